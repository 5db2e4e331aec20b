// The dependencies of the debug board as a graph: who calls whom, how often, and how it goes.
#pragma once

#include "models/services/dependency_graph.h"

namespace warroom::ui {

/// The service of the board and all that was called, each with its state as a shape and a word, each call
/// with its rate, its share of failed ones and its p95. Null makes an empty graph.
DependencyGraph debugGraph(const DebugBoard* board);

/// Rows of the board that a node of its graph stands for: where it was called; of one that calls only, all
/// its calls.
std::vector<const DependencyRow*> rowsOfNode(const DebugBoard& board, const QString& node);

} // namespace warroom::ui
