// The words of a ticket about a trend.
#include "domain/ticket/raise_trend.h"

#include "base/time_text.h"

namespace warroom {

TicketOpen raiseTrend(const TrendWarning& warning)
{
    TicketOpen out;
    out.kind = TicketKind::Support;
    out.severity = Severity::Sev3;
    out.title = warning.title;
    out.service = warning.service;
    out.request = warning.text + "\n\n" + warning.why;
    out.origin = "a trend that warroom judged " + formatForPeople(warning.judged);
    out.symptoms = warning.text;
    return out;
}

bool isAbout(const Summary& ticket, const TrendWarning& warning)
{
    return ticket.isOpen() && ticket.title == warning.title && ticket.service == warning.service;
}

} // namespace warroom
