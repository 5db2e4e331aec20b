// Boards at the desk: made once for all who watch them, at most once a second, sent when they changed.
#include "server/board_desk.h"

#include "protocol/messages.h"
#include "support/printers.h"
#include "support/scenario/fake_time.h"
#include "support/test_main.h"

#include <set>

using namespace std::string_literals;
using namespace std::chrono_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

// A session that reads, or does not.
class Watching final : public SessionSink
{
public:
    void send(const std::shared_ptr<const std::string>& message) override { messages.push_back(message); }
    void close(int, std::string_view) override {}
    std::size_t queuedBytes() const override { return queued; }

    // What came last, as a client reads it.
    protocol::BoardUpdate last() const
    {
        auto read = protocol::parseFromBackend(*messages.back());
        return read ? std::get<protocol::BoardUpdate>(*read) : protocol::BoardUpdate{};
    }

    std::vector<std::shared_ptr<const std::string>> messages;
    std::size_t queued = 0;
};

struct Office
{
    FakeClock clock;
    BoardDesk desk{clock};
    std::string data = R"({"n":1})";
    std::optional<Error> error;
    int makings = 0;
    std::vector<BoardQuestion> questions;

    explicit Office(Duration every = 1s)
    {
        desk.addMaker(
            "weather",
            [this](const BoardQuestion& question, const BoardDesk::Made& made) {
                ++makings;
                questions.push_back(question);
                if (error)
                    made(*error);
                else
                    made(data);
            },
            every);
    }
    void pass(Duration time)
    {
        for (Duration left = time; left > 0ms; left -= 100ms) {
            clock.advance(100ms);
            desk.tick();
        }
    }
};

} // namespace

class TestLiveBoards : public QObject
{
    Q_OBJECT

private slots:
    void aBoardComesAtOnceAndThenWhenItChanged()
    {
        Office office;
        const auto seat = std::make_shared<Watching>();
        QVERIFY_RESULT(office.desk.watch(1, seat, "weather?city=L%C3%BCbeck&days=2"));
        QCOMPARE(seat->messages.size(), std::size_t(1));
        QCOMPARE(seat->last().board, "weather?city=L%C3%BCbeck&days=2"s);
        QCOMPARE(seat->last().data, R"({"n":1})"s);
        QVERIFY(seat->last().at == office.clock.now());
        QCOMPARE(office.questions.front().argument("city", ""), "Lübeck"s);
        QCOMPARE(office.questions.front().argument("days", "1"), "2"s);
        QCOMPARE(office.questions.front().argument("unit", "C"), "C"s);
        office.pass(3s);
        QCOMPARE(office.makings, 4);
        QCOMPARE(seat->messages.size(), std::size_t(1));
        office.data = R"({"n":2})";
        office.pass(1s);
        QCOMPARE(seat->messages.size(), std::size_t(2));
        QCOMPARE(seat->last().data, R"({"n":2})"s);
    }

    void twoHundredWatchersCostOneMakingAndShareItsMessage()
    {
        Office office;
        std::vector<std::shared_ptr<Watching>> seats(200);
        for (std::size_t i = 0; i < seats.size(); ++i) {
            seats[i] = std::make_shared<Watching>();
            QVERIFY_RESULT(office.desk.watch(i, seats[i], "weather"));
        }
        QCOMPARE(office.makings, 1);
        office.data = R"({"n":2})";
        office.pass(1s);
        QCOMPARE(office.makings, 2);
        std::set<const std::string*> distinct;
        for (const auto& seat : seats) {
            QCOMPARE(seat->messages.size(), std::size_t(2));
            distinct.insert(seat->messages.begin()->get());
            distinct.insert(seat->messages.back().get());
        }
        QCOMPARE(distinct.size(), std::size_t(2));
    }

