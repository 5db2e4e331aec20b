// The replica's side of the sync protocol: hello, hearing what was accepted, sending the outbox.
#include "sync/replica.h"

#include "base/log.h"
#include "domain/text/text_edit.h"
#include "protocol/ticket_codec.h"

#include <algorithm>
#include <charconv>

namespace warroom {
namespace {

constexpr std::size_t logsAtOnce = 2'000;

// "120 9f…", as it is kept between two starts.
std::optional<protocol::NotedEnd> notedOf(const std::string& text)
{
    protocol::NotedEnd end;
    const auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), end.seq);
    if (failed != std::errc() || end.seq == 0)
        return std::nullopt;
    end.hash = text.substr(std::min(text.size(), static_cast<std::size_t>(rest - text.data()) + 1));
    return end;
}

} // namespace

std::string Replica::connected(bool embedded, const std::string& token)
{
    m_link = Link::Greeting;
    m_linkError.reset();
    m_connectedEmbedded = embedded;
    m_token = token;
    m_batchNumber = 0;
    m_backOff = false;
    m_summariesLive = false;
    m_asked.clear();
    m_live.clear();
    m_change.link = true;
    protocol::Hello hello;
    hello.token = token;
    hello.replica = m_replica;
    hello.epoch = m_epoch;
    hello.noted = notedOf(m_noted);
    hello.now = m_clock.now();
    hello.follow.summaries = m_cursor;
    const auto follow = [&](TicketId id) {
        if (m_asked.insert(id).second)
            hello.follow.logs.push_back({id, heard(id)});
    };
    for (const auto id : m_pinned)
        follow(id);
    for (auto& waiting : m_outbox) {
        waiting.inFlight = false;
        follow(waiting.record.ticket);
    }
    return protocol::format(hello);
}

void Replica::disconnected()
{
    if (m_link != Link::Refused)
        m_link = Link::Down;
    m_outgoing.clear();
    m_asked.clear();
    m_live.clear();
    m_summariesLive = false;
    for (auto& waiting : m_outbox)
        waiting.inFlight = false;
    for (const auto& [replica, presence] : m_present) {
        if (presence.ticket)
            m_change.tickets.insert(*presence.ticket);
    }
    for (const auto id : m_pinned)
        m_change.tickets.insert(id);
    m_present.clear();
    m_change.creating = m_change.creating || !m_creating.empty();
    m_creating.clear();
    m_change.link = m_change.outbox = true;
}

// Asks for what is not here yet of these logs, and for what comes.
void Replica::ask(const std::vector<TicketId>& tickets)
{
    if (m_link != Link::CatchingUp && m_link != Link::Live)
        return;
    protocol::Follow follow;
    for (const auto id : tickets) {
        if (m_asked.insert(id).second)
            follow.logs.push_back({id, heard(id)});
        if (follow.logs.size() == logsAtOnce)
            m_outgoing.push_back(protocol::format(std::exchange(follow, {})));
    }
    if (!follow.logs.empty())
        m_outgoing.push_back(protocol::format(follow));
}

// Whether the log of a ticket is to be here.
bool Replica::isWanted(TicketId id) const
{
    if (m_connectedEmbedded || heard(id) != 0)
        return true;
    const auto known = m_summaries.find(id);
    return known != m_summaries.end() && known->second.isOpen();
}

Result<void> Replica::received(std::string_view text)
{
    auto message = protocol::parseFromBackend(text);
    if (!message) {
        // An old client survives a new backend: what it does not understand it passes over.
        if (message.error().code() == ErrorCode::UnknownMessage)
            return {};
        return message.error();
    }
    return std::visit([&](auto& known) { return hear(known); }, *message);
}

