// The settings by keys: joining later with what was written alone, leaving again, and what is said of the
// token.
#include "gui/start/joining.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include "screens/settings/choice_line.h"
#include "screens/settings/settings_screen.h"
#include "screens/start/join_form.h"
#include "server/embedded_backend.h"
#include "shell/main_window.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"
#include "workspace/socket_transport.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

// A desktop of a workspace folder: opened, closed and opened anew as the settings say.
class Desk final
{
public:
    explicit Desk(const TempDir& folder)
        : m_folder(folder), settings(folder.path()), tokens(folder.path(), std::make_unique<NoKeyring>())
    {
        open();
    }

    void reopen()
    {
        window.reset();
        bridge.reset();
        m_workspace.reset();
        m_embedded.reset();
        if (!settings.finishChange())
            qFatal("the change was not made");
        open();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void showSettings() const
    {
        press(Qt::Key_Comma, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    Button* button(const QString& text) const
    {
        for (auto* button : screen->findChildren<Button*>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    // All that the page says, a line each.
    QString said() const
    {
        QStringList lines;
        for (const auto* label : screen->findChildren<QLabel*>()) {
            if (label->isVisible())
                lines << label->text();
        }
        return lines.join('\n');
    }

private:
    void open()
    {
        WorkspaceOptions options;
        options.directory = m_folder.stdPath();
        ConnectionOrigin origin;
        origin.address = settings.backend();
        if (origin.address.isShared()) {
            origin.place = TokenPlace::File;
            QFile file(tokens.fileOf(origin.address.server));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("no token was kept");
            const SocketOptions socket{
                origin.address.server.toStdString(), file.readAll().trimmed().toStdString(), {}};
            options.server = hostOf(origin.address.server).toStdString();
            options.connect = [socket] { return makeSocketTransport(socket); };
        } else {
            m_embedded = makeEmbeddedBackend(m_folder.stdFile("backend"), "Ines");
            options.embedded = true;
            options.connect = [this] { return m_embedded->connect(); };
        }
        auto opened = openWorkspace(std::move(options));
        if (!opened)
            qFatal("%s", opened.error().message().c_str());
        m_workspace = std::move(*opened);
        bridge = std::make_unique<WorkspaceBridge>(*m_workspace, m_clock);
        window = std::make_unique<MainWindow>();
        screen = new SettingsScreen(*bridge, settings, tokens, window->screenHost());
        screen->setOrigin(origin);
        window->addScreen("queue", "Queue", "queue", new QLineEdit(window->screenHost()));
        window->addScreen("settings", "Settings", "settings", screen, RailPlace::Bottom);
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
        window->showScreen("queue");
        bridge->start();
    }

    const TempDir& m_folder;
    SystemClock m_clock;
    std::unique_ptr<EmbeddedBackend> m_embedded;
    std::unique_ptr<Workspace> m_workspace;

public:
    DesktopSettings settings;
    TokenStore tokens;
    std::unique_ptr<WorkspaceBridge> bridge;
    std::unique_ptr<MainWindow> window;
    SettingsScreen* screen = nullptr;
};

bool isSettled(const Desk& desk)
{
    const auto& now = desk.bridge->connection();
    return desk.bridge->isLoaded() && now.state == LinkState::Live && now.waiting == 0;
}

TicketOpen incident(const std::string& title)
{
    TicketOpen body;
    body.kind = TicketKind::Incident;
    body.title = title;
    body.severity = Severity::Sev2;
    return body;
}

} // namespace

class SettingsScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void joiningTakesAlongWhatWasWrittenAlone();
    void aWrongTokenChangesNothing();
    void unsentChangesAreSpokenOfBeforeLeaving();
    void theTokenOfTheCommandLineIsKeptOnlyWhenAsked();
    void choicesTakeEffectAtOnce();
    void licencesAreNamed();
    void everySizeAndTheme_data();
    void everySizeAndTheme();

private:
    TempDir m_data;
    BackendProcess m_backend{m_data.file("backend")};
    QString m_token;
};

void SettingsScreenTest::initTestCase()
{
    theme().apply(ThemeChoice::Dark);
    QVERIFY2(m_backend.start(), m_backend.output());
    m_token = QString::fromStdString(tokenFor(m_backend, "Mara", "commander"));
    QVERIFY(!m_token.isEmpty());
}

void SettingsScreenTest::joiningTakesAlongWhatWasWrittenAlone()
{
    const TempDir folder;
    Desk desk(folder);
    QTRY_VERIFY(isSettled(desk));
    desk.bridge->declare(incident("Written alone"));
    QTRY_VERIFY(desk.bridge->summaries().size() == 1 && isSettled(desk));
    desk.showSettings();
    QCOMPARE(desk.window->currentScreen(), "settings");
    QTRY_VERIFY2(desk.said().contains("Everything is kept on this device."), qPrintable(desk.said()));

    QSignalSpy changed(desk.screen, &SettingsScreen::backendChanged);
    desk.press(Qt::Key_J);
    desk.type(m_backend.url());
    desk.press(Qt::Key_Tab);
    desk.type(m_token);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(changed.count(), 1);
    desk.reopen();
    QTRY_VERIFY(isSettled(desk));
    const auto incidents = m_backend.request("GET", "/api/v1/incidents");
    QVERIFY(incidents);
    QVERIFY2(incidents->body.find("Written alone") != std::string::npos, incidents->body.c_str());

    // The page now tells who is there, as what, and where the token is; that once.
    desk.showSettings();
    QTRY_VERIFY2(desk.said().contains("Mara, Commander"), qPrintable(desk.said()));
    QVERIFY2(desk.said().contains("No keyring answered"), qPrintable(desk.said()));
    QVERIFY(desk.said().contains(folder.path()));
    QVERIFY(!desk.said().contains(m_token));
    QVERIFY(desk.button("Understood"));
    desk.button("Understood")->setFocus();
    desk.press(Qt::Key_Space);
    QVERIFY(!desk.said().contains("No keyring answered"));
    QVERIFY(desk.said().contains("The token is in a file that only you can read."));
    desk.reopen();
    desk.showSettings();
    QVERIFY(!desk.said().contains("No keyring answered"));
    QTRY_VERIFY(isSettled(desk));

    // Leaving: the local workspace is back, the token is gone, the copy of the backend waits.
    QSignalSpy left(desk.screen, &SettingsScreen::backendChanged);
    const QString file = desk.tokens.fileOf(m_backend.url());
    QVERIFY(QFile::exists(file));
    QVERIFY(desk.button("Leave it"));
    desk.button("Leave it")->setFocus();
    desk.press(Qt::Key_Space);
    QTRY_COMPARE(left.count(), 1);
    QVERIFY(!QFile::exists(file));
    desk.reopen();
    QTRY_VERIFY(isSettled(desk) && desk.bridge->summaries().size() == 1);
    QVERIFY(desk.bridge->connection().embedded);
}

void SettingsScreenTest::aWrongTokenChangesNothing()
{
    const TempDir folder;
    Desk desk(folder);
    QTRY_VERIFY(isSettled(desk));
    desk.showSettings();
    QSignalSpy changed(desk.screen, &SettingsScreen::backendChanged);
    desk.press(Qt::Key_J);
    desk.type(m_backend.url());
    desk.press(Qt::Key_Tab);
    desk.type("wrt_wrong");
    desk.press(Qt::Key_Return);
    QTRY_VERIFY2(desk.said().contains("does not accept this token"), qPrintable(desk.said()));
    QCOMPARE(changed.count(), 0);
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.screen->findChild<JoinForm*>()->isVisible());
    QVERIFY(QApplication::focusWidget() == desk.button("Join a team's backend"));
    desk.reopen();
    QVERIFY(!desk.settings.backend().isShared());
    QTRY_VERIFY(isSettled(desk));
}

void SettingsScreenTest::unsentChangesAreSpokenOfBeforeLeaving()
{
    const TempDir folder;
    Desk desk(folder);
    bool kept = false;
    desk.tokens.write(m_backend.url(), m_token, this, [&](const Result<TokenPlace>&) { kept = true; });
    QTRY_VERIFY(kept);
    desk.settings.changeBackend({m_backend.url(), {}});
    desk.reopen();
    QTRY_VERIFY(isSettled(desk));
    desk.bridge->setWorkOffline(true);
    desk.bridge->declare(incident("Not sent yet"));
    QTRY_COMPARE(desk.bridge->connection().waiting, std::size_t(1));
    desk.showSettings();
    QSignalSpy changed(desk.screen, &SettingsScreen::backendChanged);
    desk.button("Leave it")->setFocus();
    desk.press(Qt::Key_Space);
    QVERIFY2(desk.said().contains("1 change") || desk.said().contains("was not sent yet"),
             qPrintable(desk.said()));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(QApplication::focusWidget(), desk.button("Leave"));
    desk.press(Qt::Key_Space);
    QTRY_COMPARE(changed.count(), 1);
    desk.reopen();
    QTRY_VERIFY(isSettled(desk));
    QCOMPARE(desk.bridge->summaries().size(), std::size_t(0));

    // Joined again, it is sent.
    kept = false;
    desk.tokens.write(m_backend.url(), m_token, this, [&](const Result<TokenPlace>&) { kept = true; });
    QTRY_VERIFY(kept);
    desk.settings.changeBackend({m_backend.url(), {}});
    desk.reopen();
    QTRY_VERIFY(isSettled(desk));
    const auto incidents = m_backend.request("GET", "/api/v1/incidents");
    QVERIFY(incidents && incidents->body.find("Not sent yet") != std::string::npos);
}

void SettingsScreenTest::theTokenOfTheCommandLineIsKeptOnlyWhenAsked()
{
    const TempDir folder;
    Desk desk(folder);
    ConnectionOrigin origin;
    origin.address.server = m_backend.url();
    origin.fromCommandLine = true;
    origin.token = m_token;
    desk.screen->setOrigin(origin);
    desk.showSettings();
    QVERIFY(!QFile::exists(desk.tokens.fileOf(m_backend.url())));
    QVERIFY2(desk.said().contains("for this run only"), qPrintable(desk.said()));
    QVERIFY(!desk.button("Leave it"));
    desk.button("Keep for later starts")->setFocus();
    desk.press(Qt::Key_Space);
    QTRY_VERIFY(QFile::exists(desk.tokens.fileOf(m_backend.url())));
    QTRY_COMPARE(desk.settings.backend().server, m_backend.url());
    QVERIFY(desk.button("Leave it"));
}

void SettingsScreenTest::choicesTakeEffectAtOnce()
{
    const TempDir folder;
    Desk desk(folder);
    desk.showSettings();
    const auto lines = desk.screen->findChildren<ChoiceLine*>();
    QCOMPARE(lines.size(), 4);
    lines[0]->setFocus();
    desk.press(Qt::Key_Right);
    QCOMPARE(theme().choice(), ThemeChoice::Light);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Left);
    QCOMPARE(theme().choice(), ThemeChoice::Dark);
    desk.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lines[0]->current(), 1);
    theme().apply(ThemeChoice::Dark);
    lines[1]->setFocus();
    QCOMPARE(lines[1]->accessibleName(), "Text size: 100 %");
    desk.press(Qt::Key_Right);
    QCOMPARE(theme().textPercent(), 110);
    theme().setTextPercent(100);
    QCOMPARE(lines[1]->current(), 1);
    lines[2]->setFocus();
    desk.press(Qt::Key_Right);
    QVERIFY(theme().highContrast());
    desk.press(Qt::Key_Left);
    QVERIFY(!theme().highContrast());
    QSignalSpy language(desk.screen, &SettingsScreen::languageChanged);
    lines[3]->setFocus();
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Right);
    QCOMPARE(language.count(), 2);
    QCOMPARE(desk.settings.language(), "de");
}

