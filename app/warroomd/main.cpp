// warroomd: options, composition, signals, exit code.
#include "options.h"

#include "base/log.h"
#include "server/backend.h"

#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <sys/stat.h>
#include <thread>

namespace {

using namespace warroom;

// Waits for signals on a thread of its own: SIGTERM and SIGINT stop, SIGHUP reads the configuration again.
void watchSignals(const sigset_t& signals, Backend& backend, const DaemonOptions& options)
{
    for (;;) {
        int signal = 0;
        if (sigwait(&signals, &signal) != 0)
            continue;
        if (signal == SIGUSR1)
            return;
        if (signal != SIGHUP) {
            backend.stop();
            continue;
        }
        if (const auto config = readAgain(options))
            backend.reload(*config);
        else
            backend.reloadRefused();
    }
}

int exitCodeOf(const Error& error) { return error.code() == ErrorCode::Config ? 2 : 1; }

int serve(const DaemonOptions& options)
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    const SystemClock clock;
    const auto backend = makeBackend(options.config, clock);
    const auto port = backend->start();
    if (!port) {
        std::fprintf(stderr, "warroomd: %s\n", port.error().message().c_str());
        return exitCodeOf(port.error());
    }
    const bool v6 = options.config.host.find(':') != std::string::npos;
    const bool tls = !options.config.tlsCertificate.empty();
    std::printf("listening on %s://%s%s%s:%d\n", tls ? "https" : "http", v6 ? "[" : "",
                options.config.host.c_str(), v6 ? "]" : "", int(*port));
    if (std::fflush(stdout) != 0)
        return 1;
    std::thread watcher([&] { watchSignals(signals, *backend, options); });
    backend->run();
    pthread_kill(watcher.native_handle(), SIGUSR1);
    watcher.join();
    log::info("stopped");
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    umask(077);
    const auto parsed = parseDaemonOptions({argv + 1, argv + argc});
    if (!parsed.run)
        return parsed.exitCode;
    log::start("warroomd", logLevelOf(parsed.run->config));
    return serve(*parsed.run);
}
