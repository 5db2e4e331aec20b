// The lines of each section.
#include "models/timeline/past_text.h"

#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/room/section_view.h"

#include <QCoreApplication>
#include <QStringList>

namespace warroom::ui {
namespace {

struct PastTextWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::PastText)
};

QString joined(const QStringList& parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

QString due(const std::optional<Time>& time)
{
    return time ? PastTextWords::tr("due %1", "time").arg(format::utcMinute(*time)) : QString();
}

QStringList requests(const Ticket& ticket)
{
    QStringList lines;
    const auto add = [&](const Report& report) {
        lines << joined({format::fromUtf8(report.text), format::fromUtf8(report.origin),
                         format::utcMinute(report.received)});
    };
    if (ticket.request)
        add(*ticket.request);
    for (const Report& report : ticket.laterRequests)
        add(report);
    return lines;
}

QStringList actions(const Ticket& ticket, const Directory& people)
{
    QStringList lines;
    for (const Action* action : shown(ticket.actions)) {
        const bool done = action->done.value();
        lines << (done ? QStringLiteral("☑ ") : QStringLiteral("☐ ")) +
                     joined({actionText(ticket, *action), format::ownerName(people, action->owner.value()),
                             done ? QString() : due(action->due.value())});
    }
    return lines;
}

QString endOf(const WhyEnd& end, const Ticket& ticket)
{
    switch (end.state) {
    case WhyState::Open:
        return PastTextWords::tr("open", "a why");
    case WhyState::Answered:
        return format::fromUtf8(end.answer);
    case WhyState::Dropped:
        return PastTextWords::tr("dropped: %1", "reason").arg(format::fromUtf8(end.reason));
    case WhyState::Linked:
        break;
    }
    const auto* prevention =
        static_cast<const Prevention*>(findItem(ticket, Section::Prevention, end.prevention));
    return prevention ? PastTextWords::tr("see prevention: %1").arg(format::fromUtf8(prevention->text.text))
                      : PastTextWords::tr("linked to a prevention");
}

QStringList whys(const Ticket& ticket)
{
    QStringList lines;
    for (const Why* why : shown(ticket.whys))
        lines << QStringLiteral("%1  ").arg(lines.size() + 1) +
                     joined({format::fromUtf8(why->text.value()), endOf(why->end.value(), ticket)});
    return lines;
}

QStringList fixes(const std::vector<Fix>& items)
{
    QStringList lines;
    for (const Fix* fix : shown(items))
        lines << format::fromUtf8(fix->text.text);
    return lines;
}

QStringList items(const Ticket& ticket, Section section, const Directory& people)
{
    QStringList lines;
    switch (section) {
    case Section::OriginalRequest:
        return requests(ticket);
    case Section::RootCause:
        for (const Cause* cause : shown(ticket.causes))
            lines << QStringLiteral("[%1] %2").arg(format::name(cause->state.value()),
                                                   format::fromUtf8(cause->text.text));
        return lines;
    case Section::NextActions:
        return actions(ticket, people);
    case Section::FixesSymptoms:
        return fixes(ticket.fixesSymptoms);
    case Section::FixesRootCause:
        return fixes(ticket.fixesRootCause);
    case Section::Whys:
        return whys(ticket);
    case Section::Prevention:
        for (const Prevention* prevention : shown(ticket.preventions))
            lines << joined({format::fromUtf8(prevention->text.text),
                             format::fromUtf8(prevention->effect.value()), due(prevention->due.value())});
        return lines;
    default:
        return {format::fromUtf8(ticket.prose[static_cast<std::size_t>(section)].text)};
    }
}

} // namespace

QString sectionText(const Ticket& ticket, Section section, const Directory& people)
{
    QStringList lines = items(ticket, section, people);
    lines.removeAll(QString());
    return lines.isEmpty() ? sectionView(ticket, section).markText : lines.join(QLatin1Char('\n'));
}

QString factsText(const Ticket& ticket, const Directory& people)
{
    if (!ticket.exists())
        return PastTextWords::tr("Not opened yet");
    const Owner& commander = ticket.holder(IncidentRole::Commander);
    return joined(
        {format::name(ticket.severity.value()), format::name(ticket.phase.value()),
         commander.isNobody()
             ? PastTextWords::tr("no commander")
             : PastTextWords::tr("Commander %1", "name").arg(format::ownerName(people, commander))});
}

} // namespace warroom::ui
