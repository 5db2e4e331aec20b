// Labels, texts and times as senders write them.
#include "intake/fields.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/time_text.h"
#include "intake/odd_bytes.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

namespace warroom::intake {
namespace {

constexpr std::size_t mostLabelNameCharacters = 200;
constexpr std::size_t mostLinks = 20;

void note(std::string& oddity, const std::string& what) { oddity += (oddity.empty() ? "" : "; ") + what; }

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

// No byte of it is a control character, a line end, a tab, or the first of a C1 control character.
bool isPlain(std::string_view text)
{
    const auto odd = [](std::uint64_t word) {
        return bytesBelow(word, ' ') | bytesThatAre(word, 0x7f) | bytesThatAre(word, 0xc2);
    };
    return firstOdd(text, 0, odd) == text.size();
}

std::string cut(std::string_view text, std::size_t mostCharacters)
{
    return mostCharacters != 0 && text.size() > mostCharacters ? elide(text, mostCharacters)
                                                               : std::string(text);
}

// Labels as they come, and how many of them were too many.
class BoundedLabels final
{
public:
    explicit BoundedLabels(const Bounds& bounds) : m_bounds(bounds) {}

    void add(std::string_view name, std::string_view value)
    {
        if (m_bounds.labels != 0 && m_labels.size() == m_bounds.labels)
            ++m_left;
        else
            m_labels.emplace(tidyLine(name, mostLabelNameCharacters),
                             tidyValue(value, m_bounds.labelValueBytes));
    }
    // Says in `oddity` what was left out.
    Labels take(std::string_view name, std::string& oddity)
    {
        if (m_left > 0)
            note(oddity, fmt::format("{} more in {} were left out; at most {} are kept", m_left, name,
                                     m_bounds.labels));
        return std::move(m_labels);
    }

private:
    const Bounds& m_bounds;
    Labels m_labels;
    std::size_t m_left = 0;
};

Result<std::optional<Time>> timeFrom(std::string text)
{
    if (text.empty())
        return std::optional<Time>();
    // "+0000" is what some clients write for "+00:00".
    const auto size = text.size();
    if (size > 5 && (text[size - 5] == '+' || text[size - 5] == '-') &&
        text.find(':', size - 5) == std::string::npos)
        text.insert(size - 2, ":");
    TRY(const auto time, parseTime(text));
    if (time < Time(std::chrono::sys_days(std::chrono::year(2) / 1 / 1)))
        return std::optional<Time>();
    return std::optional(time);
}

} // namespace

std::string tidy(std::string_view text, std::size_t mostCharacters)
{
    if (isPlain(text))
        return cut(text, mostCharacters);
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (!isControl(c))
            out += c;
    }
    // C1 control characters are two bytes in UTF-8: C2 80 to C2 9F.
    for (std::size_t at = 0; (at = out.find('\xc2', at)) != std::string::npos;) {
        const bool control = at + 1 < out.size() && static_cast<unsigned char>(out[at + 1]) < 0xa0;
        if (control)
            out.erase(at, 2);
        else
            ++at;
    }
    return mostCharacters == 0 ? out : cut(out, mostCharacters);
}

std::string tidyLine(std::string_view text, std::size_t mostCharacters)
{
    if (isPlain(text))
        return cut(trimmed(text), mostCharacters);
    std::string line(trimmed(text));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return tidy(line, mostCharacters);
}

std::string tidyValue(std::string_view text, std::size_t mostBytes)
{
    constexpr std::string_view ellipsis = "…";
    std::string out = tidy(text, 0);
    if (mostBytes == 0 || out.size() <= mostBytes)
        return out;
    const bool marked = mostBytes >= ellipsis.size();
    auto end = marked ? mostBytes - ellipsis.size() : mostBytes;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xc0) == 0x80)
        --end;
    return out.substr(0, end).append(marked ? ellipsis : "");
}

std::string textOf(const boost::json::value& value)
{
    return value.is_string() ? std::string(std::string_view(value.get_string()))
                             : boost::json::serialize(value);
}

Result<Labels> labelsOf(const json::Reader& reader, std::string_view name, std::string& oddity,
                        const Bounds& bounds)
{
    const auto* found = reader.find(name);
    if (!found)
        return Labels();
    if (!found->is_object())
        return json::wrongType(*found, "an object", reader.pathOf(name));
    BoundedLabels out(bounds);
    for (const auto& [key, value] : found->get_object()) {
        if (value.is_string())
            out.add(std::string_view(key), std::string_view(value.get_string()));
        else if (!value.is_null())
            out.add(std::string_view(key), textOf(value));
    }
    return out.take(name, oddity);
}

Result<Labels> labelsOf(const FlatObject& object, std::string_view name, std::string& oddity,
                        const Bounds& bounds)
{
    TRY(const auto pairs, object.pairs(name));
    BoundedLabels out(bounds);
    for (const auto& pair : pairs)
        out.add(pair.name, pair.text);
    return out.take(name, oddity);
}

std::string_view firstOf(const Labels& labels, std::initializer_list<std::string_view> names)
{
    for (const auto name : names) {
        if (const auto found = labels.find(name); found != labels.end() && !found->second.empty())
            return found->second;
    }
    return {};
}

std::string serviceOf(const Labels& labels)
{
    return tidyLine(firstOf(labels, {"service", "service_name", "app", "application"}), 200);
}

AlertLevel levelOf(const Labels& labels)
{
    const auto word = firstOf(labels, {"severity", "priority", "level"});
    return warroom::levelOf(word).value_or(AlertLevel::Warning);
}

std::string keyOf(const Labels& labels)
{
    Sha256 sha;
    for (const auto& [name, value] : labels)
        sha.addPart(name).addPart(value);
    return "labels-" + hexText(sha.finish()).substr(0, 16);
}

Result<std::optional<Time>> timeOf(const json::Reader& reader, std::string_view name)
{
    const auto* value = reader.find(name);
    if (!value)
        return std::optional<Time>();
    if (!value->is_string())
        return json::wrongType(*value, "a time in RFC 3339", reader.pathOf(name));
    auto time = timeFrom(std::string(std::string_view(value->get_string())));
    if (!time)
        return Error(time.error()).inside(reader.pathOf(name));
    return time;
}

Result<std::optional<Time>> timeOf(const FlatObject& object, std::string_view name)
{
    if (!object.find(name))
        return std::optional<Time>();
    TRY(const auto text, object.view(name));
    return timeFrom(std::string(text));
}

void judgeTimes(AlertSignal& signal)
{
    if (signal.started && signal.ended && *signal.ended < *signal.started)
        note(signal.oddity, "it ends before it starts");
}

void addLink(std::vector<AlertUrl>& links, std::string_view url, std::string_view text)
{
    std::string clean = tidyLine(url, 2'000);
    const bool safe = clean.starts_with("http://") || clean.starts_with("https://");
    if (safe && links.size() < mostLinks)
        links.push_back({std::move(clean), tidyLine(text, 200)});
}

} // namespace warroom::intake
