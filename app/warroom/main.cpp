// warroom, the desktop: options, composition, run.
#include "demo.h"
#include "desktop_options.h"
#include "export_ticket.h"
#include "language.h"
#include "run_desktop.h"

#include "base/log.h"
#include "models/format/document_words.h"
#include "postmortem/postmortem_pdf.h"
#include "resources/resources.h"
#include "screens/settings/desktop_settings.h"
#include "translations/translations.h"

#include <QApplication>

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

// Where there is no session, as in a cron job, Qt says so on every start; nothing here needs one.
void sayNothingOfTheSession(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    if (!line.startsWith(QLatin1String("QStandardPaths: ")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, line)));
}

int run(DesktopOptions options, Language& language)
{
    if (options.mode == DesktopMode::ExportRecorded || options.mode == DesktopMode::ExportTicket) {
        QString problem;
        const Words words = documentWords();
        const auto profile = options.external ? DocumentProfile::External : DocumentProfile::Internal;
        const int code =
            options.mode == DesktopMode::ExportRecorded
                ? exportPdf(options.from, options.pdf, profile, &problem, words)
                : exportTicketPdf(options.workspace, options.key, options.pdf, profile, words, &problem);
        return code == 0 ? 0 : complain(problem, code);
    }
    if (!options.demo)
        return runDesktop(options, nullptr, language);
    Demo demo;
    if (!demo.start())
        return complain(demo.problem(), 1);
    options.server = demo.url();
    options.workspace = demo.workspace();
    return runDesktop(options, &demo, language);
}

} // namespace

int main(int argc, char** argv)
{
    if (wantsNoDisplay(argc, argv)) {
        qInstallMessageHandler(sayNothingOfTheSession);
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
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
    const QString chosen = DesktopSettings(parsed.run->workspace).language();
    Language language;
    language.load(parsed.run->language.isEmpty() ? chosen : parsed.run->language);
    return run(*parsed.run, language);
}
