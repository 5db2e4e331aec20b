// The table of operations, and the hash that chains them.
#include "domain/op/catalogue.h"

#include "domain/op/event_times.h"

#include <array>
#include <utility>

namespace warroom {
namespace {

template<class T>
constexpr OpKind row(Permission permission, std::string_view about)
{
    return {T::type, permission, about};
}

constexpr auto W = Permission::Write;
constexpr auto C = Permission::Command;

constexpr std::array kinds = {
    row<TicketOpen>(W, "opens a ticket"),
    row<TicketRename>(W, "changes the title"),
    row<SeveritySet>(C, "sets the impact now"),
    row<PrioritySet>(W, "sets the order in the backlog"),
    row<ServiceSet>(W, "sets the service"),
    row<PhaseMove>(C, "moves an incident to another phase"),
    row<StateSet>(W, "moves a ticket that is not an incident"),
    row<TicketRaise>(W, "raises a support ticket to an incident"),
    row<MilestoneSet>(W, "corrects a time that measures use"),
    row<TicketLink>(W, "refers to another ticket"),
    row<SourceAdd>(W, "names a source of facts"),
    row<RequestGive>(W, "gives the Original Request where there is none"),
    row<RequestAdd>(W, "adds a later report verbatim"),
    row<SectionEdit>(W, "edits the text of a section or of an item"),
    row<SectionMarkSet>(W, "marks a section TBD, unknown, not needed or none"),
    row<CauseAdd>(W, "adds a root cause"),
    row<CauseSet>(W, "sets a cause's state or evidence"),
    row<FixAdd>(W, "adds a fix"),
    row<PreventionAdd>(W, "adds a prevention"),
    row<PreventionSet>(W, "sets a prevention's effect, priority or due date"),
    row<FollowUpLink>(W, "links the follow-up ticket of an item"),
    row<ActionAdd>(W, "adds a next action"),
    row<ActionSet>(W, "changes a next action's text, owner or due time"),
    row<ActionCheck>(W, "checks a next action, or opens it again"),
    row<WhyAsk>(W, "asks a why"),
    row<WhySet>(W, "changes the words of a why"),
    row<WhyAnswer>(W, "answers a why"),
    row<WhyLink>(W, "links a why to a prevention"),
    row<WhyDrop>(W, "drops a why with a reason"),
    row<WhyReopen>(W, "opens a why again"),
    row<ItemRemove>(W, "removes an item"),
    row<ItemRestore>(W, "puts a removed item back"),
    row<ItemMove>(W, "moves an item in its list"),
    row<RoleAssign>(C, "gives a role"),
    row<ResponderAdd>(W, "adds a responder"),
    row<ResponderRemove>(W, "removes a responder"),
    row<WatchAdd>(Permission::WatchSelf, "adds a watcher"),
    row<WatchRemove>(Permission::WatchSelf, "removes a watcher"),
    row<CommentAdd>(W, "writes on the timeline"),
    row<EntrySet>(W, "corrects an entry's words or time"),
    row<EntryPin>(W, "pins an entry"),
    row<EntryStrike>(W, "strikes an entry through"),
    row<StatusPublish>(W, "publishes a status update"),
    row<AttachmentAdd>(W, "shows an attachment"),
    row<DueSet>(W, "sets when a ticket is due"),
    row<ReviewSet>(W, "moves the postmortem's review"),
    row<ChecklistCheck>(W, "checks a line of a checklist"),
    row<MaskLift>(W, "says that something masked is no secret"),
    row<AlertAck>(W, "acknowledges an alert of the ticket"),
    row<AlertLink>(W, "puts an alert on the ticket"),
    row<TextSettle>(W, "says that a text which two people rewrote reads well"),
    row<DrillSet>(C, "says whether an incident is a drill"),
    row<DriverSet>(W, "says who drives"),
    row<OwnershipSet>(W, "says what its author owns, or takes that back"),
    row<VisibilitySet>(Permission::Restrict, "restricts who sees the ticket, or shows it to all again"),
    row<TemplateAdopt>(C, "moves an open ticket to a newer template"),
};

template<std::size_t... I>
constexpr bool inOrderOfBody(std::index_sequence<I...>)
{
    return ((kinds[I].type == std::variant_alternative_t<I + 1, Body>::type) && ...);
}
static_assert(kinds.size() + 1 == std::variant_size_v<Body>);
static_assert(inOrderOfBody(std::make_index_sequence<kinds.size()>{}));

template<std::size_t... I>
Body makeEmpty(std::size_t index, std::index_sequence<I...>)
{
    Body body;
    ((I == index ? void(body.emplace<I + 1>()) : void()), ...);
    return body;
}

} // namespace

Time Op::happened() const
{
    if (isPending())
        return at;
    const Time corrected = at - skew;
    return EventTimes().hold(corrected, receivedAt) ? corrected : receivedAt;
}

std::string_view typeOf(const Body& body)
{
    return std::visit(
        [](const auto& alternative) -> std::string_view {
            if constexpr (requires { alternative.json; })
                return alternative.type;
            else
                return std::remove_cvref_t<decltype(alternative)>::type;
        },
        body);
}

std::span<const OpKind> catalogue() { return kinds; }

const OpKind* findOpKind(std::string_view type)
{
    for (const auto& kind : kinds) {
        if (kind.type == type)
            return &kind;
    }
    return nullptr;
}

AccountRole lowestRole(Permission permission)
{
    switch (permission) {
    case Permission::WatchSelf:
        return AccountRole::Viewer;
    case Permission::Write:
        return AccountRole::Responder;
    case Permission::Command:
        return AccountRole::Commander;
    case Permission::Restrict:
        return AccountRole::Admin;
    }
    return AccountRole::Admin;
}

Body emptyBody(std::size_t catalogueIndex)
{
    return makeEmpty(catalogueIndex, std::make_index_sequence<kinds.size()>{});
}

Digest chainHash(const Digest& before, const OpRecord& record)
{
    thread_local Sha256 sha;
    const Digest body = sha.addPart({reinterpret_cast<const char*>(record.salt.data()), record.salt.size()})
                            .addPart(record.body)
                            .finish();
    const auto uuid = [](const Uuid& id) {
        return std::string_view(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size());
    };
    // One buffer, one pass: fixed-width numbers, so that fields cannot run together.
    std::string envelope;
    envelope.reserve(200);
    const auto number = [&](std::int64_t value) {
        for (int shift = 56; shift >= 0; shift -= 8)
            envelope += static_cast<char>(static_cast<std::uint64_t>(value) >> shift);
    };
    envelope += bytesOf(before);
    number(record.seq);
    number(record.previous);
    envelope += uuid(record.id.uuid());
    envelope += uuid(record.ticket.uuid());
    envelope += uuid(record.actor.uuid());
    envelope += uuid(record.replica.uuid());
    number(record.at.time_since_epoch().count());
    number(record.base);
    number(record.receivedAt.time_since_epoch().count());
    number(record.skew.count());
    number(static_cast<std::int64_t>(record.type.size()));
    envelope += record.type;
    envelope += bytesOf(body);
    return sha.add(envelope).finish();
}

} // namespace warroom
