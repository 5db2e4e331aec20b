// A whole war room in one thread: a real hub, real replicas with their caches, a clock turned by hand, and
// wires between them that can be cut, slowed and robbed.
#pragma once

#include "support/scenario/failing_store.h"
#include "support/scenario/fake_client.h"
#include "support/scenario/memory_log.h"
#include "support/temp_dir.h"

#include <map>
#include <optional>
#include <set>

namespace warroom::test {

struct RoomOptions
{
    std::size_t clients = 2;
    std::uint64_t seed = 1;              // of all ids
    std::vector<AccountRole> roles = {}; // of the clients, in order; who is not named is a commander
    bool onDisk = false;                 // SQLite in a temporary folder instead of memory
    bool powerMayFail = false;           // of the clients' machines; see CacheDisk
    bool embedded = false;               // the clients take this for the backend in their own process
    HubOptions hub = {};
};

// What happened in a room, so that a random run can prove that it met what it was made for.
struct Tally
{
    std::uint64_t accepted = 0, refused = 0, repeated = 0, merged = 0;
    std::uint64_t killsAfterCommit = 0;  // after which there was an operation whose author had no answer
    std::uint64_t killsBeforeCommit = 0; // in the middle of a transaction, of which nothing is left
    std::uint64_t rivals = 0;            // counted by wrong()
    std::uint64_t hidden = 0;            // tickets that somebody may not see; counted by wrong()
};

// Nothing moves by itself: messages wait in the wires until round(), settle() or one of the single steps
// moves them.
class FakeWarRoom final
{
public:
    explicit FakeWarRoom(RoomOptions options = {});
    ~FakeWarRoom();

    // ---- parts
    FakeClock clock;
    Hub& hub() { return *m_hub; }
    FailingStore& store() { return *m_store; }
    // The backend's store and a client's cache, where they are in memory.
    const std::shared_ptr<LogDisk>& logDisk() const { return m_logDisk; }
    const std::shared_ptr<CacheDisk>& cacheDisk(std::size_t client) const { return m_clients[client]->disk; }
    std::size_t size() const { return m_clients.size(); }
    // One more client, connected; with what another room's client left in its cache.
    std::size_t addClient(AccountRole role, std::shared_ptr<CacheDisk> disk = {});
    Replica& replica(std::size_t client) { return *m_clients[client]->replica; }
    PersonId person(std::size_t client) const { return m_clients[client]->person; }
    SkewedClock& clockOf(std::size_t client) { return m_clients[client]->clock; }
    void setRole(std::size_t client, AccountRole role);
    template<class Tagged>
    Tagged newId()
    {
        return m_ids.make<Tagged>();
    }

    // ---- what people do; saved at once unless it says otherwise, or the disk is full
    TicketId declare(std::size_t client, std::string title = "Checkout is slow");
    OpId act(std::size_t client, TicketId ticket, Body body);
    OpId actUnsaved(std::size_t client, TicketId ticket, Body body);
    // An edit of the text that the client is shown.
    OpId type(std::size_t client, TicketId ticket, Section section, std::optional<ItemId> item,
              text::Edit edit);
    OpId insert(std::size_t client, TicketId ticket, Section section, std::size_t at, std::string_view text);
    void discard(std::size_t client, OpId op);
    void again(std::size_t client, OpId op);
    Result<void> flush(std::size_t client);
    std::string shownText(std::size_t client, TicketId ticket, Section section,
                          std::optional<ItemId> item = {});
    // The outbox's entry of an operation; null if it is not there.
    const Waiting* waiting(std::size_t client, OpId op);

