// Reading and writing the rows of alerts.
#include "store/sqlite/alert_columns.h"

#include "store/sqlite/list_text.h"

#include <algorithm>
#include <charconv>

namespace warroom::sqlite {
namespace {

template<Named Enum>
Enum named(Query& row, int column)
{
    const auto value = parseName<Enum>(row.text(column));
    if (!value)
        throwDamaged();
    return *value;
}

std::optional<Time> timeOf(Query& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.time(column));
}

Time timeIn(std::string_view element)
{
    std::int64_t millis = 0;
    std::from_chars(element.data(), element.data() + element.size(), millis);
    return Time(Duration(millis));
}

std::vector<Time> timesOf(std::string_view text)
{
    std::vector<Time> out;
    for (const auto element : elementsOf(text))
        out.push_back(timeIn(element));
    return out;
}

std::string listedTimes(const std::vector<Time>& times)
{
    return listed(times,
                  [](std::string& out, Time at) { out += std::to_string(at.time_since_epoch().count()); });
}

// Of three columns: by whom, until when, why.
std::optional<AlertHold> holdAt(Query& row, int column)
{
    if (row.isNull(column + 1))
        return std::nullopt;
    return AlertHold{row.text(column), row.time(column + 1), row.text(column + 2)};
}

// A hold in the forms in which it is bound.
struct HoldValues
{
    explicit HoldValues(const std::optional<AlertHold>& hold)
    {
        if (!hold)
            return;
        by = hold->by;
        until = hold->until;
        reason = hold->reason;
    }
    std::string by, reason;
    std::optional<Time> until;
};

std::optional<RouteOverride> overrideAt(Query& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return RouteOverride{named<AlertRoute>(row, column), named<AlertRoute>(row, column + 1),
                         row.text(column + 2), row.text(column + 3), row.time(column + 4)};
}

// Nothing is bound where there is none.
struct OverrideValues
{
    explicit OverrideValues(const std::optional<RouteOverride>& given)
    {
        if (!given)
            return;
        to = std::string(nameOf(given->to));
        ruled = std::string(nameOf(given->ruled));
        by = given->by;
        reason = given->reason;
        at = given->at;
    }
    std::optional<std::string> to, ruled, by, reason;
    std::optional<Time> at;
};

// ---- steps within the row of their alert: when, what, why, ticket

// Steps that are asked for by themselves stand in their own table; so do those that would break the list.
bool fitsIntoAlert(const AlertStep& step)
{
    const auto isWhole = [](std::string_view text) {
        return text.find(elementEnd) == std::string_view::npos &&
               text.find(partEnd) == std::string_view::npos;
    };
    return step.what != "was held" && isWhole(step.what) && isWhole(step.why);
}

void appendStep(std::string& out, const AlertStep& step)
{
    out += std::to_string(step.at.time_since_epoch().count());
    out.append(1, partEnd).append(step.what).append(1, partEnd).append(step.why).append(1, partEnd);
    if (!step.ticket.isNil())
        out += step.ticket.text();
}

AlertStep stepIn(std::string_view element)
{
    const auto parts = split(element, partEnd);
    if (parts.size() != 4)
        throwDamaged();
    AlertStep out{timeIn(parts[0]), std::string(parts[1]), std::string(parts[2]), {}};
    if (!parts[3].empty()) {
        const auto ticket = TicketId::parse(parts[3]);
        if (!ticket)
            throwDamaged();
        out.ticket = *ticket;
    }
    return out;
}

// ---- the row itself

#define WARROOM_USUAL_ALERT_PLACES                                                                           \
    "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, "  \
    "?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30"
#define WARROOM_INSERT_ALERT                                                                                 \
    "INSERT INTO alerts (begun, " WARROOM_ALERT_COLUMNS ") VALUES (" WARROOM_USUAL_ALERT_PLACES              \
    ", ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46, ?47)"

bool hasUsualColumns(const Alert& alert)
{
    return !alert.overridden && !alert.mute && !alert.held && !alert.waits && !alert.acknowledged &&
           alert.acknowledgedBy.empty() && alert.useful.empty() && alert.untold.empty() && !alert.told;
}

// `sql` takes `begun`, the usual columns, and `more`.
template<class... More>
void writeUsual(Database& database, std::string_view sql, const Alert& alert, const std::string& begun,
                const More&... more)
{
    const auto& signal = alert.signal;
    const auto labels = listedPairs(signal.labels);
    const auto links = listed(signal.links, [](std::string& out, const AlertUrl& one) {
        out.append(one.url).append(1, partEnd).append(one.text);
    });
    const auto changes = listedTimes(alert.changes), began = listedTimes(alert.began);
    const std::string action(nameOf(signal.action)), level(nameOf(signal.level)), state(nameOf(alert.state)),
        route(nameOf(alert.route)), senderRoute(signal.route ? nameOf(*signal.route) : "");
    const auto ticket = alert.ticket.isNil() ? std::nullopt : std::optional(alert.ticket);
    Query(database, sql, begun, alert.id, signal.intake, signal.dedupKey, signal.source, action, level,
          signal.title, signal.details, signal.service, labels, links, signal.runbook, signal.started,
          signal.ended, static_cast<std::int64_t>(signal.digest), signal.oddity, state, route, alert.group,
          ticket, alert.first, alert.last, alert.resolved, alert.count, changes, alert.rule, alert.why,
          senderRoute, began, more...)
        .exec();
}

// `sql` begins with the insertion above.
void writeRow(Database& database, std::string_view sql, const Alert& alert, const std::string& begun)
{
    const HoldValues mute(alert.mute), held(alert.held);
    const OverrideValues by(alert.overridden);
    writeUsual(database, sql, alert, begun, mute.by, mute.until, mute.reason, held.by, held.until,
               held.reason, alert.waits, alert.acknowledged, alert.acknowledgedBy, alert.useful, alert.untold,
               alert.told, by.to, by.ruled, by.by, by.reason, by.at);
}

} // namespace

