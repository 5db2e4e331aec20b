// Values that are secret because of what stands before them: a name, a header, an option of a command.
#include "base/text.h"
#include "masking/characters.h"
#include "masking/matchers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace warroom::masking {
namespace {

constexpr std::size_t longestName = 80;
constexpr std::size_t longestLook = 256; // at a value, before it is known to be one
constexpr std::size_t lineBefore = 200;  // bytes in which a command is looked for

constexpr int nameClasses = Alnum | Dash | Dot | Wide;

bool holds(std::string_view text, std::string_view word) { return text.find(word) != npos; }

template<std::size_t N>
bool holdsAny(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::any_of(words.begin(), words.end(), [&](auto word) { return holds(text, word); });
}

template<std::size_t N>
bool endsWithAny(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.ends_with(word); });
}

// ---- names

constexpr std::array<std::string_view, 10> passwordWords = {
    "passw",  "passphrase", "passcode",     "kennwort", "пароль",
    "Пароль", "contraseña", "mot_de_passe", "pwd",      "pgpass"};
constexpr std::array<std::string_view, 26> secretWords = {
    "secret",        "credential",   "apikey",      "api_key",
    "api-key",       "api.key",      "accesskey",   "access_key",
    "access-key",    "accountkey",   "account_key", "privatekey",
    "private_key",   "authkey",      "auth_key",    "auth-key",
    "admin_key",     "master_key",   "signing_key", "encryption_key",
    "encryptionkey", "sharedaccess", "license_key", "authorization",
    "amz-signature", "jwt"};
// A key of one of these is a secret even if it is only called a key.
constexpr std::array<std::string_view, 66> vendors = {
    "adafruit",   "adobe",        "airtable",    "algolia",   "anthropic",  "asana",    "atlassian",
    "azure",      "beamer",       "bitbucket",   "bittrex",   "cloudflare", "codecov",  "coinbase",
    "confluent",  "contentful",   "cohere",      "datadog",   "discord",    "drone",    "dropbox",
    "etsy",       "facebook",     "fastly",      "finicity",  "finnhub",    "flickr",   "freshbooks",
    "gitter",     "heroku",       "hubspot",     "infracost", "intercom",   "jfrog",    "kraken",
    "kucoin",     "launchdarkly", "linkedin",    "lob_",      "mailchimp",  "mailgun",  "mapbox",
    "mattermost", "messagebird",  "netlify",     "newrelic",  "new_relic",  "nytimes",  "okta",
    "openai",     "opsgenie",     "pagerduty",   "plaid",     "rapidapi",   "sendbird", "sentry",
    "snyk",       "sonar",        "squarespace", "sumo",      "telegram",   "travis",   "twilio",
    "twitter",    "yandex",       "zendesk"};
// What a name ends with that says something about a secret instead of holding one.
constexpr std::array<std::string_view, 46> aboutWords = {
    "id",       "ids",        "name",   "names",  "type",     "types",    "count",   "counts",
    "file",     "path",       "dir",    "url",    "uri",      "endpoint", "ttl",     "expiry",
    "expires",  "expires_in", "length", "len",    "size",     "version",  "arn",     "ref",
    "hint",     "policy",     "_at",    "status", "limit",    "limits",   "service", "manager",
    "provider", "class",      "store",  "tokens", "bucket",   "field",    "age",     "enabled",
    "required", "usage",      "mount",  "volume", "rotation", "scope"};
constexpr std::array<std::string_view, 6> harmlessWords = {"public",     "publishable",  "page_token",
                                                           "next_token", "continuation", "pagetoken"};

struct Name
{
    std::string_view kind;
    Trust trust = Trust::Secret;
};

std::string_view vendorKind(std::string_view name)
{
    struct Special
    {
        std::string_view word, kind;
    };
    static constexpr std::array<Special, 5> special = {{{"aws_secret", "aws_secret_access_key"},
                                                        {"accountkey", "azure_storage_key"},
                                                        {"secretaccesskey", "aws_secret_access_key"},
                                                        {"newrelic", "new_relic_user_credential"},
                                                        {"new_relic", "new_relic_user_credential"}}};
    for (const auto& one : special) {
        if (holds(name, one.word))
            return one.kind;
    }
    return "generic_secret";
}

