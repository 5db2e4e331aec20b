// Writing Markdown: escaping first, then the sections in the order of the document.
#include "export/markdown.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/postmortem.h"
#include "export/text_markdown.h"
#include "export/timeline_rows.h"

#include <fmt/format.h>

namespace warroom {
namespace {

void heading(std::string& out, std::string_view title) { out += fmt::format("\n## {}\n\n", title); }

void addText(std::string& out, std::string_view title, const std::string& text)
{
    if (text.empty())
        return;
    heading(out, title);
    out += blocksMarkdown(text);
}

void addQuote(std::string& out, const std::string& text)
{
    const auto parts = paragraphs(text);
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i ? ">\n> " : "> ") + escapeMarkdown(parts[i]) + "\n";
}

void addMarkdownRequests(std::string& out, const RecordedIncident& incident)
{
    heading(out, "Original request");
    if (trimmed(incident.originalRequest).empty())
        out += "None recorded.\n";
    addQuote(out, incident.originalRequest);
    for (const RecordedItem& later : incident.laterRequests) {
        out += "\n";
        addQuote(out, later.text);
    }
}

void addMarkdownTimeline(std::string& out, const RecordedIncident& incident)
{
    heading(out, "Timeline");
    if (incident.timeline.empty()) {
        out += "None recorded.\n";
        return;
    }
    out += "| UTC | Elapsed | Kind | What happened | Source |\n|---|---|---|---|---|\n";
    for (const TimelineGroup& group : timelineGroups(incident)) {
        for (const TimelineRow& row : group.rows) {
            const std::string source =
                row.entry->source ? fmt::format("\\[{}\\]", *row.entry->source + 1) : "";
            out += fmt::format("| {} {} | {} | {} | {} | {} |\n", formatTime(row.entry->t).substr(0, 10),
                               escapeMarkdown(row.clock), escapeMarkdown(row.elapsed),
                               escapeMarkdown(row.kind), escapeMarkdown(row.text), source);
        }
    }
}

void addItem(std::string& out, const RecordedItem& item, std::size_t number, bool isWhy)
{
    const std::string notes = itemNotes(item);
    if (isWhy) {
        const WhyParts why = whyParts(item);
        out +=
            fmt::format("{}. **{}** {}", number, escapeMarkdown(why.question), itemMarkdown(why.answer, 3));
    } else {
        out += fmt::format("{}. {}", number, itemMarkdown(item.text, 3));
    }
    if (!notes.empty())
        out += fmt::format(" ({})", escapeMarkdown(notes));
    out += "\n";
}

void addMarkdownItems(std::string& out, const RecordedIncident& incident, const ItemSection& section)
{
    heading(out, section.title);
    if (section.items->empty())
        out += escapeMarkdown(absenceText(incident, section.id)) + "\n";
    std::size_t number = 0;
    for (const RecordedItem& item : *section.items)
        addItem(out, item, ++number, section.id == "whys");
}

} // namespace

std::string formatMarkdown(const RecordedIncident& given)
{
    const RecordedIncident incident = readable(given);
    std::string out = fmt::format("# {}\n\n| | |\n|---|---|\n", escapeMarkdown(documentTitle(incident)));
    for (const DocumentFact& fact : documentFacts(incident))
        out += fmt::format("| {} | {} |\n", fact.label, escapeMarkdown(fact.value));
    addText(out, "Summary", summaryText(incident));
    addText(out, "Impact", impactText(incident));
    for (const LessonSection& lesson : lessonSections(incident))
        addText(out, lesson.title, lesson.text);
    addMarkdownRequests(out, incident);
    addMarkdownTimeline(out, incident);
    for (const ItemSection& section : itemSections(incident))
        addMarkdownItems(out, incident, section);
    if (!incident.roles.empty())
        heading(out, "People by role");
    for (const RecordedRole& role : incident.roles)
        out += fmt::format("- {}\n", escapeMarkdown(roleText(role)));
    if (!incident.sources.empty())
        heading(out, "Sources");
    for (std::size_t i = 0; i < incident.sources.size(); ++i)
        out += fmt::format("- {}\n", escapeMarkdown(sourceText(incident, i)));
    return out;
}

} // namespace warroom
