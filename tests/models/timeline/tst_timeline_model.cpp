// The timeline's rows: in the order in which things happened, told with no more signals than there are
// changes.
#include "models/timeline/timeline_model.h"
#include "models/timeline/timeline_table_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 1h;

PersonId mara() { return PersonId(Uuid{{1}}); }

std::shared_ptr<const Directory> people()
{
    static const auto directory = std::make_shared<const Directory>(
        std::vector<Person>{{mara(), "Mara", AccountRole::Responder, false}}, std::vector<Group>{});
    return directory;
}

// A ticket's log, folded anew for each state as a workspace does it: accepted first, waiting on top.
class Log
{
public:
    OpId add(Body body, Time at, bool waiting = false)
    {
        Op op;
        ++m_count;
        op.id = OpId(Uuid{{static_cast<std::uint8_t>(m_count >> 16), static_cast<std::uint8_t>(m_count >> 8),
                           static_cast<std::uint8_t>(m_count)}});
        op.ticket = TicketId(Uuid{{5}});
        op.actor = mara();
        op.at = at;
        op.body = std::move(body);
        if (waiting) {
            m_waiting.push_back(op);
        } else {
            op.seq = ++m_seq;
            op.receivedAt = at;
            apply(m_ticket, op);
        }
        return op.id;
    }
    OpId say(const std::string& text, Time at, const std::string& kind = "note", bool waiting = false)
    {
        CommentAdd comment;
        comment.text = text;
        comment.kind = kind;
        return add(std::move(comment), at, waiting);
    }
    void acceptAll()
    {
        for (auto& op : std::exchange(m_waiting, {})) {
            op.seq = ++m_seq;
            op.receivedAt = op.at;
            apply(m_ticket, op);
        }
    }
    void discardAll() { m_waiting.clear(); }
    Room room() const
    {
        auto shown = std::make_shared<Ticket>(m_ticket);
        Room out{shown, {}, {}};
        for (const auto& op : m_waiting) {
            apply(*shown, op);
            out.pending.push_back({op.id, op.ticket, op.at, op.body, false, std::nullopt});
        }
        return out;
    }

private:
    Ticket m_ticket;
    std::vector<Op> m_waiting;
    Seq m_seq = 0;
    int m_count = 0;
};

QStringList sentences(const TimelineModel& model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << model.index(i).data().toString();
    return all;
}

} // namespace

class TimelineModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void rowsStandInTheOrderOfWhatHappened();
    void entriesOfOneTimeKeepTheOrderOfTheLog();
    void aLogOutOfOrderIsPutInOrder();
    void anAppendedEntryIsOneInsertion();
    void aBackDatedEntryComesInWhereItHappened();
    void aPinnedEntryIsOneChange();
    void aChangedTimeMovesTheRow();
    void anEntryThatWaitsKeepsItsRowWhenOthersComeFirst();
    void aDiscardedEntryGoes();
    void theFilterLetsThrough_data();
    void theFilterLetsThrough();
    void theStoryIsWhatIsMarked();
    void contactsAreCountedAsTheyComeAndGo();
    void correctionsAreVisible();
    void columnsOfTheTable();
    void rolesOfARow();
    void marksOfStylesAreNotShown_data();
    void marksOfStylesAreNotShown();
    void refusedEntriesSayWhy();
    void anIntentWithoutAFollowUpTurnsQuiet();
    void aQuietIntentThatTheFilterHidesIsNotTold();
    void manyEntries();

private:
    void show() { m_model->setRoom(m_log->room(), people(), mara()); }

    std::unique_ptr<Log> m_log;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TimelineModelTest::init()
{
    m_tester.reset();
    m_log = std::make_unique<Log>();
    m_model = std::make_unique<TimelineModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    TicketOpen open;
    open.title = "Checkout fails";
    open.severity = Severity::Sev1;
    m_log->add(std::move(open), start);
}

void TimelineModelTest::rowsStandInTheOrderOfWhatHappened()
{
    m_log->say("second", start + 2min);
    m_log->say("first", start + 1min);
    show();
    QCOMPARE(sentences(*m_model), (QStringList{"SEV1 declared. Checkout fails", "first", "second"}));
}

void TimelineModelTest::entriesOfOneTimeKeepTheOrderOfTheLog()
{
    for (const char* text : {"a", "b", "c"})
        m_log->say(text, start + 1min);
    show();
    QCOMPARE(sentences(*m_model).mid(1), (QStringList{"a", "b", "c"}));
}

