// Layering by what needs what.
#include "models/services/dependency_graph.h"

#include "models/format/format.h"
#include "models/services/services_model.h"

#include <algorithm>
#include <functional>
#include <map>

namespace warroom::ui {
namespace {

using Nodes = std::vector<DependencyNode>;

Nodes nodesOf(const Catalog& catalog, const ObjectivesBoard& objectives)
{
    Nodes nodes;
    std::map<std::string, int> places;
    const auto place = [&](const std::string& name) {
        const auto [found, isNew] = places.try_emplace(name, static_cast<int>(nodes.size()));
        if (isNew) {
            nodes.emplace_back();
            nodes.back().name = format::fromUtf8(name);
            nodes.back().known = catalog.find(name) != nullptr;
        }
        return found->second;
    };
    const auto healths = healthOf(catalog, objectives);
    for (const Service& service : catalog.services) {
        for (const std::string& need : service.needs) {
            const int from = place(service.name), to = place(need);
            nodes[static_cast<std::size_t>(from)].needs.push_back(to);
            nodes[static_cast<std::size_t>(to)].neededBy.push_back(from);
        }
    }
    for (const auto& [name, at] : places) {
        if (const auto health = healths.find(name); health != healths.end())
            nodes[static_cast<std::size_t>(at)].health = health->second;
    }
    return nodes;
}

/// The longest way from a node that nobody needs.
void setLayers(Nodes& nodes)
{
    std::vector<int> depth(nodes.size(), -1);
    std::vector<bool> under(nodes.size(), false);
    const std::function<int(std::size_t)> depthOf = [&](std::size_t at) {
        if (depth[at] >= 0)
            return depth[at];
        under[at] = true;
        int most = 0;
        for (const int by : nodes[at].neededBy) {
            const auto user = static_cast<std::size_t>(by);
            if (!under[user])
                most = std::max(most, depthOf(user) + 1);
        }
        under[at] = false;
        return depth[at] = most;
    };
    for (std::size_t at = 0; at < nodes.size(); ++at)
        nodes[at].layer = depthOf(at);
}

/// Rows beside those that need them; the worst first where that does not tell.
void setRows(Nodes& nodes, DependencyGraph& graph)
{
    for (const DependencyNode& node : nodes)
        graph.layers = std::max(graph.layers, node.layer + 1);
    for (int layer = 0; layer < graph.layers; ++layer) {
        std::vector<DependencyNode*> in;
        for (DependencyNode& node : nodes) {
            if (node.layer == layer)
                in.push_back(&node);
        }
        const auto place = [&](const DependencyNode* node) {
            double sum = 0;
            int count = 0;
            for (const int by : node->neededBy) {
                if (const auto& user = nodes[static_cast<std::size_t>(by)]; user.layer < layer) {
                    sum += user.row;
                    ++count;
                }
            }
            return std::tuple(count == 0 ? 0.0 : sum / count, healthRank(node->health), node->name);
        };
        std::stable_sort(in.begin(), in.end(), [&](const DependencyNode* a, const DependencyNode* b) {
            return place(a) < place(b);
        });
        for (std::size_t row = 0; row < in.size(); ++row)
            in[row]->row = static_cast<int>(row);
        graph.rows = std::max(graph.rows, static_cast<int>(in.size()));
    }
}

void order(Nodes& nodes)
{
    std::vector<int> order(nodes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const auto& one = nodes[static_cast<std::size_t>(a)];
        const auto& other = nodes[static_cast<std::size_t>(b)];
        return std::pair(one.layer, one.row) < std::pair(other.layer, other.row);
    });
    std::vector<int> placeOf(nodes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        placeOf[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    Nodes sorted;
    for (const int at : order)
        sorted.push_back(std::move(nodes[static_cast<std::size_t>(at)]));
    for (DependencyNode& node : sorted) {
        for (auto* edges : {&node.needs, &node.neededBy}) {
            for (int& edge : *edges)
                edge = placeOf[static_cast<std::size_t>(edge)];
        }
    }
    nodes = std::move(sorted);
}

} // namespace

int DependencyGraph::find(const QString& name) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const DependencyNode& node) { return node.name == name; });
    return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
}

int DependencyGraph::at(int layer, int row) const
{
    int best = -1;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].layer == layer && nodes[i].row <= row)
            best = static_cast<int>(i);
    }
    return best;
}

DependencyGraph dependencyGraph(const Catalog& catalog, const ObjectivesBoard& objectives)
{
    return arrangedGraph(nodesOf(catalog, objectives));
}

DependencyGraph arrangedGraph(std::vector<DependencyNode> nodes)
{
    DependencyGraph graph;
    graph.nodes = std::move(nodes);
    setLayers(graph.nodes);
    setRows(graph.nodes, graph);
    order(graph.nodes);
    return graph;
}

} // namespace warroom::ui
