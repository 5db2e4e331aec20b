// Reading, checking and writing the backend's configuration.
#include "server/config.h"
#include "server/config_mappings.h"

#include "base/text.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <functional>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace warroom {
namespace {

int lineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

// One key of the file: its name, what it is, and how it is read and written.
struct Key
{
    std::string_view name;
    std::string_view about;
    std::function<std::string(BackendConfig&, const toml::node&)> read; // the problem, or nothing
    std::function<std::string(const BackendConfig&)> write;
};

std::string quoted(const std::string& text)
{
    std::ostringstream out;
    out << toml::value<std::string>(text);
    return out.str();
}

// `place` gives the text's place in a configuration.
template<class Place>
Key textKeyAt(std::string_view name, std::string_view about, Place place)
{
    return {name, about,
            [place](BackendConfig& config, const toml::node& node) -> std::string {
                const auto text = node.value<std::string>();
                if (!node.is_string() || !text)
                    return "must be a string";
                place(config) = *text;
                return {};
            },
            [place](const BackendConfig& config) { return quoted(place(config)); }};
}

Key textKey(std::string_view name, std::string_view about, std::string BackendConfig::*member)
{
    return textKeyAt(
        name, about, [member](auto& config) -> auto& { return config.*member; });
}

Key prometheusText(std::string_view name, std::string_view about, std::string PrometheusConfig::*member)
{
    return textKeyAt(
        name, about, [member](auto& config) -> auto& { return config.prometheus.*member; });
}

Key prometheusNumber(std::string_view name, std::string_view about, std::int64_t PrometheusConfig::*member,
                     std::int64_t least, std::int64_t most)
{
    return {name, about,
            [member, least, most](BackendConfig& config, const toml::node& node) -> std::string {
                const auto number = node.value<std::int64_t>();
                if (!node.is_integer() || *number < least || *number > most)
                    return fmt::format("must be a whole number from {} to {}", least, most);
                config.prometheus.*member = *number;
                return {};
            },
            [member](const BackendConfig& config) { return std::to_string(config.prometheus.*member); }};
}

std::string readListen(BackendConfig& config, const toml::node& node)
{
    if (!node.is_string())
        return "must be a string like \"127.0.0.1:8787\"";
    const auto set = setListen(config, *node.value<std::string>());
    return set ? std::string() : set.error().message();
}

std::string writeListen(const BackendConfig& config)
{
    const std::string port = ":" + std::to_string(config.port);
    return quoted(config.host.find(':') == std::string::npos ? config.host + port
                                                             : "[" + config.host + "]" + port);
}

std::string readOrigins(BackendConfig& config, const toml::node& node)
{
    const auto* array = node.as_array();
    if (!array)
        return "must be an array of strings";
    config.allowedOrigins.clear();
    for (const auto& element : *array) {
        if (!element.is_string())
            return "must be an array of strings";
        config.allowedOrigins.push_back(*element.value<std::string>());
    }
    return {};
}

std::string readLevel(BackendConfig& config, const toml::node& node)
{
    const auto text = node.value<std::string>();
    if (!node.is_string() || (*text != "debug" && *text != "info" && *text != "warning" && *text != "error"))
        return "must be debug, info, warning or error";
    config.logLevel = *text;
    return {};
}

std::vector<Key> keys()
{
    return {
        {"listen", "address and port; port 0 picks a free one", readListen, writeListen},
        textKey("data", "folder of the database, the attachments and the administrator's token",
                &BackendConfig::data),
        textKey("database", "empty: SQLite in the data folder", &BackendConfig::database),
        textKey("tls_cert", "certificate chain, PEM", &BackendConfig::tlsCertificate),
        textKey("tls_key", "private key, PEM", &BackendConfig::tlsKey),
        {"insecure", "listen beyond this machine without TLS",
         [](BackendConfig& config, const toml::node& node) -> std::string {
             if (!node.is_boolean())
                 return "must be true or false";
             config.insecure = *node.value<bool>();
             return {};
         },
         [](const BackendConfig& config) { return std::string(config.insecure ? "true" : "false"); }},
        {"allowed_origins", "origins of browsers that may open /sync", readOrigins,
         [](const BackendConfig& config) {
             std::string out = "[";
             for (const auto& origin : config.allowedOrigins)
                 out += (out.size() > 1 ? ", " : "") + quoted(origin);
             return out + "]";
         }},
        {"log_level", "debug, info, warning or error", readLevel,
         [](const BackendConfig& config) { return quoted(config.logLevel); }},
    };
}

// The keys of [prometheus].
std::vector<Key> prometheusKeys()
{
    return {
        prometheusText("url", "the Prometheus that objectives and resources are asked of, http or https",
                       &PrometheusConfig::url),
        prometheusText("token_file", "file with a bearer token for it", &PrometheusConfig::tokenFile),
        prometheusText("ca_file", "certificates to trust beside those of the system, PEM",
                       &PrometheusConfig::caFile),
        prometheusNumber("every_s", "seconds between two questions for an objective, 15 to 3600",
                         &PrometheusConfig::everySeconds, 15, 3'600),
        prometheusNumber("timeout_ms", "of one question, 100 to 60000", &PrometheusConfig::timeoutMillis, 100,
                         60'000),
    };
}

void readPrometheus(const toml::table& table, BackendConfig& config, std::vector<ConfigProblem>& problems)
{
    const auto known = prometheusKeys();
    std::vector<std::string> names;
    for (const auto& key : known)
        names.emplace_back(key.name);
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const Key& one) { return one.name == name; });
        if (found == known.end()) {
            const auto hint = nearest(name, names);
            problems.push_back(
                {lineOf(node), fmt::format("unknown key prometheus.{}{}", escapeForMessage(name),
                                           hint ? "; did you mean " + *hint + "?" : "")});
        } else if (const auto problem = found->read(config, node); !problem.empty()) {
            problems.push_back({lineOf(node), fmt::format("prometheus.{} {}", name, problem)});
        }
    }
}

