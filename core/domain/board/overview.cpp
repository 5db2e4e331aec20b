// Counting of tickets by age, week and severity.
#include "domain/board/overview.h"

#include <algorithm>
#include <tuple>

namespace warroom {
namespace {

using namespace std::chrono;

constexpr auto lately = days(7);

bool isBacklog(const Summary& ticket) { return ticket.kind != TicketKind::FollowUp && !ticket.drill; }

bool isReal(const Summary& ticket) { return isGoingOn(ticket) && !ticket.drill; }

bool isOpenWork(const Summary& ticket)
{
    return ticket.kind == TicketKind::Incident ? isGoingOn(ticket) : ticket.isOpen();
}

Time began(const Summary& ticket) { return ticket.started.value_or(ticket.opened); }

sys_days mondayOf(Time time)
{
    const sys_days day = floor<days>(time);
    return day - (weekday(day) - Monday);
}

// The week belongs to the year that its Thursday is in.
int isoWeek(sys_days monday)
{
    const sys_days thursday = monday + days(3);
    const sys_days newYear = year_month_day(thursday).year() / January / 1;
    return static_cast<int>((thursday - newYear).count() / 7) + 1;
}

bool worseOrLonger(const Summary* a, const Summary* b)
{
    return std::tuple(a->severity, began(*a), a->number) < std::tuple(b->severity, began(*b), b->number);
}

bool earlierDue(const Summary* a, const Summary* b)
{
    return std::tuple(*a->due, a->number) < std::tuple(*b->due, b->number);
}

template<class Wanted>
std::vector<const Summary*> picked(const std::vector<const Summary*>& tickets, Wanted wanted)
{
    std::vector<const Summary*> out;
    std::copy_if(tickets.begin(), tickets.end(), std::back_inserter(out),
                 [&](const Summary* ticket) { return wanted(*ticket); });
    return out;
}

} // namespace

Time ended(const Summary& ticket)
{
    return ticket.resolved.value_or(ticket.started.value_or(ticket.lastActivity));
}

bool isHighImpact(const Summary& ticket)
{
    return ticket.kind == TicketKind::Incident && ticket.severity <= Severity::Sev2 && !ticket.drill;
}

bool isGoingOn(const Summary& ticket)
{
    return ticket.kind == TicketKind::Incident && ticket.phase < Phase::Review;
}

Backlog backlog(const std::vector<const Summary*>& tickets, Time now)
{
    Backlog out;
    for (std::size_t i = 0; i < priorityCount; ++i)
        out.rows[i].priority = static_cast<Priority>(i);
    for (const Summary* ticket : tickets) {
        if (!isBacklog(*ticket))
            continue;
        out.openedLately += ticket->opened > now - lately && ticket->opened <= now;
        if (!isOpenWork(*ticket)) {
            out.closedLately += ended(*ticket) > now - lately && ended(*ticket) <= now;
            continue;
        }
        BacklogRow& row = out.rows[static_cast<std::size_t>(ticket->priority)];
        const auto age = now - ticket->opened;
        ++(age < hours(24) ? row.underDay : age < lately ? row.underWeek : row.older);
        if (!row.oldest || ticket->opened < *row.oldest)
            row.oldest = ticket->opened;
        out.lateP1 += ticket->priority == Priority::P1 && age > p1Limit;
        ++out.open;
    }
    return out;
}

WeekBars weekBars(const std::vector<const Summary*>& tickets, Time now)
{
    WeekBars out;
    const sys_days current = mondayOf(now);
    for (std::size_t i = 0; i < weeksShown; ++i) {
        const sys_days monday = current - weeks(weeksShown - 1 - i);
        out[i].from = monday;
        out[i].number = isoWeek(monday);
    }
    for (const Summary* ticket : tickets) {
        if (!isHighImpact(*ticket))
            continue;
        const auto week = (mondayOf(began(*ticket)) - sys_days(floor<days>(out[0].from))).count() / 7;
        if (began(*ticket) < out[0].from || week >= static_cast<long>(weeksShown))
            continue;
        WeekBar& bar = out[static_cast<std::size_t>(week)];
        ++(ticket->severity == Severity::Sev1 ? bar.sev1 : bar.sev2);
    }
    return out;
}

std::vector<const Summary*> goingOn(const std::vector<const Summary*>& tickets)
{
    auto out = picked(tickets, isReal);
    std::sort(out.begin(), out.end(), worseOrLonger);
    return out;
}

std::vector<const Summary*> highImpact(const std::vector<const Summary*>& tickets)
{
    return picked(goingOn(tickets), isHighImpact);
}

const Summary* lastEnded(const std::vector<const Summary*>& tickets)
{
    const Summary* last = nullptr;
    for (const Summary* ticket : tickets) {
        if (ticket->kind != TicketKind::Incident || ticket->drill || isGoingOn(*ticket))
            continue;
        if (!last || std::tuple(ended(*last), last->number) < std::tuple(ended(*ticket), ticket->number))
            last = ticket;
    }
    return last;
}

const Summary* lastDrill(const std::vector<const Summary*>& tickets)
{
    const Summary* last = nullptr;
    for (const Summary* ticket : tickets) {
        const bool isLater =
            !last || std::tuple(began(*last), last->number) < std::tuple(began(*ticket), ticket->number);
        if (ticket->drill && isLater)
            last = ticket;
    }
    return last;
}

RestoreTimes restoreTimes(const std::vector<const Summary*>& tickets, Time from, Time until)
{
    std::vector<Duration> all;
    Duration sum{};
    for (const Summary* ticket : tickets) {
        const auto& end = ticket->resolved;
        if (!isHighImpact(*ticket) || !end || *end < from || *end > until || *end < began(*ticket))
            continue;
        all.push_back(*end - began(*ticket));
        sum += all.back();
    }
    RestoreTimes out;
    out.count = static_cast<int>(all.size());
    if (all.empty())
        return out;
    std::sort(all.begin(), all.end());
    const std::size_t middle = all.size() / 2;
    out.median = all.size() % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
    out.mean = sum / out.count;
    return out;
}

std::vector<const Summary*> overdueFollowUps(const std::vector<const Summary*>& tickets, Time now)
{
    auto out = picked(tickets, [&](const Summary& ticket) {
        return ticket.kind == TicketKind::FollowUp && ticket.isOpen() && ticket.due && *ticket.due < now;
    });
    std::sort(out.begin(), out.end(), earlierDue);
    return out;
}

std::vector<const Summary*> followUpsDueNext(const std::vector<const Summary*>& tickets, Time now)
{
    auto out = picked(tickets, [&](const Summary& ticket) {
        return ticket.kind == TicketKind::FollowUp && ticket.isOpen() && ticket.due && *ticket.due >= now;
    });
    std::sort(out.begin(), out.end(), earlierDue);
    return out;
}

} // namespace warroom
