// The rows, texts and series of the postmortem that `pdf` exports.
#include "pdf_content.h"

#include "base/text.h"
#include "base/time_text.h"
#include "protocol/json_writer.h"

#include <fmt/format.h>

#include <cstdint>
#include <span>

namespace warroom::bench {
namespace {

constexpr int timelineRows = 190, logRows = 55, actionRows = 28, points = 180, barCount = 60;

// "mulberry32", which the scripts of the other contenders use too.
class ContentDice final
{
public:
    double next()
    {
        m_state += 0x6D2B79F5u;
        std::uint32_t r = (m_state ^ m_state >> 15) * (m_state | 1u);
        r ^= r + (r ^ r >> 7) * (r | 61u);
        return static_cast<double>(r ^ r >> 14) / 4'294'967'296.0;
    }
    template<std::size_t N>
    std::string pick(const std::array<const char*, N>& of)
    {
        return of[static_cast<std::size_t>(next() * static_cast<double>(N))];
    }

private:
    std::uint32_t m_state = 7;
};

constexpr std::array sentences = {
    "Checkout requests in eu-1 returned 5xx after the connection pool of the payments database ran dry.",
    "The on-call engineer rolled back deploy 4711 and watched the error rate fall below the alert threshold.",
    "A retry storm from the mobile gateway kept the queue depth above its limit for another nine minutes.",
    "Dashboards showed a stale value because the recording rule had been evaluated before the failover.",
    "The runbook step for draining the replica assumed a topology that was retired last quarter.",
    "Customers in two regions saw duplicate confirmation mails; billing was reconciled the same day.",
    "We agreed to cap retries at the edge and to page the database team directly for pool exhaustion."};
constexpr std::array people = {"A. Osei", "M. Lindqvist", "R. Tanaka", "bot", "J. Alvarez"};
constexpr std::array entryKinds = {"note", "action", "status", "alert", "decision"};
constexpr std::array nicknames = {"aosei", "mlind", "rtan"};
constexpr std::array teams = {"payments", "edge", "sre", "mobile"};
constexpr std::array actionStates = {"open", "done", "in progress"};
constexpr std::array inks = {"#c33", "#36c", "#393"};

std::string paragraph(ContentDice& dice, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += (i ? " " : "") + dice.pick(sentences);
    return out;
}

std::vector<std::string> list(ContentDice& dice, int count)
{
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i)
        out.push_back(dice.pick(sentences));
    return out;
}

PdfContent::Chart chart(ContentDice& dice, std::string title, bool withBars)
{
    PdfContent::Chart out{std::move(title), {}, {}};
    for (std::size_t line = 0; line < out.series.size(); ++line) {
        for (int i = 0; i < points; ++i) {
            const double height = i > 60 && i < 120 ? 90 : 20;
            out.series[line].push_back(height * (0.5 + static_cast<double>(line) * 0.2) + dice.next() * 18);
        }
        for (int i = 0; i < (withBars ? barCount : 0); ++i)
            out.bars[line].push_back(20 + dice.next() * 110);
    }
    return out;
}

std::string clockAt(int minutes) { return fmt::format("{:02}:{:02}", 10 + minutes / 60, minutes % 60); }

// ---- for the floor

std::string svgOf(const PdfContent::Chart& chart)
{
    constexpr int width = 640, height = 220;
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\">"
        "<rect width=\"{0}\" height=\"{1}\" fill=\"#fff\" stroke=\"#ccc\"/><text x=\"12\" y=\"20\" "
        "font-size=\"13\" font-family=\"sans-serif\">{2}</text>",
        width, height, chart.title);
    for (int i = 0; i < 5; ++i)
        out += fmt::format("<line x1=\"40\" x2=\"{}\" y1=\"{}\" y2=\"{}\" stroke=\"#e5e5e5\"/><text x=\"6\" "
                           "y=\"{}\" font-size=\"10\" font-family=\"sans-serif\">{}%</text>",
                           width - 10, 40 + i * 40, 40 + i * 40, 44 + i * 40, 100 - i * 25);
    for (std::size_t line = 0; line < inks.size(); ++line) {
        const auto at = static_cast<double>(line);
        for (std::size_t i = 0; i < chart.bars[line].size(); ++i)
            out += fmt::format("<rect x=\"{}\" y=\"{:.1f}\" width=\"2.6\" height=\"60\" fill=\"{}\"/>",
                               40 + static_cast<double>(i) * 9.8 + at * 3, 200 - chart.bars[line][i],
                               inks[line]);
        if (!chart.bars[line].empty())
            continue;
        std::string path;
        for (std::size_t i = 0; i < chart.series[line].size(); ++i)
            path += fmt::format("{}{} {:.1f}", i ? 'L' : 'M', 40 + static_cast<double>(i) * 3.25,
                                200 - chart.series[line][i]);
        out += fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\"/>", path,
                           inks[line]);
    }
    return out + "</svg>";
}

