// Operations on the timeline: what people say, publish and attach, and corrections of entries.
#pragma once

#include "base/id.h"
#include "domain/op/field_spec.h"
#include "domain/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace warroom {

// An entry somebody writes. `kind` is note, decision, finding, intent, or one of a recorded incident: change,
// impact, detection, alert, page, diagnosis, mitigation, communication, recovery, resolution. A contact is
// what a customer said, or was told: then `contact` says who it was.
struct CommentAdd
{
    static constexpr std::string_view type = "comment.add";
    std::string text;
    std::string kind;         // empty: note
    std::optional<Time> from; // when it happened, if not now
    std::optional<Time> until;
    bool pinned = false;
    std::string author;                 // imported or pasted: whose words they are
    std::optional<std::int64_t> source; // index into the ticket's sources
    std::string precision;              // minute, approx, day; empty: exact
    std::string extra;
    std::string origin{}; // pasted: where it was taken from: a mail, a chat, a terminal
    // Of a contact.
    std::string contact{};
    std::string channel{};        // phone, mail, chat
    std::int64_t affected = 0;    // how many they speak for; 0: they did not say
    std::optional<OpId> answer{}; // the status update that they were answered with

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.text, prose("text", Required::Yes));
        visit(self.kind, line("kind", Required::No, 40));
        visit(self.from, value("from"));
        visit(self.until, value("until"));
        visit(self.pinned, value("pinned"));
        visit(self.author, line("author", Required::No, 200));
        visit(self.source, value("source"));
        visit(self.precision, line("precision", Required::No, 20));
        visit(self.extra, prose("extra", Required::No, 65'536));
        visit(self.origin, line("origin"));
        visit(self.contact, line("contact", Required::No, 200));
        visit(self.channel, line("channel", Required::No, 40));
        visit(self.affected, value("affected"));
        visit(self.answer, value("answer"));
    }
};

// Corrects an entry: its words (people's entries only) or its time. What stood there stays in the log.
struct EntrySet
{
    static constexpr std::string_view type = "entry.set";
    OpId entry;
    std::optional<std::string> text;
    std::optional<std::string> kind;
    std::optional<Time> from;
    Nullable<Time> until;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.entry, value("entry", Required::Yes));
        visit(self.text, prose("text"));
        visit(self.kind, line("kind", Required::No, 40));
        visit(self.from, value("from"));
        visit(self.until, value("until"));
    }
};

struct EntryPin
{
    static constexpr std::string_view type = "entry.pin";
    OpId entry;
    bool pinned = true;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.entry, value("entry", Required::Yes));
        visit(self.pinned, value("pinned"));
    }
};

// Strikes an entry through; it stays readable.
struct EntryStrike
{
    static constexpr std::string_view type = "entry.strike";
    OpId entry;
    bool struck = true;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.entry, value("entry", Required::Yes));
        visit(self.struck, value("struck"));
    }
};

// A status update for the audiences; `next` is when the next one is due.
struct StatusPublish
{
    static constexpr std::string_view type = "status.publish";
    std::string text;
    std::vector<Audience> audiences;
    std::optional<Time> next;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.text, prose("text", Required::Yes, 8'192));
        visit(self.audiences, value("audiences"));
        visit(self.next, value("next"));
    }
};

// Shows a file whose bytes were sent before, by their SHA-256 in hexadecimal.
struct AttachmentAdd
{
    static constexpr std::string_view type = "attachment.add";
    std::string sha256;
    std::string name;
    std::string mediaType;
    std::int64_t size = 0;
    std::string text;
    std::string origin{};           // where it was taken from, if that is known
    std::optional<OpId> replaces{}; // the attachment in whose place it is shown

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.sha256, line("sha256", Required::Yes, 64));
        visit(self.name, line("name", Required::Yes, 300));
        visit(self.mediaType, line("media_type", Required::No, 200));
        visit(self.size, value("size", Required::Yes));
        visit(self.text, prose("text"));
        visit(self.origin, line("origin"));
        visit(self.replaces, value("replaces"));
    }
};

} // namespace warroom
