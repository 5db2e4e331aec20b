// Operations of people who could not hear each other, from arbitrary bytes, brought to the backend in two
// orders: aborts when in either of them replicas, hub and log do not agree in the end.
#include "fuzz_bytes.h"
#include "support/random_bodies.h"
#include "support/scenario/fake_war_room.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>

using namespace warroom;

namespace {

class Incident final
{
public:
    explicit Incident(test::FuzzBytes bytes)
        : m_bytes(bytes), m_room({.clients = 2 + bytes.number(2)}),
          m_bodies([this](std::uint64_t end) { return m_bytes.number(end); })
    {
        m_bytes.byte();
        for (std::size_t i = 0; i < m_room.size(); ++i)
            m_bodies.persons.push_back(m_room.person(i));
        m_ticket = m_room.declare(0);
        m_room.settle();
    }

    // All are cut off, act, and come back one after another in this or the opposite order; then some more
    // happens while messages are on their way.
    std::string play(bool backwards)
    {
        std::vector<std::size_t> order(m_room.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        if (backwards)
            std::reverse(order.begin(), order.end());
        for (std::size_t i = 0; i < m_room.size(); ++i)
            m_room.cut(i);
        for (std::size_t i = 0; i < m_room.size(); ++i) {
            for (auto left = m_bytes.number(8); left > 0; --left)
                act(i);
        }
        for (const auto client : order) {
            m_room.reconnect(client);
            for (auto left = m_bytes.number(6); left > 0; --left)
                m_room.round();
        }
        for (int left = 24; left > 0 && !m_bytes.empty(); --left)
            move(static_cast<std::size_t>(m_bytes.number(m_room.size())));
        m_room.settleAll();
        return m_room.wrong();
    }

private:
    void act(std::size_t client)
    {
        m_room.clock.advance(std::chrono::seconds(m_bytes.number(200)));
        m_bodies.now = m_room.clock.now();
        if (m_bodies.chance(50))
            return type(client);
        // The backend gives a number to who opens a ticket; the rest is anybody's.
        const auto kind = static_cast<std::size_t>(1 + m_bytes.number(catalogue().size() - 1));
        Body body = m_bodies.body(kind);
        if (!std::holds_alternative<SectionEdit>(body))
            m_bodies.entries.push_back(m_room.act(client, m_ticket, std::move(body)));
    }

    void type(std::size_t client)
    {
        const auto section = m_bodies.chance(50) ? Section::Symptoms : Section::Scope;
        const auto shown = m_room.shownText(client, m_ticket, section);
        const auto edit = m_bodies.edit();
        m_room.type(client, m_ticket, section, {}, text::diff(shown, text::apply(shown, edit)));
    }

    void move(std::size_t client)
    {
        switch (m_bytes.number(6)) {
        case 0:
            m_room.hubHears(client);
            break;
        case 1:
            m_room.hubTurns();
            break;
        case 2:
            m_room.clientHears(client);
            break;
        case 3:
            m_room.cutUnnoticed(client);
            m_room.reconnect(client);
            break;
        case 4:
            m_room.killClient(client);
            m_room.reconnect(client);
            break;
        default:
            act(client);
        }
    }

    test::FuzzBytes m_bytes;
    test::FakeWarRoom m_room;
    test::RandomBodies m_bodies;
    TicketId m_ticket;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const bool backwards : {false, true}) {
        if (const auto wrong = Incident({data, size}).play(backwards); !wrong.empty()) {
            std::fprintf(stderr, "%s: %s\n", backwards ? "backwards" : "forwards", wrong.c_str());
            std::abort();
        }
    }
    return 0;
}
