// Folding operations into the ticket: what each accepted operation changes.
#include "domain/ticket/contacts.h"
#include "domain/ticket/fold_step.h"
#include "domain/ticket/format.h"
#include "domain/ticket/merged_words.h"

namespace warroom {
namespace {

// What each operation changes.
class Fold final : FoldStep
{
public:
    Fold(Ticket& ticket, const Op& op) : FoldStep(ticket, op) {}

    void operator()(const UnknownBody&) {}

    void operator()(const TicketOpen& body)
    {
        t.id = m_op.ticket;
        t.openedBy = m_op.id;
        t.opened = stamp();
        t.imported = body.imported;
        t.number = body.number;
        t.alias = body.alias;
        t.extra = body.extra;
        t.kind = body.kind;
        t.title.set(body.title, m_op);
        t.severity.set(body.severity, m_op);
        t.priority.set(body.priority.value_or(matchingPriority(body.severity)), m_op);
        t.service.set(body.service, m_op);
        t.phaseTerms.push_back({Phase::Detection, body.started.value_or(m_op.happened()), m_op.actor, {}});
        if (!body.request.empty())
            t.request = Report{m_op.id, body.request, body.origin, m_op.happened(), stamp()};
        if (!body.symptoms.empty())
            t.prose[index(Section::Symptoms)] = {body.symptoms, stamp()};
        t.due.set(body.due, m_op);
        if (body.drill)
            t.drill.set(true, m_op);
        if (body.ownTemplate && *body.ownTemplate != builtInTemplate())
            t.ownTemplate = body.ownTemplate;
        if (body.started)
            t.milestoneCorrections[index(Milestone::Started)].set(body.started, m_op);
        if (!body.imported)
            startWork();
        entry().args = {std::string(nameOf(body.severity)), body.title};
    }

    void operator()(const DrillSet& body)
    {
        if (t.drill.set(body.drill, m_op))
            entry().args = {body.drill ? "drill" : "real", body.reason};
    }

    // Only forward: of two that were adopted at once, the newer one stays.
    void operator()(const TemplateAdopt& body)
    {
        const auto before = templateOf(t).version;
        if (body.adopted.version <= before)
            return;
        t.ownTemplate = body.adopted;
        entry().args = {std::to_string(body.adopted.version), std::to_string(before)};
    }

    void operator()(const TicketRename& body)
    {
        const std::string before = t.title.value();
        if (t.title.set(body.title, m_op))
            entry().args = {body.title, before};
    }

    void operator()(const SeveritySet& body)
    {
        const auto before = t.severity.value();
        if (t.severity.set(body.severity, m_op))
            entry().args = {std::string(nameOf(body.severity)), std::string(nameOf(before))};
    }

    void operator()(const PrioritySet& body)
    {
        const auto before = t.priority.value();
        if (t.priority.set(body.priority, m_op))
            entry().args = {std::string(nameOf(body.priority)), std::string(nameOf(before))};
    }

    void operator()(const ServiceSet& body)
    {
        const std::string before = t.service.value();
        if (t.service.set(body.service, m_op))
            entry().args = {body.service, before};
    }

    void operator()(const PhaseMove& body)
    {
        const auto before = t.phase.value();
        if (!t.phase.set(body.phase, m_op))
            return;
        t.phaseTerms.push_back({body.phase, m_op.happened(), m_op.actor, body.overrideReason});
        entry().args = {std::string(nameOf(body.phase)), std::string(nameOf(before)), body.reason,
                        body.overrideReason};
    }

    void operator()(const StateSet& body)
    {
        const auto before = t.state.value();
        if (t.state.set(body.state, m_op))
            entry().args = {std::string(nameOf(body.state)), std::string(nameOf(before)), body.reason};
    }

    void operator()(const TicketRaise& body)
    {
        t.kind = TicketKind::Incident;
        t.severity.set(body.severity, m_op);
        t.phaseTerms.push_back({Phase::Detection, m_op.happened(), m_op.actor, {}});
        entry().args = {std::string(nameOf(body.severity))};
    }

