// Listing the rivals of every field of a ticket.
#include "domain/ticket/rivals.h"

#include "base/time_text.h"

namespace warroom {
namespace {

std::string textOf(const std::string& value) { return value; }
std::string textOf(bool value) { return value ? "done" : "open"; }
std::string textOf(const Owner& owner) { return owner.name() ? *owner.name() : std::string(); }
std::string textOf(const std::optional<Time>& time) { return time ? formatTime(*time) : std::string(); }
template<Named Enum>
std::string textOf(const std::optional<Enum>& value)
{
    return value ? std::string(nameOf(*value)) : std::string();
}
std::string textOf(const WhyEnd& end)
{
    return std::string(nameOf(end.state)) + (end.answer.empty() ? "" : ": " + end.answer) +
           (end.reason.empty() ? "" : ": " + end.reason);
}
std::string textOf(const Mark& mark)
{
    return std::string(title(mark.mark)) + (mark.reason.empty() ? "" : ", " + mark.reason);
}
template<Named Enum>
std::string textOf(Enum value)
{
    return std::string(nameOf(value));
}

template<class T>
Owner ownerOf(const T& value)
{
    if constexpr (std::is_same_v<T, Owner>)
        return value;
    else
        return {};
}

struct Collector
{
    std::vector<RivalView> out;
    Section section = Section::OriginalRequest;
    ItemId item;
    std::string subject;

