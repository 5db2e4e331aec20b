// The rules of the operation types.
#include "domain/ticket/rules.h"

#include "domain/op/catalogue.h"
#include "domain/op/validate.h"
#include "domain/ticket/contacts.h"
#include "domain/ticket/format.h"
#include "domain/ticket/reopening.h"
#include "domain/ticket/review.h"
#include "domain/ticket/section_mark.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t mostItems = 10'000;
constexpr std::size_t mostChecks = 1'000;
constexpr std::size_t overrideReasonLeast = 10;

Error forbidden(std::string_view what, std::string_view who)
{
    return fail(ErrorCode::Forbidden, fmt::format("{} needs {}", what, who));
}

Error noItem(std::string_view section)
{
    return fail(ErrorCode::NotFound, fmt::format("{} has no such item", section), "body.item");
}

Result<void> needItem(const Ticket& ticket, Section section, ItemId item)
{
    if (!findItem(ticket, section, item))
        return noItem(nameOf(section));
    return {};
}

Result<void> freeItem(const Ticket& ticket, Section section, ItemId item)
{
    if (item.isNil())
        return fail(ErrorCode::FieldValue, "item must be a UUID that is not zero", "body.item");
    if (findItem(ticket, section, item))
        return fail(ErrorCode::Exists, "an item with this id is already there", "body.item");
    return {};
}

Result<void> itemSection(Section section)
{
    if (section == Section::OriginalRequest || isProse(section))
        return fail(ErrorCode::FieldValue, fmt::format("{} holds no items", nameOf(section)), "body.section");
    return {};
}

Result<void> needEntry(const Ticket& ticket, OpId id, const Entry** found = nullptr)
{
    for (std::size_t i = ticket.timeline.size(); i-- > 0;) {
        if (ticket.timeline[i].id == id) {
            if (found)
                *found = &ticket.timeline[i];
            return {};
        }
    }
    return fail(ErrorCode::NotFound, "the timeline has no such entry", "body.entry");
}

Error noAttachment(std::string path)
{
    return fail(ErrorCode::NotFound, "the ticket has no such attachment", std::move(path));
}

std::string listOf(const std::vector<Requirement>& requirements)
{
    std::string out;
    for (const auto& requirement : requirements)
        out += " " + requirement.sentence;
    return out;
}

// The rule of each type, after permission and fields.
struct Rule
{
    const Ticket& t;
    const Author& author;
    const Op& op;

    Result<void> operator()(const UnknownBody& body) const
    {
        return fail(
            ErrorCode::UnknownOp,
            fmt::format("this backend does not know operations of type \"{}\"", escapeForMessage(body.type)),
            "type");
    }

