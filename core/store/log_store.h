// The backend's store: the log, the tickets' summaries, and the accounts. One interface, several databases.
#pragma once

#include "domain/op/op.h"
#include "domain/people/directory.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

// An end of the log as it is, or as somebody noted it down.
struct LogEnd
{
    Seq seq = 0;
    Digest hash{};

    friend bool operator==(const LogEnd&, const LogEnd&) = default;
};

// An earlier life of the log: a backup of it was taken at `seq`, and this log went on from there.
struct LogAncestor
{
    EpochId epoch;
    Seq seq = 0;
};

struct LogHead
{
    EpochId epoch; // one life of this log; a restored backup starts another
    Seq seq = 0;
    Digest hash{};
    std::int64_t lastNumber = 0; // the last ticket number that was given
};

// An accepted operation, with the digest of the body as its author had sent it, which tells a repeated send
// from another operation under the same id.
struct StoredOp
{
    OpRecord record;
    Digest sent{};
};

// A ticket's row: its summary as JSON text, which only protocol/ reads.
struct TicketRow
{
    TicketId id;
    std::int64_t number = 0;
    Seq head = 0;
    bool open = true;
    std::string summary;
};

// A folded ticket, as protocol/ packs it.
struct TicketSnapshot
{
    TicketId ticket;
    Seq seq = 0; // of the last operation in it
    std::string data;
};

struct Token
{
    std::int64_t id = 0;
    PersonId person;
    Digest digest{}; // of the token; the token itself is never stored
    Time created{};
    std::optional<Time> expires;
    bool revoked = false;
};

// A key with which monitoring sends, and the service that it speaks for.
struct IntakeKey
{
    std::string name;
    std::string service; // empty: what the messages say
    Digest digest{};     // of the key; the key itself is never stored
    Time created{};
    bool revoked = false;
};

// One named part of the service catalog, or a change of it. The body is JSON text, which only protocol/
// reads.
struct CatalogPart
{
    std::string kind; // "service", "window" …
    std::string name; // one of its name in its kind
    std::string body; // empty: it was removed
    PersonId by;
    Time at{};

    friend bool operator==(const CatalogPart&, const CatalogPart&) = default;
};

// One home: the hub's thread. Between begin() and commit() all writes are one transaction; reads see them.
// After an error of commit() (disk full, input or output error) nothing of the transaction is there, and only
// reads may follow until recover() succeeded: a failed sync is never retried.
class LogStore
{
public:
    virtual ~LogStore() = default;

    virtual Result<LogHead> head() = 0;
    // The earlier lives, the oldest first.
    virtual Result<std::vector<LogAncestor>> ancestors() = 0;
    // The end as the last commit noted it beside the operations.
    virtual Result<LogEnd> notedEnd() = 0;

    virtual Result<void> begin() = 0;
    // Exists, and nothing else changed, if there is an operation with this id.
    virtual Result<void> append(const StoredOp& op) = 0;
    virtual Result<void> putTicket(const TicketRow& row) = 0;
    // The rows of all tickets hold up to this seq.
    virtual Result<void> putRowsHold(Seq seq) = 0;
    virtual Result<void> putSnapshot(const TicketSnapshot& snapshot) = 0;
    // Notes the end of the log too.
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;
    // Tries to write again after StorageFull.
    virtual Result<void> recover() = 0;

    virtual Result<std::optional<StoredOp>> findOp(OpId id) = 0;
    // In the order of seq, after `after`, at most `limit`.
    virtual Result<std::vector<OpRecord>> read(Seq after, std::size_t limit) = 0;
    virtual Result<std::vector<OpRecord>> readTicket(TicketId ticket, Seq after, std::size_t limit) = 0;
    virtual Result<std::vector<TicketRow>> tickets() = 0;
    // Those with operations after the seq up to which the rows hold.
    virtual Result<std::vector<TicketId>> ticketsBehind() = 0;
    virtual Result<std::optional<TicketSnapshot>> snapshot(TicketId ticket) = 0;

    // Accounts. Each call is a transaction of its own, or part of the open one.
    virtual Result<Directory> directory() = 0;
    virtual Result<void> putPerson(const Person& person) = 0;
    virtual Result<void> putGroup(const Group& group) = 0;
    virtual Result<std::int64_t> addToken(const Token& token) = 0;
    virtual Result<std::vector<Token>> tokens() = 0;
    virtual Result<void> revokeToken(std::int64_t id) = 0;
    virtual Result<std::vector<IntakeKey>> intakeKeys() = 0;
    // Takes the place of the one with its name.
    virtual Result<void> putIntakeKey(const IntakeKey& key) = 0;

    // The service catalog as it stands, by kind and name.
    virtual Result<std::vector<CatalogPart>> catalogParts() = 0;
    // Takes the place of the one with its kind and name; without a body that one is gone. Every change stays
    // in the history.
    virtual Result<void> putCatalogPart(const CatalogPart& part) = 0;
    // The newest first. Empty kind or name: all.
    virtual Result<std::vector<CatalogPart>> catalogHistory(const std::string& kind, const std::string& name,
                                                            std::size_t limit) = 0;

    // Moves what the write-ahead log holds into the database file; called between turns.
    virtual void checkpoint() = 0;
};

// SQLite in `directory`/warroom.db (WAL, synchronous=FULL, mode 0600), made if it is not there. Holds a lock
// file with its process id: a second backend on the same directory gets InUse with that id. A newer schema
// gives NewerSchema. A backup that stands there brings the databases beside it.
Result<std::unique_ptr<LogStore>> openSqliteLog(const std::string& directory);
// The same, for reading only, also beside a running backend; nothing is created.
Result<std::unique_ptr<LogStore>> openSqliteLogReadOnly(const std::string& directory);

} // namespace warroom
