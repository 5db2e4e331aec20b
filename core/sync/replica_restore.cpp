// The replica when the backend has another log than this copy came from: joining a shared backend, and a
// backend that was restored from a backup.
#include "sync/replica.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/text/text_edit.h"
#include "protocol/ticket_codec.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace warroom {
namespace {

constexpr std::size_t all = std::size_t(-1) / 2;

using TextKey = std::pair<Section, ItemId>;

TextKey keyOf(const SectionEdit& edit) { return {edit.section, edit.item.value_or(ItemId{})}; }

// The key that a ticket had in the log that is left, by which people still call it.
void openAgain(TicketOpen& open)
{
    if (open.number == 0)
        return;
    open.alias = (open.kind == TicketKind::Incident ? "INC-" : "OPS-") + std::to_string(open.number);
    open.number = 0;
}

// Puts one person in another's place wherever an operation names people.
struct PersonSwap
{
    PersonId from, to;

    void operator()(Owner& owner, const FieldSpec&) const
    {
        if (owner.person() && *owner.person() == from)
            owner = Owner(to);
    }
    void operator()(std::optional<Owner>& owner, const FieldSpec& spec) const
    {
        if (owner)
            (*this)(*owner, spec);
    }
    void operator()(PersonId& person, const FieldSpec&) const
    {
        if (person == from)
            person = to;
    }
    template<class T>
    void operator()(T&, const FieldSpec&) const
    {}
};

// Puts the groups of one backend in the place of another's groups of the same name. A group that is not known
// there stays as a name that people can read.
struct GroupSwap
{
    const Directory& left;
    const Directory& joined;
    std::set<std::string>& unknown;
    bool& changed;

    void operator()(Owner& owner, const FieldSpec&) const
    {
        if (!owner.group())
            return;
        const auto& groups = left.groups();
        const auto was = std::find_if(groups.begin(), groups.end(),
                                      [&](const Group& group) { return group.id == *owner.group(); });
        if (was == groups.end())
            return;
        changed = true;
        const auto* same = joined.findGroup(was->name);
        owner = same ? Owner(same->id) : Owner(was->name);
        if (!same)
            unknown.insert(was->name);
    }
    void operator()(std::optional<Owner>& owner, const FieldSpec& spec) const
    {
        if (owner)
            (*this)(*owner, spec);
    }
    template<class T>
    void operator()(T&, const FieldSpec&) const
    {}
};

template<class Swap>
void swapIn(Body& body, const Swap& swap)
{
    std::visit(
        [&](auto& alternative) {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (!std::is_same_v<T, UnknownBody>)
                T::fields(alternative, swap);
        },
        body);
}

// What cannot be read is left out.
std::vector<protocol::Ancestor> readLineage(std::string_view lines)
{
    std::vector<protocol::Ancestor> lives;
    for (const auto line : split(lines, '\n')) {
        const auto blank = std::min(line.find(' '), line.size());
        const auto epoch = EpochId::parse(line.substr(0, blank));
        const auto number = line.substr(std::min(blank + 1, line.size()));
        Seq seq = 0;
        if (epoch && std::from_chars(number.data(), number.data() + number.size(), seq).ec == std::errc())
            lives.push_back({*epoch, seq});
    }
    return lives;
}

// The earlier lives of the log that this copy follows.
constexpr const char* lineage = "lineage";
// What a workspace that joined another backend has to remember until it has heard of the groups there.
constexpr const char* leftDirectory = "left_directory";

// An operation as it is made once more.
OutboxRow anew(OpRecord record, Body body, ReplicaId replica, Seq base)
{
    if (auto* open = std::get_if<TicketOpen>(&body))
        openAgain(*open);
    if (auto* edit = std::get_if<SectionEdit>(&body))
        edit->seen = std::min(edit->seen, base);
    record.body = formatBody(body);
    record.actor = {};
    record.replica = replica;
    record.base = std::min(record.base, base);
    record.seq = record.previous = 0;
    return {std::move(record), OutboxState::Waiting, {}, {}};
}

} // namespace

// A ticket as it was with what the backend has lost, and for each text what takes the edits of others out of
// it again: to be applied one after the other.
struct Replica::LostTicket
{
    Ticket ticket;
    std::map<TextKey, std::vector<text::Edit>> undo;

