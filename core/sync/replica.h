// The replica: a client's copy of the log with its own waiting operations on top. A state machine without
// sockets.
#pragma once

#include "base/clock.h"
#include "domain/op/new_op.h"
#include "domain/people/directory.h"
#include "domain/ticket/summary.h"
#include "masking/mask_body.h"
#include "protocol/messages.h"
#include "store/cache_store.h"

#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace warroom {

// One operation of the outbox.
struct Waiting
{
    OpRecord record;
    Body body;
    std::optional<Error> refused;
    bool inFlight = false;
    bool unsaved = true;   // differs from what is on disk
    std::string sent = {}; // a text edit as it went out last; it may be another by the time it is answered
};

// Somebody else in a ticket.
struct Present : protocol::Presence
{
    Time seen{}; // when something was last heard of them
};

// A ticket that somebody else is writing.
struct BeingCreated : protocol::Creating
{
    Time since{}; // when it was first heard of
};

// What the last messages and intents changed; taken by whoever shows it.
struct ReplicaChange
{
    std::set<TicketId> tickets; // shown state, pending or presence changed
    std::set<TicketId> summaries;
    std::set<TicketId> gone;            // may not be seen by this person any more
    std::vector<std::string> goneFiles; // digests of what was attached to them
    bool directory = false;
    bool outbox = false;
    bool link = false;
    bool creating = false;
    std::vector<std::string> notices;
    std::set<TicketId> toIndex;            // confirmed texts changed
    std::vector<masking::MaskedOp> masked; // what this person wrote and was not kept as it was
    // Not of the log: passed on as they came.
    std::vector<protocol::BoardUpdate> boards;
    std::vector<protocol::Answer> answers;
};

// It holds the summaries of all tickets, and the logs of those that are open, were ever looked at or written
// to here; in a workspace with its own backend the logs of all. One home: its owner's thread. Intents change
// the shown state at once but count as saved only after flush().
class Replica final
{
public:
    // How much of a ticket is here: its log as far as this copy knows of it, or only the summary.
    enum class Extent : std::uint8_t
    {
        Log,
        Summary
    };
    // How far it is with its backend.
    enum class Link : std::uint8_t
    {
        Down,
        Greeting,
        CatchingUp,
        Live,
        Refused
    };

    Replica(CacheStore& store, const Clock& clock, IdSource& ids);
    ~Replica();

    // Reads the cache; tickets are read when they are asked for.
    Result<void> load();

    // ---- intents
    void submit(OpId id, TicketId ticket, Body body);
    // All of one moment: what a document becomes.
    void submitAll(TicketId ticket, std::vector<NewOp> ops);
    void submitText(OpId id, TicketId ticket, Section section, std::optional<ItemId> item,
                    std::string_view baseText, text::Edit edit);
    void discard(OpId op);
    void again(OpId op);
    // Operations that another program put into the outbox.
    void adoptForeign();
    // Writes what was gathered, in one transaction. After an error nothing was thrown away: it is tried again
    // with the next flush, and the error is shown.
    Result<void> flush();

    // ---- the link: what to say, and what was heard
    std::string connected(bool embedded, const std::string& token);
    void disconnected();
    // Answers leave through takeOutgoing(). An error means that the connection must be closed and opened
    // anew.
    Result<void> received(std::string_view message);
    std::vector<std::string> takeOutgoing() { return std::move(m_outgoing); }
    // Called while a message is worked on, when something may leave before that has come to its end.
    void setMayLeave(std::function<void()> mayLeave) { m_mayLeave = std::move(mayLeave); }
    // After a temporary refusal of the backend: sends again what is waiting.
    void resend();
    // True after the backend said "not now"; resend() after a while.
    bool backingOff() const { return m_backOff; }
    void setPresence(protocol::Presence presence);
    // What the ticket that this person is writing is called so far; empty: none is being written.
    void setCreating(std::string title);
    // Tells the others in the room what has reached this copy, if that changed since it was told. To be
    // called now and then, not for every operation.
    void shareHeard();

    // ---- views
    Link link() const { return m_link; }
    const std::optional<Error>& linkError() const { return m_linkError; }
    // Whether the backend, once it has welcomed this copy, takes watch, unwatch and call.
    bool isLiveOffered() const { return m_liveOffered; }
    PersonId person() const { return m_person; }
    AccountRole role() const { return m_role; }
    ReplicaId replica() const { return m_replica; }
    Duration skew() const { return m_skew; }
    // The last operation of a ticket whose whole log up to there is here.
    Seq heard(TicketId id) const;
    Extent extent(TicketId id) const;
    const Directory& directory() const { return m_directory; }
    const std::deque<Waiting>& outbox() const { return m_outbox; }
    const std::unordered_map<TicketId, Summary>& summaries() const { return m_summaries; }
    // What the person sees: confirmed and waiting operations. Never null.
    std::shared_ptr<const Ticket> shown(TicketId id);
    // What the log says, for the canonical form.
    std::shared_ptr<const Ticket> confirmed(TicketId id);
    std::vector<Present> present(TicketId id) const;
    // Tickets that others are writing, by their devices.
    const std::map<ReplicaId, BeingCreated>& creating() const { return m_creating; }
    TicketId findTicket(std::string_view name) const;
    // Keeps this ticket in memory, and brings its log before those of others.
    void pin(TicketId id, bool pinned);

