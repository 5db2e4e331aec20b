// M1 to M10: which tickets stand behind each, and the figures made of them.
#include "domain/measures/measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace warroom {
namespace {

constexpr double unknownMeasure = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t daySeconds = 86'400;

double minutes(Duration time) { return std::chrono::duration<double, std::ratio<60>>(time).count(); }
double hours(Duration time) { return std::chrono::duration<double, std::ratio<3600>>(time).count(); }

double mean(const std::vector<double>& values)
{
    if (values.empty())
        return unknownMeasure;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double ratio(std::size_t part, std::size_t whole)
{
    return whole == 0 ? unknownMeasure : static_cast<double>(part) / static_cast<double>(whole);
}

// After `from`, not after `until`.
struct Range
{
    Time from{}, until{};
    bool holds(const std::optional<Time>& time) const { return time && *time > from && *time <= until; }
};

class Measuring
{
public:
    explicit Measuring(const MeasureInputs& inputs)
        : m_in(inputs), m_step(std::chrono::seconds(inputs.rangeDays * daySeconds) / measureSteps),
          m_range{inputs.until - m_step * static_cast<std::int64_t>(measureSteps), inputs.until},
          m_before{m_range.from - m_step * static_cast<std::int64_t>(measureSteps), m_range.from}
    {}

    MeasuresBoard board() const;

private:
    struct Interval
    {
        std::optional<Time> begin, end;
    };
    using Pick = Interval (*)(const TicketFacts&, RepairFrom);

    MeasureRow row(std::string id, std::string unit, double target, bool lessIsBetter) const;
    Range step(std::size_t at) const
    {
        const Time from = m_range.from + m_step * static_cast<std::int64_t>(at);
        return {from, from + m_step};
    }
    template<class Value>
    void setTrend(MeasureRow& to, const Value& valueIn) const
    {
        to.previous = valueIn(m_before);
        for (std::size_t at = 0; at < measureSteps; ++at)
            to.trend.values.push_back(valueIn(step(at)));
    }

    MeasureRow availability() const;
    MeasureRow latency() const;
    MeasureRow errorRate() const;
    MeasureRow intervals(std::string id, double target, Pick pick) const;
    MeasureState stateOf(const Interval& interval, const TicketFacts& ticket) const;
    bool belongs(MeasureState state, const Interval& interval, const TicketFacts& ticket) const;
    std::vector<double> recordedIn(Range range, Pick pick) const;
    MeasureRow backlog(Priority priority) const;
    MeasureRow escalation() const;
    double comingBack(bool raised) const;
    void addObjectives(MeasureRow& to, bool asErrors) const;
    MeasureRow acknowledgement() const;
    MeasureRow instrumented() const;

    const MeasureInputs& m_in;
    Duration m_step;
    Range m_range, m_before;
};

MeasureSource sourceOf(const TicketFacts& ticket, double value, MeasureState state)
{
    return {ticket.id, ticket.key, ticket.title, value, state};
}

// What contradicts itself has no value that could be compared: it stands last.
void order(std::vector<MeasureSource>& sources)
{
    const auto rank = [](const MeasureSource& one) {
        return std::isnan(one.value) ? -std::numeric_limits<double>::infinity() : one.value;
    };
    std::stable_sort(sources.begin(), sources.end(),
                     [&](const MeasureSource& a, const MeasureSource& b) { return rank(a) > rank(b); });
    if (sources.size() > measureSourcesMost)
        sources.resize(measureSourcesMost);
}

bool isCritical(const TicketFacts& ticket)
{
    return ticket.kind == TicketKind::Incident && ticket.counts() && ticket.severity <= Severity::Sev2;
}

MeasureRow Measuring::row(std::string id, std::string unit, double target, bool lessIsBetter) const
{
    MeasureRow out;
    out.id = std::move(id);
    out.unit = std::move(unit);
    out.target = target;
    out.lessIsBetter = lessIsBetter;
    out.value = out.mean = out.previous = unknownMeasure;
    out.trend.from = m_range.from;
    out.trend.stepSeconds = std::chrono::duration_cast<std::chrono::seconds>(m_step).count();
    return out;
}

// A line of any number of steps, as twelve.
std::vector<double> inSteps(const std::vector<double>& values)
{
    std::vector<double> out;
    for (std::size_t at = 0; at < measureSteps && !values.empty(); ++at) {
        std::vector<double> known;
        const std::size_t end = (at + 1) * values.size() / measureSteps;
        for (std::size_t i = at * values.size() / measureSteps; i < end; ++i) {
            if (!std::isnan(values[i]))
                known.push_back(values[i]);
        }
        out.push_back(mean(known));
    }
    return out;
}

MeasureRow Measuring::availability() const
{
    const ObjectivesBoard* board = m_in.objectives;
    const bool known = board && !std::isnan(board->overall) && !board->objectives.empty();
    auto out = row("M1", "ratio", known && board->target > 0 ? board->target : 0.999, false);
    if (!known)
        return out;
    out.state = MeasureState::Recorded;
    out.value = board->overall;
    out.previous = board->previous;
    out.trend.values = inSteps(board->line.values);
    for (const BudgetSpent& spent : board->incidents)
        out.sources.push_back({spent.ticket, spent.key, {}, spent.share, MeasureState::Recorded});
    for (MeasureSource& source : out.sources) {
        const auto found = std::find_if(m_in.tickets.begin(), m_in.tickets.end(),
                                        [&](const TicketFacts& one) { return one.id == source.ticket; });
        if (found != m_in.tickets.end())
            source.title = found->title;
    }
    order(out.sources);
    addObjectives(out, false);
    return out;
}

MeasureSource figureOf(std::string name, double value)
{
    return {{}, std::move(name), {}, value, MeasureState::Recorded};
}

// The worst first, behind the incidents.
void Measuring::addObjectives(MeasureRow& to, bool asErrors) const
{
    std::vector<MeasureSource> objectives;
    for (const MeasuredObjective& one : m_in.measured) {
        if (!std::isnan(one.sli))
            objectives.push_back(
                {{}, one.service, one.name, asErrors ? 1 - one.sli : one.sli, MeasureState::Recorded});
    }
    std::stable_sort(objectives.begin(), objectives.end(),
                     [&](const MeasureSource& a, const MeasureSource& b) {
                         return asErrors ? a.value > b.value : a.value < b.value;
                     });
    for (MeasureSource& one : objectives) {
        if (to.sources.size() < measureSourcesMost)
            to.sources.push_back(std::move(one));
    }
}

MeasureRow Measuring::latency() const
{
    auto out = row("M2", "ms", 500, true);
    if (!m_in.requests || m_in.requests->count == 0)
        return out;
    out.state = MeasureState::Recorded;
    out.value = m_in.requests->p95Millis;
    out.sources = {figureOf("p99", m_in.requests->p99Millis), figureOf("max", m_in.requests->mostMillis)};
    for (const auto& endpoint : m_in.requests->slowest)
        out.sources.push_back(
            {{}, endpoint.service, endpoint.name, endpoint.p95Millis, MeasureState::Recorded});
    return out;
}

MeasureRow Measuring::errorRate() const
{
    auto out = row("M3", "ratio", 0.001, true);
    const auto available = availability();
    const bool traced = m_in.requests && m_in.requests->count > 0;
    if (traced)
        out.sources = {figureOf("server", m_in.requests->failing),
                       figureOf("client", m_in.requests->refused)};
    if (available.state != MeasureState::Recorded) {
        if (traced) {
            out.state = MeasureState::Recorded;
            out.value = m_in.requests->failing;
        }
        return out;
    }
    out.state = MeasureState::Recorded;
    out.value = 1 - available.value;
    out.previous = 1 - available.previous;
    for (const double value : available.trend.values)
        out.trend.values.push_back(1 - value);
    for (const MeasureSource& source : available.sources) {
        if (!source.ticket.isNil())
            out.sources.push_back(source);
    }
    addObjectives(out, true);
    return out;
}

MeasureState Measuring::stateOf(const Interval& interval, const TicketFacts& ticket) const
{
    if (!interval.begin)
        return MeasureState::NotApplicable;
    if (*interval.begin > m_in.until)
        return MeasureState::Invalid;
    if (!interval.end)
        return ticket.ended ? MeasureState::NotApplicable : MeasureState::Pending;
    return *interval.end < *interval.begin || *interval.end > m_in.until ? MeasureState::Invalid
                                                                         : MeasureState::Recorded;
}

bool Measuring::belongs(MeasureState state, const Interval& interval, const TicketFacts& ticket) const
{
    switch (state) {
    case MeasureState::Recorded:
        return m_range.holds(interval.end);
    case MeasureState::Pending:
        return true;
    case MeasureState::NotApplicable:
        return m_range.holds(ticket.ended);
    case MeasureState::Invalid:
        return m_range.holds(ticket.opened) || m_range.holds(interval.end);
    }
    return false;
}

std::vector<double> Measuring::recordedIn(Range range, Pick pick) const
{
    std::vector<double> out;
    for (const TicketFacts& ticket : m_in.tickets) {
        const Interval interval = pick(ticket, m_in.repairFrom);
        if (isCritical(ticket) && range.holds(interval.end) &&
            stateOf(interval, ticket) == MeasureState::Recorded)
            out.push_back(minutes(*interval.end - *interval.begin));
    }
    return out;
}

MeasureRow Measuring::intervals(std::string id, double target, Pick pick) const
{
    auto out = row(std::move(id), "minutes", target, true);
    bool pending = false, invalid = false;
    for (const TicketFacts& ticket : m_in.tickets) {
        const Interval interval = pick(ticket, m_in.repairFrom);
        const MeasureState state = stateOf(interval, ticket);
        if (!isCritical(ticket) || !belongs(state, interval, ticket))
            continue;
        double value = unknownMeasure;
        if (state == MeasureState::Recorded)
            value = minutes(*interval.end - *interval.begin);
        else if (state == MeasureState::Pending)
            value = minutes(m_in.until - *interval.begin);
        pending |= state == MeasureState::Pending;
        invalid |= state == MeasureState::Invalid;
        out.sources.push_back(sourceOf(ticket, value, state));
    }
    const auto recorded = recordedIn(m_range, pick);
    out.state = !recorded.empty() ? MeasureState::Recorded
                : pending         ? MeasureState::Pending
                : invalid         ? MeasureState::Invalid
                                  : MeasureState::NotApplicable;
    out.value = median(recorded);
    out.mean = mean(recorded);
    setTrend(out, [&](Range range) { return median(recordedIn(range, pick)); });
    order(out.sources);
    return out;
}

// Of people; what machines did is told apart.
MeasureRow Measuring::acknowledgement() const
{
    auto out = intervals("M5", 5, [](const TicketFacts& ticket, RepairFrom) {
        return Interval{ticket.detected, ticket.acknowledged};
    });
    const auto machines =
        std::count_if(m_in.tickets.begin(), m_in.tickets.end(), [&](const TicketFacts& one) {
            return isCritical(one) && one.answeredByMachine && !one.acknowledged && m_range.holds(one.opened);
        });
    if (machines > 0)
        out.sources.push_back(figureOf("machines", static_cast<double>(machines)));
    return out;
}

// An incident is work until it is resolved; its review is not.
std::optional<Time> endOfWork(const TicketFacts& ticket)
{
    return ticket.kind == TicketKind::Incident && ticket.resolved ? ticket.resolved : ticket.ended;
}

MeasureRow Measuring::backlog(Priority priority) const
{
    const bool urgent = priority <= Priority::P1;
    auto out = row("M6." + std::string(nameOf(priority)), "hours", urgent ? 24 : unknownMeasure, true);
    const auto agesAt = [&](Time at, const std::function<void(const TicketFacts&, double)>& see) {
        for (const TicketFacts& ticket : m_in.tickets) {
            const bool isMeant =
                ticket.priority == priority && ticket.counts() && ticket.kind != TicketKind::FollowUp;
            const auto end = endOfWork(ticket);
            if (isMeant && ticket.opened <= at && (!end || *end > at))
                see(ticket, hours(at - ticket.opened));
        }
    };
    std::vector<double> ages;
    agesAt(m_in.until, [&](const TicketFacts& ticket, double age) {
        ages.push_back(age);
        out.sources.push_back(sourceOf(ticket, age, MeasureState::Recorded));
    });
    out.state = ages.empty() ? MeasureState::NotApplicable : MeasureState::Recorded;
    out.value = median(ages);
    out.mean = mean(ages);
    setTrend(out, [&](Range range) {
        std::vector<double> then;
        agesAt(range.until, [&](const TicketFacts&, double age) { then.push_back(age); });
        return median(std::move(then));
    });
    order(out.sources);
    return out;
}

// Of the tickets that could be raised: those that did not begin as incidents.
MeasureRow Measuring::escalation() const
{
    auto out = row("M7", "ratio", 0.05, true);
    const auto rateIn = [&](Range range) {
        std::size_t all = 0, raised = 0;
        for (const TicketFacts& ticket : m_in.tickets) {
            const bool couldBe = ticket.kind == TicketKind::Support || ticket.raised;
            if (!couldBe || !ticket.counts() || !range.holds(ticket.opened))
                continue;
            ++all;
            raised += ticket.raised && *ticket.raised <= m_in.until;
        }
        return ratio(raised, all);
    };
    out.value = rateIn(m_range);
    out.state = std::isnan(out.value) ? MeasureState::NotApplicable : MeasureState::Recorded;
    setTrend(out, rateIn);
    for (const TicketFacts& ticket : m_in.tickets) {
        if (ticket.raised && ticket.counts() && m_range.holds(ticket.opened))
            out.sources.push_back(sourceOf(ticket, unknownMeasure, MeasureState::Recorded));
    }
    order(out.sources);
    for (const bool raised : {false, true}) {
        if (const double rate = comingBack(raised); !std::isnan(rate))
            out.sources.push_back(figureOf(raised ? "raised" : "first_line", rate));
    }
    return out;
}

// Of the tickets that were over at least once, by who had them then: the first line alone, or the responders
// of an incident.
double Measuring::comingBack(bool raised) const
{
    std::size_t all = 0, back = 0;
    for (const TicketFacts& ticket : m_in.tickets) {
        const bool isMeant = raised ? ticket.raised.has_value() : ticket.kind == TicketKind::Support;
        if (!isMeant || !ticket.counts() || !m_range.holds(ticket.opened) ||
            (!ticket.ended && ticket.reopenings == 0))
            continue;
        ++all;
        back += ticket.reopenings > 0;
    }
    return ratio(back, all);
}

// The sources are the services that lack something; the title holds what came of them.
MeasureRow Measuring::instrumented() const
{
    auto out = row("M10", "ratio", 0.95, false);
    std::size_t whole = 0;
    std::vector<Instrumented> lacking;
    for (const Instrumented& service : m_in.services) {
        whole += service.kinds() == 3;
        if (service.kinds() < 3)
            lacking.push_back(service);
    }
    out.value = ratio(whole, m_in.services.size());
    out.state = m_in.services.empty() ? MeasureState::NotApplicable : MeasureState::Recorded;
    std::stable_sort(lacking.begin(), lacking.end(),
                     [](const Instrumented& a, const Instrumented& b) { return a.kinds() < b.kinds(); });
    for (const Instrumented& service : lacking) {
        std::string came;
        for (const auto& [kind, there] :
             {std::pair{"metrics", service.metrics}, std::pair{"traces", service.traces},
              std::pair{"logs", service.logs}}) {
            if (there)
                came += (came.empty() ? "" : " ") + std::string(kind);
        }
        out.sources.push_back({{}, service.service, came, service.kinds() / 3.0, MeasureState::Recorded});
    }
    if (out.sources.size() > measureSourcesMost)
        out.sources.resize(measureSourcesMost);
    return out;
}

MeasuresBoard Measuring::board() const
{
    MeasuresBoard out;
    out.rangeDays = m_in.rangeDays;
    out.measures = {availability(), latency(), errorRate()};
    out.measures.push_back(intervals("M4", 60, [](const TicketFacts& ticket, RepairFrom from) {
        const bool started = from == RepairFrom::Started && ticket.started;
        return Interval{started ? ticket.started : ticket.detected, ticket.resolved};
    }));
    out.measures.push_back(acknowledgement());
    for (const auto priority : {Priority::P0, Priority::P1, Priority::P2, Priority::P3, Priority::P4})
        out.measures.push_back(backlog(priority));
    out.measures.push_back(escalation());
    // Nothing to measure before there are runbooks.
    out.measures.push_back(row("M8", "ratio", 0.9, false));
    out.measures.push_back(row("M9", "ratio", 0.3, false));
    out.measures.push_back(instrumented());
    return out;
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return unknownMeasure;
    const std::size_t middle = values.size() / 2;
    std::sort(values.begin(), values.end());
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

MeasuresBoard measure(const MeasureInputs& inputs) { return Measuring(inputs).board(); }

} // namespace warroom
