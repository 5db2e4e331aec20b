// The Markdown of ticket texts: what is read as a mark, and that hostile input stays text.
#include "domain/text/markdown.h"
#include "support/test_main.h"

#include <chrono>

using namespace warroom;
using namespace warroom::markdown;

namespace {

std::string shown(const Spans& spans)
{
    std::string out;
    for (const Span& span : spans) {
        std::string words = span.text;
        if (span.code)
            words = "<code " + words + ">";
        if (span.bold)
            words = "<b " + words + ">";
        if (span.italic)
            words = "<i " + words + ">";
        if (!span.url.empty())
            words = "<link " + span.url + " " + words + ">";
        out += words;
    }
    return out;
}

std::string shown(const Block& block)
{
    static const char* names[] = {"blank", "text", "heading", "bullet", "numbered", "check", "code", "table"};
    std::string out = names[static_cast<int>(block.kind)];
    if (block.kind == Kind::Numbered)
        out += std::to_string(block.number);
    if (block.checked)
        out += "+";
    out += std::string(static_cast<std::size_t>(block.depth), '>');
    out += ": " + shown(block.spans);
    for (const auto& row : block.rows) {
        out += "/";
        for (const auto& cell : row)
            out += "[" + shown(cell) + "]";
    }
    return out;
}

QString shown(std::string_view text)
{
    std::string out;
    for (const Block& block : parse(text))
        out += (out.empty() ? "" : "\n") + shown(block);
    return QString::fromStdString(out);
}

std::string repeated(std::string_view part, std::size_t bytes)
{
    std::string out;
    out.reserve(bytes + part.size());
    while (out.size() < bytes)
        out += part;
    return out;
}

} // namespace

class MarkdownReaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void everySpanStandsInTheSource_data();
    void everySpanStandsInTheSource();
    void plainTextIsKnown_data();
    void plainTextIsKnown();
    void theLinkUnderAPlace();
    void wordsAlone();
    void longInputTakesLinearTime_data();
    void longInputTakesLinearTime();
};

void MarkdownReaderTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char* name, const char* text, const char* read) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(read);
    };
    row("plain words are one span", "38 % fail (504, 12 s).", "text: 38 % fail (504, 12 s).");
    row("code keeps its marks", "38 % of `POST /v2/*` fail", "text: 38 % of <code POST /v2/*> fail");
    row("bold and italic", "**954 writes** were *never* _replicated_",
        "text: <b 954 writes> were <i never> <i replicated>");
    row("bold around italic", "**a *b* c**", "text: <b a ><i <b b>><b  c>");
    row("a mark without its partner is a sign", "2 * 3 and **open", "text: 2 * 3 and **open");
    row("names with underlines are names", "orders_db_us and _a_b", "text: orders_db_us and _a_b");
    row("four stars are no bold", "****", "text: ****");
    row("a link", "see [the plan](https://x.example/a?b=1)",
        "text: see <link https://x.example/a?b=1 the plan>");
    row("an inner link", "[INC-1](warroom://INC-1#whys.2)", "text: <link warroom://INC-1#whys.2 INC-1>");
    row("a mail address", "[Devon](mailto:devon@example.org)", "text: <link mailto:devon@example.org Devon>");
    row("a bare address ends before the full stop", "at https://x.example/a.",
        "text: at <link https://x.example/a https://x.example/a>.");
    row("a scheme in capitals", "[a](HTTPS://x.example)", "text: <link HTTPS://x.example a>");
    row("a script is no link", "[click](javascript:alert(1))", "text: [click](javascript:alert(1))");
    row("data is no link", "[a](data:text/html,<b>)", "text: [a](data:text/html,<b>)");
    row("a file is no link", "[a](file:///etc/passwd)", "text: [a](file:///etc/passwd)");
    row("a scheme with a blank in front is no link", "[a]( https://x.example)",
        "text: [a]( <link https://x.example https://x.example>)");
    row("a scheme alone is no link", "[a](https://)", "text: [a](https://)");
    row("HTML is text", "<img src=x onerror=alert(1)> &amp;", "text: <img src=x onerror=alert(1)> &amp;");
    row("an escaped mark is a sign", "\\*not\\*", "text: *not*");
    row("a bullet list with depth", "- one\n  - two\n    * three",
        "bullet: one\nbullet>: two\nbullet>>: three");
    row("depth has an end", "                    - deep", "bullet>>>: deep");
    row("numbers are kept", "1. one\n3) three", "numbered1: one\nnumbered3: three");
    row("a year is no number of a list", "2026. x\n1234567. y", "numbered2026: x\ntext: 1234567. y");
    row("check lines", "- [ ] open\n- [x] done", "check: open\ncheck+: done");
    row("a dash alone is a dash", "-\n- ", "text: -\ntext: - ");
    row("headings", "## Two\n#none", "heading: Two\ntext: #none");
    row("fenced code is left alone", "```sh\na **b**\n\n<c>\n```\nafter",
        "code: <code a **b**\n\n<c>>\ntext: after");
    row("an open fence goes on to the end", "```\na", "code: <code a>");
    row("an empty fence", "```\n```", "code: <code >");
    row("a table", "| a | **b** |\n|---|:-:|\n| 1 | 2 |\n| 3 |", "table: /[a][<b b>]/[1][2]/[3][]");
    row("a row of a table cannot have more cells", "a|b\n-|-\n1|2|3", "table: /[a][b]/[1][2]");
    row("bars alone are no table", "|\n|-|", "text: |\ntext: |-|");
    row("lines end as they like", "a\r\n\r\n- b\r\n", "text: a\nblank: \nbullet: b\nblank: ");
    row("nothing is a blank line", "", "blank: ");
}