    template<class T, class MakeBody>
    void add(const Field<T>& field, const std::string& name, MakeBody&& make)
    {
        for (const auto& rival : field.rivals()) {
            RivalView view;
            view.field = name;
            view.section = section;
            view.item = item;
            view.subject = subject;
            view.inForce = textOf(field.value());
            view.rival = textOf(rival.value);
            if constexpr (std::is_same_v<T, bool>) {
                if (name == "drill") {
                    view.inForce = field.value() ? "drill" : "real";
                    view.rival = rival.value ? "drill" : "real";
                }
            }
            view.inForceOwner = ownerOf(field.value());
            view.rivalOwner = ownerOf(rival.value);
            view.inForceBy = field.by();
            view.rivalBy = rival.by;
            view.inForceAt = field.at();
            view.rivalAt = rival.at;
            view.rivalOp = rival.op;
            view.take = make(rival.value);
            view.keep = make(field.value());
            out.push_back(std::move(view));
        }
    }
};

Body whyBody(ItemId item, const WhyEnd& end)
{
    switch (end.state) {
    case WhyState::Answered:
        return WhyAnswer{item, end.answer};
    case WhyState::Linked:
        return WhyLink{item, end.prevention};
    case WhyState::Dropped:
        return WhyDrop{item, end.reason};
    case WhyState::Open:
        break;
    }
    return WhyReopen{item};
}

void ticketFields(const Ticket& t, Collector& to)
{
    to.add(t.title, "title", [](const auto& v) { return Body(TicketRename{v}); });
    to.add(t.severity, "severity", [](auto v) { return Body(SeveritySet{v}); });
    to.add(t.priority, "priority", [](auto v) { return Body(PrioritySet{v}); });
    to.add(t.service, "service", [](const auto& v) { return Body(ServiceSet{v}); });
    to.add(t.phase, "phase", [](auto v) {
        return Body(
            PhaseMove{v, "Chosen between two moves made apart", "Chosen between two moves made apart"});
    });
    to.add(t.state, "state", [](auto v) { return Body(StateSet{v, {}}); });
    to.add(t.due, "due", [](const auto& v) { return Body(DueSet{v}); });
    to.add(t.review, "review", [](auto v) { return Body(ReviewSet{v}); });
    to.add(t.drill, "drill", [](bool v) { return Body(DrillSet{v, "Chosen between two said apart"}); });
    for (std::size_t i = 0; i < incidentRoleCount; ++i)
        to.add(t.roles[i], "role." + std::string(nameOf(static_cast<IncidentRole>(i))), [i](const auto& v) {
            return Body(RoleAssign{static_cast<IncidentRole>(i), v});
        });
    to.add(t.driver, "driver", [](const Owner& v) {
        return Body(DriverSet{v.person() ? std::optional(*v.person()) : std::nullopt});
    });
    for (std::size_t i = 0; i < milestoneCount; ++i)
        to.add(t.milestoneCorrections[i], "milestone." + std::string(nameOf(static_cast<Milestone>(i))),
               [i](const auto& v) {
                   return Body(MilestoneSet{static_cast<Milestone>(i), v});
               });
    for (std::size_t i = 0; i < sectionCount; ++i) {
        to.section = static_cast<Section>(i);
        to.add(t.marks[i], "mark", [i](const auto& v) {
            return Body(SectionMarkSet{static_cast<Section>(i), v.mark, v.reason});
        });
    }
}

void itemFields(const Ticket& t, Collector& to)
{
    const auto enter = [&](Section section, const Item& item, const std::string& subject) {
        to.section = section;
        to.item = item.id;
        to.subject = subject;
    };
    for (const auto& action : t.actions) {
        enter(Section::NextActions, action, action.text.value());
        const ItemId id = action.id;
        to.add(action.text, "action.text", [id](const auto& v) { return Body(ActionSet{id, v, {}, {}}); });
        to.add(action.owner, "action.owner", [id](const auto& v) { return Body(ActionSet{id, {}, v, {}}); });
        to.add(action.due, "action.due", [id](const auto& v) { return Body(ActionSet{id, {}, {}, v}); });
        to.add(action.done, "action.done", [id](const auto& v) { return Body(ActionCheck{id, v}); });
    }
    for (const auto& why : t.whys) {
        enter(Section::Whys, why, why.text.value());
        const ItemId id = why.id;
        to.add(why.text, "why.text", [id](const auto& v) { return Body(WhySet{id, v}); });
        to.add(why.end, "why.end", [id](const auto& v) { return whyBody(id, v); });
    }
    for (const auto& cause : t.causes) {
        enter(Section::RootCause, cause, cause.text.text);
        const ItemId id = cause.id;
        to.add(cause.state, "cause.state", [id](const auto& v) { return Body(CauseSet{id, v, {}}); });
        to.add(cause.evidence, "cause.evidence", [id](const auto& v) { return Body(CauseSet{id, {}, v}); });
    }
    for (const auto& prevention : t.preventions) {
        enter(Section::Prevention, prevention, prevention.text.text);
        const ItemId id = prevention.id;
        to.add(prevention.effect, "prevention.effect", [id](const auto& v) {
            return Body(PreventionSet{id, v, {}, {}});
        });
        to.add(prevention.priority, "prevention.priority", [id](const auto& v) {
            return Body(PreventionSet{id, {}, v, {}});
        });
        to.add(prevention.due, "prevention.due", [id](const auto& v) {
            return Body(PreventionSet{id, {}, {}, v});
        });
        to.add(prevention.kind, "prevention.kind", [id](const auto& v) {
            return Body(PreventionSet{id, {}, {}, {}, v});
        });
    }
}

} // namespace

std::vector<RivalView> rivals(const Ticket& ticket)
{
    Collector to;
    ticketFields(ticket, to);
    itemFields(ticket, to);
    return std::move(to.out);
}

std::vector<RemovedItem> editedAfterRemoval(const Ticket& ticket)
{
    std::vector<RemovedItem> out;
    const auto collect = [&](Section section, const auto& items, auto textOfItem) {
        for (const auto& item : items) {
            if (item.removed.value() && item.editedAfterRemoval)
                out.push_back({section, item.id, textOfItem(item), item.removed.by()});
        }
    };
    const auto prose = [](const auto& item) { return item.text.text; };
    const auto field = [](const auto& item) { return item.text.value(); };
    collect(Section::RootCause, ticket.causes, prose);
    collect(Section::NextActions, ticket.actions, field);
    collect(Section::FixesSymptoms, ticket.fixesSymptoms, prose);
    collect(Section::FixesRootCause, ticket.fixesRootCause, prose);
    collect(Section::Whys, ticket.whys, field);
    collect(Section::Prevention, ticket.preventions, prose);
    return out;
}

} // namespace warroom
