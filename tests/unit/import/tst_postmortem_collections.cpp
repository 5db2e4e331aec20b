// Every public postmortem that we have: nothing of it is lost, and its times are where they should be.
#include "base/text.h"
#include "base/time_text.h"
#include "import/markdown_parts.h"
#include "import/postmortem.h"
#include "import/section_names.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QRegularExpression>

using namespace warroom;

namespace {

const QStringList folders = {"berkeley-datahub",   "dfds",     "icco-postmortems", "kubernetes-test-infra",
                             "moj-cloud-platform", "mybinder", "posthog"};

// Letters and digits only: marks, quotes and indentation are not what a line says.
QString squashed(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

QString q(const std::string& text) { return QString::fromStdString(text); }

void addItems(QString& to, const std::vector<RecordedItem>& items)
{
    for (const auto& item : items)
        to += q(item.text) + "\n";
}

QString ticketText(const RecordedIncident& in)
{
    QString text = q(in.title) + "\n" + q(in.service) + "\n" + q(in.originalRequest) + "\n" + q(in.symptoms) +
                   "\n" + q(in.scope) + "\n" + q(in.summary) + "\n" + q(in.impact) + "\n";
    for (const auto& reflection : {in.whatHelped, in.wentWell, in.wentBadly, in.lucky})
        text += q(reflection) + "\n";
    addItems(text, in.rootCauses);
    addItems(text, in.nextActions);
    addItems(text, in.fixesSymptoms);
    addItems(text, in.fixesRootCause);
    addItems(text, in.prevention);
    for (const auto& entry : in.timeline)
        text += q(entry.extra) + " " + q(entry.text) + " " + q(entry.extra) + "\n";
    for (const auto& source : in.sources)
        text += q(source.url) + " " + q(source.original) + "\n";
    for (const auto& time : {in.started, in.resolved})
        text += time ? q(formatTime(*time)) + "\n" : "";
    return text;
}

// What a line says, without its mark, and for a field that has a section of ours without its name.
QString contentOf(const QString& line)
{
    static const QRegularExpression mark(R"(^\s*([-*+]|\d{1,2}[.)])\s+(\[[ xX]\] )?)");
    static const QRegularExpression field(
        "^(title|summary|description|product|service|url|archive_url|start_time|end_time): ");
    return QString(line).remove(field).remove(mark);
}

bool isStructure(const QString& line)
{
    static const QRegularExpression heading(R"(^#{1,6} )");
    static const QRegularExpression named(R"(^[-*] \*\*([^*]+)\*\*)");
    const auto match = named.match(line);
    const QString name = match.hasMatch() ? match.captured(1) : line;
    const bool isHeading = match.hasMatch() || heading.match(line).hasMatch();
    return isHeading &&
           incoming::targetOf(incoming::plainTitle(name.toStdString())) != incoming::Target::None;
}

bool isFound(const QString& line, const QString& haystack, const QSet<QString>& words)
{
    if (haystack.contains(squashed(contentOf(line))))
        return true;
    // The name of a section of ours needs not be told again, what follows it does.
    static const QRegularExpression named(R"(^[-*] \*\*[^*]+\*\*:?)");
    if (isStructure(line))
        return haystack.contains(squashed(QString(line).remove(named)));
    // A time in the middle of a line, or the cells of a row, stand in another order.
    static const QRegularExpression moved(R"(^\s*(\||.*\d[:.]\d\d))");
    static const QRegularExpression gap(R"([^\p{L}\p{N}]+)");
    const auto parts = line.toLower().split(gap, Qt::SkipEmptyParts);
    return moved.match(line).hasMatch() &&
           std::all_of(parts.begin(), parts.end(), [&](const QString& word) { return words.contains(word); });
}

} // namespace

class PostmortemCollectionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void noLineIsLost_data() { rows(); }
    void noLineIsLost();
    void everyDocumentIsATicket_data() { rows(); }
    void everyDocumentIsATicket();
    void timelinesAreRead_data();
    void timelinesAreRead();

private:
    static void rows();
};

