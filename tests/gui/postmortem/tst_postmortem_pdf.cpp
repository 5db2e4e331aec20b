// The PDF as a reader and a script meet it: complete, the same each time, safe, and whole or not there.
#include "base/time_text.h"
#include "export/external.h"
#include "export/recorded_incident_codec.h"
#include "postmortem/page_pictures.h"
#include "postmortem/postmortem_pdf.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cstdio>

using namespace warroom;

namespace {

RecordedIncident read(const QString& name)
{
    const auto incident =
        parseRecordedIncident(readBytes(sharedData("timelines/" + name)).toStdString(), name.toStdString());
    if (!incident)
        qFatal("%s", incident.error().message().c_str());
    return *incident;
}

RecordedIncident withRows(int count)
{
    RecordedIncident incident;
    incident.key = "INC-2481";
    incident.title = "Checkout writes failing after orders-db failover";
    incident.severity = "SEV1";
    incident.service = "checkout";
    incident.revision = 318;
    incident.phase = "review";
    incident.started = *parseTime("2025-10-21T22:52:00Z");
    incident.detected = *incident.started + std::chrono::minutes(2);
    incident.resolved = *incident.started + std::chrono::minutes(count);
    incident.sources = {{{}, "A source", {}, {}}};
    for (int i = 0; i < count; ++i) {
        RecordedEntry entry;
        entry.t = *incident.started + std::chrono::minutes(i);
        entry.kind = i % 3 ? "decision" : "alert";
        entry.actor = "Mara";
        entry.text = "Row" + std::to_string(i) + "x: the primary of orders-db is full, see INC-" +
                     std::to_string(i) + "; writes are held until space is made, and the partners are told.";
        entry.source = 0;
        incident.timeline.push_back(entry);
    }
    return incident;
}

// The output of a tool of the system; nothing if it is not installed, which is said once.
std::optional<QString> tool(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        static QStringList told;
        if (!told.contains(program))
            std::fprintf(stderr, "did not run: no %s\n", qPrintable(program));
        told << program;
        return std::nullopt;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "FAILED " + QString::fromUtf8(process.readAll());
    return QString::fromUtf8(process.readAll());
}

QString squeezed(QString text)
{
    return text.normalized(QString::NormalizationForm_KC)
        .remove(QRegularExpression("[\\s\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"));
}

QByteArray titleHex(const QString& title)
{
    QByteArray hex = "/Title <FEFF";
    for (QChar c : title)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

} // namespace

class PostmortemPdfTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedFileIsComplete();
    void sameBytesEachTime();
    void sameBytesInAnotherProcess();
    void outlineAndContentsLeadToTheSections();
    void contentsShareThePageAfterTheFirst();
    void columnsThatNobodyFilledAreLeftOut();
    void tableHeadComesBackAndNoRowIsLost();
    void aRowHigherThanAPageIsNotLost();
    void otherScriptsCanBeSearched();
    void hostileTextStaysText();
    void emptyIncidentHasADocument();
    void refusesTargets_data();
    void refusesTargets();
    void cancellingLeavesTheOldFile();
    void commandTellsWhatWentWrong();
    void whatPeopleLearntIsInIt();
    void proseIsSetWithItsListsCodeAndTables();
    void aSectionWithNothingInItTellsWhatWasSaidOfIt();
    void anExternalOneSaysSoAndNamesNobody();
    void picturesAreThePagesOfTheFile();

private:
    QByteArray written(const RecordedIncident& incident, const PdfOptions& options = {})
    {
        const auto result = writePostmortemPdf(incident, m_file, options);
        if (!result)
            QTest::qFail(result.error().message().c_str(), __FILE__, __LINE__);
        return readBytes(m_file);
    }
    // The text in the order of the page, without blanks; nothing if there is no tool to ask.
    std::optional<QString> textOf()
    {
        const auto text = tool("pdftotext", {"-layout", "-enc", "UTF-8", m_file, "-"});
        return text ? std::optional(squeezed(*text)) : std::nullopt;
    }
    int pagesOf(const QByteArray& pdf) { return static_cast<int>(pdf.count("/Type /Page\n")); }

