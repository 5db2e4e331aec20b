// Curves in words and as data.
#include "server/evidence_curves.h"

#include "base/text.h"
#include "base/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

constexpr double unknownSample = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t shapeSteps = 30, titleLength = 100, shownQuery = 200, keptQuery = 1'000;

// The least and the largest of those that are known.
struct Extent
{
    double least = std::numeric_limits<double>::infinity(), most = -least;

    bool isNothing() const { return least > most; }
};

Extent extentOf(const std::vector<double>& values)
{
    Extent out;
    for (const double value : values) {
        if (std::isfinite(value)) {
            out.least = std::min(out.least, value);
            out.most = std::max(out.most, value);
        }
    }
    return out;
}

double lastSample(const std::vector<double>& values)
{
    const auto last =
        std::find_if(values.rbegin(), values.rend(), [](double value) { return std::isfinite(value); });
    return last == values.rend() ? unknownSample : *last;
}

// Eight heights of a block for each step; a dot where nothing is known.
std::string shapeOf(const Line& line, bool keepSmallest)
{
    static constexpr auto heights = std::to_array<std::string_view>(
        {"\u2581", "\u2582", "\u2583", "\u2584", "\u2585", "\u2586", "\u2587", "\u2588"});
    const Time until = line.from + std::chrono::seconds(line.stepSeconds) * line.values.size();
    const auto few = cutLine(line, line.from, until, shapeSteps, keepSmallest);
    const auto extent = extentOf(few.values);
    std::string out;
    for (const double value : few.values) {
        if (!std::isfinite(value)) {
            out += "\u00b7";
            continue;
        }
        const double share =
            extent.most > extent.least ? (value - extent.least) / (extent.most - extent.least) : 0.5;
        out += heights[std::min<std::size_t>(7, static_cast<std::size_t>(share * 8))];
    }
    return out;
}

std::string withUnit(double value, const std::string& unit)
{
    return unit.empty() ? fmt::format("{:.4g}", value) : fmt::format("{:.4g} {}", value, unit);
}

} // namespace

Line cutLine(const Line& line, Time from, Time until, std::size_t most, bool keepSmallest)
{
    const Duration step = std::chrono::seconds(std::max<std::int64_t>(1, line.stepSeconds));
    const auto count = static_cast<std::int64_t>(line.values.size());
    const auto first = std::clamp<std::int64_t>((from - line.from + step - Duration(1)) / step, 0, count);
    const auto end = std::clamp<std::int64_t>((until - line.from + step - Duration(1)) / step, first, count);
    const auto wide =
        std::max<std::int64_t>(1, (end - first + static_cast<std::int64_t>(most) - 1) /
                                      static_cast<std::int64_t>(std::max<std::size_t>(1, most)));
    Line out{line.from + step * first, wide * line.stepSeconds, {}};
    for (auto at = first; at < end; at += wide) {
        double chosen = unknownSample;
        for (auto one = at; one < std::min(at + wide, end); ++one) {
            const double value = line.values[static_cast<std::size_t>(one)];
            const bool better = keepSmallest ? value < chosen : value > chosen;
            if (std::isfinite(value) && (std::isnan(chosen) || better))
                chosen = value;
        }
        out.values.push_back(chosen);
    }
    return out;
}

std::string lineOfCode(std::string_view text, std::size_t characters)
{
    std::string out = elide(text, characters);
    for (auto& c : out)
        c = c == '`' ? '\'' : c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return "`" + out + "`";
}

std::string curveWords(const EvidenceCurve& curve)
{
    const auto extent = extentOf(curve.line.values);
    if (extent.isNothing())
        return {};
    std::string out = fmt::format("- {}: {}, between {:.4g} and {:.4g}", elide(curve.title, titleLength),
                                  withUnit(lastSample(curve.line.values), elide(curve.unit, 20)),
                                  extent.least, extent.most);
    if (curve.limit != 0)
        out += fmt::format(", {} {:.5g}", curve.promised ? "promised" : "limit", curve.limit);
    out += fmt::format(" `{}`", shapeOf(curve.line, curve.promised));
    return curve.query.empty() ? out : out + " of " + lineOfCode(curve.query, shownQuery);
}

void writeCurve(json::Writer& out, const EvidenceCurve& curve)
{
    out.beginObject().field("title", elide(curve.title, titleLength)).field("unit", elide(curve.unit, 20));
    if (!curve.query.empty())
        out.field("query", elide(curve.query, keptQuery));
    if (curve.limit != 0)
        out.rawField("limit", fmt::format("{:.6g}", curve.limit)).field("promised", curve.promised);
    out.field("from", formatTime(curve.line.from)).field("step_s", curve.line.stepSeconds);
    out.key("values").beginArray();
    for (const double value : curve.line.values) {
        if (std::isfinite(value))
            out.raw(fmt::format("{:.5g}", value));
        else
            out.null();
    }
    out.endArray().endObject();
}

} // namespace warroom
