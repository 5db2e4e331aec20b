// One postmortem at a time: templates, front matter, and input that means harm.
#include "base/text.h"
#include "base/time_text.h"
#include "import/postmortem.h"
#include "support/test_main.h"

using namespace warroom;
using incoming::readPostmortem;

namespace {

std::optional<Time> at(const char* text) { return *parseTime(text); }

std::vector<std::string> texts(const std::vector<RecordedItem>& items)
{
    std::vector<std::string> out;
    for (const auto& item : items)
        out.push_back(item.text);
    return out;
}

} // namespace

class PostmortemImportTest final : public QObject
{
    Q_OBJECT

private slots:
    void headingsBecomeSections();
    void whatHasNoSectionStaysVerbatim();
    void frontMatterGivesTitleTimesAndSource();
    void keyEventsAreMilestones();
    void aTableIsATimeline();
    void clocksWrapAtMidnight();
    void boxesAreTicked();
    void severities_data();
    void severities();
    void hostileInput_data();
    void hostileInput();
    void refused_data();
    void refused();
    void aLongDocumentGoesOnInEntries();
};

void PostmortemImportTest::headingsBecomeSections()
{
    const auto read =
        readPostmortem("# Checkout down\n\n## Summary\n\nNobody could pay.\n\n## Impact ##\n\n400 "
                       "orders\n\n## Root Causes\n\n- Disk full\n- No alert\n\n## Resolution\nFreed "
                       "space.\n\nRestarted.\n\n## Action items\n\n### Disks\n\n1. Alert on\n   disks\n"
                       "2. Bigger disks\n",
                       "x.md");
    QVERIFY_RESULT(read);
    const auto& in = read->incident;
    QCOMPARE(in.title, std::string("Checkout down"));
    QCOMPARE(in.summary, std::string("Nobody could pay."));
    QCOMPARE(in.impact, std::string("400 orders"));
    QCOMPARE(texts(in.rootCauses), (std::vector<std::string>{"Disk full", "No alert"}));
    QCOMPARE(texts(in.fixesSymptoms), (std::vector<std::string>{"Freed space.\n\nRestarted."}));
    QCOMPARE(texts(in.nextActions),
             (std::vector<std::string>{"Disks: Alert on\ndisks", "Disks: Bigger disks"}));
    QCOMPARE(in.originalRequest, std::string());
    QVERIFY(read->unmapped.empty());
}

void PostmortemImportTest::whatHasNoSectionStaysVerbatim()
{
    const auto read =
        readPostmortem("# T\n\n## Attendees\n\n- RF, **PW**\n\n## Summary\nS\n\n## Stats\n\n```\n# no "
                       "heading\n```\n",
                       "x.md");
    QVERIFY_RESULT(read);
    QCOMPARE(read->incident.originalRequest,
             std::string("## Attendees\n\n- RF, **PW**\n\n## Stats\n\n```\n# no heading\n```"));
    QCOMPARE(read->unmapped, (std::vector<std::string>{"Attendees", "Stats"}));
}

void PostmortemImportTest::frontMatterGivesTitleTimesAndSource()
{
    const auto read =
        readPostmortem("---\nuuid: 1-2\nurl: https://example.com/a\ntitle: \"Say \\\"hi\\\"\"\n"
                       "start_time: 2020-01-01T10:00:00Z\nend_time: 2020-01-01T12:00:00Z\n"
                       "keywords:\n- disk\n- dns\nproduct: Shop\nsummary: >\n  Two\n  lines\n---\n\nBody.\n",
                       "x.md");
    QVERIFY_RESULT(read);
    const auto& in = read->incident;
    QCOMPARE(in.title, std::string("Say \"hi\""));
    QCOMPARE(in.started, at("2020-01-01T10:00:00Z"));
    QCOMPARE(in.resolved, at("2020-01-01T12:00:00Z"));
    QCOMPARE(in.service, std::string("Shop"));
    QCOMPARE(in.summary, std::string("Two lines"));
    QCOMPARE(in.sources.at(0).url, std::string("https://example.com/a"));
    QCOMPARE(in.originalRequest, std::string("uuid: 1-2\nkeywords:\n- disk\n- dns\n\nBody."));
}

