// The spans of one trace as a tree, the path through it that decided how long it took, and what took most of
// it.
#pragma once

#include "domain/telemetry/span_words.h"

#include <cstddef>
#include <string>
#include <vector>

namespace warroom {

// A span in its place. `critical`: nanoseconds of the trace in which nothing but this span itself kept it
// waiting.
struct TraceNode
{
    std::size_t span = 0; // index into the spans that were given
    std::size_t depth = 0;
    std::vector<std::size_t> children; // indexes of nodes, by their start
    std::int64_t critical = 0;
};

// What took the most of a trace: so many spans alike, one after the other.
struct TraceFinding
{
    double share = 0; // of the trace; 0: nothing is worth saying
    std::size_t spans = 0;
    std::int64_t eachNanos = 0; // of one of them, on average
    WorkKind work = WorkKind::Step;
    std::string service, name, target; // target: what was called; empty for a step
    bool failed = false;               // one of them failed
};

struct TraceTree
{
    std::vector<TraceNode> nodes;    // parents before their children, in the order of a waterfall
    std::vector<std::size_t> roots;  // indexes of nodes
    std::int64_t start = 0, end = 0; // nanoseconds
    std::size_t orphans = 0;         // spans whose parent is not here: the trace is not complete
    TraceFinding finding;

    std::int64_t nanos() const { return end - start; }
};

// Spans in any order. Damaged links (a span that is its own ancestor) are cut.
TraceTree treeOf(const std::vector<Span>& spans);

// The services that a request went through: that of the requests `service` and `name` (empty: all of it) and
// of all below them, each once, in order.
std::vector<std::string> servicesBelow(const std::vector<Span>& spans, std::string_view service,
                                       std::string_view name);

} // namespace warroom
