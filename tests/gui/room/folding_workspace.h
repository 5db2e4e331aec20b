// A workspace without threads and disk: operations are folded at once, accepted when the test says so.
#pragma once

#include "domain/text/rebase.h"
#include "domain/ticket/summary.h"
#include "support/idle_workspace.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace warroom::test {

// Turned by hand.
class HandClock final : public Clock
{
public:
    explicit HandClock(Time now) : m_now(now) {}
    Time now() const override { return m_now; }
    std::chrono::nanoseconds steady() const override
    {
        return std::chrono::steady_clock::now().time_since_epoch();
    }
    void set(Time now) { m_now = now; }

private:
    Time m_now;
};

// One ticket, one person in front of it; others act by remote(). GUI thread only.
class FoldingWorkspace final : public IdleWorkspace
{
public:
    FoldingWorkspace(const HandClock& clock, Directory people, PersonId self) : m_clock(clock)
    {
        m_ids = std::make_unique<Uuid7Source>(clock);
        m_replica = m_ids->make<ReplicaId>();
        m_change.directory = std::make_shared<const Directory>(std::move(people));
        m_connection.state = LinkState::Live;
        m_connection.person = self;
        m_connection.role = AccountRole::Responder;
        m_connection.roundTrip = std::chrono::milliseconds(38);
        m_change.connection = m_connection;
    }

    // An accepted operation of somebody; `at` is when it happened. An edit that says what its author had seen
    // was made apart, and comes now.
    OpId remote(PersonId actor, Time at, Body body)
    {
        Op op = envelope(actor, at, std::move(body));
        op.base = m_seq;
        if (const auto* edit = std::get_if<SectionEdit>(&op.body); edit && edit->seen > 0)
            op.receivedAt = m_clock.now();
        if (auto* edit = std::get_if<SectionEdit>(&op.body))
            rebasePending(*edit);
        confirm(op);
        tell();
        return op.id;
    }

    // The backend takes in everything that waits.
    void acceptAll()
    {
        while (!m_pending.empty()) {
            Op op = m_pending.front().op;
            m_pending.pop_front();
            op.receivedAt = m_clock.now();
            confirm(op);
        }
        tell();
    }

    // The backend refuses everything that waits.
    void refuseAll(const Error& reason)
    {
        for (auto& waiting : m_pending)
            waiting.refused = reason;
        tell();
    }

    void setPresent(std::vector<PresentPerson> present)
    {
        m_present = std::move(present);
        tell();
    }

    // What the workspace says it masked of what was submitted.
    void tellMasked(std::vector<masking::MaskedOp> operations)
    {
        m_change.masked = std::move(operations);
        tell();
    }

    // How much of the ticket is here; the summary is known in any case.
    void setRoomState(RoomState state)
    {
        m_state = state;
        tell();
    }

    // What waits is on its way to the backend.
    void setSending(bool sending)
    {
        m_sending = sending;
        tell();
    }

    struct ToldPlace
    {
        std::optional<TicketId> ticket;
        std::string section;
        std::optional<ItemId> item;
        std::optional<std::int64_t> caret;
        bool typing = false;
    };
    // What the person's screen told of its place, in order.
    const std::vector<ToldPlace>& toldPlaces() const { return m_toldPlaces; }
    // The titles that the person's screen told while they wrote a ticket, in order.
    const std::vector<std::string>& toldWriting() const { return m_writing; }
    void setInWriting(std::vector<TicketInWriting> tickets)
    {
        m_change.inWriting = std::move(tickets);
        tell();
    }
    std::map<std::string, std::string>& settings() { return m_settings; }
    Seq head() const { return m_seq; }

    void setRole(AccountRole role)
    {
        m_connection.role = role;
        m_change.connection = m_connection;
        tell();
    }

