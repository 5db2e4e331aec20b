// Numbers, times and names in forms.
#include "models/services/draft_text.h"

#include "base/time_text.h"
#include "models/format/format.h"

#include <QLocale>
#include <QStringList>

namespace warroom::ui::draft {

std::string utf8(const QString& text) { return text.trimmed().toStdString(); }

Error mistake(const QString& sentence, std::string path)
{
    return fail(ErrorCode::FieldValue, sentence.toStdString(), std::move(path));
}

Result<std::int64_t> wholeOf(const QString& text, std::string path)
{
    bool good = false;
    const qlonglong number = text.trimmed().toLongLong(&good);
    if (!good)
        return mistake(DraftWords::tr("A whole number is needed here."), std::move(path));
    return number;
}

std::optional<double> numberIn(const QString& text)
{
    bool good = false;
    const QString plain = text.trimmed();
    double number = plain.toDouble(&good);
    if (!good)
        number = QLocale().toDouble(plain, &good);
    return good ? std::optional(number) : std::nullopt;
}

namespace {

constexpr int dayAndMinute = 16; // letters of "2026-11-21 02:00"

} // namespace

Result<Time> timeIn(const QString& text, const std::string& path)
{
    const std::string typed = utf8(text);
    auto time = parseTime(typed + (typed.size() > dayAndMinute ? "Z" : ":00Z"));
    if (!time)
        return mistake(DraftWords::tr("Write a time in UTC, as 2026-11-21 02:00."), path);
    return *time;
}

// With its seconds where it has some, so that what is not touched stays as it was.
QString timeText(Time time)
{
    const QString minute = format::utcDay(time).left(dayAndMinute);
    const Time whole = std::chrono::floor<std::chrono::minutes>(time);
    return time == whole ? minute : minute + format::utcSecond(time).mid(5);
}

QString namesText(const std::vector<std::string>& names)
{
    QStringList out;
    for (const std::string& name : names)
        out << format::fromUtf8(name);
    return out.join(QStringLiteral(", "));
}

std::vector<std::string> namesIn(const QString& text)
{
    std::vector<std::string> out;
    for (const QString& name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            out.push_back(utf8(name));
    }
    return out;
}

} // namespace warroom::ui::draft
