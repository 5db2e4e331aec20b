// The hub: checks, orders, commits and fans out. A state machine without sockets, one turn at a time.
#pragma once

#include "base/clock.h"
#include "domain/op/event_times.h"
#include "domain/op/validate.h"
#include "domain/ticket/rules.h"
#include "domain/ticket/summary.h"
#include "domain/ticket/visibility.h"
#include "protocol/json_bounds.h"
#include "protocol/messages.h"
#include "store/log_store.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace warroom {

// Where a session's messages go. Called on the hub's thread, during a turn.
class SessionSink
{
public:
    virtual ~SessionSink() = default;
    // The same pointer goes to every receiver of the same message, so that it can be framed once.
    virtual void send(const std::shared_ptr<const std::string>& message) = 0;
    virtual void close(int code, std::string_view reason) = 0;
    // Bytes that wait to be sent; catching up pauses while there are many.
    virtual std::size_t queuedBytes() const = 0;
};

struct Account
{
    PersonId person;
    AccountRole role = AccountRole::Viewer;
    std::int64_t token = 0; // 0: the workspace's own, without a token
    bool machine = false;   // writes what monitoring says, also to tickets that are restricted
};

struct HubOptions
{
    std::string server; // program and version, for the welcome
    std::size_t ticketsInMemory = 2'000;
    json::Limits json; // of one message
    TextLimits texts;
    EventTimes times;                    // of operations but edits; not wider than the format allows
    std::size_t catchUpQueue = 1u << 20; // bytes that may wait in a sink before catching up pauses
    std::size_t catchUpOps = 500;        // operations in one message
    std::size_t followsOfSession = 200'000;
    // How often changed summaries are sent and written at the most; what was not written yet is made from the
    // operations by the next load().
    Duration summariesEvery = std::chrono::seconds(1);
    // After so many operations, and half as many as the ticket has, it is folded into a new snapshot, as soon
    // as little comes in, or after half a minute.
    std::size_t snapshotEvery = 1'000;
};

// One home: the thread that calls turn(). receive(), append() and accountsChanged() only queue; the work is
// done in turn(): everything queued is validated and ordered, written in one transaction, committed once,
// then acknowledged and sent to those who follow its tickets. turn() must be called at least as often as
// summariesEvery says, also when nothing is queued.
class Hub final
{
public:
    using SessionId = std::uint64_t;
    using Authenticate = std::function<Result<Account>(std::string_view token)>;
    using Answer = std::function<void(Result<std::vector<protocol::AckResult>>)>;
    using Accepted = std::function<void(const std::vector<OpRecord>&)>;
    using Templates = std::function<const std::vector<PublishedTemplate>&()>;
    using Live = std::function<void(SessionId session, const Account&, const protocol::LiveRequest&)>;

    Hub(LogStore& store, const Clock& clock, HubOptions options);
    ~Hub();

    // Reads the log's head, the summaries and the people.
    Result<void> load();

    // A session; without an account, its hello must bring a token that `authenticate` knows.
    SessionId open(std::shared_ptr<SessionSink> sink, std::optional<Account> account);
    void close(SessionId session);
    // One text message of a session.
    void receive(SessionId session, std::string_view message);
    // Operations from elsewhere (HTTP, import), answered in the next turn after the commit.
    void append(const Account& account, protocol::Send ops, Answer answer);

    // Does what is queued. Returns whether there is more to do at once (somebody is catching up and can take
    // more).
    bool turn();
    bool hasWork() const;
    bool isCatchingUp(SessionId session) const;

    void setAuthenticate(Authenticate authenticate) { m_authenticate = std::move(authenticate); }
    // Called after each commit with what was accepted: for the search index.
    // From the next message on.
    void setBounds(const json::Limits& json, const TextLimits& texts, const EventTimes& times);
    void setAccepted(Accepted accepted) { m_accepted = std::move(accepted); }
    // Which templates tickets may have, the newest last; without it only the built-in one. A ticket that
    // comes from elsewhere keeps what it has.
    void setTemplates(Templates templates) { m_templates = std::move(templates); }
    // Takes what is not of the log, from sessions that have said hello: boards and calls. Without it they are
    // refused.
    void setLive(Live live) { m_live = std::move(live); }
    // People, roles or tokens changed: sessions get the new directory and role; `stillValid` closes those it
    // denies.
    void accountsChanged(const std::function<std::optional<Account>(const Account&)>& stillValid);

    const LogHead& head() const { return m_head; }
    const Directory& directory() const { return m_directory; }
    const std::unordered_map<TicketId, Summary>& summaries();
    // By id, key ("INC-42", also under its other prefix), number or alias; nil if there is none.
    TicketId findTicket(std::string_view name) const;
    // The same for an account; nil also where it may not see the ticket.
    TicketId findTicket(std::string_view name, const Account& account) const;
    // Whether the ticket is open to the account; true also if there is none of that id.
    bool maySee(const Account& account, TicketId ticket) const;
    // Whether it may have the bytes of an attachment, by their digest: not where a ticket that it may not see
    // shows them.
    bool mayGet(const Account& account, const std::string& sha256) const;
    std::size_t restrictedCount() const { return m_restricted.size(); }
    // The current view; null if there is no such ticket or it cannot be read.
    Result<std::shared_ptr<const Ticket>> ticket(TicketId id);

