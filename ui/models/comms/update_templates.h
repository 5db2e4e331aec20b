// First words of a status update for each state of an incident, filled from its ticket.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

namespace warroom::ui {

/// How an incident is told to those outside.
enum class ToldState
{
    Investigating,
    Identified,
    Mitigating,
    Watching,
    Resolved
};
constexpr int toldStateCount = 5;

QString name(ToldState state);
/// The state that goes with a phase.
ToldState toldStateOf(Phase phase);

struct UpdateTemplate
{
    QString customers, inside;
};

/// Each text at most UpdateDraft::Most characters.
UpdateTemplate templateOf(ToldState state, const Ticket& ticket, const Directory& people);
/// For those who are called in: for how long it lasts, how bad it is, what is thought and done. As long at
/// most.
QString escalationOf(const Ticket& ticket, const Directory& people, Time now);

} // namespace warroom::ui
