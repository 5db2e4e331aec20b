// Following incidents, comparing their states, and choosing where to tell it.
#include "attention/attention.h"

#include "attention/desktop_notifier.h"

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

QString tagOf(TicketId ticket) { return QString::fromStdString(ticket.text()); }

} // namespace

Attention::Attention(WorkspaceBridge& bridge, DesktopNotifier& notifier, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_notifier(notifier)
{
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, &Attention::followIncidents);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, &Attention::onRoom);
    connect(&bridge, &WorkspaceBridge::loaded, this, [this] { m_started = m_bridge.now(); });
    connect(&notifier, &DesktopNotifier::opened, this, [this](const QString& tag) {
        if (const auto ticket = TicketId::parse(tag.toStdString()))
            emit openRequested(*ticket);
    });
    connect(&m_second, &QTimer::timeout, this, &Attention::onSecond);
    m_second.start(1000);
    if (bridge.isLoaded())
        m_started = bridge.now();
    std::vector<Summary> all;
    for (const auto& [id, summary] : bridge.summaries())
        all.push_back(summary);
    followIncidents(all);
}

Attention::~Attention()
{
    for (const TicketId ticket : m_ongoing.watched())
        m_bridge.unfollow(ticket);
}

void Attention::followIncidents(const std::vector<Summary>& changed)
{
    const auto change = m_ongoing.take(changed);
    for (const TicketId ticket : change.begun)
        m_bridge.follow(ticket);
    for (const TicketId ticket : change.ended) {
        m_bridge.unfollow(ticket);
        m_known.erase(ticket);
    }
}

void Attention::onRoom(TicketId ticket, const Room& room)
{
    if (!room.ticket->exists())
        return;
    auto& known = m_known[ticket];
    const auto before = std::exchange(known, room.ticket);
    if (before && before->head == room.ticket->head)
        return;
    // What was here when the program started is no news; a ticket that was opened since then is, all of it.
    const bool opened = m_started && room.ticket->opened.at >= *m_started;
    if (!before && !opened)
        return;
    auto found = concerns(*room.ticket, before ? before->head : 0, m_bridge.self(), *m_bridge.directory());
    std::erase_if(found, isForTheListOnly);
    tell(ticket, found);
}

void Attention::onSecond()
{
    const Time now = m_bridge.now();
    const Time from = std::exchange(m_lastSecond, now).value_or(now);
    for (const auto& [ticket, known] : m_known) {
        if (const auto concern = updateConcern(*known, m_bridge.self(), from, now))
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
    const bool urgent = std::any_of(found.begin(), found.end(), isUrgent);
    if (found.size() > MostAtOnce) {
        ConcernText text = concernText(found.front(), summary, people);
        text.body = tr("%n things that concern you", nullptr, static_cast<int>(found.size()));
        tellOne(ticket, text, urgent);
        return;
    }
    for (const Concern& concern : found)
        tellOne(ticket, concernText(concern, summary, people), isUrgent(concern));
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
