// Processes that the measures start: each ends with the object that stands for it, and with this program.
#pragma once

#include "base/result.h"

#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace warroom::bench {

class Child final
{
public:
    // A program with its arguments, found by path or in PATH. `environment` is added to this program's own.
    // Its output can be read with readLine(); its errors go where this program's go, or nowhere.
    enum class Errors : bool
    {
        Shown,
        Dropped
    };
    static Result<Child> run(const std::vector<std::string>& command,
                             const std::vector<std::pair<std::string, std::string>>& environment = {},
                             Errors errors = Errors::Shown);
    // This program's own code beside it; `work` returns the exit code. No other thread may run.
    static Result<Child> fork(const std::function<int()>& work);

    ~Child();
    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;

    pid_t id() const { return m_id; }
    // The next line of its output without the line end; an error if none comes in time.
    Result<std::string> readLine(std::chrono::milliseconds within);
    // Asks it to end (SIGTERM), and ends it after five seconds if it has not.
    void stop();
    // Ends it at once (SIGKILL).
    void kill();
    // Waits for its own end.
    int wait();

private:
    Child(pid_t id, int output) : m_id(id), m_output(output) {}

    pid_t m_id = -1;
    int m_output = -1;
    std::string m_read;
};

// The folder of this program, in which its sisters are.
std::string programDirectory();

// A new folder that goes with the object.
class ScratchDirectory final
{
public:
    // In `parent`, or in the system's temporary folder if that is empty.
    static Result<ScratchDirectory> make(const std::string& parent);
    ~ScratchDirectory();
    ScratchDirectory(ScratchDirectory&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    ScratchDirectory& operator=(ScratchDirectory&&) = delete;

    const std::string& path() const { return m_path; }

private:
    explicit ScratchDirectory(std::string path) : m_path(std::move(path)) {}

    std::string m_path;
};

} // namespace warroom::bench