void TimelineModelTest::aLogOutOfOrderIsPutInOrder()
{
    for (const int minute : {5, 2, 7, 1, 7, 6, 2})
        m_log->say(std::to_string(minute), start + minute * 1min);
    show();
    QCOMPARE(sentences(*m_model).mid(1).join(' '), "1 2 2 5 6 7 7");
}

void TimelineModelTest::anAppendedEntryIsOneInsertion()
{
    m_log->say("a", start + 1min);
    show();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_log->say("b", start + 2min);
    m_log->say("c", start + 3min);
    show();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 2);
    QCOMPARE(inserted[0][2].toInt(), 3);
    QCOMPARE(changed.size() + reset.size(), 0);
}

void TimelineModelTest::aBackDatedEntryComesInWhereItHappened()
{
    m_log->say("late", start + 10min);
    show();
    CommentAdd early;
    early.text = "early";
    early.from = start + 5min;
    m_log->add(std::move(early), start + 34min);
    show();
    QCOMPARE(sentences(*m_model).mid(1), (QStringList{"early", "late"}));
    QCOMPARE(m_model->index(1).data(TimelineModel::DetailRole).toString(),
             QString("Note · Mara · added 01:34"));
}

void TimelineModelTest::aPinnedEntryIsOneChange()
{
    const OpId entry = m_log->say("a", start + 1min);
    m_log->say("b", start + 2min);
    show();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_log->add(EntryPin{entry, true}, start + 3min);
    show();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(inserted.size(), 0);
    QVERIFY(m_model->index(1).data(TimelineModel::PinnedRole).toBool());
}

void TimelineModelTest::aChangedTimeMovesTheRow()
{
    m_log->say("a", start + 1min);
    const OpId entry = m_log->say("b", start + 2min);
    show();
    const QPersistentModelIndex moved = m_model->index(2);
    EntrySet set;
    set.entry = entry;
    set.from = start + 30s;
    m_log->add(std::move(set), start + 3min);
    show();
    QCOMPARE(sentences(*m_model).mid(1), (QStringList{"b", "a"}));
    QVERIFY(m_model->index(1).data(TimelineModel::DetailRole).toString().endsWith("time corrected"));
    QCOMPARE(moved.row(), 1);
}

void TimelineModelTest::anEntryThatWaitsKeepsItsRowWhenOthersComeFirst()
{
    m_log->say("mine", start + 5min, "note", true);
    show();
    QVERIFY(m_model->index(1).data(TimelineModel::PendingRole).toBool());
    const QPersistentModelIndex mine = m_model->index(1);
    m_log->say("theirs", start + 4min);
    show();
    QCOMPARE(mine.row(), 2);
    m_log->acceptAll();
    show();
    QCOMPARE(mine.row(), 2);
    QVERIFY(!mine.data(TimelineModel::PendingRole).toBool());
    QCOMPARE(sentences(*m_model).mid(1), (QStringList{"theirs", "mine"}));
}

void TimelineModelTest::aDiscardedEntryGoes()
{
    m_log->say("kept", start + 1min);
    m_log->say("gone", start + 2min, "note", true);
    show();
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_log->discardAll();
    show();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(sentences(*m_model).mid(1), (QStringList{"kept"}));
}

void TimelineModelTest::theFilterLetsThrough_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("all") << int(TimelineKind::All) << 6;
    QTest::newRow("decisions, the declaration and the phase") << int(TimelineKind::Decisions) << 3;
    QTest::newRow("actions") << int(TimelineKind::Actions) << 1;
    QTest::newRow("alerts") << int(TimelineKind::Alerts) << 1;
    QTest::newRow("updates") << int(TimelineKind::Comms) << 1;
}

void TimelineModelTest::theFilterLetsThrough()
{
    QFETCH(int, filter);
    QFETCH(int, rows);
    m_log->say("decided", start + 1min, "decision");
    m_log->say("page", start + 2min, "alert");
    m_log->add(ActionAdd{ItemId(Uuid{{7}}), "Restart", {}, {}, false, {}}, start + 3min);
    m_log->add(StatusPublish{"We know", {}, {}}, start + 4min);
    m_log->add(PhaseMove{Phase::Triage, {}, {}}, start + 5min);
    show();
    m_model->setFilter({static_cast<TimelineKind>(filter), {}});
    QCOMPARE(m_model->rowCount(), rows);
    m_log->say("another", start + 6min, "decision");
    show();
    const bool takesDecisions = filter == int(TimelineKind::All) || filter == int(TimelineKind::Decisions);
    QCOMPARE(m_model->rowCount(), rows + takesDecisions);
    QCOMPARE(m_model->entryCount(), 7);
    QCOMPARE(m_model->hiddenCount(), 7 - m_model->rowCount());
}

