// Values as words and figures for people: durations, times, and the names of the domain, translated.
#pragma once

#include "base/clock.h"
#include "domain/people/directory.h"
#include "domain/ticket/format.h"
#include "domain/vocabulary.h"

#include <QString>

#include <string_view>

namespace warroom {
struct Summary;
}

namespace warroom::ui::format {

QString fromUtf8(std::string_view text);
/// As a part of a URL.
QString percentEncoded(const QString& text);

/// "1:42:18"; hours without an upper bound.
QString clock(Duration duration);
/// "06:12", "82:05"; the sign is left to the caller.
QString countdown(Duration duration);
/// "1 hour 42 minutes", for assistive programs; at most two units, under a minute in seconds.
QString spoken(Duration duration);
/// How long ago: "18 s", "6 min", "1 h", "3 d". Under 48 hours in hours; the future counts as now.
QString ago(Duration duration);
/// The age column: "1:42" (hours and minutes) under 6 hours, "31 h" under 48, then "2 d".
QString age(Duration duration);

/// "00:34", "00:34:18", "2026-11-20 00:34 UTC".
QString utcMinute(Time time);
QString utcSecond(Time time);
QString utcDay(Time time);

enum class Width
{
    Wide,
    Tight
};

/// 1 to 5.
constexpr int number(Severity severity) { return static_cast<int>(severity) + 1; }
QString name(Severity severity);
QString name(Priority priority);
QString name(TicketKind kind);
/// Tight: "Review" instead of "Post-incident review".
QString name(Phase phase, Width width = Width::Tight);
QString name(TicketState state);
QString name(Section section);
QString name(IncidentRole role);
QString name(AccountRole role);
QString name(SectionMark mark);
QString name(CauseState state);
QString name(ReviewState state);
QString name(PreventionKind kind);
QString name(Milestone milestone);
QString name(Audience audience);
/// What the format asks, as a whole sentence about the section: "Whys needs at least one question."
QString sentence(Section section, Need need);

/// The key of a ticket, "draft" before it has one.
QString key(const Summary& ticket);
/// The title as it is shown: that of a drill says so first.
QString title(const Summary& ticket);

/// Two letters in upper case: of "Mara" MA, of "Keiko Tanaka" KT; empty for nobody.
QString initials(const QString& name);
QString personName(const Directory& directory, PersonId person);
QString ownerName(const Directory& directory, const Owner& owner);

} // namespace warroom::ui::format
