// Nodes, edges and their words.
#include "models/debug/debug_graph.h"

#include "models/debug/debug_text.h"
#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace warroom::ui {
namespace {

constexpr double s_failingShare = 0.05;

struct GraphWords
{
    Q_DECLARE_TR_FUNCTIONS(DebugText)
};

ServiceHealth healthOf(const DependencyRow& row)
{
    if (row.state == "failing")
        return ObjectiveHealth::Burning;
    return row.state == "fine" ? ObjectiveHealth::Good : ObjectiveHealth::AtRisk;
}

QString wordOf(const DependencyRow& row)
{
    if (row.probe == "failing")
        return GraphWords::tr("probe fails");
    const QString word = debugtext::state(row);
    if (!word.isEmpty())
        return word;
    return row.probe == "good" ? GraphWords::tr("fine, probe answers") : GraphWords::tr("fine");
}

/// Rate, share of failed ones, p95; a need that was not called has none.
QStringList callsOf(const DependencyRow& row, const DebugBoard& board)
{
    if (row.calls == 0)
        return {GraphWords::tr("no calls")};
    const double seconds = std::chrono::duration<double>(board.until - board.from).count();
    return {debugtext::rate(static_cast<double>(row.calls) / std::max(1.0, seconds)),
            debugtext::share(debugtext::failedShare(row)), debugtext::millis(row.p95Millis)};
}

class GraphMaker final
{
public:
    explicit GraphMaker(const DebugBoard& board) : m_board(board)
    {
        if (!board.service.empty())
            tellRoot(m_nodes[place(board.service)]);
        for (const DependencyRow& row : board.dependencies)
            add(row);
    }
    std::vector<DependencyNode> take() { return std::move(m_nodes); }

private:
    std::size_t place(const std::string& name)
    {
        const auto [found, isNew] = m_places.try_emplace(name, m_nodes.size());
        if (isNew) {
            m_nodes.emplace_back();
            m_nodes.back().name = format::fromUtf8(name);
        }
        return found->second;
    }
    void tellRoot(DependencyNode& node) const
    {
        if (std::isnan(m_board.failing))
            return;
        node.health = m_board.failing > s_failingShare ? ObjectiveHealth::Burning : ObjectiveHealth::Good;
        node.word = GraphWords::tr("%1 failing", "share").arg(debugtext::share(m_board.failing));
    }
    void add(const DependencyRow& row)
    {
        const std::size_t from = place(row.caller), to = place(row.name);
        if (from == to)
            return;
        m_nodes[from].needs.push_back(static_cast<int>(to));
        m_nodes[from].calls.push_back(callsOf(row, m_board));
        DependencyNode& node = m_nodes[to];
        node.neededBy.push_back(static_cast<int>(from));
        if (node.word.isEmpty() || healthRank(healthOf(row)) < healthRank(node.health)) {
            node.health = healthOf(row);
            node.word = wordOf(row);
        }
    }

    const DebugBoard& m_board;
    std::vector<DependencyNode> m_nodes;
    std::map<std::string, std::size_t> m_places;
};

} // namespace

DependencyGraph debugGraph(const DebugBoard* board)
{
    return board && !board->dependencies.empty() ? arrangedGraph(GraphMaker(*board).take())
                                                 : DependencyGraph();
}

std::vector<const DependencyRow*> rowsOfNode(const DebugBoard& board, const QString& node)
{
    std::vector<const DependencyRow*> called, calls;
    for (const DependencyRow& row : board.dependencies) {
        if (format::fromUtf8(row.name) == node)
            called.push_back(&row);
        else if (format::fromUtf8(row.caller) == node)
            calls.push_back(&row);
    }
    return called.empty() ? calls : called;
}

} // namespace warroom::ui
