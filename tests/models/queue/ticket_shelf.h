// A workspace of many tickets without threads and disk: every operation is decided and folded at once.
#pragma once

#include "domain/ticket/rules.h"
#include "domain/ticket/summary.h"
#include "support/idle_workspace.h"

#include <map>
#include <memory>
#include <set>

namespace warroom::test {

// Turned by hand.
class ShelfClock final : public Clock
{
public:
    Time now() const override { return m_now; }
    std::chrono::nanoseconds steady() const override { return m_now.time_since_epoch(); }
    void advance(Duration by) { m_now += by; }

private:
    Time m_now = Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20));
};

// What the rules refuse stays in the outbox with the reason. GUI thread only.
class TicketShelf final : public IdleWorkspace
{
public:
    TicketShelf(const ShelfClock& clock, PersonId self, Directory people)
        : m_clock(clock), m_ids(clock), m_replica(m_ids.make<ReplicaId>())
    {
        m_connection.state = LinkState::Live;
        m_connection.person = self;
        m_connection.role = AccountRole::Responder;
        m_change.connection = m_connection;
        m_change.directory = std::make_shared<const Directory>(std::move(people));
    }

    TicketId open(TicketOpen body)
    {
        const auto id = m_ids.make<TicketId>();
        body.number = static_cast<std::int64_t>(m_tickets.size()) + 1;
        m_tickets[id].id = id;
        submit(id, std::move(body));
        return id;
    }
    // By somebody else, whatever the rules say.
    void remote(PersonId actor, TicketId ticket, Body body)
    {
        fold(envelope(actor, ticket, std::move(body)));
    }
    void setRole(AccountRole role)
    {
        m_connection.role = role;
        m_change.connection = m_connection;
        tell();
    }
    void setLink(LinkState state)
    {
        m_connection.state = state;
        m_change.connection = m_connection;
        tell();
    }
    void setRoomState(RoomState state) { m_roomState = state; }
    // The next operation is refused by the backend.
    void refuseNext(const Error& reason) { m_refusal = reason; }
    const Ticket& ticket(TicketId id) const { return m_tickets.at(id); }
    std::size_t followed() const { return m_followed.size(); }
    std::map<std::string, std::string>& settings() { return m_settings; }

    void start(Notify notify) override
    {
        m_notify = std::move(notify);
        tell();
    }
    WorkspaceChange takeChange() override
    {
        m_told = false;
        return std::exchange(m_change, {});
    }
    OpId submit(TicketId ticket, Body body) override
    {
        Op op = envelope(m_connection.person, ticket, std::move(body));
        const auto decided = decide(m_tickets[ticket], {m_connection.person, m_connection.role}, op);
        const bool opens = std::holds_alternative<TicketOpen>(op.body);
        if (m_refusal || (!decided && !opens))
            refuse(op, m_refusal ? *std::exchange(m_refusal, {}) : decided.error());
        else
            fold(op);
        return op.id;
    }
    void submitAll(TicketId ticket, std::vector<NewOp> ops) override
    {
        for (NewOp& op : ops)
            submit(ticket, std::move(op.body));
    }
    OpId submitText(TicketId ticket, Section section, std::optional<ItemId> item, std::string,
                    text::Edit edit) override
    {
        return submit(ticket, SectionEdit{section, item, std::move(edit)});
    }
    TicketId declare(TicketOpen body) override { return open(std::move(body)); }
    void follow(TicketId ticket) override
    {
        m_followed.insert(ticket);
        tellRoom(ticket);
    }
    void unfollow(TicketId ticket) override { m_followed.erase(ticket); }
    void search(std::string, int, std::function<void(Result<std::vector<SearchHit>>)> done) override
    {
        done(m_searchResult);
    }
    void setSearchResult(Result<std::vector<SearchHit>> result) { m_searchResult = std::move(result); }
    void history(TicketId id, Seq, std::function<void(Result<std::shared_ptr<const Ticket>>)> done) override
    {
        done(std::make_shared<const Ticket>(m_tickets[id]));
    }
    void watch(std::string board) override
    {
        m_watched.insert(board);
        tellBoard(board);
    }
    void unwatch(std::string board) override { m_watched.erase(board); }
    // "POST /api/v1/alerts/7/split {}" is kept; the answer is an empty object as long as none was set.
    void call(std::string method, std::string path, std::string body,
              std::function<void(Result<std::string>)> done) override
    {
        calls.push_back(method + " " + path + (body.empty() ? "" : " " + body));
        done(answer ? answer(method, path) : Result<std::string>("{}"));
    }
    std::vector<std::string> calls;
    std::function<Result<std::string>(const std::string& method, const std::string& path)> answer;
    void setBoard(const std::string& board, BoardData data)
    {
        m_boards[board] = std::move(data);
        tellBoard(board);
    }
    void setSetting(std::string name, std::string value) override { m_settings[name] = std::move(value); }
    void setting(std::string name, std::function<void(std::string)> done) override { done(m_settings[name]); }
    ItemId newItem() override { return m_ids.make<ItemId>(); }

private:
    Op envelope(PersonId actor, TicketId ticket, Body body)
    {
        Op op;
        op.id = m_ids.make<OpId>();
        op.ticket = ticket;
        op.actor = actor;
        op.replica = actor == m_connection.person ? m_replica : ReplicaId{};
        op.at = op.receivedAt = m_clock.now();
        op.base = m_seq;
        op.body = std::move(body);
        return op;
    }

    void fold(Op op)
    {
        op.seq = ++m_seq;
        apply(m_tickets[op.ticket], op);
        m_change.summaries.push_back(summaryOf(m_tickets[op.ticket]));
        if (m_followed.contains(op.ticket))
            tellRoom(op.ticket);
        tell();
    }

    void refuse(const Op& op, const Error& reason)
    {
        PendingChange change;
        change.id = op.id;
        change.ticket = op.ticket;
        change.at = op.at;
        change.body = op.body;
        change.refused = reason;
        m_outbox.push_back(change);
        m_change.outbox = m_outbox;
        tell();
    }

    void tellRoom(TicketId ticket)
    {
        Room room;
        room.ticket = std::make_shared<const Ticket>(m_tickets[ticket]);
        room.state = m_roomState;
        m_change.rooms[ticket] = room;
        tell();
    }

    void tellBoard(const std::string& board)
    {
        if (const auto found = m_boards.find(board); found != m_boards.end() && m_watched.contains(board)) {
            m_change.boards[board] = found->second;
            tell();
        }
    }

    void tell()
    {
        if (m_notify && !std::exchange(m_told, true))
            m_notify();
    }

    const ShelfClock& m_clock;
    Uuid7Source m_ids;
    ReplicaId m_replica;
    Connection m_connection;
    WorkspaceChange m_change;
    Notify m_notify;
    bool m_told = false;
    Seq m_seq = 0;
    std::map<TicketId, Ticket> m_tickets;
    std::set<TicketId> m_followed;
    std::set<std::string> m_watched;
    std::map<std::string, BoardData> m_boards;
    std::vector<PendingChange> m_outbox;
    std::optional<Error> m_refusal;
    Result<std::vector<SearchHit>> m_searchResult = std::vector<SearchHit>();
    RoomState m_roomState = RoomState::Ready;
    std::map<std::string, std::string> m_settings;
};

} // namespace warroom::test
