// Wording of the Executive board.
#include "models/boards/executive_view.h"

#include "domain/ticket/cadence.h"
#include "models/format/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace warroom::ui {
namespace {

using std::chrono::days;

class ExecutiveViewWords
{
    Q_DECLARE_TR_FUNCTIONS(Boards)
};

constexpr auto executiveViewUnknown = std::numeric_limits<double>::quiet_NaN();

/// The first line of a text, without what Markdown needs to look.
QString firstLine(const std::string& text)
{
    const QString line = format::fromUtf8(text).section(QLatin1Char('\n'), 0, 0).trimmed();
    return QString(line).remove(QLatin1Char('`')).remove(QStringLiteral("**"));
}

/// Cuts after the first sentence.
std::pair<QString, QString> sentences(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if ((text[i] == QLatin1Char('.') || text[i] == QLatin1Char('!')) && text[i + 1].isSpace())
            return {text.left(i + 1), text.mid(i + 2).simplified()};
    }
    return {text, {}};
}

/// The latest that executives were told; none: nothing was told yet.
std::optional<SentUpdate> toldExecutives(const Ticket& ticket)
{
    std::optional<SentUpdate> last;
    for (const SentUpdate& sent : sentUpdates(ticket)) {
        const auto& to = sent.update->audiences;
        if (!sent.struck && std::find(to.begin(), to.end(), Audience::Executives) != to.end())
            last = sent;
    }
    return last;
}

Headline headline(const ExecutiveInput& input, const std::vector<const Summary*>& going)
{
    Headline out;
    if (going.empty()) {
        out.first = ExecutiveViewWords::tr("Nothing is wrong");
        const Summary* last = lastEnded(input.tickets);
        if (last)
            out.rest = ExecutiveViewWords::tr("Last incident %1 ended %2 ago.")
                           .arg(format::key(*last), format::ago(input.now - ended(*last)));
        return out;
    }
    const Summary& worst = *going.front();
    out.ticket = worst.id;
    const auto ticket = input.ticket ? input.ticket(worst.id) : nullptr;
    const auto told = ticket ? toldExecutives(*ticket) : std::nullopt;
    if (!told) {
        out.first = format::fromUtf8(worst.title);
        out.origin = ExecutiveViewWords::tr("%1. No update for executives yet.").arg(format::key(worst));
        return out;
    }
    std::tie(out.first, out.rest) = sentences(format::fromUtf8(told->update->text).simplified());
    const auto& published = told->update->published;
    out.origin = ExecutiveViewWords::tr("From update %1 of %2, %3, %4 UTC")
                     .arg(told->number)
                     .arg(format::key(worst), format::personName(*input.people, published.by),
                          format::utcMinute(published.at));
    return out;
}

double shareOf(const std::vector<BudgetSpent>& incidents, TicketId ticket)
{
    const auto found = std::find_if(incidents.begin(), incidents.end(),
                                    [&](const BudgetSpent& spent) { return spent.ticket == ticket; });
    return found == incidents.end() ? executiveViewUnknown : found->share;
}

Time beganAt(const Summary& ticket) { return ticket.started.value_or(ticket.opened); }

AvailabilityPart availability(const ExecutiveInput& input)
{
    const ObjectivesBoard& board = *input.objectives;
    AvailabilityPart out;
    const QString range = rangeName(static_cast<int>(board.rangeDays));
    out.subtitle = ExecutiveViewWords::tr("successful user requests, %1").arg(range);
    const bool isKnown = !std::isnan(board.overall);
    const auto toneOf = [&](double sli) {
        return std::isnan(sli) ? BoardTone::Unknown : sli < board.target ? BoardTone::Crit : BoardTone::Plain;
    };
    out.value = {ExecutiveViewWords::tr("Overall availability"),
                 isKnown ? boards::ratio(board.overall) : ExecutiveViewWords::tr("No data"),
                 toneOf(board.overall)};
    if (board.target > 0)
        out.details.push_back(
            {ExecutiveViewWords::tr("Objective"), boards::target(board.target), BoardTone::Plain});
    out.details.push_back({ExecutiveViewWords::tr("Previous %1").arg(range), boards::ratio(board.previous),
                           std::isnan(board.previous) ? BoardTone::Unknown : BoardTone::Plain});
    out.details.push_back(
        {ExecutiveViewWords::tr("Last hour"), boards::ratio(board.lastHour), toneOf(board.lastHour)});
    out.target = board.target;
    out.line = board.line;
    return out;
}

int urgency(const BudgetRow& row)
{
    const auto either = [&](BoardTone tone) { return row.tone == tone || row.burnTone == tone; };
    return either(BoardTone::Crit) ? 2 : either(BoardTone::Warn) ? 1 : 0;
}

double spentOf(const BudgetRow& row) { return std::isnan(row.share) ? -1 : row.share; }

