// Starting, reading and ending processes.
#include "child.h"

#include "measure.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace warroom::bench {
namespace {

Error failed(const std::string& what)
{
    return fail(ErrorCode::Internal, what + ": " + std::strerror(errno));
}

[[noreturn]] void execute(const std::vector<std::string>& command, Child::Errors errors)
{
    std::vector<char*> arguments;
    for (const auto& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    if (errors == Child::Errors::Dropped) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDERR_FILENO);
    }
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

} // namespace

Result<Child> Child::run(const std::vector<std::string>& command,
                         const std::vector<std::pair<std::string, std::string>>& environment, Errors errors)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return failed("no pipe");
    const pid_t id = ::fork();
    if (id < 0)
        return failed("no process");
    if (id == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(ends[1], STDOUT_FILENO);
        for (const auto& [name, value] : environment)
            setenv(name.c_str(), value.c_str(), 1);
        execute(command, errors);
    }
    close(ends[1]);
    return Child(id, ends[0]);
}

Result<Child> Child::fork(const std::function<int()>& work)
{
    const pid_t id = ::fork();
    if (id < 0)
        return failed("no process");
    if (id == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        _exit(work());
    }
    return Child(id, -1);
}

Child::Child(Child&& other) noexcept
    : m_id(std::exchange(other.m_id, -1)), m_output(std::exchange(other.m_output, -1)),
      m_read(std::move(other.m_read))
{}

Child::~Child()
{
    stop();
    if (m_output >= 0)
        close(m_output);
}

Result<std::string> Child::readLine(std::chrono::milliseconds within)
{
    const auto until = nowMicros() + static_cast<std::uint64_t>(within.count()) * 1000;
    for (;;) {
        if (const auto end = m_read.find('\n'); end != std::string::npos) {
            std::string line = m_read.substr(0, end);
            m_read.erase(0, end + 1);
            return line;
        }
        const auto now = nowMicros();
        pollfd waiting{m_output, POLLIN, 0};
        if (now >= until || poll(&waiting, 1, static_cast<int>((until - now) / 1000) + 1) <= 0)
            return fail(ErrorCode::Timeout, "a program said nothing in time");
        char bytes[512];
        const auto count = read(m_output, bytes, sizeof bytes);
        if (count <= 0)
            return fail(ErrorCode::Internal, "a program ended before it was ready");
        m_read.append(bytes, static_cast<std::size_t>(count));
    }
}

void Child::stop()
{
    if (m_id < 0)
        return;
    ::kill(m_id, SIGTERM);
    const auto until = nowMicros() + 5'000'000;
    while (waitpid(m_id, nullptr, WNOHANG) == 0) {
        if (nowMicros() > until)
            return kill();
        poll(nullptr, 0, 5);
    }
    m_id = -1;
}

void Child::kill()
{
    if (m_id < 0)
        return;
    ::kill(m_id, SIGKILL);
    wait();
}

int Child::wait()
{
    int status = 0;
    waitpid(m_id, &status, 0);
    m_id = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

std::string programDirectory()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().string();
}

Result<ScratchDirectory> ScratchDirectory::make(const std::string& parent)
{
    std::string path = parent.empty() ? std::filesystem::temp_directory_path().string() : parent;
    path += "/warroom-bench-XXXXXX";
    if (!mkdtemp(path.data()))
        return failed("no folder " + path);
    return ScratchDirectory(std::move(path));
}

ScratchDirectory::~ScratchDirectory()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

} // namespace warroom::bench
