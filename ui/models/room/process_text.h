// The process in words: what each phase and each severity asks, and how far an incident kept the tenets.
#pragma once

#include "domain/ticket/summary.h"
#include "domain/ticket/tenets.h"

#include <QStringList>

namespace warroom::ui {

/// "Told soon: kept, 4 min after it was seen, at most 30 min".
QString tenetText(const TenetState& state);
/// Which drill was the last, how long ago and how long it took, and how far it kept what is promised.
/// `last`: null if there was none; `ticket`: null while it is not here.
QStringList drillTexts(const Summary* last, const Ticket* ticket, Time now);
/// One for each phase that asks for something more than the one before it.
QStringList phaseTexts(const TicketTemplate& asks);
/// One for each severity: how often is told, whom, and which roles are filled.
QStringList severityTexts();

} // namespace warroom::ui
