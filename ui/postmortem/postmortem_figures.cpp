// The document's figures: how the service did, what happened, and what else was measured.
#include "base/text.h"
#include "base/time_text.h"
#include "export/postmortem.h"
#include "postmortem/postmortem_layout.h"

#include <QPainter>

#include <algorithm>

namespace warroom::pdf {
namespace {

constexpr qreal smallPlotHeight = 56 * pt;
constexpr std::size_t mostPlots = 6;
constexpr std::size_t legendLength = 110;

QString clockText(Time at) { return QString::fromStdString(formatHourMinute(at)); }

std::string measured(double value, const KeptCurve& curve)
{
    return valueText(value, curve.unit, 4).toStdString();
}

std::string limitText(const KeptCurve& curve) { return valueText(curve.limit, curve.unit, 6).toStdString(); }

// What the picture tells, in words.
QString curveCaption(const TimeAxis& axis, const Words& words)
{
    const KeptCurve& curve = *axis.curve();
    const CurveExtent extent = extentOf(curve, axis.range().from, axis.range().to);
    const std::string least = measured(extent.least, curve), at = formatHourMinute(extent.leastAt);
    std::vector<std::string> said = {
        words(WARROOM_PHRASE("Postmortem", "Figure 1. %1 of %2, UTC; dashed, what was promised, %3."),
              {curve.title.toStdString(), curve.service.toStdString(), limitText(curve)})};
    if (extent.breached > Duration::zero())
        said.push_back(words(WARROOM_PHRASE("Postmortem", "Lowest %1 at %2, below what was promised for %3."),
                             {least, at, measureText(extent.breached)}));
    else
        said.push_back(words(WARROOM_PHRASE("Postmortem", "Lowest %1 at %2."), {least, at}));
    if (extent.hasGaps)
        said.push_back(words(WARROOM_PHRASE("Postmortem", "Where the line is broken nothing was measured.")));
    said.push_back(words(WARROOM_PHRASE("Postmortem",
                                        "Grey is the time of the impact, bars show what it was needed for; "
                                        "letters mark key events.")));
    if (!axis.deploys().empty())
        said.push_back(words(WARROOM_PHRASE("Postmortem", "Numbered triangles mark deploys.")));
    return QString::fromStdString(join(said, " "));
}

// "Memory of checkout, between 40 % and 96 %, limit 80 %".
QString plotTitle(const KeptCurve& curve, TimeRange range, const Words& words)
{
    const CurveExtent extent = extentOf(curve, range.from, range.to);
    std::string text = words(WARROOM_PHRASE("Postmortem", "%1 of %2, between %3 and %4"),
                             {curve.title.toStdString(), curve.service.toStdString(),
                              measured(extent.least, curve), measured(extent.most, curve)});
    if (curve.limit != 0)
        text = words(curve.promised ? WARROOM_PHRASE("Postmortem", "%1, promised %2")
                                    : WARROOM_PHRASE("Postmortem", "%1, limit %2"),
                     {text, limitText(curve)});
    return QString::fromStdString(text);
}

// Curves that can be read from one axis, as many as can be told apart.
std::vector<std::vector<KeptCurve>> plotGroups(const std::vector<KeptCurve>& curves)
{
    std::vector<std::vector<KeptCurve>> groups;
    for (const KeptCurve& curve : curves) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& lines) {
            const KeptCurve& first = lines.front();
            return lines.size() < CurvePlot::mostLines && first.service == curve.service &&
                   first.unit == curve.unit && first.query == curve.query && first.limit == curve.limit &&
                   first.promised == curve.promised;
        });
        if (group != groups.end())
            group->push_back(curve);
        else if (groups.size() < mostPlots)
            groups.push_back({curve});
    }
    return groups;
}

} // namespace

void PostmortemLayout::addFigure()
{
    const auto axis = std::make_shared<const TimeAxis>(m_incident, m_kept, m_width, m_words);
    if (axis->isEmpty())
        return;
    Strip strip;
    strip.height = axis->height();
    strip.spaceBefore = 14 * pt;
    strip.keepWithNext = true;
    strip.paint = [axis](QPainter& painter, QPointF at) { axis->paint(painter, at); };
    m_flow.add(std::move(strip));
    addFigureLegend(*axis);
}

