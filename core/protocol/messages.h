// The messages of the sync protocol, version 1: what each side may say. README.md shows each on the wire.
#pragma once

#include "domain/op/op.h"
#include "domain/people/directory.h"
#include "protocol/op_codec.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace warroom::protocol {

constexpr int version = 1;
constexpr std::string_view subprotocol = "warroom.v1";

// ---- from the client

// First of all. With the token of the upgrade request, or with one here.
struct Hello
{
    int version = 1;
    std::string token;
    ReplicaId replica;
    std::optional<EpochId> epoch; // of the log that the client holds, if it holds any
    Seq after = 0;                // the client has everything up to here
    std::optional<Time> now;      // the client's clock, from which the skew is taken
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
    bool gone = false;
};

// ---- from the backend

struct Welcome
{
    PersonId person;
    AccountRole role = AccountRole::Viewer;
    EpochId epoch;
    Seq head = 0;
    Time now{};
    std::string server;   // program and version
    std::string headHash; // hash of the last operation, in hexadecimal
};

// Accepted operations, in the order of seq.
struct Ops
{
    std::vector<OpRecord> records;
};

// Everything up to `seq` was sent.
struct Current
{
    Seq seq = 0;
};

struct AckResult
{
    OpId id;
    std::string rawId;                // what stood there when it was not an id
    std::optional<OpRecord> accepted; // seq, hash …; its body only if the backend changed it
    bool bodyChanged = false;
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

using FromClient = std::variant<Hello, Send, Presence>;
using FromBackend = std::variant<Welcome, Ops, Current, Ack, People, Refusal, Presence>;

// `now` stands in where an operation does not say when.
Result<FromClient> parseFromClient(std::string_view text, Time now);
Result<FromBackend> parseFromBackend(std::string_view text);

std::string format(const Hello& message);
std::string formatSend(std::int64_t number, const std::vector<OpRecord>& ops);
std::string format(const Presence& message);
std::string format(const Welcome& message);
std::string format(const Current& message);
std::string format(const Ack& message);
std::string format(const People& message);
std::string format(const Refusal& message);
// An ops message from operations that are formatted already.
std::string formatOps(const std::vector<std::string_view>& formattedRecords);

// The object of the error contract: {"code","message","path","limit"}.
std::string formatError(const Error& error);

// What one array of operations (of HTTP, of a Send) holds, in the same shape.
// `ticket` is that of elements that do not name one.
Result<Send> parseOpsArray(std::string_view text, Time now, TicketId ticket);
// The results as HTTP answers them: [{id, seq, …}|{id, error}].
std::string formatResults(const std::vector<AckResult>& results);

std::string formatDirectory(const Directory& directory);
Result<Directory> parseDirectory(std::string_view text);

} // namespace warroom::protocol