void TimelineModelTest::theStoryIsWhatIsMarked()
{
    const OpId entry = m_log->say("a", start + 1min);
    m_log->say("b", start + 2min);
    show();
    m_model->setFilter({TimelineKind::Story, {}});
    QCOMPARE(m_model->rowCount(), 0);
    m_log->add(EntryPin{entry, true}, start + 3min);
    show();
    QCOMPARE(sentences(*m_model), QStringList{"a"});
    QCOMPARE(m_model->storyCount(), 1);
    m_log->add(EntryPin{entry, false}, start + 4min);
    show();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->rowOf(entry), -1);
}

void TimelineModelTest::contactsAreCountedAsTheyComeAndGo()
{
    CommentAdd call;
    call.kind = contactKind;
    call.contact = "Ana";
    call.affected = 40;
    const OpId first = m_log->add(call, start + 1min);
    m_log->add(call, start + 2min, true);
    show();
    QCOMPARE(m_model->contacts(), (ContactCount{2, 80}));
    m_log->say("before it in the log", start + 3min);
    show();
    m_model->setFilter({TimelineKind::Story, {}});
    QCOMPARE(m_model->contacts(), (ContactCount{2, 80}));
    m_log->add(EntryStrike{first, true}, start + 4min);
    m_log->discardAll();
    show();
    QCOMPARE(m_model->contacts(), ContactCount());
}

void TimelineModelTest::correctionsAreVisible()
{
    const OpId words = m_log->say("a", start + 1min);
    const OpId time = m_log->say("b", start + 20min);
    EntrySet better;
    better.entry = words;
    better.text = "A";
    m_log->add(better, start + 21min);
    EntrySet range;
    range.entry = time;
    range.from = start + 2min;
    range.until = std::optional(start + 9min);
    m_log->add(range, start + 22min);
    show();
    QCOMPARE(m_model->index(1).data(TimelineModel::DetailRole).toString(), QString("Note · Mara · edited"));
    QCOMPARE(m_model->index(2).data(TimelineModel::DetailRole).toString(),
             QString("Note · Mara · until 01:09 · added 01:20 · time corrected"));
}

void TimelineModelTest::columnsOfTheTable()
{
    m_log->say("Keep us-west primary", start + 1min + 40s, "decision");
    show();
    TimelineTableModel table(*m_model);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_log->say("before", start - 2min);
    CommentAdd pasted;
    pasted.text = "pasted";
    pasted.origin = "chat";
    const OpId last = m_log->add(pasted, start + 3min);
    show();
    EntrySet earlier;
    earlier.entry = last;
    earlier.from = start - 5min;
    m_log->add(earlier, start + 4min);
    show();
    QCOMPARE(table.index(0, TimelineTableModel::WhatColumn).data().toString(), QString("pasted"));
    earlier.from = start + 3min;
    m_log->add(earlier, start + 5min);
    show();
    QStringList row;
    for (int column = 0; column < table.columnCount(); ++column)
        row << table.index(2, column).data().toString();
    QCOMPARE(row, (QStringList{"01:01:40", "+0:01", "Decision", "Keep us-west primary", "Mara", ""}));
    QCOMPARE(table.index(0, TimelineTableModel::ElapsedColumn).data().toString(), QString("-0:02"));
    QCOMPARE(table.index(3, TimelineTableModel::SourceColumn).data().toString(), QString("chat"));
    QCOMPARE(m_model->rowAt(start + 2min), 2);
    QCOMPARE(m_model->rowAt(start - 1h), -1);
}

void TimelineModelTest::rolesOfARow()
{
    m_log->say("Keep us-west primary. Integrity first", start + 1min, "decision");
    m_log->add(PhaseMove{Phase::Triage, {}, {}}, start + 2min);
    show();
    const QModelIndex decision = m_model->index(1);
    QCOMPARE(decision.data(TimelineModel::TimeRole).toString(), QString("01:01"));
    QCOMPARE(decision.data(TimelineModel::LeadRole).toInt(), 21);
    QCOMPARE(decision.data(TimelineModel::IconRole).toString(), QString("decide"));
    QCOMPARE(decision.data(TimelineModel::DetailRole).toString(), QString("Decision · Mara"));
    QCOMPARE(decision.data(Qt::AccessibleTextRole).toString(),
             QString("01:01, Keep us-west primary. Integrity first, Decision · Mara"));
    QVERIFY(decision.data(TimelineModel::OwnWordsRole).toBool());
    QVERIFY(m_model->index(2).data(TimelineModel::PhaseHeadRole).toBool());
    QCOMPARE(m_model->index(2).data().toString(), QString("Triage"));
}

