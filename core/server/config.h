// The backend's configuration: a TOML file, every mistake in it with its line.
#pragma once

#include "base/log.h"
#include "base/result.h"
#include "domain/alert/event_mapping.h"
#include "server/limits.h"

#include <map>
#include <string>
#include <vector>

namespace warroom {

// Where the events of objectives and the samples of resources come from.
struct PrometheusConfig
{
    std::string url;       // empty: there is none
    std::string tokenFile; // holds a bearer token; empty: none is sent
    std::string caFile;    // PEM certificates to trust beside those of the system
    std::int64_t everySeconds = 60;
    std::int64_t timeoutMillis = 5'000;
};

struct BackendConfig
{
    std::string host = "127.0.0.1";
    int port = 8787;
    std::string data;     // empty: the default folder
    std::string database; // empty: SQLite in `data`
    std::string tlsCertificate, tlsKey;
    bool insecure = false;                   // listen beyond loopback without TLS
    std::vector<std::string> allowedOrigins; // of browsers
    std::string logLevel = "info";
    PrometheusConfig prometheus;
    std::map<std::string, EventMapping, std::less<>> mappings; // of /intake/events, by name
    Limits limits;
};

// "127.0.0.1:8787", "[::1]:0", ":8787".
Result<void> setListen(BackendConfig& config, std::string_view hostPort);

struct ConfigProblem
{
    int line = 0; // 0: of the whole file
    std::string message;
};

// Reads the file over what `config` holds. All problems at once; empty if it is good.
std::vector<ConfigProblem> readConfig(const std::string& file, BackendConfig& config);
// What must hold of the whole, wherever it came from: TLS beyond loopback, files that can be read.
std::vector<ConfigProblem> checkConfig(const BackendConfig& config);
// The keys whose values differ: "log_level", "limits.connections", "intake.mapping.nagios".
struct ConfigChanges
{
    std::vector<std::string> inForce; // can be taken while running
    std::vector<std::string> atStart; // only by a restart
};
ConfigChanges changesBetween(const BackendConfig& before, const BackendConfig& after);
log::Level logLevelOf(const BackendConfig& config);
// Every key with its value and a comment, as a TOML file.
std::string dumpConfig(const BackendConfig& config);
// $XDG_DATA_HOME/warroom/server, or ~/.local/share/warroom/server.
std::string defaultDataDirectory();

} // namespace warroom
