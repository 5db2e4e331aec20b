// Keeping the open incidents by service.
#include "server/open_incidents.h"

#include "domain/service/service_names.h"

namespace warroom {

TicketId OpenIncidents::newestOf(const std::string& service, const Summaries& all)
{
    if (!std::exchange(m_isFilled, true)) {
        for (const auto& [ticket, summary] : all)
            m_touched.insert(ticket);
    }
    for (const auto ticket : std::exchange(m_touched, {}))
        take(ticket, all);
    const auto found = m_byService.find(service);
    return found == m_byService.end() ? TicketId{} : found->second.rbegin()->second;
}

void OpenIncidents::take(TicketId ticket, const Summaries& all)
{
    forget(ticket);
    const auto found = all.find(ticket);
    if (found == all.end() || found->second.kind != TicketKind::Incident || found->second.drill ||
        !found->second.isOpen())
        return;
    Open open{{found->second.number, ticket}, {}};
    for (const auto service : serviceNames(found->second.service)) {
        if (m_byService[std::string(service)].insert(open.place).second)
            open.services.emplace_back(service);
    }
    m_open.emplace(ticket, std::move(open));
}

void OpenIncidents::forget(TicketId ticket)
{
    const auto open = m_open.extract(ticket);
    if (open.empty())
        return;
    for (const auto& service : open.mapped().services) {
        const auto places = m_byService.find(service);
        places->second.erase(open.mapped().place);
        if (places->second.empty())
            m_byService.erase(places);
    }
}

} // namespace warroom
