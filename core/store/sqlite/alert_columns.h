// How alerts, deploys, tallies and wanted evidence stand in their tables.
#pragma once

#include "domain/alert/alert_tally.h"
#include "store/alert_store.h"
#include "store/sqlite/database.h"

namespace warroom::sqlite {

#define WARROOM_USUAL_ALERT_COLUMNS                                                                          \
    "id, intake, dedup_key, source, action, level, title, details, service, labels, links, runbook, "        \
    "started, ended, digest, oddity, state, route, grouped, ticket, first, last, resolved, count, changes, " \
    "rule, why, sender_route, began"
// With those that most alerts never have anything in.
#define WARROOM_ALERT_COLUMNS                                                                                \
    WARROOM_USUAL_ALERT_COLUMNS ", muted_by, muted_until, muted_reason, held_by, held_until, held_reason, "  \
                                "waits, acknowledged, acknowledged_by, useful, untold, told, "               \
                                "override_to, override_ruled, override_by, override_reason, override_at"

Alert alertOf(Query& row);
// An alert that the file does not have, with its new steps if they fit into its row; whether they did.
bool insertAlert(Database& database, const Alert& alert);
// Inserts the alert, or takes the place of the one with its id.
void writeAlert(Database& database, const Alert& alert);
// A row of its own for each new step of the alert.
void writeSteps(Database& database, const Alert& alert);
// In their order: those within the alert's row, and those behind it.
std::vector<AlertStep> stepsOf(Database& database, std::int64_t alert);
Deploy deployOf(Query& row);
// Of name, service, and the numbers in their order.
AlertTally tallyOf(Query& row);
// Adds it to what is there.
void writeTally(Database& database, const AlertTally& tally);
EvidenceNeed evidenceNeedOf(Query& row);
void writeEvidenceNeed(Database& database, const EvidenceNeed& need);

} // namespace warroom::sqlite
