// Working on an incident by the command line, from declaration to the next phase.
#include "integration/ctl/ctl_seat.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace warroom::test;

class CtlIncidentTest final : public QObject, private CtlSeat
{
    Q_OBJECT

private slots:
    void initTestCase();

    void declaresListsAndShows();
    void worksThroughASection();
    void aSectionTellsWhatWasSaidInsteadOfFillingIt();
    void keepsParagraphsThatStay();
    void originalRequestIsGivenOnce();
    void worksThroughActionsAndWhys();
    void writesOnTheTimeline();
    void aRefusedPhaseListsWhatIsMissing();
    void goingBackNeedsAReason();
    void attachesAFile();
};

void CtlIncidentTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
}

void CtlIncidentTest::declaresListsAndShows()
{
    const auto declared = ctl({"incident", "declare", "--title", "Payments down", "--severity", "sev-1",
                               "--service", "payments", "--request", "Nobody can pay", "--symptoms", "504"});
    QVERIFY2(declared.exitCode == 0, declared.said());
    const QString key = declared.json()["key"].toString();
    QVERIFY(key.startsWith("INC-"));
    QVERIFY(declared.json()["seq"].toInt() > 0);
    const auto shown = show(key);
    QCOMPARE(shown["title"].toString(), "Payments down");
    QCOMPARE(shown["severity"].toString(), "SEV1");
    QCOMPARE(shown["original_request"].toString(), "Nobody can pay");
    QCOMPARE(shown["id"], declared.json()["id"]);
    const auto canonical = ctl({"incident", "show", key, "--canonical"});
    QCOMPARE(canonical.json()["id"], declared.json()["id"]);

    const auto support =
        ctl({"incident", "declare", "--kind", "support", "--title", "A question", "--severity", "SEV5"});
    QVERIFY(support.json()["key"].toString().startsWith("OPS-"));
    const auto listed = ctl({"incident", "list", "--kind", "support"}).json()["incidents"].toArray();
    QVERIFY(!listed.isEmpty());
    for (const auto& one : listed)
        QCOMPARE(one.toObject()["kind"].toString(), "support");
    QVERIFY(ctlAs(m_backend->adminToken(), {"incident", "list"}).out.contains("Payments down"));
    QVERIFY(ctlAs(m_backend->adminToken(), {"incident", "show", key}).out.contains("Nobody can pay"));

    const auto drill = ctl({"incident", "declare", "--title", "Failover", "--severity", "SEV2", "--drill"});
    QVERIFY2(drill.exitCode == 0, drill.said());
    const QString drilled = drill.json()["key"].toString();
    QVERIFY(show(drilled)["drill"].toBool());
    QVERIFY(!show(key).contains("drill"));
    QVERIFY(ctlAs(m_backend->adminToken(), {"incident", "list"}).out.contains("DRILL: Failover"));
    QVERIFY(ctlAs(m_backend->adminToken(), {"incident", "show", drilled}).out.contains("DRILL: Failover"));
}

void CtlIncidentTest::worksThroughASection()
{
    const QString key = declare();
    QVERIFY(ctl({"section", "set", key, "scope", "--text", "All of Europe"}).exitCode == 0);
    const auto changed = ctl({"section", "set", key, "scope", "--file", "-"}, "All of Europe and Asia\n");
    QVERIFY2(changed.exitCode == 0, changed.said());
    QCOMPARE(show(key)["scope"].toString(), "All of Europe and Asia");
    const auto same = ctl({"section", "set", key, "scope", "--text", "All of Europe and Asia"});
    QCOMPARE(same.exitCode, 0);
    QVERIFY(same.json()["ops"].toArray().isEmpty());
    QCOMPARE(ctl({"section", "mark", key, "root_cause", "unknown"}).exitCode, 0);
    QCOMPARE(ctl({"section", "tbd", key, "root_cause"}).exitCode, 0);
}

void CtlIncidentTest::aSectionTellsWhatWasSaidInsteadOfFillingIt()
{
    const QString key = declare();
    const auto marked =
        ctl({"section", "mark", key, "fixes_symptoms", "none", "--reason", "it went by itself"});
    QVERIFY2(marked.exitCode == 0, marked.said());
    QJsonObject mark;
    for (const auto& one : show(key)["marks"].toArray()) {
        if (one.toObject()["section"] == "fixes_symptoms")
            mark = one.toObject();
    }
    QCOMPARE(mark["state"].toString(), "none");
    QCOMPARE(mark["reason"].toString(), "it went by itself");
    QCOMPARE(mark["by"].toString(), "admin");
    QVERIFY(!mark["at"].toString().isEmpty());
    const auto shown = ctlAs(m_backend->adminToken(), {"incident", "show", key}).out;
    QVERIFY2(shown.contains("(None. it went by itself · admin · "), shown.constData());
    QVERIFY2(shown.contains("(To be determined. · admin · "), shown.constData());
}

void CtlIncidentTest::keepsParagraphsThatStay()
{
    const QString key = declare();
    const QStringList set{"section", "set", key, "root_cause", "--text"};
    QCOMPARE(ctl(set + QStringList{"One.\n\nTwo.\n\nThree."}).exitCode, 0);
    const auto before = show(key)["root_causes"].toArray();
    QCOMPARE(before.size(), 3);
    QCOMPARE(ctl(set + QStringList{"One.\n\nThree.\n\nTwo, and more.\n\nFour."}).exitCode, 0);
    const auto after = show(key)["root_causes"].toArray();
    QCOMPARE(after.size(), 4);
    QMap<QString, QString> ids;
    for (const auto& one : after)
        ids[one.toObject()["text"].toString()] = one.toObject()["id"].toString();
    QCOMPARE(ids["One."], before[0].toObject()["id"].toString());
    QCOMPARE(ids["Three."], before[2].toObject()["id"].toString());
    QCOMPARE(ids["Two, and more."], before[1].toObject()["id"].toString());
    QVERIFY(ids.contains("Four."));
    QCOMPARE(ctl(set + QStringList{"One."}).exitCode, 0);
    QCOMPARE(show(key)["root_causes"].toArray().size(), 1);
}

