// Markdown and JSON of what is chosen.
#include "models/debug/debug_snapshot.h"

#include "base/time_text.h"
#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace warroom::ui {
namespace {

constexpr std::size_t s_mostLines = 20;
constexpr std::size_t s_mostRows = 40;

struct DebugSnapshotWords
{
    Q_DECLARE_TR_FUNCTIONS(DebugSnapshot)
};

QString endpoint(const DebugPresenter& presenter)
{
    return (presenter.service() + QLatin1Char(' ') + presenter.name()).trimmed();
}

/// Known figures only.
void put(QJsonObject& out, const QString& name, double value)
{
    if (std::isfinite(value))
        out[name] = value;
}

QString timeText(Time time) { return format::fromUtf8(formatTime(time)); }

QJsonObject head(const DebugPresenter& presenter, const QString& kind)
{
    QJsonObject out{{"board", "debug"}, {"kind", kind}, {"as_of", timeText(presenter.asOf())}};
    out["service"] = presenter.service();
    out["name"] = presenter.name();
    if (const DebugBoard* board = presenter.board()) {
        out["from"] = timeText(board->from);
        out["until"] = timeText(board->until);
    }
    return out;
}

QString range(const DebugPresenter& presenter)
{
    const DebugBoard* board = presenter.board();
    if (!board)
        return {};
    return DebugSnapshotWords::tr("%1 to %2 UTC, as of %3")
        .arg(format::utcMinute(board->from), format::utcMinute(board->until),
             format::utcSecond(presenter.asOf()));
}

BoardSnapshot snapshot(const QString& title, const QStringList& lines, const QJsonObject& json)
{
    return {title, lines.join(QLatin1Char('\n')), QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

QJsonObject rowJson(const WaterfallRow& row)
{
    return {{"label", row.label},    {"place", row.place},
            {"depth", row.depth},    {"from_ms", static_cast<double>(row.from) / 1e6},
            {"ms", row.millis()},    {"critical_ms", static_cast<double>(row.critical) / 1e6},
            {"failed", row.isFailed}};
}

QJsonObject lineJson(const LogRow& line)
{
    QJsonObject out{{"at", timeText(line.at)},
                    {"severity", static_cast<qint64>(line.severity)},
                    {"service", format::fromUtf8(line.service)},
                    {"body", format::fromUtf8(line.body)}};
    if (!line.trace.empty())
        out["trace"] = format::fromUtf8(line.trace);
    return out;
}

QString code(const QString& text)
{
    QString plain = text;
    plain.replace(QLatin1Char('`'), QLatin1Char('\'')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return QLatin1Char('`') + plain + QLatin1Char('`');
}

QString codeLine(const LogRow& line)
{
    return QStringLiteral("- ") + code(QStringLiteral("%1 %2 %3")
                                           .arg(format::utcSecond(line.at), format::fromUtf8(line.service),
                                                format::fromUtf8(line.body)));
}

} // namespace

BoardSnapshot figuresSnapshot(const DebugPresenter& presenter)
{
    const DebugBoard* board = presenter.board();
    if (!board || !presenter.hasEndpoint())
        return {};
    QJsonObject json = head(presenter, QStringLiteral("figures"));
    put(json, "per_s", board->perSecond);
    put(json, "failing", board->failing);
    put(json, "p50_ms", board->p50Millis);
    put(json, "p95_ms", board->p95Millis);
    put(json, "p95_day_ago_ms", board->p95DayAgo);
    const QString title = DebugSnapshotWords::tr("Figures of %1").arg(endpoint(presenter));
    return snapshot(title,
                    {QStringLiteral("**%1**").arg(title),
                     range(presenter),
                     {},
                     DebugSnapshotWords::tr("- requests %1, failing %2")
                         .arg(debugtext::rate(board->perSecond), debugtext::share(board->failing)),
                     DebugSnapshotWords::tr("- p50 %1, p95 %2, p95 a day ago %3")
                         .arg(debugtext::millis(board->p50Millis), debugtext::millis(board->p95Millis),
                              debugtext::millis(board->p95DayAgo))},
                    json);
}

BoardSnapshot traceSnapshot(const DebugPresenter& presenter, const WaterfallRows& rows)
{
    if (!presenter.trace() || rows.rows().empty())
        return {};
    const QString took = debugtext::millis(static_cast<double>(presenter.tree().nanos()) / 1e6);
    const QString title = DebugSnapshotWords::tr("Trace %1: %2").arg(presenter.chosenTrace().left(12), took);
    QStringList lines{QStringLiteral("**%1**").arg(title), endpoint(presenter), {}};
    const QString finding = debugtext::finding(presenter.tree().finding);
    if (!finding.isEmpty())
        lines << finding << QString();
    QJsonArray spans;
    for (std::size_t i = 0; i < std::min(rows.rows().size(), s_mostRows); ++i) {
        const WaterfallRow& row = rows.rows()[i];
        lines << QString(2 * std::min(row.depth, 8), QLatin1Char(' ')) + QStringLiteral("- ") +
                     code(row.label) +
                     QStringLiteral(" %1, %2%3")
                         .arg(row.place, debugtext::millis(row.millis()),
                              row.isFailed ? DebugSnapshotWords::tr(", failed") : QString());
        spans << rowJson(row);
    }
    QJsonObject json = head(presenter, QStringLiteral("trace"));
    json["trace"] = presenter.chosenTrace();
    json["ms"] = static_cast<double>(presenter.tree().nanos()) / 1e6;
    json["finding"] = finding;
    json["rows"] = spans;
    json["left_out"] = static_cast<qint64>(rows.rows().size()) - spans.size();
    return snapshot(title, lines, json);
}

BoardSnapshot spanSnapshot(const DebugPresenter& presenter, const WaterfallRows& rows,
                           const WaterfallRow& row)
{
    const Span& span = rows.span(row);
    const QString title =
        DebugSnapshotWords::tr("Span %1: %2").arg(row.label, debugtext::millis(row.millis()));
    QStringList lines{QStringLiteral("**%1**").arg(title), row.sentence(),
                      DebugSnapshotWords::tr("Trace %1").arg(code(presenter.chosenTrace()))};
    if (!span.error.empty())
        lines << DebugSnapshotWords::tr("Error: %1").arg(code(format::fromUtf8(span.error)));
    QJsonObject attributes;
    for (const auto& [name, value] : span.attributes)
        attributes[format::fromUtf8(name)] = format::fromUtf8(value);
    QJsonObject json = head(presenter, QStringLiteral("span"));
    json["trace"] = presenter.chosenTrace();
    json["span"] = rowJson(row);
    json["error"] = format::fromUtf8(span.error);
    json["attributes"] = attributes;
    return snapshot(title, lines, json);
}

BoardSnapshot patternSnapshot(const DebugPresenter& presenter, const LogPattern& pattern)
{
    const QString title = DebugSnapshotWords::tr("%1 log lines: %2")
                              .arg(debugtext::count(pattern.count), format::fromUtf8(pattern.pattern));
    QStringList lines{DebugSnapshotWords::tr("**%1 log lines** of %2")
                          .arg(debugtext::count(pattern.count), format::fromUtf8(pattern.service)),
                      range(presenter),
                      {},
                      code(format::fromUtf8(pattern.pattern))};
    QJsonArray newest;
    for (const LogRow& line : presenter.lines()) {
        if (newest.size() >= static_cast<qsizetype>(s_mostLines))
            break;
        newest << lineJson(line);
    }
    QJsonArray trend;
    for (const double value : pattern.trend.values)
        trend << value;
    QJsonObject json = head(presenter, QStringLiteral("pattern"));
    json["pattern"] = format::fromUtf8(pattern.pattern);
    json["of"] = format::fromUtf8(pattern.service);
    json["severity"] = static_cast<qint64>(pattern.severity);
    json["count"] = static_cast<qint64>(pattern.count);
    json["trend"] = trend;
    json["step_s"] = static_cast<qint64>(pattern.trend.stepSeconds);
    json["newest"] = newest;
    return snapshot(title, lines, json);
}

BoardSnapshot linesSnapshot(const DebugPresenter& presenter, const std::vector<LogRow>& rows)
{
    if (rows.empty())
        return {};
    const int count = static_cast<int>(std::min(rows.size(), s_mostLines));
    const QString title = DebugSnapshotWords::tr("%n log lines of %1", nullptr, count)
                              .arg(format::fromUtf8(rows.front().service));
    QStringList lines{QStringLiteral("**%1**").arg(title), {}};
    QJsonArray all;
    for (int i = 0; i < count; ++i) {
        lines << codeLine(rows[static_cast<std::size_t>(i)]);
        all << lineJson(rows[static_cast<std::size_t>(i)]);
    }
    QJsonObject json = head(presenter, QStringLiteral("lines"));
    json["lines"] = all;
    return snapshot(title, lines, json);
}

BoardSnapshot dependencySnapshot(const DebugPresenter& presenter,
                                 const std::vector<const DependencyRow*>& rows)
{
    const QString title =
        rows.size() == 1
            ? DebugSnapshotWords::tr("Dependency %1").arg(format::fromUtf8(rows.front()->name))
            : DebugSnapshotWords::tr("%n dependencies of %1", nullptr, static_cast<int>(rows.size()))
                  .arg(format::fromUtf8(rows.front()->caller));
    QStringList lines{QStringLiteral("**%1**").arg(title), range(presenter), {}};
    QJsonArray all;
    for (const DependencyRow* row : rows) {
        lines << QStringLiteral("- ") + debugtext::sentence(*row);
        QJsonObject one{{"dependency", format::fromUtf8(row->name)},
                        {"caller", format::fromUtf8(row->caller)},
                        {"calls", static_cast<qint64>(row->calls)},
                        {"failed", static_cast<qint64>(row->failed)},
                        {"state", format::fromUtf8(row->state)}};
        put(one, "p95_ms", row->p95Millis);
        if (!row->probe.empty())
            one["probe"] = format::fromUtf8(row->probe);
        if (!row->problem.empty())
            one["problem"] = format::fromUtf8(row->problem);
        all << one;
    }
    QJsonObject json = head(presenter, QStringLiteral("dependency"));
    json["dependencies"] = all;
    return snapshot(title, lines, json);
}

BoardSnapshot resourceSnapshot(const DebugPresenter& presenter, const ResourceCurve& curve)
{
    const QString title =
        DebugSnapshotWords::tr("%1 of %2: %3", "resource, service, value")
            .arg(format::fromUtf8(curve.title), format::fromUtf8(curve.service), debugtext::resource(curve));
    QStringList lines{QStringLiteral("**%1**").arg(title), range(presenter), {}};
    if (!curve.problem.empty())
        lines << QStringLiteral("- ") + reasonText(curve.problem);
    for (const BoardMark& mark : presenter.marks())
        lines << (mark.isIncident ? DebugSnapshotWords::tr("- %1 began at %2")
                                  : DebugSnapshotWords::tr("- %1 was deployed at %2"))
                     .arg(mark.label, format::utcMinute(mark.at));
    QJsonArray values;
    for (const double value : curve.line.values)
        values << (std::isfinite(value) ? QJsonValue(value) : QJsonValue());
    QJsonObject json = head(presenter, QStringLiteral("resource"));
    json["resource"] = format::fromUtf8(curve.title);
    json["of"] = format::fromUtf8(curve.service);
    json["unit"] = format::fromUtf8(curve.unit);
    put(json, "limit", curve.limit);
    put(json, "last", curve.last);
    json["line_from"] = timeText(curve.line.from);
    json["step_s"] = static_cast<qint64>(curve.line.stepSeconds);
    json["values"] = values;
    return snapshot(title, lines, json);
}

} // namespace warroom::ui
