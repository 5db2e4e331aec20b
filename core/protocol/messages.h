// The messages of the sync protocol, version 1: what each side may say. README.md shows each on the wire.
#pragma once

#include "domain/op/op.h"
#include "domain/people/directory.h"
#include "domain/ticket/summary.h"
#include "protocol/op_codec.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace warroom::protocol {

constexpr int version = 1;
constexpr std::string_view subprotocol = "warroom.v1";

// ---- from the client

// What a client wants to hear of from now on, beginning with what it has not got yet. Served in this order:
// the tickets one after the other, then the summaries.
struct Follow
{
    struct Log
    {
        TicketId ticket;
        Seq after = 0; // the client has the ticket's operations up to here

        friend bool operator==(const Log&, const Log&) = default;
    };
    std::vector<Log> logs;
    std::optional<Seq> summaries; // of all tickets that changed after this
};

// An end of the log as somebody noted it down.
struct NotedEnd
{
    Seq seq = 0;
    std::string hash; // in hexadecimal

    friend bool operator==(const NotedEnd&, const NotedEnd&) = default;
};

// First of all. With the token of the upgrade request, or with one here.
struct Hello
{
    int version = 1;
    std::string token;
    ReplicaId replica;
    std::optional<EpochId> epoch;  // of the log that the client knows, if it knows any
    std::optional<NotedEnd> noted; // the end of that log as the client last heard of it: it must still hold
    std::optional<Time> now;       // the client's clock, from which the skew is taken
    Follow follow;
};

// Operations, as one batch. Text edits of one batch build on one another. `number` counts a client's batches
// within a connection from 1 on; a gap is refused. Without a number nothing is checked.
struct Send
{
    std::optional<std::int64_t> number;
    std::vector<ParsedRecord> ops;
    std::vector<Error>
        malformed; // one for each element of the message that was not an operation; ops then lacks it
    // For each element of the message: index into ops, or, if negative, -1 - index into malformed; with its
    // id if known.
    std::vector<std::pair<int, std::string>> elements;
};

// Where somebody is, for the others in the room. Ephemeral, never in the log.
struct Presence
{
    PersonId person;   // set by the backend
    ReplicaId replica; // set by the backend
    std::optional<TicketId> ticket;
    std::string section;
    std::optional<ItemId> item;
    std::optional<std::int64_t> caret;
    bool typing = false;
    bool gone = false; // left the ticket
    Seq heard = 0;     // the last operation of the ticket that has reached them
};

// That somebody is writing a ticket, so that nobody writes its twin. Ephemeral, told to all.
struct Creating
{
    static constexpr std::size_t titleLength = 120; // characters
    PersonId person;                                // set by the backend
    ReplicaId replica;                              // set by the backend
    std::string title;                              // what it is called so far; empty: it has ended
};

// The channel for what is not in the log. A board is named with its question: "objectives?range=30d".
constexpr std::size_t boardNameBytes = 500;

// From now on the board is sent, at once and whenever it changed.
struct Watch
{
    std::string board;
};

struct Unwatch
{
    std::string board;
};

// A request of the HTTP API through the session, as the session's person.
struct Call
{
    std::int64_t number = 0; // from 1 on; comes back with the answer
    std::string method;      // GET, POST, PUT or DELETE
    std::string path;        // with its query, as in a request line: "/api/v1/alerts?open=1"
    std::string body;        // JSON; empty: none
};

using LiveRequest = std::variant<Watch, Unwatch, Call>;

// ---- from the backend

// An earlier life of the log: a backup was taken at `seq`, and this log went on from there.
struct Ancestor
{
    EpochId epoch;
    Seq seq = 0;
};

struct Welcome
{
    PersonId person;
    AccountRole role = AccountRole::Viewer;
    EpochId epoch;
    std::vector<Ancestor> ancestors; // the oldest first
    NotedEnd head;
    Time now{};
    std::string server; // program and version
    bool live = false;  // it takes watch, unwatch and call
};

// Accepted operations of one ticket, in the order of seq. Without salts and hashes: the chain runs over the
// whole log, of which a client sees a part. A page of the log over HTTP reads the same, with them.
struct Ops
{
    TicketId ticket; // nil in a page over HTTP, where each operation names its own
    std::vector<OpRecord> records;
};

