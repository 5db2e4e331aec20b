// A recorded incident: the document that import, replay and export speak, and that the postmortem is drawn
// from. Field names and shape are those of the outside contract; the JSON codec is in export/.
#pragma once

#include "base/clock.h"
#include "domain/ticket/template.h"

#include <optional>
#include <string>
#include <vector>

namespace warroom {

// One element of a list of the document. On the wire a plain string, or an object with `text` and what else
// is known about it.
struct RecordedItem
{
    std::string id; // only what this program exports has one
    std::string text;
    std::string state; // causes: suspected, confirmed, ruled_out; whys: open, answered, linked, dropped
    std::string evidence;
    std::string owner; // a person's, a group's or a role's name ("owner_role" where the source says so)
    bool ownerIsRole = false;
    std::optional<bool> done; // actions only
    std::string doneBy;
    std::optional<Time> doneAt;
    std::optional<Time> due;
    std::string answer;   // whys
    std::string reason;   // why it was dropped or ruled out
    std::string effect;   // prevention: expected effect
    std::string priority; // prevention: business priority, P0 to P4
    std::string ticket;   // key of the follow-up ticket
    std::string extra;    // fields that we do not know, as the text of one JSON object; else empty
    std::string kind{};   // prevention: prevent, detect, soften, recover; empty: not said

    friend bool operator==(const RecordedItem&, const RecordedItem&) = default;
};

struct RecordedEntry
{
    std::string id;
    Time t{};
    std::optional<Time> until; // entries that lasted
    std::string kind;  // change, impact, detection, alert, page, diagnosis, mitigation, communication, …
    std::string actor; // a role or a person's name
    std::string text;
    std::optional<int> source; // index into sources
    std::string precision;     // minute, approx, day; empty: exact
    bool pinned = false;
    std::optional<Time> recorded; // when it was written down, where that differs from t
    std::string extra;

    friend bool operator==(const RecordedEntry&, const RecordedEntry&) = default;
};

struct RecordedSource
{
    std::string url, title, original;
    std::string extra;

    friend bool operator==(const RecordedSource&, const RecordedSource&) = default;
};

struct RecordedRole
{
    std::string role, person;
    std::optional<Time> from, until;
    std::string extra;

    friend bool operator==(const RecordedRole&, const RecordedRole&) = default;
};

// What is said of a section instead of filling it.
struct RecordedMark
{
    std::string section; // scope, root_cause, fixes_symptoms, …
    std::string state;   // tbd, unknown, not_needed, none
    std::string reason;
    std::string by;
    std::optional<Time> at;
    std::string extra;

    friend bool operator==(const RecordedMark&, const RecordedMark&) = default;
};

// What somebody owns of what happened, in their own words. An import leaves it out: nobody is given words.
struct RecordedOwnership
{
    std::string person, text;

    friend bool operator==(const RecordedOwnership&, const RecordedOwnership&) = default;
};

struct RecordedIncident
{
    // Only in what this program exports.
    std::string id, key, kind, phase, status, priority;
    std::int64_t revision = 0; // seq of the last operation
    std::vector<std::string> responders, watchers;
    std::string driver; // while it is being worked
    std::optional<Time> drivesSince;
    bool drill = false;
    std::optional<TicketTemplate> ownTemplate{}; // only where it is not the built-in one

    std::string title;
    std::string severity; // as given; SEV1 to SEV5 after normalising
    std::string service;
    std::optional<Time> started, detected, acknowledged, mitigated, resolved;
    std::string originalRequest, symptoms, scope, summary, impact;
    std::string whatHelped, wentWell, wentBadly, lucky; // what the postmortem reflects on
    std::vector<RecordedItem> laterRequests, rootCauses, nextActions, fixesSymptoms, fixesRootCause, whys,
        prevention;
    std::vector<RecordedMark> marks;
    std::vector<RecordedRole> roles;
    std::vector<RecordedEntry> timeline;
    std::vector<RecordedSource> sources;
    std::vector<RecordedOwnership> ownership;
    std::string extra; // unknown fields of the document, as the text of one JSON object; else empty

    friend bool operator==(const RecordedIncident&, const RecordedIncident&) = default;
};

} // namespace warroom
