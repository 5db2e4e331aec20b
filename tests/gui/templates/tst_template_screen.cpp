// The ticket template by keys, in the whole window over a real backend: a version is published, a new ticket
// asks for what it asks, the old one keeps its own until it adopts; who may not, and what is said without a
// connection.
#include "desktop/session.h"
#include "gui/start/joining.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "translations/translations.h"

#include "domain/ticket/format.h"
#include "screens/room/room_screen.h"
#include "screens/room/side_column.h"
#include "screens/templates/template_screen.h"
#include "screens/templates/template_table.h"
#include "shell/actions.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QtTest>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr int scope = static_cast<int>(Section::Scope);
constexpr int triage = static_cast<int>(Phase::Triage);

// A person at a desktop of their own.
struct Seat
{
    Seat(const BackendProcess& backend, const std::string& token)
        : settings(folder.path()), tokens(folder.path(), std::make_unique<NoKeyring>())
    {
        open(backend.url(), token);
    }
    // Also once more, as after a start.
    void open(const QString& server, const std::string& token)
    {
        session.reset();
        DesktopOptions options;
        options.server = server;
        options.workspace = folder.path();
        auto opened = Session::open(options, token, settings, tokens);
        if (!opened)
            qFatal("%s", opened.error().message().c_str());
        session = std::move(*opened);
        window().resize(1440, 900);
        window().show();
        QApplication::setActiveWindow(&window());
    }
    MainWindow& window() { return session->desktop().window(); }
    WorkspaceBridge& bridge() { return session->bridge(); }
    RoomPresenter& room() { return session->desktop().room().presenter(); }
    bool isLive()
    {
        const auto& now = bridge().connection();
        return bridge().isLoaded() && now.state == LinkState::Live && now.waiting == 0;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window(), key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    TemplateScreen* screen() { return window().findChild<TemplateScreen*>(); }
    TemplateTable* table() { return screen() ? screen()->findChild<TemplateTable*>() : nullptr; }
    QLineEdit* field(const QString& name)
    {
        for (auto* one : screen()->findChildren<QLineEdit*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    QString notes()
    {
        QStringList said;
        for (const auto* note : screen()->findChildren<InlineNote*>()) {
            if (note->isVisible())
                said << note->accessibleName();
        }
        return said.join(' ');
    }
    // To the screen, with the table there.
    bool openScreen()
    {
        press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        return QTest::qWaitFor([this] {
            return table() && table()->isVisible() && screen()->model().isLive() &&
                   screen()->model().state() == TemplateModel::State::Ready;
        });
    }
    // The current cell is the one of the scope in triage.
    void goToTheScopeInTriage()
    {
        screen()->activated();
        table()->setCurrentIndex(screen()->model().index(0, 0));
        press(Qt::Key_J);
        press(Qt::Key_Down);
        press(Qt::Key_L);
    }
    bool openTicket(TicketId ticket)
    {
        session->desktop().openTicket(ticket);
        return QTest::qWaitFor([&] { return room().ticketId() == ticket && room().hasTicket(); });
    }
    QString facts()
    {
        const auto* side = window().findChild<SideColumn*>();
        QStringList all;
        for (const auto* list : side->findChildren<FactList*>())
            all << list->accessibleName();
        return all.join('|');
    }

    TempDir folder;
    DesktopSettings settings;
    TokenStore tokens;
    std::unique_ptr<Session> session;
};

} // namespace

class TemplateScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initTranslations();
        theme().apply(ThemeChoice::Dark);
        m_backend = std::make_unique<BackendProcess>(m_folder.path() + "/data");
        QVERIFY2(m_backend->start(), m_backend->output().constData());
        for (const auto role : {"viewer", "commander"})
            m_tokens[role] = tokenFor(*m_backend, role, role);
        const auto id = TicketId::parse(declareIncident(*m_backend, "Declared before"));
        QVERIFY_RESULT(id);
        m_old = *id;
    }

