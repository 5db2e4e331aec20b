// Wording of figures.
#include "models/boards/board_words.h"

#include "domain/service/service_names.h"
#include "domain/ticket/visibility.h"
#include "models/format/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace warroom::ui::boards {
namespace {

const QString none = QStringLiteral("–");

/// From this rate on a page goes out where the objective does not say its own.
constexpr double s_pageAt = 5;
constexpr double s_nearlySpent = 0.75;

QString wording(const char* text) { return QCoreApplication::translate("Boards", text); }

QString number(double value, int digits) { return QLocale().toString(value, 'f', digits); }

QString percent(const QString& number)
{
    return number.isEmpty() ? none : wording(QT_TRANSLATE_NOOP("Boards", "%1 %")).arg(number);
}

/// Digits after the point that a percentage needs to be exact, at the most 4.
int digitsOf(double percent)
{
    int digits = 0;
    for (double rest = percent; digits < 4 && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10)
        ++digits;
    return digits;
}

} // namespace

QString ratio(double value)
{
    return std::isnan(value) ? none : percent(number(value * 100, value >= 0.99 ? 3 : 1));
}

QString ratioInColumn(double value) { return std::isnan(value) ? none : number(value * 100, 2); }

QString target(double value) { return percent(number(value * 100, digitsOf(value * 100))); }

QString targetInColumn(double value) { return number(value * 100, std::max(1, digitsOf(value * 100))); }

QString share(double value) { return std::isnan(value) ? none : percent(number(value * 100, 0)); }

QString burn(double value)
{
    if (std::isnan(value))
        return none;
    return wording(QT_TRANSLATE_NOOP("Boards", "%1×")).arg(number(value, value >= 9.95 ? 0 : 1));
}

QString duration(Duration time)
{
    if (const auto seconds = std::chrono::round<std::chrono::seconds>(time).count();
        seconds > 0 && seconds < 60)
        return wording(QT_TRANSLATE_NOOP("Boards", "%1 s")).arg(seconds);
    const auto minutes = std::chrono::round<std::chrono::minutes>(time).count();
    if (minutes < 60)
        return wording(QT_TRANSLATE_NOOP("Boards", "%1 min")).arg(minutes);
    if (minutes < 24 * 60)
        return wording(QT_TRANSLATE_NOOP("Boards", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
    return wording(QT_TRANSLATE_NOOP("Boards", "%1 d %2 h")).arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

BoardTone burnTone(double rate, double pageAt)
{
    if (std::isnan(rate))
        return BoardTone::Unknown;
    if (rate >= (pageAt > 0 ? pageAt : s_pageAt))
        return BoardTone::Crit;
    return rate > 1 ? BoardTone::Warn : BoardTone::Plain;
}

BoardTone spentTone(double spent)
{
    if (std::isnan(spent))
        return BoardTone::Unknown;
    if (spent >= 1)
        return BoardTone::Crit;
    return spent >= s_nearlySpent ? BoardTone::Warn : BoardTone::Plain;
}

BoardTone healthTone(ObjectiveHealth health)
{
    switch (health) {
    case ObjectiveHealth::NoData:
        return BoardTone::Unknown;
    case ObjectiveHealth::Good:
        return BoardTone::Plain;
    case ObjectiveHealth::AtRisk:
        return BoardTone::Warn;
    case ObjectiveHealth::Burning:
    case ObjectiveHealth::Broken:
        return BoardTone::Crit;
    }
    return BoardTone::Unknown;
}

QString name(ObjectiveHealth health)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Boards", "no data"), QT_TRANSLATE_NOOP("Boards", "within objective"),
        QT_TRANSLATE_NOOP("Boards", "at risk"), QT_TRANSLATE_NOOP("Boards", "burning"),
        QT_TRANSLATE_NOOP("Boards", "budget spent")};
    return wording(words[static_cast<std::size_t>(health)]);
}

QString noObjectives()
{
    return wording(QT_TRANSLATE_NOOP(
        "Boards",
        "No objective is measured yet. The service catalog of a shared backend says what is promised."));
}

QString key(std::string_view told)
{
    return told == restrictedKey ? wording(QT_TRANSLATE_NOOP("Boards", "Restricted"))
                                 : format::fromUtf8(told);
}

QStringList servicesOf(const std::string& named)
{
    QStringList out;
    for (const auto service : serviceNames(named))
        out << format::fromUtf8(service);
    return out;
}

} // namespace warroom::ui::boards
