// Figure 1 of the postmortem: the objective of the incident's service as its log kept it, drawn and told.
#include "base/time_text.h"
#include "export/external.h"
#include "export/recorded_incident_codec.h"
#include "postmortem/kept_curves.h"
#include "postmortem/page_pictures.h"
#include "postmortem/postmortem_pdf.h"
#include "support/integration/backend_process.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "unit/probe/answering_server.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cmath>

using namespace warroom;
using namespace warroom::pdf;
using namespace std::chrono_literals;

namespace {

// A curve of the hours from `from` on: 100, in its second quarter 41, in its third nobody measured.
std::string curveJson(const char* title, const char* from, int stepSeconds, int count, bool objective)
{
    std::string values;
    for (int i = 0; i < count; ++i) {
        const int quarter = i * 4 / count;
        values += (i ? "," : "") + std::string(quarter == 1 ? "41" : quarter == 2 ? "null" : "100");
    }
    return std::string("{\"title\":\"") + title + "\",\"unit\":\"%\"," +
           (objective ? "\"limit\":99.9,\"promised\":true," : "\"limit\":80,\"promised\":false,") +
           "\"from\":\"2025-10-21T" + from + ":00Z\",\"step_s\":" + std::to_string(stepSeconds) +
           ",\"values\":[" + values + "]}";
}

std::string evidenceJson(const char* service, const std::string& curves)
{
    return std::string("{\"evidence\":{\"service\":\"") + service +
           "\",\"at\":\"2025-10-21T13:00:00Z\",\"curves\":[" + curves +
           "],\"deploys\":[{\"at\":\"2025-10-21T11:58:00Z\",\"service\":\"checkout\",\"version\":\"2.14\"},"
           "{\"at\":\"2025-10-21T03:00:00Z\",\"service\":\"checkout\",\"version\":\"2.13\"}]}}";
}

RecordedEntry entry(const char* at, const char* kind, const char* text, const std::string& extra = {})
{
    RecordedEntry out;
    out.t = *parseTime(std::string("2025-10-21T") + at + ":00Z");
    out.kind = kind;
    out.text = text;
    out.extra = extra;
    return out;
}

// From 12:00 to 16:00.
RecordedIncident incidentWith(const std::string& extra)
{
    RecordedIncident out;
    out.key = "INC-2481";
    out.title = "Checkout writes failing";
    out.severity = "SEV3";
    out.service = "orders, checkout";
    out.started = *parseTime("2025-10-21T12:00:00Z");
    out.detected = *out.started + 5min;
    out.resolved = *out.started + 4h;
    out.timeline = {entry("12:05", "alert", "It pages"), entry("13:00", "evidence", "What is known", extra)};
    return out;
}

const std::string wholeTime = evidenceJson("checkout", curveJson("availability", "12:00", 120, 120, true));

} // namespace

class PostmortemCurvesTest final : public QObject
{
    Q_OBJECT

private slots:
    void theObjectiveIsDrawnAndTold();
    void withoutOneTheFigureStaysWhatItWas_data();
    void withoutOneTheFigureStaysWhatItWas();
    void theSameIncidentGivesTheSameBytesEverywhere();
    void nobodyOutsideSeesIt();
    void snapshotsOfOneCurveBecomeOne();
    void theWorstObjectiveIsTheMainOne();
    void whatElseWasMeasuredFollows();
    void thousandsOfSamplesStaySmall();
    void whoeverDeclaresAnIncidentGetsItToo();

private:
    QByteArray written(const RecordedIncident& incident)
    {
        const auto result = writePostmortemPdf(incident, m_file, {});
        if (!result)
            QTest::qFail(result.error().message().c_str(), __FILE__, __LINE__);
        return readBytes(m_file);
    }
    // Without blanks; nothing where there is no tool to ask.
    std::optional<QString> textOf(const RecordedIncident& incident)
    {
        written(incident);
        if (QStandardPaths::findExecutable("pdftotext").isEmpty())
            return std::nullopt;
        QProcess process;
        process.start("pdftotext", {"-raw", "-enc", "UTF-8", m_file, "-"});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput())
            .remove(QRegularExpression("[\\s\\x{00A0}]"));
    }
    // Points of the page in the red of a breach.
    static int redPoints(const RecordedIncident& incident)
    {
        int count = 0;
        PictureOptions options;
        options.width = 800;
        const QImage page = drawPages(incident, options).front();
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const QColor color = page.pixelColor(x, y);
                count += color.red() > 170 && color.green() < 110 && color.blue() < 110;
            }
        }
        return count;
    }

    TempDir m_dir;
    QString m_file = m_dir.file("out.pdf");
};

