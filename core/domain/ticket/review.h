// The postmortem of an incident: what it lacks before others may review it, how its review moves on, and when
// its follow-ups are due.
#pragma once

#include "domain/ticket/summary.h"

#include <functional>
#include <string>
#include <vector>

namespace warroom {

enum class ReviewGapKind : std::uint8_t
{
    Summary,     // not written
    Impact,      // not written
    Timeline,    // nothing was picked for the curated timeline
    Cause,       // none is confirmed
    NoWhy,       // nobody asked
    OpenWhys,    // neither answered, linked to a prevention, nor dropped
    Prevention,  // there is none, and nobody said why
    NoFollowUp,  // preventions without a follow-up ticket
    NoOwner,     // follow-ups that belong to nobody
    NoDue,       // follow-ups without a day
    OpenActions, // next actions neither done nor moved to a follow-up
};

// One thing that is missing; `count` of the same kind.
struct ReviewGap
{
    ReviewGapKind kind = ReviewGapKind::Summary;
    int count = 1;
    std::string sentence; // "2 whys have no answer."

    // Where it is mended. The curated timeline belongs to no section.
    std::optional<Section> section() const;

    friend bool operator==(const ReviewGap&, const ReviewGap&) = default;
};

// The follow-up ticket with this id; null where it is not here (yet): then nothing is asked of it.
using FollowUpOf = std::function<const Summary*(TicketId)>;

// All that is missing before the review, in the order of the document; empty if nothing is.
std::vector<ReviewGap> beforeReview(const Ticket& ticket, const FollowUpOf& followUpOf);

// Draft, in review, reviewed, closed: one step at a time, and back to draft from anywhere.
bool mayMoveReview(ReviewState from, ReviewState to);
// The step forward; nothing from the last state.
std::optional<ReviewState> nextReview(ReviewState from);

// The mark by which a written text cites an entry of the timeline: "[#1f00c3ab]", the end of the entry's id.
std::string citationMark(OpId entry);
// The texts of the postmortem, of causes and of preventions in which the entry is cited, in the order of the
// document.
std::vector<Section> citedIn(const Ticket& ticket, OpId entry);

// Whether this incident belongs among the postmortems: from Recovery on, or with a review under way.
bool hasPostmortem(const Summary& incident);

// How long a follow-up may take: P0 and P1 are done within 30 days, the rest within a quarter (91 days).
std::chrono::days followUpLimit(Priority priority);
// The day it has, or else the end of its limit, counted from its opening.
Time followUpDue(const Summary& followUp);
bool isLateFollowUp(const Summary& followUp, Time now);

} // namespace warroom