void readLimits(const toml::table& table, BackendConfig& config, std::vector<ConfigProblem>& problems)
{
    std::vector<std::string> names;
    for (const auto& row : limitRows()) {
        if (row.member)
            names.emplace_back(row.name);
    }
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        const LimitRow* found = nullptr;
        for (const auto& row : limitRows()) {
            if (row.member && row.name == name)
                found = &row;
        }
        if (!found) {
            const auto hint = nearest(name, names);
            problems.push_back({lineOf(node), fmt::format("unknown key limits.{}{}", escapeForMessage(name),
                                                          hint ? "; did you mean " + *hint + "?" : "")});
            continue;
        }
        const auto number = node.value<std::int64_t>();
        if (!node.is_integer() || *number < 0)
            problems.push_back(
                {lineOf(node), fmt::format("limits.{} must be a whole number from 0 on", name)});
        else if (const auto most = mostOf(name); most != 0 && *number > most)
            problems.push_back(
                {lineOf(node), fmt::format("limits.{} is at most {}, which the format fixes", name, most)});
        else
            config.limits.*found->member = *number;
    }
}

bool isLoopback(const std::string& host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

} // namespace

Result<void> setListen(BackendConfig& config, std::string_view hostPort)
{
    const auto colon = hostPort.rfind(':');
    const auto bad = [&] {
        return fail(ErrorCode::Config,
                    "\"" + escapeForMessage(hostPort) +
                        "\" is not an address; expected HOST:PORT with a port from 0 to 65535");
    };
    if (colon == std::string_view::npos)
        return bad();
    std::string_view host = hostPort.substr(0, colon);
    const std::string_view port = hostPort.substr(colon + 1);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    int number = -1;
    const auto parsed = std::from_chars(port.data(), port.data() + port.size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != port.data() + port.size() || number < 0 || number > 65'535)
        return bad();
    config.host = host.empty() ? "0.0.0.0" : std::string(host);
    config.port = number;
    return {};
}

std::vector<ConfigProblem> readConfig(const std::string& file, BackendConfig& config)
{
    struct stat info = {};
    if (stat(file.c_str(), &info) != 0)
        return {{0, std::string("cannot be read: ") + std::strerror(errno)}};
    if (S_ISDIR(info.st_mode))
        return {{0, "is a directory, expected a TOML file"}};
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return {{0, std::string("cannot be read: ") + std::strerror(errno)}};
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (const auto bad = firstInvalidUtf8(text)) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
        return {{static_cast<int>(line), fmt::format("is not UTF-8 at byte {}", *bad)}};
    }
    std::vector<ConfigProblem> problems;
    try {
        const toml::table table = toml::parse(text);
        const auto known = keys();
        std::vector<std::string> names = {"limits", "prometheus", "intake"};
        for (const auto& key : known)
            names.emplace_back(key.name);
        for (const auto& [key, node] : table) {
            const std::string_view name = key.str();
            if (name == "limits" && node.is_table()) {
                readLimits(*node.as_table(), config, problems);
                continue;
            }
            if (name == "prometheus" && node.is_table()) {
                readPrometheus(*node.as_table(), config, problems);
                continue;
            }
            if (name == "intake" && node.is_table()) {
                readIntake(*node.as_table(), config, problems);
                continue;
            }
            const auto found =
                std::find_if(known.begin(), known.end(), [&](const Key& one) { return one.name == name; });
            if (found == known.end()) {
                const auto hint = nearest(name, names);
                problems.push_back({lineOf(node), fmt::format("unknown key {}{}", escapeForMessage(name),
                                                              hint ? "; did you mean " + *hint + "?" : "")});
            } else if (const auto problem = found->read(config, node); !problem.empty()) {
                problems.push_back({lineOf(node), fmt::format("{} {}", name, problem)});
            }
        }
    } catch (const toml::parse_error& error) {
        problems.push_back({static_cast<int>(error.source().begin.line), std::string(error.description())});
    }
    return problems;
}

