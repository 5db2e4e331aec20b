// What a board tells from the tickets alone, against figures counted by hand.
#include "domain/board/overview.h"
#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

namespace {

// A Friday of week 47.
const Time s_now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 12h;

Summary ticket(TicketKind kind, Priority priority, std::chrono::hours age)
{
    Summary out;
    out.kind = kind;
    out.priority = priority;
    out.opened = s_now - age;
    out.lastActivity = out.opened;
    return out;
}

Summary support(Priority priority, std::chrono::hours age)
{
    return ticket(TicketKind::Support, priority, age);
}

Summary incident(Severity severity, std::chrono::hours age, Phase phase)
{
    Summary out = ticket(TicketKind::Incident, matchingPriority(severity), age);
    out.severity = severity;
    out.phase = phase;
    return out;
}

Summary resolved(Severity severity, std::chrono::hours age, std::chrono::minutes took)
{
    Summary out = incident(severity, age, Phase::Closed);
    out.started = out.opened;
    out.resolved = out.opened + took;
    return out;
}

// Over since long, and written down just now.
Summary imported(std::chrono::hours age)
{
    Summary out = incident(Severity::Sev2, 0h, Phase::Closed);
    out.started = s_now - age;
    return out;
}

std::vector<const Summary*> all(const std::vector<Summary>& tickets)
{
    std::vector<const Summary*> out;
    for (const Summary& one : tickets)
        out.push_back(&one);
    return out;
}

} // namespace

class BoardOverviewTest final : public QObject
{
    Q_OBJECT

private slots:
    void theBacklogCountsByPriorityAndAge();
    void ageTurnsAtADayAndAtAWeek_data();
    void ageTurnsAtADayAndAtAWeek();
    void openedAndClosedOfTheLastSevenDays();
    void aFollowUpIsNotBacklog();
    void weeksAreThoseOfTheCalendar();
    void aYearHasAWeek53();
    void onlyBadIncidentsThatGoOnAreOfHighImpact();
    void theTimeToRestore_data();
    void theTimeToRestore();
    void followUpsOverdueAndNext();
    void theEnd_data();
    void theEnd();
    void theLastOneThatEnded();
    void whatIsImportedDoesNotEndWithItsImport();
};

void BoardOverviewTest::theBacklogCountsByPriorityAndAge()
{
    const std::vector<Summary> tickets{support(Priority::P1, 2h),
                                       support(Priority::P1, 25h),
                                       support(Priority::P1, 31h),
                                       support(Priority::P3, 24h * 24),
                                       support(Priority::P3, 24h * 3),
                                       incident(Severity::Sev1, 1h, Phase::Triage),
                                       incident(Severity::Sev1, 9h, Phase::Review)};
    const Backlog counted = backlog(all(tickets), s_now);
    QCOMPARE(counted.open, 6);
    QCOMPARE(counted.lateP1, 2);
    QCOMPARE(counted.rows[0], (BacklogRow{Priority::P0, 1, 0, 0, s_now - 1h}));
    QCOMPARE(counted.rows[1], (BacklogRow{Priority::P1, 1, 2, 0, s_now - 31h}));
    QCOMPARE(counted.rows[2], (BacklogRow{Priority::P2, 0, 0, 0, std::nullopt}));
    QCOMPARE(counted.rows[3], (BacklogRow{Priority::P3, 0, 1, 1, s_now - 24h * 24}));
}

void BoardOverviewTest::ageTurnsAtADayAndAtAWeek_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("underDay");
    QTest::addColumn<int>("underWeek");
    QTest::addColumn<int>("older");
    QTest::newRow("just opened") << 0 << 1 << 0 << 0;
    QTest::newRow("23 hours are under a day") << 23 << 1 << 0 << 0;
    QTest::newRow("24 hours are a day") << 24 << 0 << 1 << 0;
    QTest::newRow("167 hours are under a week") << 167 << 0 << 1 << 0;
    QTest::newRow("168 hours are a week") << 168 << 0 << 0 << 1;
}

