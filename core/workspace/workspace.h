// The client side of the core behind one facade: the local copy, the outbox, and a backend, shared or
// embedded.
#pragma once

#include "base/clock.h"
#include "domain/op/new_op.h"
#include "domain/people/directory.h"
#include "domain/ticket/summary.h"
#include "masking/mask_body.h"
#include "store/search_index.h"
#include "sync/transport.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace warroom {

enum class LinkState : std::uint8_t
{
    Offline, // no connection; trying again by itself
    Connecting,
    CatchingUp, // connected, what was missed is coming
    Live,       // everything up to now is here
    SignedOut   // the backend refused the token: writing goes on, sending waits
};

struct Connection
{
    LinkState state = LinkState::Offline;
    Time since{};       // when this state began
    Time lastCurrent{}; // when the copy was last known to be complete
    std::optional<Duration> roundTrip;
    bool embedded = false; // the backend is in this process
    std::string server;    // "host:port"; empty when embedded
    std::string error;     // why it is not live, for a person; may be empty
    PersonId person;       // who this workspace belongs to
    AccountRole role = AccountRole::Viewer;
    std::size_t waiting = 0; // operations that were not acknowledged
    std::size_t refused = 0;

    friend bool operator==(const Connection&, const Connection&) = default;
};

// An operation of the outbox as it is shown.
struct PendingChange
{
    OpId id;
    TicketId ticket;
    Time at{};
    Body body;
    bool sending = false;
    std::optional<Error> refused; // stays with its author, with the reason
};

struct PresentPerson
{
    PersonId person;
    ReplicaId replica;
    std::string section; // of Section's names; empty: nowhere in particular
    std::optional<ItemId> item;
    std::optional<std::int64_t> caret;
    bool typing = false;
    Time seen{};   // when something was last heard of them
    Seq heard = 0; // the last operation of this ticket that has reached them
};

// A ticket that somebody else is writing at this moment, and that does not exist yet.
struct TicketInWriting
{
    PersonId person;
    std::string title; // so far
    Time since{};

    friend bool operator==(const TicketInWriting&, const TicketInWriting&) = default;
};

// How much of a ticket is here.
enum class RoomState : std::uint8_t
{
    Ready,   // its log, as far as this workspace knows of it
    Loading, // only its summary; the log is on its way
    Absent   // only its summary, and no connection to bring the rest
};

// One ticket as it is now for this person: what the log says with one's own waiting operations on top.
struct Room
{
    std::shared_ptr<const Ticket>
        ticket;                         // never null; ticket->exists() is false where there is no such ticket
    std::vector<PendingChange> pending; // of this ticket, refused ones too
    std::vector<PresentPerson> present; // others only; empty while offline
    RoomState state = RoomState::Ready;
    std::uint64_t taken = 0; // it holds what was submitted here up to this Workspace::submitted()
};

// A board of the backend as it was last heard of.
struct BoardData
{
    Time at{};                  // when it was so, by the backend's clock
    std::string json;           // see protocol/board_codec.h; empty: nothing was ever heard
    bool live = false;          // it is so now; else it is the last that is known
    std::optional<Error> error; // why the backend cannot make it; `json` is then the last that it could
};

// What changed since the last call, gathered. Absent: unchanged.
struct WorkspaceChange
{
    std::optional<Connection> connection;
    std::shared_ptr<const Directory> directory;
    std::vector<Summary> summaries;     // new or changed tickets
    std::vector<TicketId> gone;         // tickets that this person may not see any more
    std::vector<std::string> goneFiles; // digests of what was attached to them
    std::map<TicketId, Room> rooms;     // followed tickets that changed
    std::optional<std::vector<PendingChange>> outbox;
    std::vector<std::string> notices; // sentences for the person: a damaged copy was set aside …
    // What this person wrote and was masked before it was kept, by operation; README.md says how it is
    // lifted.
    std::vector<masking::MaskedOp> masked;
    std::map<std::string, BoardData> boards; // watched ones that changed, as they were asked for
    std::optional<std::vector<TicketInWriting>> inWriting; // the oldest first; empty while offline
};

struct WorkspaceOptions
{
    std::string directory; // made if it is not there
    // Made anew for each connection attempt. It decides whether the backend is shared or embedded.
    std::function<std::unique_ptr<Transport>()> connect;
    bool embedded = false;
    std::string server; // shown
    std::string token;  // sent in hello where the transport has no other way
};

