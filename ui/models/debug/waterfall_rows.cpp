// Folding what is alike.
#include "models/debug/waterfall_rows.h"

#include "models/debug/debug_text.h"
#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

struct WaterfallRowsWords
{
    Q_DECLARE_TR_FUNCTIONS(Waterfall)
};

QString folded(const QString& name, WorkKind work, int count)
{
    switch (work) {
    case WorkKind::Query:
        return WaterfallRowsWords::tr("%1, %n queries", nullptr, count).arg(name);
    case WorkKind::Call:
        return WaterfallRowsWords::tr("%1, %n calls", nullptr, count).arg(name);
    case WorkKind::Message:
        return WaterfallRowsWords::tr("%1, %n messages", nullptr, count).arg(name);
    case WorkKind::Step:
        break;
    }
    return WaterfallRowsWords::tr("%1, %n times", nullptr, count).arg(name);
}

} // namespace

QString WaterfallRow::sentence() const
{
    const QString took = debugtext::millis(millis());
    const QString begin = debugtext::millis(static_cast<double>(from) / 1e6);
    QString out = WaterfallRowsWords::tr("%1, %2, took %3, began after %4").arg(label, place, took, begin);
    if (isFailed)
        out += WaterfallRowsWords::tr(", failed");
    if (critical > 0)
        out += WaterfallRowsWords::tr(", %1 of it on the critical path")
                   .arg(debugtext::millis(static_cast<double>(critical) / 1e6));
    return out;
}

void WaterfallRows::set(const std::vector<Span>* spans, const TraceTree* tree)
{
    m_spans = spans;
    m_tree = spans ? tree : nullptr;
    m_opened.clear();
    build();
}

void WaterfallRows::toggle(std::size_t row)
{
    if (row >= m_rows.size() || (!m_rows[row].isFolded && !m_rows[row].isUnfolded))
        return;
    const auto first = m_rows[row].nodes.front();
    if (m_opened.erase(first) == 0)
        m_opened.insert(first);
    build();
}

std::size_t WaterfallRows::worst() const
{
    const auto worst =
        std::max_element(m_rows.begin(), m_rows.end(), [](const WaterfallRow& a, const WaterfallRow& b) {
            return a.critical < b.critical;
        });
    return static_cast<std::size_t>(worst == m_rows.end() ? 0 : worst - m_rows.begin());
}

void WaterfallRows::build()
{
    m_rows.clear();
    m_leftOut = 0;
    if (m_tree)
        add(m_tree->roots);
    if (m_rows.size() > Most) {
        m_leftOut = m_rows.size() - Most;
        m_rows.resize(Most);
    }
}

bool WaterfallRows::alike(std::size_t a, std::size_t b) const
{
    const auto& first = m_tree->nodes[a];
    const auto& second = m_tree->nodes[b];
    const Span& one = (*m_spans)[first.span];
    const Span& other = (*m_spans)[second.span];
    return first.children.empty() && second.children.empty() && one.name == other.name &&
           one.service == other.service && one.kind == other.kind && calledBy(one) == calledBy(other);
}

void WaterfallRows::add(const std::vector<std::size_t>& roots)
{
    // Groups of siblings that wait, the next one last.
    std::vector<std::vector<std::size_t>> waiting;
    const auto group = [&](const std::vector<std::size_t>& siblings) {
        std::vector<std::vector<std::size_t>> groups;
        for (const auto node : siblings) {
            if (!groups.empty() && alike(groups.back().back(), node))
                groups.back().push_back(node);
            else
                groups.push_back({node});
        }
        waiting.insert(waiting.end(), std::make_move_iterator(groups.rbegin()),
                       std::make_move_iterator(groups.rend()));
    };
    group(roots);
    while (!waiting.empty()) {
        const auto nodes = std::move(waiting.back());
        waiting.pop_back();
        if (nodes.size() < LeastFolded || m_opened.contains(nodes.front())) {
            for (const auto node : nodes) {
                m_rows.push_back(rowOf({node}));
                m_rows.back().isUnfolded = node == nodes.front() && nodes.size() >= LeastFolded;
            }
            if (nodes.size() == 1)
                group(m_tree->nodes[nodes.front()].children);
        } else {
            m_rows.push_back(rowOf(nodes));
            m_rows.back().isFolded = true;
        }
    }
}

WaterfallRow WaterfallRows::rowOf(std::vector<std::size_t> nodes) const
{
    WaterfallRow out;
    const auto& first = m_tree->nodes[nodes.front()];
    const Span& span = (*m_spans)[first.span];
    out.depth = static_cast<int>(first.depth);
    out.from = span.start - m_tree->start;
    out.until = span.end - m_tree->start;
    for (const auto node : nodes) {
        const Span& one = (*m_spans)[m_tree->nodes[node].span];
        out.from = std::min(out.from, one.start - m_tree->start);
        out.until = std::max(out.until, one.end - m_tree->start);
        out.critical += m_tree->nodes[node].critical;
        out.isFailed = out.isFailed || one.failed;
    }
    const std::string called = calledBy(span);
    out.place = format::fromUtf8(called.empty() || called == span.name ? span.service : called);
    out.label = format::fromUtf8(span.name);
    if (nodes.size() > 1)
        out.label = folded(out.label, workOf(span), static_cast<int>(nodes.size()));
    out.nodes = std::move(nodes);
    return out;
}

std::vector<std::int64_t> spanTicks(std::int64_t nanos, int most)
{
    if (nanos <= 0 || most < 1)
        return {0};
    const double least = static_cast<double>(nanos) / most;
    double step = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 3.0, 5.0, 10.0}) {
        if (step * factor >= least * (1 - 1e-9)) {
            step *= factor;
            break;
        }
    }
    std::vector<std::int64_t> out;
    const auto whole = std::max<std::int64_t>(1, std::llround(step));
    for (std::int64_t at = 0; at <= nanos; at += whole)
        out.push_back(at);
    return out;
}

} // namespace warroom::ui
