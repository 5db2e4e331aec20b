// Alerts in words: routes, levels, states, conditions of rules, sentences of rows.
#pragma once

#include "domain/board/boards.h"

#include <QString>

namespace warroom::ui::alerts {

enum class Tab : std::uint8_t
{
    Firing, // whatever is open; what is silenced stands at its end
    Acknowledged,
    Silenced,
    Rules,
    Noise,
    Heartbeats
};
constexpr std::size_t tabCount = 6;
QString name(Tab tab);

/// Why something was decided, of what the backend says in English.
QString why(const std::string& english);

/// What the workspace calls the routes from now on, in the whole program; whether that is something else.
/// GUI thread.
bool setRouteNames(const RouteNames& names);
/// "PAGE", for the column; "page", for sentences. The workspace's own name, where it has one.
QString badge(AlertRoute route);
QString word(AlertRoute route);
bool isRenamed(AlertRoute route);
QString word(AlertLevel level);

/// All that it holds is muted.
bool isSilenced(const AlertGroup& group);
/// Somebody has it, or all that it holds.
bool isAcknowledged(const AlertGroup& group);

/// "waits for you", "in INC-2481", "acknowledged by Mara 00:34", "by Keiko until 02:00".
QString state(const AlertGroup& group);
QString state(const AlertRow& alert);
/// "00:32" within a day of `now`, else "18 Nov".
QString since(Time time, Time now);
QString day(Time time);

/// "PAGE, orders-db disk 91 % full, orders-db, waits for you, 6 signals, since 00:32, 3 alerts".
QString sentence(const AlertGroup& group, Time now);
QString sentence(const AlertRow& alert, Time now);

/// "at least error, service orders-db, team=core"; "everything else" without a condition.
QString conditions(const RouteRule& rule);
/// The labels of a rule as they are typed: "team=core, region=us"; nothing for what cannot be read.
QString labelsText(const Labels& labels);
std::optional<Labels> labelsOf(const QString& text);

} // namespace warroom::ui::alerts
