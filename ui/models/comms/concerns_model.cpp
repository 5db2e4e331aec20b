// Following the open incidents, and deciding what of them concerns this person.
#include "models/comms/concerns_model.h"

#include "models/format/format.h"
#include "models/timeline/timeline_sentence.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace warroom::ui {
namespace {

constexpr const char* s_setting = "bell.told";
constexpr int s_writeMs = 1000;

bool watches(const Ticket& ticket, PersonId person)
{
    const auto found = ticket.watchers.find(person);
    return found != ticket.watchers.end() && found->second.value();
}

} // namespace

ConcernsModel::ConcernsModel(WorkspaceBridge& bridge, QObject* parent)
    : RowsModel(parent), m_bridge(bridge), m_started(bridge.now())
{
    m_write.setSingleShot(true);
    m_write.setInterval(s_writeMs);
    connect(&m_write, &QTimer::timeout, this, &ConcernsModel::keep);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, &ConcernsModel::takeRoom);
    const auto begin = [this] {
        m_bridge.setting(s_setting, this, [this](const std::string& kept) {
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
    for (const auto& ticket : m_ongoing.watched())
        m_bridge.unfollow(ticket);
}

void ConcernsModel::takeSummaries(const std::vector<Summary>& summaries)
{
    const auto change = m_ongoing.take(summaries);
    for (const TicketId ticket : change.begun) {
        m_bridge.follow(ticket);
        if (const Room* room = m_bridge.room(ticket))
            takeRoom(ticket, Room(*room));
    }
    for (const TicketId ticket : change.ended)
        m_bridge.unfollow(ticket);
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
    // Entries stand in the order of the log, one's own that wait behind them: only what is new is looked at.
    std::size_t first = ticket.timeline.size();
    while (first > 0 && ticket.timeline[first - 1].seq > told)
        --first;
    std::vector<ConcernRow> rows;
    for (std::size_t i = first; i < ticket.timeline.size(); ++i) {
        const Entry& entry = ticket.timeline[i];
        if (entry.seq == pendingSeq || entry.actor == m_bridge.self())
            continue;
        const auto sentence = concern(ticket, entry);
        if (!sentence)
            continue;
        rows.push_back({entry.id, id, format::fromUtf8(ticket.key()), format::utcMinute(entry.happened),
                        *sentence, true});
        if (known != m_told.end() && lost(ticket, entry))
            emit roleLost(id, *sentence);
    }
    m_told[id] = ticket.head;
    keepLater();
    if (!rows.empty())
        add(std::move(rows));
}

std::optional<QString> ConcernsModel::concern(const Ticket& ticket, const Entry& entry) const
{
    const QString key = format::fromUtf8(ticket.key());
    const QString sentence = entrySentence(entry, *m_bridge.directory()).simplified();
    if (entry.type == RoleAssign::type && (isMine(entry.who) || lost(ticket, entry))) {
        if (const auto role = parseName<IncidentRole>(entry.args.front()))
            return roleConcern(ticket, entry, *role);
    }
    if ((entry.type == ActionAdd::type || entry.type == ActionSet::type) && isMine(entry.who))
        return tr("%1, for you: %2", "key, next action").arg(key, format::fromUtf8(entry.args.front()));
    if (!entry.kind.empty() && mentions(entry.text))
        return tr("%1, %2 mentions you: %3", "key, person, words")
            .arg(key, entryAuthor(entry, *m_bridge.directory()), sentence);
    if (!watches(ticket, m_bridge.self()))
        return std::nullopt;
    if (entry.type == StatusPublish::type)
        return tr("%1: %2", "key, status update").arg(key, sentence);
    if (entry.type == PhaseMove::type || entry.type == SeveritySet::type)
        return tr("%1: %2", "key, what happened").arg(key, sentence);
    return std::nullopt;
}

QString ConcernsModel::roleConcern(const Ticket& ticket, const Entry& entry, IncidentRole role) const
{
    const QString key = format::fromUtf8(ticket.key());
    if (isMine(entry.who))
        return tr("%1: you are %2 now, given by %3", "key, role, person")
            .arg(key, format::name(role), format::personName(*m_bridge.directory(), entry.actor));
    const QString now = format::ownerName(*m_bridge.directory(), entry.who);
    return now.isEmpty() ? tr("%1: you are no longer %2, nobody is", "key, role").arg(key, format::name(role))
                         : tr("%1: %2 is %3 now, instead of you", "key, person, role")
                               .arg(key, now, format::name(role));
}

/// Whether this entry gave a role away that was this person's.
bool ConcernsModel::lost(const Ticket& ticket, const Entry& entry) const
{
    if (entry.type != RoleAssign::type || entry.args.empty() || isMine(entry.who))
        return false;
    return std::any_of(ticket.roleTerms.begin(), ticket.roleTerms.end(), [&](const RoleTerm& term) {
        return nameOf(term.role) == entry.args.front() && term.until == entry.happened && isMine(term.holder);
    });
}

bool ConcernsModel::isMine(const Owner& owner) const
{
    const PersonId self = m_bridge.self();
    if (const auto* person = owner.person())
        return *person == self;
    const auto* group = owner.group();
    if (!group)
        return false;
    for (const auto& known : m_bridge.directory()->groups()) {
        if (known.id == *group)
            return std::find(known.members.begin(), known.members.end(), self) != known.members.end();
    }
    return false;
}

bool ConcernsModel::mentions(const std::string& text) const
{
    const std::string name = m_bridge.directory()->nameOf(m_bridge.self());
    return !name.empty() && text.find('@' + name) != std::string::npos;
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
    m_bridge.setSetting(s_setting, QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString());
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
