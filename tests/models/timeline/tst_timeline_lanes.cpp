// Lanes, groups of marks, and the window on the time axis.
#include "models/timeline/time_window.h"
#include "models/timeline/timeline_lanes.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 22h;

std::shared_ptr<const Ticket> ticket()
{
    auto made = std::make_shared<Ticket>();
    Seq seq = 0;
    const auto add = [&](Body body, Duration after) {
        Op op;
        op.id = OpId(Uuid{{3, static_cast<std::uint8_t>(seq)}});
        op.actor = PersonId(Uuid{{1}});
        op.at = op.receivedAt = start + after;
        op.base = seq;
        op.seq = ++seq;
        op.body = std::move(body);
        apply(*made, op);
    };
    const auto say = [&](const char* kind, const char* text, Duration after, Duration lasts = {}) {
        CommentAdd comment;
        comment.kind = kind;
        comment.text = text;
        comment.from = start + after;
        if (lasts > 0ms)
            comment.until = start + after + lasts;
        add(comment, 2h);
    };
    TicketOpen open;
    open.title = "Checkout fails";
    open.severity = Severity::Sev1;
    add(open, 0ms);
    add(PhaseMove{Phase::Triage, {}, {}}, 5min);
    add(PhaseMove{Phase::Containment, {}, {}}, 10min);
    say("finding", "Cross-country writes add 62 ms; checkout makes 41", 40min);
    say("decision", "Keep us-west primary. Integrity first", 20min);
    say("mitigation", "Restore", 30min, 1h);
    return made;
}

std::vector<LaneMark> marksAt(std::initializer_list<int> minutes)
{
    std::vector<LaneMark> marks;
    for (const int minute : minutes)
        marks.push_back({start + std::chrono::minutes(minute), {}, {}, 0, false});
    return marks;
}

QString asText(const std::vector<MarkGroup>& groups)
{
    QStringList parts;
    for (const auto& group : groups)
        parts << QString("%1x%2").arg(group.first).arg(group.count);
    return parts.join(' ');
}

} // namespace

class TimelineLanesTest final : public QObject
{
    Q_OBJECT

private slots:
    void onlyLanesWithContentInTheirOrder();
    void marksStandWhereTheyHappened();
    void phasesFollowEachOther();
    void labelsAreShort();
    void closeMarksAreOne_data();
    void closeMarksAreOne();
    void aLaneOfManyMarksIsFewGroups();
    void theWindowStaysWithinWhatThereIs();
    void zoomingKeepsItsPlace();
    void ticksAreWholeSteps_data();
    void ticksAreWholeSteps();
};

void TimelineLanesTest::onlyLanesWithContentInTheirOrder()
{
    const TimelineLanes lanes(ticket());
    QStringList names;
    for (const Lane& lane : lanes.lanes())
        names << TimelineLanes::name(lane.kind);
    QCOMPARE(names, (QStringList{"Decisions", "Actions", "Findings"}));
    QVERIFY(TimelineLanes(std::make_shared<const Ticket>()).isEmpty());
}

void TimelineLanesTest::marksStandWhereTheyHappened()
{
    const TimelineLanes lanes(ticket());
    const auto& actions = lanes.lanes()[1].marks;
    QCOMPARE(actions.size(), std::size_t(1));
    QVERIFY(actions[0].at == start + 30min);
    QVERIFY(actions[0].until == start + 90min);
    QVERIFY(lanes.begin() == start);
    QVERIFY(lanes.end() == start + 40min);
}

void TimelineLanesTest::phasesFollowEachOther()
{
    const TimelineLanes lanes(ticket());
    const auto& phases = lanes.phases();
    QCOMPARE(phases.size(), std::size_t(3));
    QVERIFY(phases[0].until == phases[1].from);
    QVERIFY(!phases[2].until);
    QCOMPARE(phases[2].phase, Phase::Containment);
}

void TimelineLanesTest::labelsAreShort()
{
    const TimelineLanes lanes(ticket());
    const Directory nobody;
    const auto label = [&](std::size_t lane, std::size_t mark) {
        return lanes.label(lanes.lanes()[lane].marks[mark], lanes.lanes()[lane].kind, nobody);
    };
    QCOMPARE(label(0, 0), QString("SEV1"));
    QCOMPARE(label(0, 1), QString("Keep us-west primary"));
    QCOMPARE(label(2, 0), QString("Cross-country writes add 62 ms"));
}

