// Matching the forms of the table, and JSON web tokens.
#include "masking/characters.h"
#include "masking/matchers.h"
#include "masking/token_rules.h"

#include <algorithm>
#include <bitset>
#include <charconv>

namespace warroom::masking {
namespace {

// Of an open run, before it is known to be one: what is tried in vain must not be long, since it may be tried
// again a few characters on.
constexpr std::size_t longestTokenLook = 512;
constexpr std::size_t leastJwtPart = 12; // with its dot
constexpr std::size_t shortestJwt = 2 * leastJwtPart;
constexpr int tokenClasses = Word | HexLetter | Base64 | Path;

// Literal text, or a run of characters.
struct Piece
{
    std::string_view literal;
    int classes = 0; // 0: literal
    std::size_t least = 0;
    std::size_t most = 0; // npos: open
};

struct Form
{
    std::string_view kind;
    std::vector<Piece> pieces;
    // A character that must stand at this place of the form: seen before the form is matched. 0: none known.
    std::size_t probeAt = 0;
    char probe = 0;
};

int classesOf(char name)
{
    switch (name) {
    case 'd':
        return Digit;
    case 'h':
        return Digit | HexLetter;
    case 'l':
        return Lower | Digit;
    case 'u':
        return Upper | Digit;
    case 'a':
        return Alnum;
    case 'w':
        return Word;
    case 'b':
        return Word | Base64;
    default:
        return Word | Path;
    }
}

// "h:24", "h:2-4", "h:24+"
Piece runOf(std::string_view text)
{
    Piece out;
    out.classes = classesOf(text[0]);
    const char* at = std::from_chars(text.data() + 2, text.data() + text.size(), out.least).ptr;
    out.most = out.least;
    if (*at == '+')
        out.most = npos;
    else if (*at == '-')
        std::from_chars(at + 1, text.data() + text.size(), out.most);
    return out;
}

Form formOf(const TokenRule& rule)
{
    Form out{rule.kind, {}};
    for (auto rest = rule.form; !rest.empty();) {
        if (rest.front() == '<') {
            const std::size_t close = rest.find('>');
            out.pieces.push_back(runOf(rest.substr(1, close - 1)));
            rest.remove_prefix(close + 1);
        } else {
            const std::size_t open = std::min(rest.find('<'), rest.size());
            out.pieces.push_back({rest.substr(0, open)});
            rest.remove_prefix(open);
        }
    }
    const auto& first = out.pieces.front();
    if (!first.classes && first.literal.size() > 1) {
        out.probeAt = 1;
        out.probe = first.literal[1];
    } else if (first.classes && first.least == first.most && out.pieces.size() > 1 &&
               !out.pieces[1].classes) {
        out.probeAt = first.least;
        out.probe = out.pieces[1].literal[0];
    }
    return out;
}

// What a form matches is at least so long; 0 if that is not all of tokenClasses.
std::size_t leastOf(const Form& form)
{
    std::size_t out = 0;
    for (const auto& piece : form.pieces) {
        const auto& literal = piece.literal;
        if (runEnd(literal, 0, tokenClasses) != literal.size() || (piece.classes & ~tokenClasses) != 0)
            return 0;
        out += piece.classes ? piece.least : literal.size();
    }
    return out;
}

// Whether so many characters of a token stand beside each other: in most texts the words are shorter.
bool hasTokenRun(std::string_view text, std::size_t length)
{
    std::size_t from = 0;
    while (from + length <= text.size()) {
        std::size_t at = from + length;
        while (at > from && is(text[at - 1], tokenClasses))
            --at;
        if (at == from)
            return true;
        from = at;
    }
    return false;
}

// The forms by the character that they begin with. Nearly every word of prose is passed over by the two
// characters that it begins with.
class FormTable final
{
public:
    FormTable()
    {
        for (const auto& rule : tokenRules()) {
            const Form form = formOf(rule);
            m_shortest = std::min(m_shortest, leastOf(form));
            const auto& first = form.pieces.front();
            for (std::size_t c = 0; c < m_byFirst.size(); ++c) {
                const auto character = static_cast<char>(c);
                if (first.classes ? !is(character, first.classes) : first.literal[0] != character)
                    continue;
                m_byFirst[c].push_back(form);
                if (first.classes)
                    m_open[c].push_back(form);
                for (std::size_t next = 0; next < 256; ++next) {
                    if (!first.classes && (form.probe == 0 || form.probe == static_cast<char>(next)))
                        m_pairs.set(c * 256 + next);
                }
            }
        }
    }
    // Those that may stand at `at`, in the order of the rules.
    const std::vector<Form>& at(std::string_view text, std::size_t at) const
    {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0u;
        return m_pairs.test(first * 256u + next) ? m_byFirst[first] : m_open[first];
    }

