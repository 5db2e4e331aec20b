// The first start by keys alone, against a real backend: what joins, what does not, and what is said about
// it.
#include "gui/start/joining.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/net/test_certificate.h"

#include "screens/start/start_screen.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

// Takes connections and never says a word.
class SilentListener final
{
public:
    SilentListener() : m_fd(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_fd, raw, size) != 0 || ::listen(m_fd, 8) != 0 || ::getsockname(m_fd, raw, &size) != 0)
            qFatal("cannot listen");
        m_port = ntohs(address.sin_port);
    }
    ~SilentListener() { ::close(m_fd); }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }

private:
    int m_fd;
    int m_port = 0;
};

struct Page
{
    TempDir folder;
    TokenStore tokens{folder.path(), std::make_unique<NoKeyring>()};
    StartScreen screen{tokens, folder.path()};
    QSignalSpy joined{&screen, &StartScreen::joined};
    QSignalSpy workHere{&screen, &StartScreen::workHere};

    Page()
    {
        screen.resize(1440, 874);
        screen.show();
        screen.activated();
        QApplication::setActiveWindow(&screen);
    }
    QLineEdit* field(const QString& name) const
    {
        for (auto* field : screen.findChildren<QLineEdit*>()) {
            if (field->accessibleName().startsWith(name))
                return field;
        }
        return nullptr;
    }
    QString said() const
    {
        const auto* note = screen.findChild<InlineNote*>();
        return note->isVisible() ? note->accessibleName() : QString();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    // As a person does it: to the form, address, token, Enter.
    void join(const QString& address, const QString& token)
    {
        press(Qt::Key_2, Qt::ControlModifier);
        type(address);
        press(Qt::Key_Tab);
        type(token);
        press(Qt::Key_Return);
    }
};

} // namespace

class StartScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void twoKeysBeginAlone_data();
    void twoKeysBeginAlone();
    void theRightTokenJoins();
    void whatDoesNotJoinIsSaid_data();
    void whatDoesNotJoinIsSaid();
    void anUntrustedCertificateStopsAndAnAuthorityHelps();
    void escStopsTrying();
    void addresses_data();
    void addresses();
    void everySizeAndTheme_data();
    void everySizeAndTheme();

private:
    TempDir m_data;
    BackendProcess m_backend{m_data.file("backend")};
    QString m_token;
};

void StartScreenTest::initTestCase()
{
    theme().apply(ThemeChoice::Dark);
    QVERIFY2(m_backend.start(), m_backend.output());
    m_token = QString::fromStdString(tokenFor(m_backend, "Mara", "commander"));
    QVERIFY(!m_token.isEmpty());
}

void StartScreenTest::twoKeysBeginAlone_data()
{
    QTest::addColumn<bool>("fromForm");
    QTest::newRow("Enter, as the page comes up") << false;
    QTest::newRow("Ctrl 1, from a field of the form") << true;
}

void StartScreenTest::twoKeysBeginAlone()
{
    QFETCH(bool, fromForm);
    Page page;
    if (fromForm) {
        Page::press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), page.field("Address"));
        Page::press(Qt::Key_1, Qt::ControlModifier);
    } else {
        Page::press(Qt::Key_Return);
    }
    QCOMPARE(page.workHere.count(), 1);
    QCOMPARE(page.joined.count(), 0);
}

void StartScreenTest::theRightTokenJoins()
{
    Page page;
    page.join(m_backend.url(), m_token);
    QTRY_COMPARE(page.joined.count(), 1);
    const auto address = page.joined.first().first().value<BackendAddress>();
    QCOMPARE(address.server, m_backend.url());
    QVERIFY(address.caFile.isEmpty());
    QCOMPARE(page.said(), QString());
    std::optional<KeptToken> kept;
    page.tokens.read(address.server, this, [&](const KeptToken& token) { kept = token; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->token, m_token);
    struct stat state
    {};
    QCOMPARE(::stat(qPrintable(page.tokens.fileOf(address.server)), &state), 0);
    QCOMPARE(int(state.st_mode & 07777), 0600);
    QVERIFY2(page.field("Token")->text().isEmpty(), "the token stays in the field");
}

void StartScreenTest::whatDoesNotJoinIsSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("focus");
    QTest::newRow("a wrong token") << "here"
                                   << "wrt_wrong"
                                   << "does not accept this token"
                                   << "Token";
    QTest::newRow("no token") << "here"
                              << ""
                              << "A token is needed"
                              << "Token";
    QTest::newRow("nobody listens") << "http://127.0.0.1:1"
                                    << "wrt_x"
                                    << "cannot be reached"
                                    << "Address";
    QTest::newRow("no such host") << "https://warroom.invalid"
                                  << "wrt_x"
                                  << "cannot be reached"
                                  << "Address";
    QTest::newRow("no address") << "where it always was"
                                << "wrt_x"
                                << "This is no address"
                                << "Address";
    QTest::newRow("encryption is expected, and not there") << "encrypted here"
                                                           << "wrt_x"
                                                           << "so the token was not sent"
                                                           << "Certificate";
}

void StartScreenTest::whatDoesNotJoinIsSaid()
{
    QFETCH(QString, address);
    QFETCH(QString, token);
    QFETCH(QString, said);
    QFETCH(QString, focus);
    Page page;
    const QString host = m_backend.url().section("://", 1);
    page.join(address == "here"             ? m_backend.url()
              : address == "encrypted here" ? "https://" + host
                                            : address,
              token);
    QTRY_VERIFY2(page.said().contains(said), qPrintable(page.said()));
    QVERIFY(!page.said().contains("wrt_"));
    QCOMPARE(QApplication::focusWidget(), page.field(focus));
    QCOMPARE(page.joined.count(), 0);
    QVERIFY(!QFileInfo::exists(page.folder.file("tokens")));
    QCOMPARE(QApplication::activeModalWidget(), nullptr);
    // And after it is put right, the same form joins.
    if (focus == "Token") {
        Page::press(Qt::Key_A, Qt::ControlModifier);
        Page::type(m_token);
        Page::press(Qt::Key_Return);
        QTRY_COMPARE(page.joined.count(), 1);
    }
}