    struct Counts
    {
        std::uint64_t accepted = 0, refused = 0, repeated = 0, merged = 0, turns = 0, commitFailures = 0;
        std::size_t sessions = 0;
    };
    Counts counts() const;
    // Why the last turn could not be committed; nothing once one was.
    const std::optional<Error>& commitError() const { return m_commitError; }

private:
    Result<protocol::FromClient> parse(std::string_view text) const;
    struct Session;
    struct Submission;
    struct Batch;
    // What is kept of a restricted ticket, so that asking who may see it is cheap.
    struct Sight
    {
        std::vector<Owner> insiders;
        std::unordered_set<std::string> files; // digests of its attachments
    };
    struct CachedTicket
    {
        std::shared_ptr<Ticket> ticket;
        std::size_t sinceSnapshot = 0; // operations
        std::list<TicketId>::iterator recent;
    };

    void handleHello(Session& session, const protocol::Hello& hello);
    bool stillHolds(const protocol::NotedEnd& noted);
    void handleFollow(Session& session, const protocol::Follow& follow);
    void handlePresence(Session& session, protocol::Presence presence);
    void handleCreating(Session& session, protocol::Creating creating);
    void tellWhatIsCreated(Session& session);
    void handleLive(Session& session, const protocol::LiveRequest& request);
    void leaveTicket(const Session& session);
    void forgetFollows(Session& session);
    Result<void> loadSights();
    void noteSight(TicketId id, const Ticket& ticket);
    bool maySeeNow(const Account& account, TicketId id) const;
    void turnSights();
    void tellGone();
    void loseSight(Session& session, TicketId id, bool isNew);
    void gainSight(Session& session, TicketId id);
    void tellHidden(Session& session);
    void answerHidden(Session& session, const protocol::Follow::Log& log);
    std::unordered_set<SessionId> sessionsThatSee(TicketId id) const;
    void changeSight(TicketId id, const std::unordered_set<SessionId>& saw, bool isNew = false);
    std::vector<TicketId> restrictedOf(const protocol::Summaries& message) const;
    std::shared_ptr<const std::string> summariesFor(const Session& session,
                                                    const protocol::Summaries& message,
                                                    std::vector<TicketId> restricted) const;
    void refuse(Session& session, const Error& error, std::string re);
    Result<void> workTurn();
    Result<void> process(Submission& submission);
    protocol::AckResult accept(const Account& account, ReplicaId replica, Duration skew,
                               ParsedRecord&& parsed, Batch& batch);
    Result<void> judge(const Account& account, const ParsedRecord& parsed, Batch& batch, Op& op,
                       bool mayHoldSecrets, std::vector<protocol::MaskedPart>& masked);
    void giveTemplate(TicketOpen& opens) const;
    Result<void> knowsTemplate(const Body& body) const;
    std::vector<protocol::MaskedPart> maskOp(const Ticket& ticket, Batch& batch, Op& op) const;
    OpRecord chained(Op& op, std::string body);
    void take(const Op& op, OpRecord record);
    Result<std::optional<protocol::AckResult>> repeated(const ParsedRecord& parsed, const Digest& sent,
                                                        Batch& batch);
    Result<void> rebaseEdit(const Ticket& ticket, SectionEdit& edit, Seq base, Batch& batch, Seq before,
                            OpId own);
    Result<std::shared_ptr<Ticket>> loadTicket(TicketId id);
    Seq headOf(TicketId id) const;
    void forgetTickets(const std::vector<TicketId>& ids);
    Result<void> commitTurn();
    void answer(const Result<void>& committed);
    void fanOut();
    void refreshSummaries();
    void shareSummaries();
    Result<void> writeRows();
    bool putsSnapshotsOff();
    Result<std::vector<TicketId>> putSnapshots();
    bool catchUpAll();
    void catchUp(Session& session);
    bool sendLog(Session& session);
    void sendSummaries(Session& session);
    protocol::NotedEnd end() const;
    void toFollowers(TicketId ticket, const std::string& message, const Session& except);

    LogStore& m_store;
    const Clock& m_clock;
    HubOptions m_options;
    Authenticate m_authenticate;
    Accepted m_accepted;
    Templates m_templates;
    Live m_live;

    LogHead m_head;
    std::vector<protocol::Ancestor> m_ancestors;
    Directory m_directory;
    std::unordered_map<TicketId, Summary> m_summaries;
    std::unordered_map<std::int64_t, TicketId> m_byNumber;
    std::unordered_map<std::string, TicketId> m_byAlias;
    std::unordered_map<TicketId, CachedTicket> m_tickets;
    std::list<TicketId> m_recent;

    std::unordered_map<TicketId, Sight> m_restricted;
    std::vector<std::pair<SessionId, TicketId>> m_gone; // to be told after the answers of the turn

    std::unordered_set<TicketId> m_stale;     // whose summary is older than the ticket, but for its head
    std::unordered_set<TicketId> m_unwritten; // whose row is older than the summary
    std::unordered_set<TicketId> m_unshared;  // whose summary has not been sent
    std::unordered_set<TicketId> m_snapshotsDue;
    std::uint64_t m_turnsAtSnapshots = 0;
    int m_snapshotsPutOff = 0;                 // times, because much came in
    std::chrono::nanoseconds m_summariesDue{}; // by the steady clock

    std::unordered_map<SessionId, std::unique_ptr<Session>> m_sessions;
    std::unordered_map<TicketId, std::vector<Session*>> m_followers; // who has the whole log
    bool m_someBehind = false; // a session waits for something that was not sent yet
    SessionId m_lastSession = 0;
    std::vector<Submission> m_queue;

    // Of the turn under way.
    Time m_now{};
    std::vector<OpRecord> m_records;
    std::vector<TicketId> m_touched;
    std::unordered_map<TicketId, std::optional<SessionId>> m_authors; // nothing: several
    std::vector<Submission> m_done;
    Counts m_counts;
    std::optional<Error> m_commitError;
};

} // namespace warroom
