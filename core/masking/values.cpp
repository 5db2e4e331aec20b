// Telling a secret from a word, a number, a path, and from what merely stands for a secret.
#include "base/text.h"
#include "masking/characters.h"
#include "masking/matchers.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace warroom::masking {
namespace {

constexpr std::size_t looked = 256; // bytes of a value that decide

struct Make
{
    bool digit = false, lower = false, upper = false, sign = false;
    std::size_t distinct = 0;
};

Make makeOf(std::string_view value)
{
    Make out;
    std::bitset<256> seen;
    for (const char c : value) {
        seen.set(static_cast<unsigned char>(c));
        out.digit = out.digit || is(c, Digit);
        out.lower = out.lower || is(c, Lower);
        out.upper = out.upper || is(c, Upper);
        out.sign = out.sign || !is(c, Alnum | Dash | Dot | Base64 | Wide);
    }
    out.distinct = seen.count();
    return out;
}

// "$TOKEN", "${TOKEN}", "{{ token }}", "<token>", "[masked: password]"
bool isVariable(std::string_view value)
{
    if (value.front() != '$')
        return std::string_view("{<[").find(value.front()) != std::string_view::npos;
    return value.size() > 1 && (is(value[1], Upper) || value[1] == '{' || value[1] == '_');
}

// Words that stand behind "password:" without being one.
bool isPlainWord(std::string_view value)
{
    static constexpr std::array<std::string_view, 44> words = {
        "password", "passwort", "secret",  "token",     "required", "optional",  "invalid",  "incorrect",
        "missing",  "expired",  "string",  "null",      "none",     "true",      "false",    "empty",
        "unknown",  "hidden",   "example", "default",   "disabled", "enabled",   "changed",  "rejected",
        "accepted", "correct",  "wrong",   "rotated",   "revoked",  "unset",     "prompt",   "stdin",
        "input",    "static",   "dynamic", "sensitive", "username", "encrypted", "filtered", "nullable",
        "boolean",  "integer",  "value",   "forgotten"};
    return std::any_of(words.begin(), words.end(), [&](auto word) { return equalFolded(value, word); });
}

// "checkout-v2", "db-1.example.internal", "2026-11-20": words and small numbers in a row.
bool isSlug(std::string_view value)
{
    std::size_t at = 0;
    while (at < value.size()) {
        const std::size_t wordEnd = runEnd(value, at, Letter | Wide);
        const std::size_t digitsEnd = runEnd(value, wordEnd, Digit);
        const bool mixed = std::any_of(value.begin() + static_cast<std::ptrdiff_t>(at),
                                       value.begin() + static_cast<std::ptrdiff_t>(wordEnd),
                                       [](char c) { return is(c, Upper); }) &&
                           digitsEnd > wordEnd;
        if (mixed || (wordEnd > at && digitsEnd - wordEnd > 3) || digitsEnd - wordEnd > 10)
            return false;
        if (digitsEnd < value.size() && !(is(value[digitsEnd], Dash | Dot) || value[digitsEnd] == '/' ||
                                          value[digitsEnd] == ':' || value[digitsEnd] == '@'))
            return false;
        at = digitsEnd + 1;
    }
    return true;
}

bool isTime(std::string_view value)
{
    const auto digits = [&](std::size_t from, std::size_t count) {
        return runEnd(value, from, Digit) == from + count;
    };
    return value.size() >= 10 && digits(0, 4) && value[4] == '-' && digits(5, 2) && value[7] == '-';
}

bool isSecretWord(std::string_view value, const Make& make, Trust trust, bool quoted)
{
    const bool letters = make.lower || make.upper;
    const bool mixed = letters && make.digit;
    const bool slug = isSlug(value);
    switch (trust) {
    case Trust::Phrase:
        return letters && value.size() >= 8;
    case Trust::Password:
        if (slug && letters && !make.digit)
            return quoted && value.find_first_of("._/") == std::string_view::npos;
        return quoted || !slug || value.find_first_of("./:") == std::string_view::npos;
    case Trust::Secret:
        return value.size() >= 8 && !slug && (mixed || (make.lower && make.upper && value.size() >= 16));
    case Trust::Said:
        return value.size() >= 8 && !slug && letters && (make.digit || make.sign);
    }
    return false;
}

} // namespace

bool standsForSecret(std::string_view value)
{
    if (isVariable(value) || value.starts_with("--"))
        return true;
    static constexpr std::array<std::string_view, 25> words = {
        "your",      "changeme",  "change_me", "change-me", "placeholder", "redacted", "[masked",
        "dummy",     "xxxx",      "****",      "-here",     "_here",       "not-set",  "not_set",
        "undefined", "sha256:",   "sha512:",   "sha1:",     "http://",     "https://", "vault:",
        "arn:aws",   "secret://", "file://",   "{{"};
    const std::string lower = lowerAscii(value);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool looksSecret(std::string_view value, Trust trust, bool quoted)
{
    value = value.substr(0, looked);
    if (value.size() < 6 || standsForSecret(value) || isTime(value) || isPlainWord(value))
        return false;
    while (!value.empty() && std::string_view(".?!:").find(value.back()) != std::string_view::npos)
        value.remove_suffix(1);
    const Make make = makeOf(value);
    if (value.size() < 6 || make.distinct < 4 || isPlainWord(value))
        return false;
    return isSecretWord(value, make, trust, quoted);
}

} // namespace warroom::masking
