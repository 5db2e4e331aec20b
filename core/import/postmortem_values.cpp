// Reading single values.
#include "import/postmortem_values.h"

#include "base/text.h"
#include "import/clean_text.h"

#include <filesystem>

namespace warroom::incoming {

std::string stemOf(std::string_view fileName)
{
    std::string name = std::filesystem::path(fileName).filename().string();
    for (const std::string_view ending : {".erb", ".md", ".html", ".markdown", ".qmd", ".txt"}) {
        if (name.size() > ending.size() && name.ends_with(ending))
            name.resize(name.size() - ending.size());
    }
    return cleanText(name);
}

std::string severityOf(std::string_view text)
{
    const std::string word = lowerAscii(trimmed(text));
    if (word.starts_with("critical"))
        return "SEV1";
    if (word.starts_with("major") || word.starts_with("high"))
        return "SEV2";
    if (word.starts_with("medium") || word.starts_with("moderate"))
        return "SEV3";
    if (word.starts_with("minor") || word.starts_with("low"))
        return "SEV4";
    std::string_view rest = word;
    for (const std::string_view prefix : {"severity", "sev", "p"}) {
        if (rest.starts_with(prefix))
            rest.remove_prefix(prefix.size());
    }
    while (!rest.empty() && (rest[0] == '-' || rest[0] == ' ' || rest[0] == '_'))
        rest.remove_prefix(1);
    const bool isLevel =
        !rest.empty() && rest[0] >= '1' && rest[0] <= '5' && (rest.size() == 1 || rest[1] == ' ');
    return isLevel ? std::string("SEV") + rest[0] : std::string();
}

std::string statedSeverity(std::string_view line)
{
    constexpr std::string_view marks = "|-*_#: \t";
    const auto bare = [marks](std::string_view text) {
        const auto first = text.find_first_not_of(marks);
        return first == std::string_view::npos ? std::string_view()
                                               : text.substr(first, text.find_last_not_of(marks) - first + 1);
    };
    const std::string_view text = bare(line);
    const auto at = text.find_first_of(":|*");
    const bool isStated = at != std::string_view::npos && lowerAscii(bare(text.substr(0, at))) == "severity";
    return isStated ? severityOf(bare(text.substr(at))) : std::string();
}

bool isText(std::string_view text)
{
    constexpr std::string_view replacement = "\uFFFD", picture = "\u2400";
    std::size_t odd = 0;
    for (std::size_t at = 0; at + 3 <= text.size(); ++at)
        odd += text.substr(at, 3) == replacement || text.substr(at, 3) == picture;
    return odd * 20 <= codePoints(text);
}

} // namespace warroom::incoming
