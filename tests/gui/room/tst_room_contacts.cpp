// Support people by keys: what customers may be told is copied, who got in touch is logged and counted; and
// the process page tells of drills.
#include "domain/ticket/contacts.h"
#include "gui/room/room_seat.h"
#include "models/room/room_presenter.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/answers_pane.h"
#include "screens/room/process_pane.h"
#include "screens/room/side_column.h"
#include "screens/room/timeline_pane.h"
#include "screens/room/timeline_view.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QLabel>
#include <QListWidget>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class RoomContactsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup();

    void approvedWordsAreCopied();
    void whatIsNotApprovedIsNotCopied();
    void aContactIsLoggedCountedAndFiltered();
    void aLineThatCannotBeReadIsAskedAgain();
    void aDrillIsMarkedWithAReason();
    void theProcessPageTellsOfDrills();

private:
    // Of the contact prompt: whoever types has the focus there.
    void type(const QString& line)
    {
        m_seat->write(line);
        m_seat->press(Qt::Key_Return);
    }
    void publish(const char* words, Audience audience)
    {
        m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(),
                                   StatusPublish{words, {audience}, {}});
    }
    AnswersPane* answers()
    {
        m_seat->press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        return qobject_cast<AnswersPane*>(m_pane);
    }

    std::unique_ptr<RoomSeat> m_seat;
    QPointer<QWidget> m_pane; // what the room asked to show at the side
    QString m_said;
};

void RoomContactsTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    connect(m_seat->screen, &RoomScreen::paneRequested, this, [this](QWidget* pane) {
        pane->setParent(&m_seat->window);
        pane->show();
        m_pane = pane;
    });
    QVERIFY(m_seat->enter());
    m_said.clear();
    connect(&m_seat->room(), &RoomPresenter::said, this, [this](const QString& said) { m_said = said; });
}

void RoomContactsTest::cleanup()
{
    delete m_pane;
    m_seat.reset();
}

void RoomContactsTest::approvedWordsAreCopied()
{
    publish("Paying fails for some. We are on it.", Audience::Customers);
    publish("The copy is broken.", Audience::Responders);
    QTRY_COMPARE(m_seat->ticket().updates.back().text, std::string("The copy is broken."));
    QTRY_COMPARE(m_seat->room().ticket()->updates.size(), m_seat->ticket().updates.size());
    auto* pane = answers();
    QVERIFY(pane);
    pane->activated();
    QTRY_VERIFY(pane->list()->hasFocus());
    QGuiApplication::clipboard()->clear();
    m_seat->press(Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("Paying fails for some. We are on it."));
    QVERIFY(!pane->keyHints().isEmpty());
    for (int row = 0; row < pane->list()->count(); ++row)
        QVERIFY(!pane->list()->item(row)->text().contains("The copy is broken."));
}

void RoomContactsTest::whatIsNotApprovedIsNotCopied()
{
    const auto timeline = m_seat->ticket().timeline;
    for (const Entry& entry : timeline) {
        if (entry.type == StatusPublish::type)
            m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(),
                                       EntryStrike{entry.id, true});
    }
    QTRY_VERIFY(approvedAnswers(*m_seat->room().ticket()).empty());
    auto* pane = answers();
    QVERIFY(pane);
    QCOMPARE(pane->list()->count(), 1);
    QVERIFY(pane->list()->item(0)->text().startsWith("Not approved"));
    pane->activated();
    QTRY_VERIFY(pane->list()->hasFocus());
    QGuiApplication::clipboard()->setText("before");
    m_seat->press(Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("before"));
    QVERIFY(m_said.startsWith("Nothing is approved for customers yet."));
}

void RoomContactsTest::aContactIsLoggedCountedAndFiltered()
{
    m_seat->press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    type("@-10m Ana Silva, phone, 40: cannot pay");
    QTRY_COMPARE(countContacts(m_seat->ticket()), (ContactCount{1, 40}));
    const Entry entry = m_seat->ticket().timeline.back();
    QCOMPARE(entry.kind, std::string("contact"));
    QCOMPARE(entry.happened, m_seat->checkout.clock.now() - std::chrono::minutes(10));
    QCOMPARE(entry.actor, m_seat->room().self());
    TimelineModel* model = m_seat->room().timeline();
    model->setFilter({TimelineKind::Comms, "kind:contact"});
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0).data().toString(), QString("Ana Silva (phone), 40 affected: cannot pay"));
    const auto facts = m_seat->screen->findChild<SideColumn*>()->findChildren<FactList*>();
    QVERIFY(std::any_of(facts.begin(), facts.end(),
                        [](const FactList* list) { return list->accessibleName().contains("40 affected"); }));
}

void RoomContactsTest::aLineThatCannotBeReadIsAskedAgain()
{
    m_seat->press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    type("Ana cannot pay");
    QVERIFY(m_said.startsWith("It takes who it was"));
    QCOMPARE(countContacts(m_seat->ticket()), ContactCount());
    m_seat->press(Qt::Key_Home);
    m_seat->write("Ana: ");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(countContacts(m_seat->ticket()), (ContactCount{1, 1}));
    QCOMPARE(m_seat->ticket().timeline.back().text, std::string("Ana cannot pay"));
}

void RoomContactsTest::aDrillIsMarkedWithAReason()
{
    m_seat->workspace().setRole(AccountRole::Commander);
    QTRY_VERIFY(m_seat->room().whyNot(DrillSet{}).isEmpty());
    m_seat->press(Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    type("we practise a failover");
    QTRY_VERIFY(m_seat->room().ticket()->isDrill());
    QCOMPARE(m_seat->ticket().timeline.back().args[1], std::string("we practise a failover"));
    m_seat->press(Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    type("it became real");
    QTRY_VERIFY(!m_seat->room().ticket()->isDrill());
}

void RoomContactsTest::theProcessPageTellsOfDrills()
{
    m_seat->press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    auto* pane = qobject_cast<ProcessPane*>(m_pane);
    QVERIFY(pane);
    const auto told = [&] {
        QStringList words;
        for (const QLabel* label : pane->findChildren<QLabel*>())
            words << label->text();
        return words.join('\n');
    };
    QVERIFY2(told().contains("There was no drill yet."), qPrintable(told()));
    m_seat->workspace().remote(CheckoutRoom::person(1), m_seat->checkout.clock.now(),
                               DrillSet{true, "practice"});
    QTRY_VERIFY2(told().contains("it goes on"), qPrintable(told()));
    QVERIFY2(!told().contains("being read"), qPrintable(told()));
}

WARROOM_GUI_TEST_MAIN(RoomContactsTest)
#include "tst_room_contacts.moc"
