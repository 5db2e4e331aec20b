// What the samples of all types are made with, for the two files that list them.
#pragma once

#include "support/scenario/operation_samples.h"

namespace warroom::test::sampling {

using Known = KnownThings;
using Keys = std::vector<std::string>;

inline std::string by(std::size_t author) { return " by " + std::to_string(author); }
inline Time later(const Known& known, std::size_t author)
{
    return known.now + std::chrono::hours(1 + static_cast<int>(author));
}
inline ItemId itemOf(const Known& known, std::size_t author)
{
    Uuid id = known.elsewhere.uuid();
    id.bytes[15] = static_cast<std::uint8_t>(author + 1);
    return ItemId(id);
}
inline text::Edit edit(std::uint32_t from, std::uint32_t removed, std::string_view text)
{
    return text::Edit().retain(from).insert(text).remove(removed);
}
// Taking an item away decides what every other change of it means.
inline Keys whole(const std::string& item)
{
    Keys keys = {"list " + item};
    for (const char* part :
         {"text", "state", "evidence", "owner", "done", "effect", "due", "end", "followUp"})
        keys.push_back(item + " " + part);
    return keys;
}

using List = std::vector<Sample>;

// Those of causes, fixes, preventions, actions and whys, in the catalogue's order.
void addItemListSamples(List& list);

} // namespace warroom::test::sampling
