// Markdown in which the ticket's text stays text.
#include "domain/text/markdown.h"
#include "export/markdown.h"
#include "export/text_markdown.h"
#include "support/test_main.h"

using namespace warroom;

class MarkdownTest final : public QObject
{
    Q_OBJECT

private slots:
    void escapes_data();
    void escapes();
    void everySectionHasItsHeading();
    void anEmptySectionTellsWhatWasSaidOfIt();
    void aRowStaysOneRow();
    void whatWasWrittenReadsTheSame_data();
    void whatWasWrittenReadsTheSame();
    void proseKeepsItsListsAndLinks();
};

void MarkdownTest::escapes_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("escaped");
    const auto row = [](const char* name, const char* text, const char* escaped) {
        QTest::newRow(name) << std::string(text) << std::string(escaped);
    };
    row("plain text stays", "Disk is 91 % full (db-1).", "Disk is 91 % full (db-1).");
    row("emphasis", "*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`");
    row("an image", "![x](http://evil)", "!\\[x\\](http\\://evil)");
    row("HTML", "<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>");
    row("an entity", "&lt;", "\\&lt;");
    row("a table bar", "a | b", "a \\| b");
    row("line ends join", "a\n\n# b\r\nc", "a # b c");
    row("a heading", "# a", "\\# a");
    row("a list", "- a", "\\- a");
    row("a numbered list", "12. a", "12\\. a");
    row("a backslash", "C:\\x", "C:\\\\x");
    row("a sum", "$x$", "\\$x\\$");
    row("blanks around", "  a  ", "a");
}

void MarkdownTest::escapes()
{
    QFETCH(std::string, text);
    QFETCH(std::string, escaped);
    QCOMPARE(escapeMarkdown(text), escaped);
}

void MarkdownTest::everySectionHasItsHeading()
{
    RecordedIncident incident;
    incident.key = "INC-42";
    incident.title = "Down";
    incident.severity = "SEV1";
    incident.scope = "Everyone";
    incident.whys.resize(1);
    incident.whys[0].text = "Why? Because.";
    incident.roles = {{"commander", "Mara", {}, {}, {}}};
    incident.sources = {{"https://example.org", "A report", {}, {}}};
    const QString text = QString::fromStdString(formatMarkdown(incident));
    QVERIFY(text.startsWith("# INC-42: Down\n"));
    qsizetype at = 0;
    for (const char* heading :
         {"Summary", "Impact", "Original request", "Timeline", "Root causes", "Whys", "Next actions",
          "Fixes for symptoms", "Fixes for root cause", "Prevention", "People by role", "Sources"}) {
        at = text.indexOf("\n## " + QString(heading) + "\n", at);
        QVERIFY2(at > 0, heading);
    }
    QVERIFY(text.contains("1. **Why?** Because.\n"));
    QVERIFY(text.contains("- commander: Mara\n"));
    QVERIFY(text.contains("\\[1\\] A report, https\\://example.org"));
}

void MarkdownTest::anEmptySectionTellsWhatWasSaidOfIt()
{
    RecordedIncident incident;
    incident.title = "Down";
    incident.severity = "SEV1";
    incident.marks = {{"root_cause", "tbd", {}, "Mara", {}, {}},
                      {"fixes_symptoms", "none", "it went *by itself*", "Mara", {}, {}},
                      {"prevention", "not_needed", {}, {}, {}, {}}};
    const QString text = QString::fromStdString(formatMarkdown(incident));
    QVERIFY(text.contains("## Root causes\n\nTo be determined.\n"));
    QVERIFY(text.contains("## Fixes for symptoms\n\nNone. it went \\*by itself\\*\n"));
    QVERIFY(text.contains("## Fixes for root cause\n\nNone recorded.\n"));
    QVERIFY(text.contains("## Prevention\n\nNot needed.\n"));
}

void MarkdownTest::aRowStaysOneRow()
{
    RecordedIncident incident;
    RecordedEntry entry;
    entry.t = *parseTime("2026-01-01T10:00:00Z");
    entry.kind = "a|b";
    entry.text = "one\n| two |\n\n# three";
    entry.source = 0;
    incident.timeline = {entry};
    const QStringList lines = QString::fromStdString(formatMarkdown(incident)).split('\n');
    QCOMPARE(lines.filter("three").size(), 1);
    QCOMPARE(lines.filter("three").front(),
             QString("| 2026-01-01 10:00 |  | A\\|b | one \\| two \\| # three | \\[1\\] |"));
}

void MarkdownTest::whatWasWrittenReadsTheSame_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << std::string(text); };
    row("paragraphs", "One line\nanother\n\nand a new one");
    row("lists in lists", "- a\n  - b\n    1. c\n- [x] done\n- [ ] open");
    row("a table", "| a | b |\n|---|---|\n| 1 | x \\| y |");
    row("code with marks in it", "```\nrm *.log | wc\n\n  indented_name\n```");
    row("styles", "**bold** and *slanted* and `co_de` and [here](https://example.org/a_b)");
    row("signs that mean nothing", "1 * 2 * 3 < 4 & a_b_c [x] ~y~ C:\\dir");
    row("HTML", "<script>alert(1)</script>");
    row("a heading", "## What broke");
    row("an address", "see https://example.org/a_b?c=1 today");
    row("a mark in front of a link", "Now![here](https://example.org)");
}

// Kinds, words, styles and targets; written again, nothing changes any more.
void MarkdownTest::whatWasWrittenReadsTheSame()
{
    QFETCH(std::string, text);
    const auto words = [](const std::string& source) {
        QStringList all;
        for (const auto& block : markdown::parse(source)) {
            all << QString::number(static_cast<int>(block.kind)) + QString::number(block.depth) +
                       QString::number(block.checked) + QString::number(block.number);
            auto rows = block.rows;
            rows.push_back({block.spans});
            for (const auto& row : rows) {
                for (const auto& cell : row) {
                    QString line;
                    for (const auto& span : cell)
                        line += QString::fromStdString(span.text + (span.bold ? "(b)" : "") +
                                                       (span.italic ? "(i)" : "") + (span.code ? "(c)" : "") +
                                                       span.url);
                    all << line;
                }
            }
        }
        return all;
    };
    const std::string written = blocksMarkdown(text);
    QVERIFY(written.ends_with('\n'));
    QCOMPARE(words(written.substr(0, written.size() - 1)), words(text));
    QCOMPARE(blocksMarkdown(written), written);
}

void MarkdownTest::proseKeepsItsListsAndLinks()
{
    RecordedIncident incident;
    incident.title = "Down";
    incident.severity = "SEV1";
    incident.summary = "It broke:\n\n- twice\n- [docs](https://example.org)\n- [no](javascript:alert(1))";
    incident.impact = "![x](https://evil.example/x.png)";
    incident.originalRequest = "- as it *came*";
    incident.prevention.resize(1);
    incident.prevention[0].text = "Drill:\n- monthly";
    const QString text = QString::fromStdString(formatMarkdown(incident));
    QVERIFY2(text.contains("It broke:\n\n- twice\n- [docs](https://example.org)\n"), qPrintable(text));
    QVERIFY(text.contains("\\[no\\](javascript:alert(1))"));
    QVERIFY(!text.contains("\n![x]"));
    QVERIFY(text.contains("\\![x](https://evil.example/x.png)"));
    QVERIFY(text.contains("> \\- as it \\*came\\*"));
    QVERIFY(text.contains("1. Drill:\n   - monthly"));
}

WARROOM_TEST_MAIN(MarkdownTest)
#include "tst_markdown.moc"