    // Of all forms: so many characters of tokenClasses at least stand beside each other in what they match.
    std::size_t shortest() const { return m_shortest; }

private:
    std::size_t m_shortest = shortestJwt;
    std::array<std::vector<Form>, 256> m_byFirst;
    std::array<std::vector<Form>, 256> m_open;   // those that begin with a run, not with a literal text
    std::bitset<std::size_t{256} * 256> m_pairs; // of characters that a literal text begins with
};

// Only words: "xoxb-token-goes-here", "github_pat_of_the_service".
bool isWords(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return is(c, Digit | Upper | Base64); });
}

// "ghp_xxxxxxxxxxxx": stands for a token.
bool isFiller(std::string_view text)
{
    return text.size() > 4 && text.find_first_not_of(text.front()) == npos;
}

// Where the form that begins at `from` ends; npos if it does not stand there.
std::size_t matchEnd(std::string_view text, std::size_t from, const Form& form)
{
    if (form.probe != 0 && (from + form.probeAt >= text.size() || text[from + form.probeAt] != form.probe))
        return npos;
    std::size_t at = from;
    for (const auto& piece : form.pieces) {
        if (!piece.classes) {
            if (!text.substr(at).starts_with(piece.literal))
                return npos;
            at += piece.literal.size();
            continue;
        }
        const std::size_t end = runEnd(text, at, piece.classes, std::min(piece.most, longestTokenLook));
        if (end - at < piece.least)
            return npos;
        const auto run = text.substr(at, end - at);
        if (&piece == &form.pieces.back() &&
            (isFiller(run) || (run.size() > 8 && isWords(run) && run.find_first_of("-_") != npos)))
            return npos;
        at = piece.most == npos ? runEnd(text, end, piece.classes) : end;
    }
    return isAt(text, at, Alnum) ? npos : at;
}

// What stands before may be the end of an escape: "\n", "%3D", "\u003d".
bool isTokenStart(std::string_view text, std::size_t at)
{
    if (at == 0 || !(is(text[at - 1], Alnum) || text[at - 1] == '_'))
        return true;
    if (at >= 2 && text[at - 2] == '\\' && std::string_view("nrt").find(text[at - 1]) != npos)
        return true;
    if (at >= 3 && text[at - 3] == '%')
        return true;
    return at >= 6 && text[at - 6] == '\\' && text[at - 5] == 'u';
}

// Three parts of base64url, the first two of them JSON objects. `failedBefore`: up to there the first part
// was tried and leads nowhere, so that a long one is not read again from each of its dashes.
std::size_t jwtEnd(std::string_view text, std::size_t from, std::size_t& failedBefore)
{
    constexpr std::string_view object = "eyJ";
    if (from < failedBefore || !text.substr(from).starts_with(object))
        return npos;
    const std::size_t header = runEnd(text, from, Word);
    failedBefore = header;
    if (header - from < leastJwtPart || header >= text.size() || text[header] != '.')
        return npos;
    if (!text.substr(header + 1).starts_with("ey"))
        return npos;
    const std::size_t claims = runEnd(text, header + 1, Word);
    if (claims - header < leastJwtPart)
        return npos;
    // Without its signature it still tells its claims.
    return claims < text.size() && text[claims] == '.' ? runEnd(text, claims + 1, Word | Base64) : claims;
}

std::size_t withoutStop(std::string_view text, std::size_t from, std::size_t end)
{
    while (end > from && std::string_view(".,;:?!&*~").find(text[end - 1]) != npos)
        --end;
    return end;
}

} // namespace

void findTokens(std::string_view text, Findings& out)
{
    static const FormTable table;
    if (!hasTokenRun(text, table.shortest()))
        return;
    std::size_t failedBefore = 0;
    // Without escapes, a token begins where a word does.
    const bool hasEscapes = text.find('\\') != npos || text.find('%') != npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is(text[at], Alnum) || !isTokenStart(text, at))
            continue;
        std::size_t end = text[at] == 'e' ? jwtEnd(text, at, failedBefore) : npos;
        std::string_view kind = "jwt";
        if (end == npos) {
            for (const auto& form : table.at(text, at)) {
                end = matchEnd(text, at, form);
                kind = form.kind;
                if (end != npos)
                    break;
            }
        }
        if (end == npos) {
            while (!hasEscapes && at + 1 < text.size() && (is(text[at + 1], Alnum) || text[at + 1] == '_'))
                ++at;
            continue;
        }
        end = withoutStop(text, at, end);
        out.push_back({at, end, kind, Group::Credential});
        at = end - 1;
    }
}

} // namespace warroom::masking
