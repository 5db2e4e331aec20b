// Drawing what people do in a war room.
#include "support/scenario/random_history.h"

#include "support/templates.h"

#include <array>

namespace warroom::test {
namespace {

constexpr std::array itemSections = {Section::RootCause,      Section::NextActions, Section::FixesSymptoms,
                                     Section::FixesRootCause, Section::Whys,        Section::Prevention};

template<class T>
void collectIds(const std::vector<T>& items, std::vector<ItemId>& out)
{
    for (const auto& item : items)
        out.push_back(item.id);
}

std::vector<ItemId> itemsOf(const Ticket& view, Section section)
{
    std::vector<ItemId> out;
    switch (section) {
    case Section::RootCause:
        collectIds(view.causes, out);
        break;
    case Section::NextActions:
        collectIds(view.actions, out);
        break;
    case Section::FixesSymptoms:
        collectIds(view.fixesSymptoms, out);
        break;
    case Section::FixesRootCause:
        collectIds(view.fixesRootCause, out);
        break;
    case Section::Whys:
        collectIds(view.whys, out);
        break;
    case Section::Prevention:
        collectIds(view.preventions, out);
        break;
    default:
        break;
    }
    return out;
}

} // namespace

RandomHistory::RandomHistory(FakeWarRoom& room, std::uint64_t seed, HistoryOptions options)
    : m_room(room), m_random(seed), m_options(options)
{
    for (std::size_t i = 0; i < m_room.size(); ++i)
        m_room.clockOf(i).skew = std::chrono::seconds(number(7'200)) - std::chrono::hours(1);
    m_tickets.push_back(m_room.declare(0));
    m_room.settle();
}

void RandomHistory::run()
{
    while (m_made < m_options.operations && m_violation.empty())
        step();
}

void RandomHistory::mark(std::uint64_t what) { m_trace = (m_trace ^ what) * 0x100000001B3; }

void RandomHistory::broken(std::string what)
{
    if (m_violation.empty() && !what.empty())
        m_violation = std::move(what);
}

// People turn to new tickets: the last ones are worked on, and none grows without end.
TicketId RandomHistory::aTicket()
{
    constexpr std::size_t atOnce = 4;
    const std::size_t some = std::min(atOnce, m_tickets.size());
    return m_tickets[m_tickets.size() - 1 - number(some)];
}

std::string RandomHistory::words()
{
    static constexpr std::array parts = {"db1 ",     "slow ", "Größe ", "障害 ", "🔥",
                                         "restart ", "\n",    "x",      "tbd"};
    std::string out = "w";
    for (std::size_t left = number(4); left > 0; --left)
        out += parts[number(parts.size())];
    return out;
}

Time RandomHistory::time()
{
    return m_room.clock.now() + std::chrono::minutes(number(600)) - std::chrono::hours(5);
}

Owner RandomHistory::owner()
{
    if (chance(20))
        return {};
    return chance(80) ? Owner(m_room.person(number(m_room.size()))) : Owner(std::string("Night shift"));
}

void RandomHistory::step()
{
    const std::size_t client = number(m_room.size());
    m_room.clock.advance(std::chrono::milliseconds(number(90'000)));
    const auto what = static_cast<int>(number(100));
    const int quiet = 100 - m_options.faultPercent;
    if (what < quiet * 33 / 100)
        act(client);
    else if (what < quiet * 64 / 100)
        type(client);
    else if (what < quiet * 96 / 100)
        move(client);
    else if (what < quiet)
        mendRefused(client);
    else
        fault(client);
    watchDisks();
    mark(client);
    mark(static_cast<std::uint64_t>(what));
    mark(static_cast<std::uint64_t>(m_room.hub().head().seq));
    mark(m_room.replica(client).outbox().size());
    mark(static_cast<std::uint64_t>(m_room.replica(client).link()));
}

void RandomHistory::move(std::size_t client)
{
    switch (number(8)) {
    case 0:
        m_room.hubHears(client);
        break;
    case 1:
        m_room.hubTurns();
        break;
    case 2:
        m_room.clientHears(client);
        break;
    case 3:
        m_sometimes.overtaken += m_room.hubHearsLate();
        break;
    case 4:
        if (!m_gone.contains(client))
            m_room.reconnect(client);
        break;
    default:
        m_room.round();
    }
}

void RandomHistory::mendRefused(std::size_t client)
{
    for (const auto& waiting : m_room.replica(client).outbox()) {
        if (!waiting.refused)
            continue;
        const OpId op = waiting.record.id;
        return chance(50) ? m_room.again(client, op) : m_room.discard(client, op);
    }
}

void RandomHistory::type(std::size_t client)
{
    const auto ticket = aTicket();
    const auto view = m_room.replica(client).shown(ticket);
    Section section = chance(50) ? Section::Symptoms : Section::Scope;
    std::optional<ItemId> item;
    if (chance(40)) {
        const auto withItems = itemSections[number(itemSections.size())];
        const auto items = itemsOf(*view, withItems);
        if (isParagraphs(withItems) && !items.empty()) {
            section = withItems;
            item = items[number(items.size())];
        }
    }
    for (std::size_t left = 1 + number(4); left > 0; --left) {
        const std::size_t length = codePoints(m_room.shownText(client, ticket, section, item));
        const auto from = static_cast<std::uint32_t>(number(length + 1));
        text::Edit edit;
        edit.retain(from);
        if (chance(70))
            edit.insert(words());
        if (from < length && chance(40))
            edit.remove(static_cast<std::uint32_t>(1 + number(std::min<std::size_t>(length - from, 6))));
        m_room.type(client, ticket, section, item, std::move(edit));
        ++m_made;
    }
}

// Some tickets are restricted when they are born: of these others never hear, or only for a moment.
void RandomHistory::restrict(std::size_t client)
{
    constexpr std::size_t fewTickets = 8;
    if (m_tickets.size() < fewTickets && chance(50)) {
        TicketOpen open;
        open.title = "Ticket " + std::to_string(m_tickets.size());
        m_tickets.push_back(m_room.newId<TicketId>());
        m_room.actUnsaved(client, m_tickets.back(), open);
        m_room.act(client, m_tickets.back(), VisibilitySet{true, words()});
        return;
    }
    const auto ticket = aTicket();
    const bool isRestricted = m_room.replica(client).shown(ticket)->restriction.has_value();
    m_room.act(client, ticket, VisibilitySet{!isRestricted || chance(20), words()});
}

void RandomHistory::act(std::size_t client)
{
    ++m_made;
    if (m_options.restricts && chance(20))
        return restrict(client);
    constexpr int operationsATicket = 150;
    const bool isFew = m_tickets.size() < 4 && chance(3);
    if (isFew || m_made > static_cast<int>(m_tickets.size()) * operationsATicket) {
        TicketOpen open;
        open.title = "Ticket " + std::to_string(m_tickets.size());
        open.kind = chance(70) ? TicketKind::Incident : TicketKind::Support;
        m_tickets.push_back(m_room.newId<TicketId>());
        m_room.act(client, m_tickets.back(), open);
        return;
    }
    const auto ticket = aTicket();
    const auto view = m_room.replica(client).shown(ticket);
    const auto what = number(10);
    Body body = what < 3   ? onTicket(*view)
                : what < 7 ? onItem(*view)
                : what < 8 ? onPeople(client)
                           : onTimeline(*view);
    if (chance(10))
        m_room.actUnsaved(client, ticket, std::move(body));
    else
        m_room.act(client, ticket, std::move(body));
}

Body RandomHistory::onTicket(const Ticket& view)
{
    switch (number(12)) {
    case 0:
    case 1:
        return TicketRename{"Title " + std::to_string(number(4))};
    case 2:
    case 3:
        return SeveritySet{static_cast<Severity>(number(5))};
    case 4:
        return PrioritySet{static_cast<Priority>(number(5))};
    case 5:
        return ServiceSet{"service-" + std::to_string(number(3))};
    case 6:
        return PhaseMove{static_cast<Phase>(number(phaseCount)), chance(50) ? "because" : "",
                         chance(70) ? "there is no time now" : ""};
    case 7:
        return MilestoneSet{static_cast<Milestone>(number(milestoneCount)),
                            chance(30) ? std::optional<Time>() : std::optional(time())};
    case 8:
        return TicketLink{chance(90) ? m_room.newId<TicketId>() : view.id, "related"};
    case 9:
        return SourceAdd{"https://status.example.org/" + std::to_string(number(9)), words(), {}, {}};
    case 10:
        return chance(50) ? Body(RequestGive{words(), "phone"}) : Body(RequestAdd{words(), "mail", time()});
    default:
        return chance(50) ? Body(StateSet{TicketState::Done, {}}) : Body(TicketRaise{Severity::Sev2});
    }
}

ItemId RandomHistory::anItem(const Ticket& view, Section section)
{
    const auto items = itemsOf(view, section);
    return items.empty() || chance(4) ? m_room.newId<ItemId>() : items[number(items.size())];
}

Body RandomHistory::onItem(const Ticket& view)
{
    const auto section = itemSections[number(itemSections.size())];
    const auto fresh = m_room.newId<ItemId>();
    switch (number(20)) {
    case 0:
    case 1:
        return ActionAdd{fresh, "Restart it", owner(), std::nullopt, false, {}};
    case 2:
    case 3:
        return ActionSet{anItem(view, Section::NextActions),
                         chance(50) ? std::optional<std::string>("Do " + std::to_string(number(3)))
                                    : std::nullopt,
                         chance(50) ? std::optional(owner()) : std::nullopt, std::nullopt};
    case 4:
    case 5:
        return ActionCheck{anItem(view, Section::NextActions), chance(60)};
    case 6:
    case 7:
        return CauseAdd{fresh, words(), CauseState::Suspected, {}, {}};
    case 8:
        return CauseSet{anItem(view, Section::RootCause), static_cast<CauseState>(number(3)), words()};
    case 9:
        return FixAdd{chance(50) ? Section::FixesSymptoms : Section::FixesRootCause, fresh, words(), {}};
    case 10:
        return PreventionAdd{fresh, words(), "halves it", Priority::P2, time(), {}};
    case 11:
        return PreventionSet{anItem(view, Section::Prevention), words(), std::optional(Priority::P1),
                             std::nullopt};
    case 12:
        return FollowUpLink{chance(50) ? Section::Prevention : Section::NextActions,
                            anItem(view, chance(50) ? Section::Prevention : Section::NextActions),
                            m_room.newId<TicketId>()};
    case 13:
        return WhyAsk{fresh, "Why so late?", {}, {}, {}};
    case 14:
        return chance(50) ? Body(WhyAnswer{anItem(view, Section::Whys), words()})
                          : Body(WhySet{anItem(view, Section::Whys), "Why then?"});
    case 15:
        return chance(50) ? Body(WhyDrop{anItem(view, Section::Whys), "not ours"})
                          : Body(WhyReopen{anItem(view, Section::Whys)});
    case 16:
        return WhyLink{anItem(view, Section::Whys), anItem(view, Section::Prevention)};
    case 17:
        return ItemRemove{section, anItem(view, section)};
    case 18:
        return ItemRestore{section, anItem(view, section)};
    default:
        return ItemMove{section, anItem(view, section), static_cast<std::int64_t>(number(400'000))};
    }
}

Body RandomHistory::onPeople(std::size_t client)
{
    const auto person = m_room.person(number(m_room.size()));
    switch (number(11)) {
    case 9:
        return TemplateAdopt{testTemplate(2 + static_cast<std::int64_t>(number(3)))};
    case 6:
        return DriverSet{chance(70) ? std::optional(person) : std::nullopt};
    case 7:
        return OwnershipSet{chance(70) ? words() : std::string()};
    case 8:
        return DrillSet{chance(50), "It was said apart"};
    case 0:
        return ResponderAdd{person};
    case 1:
        return ResponderRemove{person};
    case 2:
        return WatchAdd{m_room.person(client)};
    case 3:
        return WatchRemove{person};
    default:
        return RoleAssign{static_cast<IncidentRole>(number(incidentRoleCount)), owner()};
    }
}

// Of a text that is marked, if there is one.
Body RandomHistory::settleWords(const Ticket& view)
{
    for (const auto section : {Section::Symptoms, Section::Scope}) {
        if (!view.prose[static_cast<std::size_t>(section)].toRead.empty())
            return TextSettle{section, {}};
    }
    for (const auto& cause : view.causes) {
        if (!cause.text.toRead.empty())
            return TextSettle{Section::RootCause, cause.id};
    }
    return TextSettle{Section::Scope, {}};
}

Body RandomHistory::onTimeline(const Ticket& view)
{
    const auto section = static_cast<Section>(number(textSectionCount));
    const auto entry =
        view.timeline.empty() ? OpId(m_room.newId<OpId>()) : view.timeline[number(view.timeline.size())].id;
    switch (number(17)) {
    case 15:
    case 16:
        return settleWords(view);
    case 13:
        return AlertAck{static_cast<std::int64_t>(number(9)), "The disk is full"};
    case 14:
        return AlertLink{static_cast<std::int64_t>(number(9)), "The disk is full"};
    case 9:
        return DueSet{time()};
    case 10:
        return ReviewSet{static_cast<ReviewState>(number(4))};
    case 11:
        return ChecklistCheck{"incident." + std::to_string(number(5)), chance(50)};
    case 12:
        return MaskLift{words(), "github_token", words()};
    case 0:
        return EntrySet{entry, chance(50) ? std::optional(words()) : std::nullopt, {}, time(), std::nullopt};
    case 1:
        return EntryPin{entry, chance(50)};
    case 2:
        return EntryStrike{entry, chance(50)};
    case 3:
        return StatusPublish{words(), {Audience::Customers, Audience::Executives}, time()};
    case 4:
        return AttachmentAdd{std::string(64, 'a'), "graph.png", "image/png", 1'234, words()};
    case 5:
        return SectionMarkSet{section, static_cast<SectionMark>(number(5)), words()};
    default:
        return CommentAdd{
            words(), chance(50) ? "decision" : "", std::nullopt, std::nullopt, false, {}, std::nullopt, {},
            {}};
    }
}

} // namespace warroom::test
