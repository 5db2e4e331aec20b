// Starting Alertmanager.
#include "intake_peer.h"

#include "measure.h"
#include "raw_socket.h"

#include <filesystem>
#include <fstream>
#include <poll.h>
#include <unistd.h>

namespace warroom::bench {
namespace {

constexpr std::string_view program = "prometheus-alertmanager";
constexpr std::uint64_t timeToStart = 20'000'000;
constexpr std::string_view configuration =
    "route:\n  receiver: none\n  group_by: [alertname]\n  group_wait: 30s\n  group_interval: 5m\n"
    "  repeat_interval: 4h\nreceivers:\n- name: none\n";

std::string pathOfProgram()
{
    const char* const search = std::getenv("PATH");
    std::string_view rest = search ? search : "";
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        auto file = std::string(rest.substr(0, end)) + "/" + std::string(program);
        if (access(file.c_str(), X_OK) == 0)
            return file;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

} // namespace

bool Alertmanager::isInstalled() { return !pathOfProgram().empty(); }

Result<std::unique_ptr<Alertmanager>> Alertmanager::start(const std::string& directory)
{
    std::error_code failed;
    std::filesystem::create_directories(directory, failed);
    const auto file = directory + "/alertmanager.yml";
    if (std::ofstream out(file); !(out << configuration).flush())
        return fail(ErrorCode::Storage, "the configuration of Alertmanager could not be written");
    int port = 0;
    {
        TRY(const auto listener, listenOnLoopback());
        port = listener.port;
    }
    TRY(auto child, Child::run({pathOfProgram(), "--config.file=" + file, "--storage.path=" + directory,
                                "--web.listen-address=127.0.0.1:" + std::to_string(port),
                                "--cluster.listen-address=", "--log.level=error"},
                               {}, Child::Errors::Dropped));
    std::unique_ptr<Alertmanager> out(new Alertmanager(std::move(child), port));
    for (const auto until = nowMicros() + timeToStart; !connectToLoopback(port); poll(nullptr, 0, 20)) {
        if (nowMicros() > until)
            return fail(ErrorCode::Timeout, "Alertmanager does not listen");
    }
    return out;
}

} // namespace warroom::bench
