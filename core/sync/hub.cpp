// The hub's turn: everything queued in one transaction, committed once, then answered.
#include "sync/hub.h"

#include "sync/hub_parts.h"

#include "base/log.h"
#include "protocol/ticket_codec.h"
#include "protocol/ticket_snapshot.h"

#include <algorithm>
#include <charconv>

namespace warroom {

Hub::Hub(LogStore& store, const Clock& clock, HubOptions options)
    : m_store(store), m_clock(clock), m_options(std::move(options))
{}

Hub::~Hub() = default;

Result<void> Hub::load()
{
    TRY(m_head, m_store.head());
    TRY(const auto ancestors, m_store.ancestors());
    for (const auto& one : ancestors)
        m_ancestors.push_back({one.epoch, one.seq});
    TRY(m_directory, m_store.directory());
    TRY(const auto rows, m_store.tickets());
    m_summaries.reserve(rows.size());
    for (const auto& row : rows) {
        auto summary = parseSummary(row.summary);
        if (!summary) {
            log::error("the summary of ticket {} cannot be read: {}", row.id.text(),
                       summary.error().message());
            continue;
        }
        m_byNumber[row.number] = row.id;
        if (!summary->alias.empty())
            m_byAlias[summary->alias] = row.id;
        m_summaries.emplace(row.id, std::move(*summary));
    }
    TRY(const auto behind, m_store.ticketsBehind());
    for (const auto id : behind) {
        if (!m_summaries.contains(id))
            log::error("ticket {} has operations and no row", id.text());
        else
            m_stale.insert(id);
    }
    refreshSummaries();
    m_unshared.clear();
    return loadSights();
}

void Hub::append(const Account& account, protocol::Send ops, Answer answer)
{
    Submission submission;
    submission.account = account;
    submission.send = std::move(ops);
    submission.answer = std::move(answer);
    m_queue.push_back(std::move(submission));
}

bool Hub::hasWork() const { return !m_queue.empty(); }

bool Hub::turn()
{
    m_now = m_clock.now();
    if (!m_queue.empty()) {
        ++m_counts.turns;
        m_done = std::exchange(m_queue, {});
        answer(workTurn());
    }
    if (m_clock.steady() >= m_summariesDue &&
        !(m_stale.empty() && m_unwritten.empty() && m_unshared.empty() && m_snapshotsDue.empty())) {
        m_summariesDue = m_clock.steady() + m_options.summariesEvery;
        refreshSummaries();
        shareSummaries();
        if (auto written = writeRows(); !written)
            log::error("a turn could not be committed: {}", written.error().message());
    }
    return catchUpAll();
}

// Everything queued in one transaction. After an error nothing of it happened, here or in the store.
Result<void> Hub::workTurn()
{
    auto result = m_store.begin();
    if (!result && result.error().code() == ErrorCode::StorageFull && m_store.recover()) {
        log::info("storage takes writes again");
        result = m_store.begin();
    }
    const LogHead head = m_head;
    const Counts counts = m_counts;
    for (auto& submission : m_done) {
        if (result)
            result = process(submission);
    }
    if (result)
        result = commitTurn();
    m_commitError = result ? std::nullopt : std::optional(result.error());
    if (!result) {
        m_store.rollback();
        forgetTickets(m_touched);
        m_records.clear();
        m_head = head;
        m_counts = counts;
        ++m_counts.commitFailures;
        log::error("a turn could not be committed: {}", result.error().message());
    }
    return result;
}

// An error of the store is no verdict on an operation: it ends the turn, and the authors send again.
Result<void> Hub::process(Submission& submission)
{
    Batch batch;
    submission.results.reserve(submission.send.elements.size());
    for (const auto& [index, id] : submission.send.elements) {
        protocol::AckResult result;
        if (index < 0) {
            result.rawId = id;
            result.error = submission.send.malformed[static_cast<std::size_t>(-1 - index)];
        } else {
            auto& parsed = submission.send.ops[static_cast<std::size_t>(index)];
            result =
                accept(submission.account, submission.replica, submission.skew, std::move(parsed), batch);
        }
        if (result.error && isOfStore(*result.error))
            return *result.error;
        if (result.accepted && result.isNew) {
            const auto [author, first] = m_authors.try_emplace(result.accepted->ticket, submission.session);
            if (!first && author->second != submission.session)
                author->second.reset();
        }
        m_counts.refused += result.error.has_value();
        submission.results.push_back(std::move(result));
    }
    return {};
}

Result<std::shared_ptr<Ticket>> Hub::loadTicket(TicketId id)
{
    if (const auto cached = m_tickets.find(id); cached != m_tickets.end()) {
        m_recent.splice(m_recent.begin(), m_recent, cached->second.recent);
        return cached->second.ticket;
    }
    auto ticket = std::make_shared<Ticket>();
    ticket->id = id;
    std::size_t sinceSnapshot = 0;
    if (m_summaries.contains(id)) {
        TRY(const auto snapshot, m_store.snapshot(id));
        if (snapshot) {
            if (auto unpacked = unpackTicket(snapshot->data); unpacked && unpacked->head == snapshot->seq)
                *ticket = std::move(*unpacked);
        }
        TRY(const auto records, m_store.readTicket(id, ticket->head, std::size_t(-1) / 2));
        for (const auto& record : records) {
            TRY(const Op op, parseOp(record));
            apply(*ticket, op);
        }
        sinceSnapshot = records.size();
    }
    m_recent.push_front(id);
    m_tickets[id] = {ticket, sinceSnapshot, m_recent.begin()};
    while (m_tickets.size() > m_options.ticketsInMemory &&
           std::find(m_touched.begin(), m_touched.end(), m_recent.back()) == m_touched.end()) {
        m_tickets.erase(m_recent.back());
        m_recent.pop_back();
    }
    return ticket;
}

// Of what is committed; 0 if there is no such ticket.
Seq Hub::headOf(TicketId id) const
{
    const auto known = m_summaries.find(id);
    return known == m_summaries.end() ? 0 : known->second.head;
}

void Hub::forgetTickets(const std::vector<TicketId>& ids)
{
    for (const auto id : ids) {
        if (const auto cached = m_tickets.find(id); cached != m_tickets.end()) {
            m_recent.erase(cached->second.recent);
            m_tickets.erase(cached);
        }
    }
}

// New tickets get their row at once, because the next number follows from the rows; the others get theirs
// later.
Result<void> Hub::commitTurn()
{
    std::vector<Summary> opened;
    for (const auto id : m_touched) {
        if (m_summaries.contains(id))
            continue;
        opened.push_back(summaryOf(*m_tickets.at(id).ticket));
        const auto& one = opened.back();
        CHECK(m_store.putTicket({id, one.number, one.head, one.isOpen(), formatSummary(one)}));
    }
    CHECK(m_store.commit());
    for (auto& summary : opened) {
        m_byNumber[summary.number] = summary.id;
        if (!summary.alias.empty())
            m_byAlias[summary.alias] = summary.id;
        m_summaries.insert_or_assign(summary.id, std::move(summary));
    }
    for (const auto id : m_touched) {
        const auto& cached = m_tickets.at(id);
        m_summaries.at(id).head = cached.ticket->head;
        m_stale.insert(id);
        if (cached.sinceSnapshot >= std::max(m_options.snapshotEvery, cached.ticket->timeline.size() / 2))
            m_snapshotsDue.insert(id);
    }
    return {};
}

// After the commit: operations first, then the acknowledgements, in the order of seq for every receiver.
void Hub::answer(const Result<void>& committed)
{
    if (committed) {
        turnSights();
        fanOut();
    }
    for (auto& submission : m_done) {
        if (submission.answer) {
            if (committed)
                submission.answer(std::move(submission.results));
            else
                submission.answer(committed.error());
            continue;
        }
        const auto session = m_sessions.find(submission.session);
        if (session == m_sessions.end())
            continue;
        if (!committed) {
            refuse(*session->second, committed.error(), "send");
            continue;
        }
        const protocol::Ack ack{submission.send.number, std::move(submission.results)};
        session->second->sink->send(std::make_shared<const std::string>(protocol::format(ack)));
    }
    if (committed && !m_records.empty() && m_accepted)
        m_accepted(m_records);
    tellGone();
    m_done.clear();
    m_records.clear();
    m_touched.clear();
    m_authors.clear();
}

TicketId Hub::findTicket(std::string_view name) const
{
    if (auto id = TicketId::parse(name); id && m_summaries.contains(*id))
        return *id;
    if (const auto alias = m_byAlias.find(std::string(name)); alias != m_byAlias.end())
        return alias->second;
    const std::string lower = lowerAscii(name);
    std::string_view digits = lower;
    if (digits.starts_with("inc-") || digits.starts_with("ops-"))
        digits.remove_prefix(4);
    std::int64_t number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
        return {};
    const auto found = m_byNumber.find(number);
    return found == m_byNumber.end() ? TicketId{} : found->second;
}

Result<std::shared_ptr<const Ticket>> Hub::ticket(TicketId id)
{
    if (!m_summaries.contains(id))
        return fail(ErrorCode::NotFound, "there is no such ticket");
    TRY(auto ticket, loadTicket(id));
    return std::shared_ptr<const Ticket>(std::move(ticket));
}

Hub::Counts Hub::counts() const
{
    auto counts = m_counts;
    counts.sessions = m_sessions.size();
    return counts;
}

} // namespace warroom
