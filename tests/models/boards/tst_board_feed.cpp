// A board as a value: watched only while it is asked for, kept when the connection goes.
#include "models/boards/board_feed.h"

#include "models/boards/board_scene.h"
#include "models/queue/ticket_shelf.h"
#include "support/test_main.h"

#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

class BoardFeedTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theLastKnownComesAtOnceAndWhatIsNewAfterIt();
    void whatWasKnownStaysWhenTheConnectionGoes();
    void anotherRangeLetsGoOfTheOneBefore();
    void nothingIsHeardWhileNothingIsWatched();
    void aBoardThatCannotBeReadSaysWhy();
    void aBackendThatCannotMakeItSaysWhy();
    void aBigBoardIsReadElsewhere();

private:
    ShelfClock m_clock;
    std::unique_ptr<TicketShelf> m_shelf;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<BoardFeed<ObjectivesBoard>> m_feed;
};

void BoardFeedTest::init()
{
    m_shelf = std::make_unique<TicketShelf>(m_clock, PersonId(Uuid{{9, 1}}), Directory());
    m_bridge = std::make_unique<WorkspaceBridge>(*m_shelf, m_clock);
    m_feed = std::make_unique<BoardFeed<ObjectivesBoard>>(*m_bridge);
    m_bridge->start();
    QTRY_VERIFY(m_bridge->isLoaded());
}

void BoardFeedTest::cleanup()
{
    m_feed.reset();
    m_bridge.reset();
    m_shelf.reset();
}

void BoardFeedTest::theLastKnownComesAtOnceAndWhatIsNewAfterIt()
{
    m_shelf->setBoard("objectives?range=30d", known(badNight(), false, sceneNow() - 6min));
    m_feed->watch("objectives?range=30d");
    QTRY_VERIFY(m_feed->board());
    QCOMPARE(m_feed->board()->overall, 0.99871);
    QVERIFY(std::isnan(m_feed->board()->line.values[60]));
    QVERIFY(!m_feed->isLive());
    QCOMPARE(m_feed->at(), sceneNow() - 6min);
    m_shelf->setBoard("objectives?range=30d", known(goodDay()));
    QTRY_VERIFY(m_feed->isLive());
    QCOMPARE(m_feed->board()->overall, 0.99962);
}

void BoardFeedTest::whatWasKnownStaysWhenTheConnectionGoes()
{
    m_shelf->setBoard("objectives?range=30d", known(badNight()));
    m_feed->watch("objectives?range=30d");
    QTRY_VERIFY(m_feed->isLive());
    m_shelf->setBoard("objectives?range=30d", known(badNight(), false));
    QTRY_VERIFY(!m_feed->isLive());
    QCOMPARE(m_feed->board()->overall, 0.99871);
}

void BoardFeedTest::anotherRangeLetsGoOfTheOneBefore()
{
    m_shelf->setBoard("objectives?range=30d", known(badNight()));
    m_shelf->setBoard("objectives?range=7d", known(goodDay()));
    m_feed->watch("objectives?range=30d");
    QTRY_COMPARE(m_feed->board() ? m_feed->board()->overall : 0, 0.99871);
    m_feed->watch("objectives?range=7d");
    QTRY_COMPARE(m_feed->board()->overall, 0.99962);
    ObjectivesBoard other = goodDay();
    other.overall = 0.5;
    m_shelf->setBoard("objectives?range=30d", known(other));
    QSignalSpy heard(m_bridge.get(), &WorkspaceBridge::boardChanged);
    m_shelf->setBoard("objectives?range=7d", known(badNight()));
    QTRY_COMPARE(m_feed->board()->overall, 0.99871);
    QCOMPARE(heard.size(), 1);
}

void BoardFeedTest::nothingIsHeardWhileNothingIsWatched()
{
    m_shelf->setBoard("objectives?range=30d", known(badNight()));
    m_feed->watch("objectives?range=30d");
    QTRY_VERIFY(m_feed->board());
    m_feed->watch({});
    m_shelf->setBoard("objectives?range=30d", known(goodDay()));
    m_feed->watch("objectives?range=30d");
    QTRY_COMPARE(m_feed->board()->overall, 0.99962);
}

void BoardFeedTest::aBoardThatCannotBeReadSaysWhy()
{
    m_shelf->setBoard("objectives?range=30d", known(badNight()));
    m_feed->watch("objectives?range=30d");
    QTRY_VERIFY(m_feed->board());
    BoardData torn = known(badNight());
    torn.json.resize(torn.json.size() / 2);
    m_shelf->setBoard("objectives?range=30d", torn);
    QTRY_VERIFY(!m_feed->problem().isEmpty());
    QCOMPARE(m_feed->board()->overall, 0.99871);
}

void BoardFeedTest::aBackendThatCannotMakeItSaysWhy()
{
    BoardData data = known(badNight());
    data.error = Error(ErrorCode::NotFound, "Prometheus does not answer.");
    m_shelf->setBoard("objectives?range=30d", data);
    m_feed->watch("objectives?range=30d");
    QTRY_VERIFY(m_feed->board());
    QCOMPARE(m_feed->problem(), QString("Prometheus does not answer."));
    QVERIFY(!m_feed->isLive());
}

void BoardFeedTest::aBigBoardIsReadElsewhere()
{
    ObjectivesBoard board = badNight();
    while (protocol::formatBoard(board).size() <= BoardFeedBase::ReadHere)
        board.objectives.insert(board.objectives.end(), board.objectives.begin(),
                                board.objectives.begin() + 8);
    m_shelf->setBoard("objectives?range=30d", known(board));
    m_feed->watch("objectives?range=30d");
    QTRY_VERIFY(m_feed->board());
    QCOMPARE(m_feed->board()->objectives.size(), board.objectives.size());
}

WARROOM_TEST_MAIN(BoardFeedTest)
#include "tst_board_feed.moc"
