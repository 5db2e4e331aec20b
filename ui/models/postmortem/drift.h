// How far what was found is from what was reported: a lesson for whoever writes reports and alerts.
#pragma once

#include "domain/ticket/ticket.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace warroom::ui {

/// Between the words of the Original Request and those of the confirmed root causes.
struct Drift
{
    int percent = 0;  ///< of the causes' words that the report did not have; 100: none of them
    QStringList news; ///< these words, in the order of the causes, each once
};

/// Nothing while there is no report or no confirmed cause.
std::optional<Drift> driftOf(const Ticket& ticket);
/// "Drift from the report: 67 % (certificate, expired)"; empty without one.
QString driftText(const Ticket& ticket);

} // namespace warroom::ui
