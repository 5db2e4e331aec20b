// The replica's side of the sync protocol: hello, hearing what was accepted, sending the outbox.
#include "sync/replica.h"

#include "base/log.h"
#include "domain/text/text_edit.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t batchOps = 1'000;
constexpr std::size_t batchBytes = 400 * 1024;

bool sameText(const SectionEdit& a, const SectionEdit& b)
{
    return a.section == b.section && a.item == b.item;
}

// The waiting edit of this text; null if it is none, or one of another text.
SectionEdit* editOf(Waiting& waiting, TicketId ticket, const SectionEdit& where)
{
    auto* edit = std::get_if<SectionEdit>(&waiting.body);
    return edit && waiting.record.ticket == ticket && sameText(*edit, where) ? edit : nullptr;
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
    m_change.link = true;
    for (auto& waiting : m_outbox)
        waiting.inFlight = false;
    protocol::Hello hello;
    hello.token = token;
    hello.replica = m_replica;
    hello.epoch = m_epoch;
    hello.after = m_cursor;
    hello.now = m_clock.now();
    return protocol::format(hello);
}

void Replica::disconnected()
{
    if (m_link != Link::Refused)
        m_link = Link::Down;
    m_outgoing.clear();
    for (auto& waiting : m_outbox)
        waiting.inFlight = false;
    for (const auto& [replica, presence] : m_present) {
        if (presence.ticket)
            m_change.tickets.insert(*presence.ticket);
    }
    m_present.clear();
    m_change.link = m_change.outbox = true;
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
    const bool sameLog = (!m_epoch || *m_epoch == welcome.epoch) && m_cursor <= welcome.head;
    if (!sameLog)
        return join();
    if (m_person != welcome.person) {
        m_person = welcome.person;
        CHECK(m_store.setSetting("person", m_person.text()));
    }
    m_role = welcome.role;
    CHECK(m_store.setSetting("role", std::string(nameOf(m_role))));
    if (!m_epoch) {
        m_epoch = welcome.epoch;
        CHECK(m_store.setSetting("epoch", m_epoch->text()));
    }
    m_copyIsEmbedded = m_connectedEmbedded;
    CHECK(m_store.setSetting("embedded", m_copyIsEmbedded ? "1" : "0"));
    m_link = Link::CatchingUp;
    m_change.link = true;
    if (m_ownPresence.ticket)
        m_outgoing.push_back(protocol::format(m_ownPresence));
    return {};
}

// The backend has another log than this copy came from.
Result<void> Replica::join()
{
    if (!m_copyIsEmbedded || m_connectedEmbedded) {
        // A backend restored from an older backup, or another backend: nothing is thrown away without being
        // asked.
        m_link = Link::Refused;
        m_linkError = fail(
            ErrorCode::Exists,
            "this backend has another log than this local copy came from; nothing was changed. Use another "
            "workspace folder for it, or ask whoever restored it");
        m_change.link = true;
        return *m_linkError;
    }
    CHECK(flush());
    CHECK(m_store.setSetting("joining", "1"));
    CHECK(moveLogToOutbox());
    m_epoch.reset();
    m_cursor = 0;
    m_copyIsEmbedded = false;
    m_outbox.clear();
    rebuildAll();
    adoptForeign();
    m_change.notices.push_back("Joined the shared backend: " + std::to_string(m_outbox.size()) +
                               " operations of the local workspace are being sent.");
    m_outgoing.push_back(connected(false, m_token));
    return {};
}

// Everything written in a local workspace goes to the shared backend through the same outbox, before what
// waits there already. Safe to repeat: when the program ended in between, the next start does it again.
Result<void> Replica::moveLogToOutbox()
{
    TRY(auto records, m_store.read(0, std::size_t(-1) / 2));
    TRY(auto waiting, m_store.outbox());
    CacheBatch batch;
    std::set<OpId> moved;
    for (auto& record : records) {
        TRY(Body body, parseBody(record.type, record.body));
        if (auto* open = std::get_if<TicketOpen>(&body)) {
            open->alias =
                (open->kind == TicketKind::Incident ? "INC-" : "OPS-") + std::to_string(open->number);
            open->number = 0;
        }
        if (auto* edit = std::get_if<SectionEdit>(&body))
            edit->seen = 0;
        record.body = formatBody(body);
        record.actor = {};
        record.replica = m_replica;
        record.base = record.seq = record.previous = 0;
        moved.insert(record.id);
        batch.outbox.push_back({std::move(record), OutboxState::Waiting, {}, {}});
    }
    for (auto& row : waiting) {
        if (records.empty() || moved.contains(row.record.id))
            continue;
        row.record.base = 0;
        batch.sent.push_back(row.record.id);
        batch.outbox.push_back(std::move(row));
    }
    CHECK(m_store.write(batch));
    CHECK(m_store.forgetLog());
    CHECK(m_store.setSetting("epoch", ""));
    CHECK(m_store.setSetting("embedded", "0"));
    return m_store.setSetting("joining", "0");
}

