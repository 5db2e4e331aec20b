// What `pdf` exports: a postmortem of about twenty pages, the same on every machine.
#pragma once

#include "domain/recorded/recorded_incident.h"

#include <array>
#include <string>
#include <vector>

namespace warroom::bench {

struct PdfContent
{
    // Three series of one time. Values are heights over the base line, of which 160 are the whole chart.
    struct Chart
    {
        std::string title;
        std::array<std::vector<double>, 3> series;
        std::array<std::vector<double>, 3> bars{}; // in the place of the series where there are some
    };
    struct Row
    {
        std::string clock, who, kind, text;
    };
    struct Action
    {
        std::string text, owner, due, state;
    };

    std::vector<std::string> summary, impact, causes; // paragraphs
    std::vector<std::string> causeList, wentWell, wentBadly;
    std::vector<Chart> charts; // one behind each paragraph of the impact
    std::vector<Row> timeline, roomLog;
    std::vector<Action> actions;
};

// Seven sections, 190 rows of a timeline, 28 actions, three charts of 180 points in three series, and the log
// of the room; from one seed.
PdfContent makePdfContent();
// As the floor prints it; its charts are inline SVG.
std::string htmlOf(const PdfContent& content);
// As warroom prints it; the series are curves that stand in the log, the first of them those of an objective.
RecordedIncident incidentOf(const PdfContent& content);

} // namespace warroom::bench
