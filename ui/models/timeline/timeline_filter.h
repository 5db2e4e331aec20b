// What of the timeline is shown: a kind chosen by a chip, and a line of tokens and words.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

#include <string>
#include <vector>

namespace warroom::ui {

/// The chips. The story is what was marked for the postmortem; all is the raw activity.
enum class TimelineKind
{
    All,
    Story,
    Decisions,
    Actions,
    Alerts,
    Comms
};

/// Tokens of the line: by: (a person, or "me"), in: (a section), kind: (of people's entries). Values of one
/// token are parted by commas and any will do; different tokens and all words must hold.
struct TimelineFilter
{
    TimelineKind kind = TimelineKind::All;
    QString line; ///< as typed

    bool operator==(const TimelineFilter&) const = default;
    bool isActive() const { return kind != TimelineKind::All || !line.trimmed().isEmpty(); }
};

/// The filter as a short text for the workspace's settings, and back; what cannot be read is no filter.
std::string keptFilter(const TimelineFilter& filter);
TimelineFilter readKeptFilter(const std::string& text);

/// A filter made ready for many entries.
class TimelineSieve final
{
public:
    TimelineSieve() = default;
    TimelineSieve(const TimelineFilter& filter, PersonId self);

    bool passes(const Entry& entry, const Directory& people) const;
    /// Every entry passes.
    bool isOpen() const;

private:
    bool passesPerson(const Entry& entry, const Directory& people) const;

    TimelineKind m_kind = TimelineKind::All;
    std::vector<std::string> m_persons, m_sections, m_kinds, m_words; ///< folded
    PersonId m_self;
    bool m_mine = false;
};

bool entryIsOfKind(const Entry& entry, TimelineKind kind);

/// The line with what Tab adds to its last word: the rest of a token, of a person's or a section's name. The
/// same line where nothing or several things fit and have no more in common.
QString completedFilter(const QString& line, const Directory& people);

} // namespace warroom::ui
