// For each type of operation the one that takes it back.
#include "models/room/own_changes.h"

#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/outbox/change_text.h"
#include "models/room/item_marks.h"

#include <QCoreApplication>

#include <algorithm>

namespace warroom::ui {
namespace {

using Back = OwnChanges::Back;

struct OwnChangesWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::OwnChanges)
};

/// Beyond this many the oldest is forgotten.
constexpr std::size_t ownChangesMostSteps = 100;
constexpr qsizetype subjectLength = 60;

template<class T>
bool isMine(const Field<T>& field, const T& value, PersonId self)
{
    return field.by() == self && field.value() == value;
}

template<class T>
const T* itemIn(const std::vector<T>& items, ItemId id)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

const Entry* entryIn(const Ticket& ticket, OpId id)
{
    for (std::size_t i = ticket.timeline.size(); i-- > 0;) {
        if (ticket.timeline[i].id == id)
            return &ticket.timeline[i];
    }
    return nullptr;
}

Back removal(Section section, ItemId item)
{
    return [=](const Ticket& now, PersonId self) -> std::optional<Body> {
        const Item* there = findItem(now, section, item);
        if (!there || there->removed.value() || there->added.by != self)
            return std::nullopt;
        return ItemRemove{section, item};
    };
}

struct BackOf
{
    const Ticket& before;

    template<class Other>
    Back operator()(const Other&) const
    {
        return {};
    }