void Replica::rebuildAll()
{
    m_copies.clear();
    m_recent.clear();
    for (const auto& [id, summary] : m_summaries) {
        m_change.summaries.insert(id);
        m_change.tickets.insert(id);
    }
    m_summaries.clear();
    std::set<TicketId> tickets;
    for (const auto& waiting : m_outbox)
        tickets.insert(waiting.record.ticket);
    for (const auto id : tickets)
        updateSummary(id);
    m_change.outbox = true;
}

Result<void> Replica::hear(const protocol::Ops& ops)
{
    for (const auto& record : ops.records)
        CHECK(acceptRecord(record));
    return {};
}

Result<void> Replica::acceptRecord(OpRecord record)
{
    if (record.seq <= m_cursor)
        return {};
    if (record.seq != m_cursor + 1)
        return fail(ErrorCode::SeqGap, "the feed has a hole: " + std::to_string(record.seq) + " came after " +
                                           std::to_string(m_cursor));
    TRY(const Op op, parseOp(record));
    const auto ticket = record.ticket;
    auto& kept = copy(ticket);
    const auto at = std::find_if(m_outbox.begin(), m_outbox.end(),
                                 [&](const Waiting& w) { return w.record.id == record.id; });
    const bool own = at != m_outbox.end();
    if (own) {
        m_batch.sent.push_back(record.id);
        takeBack(static_cast<std::size_t>(at - m_outbox.begin()), op);
        m_change.outbox = true;
    } else {
        carryPast(op);
    }
    if (kept.confirmed.use_count() > 1)
        kept.confirmed = std::make_shared<Ticket>(*kept.confirmed);
    apply(*kept.confirmed, op);
    m_cursor = record.seq;
    m_batch.cursor = m_cursor;
    m_batch.accepted.push_back(std::move(record));
    changed(ticket, true);
    return {};
}

// An own operation came back. An edit that waits as the log has it, before all others of its text, simply
// moves over. Otherwise (it had been given up here, or went a longer way round) it counts like somebody
// else's.
void Replica::takeBack(std::size_t index, const Op& accepted)
{
    const auto& waiting = m_outbox[index];
    const auto* edit = std::get_if<SectionEdit>(&waiting.body);
    const auto* inLog = std::get_if<SectionEdit>(&accepted.body);
    bool asExpected = !edit || (inLog && !waiting.refused && edit->edit == inLog->edit);
    for (std::size_t i = 0; asExpected && edit && i < index; ++i)
        asExpected = m_outbox[i].refused || !editOf(m_outbox[i], accepted.ticket, *edit);
    if (!asExpected && !waiting.refused)
        removeFromTexts(index);
    m_outbox.erase(m_outbox.begin() + static_cast<std::ptrdiff_t>(index));
    if (!asExpected)
        carryPast(accepted);
}

// Waiting edits of a text stand on what was accepted: somebody else's edit is carried past them.
void Replica::carryPast(const Op& accepted)
{
    if (const auto* edit = std::get_if<SectionEdit>(&accepted.body))
        carryFrom(0, accepted.ticket, *edit, edit->edit);
}

// Carries an edit past the ones that wait from `index` on. Refused ones are kept fitting, but nothing stands
// on them.
void Replica::carryFrom(std::size_t index, TicketId ticket, const SectionEdit& where, text::Edit moving)
{
    for (; index < m_outbox.size(); ++index) {
        auto& waiting = m_outbox[index];
        auto* pending = editOf(waiting, ticket, where);
        if (!pending)
            continue;
        if (waiting.refused) {
            text::Edit passing = moving;
            text::transformInPlace(passing, pending->edit);
        } else {
            text::transformInPlace(moving, pending->edit);
        }
        waiting.unsaved = true;
    }
}

