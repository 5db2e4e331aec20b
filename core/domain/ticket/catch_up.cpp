// Walking the entries after a place in the log and gathering what they are about.
#include "domain/ticket/catch_up.h"

#include "domain/op/op.h"

#include <algorithm>
#include <map>
#include <string>

namespace warroom {
namespace {

// What lines are gathered under: all moves of the phase are one line, all changes of an action, …
struct Subject
{
    CatchUpGroup group;
    std::string name; // of what is gathered; empty: the entry stands alone

    friend auto operator<=>(const Subject&, const Subject&) = default;
};

bool isText(const Entry& entry)
{
    return entry.section && *entry.section != Section::NextActions && *entry.section != Section::Whys;
}

std::optional<Subject> courseOf(const Entry& entry)
{
    if (entry.type == PhaseMove::type || entry.type == SeveritySet::type || entry.type == ServiceSet::type ||
        entry.type == TicketRename::type || entry.type == PrioritySet::type || entry.type == StateSet::type ||
        entry.type == ReviewSet::type || entry.type == DueSet::type)
        return Subject{CatchUpGroup::Course, std::string(entry.type)};
    if (entry.type == RoleAssign::type)
        return Subject{CatchUpGroup::Course, "role " + (entry.args.empty() ? "" : entry.args.front())};
    if (entry.type == DriverSet::type)
        return Subject{CatchUpGroup::Course, std::string(entry.type)};
    if (entry.type == VisibilitySet::type)
        return Subject{CatchUpGroup::Course, std::string(entry.type)};
    if (entry.type == ResponderAdd::type || entry.type == ResponderRemove::type)
        return Subject{CatchUpGroup::Course,
                       "person " + (entry.who.person() ? entry.who.person()->text() : std::string())};
    if (entry.type == TicketOpen::type || entry.type == TicketRaise::type ||
        entry.type == MilestoneSet::type || entry.type == TicketLink::type)
        return Subject{CatchUpGroup::Course, {}};
    return std::nullopt;
}

// Nothing for what is not worth a line: ticks of a checklist, who watches.
std::optional<Subject> subjectOf(const Entry& entry)
{
    if (auto course = courseOf(entry))
        return course;
    if (entry.section == Section::NextActions)
        return Subject{CatchUpGroup::Actions, entry.item.text()};
    if (entry.section == Section::Whys)
        return Subject{CatchUpGroup::Whys, entry.item.text()};
    if (isText(entry))
        return Subject{CatchUpGroup::Texts, std::string(nameOf(*entry.section))};
    if (entry.type == StatusPublish::type)
        return Subject{CatchUpGroup::Updates, {}};
    if (entry.kind == "decision" || entry.kind == "finding")
        return Subject{CatchUpGroup::Decisions, {}};
    if (!entry.kind.empty() || entry.type == AttachmentAdd::type)
        return Subject{CatchUpGroup::Notes, {}};
    return std::nullopt;
}

void addPerson(std::vector<PersonId>& people, PersonId person)
{
    if (std::find(people.begin(), people.end(), person) == people.end())
        people.push_back(person);
}

class Gatherer
{
public:
    Gatherer(const Ticket& ticket, const SeenMark& seen, PersonId self, Time now)
        : t(ticket), m_seen(seen), m_self(self), m_now(now)
    {}

    std::vector<CatchUpLine> run()
    {
        for (const auto& entry : t.timeline) {
            if (entry.seq > m_seen.seq && entry.actor != m_self && !entry.struck)
                take(entry);
        }
        takeEditedTexts();
        takeLateActions();
        for (auto& line : m_lines)
            finish(line);
        std::erase_if(m_lines, [&](const CatchUpLine& line) { return isGone(line); });
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const CatchUpLine& a, const CatchUpLine& b) {
            return a.group != b.group ? a.group < b.group : a.at < b.at;
        });
        return std::move(m_lines);
    }

private:
    CatchUpLine& lineOf(const Subject& subject)
    {
        const auto known = subject.name.empty() ? m_at.end() : m_at.find(subject);
        if (known != m_at.end()) {
            ++m_lines[known->second].changes;
            return m_lines[known->second];
        }
        if (!subject.name.empty())
            m_at[subject] = m_lines.size();
        m_lines.emplace_back();
        m_lines.back().group = subject.group;
        return m_lines.back();
    }

