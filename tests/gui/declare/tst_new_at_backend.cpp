// Tickets that are new, in whole desktops at a running backend: the form asks what the backend's template
// asks, and of a ticket that is restricted as it is written nobody else learns anything.
#include "desktop/desktop.h"
#include "desktop/session.h"
#include "gui/journey/screen_words.h"
#include "gui/start/joining.h"
#include "protocol/template_codec.h"
#include "screens/room/room_screen.h"
#include "screens/settings/desktop_settings.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/templates.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPlainTextEdit>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms

// One person at a desktop, and all titles that it ever heard of.
class Seat final
{
public:
    Seat(const QString& folder, const BackendProcess& backend, const std::string& name,
         const std::string& role)
        : m_settings(folder), m_tokens(folder, std::make_unique<NoKeyring>())
    {
        ui::DesktopOptions options;
        options.workspace = folder;
        options.server = backend.url();
        auto opened = ui::Session::open(options, tokenFor(backend, name, role), m_settings, m_tokens);
        if (!opened)
            qFatal("%s", opened.error().message().c_str());
        m_session = std::move(*opened);
        QObject::connect(&bridge(), &ui::WorkspaceBridge::summariesChanged,
                         [this](const std::vector<Summary>& changed) {
                             for (const auto& summary : changed)
                                 m_titles << QString::fromStdString(summary.title);
                         });
        QObject::connect(&bridge(), &ui::WorkspaceBridge::inWritingChanged, [this] {
            for (const auto& one : bridge().inWriting())
                m_titles << QString::fromStdString(one.title);
        });
        window().resize(1440, 900);
        window().show();
    }

    ui::MainWindow& window() const { return m_session->desktop().window(); }
    ui::RoomPresenter& room() const { return m_session->desktop().room().presenter(); }
    ui::WorkspaceBridge& bridge() const { return m_session->bridge(); }
    bool isLive() const { return bridge().isLoaded() && bridge().connection().state == LinkState::Live; }
    const QStringList& titles() const { return m_titles; }
    bool reads(const QString& words) const { return isRead(window(), words); }

    void sitDown()
    {
        window().raise();
        QApplication::setActiveWindow(&window());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(receiver(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void write(const QString& text)
    {
        QTest::keyClicks(receiver(), text);
        QCoreApplication::processEvents();
    }
    bool tabTo(const QString& name)
    {
        constexpr int mostFields = 40;
        for (int i = 0; i < mostFields; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->accessibleName().startsWith(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }

private:
    QWidget* receiver() const
    {
        QWidget* focus = QApplication::focusWidget();
        return focus ? focus : &window();
    }

    ui::DesktopSettings m_settings;
    ui::TokenStore m_tokens;
    std::unique_ptr<ui::Session> m_session;
    QStringList m_titles;
};

} // namespace

class NewAtBackendTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ui::theme().apply(ui::ThemeChoice::Dark);
        m_backend = std::make_unique<BackendProcess>(m_folder.file("data"));
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        m_mara = std::make_unique<Seat>(m_folder.file("mara"), *m_backend, "Mara Lind", "commander");
        m_tomas = std::make_unique<Seat>(m_folder.file("tomas"), *m_backend, "Tomas Weber", "responder");
        QTRY_VERIFY_WITH_TIMEOUT(m_mara->isLive() && m_tomas->isLive(), patience);
    }

    void theFormAsksWhatTheTemplateOfTheBackendAsks()
    {
        m_mara->sitDown();
        m_mara->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_mara->tabTo("Scope"));
        auto* scope = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QVERIFY(scope);
        QCOMPARE(scope->placeholderText(), QString("Which users, systems, regions?"));
        auto next = testTemplate(2);
        next.version = 1; // on top of which it is published
        next.sections[static_cast<std::size_t>(Section::Scope)].guidance = "Which of our plants?";
        const auto published =
            m_backend->request("POST", "/api/v1/templates",
                               protocol::format(PublishedTemplate{next, {}, {}, "plants have names"}));
        QVERIFY(published && published->status < 300);
        QTRY_COMPARE_WITH_TIMEOUT(scope->placeholderText(), QString("Which of our plants?"), patience);
        m_mara->press(Qt::Key_Escape);
    }

    void nobodyElseLearnsOfWhatIsRestrictedAsItIsWritten()
    {
        const QString quiet = "A key was sold to a stranger", loud = "Checkout answers slowly";
        m_mara->sitDown();
        m_mara->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QWidget* headline = QApplication::focusWidget();
        m_mara->press(Qt::Key_X, Qt::AltModifier);
        m_mara->write("Legal hold");
        headline->setFocus();
        m_mara->write(quiet);
        QVERIFY(m_mara->tabTo("Severity"));
        m_mara->press(Qt::Key_2);
        m_mara->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_mara->window().currentScreen(), QString("room"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_mara->room().hasTicket() && m_mara->room().ticket()->number > 0, patience);
        QCOMPARE(QString::fromStdString(m_mara->room().ticket()->title.value()), quiet);
        QVERIFY(m_mara->room().ticket()->restriction);
        QTRY_VERIFY(m_mara->reads("Restricted"));

        // What is told after it has come: by then all that is told of the other one has.
        const auto known = declareIncident(*m_backend, loud.toStdString());
        QVERIFY(!known.empty());
        QTRY_VERIFY_WITH_TIMEOUT(m_tomas->titles().contains(loud), patience);
        QVERIFY(!m_tomas->titles().join('|').contains(quiet));
        QVERIFY(!m_tomas->bridge().summary(m_mara->room().ticketId()));
        QVERIFY(m_tomas->reads(loud) && !m_tomas->reads(quiet));
    }

private:
    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::unique_ptr<Seat> m_mara, m_tomas;
};

WARROOM_GUI_TEST_MAIN(NewAtBackendTest)
#include "tst_new_at_backend.moc"