    // While it is not live, what is submitted waits.
    void setLink(LinkState state)
    {
        if (state == LinkState::Live || m_connection.state == LinkState::Live)
            m_connection.lastCurrent = m_clock.now();
        m_connection.state = state;
        m_connection.since = m_clock.now();
        m_change.connection = m_connection;
        tell();
    }

    // Whether what is submitted is accepted at once.
    void setAccepting(bool accepting) { m_accepting = accepting; }
    const TicketId& ticketId() const { return m_ticketId; }
    Ticket shown() const
    {
        Ticket ticket = m_confirmed;
        for (const auto& waiting : m_pending) {
            if (!waiting.refused)
                apply(ticket, waiting.op);
        }
        return ticket;
    }
    const std::vector<Op>& submittedOps() const { return m_submitted; }
    // The types of what came in one go.
    const std::vector<std::vector<std::string>>& submittedTogether() const { return m_together; }
    // Tickets that were opened besides; accepted at once, with the numbers 43, 44, …
    const std::map<TicketId, Ticket>& others() const { return m_others; }

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
        Op op = envelope(m_connection.person, m_clock.now(), std::move(body));
        op.base = m_seq;
        if (!ticket.isNil() && ticket != m_ticketId)
            return submitElsewhere(ticket, std::move(op));
        m_submitted.push_back(op);
        m_pending.push_back({op, std::nullopt});
        if (m_accepting)
            acceptAll();
        else
            tell();
        return op.id;
    }
    void submitAll(TicketId ticket, std::vector<NewOp> ops) override
    {
        auto& types = m_together.emplace_back();
        for (const NewOp& op : ops)
            types.emplace_back(typeOf(op.body));
        for (NewOp& op : ops)
            submit(ticket, std::move(op.body));
    }
    OpId submitText(TicketId ticket, Section section, std::optional<ItemId> item, std::string baseText,
                    text::Edit edit) override
    {
        const Ticket now = shown();
        const Prose* prose = findProse(now, section, item);
        if (prose && prose->text != baseText)
            edit = text::transform(edit, text::diff(baseText, prose->text), text::Side::Second);
        return submit(ticket, SectionEdit{section, item, std::move(edit)});
    }
    std::uint64_t submitted() const override { return m_submitted.size(); }
    void discard(OpId op) override
    {
        std::erase_if(m_pending, [&](const Waiting& waiting) { return waiting.op.id == op; });
        tell();
    }
    void follow(TicketId) override
    {
        m_followed = true;
        tell();
    }
    void unfollow(TicketId) override { m_followed = false; }
    void setWriting(std::string title) override { m_writing.push_back(std::move(title)); }
    void setPresence(std::optional<TicketId> ticket, std::string section, std::optional<ItemId> item,
                     std::optional<std::int64_t> caret, bool typing) override
    {
        m_toldPlaces.push_back({ticket, std::move(section), item, caret, typing});
    }
    // Answers at once.
    void history(TicketId, Seq upTo, std::function<void(Result<std::shared_ptr<const Ticket>>)> done) override
    {
        auto ticket = std::make_shared<Ticket>();
        ticket->id = m_ticketId;
        for (const auto& op : m_log) {
            if (op.seq <= upTo)
                apply(*ticket, op);
        }
        done(std::shared_ptr<const Ticket>(std::move(ticket)));
    }
    void watch(std::string board) override
    {
        m_watched.insert(board);
        if (const auto known = m_boards.find(board); known != m_boards.end()) {
            m_change.boards[board] = known->second;
            tell();
        }
    }
    void unwatch(std::string board) override { m_watched.erase(board); }
    // What the backend says of a board, by its whole name.
    void setBoard(const std::string& board, std::string json)
    {
        m_boards[board] = {m_clock.now(), std::move(json), true, {}};
        if (!m_watched.contains(board))
            return;
        m_change.boards[board] = m_boards[board];
        tell();
    }
    const std::set<std::string>& watched() const { return m_watched; }
    void setSetting(std::string name, std::string value) override
    {
        m_settings[std::move(name)] = std::move(value);
    }
    void setting(std::string name, std::function<void(std::string)> done) override
    {
        done(m_settings[std::move(name)]);
    }
    ItemId newItem() override { return m_ids->make<ItemId>(); }

