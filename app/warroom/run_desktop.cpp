// Which window is shown, and what follows when the backend or the language changes.
#include "run_desktop.h"

#include "beacon.h"
#include "demo.h"
#include "language.h"
#include "models/format/refusal_text.h"
#include "pictures.h"
#include "session.h"
#include "single_instance.h"
#include "start_window.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QFile>

#include <cstdio>
#include <malloc.h>

namespace warroom::ui {
namespace {

constexpr int reopen = 1000; // the workspace has to be opened anew; beyond what a program can exit with
constexpr int otherLanguage = 1001; // and in another language

int complain(const QString& problem, int code)
{
    std::fprintf(stderr, "warroom: %s\n", qPrintable(problem));
    return code;
}

// What only the start needed goes back to the system: when the window stands, and when all is read.
constexpr std::chrono::seconds startIsOver[] = {std::chrono::seconds(2), std::chrono::seconds(30)};

void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

ThemeChoice themeOf(const QString& name)
{
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    return name == QLatin1String("system") ? ThemeChoice::System : ThemeChoice::Dark;
}

QString nameOf(ThemeChoice choice)
{
    if (choice == ThemeChoice::Light)
        return QStringLiteral("light");
    return choice == ThemeChoice::System ? QStringLiteral("system") : QStringLiteral("dark");
}

// The token of a file; nothing if it cannot be read.
std::optional<std::string> tokenOf(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().trimmed().toStdString();
}

// What the windows share while the workspace below them is changed.
class Run final : public QObject
{
public:
    Run(const DesktopOptions& options, Demo* demo, Language& language)
        : m_options(options), m_demo(demo), m_language(language), m_settings(options.workspace),
          m_tokens(options.workspace, makeSystemKeyring()), m_instance(options.workspace)
    {}

    int run()
    {
        if (m_demo)
            m_token = m_demo->token().toStdString();
        else if (!m_options.tokenFile.isEmpty() && !(m_token = tokenOf(m_options.tokenFile)))
            return complain(QApplication::translate("main", "%1 cannot be read").arg(m_options.tokenFile), 2);
        if (!m_instance.claim(m_options.link))
            return 0;
        dress();
        if (isFirstStart() && !choose())
            return 0;
        int code = reopen;
        while (code == reopen || code == otherLanguage) {
            if (auto finished = m_settings.finishChange(); !finished)
                return complain(refusalText(finished.error()), 1);
            if (code == otherLanguage)
                m_language.load(m_settings.language());
            code = work();
        }
        return code;
    }

private:
    bool isWindow() const { return m_options.mode == DesktopMode::Window && !m_demo; }

    // Of the command line, else as it was chosen last; a choice made while running is remembered.
    void dress()
    {
        theme().setTextPercent(isWindow() ? m_settings.textPercent() : 100);
        theme().setHighContrast(isWindow() && m_settings.highContrast());
        theme().apply(
            themeOf(m_options.theme.isEmpty() && isWindow() ? m_settings.theme() : m_options.theme));
        if (isWindow())
            connect(&theme(), &Theme::changed, this, [this] {
                m_settings.setTheme(nameOf(theme().choice()));
                m_settings.setTextPercent(theme().textPercent());
                m_settings.setHighContrast(theme().highContrast());
            });
    }

    bool isFirstStart() const
    {
        const auto exists = [this](const char* name) {
            return QFile::exists(m_options.workspace + QLatin1Char('/') + QLatin1String(name));
        };
        return isWindow() && m_options.server.isEmpty() && !exists("desktop.ini") && !exists("cache.db") &&
               !exists("backend");
    }

    // False if the window was closed instead.
    bool choose()
    {
        StartWindow window(m_tokens, m_options.workspace);
        connect(&m_instance, &SingleInstance::raiseRequested, &window, &StartWindow::raiseWindow);
        connect(&window, &StartWindow::chosen, this, [this](const BackendAddress& address) {
            m_settings.changeBackend(address);
            QApplication::exit(reopen);
        });
        window.resize(m_options.size);
        window.show();
        const bool chosen = QApplication::exec() == reopen;
        close(window);
        return chosen;
    }

