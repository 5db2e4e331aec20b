// From the owner of a service to one person.
#include "screens/declare/commander_suggestion.h"

#include "domain/service/service_names.h"
#include "models/format/format.h"
#include "models/services/service_words.h"

#include <algorithm>

namespace warroom::ui {
namespace {

bool mayCommand(const Directory& people, PersonId id)
{
    const Person* person = people.find(id);
    return person && !person->removed && person->role >= AccountRole::Responder;
}

// Nil: none of them did.
PersonId lastCommander(const std::vector<PersonId>& members, std::string_view service,
                       const WorkspaceBridge& bridge)
{
    const Summary* last = nullptr;
    for (const auto& [id, ticket] : bridge.summaries()) {
        const PersonId* who = ticket.commander.person();
        if (ticket.kind != TicketKind::Incident || !who || !namesService(ticket.service, service) ||
            std::find(members.begin(), members.end(), *who) == members.end())
            continue;
        if (!last || ticket.opened > last->opened)
            last = &ticket;
    }
    return last ? *last->commander.person() : PersonId();
}

PersonId commanderOf(const Owner& owner, std::string_view service, const WorkspaceBridge& bridge)
{
    const Directory& people = *bridge.directory();
    if (const PersonId* person = owner.person())
        return mayCommand(people, *person) ? *person : PersonId();
    const GroupId* id = owner.group();
    const auto group = std::find_if(people.groups().begin(), people.groups().end(),
                                    [id](const Group& one) { return id && one.id == *id; });
    if (group == people.groups().end())
        return {};
    std::vector<PersonId> members;
    std::copy_if(group->members.begin(), group->members.end(), std::back_inserter(members),
                 [&people](PersonId member) { return mayCommand(people, member); });
    if (std::find(members.begin(), members.end(), bridge.self()) != members.end())
        return bridge.self();
    if (members.size() == 1)
        return members.front();
    return lastCommander(members, service, bridge);
}

} // namespace

ProposedCommander proposedCommander(const std::string& services, const Catalog& catalog,
                                    const WorkspaceBridge& bridge)
{
    for (const std::string_view name : serviceNames(services)) {
        const Service* service = catalog.find(name);
        if (!service || service->owner.empty())
            continue;
        return {commanderOf(bridge.directory()->ownerFor(service->owner), name, bridge),
                format::fromUtf8(service->owner), format::fromUtf8(name)};
    }
    return {};
}

CommanderSuggestion::CommanderSuggestion(WorkspaceBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_catalog(bridge)
{
    connect(&m_catalog, &BoardFeedBase::changed, this, &CommanderSuggestion::look);
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, &CommanderSuggestion::look);
    m_catalog.watch(QStringLiteral("catalog"));
}

void CommanderSuggestion::setService(const QString& service)
{
    const QString named = service.simplified();
    if (named == m_service)
        return;
    m_service = named;
    look();
}

void CommanderSuggestion::look()
{
    const auto catalog = m_catalog.board();
    m_proposal =
        catalog ? proposedCommander(m_service.toStdString(), *catalog, m_bridge) : ProposedCommander();
    m_risk = catalog ? raisedRiskText(m_service.toStdString(), *catalog) : QString();
    emit changed();
}

} // namespace warroom::ui
