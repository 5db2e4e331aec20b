// Wording of durations, times and names.
#include "models/format/format.h"

#include "domain/ticket/summary.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace warroom::ui::format {
namespace {

using namespace std::chrono;

constexpr const char* context = "Format";

QString wording(const char* text, int count = -1)
{
    return QCoreApplication::translate(context, text, nullptr, count);
}

// English has two forms of a counted word; other languages give each of them as many as they have.
QString counted(const char* one, const char* many, int count)
{
    return wording(count == 1 ? one : many, count);
}

QString twoDigits(std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

// The translated word at an enumeration's place.
template<std::size_t count, class Enum>
QString word(const std::array<const char*, count>& words, Enum value)
{
    return wording(words[static_cast<std::size_t>(value)]);
}

QDateTime utc(Time time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC); }

} // namespace

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString clock(Duration duration)
{
    const auto all = std::abs(floor<seconds>(duration).count());
    return QStringLiteral("%1:%2:%3")
        .arg(QString::number(all / 3600), twoDigits(all / 60 % 60), twoDigits(all % 60));
}

QString countdown(Duration duration)
{
    const auto all = std::abs(duration_cast<seconds>(duration).count());
    return twoDigits(all / 60) + QLatin1Char(':') + twoDigits(all % 60);
}

QString spoken(Duration duration)
{
    const auto all = static_cast<int>(std::abs(duration_cast<seconds>(duration).count()));
    const int days = all / 86400, hours = all / 3600 % 24, minutes = all / 60 % 60, seconds = all % 60;
    QStringList parts;
    if (days > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Format", "%n day"), QT_TRANSLATE_N_NOOP("Format", "%n days"),
                         days);
    if (hours > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Format", "%n hour"), QT_TRANSLATE_N_NOOP("Format", "%n hours"),
                         hours);
    if (minutes > 0 && days == 0)
        parts << counted(QT_TRANSLATE_N_NOOP("Format", "%n minute"),
                         QT_TRANSLATE_N_NOOP("Format", "%n minutes"), minutes);
    if (parts.isEmpty() || (days == 0 && hours == 0 && minutes < 10 && seconds > 0))
        parts << counted(QT_TRANSLATE_N_NOOP("Format", "%n second"),
                         QT_TRANSLATE_N_NOOP("Format", "%n seconds"), seconds);
    return parts.mid(0, 2).join(QLatin1Char(' '));
}

QString ago(Duration duration)
{
    const auto all = std::max<std::int64_t>(0, floor<seconds>(duration).count());
    if (all < 60)
        return wording(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(all);
    if (all < 3600)
        return wording(QT_TRANSLATE_NOOP("Format", "%1 min")).arg(all / 60);
    if (all < 48 * 3600)
        return wording(QT_TRANSLATE_NOOP("Format", "%1 h")).arg(all / 3600);
    return wording(QT_TRANSLATE_NOOP("Format", "%1 d")).arg(all / 86400);
}

QString age(Duration duration)
{
    const auto all = std::max<std::int64_t>(0, floor<seconds>(duration).count());
    if (all < 6 * 3600)
        return QString::number(all / 3600) + QLatin1Char(':') + twoDigits(all / 60 % 60);
    return ago(duration);
}

QString utcMinute(Time time) { return utc(time).toString(QStringLiteral("HH:mm")); }
QString utcSecond(Time time) { return utc(time).toString(QStringLiteral("HH:mm:ss")); }
QString utcDay(Time time) { return utc(time).toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")); }

QString name(Severity severity) { return fromUtf8(nameOf(severity)); }
QString name(Priority priority) { return fromUtf8(nameOf(priority)); }

QString name(TicketKind kind)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Format", "Incident"),
                                      QT_TRANSLATE_NOOP("Format", "Support"),
                                      QT_TRANSLATE_NOOP("Format", "Follow-up")};
    return word(words, kind);
}

QString name(Phase phase, Width width)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Format", "Detection"),   QT_TRANSLATE_NOOP("Format", "Triage"),
        QT_TRANSLATE_NOOP("Format", "Containment"), QT_TRANSLATE_NOOP("Format", "Resolution"),
        QT_TRANSLATE_NOOP("Format", "Recovery"),    QT_TRANSLATE_NOOP("Format", "Post-incident review"),
        QT_TRANSLATE_NOOP("Format", "Closed")};
    if (phase == Phase::Review && width == Width::Tight)
        return wording(QT_TRANSLATE_NOOP("Format", "Review"));
    return word(words, phase);
}

QString name(TicketState state)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Format", "Open"), QT_TRANSLATE_NOOP("Format", "In progress"),
        QT_TRANSLATE_NOOP("Format", "Done"), QT_TRANSLATE_NOOP("Format", "Dropped")};
    return word(words, state);
}

QString name(Section section)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Format", "Original request"),
                                      QT_TRANSLATE_NOOP("Format", "Symptoms"),
                                      QT_TRANSLATE_NOOP("Format", "Scope"),
                                      QT_TRANSLATE_NOOP("Format", "Root cause(s)"),
                                      QT_TRANSLATE_NOOP("Format", "Next actions"),
                                      QT_TRANSLATE_NOOP("Format", "Fixes for symptoms"),
                                      QT_TRANSLATE_NOOP("Format", "Fixes for root cause"),
                                      QT_TRANSLATE_NOOP("Format", "Whys"),
                                      QT_TRANSLATE_NOOP("Format", "Prevention / mitigation"),
                                      QT_TRANSLATE_NOOP("Format", "Summary"),
                                      QT_TRANSLATE_NOOP("Format", "Impact"),
                                      QT_TRANSLATE_NOOP("Format", "What helped"),
                                      QT_TRANSLATE_NOOP("Format", "What went well"),
                                      QT_TRANSLATE_NOOP("Format", "What went badly"),
                                      QT_TRANSLATE_NOOP("Format", "Where we were lucky"),
                                      QT_TRANSLATE_NOOP("Format", "What customers see"),
                                      QT_TRANSLATE_NOOP("Format", "What we do")};
    return word(words, section);
}