Alert alertOf(Query& row)
{
    Alert out;
    auto& signal = out.signal;
    out.id = row.number(0);
    signal.intake = row.text(1);
    signal.dedupKey = row.text(2);
    signal.source = row.text(3);
    signal.action = named<AlertAction>(row, 4);
    signal.level = named<AlertLevel>(row, 5);
    signal.title = row.text(6);
    signal.details = row.text(7);
    signal.service = row.text(8);
    const auto labels = row.text(9), links = row.text(10), changes = row.text(24);
    readPairs(labels, signal.labels);
    for (const auto element : elementsOf(links)) {
        auto [url, text] = partsOf(element);
        signal.links.push_back({std::move(url), std::move(text)});
    }
    signal.runbook = row.text(11);
    signal.started = timeOf(row, 12);
    signal.ended = timeOf(row, 13);
    signal.digest = static_cast<std::uint64_t>(row.number(14));
    signal.oddity = row.text(15);
    out.state = named<AlertState>(row, 16);
    out.route = named<AlertRoute>(row, 17);
    out.group = row.text(18);
    if (!row.isNull(19))
        out.ticket = row.id<TicketId>(19);
    out.first = row.time(20);
    out.last = row.time(21);
    out.resolved = timeOf(row, 22);
    out.count = row.number(23);
    out.changes = timesOf(changes);
    out.rule = row.text(25);
    out.why = row.text(26);
    if (!row.text(27).empty())
        signal.route = named<AlertRoute>(row, 27);
    out.began = timesOf(row.text(28));
    out.mute = holdAt(row, 29);
    out.held = holdAt(row, 32);
    out.waits = timeOf(row, 35);
    out.acknowledged = timeOf(row, 36);
    out.acknowledgedBy = row.text(37);
    out.useful = row.text(38);
    out.untold = row.text(39);
    out.told = timeOf(row, 40);
    out.overridden = overrideAt(row, 41);
    return out;
}

bool insertAlert(Database& database, const Alert& alert)
{
    const auto& steps = alert.newSteps;
    const bool fit = std::all_of(steps.begin(), steps.end(), fitsIntoAlert);
    const auto begun = fit ? listed(steps, appendStep) : std::string();
    if (hasUsualColumns(alert))
        writeUsual(database,
                   "INSERT INTO alerts (begun, " WARROOM_USUAL_ALERT_COLUMNS
                   ") VALUES (" WARROOM_USUAL_ALERT_PLACES ")",
                   alert, begun);
    else
        writeRow(database, WARROOM_INSERT_ALERT, alert, begun);
    return fit;
}

