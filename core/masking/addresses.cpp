// Addresses that point at a person only sometimes: public IP addresses, MAC addresses, crypto currencies.
#include "masking/characters.h"
#include "masking/matchers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace warroom::masking {
namespace {

struct Quad
{
    std::array<int, 4> parts{};
    std::size_t end = npos;
};

Quad quadAt(std::string_view text, std::size_t at)
{
    Quad out;
    for (std::size_t i = 0; i < out.parts.size(); ++i) {
        const std::size_t end = runEnd(text, at, Digit, 4);
        if (end == at || end - at > 3)
            return {};
        std::from_chars(text.data() + at, text.data() + end, out.parts[i]);
        if (out.parts[i] > 255 || (i < 3 && !(isAt(text, end, Dot))))
            return {};
        at = end + (i < 3 ? 1 : 0);
    }
    const bool goesOn = isAt(text, at, Alnum) || (isAt(text, at, Dot) && isAt(text, at + 1, Digit));
    out.end = goesOn ? npos : at;
    return out;
}

bool isPrivate(const Quad& quad)
{
    const auto& p = quad.parts;
    return p[0] == 0 || p[0] == 10 || p[0] == 127 || (p[0] == 172 && p[1] >= 16 && p[1] < 32) ||
           (p[0] == 192 && p[1] == 168) || (p[0] == 169 && p[1] == 254) || p[0] >= 224;
}

// At least three groups and two colons beside each other, or eight groups.
std::size_t ip6End(std::string_view text, std::size_t at)
{
    std::size_t groups = 0, colons = 0, end = at;
    bool doubled = false;
    for (std::size_t i = at; i < text.size();) {
        const std::size_t run = runEnd(text, i, Digit | HexLetter, 5);
        if (run - i > 4)
            return npos;
        if (run > i) {
            ++groups;
            end = run;
        }
        i = run;
        if (i >= text.size() || text[i] != ':')
            break;
        if (text.substr(i).starts_with("::")) {
            if (std::exchange(doubled, true))
                return npos;
            ++i;
        }
        ++colons;
        ++i;
    }
    const bool whole = groups == 8 || (doubled && groups >= 3 && groups < 8);
    const auto first = text.substr(at, 2);
    return whole && colons >= 2 && first != "fe" && first != "fc" && first != "fd" && !isAt(text, end, Alnum)
               ? end
               : npos;
}

std::size_t macEnd(std::string_view text, std::size_t at)
{
    const char gap = at + 2 < text.size() ? text[at + 2] : 0;
    if (gap != ':' && gap != '-')
        return npos;
    for (int i = 0; i < 6; ++i) {
        if (runEnd(text, at, Digit | HexLetter, 2) != at + 2 ||
            (i < 5 && (at + 2 >= text.size() || text[at + 2] != gap)))
            return npos;
        at += i < 5 ? 3 : 2;
    }
    return isAt(text, at, Alnum | Dash) || (at < text.size() && text[at] == ':') ? npos : at;
}

std::size_t coinEnd(std::string_view text, std::size_t at)
{
    const auto rest = text.substr(at);
    std::size_t end = npos;
    if (rest.starts_with("bc1"))
        end = runEnd(text, at + 3, Lower | Digit);
    else if (rest.starts_with("0x"))
        end = runEnd(text, at + 2, Digit | HexLetter);
    if (end == npos || isAt(text, end, Alnum))
        return npos;
    if (rest.starts_with("bc1") && runEnd(text, at, Digit | HexLetter) == end)
        return npos; // a commit may begin like that
    const std::size_t size = end - at;
    return (rest.starts_with("bc1") && size >= 26 && size <= 62) || size == 42 ? end : npos;
}

} // namespace

void findAddresses(std::string_view text, Findings& out)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is(text[at], Alnum) || isBefore(text, at, Alnum | Dash | Dot))
            continue;
        std::string_view kind = "mac_address";
        std::size_t end = macEnd(text, at);
        if (end == npos && is(text[at], Digit)) {
            const auto quad = quadAt(text, at);
            end = quad.end != npos && !isPrivate(quad) ? quad.end : npos;
            kind = "ip_address";
        }
        if (end == npos && is(text[at], Digit | HexLetter) && (at == 0 || text[at - 1] != ':')) {
            end = ip6End(text, at);
            kind = "ip_address";
        }
        if (end == npos) {
            end = coinEnd(text, at);
            kind = "crypto_address";
        }
        if (end == npos)
            continue;
        out.push_back({at, end, kind, Group::Personal});
        at = end - 1;
    }
}

} // namespace warroom::masking
