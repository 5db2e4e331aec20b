// Comparing two states of a ticket from one person's point of view.
#include "attention/concern.h"

#include "domain/ticket/cadence.h"

#include <QString>
#include <QStringView>

#include <algorithm>

namespace warroom::ui {
namespace {

bool endsWord(const QString& text, qsizetype at)
{
    return at >= text.size() || !(text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
}

/// Collects; knows what is new.
class Comparison final
{
public:
    Comparison(const Ticket& before, const Ticket& after, PersonId me, const Directory& people)
        : m_before(before), m_after(after), m_me(me), m_people(people)
    {}

    std::vector<Concern> all()
    {
        roles();
        actions();
        entries();
        whys();
        updates();
        return std::move(m_found);
    }

private:
    bool isNews(Seq seq, PersonId by) const { return seq > m_before.head && seq != pendingSeq && by != m_me; }

    bool isMe(const Owner& owner) const { return owner.person() && *owner.person() == m_me; }

    void add(ConcernKind kind, PersonId by, std::string text = {}, std::optional<IncidentRole> role = {})
    {
        m_found.push_back({kind, m_after.id, by, role, std::move(text)});
    }

    void roles()
    {
        for (std::size_t i = 0; i < incidentRoleCount; ++i) {
            const auto& now = m_after.roles[i];
            if (isNews(now.seq(), now.by()) && isMe(now.value()) && !isMe(m_before.roles[i].value()))
                add(ConcernKind::RoleGiven, now.by(), {}, static_cast<IncidentRole>(i));
        }
    }

    void actions()
    {
        for (const Action* action : shown(m_after.actions)) {
            const auto& owner = action->owner;
            const auto old = std::find_if(m_before.actions.begin(), m_before.actions.end(),
                                          [action](const Action& a) { return a.id == action->id; });
            const bool had = old != m_before.actions.end() && isMe(old->owner.value());
            if (isNews(owner.seq(), owner.by()) && isMe(owner.value()) && !had && !action->done.value())
                add(ConcernKind::ActionAssigned, owner.by(), action->text.value());
            else if (isNews(action->added.seq, action->added.by))
                mention(action->text.value(), action->added.by);
        }
    }

    void entries()
    {
        const auto& timeline = m_after.timeline;
        // In the order of the log, what waits last.
        for (std::size_t i = timeline.size(); i-- > 0;) {
            const Entry& entry = timeline[i];
            if (entry.seq <= m_before.head)
                break;
            if (isNews(entry.seq, entry.actor) && entry.author.empty())
                mention(entry.text, entry.actor);
        }
    }

    void whys()
    {
        for (const Why* why : shown(m_after.whys)) {
            const auto& end = why->end;
            if (isNews(end.seq(), end.by()) && why->added.by == m_me &&
                end.value().state == WhyState::Answered)
                add(ConcernKind::QuestionAnswered, end.by(), end.value().answer);
            if (isNews(why->added.seq, why->added.by))
                mention(why->text.value(), why->added.by);
        }
    }

    void updates()
    {
        const auto watcher = m_after.watchers.find(m_me);
        if (watcher == m_after.watchers.end() || !watcher->second.value())
            return;
        for (const StatusUpdate& update : m_after.updates) {
            if (isNews(update.published.seq, update.published.by))
                add(ConcernKind::StatusUpdate, update.published.by, update.text);
        }
    }

    void mention(const std::string& text, PersonId by)
    {
        if (mentions(text, m_me, m_people))
            add(ConcernKind::Mentioned, by, text);
    }

    const Ticket& m_before;
    const Ticket& m_after;
    PersonId m_me;
    const Directory& m_people;
    std::vector<Concern> m_found;
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

std::vector<Concern> concerns(const Ticket& before, const Ticket& after, PersonId me, const Directory& people)
{
    if (after.imported || me.isNil())
        return {};
    return Comparison(before, after, me, people).all();
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