void PostmortemImportTest::keyEventsAreMilestones()
{
    const auto read =
        readPostmortem("# Incident\n\n- **Key events**\n  - First detected 2022-03-10 11:48\n  - Incident "
                       "declared: 2022-03-10 11.50\n  - Repaired 2022-03-10 11:56\n  - Resolved "
                       "2022-03-10 12:00\n\n- **Time to repair**: 8m\n\n- **Impact**: All of it\n  - and "
                       "more\n",
                       "x.md.erb");
    QVERIFY_RESULT(read);
    const auto& in = read->incident;
    QCOMPARE(in.detected, at("2022-03-10T11:48:00Z"));
    QCOMPARE(in.acknowledged, at("2022-03-10T11:50:00Z"));
    QCOMPARE(in.mitigated, at("2022-03-10T11:56:00Z"));
    QCOMPARE(in.resolved, at("2022-03-10T12:00:00Z"));
    QCOMPARE(in.impact, std::string("All of it\n- and more"));
    QCOMPARE(in.timeline.at(1).text, std::string("Incident declared"));
    QCOMPARE(in.timeline.at(1).precision, std::string("approx")); // no zone was said
    QCOMPARE(in.originalRequest, std::string("- **Time to repair**\n\n8m"));
}

void PostmortemImportTest::aTableIsATimeline()
{
    const auto read =
        readPostmortem("# T\n\n## Timeline\n\nAll times in CET.\n\n| Time | Event |\n| --- | --- |\n"
                       "| 2020-01-16 12:00 | Broken | \n| 2020-01-16 12:30 | Mended |\n",
                       "x.md");
    QVERIFY_RESULT(read);
    QCOMPARE(read->incident.timeline.size(), std::size_t(2));
    const auto& entry = read->incident.timeline[1];
    QCOMPARE(std::optional(entry.t), at("2020-01-16T11:30:00Z"));
    QCOMPARE(entry.text, std::string("Mended"));
    QCOMPARE(entry.precision, std::string("minute"));
    QCOMPARE(entry.extra, std::string("{\"as_written\":\"2020-01-16 12:30\"}"));
}

void PostmortemImportTest::clocksWrapAtMidnight()
{
    const auto read = readPostmortem(
        "# T\n## Timeline (UTC)\nTimes in UTC\n- 2020-01-01 23:50 a\n- 00:10 b\n- 00:05 c\n", "x.md");
    QVERIFY_RESULT(read);
    QCOMPARE(std::optional(read->incident.timeline.at(1).t), at("2020-01-02T00:10:00Z"));
    QCOMPARE(std::optional(read->incident.timeline.at(2).t), at("2020-01-02T00:05:00Z"));
}

void PostmortemImportTest::boxesAreTicked()
{
    const auto read = readPostmortem("# T\n## Action items\n- [x] one\n- [ ] two\n- three\n", "x.md");
    QVERIFY_RESULT(read);
    const auto& actions = read->incident.nextActions;
    QCOMPARE(actions.at(0).done, std::optional(true));
    QCOMPARE(actions.at(1).done, std::optional(false));
    QCOMPARE(actions.at(2).done, std::optional<bool>());
}

void PostmortemImportTest::severities_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("severity");
    QTest::newRow("said in bold") << std::string("**Severity:** Major (High Impact)") << std::string("SEV2");
    QTest::newRow("said in a list") << std::string("- Severity: SEV-1") << std::string("SEV1");
    QTest::newRow("said in a table") << std::string("| Severity | P4 |") << std::string("SEV4");
    QTest::newRow("not said") << std::string("severity was high") << std::string("SEV3");
    QTest::newRow("a level that is none") << std::string("Severity: 9") << std::string("SEV3");
}

