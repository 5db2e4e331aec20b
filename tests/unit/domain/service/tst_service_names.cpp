// The services that a ticket names.
#include "domain/service/service_names.h"
#include "support/test_main.h"

using namespace warroom;

class ServiceNamesTest final : public QObject
{
    Q_OBJECT

private slots:
    void namesArePartedByCommas_data();
    void namesArePartedByCommas();
    void aPartOfANameIsNoName();
};

void ServiceNamesTest::namesArePartedByCommas_data()
{
    QTest::addColumn<QByteArray>("named");
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("none") << QByteArray() << QByteArrayList();
    QTest::newRow("one") << QByteArray("checkout") << QByteArrayList{"checkout"};
    QTest::newRow("one with blanks in it") << QByteArray(" the till ") << QByteArrayList{"the till"};
    QTest::newRow("several") << QByteArray("checkout,orders-db ,  search")
                             << QByteArrayList{"checkout", "orders-db", "search"};
    QTest::newRow("nothing between commas") << QByteArray(", ,checkout,") << QByteArrayList{"checkout"};
}

void ServiceNamesTest::namesArePartedByCommas()
{
    QFETCH(QByteArray, named);
    QFETCH(QByteArrayList, names);
    QByteArrayList got;
    for (const auto name : serviceNames({named.constData(), static_cast<std::size_t>(named.size())}))
        got << QByteArray(name.data(), static_cast<int>(name.size()));
    QCOMPARE(got, names);
}

void ServiceNamesTest::aPartOfANameIsNoName()
{
    QVERIFY(namesService("checkout-api, orders", "orders"));
    QVERIFY(!namesService("checkout-api, orders", "checkout"));
    QVERIFY(!namesService("checkout-api, orders", ""));
    QVERIFY(!namesService("", ""));
}

WARROOM_TEST_MAIN(ServiceNamesTest)
#include "tst_service_names.moc"
