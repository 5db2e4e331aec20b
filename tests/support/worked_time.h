// How long the calling thread has worked: other programs on the machine do not count.
#pragma once

#include <ctime>

namespace warroom::test {

// In milliseconds, from any beginning.
inline double workedMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace warroom::test
