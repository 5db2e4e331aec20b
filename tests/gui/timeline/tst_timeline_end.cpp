// The timeline keeps to its end while less of it is seen, and the past to its entry while that is accepted.
#include "gui/timeline/timeline_reader.h"
#include "models/timeline/ticket_past.h"
#include "screens/room/timeline_pane.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QBackingStore>
#include <QVBoxLayout>

#include <random>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TimelineEndTest final : public QObject, private TimelineReader
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init() { QVERIFY(enter()); }
    void cleanup() { m_seat.reset(); }

    void thePastIsReadAgainWhenItsEntryIsAccepted();
    void theEndStaysWhenLessOfItIsSeen();
    void whatMovedUpLooksAsIfItWasPaintedAnew_data();
    void whatMovedUpLooksAsIfItWasPaintedAnew();
};

void TimelineEndTest::thePastIsReadAgainWhenItsEntryIsAccepted()
{
    auto& workspace = m_seat->workspace();
    workspace.setAccepting(false);
    QVERIFY(m_seat->room().post("Mine, and it waits", "note"));
    QTRY_VERIFY(rowOf("Mine, and it waits") >= 0);
    const OpId mine = go("Mine, and it waits")->id;
    m_seat->press(Qt::Key_H);
    auto* past = m_seat->screen->findChild<TicketPast*>();
    QTRY_VERIFY(past->ticket() && !past->isReading());
    QCOMPARE(past->entry()->id, mine);
    QVERIFY(past->ticket()->timeline.back().id != mine);

    CommentAdd comment;
    comment.text = "Theirs, accepted before mine";
    workspace.remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(), comment);
    QTRY_VERIFY(rowOf("Theirs, accepted before mine") >= 0);
    QCOMPARE(past->entry()->id, mine);
    workspace.acceptAll();
    QTRY_COMPARE(past->ticket()->timeline.back().id, mine);
    QCOMPARE(past->entry()->id, mine);
    QVERIFY(past->entry()->seq != pendingSeq);
}

// A strip that comes in beside the list, or a smaller window: what is painted ends where the list ends.
void TimelineEndTest::theEndStaysWhenLessOfItIsSeen()
{
    for (int i = 0; i < 30; ++i) {
        CommentAdd comment;
        comment.text = "A note of a long night. ";
        for (int k = 0; k < i % 5; ++k)
            comment.text += comment.text;
        m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(), comment);
    }
    QTRY_VERIFY(model()->rowCount() > 40);
    const auto gap = [this] {
        view()->viewport()->grab(); // whoever paints may measure
        const QModelIndex last = model()->index(model()->rowCount() - 1);
        return view()->viewport()->height() - 1 - view()->visualRect(last).bottom();
    };
    QVERIFY(view()->isAtEnd());
    QCOMPARE(gap(), 0);
    auto* pane = m_seat->screen->findChild<TimelinePane*>();
    QWidget strip(pane);
    strip.setFixedHeight(1);
    qobject_cast<QVBoxLayout*>(pane->layout())->insertWidget(1, &strip);
    strip.show();
    for (int height = 0; height < 200; height += 7) {
        strip.setFixedHeight(height);
        QTRY_COMPARE(strip.height(), height);
        QVERIFY(view()->isAtEnd());
        QVERIFY2(gap() == 0, qPrintable(QString("%1 px short under a strip of %2").arg(gap()).arg(height)));
    }
    for (int width = 1376; width >= 1024; width -= 32) {
        m_seat->screen->resize(width, 640);
        QTRY_COMPARE(m_seat->screen->width(), width);
        QVERIFY(view()->isAtEnd());
        QVERIFY2(gap() == 0, qPrintable(QString("%1 px short at a width of %2").arg(gap()).arg(width)));
    }
}

void TimelineEndTest::whatMovedUpLooksAsIfItWasPaintedAnew_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("history %d", seed) << seed;
}

// Own and others' entries, waiting and accepted, marked and struck, while the list stands at its end.
void TimelineEndTest::whatMovedUpLooksAsIfItWasPaintedAnew()
{
    QFETCH(int, seed);
    std::minstd_rand random(static_cast<unsigned>(seed));
    auto& workspace = m_seat->workspace();
    const auto onScreen = [this] {
        const QWidget* window = view()->window();
        const auto& image = *static_cast<const QImage*>(window->backingStore()->paintDevice());
        const QPoint at = view()->viewport()->mapTo(window, QPoint());
        return image.copy(QRect(at, view()->viewport()->size())).convertToFormat(QImage::Format_RGB32);
    };
    const auto anew = [this] {
        return view()->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    int written = 0;
    const auto words = [&] {
        QStringList some{QString("No. %1:").arg(++written)};
        for (auto count = random() % 30; count > 0; --count)
            some << QString::number(random() % 10'000);
        return some.join(QLatin1Char(' '));
    };
    const auto log = [this]() -> const auto& { return m_seat->room().ticket()->timeline; };
    for (int step = 0; step < 40; ++step) {
        const auto kind = random() % 6;
        if (kind < 2) {
            for (auto count = 1 + random() % 3; count > 0; --count) {
                CommentAdd comment;
                comment.text = words().toStdString();
                workspace.remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(), comment);
            }
        } else if (kind == 2) {
            m_seat->room().post(words(), "note");
        } else if (kind == 3) {
            const auto place = log().size() - 1 - random() % 8;
            const bool pinned = !log()[place].pinned;
            m_seat->room().pinEntry(log()[place].id, pinned);
            QTRY_COMPARE(log()[place].pinned, pinned);
        } else if (kind == 4) {
            workspace.setAccepting(false);
        } else {
            workspace.setAccepting(true);
            workspace.acceptAll();
            QTRY_VERIFY(std::none_of(log().begin(), log().end(),
                                     [](const Entry& entry) { return entry.seq == pendingSeq; }));
        }
        QTRY_VERIFY(written == 0 || rowOf(QString("No. %1:").arg(written)) >= 0);
        // What is due is painted, and nothing later. An entry may stop standing out just then: once more.
        bool isSame = false;
        for (int pass = 0; pass < 3 && !isSame; ++pass) {
            QCoreApplication::processEvents();
            isSame = onScreen() == anew();
        }
        QVERIFY2(view()->isAtEnd() && isSame, qPrintable(QString("step %1").arg(step)));
    }
}

WARROOM_GUI_TEST_MAIN(TimelineEndTest)
#include "tst_timeline_end.moc"
