// Names and offsets of time zones.
#include "base/text.h"
#include "import/moment.h"

namespace warroom::incoming {
namespace {

using namespace std::chrono;

bool isZoneDigit(char c) { return c >= '0' && c <= '9'; }
bool isNameByte(char c)
{
    return isZoneDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == ':';
}

struct Zone
{
    std::string_view name;
    int minutes;
};
// Only names that mean one offset among the people who use them in incident reports.
constexpr Zone zones[] = {
    {"z", 0},      {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"west", 60},  {"bst", 60},   {"cet", 60},
    {"mez", 60},   {"cest", 120}, {"mesz", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},  {"est", -300},
    {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
    {"jst", 540},  {"aest", 600}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"ist", 330},  {"sgt", 480},
};

std::optional<minutes> numericOffset(std::string_view text)
{
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    std::string digits;
    for (const char c : text.substr(1)) {
        if (isZoneDigit(c))
            digits += c;
        else if (c != ':')
            return std::nullopt;
    }
    if (digits.size() % 2 != 0)
        digits.insert(0, "0");
    if (digits.size() != 2 && digits.size() != 4)
        return std::nullopt;
    const int hour = (digits[0] - '0') * 10 + (digits[1] - '0');
    const int minute = digits.size() == 4 ? (digits[2] - '0') * 10 + (digits[3] - '0') : 0;
    if (hour > 14 || minute > 59)
        return std::nullopt;
    return minutes((text[0] == '-' ? -1 : 1) * (hour * 60 + minute));
}

} // namespace

std::optional<minutes> zoneOffset(std::string_view name)
{
    const std::string lower = lowerAscii(name);
    for (const Zone& zone : zones) {
        if (lower == zone.name)
            return minutes(zone.minutes);
    }
    if (lower.starts_with("utc") || lower.starts_with("gmt"))
        return numericOffset(std::string_view(lower).substr(3));
    return numericOffset(lower);
}

std::optional<minutes> findStatedZone(std::string_view text)
{
    const std::string lower = lowerAscii(text);
    for (std::size_t at = lower.find("time"); at != std::string::npos; at = lower.find("time", at + 1)) {
        std::string_view rest = text.substr(at).substr(0, 60);
        rest = rest.substr(0, rest.find('\n'));
        std::size_t word = 0;
        while (word < rest.size()) {
            std::size_t end = word;
            while (end < rest.size() && isNameByte(rest[end]))
                ++end;
            const std::string_view name = rest.substr(word, end - word);
            // In small letters it is a word of the sentence.
            const bool isName = name.size() > 1 && lowerAscii(name) != name;
            const auto zone = isName ? zoneOffset(name) : std::nullopt;
            if (zone)
                return zone;
            word = end + 1;
        }
    }
    return std::nullopt;
}

} // namespace warroom::incoming
