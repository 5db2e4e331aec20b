// Scales and texts of the curve.
#include "screens/alerts/alert_chart.h"

#include "models/services/service_words.h"
#include "widgets/charts/time_chart.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_curveHeight = 132;
constexpr double s_leastBurn = 0.1;

qint64 curveTime(Time time) { return time.time_since_epoch().count(); }

struct Bounds
{
    double low = 0, high = 0;
    bool any = false;
};

Bounds boundsOf(const std::vector<double>& values)
{
    Bounds out;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        out.low = out.any ? std::min(out.low, value) : value;
        out.high = out.any ? std::max(out.high, value) : value;
        out.any = true;
    }
    return out;
}

/// With room for the limit; the axis of shares need not begin at nothing.
ChartScale curveScale(const AlertCurve& curve, const Bounds& bounds)
{
    switch (curve.scale) {
    case AlertCurve::Scale::Share: {
        const double worst = std::min(bounds.low, curve.limit);
        const double step = 1 - worst < 0.02 ? 0.005 : 1 - worst < 0.2 ? 0.05 : 0.25;
        return {std::max(0.0, std::floor(worst / step) * step - (worst < 1 ? 0 : step)), 1, false, {}};
    }
    case AlertCurve::Scale::Burn: {
        const double most = std::max({bounds.high, curve.limit, 10.0});
        return {s_leastBurn, std::pow(10, std::ceil(std::log10(most))), true, {}};
    }
    case AlertCurve::Scale::Amount:
        break;
    }
    const double most = std::max(bounds.high, curve.limit);
    const double unit = std::pow(10, std::floor(std::log10(std::max(most, 1e-9))));
    return {std::min(0.0, bounds.low), std::max(std::ceil(most / unit) * unit, unit), false, {}};
}

} // namespace

AlertChart::AlertChart(QWidget* parent)
    : QWidget(parent), m_title(new ElideLabel(Type::Label, Ink::Tertiary, this)),
      m_chart(new TimeChart(tr("Signal"), this))
{
    m_chart->setObjectName(QStringLiteral("alerts.curve"));
    m_chart->setFixedHeight(scaled(s_curveHeight));
    connect(&theme(), &Theme::changed, this, [this] { m_chart->setFixedHeight(scaled(s_curveHeight)); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_chart);
}

void AlertChart::setCurve(const AlertCurve& curve)
{
    if (m_curve == curve)
        return;
    m_curve = curve;
    m_title->setText(curve.title);
    ChartLine line{curveTime(curve.line.from), curve.line.stepSeconds * 1'000, curve.line.values};
    if (curve.scale == AlertCurve::Scale::Burn) {
        for (double& value : line.values)
            value = std::isnan(value) ? value : std::max(value, s_leastBurn);
    }
    const auto amount = [unit = curve.unit](double value) {
        const QString number = QLocale().toString(value, 'g', 4);
        return unit.isEmpty() ? number : tr("%1 %2", "number, unit").arg(number, unit);
    };
    const auto share = [](double value) { return percentText(value, value > 0.98 && value < 1 ? 1 : 0); };
    const auto exact = [](double value) { return percentText(value, 2); };
    if (curve.scale == AlertCurve::Scale::Share)
        m_chart->setTexts(share, exact);
    else if (curve.scale == AlertCurve::Scale::Burn)
        m_chart->setTexts(burnText, burnText);
    else
        m_chart->setTexts(amount, amount);
    m_chart->setScale(curveScale(curve, boundsOf(line.values)));
    std::optional<ChartThreshold> limit;
    if (curve.limit > 0)
        limit = ChartThreshold{curve.limit, curve.limitText,
                               curve.scale == AlertCurve::Scale::Share ? Breach::Below : Breach::Above};
    m_chart->setThreshold(limit);
    const qint64 end = line.values.empty() ? line.fromMs : line.at(line.values.size() - 1);
    m_chart->setTimeRange(line.fromMs, end);
    std::vector<ChartMark> marks;
    const qint64 began = curveTime(curve.began);
    if (began >= line.fromMs && began <= end) {
        ChartMark mark;
        mark.atMs = began;
        mark.label = tr("alert", "where it began");
        marks.push_back(mark);
    }
    m_chart->setMarks(std::move(marks));
    m_chart->setLine(std::move(line));
}

void AlertChart::setStaleFrom(std::optional<Time> from)
{
    m_chart->setStaleFrom(from ? std::optional(curveTime(*from)) : std::nullopt);
}

} // namespace warroom::ui
