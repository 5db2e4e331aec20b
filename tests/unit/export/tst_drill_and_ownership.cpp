// A drill says so in every document; what its author owns is in the internal ones.
#include "export/external.h"
#include "export/html.h"
#include "export/markdown.h"
#include "support/test_main.h"

using namespace warroom;

namespace {

RecordedIncident anIncident(bool drill)
{
    RecordedIncident incident;
    incident.key = "INC-7";
    incident.title = "Checkout <fails>";
    incident.severity = "SEV2";
    incident.drill = drill;
    incident.ownership = {{"Keiko", "I saw <b>it</b> and asked late"}};
    return incident;
}

} // namespace

class DrillAndOwnershipTest final : public QObject
{
    Q_OBJECT

private slots:
    void aDrillSaysSoBeforeItsTitle_data();
    void aDrillSaysSoBeforeItsTitle();
    void whatSomebodyOwnsIsTheirText();
    void whatSomebodyOwnsLeavesNoHouse();
};

void DrillAndOwnershipTest::aDrillSaysSoBeforeItsTitle_data()
{
    QTest::addColumn<bool>("drill");
    QTest::newRow("a drill") << true;
    QTest::newRow("a real one") << false;
}

void DrillAndOwnershipTest::aDrillSaysSoBeforeItsTitle()
{
    QFETCH(bool, drill);
    const auto incident = anIncident(drill);
    const auto html = QString::fromStdString(formatHtml(incident));
    const auto markdown = QString::fromStdString(formatMarkdown(incident));
    QCOMPARE(html.section("<h1", 1).contains("DRILL: Checkout &lt;fails&gt;</h1>"), drill);
    QCOMPARE(html.section("</title>", 0, 0).contains("DRILL: "), drill);
    QCOMPARE(markdown.section('\n', 0, 0).contains("DRILL: "), drill);
    QVERIFY(markdown.section('\n', 0, 0).contains("Checkout"));
}

void DrillAndOwnershipTest::whatSomebodyOwnsIsTheirText()
{
    const auto incident = anIncident(false);
    const auto html = QString::fromStdString(formatHtml(incident));
    QVERIFY(html.contains("What we own"));
    QVERIFY(html.contains("Keiko"));
    QVERIFY(html.contains("I saw &lt;b&gt;it&lt;/b&gt; and asked "));
    QVERIFY(!html.contains("<b>"));
    const auto markdown = QString::fromStdString(formatMarkdown(incident));
    QVERIFY(markdown.contains("## What we own"));
    QVERIFY(markdown.contains("Keiko"));
    QVERIFY(!markdown.contains("<b>"));
}

void DrillAndOwnershipTest::whatSomebodyOwnsLeavesNoHouse()
{
    const auto html = QString::fromStdString(formatHtml(externalDocument(anIncident(true))));
    QVERIFY(!html.contains("What we own"));
    QVERIFY(!html.contains("I saw"));
    QVERIFY(html.contains("DRILL: "));
}

WARROOM_TEST_MAIN(DrillAndOwnershipTest)
#include "tst_drill_and_ownership.moc"
