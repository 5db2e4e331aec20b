// Following the open incidents, and listing what of them concerns this person.
#include "models/comms/concerns_model.h"

#include "models/comms/concern_text.h"
#include "models/format/format.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace warroom::ui {
namespace {

constexpr const char* s_concernsModelSetting = "bell.told";
constexpr int s_writeMs = 1000;

} // namespace

ConcernsModel::ConcernsModel(WorkspaceBridge& bridge, QObject* parent)
    : RowsModel(parent), m_bridge(bridge), m_started(bridge.now())
{
    m_write.setSingleShot(true);
    m_write.setInterval(s_writeMs);
    connect(&m_write, &QTimer::timeout, this, &ConcernsModel::keep);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, &ConcernsModel::takeRoom);
    connect(&bridge, &WorkspaceBridge::ticketsGone, this, &ConcernsModel::drop);
    const auto begin = [this] {
        m_bridge.setting(s_concernsModelSetting, this, [this](const std::string& kept) {
            const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(kept)).object();
            for (auto at = json.begin(); at != json.end(); ++at) {
                if (const auto ticket = TicketId::parse(at.key().toStdString()))
                    m_told[*ticket] = static_cast<Seq>(at.value().toDouble());
            }
            m_known = true;
            std::vector<Summary> all;
            for (const auto& [id, summary] : m_bridge.summaries())
                all.push_back(summary);
            takeSummaries(all);
            connect(&m_bridge, &WorkspaceBridge::summariesChanged, this, &ConcernsModel::takeSummaries);
        });
    };
    if (bridge.isLoaded())
        begin();
    else
        connect(&bridge, &WorkspaceBridge::loaded, this, begin);
}

ConcernsModel::~ConcernsModel()
{
    if (m_write.isActive())
        keep();
    for (const auto& ticket : m_followed)
        m_bridge.unfollow(ticket);
}

void ConcernsModel::takeSummaries(const std::vector<Summary>& summaries)
{
    for (const TicketId ticket : m_ongoing.take(summaries).ended) {
        if (m_followed.erase(ticket) > 0)
            m_bridge.unfollow(ticket);
    }
    for (const TicketId ticket : m_ongoing.watched()) {
        if (m_followed.contains(ticket) || !hasNews(ticket))
            continue;
        m_followed.insert(ticket);
        m_bridge.follow(ticket);
        if (const Room* room = m_bridge.room(ticket))
            takeRoom(ticket, Room(*room));
    }
}

void ConcernsModel::drop(const std::vector<TicketId>& tickets)
{
    std::vector<ConcernRow> left = rows();
    const auto dropped = std::erase_if(left, [&](const ConcernRow& row) {
        return std::find(tickets.begin(), tickets.end(), row.ticket) != tickets.end();
    });
    if (dropped == 0)
        return;
    setRows(std::move(left));
    emit unreadChanged(unread());
}

bool ConcernsModel::hasNews(TicketId ticket)
{
    const Summary* summary = m_bridge.summary(ticket);
    if (!summary)
        return false;
    if (const auto told = m_told.find(ticket); told != m_told.end())
        return told->second != summary->head;
    if (summary->opened >= m_started)
        return true;
    m_told[ticket] = summary->head;
    keepLater();
    return false;
}

void ConcernsModel::takeRoom(TicketId id, const Room& room)
{
    const Ticket& ticket = *room.ticket;
    if (!m_known || !m_ongoing.watched().contains(id) || room.state != RoomState::Ready || !ticket.exists())
        return;
    // What was there before this person had the program is not news; what began since is, from its beginning.
    const auto known = m_told.find(id);
    const Seq told = known != m_told.end() ? known->second : ticket.opened.at >= m_started ? 0 : ticket.head;
    if (known != m_told.end() && told == ticket.head)
        return;
    std::vector<ConcernRow> rows;
    for (const Concern& concern : concerns(ticket, told, m_bridge.self(), *m_bridge.directory()))
        rows.push_back(rowOf(ticket, concern));
    m_told[id] = ticket.head;
    keepLater();
    if (!rows.empty())
        add(std::move(rows));
}

ConcernRow ConcernsModel::rowOf(const Ticket& ticket, const Concern& concern) const
{
    ConcernRow row;
    row.id = concern.entry;
    row.ticket = ticket.id;
    row.key = format::fromUtf8(ticket.key());
    for (std::size_t i = ticket.timeline.size(); i-- > 0;) {
        if (ticket.timeline[i].id == concern.entry) {
            row.time = format::utcMinute(ticket.timeline[i].happened);
            break;
        }
    }
    row.text = tr("%1: %2", "key, what happened")
                   .arg(row.key, concernText(concern, nullptr, *m_bridge.directory()).body);
    return row;
}

void ConcernsModel::add(std::vector<ConcernRow> fresh)
{
    std::vector<ConcernRow> wanted(fresh.rbegin(), fresh.rend());
    wanted.insert(wanted.end(), rows().begin(), rows().end());
    if (wanted.size() > Most)
        wanted.resize(Most);
    setRows(std::move(wanted));
    emit unreadChanged(unread());
}

int ConcernsModel::unread() const
{
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const ConcernRow& row) { return row.isUnread; }));
}

void ConcernsModel::readAll()
{
    std::vector<ConcernRow> wanted = rows();
    for (auto& row : wanted)
        row.isUnread = false;
    setRows(std::move(wanted));
    emit unreadChanged(0);
}

void ConcernsModel::keepLater()
{
    if (!m_write.isActive())
        m_write.start();
}

void ConcernsModel::keep()
{
    QJsonObject json;
    for (const auto& [ticket, seq] : m_told) {
        if (m_ongoing.watched().contains(ticket))
            json[QString::fromStdString(ticket.text())] = static_cast<double>(seq);
    }
    m_bridge.setSetting(s_concernsModelSetting,
                        QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString());
}

QVariant ConcernsModel::data(const QModelIndex& index, int role) const
{
    const ConcernRow* at = row(index);
    if (!at)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return at->text;
    if (role == Qt::AccessibleTextRole)
        return at->isUnread ? tr("New, %1: %2", "time, what happened").arg(at->time, at->text)
                            : tr("%1: %2", "time, what happened").arg(at->time, at->text);
    return {};
}

} // namespace warroom::ui
