// Drawing what breaks in a war room: links, programs, disks, clocks.
#include "domain/op/catalogue.h"
#include "protocol/op_codec.h"
#include "support/scenario/random_history.h"
#include "support/scenario/raw_session.h"

#include <algorithm>
#include <array>

namespace warroom::test {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint64_t Sometimes::*>, 25> names = {{
    {"a known id was answered from the record", &Sometimes::repeated},
    {"the backend died between commit and answer", &Sometimes::killsAfterCommit},
    {"the backend died in a transaction", &Sometimes::killsBeforeCommit},
    {"edits were merged", &Sometimes::merged},
    {"values met", &Sometimes::rivals},
    {"something was refused", &Sometimes::refused},
    {"an outbox was recovered by a later start", &Sometimes::outboxesRecovered},
    {"a batch was refused by the storage and accepted later", &Sometimes::storageRefusals},
    {"a failed sync lost what was written", &Sometimes::lostUnsynced},
    {"a failed sync kept what was written", &Sometimes::foundUnsynced},
    {"a client died with what was not saved", &Sometimes::unsavedLost},
    {"a power cut took from a client what it had heard", &Sometimes::powerCuts},
    {"a power cut put what was accepted back into an outbox", &Sometimes::sentOnceMore},
    {"a client's full disk took its operations later", &Sometimes::savedLater},
    {"a batch was sent twice", &Sometimes::duplicates},
    {"a message came on a connection that was given up", &Sometimes::overtaken},
    {"a clock jumped", &Sometimes::clockJumps},
    {"the backend was restored from a backup", &Sometimes::restores},
    {"a backup was restored a second time", &Sometimes::restoredTwice},
    {"a backup lacked what had been acknowledged", &Sometimes::lostToRestores},
    {"what a backup lacked was sent again", &Sometimes::sentAgain},
    {"two people rewrote one sentence", &Sometimes::rewritten},
    {"a rewritten sentence was settled", &Sometimes::settled},
    {"a ticket was hidden from somebody", &Sometimes::hidden},
    {"a restriction was lifted", &Sometimes::lifted},
}};

constexpr std::array<std::chrono::seconds, 6> jumps = {
    std::chrono::seconds(1),    std::chrono::seconds(60),         std::chrono::hours(3),
    std::chrono::hours(24 * 8), std::chrono::hours(24 * 365 + 1), std::chrono::hours(24 * 365 * 10)};

std::size_t waitingToBeSent(Replica& replica)
{
    const auto& outbox = replica.outbox();
    return static_cast<std::size_t>(std::count_if(
        outbox.begin(), outbox.end(), [](const Waiting& one) { return !one.refused && !one.unsaved; }));
}

std::size_t notSaved(Replica& replica)
{
    const auto& outbox = replica.outbox();
    return static_cast<std::size_t>(
        std::count_if(outbox.begin(), outbox.end(), [](const Waiting& one) { return one.unsaved; }));
}

} // namespace

void Sometimes::add(const Sometimes& other)
{
    for (const auto& [name, count] : names)
        this->*count += other.*count;
    for (const auto& [type, count] : other.accepted)
        accepted[type] += count;
}

void Sometimes::note(const Ticket& ticket)
{
    const auto count = [this](const Prose& prose) { rewritten += !prose.toRead.empty(); };
    for (const auto& prose : ticket.prose)
        count(prose);
    for (const auto& cause : ticket.causes)
        count(cause.text);
    for (const auto& entry : ticket.timeline) {
        settled += entry.type == TextSettle::type;
        lifted += entry.type == VisibilitySet::type && entry.args.front() == "lifted";
    }
}

std::string Sometimes::never() const
{
    std::string out;
    for (const auto& [name, count] : names) {
        if (this->*count == 0)
            out += std::string(name) + "; ";
    }
    for (const auto& kind : catalogue()) {
        if (!accepted.contains(std::string(kind.type)))
            out += std::string(kind.type) + " was accepted; ";
    }
    return out;
}

std::string Sometimes::counts() const
{
    std::string out;
    for (const auto& [name, count] : names)
        out += "\n    " + std::to_string(this->*count) + "  " + std::string(name);
    return out;
}

void RandomHistory::fault(std::size_t client)
{
    const auto what = number(22);
    if (what < 9)
        return cutOrSlow(client);
    if (what < 13)
        return killSomebody(client);
    if (what < 16)
        return hurtDisk(client);
    if (what < 18)
        return jumpClock(client);
    if (what < 20)
        return sendTwice(client);
    backUpOrRestore();
}

