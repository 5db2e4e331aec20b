// The queue's rows, groups and signals as tickets come, change and go.
#include "models/queue/queue_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time now = *parseTime("2026-11-20T00:34:18Z");

TicketId ticket(int number)
{
    Uuid uuid;
    uuid.bytes[0] = 1;
    for (int i = 0; i < 4; ++i)
        uuid.bytes[static_cast<std::size_t>(15 - i)] = static_cast<std::uint8_t>(number >> 8 * i);
    return TicketId(uuid);
}

Summary summary(int number, Severity severity, Duration age, const std::string& title = "Something is wrong")
{
    Summary out;
    out.id = ticket(number);
    out.number = number;
    out.head = number;
    out.title = title;
    out.severity = severity;
    out.opened = now - age;
    out.lastActivity = now - age / 2;
    return out;
}

QString row(const QueueModel& model, const QModelIndex& index)
{
    return model.data(index.siblingAtColumn(QueueModel::KeyColumn)).toString().section('-', 1);
}

// "Critical and high(2): 1 2 | Low(1): 5"; with no grouping "1 2 5".
QString picture(const QueueModel& model)
{
    QStringList parts;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex at = model.index(i, 0);
        if (!model.isGroup(at)) {
            parts << row(model, at);
            continue;
        }
        QStringList rows;
        for (int k = 0; k < model.rowCount(at); ++k)
            rows << row(model, model.index(k, 0, at));
        parts << QString("%1(%2): %3")
                     .arg(at.data().toString())
                     .arg(at.data(QueueModel::CountRole).toInt())
                     .arg(rows.join(' '));
    }
    return parts.join(parts.isEmpty() || !parts.front().contains(':') ? " " : " | ");
}

// How often each structural signal came since the last call.
class Signals final
{
public:
    explicit Signals(QueueModel& model)
        : m_inserted(&model, &QueueModel::rowsInserted), m_removed(&model, &QueueModel::rowsRemoved),
          m_moved(&model, &QueueModel::rowsMoved), m_changed(&model, &QueueModel::dataChanged),
          m_reset(&model, &QueueModel::modelReset)
    {}

    QString take()
    {
        const QString text = QString("inserted %1 removed %2 moved %3 changed %4 reset %5")
                                 .arg(m_inserted.count())
                                 .arg(m_removed.count())
                                 .arg(m_moved.count())
                                 .arg(m_changed.count())
                                 .arg(m_reset.count());
        for (QSignalSpy* spy : {&m_inserted, &m_removed, &m_moved, &m_changed, &m_reset})
            spy->clear();
        return text;
    }

private:
    QSignalSpy m_inserted, m_removed, m_moved, m_changed, m_reset;
};

} // namespace

class QueueModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void groupsAreSortedByAge();
    void oneChangeIsOneSignal();
    void aNewSeverityMovesTheRowToItsGroup();
    void closingTakesTheRowAndItsGroupAway();
    void persistentIndexesFollowTheirTicket();
    void theFilterChangesOnlyWhatItMust();
    void aSearchHitIsShownThoughNoWordStandsInTheRow();
    void groupings_data();
    void groupings();
    void sortings_data();
    void sortings();
    void tabsAreCounted();
    void timePassing();
    void aFollowUpBecomesOverdue();
    void ownersAreSortedAgainWithNewNames();
    void theOutboxMarksRows();
    void sentences();

private:
    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<Signals> m_signals;
};

void QueueModelTest::init()
{
    m_model = std::make_unique<QueueModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setNow(now);
    m_model->applySummaries({summary(1, Severity::Sev1, 102min, "Checkout writes failing"),
                             summary(2, Severity::Sev2, 58min, "Stale order status"),
                             summary(3, Severity::Sev3, 9h, "Search is slow"),
                             summary(4, Severity::Sev3, 4h, "Webhooks rejected"),
                             summary(5, Severity::Sev5, 24h * 7, "Typo in an e-mail")});
    m_signals = std::make_unique<Signals>(*m_model);
}

void QueueModelTest::cleanup()
{
    m_signals.reset();
    m_tester.reset();
    m_model.reset();
}

