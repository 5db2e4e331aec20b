// What the postmortem says of itself: measures, phases, facts, summary, and the order of the timeline.
#include "export/postmortem.h"
#include "export/timeline_rows.h"
#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

namespace {

const Time start = *parseTime("2026-03-01T23:50:00Z");

RecordedIncident anIncident()
{
    RecordedIncident incident;
    incident.title = "Checkout fails";
    incident.severity = "SEV-2";
    incident.service = "checkout";
    incident.started = start;
    incident.detected = start + 2min;
    incident.acknowledged = start + 5min;
    incident.mitigated = start + 40min;
    incident.resolved = start + 90min;
    return incident;
}

RecordedEntry entry(Duration after, const char* kind, const char* text)
{
    RecordedEntry made;
    made.t = start + after;
    made.kind = kind;
    made.text = text;
    return made;
}

using MaybeMinutes = std::optional<int>;
std::optional<Duration> minutes(MaybeMinutes count)
{
    return count ? std::optional<Duration>(std::chrono::minutes(*count)) : std::nullopt;
}

} // namespace

Q_DECLARE_METATYPE(MaybeMinutes)

class PostmortemTest final : public QObject
{
    Q_OBJECT

private slots:
    void measuresOnlyWhatIsKnown_data();
    void measuresOnlyWhatIsKnown();
    void measuresReadWell_data();
    void measuresReadWell();
    void phasesRunBetweenKnownMilestones();
    void milestonesOutOfOrderMakeNoPhase();
    void thereAreAlwaysEightFacts();
    void summaryIsMadeOfFactsWhenNoneIsWritten();
    void timelineIsSortedAndGrouped();
    void entriesOfOneDayShowNoDay();
    void pinnedEntriesAreTheKeyEvents();
    void withoutPinsTheFirstOfEachTellingKindIs();
    void whysPartAfterTheQuestion_data();
    void whysPartAfterTheQuestion();
    void revisionIsTheLastEntry();
};

void PostmortemTest::measuresOnlyWhatIsKnown_data()
{
    QTest::addColumn<MaybeMinutes>("detected");
    QTest::addColumn<MaybeMinutes>("acknowledged");
    QTest::addColumn<MaybeMinutes>("mitigated");
    QTest::addColumn<MaybeMinutes>("toDetect");
    QTest::addColumn<MaybeMinutes>("toAcknowledge");
    QTest::addColumn<MaybeMinutes>("toMitigate");
    const MaybeMinutes none;
    const auto row = [](const char* name, MaybeMinutes d, MaybeMinutes a, MaybeMinutes m, MaybeMinutes toD,
                        MaybeMinutes toA,
                        MaybeMinutes toM) { QTest::newRow(name) << d << a << m << toD << toA << toM; };
    row("acknowledgement counts from detection", 2, 5, 40, 2, 3, 40);
    row("without detection no time to acknowledge", none, 5, 40, none, none, 40);
    row("not mitigated yet", 2, 5, none, 2, 3, none);
    row("detected before the impact is no measure", -4, 5, 40, none, 9, 40);
    row("acknowledged before it was detected is no measure", 6, 5, 40, 6, none, 40);
    row("nothing known", none, none, none, none, none, none);
}

void PostmortemTest::measuresOnlyWhatIsKnown()
{
    QFETCH(MaybeMinutes, detected);
    QFETCH(MaybeMinutes, acknowledged);
    QFETCH(MaybeMinutes, mitigated);
    QFETCH(MaybeMinutes, toDetect);
    QFETCH(MaybeMinutes, toAcknowledge);
    QFETCH(MaybeMinutes, toMitigate);
    RecordedIncident incident = anIncident();
    const auto at = [](MaybeMinutes count) {
        return count ? std::optional<Time>(start + std::chrono::minutes(*count)) : std::nullopt;
    };
    incident.detected = at(detected);
    incident.acknowledged = at(acknowledged);
    incident.mitigated = at(mitigated);
    const Measures known = measures(incident);
    QVERIFY(known.timeToDetect == minutes(toDetect));
    QVERIFY(known.timeToAcknowledge == minutes(toAcknowledge));
    QVERIFY(known.timeToMitigate == minutes(toMitigate));
    QVERIFY(known.timeToResolve == minutes(90));
    incident.started.reset();
    QVERIFY(!measures(incident).timeToResolve);
}

