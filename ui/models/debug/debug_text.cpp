// DebugTextWords for what telemetry says.
#include "models/debug/debug_text.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace warroom::ui::debugtext {
namespace {

constexpr int s_error = 17, s_fatal = 21, s_warning = 13;
constexpr double s_second = 1'000, s_minute = 60'000;
const QString s_dash = QStringLiteral("\u2013");

struct DebugTextWords
{
    Q_DECLARE_TR_FUNCTIONS(DebugBoard)
};

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

/// Two digits that mean something.
QString two(double value) { return number(value, value < 9.95 ? 1 : 0); }

QString missing(const QString& never, const QString& since, const std::optional<Time>& last)
{
    return last ? since.arg(format::utcDay(*last)) : never;
}

} // namespace

QString millis(double value)
{
    if (!std::isfinite(value))
        return s_dash;
    if (value < 999.5)
        return DebugTextWords::tr("%1 ms").arg(two(value));
    if (value < 10 * s_minute)
        return DebugTextWords::tr("%1 s").arg(number(value / s_second, value < 99'950 ? 1 : 0));
    return DebugTextWords::tr("%1 min").arg(number(value / s_minute, 0));
}

QString tick(double value)
{
    const bool inSeconds = value >= s_second;
    const double shown = inSeconds ? value / s_second : value;
    const int decimals = std::abs(shown - std::round(shown)) < 1e-9 ? 0 : shown < 0.1 ? 2 : 1;
    return (inSeconds ? DebugTextWords::tr("%1 s") : DebugTextWords::tr("%1 ms"))
        .arg(number(shown, decimals));
}

QString share(double value)
{
    if (!std::isfinite(value))
        return s_dash;
    double percent = 100 * value;
    if (value > 0 && percent < 0.1)
        percent = 0.1;
    else if (value < 1 && percent > 99.9)
        percent = 99.9;
    return DebugTextWords::tr("%1 %").arg(
        number(percent, percent < 9.95 || (percent > 99 && percent < 100) ? 1 : 0));
}

QString rate(double perSecond)
{
    return std::isfinite(perSecond) ? DebugTextWords::tr("%1/s").arg(two(perSecond)) : s_dash;
}

QString count(std::int64_t number) { return QLocale().toString(static_cast<qlonglong>(number)); }

QString resource(const ResourceCurve& curve)
{
    if (!std::isfinite(curve.last))
        return s_dash;
    const QString unit = format::fromUtf8(curve.unit);
    const QString last =
        number(curve.last, std::abs(curve.last) < 9.95 && curve.last != std::floor(curve.last) ? 1 : 0);
    if (unit.isEmpty() && curve.limit > 0)
        return DebugTextWords::tr("%1 of %2").arg(last, number(curve.limit, 0));
    return unit.isEmpty() ? last : DebugTextWords::tr("%1 %2", "figure and its unit").arg(last, unit);
}

QString severity(std::int64_t number)
{
    if (number >= s_fatal)
        return DebugTextWords::tr("fatal");
    if (number >= s_error)
        return DebugTextWords::tr("error");
    return number >= s_warning ? DebugTextWords::tr("warning") : DebugTextWords::tr("info");
}

QString finding(const TraceFinding& finding)
{
    if (finding.share <= 0)
        return {};
    const QString part = share(finding.share);
    const int spans = static_cast<int>(finding.spans);
    const QString each = millis(static_cast<double>(finding.eachNanos) / 1e6);
    const QString place = format::fromUtf8(finding.target.empty() ? finding.service : finding.target);
    const QString name = format::fromUtf8(finding.name);
    if (spans == 1) {
        if (finding.work == WorkKind::Step)
            return DebugTextWords::tr("%1 of this request is spent in \u201c%2\u201d of %3 itself.")
                .arg(part, name, place);
        return DebugTextWords::tr("%1 of this request is spent waiting for \u201c%2\u201d of %3.")
            .arg(part, name, place);
    }
    switch (finding.work) {
    case WorkKind::Query:
        return DebugTextWords::tr("%1 of this request is spent in %n serial queries to %2 (%3 each).",
                                  nullptr, spans)
            .arg(part, place, each);
    case WorkKind::Call:
        return DebugTextWords::tr("%1 of this request is spent in %n serial calls of %2 (%3 each).", nullptr,
                                  spans)
            .arg(part, place, each);
    case WorkKind::Message:
        return DebugTextWords::tr("%1 of this request is spent in %n messages through %2 (%3 each).", nullptr,
                                  spans)
            .arg(part, place, each);
    case WorkKind::Step:
        break;
    }
    return DebugTextWords::tr(
               "%1 of this request is spent in %n steps \u201c%2\u201d of %3, one after the other (%4 each).",
               nullptr, spans)
        .arg(part, name, place, each);
}

QString sampling(const Span& span)
{
    static constexpr auto names =
        std::to_array<std::string_view>({"sampling.probability", "sampler.param", "sampling.rate"});
    for (const auto name : names) {
        const auto found = span.attributes.find(name);
        bool isNumber = false;
        const double rate =
            found == span.attributes.end() ? 0 : format::fromUtf8(found->second).toDouble(&isNumber);
        if (isNumber && rate > 0 && rate <= 1)
            return share(rate);
    }
    return {};
}

QString completeness(const std::vector<Span>& spans, const TraceTree& tree)
{
    if (spans.empty())
        return {};
    QStringList out;
    if (tree.orphans > 0)
        out << DebugTextWords::tr("This trace is not complete: %n spans name a parent that never came.",
                                  nullptr, static_cast<int>(tree.orphans));
    for (const Span& span : spans) {
        if (const QString rate = sampling(span); !rate.isEmpty()) {
            out << DebugTextWords::tr("Sampled: %1 of all traces are sent.").arg(rate);
            break;
        }
    }
    return out.join(QLatin1Char(' '));
}

QString state(const DependencyRow& row)
{
    if (row.state == "failing")
        return DebugTextWords::tr("failing");
    if (row.state == "slow")
        return DebugTextWords::tr("slow");
    return row.state == "silent" ? DebugTextWords::tr("silent") : QString();
}

QString probe(const DependencyRow& row)
{
    if (row.probe == "failing" && !row.problem.empty())
        return DebugTextWords::tr("probe fails: %1").arg(reasonText(row.problem));
    if (row.probe == "failing")
        return DebugTextWords::tr("probe fails");
    return row.probe == "good" ? DebugTextWords::tr("probe answers") : QString();
}

double failedShare(const DependencyRow& row)
{
    return row.calls > 0 ? static_cast<double>(row.failed) / static_cast<double>(row.calls) : 0;
}

QString sentence(const DependencyRow& row)
{
    const QString name = format::fromUtf8(row.name);
    const QString caller = format::fromUtf8(row.caller);
    const QString word = state(row).isEmpty() ? DebugTextWords::tr("fine") : state(row);
    QString said =
        row.state == "silent"
            ? DebugTextWords::tr("%1, called by %2, silent: it is not called any more").arg(name, caller)
        : row.calls == 0 ? DebugTextWords::tr("%1, needed by %2, %3, not called").arg(name, caller, word)
                         : DebugTextWords::tr("%1, called by %2, %3, %4 of %n calls failed, p95 %5", nullptr,
                                              static_cast<int>(row.calls))
                               .arg(name, caller, word, share(failedShare(row)), millis(row.p95Millis));
    if (const QString probed = probe(row); !probed.isEmpty())
        said += QStringLiteral(", ") + probed;
    return said;
}

QString sentence(const LogPattern& pattern)
{
    return DebugTextWords::tr("%n times, %1, %2: %3", nullptr, static_cast<int>(pattern.count))
        .arg(severity(pattern.severity), format::fromUtf8(pattern.service),
             format::fromUtf8(pattern.pattern));
}

QString sentence(const LogRow& line)
{
    return DebugTextWords::tr("%1, %2, %3: %4")
        .arg(format::utcSecond(line.at), severity(line.severity), format::fromUtf8(line.service),
             format::fromUtf8(line.body));
}

QString sentence(const TraceDot& dot)
{
    const QString text =
        dot.failed ? DebugTextWords::tr("Failed request at %1, %2") : DebugTextWords::tr("Request at %1, %2");
    return text.arg(format::utcSecond(dot.at), millis(dot.millis));
}

QString tracesMissing(const DebugBoard& board)
{
    return missing(DebugTextWords::tr("No traces have ever come. Send OTLP to /v1/traces."),
                   DebugTextWords::tr("No requests in this time. The last span came at %1."), board.lastSpan);
}

QString linesMissing(const DebugBoard& board)
{
    return missing(DebugTextWords::tr("No logs have ever come. Send OTLP to /v1/logs."),
                   DebugTextWords::tr("No warning and no error in this time. The last line came at %1."),
                   board.lastLine);
}

} // namespace warroom::ui::debugtext
