// The brief of an incident: how it stands, for whoever takes over or asks. Computed, never guessed.
#pragma once

#include "base/words.h"
#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <string>
#include <vector>

namespace warroom {

// One line, and the timeline entry that it rests on; nil where it rests on several.
struct BriefLine
{
    std::string text;
    OpId entry{};
};

struct Brief
{
    std::vector<BriefLine> condition; // how bad, since when, what is seen, what is suspected
    std::vector<BriefLine> actions;   // in flight, with owner and due time, late ones first
    std::vector<BriefLine> needs;     // what the next phase still asks for, and open questions
    std::vector<BriefLine> decisions; // in force, the newest last
    std::vector<BriefLine> clocks;    // what is due next
};

// In the language of the words, English by default.
Brief briefOf(const Ticket& ticket, const Directory& people, Time now, const Words& words = Words());
// The brief as a text to be edited and handed over: a heading for each part that is not empty.
std::string textOf(const Brief& brief, const Words& words = Words());
// The same in a few lines, for somebody who asks how it stands.
std::string shortBrief(const Ticket& ticket, const Directory& people, Time now, const Words& words = Words());

} // namespace warroom
