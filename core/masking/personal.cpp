// Personal data, by form and check digits: mail addresses, phone numbers, cards, accounts, numbers of
// persons.
#include "base/text.h"
#include "masking/characters.h"
#include "masking/matchers.h"

#include <algorithm>
#include <array>

namespace warroom::masking {
namespace {

constexpr std::size_t longestLocalPart = 64;
constexpr std::size_t longestDomain = 253;
constexpr std::size_t longestPersonalUser = 200; // of an address, before the @
constexpr std::size_t longestNumber = 40;        // characters that a number with its gaps may have
constexpr std::size_t fewestDigits = 7;          // that such a number has
constexpr std::size_t contextBefore = 24;        // bytes in which a word may say what a number is

// ---- mail addresses

// Hosts and files, not mail domains.
bool isMailEnding(std::string_view ending)
{
    static constexpr std::array<std::string_view, 28> others = {
        "internal", "local", "localhost", "localdomain", "lan",  "svc",  "service",
        "socket",   "timer", "target",    "png",         "jpg",  "jpeg", "gif",
        "svg",      "js",    "ts",        "css",         "json", "html", "txt",
        "yaml",     "yml",   "toml",      "conf",        "log",  "gz",   "tar"};
    return ending.size() >= 2 &&
           std::none_of(others.begin(), others.end(), [&](auto other) { return equalFolded(ending, other); });
}

// Where the domain behind an @ ends; npos if none stands there.
std::size_t domainEnd(std::string_view text, std::size_t from)
{
    std::size_t end = runEnd(text, from, Alnum | Dash | Dot, longestDomain);
    while (end > from && !is(text[end - 1], Alnum))
        --end;
    const auto domain = text.substr(from, end - from);
    const auto dot = domain.rfind('.');
    if (dot == npos || dot == 0 || domain.find("..") != npos)
        return npos;
    const auto ending = domain.substr(dot + 1);
    if (runEnd(ending, 0, Letter) != ending.size() || !isMailEnding(ending))
        return npos;
    const auto before = domain.substr(0, dot);
    const auto label = before.substr(before.rfind('.') + 1);
    if (label.empty())
        return npos;
    const std::size_t letters = is(label[0], Letter) ? 1 : 0; // "1.rc", "v2.rc": a version
    const bool version = label.size() > letters && runEnd(label, letters, Digit) == label.size();
    return version ? npos : end;
}

// Whether what ends at `at` is the user's part of an address: "ssh://git@host", "postgres://app:word@host".
bool isInUrl(std::string_view text, std::size_t at)
{
    const std::size_t least = at > longestPersonalUser ? at - longestPersonalUser : 0;
    while (at > least && !is(text[at - 1], Blank | LineEnd | Quote) && text[at - 1] != '/')
        --at;
    return at >= 3 && text.substr(at - 3, 3) == "://";
}

void findMail(std::string_view text, Findings& out)
{
    for (auto sign = text.find('@'); sign != npos; sign = text.find('@', sign + 1)) {
        std::size_t begin = sign;
        while (begin > 0 && sign - begin < longestLocalPart &&
               (is(text[begin - 1], Word | Dot) || std::string_view("%+!#&'*").find(text[begin - 1]) != npos))
            --begin;
        while (begin < sign && !is(text[begin], Alnum))
            ++begin;
        const std::size_t end = domainEnd(text, sign + 1);
        if (begin == sign || end == npos || isInUrl(text, begin))
            continue;
        // "git@github.com:shop/api": a repository.
        if (text.substr(begin, sign - begin) == "git" && end < text.size() && text[end] == ':')
            continue;
        out.push_back({begin, end, "email", Group::Personal});
        sign = end - 1;
    }
}

// ---- numbers

// Digits with single gaps between them, from one digit to the last.
struct Number
{
    std::size_t begin = 0, end = 0;
    std::string digits;
    std::string groups; // how many digits stand together, "4444"; '+' stands for more than nine
    bool mixedGaps = false;