Result<void> Replica::hear(const protocol::Welcome& welcome)
{
    m_skew = m_clock.now() - welcome.now;
    if (m_epoch && *m_epoch != welcome.epoch)
        return meetOtherLog(welcome);
    if (m_person != welcome.person) {
        m_person = welcome.person;
        CHECK(m_store.setSetting("person", m_person.text()));
    }
    m_role = welcome.role;
    m_liveOffered = welcome.live;
    CHECK(m_store.setSetting("role", std::string(nameOf(m_role))));
    if (!m_epoch) {
        CHECK(keepLineage(welcome));
        m_epoch = welcome.epoch;
        CHECK(m_store.setSetting("epoch", m_epoch->text()));
    }
    m_copyIsEmbedded = m_connectedEmbedded;
    CHECK(m_store.setSetting("embedded", m_copyIsEmbedded ? "1" : "0"));
    m_link = Link::CatchingUp;
    m_change.link = true;
    for (const auto id : m_pinned)
        m_change.tickets.insert(id);
    m_presenceUnsent = m_ownPresence.ticket.has_value();
    m_creatingUnsent = !m_ownCreating.title.empty();
    std::vector<TicketId> visited;
    for (const auto& [id, seq] : m_heard)
        visited.push_back(id);
    ask(visited);
    return {};
}

Result<void> Replica::hear(protocol::Summaries& summaries)
{
    std::vector<TicketId> wanted;
    for (auto& summary : summaries.tickets) {
        const auto id = summary.id;
        takeSummary(std::move(summary));
        const bool isPinned = std::find(m_pinned.begin(), m_pinned.end(), id) != m_pinned.end();
        if (isPinned || (m_summariesLive && isWanted(id)))
            wanted.push_back(id);
    }
    if (summaries.to) {
        m_cursor = summaries.to->seq;
        m_batch.cursor = m_cursor;
        note(*summaries.to);
        if (!std::exchange(m_summariesLive, true)) {
            for (const auto& [id, summary] : m_summaries) {
                if (isWanted(id))
                    wanted.push_back(id);
            }
        }
    }
    ask(wanted);
    return {};
}

void Replica::takeSummary(Summary&& summary)
{
    const auto id = summary.id;
    const auto copy = m_copies.find(id);
    const bool folded = copy != m_copies.end() && copy->second.confirmed->head >= summary.head;
    if (const auto known = m_summaries.find(id);
        folded && known != m_summaries.end() && known->second.head >= summary.head)
        return; // from the fold, with what waits on top
    m_batch.tickets.push_back({id, summary.number, summary.head, summary.isOpen(), formatSummary(summary)});
    m_summaries.insert_or_assign(id, std::move(summary));
    m_change.summaries.insert(id);
    m_change.gone.erase(id);
    if (folded)
        updateSummary(id);
}

// The end of the log, which the backend must still have the next time.
void Replica::note(const protocol::NotedEnd& end)
{
    auto noted = std::to_string(end.seq) + " " + end.hash;
    if (noted == m_noted)
        return;
    m_noted = std::move(noted);
    m_batch.settings.assign({{"noted", m_noted}});
}

Result<void> Replica::hear(protocol::Ops& ops)
{
    if (ops.records.empty())
        return {};
    // Nobody looks at it and nothing waits for it: kept, and folded when somebody does. But what comes from
    // its beginning is folded as it comes: that is the cheapest moment, and the search index will ask for it.
    const bool waits = waitsFor(ops.ticket);
    const bool needed = m_copies.contains(ops.ticket) || waits || heard(ops.ticket) == 0;
    const bool isComing = !m_live.contains(ops.ticket) && !waits &&
                          std::find(m_pinned.begin(), m_pinned.end(), ops.ticket) == m_pinned.end();
    for (auto& record : ops.records) {
        const Seq before = heard(ops.ticket);
        if (record.ticket != ops.ticket)
            return fail(ErrorCode::SeqGap, "an operation of another ticket stands in the feed of this one");
        if (record.seq <= before)
            continue;
        if (record.previous != before)
            return fail(ErrorCode::SeqGap, "the feed has a hole: operation " + std::to_string(record.seq) +
                                               " stands on " + std::to_string(record.previous) +
                                               ", here is " + std::to_string(before));
        if (needed)
            CHECK(foldRecord(record));
        acceptRecord(std::move(record));
    }
    // What is shown of a log that is still coming is its summary, which the backend has sent.
    if (needed && !isComing)
        changed(ops.ticket, true);
    else if (needed)
        copy(ops.ticket).shown.reset();
    m_change.toIndex.insert(ops.ticket);
    return {};
}