    Back operator()(const TicketRename& body) const
    {
        return [title = body.title, was = before.title.value()](const Ticket& now, PersonId self) {
            return isMine(now.title, title, self) ? std::optional<Body>(TicketRename{was}) : std::nullopt;
        };
    }
    Back operator()(const SeveritySet& body) const
    {
        return [to = body.severity, was = before.severity.value()](const Ticket& now, PersonId self) {
            return isMine(now.severity, to, self) ? std::optional<Body>(SeveritySet{was}) : std::nullopt;
        };
    }
    Back operator()(const PrioritySet& body) const
    {
        return [to = body.priority, was = before.priority.value()](const Ticket& now, PersonId self) {
            return isMine(now.priority, to, self) ? std::optional<Body>(PrioritySet{was}) : std::nullopt;
        };
    }
    Back operator()(const StateSet& body) const
    {
        return [to = body.state, was = before.state.value()](const Ticket& now, PersonId self) {
            return isMine(now.state, to, self) ? std::optional<Body>(StateSet{was, {}}) : std::nullopt;
        };
    }
    Back operator()(const ServiceSet& body) const
    {
        return [to = body.service, was = before.service.value()](const Ticket& now, PersonId self) {
            return isMine(now.service, to, self) ? std::optional<Body>(ServiceSet{was}) : std::nullopt;
        };
    }
    Back operator()(const MilestoneSet& body) const
    {
        const auto at = static_cast<std::size_t>(body.milestone);
        return
            [at, to = body, was = before.milestoneCorrections[at].value()](const Ticket& now, PersonId self) {
                return isMine(now.milestoneCorrections[at], to.at.value_or(std::nullopt), self)
                           ? std::optional<Body>(MilestoneSet{to.milestone, was})
                           : std::nullopt;
            };
    }
    Back operator()(const SectionMarkSet& body) const
    {
        const auto at = static_cast<std::size_t>(body.section);
        if (at >= before.marks.size())
            return {};
        return [=, was = before.marks[at].value()](const Ticket& now, PersonId self) {
            return isMine(now.marks[at], Mark{body.mark, body.reason}, self)
                       ? std::optional<Body>(SectionMarkSet{body.section, was.mark, was.reason})
                       : std::nullopt;
        };
    }
    Back operator()(const RoleAssign& body) const
    {
        const auto at = static_cast<std::size_t>(body.role);
        return [=, was = before.roles[at].value()](const Ticket& now, PersonId self) {
            return isMine(now.roles[at], body.holder, self) ? std::optional<Body>(RoleAssign{body.role, was})
                                                            : std::nullopt;
        };
    }
    Back operator()(const DriverSet& body) const
    {
        const Owner to = body.person ? Owner(*body.person) : Owner();
        return [=, was = before.driver.value()](const Ticket& now, PersonId self) {
            return isMine(now.driver, to, self)
                       ? std::optional<Body>(
                             DriverSet{was.person() ? std::optional(*was.person()) : std::nullopt})
                       : std::nullopt;
        };
    }
    Back operator()(const ActionAdd& body) const { return removal(Section::NextActions, body.item); }
    Back operator()(const WhyAsk& body) const { return removal(Section::Whys, body.item); }
    Back operator()(const PreventionAdd& body) const
    {
        // What was begun empty got its words in its editor, which has its own undo.
        return body.text.empty() ? Back() : removal(Section::Prevention, body.item);
    }
    Back operator()(const ItemRemove& body) const
    {
        return [=](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Item* there = findItem(now, body.section, body.item);
            if (!there || !isMine(there->removed, true, self))
                return std::nullopt;
            return ItemRestore{body.section, body.item};
        };
    }
    Back operator()(const ItemRestore& body) const
    {
        return [=](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Item* there = findItem(now, body.section, body.item);
            if (!there || !isMine(there->removed, false, self))
                return std::nullopt;
            return ItemRemove{body.section, body.item};
        };
    }
    Back operator()(const ItemMove& body) const
    {
        const Item* item = findItem(before, body.section, body.item);
        if (!item)
            return {};
        return [=, was = item->position.value()](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Item* there = findItem(now, body.section, body.item);
            if (!there || !isMine(there->position, body.position, self))
                return std::nullopt;
            return ItemMove{body.section, body.item, was};
        };
    }
    Back operator()(const CauseSet& body) const
    {
        const Cause* cause = itemIn(before.causes, body.item);
        if (!cause)
            return {};
        return [body, state = cause->state.value(),
                evidence = cause->evidence.value()](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Cause* there = itemIn(now.causes, body.item);
            CauseSet back{body.item, std::nullopt, std::nullopt};
            if (there && body.state && isMine(there->state, *body.state, self))
                back.state = state;
            if (there && body.evidence && isMine(there->evidence, *body.evidence, self))
                back.evidence = evidence;
            return back.state || back.evidence ? std::optional<Body>(back) : std::nullopt;
        };
    }
    Back operator()(const PreventionSet& body) const
    {
        const Prevention* prevention = itemIn(before.preventions, body.item);
        if (!prevention)
            return {};
        return [body, effect = prevention->effect.value(), priority = prevention->priority.value(),
                due = prevention->due.value(),
                kind = prevention->kind.value()](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Prevention* there = itemIn(now.preventions, body.item);
            PreventionSet back;
            back.item = body.item;
            if (there && body.effect && isMine(there->effect, *body.effect, self))
                back.effect = effect;
            if (there && body.priority && isMine(there->priority, *body.priority, self))
                back.priority = priority;
            if (there && body.due && isMine(there->due, *body.due, self))
                back.due = due;
            if (there && body.kind && isMine(there->kind, *body.kind, self))
                back.kind = kind;
            const bool any = back.effect || back.priority || back.due || back.kind;
            return any ? std::optional<Body>(back) : std::nullopt;
        };
    }
    Back operator()(const ActionSet& body) const
    {
        const Action* action = itemIn(before.actions, body.item);
        if (!action)
            return {};
        return [body, text = action->text.value(), owner = action->owner.value(),
                due = action->due.value()](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Action* there = itemIn(now.actions, body.item);
            ActionSet back;
            back.item = body.item;
            if (there && body.text && isMine(there->text, *body.text, self))
                back.text = text;
            if (there && body.owner && isMine(there->owner, *body.owner, self))
                back.owner = owner;
            if (there && body.due && isMine(there->due, *body.due, self))
                back.due = due;
            return back.text || back.owner || back.due ? std::optional<Body>(back) : std::nullopt;
        };
    }
    Back operator()(const ActionCheck& body) const
    {
        return [=](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Action* there = itemIn(now.actions, body.item);
            if (!there || !isMine(there->done, body.done, self))
                return std::nullopt;
            return ActionCheck{body.item, !body.done};
        };
    }
    Back operator()(const WhySet& body) const
    {
        const Why* why = itemIn(before.whys, body.item);
        if (!why)
            return {};
        return [body, was = why->text.value()](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Why* there = itemIn(now.whys, body.item);
            if (!there || !isMine(there->text, body.text, self))
                return std::nullopt;
            return WhySet{body.item, was};
        };
    }
    Back operator()(const WhyAnswer& body) const
    {
        return endOf(body.item, {WhyState::Answered, body.answer, {}, {}});
    }
    Back operator()(const WhyDrop& body) const
    {
        return endOf(body.item, {WhyState::Dropped, {}, body.reason, {}});
    }
    Back operator()(const WhyLink& body) const
    {
        return endOf(body.item, {WhyState::Linked, {}, {}, body.prevention});
    }
    Back operator()(const WhyReopen& body) const { return endOf(body.item, {}); }
    Back operator()(const EntrySet& body) const
    {
        const Entry* entry = entryIn(before, body.entry);
        if (!entry)
            return {};
        return [body, text = entry->text, kind = entry->kind, from = entry->happened,
                until = entry->until](const Ticket& now, PersonId) -> std::optional<Body> {
            const Entry* there = entryIn(now, body.entry);
            EntrySet back;
            back.entry = body.entry;
            if (there && body.text && there->text == *body.text)
                back.text = text;
            if (there && body.kind && there->kind == *body.kind)
                back.kind = kind;
            if (there && body.from && there->happened == *body.from)
                back.from = from;
            if (there && body.until && there->until == *body.until)
                back.until = until;
            const bool any = back.text || back.kind || back.from || back.until;
            return any ? std::optional<Body>(back) : std::nullopt;
        };
    }
    Back operator()(const EntryStrike& body) const
    {
        return [=](const Ticket& now, PersonId) -> std::optional<Body> {
            const Entry* there = entryIn(now, body.entry);
            if (!there || there->struck != body.struck)
                return std::nullopt;
            return EntryStrike{body.entry, !body.struck};
        };
    }
    Back operator()(const EntryPin& body) const
    {
        return [=](const Ticket& now, PersonId) -> std::optional<Body> {
            const Entry* there = entryIn(now, body.entry);
            if (!there || there->pinned != body.pinned)
                return std::nullopt;
            return EntryPin{body.entry, !body.pinned};
        };
    }