    bool hasGroups(std::string_view these) const { return groups == these; }
};

Number numberAt(std::string_view text, std::size_t at, std::string_view gaps)
{
    Number out{at, at, {}, {}, false};
    char gap = 0;
    while (at < text.size() && at - out.begin < longestNumber && is(text[at], Digit)) {
        const std::size_t end = runEnd(text, at, Digit, longestNumber);
        out.digits += text.substr(at, end - at);
        out.groups += end - at > 9 ? '+' : static_cast<char>('0' + (end - at));
        out.end = at = end;
        if (!isAt(text, at + 1, Digit) || gaps.find(text[at]) == npos)
            break;
        out.mixedGaps = out.mixedGaps || (gap != 0 && gap != text[at]);
        gap = text[at++];
    }
    return out;
}

bool luhn(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1)
            digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
        sum += digit;
    }
    return sum % 10 == 0;
}

// The numbers that card schemes give out, by their length.
bool isCardRange(std::string_view digits)
{
    const int two = (digits[0] - '0') * 10 + (digits[1] - '0');
    const int four = two * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
    switch (digits.size()) {
    case 14:
        return two == 36 || two == 38 || (four >= 3000 && four < 3060);
    case 15:
        return two == 34 || two == 37;
    case 16:
        return two / 10 == 4 || (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720) || four == 6011 ||
               two == 65 || (four >= 3528 && four <= 3589) || two == 62;
    case 19:
        return two == 62;
    default:
        return false;
    }
}

bool isCard(const Number& number)
{
    static constexpr std::array<std::string_view, 5> forms = {"+", "4444", "465", "464", "44443"};
    return number.digits.size() >= 14 && number.digits.size() <= 19 && !number.mixedGaps &&
           std::any_of(forms.begin(), forms.end(), [&](auto form) { return number.hasGroups(form); }) &&
           isCardRange(number.digits) && luhn(number.digits);
}

bool isSocialSecurity(std::string_view text, const Number& number)
{
    if (!number.hasGroups("324") || number.mixedGaps || text[number.begin + 3] != '-')
        return false;
    const std::string_view digits = number.digits;
    return !digits.starts_with("000") && !digits.starts_with("666") && digits.substr(3, 2) != "00" &&
           digits.substr(5) != "0000";
}

bool isHealthService(const Number& number)
{
    if (number.digits.size() != 10 || !(number.hasGroups("334") || number.hasGroups("+")))
        return false;
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (number.digits[static_cast<std::size_t>(i)] - '0') * (10 - i);
    const int check = 11 - sum % 11;
    return check != 10 && check % 11 == number.digits[9] - '0';
}

// Whether one of the words stands shortly before, in lower case.
template<std::size_t N>
bool isSaidBefore(std::string_view text, std::size_t at, const std::array<std::string_view, N>& words)
{
    const std::size_t from = at > contextBefore ? at - contextBefore : 0;
    auto near = text.substr(from, at - from);
    if (const auto other = near.find_last_of("]\n"); other != npos)
        near.remove_prefix(other + 1); // what stands before a mark or in another line says nothing of this
    const std::string before = lowerAscii(near);
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return before.find(word) != std::string::npos; });
}

constexpr std::array<std::string_view, 7> phoneWords = {"phone",  "tel.",    "tel:", "telef",
                                                        "mobile", "dial-in", "fax"};

// "2026-11-20"
bool isDate(std::string_view text, std::size_t at)
{
    return runEnd(text, at, Digit) == at + 4 && isAt(text, at + 4, Dash) &&
           runEnd(text, at + 5, Digit) == at + 7 && isAt(text, at + 7, Dash);
}

// "+49 30 23125 278"; "(202) 555-0178"; without a plus only behind a word that says so.
std::size_t phoneEnd(std::string_view text, std::size_t at)
{
    const bool plus = text[at] == '+';
    const std::string_view gaps = plus ? " -.()/" : " -()/";
    const bool area = text[at] == '(';
    std::size_t end = at + (plus || area ? 1 : 0);
    if (!isAt(text, end, Digit) || (plus && text[end] == '0') || isDate(text, end))
        return npos;
    std::size_t digits = 0, gapsSeen = 0;
    for (std::size_t i = end; i < text.size() && i - at < longestNumber; ++i) {
        if (is(text[i], Digit)) {
            ++digits;
            end = i + 1;
        } else if (gaps.find(text[i]) != npos && i - end < 2) {
            ++gapsSeen;
        } else {
            break;
        }
    }
    if (isAt(text, end, Alnum) || digits > 15)
        return npos;
    if (plus)
        return digits >= (gapsSeen ? 8u : 10u) ? end : npos;
    if (area)
        return digits == 10 && isAt(text, at + 4, Path | Ends) && text[at + 4] == ')' ? end : npos;
    return digits >= 7 && isSaidBefore(text, at, phoneWords) ? end : npos;
}

