// Picking the incident's alerts from the board, and painting them.
#include "screens/room/incident_alerts.h"

#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "widgets/accessible.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace warroom::ui {
namespace {

constexpr int s_alertRow = 24;
constexpr int s_alertIcon = 14;
constexpr int s_mostAlerts = 6;

} // namespace

IncidentAlerts::IncidentAlerts(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_board(room.bridge())
{
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&room, &RoomPresenter::opened, this, &IncidentAlerts::refresh);
    connect(&room, &RoomPresenter::changed, this, &IncidentAlerts::watch);
    connect(&m_board, &BoardFeedBase::changed, this, &IncidentAlerts::refresh);
}

void IncidentAlerts::setWanted(bool wanted)
{
    m_wanted = wanted;
    watch();
}

void IncidentAlerts::watch()
{
    const bool asked = m_wanted && m_room.hasTicket() && !m_room.bridge().connection().embedded;
    m_board.watch(asked ? QStringLiteral("alerts") : QString());
}

void IncidentAlerts::refresh()
{
    QList<Line> lines;
    const auto board = m_board.board();
    for (const AlertGroup& group : board ? board->groups : std::vector<AlertGroup>()) {
        if (group.ticket != m_room.ticketId())
            continue;
        for (const AlertRow& alert : group.alerts) {
            if (alert.state != AlertState::Resolved)
                lines.append(
                    {format::fromUtf8(alert.title), alert.count, alert.level == AlertLevel::Critical});
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.count > b.count; });
    if (lines == m_lines)
        return;
    m_lines = lines;
    QStringList spoken;
    for (const Line& line : m_lines)
        spoken << tr("%1: %2", "alert, how often").arg(line.title).arg(line.count);
    setAccessibleText(this, spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
    emit changed();
}

QString IncidentAlerts::summary() const
{
    const auto heard = std::accumulate(m_lines.begin(), m_lines.end(), std::int64_t(0),
                                       [](std::int64_t sum, const Line& line) { return sum + line.count; });
    const int groups = static_cast<int>(m_lines.size());
    const QString count = QLocale().toString(static_cast<qlonglong>(heard));
    return groups == 1 ? tr("%1 in %n group", "number of signals", groups).arg(count)
                       : tr("%1 in %n groups", "number of signals", groups).arg(count);
}

QSize IncidentAlerts::sizeHint() const
{
    return {scaled(200), std::min(static_cast<int>(m_lines.size()), s_mostAlerts) * scaled(s_alertRow)};
}

void IncidentAlerts::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    const int side = scaled(s_alertIcon), high = scaled(s_alertRow);
    QRect row(0, 0, width(), high);
    for (int i = 0; i < std::min(static_cast<int>(m_lines.size()), s_mostAlerts); ++i) {
        const Line& line = m_lines[i];
        drawIcon(painter, QPointF(rtl ? width() - side : 0, row.top() + (high - side) / 2.0),
                 QStringLiteral("alert"), line.critical ? t.crit.ink : t.warn.ink, side);
        const QString count = QString::number(line.count);
        const int used = paint::text(painter, row, Type::Mono, t.text2, count, Qt::AlignRight) + 8;
        const int lead = side + 8;
        const QRect words = row.adjusted(rtl ? used : lead, 0, rtl ? -lead : -used, 0);
        paint::text(painter, words, Type::Body, t.text, line.title);
        row.translate(0, high);
    }
}

} // namespace warroom::ui
