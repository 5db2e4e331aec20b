// Writing HTML: escaping first, then the sections in the order of the document.
#include "export/html.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/postmortem.h"
#include "export/text_html.h"
#include "export/timeline_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

constexpr std::string_view style =
    "body{font:15px/1.5 system-ui,sans-serif;color:#15181d;background:#fff;max-width:52rem;margin:2rem auto;"
    "padding:0 1rem}"
    "h1{font-size:1.9rem;line-height:1.25;margin:0 0 1rem}h2{font-size:1.2rem;margin:1.8rem 0 .4rem}"
    "dl{display:grid;grid-template-columns:repeat(4,1fr);gap:.6rem 1rem;border-top:1px solid #15181d;"
    "padding-top:.6rem}"
    "dt{font-size:.8rem;color:#5e6876}dd{margin:0;font-weight:600}"
    "blockquote{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid #b4bcc6}"
    "table{border-collapse:collapse;width:100%;font-size:.9rem}"
    "th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #e8ebef}"
    "thead th{border-bottom:1px solid #15181d;color:#48515e;font-weight:500}"
    "tr.group th{padding-top:.7rem}"
    "time,.elapsed{font-family:ui-monospace,monospace;white-space:nowrap}.note,.elapsed{color:#5e6876}"
    "p,li,dd,td{overflow-wrap:anywhere}blockquote{white-space:pre-line}"
    "td p,td ul,td ol,li p,li>div{margin:.2rem 0}h3{font-size:1rem;margin:1rem 0 .3rem}a{color:#1b5cc9}"
    "code,pre{font:.9em ui-monospace,monospace}pre{white-space:pre-wrap;overflow-wrap:anywhere;"
    "background:#f6f7f9;padding:.5rem .7rem}"
    "@media(max-width:40rem){dl{grid-template-columns:repeat(2,1fr)}}"
    "@media print{body{margin:0;max-width:none}tr{break-inside:avoid}thead{display:table-header-group}"
    "h2{break-after:avoid}}";

// A line of words, or whatever stands verbatim.
std::string element(std::string_view name, std::string_view text)
{
    return fmt::format("<{0} dir=\"auto\">{1}</{0}>", name, escapeHtml(text));
}

// What people wrote, with its lists, code, links and tables.
std::string written(std::string_view name, std::string_view text)
{
    return fmt::format("<{0} dir=\"auto\">{1}</{0}>", name, insideHtml(text));
}

void heading(std::string& out, std::string_view id, std::string_view title)
{
    out += fmt::format("<h2 id=\"{}\">{}</h2>\n", id, escapeHtml(title));
}

void addText(std::string& out, std::string_view id, std::string_view title, const std::string& text)
{
    if (text.empty())
        return;
    heading(out, id, title);
    out += blocksHtml(text);
}

void addFacts(std::string& out, const RecordedIncident& incident, const Words& words)
{
    out += "<dl>\n";
    for (const DocumentFact& fact : documentFacts(incident, words))
        out += fmt::format("<div><dt>{}</dt>{}</div>\n", escapeHtml(fact.label), element("dd", fact.value));
    out += "</dl>\n";
}

std::string noteOfNone(const Words& words)
{
    return fmt::format("<p class=\"note\">{}</p>\n", words(WARROOM_PHRASE("Postmortem", "None recorded.")));
}

void addOwnership(std::string& out, const RecordedIncident& incident, const Words& words)
{
    if (incident.ownership.empty())
        return;
    heading(out, "ownership", ownershipTitle(words));
    out += fmt::format("<p class=\"note\">{}</p>\n<ul>\n", escapeHtml(ownershipHint(words)));
    for (const RecordedOwnership& note : incident.ownership)
        out += fmt::format("<li>{} {}</li>\n", element("strong", note.person), written("div", note.text));
    out += "</ul>\n";
}

void addQuotes(std::string& out, const RecordedIncident& incident, const Words& words)
{
    heading(out, "original_request", words(WARROOM_PHRASE("Postmortem", "Original request")));
    if (trimmed(incident.originalRequest).empty())
        out += noteOfNone(words);
    else
        out += element("blockquote", incident.originalRequest) + "\n";
    for (const RecordedItem& later : incident.laterRequests)
        out += element("blockquote", later.text) + "\n";
}

void addTimelineRow(std::string& out, const TimelineRow& row)
{
    out += fmt::format(
        "<tr><td><time datetime=\"{}\">{}</time></td><td class=\"elapsed\">{}</td><td>{}</td>{}<td>{}"
        "</td></tr>\n",
        formatTime(row.entry->t), escapeHtml(row.clock), escapeHtml(row.elapsed), escapeHtml(row.kind),
        written("td", row.text),
        row.entry->source ? fmt::format("[{}]", *row.entry->source + 1) : std::string());
}