void PostmortemTest::measuresReadWell_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<std::string>("text");
    QTest::newRow("seconds") << 43 << std::string("43 s");
    QTest::newRow("minutes with seconds") << 100 << std::string("1 min 40 s");
    QTest::newRow("whole minutes") << 120 << std::string("2 min");
    QTest::newRow("more than a day stays in hours") << 24 * 3600 + 660 << std::string("24 h 11 min");
    QTest::newRow("many days") << 13 * 86400 + 16 * 3600 + 1140 << std::string("13 d 16 h");
    QTest::newRow("never negative") << -5 << std::string("0 s");
}

void PostmortemTest::measuresReadWell()
{
    QFETCH(int, seconds);
    QFETCH(std::string, text);
    QCOMPARE(measureText(Duration(std::chrono::seconds(seconds))), text);
}

void PostmortemTest::phasesRunBetweenKnownMilestones()
{
    RecordedIncident incident = anIncident();
    incident.acknowledged.reset();
    const std::vector<PhaseSpan> expected{{SpanEnd::Detected, start, start + 2min},
                                          {SpanEnd::Mitigated, start + 2min, start + 40min},
                                          {SpanEnd::Resolved, start + 40min, start + 90min}};
    QVERIFY(phaseSpans(incident) == expected);
}

void PostmortemTest::milestonesOutOfOrderMakeNoPhase()
{
    RecordedIncident incident = anIncident();
    incident.detected = start - 1min;
    incident.mitigated = start + 5min;
    const std::vector<PhaseSpan> expected{{SpanEnd::Acknowledged, start, start + 5min},
                                          {SpanEnd::Resolved, start + 5min, start + 90min}};
    QVERIFY(phaseSpans(incident) == expected);
}

void PostmortemTest::thereAreAlwaysEightFacts()
{
    const auto facts = documentFacts(anIncident());
    QCOMPARE(facts.size(), std::size_t(8));
    QCOMPARE(facts[0].value, std::string("SEV2"));
    QCOMPARE(facts[2].value, std::string("2026-03-01 23:50 UTC"));
    QCOMPARE(facts[3].value, std::string("1 h 30 min"));
    RecordedIncident bare;
    bare.severity = "SEV1";
    const auto unknown = documentFacts(bare);
    QCOMPARE(unknown.size(), std::size_t(8));
    for (std::size_t i = 1; i < unknown.size(); ++i)
        QCOMPARE(unknown[i].value, std::string("unknown"));
}

void PostmortemTest::summaryIsMadeOfFactsWhenNoneIsWritten()
{
    RecordedIncident incident = anIncident();
    incident.rootCauses.resize(2);
    incident.rootCauses[0].text = "Not this.";
    incident.rootCauses[0].state = "ruled_out";
    incident.rootCauses[1].text = "A full disk.";
    incident.rootCauses[1].state = "suspected";
    const std::string made =
        "SEV2 incident of checkout, from 2026-03-01 23:50 UTC until 2026-03-02 01:20 UTC. It was detected "
        "after 2 min, "
        "acknowledged 3 min later, mitigated after 40 min and resolved after 1 h 30 min.\n\n"
        "Suspected cause: A full disk.";
    QCOMPARE(summaryText(incident), made);
    incident.summary = "\n\n  - First.\n\n\nSecond. \n";
    QCOMPARE(summaryText(incident), std::string("  - First.\n\n\nSecond."));
}