void PostmortemLayout::addFigureLegend(const TimeAxis& axis)
{
    const QString caption =
        axis.curve() ? curveCaption(axis, m_words)
                     : QString::fromStdString(m_words(WARROOM_PHRASE(
                           "Postmortem", "Figure 1. Entries of the timeline by kind, UTC. Bars show what the "
                                         "time was needed for; letters mark key events.")));
    addParagraph({{caption, TextRole::Caption, ink::text2}}, {.spaceBefore = 2 * pt});
    char16_t letter = u'a';
    for (const RecordedEntry* entry : keyEvents(m_incident))
        addLegendLine(QString(QChar(letter++)), entry->t, settable(elide(entry->text, legendLength)));
    int number = 0;
    for (const KeptDeploy& deploy : axis.deploys())
        addLegendLine(QString::number(++number), deploy.at,
                      QString::fromStdString(
                          m_words(WARROOM_PHRASE("Postmortem", "Deploy: %1"), {deploy.label.toStdString()})));
}

void PostmortemLayout::addLegendLine(const QString& mark, Time at, const QString& text)
{
    Strip strip;
    strip.height = lineHeight(TextRole::Caption);
    strip.spaceBefore = mark == u"a" ? 2 * pt : 0;
    strip.paint = [mark, text, clock = clockText(at), width = m_width](QPainter& painter, QPointF corner) {
        paintElided(painter, {mark, TextRole::CaptionStrong, ink::text}, corner, 12 * pt, Qt::AlignLeft);
        paintElided(painter, {clock, TextRole::Caption, ink::text2}, corner + QPointF(12 * pt, 0), 28 * pt,
                    Qt::AlignLeft);
        paintElided(painter, {text, TextRole::Caption, ink::text2}, corner + QPointF(42 * pt, 0),
                    width - 42 * pt, Qt::AlignLeft);
    };
    m_flow.add(std::move(strip));
}

void PostmortemLayout::addKeptCurves()
{
    const auto& curves = m_kept.others;
    if (curves.empty())
        return;
    TimeRange range{curves.front().points.front().t, curves.front().points.back().t};
    for (const KeptCurve& curve : curves) {
        range.from = std::min(range.from, curve.points.front().t);
        range.to = std::max(range.to, curve.points.back().t);
    }
    if (range.to <= range.from)
        return;
    auto groups = plotGroups(curves);
    for (std::size_t i = 0; i < groups.size(); ++i)
        addPlot(std::move(groups[i]), range, i + 1 == groups.size());
    const int number = figureRange(m_incident) ? 2 : 1;
    const QString caption = QString::fromStdString(m_words(
        WARROOM_PHRASE("Postmortem", "Figure %1. What else was measured around the alerts, UTC. Dashed "
                                     "lines are limits; where a line is broken nothing was measured."),
        {std::to_string(number)}));
    addParagraph({{caption, TextRole::Caption, ink::text2}}, {});
}

void PostmortemLayout::addPlot(std::vector<KeptCurve> lines, TimeRange range, bool isLast)
{
    constexpr qreal sampleWidth = 16 * pt, titleGap = 7 * pt, gapBelow = 4 * pt;
    const qreal titleHeight = lineHeight(TextRole::Caption);
    std::vector<QString> titles;
    for (const KeptCurve& line : lines)
        titles.push_back(plotTitle(line, range, m_words));
    const auto plot = std::make_shared<const CurvePlot>(std::move(lines));
    const TimeScale scale{range.from, range.to, CurvePlot::axisWidth,
                          m_width - CurvePlot::axisWidth - 10 * pt};
    const qreal top = titleHeight * static_cast<qreal>(titles.size()) + titleGap;
    Strip strip;
    strip.height = top + smallPlotHeight + tickRowHeight + gapBelow;
    strip.spaceBefore = 14 * pt;
    strip.keepWithNext = isLast; // with the caption
    strip.paint = [=, width = m_width](QPainter& painter, QPointF at) {
        for (std::size_t line = 0; line < titles.size(); ++line) {
            const QPointF corner = at + QPointF(0, titleHeight * static_cast<qreal>(line));
            const QPointF middle = corner + QPointF(0, titleHeight / 2);
            plot->paintSample(painter, line, middle, middle + QPointF(sampleWidth, 0));
            paintElided(painter, {titles[line], TextRole::Caption, ink::text},
                        corner + QPointF(sampleWidth + 4 * pt, 0), width - sampleWidth - 4 * pt,
                        Qt::AlignLeft);
        }
        plot->paint(painter, scale, at + QPointF(0, top), smallPlotHeight);
        paintTimeTicks(painter, scale, at + QPointF(0, top + smallPlotHeight), width);
    };
    m_flow.add(std::move(strip));
}

} // namespace warroom::pdf
