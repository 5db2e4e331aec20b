// Looking an item up.
#include "item_name.h"

#include "base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <vector>

namespace warroom::ctl {
namespace {

struct Named
{
    ItemId id;
    std::string text;
};

template<class T, class TextOf>
std::vector<Named> listed(const std::vector<T>& items, TextOf textOf)
{
    std::vector<Named> out;
    for (const auto* item : shown(items))
        out.push_back({item->id, textOf(*item)});
    return out;
}

std::vector<Named> itemsOf(const Ticket& ticket, Section section)
{
    const auto line = [](const auto& item) { return item.text.value(); };
    const auto prose = [](const auto& item) { return item.text.text; };
    switch (section) {
    case Section::NextActions:
        return listed(ticket.actions, line);
    case Section::Whys:
        return listed(ticket.whys, line);
    case Section::Prevention:
        return listed(ticket.preventions, prose);
    case Section::RootCause:
        return listed(ticket.causes, prose);
    default:
        return {};
    }
}

} // namespace

Result<ItemId> findItemNamed(const Ticket& ticket, Section section, const std::string& name)
{
    if (const auto id = ItemId::parse(name))
        return *id;
    const auto items = itemsOf(ticket, section);
    std::size_t number = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), number);
    if (parsed.ec == std::errc() && parsed.ptr == name.data() + name.size()) {
        if (number >= 1 && number <= items.size())
            return items[number - 1].id;
        return fail(ErrorCode::NotFound, fmt::format("{} has {} items; there is no number {}",
                                                     nameOf(section), items.size(), number));
    }
    const Named* found = nullptr;
    const std::string wanted = lowerAscii(name);
    for (const auto& item : items) {
        if (lowerAscii(item.text).find(wanted) == std::string::npos)
            continue;
        if (found)
            return fail(ErrorCode::Argument,
                        fmt::format("\"{}\" is in more than one item of {}; give its number or id",
                                    escapeForMessage(name), nameOf(section)));
        found = &item;
    }
    if (!found)
        return fail(ErrorCode::NotFound,
                    fmt::format("{} has no item \"{}\"", nameOf(section), escapeForMessage(name)));
    return found->id;
}

} // namespace warroom::ctl
