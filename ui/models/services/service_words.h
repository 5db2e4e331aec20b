// How services and their objectives are put into words and figures.
#pragma once

#include "domain/board/boards.h"
#include "domain/board/signal_quality.h"
#include "domain/service/readiness.h"
#include "domain/service/service_layer.h"
#include "domain/service/service_risk.h"
#include "models/boards/board_words.h"

#include <QStringList>

#include <optional>

namespace warroom::ui {

/// Of a service: nothing if it has no objective.
using ServiceHealth = std::optional<ObjectiveHealth>;

/// "no data", "good", "at risk", "burning", "budget used up"; "no objective".
QString healthWord(ServiceHealth health);
/// Shape first: what is broken or burning, what is at risk, what is not known, what is well.
QString healthIcon(ServiceHealth health);
/// The worst first: broken, burning, at risk, no data, good, no objective.
int healthRank(ServiceHealth health);

/// "3 of 4, lacks: rotation".
QString readinessText(const Readiness& ready);
/// "Tier 0".
QString tierText(std::int64_t tier);
/// "Data"; empty: it is not said.
QString layerText(const std::optional<ServiceLayer>& layer);
/// All of them, in their order.
QStringList layerTexts();
/// "query latency, replication lag".
QString signalsText(ServiceLayer layer);
/// "launched 12 days ago; 9 deploys in 7 days, 2 a week are usual".
QString riskText(const ServiceRisk& risk);
/// The same with "raised risk: " before it.
QString raisedRiskText(const ServiceRisk& risk);
/// Of the first of these services (parted by commas) whose risk is raised, with its name; empty: none is.
QString raisedRiskText(const std::string& services, const Catalog& catalog);
/// "81.40 %"; a dash where nothing is known.
QString percentText(double share, int decimals);
/// "99.9 %": as many decimals as the target has, at the most four.
QString targetText(double target);
/// "412 %" of the budget.
QString spentText(double share);
/// "−135 of 43 min": what is left, and what there was.
QString budgetLeftText(double leftMinutes, double totalMinutes);
/// "186 ×", "9.2 ×".
QString burnText(double rate);
/// Over the paging rate critical, over 1 a warning; likewise what is measured now, and what is left.
BoardTone burnToneOf(const ObjectiveState& objective, double rate);
BoardTone nowToneOf(const ObjectiveState& objective);
BoardTone leftToneOf(const ObjectiveState& objective);
/// "30 days".
QString windowText(std::int64_t days);
/// "Probe, 24 h: failed in 12 of 1,440 minutes, in 9 of them alone: flake rate 0.6 %".
QString flakesText(const ProbeFlakes& probe);
/// Most failures stood alone, and they are not few: the probe is to be mended before it is believed.
bool isFlaky(const ProbeFlakes& probe);
/// "request_id of prometheus has 4,812 values in 5,000 open alerts; each makes an alert of its own".
QString wideText(const WideLabel& label);

} // namespace warroom::ui
