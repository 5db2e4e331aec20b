// Following incidents, comparing their states, and choosing where to tell it.
#include "attention/attention.h"

#include "attention/desktop_notifier.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace warroom::ui {
namespace {

bool isUrgent(const Concern& concern)
{
    return concern.kind == ConcernKind::UpdateLate || concern.kind == ConcernKind::RoleGiven;
}

/// What a watcher finds in the bell list, and is not called for.
bool isForTheListOnly(const Concern& concern)
{
    return concern.kind == ConcernKind::PhaseMoved || concern.kind == ConcernKind::SeverityChanged;
}

constexpr const char* s_seenSetting = "attention.seen";
constexpr int s_seenWriteMs = 1000;

bool leads(const Ticket& ticket, PersonId me)
{
    return me.isNil() || ticket.holds(me, IncidentRole::Commander) ||
           ticket.holds(me, IncidentRole::CommsLead);
}

QString tagOf(TicketId ticket) { return QString::fromStdString(ticket.text()); }

} // namespace

Attention::Attention(WorkspaceBridge& bridge, DesktopNotifier& notifier, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_notifier(notifier)
{
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, &Attention::followIncidents);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, &Attention::onRoom);
    connect(&bridge, &WorkspaceBridge::loaded, this, &Attention::begin);
    connect(&notifier, &DesktopNotifier::opened, this, [this](const QString& tag) {
        if (const auto ticket = TicketId::parse(tag.toStdString()))
            emit openRequested(*ticket);
    });
    connect(&m_second, &QTimer::timeout, this, &Attention::onSecond);
    m_second.start(1000);
    m_write.setSingleShot(true);
    m_write.setInterval(s_seenWriteMs);
    connect(&m_write, &QTimer::timeout, this, &Attention::keep);
    std::vector<Summary> all;
    for (const auto& [id, summary] : bridge.summaries())
        all.push_back(summary);
    followIncidents(all);
    if (bridge.isLoaded())
        begin();
}

Attention::~Attention()
{
    if (m_remembers)
        keep();
    for (const TicketId ticket : m_followed)
        m_bridge.unfollow(ticket);
}

void Attention::begin()
{
    m_started = m_bridge.now();
    std::map<TicketId, Seq> heads;
    for (const TicketId ticket : m_ongoing.watched()) {
        if (const Summary* summary = m_bridge.summary(ticket))
            heads.emplace(ticket, summary->head);
    }
    m_bridge.setting(s_seenSetting, this,
                     [this, heads = std::move(heads)](const std::string& kept) { remember(heads, kept); });
}

/// An incident that is as it was when the program ended, and is not one's own, has nothing to tell.
void Attention::remember(const std::map<TicketId, Seq>& heads, const std::string& kept)
{
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(kept)).object();
    for (const auto& [ticket, head] : heads) {
        const auto seen = json[QString::fromStdString(ticket.text())].toObject();
        const bool same = static_cast<Seq>(seen[QStringLiteral("head")].toDouble(-1)) == head;
        m_known.try_emplace(ticket, Known{head, !same || seen[QStringLiteral("leads")].toBool(true), {}});
    }
    m_remembers = true;
    followWhatMoves();
}

void Attention::keep()
{
    QJsonObject json;
    for (const auto& [ticket, known] : m_known) {
        if (m_ongoing.watched().contains(ticket))
            json[QString::fromStdString(ticket.text())] =
                QJsonObject{{QStringLiteral("head"), static_cast<double>(known.head)},
                            {QStringLiteral("leads"), known.leads}};
    }
    m_bridge.setSetting(s_seenSetting, QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString());
}

void Attention::followIncidents(const std::vector<Summary>& changed)
{
    for (const TicketId ticket : m_ongoing.take(changed).ended) {
        if (m_followed.erase(ticket) > 0)
            m_bridge.unfollow(ticket);
        m_known.erase(ticket);
    }
    if (m_remembers)
        followWhatMoves();
}

