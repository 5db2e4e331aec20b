// Gathering the owners of services and the watchers of a few tickets.
#include "screens/declare/watcher_suggestion.h"

#include "domain/service/service_names.h"
#include "models/format/format.h"
#include "screens/declare/names_field.h"

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
    : QObject(parent), m_bridge(bridge), m_catalog(bridge)
{
    connect(&bridge, &WorkspaceBridge::roomChanged, this, [this](TicketId ticket) { look(ticket); });
    connect(&m_catalog, &BoardFeedBase::changed, this, &WatcherSuggestion::suggest);
    m_catalog.watch(QStringLiteral("catalog"));
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
    suggest();
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
    suggest();
}

std::set<PersonId> WatcherSuggestion::owners() const
{
    std::set<PersonId> found;
    const auto catalog = m_catalog.board();
    const std::string named = m_service.toStdString();
    for (const std::string_view name : serviceNames(named)) {
        const Service* service = catalog ? catalog->find(name) : nullptr;
        if (!service || service->owner.empty())
            continue;
        for (const PersonId& person :
             peopleNamed({format::fromUtf8(service->owner)}, *m_bridge.directory(), nullptr))
            found.insert(person);
    }
    found.erase(m_bridge.self());
    return found;
}

void WatcherSuggestion::suggest()
{
    std::set<PersonId> people = owners();
    people.insert(m_people.begin(), m_people.end());
    QStringList names;
    for (const PersonId& person : people)
        names << format::personName(*m_bridge.directory(), person);
    names.sort(Qt::CaseInsensitive);
    if (names != std::exchange(m_said, names))
        emit suggested(names);
}

} // namespace warroom::ui
