// The load of `storm`: desktops that write to one incident and watch, and beside them whoever sends alerts
// and telemetry; one thread.
#pragma once

#include "raw_websocket.h"

#include <functional>
#include <memory>
#include <vector>

namespace warroom::bench {

// A sender with one request in flight. What becomes due before the answer is there is sent after it.
struct StormSender
{
    double rate = 0; // requests a second; 0: none
    // The next whole request; empty: there are no more.
    std::function<std::string()> next;
};

struct StormLoad
{
    double rate = 40; // operations a second, of all desktops together
    double seconds = 10;
    StormSender alerts, telemetry;
};

struct StormTarget
{
    WebSocketRequest request; // of a desktop
    // The first messages of a desktop.
    std::function<std::vector<std::string>()> greetings;
    // The frame of an operation whose text holds the mark.
    std::function<void(std::string& out, std::string_view mark)> operation;
    int desktops = 20;
};

struct StormCounts
{
    std::vector<std::uint32_t> acknowledged; // µs from when an operation was due to its acknowledgement
    std::vector<std::uint32_t> seen;         // µs until another desktop had it; one for each desktop
    std::uint64_t operations = 0;

    struct Answers
    {
        std::uint64_t good = 0;
        std::uint64_t refused = 0;        // 429 and 503
        std::vector<std::uint32_t> waits; // µs from when a request was due to its answer
    };
    Answers alerts, telemetry;
};

// The same desktops through several loads.
class Storm final
{
public:
    explicit Storm(const StormTarget& target);
    ~Storm();

    // An error if an operation is refused, is not with all desktops five seconds after the end, or a
    // connection ends; so is any other answer than 2xx, 429 and 503.
    Result<StormCounts> run(const StormLoad& load);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace warroom::bench
