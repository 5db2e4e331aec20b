// Timing of the agenda.
#include "models/postmortem/review_meeting.h"

#include <QStringList>

#include <algorithm>

namespace warroom::ui {

std::vector<AgendaItem> ReviewMeeting::usualAgenda()
{
    using std::chrono::minutes;
    return {{DocumentPart::Summary, minutes(3), {}},     {DocumentPart::Timeline, minutes(10), {}},
            {DocumentPart::RootCauses, minutes(10), {}}, {DocumentPart::Whys, minutes(10), {}},
            {DocumentPart::Prevention, minutes(10), {}}, {DocumentPart::FollowUps, minutes(5), {}}};
}

ReviewMeeting::ReviewMeeting(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_agenda(usualAgenda())
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ReviewMeeting::ticked);
}

Duration ReviewMeeting::spent(std::size_t item) const
{
    const Duration running = m_current == item ? m_clock.now() - m_since : Duration(0);
    return m_agenda.at(item).spent + std::max(running, Duration(0));
}

Duration ReviewMeeting::left() const
{
    return m_current ? m_agenda[*m_current].planned - spent(*m_current) : Duration(0);
}

Duration ReviewMeeting::planned() const
{
    Duration sum(0);
    for (const AgendaItem& item : m_agenda)
        sum += item.planned;
    return sum;
}

void ReviewMeeting::leaveCurrent()
{
    if (m_current)
        m_agenda[*m_current].spent = spent(*m_current);
    m_current.reset();
}

void ReviewMeeting::start()
{
    for (AgendaItem& item : m_agenda)
        item.spent = Duration(0);
    m_current.reset();
    goTo(0);
}

void ReviewMeeting::next()
{
    if (!m_current)
        return start();
    if (*m_current + 1 == m_agenda.size())
        return stop();
    goTo(*m_current + 1);
}

void ReviewMeeting::previous()
{
    if (m_current && *m_current > 0)
        goTo(*m_current - 1);
}

void ReviewMeeting::goTo(std::size_t item)
{
    if (item >= m_agenda.size() || m_current == item)
        return;
    leaveCurrent();
    m_current = item;
    m_since = m_clock.now();
    m_second.start();
    emit changed();
}

void ReviewMeeting::stop()
{
    if (!m_current)
        return;
    leaveCurrent();
    m_second.stop();
    emit changed();
}

void ReviewMeeting::setPlanned(std::size_t item, std::chrono::minutes planned)
{
    const auto wanted = std::clamp(planned, std::chrono::minutes(1), Longest);
    if (item >= m_agenda.size() || m_agenda[item].planned == wanted)
        return;
    m_agenda[item].planned = wanted;
    emit changed();
}

QString ReviewMeeting::plan() const
{
    QStringList minutes;
    for (const AgendaItem& item : m_agenda)
        minutes << QString::number(item.planned.count());
    return minutes.join(QLatin1Char(','));
}

void ReviewMeeting::setPlan(const QString& plan)
{
    const QStringList minutes = plan.split(QLatin1Char(','));
    if (static_cast<std::size_t>(minutes.size()) != m_agenda.size())
        return;
    for (std::size_t i = 0; i < m_agenda.size(); ++i) {
        bool isNumber = false;
        const int wanted = minutes[static_cast<qsizetype>(i)].toInt(&isNumber);
        if (isNumber)
            setPlanned(i, std::chrono::minutes(wanted));
    }
}

} // namespace warroom::ui
