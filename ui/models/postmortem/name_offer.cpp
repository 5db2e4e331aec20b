// Finding a name in front of the caret.
#include "models/postmortem/name_offer.h"

#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace warroom::ui {
namespace {

struct NameOfferWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Postmortem)
};

/// In a sentence.
QString inSentence(IncidentRole role)
{
    switch (role) {
    case IncidentRole::Commander:
        return NameOfferWords::tr("the commander");
    case IncidentRole::OpsLead:
        return NameOfferWords::tr("the ops lead");
    case IncidentRole::CommsLead:
        return NameOfferWords::tr("the comms lead");
    case IncidentRole::Scribe:
        return NameOfferWords::tr("the scribe");
    case IncidentRole::CustomerLiaison:
        return NameOfferWords::tr("the customer liaison");
    }
    return {};
}

/// Whether `name` stands right in front of `end`, as a word.
bool endsWith(const QString& text, int end, const QString& name)
{
    const int from = end - static_cast<int>(name.size());
    const auto isOfWord = [&](int at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
    };
    return from >= 0 && QStringView(text).mid(from, name.size()) == name && !isOfWord(from - 1) &&
           !isOfWord(end);
}

} // namespace

QString roleFor(PersonId person, const Ticket& ticket, const Directory& people)
{
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        if (ticket.holds(person, role))
            return inSentence(role);
    }
    for (auto term = ticket.roleTerms.rbegin(); term != ticket.roleTerms.rend(); ++term) {
        if (term->holder == Owner(person))
            return inSentence(term->role);
    }
    for (const auto& group : people.groups()) {
        if (std::find(group.members.begin(), group.members.end(), person) != group.members.end())
            return NameOfferWords::tr("the %1 on-call", "name of a team").arg(format::fromUtf8(group.name));
    }
    return NameOfferWords::tr("a responder");
}

std::optional<NameOffer> nameOfferAt(const QString& text, int caret, const Ticket& ticket,
                                     const Directory& people)
{
    constexpr qsizetype shortest = 2;
    std::optional<NameOffer> best;
    for (const auto& person : people.people()) {
        const QString whole = format::fromUtf8(person.name);
        for (const QString& name : {whole, whole.section(QLatin1Char(' '), 0, 0)}) {
            const auto length = static_cast<int>(name.size());
            if (length < shortest || (best && best->length >= length) || !endsWith(text, caret, name))
                continue;
            best = NameOffer{caret - length, length, roleFor(person.id, ticket, people)};
        }
    }
    return best;
}

} // namespace warroom::ui
