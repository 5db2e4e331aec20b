// The queue's filter line: tokens like "sev:<3 owner:me" and plain words, read into a value.
#pragma once

#include "base/id.h"
#include "domain/vocabulary.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace warroom::ui {

enum class QueueStatus : std::uint8_t
{
    Open,
    Review,
    Closed
};

/// A day a ticket may be due on: before `days` have passed from now (0: overdue), or none at all.
struct DueWithin
{
    std::optional<int> days; // absent: without a date

    bool operator==(const DueWithin&) const = default;
};

/// Tokens: status: sev: prio: service: owner: late: kind: due: phase:. Several values of one token are parted
/// by commas and any of them will do; different tokens must all hold. A value or a word with blanks stands in
/// double quotes. What is no known token is a word. Words must all be found.
struct QueueFilter
{
    std::vector<QueueStatus> status;
    std::vector<std::string> services; // folded; any part of the service's name
    std::uint8_t severities = 0;       // bit n: SEVn+1; 0: all
    std::uint8_t priorities = 0;       // bit n: Pn; 0: all
    std::vector<std::string> owners; // folded; "me" and "none" have their meaning, else any part of the name
    std::optional<bool> late;
    std::vector<TicketKind> kinds;
    std::vector<DueWithin> due;
    std::vector<Phase> phases;
    std::vector<std::string> words; // folded
    QString plainText;              // the words as they were typed, for the full-text search
    QStringList problems; // sentences about what is not known: such a value is left out, such a name a word

    bool operator==(const QueueFilter&) const = default;

    /// Whether anything but words is asked for.
    bool hasTokens() const;
    /// Whether it can show nothing that `before` did not: typing on mostly does that.
    bool narrows(const QueueFilter& before) const;
};

QueueFilter parseQueueFilter(const QString& text);

/// How text is compared: case-folded UTF-8.
std::string foldedText(const QString& text);

/// The names of the tokens as they are offered, without colons.
QStringList filterTokenNames();
/// The values that a token is known to take; empty where any text will do.
QStringList filterTokenValues(const QString& name);

/// A token of the line and where it stands, for drawing it as a chip.
struct FilterToken
{
    int position = 0;
    int length = 0;
    QString name; ///< as typed, without the colon; empty for a word
    QString value;
    bool wrong = false; ///< one of its values is not known

    bool operator==(const FilterToken&) const = default;
};
std::vector<FilterToken> filterTokens(const QString& text);

} // namespace warroom::ui