void PostmortemCurvesTest::theObjectiveIsDrawnAndTold()
{
    const RecordedIncident incident = incidentWith(wholeTime);
    QVERIFY(!written(incident).contains("/Subtype /Image"));
    QVERIFY2(redPoints(incident) > 60, "an hour far below the objective");
    QCOMPARE(redPoints(incidentWith({})), 0);
    const auto text = textOf(incident);
    if (!text)
        return;
    for (const char* words :
         {"Figure1.availabilityofcheckout,UTC;dashed,whatwaspromised,99.9%.",
          "Lowest41%at13:00,belowwhatwaspromisedfor1h.", "Wherethelineisbrokennothingwasmeasured.",
          "111:58Deploy:checkout2.14", "a12:05Itpages", "100%"})
        QVERIFY2(text->contains(words), qPrintable(QString(words) + " is not in " + *text));
    QVERIFY2(!text->contains("checkout2.13"), "it was hours before");
    QVERIFY(!text->contains("Entriesofthetimelinebykind"));
    QVERIFY(!text->contains("Figure2"));
}

void PostmortemCurvesTest::withoutOneTheFigureStaysWhatItWas_data()
{
    QTest::addColumn<QByteArray>("extra");
    const auto row = [](const char* name, const std::string& extra) {
        QTest::newRow(name) << QByteArray::fromStdString(extra);
    };
    row("nothing is kept", "");
    row("no JSON", "{\"curves\"");
    row("a list", "[\"curves\"]");
    row("no curves", evidenceJson("checkout", ""));
    row("no time", evidenceJson("checkout", "{\"step_s\":60,\"values\":[1,2]}"));
    row("no steps", evidenceJson("checkout", "{\"from\":\"2025-10-21T12:00:00Z\",\"values\":[1,2]}"));
    row("steps that go back",
        evidenceJson("checkout", "{\"from\":\"2025-10-21T12:00:00Z\",\"step_s\":-60,\"values\":[1,2]}"));
    row("only what nobody measured",
        evidenceJson("checkout",
                     "{\"from\":\"2025-10-21T12:00:00Z\",\"step_s\":60,\"values\":[null,\"1\",{}]}"));
}

void PostmortemCurvesTest::withoutOneTheFigureStaysWhatItWas()
{
    QFETCH(QByteArray, extra);
    QCOMPARE(written(incidentWith(extra.toStdString())), written(incidentWith({})));
    const auto text = textOf(incidentWith({}));
    QVERIFY(!text || text->contains("Figure1.Entriesofthetimelinebykind"));
}

void PostmortemCurvesTest::theSameIncidentGivesTheSameBytesEverywhere()
{
    const RecordedIncident incident = incidentWith(wholeTime);
    const QByteArray once = written(incident);
    QCOMPARE(written(incident), once);
    const auto read = parseRecordedIncident(formatRecordedIncident(incident), "exported");
    QVERIFY(read);
    QCOMPARE(written(*read), once);
}

void PostmortemCurvesTest::nobodyOutsideSeesIt()
{
    const auto text = textOf(externalDocument(incidentWith(wholeTime)));
    QVERIFY(!text || text->contains("Figure1.Entriesofthetimelinebykind"));
    QVERIFY(!text || !text->contains("availability"));
}

void PostmortemCurvesTest::snapshotsOfOneCurveBecomeOne()
{
    RecordedIncident incident =
        incidentWith(evidenceJson("checkout", curveJson("availability", "12:00", 60, 60, true)));
    // Coarser, and from half of the first on; then nothing for half an hour.
    incident.timeline.push_back(
        entry("16:00", "evidence", "In the end",
              evidenceJson("checkout", curveJson("availability", "12:30", 600, 9, true))));
    incident.timeline.push_back(
        entry("16:01", "evidence", "After it",
              evidenceJson("checkout", curveJson("availability", "14:30", 60, 4, true))));
    const KeptSignals kept = keptSignals(incident);
    QVERIFY(kept.main);
    QVERIFY(kept.others.empty());
    QCOMPARE(kept.deploys.size(), std::size_t{2});
    const auto& points = kept.main->points;
    QCOMPARE(points.size(), std::size_t{60 + 6 + 1 + 4});
    QVERIFY(std::is_sorted(points.begin(), points.end(),
                           [](const CurvePoint& a, const CurvePoint& b) { return a.t < b.t; }));
    QCOMPARE(points[59].lasts, Duration(1min));
    QCOMPARE(points[60].t, *incident.started + 1h);
    QCOMPARE(points[60].lasts, Duration(10min));
    QVERIFY2(std::isnan(points[66].value), "between them nothing was kept");
    QCOMPARE(points[66].t, *incident.started + 2h);
    QCOMPARE(points[67].t, *incident.started + 150min);
}

