// Writing to the standard streams, and noticing when that fails.
#include "output.h"

#include "base/text.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstring>

namespace warroom::ctl {
namespace {

// Code points that would move what stands around them.
bool turnsDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

struct Decoded
{
    char32_t point = 0;
    std::size_t bytes = 0; // 0: not well-formed
};

Decoded decode(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    if (length > text.size() || firstInvalidUtf8(text.substr(0, length)))
        return {};
    char32_t point = length == 1 ? byte(0) : byte(0) & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        point = point << 6 | (byte(i) & 0x3Fu);
    return {point, length};
}

} // namespace

std::string terminalText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto [point, length] = decode(text);
        if (length == 0) {
            out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text.front()));
            text.remove_prefix(1);
            continue;
        }
        const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
        if (control && point != '\n' && point != '\t')
            out += fmt::format("\\x{:02X}", static_cast<unsigned>(point));
        else if (turnsDirection(point))
            out += fmt::format("\\u{{{:X}}}", static_cast<unsigned>(point));
        else
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

void Output::bytes(std::string_view text)
{
    m_failed = m_failed || std::fwrite(text.data(), 1, text.size(), stdout) != text.size();
}

void Output::line(std::string_view text)
{
    if (!json)
        bytes(terminalText(text) + "\n");
}

void Output::document(std::string_view text)
{
    if (!json)
        return;
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    bytes(std::string(text) + "\n");
}

void Output::either(std::string_view document_, std::string_view line_)
{
    document(document_);
    line(line_);
}

Result<void> Output::flush()
{
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0 || m_failed)
        return fail(ErrorCode::Storage,
                    std::string("standard output could not be written: ") + std::strerror(errno));
    return {};
}

void Output::note(std::string_view text)
{
    std::fflush(stdout);
    std::fputs(("warroomctl: " + terminalText(text) + "\n").c_str(), stderr);
}

} // namespace warroom::ctl