    Result<void> operator()(const TicketOpen& body) const
    {
        return body.ownTemplate ? isTemplate(*body.ownTemplate) : Result<void>();
    }
    Result<void> operator()(const TemplateAdopt& body) const
    {
        CHECK(isTemplate(body.adopted));
        if (!t.isOpen())
            return fail(ErrorCode::Transition, "the template of a ticket that is over stays as it is");
        if (const auto has = templateOf(t).version; body.adopted.version <= has)
            return fail(ErrorCode::Transition,
                        fmt::format("the ticket has template {}; only a newer one can be adopted", has),
                        "body.template");
        return {};
    }
    Result<void> operator()(const PhaseMove& body) const;
    Result<void> operator()(const StateSet& body) const
    {
        if (t.isIncident())
            return fail(ErrorCode::Transition, "an incident has phases; use phase.move");
        if (body.state == TicketState::Done && trimmed(body.reason).empty() && needsRaising(t))
            return fail(ErrorCode::Format,
                        "this ticket came back too often: raise it to an incident, or say why not",
                        "body.reason");
        return {};
    }
    Result<void> operator()(const TicketRaise&) const
    {
        if (t.isIncident())
            return fail(ErrorCode::Transition, "this ticket is an incident already");
        return {};
    }
    Result<void> operator()(const DrillSet&) const
    {
        if (!t.isIncident())
            return fail(ErrorCode::Transition, "only an incident can be a drill");
        return {};
    }
    Result<void> operator()(const CommentAdd& body) const
    {
        const bool isContact = body.kind == contactKind;
        if (isContact && !t.imported && trimmed(body.contact).empty())
            return fail(ErrorCode::FieldMissing, "a contact says who it was", "body.contact");
        if (!isContact && !body.contact.empty())
            return fail(ErrorCode::FieldValue, "only an entry of the kind contact has a contact",
                        "body.contact");
        if (body.affected < 0)
            return fail(ErrorCode::Range, "affected must not be negative", "body.affected");
        const auto isAnswer = [&](const StatusUpdate& update) { return update.id == body.answer; };
        if (body.answer && std::none_of(t.updates.begin(), t.updates.end(), isAnswer))
            return fail(ErrorCode::NotFound, "the ticket has no such status update", "body.answer");
        return {};
    }
    Result<void> operator()(const TicketLink& body) const
    {
        if (body.other == t.id)
            return fail(ErrorCode::FieldValue, "a ticket cannot refer to itself", "body.other");
        return {};
    }
    Result<void> operator()(const RequestGive& body) const
    {
        (void)body;
        if (t.request && t.request->added.seq <= op.base)
            return fail(
                ErrorCode::Locked,
                "the Original Request is kept verbatim and cannot be changed; add a later report beside it");
        return {};
    }
    Result<void> operator()(const SectionEdit& body) const;
    Result<void> operator()(const TextSettle& body) const
    {
        if (!body.item && !isProse(body.section))
            return fail(ErrorCode::FieldValue,
                        fmt::format("{} is no text that is written together", nameOf(body.section)),
                        "body.section");
        return findProse(t, body.section, body.item) ? Result<void>() : noItem(nameOf(body.section));
    }
    Result<void> operator()(const SectionMarkSet& body) const;
    Result<void> operator()(const CauseAdd& body) const
    {
        return mayAdd(Section::RootCause, body.item, t.causes.size());
    }
    Result<void> operator()(const CauseSet& body) const { return needItem(t, Section::RootCause, body.item); }
    Result<void> operator()(const FixAdd& body) const
    {
        if (body.section != Section::FixesSymptoms && body.section != Section::FixesRootCause)
            return fail(ErrorCode::FieldValue, "expected fixes_symptoms or fixes_root_cause", "body.section");
        return mayAdd(body.section, body.item, t.fixesSymptoms.size() + t.fixesRootCause.size());
    }
    Result<void> operator()(const PreventionAdd& body) const
    {
        return mayAdd(Section::Prevention, body.item, t.preventions.size());
    }
    Result<void> operator()(const PreventionSet& body) const
    {
        return needItem(t, Section::Prevention, body.item);
    }
    Result<void> operator()(const FollowUpLink& body) const
    {
        if (body.section != Section::Prevention && body.section != Section::NextActions)
            return fail(ErrorCode::FieldValue, "expected prevention or next_actions", "body.section");
        return needItem(t, body.section, body.item);
    }
    Result<void> operator()(const ActionAdd& body) const
    {
        return mayAdd(Section::NextActions, body.item, t.actions.size());
    }
    Result<void> operator()(const ActionSet& body) const
    {
        return needItem(t, Section::NextActions, body.item);
    }
    Result<void> operator()(const ActionCheck& body) const
    {
        return needItem(t, Section::NextActions, body.item);
    }
    Result<void> operator()(const WhyAsk& body) const
    {
        return mayAdd(Section::Whys, body.item, t.whys.size());
    }
    Result<void> operator()(const WhySet& body) const { return needItem(t, Section::Whys, body.item); }
    Result<void> operator()(const WhyAnswer& body) const { return needItem(t, Section::Whys, body.item); }
    Result<void> operator()(const WhyLink& body) const
    {
        CHECK(needItem(t, Section::Whys, body.item));
        if (!findItem(t, Section::Prevention, body.prevention))
            return fail(ErrorCode::NotFound, "the ticket has no such prevention", "body.prevention");
        return {};
    }
    Result<void> operator()(const WhyDrop& body) const { return needItem(t, Section::Whys, body.item); }
    Result<void> operator()(const WhyReopen& body) const { return needItem(t, Section::Whys, body.item); }
    Result<void> operator()(const ItemRemove& body) const { return listedItem(body.section, body.item); }
    Result<void> operator()(const ItemRestore& body) const { return listedItem(body.section, body.item); }
    Result<void> operator()(const ItemMove& body) const { return listedItem(body.section, body.item); }
    Result<void> operator()(const EntrySet& body) const
    {
        const Entry* entry = nullptr;
        CHECK(needEntry(t, body.entry, &entry));
        if (body.text && entry->kind.empty())
            return fail(ErrorCode::Locked, "the words of an entry that the program wrote cannot be changed",
                        "body.text");
        if (body.text && !isOwnOrScribes(entry->actor))
            return forbidden("changing somebody else's entry", "the scribe or a commander");
        return {};
    }
    Result<void> operator()(const EntryPin& body) const { return needEntry(t, body.entry); }
    Result<void> operator()(const EntryStrike& body) const { return needEntry(t, body.entry); }
    Result<void> operator()(const AttachmentAdd& body) const
    {
        const bool hex = body.sha256.size() == 64 &&
                         body.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!hex)
            return fail(ErrorCode::FieldValue, "sha256 must be 64 lower-case hexadecimal digits",
                        "body.sha256");
        if (body.size < 0)
            return fail(ErrorCode::Range, "size must not be negative", "body.size");
        if (!body.replaces)
            return {};
        const auto* before = findAttachment(t, *body.replaces);
        if (!before)
            return noAttachment("body.replaces");
        if (!isOwnOrScribes(before->added.by))
            return forbidden("replacing somebody else's file", "the scribe or a commander");
        return {};
    }
    Result<void> operator()(const MaskLift& body) const
    {
        if (body.attachment && !findAttachment(t, *body.attachment))
            return noAttachment("body.attachment");
        return {};
    }
    Result<void> operator()(const ReviewSet& body) const
    {
        if (!t.isIncident())
            return fail(ErrorCode::Transition, "only incidents have a postmortem");
        const auto from = t.review.value();
        if (body.review != from && !mayMoveReview(from, body.review))
            return fail(
                ErrorCode::Transition,
                fmt::format("a postmortem does not go from {} to {}", nameOf(from), nameOf(body.review)),
                "body.review");
        return {};
    }
    Result<void> operator()(const DriverSet& body) const
    {
        if (body.person && !t.isIncident())
            return fail(ErrorCode::Transition, "only incidents have a driver");
        return {};
    }
    Result<void> operator()(const OwnershipSet&) const
    {
        if (!t.isIncident())
            return fail(ErrorCode::Transition, "only incidents have a postmortem");
        return {};
    }
    Result<void> operator()(const VisibilitySet& body) const
    {
        if (body.restricted && trimmed(body.reason).empty())
            return fail(ErrorCode::FieldMissing, "restricting who sees a ticket needs a reason",
                        "body.reason");
        // A lift speaks of the restriction that its author knew.
        const bool isUnseen =
            t.restriction && t.restriction->set.by != author.person && t.restriction->set.seq > op.base;
        if (!body.restricted && isUnseen)
            return fail(ErrorCode::Conflict,
                        "the ticket was restricted anew meanwhile; look at the reason first");
        return {};
    }
    Result<void> operator()(const ChecklistCheck& body) const
    {
        if (t.checks.size() >= mostChecks && !t.checks.contains(body.item))
            return fail(ErrorCode::TooMany, fmt::format("the ticket already has {} checks", t.checks.size()),
                        "body.item")
                .withLimit(mostChecks);
        return {};
    }
    template<class T>
    Result<void> operator()(const T&) const
    {
        return {};
    }

    static Result<void> isTemplate(const TicketTemplate& given)
    {
        if (auto good = check(given); !good)
            return Error(good.error()).inside("body.template");
        return {};
    }

    // What somebody made is changed by themselves, the scribe or a commander.
    bool isOwnOrScribes(PersonId maker) const
    {
        return maker == author.person || t.holds(author.person, IncidentRole::Scribe) ||
               author.role >= AccountRole::Commander;
    }

    Result<void> mayAdd(Section section, ItemId item, std::size_t count) const
    {
        if (count >= mostItems)
            return fail(ErrorCode::TooMany, fmt::format("{} already has {} items", nameOf(section), count))
                .withLimit(mostItems);
        return freeItem(t, section, item);
    }
    Result<void> listedItem(Section section, ItemId item) const
    {
        CHECK(itemSection(section));
        return needItem(t, section, item);
    }
};

