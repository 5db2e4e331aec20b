// Alerts through the command line and a real backend: where they go, and who says so.
#include "integration/ctl/ctl_seat.h"
#include "net/http_client.h"
#include "support/test_main.h"

#include <QJsonArray>

using namespace warroom::test;

class CtlAlertsTest final : public QObject, private CtlSeat
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anAlertIsSentElsewhere();
    void peopleReadTheNamesOfTheRoutes();

private:
    bool send(const std::string& event) const;
    QJsonValue first() const { return ctl({"alert", "list"}).json()["alerts"][0]; }

    std::string m_key;
};

void CtlAlertsTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
    const auto key = ctl({"intake", "add", "sender"});
    QVERIFY2(key.exitCode == 0, key.said());
    m_key = key.json()["key"].toString().toStdString();
}

bool CtlAlertsTest::send(const std::string& event) const
{
    warroom::net::HttpClient client;
    const auto sent = client.request({"POST",
                                      m_backend->url().toStdString() + "/intake/events?key=" + m_key,
                                      {{"Content-Type", "application/json"}},
                                      event});
    return sent && sent->status == 200;
}

void CtlAlertsTest::anAlertIsSentElsewhere()
{
    QVERIFY(send(R"({"key":"slow","title":"Payouts are slow","service":"payouts","level":"warning"})"));
    QCOMPARE(first()["route"].toString(), QString("ticket"));
    const QString id = QString::number(first()["id"].toInt());
    QCOMPARE(ctl({"alert", "route", id, "--to", "page"}).exitCode, 2); // and why?
    QCOMPARE(ctl({"alert", "route", id, "--to", "wake", "--reason", "x"}).exitCode, 2);
    const auto routed = ctl({"alert", "route", id, "--to", "page", "--reason", "payday"});
    QVERIFY2(routed.exitCode == 0, routed.said());
    QCOMPARE(first()["route"].toString(), QString("page"));
    QVERIFY(ctl({"alert", "show", id}).out.contains("makes it a page; the rules said ticket: payday"));
}

// Programs do not.
void CtlAlertsTest::peopleReadTheNamesOfTheRoutes()
{
    QVERIFY(send(R"({"key":"down","title":"Ledger is down","service":"ledger","level":"critical"})"));
    const auto before = ctl({"rule", "list"});
    const auto named = ctl({"rule", "set", "--file", "-"},
                           "[[rules]]\nname = \"payouts\"\nservice = \"payouts\"\nroute = "
                           "\"ticket\"\n[route_names]\npage = \"Emergency\"\nticket = \"Work\"\n");
    QVERIFY2(named.exitCode == 0, named.said());
    QCOMPARE(first()["route"].toString(), QString("page"));
    const auto listed = ctlAs(m_backend->adminToken(), {"alert", "list"});
    QVERIFY2(listed.out.contains("Emergency"), listed.said());
    const auto rules = ctlAs(m_backend->adminToken(), {"rule", "list"});
    QVERIFY2(rules.out.contains("Work       payouts: service payouts"), rules.said());
    QVERIFY2(rules.out.contains("record     all the rest"), rules.said());
    const auto exported = ctlAs(m_backend->adminToken(), {"service", "export"});
    QVERIFY2(exported.out.contains("[route_names]"), exported.said());
    QCOMPARE(ctl({"rule", "set", "--file", "-"}, "[[rules]]\nname = \"a\"\n[route_names]\npage = "
                                                 "\"Ticket\"\n")
                 .exitCode,
             2);
    QCOMPARE(
        ctl({"rule", "set", "--file", "-"},
            "{\"rules\":" + QJsonDocument(before.json()["rules"].toArray()).toJson() + ",\"route_names\":{}}")
            .exitCode,
        0);
}

WARROOM_TEST_MAIN(CtlAlertsTest)
#include "tst_ctl_alerts.moc"
