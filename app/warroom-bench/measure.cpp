// Reading clocks and /proc.
#include "measure.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <unistd.h>

namespace warroom::bench {
namespace {

// The number behind "Name:" of a file in /proc, in kB.
double kilobytesOf(pid_t process, const std::string& file, const std::string& name)
{
    std::ifstream in("/proc/" + std::to_string(process) + "/" + file);
    std::string line;
    while (std::getline(in, line)) {
        if (line.starts_with(name))
            return std::strtod(line.c_str() + name.size(), nullptr);
    }
    return 0;
}

// To the nanosecond: /proc counts in hundredths of a second, which is too coarse for a load that rests.
double cpuSecondsOf(pid_t process)
{
    clockid_t clock{};
    timespec used{};
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &used) != 0)
        return 0;
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

} // namespace

std::uint64_t nowMicros()
{
    using namespace std::chrono;
    return static_cast<std::uint64_t>(
        duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count());
}

double percentile(std::vector<std::uint32_t>& values, double part)
{
    if (values.empty())
        return 0;
    const auto place =
        std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())));
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(place), values.end());
    return values[place];
}

double diskSyncMicros(const std::string& folder)
{
    constexpr int writes = 101;
    constexpr std::size_t page = 4096;
    const std::string file = folder + "/sync-probe";
    const int probe = open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const std::string bytes(page, 'x');
    std::vector<std::uint32_t> took;
    for (int i = 0; i < writes; ++i) {
        const auto begin = nowMicros();
        if (pwrite(probe, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()) ||
            fdatasync(probe) != 0)
            break;
        took.push_back(static_cast<std::uint32_t>(nowMicros() - begin));
    }
    close(probe);
    unlink(file.c_str());
    return percentile(took, 0.5);
}

ProcessUse useOf(pid_t process)
{
    return {cpuSecondsOf(process), kilobytesOf(process, "status", "VmRSS:") / 1024};
}

double proportionalMb(pid_t process) { return kilobytesOf(process, "smaps_rollup", "Pss:") / 1024; }

} // namespace warroom::bench
