// Notices where prose that was written apart was merged within one sentence, so that somebody reads it once.
#pragma once

#include "workspace/workspace.h"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace warroom::ui {

/// Code points [from, to) of a text; empty where something was taken out.
struct TextSpan
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    bool operator==(const TextSpan&) const = default;
};

/// One text that two people changed within a sentence while this person was not connected.
struct MergedText
{
    Section section = Section::Symptoms;
    std::optional<ItemId> item;
    std::string text; ///< as it is now
    std::vector<TextSpan> yours, theirs;
    std::string yourVersion;  ///< as this person had left it
    std::string theirVersion; ///< the merged text without what this person did
    PersonId other;           ///< who else wrote there last; nil if it is not known
    Time at{};                ///< when it was merged

    bool operator==(const MergedText&) const = default;
};

/// Fed with every state of one room. A change counts as made apart if it was waiting while there was no
/// connection; what two people type at the same time, both watching, does not. The rest is left to the
/// text merge: nothing here changes a text. A value; GUI thread.
class MergeWatch final
{
public:
    /// Forgets everything; from now on about this ticket.
    void start(TicketId ticket);
    /// `live`: the connection is up. Returns whether open() changed. Other tickets' rooms are passed over.
    bool take(const Room& room, bool live, PersonId self, Time now);

    /// What waits to be read, in the order of the sections.
    const std::vector<MergedText>& open() const { return m_open; }
    /// What was open when the program ended.
    void restore(std::vector<MergedText> open);
    /// Somebody read it: it reads well.
    void settle(Section section, const std::optional<ItemId>& item);

private:
    using Key = std::pair<Section, std::optional<ItemId>>;

    /// A text with own edits that the backend has not accepted.
    struct Waiting
    {
        std::set<OpId> ops;
        std::string mine;  ///< the text as this person left it, nobody else's changes in it
        std::string shown; ///< in the last state
        text::Edit undo;   ///< takes the own edits out of `shown`
        std::vector<TextSpan> yours, theirs;
        bool apart = false;
    };

    bool carryOpen(const Ticket& ticket);
    /// Whether others wrote what is new in the text.
    bool carry(const Key& key, Waiting& waiting, const Ticket& ticket,
               const std::vector<const PendingChange*>& fresh);
    void keepCalm(const Ticket& ticket);
    void begin(const Key& key, const std::string& text, const std::vector<const PendingChange*>& pending);
    bool report(const Key& key, const Waiting& waiting, const Ticket& ticket, PersonId self, Time now);

    TicketId m_ticket;
    Seq m_head = 0;
    std::map<Key, Waiting> m_waiting;
    std::map<Key, std::string> m_calm; ///< texts without waiting edits, as they were shown last
    std::vector<MergedText> m_open;
};

/// Kept over a restart. What cannot be read is left out.
std::string mergedToJson(const std::vector<MergedText>& merged);
std::vector<MergedText> mergedFromJson(const std::string& json);

} // namespace warroom::ui
