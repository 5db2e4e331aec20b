// What a postmortem lacks before its review, how the review moves, and when follow-ups are due.
#include "domain/ticket/review.h"

#include "ticket_builder.h"

#include <map>

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

using Gap = ReviewGapKind;

SectionEdit write(Section section, std::string text) { return {section, {}, text::Edit().insert(text)}; }

const TicketId followUpId = idOf<TicketId>(50);

// Everything that a review asks for.
std::vector<Body> complete()
{
    CommentAdd picked;
    picked.text = "Failover";
    picked.kind = "decision";
    picked.pinned = true;
    return {write(Section::Summary, "It failed"),
            write(Section::Impact, "Nobody could pay"),
            picked,
            CauseAdd{itemOf(2), "disk full", CauseState::Confirmed, {}, {}},
            WhyAsk{itemOf(3), "Why?", {}, {}, {}},
            WhyAnswer{itemOf(3), "Because"},
            PreventionAdd{itemOf(4), "bigger disk", {}, {}, {}, {}},
            FollowUpLink{Section::Prevention, itemOf(4), followUpId},
            ActionCheck{itemOf(1), true}};
}

Summary followUp(bool owned, bool due)
{
    Summary out;
    out.id = followUpId;
    out.kind = TicketKind::FollowUp;
    out.opened = minute(0);
    if (owned)
        out.commander = Owner(personOf(5));
    if (due)
        out.due = minute(100);
    return out;
}

