// Words and figures.
#include "models/services/service_words.h"

#include "domain/service/service_names.h"
#include "models/format/document_words.h"
#include "models/format/format.h"

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

QString readinessText(const Readiness& ready)
{
    QStringList lacks;
    if (!ready.monitoring)
        lacks << ServiceWords::tr("monitoring");
    if (!ready.alerting)
        lacks << ServiceWords::tr("alerting");
    if (!ready.escalation)
        lacks << ServiceWords::tr("escalation");
    if (!ready.rotation)
        lacks << ServiceWords::tr("rotation", "people who take turns");
    const QString score =
        ServiceWords::tr("%1 of %2", "parts of readiness").arg(ready.score()).arg(ready.parts);
    return lacks.isEmpty()
               ? score
               : ServiceWords::tr("%1, lacks: %2").arg(score, QLocale().createSeparatedList(lacks));
}

QString tierText(std::int64_t tier) { return ServiceWords::tr("Tier %1").arg(tier); }

QString layerText(const std::optional<ServiceLayer>& layer)
{
    return layer ? format::fromUtf8(documentWords()(titleOf(*layer))) : QString();
}

QStringList layerTexts()
{
    QStringList out;
    for (std::size_t i = 0; i < Names<ServiceLayer>::values.size(); ++i)
        out << layerText(static_cast<ServiceLayer>(i));
    return out;
}

QString riskText(const ServiceRisk& risk)
{
    QStringList parts;
    if (risk.launchedDays) {
        const auto days = static_cast<int>(*risk.launchedDays);
        parts << (days == 0   ? ServiceWords::tr("launched today")
                  : days == 1 ? ServiceWords::tr("launched %n day ago", nullptr, days)
                              : ServiceWords::tr("launched %n days ago", nullptr, days));
    }
    if (risk.deploys)
        parts << ServiceWords::tr("%1 deploys in 7 days, %2 a week are usual")
                     .arg(*risk.deploys)
                     .arg(QLocale().toString(risk.usual, 'g', 3));
    return parts.join(QStringLiteral("; "));
}

QString raisedRiskText(const ServiceRisk& risk)
{
    return ServiceWords::tr("raised risk: %1").arg(riskText(risk));
}

QString raisedRiskText(const std::string& services, const Catalog& catalog)
{
    for (const std::string_view name : serviceNames(services)) {
        if (const ServiceRisk* risk = catalog.riskOf(name))
            return ServiceWords::tr("Raised risk of %1: %2.", "service, why")
                .arg(format::fromUtf8(name), riskText(*risk));
    }
    return {};
}

QString signalsText(ServiceLayer layer) { return format::fromUtf8(documentWords()(signalsOf(layer))); }

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

BoardTone burnToneOf(const ObjectiveState& objective, double rate)
{
    return boards::burnTone(rate, objective.pageAt);
}

BoardTone nowToneOf(const ObjectiveState& objective)
{
    const bool isMet = std::isnan(objective.now) || objective.now >= objective.target;
    return isMet ? BoardTone::Plain : boards::healthTone(objective.health);
}

BoardTone leftToneOf(const ObjectiveState& objective) { return boards::spentTone(objective.spent); }

QString flakesText(const ProbeFlakes& probe)
{
    const auto count = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    if (probe.failed == 0)
        return ServiceWords::tr("Probe, 24 h: good in all %1 minutes").arg(count(probe.minutes));
    return ServiceWords::tr("Probe, 24 h: failed in %1 of %2 minutes, in %3 of them alone: flake rate %4")
        .arg(count(probe.failed), count(probe.minutes), count(probe.alone), percentText(probe.rate(), 1));
}

bool isFlaky(const ProbeFlakes& probe)
{
    constexpr std::int64_t fewest = 3;
    constexpr double rate = 0.005;
    return probe.alone >= fewest && probe.alone * 2 >= probe.failed && probe.rate() >= rate;
}

QString wideText(const WideLabel& label)
{
    const auto count = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    return ServiceWords::tr("%1 of %2 has %3 values in %4 open alerts; each makes an alert of its own")
        .arg(QString::fromStdString(label.label), QString::fromStdString(label.intake), count(label.values),
             count(label.alerts));
}

QString windowText(std::int64_t days) { return ServiceWords::tr("%n days", nullptr, static_cast<int>(days)); }

} // namespace warroom::ui