void StartScreenTest::anUntrustedCertificateStopsAndAnAuthorityHelps()
{
    const TempDir files;
    net::writeCertificate(files.stdFile("cert.pem"), files.stdFile("key.pem"));
    BackendProcess backend(files.file("backend"));
    QVERIFY2(backend.start({"--tls-cert", files.file("cert.pem"), "--tls-key", files.file("key.pem")}),
             backend.output());
    QVERIFY(backend.url().startsWith("https://"));
    Page page;
    QVERIFY(!page.field("Certificate")->isVisible());
    page.join(backend.url(), QString::fromStdString(backend.adminToken()));
    QTRY_VERIFY2(page.said().contains("is not trusted: self-signed certificate"), qPrintable(page.said()));
    QCOMPARE(page.joined.count(), 0);
    QVERIFY(page.field("Certificate")->isVisible());
    for (const auto* button : page.screen.findChildren<Button*>())
        QVERIFY2(!button->text().contains("gnore"), qPrintable(button->text()));
    Page::type(files.file("missing.pem"));
    Page::press(Qt::Key_Return);
    QTRY_VERIFY2(page.said().contains("cannot be read"), qPrintable(page.said()));
    Page::type(files.file("cert.pem"));
    Page::press(Qt::Key_Return);
    QTRY_COMPARE(page.joined.count(), 1);
    QCOMPARE(page.joined.first().first().value<BackendAddress>().caFile, files.file("cert.pem"));
}

void StartScreenTest::escStopsTrying()
{
    const SilentListener listener;
    Page page;
    page.join(listener.address(), "wrt_x");
    const auto* join = [&] {
        for (const auto* button : page.screen.findChildren<Button*>()) {
            if (button->text() == "Join")
                return button;
        }
        return static_cast<const Button*>(nullptr);
    }();
    QVERIFY(!join->isEnabled());
    QTRY_VERIFY([&] {
        const auto labels = page.screen.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel* label) { return label->text().startsWith("Asking 127.0.0.1"); });
    }());
    QVERIFY(keepPicture(page.screen, "start-working-dark"));
    Page::press(Qt::Key_Escape);
    QVERIFY(join->isEnabled());
    QCOMPARE(page.said(), QString());
    QCOMPARE(page.joined.count(), 0);
}

void StartScreenTest::addresses_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("exposed");
    QTest::newRow("without a scheme it is https") << "warroom.example.org"
                                                  << "https://warroom.example.org" << false;
    QTest::newRow("port and blanks") << "  War.Example.org:8787/ "
                                     << "https://war.example.org:8787" << false;
    QTest::newRow("this machine is http") << "127.0.0.1:8787"
                                          << "http://127.0.0.1:8787" << false;
    QTest::newRow("this machine by name") << "localhost:8787"
                                          << "http://localhost:8787" << false;
    QTest::newRow("this machine in IPv6") << "[::1]:8787"
                                          << "http://[::1]:8787" << false;
    QTest::newRow("http is said to be exposed") << "http://10.0.0.7:8787"
                                                << "http://10.0.0.7:8787" << true;
    QTest::newRow("a name that only looks local") << "127.0.0.1.example.org"
                                                  << "https://127.0.0.1.example.org" << false;
    QTest::newRow("another scheme") << "ftp://warroom.example.org"
                                    << "" << false;
    QTest::newRow("a path") << "https://warroom.example.org/sync"
                            << "" << false;
    QTest::newRow("a name and a password") << "https://me:secret@warroom.example.org"
                                           << "" << false;
    QTest::newRow("a port that is none") << "warroom.example.org:99999"
                                         << "" << false;
    QTest::newRow("nothing") << ""
                             << "" << false;
}

void StartScreenTest::addresses()
{
    QFETCH(QString, written);
    QFETCH(QString, server);
    QFETCH(bool, exposed);
    const auto parsed = parseBackendAddress(written);
    QCOMPARE(parsed.server, server);
    QCOMPARE(parsed.problem.isEmpty(), !server.isEmpty());
    QCOMPARE(parsed.exposed, exposed);
}

void StartScreenTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("error");
    QTest::newRow("start-dark") << QSize(1440, 874) << true << 100 << false;
    QTest::newRow("start-light") << QSize(1440, 874) << false << 100 << false;
    QTest::newRow("start-1024-dark") << QSize(1024, 614) << true << 100 << false;
    QTest::newRow("start-1024-light-error") << QSize(1024, 614) << false << 100 << true;
    QTest::newRow("start-dark-error") << QSize(1440, 874) << true << 100 << true;
    QTest::newRow("start-dark-150") << QSize(1440, 874) << true << 150 << false;
}

void StartScreenTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(bool, error);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Page page;
    page.screen.resize(size);
    if (error) {
        const QString host = m_backend.url().section("://", 1);
        page.join("https://" + host, "wrt_x");
        QTRY_VERIFY(!page.said().isEmpty());
    }
    QVERIFY(keepPicture(page.screen, QTest::currentDataTag()));
    QCOMPARE(page.screen.size(), size);
    for (const auto* label : page.screen.findChildren<QLabel*>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    theme().setTextPercent(100);
    theme().apply(ThemeChoice::Dark);
}

WARROOM_GUI_TEST_MAIN(StartScreenTest)
#include "tst_start_screen.moc"
