// Markdown in which the ticket's text stays text.
#include "export/markdown.h"
#include "support/test_main.h"

using namespace warroom;

class MarkdownTest final : public QObject
{
    Q_OBJECT

private slots:
    void escapes_data();
    void escapes();
    void everySectionHasItsHeading();
    void aRowStaysOneRow();
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

WARROOM_TEST_MAIN(MarkdownTest)
#include "tst_markdown.moc"