std::vector<BudgetRow> budgetRows(const ObjectivesBoard& board)
{
    std::vector<BudgetRow> rows;
    for (const ObjectiveState& objective : board.objectives) {
        const QString service = format::fromUtf8(objective.service);
        // The board comes with the worst first, so the first of a service is its worst.
        if (std::any_of(rows.begin(), rows.end(),
                        [&](const BudgetRow& row) { return row.service == service; }))
            continue;
        const bool isUnknown = objective.health == ObjectiveHealth::NoData;
        BudgetRow row;
        row.service = service;
        row.objective = format::fromUtf8(objective.objective);
        row.share = isUnknown ? executiveViewUnknown : objective.spent;
        row.spent = isUnknown ? boards::name(objective.health) : boards::share(objective.spent);
        row.burn = boards::burn(isUnknown ? executiveViewUnknown : objective.burn1h);
        row.tone = boards::spentTone(row.share);
        row.burnTone =
            boards::burnTone(isUnknown ? executiveViewUnknown : objective.burn1h, objective.pageAt);
        rows.push_back(row);
    }
    // In the order of the figures that stand here, and not of what is behind them.
    std::stable_sort(rows.begin(), rows.end(), [](const BudgetRow& a, const BudgetRow& b) {
        return std::pair(urgency(a), spentOf(a)) > std::pair(urgency(b), spentOf(b));
    });
    return rows;
}

/// The same that `warroomctl slo gate` says of each service, but for what is not known.
QString releases(const ExecutiveInput& input)
{
    if (input.objectives->spent >= 1)
        return ExecutiveViewWords::tr("Frozen by policy");
    std::set<QString> held;
    for (const ObjectiveState& objective : input.objectives->objectives) {
        if (objective.health >= ObjectiveHealth::Burning)
            held.insert(format::fromUtf8(objective.service));
    }
    for (const Summary* ticket : highImpact(input.tickets)) {
        for (const QString& service : boards::servicesOf(ticket->service))
            held.insert(service);
    }
    if (held.empty())
        return ExecutiveViewWords::tr("Allowed");
    return held.size() == 1
               ? ExecutiveViewWords::tr("Held for %1").arg(*held.begin())
               : ExecutiveViewWords::tr("Held for %n services", nullptr, static_cast<int>(held.size()));
}

BudgetPart budget(const ExecutiveInput& input, const std::vector<const Summary*>& going)
{
    const ObjectivesBoard& board = *input.objectives;
    BudgetPart out;
    out.subtitle = ExecutiveViewWords::tr("share of the budget of %1 spent")
                       .arg(rangeName(static_cast<int>(board.rangeDays)));
    const bool isKnown = !std::isnan(board.spent);
    out.value = {ExecutiveViewWords::tr("Error budget spent"),
                 isKnown ? boards::share(board.spent) : ExecutiveViewWords::tr("No data"),
                 boards::spentTone(board.spent)};
    if (!going.empty()) {
        if (const double share = shareOf(board.incidents, going.front()->id); !std::isnan(share))
            out.details.push_back({ExecutiveViewWords::tr("Spent by %1").arg(format::key(*going.front())),
                                   boards::share(share), BoardTone::Plain});
    }
    out.details.push_back(
        {ExecutiveViewWords::tr("Burn, 1 h"), boards::burn(board.burn1h), boards::burnTone(board.burn1h, 0)});
    if (isKnown)
        out.details.push_back({ExecutiveViewWords::tr("Releases"), releases(input), BoardTone::Plain});
    out.line = board.spending;
    out.rows = budgetRows(board);
    return out;
}

/// By its own clock where its log is here: what was promised, else what its severity asks for.
std::optional<Time> nextUpdateOf(const ExecutiveInput& input, const Summary& summary)
{
    const auto ticket = input.ticket ? input.ticket(summary.id) : nullptr;
    const auto due = ticket ? updateClock(*ticket).due : std::nullopt;
    return due ? due : summary.nextUpdate;
}

/// What customers notice, as the ticket says it; else where the work stands.
QString impactOf(const ExecutiveInput& input, const Summary& summary)
{
    const QString phase = format::name(summary.phase);
    const auto ticket = input.ticket ? input.ticket(summary.id) : nullptr;
    if (!ticket)
        return phase;
    for (const Section section : {Section::Impact, Section::Scope}) {
        const QString words = firstLine(ticket->prose[static_cast<std::size_t>(section)].text);
        if (!words.isEmpty())
            return ExecutiveViewWords::tr("%1 · %2", "phase and customer impact").arg(phase, words);
    }
    return phase;
}

std::vector<ImpactRow> impact(const ExecutiveInput& input)
{
    std::vector<ImpactRow> rows;
    for (const Summary* ticket : highImpact(input.tickets)) {
        ImpactRow row;
        row.ticket = ticket->id;
        row.severity = format::number(ticket->severity);
        row.title = format::fromUtf8(ticket->title);
        row.impact = impactOf(input, *ticket);
        row.openFor = format::age(input.now - beganAt(*ticket));
        row.commander = ticket->commander.isNobody() ? ExecutiveViewWords::tr("nobody")
                                                     : format::ownerName(*input.people, ticket->commander);
        const auto next = nextUpdateOf(input, *ticket);
        row.nextUpdate = next ? format::utcMinute(*next) : QStringLiteral("–");
        row.isLate = next && *next < input.now;
        rows.push_back(std::move(row));
    }
    return rows;
}

