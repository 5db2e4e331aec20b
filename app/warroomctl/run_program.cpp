// Finding and starting programs.
#include "run_program.h"

#include "base/text.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace warroom::ctl {

Result<std::string> findProgram(const std::string& name)
{
    std::error_code ignored;
    std::vector<std::string> folders;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (!ignored)
        folders.push_back(self.parent_path().string());
    const char* path = std::getenv("PATH");
    for (const auto folder : split(path ? path : "/usr/local/bin:/usr/bin:/bin", ':')) {
        if (!folder.empty())
            folders.emplace_back(folder);
    }
    for (const auto& folder : folders) {
        const std::string file = fmt::format("{}/{}", folder, name);
        if (access(file.c_str(), X_OK) == 0 && std::filesystem::is_regular_file(file, ignored))
            return file;
    }
    return fail(ErrorCode::NotFound,
                fmt::format("the program {} is neither beside warroomctl nor in PATH", name));
}

Result<int> runProgram(const std::string& path, const std::vector<std::string>& arguments)
{
    std::vector<std::string> words{path};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t child = 0;
    if (const int error = posix_spawn(&child, path.c_str(), nullptr, nullptr, argv.data(), environ);
        error != 0)
        return fail(ErrorCode::Internal,
                    fmt::format("{} could not be started: {}", path, std::strerror(error)));
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return fail(ErrorCode::Internal,
                        fmt::format("{} could not be waited for: {}", path, std::strerror(errno)));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace warroom::ctl
