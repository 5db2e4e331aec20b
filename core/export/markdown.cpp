// Writing Markdown: escaping first, then the sections in the order of the document.
#include "export/markdown.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/postmortem.h"
#include "export/timeline_rows.h"

#include <fmt/format.h>

namespace warroom {
namespace {

void heading(std::string& out, std::string_view title) { out += fmt::format("\n## {}\n\n", title); }

void addParagraphs(std::string& out, std::string_view title, const std::vector<std::string>& texts)
{
    if (texts.empty())
        return;
    heading(out, title);
    for (std::size_t i = 0; i < texts.size(); ++i)
        out += (i ? "\n" : "") + escapeMarkdown(texts[i]) + "\n";
}

void addQuote(std::string& out, const std::string& text)
{
    const auto parts = paragraphs(text);
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i ? ">\n> " : "> ") + escapeMarkdown(parts[i]) + "\n";
}

void addRequests(std::string& out, const RecordedIncident& incident)
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

void addTimeline(std::string& out, const RecordedIncident& incident)
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
        out += fmt::format("{}. **{}** {}", number, escapeMarkdown(why.question), escapeMarkdown(why.answer));
    } else {
        out += fmt::format("{}. {}", number, escapeMarkdown(item.text));
    }
    if (!notes.empty())
        out += fmt::format(" ({})", escapeMarkdown(notes));
    out += "\n";
}

void addItems(std::string& out, const ItemSection& section)
{
    heading(out, section.title);
    if (section.items->empty())
        out += "None recorded.\n";
    std::size_t number = 0;
    for (const RecordedItem& item : *section.items)
        addItem(out, item, ++number, section.id == "whys");
}

} // namespace

std::string escapeMarkdown(std::string_view text)
{
    constexpr std::string_view special = "\\`*_{}[]<>|~&$:";
    const std::string_view line = trimmed(text);
    std::string out;
    out.reserve(line.size() + 8);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool isControl = (static_cast<unsigned char>(c) < 0x20) || c == 0x7F;
        if (isControl) {
            if (out.empty() || out.back() != ' ')
                out += ' ';
            continue;
        }
        // A colon means something only in an address; elsewhere the text stays readable.
        const bool needed = c == ':' ? line.substr(i, 3) == "://" : special.find(c) != std::string_view::npos;
        const bool startsBlock = i == 0 && (c == '+' || c == '-' || c == '=' || c == '#');
        const bool endsNumber = (c == '.' || c == ')') && i > 0 && i < 10 &&
                                line.substr(0, i).find_first_not_of("0123456789") == std::string_view::npos;
        if (needed || startsBlock || endsNumber)
            out += '\\';
        out += c;
    }
    return out;
}

std::string formatMarkdown(const RecordedIncident& given)
{
    const RecordedIncident incident = readable(given);
    std::string out = fmt::format("# {}\n\n| | |\n|---|---|\n", escapeMarkdown(documentTitle(incident)));
    for (const DocumentFact& fact : documentFacts(incident))
        out += fmt::format("| {} | {} |\n", fact.label, escapeMarkdown(fact.value));
    addParagraphs(out, "Summary", summaryParagraphs(incident));
    addParagraphs(out, "Impact", impactParagraphs(incident));
    for (const LessonSection& lesson : lessonSections(incident))
        addParagraphs(out, lesson.title, lesson.paragraphs);
    addRequests(out, incident);
    addTimeline(out, incident);
    for (const ItemSection& section : itemSections(incident))
        addItems(out, section);
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