void QueueModelTest::groupsAreSortedByAge()
{
    QCOMPARE(picture(*m_model), QString("Critical and high(2): 1 2 | Medium(2): 4 3 | Low(1): 5"));
}

void QueueModelTest::oneChangeIsOneSignal()
{
    Summary changed = summary(3, Severity::Sev3, 9h, "Search suggestions are slow");
    m_model->applySummaries({changed});
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 0 moved 0 changed 1 reset 0"));

    m_model->applySummaries({summary(6, Severity::Sev3, 6h)});
    QCOMPARE(m_signals->take(),
             QString("inserted 1 removed 0 moved 0 changed 1 reset 0")); // the group's count changed
    QCOMPARE(picture(*m_model), QString("Critical and high(2): 1 2 | Medium(3): 4 6 3 | Low(1): 5"));
}

void QueueModelTest::aNewSeverityMovesTheRowToItsGroup()
{
    m_model->applySummaries({summary(4, Severity::Sev2, 4h)});
    QCOMPARE(picture(*m_model), QString("Critical and high(3): 1 2 4 | Medium(1): 3 | Low(1): 5"));
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 0 moved 1 changed 3 reset 0"));

    // The last of its group into a group that is not there yet.
    m_model->setGrouping(QueueGrouping::Phase);
    m_signals->take();
    Summary triage = summary(1, Severity::Sev1, 102min);
    triage.phase = Phase::Triage;
    m_model->applySummaries({triage});
    QCOMPARE(picture(*m_model), QString("Detection(4): 2 4 3 5 | Triage(1): 1"));
    QCOMPARE(m_signals->take(), QString("inserted 1 removed 0 moved 1 changed 3 reset 0"));
    triage.phase = Phase::Detection;
    m_model->applySummaries({triage});
    QCOMPARE(picture(*m_model), QString("Detection(5): 2 1 4 3 5"));
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 1 moved 1 changed 2 reset 0"));
}

void QueueModelTest::closingTakesTheRowAndItsGroupAway()
{
    Summary closed = summary(5, Severity::Sev5, 24h * 7);
    closed.phase = Phase::Closed;
    m_model->applySummaries({closed});
    QCOMPARE(picture(*m_model), QString("Critical and high(2): 1 2 | Medium(2): 4 3"));
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 2 moved 0 changed 0 reset 0"));
    QVERIFY(!m_model->indexOf(ticket(5)).isValid());
    QCOMPARE(m_model->count(QueueTab::Resolved), 1);
}

void QueueModelTest::persistentIndexesFollowTheirTicket()
{
    const QPersistentModelIndex four(m_model->indexOf(ticket(4)));
    const QPersistentModelIndex five(m_model->indexOf(ticket(5)));
    m_model->applySummaries(
        {summary(4, Severity::Sev1, 4h), summary(6, Severity::Sev4, 1h), summary(7, Severity::Sev4, 2h)});
    m_model->setFilter(parseQueueFilter("sev:1,5"));
    QCOMPARE(QModelIndex(four), m_model->indexOf(ticket(4)));
    QCOMPARE(QModelIndex(five), m_model->indexOf(ticket(5)));
    QCOMPARE(row(*m_model, four), QString("4"));
    QCOMPARE(row(*m_model, five), QString("5"));
}

void QueueModelTest::theFilterChangesOnlyWhatItMust()
{
    m_model->setFilter(parseQueueFilter("s"));
    QCOMPARE(picture(*m_model), QString("Critical and high(2): 1 2 | Medium(2): 4 3"));
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 2 moved 0 changed 0 reset 0"));
    m_model->setFilter(parseQueueFilter("se"));
    QCOMPARE(picture(*m_model), QString("Medium(1): 3"));
    m_signals->take();
    m_model->setFilter(parseQueueFilter("se"));
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 0 moved 0 changed 0 reset 0"));
    m_model->setFilter({});
    QCOMPARE(picture(*m_model), QString("Critical and high(2): 1 2 | Medium(2): 4 3 | Low(1): 5"));
    QCOMPARE(m_model->shownCount(), 5);
}

