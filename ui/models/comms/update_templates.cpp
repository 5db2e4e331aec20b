// The words of the templates, and what of the ticket goes into them.
#include "models/comms/update_templates.h"

#include "models/comms/update_draft.h"
#include "models/format/document_words.h"
#include "models/format/format.h"

#include "base/time_text.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

struct UpdateTemplatesWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::UpdateTemplate)
};

/// The first sentence of a text, with its full stop.
QString firstSentence(const std::string& text)
{
    const QString line = format::fromUtf8(text).simplified();
    if (line.isEmpty())
        return {};
    const auto end = line.indexOf(QLatin1String(". "));
    const QString sentence = end < 0 ? line : line.left(end + 1);
    return sentence.endsWith(QLatin1Char('.')) ? sentence : sentence + QLatin1Char('.');
}

const std::string& prose(const Ticket& ticket, Section section)
{
    return ticket.prose[static_cast<std::size_t>(section)].text;
}

QString cut(const QStringList& sentences)
{
    QString text;
    for (const QString& sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        const QString longer = text.isEmpty() ? sentence : text + QLatin1Char(' ') + sentence;
        if (longer.size() > UpdateDraft::Most)
            break;
        text = longer;
    }
    return text;
}

QString causeOf(const Ticket& ticket)
{
    for (const Cause* cause : shown(ticket.causes)) {
        if (cause->state.value() == CauseState::RuledOut)
            continue;
        const QString words = firstSentence(cause->text.text);
        return cause->state.value() == CauseState::Confirmed
                   ? UpdateTemplatesWords::tr("Cause: %1").arg(words)
                   : UpdateTemplatesWords::tr("Suspected: %1").arg(words);
    }
    return {};
}

QString workOf(const Ticket& ticket, const Directory& people)
{
    QStringList work;
    for (const Action* action : shown(ticket.actions)) {
        if (action->done.value() || work.size() == 2)
            continue;
        const QString owner = format::ownerName(people, action->owner.value());
        const QString text = actionText(ticket, *action);
        work << (owner.isEmpty()
                     ? text
                     : UpdateTemplatesWords::tr("%1 (%2)", "next action, owner").arg(text, owner));
    }
    return work.isEmpty() ? QString()
                          : UpdateTemplatesWords::tr("In work: %1.", "next actions")
                                .arg(work.join(UpdateTemplatesWords::tr("; ", "between next actions")));
}

QString affectedBy(const QString& scope)
{
    return scope.isEmpty() ? QString() : UpdateTemplatesWords::tr("Affected: %1", "scope").arg(scope);
}

QString fixOf(const std::vector<Fix>& fixes)
{
    const auto all = shown(fixes);
    return all.empty() ? QString() : firstSentence(all.back()->text.text);
}

QString openingOf(ToldState state)
{
    switch (state) {
    case ToldState::Investigating:
        return UpdateTemplatesWords::tr("Some of you cannot work with us as usual. We are looking into it.");
    case ToldState::Identified:
        return UpdateTemplatesWords::tr("We know what is wrong and are preparing the repair.");
    case ToldState::Mitigating:
        return UpdateTemplatesWords::tr("We are repairing it. It is not over yet.");
    case ToldState::Watching:
        return UpdateTemplatesWords::tr("It works again. We keep watching it.");
    case ToldState::Resolved:
        break;
    }
    return UpdateTemplatesWords::tr("It is over. Thank you for your patience.");
}

} // namespace

QString name(ToldState state)
{
    switch (state) {
    case ToldState::Investigating:
        return UpdateTemplatesWords::tr("Investigating");
    case ToldState::Identified:
        return UpdateTemplatesWords::tr("Identified");
    case ToldState::Mitigating:
        return UpdateTemplatesWords::tr("Mitigating");
    case ToldState::Watching:
        return UpdateTemplatesWords::tr("Watching");
    case ToldState::Resolved:
        break;
    }
    return UpdateTemplatesWords::tr("Resolved");
}

ToldState toldStateOf(Phase phase)
{
    switch (phase) {
    case Phase::Detection:
    case Phase::Triage:
        return ToldState::Investigating;
    case Phase::Containment:
        return ToldState::Identified;
    case Phase::Resolution:
        return ToldState::Mitigating;
    case Phase::Recovery:
        return ToldState::Watching;
    default:
        return ToldState::Resolved;
    }
}

QString escalationOf(const Ticket& ticket, const Directory& people, Time now)
{
    const Time since = milestone(ticket, Milestone::Started).value_or(ticket.opened.at);
    const QString head =
        UpdateTemplatesWords::tr("Escalated: %1 for %2, since %3 UTC.", "severity, duration, time")
            .arg(format::name(ticket.severity.value()),
                 format::fromUtf8(formatSpan(std::max(Duration{}, now - since))), format::utcMinute(since));
    const QString scope = firstSentence(prose(ticket, Section::Scope));
    return cut({head, firstSentence(prose(ticket, Section::Symptoms)), affectedBy(scope), causeOf(ticket),
                workOf(ticket, people)});
}

UpdateTemplate templateOf(ToldState state, const Ticket& ticket, const Directory& people)
{
    const QString symptoms = firstSentence(prose(ticket, Section::Symptoms));
    const bool over = state == ToldState::Watching || state == ToldState::Resolved;
    const QString scope = over ? QString() : firstSentence(prose(ticket, Section::Scope));
    const QString affected = affectedBy(scope);
    const QString fixed = fixOf(state == ToldState::Resolved ? ticket.fixesRootCause : ticket.fixesSymptoms);
    const QString repair =
        fixed.isEmpty() ? QString() : UpdateTemplatesWords::tr("Done: %1", "fix").arg(fixed);
    const QString customers = cut({openingOf(state), affected});
    const QString inside = state == ToldState::Investigating ? cut({symptoms, workOf(ticket, people)})
                           : over ? cut({repair, causeOf(ticket), workOf(ticket, people)})
                                  : cut({causeOf(ticket), repair, workOf(ticket, people)});
    return {customers, inside};
}

} // namespace warroom::ui