    // An edit that stands on the whole text, as it is without the others' edits.
    void takeOut(SectionEdit& edit)
    {
        for (auto& one : undo[keyOf(edit)])
            text::transformInPlace(one, edit.edit);
    }
};

// Which lives of the log came before the one that is followed: a line for each, the oldest first.
Result<void> Replica::keepLineage(const protocol::Welcome& welcome)
{
    std::string lines;
    for (const auto& one : welcome.ancestors)
        lines += one.epoch.text() + ' ' + std::to_string(one.seq) + '\n';
    return m_store.setSetting(lineage, lines);
}

// A backend that was restored lives on from a place that this copy knows: it may have followed the life that
// ended there, or another one that came from the same backup. Anything else is a log of its own.
Result<void> Replica::meetOtherLog(const protocol::Welcome& welcome)
{
    const auto placeIn = [&](EpochId epoch) -> std::optional<Seq> {
        if (epoch == welcome.epoch)
            return std::numeric_limits<Seq>::max();
        for (const auto& one : welcome.ancestors) {
            if (one.epoch == epoch)
                return one.seq;
        }
        return std::nullopt;
    };
    if (const auto seq = placeIn(*m_epoch))
        return goBackTo(*seq, *m_epoch);
    TRY(const auto kept, m_store.setting(lineage));
    const auto lives = readLineage(kept.value_or(""));
    for (auto life = lives.rbegin(); life != lives.rend(); ++life) {
        if (const auto seq = placeIn(life->epoch))
            return goBackTo(std::min(life->seq, *seq), *m_epoch);
    }
    return join(welcome.person);
}

// The backend has another log than this copy came from.
Result<void> Replica::join(PersonId self)
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
    CHECK(m_store.setSetting("joining", self.text()));
    CHECK(moveLogToOutbox(self));
    m_copyIsEmbedded = false;
    CHECK(startAnew());
    m_change.notices.push_back("Joined the shared backend: " + std::to_string(m_outbox.size()) +
                               " operations of the local workspace are being sent.");
    m_outgoing.push_back(connected(false, m_token));
    return {};
}

// Everything written in a local workspace goes to the shared backend through the same outbox, before what
// waits there already; whoever worked alone is who signed in. Safe to repeat: when the program ended in
// between, the next start does it again.
Result<void> Replica::moveLogToOutbox(PersonId self)
{
    TRY(auto records, m_store.read(0, all));
    TRY(auto waiting, m_store.outbox());
    TRY(const auto directory, m_store.setting("directory"));
    CacheBatch batch;
    if (directory)
        batch.settings.emplace_back(leftDirectory, *directory);
    std::set<OpId> moved;
    for (auto& record : records) {
        TRY(Body body, parseBody(record.type, record.body));
        swapIn(body, PersonSwap{m_person, self});
        moved.insert(record.id);
        batch.outbox.push_back(anew(std::move(record), std::move(body), m_replica, 0));
    }
    for (auto& row : waiting) {
        if (records.empty() || moved.contains(row.record.id))
            continue;
        TRY(Body body, parseBody(row.record.type, row.record.body));
        swapIn(body, PersonSwap{m_person, self});
        row.record.body = formatBody(body);
        row.record.base = 0;
        batch.sent.push_back(row.record.id);
        batch.outbox.push_back(std::move(row));
    }
    CHECK(m_store.write(batch));
    CHECK(m_store.forgetLog());
    for (const char* name : {"epoch", "noted"})
        CHECK(m_store.setSetting(name, ""));
    CHECK(m_store.setSetting("embedded", "0"));
    return m_store.setSetting("joining", "");
}

// Nothing was sent yet since this workspace joined: people and groups come right behind the welcome.
Result<void> Replica::joinGroups(const Directory& joined)
{
    TRY(const auto kept, m_store.setting(leftDirectory));
    if (!kept || kept->empty())
        return {};
    TRY(const auto left, protocol::parseDirectory(*kept));
    std::set<std::string> unknown;
    std::set<TicketId> tickets;
    for (auto& waiting : m_outbox) {
        bool changes = false;
        swapIn(waiting.body, GroupSwap{left, joined, unknown, changes});
        if (!changes)
            continue;
        waiting.unsaved = true;
        m_change.outbox = true;
        tickets.insert(waiting.record.ticket);
    }
    for (const auto ticket : tickets) {
        changed(ticket, false);
        updateSummary(ticket);
    }
    m_batch.settings.emplace_back(leftDirectory, "");
    for (const auto& name : unknown)
        m_change.notices.push_back("This backend has no group \"" + name +
                                   "\": where local work names it, the name stays as text.");
    return {};
}

