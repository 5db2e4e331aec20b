// Finding the mark in items, entries and fields.
#include "models/room/mask_lift.h"

#include <algorithm>

namespace warroom::ui {
namespace {

/// Puts the value in, if the mark is there.
bool putIn(std::string& text, const std::string& mark, const std::string& value)
{
    const auto at = text.find(mark);
    if (at == std::string::npos)
        return false;
    text.replace(at, mark.size(), value);
    return true;
}

template<class Items>
auto itemWith(const Items& items, const MaskNote& note)
{
    return std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.id == note.item; });
}

std::optional<Body> inWhy(const Why& why, const std::string& mark, const std::string& value)
{
    if (std::string text = why.text.value(); putIn(text, mark, value))
        return WhySet{why.id, text};
    const WhyEnd& end = why.end.value();
    if (std::string answer = end.answer; end.state == WhyState::Answered && putIn(answer, mark, value))
        return WhyAnswer{why.id, answer};
    if (std::string reason = end.reason; end.state == WhyState::Dropped && putIn(reason, mark, value))
        return WhyDrop{why.id, reason};
    return std::nullopt;
}

std::optional<Body> inItem(const Ticket& ticket, const MaskNote& note, const std::string& mark,
                           const std::string& value)
{
    if (const auto action = itemWith(ticket.actions, note); action != ticket.actions.end()) {
        ActionSet set;
        set.item = action->id;
        set.text = action->text.value();
        return putIn(*set.text, mark, value) ? std::optional<Body>(std::move(set)) : std::nullopt;
    }
    if (const auto why = itemWith(ticket.whys, note); why != ticket.whys.end())
        return inWhy(*why, mark, value);
    if (const auto cause = itemWith(ticket.causes, note); cause != ticket.causes.end()) {
        CauseSet set{cause->id, std::nullopt, cause->evidence.value()};
        return putIn(*set.evidence, mark, value) ? std::optional<Body>(std::move(set)) : std::nullopt;
    }
    if (const auto measure = itemWith(ticket.preventions, note); measure != ticket.preventions.end()) {
        PreventionSet set;
        set.item = measure->id;
        set.effect = measure->effect.value();
        return putIn(*set.effect, mark, value) ? std::optional<Body>(std::move(set)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Body> inSection(const Ticket& ticket, const MaskNote& note, const std::string& mark,
                              const std::string& value)
{
    if (!note.section || !isOfTicket(*note.section))
        return std::nullopt;
    Mark said = ticket.marks[static_cast<std::size_t>(*note.section)].value();
    if (!putIn(said.reason, mark, value))
        return std::nullopt;
    return SectionMarkSet{*note.section, said.mark, said.reason};
}

} // namespace

std::string maskMark(const std::string& kind) { return "[masked: " + kind + "]"; }

std::optional<Body> withoutMark(const Ticket& ticket, const MaskNote& note, const std::string& mark,
                                const std::string& value)
{
    if (note.item) {
        if (auto body = inItem(ticket, note, mark, value))
            return body;
    }
    if (auto body = inSection(ticket, note, mark, value))
        return body;
    for (std::size_t i = ticket.timeline.size(); i-- > 0;) {
        const Entry& entry = ticket.timeline[i];
        if (entry.id != note.entry || entry.kind.empty())
            continue;
        EntrySet set;
        set.entry = entry.id;
        set.text = entry.text;
        if (putIn(*set.text, mark, value))
            return set;
    }
    if (std::string title = ticket.title.value(); !note.section && putIn(title, mark, value))
        return TicketRename{title};
    return std::nullopt;
}

} // namespace warroom::ui
