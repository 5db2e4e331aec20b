// The replica's intents and views.
#include "sync/replica.h"

#include "base/log.h"
#include "domain/op/catalogue.h"
#include "domain/op/validate.h"
#include "protocol/ticket_codec.h"
#include "protocol/ticket_snapshot.h"

#include <algorithm>
#include <charconv>

namespace warroom {
namespace {

constexpr std::size_t copiesInMemory = 256;
constexpr std::size_t snapshotEvery = 2'000; // operations, at the least
constexpr std::size_t longOutbox = 500;

} // namespace

Replica::Replica(CacheStore& store, const Clock& clock, IdSource& ids)
    : m_store(store), m_clock(clock), m_ids(ids)
{}

Replica::~Replica() = default;

Result<void> Replica::load()
{
    const auto idSetting = [&]<class T>(const char* name, T& to) -> Result<void> {
        TRY(const auto text, m_store.setting(name));
        if (text) {
            if (auto id = T::parse(*text))
                to = *id;
        }
        return {};
    };
    CHECK(idSetting("replica", m_replica));
    if (m_replica.isNil()) {
        m_replica = m_ids.make<ReplicaId>();
        CHECK(m_store.setSetting("replica", m_replica.text()));
    }
    CHECK(idSetting("person", m_person));
    TRY(const auto joining, m_store.setting("joining"));
    if (const auto self = PersonId::parse(joining.value_or("")))
        CHECK(moveLogToOutbox(*self));
    EpochId epoch;
    CHECK(idSetting("epoch", epoch));
    if (!epoch.isNil())
        m_epoch = epoch;
    TRY(const auto embedded, m_store.setting("embedded"));
    m_copyIsEmbedded = embedded && *embedded == "1";
    TRY(const auto role, m_store.setting("role"));
    if (role) {
        if (auto parsed = parseName<AccountRole>(*role))
            m_role = *parsed;
    }
    TRY(const auto directory, m_store.setting("directory"));
    if (directory) {
        if (auto parsed = protocol::parseDirectory(*directory))
            m_directory = std::move(*parsed);
    }
    TRY(const auto noted, m_store.setting("noted"));
    m_noted = noted.value_or("");
    CHECK(readCopy());
    adoptForeign();
    for (const auto& [id, summary] : m_summaries)
        m_change.summaries.insert(id);
    m_change.directory = m_change.link = m_change.outbox = true;
    return {};
}

// How far the copy of the log goes, and the summaries.
Result<void> Replica::readCopy()
{
    TRY(m_cursor, m_store.cursor());
    TRY(const auto heads, m_store.heads());
    m_heard.insert(heads.begin(), heads.end());
    TRY(const auto rows, m_store.tickets());
    for (const auto& row : rows) {
        if (auto summary = parseSummary(row.summary))
            m_summaries.emplace(row.id, std::move(*summary));
        else
            log::warning("a ticket's summary in the local copy cannot be read: {}",
                         summary.error().message());
    }
    return {};
}

void Replica::adoptForeign()
{
    auto rows = m_store.outbox();
    if (!rows) {
        m_change.notices.push_back("The outbox cannot be read: " + rows.error().message());
        return;
    }
    std::unordered_set<OpId> known(m_batch.sent.begin(), m_batch.sent.end());
    for (const auto& waiting : m_outbox)
        known.insert(waiting.record.id);
    std::unordered_set<TicketId> tickets; // each is folded once, however much waits for it
    for (auto& row : *rows) {
        if (!known.insert(row.record.id).second)
            continue;
        auto body = parseBody(row.record.type, row.record.body);
        if (!body) {
            // Kept as it is: whatever it says is its author's.
            body = Body(UnknownBody{row.record.type, row.record.body});
        }
        Waiting waiting{std::move(row.record), std::move(*body), std::nullopt, false, false};
        if (row.state == OutboxState::Refused)
            waiting.refused =
                Error(codeFromName(row.errorCode).value_or(ErrorCode::Internal), row.errorMessage);
        tickets.insert(waiting.record.ticket);
        m_outbox.push_back(std::move(waiting));
        m_change.outbox = true;
    }
    for (const auto ticket : tickets) {
        changed(ticket, false);
        updateSummary(ticket);
    }
}

void Replica::submit(OpId id, TicketId ticket, Body body)
{
    std::vector<NewOp> ops;
    ops.push_back({id, std::move(body)});
    submitAll(ticket, std::move(ops));
}

void Replica::submitAll(TicketId ticket, std::vector<NewOp> ops)
{
    const Time at = m_clock.now();
    // On top of what is shown already, instead of everything that waits anew.
    auto next = std::make_shared<Ticket>(*shown(ticket));
    for (auto& [id, body] : ops) {
        if (auto masked = masking::maskBody(body, masking::optionsFor(*next))) {
            body = std::move(masked->body);
            m_change.masked.push_back({id, ticket, std::move(masked->fields)});
        }
        Waiting waiting;
        waiting.record.id = id;
        waiting.record.ticket = ticket;
        waiting.record.type = typeOf(body);
        waiting.record.actor = m_person;
        waiting.record.replica = m_replica;
        waiting.record.at = at;
        waiting.record.base = heard(ticket);
        waiting.record.body = formatBody(body);
        waiting.body = std::move(body);
        // What no backend would accept is told at once, and kept: its author may mend it.
        if (auto valid = validate(waiting.body); !valid)
            waiting.refused = valid.error();
        else
            apply(*next, pendingOp(waiting));
        m_outbox.push_back(std::move(waiting));
    }
    m_change.outbox = true;
    changed(ticket, false);
    copy(ticket).shown = std::move(next);
    updateSummary(ticket);
}

void Replica::submitText(OpId id, TicketId ticket, Section section, std::optional<ItemId> item,
                         std::string_view baseText, text::Edit edit)
{
    const auto current = shown(ticket);
    const auto* prose = findProse(*current, section, item);
    if (prose && prose->text != baseText) {
        text::Edit moved = text::diff(baseText, prose->text);
        text::transformInPlace(moved, edit);
    }
    // A secret that was typed bit by bit goes with the edit that completes it.
    if (prose && text::fits(prose->text, edit)) {
        if (auto masked = masking::maskAround(prose->text, edit, masking::optionsFor(*current))) {
            edit = std::move(masked->edit);
            m_change.masked.push_back({id, ticket, std::move(masked->fields)});
        }
    }
    if (edit.isEmpty())
        return;
    submit(id, ticket, SectionEdit{section, item, std::move(edit), heard(ticket)});
}

void Replica::discard(OpId op)
{
    const auto at =
        std::find_if(m_outbox.begin(), m_outbox.end(), [&](const Waiting& w) { return w.record.id == op; });
    if (at == m_outbox.end() || at->inFlight)
        return;
    if (!at->refused)
        removeFromTexts(static_cast<std::size_t>(at - m_outbox.begin()));
    const auto ticket = at->record.ticket;
    m_batch.sent.push_back(op);
    m_outbox.erase(at);
    m_change.outbox = true;
    changed(ticket, false);
    updateSummary(ticket);
}

void Replica::again(OpId op)
{
    auto* waiting = findWaiting(op);
    if (!waiting || !waiting->refused)
        return;
    // The author has seen the present state: it is made anew on it.
    standOnAll(*waiting);
    Waiting anew = std::move(*waiting);
    std::erase_if(m_outbox, [&](const Waiting& w) { return w.record.id == op; });
    m_batch.sent.push_back(op);
    anew.refused.reset();
    anew.record.base = heard(anew.record.ticket);
    if (auto* edit = std::get_if<SectionEdit>(&anew.body))
        edit->seen = anew.record.base;
    anew.unsaved = true;
    const auto ticket = anew.record.ticket;
    m_outbox.push_back(std::move(anew));
    m_change.outbox = true;
    changed(ticket, false);
    updateSummary(ticket);
}

Result<void> Replica::flush()
{
    saveOutbox();
    const std::size_t rows = m_batch.tickets.size();
    const bool rowsWait = isDraining();
    for (const auto id : rowsWait ? std::set<TicketId>() : m_rowsToWrite) {
        updateSummary(id);
        const auto& ticket = *copy(id).confirmed;
        if (!ticket.exists())
            continue;
        const auto summary = summaryOf(ticket);
        m_batch.tickets.push_back(
            {id, summary.number, summary.head, summary.isOpen(), formatSummary(summary)});
    }
    for (auto& [id, kept] : m_copies) {
        const auto& ticket = *kept.confirmed;
        if (kept.sinceSnapshot < std::max(snapshotEvery, ticket.timeline.size() / 2))
            continue;
        m_batch.snapshots.push_back({id, ticket.head, packTicket(ticket)});
        kept.sinceSnapshot = 0;
    }
    const bool nothing = m_batch.accepted.empty() && m_batch.tickets.empty() && m_batch.sent.empty() &&
                         m_batch.outbox.empty() && m_batch.settings.empty() && m_batch.snapshots.empty() &&
                         m_batch.gone.empty() && !m_batch.cursor;
    if (!nothing) {
        if (auto written = m_store.write(m_batch); !written) {
            m_batch.outbox.clear();
            m_batch.snapshots.clear();
            m_batch.tickets.resize(rows);
            return written;
        }
        for (auto& waiting : m_outbox)
            waiting.unsaved = false;
        m_batch = {};
    }
    if (!rowsWait)
        m_rowsToWrite.clear();
    trim();
    pump();
    sendPresence();
    sendCreating();
    return {};
}

// While a long outbox goes home, each batch touches what the next one touches again: summaries and rows of
// these tickets are made when it is short, and before the cursor passes what the backend says of them.
bool Replica::isDraining() const
{
    const bool linked = m_link == Link::Live || m_link == Link::CatchingUp;
    if (!linked || m_backOff || m_batch.cursor || m_outbox.size() <= longOutbox)
        return false;
    // What was refused stays until its author decides.
    const auto goesHome = std::count_if(m_outbox.begin(), m_outbox.end(),
                                        [](const Waiting& waiting) { return !waiting.refused; });
    return static_cast<std::size_t>(goesHome) > longOutbox;
}

void Replica::saveOutbox()
{
    for (auto& waiting : m_outbox) {
        if (!waiting.unsaved)
            continue;
        waiting.record.body = formatBody(waiting.body);
        OutboxRow row;
        row.record = waiting.record;
        if (waiting.refused) {
            row.state = OutboxState::Refused;
            row.errorCode = codeName(waiting.refused->code());
            row.errorMessage = waiting.refused->message();
        }
        m_batch.outbox.push_back(std::move(row));
    }
}

Op Replica::pendingOp(const Waiting& waiting) const
{
    Op op;
    op.id = waiting.record.id;
    op.ticket = waiting.record.ticket;
    op.actor = waiting.record.actor.isNil() ? m_person : waiting.record.actor;
    op.replica = m_replica;
    op.at = waiting.record.at - m_skew;
    op.base = waiting.record.base;
    op.body = waiting.body;
    return op;
}

Waiting* Replica::findWaiting(OpId id)
{
    for (auto& waiting : m_outbox) {
        if (waiting.record.id == id)
            return &waiting;
    }
    return nullptr;
}

Seq Replica::heard(TicketId id) const
{
    const auto known = m_heard.find(id);
    return known == m_heard.end() ? 0 : known->second;
}

Replica::Extent Replica::extent(TicketId id) const
{
    // A ticket that was made here and never sent has no log anywhere else.
    const bool here = m_live.contains(id) || heard(id) != 0 || waitsFor(id);
    return here ? Extent::Log : Extent::Summary;
}

bool Replica::waitsFor(TicketId id) const
{
    return std::any_of(m_outbox.begin(), m_outbox.end(),
                       [&](const Waiting& waiting) { return waiting.record.ticket == id; });
}

Replica::Copy& Replica::copy(TicketId id)
{
    if (const auto found = m_copies.find(id); found != m_copies.end()) {
        m_recent.splice(m_recent.begin(), m_recent, found->second.recent);
        return found->second;
    }
    Copy made;
    made.confirmed = std::make_shared<Ticket>();
    made.confirmed->id = id;
    if (auto folded = fold(*made.confirmed, made.sinceSnapshot); !folded)
        log::error("a ticket of the local copy cannot be read: {}", folded.error().message());
    m_recent.push_front(id);
    made.recent = m_recent.begin();
    return m_copies.insert_or_assign(id, std::move(made)).first->second;
}

// What the local copy holds of a ticket, from its snapshot and the operations after that.
Result<void> Replica::fold(Ticket& ticket, std::size_t& sinceSnapshot)
{
    const auto id = ticket.id;
    if (heard(id) == 0)
        return {};
    TRY(const auto snapshot, m_store.snapshot(id));
    if (snapshot) {
        if (auto unpacked = unpackTicket(snapshot->data); unpacked && unpacked->head == snapshot->seq)
            ticket = std::move(*unpacked);
    }
    TRY(const auto records, m_store.readTicket(id, ticket.head));
    for (const auto& record : records) {
        TRY(const Op op, parseOp(record));
        apply(ticket, op);
    }
    sinceSnapshot = records.size();
    // Of a batch that is not written yet.
    for (const auto& record : m_batch.accepted) {
        if (record.ticket != id || record.seq <= ticket.head)
            continue;
        TRY(const Op op, parseOp(record));
        apply(ticket, op);
        ++sinceSnapshot;
    }
    return {};
}

void Replica::trim()
{
    auto at = m_recent.end();
    while (m_copies.size() > copiesInMemory && at != m_recent.begin()) {
        --at;
        if (std::find(m_pinned.begin(), m_pinned.end(), *at) != m_pinned.end())
            continue;
        m_copies.erase(*at);
        at = m_recent.erase(at);
    }
}

std::shared_ptr<const Ticket> Replica::confirmed(TicketId id) { return copy(id).confirmed; }

std::shared_ptr<const Ticket> Replica::shown(TicketId id)
{
    auto& kept = copy(id);
    if (kept.shown)
        return kept.shown;
    // Readers keep what they were given, so the confirmed copy, which goes on changing, is not handed out.
    auto view = std::make_shared<Ticket>(*kept.confirmed);
    for (const auto& waiting : m_outbox) {
        if (waiting.record.ticket == id && !waiting.refused)
            apply(*view, pendingOp(waiting));
    }
    kept.shown = view;
    return view;
}

void Replica::changed(TicketId id, bool confirmedChanged)
{
    if (const auto found = m_copies.find(id); found != m_copies.end())
        found->second.shown.reset();
    m_change.tickets.insert(id);
    if (confirmedChanged) {
        m_rowsToWrite.insert(id);
        m_change.toIndex.insert(id);
    }
}

void Replica::updateSummary(TicketId id)
{
    const auto view = shown(id);
    const auto known = m_summaries.find(id);
    // While its log is still coming the backend's summary knows more.
    if (known != m_summaries.end() && known->second.head > view->head)
        return;
    if (view->exists())
        m_summaries.insert_or_assign(id, summaryOf(*view));
    else
        m_summaries.erase(id);
    m_change.summaries.insert(id);
}

std::vector<Present> Replica::present(TicketId id) const
{
    std::vector<Present> out;
    for (const auto& [replica, presence] : m_present) {
        if (presence.ticket == id)
            out.push_back(presence);
    }
    return out;
}

TicketId Replica::findTicket(std::string_view name) const
{
    if (auto id = TicketId::parse(name))
        return *id;
    std::string lower = lowerAscii(name);
    for (const auto& [id, summary] : m_summaries) {
        if (lowerAscii(summary.alias) == lower && !lower.empty())
            return id;
    }
    std::string_view digits = lower;
    if (digits.starts_with("inc-") || digits.starts_with("ops-"))
        digits.remove_prefix(4);
    std::int64_t number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size() || number == 0)
        return {};
    for (const auto& [id, summary] : m_summaries) {
        if (summary.number == number)
            return id;
    }
    return {};
}

void Replica::pin(TicketId id, bool pinned)
{
    std::erase(m_pinned, id);
    if (pinned) {
        m_pinned.insert(m_pinned.begin(), id);
        ask({id});
    }
    m_change.tickets.insert(id);
}

} // namespace warroom