    void whatIsSaidToHaveChangedIsMadeSoonButOnceASecond()
    {
        Office office(1min);
        const auto seat = std::make_shared<Watching>();
        QVERIFY_RESULT(office.desk.watch(1, seat, "weather"));
        office.pass(10s);
        QCOMPARE(office.makings, 1);
        office.data = R"({"n":2})";
        office.desk.changed("news");
        office.pass(1s);
        QCOMPARE(office.makings, 1);
        office.desk.changed("weather");
        office.pass(100ms);
        QCOMPARE(seat->last().data, R"({"n":2})"s);
        for (int i = 0; i < 30; ++i) {
            office.desk.changed("weather");
            office.pass(100ms);
        }
        QCOMPARE(office.makings, 5); // two, and one for each of the three seconds
    }

    void nobodyWatchesAnyMoreAndNothingIsMade()
    {
        Office office;
        const auto seat = std::make_shared<Watching>();
        for (const auto* board : {"weather", "weather?days=2"})
            QVERIFY_RESULT(office.desk.watch(1, seat, board));
        office.desk.unwatch(1, "weather");
        office.desk.unwatch(1, "weather");
        office.pass(2s);
        QCOMPARE(office.desk.questionCount(), std::size_t(1));
        office.desk.leave(1);
        const int before = office.makings;
        office.pass(5s);
        QCOMPARE(office.makings, before);
        QCOMPARE(office.desk.questionCount(), std::size_t(0));
        QCOMPARE(office.desk.watcherCount(), std::size_t(0));
    }

    void aSlowWatcherGetsOnlyTheNewest()
    {
        Office office;
        const auto slow = std::make_shared<Watching>();
        const auto quick = std::make_shared<Watching>();
        QVERIFY_RESULT(office.desk.watch(1, slow, "weather"));
        QVERIFY_RESULT(office.desk.watch(2, quick, "weather"));
        slow->queued = BoardDesk::SlowQueue + 1;
        for (int n = 2; n <= 5; ++n) {
            office.data = "{\"n\":" + std::to_string(n) + "}";
            office.pass(1s);
        }
        QCOMPARE(quick->messages.size(), std::size_t(5));
        QCOMPARE(slow->messages.size(), std::size_t(1));
        slow->queued = 0;
        office.pass(100ms);
        QCOMPARE(slow->messages.size(), std::size_t(2));
        QCOMPARE(slow->last().data, R"({"n":5})"s);
    }

    void aBoardThatCannotBeMadeSaysWhyUntilItCan()
    {
        Office office;
        office.error = Error(ErrorCode::FieldValue, "days must be 1 to 10", "days");
        const auto seat = std::make_shared<Watching>();
        QVERIFY_RESULT(office.desk.watch(1, seat, "weather?days=11"));
        QVERIFY(seat->last().error == office.error);
        office.pass(2s);
        QCOMPARE(seat->messages.size(), std::size_t(1));
        office.error.reset();
        office.pass(1s);
        QVERIFY(!seat->last().error);
        QCOMPARE(seat->last().data, R"({"n":1})"s);
    }

    void whatCannotBeWatched_data()
    {
        QTest::addColumn<QString>("board");
        QTest::addColumn<QString>("code");
        QTest::newRow("an unknown board") << "tides"
                                          << "E_NOT_FOUND";
        QTest::newRow("nothing") << ""
                                 << "E_NOT_FOUND";
        QTest::newRow("a broken escape") << "weather?city=%zz"
                                         << "E_HTTP";
        QTest::newRow("an argument twice") << "weather?days=1&days=2"
                                           << "E_FIELD_VALUE";
        QTest::newRow("too many arguments")
            << "weather?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1&l=1&m=1&n=1&o=1&p=1&q=1"
            << "E_FIELD_VALUE";
        QTest::newRow("too long a question") << "weather?city=" + QString(500, 'x') << "E_TOO_LARGE";
    }
    void whatCannotBeWatched()
    {
        QFETCH(QString, board);
        QFETCH(QString, code);
        Office office;
        const auto seat = std::make_shared<Watching>();
        const auto watched = office.desk.watch(1, seat, board.toStdString());
        QVERIFY(!watched);
        QCOMPARE(QString::fromStdString(std::string(codeName(watched.error().code()))), code);
        QVERIFY(seat->messages.empty());
        QCOMPARE(office.makings, 0);
    }