void RandomHistory::cutOrSlow(std::size_t client)
{
    switch (number(8)) {
    case 0:
        return m_room.dropInFlight();
    case 1:
    case 2:
        return m_room.delay(client, static_cast<int>(number(5)));
    case 3:
    case 4:
    case 5:
        m_room.cutUnnoticed(client);
        if (!m_gone.contains(client))
            m_room.reconnect(client);
        return;
    case 6:
        if (m_options.beyondRepair && m_gone.size() + 1 < m_room.size())
            m_gone.insert(client);
        return m_room.cut(client);
    default:
        m_room.cut(client);
    }
}

void RandomHistory::killSomebody(std::size_t client)
{
    const auto what = number(4);
    if (what == 0)
        return killClient(client);
    if (what == 1) {
        m_room.killHub();
    } else {
        for (std::size_t i = 0; i < m_room.size(); ++i) {
            while (m_room.hubHears(i))
                ;
        }
        m_room.killHubInTurn(what == 2 ? 0 : static_cast<int>(1 + number(6)));
    }
    hubDied();
}

void RandomHistory::killClient(std::size_t client)
{
    const auto waiting = waitingToBeSent(m_room.replica(client));
    m_sometimes.unsavedLost += notSaved(m_room.replica(client)) > 0;
    const auto unreached = m_room.cacheDisk(client)->notReached.size();
    const bool powerFails = unreached > 0 && chance(50);
    if (powerFails)
        m_room.cutPowerOf(client, number(unreached));
    else
        m_room.killClient(client);
    const auto found = waitingToBeSent(m_room.replica(client));
    m_sometimes.powerCuts += powerFails;
    m_sometimes.sentOnceMore += found > waiting;
    m_sometimes.outboxesRecovered += found > 0;
    if (found < waiting && !m_damage.fullClients.contains(client))
        broken("a client's outbox lost what was saved in it");
}

// The store was opened anew: what was wrong with the disk is still wrong, except a sync that was not retried.
void RandomHistory::hubDied()
{
    if (m_damage.syncBroken) {
        const bool grew = m_room.hub().head().seq > m_damage.headAtBreak;
        if (grew && !m_damage.syncReaches)
            broken("what never reached the disk is there after a restart");
        m_sometimes.foundUnsynced += grew;
        m_sometimes.lostUnsynced += !grew && !m_damage.syncReaches;
        m_damage.syncBroken = false;
        if (m_damage.forGood)
            m_room.store().breakSync(false);
    }
    if (m_damage.backendFull)
        m_room.store().setFull(true);
}

void RandomHistory::hurtDisk(std::size_t client)
{
    const bool late = m_made > m_options.operations / 2;
    if (m_options.beyondRepair && late && !m_damage.forGood)
        m_damage.forGood = chance(30);
    switch (number(6)) {
    case 0:
        m_damage.backendFull = true;
        return m_room.store().setFull(true);
    case 1:
        if (m_room.store().isBroken())
            return;
        m_damage.syncReaches = chance(50);
        return m_room.store().breakSync(m_damage.syncReaches);
    case 2:
    case 3:
        m_damage.fullClients.insert(client);
        m_room.cacheDisk(client)->writesUntilFull = static_cast<int>(number(3));
        return;
    default:
        if (!m_damage.forGood)
            healDisks();
    }
}

void RandomHistory::healDisks()
{
    m_damage.backendFull = false;
    m_room.store().setFull(false);
    if (m_damage.syncBroken) {
        m_room.killHub();
        hubDied();
    }
    for (const auto client : std::exchange(m_damage.fullClients, {})) {
        m_room.cacheDisk(client)->writesUntilFull = -1;
        const bool had = notSaved(m_room.replica(client)) > 0;
        if (!m_room.flush(client))
            broken("a client's disk that has room again is not written to");
        m_sometimes.savedLater += had && notSaved(m_room.replica(client)) == 0;
    }
}

void RandomHistory::jumpClock(std::size_t client)
{
    ++m_sometimes.clockJumps;
    Duration by = jumps[number(jumps.size())];
    if (chance(50))
        by = -by;
    if (chance(60)) {
        m_room.clockOf(client).skew = by;
        return;
    }
    // The backend's clock alone: everybody else's stays where it was.
    const Duration change = by - std::exchange(m_backendJump, by);
    m_room.clock.advance(change);
    for (std::size_t i = 0; i < m_room.size(); ++i)
        m_room.clockOf(i).skew -= change;
}

