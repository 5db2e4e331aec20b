// Looking at new entries of a ticket from one person's point of view.
#include "models/comms/concern.h"

#include "domain/ticket/cadence.h"
#include "models/format/format.h"
#include "models/timeline/timeline_sentence.h"

#include <QString>
#include <QStringView>

#include <algorithm>

namespace warroom::ui {
namespace {

bool endsWord(const QString& text, qsizetype at)
{
    return at >= text.size() || !(text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
}

/// Judges one entry after the other.
class Judgement final
{
public:
    Judgement(const Ticket& ticket, PersonId me, const Directory& people)
        : m_ticket(ticket), m_me(me), m_people(people)
    {
        const auto watcher = ticket.watchers.find(me);
        m_watches = watcher != ticket.watchers.end() && watcher->second.value();
    }

    std::optional<Concern> of(const Entry& entry) const
    {
        if (entry.seq == pendingSeq || entry.actor == m_me || !entry.author.empty())
            return std::nullopt;
        Concern concern;
        concern.ticket = m_ticket.id;
        concern.by = entry.actor;
        concern.entry = entry.id;
        const bool found = role(entry, concern) || action(entry, concern) || why(entry, concern) ||
                           mention(entry.text, concern) || (m_watches && watched(entry, concern));
        return found ? std::optional(std::move(concern)) : std::nullopt;
    }

private:
    bool isMe(const Owner& owner) const { return owner.person() && *owner.person() == m_me; }

    bool role(const Entry& entry, Concern& concern) const
    {
        if (entry.type != RoleAssign::type || entry.args.empty())
            return false;
        const auto which = parseName<IncidentRole>(entry.args.front());
        if (!which)
            return false;
        concern.role = *which;
        concern.kind = isMe(entry.who) ? ConcernKind::RoleGiven : ConcernKind::RoleLost;
        concern.text =
            entry.who.isNobody() ? std::string() : format::ownerName(m_people, entry.who).toStdString();
        return isMe(entry.who) || wasMine(entry, *which);
    }

    bool wasMine(const Entry& entry, IncidentRole which) const
    {
        return std::any_of(m_ticket.roleTerms.begin(), m_ticket.roleTerms.end(), [&](const RoleTerm& term) {
            return term.role == which && term.until == entry.happened && isMe(term.holder);
        });
    }

    bool action(const Entry& entry, Concern& concern) const
    {
        if ((entry.type != ActionAdd::type && entry.type != ActionSet::type) || entry.args.empty())
            return false;
        const auto actions = shown(m_ticket.actions);
        const auto at = std::find_if(actions.begin(), actions.end(),
                                     [&](const Action* one) { return one->id == entry.item; });
        if (at == actions.end())
            return false;
        if (isMe(entry.who) && !(*at)->done.value()) {
            concern.kind = ConcernKind::ActionAssigned;
            concern.text = entry.args.front();
            return true;
        }
        return entry.type == ActionAdd::type && mention(entry.args.front(), concern);
    }

    bool why(const Entry& entry, Concern& concern) const
    {
        if (entry.type != WhyAnswer::type && entry.type != WhyAsk::type)
            return false;
        const auto whys = shown(m_ticket.whys);
        const auto at =
            std::find_if(whys.begin(), whys.end(), [&](const Why* one) { return one->id == entry.item; });
        if (at == whys.end())
            return false;
        if (entry.type == WhyAsk::type)
            return mention((*at)->text.value(), concern);
        concern.kind = ConcernKind::QuestionAnswered;
        concern.text = (*at)->end.value().answer;
        return (*at)->added.by == m_me;
    }

    bool mention(const std::string& text, Concern& concern) const
    {
        if (!mentions(text, m_me, m_people))
            return false;
        concern.kind = ConcernKind::Mentioned;
        concern.text = text;
        return true;
    }

    bool watched(const Entry& entry, Concern& concern) const
    {
        concern.role.reset();
        if (entry.type == StatusPublish::type) {
            const auto& updates = m_ticket.updates;
            const auto at = std::find_if(updates.begin(), updates.end(), [&](const StatusUpdate& one) {
                return one.published.seq == entry.seq;
            });
            concern.kind = ConcernKind::StatusUpdate;
            concern.text = at == updates.end() ? std::string() : at->text;
            return true;
        }
        const bool phase = entry.type == PhaseMove::type;
        concern.kind = phase ? ConcernKind::PhaseMoved : ConcernKind::SeverityChanged;
        concern.text = entrySentence(entry, m_people).simplified().toStdString();
        return phase || entry.type == SeveritySet::type;
    }

    const Ticket& m_ticket;
    PersonId m_me;
    const Directory& m_people;
    bool m_watches = false;
};

// Whether the longest name that stands at `at` is one of the person's.
bool namesAt(const QString& text, qsizetype at, PersonId person, const Directory& people)
{
    qsizetype longest = 0;
    bool meant = false;
    const auto fit = [&](const std::string& name, bool theirs) {
        const QString wanted = QString::fromStdString(name);
        if (wanted.size() < longest || !endsWord(text, at + wanted.size()) ||
            !QStringView(text).sliced(at).startsWith(wanted, Qt::CaseInsensitive))
            return;
        meant = theirs || (meant && wanted.size() == longest);
        longest = wanted.size();
    };
    for (const Person& one : people.people()) {
        if (!one.removed)
            fit(one.name, one.id == person);
    }
    for (const Group& group : people.groups())
        fit(group.name, std::find(group.members.begin(), group.members.end(), person) != group.members.end());
    return meant;
}

} // namespace

std::vector<Concern> concerns(const Ticket& ticket, Seq since, PersonId me, const Directory& people)
{
    std::vector<Concern> found;
    if (ticket.imported || me.isNil())
        return found;
    // Entries stand in the order of the log, one's own that wait behind them.
    std::size_t first = ticket.timeline.size();
    while (first > 0 && ticket.timeline[first - 1].seq > since)
        --first;
    const Judgement judgement(ticket, me, people);
    for (std::size_t i = first; i < ticket.timeline.size(); ++i) {
        if (auto concern = judgement.of(ticket.timeline[i]))
            found.push_back(std::move(*concern));
    }
    return found;
}

std::optional<Concern> updateConcern(const Ticket& ticket, PersonId me, Time from, Time now)
{
    const UpdateClock clock = updateClock(ticket);
    if (!clock.due || me.isNil())
        return std::nullopt;
    const Time due = *clock.due;
    const bool comms = ticket.holds(me, IncidentRole::CommsLead);
    const bool commands = ticket.holds(me, IncidentRole::Commander);
    const bool nobody = ticket.holder(IncidentRole::CommsLead).isNobody();
    const auto reached = [from, now](Time moment) { return from < moment && moment <= now; };
    Concern concern;
    concern.ticket = ticket.id;
    concern.role = comms ? IncidentRole::CommsLead : IncidentRole::Commander;
    if (reached(due) && (comms || commands))
        concern.kind = ConcernKind::UpdateLate;
    else if (reached(due - updateSoon) && now < due && (comms || (commands && nobody)))
        concern.kind = ConcernKind::UpdateDue;
    else
        return std::nullopt;
    return concern;
}

bool mentions(const std::string& text, PersonId person, const Directory& people)
{
    const QString words = QString::fromStdString(text);
    for (qsizetype at = words.indexOf(QLatin1Char('@')); at >= 0;
         at = words.indexOf(QLatin1Char('@'), at + 1)) {
        const bool inside = at > 0 && words[at - 1].isLetterOrNumber();
        if (!inside && namesAt(words, at + 1, person, people))
            return true;
    }
    return false;
}

} // namespace warroom::ui
