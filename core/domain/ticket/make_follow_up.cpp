// The follow-up ticket's words, time and references.
#include "domain/ticket/make_follow_up.h"

#include "base/text.h"
#include "domain/text/markdown.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t mostTitle = 200;

template<class T>
const T* shownItem(const std::vector<T>& items, ItemId id)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const T& item) { return item.id == id && !item.removed.value(); });
    return found == items.end() ? nullptr : &*found;
}

// The first line of the text without its marks, as a title may be.
std::string titleOf(std::string_view text)
{
    const auto lines = split(trimmed(text), '\n');
    return elide(trimmed(markdown::plainText(markdown::parse(lines.front()))), mostTitle);
}

std::string nameOfOrigin(const Ticket& origin)
{
    const std::string key = origin.key();
    return key.empty() ? origin.title.value() : key + ": " + origin.title.value();
}

struct Wanted
{
    std::string text;
    std::string effect;
    std::optional<Priority> priority;
    std::optional<Time> due;
    Owner owner;
    TicketId followUp;
};

Result<Wanted> wantedOf(const Ticket& origin, Section section, ItemId item)
{
    if (section == Section::Prevention) {
        if (const auto* p = shownItem(origin.preventions, item))
            return Wanted{p->text.text, p->effect.value(), p->priority.value(), p->due.value(),
                          {},           p->followUp};
    } else if (section == Section::NextActions) {
        if (const auto* a = shownItem(origin.actions, item))
            return Wanted{a->text.value(), {}, {}, a->due.value(), a->owner.value(), a->followUp};
    } else {
        return fail(ErrorCode::FieldValue, "only preventions and next actions become follow-up tickets",
                    "section");
    }
    return fail(ErrorCode::NotFound, "the ticket has no such item", "item");
}

} // namespace

Time dueIn(Horizon horizon, Time now)
{
    return now + std::chrono::days(horizon == Horizon::ShortTerm ? 30 : 91);
}

std::vector<Body> FollowUpOps::after(OpId opened) const
{
    std::vector<Body> out{cameFrom};
    if (owner.isNobody())
        return out;
    out.emplace_back(RoleAssign{IncidentRole::Commander, owner, {}});
    ActionSet first;
    first.item = firstActionOf(opened);
    first.owner = owner;
    out.emplace_back(std::move(first));
    if (const auto* person = owner.person())
        out.emplace_back(WatchAdd{*person});
    return out;
}

Result<FollowUpOps> makeFollowUp(const Ticket& origin, Section section, ItemId item, const FollowUpWish& wish)
{
    TRY(auto wanted, wantedOf(origin, section, item));
    if (section == Section::Prevention && !wish.text.empty())
        wanted.text = wish.text;
    if (!wanted.followUp.isNil())
        return fail(ErrorCode::Exists, "this has a follow-up ticket already", "item");
    if (trimmed(wanted.text).empty())
        return fail(ErrorCode::FieldMissing, "it does not say yet what is to be done", "text");
    FollowUpOps ops;
    ops.open.kind = TicketKind::FollowUp;
    ops.open.title = titleOf(wanted.text);
    // Nobody is hurt by what is still to be done; its order in the backlog is the priority.
    ops.open.severity = Severity::Sev5;
    ops.open.priority = wanted.priority.value_or(Priority::P2);
    ops.open.service = origin.service.value();
    ops.open.request = std::string(trimmed(wanted.text));
    if (!trimmed(wanted.effect).empty())
        ops.open.request += "\n\nExpected effect: " + std::string(trimmed(wanted.effect));
    ops.open.origin = elide(nameOfOrigin(origin), mostTitle);
    // What was due during the incident would be late from the start.
    const bool ahead = wanted.due && *wanted.due > wish.now + std::chrono::days(1);
    ops.open.due = ahead ? *wanted.due : dueIn(Horizon::ShortTerm, wish.now);
    ops.cameFrom = {origin.id, "came_from"};
    ops.owner = wish.owner.isNobody() ? wanted.owner : wish.owner;
    ops.back = {section, item, wish.ticket};
    return ops;
}

} // namespace warroom
