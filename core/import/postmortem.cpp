// Part by part: headings to sections, everything else to the Original Request.
#include "import/postmortem.h"

#include "base/text.h"
#include "base/time_text.h"
#include "import/clean_text.h"
#include "import/front_matter.h"
#include "import/postmortem_timeline.h"
#include "import/postmortem_values.h"
#include "import/section_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::incoming {
namespace {

using namespace std::chrono;

constexpr std::size_t titleMost = 500;
constexpr std::size_t textMost = 30'000;  // code points of a section
constexpr std::size_t pieceMost = 60'000; // of the Original Request, and of an entry that continues it
constexpr std::size_t headingMost = 300;  // bytes of a heading that goes into a section
constexpr std::size_t itemMost = 15'000;  // of an element, which is kept twice where it must become one line

class PostmortemReader final
{
public:
    PostmortemReader(const std::string& text, std::string_view fileName)
        : m_name(stemOf(fileName)), m_lines(linesOf(text)), m_front(readFrontMatter(m_lines)),
          m_parts(partsOf({m_lines.begin() + static_cast<std::ptrdiff_t>(m_front.lineCount), m_lines.end()})),
          m_timeline(in, dating(text))
    {}

    ImportedPostmortem read()
    {
        takeFrontMatter();
        takeTitle();
        takeLead();
        takeParts();
        takeSeverity();
        takeTimes();
        in.phase = "review";
        finish();
        return std::move(m_result);
    }

private:
    Dating dating(const std::string& text)
    {
        const std::string_view beginning = std::string_view(text).substr(0, 4'096);
        std::string said;
        for (const FrontField& field : m_front.fields) {
            if (field.key == "date" || field.key == "start_time")
                said += field.value + "\n";
        }
        m_day = findDate(said);
        if (!m_day)
            m_day = findDate(m_name);
        if (!m_day)
            m_day = findDate(beginning);
        const auto zone = findStatedZone(text);
        if (!zone)
            m_result.assumed.emplace_back("time zone: UTC");
        return Dating(m_day, zone);
    }

    void keep(const std::vector<std::string>& heading, const std::vector<std::string>& lines)
    {
        const std::string body = joinedLines(lines);
        const std::string head = joinedLines(heading);
        if (body.empty() && head.empty())
            return;
        m_kept += (m_kept.empty() ? "" : "\n\n") + head + (head.empty() || body.empty() ? "" : "\n\n") + body;
    }

    void keep(const Part& part)
    {
        m_result.unmapped.push_back(part.title.empty() ? "(without a heading)" : elide(part.title, 80));
        keep(part.headingLines, part.lines);
    }

    bool takeField(const FrontField& field)
    {
        const auto setText = [&field](std::string& to) {
            to = std::string(trimmed(field.value));
            return !to.empty();
        };
        const auto setTime = [&field](std::optional<Time>& to) {
            if (auto time = parseTime(field.value))
                to = *time;
            // A local time is kept as it was written, too.
            return to && formatTime(*to) == field.value;
        };
        if (field.key == "title")
            return setText(in.title);
        if (field.key == "summary" || field.key == "description")
            return in.summary.empty() && setText(in.summary);
        if (field.key == "product" || field.key == "service")
            return in.service.empty() && codePoints(field.value) <= 200 && setText(in.service);
        if (field.key == "start_time" || field.key == "started")
            return setTime(in.started);
        if (field.key == "end_time" || field.key == "resolved")
            return setTime(in.resolved);
        if (field.key == "severity" || field.key == "priority")
            return !(in.severity = severityOf(field.value)).empty();
        if (field.key == "url") {
            in.sources.push_back({field.value, {}, {}, {}});
            return true;
        }
        if (field.key == "archive_url" && !in.sources.empty()) {
            in.sources.back().original = field.value;
            return true;
        }
        return false;
    }

    void takeFrontMatter()
    {
        std::vector<std::string> rest;
        for (const FrontField& field : m_front.fields) {
            if (takeField(field))
                continue;
            rest.insert(rest.end(), field.lines.begin(), field.lines.end());
            m_result.unmapped.push_back(elide(field.key, 80));
        }
        keep({}, rest);
    }

    void takeTitle()
    {
        const auto found = std::find_if(m_parts.begin(), m_parts.end(), [](const Part& part) {
            return part.level == 1 && targetOf(part.title) == Target::None && !part.title.empty();
        });
        const bool sameTitle = found != m_parts.end() && (in.title.empty() || in.title == found->title);
        if (sameTitle) {
            in.title = found->title;
            m_parts[0].lines.insert(m_parts[0].lines.end(), found->lines.begin(), found->lines.end());
            m_parts.erase(found);
        }
        if (in.title.empty()) {
            in.title = m_name.empty() ? "Imported postmortem" : m_name;
            m_result.assumed.push_back("title: the name of the file");
        }
        if (codePoints(in.title) > titleMost) {
            keep({}, {in.title});
            in.title = elide(in.title, titleMost);
        }
    }

    // What stands before the first section is the summary of a document that has no other.
    void takeLead()
    {
        const Part& lead = m_parts[0];
        const bool hasSummary =
            !in.summary.empty() || std::any_of(m_parts.begin(), m_parts.end(), [](const Part& part) {
                return targetOf(part.title) == Target::Summary;
            });
        if (!hasSummary)
            addText(in.summary, lead);
        else if (!joinedLines(lead.lines).empty())
            keep(lead);
    }

    void takeParts()
    {
        Target above = Target::None;
        int aboveLevel = 0;
        for (std::size_t i = 1; i < m_parts.size(); ++i) {
            const Part& part = m_parts[i];
            Target target = targetOf(part.title);
            const bool isBelow = above != Target::None && part.level > aboveLevel;
            if (target == Target::None && isBelow) {
                takeBelow(part, above);
                continue;
            }
            above = target;
            aboveLevel = part.level;
            take(part, target);
        }
    }

    void takeBelow(const Part& part, Target above)
    {
        if (above == Target::Timeline) {
            if (!m_timeline.takeHeading(part))
                keep(part);
            return;
        }
        if (above == Target::KeyEvents || above == Target::Background)
            return keep(part);
        if (part.title.size() > headingMost)
            return keep(part);
        if (std::string* text = textOf(above)) {
            if (codePoints(*text) + codePoints(joinedLines(part.lines)) + headingMost > textMost)
                return keep(part);
            *text += (text->empty() ? "" : "\n\n") + joinedLines(part.headingLines);
            return addText(*text, part);
        }
        addItems(*itemsOf(above), part, part.title);
    }

    void take(const Part& part, Target target)
    {
        std::vector<std::string> rest;
        switch (target) {
        case Target::None:
            return keep(part);
        case Target::Timeline:
            m_timeline.takeElements(part.lines, false, rest);
            break;
        case Target::KeyEvents:
            m_timeline.takeKeyEvents(part.lines, rest);
            break;
        case Target::Background:
            m_timeline.takeElements(part.lines, true, rest);
            break;
        default:
            if (std::string* text = textOf(target))
                return addText(*text, part);
            return addItems(*itemsOf(target), part, {});
        }
        if (!rest.empty())
            keep(Part{part.level, part.title, part.headingLines, std::move(rest)});
    }

    std::string* textOf(Target target)
    {
        switch (target) {
        case Target::Summary:
            return &in.summary;
        case Target::Impact:
            return &in.impact;
        case Target::Symptoms:
            return &in.symptoms;
        case Target::Scope:
            return &in.scope;
        case Target::WhatHelped:
            return &in.whatHelped;
        case Target::WentWell:
            return &in.wentWell;
        case Target::WentBadly:
            return &in.wentBadly;
        case Target::Lucky:
            return &in.lucky;
        default:
            return nullptr;
        }
    }

    std::vector<RecordedItem>* itemsOf(Target target)
    {
        switch (target) {
        case Target::RootCause:
            return &in.rootCauses;
        case Target::Actions:
            return &in.nextActions;
        case Target::FixesSymptoms:
            return &in.fixesSymptoms;
        case Target::FixesRootCause:
            return &in.fixesRootCause;
        default:
            return &in.prevention;
        }
    }

    void addText(std::string& to, const Part& part)
    {
        const std::string body = joinedLines(part.lines);
        if (codePoints(to) + codePoints(body) > textMost)
            return keep(part);
        to += (to.empty() || body.empty() ? "" : "\n\n") + body;
    }

    void addItems(std::vector<RecordedItem>& to, const Part& part, std::string_view prefix)
    {
        auto elements = elementsOf(part.lines);
        const bool isList =
            &to == &in.nextActions ||
            std::any_of(elements.begin(), elements.end(), [](const Element& e) { return e.isListed; });
        if (!isList && !elements.empty())
            elements = {{joinedLines(part.lines), false, false, false}};
        if (elements.size() > 500 || std::any_of(elements.begin(), elements.end(), [](const Element& e) {
                return codePoints(e.text) > itemMost;
            }))
            return keep(part);
        for (Element& element : elements) {
            RecordedItem item;
            item.text = prefix.empty() ? std::move(element.text)
                                       : std::string(prefix) + (isList ? ": " : "\n\n") + element.text;
            if (element.hasBox)
                item.done = element.checked;
            to.push_back(std::move(item));
        }
        if (elements.empty() && !prefix.empty())
            keep(part);
    }

    void takeSeverity()
    {
        for (std::size_t i = 0; i < m_lines.size() && in.severity.empty(); ++i)
            in.severity = statedSeverity(m_lines[i]);
        if (in.severity.empty()) {
            in.severity = "SEV3";
            m_result.assumed.emplace_back("severity: SEV3");
        }
    }

    void takeTimes()
    {
        if (!in.started && !in.timeline.empty()) {
            in.started = std::min_element(in.timeline.begin(), in.timeline.end(), [](auto& a, auto& b) {
                             return a.t < b.t;
                         })->t;
            m_result.assumed.emplace_back("start: the first entry of the timeline");
        } else if (!in.started && m_day) {
            in.started = sys_days(*m_day);
            m_result.assumed.emplace_back("start: only its day is known");
        }
        const std::pair<const char*, std::optional<Time>*> milestones[] = {{"detected", &in.detected},
                                                                           {"acknowledged", &in.acknowledged},
                                                                           {"mitigated", &in.mitigated},
                                                                           {"resolved", &in.resolved}};
        for (const auto& [name, time] : milestones) {
            if (*time && in.started && **time < *in.started) {
                time->reset();
                m_result.assumed.push_back(fmt::format("{}: not taken, it lies before the start", name));
            }
        }
    }

    // Long documents go on in entries of the timeline.
    void finish()
    {
        for (bool isFirst = true; !m_kept.empty(); isFirst = false) {
            std::size_t end = byteOffset(m_kept, pieceMost);
            if (end < m_kept.size()) {
                const auto line = m_kept.rfind('\n', end);
                end = line == std::string::npos || line == 0 ? end : line;
            }
            std::string piece = m_kept.substr(0, end);
            m_kept.erase(0, end);
            if (isFirst) {
                in.originalRequest = std::move(piece);
                continue;
            }
            if (trimmed(piece).empty())
                continue;
            RecordedEntry entry;
            entry.t = in.started.value_or(Time{});
            entry.kind = "note";
            entry.text = std::move(piece);
            entry.precision = "approx";
            entry.extra = extraOf("part_of", "original_request");
            in.timeline.push_back(std::move(entry));
        }
    }

    ImportedPostmortem m_result;
    RecordedIncident& in = m_result.incident;
    const std::string m_name;
    const std::vector<std::string> m_lines;
    const FrontMatter m_front;
    std::vector<Part> m_parts;
    std::optional<year_month_day> m_day;
    TimelineReader m_timeline;
    std::string m_kept;
};

} // namespace

Result<ImportedPostmortem> readPostmortem(std::string_view bytes, std::string_view fileName)
{
    if (bytes.size() > postmortemMostBytes)
        return fail(ErrorCode::TooLarge,
                    fmt::format("it has {} bytes; at most {} are read", bytes.size(), postmortemMostBytes))
            .withLimit(static_cast<std::int64_t>(postmortemMostBytes));
    const std::string text = cleanText(bytes);
    if (trimmed(text).empty())
        return fail(ErrorCode::TextEmpty, "there is nothing in it");
    if (!isText(text))
        return fail(ErrorCode::MediaType, "it is no text");
    return PostmortemReader(text, fileName).read();
}

} // namespace warroom::incoming
