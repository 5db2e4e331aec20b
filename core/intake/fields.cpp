// Labels, texts and times as senders write them.
#include "intake/fields.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/time_text.h"

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
    unsigned odd = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        odd |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte == 0x7f) |
               static_cast<unsigned>(byte == 0xc2);
    }
    return odd == 0;
}

std::string cut(std::string text, std::size_t mostCharacters)
{
    return mostCharacters != 0 && text.size() > mostCharacters ? elide(text, mostCharacters) : text;
}

} // namespace

std::string tidy(std::string_view text, std::size_t mostCharacters)
{
    if (isPlain(text))
        return cut(std::string(text), mostCharacters);
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
    return cut(std::move(out), mostCharacters);
}

std::string tidyLine(std::string_view text, std::size_t mostCharacters)
{
    if (isPlain(text))
        return cut(std::string(trimmed(text)), mostCharacters);
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
    auto end = mostBytes - std::min(mostBytes, ellipsis.size());
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xc0) == 0x80)
        --end;
    return out.substr(0, end).append(ellipsis);
}

std::string textOf(const boost::json::value& value)
{
    return value.is_string() ? std::string(std::string_view(value.get_string()))
                             : boost::json::serialize(value);
}

Result<Labels> labelsOf(const json::Reader& reader, std::string_view name, std::string& oddity,
                        const Bounds& bounds)
{
    Labels out;
    const auto* found = reader.find(name);
    if (!found)
        return out;
    if (!found->is_object())
        return json::wrongType(*found, "an object", reader.pathOf(name));
    std::size_t left = 0;
    for (const auto& [key, value] : found->get_object()) {
        if (value.is_null())
            continue;
        if (bounds.labels != 0 && out.size() == bounds.labels) {
            ++left;
            continue;
        }
        out.emplace(tidyLine(std::string_view(key), mostLabelNameCharacters),
                    value.is_string()
                        ? tidyValue(std::string_view(value.get_string()), bounds.labelValueBytes)
                        : tidyValue(textOf(value), bounds.labelValueBytes));
    }
    if (left > 0)
        note(oddity,
             fmt::format("{} more in {} were left out; at most {} are kept", left, name, bounds.labels));
    return out;
}

std::string firstOf(const Labels& labels, std::initializer_list<std::string_view> names)
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
    std::string text(std::string_view(value->get_string()));
    if (text.empty())
        return std::optional<Time>();
    // "+0000" is what some clients write for "+00:00".
    const auto size = text.size();
    if (size > 5 && (text[size - 5] == '+' || text[size - 5] == '-') &&
        text.find(':', size - 5) == std::string::npos)
        text.insert(size - 2, ":");
    auto time = parseTime(text);
    if (!time)
        return Error(time.error()).inside(reader.pathOf(name));
    if (*time < Time(std::chrono::sys_days(std::chrono::year(2) / 1 / 1)))
        return std::optional<Time>();
    return std::optional(*time);
}

void judgeTimes(AlertSignal& signal)
{
    if (signal.started && signal.ended && *signal.ended < *signal.started)
        note(signal.oddity, "it ends before it starts");
}

void addLink(std::vector<AlertUrl>& links, std::string_view url, std::string_view text)
{
    const std::string clean = tidyLine(url, 2'000);
    const bool safe = clean.starts_with("http://") || clean.starts_with("https://");
    if (safe && links.size() < mostLinks)
        links.push_back({clean, tidyLine(text, 200)});
}

} // namespace warroom::intake