void writeAlert(Database& database, const Alert& alert)
{
    writeRow(database,
             WARROOM_INSERT_ALERT
             " ON CONFLICT (id) DO UPDATE SET "
             "source = excluded.source, action = excluded.action, level = excluded.level, title = "
             "excluded.title, details = excluded.details, service = excluded.service, labels = "
             "excluded.labels, links = excluded.links, runbook = excluded.runbook, started = "
             "excluded.started, ended = excluded.ended, digest = excluded.digest, oddity = excluded.oddity, "
             "state = excluded.state, route = excluded.route, grouped = excluded.grouped, ticket = "
             "excluded.ticket, last = excluded.last, resolved = excluded.resolved, count = excluded.count, "
             "changes = excluded.changes, rule = excluded.rule, why = excluded.why, sender_route = "
             "excluded.sender_route, began = excluded.began, muted_by = excluded.muted_by, muted_until = "
             "excluded.muted_until, muted_reason = excluded.muted_reason, held_by = excluded.held_by, "
             "held_until = excluded.held_until, held_reason = excluded.held_reason, waits = excluded.waits, "
             "acknowledged = excluded.acknowledged, acknowledged_by = excluded.acknowledged_by, useful = "
             "excluded.useful, untold = excluded.untold, told = excluded.told, override_to = "
             "excluded.override_to, "
             "override_ruled = excluded.override_ruled, override_by = excluded.override_by, "
             "override_reason = excluded.override_reason, override_at = excluded.override_at",
             alert, {});
    if (!alert.ticket.isNil())
        Query(database, "INSERT OR IGNORE INTO ticket_alerts (ticket, alert) VALUES (?1, ?2)", alert.ticket,
              alert.id)
            .exec();
}

void writeSteps(Database& database, const Alert& alert)
{
    for (const auto& step : alert.newSteps) {
        const auto ticket = step.ticket.isNil() ? std::nullopt : std::optional(step.ticket);
        Query(database, "INSERT INTO alert_steps (alert, at, what, why, ticket) VALUES (?1, ?2, ?3, ?4, ?5)",
              alert.id, step.at, step.what, step.why, ticket)
            .exec();
    }
}

std::vector<AlertStep> stepsOf(Database& database, std::int64_t alert)
{
    std::vector<AlertStep> out;
    Query begun(database, "SELECT begun FROM alerts WHERE id = ?1", alert);
    if (begun.step()) {
        const auto steps = begun.text(0);
        for (const auto element : elementsOf(steps))
            out.push_back(stepIn(element));
    }
    Query row(database, "SELECT at, what, why, ticket FROM alert_steps WHERE alert = ?1 ORDER BY rowid",
              alert);
    while (row.step())
        out.push_back(
            {row.time(0), row.text(1), row.text(2), row.isNull(3) ? TicketId{} : row.id<TicketId>(3)});
    return out;
}

AlertTally tallyOf(Query& row)
{
    AlertTally out;
    out.name = row.text(0);
    out.service = row.text(1);
    auto column = 2;
    for (auto* number : {&out.signalCount, &out.alerts, &out.pages, &out.tickets, &out.acknowledged,
                         &out.useful, &out.useless})
        *number = row.number(column++);
    return out;
}

void writeTally(Database& database, const AlertTally& tally)
{
    Query(database,
          "INSERT INTO tallies (at, name, service, signals, alerts, pages, tickets, acknowledged, useful, "
          "useless) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (at, name, service) DO "
          "UPDATE SET signals = signals + excluded.signals, alerts = alerts + excluded.alerts, pages = pages "
          "+ excluded.pages, tickets = tickets + excluded.tickets, acknowledged = acknowledged + "
          "excluded.acknowledged, useful = useful + excluded.useful, useless = useless + excluded.useless",
          tally.at, tally.name, tally.service, tally.signalCount, tally.alerts, tally.pages, tally.tickets,
          tally.acknowledged, tally.useful, tally.useless)
        .exec();
}

EvidenceNeed evidenceNeedOf(Query& row)
{
    EvidenceNeed out{row.id<TicketId>(0), row.text(1), row.time(2), row.number(3) != 0};
    const auto queries = row.text(4);
    for (const auto query : elementsOf(queries))
        out.queries.emplace_back(query);
    out.asked = static_cast<std::size_t>(row.number(5));
    return out;
}

void writeEvidenceNeed(Database& database, const EvidenceNeed& need)
{
    const auto queries =
        listed(need.queries, [](std::string& out, const std::string& query) { out += query; });
    Query(database,
          "INSERT INTO evidence (ticket, service, at, done, queries, asked) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
          "ON CONFLICT (ticket, service) DO UPDATE SET at = excluded.at, done = excluded.done, queries = "
          "excluded.queries, "
          "asked = excluded.asked",
          need.ticket, need.service, need.at, std::int64_t{need.done}, queries,
          static_cast<std::int64_t>(need.asked))
        .exec();
}

Deploy deployOf(Query& row)
{
    return {row.number(0), row.time(1), row.text(2), row.text(3), row.text(4),
            row.text(5),   row.text(6), row.text(7), row.text(8)};
}

} // namespace warroom::sqlite