void Attention::followWhatMoves()
{
    for (const TicketId ticket : m_ongoing.watched()) {
        const Summary* summary = m_bridge.summary(ticket);
        const auto known = m_known.find(ticket);
        const bool still =
            summary && known != m_known.end() && known->second.head == summary->head && !known->second.leads;
        if (still || !m_followed.insert(ticket).second)
            continue;
        m_bridge.follow(ticket);
        if (const Room* room = m_bridge.room(ticket))
            onRoom(ticket, Room(*room));
    }
}

void Attention::onRoom(TicketId ticket, const Room& room)
{
    if (!room.ticket->exists())
        return;
    const auto [at, first] = m_known.try_emplace(ticket);
    Known& known = at->second;
    const Seq before = std::exchange(known.head, room.ticket->head);
    const bool led = std::exchange(known.leads, leads(*room.ticket, m_bridge.self()));
    known.ticket = room.ticket;
    if (first || led != known.leads)
        m_write.start();
    if (!first && before == known.head)
        return;
    // What was here when the program started is no news; a ticket that was opened since then is, all of it.
    const bool opened = m_started && room.ticket->opened.at >= *m_started;
    if (first && !opened)
        return;
    auto found = concerns(*room.ticket, before, m_bridge.self(), *m_bridge.directory());
    std::erase_if(found, isForTheListOnly);
    tell(ticket, found);
}

void Attention::onSecond()
{
    const Time now = m_bridge.now();
    const Time from = std::exchange(m_lastSecond, now).value_or(now);
    for (const auto& [ticket, known] : m_known) {
        const auto concern = known.ticket ? updateConcern(*known.ticket, m_bridge.self(), from, now)
                                          : std::optional<Concern>();
        if (concern)
            tell(ticket, {*concern});
    }
    if (m_quietUntil && *m_quietUntil <= now)
        setQuietUntil(std::nullopt);
}

void Attention::setQuietUntil(std::optional<Time> until)
{
    if (until && *until <= m_bridge.now())
        until.reset();
    if (until == m_quietUntil)
        return;
    m_quietUntil = until;
    emit quietChanged();
}

std::optional<Time> Attention::quietUntil() const
{
    return m_quietUntil && *m_quietUntil > m_bridge.now() ? m_quietUntil : std::nullopt;
}

void Attention::tell(TicketId ticket, const std::vector<Concern>& found)
{
    if (found.empty())
        return;
    const Summary* summary = m_bridge.summary(ticket);
    const Directory& people = *m_bridge.directory();
    m_waiting[ticket] += static_cast<int>(found.size());
    emit waitingChanged();
    const bool isDrill = summary && summary->drill;
    const bool urgent = !isDrill && std::any_of(found.begin(), found.end(), isUrgent);
    if (found.size() > MostAtOnce) {
        ConcernText text = concernText(found.front(), summary, people);
        text.body = tr("%n things that concern you", nullptr, static_cast<int>(found.size()));
        tellOne(ticket, text, urgent);
        return;
    }
    for (const Concern& concern : found)
        tellOne(ticket, concernText(concern, summary, people), !isDrill && isUrgent(concern));
}

void Attention::tellOne(TicketId ticket, const ConcernText& text, bool urgent)
{
    if (m_isAtWindow())
        emit told(
            ticket,
            tr("%1: %2", "ticket, what happened").arg(text.title.section(QLatin1Char(':'), 0, 0), text.body));
    else if (m_notifications && !quietUntil())
        m_notifier.show({tagOf(ticket), text.title, text.body, urgent, m_sound});
}

int Attention::waiting() const
{
    int count = 0;
    for (const auto& [ticket, waiting] : m_waiting)
        count += waiting;
    return count;
}

void Attention::see(TicketId ticket)
{
    if (m_waiting.erase(ticket) == 0)
        return;
    m_notifier.withdraw(tagOf(ticket));
    emit waitingChanged();
}

} // namespace warroom::ui
