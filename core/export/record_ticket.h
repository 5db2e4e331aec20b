// A ticket as a recorded incident: what is shown to scripts, exported, and drawn as a postmortem.
#pragma once

#include "base/words.h"
#include "domain/people/directory.h"
#include "domain/recorded/recorded_incident.h"
#include "domain/ticket/ticket.h"

#include <functional>
#include <string>

namespace warroom {

// The key of a ticket, "OPS-43"; empty where it is not known.
using KeyOf = std::function<std::string(TicketId)>;

enum class RecordForm : bool
{
    WithIds, // everything, with the ids of ticket, items and entries, key and revision
    Document // what is exported: an imported incident comes out as it went in
};

// The timeline is in the order in which things happened. An imported incident shows of its import only what
// the document said; what people changed afterwards takes the place of it. What the
// program itself wrote on the timeline is said in the language of the words. Any thread.
RecordedIncident recordOf(const Ticket& ticket, const Directory& people, const KeyOf& keyOf,
                          RecordForm form = RecordForm::WithIds, const Words& words = Words());

} // namespace warroom
