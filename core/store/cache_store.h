// The client's store: its copy of the log, what it has not sent yet, and its settings. SQLite.
#pragma once

#include "domain/op/op.h"
#include "store/log_store.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

enum class OutboxState : std::uint8_t
{
    Waiting,
    Refused
};

// An operation made here that the backend has not accepted.
struct OutboxRow
{
    OpRecord record;
    OutboxState state = OutboxState::Waiting;
    std::string errorCode; // refused: the code, the sentence
    std::string errorMessage;
};

// A board as it was last heard of; the text is opaque here.
struct KeptBoard
{
    std::string name; // with its question
    Time at{};
    std::string json;

    // Beyond these the oldest are dropped.
    static constexpr std::int64_t Most = 50;
    static constexpr std::int64_t MostBytes = 4 << 20;
};

// What is written together: operations that arrived, rows that changed, and what left the outbox by it.
struct CacheBatch
{
    std::vector<TicketId> gone; // first of all: their operations, rows and snapshots are thrown away
    std::vector<OpRecord> accepted;
    std::vector<TicketRow> tickets;
    std::vector<OpId> sent;        // leave the outbox
    std::vector<OutboxRow> outbox; // put or replaced, keeping their place
    std::vector<TicketSnapshot> snapshots;
    std::optional<Seq> cursor;                                 // the rows of all tickets hold up to this seq
    std::vector<std::pair<std::string, std::string>> settings; // by name
};

// Whether the batch holds nothing that a person did: what leaves the outbox leaves it because it was
// accepted.
bool isFromBackend(const CacheBatch& batch);

// One home: the replica's thread. Opened defensively (untrusted schema off, quick check), synchronous=FULL,
// mode 0600.
class CacheStore
{
public:
    virtual ~CacheStore() = default;

    // Names: "epoch", "replica", "person", "directory" … Values are short texts.
    virtual Result<std::optional<std::string>> setting(const std::string& name) = 0;
    virtual Result<void> setSetting(const std::string& name, const std::string& value) = 0;

    virtual Result<Seq> cursor() = 0;
    // Durable when it returns, if a person did anything of it. What only came from the backend (what leaves
    // the outbox was accepted) is there as a whole or not at all, but a power cut may take it back.
    virtual Result<void> write(const CacheBatch& batch) = 0;

    virtual Result<std::vector<OutboxRow>> outbox() = 0; // in the order in which they were made
    // Whether another program may have written to this copy since this was asked last.
    virtual bool changedElsewhere() { return true; }
    virtual Result<std::vector<OpRecord>> readTicket(TicketId ticket, Seq after) = 0;
    // The last operation of each ticket whose log is here.
    virtual Result<std::vector<std::pair<TicketId, Seq>>> heads() = 0;
    virtual Result<std::optional<TicketSnapshot>> snapshot(TicketId ticket) = 0;
    virtual Result<std::vector<OpRecord>> read(Seq after, std::size_t limit) = 0;
    virtual Result<std::vector<TicketRow>> tickets() = 0;

    virtual Result<void> keepBoards(const std::vector<KeptBoard>& boards) = 0;
    virtual Result<std::optional<KeptBoard>> board(const std::string& name) = 0;

    // Throws away the copy of the log (another epoch, another account) and the boards, never the outbox.
    virtual Result<void> forgetLog() = 0;
    // Throws away the copy of the log after `seq`, with the rows and snapshots that hold any of it, and does
    // what the batch says, all at once.
    virtual Result<void> forgetAfter(Seq seq, const CacheBatch& batch) = 0;
    // A text for the person in a private file beside the copy, durable when it returns. The path of the file.
    virtual Result<std::string> setAside(const std::string& name, const std::string& text) = 0;
};

struct OpenedCache
{
    std::unique_ptr<CacheStore> store;
    // Not empty: what happened to a damaged copy, for the person. "The local copy was damaged and was set
    // aside as …; 12 waiting changes were carried over, 1 could not be read."
    std::string notice;
};

// `directory`/cache.db, made if it is not there. A damaged file is set aside beside it (its readable outbox
// rows are carried over); a newer schema gives NewerSchema and is left alone.
Result<OpenedCache> openCache(const std::string& directory);

} // namespace warroom
