// Reading and writing the rows of alerts.
#include "store/sqlite/alert_columns.h"

#include "store/sqlite/list_text.h"

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

std::vector<Time> timesOf(std::string_view text)
{
    std::vector<Time> out;
    for (const auto element : elementsOf(text)) {
        std::int64_t millis = 0;
        std::from_chars(element.data(), element.data() + element.size(), millis);
        out.emplace_back(Duration(millis));
    }
    return out;
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
    return out;
}

void writeAlert(Database& database, const Alert& alert)
{
    const auto& signal = alert.signal;
    const auto pair = [](std::string& out, std::string_view a, std::string_view b) {
        out.append(a).append(1, partEnd).append(b);
    };
    const auto labels =
        listed(signal.labels, [&](std::string& out, const auto& one) { pair(out, one.first, one.second); });
    const auto links =
        listed(signal.links, [&](std::string& out, const auto& one) { pair(out, one.url, one.text); });
    const auto changes = listed(alert.changes, [](std::string& out, Time at) {
        out += std::to_string(at.time_since_epoch().count());
    });
    const std::string action(nameOf(signal.action)), level(nameOf(signal.level)), state(nameOf(alert.state)),
        route(nameOf(alert.route));
    const auto ticket = alert.ticket.isNil() ? std::nullopt : std::optional(alert.ticket);
    Query(database,
          "INSERT INTO alerts (" WARROOM_ALERT_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
          "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
          "?21, ?22, ?23, ?24, ?25) ON CONFLICT (id) DO UPDATE SET source = excluded.source, action = "
          "excluded.action, level = excluded.level, title = excluded.title, details = excluded.details, "
          "service = "
          "excluded.service, labels = excluded.labels, links = excluded.links, runbook = excluded.runbook, "
          "started "
          "= excluded.started, ended = excluded.ended, digest = excluded.digest, oddity = excluded.oddity, "
          "state = "
          "excluded.state, route = excluded.route, grouped = excluded.grouped, ticket = excluded.ticket, "
          "last = "
          "excluded.last, resolved = excluded.resolved, count = excluded.count, changes = excluded.changes",
          alert.id, signal.intake, signal.dedupKey, signal.source, action, level, signal.title,
          signal.details, signal.service, labels, links, signal.runbook, signal.started, signal.ended,
          static_cast<std::int64_t>(signal.digest), signal.oddity, state, route, alert.group, ticket,
          alert.first, alert.last, alert.resolved, alert.count, changes)
        .exec();
}

Deploy deployOf(Query& row)
{
    return {row.number(0), row.time(1), row.text(2), row.text(3), row.text(4),
            row.text(5),   row.text(6), row.text(7), row.text(8)};
}

} // namespace warroom::sqlite
