// What has a beginning and an end of its own: marks that were typed on, private keys, passwords in addresses.
#include "masking/characters.h"
#include "masking/matchers.h"

#include <algorithm>
#include <array>

namespace warroom::masking {
namespace {

constexpr std::size_t longestLabel = 40;     // between the dashes of a key's armour
constexpr std::size_t longestUserPart = 512; // of an address
constexpr std::size_t longKeyRun = 16;       // no word of prose is that long

std::size_t skipBreaks(std::string_view text, std::size_t at)
{
    for (;;) {
        if (isAt(text, at, Blank | LineEnd))
            ++at;
        else if (at + 1 < text.size() && text[at] == '\\' && is(text[at + 1], Letter))
            at += 2;
        else
            return at;
    }
}

// Without an end: as far as the lines look like the inside of a key.
std::size_t keyBodyEnd(std::string_view text, std::size_t at)
{
    for (;;) {
        const std::size_t line = skipBreaks(text, at);
        const std::size_t end = runEnd(text, line, Alnum | Base64);
        const bool last = end > line && text[end - 1] == '=';
        if (end - line < longKeyRun && !last)
            return at;
        at = end;
        if (last)
            return at;
    }
}

// A word of prose behind a label that has no key behind it is no key.
bool holdsKey(std::string_view body)
{
    std::size_t run = 0, longest = 0;
    for (const char c : body) {
        run = is(c, Alnum | Base64) ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest >= longKeyRun;
}

// The colon and the last @ of "user:password@host"; npos where they are not there.
std::pair<std::size_t, std::size_t> userPart(std::string_view text, std::size_t from)
{
    constexpr std::string_view behindHost = "/?#,;&)|]}";
    std::size_t colon = npos, sign = npos;
    const std::size_t most = std::min(text.size(), from + longestUserPart);
    for (std::size_t i = from; i < most; ++i) {
        const char c = text[i];
        if (is(c, Blank | LineEnd | Quote) || c == '\\' || c == '<' || c == '>')
            break;
        if (sign != npos && behindHost.find(c) != npos)
            break;
        if (c == '/' && (colon == npos || runEnd(text, colon + 1, Digit) == i))
            break; // what stood behind the colon was a port
        if (c == ':' && colon == npos)
            colon = i;
        else if (c == '@' && colon != npos)
            sign = i;
    }
    return {colon, sign};
}

} // namespace

void findTails(std::string_view text, Findings& out)
{
    for (auto at = text.find(markStart); at != npos; at = text.find(markStart, at + 1)) {
        const std::size_t kindAt = at + markStart.size();
        const std::size_t close = runEnd(text, kindAt, Alnum | Dash, longestLabel);
        if (close == kindAt || close >= text.size() || text[close] != ']')
            continue;
        const std::size_t end = runEnd(text, close + 1, Glue);
        const auto tail = text.substr(close + 1, end - close - 1);
        if (std::any_of(tail.begin(), tail.end(), [](char c) { return is(c, Alnum); }))
            out.push_back({at, end, knownKind(text.substr(kindAt, close - kindAt)), Group::Credential});
    }
}

void findKeyBlocks(std::string_view text, Findings& out)
{
    constexpr std::string_view opening = "-----BEGIN ";
    constexpr std::string_view closing = "-----END ";
    std::size_t nextEnd = 0; // of a closing line, at or behind the place that was asked for last
    for (auto at = text.find(opening); at != npos; at = text.find(opening, at + 1)) {
        const std::size_t labelAt = at + opening.size();
        const auto line = text.substr(labelAt, longestLabel);
        const std::size_t dashes = line.find("-----");
        if (dashes == npos || line.substr(0, dashes).find("PRIVATE KEY") == npos)
            continue;
        const std::size_t bodyAt = labelAt + dashes + 5;
        if (nextEnd != npos && nextEnd < bodyAt)
            nextEnd = text.find(closing, bodyAt);
        std::size_t end = keyBodyEnd(text, bodyAt);
        if (nextEnd != npos) {
            // Between the two lines may stand what the key's own headers say; but no second beginning.
            const std::size_t tail = text.find("-----", nextEnd + closing.size());
            if (tail != npos && tail - nextEnd < longestLabel + closing.size() &&
                text.substr(bodyAt, nextEnd - bodyAt).find(opening) == npos)
                end = tail + 5;
        }
        if (!holdsKey(text.substr(bodyAt, end - bodyAt)))
            continue;
        out.push_back({at, end, "private_key", Group::Credential});
        at = end - 1;
    }
}

void findUrlPasswords(std::string_view text, Findings& out)
{
    constexpr std::string_view mark = "://";
    for (auto at = text.find(mark); at != npos; at = text.find(mark, at + 1)) {
        const auto [colon, sign] = userPart(text, at + mark.size());
        if (sign == npos || sign - colon < 2 || standsForSecret(text.substr(colon + 1, sign - colon - 1)))
            continue;
        out.push_back({colon + 1, sign, "url_password", Group::Credential});
        at = sign;
    }
}

} // namespace warroom::masking
