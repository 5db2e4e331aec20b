// The rows of a trace's waterfall: its spans in order, with many alike beside each other folded into one row.
#pragma once

#include "domain/telemetry/trace_tree.h"

#include <QString>

#include <set>
#include <vector>

namespace warroom::ui {

struct WaterfallRow
{
    std::vector<std::size_t> nodes; ///< of the tree; several: they are folded
    int depth = 0;
    std::int64_t from = 0, until = 0; ///< nanoseconds since the trace began
    std::int64_t critical = 0;        ///< nanoseconds of the critical path
    bool isFailed = false;
    bool isFolded = false, isUnfolded = false; ///< Enter opens or closes it
    QString label;                             ///< "insert lines, 38 queries"
    QString place;                             ///< the service, or what it called

    /// How long it took: of folded ones from the first to the last.
    double millis() const { return static_cast<double>(until - from) / 1e6; }
    /// A whole sentence, for assistive programs.
    QString sentence() const;
};

class WaterfallRows final
{
public:
    static constexpr std::size_t LeastFolded = 3; ///< neighbours alike, without children
    static constexpr std::size_t Most = 2'000;

    void set(const std::vector<Span>* spans, const TraceTree* tree);
    const std::vector<WaterfallRow>& rows() const { return m_rows; }
    /// Opens a folded row, closes an opened one.
    void toggle(std::size_t row);
    /// The row of the longest stay on the critical path; 0 if there is none.
    std::size_t worst() const;
    const Span& span(const WaterfallRow& row) const
    {
        return (*m_spans)[m_tree->nodes[row.nodes.front()].span];
    }
    /// Of the trace, in nanoseconds.
    std::int64_t nanos() const { return m_tree ? m_tree->nanos() : 0; }
    std::size_t leftOut() const { return m_leftOut; }

private:
    void build();
    void add(const std::vector<std::size_t>& siblings);
    WaterfallRow rowOf(std::vector<std::size_t> nodes) const;
    bool alike(std::size_t a, std::size_t b) const;

    const std::vector<Span>* m_spans = nullptr;
    const TraceTree* m_tree = nullptr;
    std::vector<WaterfallRow> m_rows;
    std::set<std::size_t> m_opened; ///< first nodes of folds
    std::size_t m_leftOut = 0;
};

/// Round steps of a time axis from 0 on, at the most `most` of them after 0, in nanoseconds.
std::vector<std::int64_t> spanTicks(std::int64_t nanos, int most);

} // namespace warroom::ui
