// The words of the process.
#include "models/room/process_text.h"

#include "domain/board/overview.h"
#include "domain/ticket/severity_policy.h"
#include "models/format/format.h"
#include "models/room/roles_text.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

struct ProcessWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Process)
};

QString tenetName(Tenet tenet)
{
    switch (tenet) {
    case Tenet::ToldSoon:
        return ProcessWords::tr("Told soon");
    case Tenet::ToldInTime:
        return ProcessWords::tr("Told in time, again and again");
    case Tenet::AlwaysLed:
        return ProcessWords::tr("Somebody leads at any time");
    case Tenet::QuestionsSettled:
        return ProcessWords::tr("Every question is settled");
    case Tenet::FollowedUp:
        break;
    }
    return ProcessWords::tr("Every prevention becomes a ticket");
}

QString keptName(Kept kept)
{
    return kept == Kept::Yes  ? ProcessWords::tr("kept", "a promise")
           : kept == Kept::No ? ProcessWords::tr("not kept", "a promise")
                              : ProcessWords::tr("not yet", "whether a promise is kept");
}

QString factOf(const TenetState& state)
{
    const QString span = format::ago(state.span);
    switch (state.tenet) {
    case Tenet::ToldSoon: {
        const QString took = state.of > 0 ? ProcessWords::tr("%1 after it was seen", "span").arg(span)
                                          : ProcessWords::tr("nobody was told for %1", "span").arg(span);
        return state.aim ? ProcessWords::tr("%1, at most %2", "how long it took, span")
                               .arg(took, format::ago(*state.aim))
                         : took;
    }
    case Tenet::ToldInTime:
        return state.of > 0
                   ? ProcessWords::tr("%1 of %2 updates late", "numbers").arg(state.missed).arg(state.of)
                   : QString();
    case Tenet::AlwaysLed:
        return state.kept == Kept::Yes ? QString()
                                       : ProcessWords::tr("nobody commanded it for %1", "span").arg(span);
    case Tenet::QuestionsSettled:
        return state.of > 0
                   ? ProcessWords::tr("%1 of %2 open", "numbers of whys").arg(state.missed).arg(state.of)
                   : ProcessWords::tr("no why was asked");
    case Tenet::FollowedUp:
        break;
    }
    return state.of > 0 ? ProcessWords::tr("%1 of %2 without a ticket", "numbers of preventions")
                              .arg(state.missed)
                              .arg(state.of)
                        : QString();
}

} // namespace

QString tenetText(const TenetState& state)
{
    const QString line = ProcessWords::tr("%1: %2", "a promise, whether it is kept")
                             .arg(tenetName(state.tenet), keptName(state.kept));
    const QString fact = factOf(state);
    return fact.isEmpty() ? line
                          : ProcessWords::tr("%1, %2", "whether a promise is kept, why").arg(line, fact);
}

QStringList drillTexts(const Summary* last, const Ticket* ticket, Time now)
{
    if (!last)
        return {ProcessWords::tr("There was no drill yet. Declare has a mark for one.")};
    const Time began = last->started.value_or(last->opened);
    const QString what =
        ProcessWords::tr("%1 · %2", "key, title").arg(format::key(*last), format::fromUtf8(last->title));
    const QString when = ProcessWords::tr("%1, %2 ago", "day and time, span")
                             .arg(format::utcDay(began), format::ago(now - began));
    QStringList lines{what, isGoingOn(*last) ? ProcessWords::tr("%1; it goes on", "when it began").arg(when)
                                             : ProcessWords::tr("%1; it took %2", "when it began, span")
                                                   .arg(when, format::ago(ended(*last) - began))};
    if (!ticket) {
        lines << ProcessWords::tr("How far it kept the process is being read.");
        return lines;
    }
    for (const TenetState& state : tenetsOf(*ticket, now))
        lines << tenetText(state);
    return lines;
}

QStringList phaseTexts(const TicketTemplate& asks)
{
    QStringList lines;
    for (std::size_t p = 1; p < phaseCount; ++p) {
        const auto phase = static_cast<Phase>(p), before = static_cast<Phase>(p - 1);
        QStringList sentences;
        for (std::size_t i = 0; i < sectionCount; ++i) {
            const auto section = static_cast<Section>(i);
            const Need now = need(asks, section, phase);
            if (now != need(asks, section, before) && now != Need::Free && now != Need::TbdOk)
                sentences << format::sentence(section, now);
        }
        const QString name = format::name(phase, format::Width::Wide);
        lines << (sentences.isEmpty() ? name
                                      : ProcessWords::tr("%1: %2", "a phase, what it asks")
                                            .arg(name, sentences.join(QLatin1Char(' '))));
    }
    return lines;
}

QStringList severityTexts()
{
    QStringList lines;
    for (int i = 0; i < 5; ++i) {
        const auto severity = static_cast<Severity>(i);
        const SeverityPolicy& policy = policyOf(severity);
        const QString often =
            policy.cadence ? ProcessWords::tr("an update every %1", "span").arg(format::ago(*policy.cadence))
                           : ProcessWords::tr("an update when there is news");
        QString line =
            ProcessWords::tr("%1: %2, to %3", "severity, how often, audiences")
                .arg(format::name(severity), often, audiencesText({policy.told.begin(), policy.told.end()}));
        if (!policy.roles.empty())
            line = ProcessWords::tr("%1; roles: %2", "what a severity asks, names of roles")
                       .arg(line, rolesText({policy.roles.begin(), policy.roles.end()}));
        lines << line;
    }
    return lines;
}

} // namespace warroom::ui
