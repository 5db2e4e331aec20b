// HTML that runs nothing and fetches nothing, whatever the ticket says.
#include "export/html.h"
#include "export/text_html.h"
#include "support/test_main.h"

#include <QRegularExpression>

using namespace warroom;

namespace {

RecordedIncident filledWith(const std::string& text)
{
    RecordedIncident incident;
    incident.key = incident.title = incident.severity = incident.service = text;
    incident.originalRequest = incident.symptoms = incident.scope = incident.summary = incident.impact = text;
    RecordedItem item;
    item.text = item.state = item.evidence = item.owner = item.answer = item.reason = item.effect = text;
    item.priority = item.ticket = item.doneBy = text;
    incident.laterRequests = incident.rootCauses = incident.nextActions = {item};
    incident.fixesSymptoms = incident.fixesRootCause = incident.whys = incident.prevention = {item};
    incident.roles = {{text, text, {}, {}, {}}};
    RecordedEntry entry;
    entry.t = *parseTime("2026-01-01T10:00:00Z");
    entry.kind = entry.actor = entry.text = text;
    entry.source = 0;
    incident.timeline = {entry};
    incident.sources = {{text, text, text, {}}};
    return incident;
}

QStringList elementsOf(const QString& html)
{
    static const QRegularExpression tag("<([a-z0-9]+)[ >]");
    QStringList names;
    for (auto match = tag.globalMatch(html); match.hasNext();)
        names << match.next().captured(1);
    return names;
}

} // namespace

class HtmlTest final : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void policyForbidsEverything();
    void textKeepsItsDirection();
    void proseIsRendered_data();
    void proseIsRendered();
    void hostileProseStaysText_data();
    void hostileProseStaysText();
    void onlyTheOriginalRequestIsVerbatim();
};

void HtmlTest::hostileTextStaysText_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << std::string(text); };
    row("a script", "<script>alert(1)</script>");
    row("a script that closes the title", "</title><script>alert(1)</script>");
    row("a script that closes the style", "</style><script src=//evil></script>");
    row("an image with a handler", "<img src=x onerror=alert(1)>");
    row("an image from outside", "<img src=\"http://evil/x.png\">");
    row("a link that runs", "<a href=\"javascript:alert(1)\">x</a>");
    row("a link to a file", "<a href=\"file:///etc/passwd\">x</a>");
    row("an attribute that breaks out", "\" onmouseover=\"alert(1)");
    row("an attribute in apostrophes", "' onmouseover='alert(1)");
    row("an attribute in back quotes", "` onmouseover=`alert(1)");
    row("a form", "<form action=http://evil><input name=x></form>");
    row("a frame", "<iframe src=http://evil></iframe>");
    row("an object", "<object data=http://evil></object><embed src=x>");
    row("a style", "<style>body{background:url(http://evil)}</style>");
    row("a base", "<base href=http://evil>");
    row("a refresh", "<meta http-equiv=refresh content=0;url=http://evil>");
    row("an SVG", "<svg onload=alert(1)><use href=\"http://evil#x\"/></svg>");
    row("a comment that never ends", "<!-- ");
    row("CDATA", "<![CDATA[ <script>alert(1)</script> ]]>");
    row("an entity that is one already", "&lt;script&gt;alert(1)&lt;/script&gt;");
}

void HtmlTest::hostileTextStaysText()
{
    QFETCH(std::string, text);
    const QString harmless = QString::fromStdString(formatHtml(filledWith("harmless")));
    const QString hostile = QString::fromStdString(formatHtml(filledWith(text)));
    QStringList elements = elementsOf(hostile);
    elements.removeAll("code"); // of a word in back quotes
    elements.removeAll("a");    // of an address that stands there
    QCOMPARE(elements, elementsOf(harmless));
    QVERIFY(!hostile.contains(QString::fromStdString(text)) || !text.starts_with('<'));
    for (const char* name : {"script", "img", "form", "iframe", "object", "embed", "base", "link", "svg"})
        QVERIFY2(!elementsOf(hostile).contains(QString(name)), name);
    static const QRegularExpression handler("<[^>]*\\son[a-z]+=");
    static const QRegularExpression target("href=\"(?!https?://)");
    QVERIFY(!target.match(hostile).hasMatch());
    QVERIFY(!handler.match(hostile).hasMatch());
    QVERIFY(hostile.contains(QString::fromStdString(escapeHtml(text))));
}

void HtmlTest::policyForbidsEverything()
{
    const QString html = QString::fromStdString(formatHtml(filledWith("x"), Words(nullptr, "de")));
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(html.contains("form-action 'none'"));
    QVERIFY(html.startsWith("<!doctype html>\n<html lang=\"de\">"));
    QVERIFY(!html.contains("url("));
    QVERIFY(!html.contains("@import"));
}

