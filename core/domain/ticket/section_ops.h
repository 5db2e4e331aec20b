// Operations on the sections: the request, their text, their marks, and the items in them.
#pragma once

#include "base/id.h"
#include "domain/op/field_spec.h"
#include "domain/op/owner.h"
#include "domain/text/text_edit.h"
#include "domain/vocabulary.h"

#include <optional>
#include <string>

namespace warroom {

// The Original Request of a ticket that was opened without one.
struct RequestGive
{
    static constexpr std::string_view type = "request.give";
    std::string text;
    std::string origin;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.text, prose("text", Required::Yes, 262'144));
        visit(self.origin, line("origin"));
    }
};

// A later report, kept verbatim beside the Original Request.
struct RequestAdd
{
    static constexpr std::string_view type = "request.add";
    std::string text;
    std::string origin;
    std::optional<Time> received;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.text, prose("text", Required::Yes, 262'144));
        visit(self.origin, line("origin"));
        visit(self.received, value("received"));
    }
};

// An edit of a section's text, or of the text of one item in it. `base` of the operation is the seq of the
// log that the author's text held; what the log keeps is the edit as it was accepted.
struct SectionEdit
{
    static constexpr std::string_view type = "section.edit";
    Section section = Section::Symptoms;
    std::optional<ItemId> item;
    text::Edit edit;
    // The seq that its author had seen when it was written, where it was carried on to a later `base` before
    // it was sent; 0: the same as `base`. Only tells whether the author knew that the item had been removed.
    std::int64_t seen = 0;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.item, value("item"));
        visit(self.edit, prose("edit", Required::Yes, 262'144));
        visit(self.seen, value("seen"));
    }
};

// A text in which two people rewrote one sentence has been read and reads well: takes away the marks that its
// author had seen.
struct TextSettle
{
    static constexpr std::string_view type = "text.settle";
    Section section = Section::Symptoms;
    std::optional<ItemId> item;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.item, value("item"));
    }
};

// TBD, unknown, not needed, none (because), or open again.
struct SectionMarkSet
{
    static constexpr std::string_view type = "section.mark";
    Section section = Section::RootCause;
    SectionMark mark = SectionMark::Tbd;
    std::string reason;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.mark, value("mark", Required::Yes));
        visit(self.reason, prose("reason", Required::No, 2'000));
    }
};