    ReplicaChange takeChange() { return std::exchange(m_change, {}); }

private:
    struct LostTicket;
    struct Copy
    {
        std::shared_ptr<Ticket> confirmed;
        std::shared_ptr<Ticket> shown; // null: not built since the last change
        std::size_t sinceSnapshot = 0; // operations folded since
        std::list<TicketId>::iterator recent;
    };

    Result<void> readCopy();
    Copy& copy(TicketId id);
    Result<void> fold(Ticket& ticket, std::size_t& sinceSnapshot);
    void trim();
    void changed(TicketId id, bool confirmedChanged);
    Result<void> hear(const protocol::Welcome& welcome);
    Result<void> hear(protocol::Ops& ops);
    Result<void> hear(const protocol::Followed& followed);
    Result<void> hear(protocol::Summaries& summaries);
    Result<void> hear(const protocol::Current& current);
    Result<void> hear(protocol::Ack& ack);
    Result<void> hear(protocol::People& people);
    Result<void> hear(const protocol::Refusal& refusal);
    Result<void> hear(const protocol::Presence& presence);
    Result<void> hear(const protocol::Creating& creating);
    Result<void> hear(protocol::BoardUpdate& board);
    Result<void> hear(protocol::Answer& answer);
    Result<void> hear(const protocol::Gone& gone);
    void forget(TicketId id);
    Result<void> keepLineage(const protocol::Welcome& welcome);
    Result<void> meetOtherLog(const protocol::Welcome& welcome);
    Result<void> join(PersonId self);
    Result<void> moveLogToOutbox(PersonId self);
    Result<void> joinGroups(const Directory& joined);
    Result<void> goBackTo(Seq seq, EpochId lost);
    Result<Body> withoutOthers(const OpRecord& record, Seq seq, std::map<TicketId, LostTicket>& tickets);
    Result<void> startAnew();
    bool isWanted(TicketId id) const;
    void ask(const std::vector<TicketId>& tickets);
    void note(const protocol::NotedEnd& end);
    void takeSummary(Summary&& summary);
    bool waitsFor(TicketId id) const;
    void acceptRecord(OpRecord record);
    Result<void> foldRecord(const OpRecord& record);
    Result<void> fold(const Op& op);
    bool isDraining() const;
    void takeBack(std::size_t index, const Op& accepted);
    void carryPast(const Op& accepted);
    void carryFrom(std::size_t index, TicketId ticket, const SectionEdit& where, text::Edit moving);
    void tellMasked(const OpRecord& record, const std::vector<protocol::MaskedPart>& parts);
    void refuse(OpId id, const Error& error);
    void removeFromTexts(std::size_t index);
    void standOnAll(Waiting& refused);
    Waiting* findWaiting(OpId id);
    void saveOutbox();
    Op pendingOp(const Waiting& waiting) const;
    void pump();
    bool sendBatch(std::deque<Waiting>::iterator from, const std::unordered_map<TicketId, Seq>& heads);
    bool sendAhead(const protocol::Ack& ack);
    void sendPresence();
    void sendCreating();
    void updateSummary(TicketId id);

    CacheStore& m_store;
    const Clock& m_clock;
    IdSource& m_ids;

    ReplicaId m_replica;
    PersonId m_person;
    AccountRole m_role = AccountRole::Viewer;
    std::optional<EpochId> m_epoch;
    bool m_copyIsEmbedded = false; // the log in the cache came from a backend in this process
    bool m_connectedEmbedded = false;
    Seq m_cursor = 0; // the summaries hold up to here
    std::unordered_map<TicketId, Seq> m_heard;
    std::unordered_set<TicketId> m_asked; // of this connection: logs that were asked for
    std::unordered_set<TicketId> m_live;  // and those that are whole and go on coming
    bool m_summariesLive = false;         // of this connection
    std::string m_noted;                  // the end of the log that was last heard of: "120 9f…"
    Directory m_directory;
    std::unordered_map<TicketId, Summary> m_summaries; // with what is waiting on top
    std::unordered_map<TicketId, Copy> m_copies;
    std::list<TicketId> m_recent;
    std::vector<TicketId> m_pinned; // the last one first
    std::deque<Waiting> m_outbox;
    std::map<ReplicaId, Present> m_present;
    protocol::Presence m_ownPresence;
    Seq m_heardShared = 0;
    bool m_presenceUnsent = false;
    std::map<ReplicaId, BeingCreated> m_creating;
    protocol::Creating m_ownCreating;
    bool m_creatingUnsent = false;

    Link m_link = Link::Down;
    std::optional<Error> m_linkError;
    bool m_liveOffered = false;
    Duration m_skew{};
    std::int64_t m_batchNumber = 0;
    bool m_backOff = false;
    std::string m_token;
    std::function<void()> m_mayLeave;
    std::vector<std::string> m_outgoing;

    CacheBatch m_batch;
    std::set<TicketId> m_rowsToWrite;
    ReplicaChange m_change;
};

} // namespace warroom