private:
    struct Waiting
    {
        Op op;
        std::optional<Error> refused;
    };

    Op envelope(PersonId actor, Time at, Body body)
    {
        Op op;
        op.id = m_ids->make<OpId>();
        op.ticket = m_ticketId;
        op.actor = actor;
        op.replica = actor == m_connection.person ? m_replica : ReplicaId{};
        op.at = at;
        op.body = std::move(body);
        return op;
    }

    void confirm(Op op)
    {
        op.seq = ++m_seq;
        if (op.receivedAt == Time{})
            op.receivedAt = op.at;
        apply(m_confirmed, op);
        m_log.push_back(std::move(op));
    }

    OpId submitElsewhere(TicketId ticket, Op op)
    {
        op.ticket = ticket;
        m_submitted.push_back(op);
        if (auto* open = std::get_if<TicketOpen>(&op.body))
            open->number = 43 + static_cast<std::int64_t>(m_others.size());
        Ticket& other = m_others[ticket];
        other.id = ticket;
        op.seq = other.head + 1;
        op.base = other.head;
        op.receivedAt = op.at;
        apply(other, op);
        tell();
        return op.id;
    }

    void rebasePending(const SectionEdit& accepted)
    {
        text::Edit remote = accepted.edit;
        for (auto& waiting : m_pending) {
            auto* mine = std::get_if<SectionEdit>(&waiting.op.body);
            if (mine && mine->section == accepted.section && mine->item == accepted.item)
                text::transformInPlace(remote, mine->edit);
        }
    }

    void tell()
    {
        if (!m_notify)
            return;
        m_connection.waiting = m_pending.size();
        m_change.connection = m_connection;
        m_change.summaries = {summaryOf(m_confirmed)};
        for (const auto& [id, ticket] : m_others)
            m_change.summaries.push_back(summaryOf(ticket));
        if (m_followed)
            m_change.rooms[m_ticketId] = room();
        if (!std::exchange(m_told, true))
            m_notify();
    }

    Room room() const
    {
        if (m_state != RoomState::Ready) {
            auto empty = std::make_shared<Ticket>();
            empty->id = m_ticketId;
            return {std::move(empty), {}, m_present, m_state, m_submitted.size()};
        }
        Room out{std::make_shared<const Ticket>(shown()), {}, m_present, m_state, m_submitted.size()};
        for (const auto& waiting : m_pending)
            out.pending.push_back(
                {waiting.op.id, m_ticketId, waiting.op.at, waiting.op.body, m_sending, waiting.refused});
        return out;
    }

    const HandClock& m_clock;
    std::unique_ptr<IdSource> m_ids;
    ReplicaId m_replica;
    TicketId m_ticketId{Uuid{{1, 2, 3}}};
    Ticket m_confirmed;
    Seq m_seq = 0;
    std::vector<Op> m_log; // what was accepted
    std::map<TicketId, Ticket> m_others;
    std::deque<Waiting> m_pending;
    std::vector<Op> m_submitted;
    std::vector<std::vector<std::string>> m_together;
    std::vector<PresentPerson> m_present;
    std::map<std::string, BoardData> m_boards;
    std::set<std::string> m_watched;
    std::vector<std::string> m_writing;
    std::vector<ToldPlace> m_toldPlaces;
    std::map<std::string, std::string> m_settings;
    RoomState m_state = RoomState::Ready;
    bool m_sending = false;
    Connection m_connection;
    Notify m_notify;
    WorkspaceChange m_change;
    bool m_told = false;
    bool m_followed = false;
    bool m_accepting = true;
};

} // namespace warroom::test
