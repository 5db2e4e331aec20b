// Filling a log through the hub, and a copy of it through a replica.
#include "prepared_log.h"

#include "operation_text.h"

#include "protocol/op_codec.h"
#include "store/cache_store.h"
#include "store/log_store.h"
#include "store/search_index.h"
#include "sync/hub.h"
#include "sync/replica.h"
#include "sync/search_document.h"

#include <algorithm>

namespace warroom::bench {
namespace {

constexpr int operationsInTurn = 1'000;

// A log with its hub, opened on this thread.
struct OpenLog
{
    SystemClock clock;
    Uuid7Source ids{clock};
    std::unique_ptr<LogStore> store;
    std::unique_ptr<Hub> hub;
    Account account;

    Result<void> open(const std::string& directory)
    {
        TRY(store, openSqliteLog(directory));
        TRY(const auto directoryOfPeople, store->directory());
        for (const auto& person : directoryOfPeople.people()) {
            if (person.role == AccountRole::Admin && account.person.isNil())
                account.person = person.id;
        }
        if (account.person.isNil()) {
            account.person = ids.make<PersonId>();
            CHECK(store->putPerson({account.person, "admin", AccountRole::Admin}));
        }
        account.role = AccountRole::Admin;
        hub = std::make_unique<Hub>(*store, clock, HubOptions{});
        return hub->load();
    }
};

Body openingOf(int incident)
{
    TicketOpen opening;
    opening.title = "Checkout latency, case " + std::to_string(incident + 1);
    opening.severity = static_cast<Severity>(incident % 5);
    opening.service = "service-" + std::to_string(incident % 7);
    opening.request = "Customers report that paying takes longer than a minute.";
    opening.symptoms = "p99 of checkout is above 30 s in eu-1.";
    return opening;
}

Body commentOf(int n)
{
    CommentAdd comment;
    comment.text = eventText(n);
    return comment;
}

// One turn of the hub with these operations.
Result<void> submit(OpenLog& log, protocol::Send send)
{
    Result<void> outcome;
    log.hub->append(log.account, std::move(send),
                    [&outcome](Result<std::vector<protocol::AckResult>> results) {
                        if (!results) {
                            outcome = results.error();
                            return;
                        }
                        for (const auto& result : *results) {
                            if (result.error)
                                outcome = *result.error;
                        }
                    });
    log.hub->turn();
    return outcome;
}

void add(protocol::Send& send, OpenLog& log, TicketId ticket, Body body)
{
    ParsedRecord parsed;
    parsed.record.id = log.ids.make<OpId>();
    parsed.record.ticket = ticket;
    parsed.record.at = log.clock.now();
    parsed.body = std::move(body);
    parsed.record.type = typeOf(*parsed.body);
    send.elements.emplace_back(static_cast<int>(send.ops.size()), std::string());
    send.ops.push_back(std::move(parsed));
}

// Keeps what the hub sends until the replica takes it.
class Line final : public SessionSink
{
public:
    void send(const std::shared_ptr<const std::string>& message) override { m_messages.push_back(message); }
    void close(int, std::string_view reason) override { m_closed = reason; }
    std::size_t queuedBytes() const override { return 0; }

    std::vector<std::shared_ptr<const std::string>> take() { return std::exchange(m_messages, {}); }
    const std::string& closed() const { return m_closed; }

private:
    std::vector<std::shared_ptr<const std::string>> m_messages;
    std::string m_closed;
};

Result<void> catchUp(Hub& hub, const Account& account, Replica& replica)
{
    const auto line = std::make_shared<Line>();
    const auto session = hub.open(line, account);
    hub.receive(session, replica.connected(true, {}));
    while (replica.link() != Replica::Link::Live) {
        hub.turn();
        const auto messages = line->take();
        if (messages.empty())
            return fail(ErrorCode::Internal, "the hub sends nothing more: " + line->closed());
        for (const auto& message : messages)
            CHECK(replica.received(*message));
        CHECK(replica.flush());
        for (const auto& answer : replica.takeOutgoing())
            hub.receive(session, answer);
    }
    hub.close(session);
    return {};
}

Result<void> indexAll(Replica& replica, const std::string& file)
{
    TRY(const auto index, openSearchIndex(file));
    std::vector<SearchDocument> documents;
    for (const auto& [id, summary] : replica.summaries())
        documents.push_back(searchDocument(*replica.confirmed(id)));
    index->put(std::move(documents));
    index->drain();
    return {};
}

} // namespace

Result<std::vector<PreparedIncident>> fillLog(const std::string& directory, int incidents, int operations,
                                              Spread spread)
{
    OpenLog log;
    CHECK(log.open(directory));
    std::vector<PreparedIncident> made(static_cast<std::size_t>(incidents));
    for (auto& incident : made)
        incident.id = log.ids.make<TicketId>();
    const int each = std::max(1, operations / incidents);
    for (int done = 0; done < operations;) {
        protocol::Send send;
        for (; done < operations && static_cast<int>(send.ops.size()) < operationsInTurn; ++done) {
            const int incident =
                spread == Spread::BusyDay ? done % incidents : std::min(done / each, incidents - 1);
            const bool first = spread == Spread::BusyDay ? done < incidents : done == incident * each;
            add(send, log, made[static_cast<std::size_t>(incident)].id,
                first ? openingOf(incident) : commentOf(done));
        }
        CHECK(submit(log, std::move(send)));
        log.store->checkpoint();
    }
    for (auto& incident : made)
        incident.head = log.hub->summaries().at(incident.id).head;
    return made;
}

Result<std::vector<PreparedIncident>> openIncidents(const std::string& directory,
                                                    std::vector<TicketOpen> openings)
{
    OpenLog log;
    CHECK(log.open(directory));
    std::vector<PreparedIncident> made;
    while (made.size() < openings.size()) {
        protocol::Send send;
        while (made.size() < openings.size() && static_cast<int>(send.ops.size()) < operationsInTurn) {
            auto& opening = openings[made.size()];
            const auto& incident = made.emplace_back(PreparedIncident{log.ids.make<TicketId>(), 0});
            add(send, log, incident.id, std::move(opening));
        }
        CHECK(submit(log, std::move(send)));
        log.store->checkpoint();
    }
    for (auto& incident : made)
        incident.head = log.hub->summaries().at(incident.id).head;
    return made;
}

Result<void> fillWorkspace(const std::string& logDirectory, const std::string& workspaceDirectory)
{
    OpenLog log;
    CHECK(log.open(logDirectory));
    TRY(const auto cache, openCache(workspaceDirectory));
    Replica replica(*cache.store, log.clock, log.ids);
    CHECK(replica.load());
    CHECK(catchUp(*log.hub, log.account, replica));
    CHECK(indexAll(replica, workspaceDirectory + "/search.db"));
    return replica.flush();
}

} // namespace warroom::bench
