// What people and the network may do in a war room, drawn from a seed.
#pragma once

#include "support/scenario/fake_war_room.h"

#include <random>

namespace warroom::test {

class RandomHistory final
{
public:
    RandomHistory(FakeWarRoom& room, std::uint64_t seed);

    // Runs until so many operations were made.
    void run(int operations);

private:
    std::size_t number(std::size_t below) { return m_random() % below; }
    bool chance(int percent) { return static_cast<int>(m_random() % 100) < percent; }
    std::string words();
    Time time();
    Owner owner();

    void step();
    void fault(std::size_t client);
    void move(std::size_t client);
    void act(std::size_t client);
    void type(std::size_t client);
    void mendRefused(std::size_t client);
    Body onTicket(const Ticket& view);
    Body onItem(const Ticket& view);
    Body onPeople(std::size_t client);
    Body onTimeline(const Ticket& view);
    ItemId anItem(const Ticket& view, Section section);

    FakeWarRoom& m_room;
    std::mt19937_64 m_random;
    std::vector<TicketId> m_tickets;
    int m_made = 0;
};

} // namespace warroom::test
