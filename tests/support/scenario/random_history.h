// What people, the network, disks and clocks may do in a war room, drawn from a seed.
#pragma once

#include "support/scenario/fake_war_room.h"

#include <random>

namespace warroom::test {

struct HistoryOptions
{
    int operations = 40;
    int faultPercent = 10; // of the steps
    // Damage that nothing mends: a disk that stays full, one that never syncs again, a client that never
    // comes back.
    bool beyondRepair = false;
    bool restores = true;   // the backend comes back from older backups now and then
    bool restricts = false; // tickets are restricted to some people, and shown to all again
};

// What a run of histories must have met, or it proves nothing. Counts.
struct Sometimes
{
    std::uint64_t repeated = 0;          // an operation's id that was known was answered from the record
    std::uint64_t killsAfterCommit = 0;  // the backend died between a commit and its answers
    std::uint64_t killsBeforeCommit = 0; // … in the middle of a transaction
    std::uint64_t merged = 0;            // edits were merged
    std::uint64_t rivals = 0;            // values met
    std::uint64_t refused = 0;           // something was refused with a reason
    std::uint64_t outboxesRecovered = 0; // a client's next start found what had been waiting
    std::uint64_t storageRefusals = 0;   // refused because nothing could be stored, and accepted later
    std::uint64_t lostUnsynced = 0;      // after a failed sync the next start did not find what was written
    std::uint64_t foundUnsynced = 0;     // … or did, though nobody had been told
    std::uint64_t unsavedLost = 0;       // a client died with what its disk had not taken
    std::uint64_t powerCuts = 0;         // a client's machine lost what it had only heard from the backend
    std::uint64_t sentOnceMore = 0;      // … and sent what had been accepted before
    std::uint64_t savedLater = 0;        // what a full disk of a client had not taken was saved in the end
    std::uint64_t duplicates = 0;        // a batch was sent several times and answered alike
    std::uint64_t overtaken = 0;         // a given-up connection's message came after its successor's hello
    std::uint64_t clockJumps = 0;
    std::uint64_t restores = 0;       // the backend came back from an older backup
    std::uint64_t restoredTwice = 0;  // … from one that it had come back from before
    std::uint64_t lostToRestores = 0; // … which had not all operations that it had acknowledged
    std::uint64_t sentAgain = 0;      // such an operation came back from its author
    std::uint64_t rewritten = 0;      // two people rewrote one sentence, and a text was marked for it
    std::uint64_t settled = 0;        // … and somebody settled it
    std::uint64_t hidden = 0;         // a ticket was hidden from somebody at the end
    std::uint64_t lifted = 0;         // a restriction was lifted
    std::map<std::string, std::uint64_t> accepted; // operations, by type

    void add(const Sometimes& other);
    // What a ticket shows of it.
    void note(const Ticket& ticket);
    // The names of those that never happened.
    std::string never() const;
    // One line for each.
    std::string counts() const;
};

class RandomHistory final
{
public:
    RandomHistory(FakeWarRoom& room, std::uint64_t seed, HistoryOptions options = {});

    void run();
    // Mends what can be mended; everybody comes back, and all comes to rest. Without damage beyond repair,
    // wrong() then holds.
    void mend();

    // The first promise that was broken on the way, or nothing.
    const std::string& violation() const { return m_violation; }
    Sometimes sometimes() const;
    // What happened, in what order: equal for two runs of one seed.
    std::uint64_t trace() const { return m_trace; }

private:
    std::size_t number(std::size_t below) { return m_random() % below; }
    bool chance(int percent) { return static_cast<int>(m_random() % 100) < percent; }
    std::string words();
    Time time();
    Owner owner();
    TicketId aTicket();
    void broken(std::string what);
    void mark(std::uint64_t what);

    void step();
    void move(std::size_t client);
    void act(std::size_t client);
    void restrict(std::size_t client);
    void type(std::size_t client);
    void mendRefused(std::size_t client);
    Body onTicket(const Ticket& view);
    Body onItem(const Ticket& view);
    Body onPeople(std::size_t client);
    Body onTimeline(const Ticket& view);
    Body settleWords(const Ticket& view);
    ItemId anItem(const Ticket& view, Section section);

    void fault(std::size_t client);
    void cutOrSlow(std::size_t client);
    void killSomebody(std::size_t client);
    void killClient(std::size_t client);
    void hubDied();
    void hurtDisk(std::size_t client);
    void healDisks();
    void jumpClock(std::size_t client);
    void sendTwice(std::size_t client);
    void backUpOrRestore();
    void watchDisks();

    // Damage that is there now. The backend's store forgets its own at every start.
    struct Damage
    {
        bool backendFull = false;
        bool syncBroken = false; // until the backend's next start
        bool syncReaches = false;
        Seq headAtBreak = 0;
        std::set<std::size_t> fullClients;
        bool forGood = false;
    };

    FakeWarRoom& m_room;
    std::mt19937_64 m_random;
    HistoryOptions m_options;
    std::vector<TicketId> m_tickets;
    int m_made = 0;
    std::uint64_t m_trace = 0xCBF29CE484222325;
    std::string m_violation;
    Damage m_damage;
    Duration m_backendJump{};
    std::set<OpId> m_refusedByStorage;
    std::shared_ptr<LogDisk> m_backup, m_restored;
    std::set<OpId> m_lostToRestores;
    std::set<std::size_t> m_gone; // clients that do not come back by themselves
    Sometimes m_sometimes;
};

} // namespace warroom::test
