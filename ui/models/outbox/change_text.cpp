// Wording of every type of operation.
#include "models/outbox/change_text.h"

#include "models/format/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace warroom::ui {
namespace {

using format::fromUtf8;

QString oneLine(std::string_view text) { return fromUtf8(text).simplified(); }

struct Describe
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)

public:
    const Directory& directory;

    QString person(PersonId id) const { return format::personName(directory, id); }
    QString owner(const Owner& holder) const
    {
        return holder.isNobody() ? tr("nobody") : format::ownerName(directory, holder);
    }
    static QString moment(const std::optional<Time>& time)
    {
        return time ? format::utcDay(*time) : tr("none");
    }
    static QString characters(qsizetype count)
    {
        return count == 1 ? tr("%n character", nullptr, 1)
                          : tr("%n characters", nullptr, static_cast<int>(count));
    }

    ChangeText operator()(const UnknownBody& body) const
    {
        return {tr("Change of a newer version"), fromUtf8(body.type)};
    }

    // The ticket
    ChangeText operator()(const TicketOpen& body) const
    {
        return {body.kind == TicketKind::Incident ? tr("Incident declared") : tr("New ticket"),
                oneLine(body.title)};
    }
    ChangeText operator()(const TicketRename& body) const { return {tr("Title"), oneLine(body.title)}; }
    ChangeText operator()(const SeveritySet& body) const
    {
        return {tr("Severity"), format::name(body.severity)};
    }
    ChangeText operator()(const PrioritySet& body) const
    {
        return {tr("Priority"), format::name(body.priority)};
    }
    ChangeText operator()(const ServiceSet& body) const { return {tr("Service"), oneLine(body.service)}; }
    ChangeText operator()(const PhaseMove& body) const
    {
        return {tr("Phase"), format::name(body.phase, format::Width::Wide)};
    }
    ChangeText operator()(const StateSet& body) const { return {tr("State"), format::name(body.state)}; }
    ChangeText operator()(const TicketRaise& body) const
    {
        return {tr("Raised to an incident"), format::name(body.severity)};
    }
    ChangeText operator()(const MilestoneSet& body) const
    {
        return {tr("%1, time corrected").arg(format::name(body.milestone)),
                moment(body.at.value_or(std::nullopt))};
    }
    ChangeText operator()(const TicketLink& body) const
    {
        return {tr("Link to a ticket"), fromUtf8(body.relation)};
    }
    ChangeText operator()(const SourceAdd& body) const
    {
        return {tr("Source"), oneLine(body.title.empty() ? body.url : body.title)};
    }

    // The sections
    ChangeText operator()(const RequestGive& body) const
    {
        return {tr("Original request"), oneLine(body.text)};
    }
    ChangeText operator()(const RequestAdd& body) const { return {tr("Later report"), oneLine(body.text)}; }
    ChangeText operator()(const SectionEdit& body) const
    {
        qsizetype typed = 0, removed = 0;
        for (const auto& part : body.edit.components()) {
            if (part.kind == text::Edit::Component::Kind::Insert)
                typed += part.count;
            else if (part.kind == text::Edit::Component::Kind::Delete)
                removed += part.count;
        }
        const QString detail =
            typed > 0 ? tr("%1 typed").arg(characters(typed)) : tr("%1 removed").arg(characters(removed));
        return {format::name(body.section), detail};
    }
    ChangeText operator()(const SectionMarkSet& body) const
    {
        const QString mark = format::name(body.mark);
        return {format::name(body.section),
                body.reason.empty() ? mark : tr("%1: %2").arg(mark, oneLine(body.reason))};
    }
    ChangeText operator()(const CauseAdd& body) const { return {tr("Root cause"), oneLine(body.text)}; }
    ChangeText operator()(const CauseSet& body) const
    {
        return {tr("Root cause changed"),
                body.state ? format::name(*body.state) : oneLine(body.evidence.value_or(std::string()))};
    }
    ChangeText operator()(const FixAdd& body) const
    {
        return {format::name(body.section), oneLine(body.text)};
    }
    ChangeText operator()(const PreventionAdd& body) const { return {tr("Prevention"), oneLine(body.text)}; }
    ChangeText operator()(const PreventionSet& body) const
    {
        if (body.due)
            return {tr("Prevention, due"), moment(*body.due)};
        if (body.priority)
            return {tr("Prevention, priority"), *body.priority ? format::name(**body.priority) : tr("none")};
        if (body.kind)
            return {tr("Prevention, kind"), *body.kind ? format::name(**body.kind) : tr("none")};
        return {tr("Prevention, effect"), oneLine(body.effect.value_or(std::string()))};
    }
    ChangeText operator()(const FollowUpLink& body) const
    {
        return {tr("Follow-up ticket"), format::name(body.section)};
    }
    ChangeText operator()(const ActionAdd& body) const { return {tr("Next action"), oneLine(body.text)}; }
    ChangeText operator()(const ActionSet& body) const
    {
        if (body.owner && body.due)
            return {tr("Action, owner and due"), tr("%1, %2").arg(owner(*body.owner), moment(*body.due))};
        if (body.owner)
            return {tr("Action, owner"), owner(*body.owner)};
        if (body.due)
            return {tr("Action, due"), moment(*body.due)};
        return {tr("Action changed"), oneLine(body.text.value_or(std::string()))};
    }
    ChangeText operator()(const ActionCheck& body) const
    {
        return {body.done ? tr("Action done") : tr("Action opened again"), {}};
    }
    ChangeText operator()(const WhyAsk& body) const { return {tr("Why asked"), oneLine(body.text)}; }
    ChangeText operator()(const WhySet& body) const { return {tr("Why changed"), oneLine(body.text)}; }
    ChangeText operator()(const WhyAnswer& body) const { return {tr("Why answered"), oneLine(body.answer)}; }
    ChangeText operator()(const WhyLink&) const { return {tr("Why linked to a prevention"), {}}; }
    ChangeText operator()(const WhyDrop& body) const { return {tr("Why dropped"), oneLine(body.reason)}; }
    ChangeText operator()(const WhyReopen&) const { return {tr("Why opened again"), {}}; }
    ChangeText operator()(const ItemRemove& body) const
    {
        return {tr("Removed"), format::name(body.section)};
    }
    ChangeText operator()(const ItemRestore& body) const
    {
        return {tr("Put back"), format::name(body.section)};
    }
    ChangeText operator()(const ItemMove& body) const { return {tr("Moved"), format::name(body.section)}; }

    // People
    ChangeText operator()(const RoleAssign& body) const
    {
        return {format::name(body.role), owner(body.holder)};
    }
    ChangeText operator()(const DriverSet& body) const
    {
        return {tr("Driver"), body.person ? person(*body.person) : tr("nobody")};
    }
    ChangeText operator()(const OwnershipSet& body) const
    {
        return {body.text.empty() ? tr("Own note taken back") : tr("Own note"), oneLine(body.text)};
    }
    ChangeText operator()(const ResponderAdd& body) const { return {tr("Responder"), person(body.person)}; }
    ChangeText operator()(const ResponderRemove& body) const
    {
        return {tr("Responder removed"), person(body.person)};
    }
    ChangeText operator()(const WatchAdd& body) const { return {tr("Watcher"), person(body.person)}; }
    ChangeText operator()(const WatchRemove& body) const
    {
        return {tr("Watcher removed"), person(body.person)};
    }

    // The timeline
    ChangeText operator()(const CommentAdd& body) const
    {
        const QString what = body.kind == "decision"  ? tr("Timeline decision")
                             : body.kind == "finding" ? tr("Timeline finding")
                             : body.kind == "intent"  ? tr("Timeline intent")
                             : body.kind == "contact" ? tr("Contact of a customer")
                                                      : tr("Timeline note");
        return {what, oneLine(body.text)};
    }
    ChangeText operator()(const EntrySet& body) const
    {
        return {tr("Entry corrected"), body.text ? oneLine(*body.text) : moment(body.from)};
    }
    ChangeText operator()(const EntryPin& body) const
    {
        return {body.pinned ? tr("Entry pinned") : tr("Pin removed"), {}};
    }
    ChangeText operator()(const EntryStrike& body) const
    {
        return {body.struck ? tr("Entry struck") : tr("Strike taken back"), {}};
    }
    ChangeText operator()(const StatusPublish& body) const
    {
        return {tr("Status update"), oneLine(body.text)};
    }
    ChangeText operator()(const AttachmentAdd& body) const { return {tr("Attachment"), oneLine(body.name)}; }
    ChangeText operator()(const DueSet& body) const
    {
        return {tr("Due"), moment(body.due.value_or(std::nullopt))};
    }
    ChangeText operator()(const ReviewSet& body) const
    {
        return {tr("Postmortem"), format::name(body.review)};
    }
    ChangeText operator()(const VisibilitySet& body) const
    {
        return {body.restricted ? tr("Restricted who sees it") : tr("Shown to everybody again"),
                oneLine(body.reason)};
    }
    ChangeText operator()(const ChecklistCheck& body) const
    {
        return {body.done ? tr("Checklist, done") : tr("Checklist, open again"), oneLine(body.item)};
    }
    ChangeText operator()(const MaskLift& body) const
    {
        return {tr("Mask lifted"), tr("%1: %2").arg(oneLine(body.kind), oneLine(body.reason))};
    }
    ChangeText operator()(const AlertAck& body) const
    {
        return {tr("Alert acknowledged"), oneLine(body.title)};
    }
    ChangeText operator()(const AlertLink& body) const { return {tr("Alert put here"), oneLine(body.title)}; }
    ChangeText operator()(const DrillSet& body) const
    {
        return {body.drill ? tr("Marked as a drill") : tr("No drill"), oneLine(body.reason)};
    }
    ChangeText operator()(const TemplateAdopt& body) const
    {
        return {tr("Template"), QString::number(body.adopted.version)};
    }
    ChangeText operator()(const TextSettle& body) const
    {
        return {tr("Merged text reads well"), format::name(body.section)};
    }
};

} // namespace

ChangeText changeText(const Body& body, const Directory& directory)
{
    return std::visit(Describe{directory}, body);
}

} // namespace warroom::ui
