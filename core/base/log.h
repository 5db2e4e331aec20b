// The program's log: one line a thing, to stderr. Never a secret, never more than a line of outside text.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace warroom::log {

enum class Level
{
    Debug,
    Info,
    Warning,
    Error
};

// Starts logging to stderr. Under journald the lines carry its priorities and no time. Any thread.
void start(std::string_view program, Level least = Level::Info);
// In tests: `sink` sees each line of at least warning level, instead of stderr. An empty one restores stderr.
using Sink = void (*)(Level, const std::string& line);
void divert(Sink sink);
// Control characters of the line are escaped, so that outside text cannot forge lines. Any thread.
void write(Level level, std::string_view line);

template<class... Args>
void debug(fmt::format_string<Args...> format, Args&&... args)
{
    write(Level::Debug, fmt::format(format, std::forward<Args>(args)...));
}
template<class... Args>
void info(fmt::format_string<Args...> format, Args&&... args)
{
    write(Level::Info, fmt::format(format, std::forward<Args>(args)...));
}
template<class... Args>
void warning(fmt::format_string<Args...> format, Args&&... args)
{
    write(Level::Warning, fmt::format(format, std::forward<Args>(args)...));
}
template<class... Args>
void error(fmt::format_string<Args...> format, Args&&... args)
{
    write(Level::Error, fmt::format(format, std::forward<Args>(args)...));
}

} // namespace warroom::log
