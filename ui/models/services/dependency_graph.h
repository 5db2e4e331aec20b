// What needs what, in layers: what nobody needs stands first, what it needs behind it.
#pragma once

#include "models/services/service_words.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace warroom::ui {

struct DependencyNode
{
    QString name;
    bool known = true; ///< it has an entry in the catalog
    ServiceHealth health;
    QString word; ///< its state, under the name; empty: the health's own word, which is not written
    int layer = 0;
    int row = 0;                      ///< within its layer
    std::vector<int> needs, neededBy; ///< nodes
    std::vector<QStringList> calls;   ///< what is written at the edge to each of `needs`; empty: nothing is
};

struct DependencyGraph
{
    std::vector<DependencyNode> nodes; ///< by layer, then by row
    int layers = 0;
    int rows = 0; ///< of the highest layer

    int find(const QString& name) const; ///< -1: none
    int at(int layer, int row) const;    ///< the nearest row of that layer; -1: no such layer
};

/// Gives the nodes their layers, rows and order; who needs whom must be set. A circle is cut where it is met
/// again; all its edges stay.
DependencyGraph arrangedGraph(std::vector<DependencyNode> nodes);

/// Services that need nothing and are needed by nobody are left out.
DependencyGraph dependencyGraph(const Catalog& catalog, const ObjectivesBoard& objectives);

} // namespace warroom::ui
