// Time, percentiles, and what a process has used so far.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace warroom::bench {

// Microseconds of the steady clock.
std::uint64_t nowMicros();

// 0.5 is the median; 0 where there is nothing. Puts the values into another order.
double percentile(std::vector<std::uint32_t>& values, double part);

// How long this folder's disk takes now to make a small write safe; the median of some. Disks have slow
// spells, so it belongs beside every figure that waits for commits. 0 if nothing can be written there.
double diskSyncMicros(const std::string& folder);

struct ProcessUse
{
    double cpuSeconds = 0; // user and system, all threads
    double residentMb = 0;
};
// Zeros for a process that is gone.
ProcessUse useOf(pid_t process);
// Proportional set size: memory that is shared counts in parts.
double proportionalMb(pid_t process);

} // namespace warroom::bench
