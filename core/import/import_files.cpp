// Walking folders.
#include "import/import_files.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace warroom::incoming {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t filesMost = 100'000;

bool mayHoldReport(const fs::path& path)
{
    constexpr std::string_view endings[] = {".json", ".md", ".markdown", ".qmd", ".erb", ".txt"};
    const std::string ending = lowerAscii(path.extension().string());
    return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

bool isAboutTheFolder(const fs::path& path)
{
    constexpr std::string_view stems[] = {"readme",          "license",   "licence",
                                          "contributing",    "changelog", "template",
                                          "code_of_conduct", "security",  "copying"};
    const std::string stem = lowerAscii(path.stem().string());
    return std::find(std::begin(stems), std::end(stems), stem) != std::end(stems);
}

void addFolder(FoundFiles& found, const std::string& folder)
{
    std::error_code error;
    std::vector<std::string> files;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        const fs::path& path = walk->path();
        const bool isHidden = path.filename().string().starts_with('.');
        std::error_code ignored;
        if (walk->is_directory(ignored)) {
            if (isHidden)
                walk.disable_recursion_pending();
        } else if (!isHidden && walk->is_regular_file(ignored)) {
            files.push_back(path.string());
        }
        if (files.size() > filesMost)
            break;
    }
    if (error)
        found.skipped.push_back({folder, "the folder cannot be read: " + error.message()});
    if (files.size() > filesMost)
        found.skipped.push_back({folder, fmt::format("only its first {} files are read", filesMost)});
    std::sort(files.begin(), files.end());
    for (std::string& file : files) {
        if (!mayHoldReport(file))
            found.skipped.push_back({std::move(file), "not a kind of file that holds a report", false});
        else if (isAboutTheFolder(file))
            found.skipped.push_back({std::move(file), "about the folder, not a report", false});
        else
            found.files.push_back(std::move(file));
    }
}

} // namespace

FoundFiles findFiles(const std::vector<std::string>& named)
{
    FoundFiles found;
    for (const std::string& name : named) {
        std::error_code ignored;
        if (name != "-" && fs::is_directory(name, ignored))
            addFolder(found, name);
        else
            found.files.push_back(name);
    }
    return found;
}

} // namespace warroom::incoming
