// The expression of an alert, read from the address that Prometheus sends with it.
#include "probe/alert_expression.h"

#include "support/test_main.h"

using namespace warroom;
using namespace warroom::probe;

class AlertExpressionTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAskedIsRead_data();
    void whatIsAskedIsRead();
    void otherAddressesAskNothing_data();
    void otherAddressesAskNothing();
};

void AlertExpressionTest::whatIsAskedIsRead_data()
{
    QTest::addColumn<QString>("expression"); // as it stands in the address
    QTest::addColumn<QString>("query");
    QTest::addColumn<double>("limit"); // 0: none
    QTest::addColumn<bool>("firesBelow");
    QTest::newRow("a metric alone") << "up"
                                    << "up" << 0.0 << false;
    QTest::newRow("above a limit") << "rate%28errors%5B5m%5D%29+%3E+0.05"
                                   << "rate(errors[5m])" << 0.05 << false;
    QTest::newRow("below a limit") << "node_free%2Fnode_size%3C%3D0.1"
                                   << "node_free/node_size" << 0.1 << true;
    QTest::newRow("a negative limit") << "delta(x[5m])%20%3C%20-1e3"
                                      << "delta(x[5m])" << -1000.0 << true;
    QTest::newRow("equal to nothing") << "up+%3D%3D+0"
                                      << "up" << 0.0 << false;
    QTest::newRow("only the last comparison is taken away") << "a%20%3E%20b%20%3E%205"
                                                            << "a > b" << 5.0 << false;
    QTest::newRow("several lines") << "sum(x)%0A%20%20%3E%2010"
                                   << "sum(x)" << 10.0 << false;
    QTest::newRow("a matcher is no comparison") << "x%7Bjob!%3D%22a%22,p%3D~%22%3E1%22%7D"
                                                << "x{job!=\"a\",p=~\">1\"}" << 0.0 << false;
    QTest::newRow("an unequal sign in a text ends nowhere") << "x%7Ba%3D%22%5C%22%3E%22%7D%3E1"
                                                            << "x{a=\"\\\">\"}" << 1.0 << false;
    QTest::newRow("a comparison in brackets stays") << "count(x%3E1)"
                                                    << "count(x>1)" << 0.0 << false;
    QTest::newRow("a limit that is calculated stays") << "burn%3E(14.4*0.001)"
                                                      << "burn>(14.4*0.001)" << 0.0 << false;
    QTest::newRow("a second condition only chooses") << "a%3E1+and+on%28x%29+b%3E2"
                                                     << "a" << 1.0 << false;
    QTest::newRow("a condition without a comparison before it") << "a+unless+b%3E2"
                                                                << "a" << 0.0 << false;
    QTest::newRow("one or the other stays as it is") << "a%3E1+or+b%3E2"
                                                     << "a>1 or b>2" << 0.0 << false;
    QTest::newRow("conditions in brackets stay") << "(a%3E1+and+b)"
                                                 << "(a>1 and b)" << 0.0 << false;
    QTest::newRow("nothing before the second condition") << "and+b"
                                                         << "and b" << 0.0 << false;
    QTest::newRow("a metric that is called like one") << "android_errors%3E2"
                                                      << "android_errors" << 2.0 << false;
    QTest::newRow("a comparison with nothing before it") << "%3E1"
                                                         << ">1" << 0.0 << false;
    QTest::newRow("a bracket that is never closed") << "x(%3E1"
                                                    << "x(>1" << 0.0 << false;
    QTest::newRow("a text that is never closed") << "%22%3E1"
                                                 << "\">1" << 0.0 << false;
}

void AlertExpressionTest::whatIsAskedIsRead()
{
    QFETCH(QString, expression);
    QFETCH(QString, query);
    QFETCH(double, limit);
    QFETCH(bool, firesBelow);
    const auto found =
        expressionIn(("http://prometheus.example:9090/graph?g0.tab=1&g0.expr=" + expression).toStdString());
    QVERIFY(found);
    QCOMPARE(QString::fromStdString(found->query), query);
    QCOMPARE(found->limit.value_or(0), limit);
    QCOMPARE(found->firesBelow, firesBelow);
}

void AlertExpressionTest::otherAddressesAskNothing_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("nothing") << "";
    QTest::newRow("no query part") << "http://prometheus.example/graph";
    QTest::newRow("another's query part") << "https://grafana.example/d/1?viewPanel=3";
    QTest::newRow("an empty expression") << "http://prometheus.example/graph?g0.expr=+";
    QTest::newRow("a broken escape") << "http://prometheus.example/graph?g0.expr=up%2";
    QTest::newRow("no UTF-8") << "http://prometheus.example/graph?g0.expr=%ff";
    QTest::newRow("a control character") << "http://prometheus.example/graph?g0.expr=a%00b";
    QTest::newRow("too long") << "http://prometheus.example/graph?g0.expr=" + QString(4'001, 'x');
}

void AlertExpressionTest::otherAddressesAskNothing()
{
    QFETCH(QString, url);
    QVERIFY(!expressionIn(url.toStdString()));
}

WARROOM_TEST_MAIN(AlertExpressionTest)
#include "tst_alert_expression.moc"
