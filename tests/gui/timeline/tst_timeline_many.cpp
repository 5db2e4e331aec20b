// 50,000 entries: a frame costs what it costs with a thousand, and opening far less than in proportion.
#include "gui/room/room_seat.h"
#include "models/timeline/timeline_model.h"
#include "screens/timeline/lanes_view.h"
#include "screens/timeline/timeline_board.h"
#include "screens/timeline/timeline_table.h"
#include "support/test_main.h"
#include "support/worked_time.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

constexpr int s_few = 1'000;
constexpr int s_many = 50'000;
/// What is seen is the same; in proportion to the entries it would be 50.
constexpr double s_frameRatio = 4;
constexpr double s_openRatio = 25;

struct Cost
{
    double open = 0, frame = 0, worst = 0;
};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                     values.end());
    return values[values.size() / 2];
}

} // namespace

class TimelineManyTest final : public QObject
{
    Q_OBJECT

private slots:
    void aFrameCostsTheSameHoweverManyEntriesThereAre();

private:
    void measure(int entries, Cost& cost);
};

void TimelineManyTest::measure(int entries, Cost& cost)
{
    RoomSeat seat;
    const char* kinds[] = {"note", "decision", "finding", "alert", "mitigation", "communication"};
    for (int i = 0; i < entries; ++i) {
        CommentAdd comment;
        comment.text = "Entry " + std::to_string(i) + " of a long night, with some words";
        comment.kind = kinds[i % 6];
        seat.workspace().remote(CheckoutRoom::person(static_cast<std::uint8_t>(i % 8 + 1)),
                                CheckoutRoom::at("22:52") + i * 6000s / entries, std::move(comment));
    }
    QVERIFY(seat.enter());
    double before = workedMs();
    QVERIFY(seat.screen->showTab("timeline"));
    auto* board = seat.screen->findChild<TimelineBoard*>();
    QCoreApplication::processEvents();
    board->repaint();
    cost.open = workedMs() - before;
    QVERIFY(seat.room().timeline()->rowCount() > entries);
    QTest::keyClick(board->table(), Qt::Key_Plus, Qt::ControlModifier);
    std::vector<double> frames;
    const auto frame = [&](Qt::Key key) {
        before = workedMs();
        QTest::keyClick(board->table(), key);
        board->lanes()->repaint();
        board->table()->viewport()->repaint();
        frames.push_back(workedMs() - before);
    };
    for (int i = 0; i < 30; ++i) {
        frame(Qt::Key_Left);
        frame(Qt::Key_PageUp);
        frame(Qt::Key_K);
    }
    cost.frame = median(frames);
    cost.worst = *std::max_element(frames.begin(), frames.end());
    qInfo("%d entries: open %.1f ms, frame %.1f ms (median), %.1f ms (worst)", entries, cost.open, cost.frame,
          cost.worst);
}

void TimelineManyTest::aFrameCostsTheSameHoweverManyEntriesThereAre()
{
    theme().apply(ThemeChoice::Dark);
    Cost few, many;
    measure(s_few, few);
    measure(s_many, many);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(many.frame < s_frameRatio * few.frame);
    QVERIFY(many.open < s_openRatio * few.open);
}

WARROOM_GUI_TEST_MAIN(TimelineManyTest)
#include "tst_timeline_many.moc"