struct CauseAdd
{
    static constexpr std::string_view type = "cause.add";
    ItemId item;
    std::string text;
    CauseState state = CauseState::Suspected;
    std::string evidence;
    std::string extra;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.text, prose("text"));
        visit(self.state, value("state"));
        visit(self.evidence, prose("evidence", Required::No, 8'192));
        visit(self.extra, prose("extra", Required::No, 65'536));
    }
};

struct CauseSet
{
    static constexpr std::string_view type = "cause.set";
    ItemId item;
    std::optional<CauseState> state;
    std::optional<std::string> evidence;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.state, value("state"));
        visit(self.evidence, prose("evidence", Required::No, 8'192));
    }
};

// A fix for symptoms or for the root cause.
struct FixAdd
{
    static constexpr std::string_view type = "fix.add";
    Section section = Section::FixesSymptoms;
    ItemId item;
    std::string text;
    std::string extra;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.item, value("item", Required::Yes));
        visit(self.text, prose("text"));
        visit(self.extra, prose("extra", Required::No, 65'536));
    }
};

struct PreventionAdd
{
    static constexpr std::string_view type = "prevention.add";
    ItemId item;
    std::string text;
    std::string effect;
    std::optional<Priority> priority;
    std::optional<Time> due;
    std::string extra;
    std::optional<PreventionKind> kind{};

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.text, prose("text"));
        visit(self.effect, prose("effect", Required::No, 2'000));
        visit(self.priority, value("priority"));
        visit(self.due, value("due"));
        visit(self.extra, prose("extra", Required::No, 65'536));
        visit(self.kind, value("kind"));
    }
};

struct PreventionSet
{
    static constexpr std::string_view type = "prevention.set";
    ItemId item;
    std::optional<std::string> effect;
    Nullable<Priority> priority;
    Nullable<Time> due;
    Nullable<PreventionKind> kind{};

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.effect, prose("effect", Required::No, 2'000));
        visit(self.priority, value("priority"));
        visit(self.due, value("due"));
        visit(self.kind, value("kind"));
    }
};

// The follow-up ticket that a prevention, or an action that outlives its incident, became.
struct FollowUpLink
{
    static constexpr std::string_view type = "follow_up.link";
    Section section = Section::Prevention;
    ItemId item;
    TicketId ticket;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.item, value("item", Required::Yes));
        visit(self.ticket, value("ticket", Required::Yes));
    }
};

struct ActionAdd
{
    static constexpr std::string_view type = "action.add";
    ItemId item;
    std::string text;
    Owner owner;
    std::optional<Time> due;
    bool done = false;
    std::string extra;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.text, line("text", Required::Yes, 2'000));
        visit(self.owner, value("owner"));
        visit(self.due, value("due"));
        visit(self.done, value("done"));
        visit(self.extra, prose("extra", Required::No, 65'536));
    }
};

struct ActionSet
{
    static constexpr std::string_view type = "action.set";
    ItemId item;
    std::optional<std::string> text;
    std::optional<Owner> owner;
    Nullable<Time> due;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.text, line("text", Required::No, 2'000));
        visit(self.owner, value("owner"));
        visit(self.due, value("due"));
    }
};

struct ActionCheck
{
    static constexpr std::string_view type = "action.check";
    ItemId item;
    bool done = true;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.done, value("done"));
    }
};

struct WhyAsk
{
    static constexpr std::string_view type = "why.ask";
    ItemId item;
    std::string text;
    std::string answer; // imported questions may come answered
    std::string asker;  // a name, where the asker is not the author
    std::string extra;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.text, line("text", Required::Yes, 2'000));
        visit(self.answer, prose("answer", Required::No, 8'192));
        visit(self.asker, line("asker"));
        visit(self.extra, prose("extra", Required::No, 65'536));
    }
};

// Changes the words of a question.
struct WhySet
{
    static constexpr std::string_view type = "why.set";
    ItemId item;
    std::string text;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.text, line("text", Required::Yes, 2'000));
    }
};

struct WhyAnswer
{
    static constexpr std::string_view type = "why.answer";
    ItemId item;
    std::string answer;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.answer, prose("answer", Required::Yes, 8'192));
    }
};

// Answered by a prevention of the same ticket.
struct WhyLink
{
    static constexpr std::string_view type = "why.link";
    ItemId item;
    ItemId prevention;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.prevention, value("prevention", Required::Yes));
    }
};

struct WhyDrop
{
    static constexpr std::string_view type = "why.drop";
    ItemId item;
    std::string reason;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
        visit(self.reason, prose("reason", Required::Yes, 2'000));
    }
};

struct WhyReopen
{
    static constexpr std::string_view type = "why.reopen";
    ItemId item;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.item, value("item", Required::Yes));
    }
};

struct ItemRemove
{
    static constexpr std::string_view type = "item.remove";
    Section section = Section::NextActions;
    ItemId item;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.item, value("item", Required::Yes));
    }
};

struct ItemRestore
{
    static constexpr std::string_view type = "item.restore";
    Section section = Section::NextActions;
    ItemId item;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.item, value("item", Required::Yes));
    }
};

// Puts an item elsewhere in its list; positions are ascending numbers with gaps.
struct ItemMove
{
    static constexpr std::string_view type = "item.move";
    Section section = Section::NextActions;
    ItemId item;
    std::int64_t position = 0;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.section, value("section", Required::Yes));
        visit(self.item, value("item", Required::Yes));
        visit(self.position, value("position", Required::Yes));
    }
};

} // namespace warroom