    void aVersionIsPublishedByKeys()
    {
        Seat seat(*m_backend, m_tokens["commander"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openScreen());
        auto& model = seat.screen()->model();
        QTRY_VERIFY(seat.table()->hasFocus());
        // What is fixed stays.
        seat.press(Qt::Key_Space);
        QVERIFY(!model.isChanged());
        seat.goToTheScopeInTriage();
        QCOMPARE(seat.table()->currentIndex(), model.index(scope, triage));
        QCOMPARE(seat.table()->currentIndex().data().toString(), QString("free"));
        seat.press(Qt::Key_Space);
        QCOMPARE(seat.table()->currentIndex().data().toString(), QString("TBD or filled"));
        seat.press(Qt::Key_Space);
        seat.press(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(seat.table()->currentIndex().data().toString(), QString("TBD or filled"));
        seat.press(Qt::Key_G);
        QTRY_COMPARE(QApplication::focusWidget(), seat.field("Said where the section is empty"));
        seat.type("Which regions?");
        seat.press(Qt::Key_Return);
        QTRY_VERIFY(seat.table()->hasFocus());
        // The draft stays while an older version is looked at; here there is only one.
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), seat.field("Why it is better"));
        seat.type("Scopes came late");
        QVERIFY(keepPicture(seat.window(), "ticket-template"));
        seat.press(Qt::Key_Return);
        QTRY_COMPARE(model.versions().size(), std::size_t{2});
        QVERIFY(!model.isChanged());
        QVERIFY2(model.versionText(0).startsWith("2 · commander"), qPrintable(model.versionText(0)));
        QVERIFY(model.versionText(0).endsWith("Scopes came late"));
        QTRY_COMPARE(seat.screen()->findChild<QListWidget*>()->count(), 2);
        seat.press(Qt::Key_V);
        QTRY_VERIFY(seat.screen()->findChild<QListWidget*>()->hasFocus());
        seat.press(Qt::Key_Down);
        QTRY_COMPARE(model.shownRow(), 1);
        QCOMPARE(model.index(scope, triage).data().toString(), QString("free"));
        QVERIFY(!model.step(model.index(scope, triage), 1));
    }