    TempDir m_dir;
    QString m_file = m_dir.file("out.pdf");
};

void PostmortemPdfTest::everyRecordedFileIsComplete()
{
    if (!haveSharedData())
        return;
    for (const QString& name : sharedFiles("timelines", "*.json")) {
        const RecordedIncident incident = read(name);
        const QByteArray pdf = written(incident);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY2(pdf.size() < 200'000, qPrintable(name));
        if (const auto check = tool("qpdf", {"--check", m_file}))
            QVERIFY2(check->contains("No syntax or stream encoding errors"),
                     qPrintable(name + ": " + *check));
        const auto raw = tool("pdftotext", {"-raw", "-enc", "UTF-8", m_file, "-"});
        if (!raw)
            continue;
        const QString text = squeezed(*raw);
        for (const RecordedEntry& entry : incident.timeline)
            QVERIFY2(text.contains(squeezed(QString::fromStdString(entry.text + " \u00b7 " + entry.actor))),
                     entry.text.c_str());
        for (const auto* items : {&incident.rootCauses, &incident.nextActions, &incident.fixesSymptoms,
                                  &incident.fixesRootCause, &incident.whys, &incident.prevention}) {
            for (const RecordedItem& item : *items)
                QVERIFY2(text.contains(squeezed(QString::fromStdString(item.text))), item.text.c_str());
        }
    }
}

void PostmortemPdfTest::sameBytesEachTime()
{
    const RecordedIncident incident = withRows(60);
    const QByteArray first = written(incident);
    QVERIFY(written(incident) == first);
    QVERIFY(first.contains("/CreationDate (D:20251021235100Z)"));
    QCOMPARE(first.count("Date"), 1);
}

void PostmortemPdfTest::sameBytesInAnotherProcess()
{
    const QString json = m_dir.file("in.json");
    QFile file(json);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(formatRecordedIncident(withRows(60))));
    file.close();
    const QByteArray here = written(withRows(60));
    for (const char* seed : {"", "1", "4711"}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_HASH_SEED", seed);
        environment.insert("TZ", "Asia/Kolkata");
        environment.insert("WARROOM_TEST_EXPORT", json);
        if (*seed == '\0')
            environment.remove("QT_HASH_SEED");
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {m_dir.file("other.pdf")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(readBytes(m_dir.file("other.pdf")) == here, seed);
    }
}

void PostmortemPdfTest::outlineAndContentsLeadToTheSections()
{
    const QByteArray small = written(withRows(3));
    QVERIFY(small.contains("/PageMode /UseOutlines"));
    QVERIFY(small.contains("/Lang (en)"));
    QVERIFY(small.contains("/DisplayDocTitle true"));
    QVERIFY(!small.contains("/Subtype /Link"));
    const QByteArray large = written(withRows(120));
    const QStringList sections{"Summary",
                               "Impact",
                               "Original request",
                               "Timeline",
                               "Root causes",
                               "Whys",
                               "Next actions",
                               "Fixes for symptoms",
                               "Fixes for root cause",
                               "Prevention",
                               "Sources"};
    for (const QString& section : sections)
        QVERIFY2(large.contains(titleHex(section)), qPrintable(section));
    QVERIFY(large.contains(titleHex("INC-2481: Checkout writes failing after orders-db failover")));
    QCOMPARE(large.count("/Subtype /Link"), sections.size());
    QCOMPARE(large.count("/Dest ["), 2 * sections.size());
    if (const auto text = textOf())
        QVERIFY(text->contains("Contents"));
}

void PostmortemPdfTest::contentsShareThePageAfterTheFirst()
{
    written(withRows(120));
    const auto page = tool("pdftotext", {"-f", "2", "-l", "2", "-layout", "-enc", "UTF-8", m_file, "-"});
    if (!page)
        return;
    const QString text = squeezed(*page);
    QVERIFY2(text.contains("Contents") && text.contains("Summary1Impact1Originalrequest2Timeline2"),
             qPrintable(text));
    QVERIFY2(text.contains("Originalrequest") && text.contains("Row0x:"), qPrintable(text));
    const auto sources = tool("pdftotext", {"-layout", "-enc", "UTF-8", m_file, "-"});
    QVERIFY(squeezed(*sources).contains(QString("Sources%1").arg(pagesOf(readBytes(m_file)))));
}

void PostmortemPdfTest::columnsThatNobodyFilledAreLeftOut()
{
    RecordedIncident incident = withRows(3);
    incident.prevention.resize(1);
    incident.prevention[0].text = "Forbid it";
    incident.prevention[0].priority = "P1";
    written(incident);
    const auto text = textOf();
    if (!text)
        return;
    QVERIFY2(text->contains("MeasurePriorityForbiditP1"), qPrintable(*text));
}

void PostmortemPdfTest::tableHeadComesBackAndNoRowIsLost()
{
    const QByteArray pdf = written(withRows(200));
    QVERIFY2(pdf.size() < 200'000, qPrintable(QString::number(pdf.size())));
    const auto text = textOf();
    if (!text)
        return;
    for (int i = 0; i < 200; ++i)
        QVERIFY2(text->contains(QString("Row%1x:").arg(i)), qPrintable(QString::number(i)));
    QVERIFY(text->contains("INC-199;"));
    const auto heads = text->count("UTCElapsedKindWhathappenedRef.");
    QVERIFY2(heads >= 8 && heads <= pagesOf(pdf), qPrintable(QString::number(heads)));
    QVERIFY(text->contains(QString("%1of%1").arg(pagesOf(pdf))));
}

void PostmortemPdfTest::aRowHigherThanAPageIsNotLost()
{
    RecordedIncident incident = withRows(2);
    for (int i = 0; i < 2000; ++i)
        incident.timeline[1].text += " word" + std::to_string(i);
    incident.timeline[1].text += " theend";
    const QByteArray pdf = written(incident);
    QVERIFY(pagesOf(pdf) > 4);
    if (const auto text = textOf()) {
        QVERIFY(text->contains("word0word1"));
        QVERIFY(text->contains("theend"));
    }
}

void PostmortemPdfTest::otherScriptsCanBeSearched()
{
    RecordedIncident incident = withRows(3);
    incident.timeline[0].text = "\u062a\u0639\u0637\u0644 \u0627\u0644\u062f\u0641\u0639 INC-2481";
    incident.timeline[1].text = "\u05d4\u05ea\u05e9\u05dc\u05d5\u05dd orders-db";
    incident.timeline[2].text = "\u652f\u4ed8\u5931\u8d25 INC-7";
    const QByteArray pdf = written(incident);
    QVERIFY(pdf.size() > 1000);
    const auto text = textOf();
    if (!text)
        return;
    QVERIFY(text->contains("INC-2481"));
    QVERIFY(text->contains("orders-db"));
    QVERIFY(text->contains(QString::fromUtf8("\u0627\u0644\u062f\u0641\u0639")));
    QVERIFY(text->contains(QString::fromUtf8("\u05d4\u05ea\u05e9\u05dc\u05d5\u05dd")));
}

void PostmortemPdfTest::hostileTextStaysText()
{
    RecordedIncident incident = withRows(2);
    incident.title = ") >> endobj /OpenAction << /S /JavaScript /JS (app.alert(1)) >>";
    incident.timeline[0].text =
        "<a href=\"javascript:alert(1)\">x</a> file:///etc/passwd http://example.org/x.png";
    incident.sources = {{"http://example.org/", "A source", {}, {}}};
    const QByteArray pdf = written(incident);
    for (const char* active :
         {"/JavaScript", "/JS", "/OpenAction", "/URI", "/Launch", "/EmbeddedFile", "/AcroForm", "/AA"})
        QVERIFY2(!pdf.contains(active), active);
    if (const auto check = tool("qpdf", {"--check", m_file}))
        QVERIFY2(check->contains("No syntax"), qPrintable(*check));
    if (const auto text = textOf())
        QVERIFY(text->contains("href=\"javascript:alert(1)\""));
}

void PostmortemPdfTest::emptyIncidentHasADocument()
{
    RecordedIncident incident;
    incident.title = "T";
    incident.severity = "SEV9";
    const QByteArray pdf = written(incident);
    QCOMPARE(pagesOf(pdf), 1);
    QVERIFY(!pdf.contains("/CreationDate"));
}

void PostmortemPdfTest::refusesTargets_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a folder that is not there") << m_dir.file("none/out.pdf") << ErrorCode::NotFound;
    QTest::newRow("a folder") << m_dir.path() << ErrorCode::Argument;
    QTest::newRow("a device") << QString("/dev/full") << ErrorCode::Argument;
    QTest::newRow("no name") << QString() << ErrorCode::Argument;
}

void PostmortemPdfTest::refusesTargets()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    const auto result = writePostmortemPdf(withRows(1), path, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code(), code);
}