void CtlIncidentTest::originalRequestIsGivenOnce()
{
    const QString key = declare();
    QCOMPARE(ctl({"section", "set", key, "original_request", "--text", "first"}).exitCode, 0);
    const auto again = ctl({"section", "set", key, "original_request", "--text", "second"});
    QVERIFY2(again.exitCode == 1, again.said());
    QCOMPARE(ctl({"request", "add", key, "--text", "second", "--origin", "Mara"}).exitCode, 0);
    const auto shown = show(key);
    QCOMPARE(shown["original_request"].toString(), "first");
    QCOMPARE(shown["later_requests"].toArray()[0].toObject()["text"].toString(), "second");
}

void CtlIncidentTest::worksThroughActionsAndWhys()
{
    const QString key = declare();
    const auto added = ctl({"action", "add", key, "Roll back", "--owner", "on-call team", "--due", "2h"});
    QVERIFY2(added.exitCode == 0, added.said());
    QCOMPARE(ctl({"action", "assign", key, "roll", "Database people"}).exitCode, 0);
    QCOMPARE(ctl({"action", "check", key, "2"}).exitCode, 0);
    QCOMPARE(ctl({"action", "check", key, added.json()["item"].toString(), "--open"}).exitCode, 0);
    QCOMPARE(ctl({"action", "check", key, "9"}).exitCode, 1);
    const auto action = show(key)["next_actions"].toArray()[1].toObject();
    QCOMPARE(action["owner"].toString(), "Database people");
    QCOMPARE(action["done"].toBool(), false);

    QCOMPARE(ctl({"why", "ask", key, "Why at night?"}).exitCode, 0);
    QCOMPARE(ctl({"why", "ask", key, "Why us?"}).exitCode, 0);
    QCOMPARE(ctl({"why", "answer", key, "1", "A batch job runs then"}).exitCode, 0);
    QCOMPARE(ctl({"why", "drop", key, "us", "no matter"}).exitCode, 0);
    QCOMPARE(ctl({"section", "set", key, "prevention", "--text", "Limit the job"}).exitCode, 0);
    QCOMPARE(ctl({"why", "link", key, "1", "limit"}).exitCode, 0);
    const auto whys = show(key)["whys"].toArray();
    QCOMPARE(whys[0].toObject()["state"].toString(), "linked");
    QCOMPARE(whys[1].toObject()["reason"].toString(), "no matter");
}

void CtlIncidentTest::writesOnTheTimeline()
{
    const QString key = declare();
    QCOMPARE(ctl({"comment", key, "Looking at the graphs", "--kind", "diagnosis", "--pin"}).exitCode, 0);
    QCOMPARE(
        ctl({"status", "publish", key, "We are on it", "--audience", "responders,customers", "--next", "30m"})
            .exitCode,
        0);
    QCOMPARE(ctl({"op", key, "severity.set", R"({"severity":"SEV1"})"}).exitCode, 0);
    QStringList told;
    const auto shown = show(key);
    for (const auto& one : shown["timeline"].toArray())
        told << one.toObject()["text"].toString();
    QVERIFY(told.contains("Looking at the graphs"));
    QVERIFY(told.contains("We are on it"));
    QVERIFY(told.contains("SEV1, was SEV2"));
}

void CtlIncidentTest::aRefusedPhaseListsWhatIsMissing()
{
    const QString key = declare();
    const auto refused = ctl({"incident", "phase", key, "containment"});
    QVERIFY2(refused.exitCode == 1, refused.said());
    QVERIFY2(refused.err.contains("Scope must be filled"), refused.said());
    QVERIFY(refused.err.contains("Original request must be filled"));
    QCOMPARE(refused.json()["moved"].toBool(true), false);
    QVERIFY(refused.json()["requires"].toArray().size() >= 2);
    QCOMPARE(ctl({"incident", "phase", key, "containment", "--override", "short"}).exitCode, 1);
    QCOMPARE(ctl({"incident", "phase", key, "containment", "--override", "the site is burning"}).exitCode, 0);
    QCOMPARE(show(key)["phase"].toString(), "containment");
}

void CtlIncidentTest::goingBackNeedsAReason()
{
    const QString key = declare();
    QCOMPARE(ctl({"incident", "phase", key, "triage", "--override", "the site is burning"}).exitCode, 0);
    QCOMPARE(ctl({"incident", "phase", key, "detection"}).exitCode, 1);
    QCOMPARE(ctl({"incident", "phase", key, "detection", "--reason", "a false alarm"}).exitCode, 0);
}

void CtlIncidentTest::attachesAFile()
{
    const QString key = declare();
    const QByteArray bytes("a\0b\xff", 4);
    const auto attached =
        ctl({"attach", key, "-", "--type", "application/octet-stream", "--text", "a dump"}, bytes);
    QVERIFY2(attached.exitCode == 0, attached.said());
    const QString digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const auto answer = m_backend->request("GET", "/api/v1/attachments/" + digest.toStdString());
    QVERIFY_RESULT(answer);
    QCOMPARE(QByteArray::fromStdString(answer->body), bytes);
}

WARROOM_TEST_MAIN(CtlIncidentTest)
#include "tst_ctl_incident.moc"