    void operator()(const MilestoneSet& body)
    {
        auto& field = t.milestoneCorrections[index(body.milestone)];
        const auto at = body.at.value_or(std::nullopt);
        if (field.set(at, m_op))
            entry().args = {std::string(nameOf(body.milestone)),
                            at ? std::to_string(at->time_since_epoch().count()) : ""};
    }

    void operator()(const TicketLink& body)
    {
        t.links.push_back({body.other, body.relation});
        entry().args = {body.relation, body.other.text()};
    }

    void operator()(const SourceAdd& body)
    {
        t.sources.push_back({body.url, body.title, body.original, body.extra});
    }

    void operator()(const RequestGive& body)
    {
        if (t.request) {
            // Two people gave it without knowing of each other: both reports stay verbatim.
            t.laterRequests.push_back({m_op.id, body.text, body.origin, m_op.happened(), stamp()});
        } else {
            t.request = Report{m_op.id, body.text, body.origin, m_op.happened(), stamp()};
        }
        entry().section = Section::OriginalRequest;
    }

    void operator()(const RequestAdd& body)
    {
        t.laterRequests.push_back(
            {m_op.id, body.text, body.origin, body.received.value_or(m_op.happened()), stamp()});
        auto& made = entry();
        made.section = Section::OriginalRequest;
        made.args = {body.origin};
    }

    void operator()(const SectionEdit& body)
    {
        auto* prose = findProse(t, body.section, body.item);
        if (!prose)
            return;
        const Seq seen = body.seen > 0 ? body.seen : m_op.base;
        writeInto(*prose, m_op, body.edit, seen);
        if (body.item)
            touched(findItem(t, body.section, *body.item), seen);
        filled(body.section);
        if (!isUpdateDraft(body.section))
            noteEdit(body.section, body.item.value_or(ItemId{}));
    }

    void operator()(const TextSettle& body)
    {
        auto* prose = findProse(t, body.section, body.item);
        if (!prose || !settleWords(*prose, m_op.base))
            return;
        auto& made = entry();
        made.section = body.section;
        made.item = body.item.value_or(ItemId{});
    }

    void operator()(const SectionMarkSet& body)
    {
        if (index(body.section) >= t.marks.size())
            return;
        auto& made = t.marks[index(body.section)];
        if (!made.set({body.mark, body.reason}, m_op))
            return;
        auto& line = entry();
        line.section = body.section;
        line.args = {std::string(nameOf(body.mark)), body.reason};
    }

    void operator()(const CauseAdd& body)
    {
        auto& cause = add(t.causes, body);
        cause.text = {body.text, stamp()};
        cause.state.set(body.state, m_op);
        cause.evidence.set(body.evidence, m_op);
        itemEntry(Section::RootCause, body.item, {body.text});
    }

    void operator()(const CauseSet& body)
    {
        auto* cause = find(t.causes, body.item);
        if (!cause)
            return;
        touched(cause);
        if (body.evidence)
            cause->evidence.set(*body.evidence, m_op);
        if (body.state && cause->state.set(*body.state, m_op))
            itemEntry(Section::RootCause, body.item, {cause->text.text, std::string(nameOf(*body.state))});
    }

    void operator()(const FixAdd& body)
    {
        auto& fixes = body.section == Section::FixesRootCause ? t.fixesRootCause : t.fixesSymptoms;
        add(fixes, body).text = {body.text, stamp()};
        itemEntry(body.section, body.item, {body.text});
    }

    void operator()(const PreventionAdd& body)
    {
        auto& prevention = add(t.preventions, body);
        prevention.text = {body.text, stamp()};
        prevention.effect.set(body.effect, m_op);
        prevention.priority.set(body.priority, m_op);
        prevention.due.set(body.due, m_op);
        prevention.kind.set(body.kind, m_op);
        itemEntry(Section::Prevention, body.item, {body.text});
    }

    void operator()(const PreventionSet& body)
    {
        auto* prevention = find(t.preventions, body.item);
        if (!prevention)
            return;
        touched(prevention);
        if (body.effect)
            prevention->effect.set(*body.effect, m_op);
        if (body.priority)
            prevention->priority.set(*body.priority, m_op);
        if (body.due)
            prevention->due.set(*body.due, m_op);
        if (body.kind)
            prevention->kind.set(*body.kind, m_op);
    }