void PostmortemPdfTest::cancellingLeavesTheOldFile()
{
    const QByteArray before = written(withRows(3));
    std::atomic<bool> cancelled = false;
    int pages = 0;
    PdfOptions options;
    options.cancelled = &cancelled;
    options.progress = [&](int page, int) {
        pages = page;
        cancelled = page == 2;
    };
    const auto result = writePostmortemPdf(withRows(200), m_file, options);
    QVERIFY(!result);
    QCOMPARE(result.error().code(), ErrorCode::Cancelled);
    QCOMPARE(pages, 2);
    QVERIFY(readBytes(m_file) == before);
    QVERIFY(QDir(m_dir.path()).entryList({"out.pdf?*"}, QDir::Files).isEmpty());
}

void PostmortemPdfTest::commandTellsWhatWentWrong()
{
    const QString json = m_dir.file("command.json");
    QFile file(json);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"title": "Down", "severity": "SEV2"})");
    file.close();
    QString message;
    QCOMPARE(exportPdf(json, m_file, DocumentProfile::Internal, &message), 0);
    QVERIFY(message.isEmpty());
    QCOMPARE(exportPdf(json, m_dir.file("none/out.pdf"), DocumentProfile::Internal, &message), 1);
    QVERIFY(message.contains("folder does not exist"));
    QCOMPARE(exportPdf(m_dir.file("none.json"), m_file, DocumentProfile::Internal, &message), 2);
    QVERIFY(message.contains("none.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    QCOMPARE(exportPdf(json, m_file, DocumentProfile::Internal, &message), 2);
    QVERIFY(message.contains("byte 1"));
}

void PostmortemPdfTest::whatPeopleLearntIsInIt()
{
    RecordedIncident incident = withRows(3);
    incident.summary = "It failed over. [#0a1b2c3d]";
    incident.wentWell = "The drill was fresh";
    incident.lucky = "It was at night";
    incident.drill = true;
    incident.ownership = {{"Keiko", "I asked late"}};
    incident.prevention.resize(1);
    incident.prevention[0].text = "Forbid it";
    incident.prevention[0].kind = "soften";
    const QByteArray pdf = written(incident);
    QVERIFY(pdf.contains(titleHex("What went well")));
    QVERIFY(pdf.contains(titleHex("Where we were lucky")));
    QVERIFY(pdf.contains(titleHex("What we own")));
    QVERIFY(!pdf.contains(titleHex("What helped")));
    QVERIFY(written(incident) == pdf);
    if (const auto text = textOf()) {
        QVERIFY(text->contains("Thedrillwasfresh"));
        QVERIFY(text->contains("DRILL:Checkoutwritesfailing"));
        QVERIFY(text->contains("Iaskedlate"));
        QVERIFY(text->contains("Soften"));
        QVERIFY(!text->contains("0a1b2c3d"));
    }
}

void PostmortemPdfTest::proseIsSetWithItsListsCodeAndTables()
{
    RecordedIncident incident;
    incident.title = "Down";
    incident.severity = "SEV1";
    incident.summary =
        "It **fell** over:\n\n- once\n  - and in it\n3. twice\n- [x] seen\n\n```\nrm *.log\n  kept "
        "indent\n```\n\nSee [the docs](https://example.org/a).\n\n| host | lost |\n|---|---|\n| db-1 | "
        "9 % |\n";
    incident.prevention.resize(1);
    incident.prevention[0].text = "Drill:\n- every **month**";
    incident.originalRequest = "- as it *came*";
    QVERIFY(written(incident) == written(incident));
    const auto all = textOf();
    if (!all)
        return;
    for (const char* words :
         {"Itfellover:", "\u2022once", "\u2022andinit", "3.twice", "[x]seen", "rm*.log",
          "thedocs(https://example.org/a)", "host", "db-1", "\u2022everymonth", "-asit*came*"})
        QVERIFY2(all->contains(QString::fromUtf8(words)), words);
    for (const char* marks : {"**", "```", "|---", "](http"})
        QVERIFY2(!all->contains(marks), marks);
}

void PostmortemPdfTest::aSectionWithNothingInItTellsWhatWasSaidOfIt()
{
    RecordedIncident incident;
    incident.title = "Down";
    incident.severity = "SEV1";
    incident.marks = {{"root_cause", "tbd", {}, "Mara", {}, {}},
                      {"fixes_symptoms", "none", "it went by itself", "Mara", {}, {}}};
    written(incident);
    const auto text = textOf();
    if (!text)
        return;
    QVERIFY2(text->contains("RootcausesTobedetermined."), qPrintable(*text));
    QVERIFY2(text->contains("FixesforsymptomsNone.itwentbyitself"), qPrintable(*text));
    QVERIFY2(text->contains("FixesforrootcauseNonerecorded."), qPrintable(*text));
}

void PostmortemPdfTest::anExternalOneSaysSoAndNamesNobody()
{
    const QString json = m_dir.file("inside.json");
    RecordedIncident incident = withRows(3);
    incident.whys.resize(1);
    incident.whys[0].text = "Why so?";
    QFile file(json);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(formatRecordedIncident(incident)));
    file.close();
    QString message;
    QCOMPARE(exportPdf(json, m_file, DocumentProfile::External, &message), 0);
    const QByteArray once = readBytes(m_file);
    QCOMPARE(exportPdf(json, m_file, DocumentProfile::External, &message), 0);
    QVERIFY(readBytes(m_file) == once);
    if (const auto text = textOf()) {
        QVERIFY(text->contains("External"));
        QVERIFY(!text->contains("Internal"));
        QVERIFY(!text->contains("Mara"));
        QVERIFY(!text->contains("Whyso?"));
        QVERIFY(!text->contains("Asource"));
    }
    QCOMPARE(exportPdf(json, m_file, DocumentProfile::Internal, &message), 0);
    if (const auto text = textOf()) {
        QVERIFY(text->contains("Internal"));
        QVERIFY(text->contains("Mara"));
    }
}

