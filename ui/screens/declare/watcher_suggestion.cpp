// Gathering the watchers of a few tickets.
#include "screens/declare/watcher_suggestion.h"

#include "domain/service/service_names.h"
#include "models/format/format.h"

#include <algorithm>

namespace warroom::ui {

std::vector<TicketId> lastTicketsOf(const std::unordered_map<TicketId, Summary>& tickets,
                                    const std::string& services, std::size_t most)
{
    const auto names = serviceNames(services);
    const auto isOfThem = [&names](const Summary& ticket) {
        return std::any_of(names.begin(), names.end(),
                           [&ticket](auto name) { return namesService(ticket.service, name); });
    };
    std::vector<const Summary*> found;
    for (const auto& [id, summary] : tickets) {
        if (summary.kind != TicketKind::FollowUp && isOfThem(summary))
            found.push_back(&summary);
    }
    std::sort(found.begin(), found.end(),
              [](const Summary* a, const Summary* b) { return a->opened > b->opened; });
    std::vector<TicketId> ids;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        ids.push_back(found[i]->id);
    return ids;
}

WatcherSuggestion::WatcherSuggestion(WorkspaceBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &WorkspaceBridge::roomChanged, this, [this](TicketId ticket) { look(ticket); });
}

WatcherSuggestion::~WatcherSuggestion() { letGo(); }

void WatcherSuggestion::letGo()
{
    for (const TicketId& ticket : std::exchange(m_waiting, {}))
        m_bridge.unfollow(ticket);
}

void WatcherSuggestion::setService(const QString& service)
{
    const QString name = service.simplified();
    if (name == m_service)
        return;
    m_service = name;
    letGo();
    m_people.clear();
    if (name.isEmpty())
        return;
    for (const TicketId& ticket : lastTicketsOf(m_bridge.summaries(), name.toStdString(), Looked)) {
        m_waiting.insert(ticket);
        m_bridge.follow(ticket);
        look(ticket);
    }
}

void WatcherSuggestion::look(TicketId ticket)
{
    const Room* room = m_waiting.contains(ticket) ? m_bridge.room(ticket) : nullptr;
    if (!room || room->state == RoomState::Loading)
        return;
    for (const auto& [person, watches] : room->ticket->watchers) {
        const Person* known = m_bridge.directory()->find(person);
        if (watches.value() && person != m_bridge.self() && known && !known->removed)
            m_people.insert(person);
    }
    m_waiting.erase(ticket);
    m_bridge.unfollow(ticket);
    QStringList names;
    for (const PersonId& person : m_people)
        names << format::personName(*m_bridge.directory(), person);
    names.sort(Qt::CaseInsensitive);
    emit suggested(names);
}

} // namespace warroom::ui