void addTimelineTable(std::string& out, const RecordedIncident& incident, const Words& words)
{
    heading(out, "timeline", words(WARROOM_PHRASE("Postmortem", "Timeline")));
    if (incident.timeline.empty()) {
        out += noteOfNone(words);
        return;
    }
    out += "<table>\n<thead><tr>";
    for (const Phrase& head :
         {WARROOM_PHRASE("Postmortem", "UTC"), WARROOM_PHRASE("Postmortem", "Elapsed"),
          WARROOM_PHRASE("Postmortem", "Kind"), WARROOM_PHRASE("Postmortem", "What happened"),
          WARROOM_PHRASE("Postmortem", "Source")})
        out += fmt::format("<th>{}</th>", escapeHtml(words(head)));
    out += "</tr></thead>\n<tbody>\n";
    for (const TimelineGroup& group : timelineGroups(incident, words)) {
        const std::string both =
            group.title + (group.title.empty() || group.day.empty() ? "" : ", ") + group.day;
        if (!both.empty())
            out += fmt::format("<tr class=\"group\"><th colspan=\"5\">{}</th></tr>\n", escapeHtml(both));
        for (const TimelineRow& row : group.rows)
            addTimelineRow(out, row);
    }
    out += "</tbody>\n</table>\n";
}

void addItemList(std::string& out, const RecordedIncident& incident, const ItemSection& section,
                 const Words& words)
{
    heading(out, section.id, section.title);
    if (section.items->empty()) {
        out += fmt::format("<p class=\"note\" dir=\"auto\">{}</p>\n",
                           escapeHtml(absenceText(incident, section.id, words)));
        return;
    }
    out += "<ol>\n";
    for (const RecordedItem& item : *section.items) {
        const std::string notes = itemNotes(item, words);
        out += "<li>";
        if (section.id == "whys") {
            const WhyParts why = whyParts(item);
            out += fmt::format("{} {}", written("strong", why.question), written("div", why.answer));
        } else {
            out += written("div", item.text);
        }
        if (!notes.empty())
            out += fmt::format(" <span class=\"note\" dir=\"auto\">({})</span>", escapeHtml(notes));
        out += "</li>\n";
    }
    out += "</ol>\n";
}

void addLines(std::string& out, std::string_view id, std::string_view title,
              const std::vector<std::string>& lines)
{
    if (lines.empty())
        return;
    heading(out, id, title);
    out += "<ul>\n";
    for (const std::string& line : lines)
        out += element("li", line) + "\n";
    out += "</ul>\n";
}

} // namespace

std::string formatHtml(const RecordedIncident& given, const Words& words)
{
    const RecordedIncident incident = readable(given);
    const std::string title = escapeHtml(documentTitle(incident, words));
    std::string out = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<h1 dir=\"auto\">{}</h1>\n",
        escapeHtml(words.language()), title, style, title);
    addFacts(out, incident, words);
    addText(out, "summary", words(WARROOM_PHRASE("Postmortem", "Summary")), summaryText(incident, words));
    addText(out, "impact", words(WARROOM_PHRASE("Postmortem", "Impact")), impactText(incident));
    for (const LessonSection& lesson : lessonSections(incident, words))
        addText(out, lesson.id, lesson.title, lesson.text);
    addOwnership(out, incident, words);
    addQuotes(out, incident, words);
    addTimelineTable(out, incident, words);
    for (const ItemSection& section : itemSections(incident, words))
        addItemList(out, incident, section, words);
    std::vector<std::string> roles, sources;
    for (const RecordedRole& role : incident.roles)
        roles.push_back(roleText(role, words));
    for (std::size_t i = 0; i < incident.sources.size(); ++i)
        sources.push_back(sourceText(incident, i, words));
    addLines(out, "roles", words(WARROOM_PHRASE("Postmortem", "People by role")), roles);
    addLines(out, "sources", words(WARROOM_PHRASE("Postmortem", "Sources")), sources);
    const std::string asOf = formatForPeople(revisionTime(incident));
    out += fmt::format("<p class=\"note\">{}</p>\n</body>\n</html>\n",
                       incident.revision > 0
                           ? words(WARROOM_PHRASE("Postmortem", "As of %1, ticket revision %2"),
                                   {asOf, std::to_string(incident.revision)})
                           : words(WARROOM_PHRASE("Postmortem", "As of %1"), {asOf}));
    return out;
}

} // namespace warroom
