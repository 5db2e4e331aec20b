// Finding the intents that are the last that their authors wrote.
#include "domain/ticket/open_intents.h"

#include "domain/op/op.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace warroom {
namespace {

// Only among so many: an intent that has more behind it is history, and this is asked with every change.
constexpr std::size_t newestEntries = 1'000;

// A run of typing is one entry that grows: its author was there until its end.
Time lastWord(const Entry& entry)
{
    return entry.type == SectionEdit::type ? entry.until.value_or(entry.happened) : entry.happened;
}

} // namespace

std::vector<OpenIntent> openIntents(const Ticket& ticket)
{
    if (!ticket.exists() || !ticket.isOpen() || milestone(ticket, Milestone::Resolved) ||
        ticket.isDuplicate())
        return {};
    std::unordered_map<PersonId, const Entry*> last;
    const auto& timeline = ticket.timeline;
    const auto first = timeline.size() - std::min(timeline.size(), newestEntries);
    for (auto at = first; at < timeline.size(); ++at) {
        const Entry& entry = timeline[at];
        if (entry.struck || !entry.author.empty())
            continue;
        const Entry*& known = last[entry.actor];
        if (!known || lastWord(entry) >= lastWord(*known))
            known = &entry;
    }
    std::vector<OpenIntent> open;
    for (const auto& [author, entry] : last) {
        if (entry->kind == "intent")
            open.push_back({entry->id, entry->happened});
    }
    std::sort(open.begin(), open.end(), [](const OpenIntent& a, const OpenIntent& b) {
        return std::tie(a.happened, a.entry) < std::tie(b.happened, b.entry);
    });
    return open;
}

} // namespace warroom