void MarkdownReaderTest::reads()
{
    QFETCH(QString, text);
    QTEST(shown(text.toStdString()), "read");
}

void MarkdownReaderTest::everySpanStandsInTheSource_data() { reads_data(); }

void MarkdownReaderTest::everySpanStandsInTheSource()
{
    QFETCH(QString, text);
    const std::string source = text.toStdString();
    const auto inSource = [&](const Spans& spans) {
        return std::all_of(spans.begin(), spans.end(), [&](const Span& span) {
            return source.compare(span.at, span.text.size(), span.text) == 0;
        });
    };
    for (const Block& block : parse(source)) {
        QVERIFY(inSource(block.spans));
        for (const auto& row : block.rows)
            QVERIFY(std::all_of(row.begin(), row.end(), inSource));
    }
}

void MarkdownReaderTest::plainTextIsKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("markup");
    QTest::newRow("words") << "Orders vanish.\n\nFor 30 min." << false;
    QTest::newRow("a script that is no link") << "[a](javascript:b)" << false;
    QTest::newRow("code") << "`a`" << true;
    QTest::newRow("a list") << "- a" << true;
    QTest::newRow("an escaped sign") << "\\*a" << true;
}

void MarkdownReaderTest::plainTextIsKnown()
{
    QFETCH(QString, text);
    QTEST(hasMarkup(parse(text.toStdString())), "markup");
}

void MarkdownReaderTest::theLinkUnderAPlace()
{
    const auto blocks = parse("see [plan](https://x.example) now");
    QCOMPARE(linkAt(blocks, 6), std::string("https://x.example"));
    QCOMPARE(linkAt(blocks, 1), std::string());
}

void MarkdownReaderTest::wordsAlone()
{
    QCOMPARE(plainText(parse("- **a** `b`\n| x | y |\n|---|---|\n| 1 | 2 |")),
             std::string("a b\nx | y\n1 | 2"));
}

void MarkdownReaderTest::longInputTakesLinearTime_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("open brackets") << "[";
    QTest::newRow("links that do not end") << "[a](";
    QTest::newRow("links with a long address") << "[a](https://";
    QTest::newRow("stars") << "*";
    QTest::newRow("bold that opens") << " **a";
    QTest::newRow("stars and underlines") << "*a_b ";
    QTest::newRow("backticks") << "``";
    QTest::newRow("backticks that open") << "` [a";
    QTest::newRow("backslashes") << "\\";
    QTest::newRow("bare addresses") << "http://.";
    QTest::newRow("bars") << "|";
    QTest::newRow("table heads") << "a|\n-|\n";
    QTest::newRow("indent") << " ";
    QTest::newRow("list marks") << "- ";
    QTest::newRow("fences") << "```\n";
}

void MarkdownReaderTest::longInputTakesLinearTime()
{
    QFETCH(QString, part);
    const auto took = [&](std::size_t bytes) {
        const std::string text = repeated(part.toStdString(), bytes);
        const auto start = std::chrono::steady_clock::now();
        const auto blocks = parse(text);
        const auto end = std::chrono::steady_clock::now();
        return blocks.empty() ? std::chrono::nanoseconds::max() : end - start;
    };
    const auto small = took(128 * 1024);
    const auto large = took(1024 * 1024);
    // Eight times the text: quadratic would be 64 times, and seconds.
    QVERIFY2(large < 40 * small + std::chrono::milliseconds(200),
             qPrintable(QString("%1 ns, then %2 ns").arg(small.count()).arg(large.count())));
}

WARROOM_TEST_MAIN(MarkdownReaderTest)
#include "tst_markdown_reader.moc"
