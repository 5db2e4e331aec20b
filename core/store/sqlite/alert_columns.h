// How alerts and deploys stand in their tables.
#pragma once

#include "domain/alert/alert.h"
#include "store/sqlite/database.h"

namespace warroom::sqlite {

#define WARROOM_ALERT_COLUMNS                                                                                \
    "id, intake, dedup_key, source, action, level, title, details, service, labels, links, runbook, "        \
    "started, "                                                                                              \
    "ended, digest, oddity, state, route, grouped, ticket, first, last, resolved, count, changes"

Alert alertOf(Query& row);
// Inserts the alert, or takes the place of the one with its id.
void writeAlert(Database& database, const Alert& alert);
Deploy deployOf(Query& row);

} // namespace warroom::sqlite
