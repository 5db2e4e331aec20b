// HTML that runs nothing and fetches nothing, whatever the ticket says.
#include "export/html.h"
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
    QCOMPARE(elementsOf(hostile), elementsOf(harmless));
    QVERIFY(!hostile.contains(QString::fromStdString(text)) || !text.starts_with('<'));
    for (const char* name :
         {"script", "img", "a", "form", "iframe", "object", "embed", "base", "link", "svg"})
        QVERIFY2(!elementsOf(hostile).contains(QString(name)), name);
    static const QRegularExpression handler("<[^>]*\\son[a-z]+=");
    QVERIFY(!handler.match(hostile).hasMatch());
    QVERIFY(hostile.contains(QString::fromStdString(escapeHtml(text))));
}

void HtmlTest::policyForbidsEverything()
{
    const QString html = QString::fromStdString(formatHtml(filledWith("x"), "de"));
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

WARROOM_TEST_MAIN(HtmlTest)
#include "tst_html.moc"
