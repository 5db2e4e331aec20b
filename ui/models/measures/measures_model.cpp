// The words of the measures.
#include "models/measures/measures_model.h"

#include "models/format/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

struct Words
{
    QString name, definition;
};

Words wordsOf(const MeasureRow& row, RepairFrom from)
{
    const std::string number = row.id.substr(0, row.id.find('.'));
    if (number == "M1")
        return {MeasuresModel::tr("Availability"),
                MeasuresModel::tr("Good events of all, over the objectives that measure availability")};
    if (number == "M2")
        return {MeasuresModel::tr("Latency, p95"),
                MeasuresModel::tr("95 of 100 requests are faster; of the latest 5,000 with a trace")};
    if (number == "M3")
        return {MeasuresModel::tr("Error rate"),
                MeasuresModel::tr("Failed events of all, as the objectives count them")};
    if (number == "M4")
        return {MeasuresModel::tr("Time to repair"),
                from == RepairFrom::Started
                    ? MeasuresModel::tr(
                          "Median of SEV1 and SEV2, from the start (unknown: the detection) to resolved")
                    : MeasuresModel::tr("Median of SEV1 and SEV2, from the detection to resolved")};
    if (number == "M5")
        return {
            MeasuresModel::tr("Time to acknowledge"),
            MeasuresModel::tr(
                "Median of SEV1 and SEV2, from the detection until a person took it; machines do not count")};
    if (number == "M6")
        return {
            MeasuresModel::tr("Backlog age, %1").arg(format::fromUtf8(row.id.substr(row.id.find('.') + 1))),
            MeasuresModel::tr(
                "Median age of open tickets and unresolved incidents of this priority, without follow-ups")};
    if (number == "M7")
        return {MeasuresModel::tr("Escalation rate"),
                MeasuresModel::tr("Tickets raised to incidents, of all that were opened as tickets")};
    if (number == "M8")
        return {MeasuresModel::tr("Runbook success"),
                MeasuresModel::tr("Runs that mended what they are for; there are no runbooks yet")};
    if (number == "M9")
        return {MeasuresModel::tr("Automation coverage"),
                MeasuresModel::tr("Known incidents handled by automation; there is none yet")};
    return {MeasuresModel::tr("Observability"),
            MeasuresModel::tr("Services with metrics, traces and logs in the last day; all three count")};
}

bool isMissed(const MeasureRow& row)
{
    if (row.state != MeasureState::Recorded || std::isnan(row.value) || std::isnan(row.target))
        return false;
    return row.lessIsBetter ? row.value > row.target : row.value < row.target;
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

QString decimal(double value, int most)
{
    QString digits = QLocale().toString(value, 'f', most);
    const QString point = QLocale().decimalPoint();
    while (digits.contains(point) && (digits.endsWith(QLatin1Char('0')) || digits.endsWith(point)))
        digits.chop(1);
    return digits;
}

/// "metrics logs" as words.
QString cameText(const std::string& kinds)
{
    QStringList words;
    for (const QString& kind : format::fromUtf8(kinds).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        words << (kind == QLatin1String("metrics")  ? SourcesModel::tr("metrics")
                  : kind == QLatin1String("traces") ? SourcesModel::tr("traces")
                                                    : SourcesModel::tr("logs"));
    }
    return words.isEmpty()
               ? SourcesModel::tr("nothing came in the last day")
               : SourcesModel::tr("only %1", "kinds of telemetry").arg(words.join(QStringLiteral(", ")));
}

/// A value beside that of the measure.
bool isFigure(const MeasureRow& row, const MeasureSource& source)
{
    return source.ticket.isNil() && source.title.empty() && row.id != "M10";
}

void tellFigure(SourceLine& line, const MeasureSource& source)
{
    if (source.key == "p99") {
        line.title = SourcesModel::tr("99 of 100 requests are faster");
    } else if (source.key == "max") {
        line.key = SourcesModel::tr("longest", "request");
        line.title = SourcesModel::tr("the slowest request");
    } else if (source.key == "server") {
        line.key = SourcesModel::tr("server", "side");
        line.title = SourcesModel::tr("of the latest requests with a trace, failed by the service");
    } else if (source.key == "client") {
        line.key = SourcesModel::tr("client", "side");
        line.title = SourcesModel::tr("refused with HTTP 4xx, not counted as failed");
    } else if (source.key == "first_line") {
        line.key = SourcesModel::tr("first line", "of support");
        line.title = SourcesModel::tr("came back, of those that ended without being raised");
    } else if (source.key == "raised") {
        line.key = SourcesModel::tr("raised", "tickets");
        line.title = SourcesModel::tr("came back, of those that were raised to incidents");
    } else {
        line.key = SourcesModel::tr("machines");
        line.title = SourcesModel::tr("acknowledged by a machine only, not counted");
        line.value = QLocale().toString(source.value, 'f', 0);
    }
}

void tellService(SourceLine& line, const std::string& measure)
{
    line.service = line.key;
    if (measure == "M2")
        line.endpoint = line.title;
    else if (measure == "M10")
        line.title = cameText(line.title.toStdString());
}

} // namespace