constexpr std::array<std::string_view, 11> stems = {
    "pass", "key", "token", "secret", "cred", "auth", "pwd", "jwt", "signature", "kennwort", "sharedaccess"};

// What makes a text worth a closer look: stems, and what findNamed() knows besides.
constexpr std::array<std::string_view, 14> signs = [] {
    std::array<std::string_view, 14> out = {"cookie", "bearer", "basic"};
    std::copy(stems.begin(), stems.end(), out.begin() + 3);
    return out;
}();

// Three letters in a row as one number, of five bits a letter: what came before, and one more.
constexpr std::size_t withLetter(std::size_t letters, char next)
{
    return (letters << 5 | (static_cast<std::size_t>(next) & 31u)) & 0x7fffu;
}
// Whether some sign begins with these.
constexpr std::array<bool, 32'768> signStarts = [] {
    std::array<bool, 32'768> out{};
    for (const auto sign : signs)
        out[withLetter(withLetter(withLetter(0, sign[0]), sign[1]), sign[2])] = true;
    return out;
}();

// Whether one of the words stands anywhere in the text, or a letter that is not ASCII, or what `also(at)`
// says.
template<std::size_t N, class Also>
bool holdsSign(std::string_view text, const std::array<std::string_view, N>& words, Also&& also)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        letters = withLetter(letters, text[at]);
        if (is(text[at], Wide) || also(at))
            return true;
        if (signStarts[letters] && at >= 2 &&
            std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                return equalFolded(text.substr(at - 2, word.size()), word);
            }))
            return true;
    }
    return false;
}

// Cheap, in any case of the letters, and true for every name that nameOf() knows.
bool mayBeSecret(std::string_view name)
{
    return holdsSign(name, stems, [](std::size_t) { return false; });
}

// The same for a whole text, and true for every text in which findNamed() finds something: options have no
// sign.
bool mayHoldNames(std::string_view text)
{
    return holdsSign(text, signs,
                     [&](std::size_t at) { return text[at] == '-' && !isBefore(text, at, nameClasses); });
}

// Of a long name, the end says what it is.
std::string_view endOfName(std::string_view written)
{
    return written.size() > longestName ? written.substr(written.size() - longestName) : written;
}

// What a value of this name is; nothing if the name says nothing of a secret.
std::optional<Name> nameOf(std::string_view written)
{
    const std::string folded = lowerAscii(endOfName(written));
    const std::string_view name = folded;
    const bool tokenName = holds(name, "token");
    const bool vendorKey =
        (name.ends_with("key") || tokenName || holds(name, "auth")) && holdsAny(name, vendors);
    const bool password = holdsAny(name, passwordWords) || name == "pass" || name.ends_with("_pass") ||
                          name.ends_with("-pass") || name.ends_with(".pass");
    if (!password && !tokenName && !vendorKey && !holdsAny(name, secretWords))
        return std::nullopt;
    if (endsWithAny(name, aboutWords) || holdsAny(name, harmlessWords))
        return std::nullopt;
    if (password)
        return Name{"password", holds(name, "phrase") ? Trust::Phrase : Trust::Password};
    return Name{vendorKind(name), Trust::Secret};
}

// ---- values

struct Value
{
    std::size_t begin = 0, end = 0;
    bool quoted = false;
};

// The value that begins at or behind `at`, in quotes or up to what ends it.
Value valueAt(std::string_view text, std::size_t at)
{
    Value out;
    const std::size_t quote = std::min(text.find_first_not_of('\\', at), text.size());
    if (isAt(text, quote, Quote)) {
        out.quoted = true;
        at = quote + 1;
    }
    out.begin = out.end = at;
    const std::size_t most = std::min(text.size(), at + longestLook);
    const auto ends = [&](char c) { return out.quoted ? is(c, Quote | LineEnd) || c == '\\' : is(c, Ends); };
    while (out.end < most && !ends(text[out.end]))
        ++out.end;
    return out;
}

