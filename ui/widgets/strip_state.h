// What the incident strip shows, as plain values that are already worded.
#pragma once

#include "widgets/tokens.h"

#include <QString>
#include <QStringList>

namespace warroom::ui {

enum class UpdateDue
{
    Calm,
    Soon,
    Late
};

/// With severity 0 the strip is quiet: it shows quietSentence, lastIncident, onCall, pages and the sync cell
/// only.
struct StripState
{
    int severity = 0;
    QString key; ///< "INC-2481"
    QString title;
    QString others; ///< "+1 SEV2 open", empty when there is no other incident

    bool presenceKnown = true; ///< false while offline
    QStringList here;          ///< initials of who is in the room, the first four are drawn
    int moreHere = 0;          ///< how many more than the drawn ones
    QStringList hereNames;     ///< who they are and where, one line each: "Tomas, in Symptoms"

    int phase = 1; ///< from 1
    int phaseCount = 6;
    QString phaseName;

    QString duration;       ///< "1:42:18"
    QString durationSpoken; ///< "1 hour 42 minutes"
    QString commander;      ///< empty: nobody commands

    QString nextUpdate; ///< "06:12"; empty hides the cell
    QString nextUpdateSpoken;
    UpdateDue updateDue = UpdateDue::Calm;

    int pages = 0;       ///< that wait to be acknowledged; 0 hides the cell
    QString pagesFor;    ///< how long the oldest waits: "12 min"
    QString pagesSpoken; ///< "12 minutes"
    QString pagesKeys;   ///< lead to the first of them: "F9"
    QString pagesTip;    ///< what they are about, one line each

    QString age; ///< "as of 14:03, 12 min ago" while what is shown may be old; else empty

    QString syncLabel; ///< "38 ms", "3 pending"
    QString syncValue; ///< "Live"
    QString syncIcon = QStringLiteral("live");
    Ink syncInk = Ink::Primary;
    Ink syncIconInk = Ink::Tertiary;

    QString quietSentence; ///< "All services within objective"
    QString lastIncident;  ///< "INC-2481, 28 h ago"
    QString onCall;        ///< "Keiko until 09:00"

    bool operator==(const StripState&) const = default;
};

} // namespace warroom::ui