bool operator==(const MeasureLine& a, const MeasureLine& b)
{
    return a.id == b.id && a.name == b.name && a.definition == b.definition && a.target == b.target &&
           a.value == b.value && a.mean == b.mean && a.previous == b.previous && a.state == b.state &&
           a.isMissed == b.isMissed && a.sources == b.sources &&
           std::equal(a.trend.begin(), a.trend.end(), b.trend.begin(), b.trend.end(), same);
}

QString measureText(double value, const std::string& unit)
{
    if (std::isnan(value))
        return QStringLiteral("\u2013");
    if (unit == "ratio")
        return MeasuresModel::tr("%1 %", "percent").arg(decimal(value * 100, 2));
    if (unit == "ms")
        return MeasuresModel::tr("%1 ms").arg(decimal(value, 0));
    const double minutes = unit == "hours" ? value * 60 : value;
    if (minutes > 0 && minutes < 1)
        return MeasuresModel::tr("%1 s").arg(decimal(minutes * 60, 0));
    if (minutes < 60)
        return MeasuresModel::tr("%1 min").arg(decimal(minutes, minutes < 10 ? 1 : 0));
    if (minutes < 48 * 60)
        return MeasuresModel::tr("%1 h").arg(decimal(minutes / 60, 1));
    return MeasuresModel::tr("%1 d").arg(decimal(minutes / 1440, 1));
}

QString measureStateText(MeasureState state)
{
    switch (state) {
    case MeasureState::Recorded:
        return MeasuresModel::tr("recorded");
    case MeasureState::Pending:
        return MeasuresModel::tr("pending");
    case MeasureState::NotApplicable:
        return MeasuresModel::tr("not applicable");
    case MeasureState::Invalid:
        return MeasuresModel::tr("invalid");
    }
    return {};
}

void MeasuresModel::setBoard(const MeasuresBoard& board, RepairFrom from)
{
    std::vector<MeasureLine> lines;
    for (const MeasureRow& row : board.measures) {
        const Words words = wordsOf(row, from);
        MeasureLine line;
        line.id = format::fromUtf8(row.id);
        line.number = line.id.section(QLatin1Char('.'), 0, 0);
        line.name = words.name;
        line.definition = words.definition;
        const QString bound = row.lessIsBetter ? tr("under %1", "a target") : tr("%1 or more", "a target");
        line.target =
            std::isnan(row.target) ? tr("none", "no target") : bound.arg(measureText(row.target, row.unit));
        line.value = measureText(row.value, row.unit);
        line.mean = measureText(row.mean, row.unit);
        line.previous = measureText(row.previous, row.unit);
        line.state = measureStateText(row.state);
        line.isMissed = isMissed(row);
        line.isKnown = !std::isnan(row.value);
        // Few raised tickets may mean that too little is raised.
        if (row.id == "M7" && row.value == 0)
            line.state = tr("recorded; none was raised: is that so?");
        line.trend = row.trend.values;
        line.targetValue = row.target;
        line.lessIsBetter = row.lessIsBetter;
        line.sources = static_cast<int>(row.sources.size());
        lines.push_back(std::move(line));
    }
    setRows(std::move(lines));
}

QVariant MeasuresModel::data(const QModelIndex& index, int role) const
{
    const MeasureLine* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->name;
    if (role == Qt::ToolTipRole)
        return shown->definition;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{shown->number,
                      shown->name,
                      shown->value,
                      tr("target %1").arg(shown->target),
                      tr("before %1").arg(shown->previous),
                      shown->state};
    if (shown->isMissed)
        parts << tr("target missed");
    return parts.join(QStringLiteral(", "));
}

void SourcesModel::setMeasure(const MeasureRow& row)
{
    std::vector<SourceLine> lines;
    for (const MeasureSource& source : row.sources) {
        SourceLine line;
        line.id = QString::number(lines.size());
        line.ticket = source.ticket;
        line.key = format::fromUtf8(source.key);
        line.title = format::fromUtf8(source.title);
        line.value = measureText(source.value, row.unit);
        if (isFigure(row, source))
            tellFigure(line, source);
        else if (source.ticket.isNil())
            tellService(line, row.id);
        else if (row.id == "M1" || row.id == "M3")
            line.value = tr("%1 of the budget").arg(measureText(source.value, "ratio"));
        line.state = measureStateText(source.state);
        line.isOdd = source.state != MeasureState::Recorded;
        lines.push_back(std::move(line));
    }
    setRows(std::move(lines));
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const
{
    const SourceLine* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{shown->key, shown->title, shown->value};
    if (shown->isOdd)
        parts << shown->state;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace warroom::ui