    Back operator()(const DueSet& body) const
    {
        return [to = body.due.value_or(std::nullopt), was = before.due.value()](const Ticket& now,
                                                                                PersonId self) {
            return isMine(now.due, to, self) ? std::optional<Body>(DueSet{was}) : std::nullopt;
        };
    }
    Back operator()(const ReviewSet& body) const
    {
        return [to = body.review, was = before.review.value()](const Ticket& now, PersonId self) {
            return isMine(now.review, to, self) ? std::optional<Body>(ReviewSet{was}) : std::nullopt;
        };
    }
    Back operator()(const DrillSet& body) const
    {
        return [body, was = before.drill.value()](const Ticket& now, PersonId self) {
            return isMine(now.drill, body.drill, self) ? std::optional<Body>(DrillSet{was, body.reason})
                                                       : std::nullopt;
        };
    }
    Back operator()(const ChecklistCheck& body) const
    {
        return [body](const Ticket& now, PersonId self) -> std::optional<Body> {
            const auto there = now.checks.find(body.item);
            if (there == now.checks.end() || !isMine(there->second, body.done, self))
                return std::nullopt;
            return ChecklistCheck{body.item, !body.done};
        };
    }

    Back operator()(const ResponderAdd& body) const
    {
        return memberOf<ResponderRemove>(&Ticket::responders, body.person, true);
    }
    Back operator()(const ResponderRemove& body) const
    {
        return memberOf<ResponderAdd>(&Ticket::responders, body.person, false);
    }
    Back operator()(const WatchAdd& body) const
    {
        return memberOf<WatchRemove>(&Ticket::watchers, body.person, true);
    }
    Back operator()(const WatchRemove& body) const
    {
        return memberOf<WatchAdd>(&Ticket::watchers, body.person, false);
    }

    /// `Other` puts the person out of the list again, or into it.
    template<class Other>
    static Back memberOf(std::map<PersonId, Field<bool>> Ticket::*list, PersonId person, bool in)
    {
        return [=](const Ticket& now, PersonId self) -> std::optional<Body> {
            const auto there = (now.*list).find(person);
            if (there == (now.*list).end() || !isMine(there->second, in, self))
                return std::nullopt;
            return Other{person};
        };
    }

    /// Back to how the why had ended before, or to open.
    Back endOf(ItemId item, WhyEnd end) const
    {
        const Why* why = itemIn(before.whys, item);
        if (!why)
            return {};
        return [=, was = why->end.value()](const Ticket& now, PersonId self) -> std::optional<Body> {
            const Why* there = itemIn(now.whys, item);
            if (!there || there->end.by() != self || there->end.value().state != end.state)
                return std::nullopt;
            switch (was.state) {
            case WhyState::Answered:
                return WhyAnswer{item, was.answer};
            case WhyState::Dropped:
                return WhyDrop{item, was.reason};
            case WhyState::Linked:
                return WhyLink{item, was.prevention};
            case WhyState::Open:
                break;
            }
            return WhyReopen{item};
        };
    }
};

/// The words of the item that a change is about; empty if it is about none.
QString subjectOf(const Ticket& ticket, const Body& body)
{
    const ItemId item = itemOf(body);
    if (const Action* action = itemIn(ticket.actions, item))
        return actionText(ticket, *action);
    if (const Why* why = itemIn(ticket.whys, item))
        return format::fromUtf8(why->text.value());
    const auto section = sectionOf(body);
    const Prose* prose = section && !item.isNil() ? findProse(ticket, *section, item) : nullptr;
    return prose ? format::fromUtf8(prose->text) : QString();
}

QString describe(const Ticket& before, const Body& body, const Directory& people)
{
    const ChangeText change = changeText(body, people);
    QString about = subjectOf(before, body).simplified();
    if (about.isEmpty())
        about = change.detail;
    if (about.size() > subjectLength)
        about = about.left(subjectLength).trimmed() + QStringLiteral("…");
    return about.isEmpty()
               ? change.what
               : OwnChangesWords::tr("%1: %2", "what was changed, of what").arg(change.what, about);
}

} // namespace

void OwnChanges::note(const Ticket& before, const Body& body, const Directory& people)
{
    Back back = std::visit(BackOf{before}, body);
    if (!back)
        return;
    m_steps.push_back({std::move(back), describe(before, body, people)});
    if (m_steps.size() > ownChangesMostSteps)
        m_steps.erase(m_steps.begin());
}

std::optional<OwnChanges::Undone> OwnChanges::takeLast(const Ticket& now, PersonId self)
{
    if (m_steps.empty())
        return std::nullopt;
    Step step = std::move(m_steps.back());
    m_steps.pop_back();
    return Undone{step.back(now, self), std::move(step.what)};
}

} // namespace warroom::ui