// The last batch of the client that reached the backend comes twice more, over another connection.
void RandomHistory::sendTwice(std::size_t client)
{
    auto& replica = m_room.replica(client);
    auto message = protocol::parseFromClient(m_room.lastHeard(client), m_room.clock.now());
    const auto* batch = message ? std::get_if<protocol::Send>(&*message) : nullptr;
    if (!batch)
        return;
    std::vector<OpRecord> sent;
    for (const auto& parsed : batch->ops) {
        sent.push_back(parsed.record);
        sent.back().body = formatBody(*parsed.body);
    }
    RawSession session(m_room, Account{m_room.person(client), replica.role(), 0});
    session.helloAs(replica.replica());
    const auto first = session.say(protocol::formatSend(1, sent));
    const auto second = session.say(protocol::formatSend(2, sent));
    m_room.hub().close(session.id());
    const auto* answered = find<protocol::Ack>(first);
    const auto* again = find<protocol::Ack>(second);
    if (!answered || !again)
        return;
    ++m_sometimes.duplicates;
    for (std::size_t i = 0; i < answered->results.size(); ++i) {
        if (answered->results[i].accepted && answered->results[i].accepted != again->results[i].accepted)
            broken("an operation that was sent twice was answered differently");
    }
}

// A backend whose disk works is copied, and some time later the copy takes its place, perhaps more than once:
// the backend forgets what it had acknowledged meanwhile, and its clients do not.
void RandomHistory::backUpOrRestore()
{
    const bool healthy = !m_damage.backendFull && !m_damage.syncBroken && !m_room.store().willBreak();
    if (!m_options.restores || !healthy || !m_room.logDisk())
        return;
    // A backup of long ago would be sent again for a long time.
    constexpr Seq oldest = 2'000;
    const bool isOld = m_backup && m_room.hub().head().seq - static_cast<Seq>(m_backup->ops.size()) > oldest;
    if (!m_backup || isOld || chance(40)) {
        m_backup = m_room.backup();
        return;
    }
    const auto before = m_room.log();
    const auto kept = std::min(m_backup->ops.size(), before.size());
    for (std::size_t i = kept; i < before.size(); ++i)
        m_lostToRestores.insert(before[i].id);
    ++m_sometimes.restores;
    m_sometimes.restoredTwice += m_restored == m_backup;
    m_sometimes.lostToRestores += before.size() - kept;
    m_restored = m_backup;
    m_room.replaceLog(m_room.again(*m_backup));
}

// Nothing is accepted after a failed sync before the store is opened anew, and what the storage refused is
// noted down, to see it accepted later.
void RandomHistory::watchDisks()
{
    auto& store = m_room.store();
    if (store.isBroken() && !m_damage.syncBroken) {
        m_damage.syncBroken = true;
        m_damage.headAtBreak = m_room.hub().head().seq;
    }
    if (m_damage.syncBroken && m_room.hub().head().seq != m_damage.headAtBreak)
        broken("something was accepted after a failed sync");
    if (m_damage.backendFull || m_damage.syncBroken) {
        for (std::size_t i = 0; i < m_room.size(); ++i) {
            if (!m_room.replica(i).backingOff())
                continue;
            for (const auto& one : m_room.replica(i).outbox()) {
                if (!one.refused)
                    m_refusedByStorage.insert(one.record.id);
            }
        }
    }
    // A backend that stands still is started again by whoever watches over it.
    if (m_damage.syncBroken && chance(10)) {
        m_room.killHub();
        hubDied();
    }
    if (m_damage.backendFull && !m_damage.forGood && chance(5))
        healDisks();
}

void RandomHistory::mend()
{
    if (m_room.store().willBreak()) {
        m_room.killHub();
        hubDied();
    }
    healDisks();
    m_room.settleAll();
}

Sometimes RandomHistory::sometimes() const
{
    auto out = m_sometimes;
    const auto tally = m_room.tally();
    out.repeated = tally.repeated;
    out.killsAfterCommit = tally.killsAfterCommit;
    out.killsBeforeCommit = tally.killsBeforeCommit;
    out.merged = tally.merged;
    out.rivals = tally.rivals;
    out.refused = tally.refused;
    out.hidden = tally.hidden;
    for (const auto& record : m_room.log()) {
        out.storageRefusals += m_refusedByStorage.contains(record.id);
        out.sentAgain += m_lostToRestores.contains(record.id);
        ++out.accepted[record.type];
    }
    for (const auto ticket : m_tickets) {
        if (const auto known = m_room.hub().ticket(ticket))
            out.note(**known);
    }
    return out;
}

} // namespace warroom::test