    void operator()(const FollowUpLink& body)
    {
        if (auto* action = body.section == Section::NextActions ? find(t.actions, body.item) : nullptr) {
            action->followUp = body.ticket;
            itemEntry(body.section, body.item, {action->text.value()});
        } else if (auto* prevention = find(t.preventions, body.item)) {
            prevention->followUp = body.ticket;
            itemEntry(body.section, body.item, {prevention->text.text});
        }
    }

    void operator()(const ActionAdd& body)
    {
        auto& action = add(t.actions, body);
        action.text.set(body.text, m_op);
        action.owner.set(body.owner, m_op);
        action.due.set(body.due, m_op);
        action.done.set(body.done, m_op);
        itemEntry(Section::NextActions, body.item, {body.text}).who = body.owner;
    }

    void operator()(const ActionSet& body)
    {
        auto* action = find(t.actions, body.item);
        if (!action)
            return;
        touched(action);
        if (body.text)
            action->text.set(*body.text, m_op);
        if (body.due)
            action->due.set(*body.due, m_op);
        if (body.owner && action->owner.set(*body.owner, m_op))
            itemEntry(Section::NextActions, body.item, {action->text.value()}).who = *body.owner;
    }

    void operator()(const ActionCheck& body)
    {
        auto* action = find(t.actions, body.item);
        if (!action)
            return;
        touched(action);
        if (action->done.set(body.done, m_op))
            itemEntry(Section::NextActions, body.item, {action->text.value(), body.done ? "done" : "open"});
    }

    void operator()(const WhyAsk& body)
    {
        auto& why = add(t.whys, body);
        why.text.set(body.text, m_op);
        why.asker = body.asker;
        why.end.set(body.answer.empty() ? WhyEnd{} : WhyEnd{WhyState::Answered, body.answer, {}, {}}, m_op);
        itemEntry(Section::Whys, body.item, {body.text});
    }

    void operator()(const WhySet& body)
    {
        if (auto* why = find(t.whys, body.item)) {
            touched(why);
            why->text.set(body.text, m_op);
        }
    }

    void operator()(const WhyAnswer& body)
    {
        endWhy(body.item, {WhyState::Answered, body.answer, {}, {}}, body.answer);
    }
    void operator()(const WhyLink& body)
    {
        endWhy(body.item, {WhyState::Linked, {}, {}, body.prevention}, {});
    }
    void operator()(const WhyDrop& body)
    {
        endWhy(body.item, {WhyState::Dropped, {}, body.reason, {}}, body.reason);
    }
    void operator()(const WhyReopen& body) { endWhy(body.item, {}, {}); }

    void operator()(const ItemRemove& body) { setRemoved(body.section, body.item, true); }
    void operator()(const ItemRestore& body) { setRemoved(body.section, body.item, false); }

    void operator()(const ItemMove& body)
    {
        if (auto* item = findItem(t, body.section, body.item))
            item->position.set(body.position, m_op);
    }

    void operator()(const RoleAssign& body)
    {
        if (!t.roles[index(body.role)].set(body.holder, m_op))
            return;
        for (auto& term : t.roleTerms) {
            if (term.role == body.role && !term.until)
                term.until = m_op.happened();
        }
        if (!body.holder.isNobody())
            t.roleTerms.push_back({body.role, body.holder, m_op.happened(), std::nullopt});
        auto& made = entry();
        made.who = body.holder;
        made.args = {std::string(nameOf(body.role))};
        if (!body.brief.empty())
            made.args.push_back(body.brief);
    }

    void operator()(const DriverSet& body)
    {
        const Owner driver = body.person ? Owner(*body.person) : Owner();
        if (t.driver.set(driver, m_op))
            entry().who = driver;
    }

    // The timeline tells nothing of it: it would be counted there.
    void operator()(const OwnershipSet& body)
    {
        if (trimmed(body.text).empty())
            t.ownership.erase(m_op.actor);
        else
            t.ownership[m_op.actor] = {body.text, stamp()};
    }

    void operator()(const ResponderAdd& body) { setMember(t.responders, body.person, true); }
    void operator()(const ResponderRemove& body) { setMember(t.responders, body.person, false); }
    void operator()(const WatchAdd& body) { setMember(t.watchers, body.person, true); }
    void operator()(const WatchRemove& body) { setMember(t.watchers, body.person, false); }

