// The board of alerts: what is open, in groups, and how noisy its sources were. Pure.
#pragma once

#include "domain/alert/alert_tally.h"
#include "domain/board/boards.h"

#include <functional>
#include <span>

namespace warroom {

constexpr std::size_t mostBoardGroups = 300;
constexpr std::size_t mostGroupRows = 50;
constexpr std::size_t mostNoiseRows = 100;
constexpr std::size_t mostDetailsCharacters = 500; // the alert itself has all of them
// Of texts: rows and groups beyond it are counted only. Escaped as JSON they may become twice as many.
constexpr std::size_t mostBoardBytes = 600'000;

// The groups of these alerts, which are open: pages that wait for people first, then pages, tickets and
// records, of each the newest first.
// Fills `groups` and `moreGroups`; 10,000 alerts take a few milliseconds.
AlertsBoard alertsBoard(std::span<const Alert* const> open,
                        const std::function<std::string(TicketId)>& keyOf);

// The noisiest first, at the most mostNoiseRows.
std::vector<NoiseRow> noiseRows(std::span<const AlertTally> tallies);

} // namespace warroom
