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

/// Tokens: status: service: sev: owner: late: kind: phase:. Several values of one token are parted by commas
/// and any of them will do; different tokens must all hold. A value or a word with blanks stands in double
/// quotes. What is no known token is a word. Words must all be found.
struct QueueFilter
{
    std::vector<QueueStatus> status;
    std::vector<std::string> services; // folded; any part of the service's name
    std::uint8_t severities = 0;       // bit n: SEVn+1; 0: all
    std::vector<std::string> owners; // folded; "me" and "none" have their meaning, else any part of the name
    std::optional<bool> late;
    std::vector<TicketKind> kinds;
    std::vector<Phase> phases;
    std::vector<std::string> words; // folded
    QString plainText;              // the words as they were typed, for the full-text search
    QStringList problems;           // sentences about values that are not known; such a value is left out

    bool operator==(const QueueFilter&) const = default;
};

QueueFilter parseQueueFilter(const QString& text);

/// How text is compared: case-folded UTF-8.
std::string foldedText(const QString& text);

/// A token of the line and where it stands, for drawing it as a chip.
struct FilterToken
{
    int position = 0;
    int length = 0;
    QString name; ///< as typed, without the colon; empty for a word
    QString value;

    bool operator==(const FilterToken&) const = default;
};
std::vector<FilterToken> filterTokens(const QString& text);

} // namespace warroom::ui