void PostmortemPdfTest::picturesAreThePagesOfTheFile()
{
    const RecordedIncident incident = withRows(60);
    const QByteArray pdf = written(incident);
    PictureOptions options;
    options.width = 400;
    options.devicePixelRatio = 2;
    const auto pages = drawPages(incident, options);
    QCOMPARE(static_cast<int>(pages.size()), pagesOf(pdf));
    for (const QImage& page : pages) {
        QCOMPARE(page.size(), QSize(800, 1132));
        QCOMPARE(page.pixel(2, 2), qRgb(255, 255, 255));
        bool inked = false;
        for (int y = 0; y < page.height() && !inked; ++y) {
            for (int x = 0; x < page.width() && !inked; ++x)
                inked = qGray(page.pixel(x, y)) < 100;
        }
        QVERIFY(inked);
    }
    QVERIFY(drawPages(incident, options) == pages);
    const std::atomic<bool> cancelled = true;
    options.cancelled = &cancelled;
    QVERIFY(drawPages(incident, options).empty());
}

int main(int argc, char** argv)
{
    warroom::test::prepareEnvironment();
    QGuiApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("WARROOM_TEST_EXPORT")) {
        QString message;
        return exportPdf(qEnvironmentVariable("WARROOM_TEST_EXPORT"), application.arguments().value(1),
                         DocumentProfile::Internal, &message);
    }
    PostmortemPdfTest testObject;
    return warroom::test::run(testObject, argc, argv);
}

#include "tst_postmortem_pdf.moc"