    void aSessionWatchesSoManyBoards()
    {
        Office office;
        const auto seat = std::make_shared<Watching>();
        for (std::size_t n = 0; n < BoardDesk::BoardsOfWatcher; ++n)
            QVERIFY_RESULT(office.desk.watch(1, seat, "weather?n=" + std::to_string(n)));
        QCOMPARE(office.desk.watch(1, seat, "weather").error().code(), ErrorCode::TooMany);
        QVERIFY_RESULT(office.desk.watch(1, seat, "weather?n=0")); // it has that one
        QVERIFY_RESULT(office.desk.watch(2, seat, "weather"));
        office.desk.unwatch(1, "weather?n=0");
        QVERIFY_RESULT(office.desk.watch(1, seat, "weather"));
    }

    void askingSharesTheMakingsOfThoseWhoWatch()
    {
        Office office(1min);
        const auto seat = std::make_shared<Watching>();
        QVERIFY_RESULT(office.desk.watch(1, seat, "weather"));
        std::vector<std::string> answers;
        const auto ask = [&](const std::string& board) {
            office.desk.ask(board, [&](Result<std::string> made) {
                answers.push_back(made ? *made : std::string(codeName(made.error().code())));
            });
        };
        ask("weather");
        ask("tides");
        QCOMPARE(office.makings, 1);
        QVERIFY(answers == (std::vector{R"({"n":1})"s, "E_NOT_FOUND"s}));
        // What is known to be old is not given out any more.
        office.data = R"({"n":2})";
        office.desk.changed("weather");
        ask("weather");
        QCOMPARE(answers.size(), std::size_t(2));
        office.pass(1s);
        QCOMPARE(answers.back(), R"({"n":2})"s);
        QCOMPARE(office.makings, 2);
    }

    void aMakerMayAnswerLater()
    {
        Office office;
        std::vector<BoardDesk::Made> pending;
        office.desk.addMaker(
            "slow", [&](const BoardQuestion&, BoardDesk::Made made) { pending.push_back(std::move(made)); });
        const auto seat = std::make_shared<Watching>();
        QVERIFY_RESULT(office.desk.watch(1, seat, "slow"));
        office.pass(5s);
        QCOMPARE(pending.size(), std::size_t(1));
        pending[0](R"({"late":true})"s);
        pending[0](R"({"twice":true})"s);
        QCOMPARE(seat->messages.size(), std::size_t(1));
        QCOMPARE(seat->last().data, R"({"late":true})"s);
        office.pass(100ms);
        QCOMPARE(pending.size(), std::size_t(2));
        // One that is never answered is given up, and its answer then comes too late.
        office.pass(BoardDesk::MakerPatience);
        QCOMPARE(seat->last().error->code(), ErrorCode::Unreachable);
        QCOMPARE(pending.size(), std::size_t(3));
        pending[1](R"({"n":1})"s);
        QCOMPARE(seat->messages.size(), std::size_t(2));
        pending[2](R"({"n":2})"s);
        QCOMPARE(seat->last().data, R"({"n":2})"s);
    }

    void anAnswerAfterTheDeskIsGoneDoesNothing()
    {
        BoardDesk::Made late;
        const auto seat = std::make_shared<Watching>();
        {
            FakeClock clock;
            BoardDesk desk(clock);
            desk.addMaker("slow",
                          [&](const BoardQuestion&, BoardDesk::Made made) { late = std::move(made); });
            QVERIFY_RESULT(desk.watch(1, seat, "slow"));
        }
        late(R"({})"s);
        QVERIFY(seat->messages.empty());
    }

    void aBoardThatIsTooLargeIsRefused()
    {
        Office office;
        office.data = "{\"x\":\"" + std::string(BoardDesk::LargestBoard, 'x') + "\"}";
        const auto seat = std::make_shared<Watching>();
        QVERIFY_RESULT(office.desk.watch(1, seat, "weather"));
        QCOMPARE(seat->last().error->code(), ErrorCode::TooLarge);
    }
};

WARROOM_TEST_MAIN(TestLiveBoards)
#include "tst_live_boards.moc"
