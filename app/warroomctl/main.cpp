// warroomctl: the command line for people and scripts.
#include "command_line.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace {

// A file that is opened must not become standard input or standard error by taking its number.
void fillClosedDescriptors()
{
    for (const int fd : {STDIN_FILENO, STDERR_FILENO}) {
        if (fcntl(fd, F_GETFD) < 0) {
            const int null = open("/dev/null", O_RDWR);
            if (null >= 0 && null != fd) {
                dup2(null, fd);
                close(null);
            }
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    const bool deaf = fcntl(STDOUT_FILENO, F_GETFD) < 0;
    fillClosedDescriptors();
    if (deaf) {
        std::fputs("warroomctl: standard output is closed\n", stderr);
        return 1;
    }
    std::signal(SIGPIPE, SIG_IGN);
    return warroom::ctl::run({argv + 1, argv + argc});
}