    void operator()(const CommentAdd& body)
    {
        auto& made = entry();
        made.text = body.text;
        made.kind = body.kind.empty() ? "note" : body.kind;
        made.happened = body.from.value_or(m_op.happened());
        made.until = body.until;
        made.pinned = body.pinned;
        made.author = body.author;
        made.source = body.source;
        made.precision = body.precision;
        made.extra = body.extra;
        made.origin = body.origin;
        if (!body.contact.empty())
            made.args = argsOf({body.contact, body.channel, body.affected, numberOfUpdate(body.answer)});
    }

    void operator()(const EntrySet& body)
    {
        auto* made = changeEntry(body.entry);
        if (!made)
            return;
        if (body.text && !made->kind.empty())
            made->text = *body.text;
        if (body.kind && !made->kind.empty())
            made->kind = *body.kind;
        if (body.from)
            made->happened = *body.from;
        if (body.until)
            made->until = *body.until;
        made->edited = made->edited || body.text || body.kind;
        made->retimed = made->retimed || body.from || body.until;
    }

    void operator()(const EntryPin& body)
    {
        if (auto* made = changeEntry(body.entry))
            made->pinned = body.pinned;
    }

    void operator()(const EntryStrike& body)
    {
        if (auto* made = changeEntry(body.entry))
            made->struck = body.struck;
    }

    void operator()(const StatusPublish& body)
    {
        t.updates.push_back({m_op.id, body.text, body.audiences, body.next, stamp()});
        auto& made = entry();
        made.text = body.text;
        made.args = {std::to_string(t.updates.size())};
    }

    void operator()(const AttachmentAdd& body)
    {
        t.attachments.push_back({m_op.id, body.sha256, body.name, body.mediaType, body.size, stamp(),
                                 body.origin, body.replaces.value_or(OpId())});
        auto& made = entry();
        made.text = body.text;
        made.args = {body.name, body.sha256, std::to_string(body.size)};
        if (body.replaces)
            made.args.emplace_back("replaces");
        made.origin = body.origin;
    }

    void operator()(const DueSet& body)
    {
        const auto due = body.due.value_or(std::nullopt);
        if (t.due.set(due, m_op))
            entry().args = {due ? std::to_string(due->time_since_epoch().count()) : ""};
    }

    void operator()(const ReviewSet& body)
    {
        const auto before = t.review.value();
        if (t.review.set(body.review, m_op))
            entry().args = {std::string(nameOf(body.review)), std::string(nameOf(before))};
    }

    void operator()(const ChecklistCheck& body)
    {
        if (t.checks[body.item].set(body.done, m_op))
            entry().args = {body.item, body.done ? "done" : "open"};
    }

    void operator()(const MaskLift& body)
    {
        t.liftedMasks.push_back({body.fingerprint, body.kind, body.reason, stamp()});
        auto& made = entry();
        made.args = {body.kind, body.reason};
        if (const auto* file = body.attachment ? findAttachment(t, *body.attachment) : nullptr)
            made.args.push_back(file->name);
    }

    void operator()(const AlertAck& body)
    {
        if (!t.acknowledged)
            t.acknowledged = stamp();
        entry().args = {std::to_string(body.alert), body.title};
    }

    void operator()(const VisibilitySet& body)
    {
        if (!body.restricted && !t.restriction)
            return;
        if (body.restricted)
            t.restriction = Restriction{body.reason, stamp()};
        else
            t.restriction.reset();
        entry().args = {body.restricted ? "restricted" : "lifted", body.reason};
    }

    void operator()(const AlertLink& body) { entry().args = {std::to_string(body.alert), body.title}; }
};

} // namespace

void apply(Ticket& ticket, const Op& op)
{
    std::visit(Fold(ticket, op), op.body);
    if (!op.isPending())
        ticket.head = std::max(ticket.head, op.seq);
    if (!std::holds_alternative<OwnershipSet>(op.body))
        ticket.lastActivity = std::max(ticket.lastActivity, op.happened());
}

} // namespace warroom
