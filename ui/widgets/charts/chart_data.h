// What a chart is told to draw: lines over time, marks, a threshold and a scale. Values, no widgets.
#pragma once

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace warroom::ui {

/// Values at equal steps. What is not known is NaN, and stays a gap.
struct ChartLine
{
    qint64 fromMs = 0; ///< UTC, milliseconds since 1970
    qint64 stepMs = 60'000;
    std::vector<double> values;

    qint64 at(std::size_t index) const { return fromMs + static_cast<qint64>(index) * stepMs; }
    bool operator==(const ChartLine&) const = default;
};

/// Main: one line on its own. First to Third: compared lines, told apart by dashes too. Ideal: what it should
/// be or was before.
enum class SeriesLook
{
    Main,
    First,
    Second,
    Third,
    Ideal
};

struct ChartSeries
{
    QString label; ///< at the end of the line; empty: none
    ChartLine line;
    SeriesLook look = SeriesLook::Main;

    bool operator==(const ChartSeries&) const = default;
};

/// A moment. An incident's start is a dashed line with its label at the foot, red while it goes on; a deploy
/// is a triangle at the foot, with a dotted line where there are few.
struct ChartMark
{
    qint64 atMs = 0;
    QString label;
    bool isCrit = false;
    bool isDeploy = false;

    bool operator==(const ChartMark&) const = default;
};

/// On which side of the threshold a value is a breach.
enum class Breach
{
    None,
    Below,
    Above
};

struct ChartThreshold
{
    double value = 0;
    QString label; ///< on the line
    Breach breach = Breach::None;

    bool operator==(const ChartThreshold&) const = default;
};

struct ChartScale
{
    double low = 0, high = 1;
    bool isLogarithmic = false; ///< low must be above 0 then
    std::vector<double> ticks;  ///< empty: chosen

    bool operator==(const ChartScale&) const = default;
};

/// A piece of a line without a gap, wholly in or out of breach; a value between two gaps is one of one point.
/// x in milliseconds, y as the scale draws it.
struct ChartRun
{
    bool isBreach = false;
    std::vector<QPointF> points;
};

/// How high a value stands on the scale: itself, or its decimal logarithm. NaN stays.
double onScale(const ChartScale& scale, double value);

/// The line between two times, thinned to the lowest and the highest value of each of `columns` pixels, cut
/// at gaps and where it crosses the threshold.
std::vector<ChartRun> chartRuns(const ChartLine& line, qint64 fromMs, qint64 untilMs, int columns,
                                const ChartScale& scale, const std::optional<ChartThreshold>& threshold);

/// A stretch of a line that is above or below the scale, at its farthest value.
struct OffScale
{
    qint64 atMs = 0;
    double value = 0;
    bool isAbove = false;
};
std::vector<OffScale> offScale(const ChartLine& line, qint64 fromMs, qint64 untilMs, const ChartScale& scale);

/// At most `most` round values between low and high, both included where they are round.
std::vector<double> roundTicks(const ChartScale& scale, int most);

/// A step of time whose labels fit `most` times into the range: 1 min … 1 d, 7 d, 14 d, 28 d.
qint64 timeStep(qint64 rangeMs, int most);

/// Index of the value nearest to a time; nothing where the line has none.
std::optional<std::size_t> nearestIndex(const ChartLine& line, qint64 atMs);

} // namespace warroom::ui
