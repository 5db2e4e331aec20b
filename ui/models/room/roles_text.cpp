// The words for lacks, spans and severities.
#include "models/room/roles_text.h"

#include "models/format/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace warroom::ui {
namespace {

struct RolesTextWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Roles)
};

QString listOf(const QStringList& names)
{
    return names.join(RolesTextWords::tr(", ", "between names in a list"));
}

} // namespace

QString lackText(Lack lack)
{
    switch (lack) {
    case Lack::Commander:
        return RolesTextWords::tr("Nobody commands this incident. R, then T takes it.");
    case Lack::Action:
        return RolesTextWords::tr("No action is open: nobody does the next thing. N adds one.");
    case Lack::Owner:
        break;
    }
    return RolesTextWords::tr("No open action has an owner: nobody does the next thing. @ gives one away.");
}

QString spanText(const Ticket& ticket, const Directory& people)
{
    const Span span = widestSpan(ticket);
    if (!span.isTooWide())
        return {};
    const QString lead = format::ownerName(people, ticket.holder(span.lead));
    return RolesTextWords::tr("%1 leads %n people, more than %2. Split the work, or fill another role.",
                              "name or role of a lead", span.people)
        .arg(lead.isEmpty() ? format::name(span.lead) : lead)
        .arg(spanLimit);
}

QString consequencesText(const SeverityConsequences& follows)
{
    QStringList sentences;
    const QString severity = format::name(follows.to);
    if (follows.cadence && follows.nextUpdate)
        sentences << RolesTextWords::tr("%1: an update every %2, the next by %3 UTC.", "severity, span, time")
                         .arg(severity, format::ago(*follows.cadence),
                              format::utcMinute(*follows.nextUpdate));
    else
        sentences << RolesTextWords::tr("%1: updates when there is news.", "severity").arg(severity);
    if (!follows.toldBesides.empty())
        sentences << RolesTextWords::tr("Told from now on: %1.", "audiences")
                         .arg(audiencesText(follows.toldBesides));
    if (!follows.vacant.empty())
        sentences
            << RolesTextWords::tr("Roles to fill: %1.", "names of roles").arg(rolesText(follows.vacant));
    return follows.isEmpty() ? QString() : sentences.join(QLatin1Char(' '));
}

QString cadenceText(Severity severity)
{
    const auto cadence = policyOf(severity).cadence;
    return cadence ? RolesTextWords::tr("Every %1 in %2, or at the time promised", "span, severity")
                         .arg(format::ago(*cadence), format::name(severity))
                   : QString();
}

QString audiencesText(const std::vector<Audience>& audiences)
{
    QStringList names;
    for (const auto audience : audiences)
        names << format::name(audience);
    return listOf(names);
}

QString rolesText(const std::vector<IncidentRole>& roles)
{
    QStringList names;
    for (const auto role : roles)
        names << format::name(role);
    return listOf(names);
}

} // namespace warroom::ui