void PostmortemCurvesTest::theWorstObjectiveIsTheMainOne()
{
    std::string lower = curveJson("latency", "12:00", 120, 120, true);
    lower.replace(lower.find(",41"), 3, ",12");
    const std::string whole = curveJson("availability", "12:00", 120, 120, true);
    // Known only for a short time, so it says too little of the incident.
    const std::string brief = curveJson("freshness", "12:00", 10, 60, true);
    KeptSignals kept = keptSignals(incidentWith(evidenceJson("checkout", whole + "," + lower + "," + brief)));
    QVERIFY(kept.main);
    QCOMPARE(kept.main->title, QString("latency"));
    QCOMPARE(kept.others.size(), std::size_t{2});
    kept = keptSignals(incidentWith(evidenceJson("payments", whole)));
    QVERIFY2(!kept.main, "of another service");
    QCOMPARE(kept.others.size(), std::size_t{1});
    kept = keptSignals(incidentWith(evidenceJson("checkout", curveJson("Memory", "12:00", 120, 120, false))));
    QVERIFY2(!kept.main, "nobody promised anything");
}

void PostmortemCurvesTest::whatElseWasMeasuredFollows()
{
    const std::string others =
        curveJson("Memory", "11:00", 60, 60, false) + "," + curveJson("Disk", "11:00", 60, 60, false);
    const auto text = textOf(incidentWith(evidenceJson("checkout", others)));
    if (!text)
        return;
    for (const char* words : {"Figure1.Entriesofthetimelinebykind", "Figure2.Whatelsewasmeasured",
                              "Memoryofcheckout,between41%and100%,limit80%", "Diskofcheckout,between"})
        QVERIFY2(text->contains(words), qPrintable(QString(words) + " is not in " + *text));
}

void PostmortemCurvesTest::thousandsOfSamplesStaySmall()
{
    std::string curves;
    for (int i = 0; i < 40; ++i)
        curves += (i ? "," : "") + curveJson(("c" + std::to_string(i)).c_str(), "12:00", 2, 7'200, i == 0);
    const RecordedIncident incident = incidentWith(evidenceJson("checkout", curves));
    const KeptSignals kept = keptSignals(incident);
    QVERIFY(kept.main);
    QCOMPARE(kept.others.size(), std::size_t{15});
    QVERIFY(kept.main->points.size() <= 600);
    double lowest = 100;
    for (const CurvePoint& point : kept.main->points)
        lowest = std::isnan(point.value) ? lowest : std::min(lowest, point.value);
    QCOMPARE(lowest, 41.0);
    QVERIFY(written(incident).size() < 200'000);
}

// From the probes of a real backend to the page, through kills.
void PostmortemCurvesTest::whoeverDeclaresAnIncidentGetsItToo()
{
    using namespace warroom::test;
    AnsweringServer healthy([](const net::HttpRequest&) { return net::HttpResponse{200, {}, "fine"}; });
    BackendProcess backend(m_dir.file("data"));
    QVERIFY2(backend.start(), backend.output());
    const std::string service = R"({"objectives":[{"name":"availability","source":"probe","target":0.9,)"
                                R"("probe":{"kind":"http","every_s":5,"target":")" +
                                healthy.url() + R"(/health"}}]})";
    const auto put = backend.request("PUT", "/api/v1/services/checkout", service);
    QVERIFY(put && put->status / 100 == 2);
    const auto told = [&](const std::string& path, const char* words) {
        const auto answer = backend.request("GET", path);
        return answer && answer->status == 200 ? QString::fromStdString(answer->body).count(words) : -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told("/api/v1/slo/checkout?allow_no_data=true", "\"sli\":1") > 0, 20'000);
    const auto made = backend.request("POST", "/api/v1/incidents",
                                      R"({"title":"Slow","severity":"SEV2","service":"checkout"})");
    QVERIFY(made && made->status == 201);
    const std::string path = "/api/v1/incidents/INC-1";
    QTRY_COMPARE_WITH_TIMEOUT(told(path + "/log", "What is known of checkout at"), 1, 20'000);
    const auto moved = backend.request(
        "POST", path + "/ops",
        R"([{"id":"018f3b5e-7c00-7abc-8def-0123456789ab","type":"phase.move","body":{"phase":"review",)"
        R"("override_reason":"a drill of the room"}}])");
    QVERIFY(moved && moved->status == 200);
    backend.kill();
    QVERIFY2(backend.start(), backend.output());
    QTRY_COMPARE_WITH_TIMEOUT(told(path + "/log", "What is known of checkout at"), 2, 20'000);
    const auto shown = backend.request("GET", path);
    const auto incident = parseRecordedIncident(shown ? shown->body : "", "INC-1");
    QVERIFY(incident);
    const KeptSignals kept = keptSignals(*incident);
    QVERIFY(kept.main);
    QCOMPARE(kept.main->title, QString("availability"));
    const auto text = textOf(*incident);
    QVERIFY2(!text || text->contains("Figure1.availabilityofcheckout,UTC;dashed,whatwaspromised,90%."),
             qPrintable(text.value_or("")));
    QCOMPARE(backend.stop(), 0);
}

int main(int argc, char** argv)
{
    warroom::test::prepareEnvironment();
    QGuiApplication application(argc, argv);
    PostmortemCurvesTest testObject;
    return warroom::test::run(testObject, argc, argv);
}

#include "tst_postmortem_curves.moc"