// The ticket's operations up to `head` were sent; later ones come as they are accepted.
struct Followed
{
    TicketId ticket;
    Seq head = 0;
};

// Tickets that the session's person may not see any more: restricted, or they were taken off it. Nothing of
// them is sent again until they may.
struct Gone
{
    std::vector<TicketId> tickets;
};

struct Summaries
{
    std::vector<Summary> tickets;
    std::optional<NotedEnd>
        to; // given with the last of a row of messages: all that changed up to here was sent
};

// Everything that was asked for was sent, up to this end of the log.
struct Current
{
    NotedEnd head;
};

// What the backend masked in an operation: the path of the field ("body.text") and the kind of the value.
struct MaskedPart
{
    std::string path;
    std::string kind;

    friend bool operator==(const MaskedPart&, const MaskedPart&) = default;
};

struct AckResult
{
    OpId id;
    std::string rawId;                // what stood there when it was not an id
    std::vector<MaskedPart> masked;   // in the order of the fields; the body then comes with marks in it
    std::optional<OpRecord> accepted; // seq, hash …; its body only if the backend changed it
    bool bodyChanged = false;
    bool isNew = false; // accepted in this turn, not before; not on the wire
    std::optional<Error> error;
};

struct Ack
{
    std::optional<std::int64_t> number;
    std::vector<AckResult> results;
};

struct People
{
    Directory directory;
};

// A message was refused; the connection stays.
struct Refusal
{
    Error error;
    std::string re; // "hello", "send" …: which kind of message, if that was readable
};

// A watched board as it is now, or why it cannot be made; then `data` is empty.
struct BoardUpdate
{
    std::string board; // as it was asked for
    Time at{};
    std::string data; // JSON, see board_codec.h
    std::optional<Error> error;
};

// What HTTP would have answered to a call.
struct Answer
{
    std::int64_t number = 0;
    int status = 200;
    std::string body; // JSON; empty: none
};

using FromClient = std::variant<Hello, Follow, Send, Presence, Creating, LiveRequest>;
using FromBackend = std::variant<Welcome, Ops, Followed, Summaries, Current, Ack, People, Refusal, Presence,
                                 Creating, BoardUpdate, Answer, Gone>;

// `now` stands in where an operation does not say when.
Result<FromClient> parseFromClient(std::string_view text, Time now);
Result<FromBackend> parseFromBackend(std::string_view text);

std::string format(const Hello& message);
std::string format(const Follow& message);
std::string formatSend(std::int64_t number, const std::vector<OpRecord>& ops);
std::string format(const Presence& message);
std::string format(const Creating& message);
std::string format(const Welcome& message);
std::string format(const Followed& message);
std::string format(const Summaries& message);
std::string format(const Current& message);
std::string format(const Gone& message);
std::string format(const Ack& message);
std::string format(const People& message);
std::string format(const Refusal& message);
std::string format(const Watch& message);
std::string format(const Unwatch& message);
std::string format(const Call& message);
std::string format(const BoardUpdate& message);
std::string format(const Answer& message);
// Ops messages of operations of one ticket, each with at most about so many bytes. Within a message an
// operation says only what differs from the one before it.
std::vector<std::string> formatOps(TicketId ticket, const std::vector<const OpRecord*>& records,
                                   std::size_t bytesOfMessage = 512 * 1024);

// The object of the error contract: {"code","message","path","limit"}.
std::string formatError(const Error& error);

// The body of an answer, or the refusal that it is.
Result<std::string> outcomeOf(Answer answer);

// What one array of operations (of HTTP, of a Send) holds, in the same shape.
// `ticket` is that of elements that do not name one.
Result<Send> parseOpsArray(std::string_view text, Time now, TicketId ticket);
// What was masked, as HTTP answers it: [{"path","kind"}].
std::string formatMasked(const std::vector<MaskedPart>& masked);
// The results as HTTP answers them: [{id, seq, …}|{id, error}].
std::string formatResults(const std::vector<AckResult>& results);

std::string formatDirectory(const Directory& directory);
Result<Directory> parseDirectory(std::string_view text);

} // namespace warroom::protocol
