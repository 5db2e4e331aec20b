// Reading of owners, times and kinds out of a typed line.
#include "models/room/line_input.h"

#include "models/timeline/entry_times.h"

#include "base/time_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace warroom::ui {
namespace {

QString asText(const std::string& text) { return QString::fromStdString(text); }

std::optional<std::chrono::minutes> timeOfDay(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2}):(\\d{2})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int hours = match.captured(1).toInt();
    const int minutes = match.captured(2).toInt();
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return std::chrono::hours(hours) + std::chrono::minutes(minutes);
}

Time midnight(Time now) { return std::chrono::floor<std::chrono::days>(now); }

QStringList allNames(const Directory& people)
{
    QStringList names;
    for (const auto& person : people.people()) {
        if (!person.removed)
            names << asText(person.name);
    }
    names.sort(Qt::CaseInsensitive);
    QStringList groups;
    for (const auto& group : people.groups())
        groups << asText(group.name);
    groups.sort(Qt::CaseInsensitive);
    return names + groups;
}

bool endsWord(const QString& line, qsizetype at)
{
    return at >= line.size() || !(line[at].isLetterOrNumber() || line[at] == QLatin1Char('_'));
}

/// The length of the name that follows an '@': the longest one of the directory, or one word.
qsizetype nameLength(const QString& line, qsizetype from, const Directory& people)
{
    qsizetype longest = 0;
    for (const QString& name : allNames(people)) {
        const bool fits = QStringView(line).sliced(from).startsWith(name, Qt::CaseInsensitive) &&
                          endsWord(line, from + name.size());
        if (fits)
            longest = std::max(longest, name.size());
    }
    if (longest > 0)
        return longest;
    qsizetype end = from;
    while (end < line.size() && !line[end].isSpace())
        ++end;
    return end - from;
}

bool beginsWord(const QString& line, qsizetype at) { return at == 0 || line[at - 1].isSpace(); }

std::optional<Time> dueOf(const QString& word, Time now)
{
    bool isNumber = false;
    const int minutes = word.toInt(&isNumber);
    if (isNumber && minutes >= 0 && minutes <= 10'080)
        return now + std::chrono::minutes(minutes);
    return nextTimeOfDay(word, now);
}

} // namespace

std::optional<Time> lastTimeOfDay(const QString& text, Time now)
{
    const auto time = timeOfDay(text);
    if (!time)
        return std::nullopt;
    const Time today = midnight(now) + *time;
    return today <= now ? today : today - std::chrono::days(1);
}

std::optional<Time> nextTimeOfDay(const QString& text, Time now)
{
    const auto time = timeOfDay(text);
    if (!time)
        return std::nullopt;
    const Time today = midnight(now) + *time;
    return today > now ? today : today + std::chrono::days(1);
}

ActionLine parseActionLine(const QString& line, const Directory& people, Time now)
{
    ActionLine out;
    for (qsizetype at = 0; at < line.size();) {
        const bool marked = beginsWord(line, at) && at + 1 < line.size() && !line[at + 1].isSpace();
        if (marked && line[at] == QLatin1Char('@')) {
            const qsizetype length = nameLength(line, at + 1, people);
            out.owner = people.ownerFor(line.mid(at + 1, length).toStdString());
            at += 1 + length;
            continue;
        }
        if (marked && line[at] == QLatin1Char('!')) {
            qsizetype end = at + 1;
            while (end < line.size() && !line[end].isSpace())
                ++end;
            if (const auto due = dueOf(line.mid(at + 1, end - at - 1), now)) {
                out.due = due;
                at = end;
                continue;
            }
        }
        out.text += line[at++];
    }
    out.text = out.text.simplified();
    return out;
}

QString actionLineOf(const QString& text, const QString& owner, std::optional<Time> due)
{
    QString line = text;
    if (!owner.isEmpty())
        line += QStringLiteral(" @") + owner;
    if (due)
        line += QStringLiteral(" !") + asText(formatHourMinute(*due));
    return line;
}

std::optional<OwnerQuery> ownerQuery(const QString& line, int caret)
{
    for (int at = std::min<int>(caret, static_cast<int>(line.size())) - 1; at >= 0; --at) {
        if (line[at] == QLatin1Char('@') && beginsWord(line, at))
            return OwnerQuery{at, line.mid(at + 1, caret - at - 1)};
        if (line[at].isSpace())
            return std::nullopt;
    }
    return std::nullopt;
}

QStringList ownerNames(const Directory& people, const QString& begun)
{
    QStringList out;
    for (const QString& name : allNames(people)) {
        const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const bool fits = std::any_of(words.begin(), words.end(), [&](const QString& word) {
            return word.startsWith(begun, Qt::CaseInsensitive);
        });
        if (fits)
            out << name;
    }
    return out;
}

EntryLine parseEntryLine(const QString& line, const std::string& kind, Time now)
{
    EntryLine out;
    out.kind = kind;
    out.text = line.trimmed();
    static const QRegularExpression stamp(
        QStringLiteral("^@((?:\\d{4}-\\d{2}-\\d{2} )?\\d{1,2}:\\d{2}\\S*|-\\d+\\s?[hm]\\S*)(\\s+|$)"));
    const std::pair<QLatin1String, const char*> prefixes[] = {
        {QLatin1String("d:"), "decision"}, {QLatin1String("f:"), "finding"}, {QLatin1String("i:"), "intent"}};
    for (int part = 0; part < 2; ++part) {
        for (const auto& [prefix, name] : prefixes) {
            if (out.text.startsWith(prefix, Qt::CaseInsensitive)) {
                out.kind = name;
                out.text = out.text.mid(prefix.size()).trimmed();
                break;
            }
        }
        const auto match = stamp.match(out.text);
        if (!match.hasMatch())
            continue;
        const TimesRead read = readTimes(match.captured(1), now, now);
        if (!read.times) {
            out.problem = read.problem;
            return out;
        }
        out.from = read.times->from;
        out.until = read.times->until;
        out.text = out.text.mid(match.capturedLength()).trimmed();
    }
    return out;
}

} // namespace warroom::ui