void Replica::acceptRecord(OpRecord record)
{
    m_heard[record.ticket] = record.seq;
    m_batch.accepted.push_back(std::move(record));
}

Result<void> Replica::foldRecord(const OpRecord& record)
{
    TRY(const Op op, parseOp(record));
    return fold(op);
}

Result<void> Replica::fold(const Op& op)
{
    auto& kept = copy(op.ticket);
    const auto at = std::find_if(m_outbox.begin(), m_outbox.end(),
                                 [&](const Waiting& w) { return w.record.id == op.id; });
    const bool own = at != m_outbox.end();
    if (own) {
        m_batch.sent.push_back(op.id);
        takeBack(static_cast<std::size_t>(at - m_outbox.begin()), op);
        m_change.outbox = true;
    } else {
        carryPast(op);
    }
    if (kept.confirmed.use_count() > 1)
        kept.confirmed = std::make_shared<Ticket>(*kept.confirmed);
    apply(*kept.confirmed, op);
    ++kept.sinceSnapshot;
    return {};
}

Result<void> Replica::hear(const protocol::Followed& followed)
{
    if (heard(followed.ticket) < followed.head)
        return fail(ErrorCode::SeqGap, "the backend says that a log was sent, but something is missing");
    m_live.insert(followed.ticket);
    m_change.tickets.insert(followed.ticket);
    return {};
}

Result<void> Replica::hear(const protocol::Current& current)
{
    note(current.head);
    // The summaries may have shown more logs that are wanted here; they end with another of these.
    if (m_live.size() < m_asked.size())
        return {};
    m_link = Link::Live;
    m_change.link = true;
    return {};
}

Result<void> Replica::hear(protocol::Ack& ack)
{
    const bool goesOn = !ack.results.empty() && sendAhead(ack);
    for (auto& result : ack.results) {
        if (result.error) {
            refuse(result.id, *result.error);
            continue;
        }
        auto* waiting = findWaiting(result.id);
        if (!waiting || !result.accepted)
            continue;
        if (!result.masked.empty())
            tellMasked(waiting->record, result.masked);
        auto record = std::move(*result.accepted);
        record.ticket = waiting->record.ticket;
        record.type = waiting->record.type;
        record.replica = m_replica;
        record.at = waiting->record.at;
        const auto ticket = record.ticket;
        if (!result.bodyChanged)
            record.body = waiting->sent.empty() ? formatBody(waiting->body) : waiting->sent;
        const Seq before = heard(ticket);
        if (record.seq <= before) {
            m_batch.sent.push_back(record.id);
            std::erase_if(m_outbox, [&](const Waiting& w) { return w.record.id == record.id; });
            m_change.outbox = true;
        } else if (record.previous == before) {
            if (result.bodyChanged || std::holds_alternative<SectionEdit>(waiting->body))
                CHECK(foldRecord(record));
            else
                CHECK(fold(opOf(record, std::move(waiting->body))));
            acceptRecord(std::move(record));
        } else if (m_live.contains(record.ticket)) {
            return fail(ErrorCode::SeqGap, "an acknowledged operation stands on one that never came");
        } else {
            continue; // the feed is about to bring it
        }
        changed(ticket, true);
    }
    for (auto& waiting : m_outbox)
        waiting.inFlight = waiting.inFlight && goesOn;
    m_backOff = false;
    return {};
}

// The backend masked more than was masked here: it may know more kinds.
void Replica::tellMasked(const OpRecord& record, const std::vector<protocol::MaskedPart>& parts)
{
    masking::MaskedOp told{record.id, record.ticket, {}};
    for (const auto& part : parts) {
        const auto kind = masking::knownKind(part.kind);
        told.fields.push_back({part.path.starts_with("body.") ? part.path.substr(5) : part.path,
                               {kind, masking::groupOf(kind), {}, {}, 0, 0}});
    }
    m_change.masked.push_back(std::move(told));
}