void BoardOverviewTest::ageTurnsAtADayAndAtAWeek()
{
    QFETCH(int, hours);
    const std::vector<Summary> tickets{support(Priority::P2, std::chrono::hours(hours))};
    const BacklogRow row = backlog(all(tickets), s_now).rows[2];
    QTEST(row.underDay, "underDay");
    QTEST(row.underWeek, "underWeek");
    QTEST(row.older, "older");
}

void BoardOverviewTest::openedAndClosedOfTheLastSevenDays()
{
    Summary done = support(Priority::P2, 24h * 30);
    done.state = TicketState::Done;
    done.lastActivity = s_now - 24h;
    Summary longDone = done;
    longDone.lastActivity = s_now - 24h * 8;
    Summary inReview = incident(Severity::Sev2, 24h * 3, Phase::Review);
    inReview.resolved = s_now - 24h * 2;
    const std::vector<Summary> tickets{done, longDone, inReview, support(Priority::P4, 24h * 2)};
    const Backlog counted = backlog(all(tickets), s_now);
    QCOMPARE(counted.openedLately, 2);
    QCOMPARE(counted.closedLately, 2);
    QCOMPARE(counted.open, 1);
}

void BoardOverviewTest::aFollowUpIsNotBacklog()
{
    const std::vector<Summary> tickets{ticket(TicketKind::FollowUp, Priority::P1, 90h)};
    QCOMPARE(backlog(all(tickets), s_now), backlog({}, s_now));
}

void BoardOverviewTest::weeksAreThoseOfTheCalendar()
{
    // Monday 00:00 of this week is 108 hours ago.
    const std::vector<Summary> tickets{
        resolved(Severity::Sev1, 1h, 10min), resolved(Severity::Sev2, 108h, 10min),
        resolved(Severity::Sev2, 109h, 10min), resolved(Severity::Sev3, 2h, 10min),
        resolved(Severity::Sev1, 24h * 7 * 13, 10min)};
    const WeekBars bars = weekBars(all(tickets), s_now);
    QCOMPARE(bars[11].number, 47);
    QCOMPARE(bars[11].from, s_now - 108h);
    QCOMPARE(bars[11].sev1, 1);
    QCOMPARE(bars[11].sev2, 1);
    QCOMPARE(bars[10].number, 46);
    QCOMPARE(bars[10].sev2, 1);
    int rest = 0;
    for (std::size_t i = 0; i < 10; ++i)
        rest += bars[i].sev1 + bars[i].sev2;
    QCOMPARE(rest, 0);
    QCOMPARE(bars[0].number, 36);
}

void BoardOverviewTest::aYearHasAWeek53()
{
    // The first of January 2027 is a Friday: it belongs to week 53 of 2026.
    const Time newYear = std::chrono::sys_days(std::chrono::year(2027) / 1 / 1);
    QCOMPARE(weekBars({}, newYear)[11].number, 53);
    QCOMPARE(weekBars({}, newYear + 24h * 3)[11].number, 1);
}

void BoardOverviewTest::onlyBadIncidentsThatGoOnAreOfHighImpact()
{
    std::vector<Summary> tickets{
        incident(Severity::Sev2, 5h, Phase::Triage),      incident(Severity::Sev1, 1h, Phase::Recovery),
        incident(Severity::Sev2, 9h, Phase::Containment), incident(Severity::Sev3, 9h, Phase::Triage),
        incident(Severity::Sev1, 9h, Phase::Review),      support(Priority::P0, 9h)};
    const std::vector<const Summary*> expected{&tickets[1], &tickets[2], &tickets[0]};
    QCOMPARE(highImpact(all(tickets)), expected);
    QCOMPARE(goingOn(all(tickets)).size(), std::size_t(4));
    QCOMPARE(goingOn(all(tickets)).back(), &tickets[3]);
}

