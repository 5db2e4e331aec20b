// What the folding of any operation needs: entries of the timeline, stamps, finding and changing items.
#pragma once

#include "domain/op/catalogue.h"
#include "domain/ticket/first_action.h"
#include "domain/ticket/ticket.h"

#include <algorithm>

namespace warroom {

constexpr std::int64_t positionGap = 65'536;
constexpr auto editRun = std::chrono::minutes(10);

template<class T>
std::int64_t lastPosition(const std::vector<T>& items)
{
    std::int64_t last = 0;
    for (const auto& item : items)
        last = std::max(last, item.position.value());
    return last;
}

template<class T>
T* find(std::vector<T>& items, ItemId id)
{
    const auto at = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return at == items.end() ? nullptr : &*at;
}

// One operation at work on one ticket.
class FoldStep
{
protected:
    FoldStep(Ticket& ticket, const Op& op) : t(ticket), m_op(op) {}

    template<class Enum>
    static std::size_t index(Enum value)
    {
        return static_cast<std::size_t>(value);
    }

    Seq seq() const { return m_op.isPending() ? pendingSeq : m_op.seq; }
    Stamp stamp() const { return {m_op.actor, m_op.happened(), seq()}; }

    Entry& entry()
    {
        Entry made;
        made.id = m_op.id;
        made.seq = seq();
        made.type = typeOf(m_op.body);
        made.happened = m_op.happened();
        made.recorded = m_op.isPending() ? m_op.at : m_op.receivedAt;
        made.actor = m_op.actor;
        t.timeline.push_back(std::move(made));
        return t.timeline.change(t.timeline.size() - 1);
    }

    Entry& itemEntry(Section section, ItemId item, std::vector<std::string> args)
    {
        filled(section);
        auto& made = entry();
        made.section = section;
        made.item = item;
        made.args = std::move(args);
        return made;
    }

    Entry* changeEntry(OpId id)
    {
        for (std::size_t i = t.timeline.size(); i-- > 0;) {
            if (t.timeline[i].id == id)
                return &t.timeline.change(i);
        }
        return nullptr;
    }

    // Typing makes one entry for a run, not one for every autosave.
    void noteEdit(Section section, ItemId item)
    {
        const std::size_t size = t.timeline.size();
        for (std::size_t i = size; i-- > 0 && i + 16 > size;) {
            const auto& last = t.timeline[i];
            if (last.type == SectionEdit::type && last.actor == m_op.actor && last.section == section &&
                last.item == item && m_op.happened() - last.until.value_or(last.happened) < editRun) {
                auto& run = t.timeline.change(i);
                run.until = std::max(run.happened, m_op.happened());
                return;
            }
        }
        auto& made = entry();
        made.section = section;
        made.item = item;
    }

    // What is written takes the place of what was said instead.
    void filled(Section section)
    {
        if (!isOfTicket(section))
            return;
        auto& mark = t.marks[index(section)];
        if (mark.value().mark != SectionMark::Open && sectionHasContent(section))
            mark.set({}, m_op);
    }

    bool sectionHasContent(Section section) const;

    template<class T, class AddBody>
    T& add(std::vector<T>& items, const AddBody& body)
    {
        T item;
        item.id = body.item;
        item.added = stamp();
        item.position.set(lastPosition(items) + positionGap, m_op);
        if constexpr (requires { body.extra; })
            item.extra = body.extra;
        items.push_back(std::move(item));
        return items.back();
    }

    void touched(Item* item) { touched(item, m_op.base); }
    void touched(Item* item, Seq seen)
    {
        if (item && item->removed.value() && item->removed.seq() > seen && item->removed.by() != m_op.actor)
            item->editedAfterRemoval = true;
    }

    void setRemoved(Section section, ItemId id, bool removed)
    {
        auto* item = findItem(t, section, id);
        if (!item || !item->removed.set(removed, m_op))
            return;
        if (!removed)
            item->editedAfterRemoval = false;
        auto& made = entry();
        made.section = section;
        made.item = id;
    }

    void endWhy(ItemId id, WhyEnd end, const std::string& words)
    {
        auto* why = find(t.whys, id);
        if (!why)
            return;
        touched(why);
        if (why->end.set(std::move(end), m_op))
            itemEntry(Section::Whys, id, {why->text.value(), words});
    }

    void setMember(std::map<PersonId, Field<bool>>& members, PersonId person, bool member)
    {
        if (members[person].set(member, m_op))
            entry().who = Owner(person);
    }

    std::int64_t numberOfUpdate(const std::optional<OpId>& id) const
    {
        for (std::size_t i = 0; id && i < t.updates.size(); ++i) {
            if (t.updates[i].id == *id)
                return static_cast<std::int64_t>(i) + 1;
        }
        return 0;
    }

    // What a new ticket needs so that nobody has to fill in a form at 3 a.m.
    void startWork()
    {
        for (const auto section :
             {Section::RootCause, Section::FixesSymptoms, Section::FixesRootCause, Section::Prevention})
            t.marks[index(section)].set({SectionMark::Tbd, {}}, m_op);
        Action look;
        look.id = firstActionOf(m_op.id);
        look.added = stamp();
        look.position.set(positionGap, m_op);
        look.text.set(std::string(firstAction.english), m_op);
        look.owner.set(Owner(m_op.actor), m_op);
        t.actions.push_back(std::move(look));
    }

    Ticket& t;
    const Op& m_op;
};

inline bool FoldStep::sectionHasContent(Section section) const
{
    switch (section) {
    case Section::RootCause:
        return !shown(t.causes).empty();
    case Section::FixesSymptoms:
        return !shown(t.fixesSymptoms).empty();
    case Section::FixesRootCause:
        return !shown(t.fixesRootCause).empty();
    case Section::Prevention:
        return !shown(t.preventions).empty();
    default:
        return !trimmed(t.prose[index(section)].text).empty();
    }
}

} // namespace warroom