void HtmlTest::textKeepsItsDirection()
{
    const QString arabic = QString::fromUtf8("تعطل الدفع INC-42");
    const QString html = QString::fromStdString(formatHtml(filledWith(arabic.toStdString())));
    QVERIFY(html.contains("<h1 dir=\"auto\">"));
    QVERIFY(html.contains("<td dir=\"auto\">" + arabic));
}

void HtmlTest::proseIsRendered_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("html");
    const auto row = [](const char* name, const char* text, const char* html) {
        QTest::newRow(name) << std::string(text) << std::string(html);
    };
    row("paragraphs and lines", "a\nb\n\nc", "<p dir=\"auto\">a<br>\nb</p>\n<p dir=\"auto\">c</p>\n");
    row("a list in a list", "- a\n  - b\n- c",
        "<ul>\n<li dir=\"auto\">a<ul>\n<li dir=\"auto\">b</li>\n</ul>\n</li>\n<li "
        "dir=\"auto\">c</li>\n</ul>\n");
    row("numbers after bullets", "- a\n3. b",
        "<ul>\n<li dir=\"auto\">a</li>\n</ul>\n<ol>\n<li dir=\"auto\" value=\"3\">b</li>\n</ol>\n");
    row("a check list", "- [x] a", "<ul>\n<li dir=\"auto\">[x] a</li>\n</ul>\n");
    row("code", "```\na < b\n  c\n```", "<pre dir=\"ltr\"><code>a &lt; b\n  c</code></pre>\n");
    row("a table", "| a | b |\n|--|--|\n| 1 | 2 |",
        "<table>\n<tr><th dir=\"auto\">a</th><th dir=\"auto\">b</th></tr>\n<tr><td dir=\"auto\">1</td><td "
        "dir=\"auto\">2</td></tr>\n</table>\n");
    row("styles", "**a** *b* `c`", "<p dir=\"auto\"><strong>a</strong> <em>b</em> <code>c</code></p>\n");
    row("a link", "[docs](https://example.org/?a=1&b=2)",
        "<p dir=\"auto\"><a href=\"https://example.org/?a=1&amp;b=2\" "
        "title=\"https://example.org/?a=1&amp;b=2\" "
        "rel=\"noopener noreferrer nofollow\">docs</a></p>\n");
}

void HtmlTest::proseIsRendered()
{
    QFETCH(std::string, text);
    QFETCH(std::string, html);
    QCOMPARE(blocksHtml(text), html);
}

void HtmlTest::hostileProseStaysText_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << std::string(text); };
    row("a link that runs", "[x](javascript:alert(1))");
    row("a link with data", "[x](data:text/html,<script>alert(1)</script>)");
    row("an image", "![x](https://evil/x.png)");
    row("a handler in a link's target", "[x](https://e/\" onmouseover=\"alert(1))");
    row("a handler in a table", "| <img src=x onerror=alert(1)> | b |\n|--|--|\n| <script> | c |");
    row("a script in a list", "- <script>alert(1)</script>\n1. <svg onload=alert(1)>");
    row("a script in code", "```\n</code></pre><script>alert(1)</script>\n```");
    row("a script in a heading", "# <script>alert(1)</script>");
    row("a script in a word of code", "`</code><script>`");
    row("HTML that is half Markdown", "<b>**x</b>**");
}

void HtmlTest::hostileProseStaysText()
{
    QFETCH(std::string, text);
    const QString html = QString::fromStdString(formatHtml(filledWith(text)));
    for (const char* name : {"script", "img", "form", "iframe", "svg", "b", "input"})
        QVERIFY2(!elementsOf(html).contains(QString(name)), name);
    static const QRegularExpression handler("<[^>]*\\son[a-z]+=");
    QVERIFY2(!handler.match(html).hasMatch(), qPrintable(handler.match(html).captured()));
    static const QRegularExpression target("href=\"([a-z]+):");
    for (auto match = target.globalMatch(html); match.hasNext();)
        QCOMPARE(match.next().captured(1), QString("https"));
}

void HtmlTest::onlyTheOriginalRequestIsVerbatim()
{
    const QString html = QString::fromStdString(formatHtml(filledWith("- **one**\n- two")));
    QVERIFY(html.contains("<blockquote dir=\"auto\">- **one**\n- two</blockquote>"));
    QVERIFY(html.count("<li dir=\"auto\"><strong>one</strong></li>") > 5);
}

WARROOM_TEST_MAIN(HtmlTest)
#include "tst_html.moc"
