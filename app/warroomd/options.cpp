// Reading the command line and the configuration file.
#include "options.h"

#include "base/text.h"
#include "support/mistake.h"

#include <fmt/format.h>

#include <cstdio>

namespace warroom {
namespace {

constexpr int usageError = 2;
constexpr std::size_t valueMost = 4'000;

void complain(const std::string& line) { std::fprintf(stderr, "warroomd: %s\n", line.c_str()); }

struct Given
{
    std::string listen, data, config, database, tlsCert, tlsKey, checkConfig;
    bool insecure = false;
    bool dumpConfig = false;
    bool version = false;
};

void describe(CLI::App& app, Given& given)
{
    app.add_option("--listen", given.listen, "HOST:PORT, default 127.0.0.1:8787; port 0 picks a free one");
    app.add_option("--data", given.data, "folder of the database and the attachments");
    app.add_option("--config", given.config, "configuration file, TOML");
    app.add_option("--database", given.database, "database URL; default is SQLite in the data folder");
    app.add_option("--tls-cert", given.tlsCert, "certificate chain, PEM");
    app.add_option("--tls-key", given.tlsKey, "private key, PEM");
    app.add_flag("--insecure", given.insecure, "listen beyond this machine without TLS");
    app.add_option("--check-config", given.checkConfig,
                   "tell every mistake of a configuration file, and exit");
    app.add_flag("--dump-config", given.dumpConfig,
                 "print the configuration in force with its defaults, and exit");
    app.add_flag("--version", given.version, "print the version, and exit");
}

void report(const std::string& file, const std::vector<ConfigProblem>& problems)
{
    for (const auto& problem : problems) {
        const std::string where = file.empty()
                                      ? ""
                                      : escapeForMessage(file) + ":" +
                                            (problem.line ? std::to_string(problem.line) + ":" : "") + " ";
        complain(where + problem.message);
    }
}

// The command line wins over the file.
Result<void> overlay(const Given& given, BackendConfig& config)
{
    if (!given.listen.empty())
        CHECK(setListen(config, given.listen));
    const auto take = [](const std::string& from, std::string& to) {
        if (!from.empty())
            to = from;
    };
    take(given.data, config.data);
    take(given.database, config.database);
    take(given.tlsCert, config.tlsCertificate);
    take(given.tlsKey, config.tlsKey);
    config.insecure = config.insecure || given.insecure;
    return {};
}

// The whole configuration; nothing after every mistake was printed.
std::optional<BackendConfig> configOf(const Given& given)
{
    BackendConfig config;
    if (!given.config.empty()) {
        if (const auto problems = readConfig(given.config, config); !problems.empty()) {
            report(given.config, problems);
            return std::nullopt;
        }
    }
    if (auto overlaid = overlay(given, config); !overlaid) {
        complain("--listen: " + overlaid.error().message());
        return std::nullopt;
    }
    if (config.data.empty())
        config.data = defaultDataDirectory();
    if (const auto problems = checkConfig(config); !problems.empty()) {
        report({}, problems);
        return std::nullopt;
    }
    return config;
}

int checkOnly(const std::string& file)
{
    BackendConfig config;
    auto problems = readConfig(file, config);
    if (problems.empty())
        problems = checkConfig(config);
    report(file, problems);
    if (problems.empty())
        std::printf("%s: good\n", file.c_str());
    return problems.empty() ? 0 : usageError;
}

// An option given as "" is a variable that was not set: the default would be the wrong folder.
std::string mistakeInValues(const CLI::App& app)
{
    for (const auto* option : app.get_options()) {
        if (option->count() == 0 || option->get_expected_max() == 0)
            continue;
        const std::size_t size = option->results().front().size();
        if (size == 0)
            return option->get_name() + " is empty; give it a value, or leave it out";
        if (size > valueMost)
            return fmt::format("{} has {} characters; at most {} are accepted", option->get_name(), size,
                               valueMost);
    }
    return {};
}

std::optional<Given> parse(const std::vector<std::string>& arguments, int& exitCode)
{
    CLI::App app("warroomd, the shared backend of warroom", "warroomd");
    Given given;
    describe(app, given);
    for (const auto& argument : arguments) {
        if (firstInvalidUtf8(argument)) {
            complain("an argument is not valid UTF-8: \"" + escapeForMessage(argument) + "\"");
            exitCode = usageError;
            return std::nullopt;
        }
    }
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        std::fputs(app.help().c_str(), stdout);
        exitCode = 0;
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        complain(mistakeOf(app, error));
        exitCode = usageError;
        return std::nullopt;
    }
    if (const auto mistake = mistakeInValues(app); !mistake.empty()) {
        complain(mistake);
        exitCode = usageError;
        return std::nullopt;
    }
    return given;
}

} // namespace

ParsedOptions parseDaemonOptions(const std::vector<std::string>& arguments)
{
    ParsedOptions parsed;
    const auto given = parse(arguments, parsed.exitCode);
    if (!given)
        return parsed;
    if (given->version) {
        std::printf("warroomd %s\n", WARROOM_VERSION);
        return parsed;
    }
    if (!given->checkConfig.empty()) {
        parsed.exitCode = checkOnly(given->checkConfig);
        return parsed;
    }
    auto config = configOf(*given);
    if (!config) {
        parsed.exitCode = usageError;
        return parsed;
    }
    if (given->dumpConfig) {
        std::fputs(dumpConfig(*config).c_str(), stdout);
        return parsed;
    }
    parsed.run = DaemonOptions{std::move(*config), given->config, arguments};
    return parsed;
}

std::optional<BackendConfig> readAgain(const DaemonOptions& options)
{
    int exitCode = 0;
    const auto given = parse(options.arguments, exitCode);
    return given ? configOf(*given) : std::nullopt;
}

} // namespace warroom