void PostmortemTest::timelineIsSortedAndGrouped()
{
    RecordedIncident incident = anIncident();
    incident.timeline = {entry(30min, "diagnosis", "late"), entry(-5min, "change", "before"),
                         entry(0min, "impact", "start"), entry(0min, "note", "also then"),
                         entry(100min, "note", "after")};
    incident.timeline[0].precision = "approx";
    incident.timeline[0].actor = "dba";
    const auto groups = timelineGroups(incident);
    QStringList seen;
    for (const TimelineGroup& group : groups) {
        for (const TimelineRow& row : group.rows)
            seen << QString::fromStdString(group.title + "|" + group.day + "|" + row.clock + "|" +
                                           row.elapsed + "|" + row.kind + "|" + row.text);
    }
    QCOMPARE(seen, (QStringList{"Before the impact|2026-03-01|23:45|-0:05|Change|before",
                                "Until detection|2026-03-01|23:50|+0:00|Impact|start",
                                "Until detection|2026-03-01|23:50|+0:00|Note|also then",
                                "Until mitigation|2026-03-02|~00:20|+0:30|Diagnosis|late \u00b7\u00a0dba",
                                "After resolution|2026-03-02|01:30|+1:40|Note|after"}));
}

void PostmortemTest::entriesOfOneDayShowNoDay()
{
    RecordedIncident incident = anIncident();
    incident.timeline = {entry(1min, "note", "a"), entry(2min, "note", "b")};
    QCOMPARE(timelineGroups(incident).front().day, std::string());
    incident.timeline[0].precision = "day";
    const TimelineGroup group = timelineGroups(incident).front();
    QCOMPARE(group.day, std::string("2026-03-01"));
    QCOMPARE(group.rows[0].clock, std::string("day"));
    QCOMPARE(group.rows[0].elapsed, std::string());
}

void PostmortemTest::pinnedEntriesAreTheKeyEvents()
{
    RecordedIncident incident = anIncident();
    incident.timeline = {entry(1min, "impact", "not pinned"), entry(2min, "note", "pinned")};
    incident.timeline[1].pinned = true;
    incident.timeline[1].source = 2;
    QCOMPARE(keyEvents(incident).size(), std::size_t(1));
    QCOMPARE(keyEvents(incident)[0]->text, std::string("pinned"));
    QCOMPARE(timelineGroups(incident).back().rows.back().reference, std::string("a [3]"));
}

void PostmortemTest::withoutPinsTheFirstOfEachTellingKindIs()
{
    RecordedIncident incident = anIncident();
    incident.timeline = {entry(-5min, "alert", "too early"), entry(1min, "impact", "first"),
                         entry(2min, "impact", "again"), entry(3min, "note", "tells nothing"),
                         entry(4min, "mitigation", "second")};
    std::vector<std::string> texts;
    for (const RecordedEntry* key : keyEvents(incident))
        texts.push_back(key->text);
    QCOMPARE(texts, (std::vector<std::string>{"first", "second"}));
}

void PostmortemTest::whysPartAfterTheQuestion_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<std::string>("question");
    QTest::addColumn<std::string>("reply");
    QTest::newRow("both in one text")
        << std::string("Why? Because.") << std::string() << std::string("Why?") << std::string("Because.");
    QTest::newRow("an answer of its own") << std::string("Why? Really?") << std::string("Yes.")
                                          << std::string("Why? Really?") << std::string("Yes.");
    QTest::newRow("no question mark")
        << std::string("It broke") << std::string() << std::string("It broke") << std::string();
}

void PostmortemTest::whysPartAfterTheQuestion()
{
    QFETCH(std::string, text);
    QFETCH(std::string, answer);
    QFETCH(std::string, question);
    QFETCH(std::string, reply);
    RecordedItem why;
    why.text = text;
    why.answer = answer;
    const WhyParts parts = whyParts(why);
    QCOMPARE(parts.question, question);
    QCOMPARE(parts.answer, reply);
}

void PostmortemTest::revisionIsTheLastEntry()
{
    RecordedIncident incident = anIncident();
    QCOMPARE(revisionTime(incident), start + 90min);
    incident.timeline = {entry(30min, "note", "a"), entry(20min, "note", "b")};
    QCOMPARE(revisionTime(incident), start + 30min);
    QCOMPARE(revisionTime(RecordedIncident{}), Time{});
}

WARROOM_TEST_MAIN(PostmortemTest)
#include "tst_postmortem.moc"