QString name(IncidentRole role)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Format", "Commander"), QT_TRANSLATE_NOOP("Format", "Ops lead"),
        QT_TRANSLATE_NOOP("Format", "Comms lead"), QT_TRANSLATE_NOOP("Format", "Scribe"),
        QT_TRANSLATE_NOOP("Format", "Customer liaison")};
    return word(words, role);
}

QString name(AccountRole role)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Format", "Viewer"), QT_TRANSLATE_NOOP("Format", "Responder"),
        QT_TRANSLATE_NOOP("Format", "Commander"), QT_TRANSLATE_NOOP("Format", "Admin")};
    return word(words, role);
}

QString name(SectionMark mark)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Format", "Open"), QT_TRANSLATE_NOOP("Format", "TBD"),
                                      QT_TRANSLATE_NOOP("Format", "Unknown"),
                                      QT_TRANSLATE_NOOP("Format", "Not needed"),
                                      QT_TRANSLATE_NOOP("Format", "None")};
    return word(words, mark);
}

QString name(CauseState state)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Format", "suspected"),
                                      QT_TRANSLATE_NOOP("Format", "confirmed"),
                                      QT_TRANSLATE_NOOP("Format", "ruled out")};
    return word(words, state);
}

QString name(ReviewState state)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Format", "Draft"), QT_TRANSLATE_NOOP("Format", "In review"),
        QT_TRANSLATE_NOOP("Format", "Reviewed"), QT_TRANSLATE_NOOP("Format", "Closed")};
    return word(words, state);
}

QString name(PreventionKind kind)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Format", "Prevent"), QT_TRANSLATE_NOOP("Format", "Detect"),
        QT_TRANSLATE_NOOP("Format", "Soften"), QT_TRANSLATE_NOOP("Format", "Recover")};
    return word(words, kind);
}

QString name(Milestone milestone)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Format", "Started"), QT_TRANSLATE_NOOP("Format", "Detected"),
        QT_TRANSLATE_NOOP("Format", "Acknowledged"), QT_TRANSLATE_NOOP("Format", "Mitigated"),
        QT_TRANSLATE_NOOP("Format", "Resolved")};
    return word(words, milestone);
}

QString name(Audience audience)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("Format", "Responders"),
                                      QT_TRANSLATE_NOOP("Format", "Executives"),
                                      QT_TRANSLATE_NOOP("Format", "Customers")};
    return word(words, audience);
}

QString sentence(Section section, Need need)
{
    static constexpr std::array words{
        "",
        QT_TRANSLATE_NOOP("Format", "%1 must be filled, or said to be TBD."),
        QT_TRANSLATE_NOOP("Format", "%1 must be filled."),
        QT_TRANSLATE_NOOP("Format",
                          "%1 must be filled, or marked unknown, not needed or none with a reason."),
        QT_TRANSLATE_NOOP("Format", "%1 needs at least one action with an owner."),
        QT_TRANSLATE_NOOP("Format", "%1 needs an owner for every open action."),
        QT_TRANSLATE_NOOP("Format", "%1 must have no open action that was not moved to a follow-up ticket."),
        QT_TRANSLATE_NOOP("Format", "%1 needs at least one cause, which may be suspected."),
        QT_TRANSLATE_NOOP("Format", "%1 needs a confirmed cause."),
        QT_TRANSLATE_NOOP("Format", "%1 needs at least one question."),
        QT_TRANSLATE_NOOP("Format",
                          "%1 needs at least one question, and each answered, linked to a prevention, or "
                          "dropped with a reason."),
        QT_TRANSLATE_NOOP("Format",
                          "%1 needs at least one follow-up ticket, or to be marked none with a reason.")};
    if (need == Need::Free)
        return {};
    return word(words, need).arg(name(section));
}

QString initials(const QString& name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto letters = [](const QString& text, int count) {
        QString out;
        for (const char32_t letter : text.toUcs4().mid(0, count))
            out += QString::fromUcs4(&letter, 1);
        return out.toUpper();
    };
    return words.size() == 1 ? letters(words.front(), 2)
                             : letters(words.front(), 1) + letters(words.back(), 1);
}

QString key(const Summary& ticket)
{
    const std::string key = ticket.key();
    return key.empty() ? wording(QT_TRANSLATE_NOOP("Format", "draft")) : fromUtf8(key);
}

QString title(const Summary& ticket)
{
    const QString title = fromUtf8(ticket.title);
    return ticket.drill ? wording(QT_TRANSLATE_NOOP("Format", "DRILL: %1")).arg(title) : title;
}

QString percentEncoded(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

QString personName(const Directory& directory, PersonId person)
{
    if (const auto* found = directory.find(person); !person.isNil() && (!found || found->removed))
        return wording(QT_TRANSLATE_NOOP("Format", "former user"));
    return fromUtf8(directory.nameOf(person));
}

QString ownerName(const Directory& directory, const Owner& owner)
{
    if (const auto* person = owner.person())
        return personName(directory, *person);
    return fromUtf8(directory.nameOf(owner));
}

} // namespace warroom::ui::format
