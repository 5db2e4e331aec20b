// The open incidents of each service, kept between turns: every alert that is not known yet asks for them.
#pragma once

#include "domain/ticket/summary.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace warroom {

// One home.
class OpenIncidents final
{
public:
    using Summaries = std::unordered_map<TicketId, Summary>;

    // Something of the ticket was accepted: it may be open no more, or name other services.
    void touch(TicketId ticket) { m_touched.insert(ticket); }
    // The newest one that names the service; no ticket if there is none. What is real joins no drill.
    TicketId newestOf(const std::string& service, const Summaries& all);

private:
    using Place = std::pair<std::int64_t, TicketId>; // by number
    struct Open
    {
        Place place;
        std::vector<std::string> services;
    };
    void take(TicketId ticket, const Summaries& all);
    void forget(TicketId ticket);

    bool m_isFilled = false;
    std::unordered_set<TicketId> m_touched;
    std::unordered_map<TicketId, Open> m_open;
    std::map<std::string, std::set<Place>> m_byService; // none is empty
};

} // namespace warroom
