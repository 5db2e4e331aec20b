// Wording of alerts.
#include "models/alerts/alert_words.h"

#include "domain/alert/said_alerts.h"
#include "models/boards/board_words.h"
#include "models/format/document_words.h"
#include "models/format/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace warroom::ui::alerts {
namespace {

struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::AlertWords)
};

QString signalsText(std::int64_t count)
{
    const int number = static_cast<int>(count);
    return count == 1 ? AlertWords::tr("%n signal", nullptr, number)
                      : AlertWords::tr("%n signals", nullptr, number);
}

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll({});
    return said.join(QStringLiteral(", "));
}

QString mutedText(const AlertRow& alert)
{
    const QString by = format::fromUtf8(alert.muted);
    return alert.mutedUntil ? AlertWords::tr("by %1 until %2").arg(by, format::utcMinute(*alert.mutedUntil))
                            : AlertWords::tr("by %1").arg(by);
}

RouteNames& ownRouteNames()
{
    static RouteNames names;
    return names;
}

/// Empty: the usual word.
QString ownName(AlertRoute route)
{
    const RouteNames& names = ownRouteNames();
    return format::fromUtf8(route == AlertRoute::Page     ? names.page
                            : route == AlertRoute::Ticket ? names.ticket
                                                          : names.record);
}

} // namespace

QString name(Tab tab)
{
    switch (tab) {
    case Tab::Firing:
        return AlertWords::tr("Firing");
    case Tab::Acknowledged:
        return AlertWords::tr("Acknowledged");
    case Tab::Silenced:
        return AlertWords::tr("Silenced");
    case Tab::Heartbeats:
        return AlertWords::tr("Heartbeats");
    case Tab::Rules:
        return AlertWords::tr("Routing rules");
    case Tab::Noise:
        return AlertWords::tr("Noise");
    }
    return {};
}

QString why(const std::string& english) { return format::fromUtf8(alertReasonIn(documentWords(), english)); }

bool setRouteNames(const RouteNames& names) { return std::exchange(ownRouteNames(), names) != names; }

bool isRenamed(AlertRoute route) { return !ownName(route).isEmpty(); }

QString badge(AlertRoute route)
{
    if (const QString own = ownName(route); !own.isEmpty())
        return own.toUpper();
    switch (route) {
    case AlertRoute::Page:
        return AlertWords::tr("PAGE");
    case AlertRoute::Ticket:
        return AlertWords::tr("TICKET");
    case AlertRoute::Record:
        return AlertWords::tr("RECORD");
    }
    return {};
}

QString word(AlertRoute route)
{
    if (const QString own = ownName(route); !own.isEmpty())
        return own;
    switch (route) {
    case AlertRoute::Page:
        return AlertWords::tr("page");
    case AlertRoute::Ticket:
        return AlertWords::tr("ticket");
    case AlertRoute::Record:
        return AlertWords::tr("record");
    }
    return {};
}

QString word(AlertLevel level)
{
    switch (level) {
    case AlertLevel::Critical:
        return AlertWords::tr("critical");
    case AlertLevel::Error:
        return AlertWords::tr("error");
    case AlertLevel::Warning:
        return AlertWords::tr("warning");
    case AlertLevel::Info:
        return AlertWords::tr("info");
    }
    return {};
}

bool isSilenced(const AlertGroup& group)
{
    return !group.alerts.empty() && std::all_of(group.alerts.begin(), group.alerts.end(),
                                                [](const auto& alert) { return !alert.muted.empty(); });
}

bool isAcknowledged(const AlertGroup& group)
{
    if (group.waits)
        return false;
    return group.acknowledged ||
           (!group.alerts.empty() &&
            std::all_of(group.alerts.begin(), group.alerts.end(),
                        [](const auto& alert) { return alert.state == AlertState::Acknowledged; }));
}

QString state(const AlertGroup& group)
{
    if (isSilenced(group))
        return mutedText(group.alerts.front());
    if (group.waits)
        return AlertWords::tr("waits for you");
    const bool clearing = !group.alerts.empty() &&
                          std::all_of(group.alerts.begin(), group.alerts.end(),
                                      [](const auto& alert) { return alert.state == AlertState::Resolved; });
    if (!group.key.empty())
        return (clearing ? AlertWords::tr("in %1, clearing") : AlertWords::tr("in %1"))
            .arg(boards::key(group.key));
    if (group.acknowledged && !group.acknowledgedBy.empty())
        return AlertWords::tr("acknowledged by %1 %2")
            .arg(format::fromUtf8(group.acknowledgedBy), format::utcMinute(*group.acknowledged));
    if (clearing)
        return AlertWords::tr("clearing");
    return isAcknowledged(group) ? AlertWords::tr("acknowledged") : AlertWords::tr("firing");
}

QString state(const AlertRow& alert)
{
    if (!alert.muted.empty())
        return mutedText(alert);
    switch (alert.state) {
    case AlertState::Firing:
        return AlertWords::tr("firing");
    case AlertState::Acknowledged:
        return AlertWords::tr("acknowledged");
    case AlertState::Resolved:
        return AlertWords::tr("resolved");
    }
    return {};
}

QString day(Time time)
{
    const auto date = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).date();
    return QLocale().toString(date, AlertWords::tr("d MMM"));
}

QString since(Time time, Time now)
{
    return now - time < std::chrono::hours(24) ? format::utcMinute(time) : day(time);
}

QString sentence(const AlertGroup& group, Time now)
{
    const int count = static_cast<int>(group.alerts.size()) + static_cast<int>(group.more);
    return joined({badge(group.route), format::fromUtf8(group.title), format::fromUtf8(group.service),
                   state(group), signalsText(group.signalCount),
                   AlertWords::tr("since %1").arg(since(group.since, now)),
                   count == 1 ? AlertWords::tr("%n alert", nullptr, count)
                              : AlertWords::tr("%n alerts", nullptr, count)});
}

QString sentence(const AlertRow& alert, Time now)
{
    return joined({format::fromUtf8(alert.title), format::fromUtf8(alert.service), word(alert.level),
                   state(alert), signalsText(alert.count),
                   AlertWords::tr("since %1").arg(since(alert.first, now))});
}

QString conditions(const RouteRule& rule)
{
    QStringList parts;
    if (rule.atLeast)
        parts << (*rule.atLeast == AlertLevel::Critical
                      ? word(AlertLevel::Critical)
                      : AlertWords::tr("at least %1").arg(word(*rule.atLeast)));
    if (!rule.service.empty())
        parts << AlertWords::tr("service %1").arg(format::fromUtf8(rule.service));
    if (!rule.labels.empty())
        parts << labelsText(rule.labels);
    return parts.isEmpty() ? AlertWords::tr("everything else") : parts.join(QStringLiteral(", "));
}

QString labelsText(const Labels& labels)
{
    QStringList parts;
    for (const auto& [label, value] : labels)
        parts << format::fromUtf8(label) + QLatin1Char('=') + format::fromUtf8(value);
    return parts.join(QStringLiteral(", "));
}

std::optional<Labels> labelsOf(const QString& text)
{
    Labels labels;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString label = part.left(equals).trimmed(), value = part.mid(equals + 1).trimmed();
        if (equals <= 0 || label.isEmpty() || value.isEmpty())
            return std::nullopt;
        labels.insert_or_assign(label.toStdString(), value.toStdString());
    }
    return labels;
}

} // namespace warroom::ui::alerts