Result<void> Replica::hear(const protocol::Current& current)
{
    if (current.seq > m_cursor)
        return fail(ErrorCode::SeqGap, "the backend says that everything was sent, but something is missing");
    m_link = Link::Live;
    m_change.link = true;
    return {};
}

Result<void> Replica::hear(protocol::Ack& ack)
{
    for (auto& result : ack.results) {
        if (result.error) {
            refuse(result.id, *result.error);
            continue;
        }
        auto* waiting = findWaiting(result.id);
        if (!waiting || !result.accepted)
            continue;
        auto record = std::move(*result.accepted);
        if (record.seq > m_cursor + 1 && m_link != Link::Live)
            continue; // the feed is about to bring it
        record.ticket = waiting->record.ticket;
        record.type = waiting->record.type;
        record.replica = m_replica;
        record.at = waiting->record.at;
        if (!result.bodyChanged)
            record.body = formatBody(waiting->body);
        if (record.seq <= m_cursor) {
            m_batch.sent.push_back(record.id);
            std::erase_if(m_outbox, [&](const Waiting& w) { return w.record.id == record.id; });
            m_change.outbox = true;
            m_rowsToWrite.insert(record.ticket);
            changed(record.ticket, false);
            continue;
        }
        CHECK(acceptRecord(std::move(record)));
    }
    for (auto& waiting : m_outbox)
        waiting.inFlight = false;
    m_backOff = false;
    return {};
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

// Takes a text edit out from under the ones that were made after it on the same text.
void Replica::removeFromTexts(std::size_t index)
{
    const auto* edit = std::get_if<SectionEdit>(&m_outbox[index].body);
    if (!edit)
        return;
    const auto ticket = m_outbox[index].record.ticket;
    Ticket before = *copy(ticket).confirmed;
    for (std::size_t i = 0; i < index; ++i) {
        if (m_outbox[i].record.ticket == ticket && !m_outbox[i].refused)
            apply(before, pendingOp(m_outbox[i]));
    }
    const auto* prose = findProse(before, edit->section, edit->item);
    carryFrom(index + 1, ticket, *edit, text::invert(edit->edit, prose ? prose->text : std::string()));
}

// Carries a refused text edit past the waiting ones that were made after it.
void Replica::standOnAll(Waiting& refused)
{
    auto* edit = std::get_if<SectionEdit>(&refused.body);
    bool after = false;
    for (auto& waiting : m_outbox) {
        const auto* later =
            edit && after && !waiting.refused ? editOf(waiting, refused.record.ticket, *edit) : nullptr;
        after = after || &waiting == &refused;
        if (later) {
            text::Edit passing = later->edit;
            text::transformInPlace(passing, edit->edit);
        }
    }
}

Result<void> Replica::hear(protocol::People& people)
{
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
    if (refusal.error.code() == ErrorCode::Unauthenticated || refusal.error.code() == ErrorCode::Version) {
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
    if (presence.gone)
        m_present.erase(presence.replica);
    else
        known = presence;
    if (presence.ticket)
        m_change.tickets.insert(*presence.ticket);
    return {};
}

void Replica::resend()
{
    m_backOff = false;
    m_linkError.reset();
    pump();
}

// One batch at a time: nothing overtakes. Only what is on disk here is sent.
void Replica::pump()
{
    if (m_link != Link::Live || m_backOff)
        return;
    std::vector<OpRecord> batch;
    std::size_t bytes = 0;
    for (const auto& waiting : m_outbox) {
        if (waiting.inFlight || waiting.unsaved)
            return;
    }
    for (auto& waiting : m_outbox) {
        if (waiting.refused)
            continue;
        if (batch.size() == batchOps || bytes > batchBytes)
            break;
        bytes += waiting.record.body.size() + 200;
        waiting.inFlight = true;
        // Text edits always stand on everything that was heard; fields on what their author had seen.
        if (std::holds_alternative<SectionEdit>(waiting.body))
            waiting.record.base = m_cursor;
        batch.push_back(waiting.record);
    }
    if (batch.empty())
        return;
    m_outgoing.push_back(protocol::formatSend(++m_batchNumber, batch));
    m_change.outbox = true;
}

void Replica::setPresence(protocol::Presence presence)
{
    m_ownPresence = std::move(presence);
    if (m_link == Link::Live || m_link == Link::CatchingUp)
        m_outgoing.push_back(protocol::format(m_ownPresence));
}

} // namespace warroom
