// Reading of times and ranges.
#include "models/timeline/entry_times.h"

#include "models/format/format.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace warroom::ui {
namespace {

using namespace std::chrono_literals;

struct EntryTimesWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::EntryTimes)
};

constexpr auto day = std::chrono::hours(24);

/// One end of what was typed.
struct Moment
{
    std::optional<Time> at; ///< said with its day, or by how long ago
    Duration ofDay{};       ///< else the time of day
};

std::optional<Duration> timeOfDay(const QString& text)
{
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,2}):(\\d{2})(?::(\\d{2}))?$"));
    const auto match = clock.match(text);
    const int hours = match.captured(1).toInt(), minutes = match.captured(2).toInt();
    const int seconds = match.captured(3).toInt();
    if (!match.hasMatch() || hours > 23 || minutes > 59 || seconds > 59)
        return std::nullopt;
    return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

std::optional<Duration> span(const QString& text)
{
    static const QRegularExpression ago(
        QStringLiteral("^[-−](?:(\\d{1,3})\\s*h)?\\s*(?:(\\d{1,4})\\s*m?(?:in)?)?$"));
    const auto match = ago.match(text);
    if (!match.hasMatch() || text.size() < 2)
        return std::nullopt;
    return std::chrono::hours(match.captured(1).toInt()) + std::chrono::minutes(match.captured(2).toInt());
}

std::optional<Moment> readMoment(const QString& typed, Time now)
{
    static const QRegularExpression dated(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})[ T](\\d{1,2}:\\S+)$"));
    QString text = typed.trimmed();
    if (text.endsWith(QLatin1String("UTC")) || text.endsWith(QLatin1Char('Z')))
        text = text.left(text.size() - (text.endsWith(QLatin1Char('Z')) ? 1 : 3)).trimmed();
    if (const auto ago = span(text))
        return Moment{now - *ago, {}};
    if (const auto clock = timeOfDay(text))
        return Moment{std::nullopt, *clock};
    const auto match = dated.match(text);
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const auto clock = timeOfDay(match.captured(2));
    if (!match.hasMatch() || !date.isValid() || !clock)
        return std::nullopt;
    const auto midnight = date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch();
    return Moment{Time(Duration(midnight)) + *clock, {}};
}

Time nearest(Duration ofDay, Time reference, Time now)
{
    const Time base = std::chrono::floor<std::chrono::days>(reference) + ofDay;
    Time best = base - day;
    for (const Time candidate : {base, base + day}) {
        if (candidate <= now && std::chrono::abs(candidate - reference) < std::chrono::abs(best - reference))
            best = candidate;
    }
    return best;
}

/// Where a dash parts two times; -1: it does not. A dash in front of a time is how long ago.
qsizetype partition(const QString& text, qsizetype& length)
{
    static const QRegularExpression between(
        QStringLiteral("(?<=[0-9hmnZC])\\s*(?:–|—|\\.\\.|(?<!\\d{4})(?<!-\\d{2})-)\\s*(?=[-−0-9])"));
    const auto match = between.match(text);
    length = match.capturedLength();
    return match.hasMatch() ? match.capturedStart() : -1;
}

TimesRead failed(const QString& problem) { return {std::nullopt, problem}; }

} // namespace

TimesRead readTimes(const QString& typed, Time reference, Time now)
{
    const QString text = typed.trimmed();
    const QString howTo =
        EntryTimesWords::tr("Not a time. 23:13, 23:13-23:40, -10m or 2026-11-19 23:13, in UTC.");
    qsizetype length = 0;
    const qsizetype at = partition(text, length);
    const auto begin = readMoment(at < 0 ? text : text.left(at), now);
    const auto end = at < 0 ? std::nullopt : readMoment(text.mid(at + length), now);
    if (!begin || (at >= 0 && !end))
        return failed(howTo);
    EntryTimes times;
    times.from = begin->at ? *begin->at : nearest(begin->ofDay, reference, now);
    if (times.from > now)
        return failed(EntryTimesWords::tr("%1 is still to come.", "time").arg(format::utcDay(times.from)));
    if (!end)
        return {times, {}};
    Time until = std::chrono::floor<std::chrono::days>(times.from) + end->ofDay;
    if (end->at)
        until = *end->at;
    else if (until < times.from)
        until += day;
    if (until > now)
        return failed(
            EntryTimesWords::tr("The end, %1, is still to come.", "time").arg(format::utcDay(until)));
    if (until < times.from)
        return failed(EntryTimesWords::tr("The end is before the beginning."));
    if (until > times.from)
        times.until = until;
    return {times, {}};
}

QString timesLine(const EntryTimes& times)
{
    const auto moment = [](Time at) {
        const bool whole = at.time_since_epoch() % std::chrono::minutes(1) == Duration::zero();
        return whole ? format::utcMinute(at) : format::utcSecond(at);
    };
    const QString date = format::utcDay(times.from).left(10);
    const QString from = date + QLatin1Char(' ') + moment(times.from);
    if (!times.until)
        return from;
    const QString endDate = format::utcDay(*times.until).left(10);
    return from + QStringLiteral(" - ") + (endDate == date ? QString() : endDate + QLatin1Char(' ')) +
           moment(*times.until);
}

QString timesForPeople(const EntryTimes& times)
{
    return times.until ? EntryTimesWords::tr("%1 – %2", "from, until")
                             .arg(format::utcMinute(times.from), format::utcMinute(*times.until))
                       : format::utcMinute(times.from);
}

} // namespace warroom::ui
