// The members of all that a ticket is made of, each struct once, for whatever walks them: writing, reading,
// and the shape. A member that is added to a struct and not here does not compile.
#pragma once

#include "domain/ticket/ticket.h"

#include <concepts>
#include <type_traits>

namespace warroom {

template<class T, class Struct>
concept Is = std::same_as<std::remove_const_t<T>, Struct>;

template<class T>
inline constexpr bool isRival = false;
template<class T>
inline constexpr bool isRival<Rival<T>> = true;
template<class T>
inline constexpr bool isField = false;
template<class T>
inline constexpr bool isField<Field<T>> = true;

// Each visitMembers(self, visit) calls visit(members...) with all members in order; `self` may be const.
struct FieldMembers
{
    template<class Self, class Visit>
    static void visit(Self& self, Visit&& visitor)
    {
        auto& [value, by, replica, at, seq, rivals] = self;
        visitor(value, by, replica, at, seq, rivals);
    }
};

template<class Self, class Visit>
requires isField<std::remove_const_t<Self>>
void visitMembers(Self& self, Visit&& visit) { FieldMembers::visit(self, visit); }

template<class Self, class Visit>
requires isRival<std::remove_const_t<Self>>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [value, by, at, seq, op] = self;
    visit(value, by, at, seq, op);
}

template<Is<Stamp> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [by, at, seq] = self;
    visit(by, at, seq);
}

template<Is<Prose> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [text, edited, recent, toRead, mergedAt] = self;
    visit(text, edited, recent, toRead, mergedAt);
}

template<Is<TextPart> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [by, seq, merged, from, to, removed] = self;
    visit(by, seq, merged, from, to, removed);
}

template<Is<Item> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [id, added, removed, position, editedAfterRemoval, extra] = self;
    visit(id, added, removed, position, editedAfterRemoval, extra);
}

// What is derived from Item has no structured binding; there the sizes tell whether a member is missing.
template<class Self, class Visit, class... Own>
void visitItem(Self& self, Visit&& visit, Own&... own)
{
    static_assert(sizeof(Self) == (sizeof(Item) + ... + sizeof(Own)), "a member is missing");
    visit(static_cast<std::conditional_t<std::is_const_v<Self>, const Item, Item>&>(self), own...);
}

template<Is<Cause> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    visitItem(self, visit, self.text, self.state, self.evidence);
}

template<Is<Fix> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    visitItem(self, visit, self.text);
}

template<Is<Prevention> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    visitItem(self, visit, self.text, self.effect, self.priority, self.due, self.kind, self.followUp);
}

template<Is<Action> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    visitItem(self, visit, self.text, self.owner, self.due, self.done, self.followUp);
}

template<Is<Why> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    visitItem(self, visit, self.text, self.end, self.asker);
}

template<Is<WhyEnd> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [state, answer, reason, prevention] = self;
    visit(state, answer, reason, prevention);
}

template<Is<Mark> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [mark, reason] = self;
    visit(mark, reason);
}

template<Is<Report> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [id, text, origin, received, added] = self;
    visit(id, text, origin, received, added);
}

template<Is<StatusUpdate> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [id, text, audiences, next, published] = self;
    visit(id, text, audiences, next, published);
}

template<Is<Attachment> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [id, sha256, name, mediaType, size, added, origin, replaces] = self;
    visit(id, sha256, name, mediaType, size, added, origin, replaces);
}

template<Is<LiftedMask> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [fingerprint, kind, reason, lifted] = self;
    visit(fingerprint, kind, reason, lifted);
}

template<Is<Link> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [other, relation] = self;
    visit(other, relation);
}

template<Is<Source> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [url, title, original, extra] = self;
    visit(url, title, original, extra);
}

template<Is<RoleTerm> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [role, holder, from, until] = self;
    visit(role, holder, from, until);
}

template<Is<OwnershipNote> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [text, written] = self;
    visit(text, written);
}

template<Is<SectionTemplate> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [guidance, needs] = self;
    visit(guidance, needs);
}

template<Is<TicketTemplate> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [version, sections] = self;
    visit(version, sections);
}

template<Is<Restriction> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [reason, set] = self;
    visit(reason, set);
}

template<Is<PhaseTerm> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [phase, from, by, overrideReason] = self;
    visit(phase, from, by, overrideReason);
}

template<Is<Entry> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [id, seq, type, happened, until, recorded, actor, author, kind, text, args, who, section, item,
           source, precision, pinned, struck, edited, retimed, extra, origin] = self;
    visit(id, seq, type, happened, until, recorded, actor, author, kind, text, args, who, section, item,
          source, precision, pinned, struck, edited, retimed, extra, origin);
}

template<Is<Ticket> Self, class Visit>
void visitMembers(Self& self, Visit&& visit)
{
    auto& [id, head, lastActivity, opened, openedBy, imported, number, alias, extra, kind, title, severity,
           priority, service, phase, state, due, review, drill, ownTemplate, request, laterRequests, prose,
           marks, causes, actions, fixesSymptoms, fixesRootCause, whys, preventions, roles, roleTerms,
           phaseTerms, responders, watchers, driver, ownership, milestoneCorrections, acknowledged,
           restriction, updates, attachments, checks, liftedMasks, links, sources, timeline] = self;
    visit(id, head, lastActivity, opened, openedBy, imported, number, alias, extra, kind, title, severity,
          priority, service, phase, state, due, review, drill, ownTemplate, request, laterRequests, prose,
          marks, causes, actions, fixesSymptoms, fixesRootCause, whys, preventions, roles, roleTerms,
          phaseTerms, responders, watchers, driver, ownership, milestoneCorrections, acknowledged,
          restriction, updates, attachments, checks, liftedMasks, links, sources, timeline);
}

// Whether visitMembers() knows the struct.
template<class T>
concept HasMembers = requires(T& value)
{
    visitMembers(value, [](auto&...) {});
};

} // namespace warroom
