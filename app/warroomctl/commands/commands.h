// Every command of the program; each file beside this one holds those of one noun.
#pragma once

#include "registry.h"

namespace warroom::ctl {

void addIncident(Registry& registry);
void addSection(Registry& registry);
void addRequest(Registry& registry);
void addAction(Registry& registry);
void addWhy(Registry& registry);
void addAttach(Registry& registry);
void addComment(Registry& registry);
void addRole(Registry& registry);
void addStatus(Registry& registry);
void addWatch(Registry& registry);
void addOp(Registry& registry);
void addLog(Registry& registry);
void addLists(Registry& registry);    // limits, operations, format
void addAccounts(Registry& registry); // user, group, token
void addBackup(Registry& registry);
void addSearch(Registry& registry);
void addMask(Registry& registry);
void addIntake(Registry& registry);
void addAlert(Registry& registry); // alert, deploy
void addSlo(Registry& registry);
void addService(Registry& registry);
void addWindow(Registry& registry);
void addHeartbeat(Registry& registry);
void addRule(Registry& registry);
void addTemplate(Registry& registry);

} // namespace warroom::ctl