void PostmortemImportTest::severities()
{
    QFETCH(std::string, line);
    QFETCH(std::string, severity);
    const auto read = readPostmortem("# T\n\n" + line + "\n", "x.md");
    QVERIFY_RESULT(read);
    QCOMPARE(read->incident.severity, severity);
    QCOMPARE(read->assumed.size() > 1, severity == "SEV3");
}

void PostmortemImportTest::hostileInput_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("summary");
    const auto row = [](const char* name, std::string bytes, const char* summary) {
        QTest::newRow(name) << std::move(bytes) << std::string(summary);
    };
    row("a mark at the beginning and CR LF", "\xEF\xBB\xBF# T\r\n\r\n## Summary\r\nA\r\nB\r\n", "A\nB");
    row("CR only", "# T\r## Summary\rA\r", "A");
    row("broken UTF-8",
        "# T\n## Summary\nGr\xFC\xDF"
        "e from the shop floor, all of it\n",
        "Gr\uFFFD\uFFFD"
        "e from the shop floor, all of it");
    row("a NUL and an escape", std::string("# T\n## Summary\nbefore\0after, and \x1B[31mred as it was", 51),
        "before\u2400after, and \u241B[31mred as it was");
    row("HTML stays text", "# T\n## Summary\n<script>alert(1)</script>\n", "<script>alert(1)</script>");
    row("UTF-16", std::string("\xFF\xFE#\0 \0T\0\n\0H\0i\0", 14), "Hi");
    row("an open code fence", "# T\n## Summary\n```\n## Impact\n", "```\n## Impact");
    row("front matter that never ends", "---\ntitle: x\n\nA", "---\ntitle: x\n\nA");
    row("a rule at the beginning", "---\n\nA\n\n---\nB", "---\n\nA\n\n---\nB");
}

void PostmortemImportTest::hostileInput()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, summary);
    const auto read = readPostmortem(bytes, "x.md");
    QVERIFY_RESULT(read);
    QCOMPARE(read->incident.summary, summary);
    QVERIFY(!firstControl(read->incident.summary));
}

void PostmortemImportTest::refused_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << std::string() << ErrorCode::TextEmpty;
    QTest::newRow("blanks only") << std::string("\n \r\n\t") << ErrorCode::TextEmpty;
    QTest::newRow("a picture") << std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\xFF\xFE\xFD\x01\x02", 23)
                               << ErrorCode::MediaType;
    QTest::newRow("more than is read")
        << std::string(incoming::postmortemMostBytes + 1, 'a') << ErrorCode::TooLarge;
}

void PostmortemImportTest::refused()
{
    QFETCH(std::string, bytes);
    QFETCH(ErrorCode, code);
    const auto read = readPostmortem(bytes, "x.md");
    QVERIFY(!read);
    QCOMPARE(read.error().code(), code);
}

void PostmortemImportTest::aLongDocumentGoesOnInEntries()
{
    std::string text = "# T\n\n## Summary\nS\n\n## Logs\n";
    for (int i = 0; i < 12'000; ++i)
        text += "line " + std::to_string(i) + "\n";
    const auto read = readPostmortem(text, "2020-01-02-x.md");
    QVERIFY_RESULT(read);
    std::string all = read->incident.originalRequest;
    for (const auto& entry : read->incident.timeline) {
        QVERIFY(codePoints(entry.text) <= 65'536);
        all += entry.text;
    }
    QVERIFY(read->incident.timeline.size() > 1);
    for (int i = 0; i < 12'000; i += 997)
        QVERIFY(all.find("line " + std::to_string(i) + "\n") != std::string::npos);
}

WARROOM_TEST_MAIN(PostmortemImportTest)
#include "tst_postmortem_import.moc"
