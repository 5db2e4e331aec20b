// Choosing and ordering of marks.
#include "models/boards/board_marks.h"

#include "domain/board/overview.h"
#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace warroom::ui {
namespace {

class MarkWords
{
    Q_DECLARE_TR_FUNCTIONS(Boards)
};

constexpr auto s_longRange = std::chrono::hours(48);

Time incidentStart(const Summary& ticket) { return ticket.started.value_or(ticket.opened); }

BoardMark incidentMark(const Summary& ticket)
{
    return {incidentStart(ticket), format::key(ticket), true, isGoingOn(ticket)};
}

} // namespace

std::vector<BoardMark> boardMarks(const std::vector<const Summary*>& tickets, const DeploysBoard* deploys,
                                  Time from, Time until)
{
    const bool isLong = until - from > s_longRange;
    std::vector<const Summary*> within;
    std::copy_if(tickets.begin(), tickets.end(), std::back_inserter(within), [&](const Summary* ticket) {
        return ticket->kind == TicketKind::Incident && !ticket->drill && incidentStart(*ticket) >= from &&
               incidentStart(*ticket) <= until && (!isLong || isHighImpact(*ticket));
    });
    std::vector<BoardMark> out;
    for (const Summary* ticket : goingOn(within))
        out.push_back(incidentMark(*ticket));
    const auto over = static_cast<std::ptrdiff_t>(out.size());
    for (const Summary* ticket : within) {
        if (!isGoingOn(*ticket))
            out.push_back(incidentMark(*ticket));
    }
    const auto newest = [](const BoardMark& a, const BoardMark& b) { return a.at > b.at; };
    std::sort(out.begin() + over, out.end(), newest);
    if (!deploys)
        return out;
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    for (const DeployRow& deploy : deploys->deploys) {
        if (deploy.at >= from && deploy.at <= until)
            out.push_back(
                {deploy.at, format::fromUtf8(deploy.service + ' ' + deploy.version).trimmed(), false, false});
    }
    std::stable_sort(out.begin() + first, out.end(), newest);
    return out;
}

QString deploysQuestion(int days)
{
    return days == 1 ? QStringLiteral("deploys") : QStringLiteral("deploys?days=%1").arg(days);
}

} // namespace warroom::ui