    // ---- faults
    bool isConnected(std::size_t client) const { return m_clients[client]->wire != nullptr; }
    // Both ends notice; what was on its way is lost.
    void cut(std::size_t client);
    // Only the client notices; what it had sent reaches the hub later, or never.
    void cutUnnoticed(std::size_t client);
    void reconnect(std::size_t client);
    // Messages from and to this client stand still for so many rounds.
    void delay(std::size_t client, int rounds) { m_clients[client]->delay = rounds; }
    // Everything on its way is lost, and with it every connection.
    void dropInFlight();
    // The client's program ends without a farewell, and starts again from its cache; it is not connected.
    void killClient(std::size_t client);
    // The same, and of what waited for no disk only the first so many batches are left.
    void cutPowerOf(std::size_t client, std::size_t batches);
    // The backend ends without finishing its turn, and starts again from its store; nobody is connected.
    void killHub();
    // The backend ends after the commit of its next turn and before any answer leaves it.
    void killHubAfterCommit() { killHubInTurn(0); }
    // The backend ends in its next turn, at the n-th call of its store; at the end of the turn, before any
    // answer leaves it, if there are fewer calls.
    void killHubInTurn(int call);
    // A backup of the backend as it is, where it is in memory. As with one that `warroomctl backup` makes,
    // opening it starts another life of the log, which remembers this one.
    std::shared_ptr<LogDisk> backup();
    // The same backup once more, for another life.
    std::shared_ptr<LogDisk> again(const LogDisk& backup);
    // The backend comes back with another store, such as an old backup.
    void replaceLog(std::shared_ptr<LogDisk> disk);

    // ---- movement
    bool hubHears(std::size_t client); // one message; false if there was none
    // The last message of this client that reached the hub.
    const std::string& lastHeard(std::size_t client) const { return m_clients[client]->lastHeard; }
    bool hubHearsLate(); // one message of a connection that its client has given up
    void hubTurns();
    bool clientHears(std::size_t client); // one message; false if there was none
    // Everything that may move moves once. Returns whether anything did.
    bool round();
    // Rounds until all is quiet. A client whose connection broke by itself comes back, one that was cut does
    // not.
    void settle();
    // The same with every client connected and everything saved.
    void settleAll();

    // ---- checks
    // What a settled room must be: every replica, the hub and the log folded from zero show the same tickets,
    // byte by byte, but for those that a client may not see, of which it has nothing; the log is one unbroken
    // chain; every operation that was saved is in it once, or in its author's outbox as refused, with a
    // reason. The first thing that is wrong, or nothing.
    std::string wrong();
    // What holds at any moment: the log is one unbroken chain; the hub and every replica show of each ticket
    // what the log says of it up to where they are; every operation that was saved is in the log or in its
    // author's outbox. The first thing that is wrong, or nothing.
    std::string unsafe();
    std::vector<OpRecord> log();
    Tally tally() const;
    // The error with which a client's last connection broke by itself.
    const std::optional<Error>& lastBreak(std::size_t client) const { return m_clients[client]->lastBreak; }
    // The code with which the backend closed the client's last connection; 0 if it did not.
    int closeCode(std::size_t client) const { return m_clients[client]->closeCode; }

private:
    struct Made
    {
        std::size_t client = 0;
        TicketId ticket;
        bool saved = false;
        bool discarded = false;
        bool forgotten = false; // by the log, and hidden from its author
    };

    void startHub();
    void startReplica(FakeClient& client);
    void collect(FakeClient& client);
    void noteForgotten(const LogDisk& other);
    void breakOff(FakeClient& client, bool comesBack);
    void note(std::size_t client, OpId op, TicketId ticket);
    // Saves; what a full disk does not take stays unsaved.
    void save(std::size_t client);
    std::string wrongLog(const std::vector<OpRecord>& log);
    std::string wrongTicket(TicketId id, const Ticket& folded);
    bool maySee(std::size_t client, const Ticket& ticket) const;
    std::string wrongHidden(std::size_t client, TicketId id);
    std::string wrongClient(std::size_t client, const std::vector<OpRecord>& log);
    std::string wrongOutbox(std::size_t client);
    std::string wrongOps(const std::vector<OpRecord>& log, const std::map<TicketId, Ticket>& folded);
    std::string vanished(const std::vector<OpRecord>& log);
    std::string unsafeClient(std::size_t client, const std::map<TicketId, std::vector<Op>>& log);

    RoomOptions m_options;
    SeededIds m_ids;
    std::optional<TempDir> m_dir; // where the stores are on disk
    std::shared_ptr<LogDisk> m_logDisk;
    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<Hub> m_hub;
    std::vector<std::unique_ptr<FakeClient>> m_clients;
    std::deque<std::unique_ptr<Wire>> m_late;
    std::map<OpId, Made> m_made;
    Tally m_tally;
};

// A ticket folded from nothing out of the log's records of it.
Ticket foldRecords(TicketId ticket, const std::vector<OpRecord>& log);

// Stops the test program: the harness itself met an error.
template<class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", std::string(codeName(result.error().code())).c_str(),
               result.error().message().c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace warroom::test