QString kindsOf(const std::vector<ReviewGap>& gaps)
{
    static const char* const names[] = {"summary",  "impact",    "timeline",   "cause",
                                        "no-why",   "open-whys", "prevention", "no-ticket",
                                        "no-owner", "no-due",    "actions"};
    QStringList out;
    for (const ReviewGap& gap : gaps)
        out << QString("%1:%2").arg(names[static_cast<std::size_t>(gap.kind)]).arg(gap.count);
    return out.join(' ');
}

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMissing_data()
    {
        QTest::addColumn<std::vector<Body>>("then");
        QTest::addColumn<QString>("gaps");
        const auto row = [](const char* name, std::vector<Body> then, const char* gaps) {
            QTest::newRow(name) << then << QString(gaps);
        };
        row("nothing", {}, "");
        row("a summary of TBD", {SectionEdit{Section::Summary, {}, text::Edit().remove(9).insert("TBD")}},
            "summary:1");
        row("the impact taken out", {SectionEdit{Section::Impact, {}, text::Edit().remove(16)}}, "impact:1");
        row("the only picked entry put back", {EntryPin{idOf<OpId>(4), false}}, "timeline:1");
        row("the picked entry struck", {EntryStrike{idOf<OpId>(4), true}}, "timeline:1");
        row("the cause only suspected", {CauseSet{itemOf(2), CauseState::Suspected, {}}}, "cause:1");
        row("the only why removed", {ItemRemove{Section::Whys, itemOf(3)}}, "no-why:1");
        row("two more whys",
            {WhyAsk{itemOf(5), "Why a?", {}, {}, {}}, WhyAsk{itemOf(6), "Why b?", {}, {}, {}}},
            "open-whys:2");
        row("a why that was dropped", {WhyAsk{itemOf(5), "Why a?", {}, {}, {}}, WhyDrop{itemOf(5), "known"}},
            "");
        row("a why that a prevention answers",
            {WhyAsk{itemOf(5), "Why a?", {}, {}, {}}, WhyLink{itemOf(5), itemOf(4)}}, "");
        row("a prevention without a ticket", {PreventionAdd{itemOf(5), "alert", {}, {}, {}, {}}},
            "no-ticket:1");
        row("no prevention", {ItemRemove{Section::Prevention, itemOf(4)}}, "prevention:1");
        row("no prevention, because",
            {ItemRemove{Section::Prevention, itemOf(4)},
             SectionMarkSet{Section::Prevention, SectionMark::None, "it cannot happen again"}},
            "");
        row("an open action", {ActionAdd{itemOf(7), "Call", {}, {}, false, {}}}, "actions:1");
        row("an open action that was moved on",
            {ActionAdd{itemOf(7), "Call", {}, {}, false, {}},
             FollowUpLink{Section::NextActions, itemOf(7), idOf<TicketId>(51)}},
            "");
    }
    void whatIsMissing()
    {
        QFETCH(std::vector<Body>, then);
        QFETCH(QString, gaps);
        TicketBuilder builder;
        builder.open();
        for (const Body& body : complete())
            builder.by(1, body);
        for (const Body& body : then)
            builder.by(1, body);
        const Summary ticket = followUp(true, true);
        const auto missing =
            beforeReview(builder.ticket, [&](TicketId id) { return id == followUpId ? &ticket : nullptr; });
        QCOMPARE(kindsOf(missing), gaps);
    }

    void anEmptyOneLacksEverything()
    {
        TicketBuilder builder;
        builder.open();
        QCOMPARE(kindsOf(beforeReview(builder.ticket, {})),
                 QString("summary:1 impact:1 timeline:1 cause:1 no-why:1 prevention:1 actions:1"));
    }

    void followUpsNeedAnOwnerAndADay_data()
    {
        QTest::addColumn<bool>("owned");
        QTest::addColumn<bool>("due");
        QTest::addColumn<QString>("gaps");
        QTest::newRow("both") << true << true << QString();
        QTest::newRow("no owner") << false << true << "no-owner:1";
        QTest::newRow("no day") << true << false << "no-due:1";
        QTest::newRow("neither") << false << false << "no-owner:1 no-due:1";
    }
    void followUpsNeedAnOwnerAndADay()
    {
        QFETCH(bool, owned);
        QFETCH(bool, due);
        QFETCH(QString, gaps);
        TicketBuilder builder;
        builder.open();
        for (const Body& body : complete())
            builder.by(1, body);
        const Summary ticket = followUp(owned, due);
        QCOMPARE(kindsOf(beforeReview(builder.ticket, [&](TicketId) { return &ticket; })), gaps);
        // One that is not here yet is not asked about.
        QCOMPARE(kindsOf(beforeReview(builder.ticket, [](TicketId) { return nullptr; })), QString());
    }

    void sentencesCount()
    {
        TicketBuilder builder;
        builder.open();
        for (std::uint8_t i = 5; i < 7; ++i)
            builder.by(1, WhyAsk{itemOf(i), "Why?", {}, {}, {}});
        const auto gaps = beforeReview(builder.ticket, {});
        QCOMPARE(gaps[4].sentence, "2 whys have no answer."s);
        QCOMPARE(gaps[4].section(), std::optional(Section::Whys));
        QCOMPARE(gaps[0].sentence, "The summary is not written."s);
        QVERIFY(!gaps[2].section());
    }

    void theReviewMoves_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("a draft goes to review") << int(ReviewState::Draft) << "in_review";
        QTest::newRow("in review it is reviewed, or a draft again")
            << int(ReviewState::InReview) << "draft reviewed";
        QTest::newRow("a reviewed one is closed, or a draft again")
            << int(ReviewState::Reviewed) << "draft closed";
        QTest::newRow("a closed one opens as a draft") << int(ReviewState::Closed) << "draft";
    }
    void theReviewMoves()
    {
        QFETCH(int, from);
        QFETCH(QString, to);
        QStringList allowed;
        for (int i = 0; i < 4; ++i) {
            const auto state = static_cast<ReviewState>(i);
            if (mayMoveReview(static_cast<ReviewState>(from), state))
                allowed << QString::fromStdString(std::string(nameOf(state)));
        }
        QCOMPARE(allowed.join(' '), to);
    }

    void citationsAreFound()
    {
        TicketBuilder builder;
        builder.open();
        const OpId entry = idOf<OpId>(0x2b);
        QCOMPARE(citationMark(entry), "[#0000002b]"s);
        builder.by(1, write(Section::Lucky, "22:54 it failed " + citationMark(entry)));
        builder.by(1, CauseAdd{itemOf(2), "as " + citationMark(entry) + " says", {}, {}, {}});
        QCOMPARE(citedIn(builder.ticket, entry), (std::vector{Section::RootCause, Section::Lucky}));
        QVERIFY(citedIn(builder.ticket, idOf<OpId>(0x2c)).empty());
    }

    void followUpsHaveALimit_data()
    {
        QTest::addColumn<int>("priority");
        QTest::addColumn<int>("days");
        QTest::newRow("P0 within 30 days") << 0 << 30;
        QTest::newRow("P1 within 30 days") << 1 << 30;
        QTest::newRow("P2 within a quarter") << 2 << 91;
        QTest::newRow("P4 within a quarter") << 4 << 91;
    }
    void followUpsHaveALimit()
    {
        QFETCH(int, priority);
        QFETCH(int, days);
        Summary ticket = followUp(true, false);
        ticket.priority = static_cast<Priority>(priority);
        const Time limit = ticket.opened + std::chrono::days(days);
        QVERIFY(followUpDue(ticket) == limit);
        QVERIFY(!isLateFollowUp(ticket, limit));
        QVERIFY(isLateFollowUp(ticket, limit + std::chrono::milliseconds(1)));
        ticket.state = TicketState::Done;
        QVERIFY(!isLateFollowUp(ticket, limit + std::chrono::days(1)));
        ticket.due = minute(100);
        QVERIFY(followUpDue(ticket) == minute(100));
    }

    void whichIncidentsHaveOne_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("review");
        QTest::addColumn<bool>("has");
        QTest::newRow("not while it is being resolved") << int(Phase::Resolution) << 0 << false;
        QTest::newRow("from recovery on") << int(Phase::Recovery) << 0 << true;
        QTest::newRow("a closed incident") << int(Phase::Closed) << 0 << true;
        QTest::newRow("with a review under way, whatever the phase") << int(Phase::Triage) << 1 << true;
    }
    void whichIncidentsHaveOne()
    {
        QFETCH(int, phase);
        QFETCH(int, review);
        QFETCH(bool, has);
        Summary incident;
        incident.phase = static_cast<Phase>(phase);
        incident.review = static_cast<ReviewState>(review);
        QCOMPARE(hasPostmortem(incident), has);
        incident.kind = TicketKind::Support;
        QVERIFY(!hasPostmortem(incident));
    }
};

WARROOM_TEST_MAIN(TestReview)
#include "tst_review.moc"