// A long value, once it is known to be one.
std::size_t wholeEnd(std::string_view text, const Value& value)
{
    std::size_t end = value.end;
    while (end < text.size() && !is(text[end], Ends))
        ++end;
    return value.end - value.begin < longestLook ? value.end : end;
}

bool take(std::string_view text, const Value& value, Trust trust, std::string_view kind, Findings& out)
{
    const auto word = text.substr(value.begin, value.end - value.begin);
    if (!value.quoted && isAt(text, value.end, Ends) && text[value.end] == '(')
        return false; // a call
    if (value.quoted && trust != Trust::Phrase && word.find(' ') != npos)
        return false; // a sentence
    if (word.empty() || !looksSecret(word, trust, value.quoted))
        return false;
    std::size_t end = wholeEnd(text, value);
    while (!value.quoted && end > value.begin && std::string_view(".?!:").find(text[end - 1]) != npos)
        --end;
    out.push_back({value.begin, end, kind, Group::Credential});
    return true;
}

std::size_t skipBlanks(std::string_view text, std::size_t at) { return runEnd(text, at, Blank, 8); }

// Behind "=", ":", ":=" or "=>", which may stand behind a quote and blanks; npos if there is none.
std::size_t behindSign(std::string_view text, std::size_t at)
{
    for (int quotes = 0; quotes < 4 && (isAt(text, at, Quote) || (at < text.size() && text[at] == '\\'));
         ++quotes)
        ++at;
    at = skipBlanks(text, at);
    if (at >= text.size())
        return npos;
    const auto rest = text.substr(at);
    if (rest[0] != '=' && rest[0] != ':')
        return npos;
    if (rest.starts_with("==") || rest.starts_with("::") || rest.starts_with("=~"))
        return npos;
    if (rest.starts_with(":=") || rest.starts_with("=>"))
        return skipBlanks(text, at + 2);
    at = skipBlanks(text, at + 1);
    return rest.substr(1).starts_with("**") ? skipBlanks(text, at + 2) : at; // "**Password:** …"
}

// Behind " is ", " was ", " ist ", or where an option or a .netrc has its value: right behind a blank.
std::size_t behindWord(std::string_view text, std::size_t at)
{
    if (!isAt(text, at, Blank))
        return npos;
    at = skipBlanks(text, at);
    if (at == text.size() || std::string_view("iwlt").find(text[at]) == npos)
        return at;
    for (const std::string_view word : {"is ", "was ", "ist ", "lautet ", "to "}) {
        if (text.substr(at).starts_with(word))
            return skipBlanks(text, at + word.size());
    }
    return at;
}

// ---- headers and commands

// The line up to `at`, or its last part; not past a mark, so that masking does not bring words nearer.
std::string_view lineUpTo(std::string_view text, std::size_t at)
{
    const std::size_t from = at > lineBefore ? at - lineBefore : 0;
    auto before = text.substr(from, at - from);
    if (const auto end = before.find_last_of("\n]"); end != npos)
        before.remove_prefix(end + 1);
    return before;
}

// Each value of the line that is long or is called a session. Returns where it ends.
std::size_t takeCookies(std::string_view text, std::size_t at, Findings& out)
{
    static constexpr std::array<std::string_view, 6> names = {"sess",  "sid",   "auth",
                                                              "token", "login", "remember"};
    while (at < text.size() && !is(text[at], LineEnd | Quote)) {
        at = skipBlanks(text, at);
        const std::size_t nameEnd = runEnd(text, at, nameClasses);
        if (nameEnd < text.size() && text[nameEnd] == '=') {
            const auto value = valueAt(text, nameEnd + 1);
            const std::string name = lowerAscii(text.substr(at, std::min(nameEnd - at, longestName)));
            const bool called = holdsAny(std::string_view(name), names);
            if (called || value.end - value.begin >= 20)
                take(text, value, called ? Trust::Password : Trust::Secret, "session_cookie", out);
            at = wholeEnd(text, value);
        } else {
            at = nameEnd;
        }
        if (at < text.size() && !is(text[at], LineEnd | Quote))
            ++at;
    }
    return at;
}

