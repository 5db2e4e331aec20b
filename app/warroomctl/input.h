// What a command reads besides its arguments: files, moments, a text given in one of several ways.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace warroom::ctl {

// The whole file, or standard input for "-". E_ARGUMENT names a file that cannot be read; more than `most`
// bytes is E_TOO_LARGE.
Result<std::string> readFile(const std::string& path, std::size_t most);
// The same for a text: valid UTF-8, without a mark at its beginning and without line ends at its end.
Result<std::string> readText(const std::string& path);

// A text that is given as an argument, by --text, or in a file by --file. Exactly one of them.
struct TextInput
{
    std::string argument, text, file;
    Result<std::string> read(std::string_view what) const;
};

// RFC 3339, or from now on: "30m", "2h", "1d".
Result<Time> parseMoment(std::string_view text, Time now, std::string_view option);

// Writes a new file with owner's rights only; `replace`: also over an existing one, all at once.
enum class Existing : bool
{
    Refuse,
    Replace
};
Result<void> writeFile(const std::string& path, std::string_view bytes, Existing existing);

// A new file that is written piece by piece, for its owner only. It is there whole after keep(), or not at
// all.
class NewFile final
{
public:
    // E_ARGUMENT if it cannot be made, or is there already.
    static Result<NewFile> make(const std::string& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    Result<void> append(std::string_view bytes);
    Result<void> keep();

private:
    NewFile(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    Error failure() const;

    std::string m_path; // holds the place, empty, while the bytes go into a file beside it
    int m_descriptor;
};

} // namespace warroom::ctl