// Most numbers are too short to be one of these.
bool hasEnoughDigits(std::string_view text, std::size_t at)
{
    const std::size_t end = std::min(text.size(), at + longestNumber);
    std::size_t digits = 0;
    for (; at < end && is(text[at], Digit | NumberGap); ++at)
        digits += is(text[at], Digit);
    return digits >= fewestDigits;
}

void findNumbers(std::string_view text, Findings& out)
{
    static constexpr std::array<std::string_view, 1> healthWords = {"nhs"};
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is(text[at], Numeric))
            continue;
        const bool digit = is(text[at], Digit);
        const bool starts = (text[at] == '(' || (!isBefore(text, at, Alnum | Dash | Dot | Wide) &&
                                                 (at == 0 || text[at - 1] != '+'))) &&
                            hasEnoughDigits(text, at);
        std::size_t end = npos;
        std::string_view kind;
        if (starts && digit) {
            const auto number = numberAt(text, at, " -");
            const bool whole = !isAt(text, number.end, Alnum | Dash | Wide) &&
                               !(isAt(text, number.end, Dot) && isAt(text, number.end + 1, Digit));
            if (whole && isCard(number))
                kind = "credit_card";
            else if (whole && isSocialSecurity(text, number))
                kind = "us_ssn";
            else if (whole && isHealthService(number) && isSaidBefore(text, at, healthWords))
                kind = "uk_nhs";
            end = kind.empty() ? npos : number.end;
        }
        if (starts && end == npos) {
            end = phoneEnd(text, at);
            kind = "phone";
        }
        if (end != npos)
            out.push_back({at, end, kind, Group::Personal});
        at = (end != npos ? end : std::max(at + 1, runEnd(text, at, Digit))) - 1;
    }
}

// ---- bank accounts

struct Country
{
    std::string_view code;
    std::size_t length;
};
constexpr std::array<Country, 42> countries = {
    {{"AD", 24}, {"AE", 23}, {"AT", 20}, {"BE", 16}, {"BG", 22}, {"CH", 21}, {"CY", 28},
     {"CZ", 24}, {"DE", 22}, {"DK", 18}, {"EE", 20}, {"ES", 24}, {"FI", 18}, {"FR", 27},
     {"GB", 22}, {"GI", 23}, {"GR", 27}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23},
     {"IS", 26}, {"IT", 27}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"MC", 27},
     {"MT", 31}, {"NL", 18}, {"NO", 15}, {"PL", 28}, {"PT", 25}, {"QA", 29}, {"RO", 24},
     {"RS", 22}, {"SA", 24}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"TR", 26}}};

bool hasCheckDigits(std::string_view iban)
{
    int rest = 0;
    for (std::size_t i = 0; i < iban.size(); ++i) {
        const char c = iban[(i + 4) % iban.size()];
        rest = is(c, Digit) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
    }
    return rest == 1;
}

std::size_t ibanEnd(std::string_view text, std::size_t at)
{
    if (!isAt(text, at + 1, Upper) || !isAt(text, at + 2, Digit) || !isAt(text, at + 3, Digit))
        return npos;
    const auto country = std::find_if(countries.begin(), countries.end(),
                                      [&](auto one) { return one.code == text.substr(at, 2); });
    if (country == countries.end())
        return npos;
    std::string iban;
    std::size_t end = at;
    while (end < text.size() && iban.size() < country->length) {
        if (is(text[end], Upper | Digit))
            iban += text[end];
        else if (text[end] != ' ' || text[end - 1] == ' ')
            return npos;
        ++end;
    }
    const bool whole = iban.size() == country->length && !isAt(text, end, Alnum);
    return whole && hasCheckDigits(iban) ? end : npos;
}

void findAccounts(std::string_view text, Findings& out)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is(text[at], Upper) || isBefore(text, at, Alnum))
            continue;
        if (const std::size_t end = ibanEnd(text, at); end != npos) {
            out.push_back({at, end, "iban", Group::Personal});
            at = end - 1;
        }
    }
}

} // namespace

void findPersonal(std::string_view text, Findings& out)
{
    findMail(text, out);
    findNumbers(text, out);
    findAccounts(text, out);
}

} // namespace warroom::masking
