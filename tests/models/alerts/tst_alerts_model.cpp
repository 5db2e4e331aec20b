// The model of alerts: tabs, rows that come, go and move one by one, and its words.
#include "models/alerts/alert_boards.h"
#include "models/alerts/alerts_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class AlertsModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachGroupStandsInItsTabs_data();
    void eachGroupStandsInItsTabs();
    void aGroupOfOneHasNothingBelow();
    void alertsOfOneNameAreToldApartByTheirLabels();
    void newDataMoveSingleRows();
    void anAlertThatGoesTakesItsRowOnly();
    void whatIsAnsweredWaitsNoMore();
    void rowsSayWholeSentences();
    void statesAreSaidInWords_data();
    void statesAreSaidInWords();
    void conditionsAreSaidInWords_data();
    void conditionsAreSaidInWords();
    void labelsAreReadAsTheyAreTyped_data();
    void labelsAreReadAsTheyAreTyped();
    void tenThousandAlertsAreTakenInFrames();

private:
    static std::shared_ptr<const AlertsBoard> shared(AlertsBoard board)
    {
        return std::make_shared<const AlertsBoard>(std::move(board));
    }
    static QStringList titles(const AlertsModel& model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i) {
            const QModelIndex at = model.index(i, AlertsModel::TitleColumn);
            out << (model.isHead(at) ? model.index(i, 0).data().toString() : at.data().toString());
        }
        return out;
    }
};

void AlertsModelTest::eachGroupStandsInItsTabs_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("firing shows all, and what is silenced under a head at its end")
        << int(alerts::Tab::Firing)
        << QStringList{"orders-db us-west primary disk 91 % full",
                       "checkout-api 5xx above 5 %",
                       "webhooks queue depth above 500 k",
                       "Certificate for edge-cdn expires in 12 days",
                       "Silenced, 2",
                       "us-east hub link flaps, change CHG-1177",
                       "Staging checkout synthetic"};
    QTest::newRow("acknowledged shows what somebody has")
        << int(alerts::Tab::Acknowledged) << QStringList{"checkout-api 5xx above 5 %"};
    QTest::newRow("silenced shows what is muted, without a head")
        << int(alerts::Tab::Silenced)
        << QStringList{"us-east hub link flaps, change CHG-1177", "Staging checkout synthetic"};
}

void AlertsModelTest::eachGroupStandsInItsTabs()
{
    QFETCH(int, tab);
    QFETCH(QStringList, expected);
    AlertsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNow(minuteOf(34));
    model.setBoard(shared(badNight()));
    model.setTab(static_cast<alerts::Tab>(tab));
    QCOMPARE(titles(model), expected);
    QCOMPARE(model.count(alerts::Tab::Firing), 4);
    QCOMPARE(model.count(alerts::Tab::Acknowledged), 1);
    QCOMPARE(model.count(alerts::Tab::Silenced), 2);
    QCOMPARE(model.waiting(), 1);
}

void AlertsModelTest::aGroupOfOneHasNothingBelow()
{
    AlertsModel model;
    model.setBoard(shared(badNight()));
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    QCOMPARE(model.rowCount(model.index(2, 0)), 0);
    QCOMPARE(model.target(model.index(0, 0)).alerts.size(), std::size_t(3));
    const QModelIndex one = model.index(1, 0, model.index(0, 0));
    QCOMPARE(model.target(one).alerts, (std::vector<NamedAlert>{{12, "orders-w2 /data 90 %"}}));
    QVERIFY(model.target(model.index(4, 0)).isEmpty()); // the head of what is silenced
}

void AlertsModelTest::alertsOfOneNameAreToldApartByTheirLabels()
{
    AlertsBoard board;
    auto disk = alertGroup(AlertRoute::Page, {alertRow(1, "Disk is full", "orders-db"),
                                              alertRow(2, "Disk is full", "orders-db")});
    disk.common = {{"region", "us-west"}};
    disk.alerts[0].labels = {{"instance", "orders-w1"}, {"region", "us-west"}};
    disk.alerts[1].labels = {{"region", "us-west"}};
    board.groups = {disk};
    AlertsModel model;
    model.setBoard(shared(board));
    const auto below = [&](int row) {
        return model.index(row, AlertsModel::TitleColumn, model.index(0, 0)).data().toString();
    };
    QCOMPARE(below(0), QString("instance=orders-w1"));
    QCOMPARE(below(1), QString("Disk is full"));
    board.groups[0].alerts[1].title = "Disk fills up";
    model.setBoard(shared(board));
    QCOMPARE(below(0), QString("Disk is full"));
}

void AlertsModelTest::newDataMoveSingleRows()
{
    AlertsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AlertsBoard board = badNight();
    model.setBoard(shared(board));
    QSignalSpy resets(&model, &AlertsModel::modelReset);
    const QPersistentModelIndex queue = model.index(2, 0);
    const QPersistentModelIndex below = model.index(2, 0, model.index(0, 0));
    std::rotate(board.groups.begin(), board.groups.begin() + 2, board.groups.begin() + 3);
    auto fresh = alertGroup(AlertRoute::Page, {alertRow(71, "Search is down", "search", 33)});
    board.groups.insert(board.groups.begin(), fresh);
    model.setBoard(shared(board));
    QCOMPARE(titles(model).mid(0, 4),
             (QStringList{"Search is down", "webhooks queue depth above 500 k",
                          "orders-db us-west primary disk 91 % full", "checkout-api 5xx above 5 %"}));
    QVERIFY(queue.isValid() && below.isValid());
    QCOMPARE(queue.row(), 1);
    QCOMPARE(model.alert(below)->id, std::int64_t(13));
    QCOMPARE(below.parent().row(), 2);
    QCOMPARE(resets.count(), 0);
}

