// The load of `writes`: each writer sends its next operation when the last one was acknowledged.
#pragma once

#include "figures.h"
#include "raw_socket.h"

#include <functional>
#include <vector>

namespace warroom::bench {

enum class Answer : std::uint8_t
{
    Missing,
    Good,
    Refused
};

struct WritesTarget
{
    pid_t process = 0;
    // A connection that may write; called once for each writer.
    std::function<Result<Descriptor>()> connect;
    // Appends the next write of this writer.
    std::function<void(std::size_t writer, std::string& out)> write;
    // Takes what is whole from the front of what came; says whether the acknowledgement was in it.
    std::function<Answer(std::string& in)> answer;
    // How many operations were committed, in how many commits, since the start.
    struct Commits
    {
        double operations = 0;
        double commits = 0;
    };
    std::function<Result<Commits>()> commits;
};

struct WritesLoad
{
    int writers = 16;
    double seconds = 6;
    double warmUp = 1;
};

// ops_per_s, p50_us, p99_us, ops_per_commit, cpu_us_per_op, server_rss_mb, driver_cpu_s. An error if a write
// is refused or a connection ends.
Result<Figures> runWrites(const WritesTarget& target, const WritesLoad& load);

// A POST of JSON as these loads send it, on a connection that is kept.
void appendPost(std::string& out, std::string_view path, std::string_view authorization,
                std::string_view body);
// Takes one HTTP answer from the front of what came. Refused: its status is not 2xx, or an error is in it;
// then it is left to be shown.
Answer takeHttpAnswer(std::string& in);
// Takes all whole WebSocket messages; the acknowledgement is one of them.
Answer takeAck(std::string& in);

// The floor's counts, which both processes see.
struct WritesFloorCounts
{
    std::uint64_t operations = 0;
    std::uint64_t commits = 0;
};
// What is a row: a request, each alert in it that is new (told by its fingerprint), or each alert whenever it
// comes.
enum class FloorUnit : std::uint8_t
{
    Request,
    Alert,
    EveryAlert
};
// HTTP in front of one SQLite transaction (WAL, synchronous=FULL) for everything that one turn found
// readable, answered after the commit. `file` is made. Returns only if the database fails.
int serveWritesFloor(const Listener& listener, const std::string& file, WritesFloorCounts& counts,
                     FloorUnit unit = FloorUnit::Request);

} // namespace warroom::bench
