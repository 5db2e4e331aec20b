// Which service needs which, in layers: what nobody needs stands first, what it needs behind it.
#pragma once

#include "models/services/service_words.h"

#include <utility>
#include <vector>

namespace warroom::ui {

struct DependencyNode
{
    QString name;
    bool known = true; ///< it has an entry in the catalog
    ServiceHealth health;
    int layer = 0;
    int row = 0;                      ///< within its layer
    std::vector<int> needs, neededBy; ///< nodes
};

struct DependencyGraph
{
    std::vector<DependencyNode> nodes; ///< by layer, then by row
    int layers = 0;
    int rows = 0; ///< of the highest layer

    int find(const QString& name) const; ///< -1: none
    int at(int layer, int row) const;    ///< the nearest row of that layer; -1: no such layer
};

/// Services that need nothing and are needed by nobody are left out. A circle of needs is cut where it is met
/// again; all its edges stay.
DependencyGraph dependencyGraph(const Catalog& catalog, const ObjectivesBoard& objectives);

} // namespace warroom::ui