void QueueModelTest::aSearchHitIsShownThoughNoWordStandsInTheRow()
{
    m_model->setFilter(parseQueueFilter("replication"));
    QCOMPARE(picture(*m_model), QString());
    m_model->setSearchHits({{ticket(3), "INC-3", "Search is slow", "the \x02replication\x03 lag", 0.0}});
    QCOMPARE(picture(*m_model), QString("Medium(1): 3"));
    QCOMPARE(m_model->indexOf(ticket(3)).data(QueueModel::SnippetRole).toString(),
             QString("the \x02replication\x03 lag"));
    m_model->setSearchHits({});
    QCOMPARE(picture(*m_model), QString());
}

void QueueModelTest::groupings_data()
{
    QTest::addColumn<int>("grouping");
    QTest::addColumn<QString>("picture");

    QTest::newRow("by phase") << int(QueueGrouping::Phase)
                              << "Detection(4): 2 1 3 5 | Open (no incident)(1): 4";
    QTest::newRow("by service, those without at the end")
        << int(QueueGrouping::Service) << "api(2): 2 3 | db(1): 1 | No service(2): 4 5";
    QTest::newRow("by owner, those without at the end")
        << int(QueueGrouping::Owner) << "Mara(1): 1 | No owner(4): 2 4 3 5";
    QTest::newRow("by when they are due")
        << int(QueueGrouping::Due)
        << "Overdue(1): 4 | Within 30 days(1): 1 | Within a quarter(1): 2 | "
           "Later(1): 3 | No due date(1): 5";
    QTest::newRow("by nothing") << int(QueueGrouping::None) << "2 1 4 3 5";
}

void QueueModelTest::groupings()
{
    QFETCH(int, grouping);
    Summary one = summary(1, Severity::Sev1, 102min), two = summary(2, Severity::Sev2, 58min),
            three = summary(3, Severity::Sev3, 9h), four = summary(4, Severity::Sev3, 4h);
    one.service = "db";
    two.service = three.service = "api";
    four.kind = TicketKind::Support;
    one.commander = Owner(std::string("Mara"));
    four.due = now - 1min;
    one.due = now + 24h * 29;
    two.due = now + 24h * 90;
    three.due = now + 24h * 100;
    m_model->applySummaries({one, two, three, four});
    m_model->setGrouping(static_cast<QueueGrouping>(grouping));
    QTEST(picture(*m_model), "picture");
}

void QueueModelTest::sortings_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("reversed");
    QTest::addColumn<QString>("picture");

    QTest::newRow("the youngest first") << int(QueueSort::Age) << false << "2 1 4 3 5";
    QTest::newRow("the oldest first") << int(QueueSort::Age) << true << "5 3 4 1 2";
    QTest::newRow("the last changed first") << int(QueueSort::Updated) << false << "5 2 1 4 3";
    QTest::newRow("the worst first") << int(QueueSort::Severity) << false << "1 2 4 3 5";
    QTest::newRow("the mildest first, equals as before") << int(QueueSort::Severity) << true << "5 4 3 2 1";
    QTest::newRow("the highest number first") << int(QueueSort::Key) << false << "5 4 3 2 1";
    QTest::newRow("by title") << int(QueueSort::Title) << false << "1 3 5 2 4";
    QTest::newRow("by service, those without at the end") << int(QueueSort::Service) << false << "5 2 1 4 3";
    QTest::newRow("by owner, those without at the end") << int(QueueSort::Owner) << false << "5 2 1 4 3";
    QTest::newRow("by phase") << int(QueueSort::Phase) << false << "2 1 4 3 5";
    QTest::newRow("by priority") << int(QueueSort::Priority) << false << "5 2 1 4 3";
    QTest::newRow("by what is missing most") << int(QueueSort::Format) << false << "5 2 1 4 3";
    QTest::newRow("by the soonest date, those without at the end")
        << int(QueueSort::Due) << false << "5 2 1 4 3";
}