QString middles(Duration median, Duration mean)
{
    return ExecutiveViewWords::tr("median %1, mean %2").arg(boards::duration(median), boards::duration(mean));
}

Duration minutes(double value) { return Duration(std::llround(value * 60'000)); }

std::vector<TrendFigure> times(const ExecutiveInput& input)
{
    std::vector<TrendFigure> out;
    const auto measure = [&](const char* id) -> const MeasureRow* {
        if (!input.measures)
            return nullptr;
        const auto& all = input.measures->measures;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const MeasureRow& row) { return row.id == id; });
        return found == all.end() ? nullptr : &*found;
    };
    const RestoreTimes restore = restoreTimes(input.tickets, input.now - days(input.rangeDays), input.now);
    if (restore.count > 0) {
        const MeasureRow* repair = measure("M4");
        out.push_back({ExecutiveViewWords::tr("Time to restore"), middles(restore.median, restore.mean),
                       ExecutiveViewWords::tr("from the start to resolved"),
                       repair ? repair->trend : Line{}});
    }
    const MeasureRow* answer = measure("M5");
    if (answer && answer->state == MeasureState::Recorded && !std::isnan(answer->mean))
        out.push_back({ExecutiveViewWords::tr("Time to acknowledge"),
                       middles(minutes(answer->value), minutes(answer->mean)),
                       ExecutiveViewWords::tr("from the alert to the first person"), answer->trend});
    return out;
}

BacklogPart backlogPart(const ExecutiveInput& input)
{
    const Backlog counted = backlog(input.tickets, input.now);
    BacklogPart out;
    const auto number = [](int value) { return QLocale().toString(value); };
    out.value = {ExecutiveViewWords::tr("Open tickets"), number(counted.open), BoardTone::Plain};
    out.details = {{ExecutiveViewWords::tr("Opened, 7 d"), number(counted.openedLately), BoardTone::Plain},
                   {ExecutiveViewWords::tr("Closed, 7 d"), number(counted.closedLately), BoardTone::Plain},
                   {ExecutiveViewWords::tr("P1 older than 24 h"), number(counted.lateP1),
                    counted.lateP1 > 0 ? BoardTone::Warn : BoardTone::Plain}};
    for (const BacklogRow& row : counted.rows) {
        BacklogLine line;
        line.priority = format::name(row.priority);
        line.count = number(row.count());
        line.underDay = row.underDay;
        line.underWeek = row.underWeek;
        line.older = row.older;
        line.isLate = row.priority == Priority::P1 && counted.lateP1 > 0;
        if (row.oldest)
            line.oldest = ExecutiveViewWords::tr("oldest %1").arg(format::ago(input.now - *row.oldest));
        out.most = std::max(out.most, row.count());
        out.lines.push_back(std::move(line));
    }
    return out;
}

QString overdue(const ExecutiveInput& input)
{
    const auto late = overdueFollowUps(input.tickets, input.now);
    if (late.empty())
        return {};
    const int count = static_cast<int>(late.size());
    return (count == 1 ? ExecutiveViewWords::tr("%n follow-up is overdue, %1 by %2", nullptr, count)
                       : ExecutiveViewWords::tr("%n follow-ups are overdue, %1 by %2", nullptr, count))
        .arg(format::key(*late.front()), format::ago(input.now - *late.front()->due));
}

} // namespace

QString rangeName(int rangeDays)
{
    return rangeDays == 90 ? ExecutiveViewWords::tr("quarter")
                           : ExecutiveViewWords::tr("%1 d", "a range of days").arg(rangeDays);
}

ExecutiveView executiveView(const ExecutiveInput& input)
{
    ExecutiveView out;
    const auto going = goingOn(input.tickets);
    out.headline = headline(input, going);
    const auto shownDays = input.objectives ? input.objectives->rangeDays : input.rangeDays;
    out.until = input.now;
    out.from = input.now - days(shownDays);
    out.marks = boardMarks(input.tickets, input.deploys.get(), out.from, out.until);
    out.hasObjectives = input.objectives && !input.objectives->objectives.empty();
    if (input.objectives && !input.isLive) {
        out.asOf = ExecutiveViewWords::tr("as of %1").arg(format::utcSecond(input.objectivesAt));
        out.staleFrom = input.objectivesAt;
    }
    if (out.hasObjectives) {
        out.availability = availability(input);
        out.budget = budget(input, going);
    }
    out.impact = impact(input);
    out.weeks = weekBars(input.tickets, input.now);
    out.times = times(input);
    out.backlog = backlogPart(input);
    out.overdue = overdue(input);
    return out;
}

} // namespace warroom::ui
