// The first action of a ticket in a room that speaks German: what one sees is what one edits.
#include "gui/room/room_seat.h"
#include "models/room/actions_model.h"
#include "support/few_words.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class FirstActionWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_seat.reset(); }

    void aLineThatIsLeftAsItIsChangesNothing();
    void whoChangesTheTimeLeavesTheWords();
    void whatIsWrittenIsKept();

private:
    ItemId first() const { return firstActionOf(m_seat->ticket().openedBy); }
    QString shownText() const { return m_seat->room().actions()->index(0).data().toString(); }
    std::vector<ActionSet> sent() const
    {
        std::vector<ActionSet> found;
        for (const Op& op : m_seat->workspace().submittedOps()) {
            if (const auto* body = std::get_if<ActionSet>(&op.body))
                found.push_back(*body);
        }
        return found;
    }

    FewWords m_german{{{"Language|en", "de"}, {"Record|Look into it", "Ansehen"}}};
    std::unique_ptr<RoomSeat> m_seat;
};

void FirstActionWordsTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    m_seat->workspace().remote(CheckoutRoom::person(1), m_seat->checkout.clock.now(),
                               ItemRestore{Section::NextActions, first()});
    QVERIFY(m_seat->enter());
    QCOMPARE(shownText(), QString("Ansehen"));
    QVERIFY(m_seat->room().actionLine(first()).startsWith("Ansehen @"));
}

void FirstActionWordsTest::aLineThatIsLeftAsItIsChangesNothing()
{
    m_seat->room().editAction(first(), m_seat->room().actionLine(first()));
    QVERIFY(sent().empty());
}

void FirstActionWordsTest::whoChangesTheTimeLeavesTheWords()
{
    m_seat->room().editAction(first(), m_seat->room().actionLine(first()) + " !00:50");
    QTRY_COMPARE(sent().size(), std::size_t(1));
    QVERIFY(!sent().front().text && sent().front().due);
    QTRY_VERIFY(findItem(m_seat->ticket(), Section::NextActions, first()) != nullptr);
    QCOMPARE(shownText(), QString("Ansehen"));
}

void FirstActionWordsTest::whatIsWrittenIsKept()
{
    m_seat->room().editAction(first(), "Ansehen und melden @Mara");
    QTRY_COMPARE(sent().size(), std::size_t(1));
    QCOMPARE(sent().front().text.value_or(""), std::string("Ansehen und melden"));
    QTRY_COMPARE(shownText(), QString("Ansehen und melden"));
}

WARROOM_GUI_TEST_MAIN(FirstActionWordsTest)
#include "tst_first_action_words.moc"
