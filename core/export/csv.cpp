// Writing CSV cells and rows.
#include "export/csv.h"

#include "base/time_text.h"
#include "export/timeline_rows.h"

#include <fmt/format.h>

#include <initializer_list>
#include <optional>

namespace warroom {
namespace {

constexpr std::string_view noBreakSpace = "\u00a0";

void addRow(std::string& out, std::initializer_list<std::string_view> cells)
{
    bool first = true;
    for (std::string_view cell : cells) {
        if (!first)
            out += ',';
        first = false;
        out += csvCell(cell);
    }
    out += "\r\n";
}

std::string timeCell(const std::optional<Time>& time) { return time ? formatTime(*time) : std::string(); }

std::string stateOf(const RecordedItem& item)
{
    if (item.state.empty() && item.done)
        return *item.done ? "done" : "open";
    return item.state;
}

void addActions(std::string& out, std::string_view list, const std::vector<RecordedItem>& items)
{
    for (const RecordedItem& item : items)
        addRow(out, {list, item.text, stateOf(item), item.owner, timeCell(item.due), item.doneBy,
                     timeCell(item.doneAt), item.priority, item.ticket});
}

} // namespace

std::string formulaSafe(std::string_view text)
{
    std::string_view rest = text;
    while (!rest.empty()) {
        if (rest.starts_with(noBreakSpace))
            rest.remove_prefix(noBreakSpace.size());
        else if (rest[0] == ' ' || rest[0] == '"' || rest[0] == '\'')
            rest.remove_prefix(1);
        else
            break;
    }
    bool guarded = text.starts_with('\'');
    for (std::string_view start :
         {"=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"})
        guarded = guarded || rest.starts_with(start);
    return (guarded ? "'" : "") + std::string(text);
}

std::string csvCell(std::string_view text)
{
    std::string safe = formulaSafe(text);
    if (safe.find_first_of(",;\"'\r\n\t") == std::string::npos && !safe.starts_with(' ') &&
        !safe.ends_with(' '))
        return safe;
    std::string quoted = "\"";
    for (char c : safe) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string formatCsv(const RecordedIncident& incident, CsvTable table)
{
    std::string out;
    if (table == CsvTable::Actions) {
        addRow(out, {"list", "text", "state", "owner", "due", "done_by", "done_at", "priority", "ticket"});
        addActions(out, "next_actions", incident.nextActions);
        addActions(out, "prevention", incident.prevention);
        return out;
    }
    addRow(out, {"utc", "until", "kind", "actor", "text", "source", "precision"});
    for (const RecordedEntry* entry : sortedTimeline(incident)) {
        const std::string source = entry->source ? fmt::format("{}", *entry->source + 1) : std::string();
        addRow(out, {formatTime(entry->t), timeCell(entry->until), entry->kind, entry->actor, entry->text,
                     source, entry->precision});
    }
    return out;
}

} // namespace warroom
