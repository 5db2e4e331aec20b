// Finding the time of an element, and what remains of it.
#include "import/postmortem_timeline.h"

#include "base/text.h"
#include "import/clean_text.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace warroom::incoming {
namespace {

constexpr std::size_t mostEntries = 2'000;
constexpr std::size_t timelineEntryMost = 60'000; // bytes
constexpr std::size_t writtenMost = 1'000;        // bytes of how a time is written

std::string_view withoutSeparator(std::string_view text)
{
    for (bool again = true; again;) {
        again = false;
        text = text.substr(std::min(text.size(), text.find_first_not_of(" \t:|,;")));
        for (const std::string_view sign : {"- ", "\u2013", "\u2014", "-- ", "=> ", "-> "}) {
            if (text.starts_with(sign)) {
                text.remove_prefix(sign.size());
                again = true;
            }
        }
    }
    return trimmed(text);
}

bool contains(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

std::optional<Time>* milestoneOf(RecordedIncident& incident, std::string_view label)
{
    const std::string text = lowerAscii(label);
    if (contains(text, {"detected", "identified", "noticed"}))
        return &incident.detected;
    if (contains(text, {"declared", "acknowledged"}))
        return &incident.acknowledged;
    if (contains(text, {"repaired", "mitigated"}))
        return &incident.mitigated;
    if (contains(text, {"resolved", "closed"}))
        return &incident.resolved;
    if (contains(text, {"occur", "started", "began", "begins"}))
        return &incident.started;
    return nullptr;
}

bool isTimelineWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

std::string extraOf(std::string_view name, std::string_view value)
{
    boost::json::object object;
    object[boost::json::string_view(name.data(), name.size())] =
        boost::json::string_view(value.data(), value.size());
    return boost::json::serialize(object);
}

bool TimelineReader::add(const WrittenMoment& written, std::string_view asWritten, std::string text)
{
    if (m_incident.timeline.size() >= mostEntries || text.size() > timelineEntryMost ||
        asWritten.size() > writtenMost)
        return false;
    const auto dated = m_dating.date(written);
    if (!dated)
        return false;
    RecordedEntry entry;
    entry.t = dated->at;
    entry.until = dated->until;
    entry.precision = dated->precision;
    entry.text = text.empty() ? std::string(trimmed(asWritten)) : std::move(text);
    const std::string before = m_dayHeading.empty() ? std::string() : std::exchange(m_dayHeading, {}) + " ";
    entry.extra = extraOf("as_written", before + std::string(trimmed(asWritten)));
    m_incident.timeline.push_back(std::move(entry));
    return true;
}

bool TimelineReader::takeHeading(const Part& part)
{
    const auto written = readMoment(part.title);
    if (!written || (!written->clock && !written->hasDay()))
        return false;
    const std::string_view rest = withoutSeparator(std::string_view(part.title).substr(written->length));
    if (!written->clock && part.title.size() < writtenMost && elementsOf(part.lines).size() > 1) {
        Dating probe = m_dating;
        if (!probe.date(*written))
            return false;
        std::vector<std::string> unread;
        const std::size_t before = m_incident.timeline.size();
        TimelineReader below(m_incident, probe);
        below.m_dayHeading = part.title;
        below.takeElements(part.lines, false, unread);
        if (m_incident.timeline.size() > before && unread.empty()) {
            m_dating = below.m_dating;
            return true;
        }
        m_incident.timeline.resize(before);
    }
    const std::string body = joinedLines(part.lines);
    const std::string text = std::string(rest) + (rest.empty() || body.empty() ? "" : "\n\n") + body;
    return add(*written, std::string_view(part.title).substr(0, written->length), text);
}

bool TimelineReader::takeEntry(std::string_view text, bool onlyDated)
{
    const auto written = readMoment(text);
    if (!written || !written->clock || (onlyDated && !written->day))
        return false;
    return add(*written, text.substr(0, written->length),
               std::string(withoutSeparator(text.substr(written->length))));
}

void TimelineReader::takeElements(const std::vector<std::string>& lines, bool onlyDated,
                                  std::vector<std::string>& rest)
{
    bool hasEntry = false;
    for (const Element& element : elementsOf(lines)) {
        if (takeEntry(element.text, onlyDated)) {
            hasEntry = true;
        } else if (hasEntry && !onlyDated &&
                   m_incident.timeline.back().text.size() + element.text.size() < timelineEntryMost) {
            std::string& text = m_incident.timeline.back().text;
            text += (element.isListed ? "\n- " : "\n\n") + element.text;
        } else {
            rest.push_back((element.isListed ? "- " : "") + element.text);
        }
    }
}

bool TimelineReader::takeKeyEvent(const std::string& text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && isTimelineWordByte(text[at - 1]))
            continue;
        const std::string_view from = std::string_view(text).substr(at);
        const auto written = readMoment(from);
        if (!written || !written->hasDay() || !written->clock)
            continue;
        const std::string label = plainTitle(std::string_view(text).substr(0, at));
        const std::string_view after = withoutSeparator(from.substr(written->length));
        std::string words = label + (label.empty() || after.empty() ? "" : " ") + std::string(after);
        if (!add(*written, from.substr(0, written->length), std::move(words)))
            return false;
        auto* milestone = milestoneOf(m_incident, label);
        if (milestone && !*milestone)
            *milestone = m_incident.timeline.back().t;
        return true;
    }
    return false;
}

void TimelineReader::takeKeyEvents(const std::vector<std::string>& lines, std::vector<std::string>& rest)
{
    for (const Element& element : elementsOf(lines)) {
        if (!takeKeyEvent(element.text))
            rest.push_back((element.isListed ? "- " : "") + element.text);
    }
}

} // namespace warroom::incoming