using Cells = std::vector<std::string>;

std::string rowOf(const Cells& cells, std::string_view tag)
{
    std::string out = "<tr>";
    for (const auto& cell : cells)
        out += fmt::format("<{0}>{1}</{0}>", tag, cell);
    return out + "</tr>";
}

std::string tableOf(const Cells& head, const std::vector<Cells>& rows)
{
    std::string out = "<table><thead>" + rowOf(head, "th") + "</thead><tbody>";
    for (const auto& row : rows)
        out += rowOf(row, "td");
    return out + "</tbody></table>";
}

std::string listOf(const std::vector<std::string>& items, std::string_view tag)
{
    std::string out;
    for (const auto& item : items)
        out += "<li>" + item + "</li>";
    return fmt::format("<{0}>{1}</{0}>", tag, out);
}

std::string prose(std::span<const std::string> paragraphs)
{
    std::string out;
    for (const auto& one : paragraphs)
        out += "<p>" + one + "</p>";
    return out;
}

// ---- for warroom

Time timeAt(const std::string& clock) { return *parseTime("2026-05-04T" + clock + ":00Z"); }

struct CurveNames
{
    const char* unit;
    double limit; // promised; 0: none
    std::array<const char*, 3> lines;
};
constexpr std::array<CurveNames, 3> curveNames{{{"%", 80, {"eu-1", "us-1", "ap-1"}},
                                                {"requests/s", 0, {"2xx", "4xx", "5xx"}},
                                                {"%", 0, {"primary", "replica 1", "replica 2"}}}};

void writeLine(json::Writer& out, const PdfContent::Chart& chart, const CurveNames& names, std::size_t line)
{
    const bool promised = names.limit != 0;
    const auto& values = chart.bars[line].empty() ? chart.series[line] : chart.bars[line];
    out.beginObject().field("title", chart.title + ", " + names.lines[line]).field("unit", names.unit);
    if (promised)
        out.rawField("limit", fmt::format("{:g}", names.limit)).field("promised", true);
    out.field("from", "2026-05-04T10:12:00Z").field("step_s", points * 60 / values.size());
    out.key("values").beginArray();
    for (const double value : values)
        out.raw(fmt::format("{:.5g}", promised ? 100 - value / 1.6 : value / 1.6));
    out.endArray().endObject();
}

std::string curvesOf(const PdfContent& content)
{
    json::Writer out;
    out.beginObject().key("evidence").beginObject().field("service", "checkout").key("curves").beginArray();
    for (std::size_t i = 0; i < content.charts.size(); ++i) {
        for (std::size_t line = 0; line < 3; ++line)
            writeLine(out, content.charts[i], curveNames[i], line);
    }
    out.endArray().endObject().endObject();
    return out.take();
}

std::string bulletsOf(const std::vector<std::string>& items)
{
    std::string out;
    for (const auto& item : items)
        out += "- " + item + "\n";
    return out;
}

RecordedEntry entryOf(const PdfContent::Row& row)
{
    RecordedEntry out;
    out.t = timeAt(row.clock);
    out.kind = row.kind;
    out.actor = row.who;
    out.text = row.text;
    return out;
}

RecordedItem itemOf(const std::string& text)
{
    RecordedItem out;
    out.text = text;
    return out;
}

} // namespace

// Line by line, since the order of the throws is part of the content.
PdfContent makePdfContent()
{
    ContentDice dice;
    PdfContent out;
    for (const int count : {9, 7})
        out.summary.push_back(paragraph(dice, count));
    const std::array<std::pair<int, const char*>, 3> impact{
        {{8, "Error ratio by region"}, {6, "Requests by status class"}, {8, "Database pool use"}}};
    for (const auto& [count, title] : impact) {
        out.impact.push_back(paragraph(dice, count));
        out.charts.push_back(chart(dice, title, out.charts.size() == 1));
    }
    for (const int count : {14, 12})
        out.causes.push_back(paragraph(dice, count));
    out.causeList = list(dice, 5);
    for (int i = 0; i < timelineRows; ++i) {
        PdfContent::Row row{clockAt(i), {}, {}, {}};
        row.who = dice.pick(people);
        row.kind = dice.pick(entryKinds);
        row.text = dice.pick(sentences);
        if (dice.next() > 0.6)
            row.text += " " + dice.pick(sentences);
        out.timeline.push_back(std::move(row));
    }
    out.wentWell = list(dice, 8);
    out.wentBadly = list(dice, 10);
    for (int i = 0; i < actionRows; ++i) {
        PdfContent::Action action{dice.pick(sentences), {}, fmt::format("2026-06-{:02}", 1 + i), {}};
        action.owner = dice.pick(teams);
        action.state = dice.pick(actionStates);
        out.actions.push_back(std::move(action));
    }
    for (int i = 0; i < logRows; ++i) {
        PdfContent::Row row{clockAt(i * 3), dice.pick(nicknames), "chat", {}};
        row.text = dice.pick(sentences);
        out.roomLog.push_back(std::move(row));
    }
    return out;
}

