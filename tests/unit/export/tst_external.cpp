// The postmortem for people outside: nobody's name, no machine, no way in.
#include "base/time_text.h"
#include "export/external.h"
#include "export/html.h"
#include "export/markdown.h"
#include "export/postmortem.h"
#include "export/recorded_incident_codec.h"
#include "support/test_main.h"

using namespace warroom;
using namespace std::string_literals;
using namespace std::chrono_literals;

namespace {

RecordedEntry entry(const char* kind, const char* text, bool pinned = false)
{
    RecordedEntry made;
    made.t = *parseTime("2026-03-01T23:50:00Z");
    made.kind = kind;
    made.text = text;
    made.actor = "Keiko";
    made.pinned = pinned;
    return made;
}

RecordedItem item(const char* text)
{
    RecordedItem made;
    made.text = text;
    return made;
}

RecordedIncident anIncident()
{
    RecordedIncident incident;
    incident.id = "0190-id";
    incident.key = "INC-7";
    incident.title = "Checkout fails on orders-db-03";
    incident.severity = "SEV1";
    incident.service = "checkout-api";
    incident.summary =
        "Mara Santos decided to fail over. Keiko saw it on db-07.us-east.internal. [#0a1b2c3d]";
    incident.impact = "Customers wrote to help@shop.example, or called +49 30 1234567.";
    incident.wentWell = "Mara asked early";
    incident.roles = {{"commander", "Mara Santos", {}, {}, {}}, {"ops_lead", "Tomas", {}, {}, {}}};
    incident.whys = {item("Why did nobody page Tomas?")};
    incident.prevention = {item("Tomas adds an alert, see https://wiki.corp/alerts")};
    incident.prevention[0].ticket = "OPS-12";
    incident.prevention[0].owner = "Tomas";
    incident.prevention[0].kind = "detect";
    incident.nextActions = {item("Call the bank")};
    incident.nextActions[0].owner = "Payments";
    incident.sources = {{"https://wiki.corp/x", "Runbook", {}, {}}};
    incident.laterRequests = {item("Devon called")};
    incident.marks = {{"scope", "none", "Keiko checked db-07.us-east.internal", "Mara Santos", {}, {}}};
    incident.timeline = {entry("decision", "Keiko stops the export"),
                         entry("contact", "Devon (phone): cannot pay"),
                         entry("role.assign", "Mara Santos is Commander"),
                         entry("attachment.add", "heap.dump"),
                         entry("mask.lift", "No secret in heap.dump (email): made up"),
                         entry("driver.set", "Tomas drives")};
    return incident;
}

} // namespace

class ExternalTest final : public QObject
{
    Q_OBJECT

private slots:
    void masks_data();
    void masks();
    void namesBecomeRoles();
    void nothingInsideIsLeft();
    void appliedTwiceItIsTheSame();
    void onlyPickedEntriesWhereSomeArePicked();
    void theNamesOfTheTeamAreUnknownToo();
    void profileNames();
    void lessonsAreInEveryForm();
    void citationsAreNotRead_data();
    void citationsAreNotRead();
};

void ExternalTest::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char* name, const char* text, const char* masked) {
        QTest::newRow(name) << QString(text) << QString(masked);
    };
    row("plain words stay", "954 writes at 22:54:10, v2.3.1, 11,906 orders",
        "954 writes at 22:54:10, v2.3.1, 11,906 orders");
    row("keys and services stay", "INC-2481 in checkout-api, orders-db, us-east-1",
        "INC-2481 in checkout-api, orders-db, us-east-1");
    row("days stay", "on 2026-11-20.", "on 2026-11-20.");
    row("a host with a number", "on orders-db-03.", "on [host].");
    row("a host of an inner domain", "db.internal, (x.svc)", "[host], ([host])");
    row("a host with a port", "db-07.us-east.corp:5432 died", "[host] died");
    row("a public name of three parts", "api.shop.example", "[host]");
    row("an address of a machine", "10.0.3.17 and fe80::1", "[host] and [host]");
    row("an address with a port", "10.0.3.17:9200 is slow", "[host] is slow");
    row("a link", "see https://wiki/x?y=1.", "see [link].");
    row("a link of ours", "warroom://INC-7#whys.2", "[link]");
    row("a mail address", "to ana@shop.example!", "to [address]!");
    row("a phone number", "call +49 30 1234567 now", "call [number] now");
    row("a number of a card", "4111 1111 1111 1111 was refused", "[number] was refused");
    row("a long number", "account 1234567890", "account [number]");
    row("nothing", "", "");
}

void ExternalTest::masks()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(QString::fromStdString(maskedForOutside(text.toStdString())), masked);
}

