// "Lena is creating a ticket": who writes tells it, who looks sees it, and it ends.
#include "gui/room/checkout_room.h"
#include "screens/declare/declare_pane.h"
#include "screens/declare/in_writing_note.h"
#include "screens/declare/new_ticket_screen.h"
#include "screens/declare/title_teller.h"
#include "screens/queue/queue_screen.h"
#include "support/test_main.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QApplication>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class InWritingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init()
    {
        m_checkout = std::make_unique<CheckoutRoom>();
        m_bridge = std::make_unique<WorkspaceBridge>(m_checkout->workspace, m_checkout->clock);
        m_bridge->start();
        QTRY_VERIFY(m_bridge->isLoaded());
    }
    void cleanup()
    {
        m_bridge.reset();
        m_checkout.reset();
    }

    void threeWordsAreTold();
    void aHiddenFormIsWritingNothing();
    void declaringEndsIt();
    void whatWillBeRestrictedIsNotTold_data() { theFormsTell_data(); }
    void whatWillBeRestrictedIsNotTold();
    void theFormsTell_data();
    void theFormsTell();
    void othersSeeItInTheQueueAndInTheForms_data();
    void othersSeeItInTheQueueAndInTheForms();

private:
    const std::vector<std::string>& told() const { return m_checkout->workspace.toldWriting(); }
    std::string last() const { return told().empty() ? std::string() : told().back(); }

    // With the caret in the title.
    std::unique_ptr<QWidget> open(bool whole)
    {
        std::unique_ptr<QWidget> form;
        if (whole)
            form = std::make_unique<NewTicketScreen>(*m_bridge);
        else
            form = std::make_unique<DeclarePane>(*m_bridge);
        form->show();
        if (!QTest::qWaitForWindowActive(form.get()))
            qFatal("the form is not active");
        dynamic_cast<Screen&>(*form).activated();
        return form;
    }

    std::unique_ptr<CheckoutRoom> m_checkout;
    std::unique_ptr<WorkspaceBridge> m_bridge;
};

void InWritingTest::threeWordsAreTold()
{
    QWidget form;
    auto* teller = new TitleTeller(*m_bridge, &form);
    form.show();
    teller->tell("Orders");
    teller->tell("Orders vanish ");
    QVERIFY(told().empty());
    teller->tell("Orders  vanish f");
    QCOMPARE(told(), std::vector<std::string>{"Orders vanish f"});
    // What follows within a second goes out together.
    teller->tell("Orders vanish from");
    teller->tell("Orders vanish from the list");
    QCOMPARE(told().size(), std::size_t{1});
    QTRY_COMPARE_WITH_TIMEOUT(last(), std::string("Orders vanish from the list"), 4000);
    QCOMPARE(told().size(), std::size_t{2});
    teller->tell("Orders vanish");
    QCOMPARE(last(), std::string()); // at once
}

void InWritingTest::aHiddenFormIsWritingNothing()
{
    {
        QWidget form;
        auto* teller = new TitleTeller(*m_bridge, &form);
        teller->tell("Orders vanish from the list");
        QVERIFY(told().empty());
        form.show();
        QCOMPARE(last(), std::string("Orders vanish from the list"));
        form.hide();
        QCOMPARE(last(), std::string());
        QTRY_VERIFY_WITH_TIMEOUT((form.show(), last() == "Orders vanish from the list"), 4000);
    }
    QCOMPARE(last(), std::string());
}

void InWritingTest::declaringEndsIt()
{
    DeclarePane pane(*m_bridge);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    QTest::keyClicks(QApplication::focusWidget(), "Orders vanish from the list");
    QTRY_VERIFY(!last().empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(last(), std::string());
}

void InWritingTest::whatWillBeRestrictedIsNotTold()
{
    QFETCH(bool, whole);
    auto form = open(whole);
    QWidget* title = QApplication::focusWidget();
    QTest::keyClick(title, Qt::Key_X, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), "Legal hold");
    title->setFocus();
    QTest::keyClicks(title, "Orders of Acme vanish");
    // Kept, it is not told after the next start either.
    form.reset();
    form = open(whole);
    QTest::keyClicks(QApplication::focusWidget(), " today");
    QCOMPARE(told(), std::vector<std::string>());
    // Nothing was told before the tick is taken away; what is told ends with it.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_X, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(told(), std::vector<std::string>{"Orders of Acme vanish today"}, 4000);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_X, Qt::AltModifier);
    QCOMPARE(last(), std::string());
}

void InWritingTest::theFormsTell_data()
{
    QTest::addColumn<bool>("whole");
    QTest::newRow("the declare pane") << false;
    QTest::newRow("the form of a new ticket") << true;
}

void InWritingTest::theFormsTell()
{
    QFETCH(bool, whole);
    auto form = open(whole);
    QTest::keyClicks(QApplication::focusWidget(), "Orders vanish today");
    QTRY_COMPARE_WITH_TIMEOUT(last(), std::string("Orders vanish today"), 4000);
    form.reset();
    QCOMPARE(last(), std::string());
}

void InWritingTest::othersSeeItInTheQueueAndInTheForms_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("the queue") << "queue";
    QTest::newRow("the declare pane") << "declare";
    QTest::newRow("the form of a new ticket") << "new";
}

void InWritingTest::othersSeeItInTheQueueAndInTheForms()
{
    QFETCH(QString, where);
    std::unique_ptr<QWidget> screen;
    if (where == "queue")
        screen = std::make_unique<QueueScreen>(*m_bridge);
    else if (where == "declare")
        screen = std::make_unique<DeclarePane>(*m_bridge);
    else
        screen = std::make_unique<NewTicketScreen>(*m_bridge);
    screen->resize(1376, 778);
    screen->show();
    const auto* note = screen->findChild<InWritingNote*>();
    QVERIFY(note && !note->isVisible());
    const Time since = CheckoutRoom::at("00:33");
    m_checkout->workspace.setInWriting(
        {{CheckoutRoom::person(5), "Orders <b>vanish</b> from the list", since},
         {CheckoutRoom::person(1), "Login fails for all", since}});
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(note->sentences(),
             (QStringList{"Priya is creating a ticket since 00:33: Orders <b>vanish</b> from the list",
                          "You are creating a ticket on another device since 00:33: Login fails for all"}));
    const QWidget* focus = QApplication::focusWidget();
    m_checkout->workspace.setInWriting({});
    QTRY_VERIFY(!note->isVisible());
    QCOMPARE(QApplication::focusWidget(), focus);
}

WARROOM_GUI_TEST_MAIN(InWritingTest)
#include "tst_in_writing.moc"
