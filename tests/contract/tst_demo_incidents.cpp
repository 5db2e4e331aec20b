// The demo's incidents are documents like those from outside: they are read, and come out as they went in.
#include "export/recorded_incident_codec.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QDir>

using namespace warroom;

class DemoIncidentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void comesOutAsItWentIn_data();
    void comesOutAsItWentIn();
    void holdsNothingThatWeDoNotKnow_data() { comesOutAsItWentIn_data(); }
    void holdsNothingThatWeDoNotKnow();
    void timelineIsInOrder_data() { comesOutAsItWentIn_data(); }
    void timelineIsInOrder();

private:
    static Result<RecordedIncident> read(const QString& path);
};

Result<RecordedIncident> DemoIncidentsTest::read(const QString& path)
{
    return parseRecordedIncident(readBytes(path).toStdString(), path.toStdString());
}

void DemoIncidentsTest::comesOutAsItWentIn_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(WARROOM_SOURCE_DIR "/resources/demo");
    const auto names = folder.entryList({"*.json"}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void DemoIncidentsTest::comesOutAsItWentIn()
{
    QFETCH(QString, path);
    const auto incident = read(path);
    QVERIFY_RESULT(incident);
    const std::string text = formatRecordedIncident(*incident);
    const auto again = parseRecordedIncident(text, "again");
    QVERIFY_RESULT(again);
    QVERIFY(*again == *incident);
    QCOMPARE(formatRecordedIncident(*again), text);
}

void DemoIncidentsTest::holdsNothingThatWeDoNotKnow()
{
    QFETCH(QString, path);
    const auto incident = read(path);
    QVERIFY_RESULT(incident);
    QCOMPARE(incident->extra, std::string());
    for (const auto& entry : incident->timeline)
        QCOMPARE(entry.extra, std::string());
    for (const auto* list :
         {&incident->rootCauses, &incident->nextActions, &incident->whys, &incident->prevention}) {
        QVERIFY(!list->empty());
        for (const auto& item : *list)
            QCOMPARE(item.extra, std::string());
    }
}

void DemoIncidentsTest::timelineIsInOrder()
{
    QFETCH(QString, path);
    const auto incident = read(path);
    QVERIFY_RESULT(incident);
    for (std::size_t i = 1; i < incident->timeline.size(); ++i)
        QVERIFY2(incident->timeline[i - 1].t <= incident->timeline[i].t, incident->timeline[i].text.c_str());
}

WARROOM_TEST_MAIN(DemoIncidentsTest)
#include "tst_demo_incidents.moc"