void ExternalTest::namesBecomeRoles()
{
    const RecordedIncident outside = externalDocument(anIncident());
    QCOMPARE(outside.summary, "the commander decided to fail over. a responder saw it on [host]."s);
    QCOMPARE(outside.wentWell, "the commander asked early"s);
    QCOMPARE(outside.impact, "Customers wrote to [address], or called [number]."s);
    QCOMPARE(outside.prevention[0].text, "the ops lead adds an alert, see [link]"s);
    QCOMPARE(outside.prevention[0].owner, "the ops lead"s);
    QCOMPARE(outside.prevention[0].kind, "detect"s);
    QCOMPARE(outside.nextActions[0].owner, ""s);
    QCOMPARE(outside.timeline[0].text, "a responder stops the export"s);
}

void ExternalTest::nothingInsideIsLeft()
{
    RecordedIncident inside = anIncident();
    inside.watchers = {"Devon"};
    const RecordedIncident outside = externalDocument(inside);
    QVERIFY(outside.whys.empty());
    QVERIFY(outside.watchers.empty());
    QVERIFY(outside.sources.empty());
    QVERIFY(outside.roles.empty());
    QVERIFY(outside.laterRequests.empty());
    QCOMPARE(outside.timeline.size(), std::size_t(1));
    const std::string all = formatRecordedIncident(outside);
    for (const char* name : {"Mara", "Santos", "Keiko", "Tomas", "Devon", "internal", "corp", "OPS-12",
                             "0190-id", "orders-db-03"})
        QVERIFY2(all.find(name) == std::string::npos, name);
}

void ExternalTest::appliedTwiceItIsTheSame()
{
    const RecordedIncident once = externalDocument(anIncident());
    QVERIFY(externalDocument(once) == once);
}

void ExternalTest::onlyPickedEntriesWhereSomeArePicked()
{
    RecordedIncident incident = anIncident();
    incident.timeline.push_back(entry("finding", "The disk is full", true));
    const auto timeline = externalDocument(incident).timeline;
    QCOMPARE(timeline.size(), std::size_t(1));
    QCOMPARE(timeline[0].text, "The disk is full"s);
}

void ExternalTest::theNamesOfTheTeamAreUnknownToo()
{
    RecordedIncident incident;
    incident.title = "x";
    incident.severity = "SEV2";
    incident.lucky = "Ana was awake, Anabel was not";
    QCOMPARE(externalDocument(incident).lucky, incident.lucky);
    QCOMPARE(externalDocument(incident, {"Ana Lima"}).lucky, "a responder was awake, Anabel was not"s);
}

void ExternalTest::profileNames()
{
    QVERIFY(*parseProfile("external") == DocumentProfile::External);
    QVERIFY(*parseProfile("internal") == DocumentProfile::Internal);
    QCOMPARE(parseProfile("public").error().code(), ErrorCode::Argument);
}

void ExternalTest::lessonsAreInEveryForm()
{
    RecordedIncident incident = anIncident();
    incident.lucky = "It was at night.\n\nThe backup was fresh.";
    const auto lessons = lessonSections(incident);
    QCOMPARE(lessons.size(), std::size_t(2));
    QCOMPARE(std::string(lessons[1].title), "Where we were lucky"s);
    QCOMPARE(lessons[1].text, incident.lucky);
    for (const std::string& text : {formatMarkdown(incident), formatHtml(incident)}) {
        QVERIFY(text.find("What went well") != std::string::npos);
        QVERIFY(text.find("The backup was fresh.") != std::string::npos);
        QVERIFY(text.find("What helped") == std::string::npos);
    }
    const auto back = parseRecordedIncident(formatRecordedIncident(incident), "x");
    QVERIFY_RESULT(back);
    QVERIFY(*back == incident);
}

void ExternalTest::citationsAreNotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("at the end") << "22:54 it failed [#0a1b2c3d]"
                                << "22:54 it failed";
    QTest::newRow("two of them") << "a [#0a1b2c3d] b [#00000000] c"
                                 << "a b c";
    QTest::newRow("no digits") << "see [#general] here"
                               << "see [#general] here";
    QTest::newRow("too short") << "[#0a1b2c3]"
                               << "[#0a1b2c3]";
    QTest::newRow("cut off") << "x [#0a1b2c"
                             << "x [#0a1b2c";
}

void ExternalTest::citationsAreNotRead()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    RecordedIncident incident;
    incident.impact = text.toStdString();
    incident.rootCauses = {item(incident.impact.c_str())};
    const RecordedIncident shown = readable(incident);
    QCOMPARE(QString::fromStdString(shown.impact), read);
    QCOMPARE(QString::fromStdString(shown.rootCauses[0].text), read);
}

WARROOM_TEST_MAIN(ExternalTest)
#include "tst_external.moc"
