// When an entry happened, as it is typed in one line: a time, or from – until.
#pragma once

#include "base/clock.h"

#include <QString>

#include <optional>

namespace warroom::ui {

struct EntryTimes
{
    Time from{};
    std::optional<Time> until;

    bool operator==(const EntryTimes&) const = default;
};

struct TimesRead
{
    std::optional<EntryTimes> times;
    QString problem; ///< a sentence, where nothing could be read
};

/// "23:13", "23:13:40", "-10m", "-1h30m", "2026-11-19 23:13", and two of them joined by a dash. A time
/// without a day is the one nearest to `reference` that is not after `now`; an end without a day is the first
/// one after its beginning. Nothing may be after `now`.
TimesRead readTimes(const QString& text, Time reference, Time now);

/// The line that reads as these times, for editing it.
QString timesLine(const EntryTimes& times);
/// "23:13 – 23:40" for people.
QString timesForPeople(const EntryTimes& times);

} // namespace warroom::ui