// All calls are from any one thread and return at once; the work is done on the workspace's own thread. Ends
// what it has under way and joins in the destructor.
class Workspace
{
public:
    // Called when there is something to take, on the workspace's thread or from within submit() or
    // takeChange(), at most once until takeChange() was called. Keep it short.
    using Notify = std::function<void()>;

    virtual ~Workspace() = default;

    virtual void start(Notify notify) = 0;
    // What changed since the last call; what was just done here may come first and alone. The first has all.
    virtual WorkspaceChange takeChange() = 0;

    // Makes an operation: shown at once, durable in the outbox, then sent. It is among what waits only from
    // when it is durable. The id is known at once.
    virtual OpId submit(TicketId ticket, Body body) = 0;
    // The same for operations of one ticket that are all of one moment and bring their ids: what a document
    // becomes.
    virtual void submitAll(TicketId ticket, std::vector<NewOp> ops) = 0;
    // An edit of a section's (or item's) text, made on `baseText`: if what this workspace shows has changed
    // since, the edit is transformed to it first.
    virtual OpId submitText(TicketId ticket, Section section, std::optional<ItemId> item,
                            std::string baseText, text::Edit edit) = 0;
    // How many calls of submit() and submitText() there were, to compare with Room::taken.
    virtual std::uint64_t submitted() const = 0;
    // A new ticket's id with its ticket.open in one go.
    virtual TicketId declare(TicketOpen body) = 0;
    // Throws a waiting or refused operation away; `again` sends a refused one once more.
    virtual void discard(OpId op) = 0;
    virtual void again(OpId op) = 0;

    // From now on, rooms of WorkspaceChange holds this ticket whenever it changes, beginning with its current
    // state.
    virtual void follow(TicketId ticket) = 0;
    virtual void unfollow(TicketId ticket) = 0;
    // Where this person is; sent to the others while connected.
    virtual void setPresence(std::optional<TicketId> ticket, std::string section, std::optional<ItemId> item,
                             std::optional<std::int64_t> caret, bool typing) = 0;

    // The title so far of the ticket that this person is writing, for the others to see, masked; empty: none.
    virtual void setWriting(std::string title) = 0;

    // Counted. From now on, boards of WorkspaceChange holds this board ("objectives?range=30d") whenever it
    // changes, beginning with what was last known of it.
    virtual void watch(std::string board) = 0;
    virtual void unwatch(std::string board) = 0;
    // A request of the backend's HTTP API ("/api/v1/…", with its query) with a JSON body or none. Answered
    // exactly once, on a thread of the workspace: the answer's JSON or the refusal; Unreachable when there is
    // no connection, or it ends before the answer.
    virtual void call(std::string method, std::string path, std::string body,
                      std::function<void(Result<std::string>)> done) = 0;

    // Answers on the workspace's thread. Queries of one stream overtake each other.
    virtual void search(std::string words, int stream,
                        std::function<void(Result<std::vector<SearchHit>>)> done) = 0;

    // The ticket as its log said it after the operation `upTo` (without what waits), for reading. Answers on
    // a thread of the workspace; the first question about a ticket reads its log, those that follow are
    // quick. NotFound: the log is not here. What is kept for it goes with unfollow().
    virtual void history(TicketId ticket, Seq upTo,
                         std::function<void(Result<std::shared_ptr<const Ticket>>)> done) = 0;

    // Cuts the connection and stays away, for as long as `offline`: to work undisturbed, and to show it.
    virtual void setOffline(bool offline) = 0;
    // Tries to connect now instead of waiting for the next attempt.
    virtual void reconnect() = 0;

    // Settings of this workspace and unsent forms, by name; written through, read back at the next start.
    virtual void setSetting(std::string name, std::string value) = 0;
    virtual void setting(std::string name, std::function<void(std::string)> done) = 0;

    // The ids that this thread makes up (items, tickets).
    virtual ItemId newItem() = 0;
};

// Opens the local copy. An error (newer schema, no access, in use) means that there is no workspace.
Result<std::unique_ptr<Workspace>> openWorkspace(WorkspaceOptions options);

} // namespace warroom