void SettingsScreenTest::licencesAreNamed()
{
    const TempDir folder;
    Desk desk(folder);
    desk.showSettings();
    for (const char* words : {"Apache License 2.0", "Qt Charts", "GNU General Public License, version 3"})
        QVERIFY2(desk.said().contains(QLatin1String(words)), words);
}

void SettingsScreenTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("state");
    QTest::newRow("settings-dark") << QSize(1440, 900) << true << 100 << "shared";
    QTest::newRow("settings-light") << QSize(1440, 900) << false << 100 << "shared";
    QTest::newRow("settings-1024-dark") << QSize(1024, 640) << true << 100 << "shared";
    QTest::newRow("settings-1024-light-form") << QSize(1024, 640) << false << 100 << "form";
    QTest::newRow("settings-local-dark") << QSize(1440, 900) << true << 100 << "local";
    QTest::newRow("settings-dark-150") << QSize(1440, 900) << true << 150 << "form";
}

void SettingsScreenTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(QString, state);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const TempDir folder;
    Desk desk(folder);
    QTRY_VERIFY(isSettled(desk));
    if (state == "shared") {
        bool kept = false;
        desk.tokens.write(m_backend.url(), m_token, this, [&](const Result<TokenPlace>&) { kept = true; });
        QTRY_VERIFY(kept);
        desk.settings.changeBackend({m_backend.url(), {}});
        desk.reopen();
        QTRY_VERIFY(isSettled(desk));
    }
    desk.window->resize(size);
    desk.showSettings();
    if (state == "form")
        desk.press(Qt::Key_J);
    QVERIFY(keepPicture(*desk.window, QTest::currentDataTag()));
    QCOMPARE(desk.window->size(), size);
    for (const auto* label : desk.screen->findChildren<QLabel*>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    theme().setTextPercent(100);
    theme().apply(ThemeChoice::Dark);
}

WARROOM_GUI_TEST_MAIN(SettingsScreenTest)
#include "tst_settings_screen.moc"