Result<void> Rule::operator()(const PhaseMove& body) const
{
    if (!t.isIncident())
        return fail(ErrorCode::Transition, "only incidents have phases; use state.set");
    const Phase from = t.phase.value();
    if (body.phase == from)
        return fail(ErrorCode::Transition, fmt::format("the incident is in {} already", nameOf(from)),
                    "body.phase");
    if (body.phase < from) {
        if (trimmed(body.reason).empty())
            return fail(
                ErrorCode::Transition,
                fmt::format("going back from {} to {} needs a reason", nameOf(from), nameOf(body.phase)),
                "body.reason");
        return {};
    }
    const auto requirements = missing(t, body.phase);
    if (requirements.empty())
        return {};
    if (body.overrideReason.empty())
        return fail(ErrorCode::Format,
                    fmt::format("{} still requires:{}", title(body.phase), listOf(requirements)),
                    "body.phase");
    if (codePoints(trimmed(body.overrideReason)) < overrideReasonLeast)
        return fail(
            ErrorCode::Format,
            fmt::format("advancing anyway needs a reason of at least {} characters", overrideReasonLeast),
            "body.override_reason");
    return {};
}

Result<void> Rule::operator()(const SectionEdit& body) const
{
    if (body.section == Section::OriginalRequest)
        return fail(
            ErrorCode::Locked,
            "the Original Request is kept verbatim and cannot be changed; add a later report beside it",
            "body.section");
    const auto* prose = findProse(t, body.section, body.item);
    if (!prose && body.item)
        return noItem(nameOf(body.section));
    if (!prose)
        return fail(ErrorCode::FieldMissing,
                    fmt::format("{} holds items; say which one is edited", nameOf(body.section)),
                    "body.item");
    const auto length = static_cast<std::int64_t>(codePoints(prose->text));
    if (static_cast<std::int64_t>(body.edit.inputLength()) > length)
        return fail(
            ErrorCode::Range,
            fmt::format("the edit speaks of {} characters, the text has {}", body.edit.inputLength(), length),
            "body.edit");
    constexpr std::int64_t most = 262'144;
    if (length + body.edit.lengthChange() > most)
        return fail(ErrorCode::TextLong,
                    fmt::format("the text would have {} characters; at most {} are accepted",
                                length + body.edit.lengthChange(), most),
                    "body.edit")
            .withLimit(most);
    return {};
}