void TimelineLanesTest::closeMarksAreOne_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<int>("least");
    QTest::addColumn<QString>("groups");
    QTest::newRow("all apart") << 0 << 100 << 1 << "0x1 1x1 2x1 3x1 4x1";
    QTest::newRow("near ones together") << 0 << 100 << 5 << "0x2 2x1 3x2";
    QTest::newRow("a part of the axis") << 15 << 50 << 5 << "2x1 3x1";
    QTest::newRow("everything is one") << 0 << 100 << 1000 << "0x5";
    QTest::newRow("nothing there") << 60 << 100 << 5 << "";
}

void TimelineLanesTest::closeMarksAreOne()
{
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(int, least);
    QFETCH(QString, groups);
    const auto marks = marksAt({0, 3, 20, 50, 52});
    QCOMPARE(asText(groupMarks(marks, start + std::chrono::minutes(from), start + std::chrono::minutes(until),
                               std::chrono::minutes(least))),
             groups);
}

void TimelineLanesTest::aLaneOfManyMarksIsFewGroups()
{
    std::vector<LaneMark> marks;
    for (int i = 0; i < 50'000; ++i)
        marks.push_back({start + i * 1s, {}, {}, 0, false});
    const auto groups = groupMarks(marks, start, start + 50'000s, 600s);
    QVERIFY(groups.size() <= 85);
    std::size_t all = 0;
    for (const auto& group : groups)
        all += group.count;
    QCOMPARE(all, marks.size());
}

void TimelineLanesTest::theWindowStaysWithinWhatThereIs()
{
    TimeWindow window;
    window.setExtent(start, start + 2h);
    QVERIFY(window.showsAll());
    window.showLast(15min);
    QVERIFY(window.from() == start + 105min);
    window.pan(1);
    QVERIFY(window.until() == start + 2h);
    window.pan(-100);
    QVERIFY(window.from() == start && window.span() == 15min);
    window.reveal(start + 1h);
    QVERIFY(window.contains(start + 1h) && window.span() == 15min);
    window.setExtent(start, start + 3h);
    QVERIFY(window.span() == 15min);
    window.zoom(1000, start);
    QVERIFY(window.showsAll());
    window.setExtent(start, start + 4h);
    QVERIFY(window.until() == start + 4h);
    window.showLast(5h);
    QVERIFY(window.showsAll());
}

void TimelineLanesTest::zoomingKeepsItsPlace()
{
    TimeWindow window;
    window.setExtent(start, start + 4h);
    const Time around = start + 1h;
    const double before = window.position(around, 1000);
    window.zoom(0.5, around);
    QVERIFY(std::abs(window.position(around, 1000) - before) < 0.5);
    QVERIFY(window.span() == 2h);
    for (int i = 0; i < 30; ++i)
        window.zoom(0.5, around);
    QVERIFY(window.span() == TimeWindow::Least);
    QVERIFY(window.timeAt(window.position(around, 1000), 1000) - around < 1s);
}

void TimelineLanesTest::ticksAreWholeSteps_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("step");
    QTest::newRow("two minutes") << 2 << 1;
    QTest::newRow("an hour and three quarters") << 105 << 15;
    QTest::newRow("a day") << 1440 << 180;
    QTest::newRow("a month") << 43'200 << 10'080;
}

void TimelineLanesTest::ticksAreWholeSteps()
{
    QFETCH(int, minutes);
    QFETCH(int, step);
    TimeWindow window;
    window.setExtent(start + 7s, start + 7s + std::chrono::minutes(minutes));
    const auto ticks = window.ticks(1200, 110);
    QVERIFY(!ticks.isEmpty());
    for (qsizetype i = 1; i < ticks.size(); ++i)
        QCOMPARE((ticks[i] - ticks[i - 1]).count(),
                 std::chrono::milliseconds(std::chrono::minutes(step)).count());
    QVERIFY(ticks.first().time_since_epoch() % std::chrono::minutes(step) == 0ms);
    QVERIFY(window.contains(ticks.first()) && window.contains(ticks.last()));
}

WARROOM_TEST_MAIN(TimelineLanesTest)
#include "tst_timeline_lanes.moc"