void QueueModelTest::sortings()
{
    QFETCH(int, sort);
    QFETCH(bool, reversed);
    m_model->setGrouping(QueueGrouping::None);
    Summary five = summary(5, Severity::Sev5, 24h * 7, "Slow typo");
    five.service = "api";
    five.commander = Owner(std::string("Mara"));
    five.phase = Phase::Triage;
    five.priority = Priority::P0;
    five.needed = 0b11;
    five.due = now + 24h;
    five.lastActivity = now;
    m_model->setOrder({static_cast<QueueSort>(sort), reversed});
    m_model->applySummaries({five});
    QTEST(picture(*m_model), "picture");
}

void QueueModelTest::tabsAreCounted()
{
    const PersonId self(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
    const GroupId team(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000002"));
    auto directory =
        std::make_shared<const Directory>(std::vector<Person>{{self, "Mara", AccountRole::Responder, false}},
                                          std::vector<Group>{{team, "Platform", {self}}});
    QSignalSpy counts(m_model.get(), &QueueModel::countsChanged);
    Summary mine = summary(1, Severity::Sev1, 102min), ours = summary(2, Severity::Sev2, 58min),
            late = summary(3, Severity::Sev3, 9h), draft = summary(6, Severity::Sev4, 1min);
    mine.commander = Owner(self);
    ours.commander = Owner(team);
    late.nextUpdate = now - 1min;
    draft.number = 0;
    draft.head = 0;
    Summary review = summary(4, Severity::Sev3, 4h);
    review.phase = Phase::Review;
    review.commander = Owner(self);
    Summary closed = summary(7, Severity::Sev3, 4h);
    closed.phase = Phase::Closed;
    m_model->applySummaries({mine, ours, late, draft, review, closed});
    m_model->setPeople(directory, self);
    QCOMPARE(m_model->count(QueueTab::Open), 6);
    QCOMPARE(m_model->count(QueueTab::Mine), 3);
    QCOMPARE(m_model->count(QueueTab::Late), 1);
    QCOMPARE(m_model->count(QueueTab::Drafts), 1);
    QCOMPARE(m_model->count(QueueTab::Resolved), 2);
    QCOMPARE(counts.count(), 2);

    m_model->setTab(QueueTab::Mine);
    QCOMPARE(picture(*m_model), QString("Critical and high(2): 1 2 | Medium(1): 4"));
    m_model->setTab(QueueTab::Drafts);
    QCOMPARE(m_model->index(0, QueueModel::KeyColumn, m_model->index(0, 0)).data().toString(),
             QString("draft"));
    m_model->setTab(QueueTab::Resolved);
    QCOMPARE(picture(*m_model), QString("Medium(2): 7 4"));
}

void QueueModelTest::timePassing()
{
    Summary soon = summary(1, Severity::Sev1, 102min);
    soon.nextUpdate = now + 10s;
    soon.lastActivity = now - 18s;
    m_model->applySummaries({soon});
    const QModelIndex one = m_model->indexOf(ticket(1), QueueModel::UpdatedColumn);
    QCOMPARE(one.data().toString(), QString("18 s"));
    m_signals->take();

    m_model->setNow(now + 5s);
    QCOMPARE(one.data().toString(), QString("23 s"));
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 0 moved 0 changed 1 reset 0"));
    QVERIFY(!one.data(QueueModel::LateRole).toBool());

    QSignalSpy counts(m_model.get(), &QueueModel::countsChanged);
    m_model->setNow(now + 11s);
    QVERIFY(one.data(QueueModel::LateRole).toBool());
    QCOMPARE(counts.count(), 1);
    QCOMPARE(m_model->count(QueueTab::Late), 1);
}

void QueueModelTest::aFollowUpBecomesOverdue()
{
    const PersonId self(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
    m_model->setPeople(std::make_shared<const Directory>(), self);
    m_model->setGrouping(QueueGrouping::Due);
    Summary mine = summary(4, Severity::Sev3, 4h), other = summary(5, Severity::Sev5, 24h * 7);
    mine.kind = other.kind = TicketKind::FollowUp;
    mine.commander = Owner(self);
    mine.due = now + 1h;
    other.due = now + 24h * 30 + 1h;
    m_model->applySummaries({mine, other});
    QCOMPARE(picture(*m_model),
             QString("Within 30 days(1): 4 | Within a quarter(1): 5 | No due date(3): 2 1 3"));
    const QModelIndex four = m_model->indexOf(ticket(4), QueueModel::DueColumn);
    QCOMPARE(four.data().toString(), QString("in 1 h"));

    m_model->setNow(now + 2h);
    QCOMPARE(picture(*m_model), QString("Overdue(1): 4 | Within 30 days(1): 5 | No due date(3): 2 1 3"));
    QCOMPARE(m_model->overdueFollowUps(), 1);
    QCOMPARE(m_model->myOverdueFollowUps(), 1);
    QCOMPARE(m_model->count(QueueTab::Late), 1);
    QCOMPARE(m_model->indexOf(ticket(4), QueueModel::DueColumn).data().toString(), QString("1 h late"));
    mine.commander = {};
    m_model->applySummaries({mine});
    QCOMPARE(m_model->overdueFollowUps(), 1);
    QCOMPARE(m_model->myOverdueFollowUps(), 0);
    mine.state = TicketState::Done;
    m_model->applySummaries({mine});
    QCOMPARE(m_model->overdueFollowUps(), 0);
    QCOMPARE(m_model->myOverdueFollowUps(), 0);
}

void QueueModelTest::ownersAreSortedAgainWithNewNames()
{
    const PersonId anna(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
    const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000002"));
    const auto people = [&](const char* first, const char* second) {
        return std::make_shared<const Directory>(
            std::vector<Person>{{anna, first, AccountRole::Responder, false},
                                {mara, second, AccountRole::Responder, false}},
            std::vector<Group>{});
    };
    Summary one = summary(1, Severity::Sev1, 102min), two = summary(2, Severity::Sev2, 58min);
    one.commander = Owner(mara);
    two.commander = Owner(anna);
    m_model->setGrouping(QueueGrouping::Owner);
    m_model->setPeople(people("Anna", "Mara"), {});
    m_model->applySummaries({one, two});
    QCOMPARE(picture(*m_model), QString("Anna(1): 2 | Mara(1): 1 | No owner(3): 4 3 5"));
    m_model->setPeople(people("Zoe", "Mara"), {});
    QCOMPARE(picture(*m_model), QString("Mara(1): 1 | Zoe(1): 2 | No owner(3): 4 3 5"));
}

void QueueModelTest::theOutboxMarksRows()
{
    PendingChange waits, refused;
    waits.ticket = refused.ticket = ticket(2);
    refused.refused = Error(ErrorCode::Forbidden, "no");
    const QModelIndex two = m_model->indexOf(ticket(2));
    m_model->setOutbox({waits, waits});
    QCOMPARE(two.data(QueueModel::PendingRole).toInt(), 2);
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 0 moved 0 changed 1 reset 0"));
    m_model->setOutbox({waits, waits});
    QCOMPARE(m_signals->take(), QString("inserted 0 removed 0 moved 0 changed 0 reset 0"));
    m_model->setOutbox({refused});
    QCOMPARE(two.data(QueueModel::PendingRole).toInt(), 0);
    QCOMPARE(two.data(QueueModel::RefusedRole).toInt(), 1);
    QCOMPARE(m_model->count(QueueTab::Drafts), 1);
    m_model->setOutbox({});
    QCOMPARE(m_model->count(QueueTab::Drafts), 0);
}

void QueueModelTest::sentences()
{
    Summary one = summary(1, Severity::Sev1, 102min, "Checkout writes failing");
    one.phase = Phase::Containment;
    one.commander = Owner(std::string("Mara"));
    one.needed = 0b100;
    m_model->applySummaries({one});
    QCOMPARE(m_model->indexOf(ticket(1)).data(Qt::AccessibleTextRole).toString(),
             QString("SEV1, INC-1, Checkout writes failing, Containment, 1 hour 42 minutes, commander Mara, "
                     "1 section needed"));
    QCOMPARE(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString(), QString("Medium, 2 tickets"));
}

WARROOM_TEST_MAIN(QueueModelTest)
#include "tst_queue_model.moc"
