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

std::string noneRecorded(const Words& words)
{
    return words(WARROOM_PHRASE("Postmortem", "None recorded.")) + "\n";
}

void addMarkdownOwnership(std::string& out, const RecordedIncident& incident, const Words& words)
{
    if (incident.ownership.empty())
        return;
    heading(out, ownershipTitle(words));
    out += fmt::format("{}\n\n", escapeMarkdown(ownershipHint(words)));
    for (const RecordedOwnership& note : incident.ownership)
        out += fmt::format("- **{}**: {}\n", escapeMarkdown(note.person), itemMarkdown(note.text, 2));
}

void addMarkdownRequests(std::string& out, const RecordedIncident& incident, const Words& words)
{
    heading(out, words(WARROOM_PHRASE("Postmortem", "Original request")));
    if (trimmed(incident.originalRequest).empty())
        out += noneRecorded(words);
    addQuote(out, incident.originalRequest);
    for (const RecordedItem& later : incident.laterRequests) {
        out += "\n";
        addQuote(out, later.text);
    }
}

void addMarkdownTimeline(std::string& out, const RecordedIncident& incident, const Words& words)
{
    heading(out, words(WARROOM_PHRASE("Postmortem", "Timeline")));
    if (incident.timeline.empty()) {
        out += noneRecorded(words);
        return;
    }
    for (const Phrase& head :
         {WARROOM_PHRASE("Postmortem", "UTC"), WARROOM_PHRASE("Postmortem", "Elapsed"),
          WARROOM_PHRASE("Postmortem", "Kind"), WARROOM_PHRASE("Postmortem", "What happened"),
          WARROOM_PHRASE("Postmortem", "Source")})
        out += fmt::format("| {} ", words(head));
    out += "|\n|---|---|---|---|---|\n";
    for (const TimelineGroup& group : timelineGroups(incident, words)) {
        for (const TimelineRow& row : group.rows) {
            const std::string source =
                row.entry->source ? fmt::format("\\[{}\\]", *row.entry->source + 1) : "";
            out += fmt::format("| {} {} | {} | {} | {} | {} |\n", formatTime(row.entry->t).substr(0, 10),
                               escapeMarkdown(row.clock), escapeMarkdown(row.elapsed),
                               escapeMarkdown(row.kind), escapeMarkdown(row.text), source);
        }
    }
}

void addItem(std::string& out, const RecordedItem& item, std::size_t number, bool isWhy, const Words& words)
{
    const std::string notes = itemNotes(item, words);
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

void addMarkdownItems(std::string& out, const RecordedIncident& incident, const ItemSection& section,
                      const Words& words)
{
    heading(out, section.title);
    if (section.items->empty())
        out += escapeMarkdown(absenceText(incident, section.id, words)) + "\n";
    std::size_t number = 0;
    for (const RecordedItem& item : *section.items)
        addItem(out, item, ++number, section.id == "whys", words);
}

} // namespace

std::string formatMarkdown(const RecordedIncident& given, const Words& words)
{
    const RecordedIncident incident = readable(given);
    std::string out =
        fmt::format("# {}\n\n| | |\n|---|---|\n", escapeMarkdown(documentTitle(incident, words)));
    for (const DocumentFact& fact : documentFacts(incident, words))
        out += fmt::format("| {} | {} |\n", fact.label, escapeMarkdown(fact.value));
    addText(out, words(WARROOM_PHRASE("Postmortem", "Summary")), summaryText(incident, words));
    addText(out, words(WARROOM_PHRASE("Postmortem", "Impact")), impactText(incident));
    for (const LessonSection& lesson : lessonSections(incident, words))
        addText(out, lesson.title, lesson.text);
    addMarkdownOwnership(out, incident, words);
    addMarkdownRequests(out, incident, words);
    addMarkdownTimeline(out, incident, words);
    for (const ItemSection& section : itemSections(incident, words))
        addMarkdownItems(out, incident, section, words);
    if (!incident.roles.empty())
        heading(out, words(WARROOM_PHRASE("Postmortem", "People by role")));
    for (const RecordedRole& role : incident.roles)
        out += fmt::format("- {}\n", escapeMarkdown(roleText(role, words)));
    if (!incident.sources.empty())
        heading(out, words(WARROOM_PHRASE("Postmortem", "Sources")));
    for (std::size_t i = 0; i < incident.sources.size(); ++i)
        out += fmt::format("- {}\n", escapeMarkdown(sourceText(incident, i, words)));
    return out;
}

} // namespace warroom
