// The words for follow-up tickets, and the steps of their due time.
#include "models/room/actions_model.h"
#include "models/room/follow_ups.h"
#include "support/test_main.h"

#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 34min;

Summary followUp(std::int64_t number, TicketState state, std::optional<Time> due)
{
    Summary summary;
    summary.id = TicketId(Uuid{{7}});
    summary.kind = TicketKind::FollowUp;
    summary.number = number;
    summary.state = state;
    summary.due = due;
    return summary;
}

} // namespace

class FollowUpsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aFollowUpSaysHowItStands_data();
    void aFollowUpSaysHowItStands();
    void theDueTimeStepsFromNoneToAQuarter();
    void worthNeedsHelpAndPriority();
    void anActionThatMovedOnIsNotLate();
};

void FollowUpsTest::aFollowUpSaysHowItStands_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<TicketState>("state");
    QTest::addColumn<int>("dueInDays");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("late");
    QTest::newRow("due this year") << 43 << TicketState::Open << 30 << "OPS-43 · Open · due 20 Dec" << false;
    QTest::newRow("due next year") << 43 << TicketState::InProgress << 91
                                   << "OPS-43 · In progress · due 19 Feb 2027" << false;
    QTest::newRow("late") << 43 << TicketState::Open << -3 << "OPS-43 · Open · 3 d late" << true;
    QTest::newRow("done, and never late") << 43 << TicketState::Done << -3 << "OPS-43 · Done" << false;
    QTest::newRow("no number yet") << 0 << TicketState::Open << 30 << "follow-up · Open · due 20 Dec"
                                   << false;
}

void FollowUpsTest::aFollowUpSaysHowItStands()
{
    QFETCH(int, number);
    QFETCH(TicketState, state);
    QFETCH(int, dueInDays);
    const Summary summary = followUp(number, state, now + std::chrono::days(dueInDays));
    QTEST(followUpText(&summary, now), "text");
    QTEST(isLate(&summary, now), "late");
    QCOMPARE(followUpText(nullptr, now), QString("follow-up"));
}

void FollowUpsTest::theDueTimeStepsFromNoneToAQuarter()
{
    const auto first = nextDue({}, now);
    QCOMPARE(*first - now, Duration(std::chrono::days(30)));
    const auto second = nextDue(first, now + std::chrono::days(2));
    QCOMPARE(*second - now, Duration(std::chrono::days(93)));
    QVERIFY(!nextDue(second, now + std::chrono::days(3)));
}

void FollowUpsTest::worthNeedsHelpAndPriority()
{
    Prevention prevention;
    QVERIFY(worthText(prevention).isEmpty());
    prevention.effect = Field<std::string>("3: earlier");
    QVERIFY(worthText(prevention).isEmpty());
    prevention.priority = Field<std::optional<Priority>>(Priority::P1);
    QCOMPARE(worthText(prevention), QString("help 3 × care 4 = 12"));
}

void FollowUpsTest::anActionThatMovedOnIsNotLate()
{
    auto ticket = std::make_shared<Ticket>();
    Action action;
    action.id = ItemId(Uuid{{1}});
    action.text = Field<std::string>("Remove the old host");
    action.due = Field<std::optional<Time>>(now - 10min);
    action.followUp = TicketId(Uuid{{7}});
    ticket->actions.push_back(action);
    ActionsModel model;
    model.setNow(now);
    model.setRoom({ticket, {}, {}}, {}, {});
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data(ActionsModel::DueTextRole).toString(), QString("follow-up"));
    QVERIFY(!row.data(ActionsModel::LateRole).toBool());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setFollowUpText([](TicketId) { return QString("OPS-43"); });
    QCOMPARE(changed.count(), 1);
    QCOMPARE(row.data(ActionsModel::DueTextRole).toString(), QString("OPS-43"));
    QVERIFY(row.data(ActionsModel::MovedRole).toBool());
}

WARROOM_TEST_MAIN(FollowUpsTest)
#include "tst_follow_ups.moc"
