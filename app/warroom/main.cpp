// warroom, the desktop: options, composition, run.
#include "beacon.h"
#include "demo.h"
#include "desktop.h"
#include "desktop_options.h"
#include "export_ticket.h"
#include "pictures.h"
#include "single_instance.h"

#include "base/log.h"
#include "postmortem/postmortem_pdf.h"
#include "resources/resources.h"
#include "server/embedded_backend.h"
#include "translations/translations.h"
#include "widgets/theme.h"
#include "workspace/socket_transport.h"

#include <QApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdio>
#include <cstring>

namespace {

using namespace warroom;
using namespace warroom::ui;

int complain(const QString& problem, int code)
{
    std::fprintf(stderr, "warroom: %s\n", qPrintable(problem));
    return code;
}

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? QStringLiteral("me") : name;
}

void loadLanguage(QApplication& app, const QString& wanted)
{
    const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    QLocale::setDefault(locale);
    auto* own = new QTranslator(&app);
    // English is the source, and its file holds the plural forms: what any other language falls back to.
    if (own->load(locale, QStringLiteral("warroom"), QStringLiteral("_"), QStringLiteral(":/translations")) ||
        own->load(QStringLiteral(":/translations/warroom_en.qm")))
        QApplication::installTranslator(own);
    auto* qt = new QTranslator(&app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    if (locale.textDirection() == Qt::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
}

ThemeChoice themeOf(const QString& name)
{
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    return name == QLatin1String("system") ? ThemeChoice::System : ThemeChoice::Dark;
}

// The token of a file; empty without one. Nothing if it cannot be read.
std::optional<std::string> tokenOf(const QString& fileName)
{
    if (fileName.isEmpty())
        return std::string();
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().trimmed().toStdString();
}

struct Parts
{
    std::unique_ptr<EmbeddedBackend> embedded;
    std::unique_ptr<Workspace> workspace;
};

// The backend is shared, or it runs in this process.
Result<Parts> openParts(const DesktopOptions& options, const std::string& token)
{
    Parts parts;
    WorkspaceOptions workspace;
    workspace.directory = options.workspace.toStdString();
    workspace.token = token;
    if (options.server.isEmpty()) {
        parts.embedded = makeEmbeddedBackend(workspace.directory + "/backend", userName().toStdString());
        workspace.embedded = true;
        workspace.connect = [backend = parts.embedded.get()] { return backend->connect(); };
    } else {
        const SocketOptions socket{options.server.toStdString(), token, options.caFile.toStdString()};
        workspace.server = options.server.section(QStringLiteral("://"), -1).toStdString();
        workspace.connect = [socket] { return makeSocketTransport(socket); };
    }
    TRY(parts.workspace, openWorkspace(std::move(workspace)));
    return parts;
}

int showWindow(QApplication& app, const DesktopOptions& options, Demo* demo)
{
    const auto token = tokenOf(options.tokenFile);
    if (!token)
        return complain(QApplication::translate("main", "%1 cannot be read").arg(options.tokenFile), 2);
    SingleInstance instance(options.workspace);
    if (!instance.claim())
        return 0;
    auto parts = openParts(options, demo ? demo->token().toStdString() : *token);
    if (!parts)
        return complain(QString::fromStdString(parts.error().message()), 1);
    const SystemClock clock;
    WorkspaceBridge bridge(*parts->workspace, clock);
    // The copy is read while the window is being built; what it says comes through the event loop.
    bridge.start();
    Desktop desktop(bridge);
    desktop.window().resize(options.size);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &desktop, &Desktop::raise);
    std::unique_ptr<Pictures> pictures;
    if (!options.beacon.isEmpty())
        new Beacon(bridge, options.beacon, &app);
    if (options.mode == DesktopMode::Screenshots) {
        pictures = std::make_unique<Pictures>(bridge, desktop, options.screenshots, options.size);
        QObject::connect(pictures.get(), &Pictures::finished, &app,
                         [](bool good) { QApplication::exit(good ? 0 : 1); });
        if (demo)
            pictures->takeStory(*demo);
        else
            pictures->takeScreens();
    } else {
        desktop.window().show();
        if (demo)
            demo->replay(options.demoSpeed > 0 ? options.demoSpeed : 30);
    }
    return QApplication::exec();
}

// Exporting needs fonts and a painter, not a display.
bool wantsNoDisplay(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const bool headless = std::strcmp(argv[i], "--export-pdf") == 0 ||
                              std::strcmp(argv[i], "--screenshots") == 0 ||
                              std::strncmp(argv[i], "--screenshots=", 14) == 0;
        if (headless)
            return true;
    }
    return false;
}

int run(QApplication& app, DesktopOptions options)
{
    if (options.mode == DesktopMode::ExportRecorded || options.mode == DesktopMode::ExportTicket) {
        QString problem;
        const int code = options.mode == DesktopMode::ExportRecorded
                             ? exportPdf(options.from, options.pdf, &problem)
                             : exportTicketPdf(options.workspace, options.key, options.pdf, &problem);
        return code == 0 ? 0 : complain(problem, code);
    }
    theme().apply(themeOf(options.theme));
    if (!options.demo)
        return showWindow(app, options, nullptr);
    Demo demo;
    if (!demo.start())
        return complain(demo.problem(), 1);
    options.server = demo.url();
    options.workspace = demo.workspace();
    return showWindow(app, options, &demo);
}

} // namespace

int main(int argc, char** argv)
{
    if (wantsNoDisplay(argc, argv) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(QStringLiteral("warroom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WARROOM_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("warroom"));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto parsed = parseDesktopOptions(arguments);
    if (!parsed.run)
        return parsed.exitCode;
    log::start("warroom", log::Level::Warning);
    QApplication app(argc, argv);
    initResources();
    initTranslations();
    loadLanguage(app, parsed.run->language);
    return run(app, *parsed.run);
}
