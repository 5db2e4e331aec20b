// Which incidents and deploys stand on the curves, and what of a board goes onto a ticket.
#include "models/boards/board_marks.h"

#include "models/boards/board_scene.h"
#include "models/boards/board_snapshot.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

Summary incident(int number, Severity severity, Duration ago, Phase phase)
{
    Summary out;
    out.id = TicketId(Uuid{{1, static_cast<std::uint8_t>(number)}});
    out.number = number;
    out.severity = severity;
    out.phase = phase;
    out.opened = sceneNow() - ago;
    return out;
}

QStringList labels(const std::vector<BoardMark>& marks)
{
    QStringList out;
    for (const BoardMark& mark : marks)
        out << mark.label + (mark.goesOn ? " goes on" : "");
    return out;
}

} // namespace

class TestBoardMarks : public QObject
{
    Q_OBJECT

private slots:
    void thoseThatGoOnComeFirst()
    {
        const std::vector all{incident(1, Severity::Sev2, 100min, Phase::Closed),
                              incident(2, Severity::Sev3, 50min, Phase::Containment),
                              incident(3, Severity::Sev1, 20min, Phase::Triage),
                              incident(4, Severity::Sev3, 10min, Phase::Closed),
                              incident(5, Severity::Sev1, 200min, Phase::Closed)};
        std::vector<const Summary*> tickets;
        for (const Summary& one : all)
            tickets.push_back(&one);
        DeploysBoard deploys;
        deploys.deploys = {{sceneNow() - 5min, "checkout", {}, "v2", {}, {}, {}, {}, 0},
                           {sceneNow() - 119min, "search", {}, "v9", {}, {}, {}, {}, 0},
                           {sceneNow() - 121min, "search", {}, "v8", {}, {}, {}, {}, 0}};
        QCOMPARE(
            labels(boardMarks(tickets, &deploys, sceneNow() - 2h, sceneNow())),
            QStringList({"INC-3 goes on", "INC-2 goes on", "INC-4", "INC-1", "checkout v2", "search v9"}));
        QCOMPARE(labels(boardMarks(tickets, nullptr, sceneNow() - 72h, sceneNow())),
                 QStringList({"INC-3 goes on", "INC-1", "INC-5"}));
    }

    void aMonthAsksForTheDeploysOfAMonth()
    {
        QCOMPARE(deploysQuestion(1), QString("deploys"));
        QCOMPARE(deploysQuestion(30), QString("deploys?days=30"));
    }

    void anObjectiveIsWordsAndData()
    {
        ObjectiveState state = badNight().objectives.front();
        state.recent.values = {0.99, NAN, 0.62};
        const auto shot = objectiveSnapshot(state, sceneNow());
        QVERIFY2(shot.title.startsWith("Objective "), qPrintable(shot.title));
        QVERIFY(shot.markdown.contains("burn rate"));
        const auto json = QJsonDocument::fromJson(shot.json).object();
        QCOMPARE(json["service"].toString().toStdString(), state.service);
        QCOMPARE(json["kind"].toString(), QString("objective"));
        const auto values = json["recent"].toObject()["values"].toArray();
        QCOMPARE(values.size(), 3);
        QVERIFY(values[1].isNull());
    }

    void whatIsNotKnownIsNotAFigure()
    {
        ObjectiveState state;
        state.service = "search";
        state.objective = "latency";
        state.problem = "Prometheus does not answer";
        const auto shot = objectiveSnapshot(state, sceneNow());
        QCOMPARE(shot.title, QString("Objective latency of search: no data"));
        QVERIFY(!shot.markdown.contains("burn rate"));
        QVERIFY(shot.markdown.contains("Prometheus does not answer"));
        QVERIFY(panelSnapshot("executive", "Backlog", {}, sceneNow()).isEmpty());
        QVERIFY(overallSnapshot(badNight(), sceneNow()).markdown.contains("error budget spent"));
    }
};

WARROOM_TEST_MAIN(TestBoardMarks)
#include "tst_board_marks.moc"
