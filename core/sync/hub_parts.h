// The private parts of the hub that its files share.
#pragma once

#include "sync/hub.h"

#include <algorithm>
#include <deque>
#include <map>

namespace warroom {

// No verdict on an operation: its author sends it again.
inline bool isOfStore(const Error& error)
{
    return error.code() == ErrorCode::Storage || error.code() == ErrorCode::StorageFull;
}

struct Hub::Session
{
    SessionId id = 0;
    std::shared_ptr<SessionSink> sink;
    std::optional<Account> account;
    ReplicaId replica;
    Duration skew{};
    bool greeted = false;
    bool behind = false;                     // something of what it asked for was not sent yet
    std::deque<protocol::Follow::Log> asked; // logs, in the order in which they are sent
    std::unordered_set<TicketId> follows;    // has them whole; gets what is accepted
    std::unordered_set<TicketId> blind;      // asked for, and answered as if there were none
    // Summaries: all that changed up to here was sent. Absent: not asked for.
    std::optional<Seq> summaries;
    std::vector<TicketId> summariesLeft; // of the pass under way, the newest at the end
    Seq passEnds = 0;                    // the head when the pass began
    bool summariesLive = false;
    std::int64_t lastBatch = 0;
    int errorsInRow = 0;
    std::optional<protocol::Presence> presence;
    protocol::Creating creating; // no title: none
};

// One batch of operations that waits for, or went through, a turn.
struct Hub::Submission
{
    SessionId session = 0; // 0: not from a session
    Account account;
    ReplicaId replica;
    Duration skew{};
    protocol::Send send;
    Answer answer;
    std::vector<protocol::AckResult> results;
};

// What operations of one batch share: they build on one another, so what they had not seen is transformed
// past each.
struct Hub::Batch
{
    struct Unseen
    {
        Seq seq = 0;
        OpId id;
        text::Edit edit;
    };
    struct TextState
    {
        std::vector<Unseen> unseen; // accepted edits of the text that the batch's author had not seen
        bool broken = false;        // an edit of the batch was refused: the later ones stand on nothing

        // The batch's later edits were made on the text as it was sent, not as it was masked.
        void correct(Seq seq, text::Edit correction)
        {
            const auto later =
                std::find_if(unseen.begin(), unseen.end(), [&](const Unseen& one) { return one.seq > seq; });
            if (!correction.isEmpty())
                unseen.insert(later, {seq, OpId{}, std::move(correction)});
        }
    };
    using TextKey = std::pair<TicketId, std::pair<Section, ItemId>>;
    static TextKey keyOf(TicketId ticket, const SectionEdit& edit)
    {
        return {ticket, {edit.section, edit.item.value_or(ItemId{})}};
    }
    // The text that an operation edits, if it edits one.
    static std::optional<TextKey> textOf(TicketId ticket, const Body& body)
    {
        const auto* edit = std::get_if<SectionEdit>(&body);
        return edit ? std::optional(keyOf(ticket, *edit)) : std::nullopt;
    }

    std::map<TextKey, TextState> texts;
};

} // namespace warroom
