// The log front over spdlog.
#include "base/log.h"

#include "base/text.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <cstdlib>

namespace warroom::log {
namespace {

std::atomic<Sink> diverted = nullptr;

spdlog::level::level_enum levelOf(Level level)
{
    switch (level) {
    case Level::Debug:
        return spdlog::level::debug;
    case Level::Info:
        return spdlog::level::info;
    case Level::Warning:
        return spdlog::level::warn;
    case Level::Error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

// systemd reads "<N>" at the start of a line as its priority.
const char* journalPriority(Level level)
{
    switch (level) {
    case Level::Debug:
        return "<7>";
    case Level::Info:
        return "<6>";
    case Level::Warning:
        return "<4>";
    case Level::Error:
        return "<3>";
    }
    return "<3>";
}

std::string clean(std::string_view line)
{
    if (!firstControl(line) && line.find_first_of("\n\r") == std::string_view::npos &&
        !firstInvalidUtf8(line))
        return std::string(line);
    std::string out;
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || byte >= 0x80)
            out += fmt::format("\\x{:02X}", byte);
        else
            out += c;
    }
    return out;
}

bool underJournal()
{
    static const bool journal = std::getenv("JOURNAL_STREAM") != nullptr;
    return journal;
}

} // namespace

void start(std::string_view program, Level least)
{
    auto logger = spdlog::get("warroom");
    if (!logger)
        logger = spdlog::stderr_color_mt("warroom");
    logger->set_pattern(underJournal() ? "%v" : "%Y-%m-%dT%H:%M:%S.%eZ " + std::string(program) + " %l %v",
                        spdlog::pattern_time_type::utc);
    logger->set_level(levelOf(least));
    logger->flush_on(spdlog::level::info);
}

void divert(Sink sink) { diverted = sink; }

void write(Level level, std::string_view line)
{
    if (const Sink sink = diverted; sink && level >= Level::Warning) {
        sink(level, clean(line));
        return;
    }
    auto logger = spdlog::get("warroom");
    if (!logger)
        return;
    logger->log(levelOf(level), "{}{}", underJournal() ? journalPriority(level) : "", clean(line));
}

} // namespace warroom::log