void Replica::refuse(OpId id, const Error& error)
{
    const auto at =
        std::find_if(m_outbox.begin(), m_outbox.end(), [&](const Waiting& w) { return w.record.id == id; });
    if (at == m_outbox.end())
        return;
    if (!at->refused)
        removeFromTexts(static_cast<std::size_t>(at - m_outbox.begin()));
    at->inFlight = false;
    at->refused = error;
    at->unsaved = true;
    m_change.outbox = true;
    m_rowsToWrite.insert(at->record.ticket);
    changed(at->record.ticket, false);
}

Result<void> Replica::hear(protocol::People& people)
{
    CHECK(joinGroups(people.directory));
    if (m_directory == people.directory)
        return {};
    m_directory = std::move(people.directory);
    if (const auto* self = m_directory.find(m_person))
        m_role = self->role;
    m_change.directory = true;
    return m_store.setSetting("directory", protocol::formatDirectory(m_directory));
}

Result<void> Replica::hear(const protocol::Refusal& refusal)
{
    const auto code = refusal.error.code();
    if (code == ErrorCode::Unauthenticated || code == ErrorCode::Version || code == ErrorCode::LogForked) {
        m_link = Link::Refused;
        m_linkError = refusal.error;
        m_change.link = true;
        return refusal.error;
    }
    if (refusal.re == "send") {
        // Nothing of the batch happened; it stays in the outbox and goes again later.
        for (auto& waiting : m_outbox)
            waiting.inFlight = false;
        m_backOff = true;
        m_linkError = refusal.error;
        m_change.link = true;
        if (refusal.error.code() == ErrorCode::SeqGap)
            return refusal.error;
        return {};
    }
    log::warning("the backend refused a message: {}", refusal.error.message());
    return {};
}

Result<void> Replica::hear(const protocol::Presence& presence)
{
    auto& known = m_present[presence.replica];
    if (known.ticket)
        m_change.tickets.insert(*known.ticket);
    if (!presence.gone)
        known = {presence, m_clock.now()};
    else if (!known.ticket || known.ticket == presence.ticket)
        m_present.erase(presence.replica);
    if (presence.ticket)
        m_change.tickets.insert(*presence.ticket);
    return {};
}

Result<void> Replica::hear(const protocol::Creating& creating)
{
    m_change.creating = true;
    if (creating.title.empty()) {
        m_creating.erase(creating.replica);
        return {};
    }
    auto [known, isNew] = m_creating.try_emplace(creating.replica);
    static_cast<protocol::Creating&>(known->second) = creating;
    if (isNew)
        known->second.since = m_clock.now();
    return {};
}

Result<void> Replica::hear(protocol::BoardUpdate& board)
{
    m_change.boards.push_back(std::move(board));
    return {};
}

Result<void> Replica::hear(protocol::Answer& answer)
{
    m_change.answers.push_back(std::move(answer));
    return {};
}

void Replica::resend()
{
    m_backOff = false;
    m_linkError.reset();
    pump();
}

// Sent with the next flush(), behind what was written before it: a caret must not reach the others ahead of
// the words that it stands in.
void Replica::setPresence(protocol::Presence presence)
{
    m_ownPresence = std::move(presence);
    m_heardShared = m_ownPresence.heard = m_ownPresence.ticket ? heard(*m_ownPresence.ticket) : 0;
    m_presenceUnsent = true;
}

void Replica::sendPresence()
{
    if (!m_presenceUnsent || (m_link != Link::Live && m_link != Link::CatchingUp))
        return;
    m_presenceUnsent = false;
    m_outgoing.push_back(protocol::format(m_ownPresence));
}

void Replica::setCreating(std::string title)
{
    title = elide(masking::mask(title, {}).text, protocol::Creating::titleLength);
    if (title == m_ownCreating.title)
        return;
    m_ownCreating.title = std::move(title);
    m_creatingUnsent = true;
}

void Replica::sendCreating()
{
    if (!m_creatingUnsent || (m_link != Link::Live && m_link != Link::CatchingUp))
        return;
    m_creatingUnsent = false;
    m_outgoing.push_back(protocol::format(m_ownCreating));
}

void Replica::shareHeard()
{
    if (m_ownPresence.ticket && heard(*m_ownPresence.ticket) != m_heardShared)
        setPresence(m_ownPresence);
}

} // namespace warroom