    void aNewTicketAsksForMoreAndTheOldOneAdopts()
    {
        Seat seat(*m_backend, m_tokens["commander"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openTicket(m_old));
        QTRY_VERIFY2(seat.facts().contains("Template 1; 2 is newer: Ctrl Shift A"), qPrintable(seat.facts()));
        QVERIFY(keepPicture(seat.window(), "older-template"));
        QVERIFY(!seat.room().section(Section::Scope).needed);
        QVERIFY(seat.room().section(Section::Scope).placeholder != "Which regions?");

        TicketOpen open;
        open.title = "Declared after";
        const auto born = seat.bridge().declare(open);
        QVERIFY(seat.openTicket(born));
        QCOMPARE(templateOf(*seat.room().ticket()).version, std::int64_t{2});
        QVERIFY(seat.room().section(Section::Scope).needed);
        QCOMPARE(seat.room().section(Section::Scope).placeholder, QString("Which regions?"));
        const QString asked = seat.room().gate().sentences.join(' ');
        QVERIFY2(asked.contains("Scope must be filled, or said to be TBD."), qPrintable(asked));
        QTRY_VERIFY2(seat.facts().contains("Template: 2"), qPrintable(seat.facts()));
        QVERIFY(!seat.facts().contains("is newer"));

        QVERIFY(seat.openTicket(m_old));
        seat.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(templateOf(*seat.room().ticket()).version, std::int64_t{2});
        QVERIFY(seat.room().section(Section::Scope).needed);
        QTRY_VERIFY(seat.facts().contains("Template: 2") && !seat.facts().contains("is newer"));
        QTRY_VERIFY(seat.isLive() && seat.bridge().connection().refused == 0);
        QVERIFY(!seat.room().whyNotAdopt().isEmpty());
    }

    void withoutAConnectionTheVersionsAreThereAndNothingIsPublished()
    {
        Seat seat(*m_backend, m_tokens["commander"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openScreen());
        seat.bridge().setWorkOffline(true);
        QTRY_VERIFY(!seat.screen()->model().isLive());
        QTRY_VERIFY2(seat.notes().contains("There is no connection"), qPrintable(seat.notes()));
        seat.goToTheScopeInTriage();
        seat.press(Qt::Key_Space);
        QVERIFY(seat.screen()->model().isChanged());
        QVERIFY(!seat.window().actions().action("template.publish")->isEnabled());
    }

    void whatWasChangedStaysWhereSomebodyElsePublishes()
    {
        Seat seat(*m_backend, m_tokens["commander"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openScreen());
        auto& model = seat.screen()->model();
        seat.goToTheScopeInTriage();
        seat.press(Qt::Key_Space);
        const QString mine = model.index(scope, triage).data().toString();
        const auto answer = m_backend->request(
            "POST", "/api/v1/templates",
            R"({"reason":"by somebody else","sections":{"symptoms":{"guidance":"Seen by whom?"}}})");
        QCOMPARE(answer->status, 200);
        QTRY_VERIFY(model.isOvertaken());
        QCOMPARE(model.index(scope, triage).data().toString(), mine);
        QVERIFY2(seat.notes().contains("Another version was published meanwhile"), qPrintable(seat.notes()));
        QVERIFY(keepPicture(seat.window(), "template-overtaken"));
        model.standOnNewest();
        QVERIFY(!model.isOvertaken() && model.isChanged());
    }

    void whatWasTypedIsThereAfterTheNextStart()
    {
        Seat seat(*m_backend, m_tokens["commander"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openScreen());
        seat.goToTheScopeInTriage();
        seat.press(Qt::Key_Space);
        const QString asked = seat.screen()->model().index(scope, triage).data().toString();
        seat.press(Qt::Key_G);
        seat.field("Said where the section is empty")->selectAll();
        seat.type("Whose region?");
        seat.field("Why it is better")->setFocus();
        seat.type("Nobody knew");
        // Without a goodbye.
        const auto kept = [&] {
            std::string text;
            bool read = false;
            seat.bridge().setting("template_drafts", &seat.window(), [&](const std::string& value) {
                text = value;
                read = true;
            });
            return QTest::qWaitFor([&] { return read; }) && text.find("Whose region?") != std::string::npos &&
                   text.find("Nobody knew") != std::string::npos;
        };
        QTRY_VERIFY(kept());
        seat.open(m_backend->url(), m_tokens["commander"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openScreen());
        seat.goToTheScopeInTriage();
        auto& model = seat.screen()->model();
        QTRY_VERIFY(model.isChanged() && !model.isOvertaken());
        QCOMPARE(model.index(scope, triage).data().toString(), asked);
        QTRY_COMPARE(seat.field("Said where the section is empty")->text(), QString("Whose region?"));
        QCOMPARE(seat.field("Why it is better")->text(), QString("Nobody knew"));
    }

    void whatIsChangedWhileItIsPublishedIsNotLost()
    {
        Seat seat(*m_backend, m_tokens["commander"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openScreen());
        auto& model = seat.screen()->model();
        model.setGuidance(scope, "Where is it?");
        const auto before = model.versions().front().content.version;
        model.publish("asked often");
        model.setGuidance(scope, "Where is it, and since when?");
        QTRY_COMPARE(model.versions().front().content.version, before + 1);
        QTRY_VERIFY(model.isChanged() && !model.isOvertaken());
        QCOMPARE(model.guidance(scope), QString("Where is it, and since when?"));
        QCOMPARE(model.versions().front().content.sections[scope].guidance, std::string("Where is it?"));
    }

    void aViewerReads()
    {
        Seat seat(*m_backend, m_tokens["viewer"]);
        QTRY_VERIFY(seat.isLive());
        QVERIFY(seat.openScreen());
        seat.goToTheScopeInTriage();
        seat.press(Qt::Key_Space);
        QVERIFY(!seat.screen()->model().isChanged());
        QVERIFY(seat.field("Said where the section is empty")->isReadOnly());
        QVERIFY(seat.field("Why it is better")->isReadOnly());
        QVERIFY2(seat.notes().contains("Commanders and admins publish templates."), qPrintable(seat.notes()));
        // No key is shown for what is refused.
        QVERIFY(seat.openTicket(m_old));
        QTRY_VERIFY(seat.room().newerTemplate());
        QVERIFY(!seat.room().whyNotAdopt().isEmpty());
        QTRY_VERIFY2(seat.facts().contains("Template: 2"), qPrintable(seat.facts()));
        QVERIFY2(!seat.facts().contains("is newer"), qPrintable(seat.facts()));
    }

private:
    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::map<QString, std::string> m_tokens;
    TicketId m_old;
};

WARROOM_GUI_TEST_MAIN(TemplateScreenTest)
#include "tst_template_screen.moc"
