// The measures of the desktop's window, one function each.
#pragma once

#include "room_seat.h"

namespace warroom::bench {

// The queue's filter line over 100,000 tickets; the floor scans the same texts.
Result<Report> measureQueueFilter(const ScreenRun& run);
// Typing, and a change of one's own, in a room with nine long sections into which 200 operations a second
// arrive; the floor types into a bare Qt window.
Result<Report> measureTyping(const ScreenRun& run);
// Opening and scrolling a timeline of 50,000 entries; the floor is Qt's list of as many texts.
Result<Report> measureTimeline(const ScreenRun& run);
// Opening an incident of 100,000 operations; the floor reads its rows.
Result<Report> measureLargeIncident(const ScreenRun& run);

// From an operation, an alert or a span that a real backend is given to the pixels of a board that shows it;
// with `spans` in the hour that the Debug board is about. The floor is a bare window that a socket tells
// numbers.
Result<Report> measureLiveBoards(const ScreenRun& run);
// One new point for each of 50 lines of a day in steps of 10 s; the floor is a bare painter.
Result<Report> measureChart(const ScreenRun& run);
// As many updates of each board as an hour of one a second brings; each frame, and memory all along.
Result<Report> measureHour(const ScreenRun& run);

// A postmortem of about twenty pages as a PDF, `rounds` times; the floor prints the same with QTextDocument.
Result<Report> measurePdf(const ScreenRun& run);

} // namespace warroom::bench
