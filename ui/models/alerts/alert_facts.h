// What is said about one group or one alert beside the list, as values; and the incidents it may belong to.
#pragma once

#include "domain/board/boards.h"
#include "domain/ticket/summary.h"
#include "models/alerts/alert_curve.h"
#include "protocol/alert_story.h"

#include <QStringList>

#include <unordered_map>
#include <vector>

namespace warroom::ui {

/// What became of an alert, one decision a line: "Routed", "page, by the rule critical pages".
struct BecameLine
{
    QString name, words;

    bool operator==(const BecameLine&) const = default;
};

struct AlertFacts
{
    AlertRoute route = AlertRoute::Record;
    bool waits = false;
    bool silenced = false;
    bool canSplit = false; // it is one of several, or on a ticket
    QString title, subtitle, details, why, oddity, silence, runbook, earlier;
    QString useful; // "yes", "no", or nobody said
    QStringList chips;
    // The ticket it is on, or the one it may belong to; nil: none.
    TicketId ticket;
    bool isLinked = false;
    int severity = 0;
    QString key, ticketTitle, linkNote;
    std::vector<BecameLine> became;
    QString explained; // flapping or a storm, in a sentence; empty: neither
    std::vector<protocol::StoryStep> story;
    std::optional<AlertCurve> curve;

    bool operator==(const AlertFacts&) const = default;
};

using Summaries = std::unordered_map<TicketId, Summary>;

/// `alert` may be null: then it is about the group.
AlertFacts factsOf(const AlertGroup& group, const AlertRow* alert, const Summaries& tickets, Time now);

/// What the backend told of the alert that is looked at: `alert`, or the newest of the group. Nothing until
/// it came.
void addTold(AlertFacts& facts, const AlertGroup& group, const AlertRow* alert,
             const protocol::AlertStory& told);

/// Open incidents, the worst first, of the same severity the newest.
std::vector<Summary> openIncidents(const Summaries& tickets);
/// The place of the one that an alert of the service since then likely belongs to; -1: none.
int likelyIncident(const std::vector<Summary>& incidents, const std::string& service, Time since);

} // namespace warroom::ui