void BoardOverviewTest::theTimeToRestore_data()
{
    QTest::addColumn<std::vector<int>>("minutes");
    QTest::addColumn<int>("median");
    QTest::addColumn<int>("mean");
    QTest::newRow("of none there is none") << std::vector<int>{} << 0 << 0;
    QTest::newRow("of one it is its own") << std::vector<int>{40} << 40 << 40;
    QTest::newRow("of three the one in the middle") << std::vector<int>{10, 200, 30} << 30 << 80;
    QTest::newRow("of four between the two in the middle") << std::vector<int>{10, 20, 40, 330} << 30 << 100;
}

void BoardOverviewTest::theTimeToRestore()
{
    QFETCH(std::vector<int>, minutes);
    std::vector<Summary> tickets{resolved(Severity::Sev1, 24h * 40, 999min),
                                 resolved(Severity::Sev3, 20h, 999min),
                                 incident(Severity::Sev1, 20h, Phase::Triage)};
    for (const int took : minutes)
        tickets.push_back(resolved(Severity::Sev2, 24h, std::chrono::minutes(took)));
    const RestoreTimes times = restoreTimes(all(tickets), s_now - 24h * 30, s_now);
    QCOMPARE(times.count, static_cast<int>(minutes.size()));
    QFETCH(int, median);
    QFETCH(int, mean);
    QCOMPARE(times.median, Duration(std::chrono::minutes(median)));
    QCOMPARE(times.mean, Duration(std::chrono::minutes(mean)));
}

void BoardOverviewTest::followUpsOverdueAndNext()
{
    std::vector<Summary> tickets;
    for (const int hours : {-30, -2, 0, 50}) {
        tickets.push_back(ticket(TicketKind::FollowUp, Priority::P2, 24h * 9));
        tickets.back().due = s_now + std::chrono::hours(hours);
    }
    tickets.push_back(tickets[0]);
    tickets.back().state = TicketState::Done;
    tickets.push_back(ticket(TicketKind::FollowUp, Priority::P2, 24h * 9));
    const std::vector<const Summary*> overdue{&tickets[0], &tickets[1]}, next{&tickets[2], &tickets[3]};
    QCOMPARE(overdueFollowUps(all(tickets), s_now), overdue);
    QCOMPARE(followUpsDueNext(all(tickets), s_now), next);
}

void BoardOverviewTest::theEnd_data()
{
    QTest::addColumn<Summary>("ticket");
    QTest::addColumn<Time>("end");
    QTest::newRow("what was resolved ended then, whatever came after")
        << resolved(Severity::Sev2, 50h, 60min) << s_now - 49h;
    QTest::newRow("of an import without an end the beginning is known")
        << imported(24h * 400) << s_now - 24h * 400;
    Summary known = imported(24h * 400);
    known.resolved = s_now - 24h * 399;
    QTest::newRow("an import may tell its end") << known << s_now - 24h * 399;
    Summary nothing = imported(24h * 400);
    nothing.started.reset();
    QTest::newRow("of one that tells neither, what was done last") << nothing << s_now;
    Summary done = support(Priority::P3, 24h * 30);
    done.state = TicketState::Done;
    done.lastActivity = s_now - 24h;
    QTest::newRow("a ticket that is done ended when it was last touched") << done << s_now - 24h;
}

void BoardOverviewTest::theEnd()
{
    QFETCH(Summary, ticket);
    QTEST(ended(ticket), "end");
}

void BoardOverviewTest::theLastOneThatEnded()
{
    const std::vector<Summary> tickets{resolved(Severity::Sev1, 50h, 60min),
                                       resolved(Severity::Sev4, 9h, 60min),
                                       incident(Severity::Sev1, 1h, Phase::Triage)};
    QCOMPARE(lastEnded(all(tickets)), &tickets[1]);
    QVERIFY(lastEnded({}) == nullptr);
}

void BoardOverviewTest::whatIsImportedDoesNotEndWithItsImport()
{
    const std::vector<Summary> tickets{resolved(Severity::Sev2, 24h * 9, 60min), imported(24h * 400)};
    QCOMPARE(lastEnded(all(tickets)), &tickets[0]);
    QCOMPARE(backlog(all(tickets), s_now).closedLately, 0);
}

WARROOM_TEST_MAIN(BoardOverviewTest)
#include "tst_board_overview.moc"
