// A session at a hub that says whatever a test wants.
#pragma once

#include "protocol/messages.h"
#include "support/scenario/fake_war_room.h"

namespace warroom::test {

class RawSession final
{
public:
    RawSession(FakeWarRoom& room, std::optional<Account> account)
        : m_room(room), m_id(room.hub().open(m_sink, std::move(account)))
    {}

    // Says it, lets the hub turn, and returns what came back since.
    std::vector<protocol::FromBackend> say(std::string_view message)
    {
        m_room.hub().receive(m_id, message);
        m_room.hubTurns();
        std::vector<protocol::FromBackend> out;
        for (const auto& answer : std::exchange(m_sink->down, {}))
            out.push_back(must(protocol::parseFromBackend(*answer)));
        return out;
    }
    std::vector<protocol::FromBackend> hello(std::string token = {})
    {
        return helloAs(m_room.newId<ReplicaId>(), std::move(token));
    }
    // As the second connection of a client.
    std::vector<protocol::FromBackend> helloAs(ReplicaId replica, std::string token = {})
    {
        protocol::Hello hello;
        hello.token = std::move(token);
        hello.replica = replica;
        return say(protocol::format(hello));
    }
    // One operation as the next batch; its result.
    protocol::AckResult send(const OpRecord& op)
    {
        for (auto& answer : say(protocol::formatSend(++m_batch, {op}))) {
            if (auto* ack = std::get_if<protocol::Ack>(&answer))
                return std::move(ack->results.at(0));
        }
        return {};
    }
    int closeCode() const { return m_sink->closed; }
    Hub::SessionId id() const { return m_id; }

private:
    FakeWarRoom& m_room;
    std::shared_ptr<Wire::Sink> m_sink = std::make_shared<Wire::Sink>();
    Hub::SessionId m_id;
    std::int64_t m_batch = 0;
};

// The first answer of this kind; null if there is none.
template<class T>
const T* find(const std::vector<protocol::FromBackend>& answers)
{
    for (const auto& answer : answers) {
        if (const auto* found = std::get_if<T>(&answer))
            return found;
    }
    return nullptr;
}

// The code of the first refusal; nothing if all went well.
inline std::optional<ErrorCode> refusalOf(const std::vector<protocol::FromBackend>& answers)
{
    const auto* refusal = find<protocol::Refusal>(answers);
    return refusal ? std::optional(refusal->error.code()) : std::nullopt;
}

// An operation as a client writes it.
inline OpRecord recordFor(FakeWarRoom& room, TicketId ticket, const Body& body, Seq base)
{
    OpRecord record;
    record.id = room.newId<OpId>();
    record.ticket = ticket;
    record.type = typeOf(body);
    record.at = room.clock.now();
    record.base = base;
    record.body = formatBody(body);
    return record;
}

} // namespace warroom::test
