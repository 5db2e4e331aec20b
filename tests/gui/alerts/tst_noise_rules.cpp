// From what is noisy to a rule that ends it, by one key.
#include "gui/alerts/alerts_seat.h"
#include "screens/alerts/rules_page.h"
#include "screens/alerts/rules_view.h"
#include "support/test_main.h"

#include <QLineEdit>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class NoiseRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNoisyRowProposesItsRule_data();
    void aNoisyRowProposesItsRule();
    void aResponderIsToldWhyNot();
};

void NoiseRulesTest::aNoisyRowProposesItsRule_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("route");
    QTest::newRow("what pages becomes a ticket") << 0 << "HighCpu"
                                                 << "search" << int(AlertRoute::Ticket);
    QTest::newRow("what does not is recorded") << 2 << "QueueDepth"
                                               << "webhooks" << int(AlertRoute::Record);
}

void NoiseRulesTest::aNoisyRowProposesItsRule()
{
    QFETCH(int, row);
    QFETCH(QString, name);
    QFETCH(QString, service);
    QFETCH(int, route);
    AlertsSeat seat;
    seat.keepRules(R"({"rules":[{"name":"one","route":"page"}]})");
    QVERIFY(seat.enterBadNight());
    seat.screen->showTab(alerts::Tab::Noise);
    QTRY_COMPARE(seat.focus()->accessibleName(), QString("Noise of the last 7 days"));
    for (int i = 0; i < row; ++i)
        seat.press(Qt::Key_J);
    seat.press(Qt::Key_R);
    QCOMPARE(seat.screen->tab(), alerts::Tab::Rules);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(seat.focus()));
    seat.press(Qt::Key_Return);
    const auto& rules = seat.screen->rules()->model();
    QCOMPARE(rules.rowCount(), 2);
    const RouteRule& made = *rules.rule(0);
    QCOMPARE(QString::fromStdString(made.name), name);
    QCOMPARE(QString::fromStdString(made.service), service);
    QCOMPARE(made.labels, (Labels{{"alertname", name.toStdString()}}));
    QCOMPARE(int(made.route), route);
}

void NoiseRulesTest::aResponderIsToldWhyNot()
{
    AlertsSeat seat;
    seat.shelf.setRole(AccountRole::Responder);
    QVERIFY(seat.enterBadNight());
    seat.screen->showTab(alerts::Tab::Noise);
    QTRY_COMPARE(seat.actions->whyNot("alerts.route"),
                 QString("Commanders and admins change the routing rules."));
}

WARROOM_GUI_TEST_MAIN(NoiseRulesTest)
#include "tst_noise_rules.moc"
