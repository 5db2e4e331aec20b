// A title and an origin from what the pasted text is.
#include "screens/declare/pasted_report.h"

#include "import/pasted.h"
#include "models/format/format.h"

#include <QRegularExpression>
#include <QStringList>

namespace warroom::ui {
namespace {

constexpr qsizetype s_looked = 64 * 1024;
constexpr qsizetype s_mostTitle = 120;
constexpr qsizetype s_mostOrigin = 200;

QString shortened(const QString& line, qsizetype most)
{
    const QString words = line.simplified();
    return words.size() <= most ? words : words.left(most - 1).trimmed() + QChar(0x2026);
}

QStringList linesOf(const std::string& text)
{
    QStringList lines;
    for (const QString& line : format::fromUtf8(text).split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            lines << line;
    }
    return lines;
}

/// "Orders vanish" of "mail: Re: Fwd: Orders vanish".
QString subjectOf(const std::string& origin)
{
    static const QRegularExpression before(QStringLiteral("^mail:?\\s*((re|fw|fwd|aw|wg):\\s*)*"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString subject = format::fromUtf8(origin);
    return subject.remove(before);
}

QString titleOf(const incoming::Pasted& pasted)
{
    if (pasted.entries.empty())
        return {};
    const QString subject = pasted.from == incoming::PastedFrom::Mail ? subjectOf(pasted.origin) : QString();
    if (!subject.isEmpty())
        return subject;
    const QStringList lines = linesOf(pasted.entries.front().text);
    if (lines.isEmpty())
        return {};
    static const QRegularExpression state(QStringLiteral("^\\[[A-Za-z]+(:\\d+)?\\]\\s*"));
    if (pasted.from == incoming::PastedFrom::Alert)
        return QString(lines.front()).remove(state);
    // What a program said last tells more than how it was called.
    return pasted.from == incoming::PastedFrom::Terminal ? lines.back() : lines.front();
}

} // namespace

PastedReport recognisedReport(const QString& text, Time now)
{
    const auto pasted = incoming::recognise(text.left(s_looked).toStdString(), {now, {}});
    QStringList origin{format::fromUtf8(pasted.author), format::fromUtf8(pasted.origin)};
    origin.removeAll(QString());
    return {shortened(origin.join(QStringLiteral(", ")), s_mostOrigin),
            shortened(titleOf(pasted), s_mostTitle)};
}

} // namespace warroom::ui