void PostmortemCollectionsTest::rows()
{
    QTest::addColumn<QString>("path");
    for (const QString& folder : folders) {
        for (const QString& name : sharedFiles("postmortems/" + folder)) {
            if (name != "LICENSE")
                QTest::newRow(qPrintable(folder + "/" + name))
                    << sharedData("postmortems/" + folder + "/" + name);
        }
    }
    if (!haveSharedData())
        QTest::newRow("none") << QString();
}

void PostmortemCollectionsTest::noLineIsLost()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        return;
    const QByteArray bytes = readBytes(path);
    const auto read = incoming::readPostmortem(bytes.toStdString(), path.toStdString());
    QVERIFY_RESULT(read);
    const QString text = ticketText(read->incident);
    const QString haystack = squashed(text);
    static const QRegularExpression gap(R"([^\p{L}\p{N}]+)");
    const auto list = text.toLower().split(gap, Qt::SkipEmptyParts);
    const QSet<QString> words(list.begin(), list.end());
    const QStringList lines = QString::fromUtf8(bytes).split(QRegularExpression("\r?\n"));
    for (int i = 0; i < lines.size(); ++i) {
        const bool tableHead = i + 1 < lines.size() && lines[i].startsWith('|') &&
                               QRegularExpression(R"(^[|\-: ]+$)").match(lines[i + 1]).hasMatch();
        if (lines[i].trimmed().isEmpty() || tableHead)
            continue;
        const bool heading = isStructure(lines[i]) && lines[i].startsWith('#');
        QVERIFY2(heading || isFound(lines[i], haystack, words), qPrintable("lost: " + lines[i]));
    }
}

void PostmortemCollectionsTest::everyDocumentIsATicket()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        return;
    const auto read = incoming::readPostmortem(readBytes(path).toStdString(), path.toStdString());
    QVERIFY_RESULT(read);
    const auto& in = read->incident;
    QVERIFY(!trimmed(in.title).empty());
    QVERIFY(in.severity.starts_with("SEV"));
    QVERIFY(!trimmed(in.summary).empty() || !trimmed(in.symptoms).empty() || !trimmed(in.impact).empty() ||
            !trimmed(in.originalRequest).empty());
    QVERIFY(codePoints(in.originalRequest) <= 65'536);
    for (const auto& entry : in.timeline) {
        QVERIFY(!trimmed(entry.text).empty());
        const auto year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(entry.t)).year();
        QVERIFY2(year >= std::chrono::year(2006) && year <= std::chrono::year(2026), entry.text.c_str());
    }
}

void PostmortemCollectionsTest::timelinesAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("entries");
    QTest::addColumn<QString>("first");
    QTest::newRow("a table in UTC") << "dfds/PM2020-003 - Postmortem for ADSync migration.md" << 0 << "";
    QTest::newRow("a list of clock times in UTC")
        << "posthog/2025-10-03-surveys-sdk-bug.md" << 8 << "2025-10-03T10:45:00Z";
    QTest::newRow("headings, the first with its date, in CEST")
        << "mybinder/2017-09-29-504.md" << 3 << "2017-09-29T06:59:00Z";
    QTest::newRow("headings with am and pm, without a zone")
        << "berkeley-datahub/2017-02-24-autoscaler-incident.qmd" << 2 << "2017-02-24T23:14:00Z";
    QTest::newRow("brackets in PST, the date in the title")
        << "kubernetes-test-infra/2019-02-05.md" << 12 << "2019-02-05T16:47:00Z";
    QTest::newRow("key events") << "moj-cloud-platform/2020-04-15-nginx-tls.html.md.erb" << 4
                                << "2020-04-15T07:15:00Z";
}

void PostmortemCollectionsTest::timelinesAreRead()
{
    if (!haveSharedData())
        return;
    QFETCH(QString, file);
    QFETCH(int, entries);
    QFETCH(QString, first);
    const auto read = incoming::readPostmortem(readBytes(sharedData("postmortems/" + file)).toStdString(),
                                               file.toStdString());
    QVERIFY_RESULT(read);
    QCOMPARE(int(read->incident.timeline.size()), entries);
    if (entries > 0)
        QCOMPARE(q(formatTime(read->incident.timeline[0].t)), first);
}

WARROOM_TEST_MAIN(PostmortemCollectionsTest)
#include "tst_postmortem_collections.moc"