// "Bearer …", "Authorization: Basic …".
bool takeScheme(std::string_view text, std::size_t begin, std::size_t end, Findings& out)
{
    const auto word = text.substr(begin, end - begin);
    const bool bearer = equalFolded(word, "bearer");
    if ((!bearer && !equalFolded(word, "basic")) || !isAt(text, end, Blank))
        return false;
    const std::string before = lowerAscii(lineUpTo(text, begin));
    const bool header =
        holds(std::string_view(before).substr(before.size() > 24 ? before.size() - 24 : 0), "authorization");
    Value value{skipBlanks(text, end), 0, false};
    value.end = runEnd(text, value.begin, Word | Base64 | Dot, longestLook);
    if (value.end - value.begin < (header ? 8u : 16u))
        return false;
    return take(text, value, header ? Trust::Password : Trust::Said, bearer ? "bearer_token" : "basic_auth",
                out);
}

// Options that carry a password, by the command that has them.
struct Option
{
    std::string_view command, option;
    bool attached; // "-pWORD"
    bool pair;     // "name:word"
};
constexpr std::array<Option, 9> options = {{{"mysql", "-p", true, false},
                                            {"mariadb", "-p", true, false},
                                            {"sshpass", "-p", false, false},
                                            {"sshpass", "-p", true, false},
                                            {"redis-cli", "-a", false, false},
                                            {"docker login", "-p", false, false},
                                            {"curl", "-u", false, true},
                                            {"curl", "--user", false, true},
                                            {"wget", "--user", false, true}}};

bool takeOption(std::string_view text, std::size_t begin, std::size_t end, Findings& out)
{
    const auto word = text.substr(begin, end - begin);
    for (const auto& one : options) {
        if (!word.starts_with(one.option) || one.attached == (word == one.option) ||
            !holds(lineUpTo(text, begin), one.command))
            continue;
        auto value = valueAt(text, one.attached ? begin + one.option.size() : skipBlanks(text, end));
        if (one.pair) {
            const auto colon = text.substr(value.begin, value.end - value.begin).find(':');
            if (colon == npos)
                continue;
            value.begin += colon + 1;
        }
        const auto given = text.substr(value.begin, value.end - value.begin);
        if (std::any_of(given.begin(), given.end(), [](char c) { return is(c, Letter); }) &&
            take(text, value, Trust::Password, "password", out))
            return true;
    }
    return false;
}

// The value of one name, if it has one and that is a secret.
bool takeNamed(std::string_view text, std::size_t begin, std::size_t end, Findings& out)
{
    const auto written = text.substr(begin, end - begin);
    if (!mayBeSecret(endOfName(written)))
        return false;
    const std::size_t assigned = behindSign(text, end);
    if (assigned != npos) {
        const auto name = nameOf(written);
        return name && take(text, valueAt(text, assigned), name->trust, name->kind, out);
    }
    // Elsewhere only what is plainly called a password, and long options, have a value without a sign.
    const bool option = written.starts_with("--");
    if (!option && !is(lowerOf(written.back()), Wide) &&
        std::string_view("dte").find(lowerOf(written.back())) == npos)
        return false;
    const std::size_t said = behindWord(text, end);
    if (said == npos)
        return false;
    const auto name = nameOf(written);
    if (!name || (!option && name->trust == Trust::Secret))
        return false;
    const auto value = valueAt(text, said);
    return take(text, value, value.quoted && !option ? name->trust : Trust::Said, name->kind, out);
}

} // namespace

void findNamed(std::string_view text, Findings& out)
{
    if (!mayHoldNames(text))
        return;
    for (std::size_t at = 0; at < text.size();) {
        if (!is(text[at], nameClasses)) {
            ++at;
            continue;
        }
        const std::size_t end = runEnd(text, at, nameClasses);
        const auto name = text.substr(at, end - at);
        if (name.size() >= 6 && equalFolded(name.substr(name.size() - 6), "cookie") &&
            text.substr(end).starts_with(":"))
            at = takeCookies(text, end + 1, out);
        else if (takeScheme(text, at, end, out) || (text[at] == '-' && takeOption(text, at, end, out)) ||
                 takeNamed(text, at, end, out))
            at = std::max(end, out.back().end);
        else
            at = end;
    }
}

} // namespace warroom::masking
