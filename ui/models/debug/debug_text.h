// Figures and sentences of the debug board.
#pragma once

#include "domain/board/boards.h"
#include "domain/telemetry/trace_tree.h"

#include <QString>

namespace warroom::ui::debugtext {

/// "0.8 ms", "420 ms", "3.9 s", "31 min"; a dash for what is not known.
QString millis(double value);
/// The same without a fraction where there is none: "10 s".
QString tick(double millis);
/// "38 %", "0.2 %", "100 %"; a dash for what is not known. Never 0 or 100 for what is not quite.
QString share(double value);
/// "412/s", "0.3/s".
QString rate(double perSecond);
/// "9,412".
QString count(std::int64_t number);
/// "974 of 1,000", "91 %", "31 min": the last value of a resource in its unit.
QString resource(const ResourceCurve& curve);

/// "fatal", "error", "warning", "info".
QString severity(std::int64_t number);
/// What took the most of a trace; empty if nothing stands out.
QString finding(const TraceFinding& finding);
/// What is strange about a trace as a whole: that spans are missing, how it was sampled. May be empty.
QString completeness(const std::vector<Span>& spans, const TraceTree& tree);
/// The rate that a span says its trace was sampled with; empty if it says none.
QString sampling(const Span& span);
/// "failing", "slow", "silent"; empty for what is fine.
QString state(const DependencyRow& row);
/// What its probe says: "probe fails: connection refused", "probe answers"; empty: it is not probed.
QString probe(const DependencyRow& row);
/// Of all its calls.
double failedShare(const DependencyRow& row);

/// A row as a whole sentence, for assistive programs.
QString sentence(const DependencyRow& row);
QString sentence(const LogPattern& pattern);
QString sentence(const LogRow& line);
QString sentence(const TraceDot& dot);

/// Why a panel is empty: which feed is missing, and since when.
QString tracesMissing(const DebugBoard& board);
QString linesMissing(const DebugBoard& board);

} // namespace warroom::ui::debugtext
