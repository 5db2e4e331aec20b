// Links to tickets, from other programs and from other tickets.
#include "desktop.h"

#include "screens/room/room_screen.h"

#include <algorithm>

namespace warroom::ui {
namespace {

// "INC-42" of warroom://incident/INC-42, of warroom://inc-42 and of the same with an id.
QString ticketNameOf(const QUrl& link)
{
    const QString host = link.host();
    return host == QLatin1String("incident") ? link.path().section(QLatin1Char('/'), 1, 1) : host;
}

} // namespace

void Desktop::openLink(const QUrl& link)
{
    m_link.clear();
    if (link.isEmpty())
        return;
    if (!m_bridge.isLoaded()) {
        m_link = link;
        return;
    }
    const std::string name = ticketNameOf(link).toUpper().toStdString();
    const auto& all = m_bridge.summaries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) {
        return one.second.key() == name ||
               QString::fromStdString(one.first.text()).toUpper().toStdString() == name;
    });
    if (link.scheme() != QLatin1String("warroom") || found == all.end()) {
        emit m_bridge.notice(tr("There is no ticket %1 here.").arg(QString::fromStdString(name).left(40)));
        return;
    }
    openTicket(found->first);
    if (!link.fragment().isEmpty())
        m_room->openLink(QUrl(QStringLiteral("warroom://%1#%2").arg(ticketNameOf(link), link.fragment())));
}

} // namespace warroom::ui
