// Markdown and JSON of objectives, deploys and figures.
#include "models/boards/board_snapshot.h"

#include "base/time_text.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace warroom::ui {
namespace {

class SnapshotWords
{
    Q_DECLARE_TR_FUNCTIONS(Boards)
};

QString isoTime(Time time) { return format::fromUtf8(formatTime(time)); }

QJsonObject snapshotHead(const QString& board, const QString& kind, Time asOf)
{
    return {{"board", board}, {"kind", kind}, {"as_of", isoTime(asOf)}};
}

/// Known figures only.
void putKnown(QJsonObject& out, const QString& name, double value)
{
    if (std::isfinite(value))
        out[name] = value;
}

/// What is not known is null.
QJsonObject curveJson(const Line& line)
{
    QJsonArray values;
    for (const double value : line.values)
        values << (std::isfinite(value) ? QJsonValue(value) : QJsonValue());
    return {
        {"from", isoTime(line.from)}, {"step_s", static_cast<qint64>(line.stepSeconds)}, {"values", values}};
}

BoardSnapshot snapshotOf(const QString& title, const QStringList& lines, Time asOf, const QJsonObject& json)
{
    QStringList all{QStringLiteral("**%1**").arg(title),
                    SnapshotWords::tr("as of %1 UTC").arg(format::utcSecond(asOf)), QString()};
    return {title, (all + lines).join(QLatin1Char('\n')), QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

} // namespace

BoardSnapshot objectiveSnapshot(const ObjectiveState& objective, Time asOf)
{
    const QString name = SnapshotWords::tr("%1 of %2", "objective, service")
                             .arg(format::fromUtf8(objective.objective), format::fromUtf8(objective.service));
    const bool isUnknown = objective.health == ObjectiveHealth::NoData;
    const QString title = isUnknown
                              ? SnapshotWords::tr("Objective %1: no data").arg(name)
                              : SnapshotWords::tr("Objective %1: %2").arg(name, boards::ratio(objective.now));
    QStringList lines{
        SnapshotWords::tr("- %1, target %2 in %n days", nullptr, static_cast<int>(objective.windowDays))
            .arg(boards::name(objective.health), boards::target(objective.target))};
    if (!isUnknown)
        lines << SnapshotWords::tr("- budget spent %1").arg(boards::share(objective.spent))
              << SnapshotWords::tr("- burn rate %1 in 1 h, %2 in 6 h, %3 in 3 d")
                     .arg(boards::burn(objective.burn1h), boards::burn(objective.burn6h),
                          boards::burn(objective.burn3d));
    if (!objective.problem.empty())
        lines << QStringLiteral("- ") + reasonText(objective.problem);
    QJsonObject json = snapshotHead(QStringLiteral("objectives"), QStringLiteral("objective"), asOf);
    json["service"] = format::fromUtf8(objective.service);
    json["objective"] = format::fromUtf8(objective.objective);
    json["health"] = format::fromUtf8(std::string(nameOf(objective.health)));
    for (const auto& [member, value] : {std::pair{"target", objective.target},
                                        {"now", objective.now},
                                        {"sli", objective.sli},
                                        {"spent", objective.spent},
                                        {"burn_5m", objective.burn5m},
                                        {"burn_1h", objective.burn1h},
                                        {"burn_6h", objective.burn6h},
                                        {"burn_3d", objective.burn3d}})
        putKnown(json, QString::fromLatin1(member), value);
    json["recent"] = curveJson(objective.recent);
    json["burn"] = curveJson(objective.burn);
    return snapshotOf(title, lines, asOf, json);
}

BoardSnapshot overallSnapshot(const ObjectivesBoard& board, Time asOf)
{
    const int days = static_cast<int>(board.rangeDays);
    const QString title = SnapshotWords::tr("Overall availability of %n days: %1", nullptr, days)
                              .arg(boards::ratio(board.overall));
    const QStringList lines{
        SnapshotWords::tr("- objective %1, the range before %2, the last hour %3")
            .arg(boards::target(board.target), boards::ratio(board.previous), boards::ratio(board.lastHour)),
        SnapshotWords::tr("- error budget spent %1, burn rate %2 in 1 h")
            .arg(boards::share(board.spent), boards::burn(board.burn1h))};
    QJsonObject json = snapshotHead(QStringLiteral("objectives"), QStringLiteral("overall"), asOf);
    json["range_days"] = days;
    for (const auto& [member, value] : {std::pair{"overall", board.overall},
                                        {"previous", board.previous},
                                        {"last_hour", board.lastHour},
                                        {"target", board.target},
                                        {"spent", board.spent},
                                        {"burn_1h", board.burn1h}})
        putKnown(json, QString::fromLatin1(member), value);
    json["line"] = curveJson(board.line);
    json["spending"] = curveJson(board.spending);
    return snapshotOf(title, lines, asOf, json);
}

BoardSnapshot deploySnapshot(const DeployLine& deploy, Time asOf)
{
    const QString title = SnapshotWords::tr("Deploy of %1: %2").arg(deploy.service, deploy.words);
    QStringList lines{SnapshotWords::tr("- at %1").arg(deploy.time)};
    if (!deploy.lead.isEmpty())
        lines << QStringLiteral("- ") + deploy.lead;
    if (!deploy.url.isEmpty())
        lines << QStringLiteral("- ") + deploy.url;
    QJsonObject json = snapshotHead(QStringLiteral("deploys"), QStringLiteral("deploy"), asOf);
    json["service"] = deploy.service;
    json["text"] = deploy.words;
    json["time"] = deploy.time;
    json["lead"] = deploy.lead;
    json["url"] = deploy.url;
    return snapshotOf(title, lines, asOf, json);
}

BoardSnapshot panelSnapshot(const QString& board, const QString& panel, const QString& sentence, Time asOf)
{
    if (sentence.isEmpty())
        return {};
    QJsonObject json = snapshotHead(board, QStringLiteral("panel"), asOf);
    json["panel"] = panel;
    json["text"] = sentence;
    QStringList lines;
    for (const QString& part : sentence.split(QStringLiteral("; ")))
        lines << QStringLiteral("- ") + part;
    return snapshotOf(panel, lines, asOf, json);
}

} // namespace warroom::ui