Result<void> Rule::operator()(const SectionMarkSet& body) const
{
    if (!mayBeMarked(body.section) && body.mark != SectionMark::Open)
        return fail(ErrorCode::FieldValue, fmt::format("{} cannot be marked", nameOf(body.section)),
                    "body.section");
    if (body.mark == SectionMark::None && trimmed(body.reason).empty())
        return fail(ErrorCode::FieldMissing, "\"none\" needs a reason", "body.reason");
    return {};
}

} // namespace

Result<void> mayUse(const Ticket& ticket, const Author& author, const Body& body)
{
    const auto* kind = findOpKind(typeOf(body));
    if (!kind || author.role >= AccountRole::Admin)
        return {};
    switch (kind->permission) {
    case Permission::WatchSelf: {
        const auto* add = std::get_if<WatchAdd>(&body);
        const auto* remove = std::get_if<WatchRemove>(&body);
        const PersonId who = add ? add->person : remove ? remove->person : PersonId{};
        if (author.role >= AccountRole::Responder || who == author.person)
            return {};
        return forbidden("changing other people's watching", "a responder");
    }
    case Permission::Write:
        if (author.role >= AccountRole::Responder)
            return {};
        return forbidden(kind->type, "a responder; this account is a viewer");
    case Permission::Restrict:
        if (author.role >= AccountRole::Responder &&
            (ticket.opened.by == author.person || ticket.holds(author.person, IncidentRole::Commander)))
            return {};
        return forbidden(kind->type,
                         "whoever declared this ticket or holds its command, or an administrator");
    case Permission::Command: {
        if (author.role >= AccountRole::Commander || ticket.holds(author.person, IncidentRole::Commander))
            return {};
        const auto* assign = std::get_if<RoleAssign>(&body);
        const bool takesVacantCommand = assign && assign->role == IncidentRole::Commander &&
                                        ticket.holder(IncidentRole::Commander).isNobody();
        if (takesVacantCommand && author.role >= AccountRole::Responder)
            return {};
        return forbidden(kind->type, "a commander, or whoever holds this incident's command");
    }
    }
    return {};
}

Result<void> decide(const Ticket& ticket, const Author& author, const Op& op)
{
    const bool opens = std::holds_alternative<TicketOpen>(op.body);
    if (opens && ticket.exists()) {
        CHECK(mayUse(ticket, author, op.body));
        return fail(ErrorCode::Exists, "a ticket with this id is already there", "ticket");
    }
    if (!opens && !ticket.exists() && !std::holds_alternative<UnknownBody>(op.body))
        return fail(ErrorCode::NotFound, "there is no such ticket", "ticket");
    CHECK(mayUse(ticket, author, op.body));
    CHECK(validate(op.body));
    return std::visit(Rule{ticket, author, op}, op.body);
}

} // namespace warroom
