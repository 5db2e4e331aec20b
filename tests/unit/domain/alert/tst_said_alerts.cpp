// What the backend says of alerts, taken apart and said in another language.
#include "domain/alert/said_alerts.h"

#include "support/alert_desk.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// Every phrase in square brackets, so that one sees what is ours and what was put in.
std::string marked(const std::string&, const std::string& english)
{
    std::string out = "[" + english + "]";
    for (std::size_t at = 0; (at = out.find('%', at)) != std::string::npos; at += 4)
        out.replace(at, 2, "<" + out.substr(at, 2) + ">");
    return out;
}

const Words inBrackets(marked, "xx");

bool isKnown(const std::string& why) { return alertReasonIn(inBrackets, why).starts_with("["); }

Entry entryOf(std::string kind, std::string extra, std::string text)
{
    Entry entry;
    entry.kind = std::move(kind);
    entry.extra = std::move(extra);
    entry.text = std::move(text);
    return entry;
}

} // namespace

class SaidAlertsTest final : public QObject
{
    Q_OBJECT

private slots:
    void reasons_data();
    void reasons();
    void entries_data();
    void entries();
    void everyStepOfAStoryIsKnown();
    void englishStaysAsItIs();
};

void SaidAlertsTest::reasons_data()
{
    QTest::addColumn<std::string>("english");
    QTest::addColumn<std::string>("said");
    const auto row = [](const char* name, const char* english, const char* said) {
        QTest::newRow(name) << std::string(english) << std::string(said);
    };
    row("a sentence", "Its ticket is still open.", "[Its ticket is still open.]");
    row("a rule", "Rule \"my own\": level warning, service shop.",
        "[Rule \"<my own>\": level warning, service <shop>.]");
    row("a rule that knows the tier", "Rule \"a\": level critical, service shop, tier 1.",
        "[Rule \"<a>\": level critical, service <shop>, tier <1>.]");
    row("a rule that knows the layer", "Rule \"a\": level error, service shop, layer data.",
        "[Rule \"<a>\": level error, service <shop>, layer <data>.]");
    row("a rule that knows both", "Rule \"a\": level info, service shop, tier 1, layer data.",
        "[Rule \"<a>\": level info, service <shop>, tier <1>, layer <data>.]");
    row("a rule that knows the risk", "Rule \"a\": level error, service shop, risk raised.",
        "[Rule \"<a>\": level error, service <shop>, risk <raised>.]");
    row("a rule that knows all three",
        "Rule \"a\": level info, service shop, tier 1, layer data, risk raised.",
        "[Rule \"<a>\": level info, service <shop>, tier <1>, layer <data>, risk <raised>.]");
    row("a hold without a reason", "held: Keiko until 2026-03-01 04:00 UTC. No ticket, no page.",
        "[held: <Keiko> until <2026-03-01 04:00 UTC>. No ticket, no page.]");
    row("a hold with one", "held: CHG-1 until 2026-03-01 04:00 UTC (optics). No ticket, no page.",
        "[held: <CHG-1> until <2026-03-01 04:00 UTC> (<optics>). No ticket, no page.]");
    row("a mute with a reason", "Mara muted it until 2026-03-01 04:00 UTC: known",
        "[<Mara> muted it until <2026-03-01 04:00 UTC>: <known>]");
    row("what others say", "The cat did it.", "The cat did it.");
}

void SaidAlertsTest::reasons()
{
    QFETCH(std::string, english);
    QTEST(alertReasonIn(inBrackets, english), "said");
}

void SaidAlertsTest::entries_data()
{
    QTest::addColumn<std::string>("kind");
    QTest::addColumn<std::string>("extra");
    QTest::addColumn<std::string>("english");
    QTest::addColumn<std::string>("said");
    const auto row = [](const char* name, const char* kind, const char* extra, const char* english,
                        const char* said) {
        QTest::newRow(name) << std::string(kind) << std::string(extra) << std::string(english)
                            << std::string(said);
    };
    const char* ofAlert = "{\"alert\":7}";
    row("what joined, and why", "alert", ofAlert, "Disk full\nGrouped by its service.",
        "Disk full\n[Grouped by its service.]");
    row("what happened", "alert", ofAlert, "Alert resolved: Disk: 91 % full",
        "[Alert resolved: <Disk: 91 % full>]");
    row("what was gathered", "alert", ofAlert,
        "2 alerts since the last entry:\n- Disk: full: resolved, fires again\n- grouped: a needs b, which is "
        "failing in INC-1.: acknowledged\nand 3 more",
        "[<2> alerts since the last entry:]\n- Disk: full: [resolved], [fires again]\n- grouped: a needs b, "
        "which is failing in INC-1.: [acknowledged]\n[and <3> more]");
    row("a comma in what is said of it", "alert", ofAlert,
        "- Disk: resolved, grouped: a needs b, which is failing in INC-1., fires again",
        "- Disk: [resolved], [grouped: <a> needs <b>, which is failing in <INC-1>.], [fires again]");
    row("evidence", "evidence", "{\"evidence\":{}}",
        "What is known of shop at 03:00\n\n**2 errors in its log**",
        "[What is known of <shop> at <03:00>]\n\n[**<2> errors in its log**]");
    row("what somebody wrote", "note", "", "Its ticket is still open.", "Its ticket is still open.");
    row("an alert that somebody wrote down", "alert", "", "Alert resolved: Disk", "Alert resolved: Disk");
}

void SaidAlertsTest::entries()
{
    QFETCH(std::string, kind);
    QFETCH(std::string, extra);
    QFETCH(std::string, english);
    QTEST(entryTextIn(inBrackets, entryOf(kind, extra, english)), "said");
}

// Whoever words a decision anew finds it here.
void SaidAlertsTest::everyStepOfAStoryIsKnown()
{
    QStringList unknown;
    std::set<std::string> kinds;
    const auto hear = [&](const Alert& alert) {
        for (const auto& step : alert.newSteps) {
            kinds.insert(step.what);
            if (!isKnown(step.why))
                unknown << QString::fromStdString(step.what + ": " + step.why);
        }
    };
    AlertDesk desk;
    for (const auto level :
         {AlertLevel::Critical, AlertLevel::Error, AlertLevel::Warning, AlertLevel::Info}) {
        const std::string name = "of " + std::string(nameOf(level));
        for (int i = 0; i < 4; ++i) {
            hear(*desk.hear(alertSignal(name, level)).alert);
            desk.now += 1min;
            hear(*desk.hear(resolvedSignal(name)).alert);
            desk.now += 1min;
        }
    }
    for (const auto level : {AlertLevel::Critical, AlertLevel::Warning, AlertLevel::Info}) {
        const std::string name = "sent of " + std::string(nameOf(level));
        for (const auto to : {AlertRoute::Page, AlertRoute::Ticket, AlertRoute::Record}) {
            const auto* sent = desk.hear(alertSignal(name + std::string(nameOf(to)), level, name)).alert;
            QVERIFY(desk.act(sent->id, act::Route{to, "known: since March"}));
            hear(*sent);
        }
    }
    QVERIFY(kinds.size() > 5 && kinds.contains("rerouted") && kinds.contains("stays"));
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join('\n')));
}

void SaidAlertsTest::englishStaysAsItIs()
{
    QCOMPARE(alertReasonIn(Words(), "Its ticket is still open."), std::string("Its ticket is still open."));
    const auto entry = entryOf("alert", "{\"alert\":7}", "Alert resolved: Disk");
    QCOMPARE(entryTextIn(Words(), entry), entry.text);
}

WARROOM_TEST_MAIN(SaidAlertsTest)
#include "tst_said_alerts.moc"