    void take(const Entry& entry)
    {
        const auto subject = subjectOf(entry);
        if (!subject)
            return;
        auto& line = lineOf(*subject);
        line.entry = entry.id;
        line.at = std::max(line.at, entry.until.value_or(entry.happened));
        line.item = entry.item;
        line.section = entry.section;
        addPerson(line.by, entry.actor);
    }

    // A run of typing is one entry, which may have begun before this person looked.
    void takeEditedTexts()
    {
        for (const auto& entry : t.timeline) {
            if (entry.type != SectionEdit::type || entry.seq > m_seen.seq || entry.actor == m_self)
                continue;
            const auto item = entry.item.isNil() ? std::nullopt : std::optional(entry.item);
            const Prose* prose = findProse(t, *entry.section, item);
            const bool wentOn = prose && prose->edited.seq > m_seen.seq && prose->edited.by == entry.actor &&
                                entry.until && *entry.until == prose->edited.at;
            if (wentOn)
                take(entry);
        }
    }

    void takeLateActions()
    {
        for (const Action* action : shown(t.actions)) {
            const auto& due = action->due.value();
            const bool late = due && !action->done.value() && *due < m_now && *due >= m_seen.at;
            if (!late || m_at.contains({CatchUpGroup::Actions, action->id.text()}))
                continue;
            auto& line = lineOf({CatchUpGroup::Actions, action->id.text()});
            line.entry = lastEntryOf(action->id);
            line.item = action->id;
            line.section = Section::NextActions;
            line.at = *due;
        }
    }

    OpId lastEntryOf(ItemId item) const
    {
        OpId last = t.openedBy;
        for (const auto& entry : t.timeline) {
            if (entry.item == item)
                last = entry.id;
        }
        return last;
    }

    void finish(CatchUpLine& line) const
    {
        if (line.group == CatchUpGroup::Texts)
            line.what = CatchUpWhat::TextChanged;
        else if (line.group == CatchUpGroup::Actions)
            line.what = whatOfAction(line.item);
        else if (line.group == CatchUpGroup::Whys)
            line.what = whatOfWhy(line.item);
    }

    CatchUpWhat whatOfAction(ItemId id) const
    {
        const auto* action = static_cast<const Action*>(findItem(t, Section::NextActions, id));
        if (!action)
            return CatchUpWhat::Said;
        const auto& due = action->due.value();
        if (action->done.value())
            return CatchUpWhat::ActionDone;
        if (due && *due < m_now && *due >= m_seen.at)
            return CatchUpWhat::ActionLate;
        if (action->added.seq > m_seen.seq)
            return CatchUpWhat::ActionNew;
        return action->done.seq() > m_seen.seq ? CatchUpWhat::ActionReopened : CatchUpWhat::ActionChanged;
    }

    CatchUpWhat whatOfWhy(ItemId id) const
    {
        const auto* why = static_cast<const Why*>(findItem(t, Section::Whys, id));
        const bool settled = why && why->end.value().state != WhyState::Open;
        return settled ? CatchUpWhat::WhySettled : CatchUpWhat::WhyAsked;
    }

    // Came and went while nobody looked.
    bool isGone(const CatchUpLine& line) const
    {
        if (line.group != CatchUpGroup::Actions && line.group != CatchUpGroup::Whys)
            return false;
        const Item* item = findItem(t, *line.section, line.item);
        return item && item->removed.value() && item->added.seq > m_seen.seq;
    }

    const Ticket& t;
    SeenMark m_seen;
    PersonId m_self;
    Time m_now;
    std::vector<CatchUpLine> m_lines;
    std::map<Subject, std::size_t> m_at;
};

} // namespace

std::vector<CatchUpLine> catchUp(const Ticket& ticket, const SeenMark& seen, PersonId self, Time now)
{
    return Gatherer(ticket, seen, self, now).run();
}

} // namespace warroom