void AlertsModelTest::anAlertThatGoesTakesItsRowOnly()
{
    AlertsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AlertsBoard board = badNight();
    model.setBoard(shared(board));
    const QPersistentModelIndex last = model.index(2, 0, model.index(0, 0));
    board.groups[0].alerts.erase(board.groups[0].alerts.begin());
    board.groups.erase(board.groups.begin() + 1);
    model.setBoard(shared(board));
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    QCOMPARE(last.row(), 1);
    QCOMPARE(model.index(1, AlertsModel::TitleColumn).data().toString(),
             QString("webhooks queue depth above 500 k"));
    model.setBoard(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void AlertsModelTest::whatIsAnsweredWaitsNoMore()
{
    AlertsModel model;
    AlertsBoard board = badNight();
    model.setBoard(shared(board));
    const auto target = model.target(model.index(0, 0));
    QCOMPARE(target.firing.size(), std::size_t(3));
    model.setAnswered({target.firing[0]}, true); // the other two still wait
    QCOMPARE(model.waiting(), 1);
    model.setAnswered(target.firing, true);
    QCOMPARE(model.waiting(), 0);
    QCOMPARE(model.index(0, AlertsModel::StateColumn).data().toString(), QString("acknowledged by you"));
    model.setBoard(shared(board)); // the board does not know yet
    QCOMPARE(model.waiting(), 0);
    model.setAnswered(target.firing, false); // refused
    QCOMPARE(model.waiting(), 1);
    QCOMPARE(model.index(0, AlertsModel::StateColumn).data().toString(), QString("waits for you"));
}

void AlertsModelTest::rowsSayWholeSentences()
{
    AlertsModel model;
    model.setNow(minuteOf(34));
    model.setBoard(shared(badNight()));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QString("PAGE, orders-db us-west primary disk 91 % full, orders-db, waits for you, 6 signals, "
                     "since 00:00, 3 alerts"));
    QCOMPARE(model.index(0, 0, model.index(0, 0)).data(Qt::AccessibleTextRole).toString(),
             QString("orders-w3 /data 90 %, orders-db, critical, firing, 2 signals, since 00:01"));
}

void AlertsModelTest::statesAreSaidInWords_data()
{
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a page without an answer") << 0 << "waits for you";
    QTest::newRow("one that somebody has") << 1 << "acknowledged by Mara Lind 23:00";
    QTest::newRow("one that nobody has to answer") << 2 << "firing";
    QTest::newRow("a silenced one") << 4 << "by Keiko Tanaka until 02:00";
}

void AlertsModelTest::statesAreSaidInWords()
{
    QFETCH(int, group);
    QFETCH(QString, expected);
    AlertsBoard board = badNight();
    QCOMPARE(alerts::state(board.groups[std::size_t(group)]), expected);
    board.groups[1].key = "INC-2481";
    QCOMPARE(alerts::state(board.groups[1]), QString("in INC-2481"));
}

void AlertsModelTest::conditionsAreSaidInWords_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no condition") << ""
                                  << ""
                                  << ""
                                  << "everything else";
    QTest::newRow("the worst level") << "critical"
                                     << ""
                                     << ""
                                     << "critical";
    QTest::newRow("a level, a service and labels")
        << "error"
        << "orders-db"
        << "team=core, env=prod"
        << "at least error, service orders-db, env=prod, team=core";
}

void AlertsModelTest::conditionsAreSaidInWords()
{
    QFETCH(QString, level);
    QFETCH(QString, service);
    QFETCH(QString, labels);
    QFETCH(QString, expected);
    RouteRule rule;
    if (!level.isEmpty())
        rule.atLeast = levelOf(level.toStdString());
    rule.service = service.toStdString();
    rule.labels = *alerts::labelsOf(labels);
    QCOMPARE(alerts::conditions(rule), expected);
}

void AlertsModelTest::labelsAreReadAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << "" << true << "";
    QTest::newRow("two, with blanks") << " team = core ,region=us " << true << "region=us, team=core";
    QTest::newRow("a value with an equals sign") << "query=a=b" << true << "query=a=b";
    QTest::newRow("no equals sign") << "core" << false << "";
    QTest::newRow("no name") << "=core" << false << "";
    QTest::newRow("no value") << "team=" << false << "";
}

void AlertsModelTest::labelsAreReadAsTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, readable);
    QFETCH(QString, expected);
    const auto labels = alerts::labelsOf(typed);
    QCOMPARE(labels.has_value(), readable);
    QCOMPARE(labels ? alerts::labelsText(*labels) : QString(), expected);
}

void AlertsModelTest::tenThousandAlertsAreTakenInFrames()
{
    AlertsModel model;
    AlertsBoard board = manyAlerts(200, 50);
    model.setBoard(shared(board));
    const QPersistentModelIndex kept = model.index(30, 0, model.index(100, 0));
    const std::int64_t id = model.alert(kept)->id;
    for (auto& group : board.groups) {
        group.signalCount += 1;
        std::rotate(group.alerts.begin(), group.alerts.end() - 1, group.alerts.end());
    }
    std::rotate(board.groups.begin(), board.groups.begin() + 7, board.groups.end());
    const auto next = shared(std::move(board));
    QElapsedTimer timer;
    timer.start();
    model.setBoard(next);
    const qint64 taken = timer.nsecsElapsed();
    qInfo("10,000 alerts in 200 groups, all moved: %lld us", static_cast<long long>(taken / 1000));
    QVERIFY(kept.isValid());
    QCOMPARE(model.alert(kept)->id, id);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY2(taken < 16'000'000 * 3, "new data take three frames or more");
#endif
}

WARROOM_TEST_MAIN(AlertsModelTest)
#include "tst_alerts_model.moc"