std::vector<ConfigProblem> checkConfig(const BackendConfig& config)
{
    std::vector<ConfigProblem> problems;
    const auto readable = [&](const std::string& file, std::string_view key) {
        if (access(file.c_str(), R_OK) != 0)
            problems.push_back(
                {0, fmt::format("{}: {} cannot be read: {}", key, file, std::strerror(errno))});
    };
    const bool tls = !config.tlsCertificate.empty() || !config.tlsKey.empty();
    if (tls && (config.tlsCertificate.empty() || config.tlsKey.empty()))
        problems.push_back({0, "tls_cert and tls_key must be given together"});
    else if (tls) {
        readable(config.tlsCertificate, "tls_cert");
        readable(config.tlsKey, "tls_key");
    }
    if (!tls && !config.insecure && !isLoopback(config.host))
        problems.push_back(
            {0, fmt::format("listening on {} without TLS would send tokens in the clear; give --tls-cert and "
                            "--tls-key, or --insecure behind a proxy that does TLS",
                            config.host)});
    const auto& prometheus = config.prometheus;
    if (!prometheus.url.empty() && !prometheus.url.starts_with("http://") &&
        !prometheus.url.starts_with("https://"))
        problems.push_back({0, "prometheus.url must begin with http:// or https://"});
    if (!prometheus.tokenFile.empty())
        readable(prometheus.tokenFile, "prometheus.token_file");
    if (!prometheus.caFile.empty())
        readable(prometheus.caFile, "prometheus.ca_file");
    if (!config.database.empty())
        problems.push_back({0, "database: this version keeps its log in SQLite only; leave database empty"});
    return problems;
}

ConfigChanges changesBetween(const BackendConfig& before, const BackendConfig& after)
{
    ConfigChanges out;
    const bool tlsStays = before.tlsCertificate.empty() == after.tlsCertificate.empty();
    for (const auto& key : keys()) {
        const bool inForce = (tlsStays && key.name.starts_with("tls_")) || key.name == "allowed_origins" ||
                             key.name == "log_level";
        if (key.write(before) != key.write(after))
            (inForce ? out.inForce : out.atStart).emplace_back(key.name);
    }
    for (const auto& key : prometheusKeys()) {
        if (key.write(before) != key.write(after))
            out.inForce.push_back(fmt::format("prometheus.{}", key.name));
    }
    for (const auto& row : limitRows()) {
        if (row.member && before.limits.*row.member != after.limits.*row.member)
            out.inForce.push_back(fmt::format("limits.{}", row.name));
    }
    std::map<std::string, int> mappings;
    for (const auto* config : {&before, &after}) {
        for (const auto& [name, mapping] : config->mappings)
            ++mappings[name];
    }
    for (const auto& [name, count] : mappings) {
        if (count < 2 || !(before.mappings.at(name) == after.mappings.at(name)))
            out.inForce.push_back("intake.mapping." + name);
    }
    return out;
}

log::Level logLevelOf(const BackendConfig& config)
{
    if (config.logLevel == "debug")
        return log::Level::Debug;
    if (config.logLevel == "warning")
        return log::Level::Warning;
    return config.logLevel == "error" ? log::Level::Error : log::Level::Info;
}

std::string dumpConfig(const BackendConfig& config)
{
    std::string out;
    for (const auto& key : keys())
        out += fmt::format("# {}\n{} = {}\n\n", key.about, key.name, key.write(config));
    out += "[prometheus]\n";
    for (const auto& key : prometheusKeys())
        out += fmt::format("# {}\n{} = {}\n", key.about, key.name, key.write(config));
    out += "\n# 0 means none\n[limits]\n";
    for (const auto& row : limitRows()) {
        if (row.member)
            out += fmt::format("# {}\n{} = {}\n", row.about, row.name, config.limits.*row.member);
    }
    return out + dumpMappings(config);
}

std::string defaultDataDirectory()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return std::string(data) + "/warroom/server";
    const char* home = std::getenv("HOME");
    return std::string(home ? home : ".") + "/.local/share/warroom/server";
}

} // namespace warroom
