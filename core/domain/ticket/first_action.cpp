// Whether an action still says what it began with.
#include "domain/ticket/first_action.h"

namespace warroom {

std::string textIn(const Words& words, const Ticket& ticket, const Action& action)
{
    const std::string& text = action.text.value();
    const bool isFirst = action.id == firstActionOf(ticket.openedBy) && action.text.seq() == action.added.seq;
    return isFirst ? actionTextIn(words, text) : text;
}

std::string actionTextIn(const Words& words, const std::string& recorded)
{
    return recorded == firstAction.english ? words(firstAction) : recorded;
}

} // namespace warroom