std::string htmlOf(const PdfContent& content)
{
    std::string out =
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>Postmortem INC-1042</title><style>@page{"
        "size:A4;margin:15mm}body{font-family:sans-serif;font-size:11pt;line-height:1.4}table{"
        "border-collapse:collapse;width:100%;font-size:9.5pt}td,th{border:1px solid #bbb;padding:3px "
        "6px;text-align:left;vertical-align:top}th{background:#eee}tr{page-break-inside:avoid}h1{font-size:"
        "22pt}h2{font-size:15pt;page-break-after:avoid}</style></head><body><h1>Postmortem: checkout errors "
        "in eu-1 (INC-1042)</h1>";
    out += tableOf({"Field", "Value"}, {{"Severity", "SEV1"},
                                        {"Started", "2026-05-04 10:12 UTC"},
                                        {"Resolved", "2026-05-04 13:37 UTC"},
                                        {"Commander", "A. Osei"},
                                        {"Scribe", "M. Lindqvist"},
                                        {"Services", "checkout, payments-db, mobile-gateway"}});
    out += "<h2>1. Summary</h2>" + prose(content.summary) + "<h2>2. Impact</h2>";
    for (std::size_t i = 0; i < content.impact.size(); ++i)
        out += prose({&content.impact[i], 1}) + svgOf(content.charts[i]);
    out += "<h2>3. Root cause</h2>" + prose(content.causes) + listOf(content.causeList, "ol");
    std::vector<Cells> rows;
    for (const auto& row : content.timeline)
        rows.push_back({row.clock, row.who, row.kind, row.text});
    out += "<h2>4. Timeline</h2>" + tableOf({"Time", "Who", "Kind", "What"}, rows);
    out += "<h2>5. What went well</h2>" + listOf(content.wentWell, "ul");
    out += "<h2>6. What went badly</h2>" + listOf(content.wentBadly, "ul");
    rows.clear();
    for (const auto& action : content.actions)
        rows.push_back(
            {std::to_string(rows.size() + 1), action.text, action.owner, action.due, action.state});
    out += "<h2>7. Action items</h2>" + tableOf({"#", "Action", "Owner", "Due", "State"}, rows);
    out += "<h2>Appendix: room log</h2>";
    for (const auto& row : content.roomLog)
        out += fmt::format("<p><b>{} {}</b> {}</p>", row.clock, row.who, row.text);
    return out + "</body></html>";
}

RecordedIncident incidentOf(const PdfContent& content)
{
    RecordedIncident out;
    out.key = "INC-1042";
    out.title = "Checkout errors in eu-1";
    out.severity = "SEV1";
    out.service = "checkout, payments-db, mobile-gateway";
    out.phase = "closed";
    out.started = timeAt("10:12");
    out.resolved = timeAt("13:37");
    out.roles = {{"commander", "A. Osei", {}, {}, {}}, {"scribe", "M. Lindqvist", {}, {}, {}}};
    out.summary = join(content.summary, "\n\n");
    out.impact = join(content.impact, "\n\n");
    for (const auto* causes : {&content.causes, &content.causeList}) {
        for (const auto& cause : *causes)
            out.rootCauses.push_back(itemOf(cause));
    }
    out.wentWell = bulletsOf(content.wentWell);
    out.wentBadly = bulletsOf(content.wentBadly);
    for (const auto& action : content.actions) {
        auto item = itemOf(action.text);
        item.owner = action.owner;
        item.ownerIsRole = true;
        item.state = action.state;
        item.done = action.state == "done";
        item.due = *parseTime(action.due + "T00:00:00Z");
        out.nextActions.push_back(std::move(item));
    }
    for (const auto* rows : {&content.timeline, &content.roomLog}) {
        for (const auto& row : *rows)
            out.timeline.push_back(entryOf(row));
    }
    out.timeline.front().extra = curvesOf(content);
    return out;
}

} // namespace warroom::bench
