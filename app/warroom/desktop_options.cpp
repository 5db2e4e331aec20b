// Reading the desktop's command line.
#include "desktop_options.h"

#include "base/text.h"
#include "support/mistake.h"

#include <QStandardPaths>

#include <cstdio>

namespace warroom::ui {
namespace {

constexpr int usageError = 2;

struct Given
{
    std::string server, tokenFile, caFile, workspace, theme, language, beacon, screenshots, from;
    std::string size = "1440x900";
    std::string profile;
    std::string link;
    std::vector<std::string> exportPdf;
    double demoSpeed = 0;
    bool demo = false;
    bool version = false;
};

void describe(CLI::App& app, Given& given)
{
    app.add_option("--server", given.server, "a shared backend, http://HOST:PORT or https://…");
    app.add_option("--token-file", given.tokenFile, "file that holds the token for it");
    app.add_option("--ca-file", given.caFile, "certificates to trust beside the system's");
    app.add_option("--workspace", given.workspace, "folder of the local copy, the outbox and the settings");
    app.add_flag("--demo", given.demo, "a backend of its own in which an incident is being worked");
    app.add_option("--demo-speed", given.demoSpeed, "how many times as fast as it happened");
    app.add_option("--theme", given.theme, "dark, light or system");
    app.add_option("--language", given.language, "language of the interface, for example de");
    app.add_option("--beacon", given.beacon, "file that is written when the first row is painted");
    app.add_option("--screenshots", given.screenshots,
                   "draw every screen to PNG files in this folder, and exit");
    app.add_option("--size", given.size, "size of the window for it, for example 1440x900");
    app.add_option("--from", given.from, "a recorded incident (JSON), for --export-pdf");
    app.add_option("--export-pdf", given.exportPdf, "KEY OUT.pdf, or with --from just OUT.pdf")
        ->expected(1, 2);
    app.add_option("--profile", given.profile,
                   "for --export-pdf: internal, or external without names, hosts and whys");
    app.add_option("LINK", given.link, "a ticket to open, warroom://incident/INC-42");
    app.add_flag("--version", given.version, "print the version, and exit");
}

void complain(const std::string& line) { std::fprintf(stderr, "warroom: %s\n", line.c_str()); }

// "1440x900"; both sides from 640 to 8192.
std::optional<QSize> sizeOf(const std::string& text)
{
    int width = 0, height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2 || width < 640 || height < 480 ||
        width > 8192 || height > 8192)
        return std::nullopt;
    return QSize(width, height);
}

std::optional<QUrl> linkOf(const std::string& text)
{
    const QUrl link(QString::fromStdString(text), QUrl::StrictMode);
    const bool isOurs = link.isValid() && link.scheme() == QLatin1String("warroom") &&
                        !link.host().isEmpty() && text.size() <= 2000;
    return isOurs ? std::optional(link) : std::nullopt;
}

// The first mistake, or nothing.
std::string problemOf(const Given& given)
{
    if (!given.theme.empty() && given.theme != "dark" && given.theme != "light" && given.theme != "system")
        return "--theme must be dark, light or system";
    if (!sizeOf(given.size))
        return "--size must be WIDTHxHEIGHT, from 640x480 to 8192x8192";
    if (!given.profile.empty() && given.profile != "internal" && given.profile != "external")
        return "--profile must be internal or external";
    if (!given.profile.empty() && given.exportPdf.empty())
        return "--profile needs --export-pdf";
    if (!given.link.empty() && !linkOf(given.link))
        return given.link.starts_with("warroom:")
                   ? "LINK must be like warroom://incident/INC-42"
                   : "unexpected argument \"" + escapeForMessage(given.link) + "\"";
    if (!given.from.empty() && given.exportPdf.empty())
        return "--from needs --export-pdf OUT.pdf";
    if (!given.from.empty() && given.exportPdf.size() != 1)
        return "with --from, --export-pdf takes the output file only";
    if (given.from.empty() && given.exportPdf.size() == 1)
        return "--export-pdf needs KEY and OUT.pdf, or --from FILE.json";
    return {};
}

DesktopOptions optionsOf(const Given& given)
{
    DesktopOptions options;
    options.server = QString::fromStdString(given.server);
    options.tokenFile = QString::fromStdString(given.tokenFile);
    options.caFile = QString::fromStdString(given.caFile);
    options.workspace = QString::fromStdString(given.workspace);
    if (options.workspace.isEmpty())
        options.workspace = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                            QStringLiteral("/warroom/workspace");
    options.demo = given.demo;
    options.demoSpeed = given.demoSpeed;
    options.theme = QString::fromStdString(given.theme);
    options.language = QString::fromStdString(given.language);
    options.beacon = QString::fromStdString(given.beacon);
    options.screenshots = QString::fromStdString(given.screenshots);
    options.size = *sizeOf(given.size);
    options.from = QString::fromStdString(given.from);
    options.external = given.profile == "external";
    options.link = linkOf(given.link).value_or(QUrl());
    if (!given.exportPdf.empty())
        options.pdf = QString::fromStdString(given.exportPdf.back());
    if (given.exportPdf.size() == 2)
        options.key = QString::fromStdString(given.exportPdf.front());
    if (!given.from.empty())
        options.mode = DesktopMode::ExportRecorded;
    else if (!given.exportPdf.empty())
        options.mode = DesktopMode::ExportTicket;
    else if (!given.screenshots.empty())
        options.mode = DesktopMode::Screenshots;
    return options;
}

} // namespace

ParsedDesktopOptions parseDesktopOptions(const QStringList& arguments)
{
    ParsedDesktopOptions parsed;
    CLI::App app("warroom, the desktop war room for production incidents", "warroom");
    Given given;
    describe(app, given);
    std::vector<std::string> texts;
    for (const auto& argument : arguments)
        texts.push_back(argument.toStdString());
    try {
        std::vector<std::string> reversed(texts.rbegin(), texts.rend());
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        std::fputs(app.help().c_str(), stdout);
        return parsed;
    } catch (const CLI::ParseError& error) {
        complain(mistakeOf(app, error));
        parsed.exitCode = usageError;
        return parsed;
    }
    if (given.version) {
        std::printf("warroom %s\n", WARROOM_VERSION);
        return parsed;
    }
    if (const auto problem = problemOf(given); !problem.empty()) {
        complain(problem);
        parsed.exitCode = usageError;
        return parsed;
    }
    parsed.run = optionsOf(given);
    return parsed;
}

} // namespace warroom::ui