    // One workspace in its window; the exit code, or why it ended otherwise.
    int work()
    {
        auto opened = Session::open(m_options, m_token, m_settings, m_tokens);
        if (!opened)
            return complain(refusalText(opened.error()), 1);
        const auto session = std::move(*opened);
        Desktop& desktop = session->desktop();
        connect(&m_instance, &SingleInstance::raiseRequested, &desktop, &Desktop::raise);
        connect(&m_instance, &SingleInstance::linkRequested, &desktop, &Desktop::openLink);
        connect(&desktop.settings(), &SettingsScreen::backendChanged, this,
                [] { QApplication::exit(reopen); });
        connect(&desktop.settings(), &SettingsScreen::languageChanged, this,
                [] { QApplication::exit(otherLanguage); });
        if (!m_options.beacon.isEmpty())
            new Beacon(session->bridge(), m_options.beacon, session.get());
        std::unique_ptr<Pictures> pictures;
        if (m_options.mode == DesktopMode::Screenshots)
            pictures = take(*session);
        else
            show(*session);
        const int code = QApplication::exec();
        m_atSettings = code == reopen || code == otherLanguage;
        close(desktop.window());
        return code;
    }

    void show(Session& session)
    {
        Desktop& desktop = session.desktop();
        QWidget& window = desktop.window();
        window.resize(m_place.isValid() ? m_place.size() : m_options.size);
        if (m_place.isValid())
            window.move(m_corner);
        window.setWindowState(m_state);
        // What was read while the window was built is in it from its first picture on.
        QCoreApplication::sendPostedEvents(&session.bridge(), QEvent::MetaCall);
        if (m_atSettings)
            desktop.showSettings();
        window.show();
        for (const auto after : startIsOver)
            QTimer::singleShot(after, &window, giveMemoryBack);
        if (!m_linkOpened)
            desktop.openLink(m_options.link);
        m_linkOpened = true;
        if (m_demo && !m_replaying) {
            m_replaying = true;
            // By then the incident is declared, which its alerts join.
            QTimer::singleShot(std::chrono::seconds(5), m_demo, &Demo::sendSignalsAside);
            m_demo->replay(m_options.demoSpeed > 0 ? m_options.demoSpeed : 30);
        }
    }

    std::unique_ptr<Pictures> take(Session& session)
    {
        auto pictures = std::make_unique<Pictures>(session.bridge(), session.desktop(), m_options.screenshots,
                                                   m_options.size);
        connect(pictures.get(), &Pictures::finished, this,
                [](bool good) { QApplication::exit(good ? 0 : 1); });
        if (m_demo)
            pictures->takeStory(*m_demo);
        else
            pictures->takeScreens();
        return pictures;
    }

    // The next window takes the place of this one. Closing does not end the program, which otherwise goes
    // with its last window.
    void close(QWidget& window)
    {
        m_state = window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
        m_place = m_state == Qt::WindowNoState ? window.geometry() : window.normalGeometry();
        m_corner = window.pos();
        QApplication::setQuitOnLastWindowClosed(false);
        window.close();
        QApplication::setQuitOnLastWindowClosed(true);
    }

    const DesktopOptions& m_options;
    Demo* m_demo;
    Language& m_language;
    DesktopSettings m_settings;
    TokenStore m_tokens;
    SingleInstance m_instance;
    std::optional<std::string> m_token;
    QRect m_place;
    QPoint m_corner; // of the frame
    Qt::WindowStates m_state;
    bool m_atSettings = false;
    bool m_replaying = false;
    bool m_linkOpened = false;
};

} // namespace

int runDesktop(const DesktopOptions& options, Demo* demo, Language& language)
{
    return Run(options, demo, language).run();
}

} // namespace warroom::ui
