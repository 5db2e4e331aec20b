// Drawing curves as SVG.
#include "server/evidence_curves.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/text_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace warroom {
namespace {

constexpr double pictureWidth = 720, panelLeft = 64, rightMargin = 16, panelsTop = 44, panelHeight = 96,
                 panelGap = 34, axisHeight = 30;
constexpr std::size_t textLength = 60;
constexpr int hourSteps = 4; // of the axis of time

std::string textAt(double x, double y, std::string_view look, std::string_view text)
{
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" {}>{}</text>\n", x, y, look, escapeHtml(text));
}

std::string lineTo(double x1, double y1, double x2, double y2, std::string_view look)
{
    return fmt::format("<path d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\" {}/>\n", x1, y1, x2, y2, look);
}

// Where a time and a value of one curve stand in the picture.
struct Scale
{
    Time from{}, until{};
    double least = 0, most = 1, upper = 0;
    double air = 0; // above the largest and below the smallest value

    double x(Time at) const
    {
        const auto whole = std::max<double>(1, static_cast<double>((until - from).count()));
        const double share = static_cast<double>((at - from).count()) / whole;
        return panelLeft + std::clamp(share, 0.0, 1.0) * (pictureWidth - panelLeft - rightMargin);
    }
    double y(double value) const
    {
        return upper + panelHeight - (value - least) / (most - least) * panelHeight;
    }
};

Scale scaleOf(const EvidenceCurve& curve, Time from, Time until, double upper)
{
    Scale out{from, until, std::numeric_limits<double>::infinity(), 0, upper, 0};
    out.most = -out.least;
    const auto take = [&](double value) {
        out.least = std::min(out.least, value);
        out.most = std::max(out.most, value);
    };
    for (const double value : curve.line.values) {
        if (std::isfinite(value))
            take(value);
    }
    if (curve.limit != 0)
        take(curve.limit);
    if (out.least > out.most)
        out.least = out.most = 0;
    out.air = std::max((out.most - out.least) * 0.08, std::abs(out.most) * 1e-6 + 1e-9);
    out.least -= out.air;
    out.most += out.air;
    return out;
}

// One piece for each run of samples: what is not known stays a panelGap.
std::string pathOf(const EvidenceCurve& curve, const Scale& scale)
{
    std::string path;
    bool inRun = false;
    Time at = curve.line.from;
    for (const double value : curve.line.values) {
        if (std::isfinite(value)) {
            const auto place = fmt::format("{:.1f} {:.1f}", scale.x(at), scale.y(value));
            path += inRun ? fmt::format("L{0}", place) : fmt::format("M{0}L{0}", place);
        }
        inRun = std::isfinite(value);
        at += std::chrono::seconds(curve.line.stepSeconds);
    }
    return path;
}

std::string drawPanel(const EvidenceCurve& curve, const Scale& scale)
{
    constexpr std::string_view frame = "fill=\"none\" stroke=\"#c9ced6\"", small = "class=\"s\"",
                               axis = "class=\"s\" text-anchor=\"end\"";
    const double y = scale.upper;
    std::string out = textAt(panelLeft, y - 6, "class=\"t\"", elide(curve.title, textLength));
    out += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", panelLeft,
                       y, pictureWidth - panelLeft - rightMargin, panelHeight, frame);
    for (const double value : {scale.most - scale.air, scale.least + scale.air})
        out += textAt(panelLeft - 6, scale.y(value) + 4, axis, fmt::format("{:.4g}", value));
    out += textAt(panelLeft - 6, y + panelHeight / 2, axis, elide(curve.unit, 10));
    if (curve.limit != 0) {
        out += lineTo(panelLeft, scale.y(curve.limit), pictureWidth - rightMargin, scale.y(curve.limit),
                      "stroke=\"#b3261e\" stroke-dasharray=\"4 3\"");
        out += textAt(panelLeft + 4, scale.y(curve.limit) - 3, small,
                      fmt::format("{} {:.5g}", curve.promised ? "promised" : "limit", curve.limit));
    }
    if (const auto path = pathOf(curve, scale); !path.empty())
        out += fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"1.6\" "
                           "stroke-linecap=\"round\"/>\n",
                           path);
    return out;
}

std::string drawMark(const CurveMark& mark, const Scale& scale, double lower)
{
    const double x = scale.x(mark.at);
    const bool nearEnd = x > pictureWidth - 140;
    return lineTo(x, panelsTop, x, lower, "stroke=\"#7a5c00\" stroke-dasharray=\"2 2\"") +
           textAt(x + (nearEnd ? -4 : 4), panelsTop - 4,
                  nearEnd ? "class=\"s\" text-anchor=\"end\"" : "class=\"s\"", elide(mark.text, 40));
}

} // namespace

std::string drawCurves(const std::string& title, std::span<const EvidenceCurve> curves,
                       std::span<const CurveMark> marks, Time from, Time until)
{
    const double lower = panelsTop + static_cast<double>(curves.size()) * (panelHeight + panelGap);
    const double height = lower + axisHeight;
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 "
        "{0:.0f} "
        "{1:.0f}\" role=\"img\">\n<title>{2}</title>\n<style>text{{font-family:sans-serif;fill:#1d2430}}"
        ".h{{font-size:14px;font-weight:600}}.t{{font-size:12px;font-weight:600}}.s{{font-size:10px;"
        "fill:#56606e}}</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
        pictureWidth, height, escapeHtml(elide(title, 200)));
    out += textAt(16, 20, "class=\"h\"", elide(title, 100));
    double upper = panelsTop + 14;
    for (const auto& curve : curves) {
        out += drawPanel(curve, scaleOf(curve, from, until, upper));
        upper += panelHeight + panelGap;
    }
    const Scale time{from, until};
    for (const auto& mark : marks) {
        if (mark.at >= from && mark.at <= until)
            out += drawMark(mark, time, lower);
    }
    for (int i = 0; i <= hourSteps; ++i) {
        const Time at = from + (until - from) * i / hourSteps;
        out += textAt(time.x(at), lower + 14, "class=\"s\" text-anchor=\"middle\"", formatHourMinute(at));
    }
    return out + "</svg>\n";
}

} // namespace warroom
