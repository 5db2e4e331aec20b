// Linking spans, walking the critical path from the end to the start, and adding up what is alike on it.
#include "domain/telemetry/trace_tree.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace warroom {
namespace {

constexpr double leastShare = 0.2; // below it no part stands out

struct Links
{
    std::vector<std::vector<std::size_t>> children; // of each span, by start
    std::vector<std::size_t> roots;
    std::size_t orphans = 0;
};

Links linksOf(const std::vector<Span>& spans)
{
    Links out;
    out.children.resize(spans.size());
    std::map<SpanId, std::size_t> byId;
    for (std::size_t i = 0; i < spans.size(); ++i)
        byId.emplace(spans[i].id, i);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto parent = byId.find(spans[i].parent);
        if (parent != byId.end() && parent->second != i) {
            out.children[parent->second].push_back(i);
            continue;
        }
        out.roots.push_back(i);
        out.orphans += spans[i].parent != SpanId{};
    }
    const auto byStart = [&](std::size_t a, std::size_t b) {
        return std::tie(spans[a].start, spans[a].id) < std::tie(spans[b].start, spans[b].id);
    };
    std::sort(out.roots.begin(), out.roots.end(), byStart);
    for (auto& children : out.children)
        std::sort(children.begin(), children.end(), byStart);
    return out;
}

// Nodes below each root; what no root reaches goes round in a circle, and is cut at its first span.
class Growing final
{
public:
    Growing(const std::vector<Span>& spans, TraceTree& tree) : m_links(linksOf(spans)), m_tree(tree)
    {
        m_seen.resize(spans.size());
        for (const auto root : m_links.roots)
            grow(root);
        for (std::size_t i = 0; i < spans.size(); ++i) {
            if (!m_seen[i])
                grow(i);
        }
        m_tree.orphans = m_links.orphans;
    }

private:
    struct Place
    {
        std::size_t span, depth;
        std::optional<std::size_t> parent;
    };

    void grow(std::size_t root)
    {
        std::vector<Place> waiting{{root, 0, {}}};
        while (!waiting.empty()) {
            const auto [span, depth, parent] = waiting.back();
            waiting.pop_back();
            if (m_seen[span])
                continue;
            m_seen[span] = true;
            const auto node = m_tree.nodes.size();
            m_tree.nodes.push_back({span, depth, {}, 0});
            (parent ? m_tree.nodes[*parent].children : m_tree.roots).push_back(node);
            const auto& children = m_links.children[span];
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                waiting.push_back({*child, depth + 1, node});
        }
    }

    Links m_links;
    TraceTree& m_tree;
    std::vector<bool> m_seen;
};

// From the end of the root to its start: as long as a child runs, it is what keeps its parent waiting.
void markCriticalPath(const std::vector<Span>& spans, TraceTree& tree, std::size_t root)
{
    struct Part
    {
        std::size_t node;
        std::int64_t from, until;
    };
    const auto& first = spans[tree.nodes[root].span];
    std::vector<Part> waiting{{root, first.start, first.end}};
    while (!waiting.empty()) {
        const auto [node, from, until] = waiting.back();
        waiting.pop_back();
        auto children = tree.nodes[node].children;
        std::stable_sort(children.begin(), children.end(), [&](std::size_t a, std::size_t b) {
            return spans[tree.nodes[a].span].end > spans[tree.nodes[b].span].end;
        });
        std::int64_t at = until;
        for (const auto child : children) {
            const auto& span = spans[tree.nodes[child].span];
            const auto begin = std::max(span.start, from);
            const auto end = std::min(span.end, at);
            if (end <= begin)
                continue;
            tree.nodes[node].critical += at - end;
            waiting.push_back({child, begin, end});
            at = begin;
        }
        tree.nodes[node].critical += std::max<std::int64_t>(0, at - from);
    }
}

TraceFinding findingOf(const std::vector<Span>& spans, const TraceTree& tree)
{
    struct Group
    {
        std::int64_t critical = 0;
        std::vector<std::size_t> spans;
    };
    std::map<std::tuple<std::string, std::string, std::string>, Group> groups;
    for (const auto& node : tree.nodes) {
        const auto& span = spans[node.span];
        if (node.critical <= 0)
            continue;
        auto& group = groups[{span.service, span.name, calledBy(span)}];
        group.critical += node.critical;
        group.spans.push_back(node.span);
    }
    TraceFinding out;
    const auto worst = std::max_element(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
        return a.second.critical < b.second.critical;
    });
    if (worst == groups.end() || tree.nanos() <= 0)
        return out;
    const double share = static_cast<double>(worst->second.critical) / static_cast<double>(tree.nanos());
    if (share < leastShare)
        return out;
    out.share = std::min(1.0, share);
    std::tie(out.service, out.name, out.target) = worst->first;
    out.spans = worst->second.spans.size();
    out.eachNanos = worst->second.critical / static_cast<std::int64_t>(out.spans);
    out.work = workOf(spans[worst->second.spans.front()]);
    out.failed = std::any_of(worst->second.spans.begin(), worst->second.spans.end(),
                             [&](std::size_t i) { return spans[i].failed; });
    return out;
}

} // namespace

TraceTree treeOf(const std::vector<Span>& spans)
{
    TraceTree out;
    if (spans.empty())
        return out;
    out.start = std::min_element(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
                    return a.start < b.start;
                })->start;
    out.end = std::max_element(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
                  return a.end < b.end;
              })->end;
    const Growing growing(spans, out);
    const auto longest =
        std::max_element(out.roots.begin(), out.roots.end(), [&](std::size_t a, std::size_t b) {
            const auto nanos = [&](std::size_t node) {
                const auto& span = spans[out.nodes[node].span];
                return span.end - span.start;
            };
            return nanos(a) < nanos(b);
        });
    markCriticalPath(spans, out, *longest);
    out.finding = findingOf(spans, out);
    return out;
}

std::vector<std::string> servicesBelow(const std::vector<Span>& spans, std::string_view service,
                                       std::string_view name)
{
    const auto tree = treeOf(spans);
    std::set<std::string> out;
    std::vector<std::size_t> below;
    std::vector<bool> seen(tree.nodes.size());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const auto& span = spans[tree.nodes[i].span];
        if (isRequest(span) && span.service == service && (name.empty() || span.name == name))
            below.push_back(i);
    }
    while (!below.empty()) {
        const auto node = below.back();
        below.pop_back();
        if (seen[node])
            continue;
        seen[node] = true;
        out.insert(spans[tree.nodes[node].span].service);
        below.insert(below.end(), tree.nodes[node].children.begin(), tree.nodes[node].children.end());
    }
    return {out.begin(), out.end()};
}

} // namespace warroom
