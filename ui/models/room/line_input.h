// What is typed in one line for a next action or a timeline entry: owner, due time, kind and back-dating in
// the words.
#pragma once

#include "base/clock.h"
#include "domain/op/owner.h"
#include "domain/people/directory.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace warroom::ui {

/// A next action as it was typed: "Restore orders-db @Priya !01:10".
struct ActionLine
{
    QString text;               ///< without owner and due
    std::optional<Owner> owner; ///< absent: not said
    std::optional<Time> due;
};

/// `@name` is a person or a group of the directory (the longest that fits), or else the one word as a name;
/// `!10` is in ten minutes, `!01:10` the next time that it is 01:10 UTC. The last of each kind counts.
ActionLine parseActionLine(const QString& line, const Directory& people, Time now);

/// The line that reads as this action, for editing it.
QString actionLineOf(const QString& text, const QString& owner, std::optional<Time> due);

/// What an '@' in front of the caret asks for.
struct OwnerQuery
{
    int at = 0;    ///< position of the '@'
    QString begun; ///< what stands between it and the caret
};
std::optional<OwnerQuery> ownerQuery(const QString& line, int caret);
/// People and groups with a word that begins so, people first, each by name.
QStringList ownerNames(const Directory& people, const QString& begun);

/// A timeline entry as it was typed: "d: @23:13 Keep us-west primary".
struct EntryLine
{
    std::string kind; ///< "note", "decision", "finding" or "intent"
    QString text;
    std::optional<Time> from; ///< when it happened, if that was said
    std::optional<Time> until;
    QString problem; ///< why a time in front of it cannot be meant so, in words
};

/// The prefixes d:, f: and i: set the kind, else it is `kind`; `@23:13` at the start is the last time that it
/// was 23:13 UTC, `@23:13-23:40` from then on; also `@-10m` and `@2026-11-19 23:13`.
EntryLine parseEntryLine(const QString& line, const std::string& kind, Time now);

/// The last 23:13 UTC at or before `now`, and the next one after it. Nothing if the text is no time of day.
std::optional<Time> lastTimeOfDay(const QString& text, Time now);
std::optional<Time> nextTimeOfDay(const QString& text, Time now);

} // namespace warroom::ui
