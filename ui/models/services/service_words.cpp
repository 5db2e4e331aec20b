// Words and figures.
#include "models/services/service_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace warroom::ui {
namespace {

class ServiceWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::ServiceWords)
};

const QString s_dash = QStringLiteral("\u2013");
const QString s_minus = QStringLiteral("\u2212");

QString number(double value, int decimals)
{
    const QString digits = QLocale().toString(std::abs(value), 'f', decimals);
    return value < 0 ? s_minus + digits : digits;
}

} // namespace

QString healthWord(ServiceHealth health)
{
    if (!health)
        return ServiceWords::tr("no objective");
    switch (*health) {
    case ObjectiveHealth::NoData:
        return ServiceWords::tr("no data");
    case ObjectiveHealth::Good:
        return ServiceWords::tr("good", "health of a service");
    case ObjectiveHealth::AtRisk:
        return ServiceWords::tr("at risk");
    case ObjectiveHealth::Burning:
        return ServiceWords::tr("burning", "an error budget");
    case ObjectiveHealth::Broken:
        return ServiceWords::tr("budget used up");
    }
    return {};
}

QString healthIcon(ServiceHealth health)
{
    if (!health)
        return {};
    switch (*health) {
    case ObjectiveHealth::NoData:
        return QStringLiteral("why");
    case ObjectiveHealth::Good:
        return QStringLiteral("dot");
    case ObjectiveHealth::AtRisk:
        return QStringLiteral("warning");
    case ObjectiveHealth::Burning:
    case ObjectiveHealth::Broken:
        return QStringLiteral("alert");
    }
    return {};
}

int healthRank(ServiceHealth health)
{
    if (!health)
        return 5;
    switch (*health) {
    case ObjectiveHealth::Broken:
        return 0;
    case ObjectiveHealth::Burning:
        return 1;
    case ObjectiveHealth::AtRisk:
        return 2;
    case ObjectiveHealth::NoData:
        return 3;
    case ObjectiveHealth::Good:
        return 4;
    }
    return 5;
}

QString tierText(std::int64_t tier) { return ServiceWords::tr("Tier %1").arg(tier); }

QString percentText(double share, int decimals)
{
    return std::isnan(share) ? s_dash
                             : ServiceWords::tr("%1 %", "percent").arg(number(share * 100, decimals));
}

QString targetText(double target)
{
    int decimals = 0;
    for (double rest = target * 100; decimals < 4 && std::abs(rest - std::round(rest)) > 1e-6; ++decimals)
        rest *= 10;
    return percentText(target, decimals);
}

QString spentText(double share) { return percentText(share, 0); }

QString budgetLeftText(double leftMinutes, double totalMinutes)
{
    if (std::isnan(leftMinutes) || std::isnan(totalMinutes))
        return s_dash;
    return ServiceWords::tr("%1 of %2 min", "budget left of the whole budget")
        .arg(number(std::round(leftMinutes), 0), number(std::round(totalMinutes), 0));
}

QString burnText(double rate)
{
    if (std::isnan(rate))
        return s_dash;
    return ServiceWords::tr("%1 ×", "times").arg(number(rate, rate < 10 && rate != std::round(rate) ? 1 : 0));
}

QString windowText(std::int64_t days) { return ServiceWords::tr("%n days", nullptr, static_cast<int>(days)); }

} // namespace warroom::ui
