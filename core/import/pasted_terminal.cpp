// Terminal output: known by its prompts or by its escape sequences.
#include "base/text.h"
#include "import/clean_text.h"
#include "import/pasted_readers.h"

namespace warroom::incoming {
namespace {

bool isPromptByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

struct Prompt
{
    std::string user, host;
};

// "[ana@web-1 ~]$ ls", "ana@web-1:~$ ls", "(venv) root@db-2:/srv# ls".
std::optional<Prompt> loginPrompt(std::string_view line)
{
    if (line.starts_with('(') && line.find(") ") != std::string_view::npos)
        line.remove_prefix(line.find(") ") + 2);
    if (line.starts_with('['))
        line.remove_prefix(1);
    const auto sign = line.find('@');
    if (sign == std::string_view::npos || sign == 0 || sign > 40)
        return std::nullopt;
    std::size_t host = sign + 1;
    while (host < line.size() && isPromptByte(line[host]))
        ++host;
    for (std::size_t i = 0; i < sign; ++i) {
        if (!isPromptByte(line[i]))
            return std::nullopt;
    }
    if (host == sign + 1 || host == line.size() ||
        (line[host] != ':' && line[host] != ' ' && line[host] != '$'))
        return std::nullopt;
    const auto end = line.find_first_of("$#%", host);
    const bool isPrompt =
        end != std::string_view::npos && end < host + 120 && (end + 1 == line.size() || line[end + 1] == ' ');
    if (!isPrompt)
        return std::nullopt;
    return Prompt{std::string(line.substr(0, sign)), std::string(line.substr(sign + 1, host - sign - 1))};
}

bool isBarePrompt(std::string_view line)
{
    for (const std::string_view start :
         {"$ ", "% ", ">>> ", "\u276F ", "\u279C  ", "PS C:\\", "mysql> ", "C:\\"}) {
        if (line.starts_with(start) && line.size() > start.size())
            return true;
    }
    const auto database = line.find("=# ");
    return database != std::string_view::npos && database > 0 && database < 30 &&
           line.substr(0, database).find(' ') == std::string_view::npos;
}

} // namespace

std::optional<Pasted> readTerminal(std::string_view bytes, PromptIn where)
{
    const bool hasEscapes =
        bytes.find("\x1B[") != std::string_view::npos || bytes.find("\x1B]") != std::string_view::npos;
    const std::string text = joinedLines(linesOf(withoutEscapes(bytes)));
    if (text.empty())
        return std::nullopt;
    std::optional<Prompt> prompt;
    bool hasPrompt = isBarePrompt(text);
    for (const std::string_view line : split(text, '\n')) {
        if (!prompt)
            prompt = loginPrompt(line);
        hasPrompt = hasPrompt || isBarePrompt(line);
        if (where == PromptIn::FirstLine && !hasEscapes)
            break;
    }
    if (!hasEscapes && !prompt && !hasPrompt)
        return std::nullopt;
    Pasted pasted;
    pasted.from = PastedFrom::Terminal;
    pasted.verbatim = text;
    pasted.author = prompt ? prompt->user : std::string();
    pasted.origin = originLine(prompt ? "terminal of " + prompt->host : "terminal");
    pasted.entries.push_back({pasted.author, {}, {}, text, "diagnosis", pasted.origin});
    return pasted;
}

} // namespace warroom::incoming
