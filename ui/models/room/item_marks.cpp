// Looking through the waiting operations and the rivals of a room.
#include "models/room/item_marks.h"

#include "domain/ticket/rivals.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <type_traits>

namespace warroom::ui {

ItemId itemOf(const Body& body)
{
    return std::visit(
        [](const auto& value) -> ItemId {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, SectionEdit>)
                return value.item.value_or(ItemId{});
            else if constexpr (requires(ItemId & item) { item = value.item; })
                return value.item;
            else
                return {};
        },
        body);
}

std::optional<Section> sectionOf(const Body& body)
{
    const auto type = typeOf(body);
    if (type.starts_with("action."))
        return Section::NextActions;
    if (type.starts_with("why."))
        return Section::Whys;
    if (type.starts_with("cause."))
        return Section::RootCause;
    if (type.starts_with("prevention."))
        return Section::Prevention;
    if (type.starts_with("request."))
        return Section::OriginalRequest;
    return std::visit(
        [](const auto& value) -> std::optional<Section> {
            if constexpr (requires { value.section; })
                return value.section;
            else
                return std::nullopt;
        },
        body);
}

ItemMarks itemMarks(const Room& room)
{
    ItemMarks marks;
    for (const auto& change : room.pending) {
        const ItemId item = itemOf(change.body);
        if (item.isNil())
            continue;
        if (change.refused)
            marks.refused[item] = refusalText(*change.refused);
        else
            marks.pending.insert(item);
    }
    for (const auto& rival : rivals(*room.ticket)) {
        if (!rival.item.isNil())
            marks.questioned.insert(rival.item);
    }
    return marks;
}

} // namespace warroom::ui
