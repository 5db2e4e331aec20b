// Preparing a ticket, and letting people meet on it.
#include "support/scenario/small_world.h"

#include "protocol/op_codec.h"
#include "protocol/ticket_codec.h"

#include <algorithm>

namespace warroom::test {
namespace {

constexpr std::uint64_t preparedSeed = 7'001, worldSeed = 1;
constexpr std::size_t mostAuthors = 3;

// The operations as one batch of somebody who is not in the room and has seen the log up to `base`.
void appendAll(Hub& hub, PersonId person, TicketId ticket, const std::vector<std::pair<OpId, Body>>& ops,
               Time at, std::optional<Seq> base = {})
{
    protocol::Send send;
    for (const auto& [id, body] : ops) {
        ParsedRecord parsed;
        parsed.record.id = id;
        parsed.record.ticket = ticket;
        parsed.record.type = typeOf(body);
        parsed.record.at = at;
        parsed.record.base = base.value_or(0);
        parsed.hasBase = base.has_value();
        parsed.body = body;
        send.elements.emplace_back(static_cast<int>(send.ops.size()), id.text());
        send.ops.push_back(std::move(parsed));
    }
    hub.append({person, AccountRole::Commander, 0}, std::move(send),
               [](Result<std::vector<protocol::AckResult>> answer) {
                   for (const auto& result : must(std::move(answer))) {
                       if (result.error)
                           qFatal("a prepared operation was refused: %s", result.error->message().c_str());
                   }
               });
}

// Two people put words into one sentence of a fix, the second without having seen the first.
void rewriteFix(FakeWarRoom& room, const KnownThings& known, IdSource& ids)
{
    const Seq seen = room.hub().head().seq;
    for (const char* words : {" at last", " for good"}) {
        const auto edit = text::Edit().retain(6).insert(words);
        appendAll(room.hub(), ids.make<PersonId>(), known.ticket,
                  {{ids.make<OpId>(), SectionEdit{Section::FixesSymptoms, known.fix, edit}}},
                  room.clock.now() - std::chrono::minutes(1), seen);
        room.settle();
    }
}

std::string withoutPlaces(Ticket ticket)
{
    std::vector<Entry> entries(ticket.timeline.begin(), ticket.timeline.end());
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
    ticket.timeline = {};
    for (auto& entry : entries)
        ticket.timeline.push_back(std::move(entry));
    ticket.head = 0;
    std::string text = formatCanonical(ticket);
    for (const std::string_view place : {"\"seq\":", "\"merged\":"}) {
        std::string out;
        std::size_t from = 0;
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, from)) {
            out.append(text, from, at - from);
            from = text.find_first_not_of("0123456789", at + place.size());
        }
        text = out + text.substr(from);
    }
    return text;
}

// What everybody sees in the end.
std::string shownOf(Hub& hub)
{
    std::vector<TicketId> tickets;
    for (const auto& [id, summary] : hub.summaries())
        tickets.push_back(id);
    std::sort(tickets.begin(), tickets.end());
    std::string out;
    for (const auto id : tickets)
        out += withoutPlaces(*must(hub.ticket(id)));
    return out;
}

TicketId ticketOf(const Sample& sample, const KnownThings& known, std::size_t author)
{
    Uuid id = known.elsewhere.uuid();
    id.bytes[14] = static_cast<std::uint8_t>(sample.on == Sample::On::NewTicket ? author + 1 : 99);
    return sample.on == Sample::On::Ticket ? known.ticket : TicketId(id);
}

OpId doDeed(FakeWarRoom& room, const Sample& sample, const KnownThings& known, std::size_t author)
{
    const auto body = sample.make(known, author);
    const auto ticket = ticketOf(sample, known, author);
    if (const auto* edit = std::get_if<SectionEdit>(&body))
        return room.type(author, ticket, edit->section, edit->item, edit->edit);
    return room.act(author, ticket, body);
}

void meetOnline(FakeWarRoom& room, const std::vector<std::size_t>& arrival, bool inOneTurn)
{
    for (const auto author : arrival) {
        while (room.hubHears(author))
            ;
        if (!inOneTurn)
            room.hubTurns();
    }
    room.settle();
}

} // namespace

PreparedTicket::PreparedTicket(TicketKind kind)
{
    FakeWarRoom room({.clients = mostAuthors, .seed = preparedSeed});
    SeededIds ids(preparedSeed * 31);
    m_known = knownThings(ids, room.clock.now());
    appendAll(room.hub(), ids.make<PersonId>(), m_known.ticket, makingOf(m_known, kind, ids),
              room.clock.now());
    room.settle();
    rewriteFix(room, m_known, ids);
    if (const auto wrong = room.wrong(); !wrong.empty())
        qFatal("the prepared ticket: %s", wrong.c_str());
    m_log = *room.logDisk();
    for (std::size_t i = 0; i < room.size(); ++i)
        m_caches.push_back(*room.cacheDisk(i));
}

Outcome PreparedTicket::meet(const std::vector<const Sample*>& deeds, const std::vector<std::size_t>& arrival,
                             Meeting meeting) const
{
    FakeWarRoom room({.clients = 0, .seed = worldSeed});
    room.replaceLog(std::make_shared<LogDisk>(m_log));
    const bool offline = meeting == Meeting::AfterBeingOffline;
    const bool listened = deeds.size() < mostAuthors;
    for (std::size_t i = 0; i < deeds.size() + (listened && !offline ? 1 : 0); ++i)
        room.addClient(AccountRole::Commander, std::make_shared<CacheDisk>(m_caches[i]));
    room.settle();
    for (std::size_t i = 0; offline && i < deeds.size(); ++i)
        room.cut(i);

    Outcome outcome;
    for (std::size_t author = 0; author < deeds.size(); ++author)
        outcome.ops.push_back(doDeed(room, *deeds[author], m_known, author));
    room.clock.advance(offline ? std::chrono::minutes(1) : std::chrono::seconds(1));
    if (offline) {
        for (const auto author : arrival) {
            room.reconnect(author);
            room.settle();
        }
        if (listened)
            room.addClient(AccountRole::Commander);
        room.settle();
    } else {
        meetOnline(room, arrival, meeting == Meeting::InOneTurn);
    }

    outcome.wrong = room.wrong();
    for (std::size_t author = 0; author < deeds.size(); ++author) {
        const auto* waiting = room.waiting(author, outcome.ops[author]);
        outcome.accepted.push_back(waiting == nullptr);
        if (waiting && waiting->refused)
            outcome.refused.push_back(waiting->refused->code());
    }
    outcome.shown = shownOf(room.hub());
    return outcome;
}

} // namespace warroom::test