void TimelineModelTest::marksOfStylesAreNotShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("bold and code") << "**38 errors** in `orders`"
                                   << "38 errors in orders";
    QTest::newRow("a list keeps its bullets") << "Deploys\n- v418 by Amir\n- v419"
                                              << "Deploys\n• v418 by Amir\n• v419";
    QTest::newRow("a link keeps its words") << "see [the graph](https://graphs.example/1)"
                                            << "see the graph";
    QTest::newRow("a text without marks stays as it is") << "5 * 3 - 2 us_east_1 #4"
                                                         << "5 * 3 - 2 us_east_1 #4";
}

void TimelineModelTest::marksOfStylesAreNotShown()
{
    QFETCH(QString, text);
    m_log->say(text.toStdString(), start + 1min, "evidence");
    show();
    const QModelIndex last = m_model->index(m_model->rowCount() - 1);
    QTEST(last.data(TimelineModel::SentenceRole).toString(), "shown");
    QVERIFY(last.data(TimelineModel::DetailRole).toString().startsWith("Evidence"));
}

void TimelineModelTest::refusedEntriesSayWhy()
{
    m_log->say("mine", start + 1min, "note", true);
    Room room = m_log->room();
    room.pending[0].refused = fail(ErrorCode::Forbidden, "comment.add needs a responder");
    m_model->setRoom(room, people(), mara());
    QCOMPARE(m_model->index(1).data(TimelineModel::RefusedRole).toString(),
             QString("comment.add needs a responder"));
}

void TimelineModelTest::anIntentWithoutAFollowUpTurnsQuiet()
{
    m_log->say("Fail over", start + 1min, "intent");
    m_log->say("Restart the pool", start + 2min, "intent");
    m_model->setNow(start + 3min);
    show();
    const auto intent = m_model->index(2);
    const auto quiet = [&](int row) { return m_model->index(row).data(TimelineModel::QuietRole).toBool(); };
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const auto toldRows = [&] {
        QList<int> rows;
        while (!changed.isEmpty()) {
            const auto one = changed.takeFirst();
            if (one[2].value<QList<int>>().contains(TimelineModel::QuietRole))
                rows << one[0].toModelIndex().row();
        }
        return rows;
    };

    m_model->setNow(start + 12min - 1s);
    QVERIFY(!quiet(1) && !quiet(2));
    QCOMPARE(toldRows(), QList<int>());
    QVERIFY(!intent.data(Qt::AccessibleTextRole).toString().contains("no word since"));

    m_model->setNow(start + 12min);
    QVERIFY(!quiet(1) && quiet(2));
    QCOMPARE(toldRows(), QList<int>{2});

    m_model->setNow(start + 14min);
    QCOMPARE(toldRows(), QList<int>()); // told once
    QVERIFY(intent.data(Qt::AccessibleTextRole).toString().contains("no word since, 12 min"));
    QVERIFY(intent.data(Qt::ToolTipRole).toString().contains("no word since, 12 min"));

    m_log->say("Pool is back", start + 14min);
    show();
    QVERIFY(!quiet(2));
    QCOMPARE(toldRows(), QList<int>{2});
    QVERIFY(!intent.data(Qt::AccessibleTextRole).toString().contains("no word since"));
}

void TimelineModelTest::aQuietIntentThatTheFilterHidesIsNotTold()
{
    m_log->say("Fail over", start + 1min, "intent");
    m_model->setNow(start + 10min);
    show();
    TimelineFilter filter;
    filter.line = "checkout";
    m_model->setFilter(filter);
    QCOMPARE(m_model->rowCount(), 1);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNow(start + 20min);
    QCOMPARE(changed.size(), 0);
    m_model->setFilter({});
    QVERIFY(m_model->index(1).data(TimelineModel::QuietRole).toBool());
}

void TimelineModelTest::manyEntries()
{
    m_tester.reset(); // it looks at every row after every change
    for (int i = 0; i < 50'000; ++i)
        m_log->say("entry", start + i * 1s);
    show();
    QCOMPARE(m_model->rowCount(), 50'001);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_log->say("last", start + 15h);
    show();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
}

WARROOM_TEST_MAIN(TimelineModelTest)
#include "tst_timeline_model.moc"