// The backend was restored from a backup that was taken at `seq`. What this workspace's people had written
// after that is made once more; what others had written is theirs to make again, and is kept beside the copy.
Result<void> Replica::goBackTo(Seq seq, EpochId lost)
{
    CHECK(flush());
    TRY(const auto records, m_store.read(seq, all));
    TRY(auto waiting, m_store.outbox());
    CacheBatch batch;
    std::map<TicketId, LostTicket> tickets;
    std::string others;
    for (const auto& record : records) {
        TRY(auto body, withoutOthers(record, seq, tickets));
        if (record.replica == m_replica)
            batch.outbox.push_back(anew(record, std::move(body), m_replica, seq));
        else
            others += formatRecord(record) + "\n";
    }
    const std::size_t again = batch.outbox.size();
    for (auto& row : waiting) {
        batch.sent.push_back(row.record.id);
        TRY(auto body, parseBody(row.record.type, row.record.body));
        if (auto* edit = std::get_if<SectionEdit>(&body)) {
            if (const auto found = tickets.find(row.record.ticket); found != tickets.end())
                found->second.takeOut(*edit);
        }
        const auto state = row.state;
        auto put = anew(std::move(row.record), std::move(body), m_replica, seq);
        put.state = state;
        put.errorCode = std::move(row.errorCode);
        put.errorMessage = std::move(row.errorMessage);
        batch.outbox.push_back(std::move(put));
    }
    std::string notice = "The backend was restored from a backup. Of what it lost, " + std::to_string(again) +
                         " operations of this workspace are being sent again.";
    if (!others.empty()) {
        TRY(const auto file, m_store.setAside("lost-" + lost.text() + ".jsonl", others));
        notice += " What others had written is kept in " + file + ".";
    }
    batch.cursor = 0;
    batch.settings = {{"epoch", ""}, {"noted", ""}};
    CHECK(m_store.forgetAfter(seq, batch));
    CHECK(startAnew());
    m_change.notices.push_back(std::move(notice));
    m_outgoing.push_back(connected(m_connectedEmbedded, m_token));
    return {};
}

// The body of a lost operation as its author would have written it without the others' lost edits.
Result<Body> Replica::withoutOthers(const OpRecord& record, Seq seq, std::map<TicketId, LostTicket>& tickets)
{
    const auto [found, first] = tickets.try_emplace(record.ticket);
    auto& lost = found->second;
    if (first) {
        lost.ticket.id = record.ticket;
        TRY(const auto kept, m_store.readTicket(record.ticket, 0));
        for (const auto& one : kept) {
            if (one.seq > seq)
                break;
            TRY(const Op op, parseOp(one));
            apply(lost.ticket, op);
        }
    }
    TRY(Op op, parseOp(record));
    Body body = op.body;
    if (auto* edit = std::get_if<SectionEdit>(&body)) {
        const auto* prose = findProse(lost.ticket, edit->section, edit->item);
        auto& undo = lost.undo[keyOf(*edit)];
        if (record.replica == m_replica)
            lost.takeOut(*edit);
        else if (prose)
            undo.insert(undo.begin(), text::invert(edit->edit, prose->text));
    }
    apply(lost.ticket, op);
    return body;
}

// After the store changed under it.
Result<void> Replica::startAnew()
{
    for (const auto& [id, summary] : m_summaries) {
        m_change.summaries.insert(id);
        m_change.tickets.insert(id);
        m_change.toIndex.insert(id);
    }
    m_copies.clear();
    m_recent.clear();
    m_summaries.clear();
    m_outbox.clear();
    m_heard.clear();
    m_epoch.reset();
    m_noted.clear();
    m_batch = {};
    m_rowsToWrite.clear();
    CHECK(readCopy());
    adoptForeign();
    m_change.outbox = true;
    return {};
}

} // namespace warroom
