// What the Executive and the On-call board show, against plain SQL over the log and over the deploys, and
// against what a real Prometheus answered.
#include "base/time_text.h"
#include "domain/measures/measures.h"
#include "domain/objective/objectives_board.h"
#include "domain/service/deploy_marks.h"
#include "models/boards/executive_view.h"
#include "models/boards/logged_history.h"
#include "models/boards/oncall_view.h"
#include "models/format/format.h"
#include "store/alert_store.h"
#include "store/sqlite/database.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <random>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// Each ticket of the log as its operations leave it, in one row.
const std::string tickets =
    "WITH opened AS (SELECT ticket AS tid, at AS opened, coalesce(json_extract(body, '$.kind'), 'incident') "
    "AS kind,"
    "  json_extract(body, '$.number') AS number, json_extract(body, '$.severity') AS first_severity,"
    "  json_extract(body, '$.priority') AS first_priority, json_extract(body, '$.due') AS due_text,"
    "  json_extract(body, '$.started') AS started_text FROM ops WHERE type = 'ticket.open'), "
    "ticket AS (SELECT tid, opened, kind, number, "
    "  coalesce((SELECT json_extract(body, '$.severity') FROM ops WHERE ticket = tid AND type = "
    "'severity.set'"
    "    ORDER BY seq DESC LIMIT 1), first_severity) AS severity, "
    "  coalesce((SELECT json_extract(body, '$.priority') FROM ops WHERE ticket = tid AND type = "
    "'priority.set'"
    "    ORDER BY seq DESC LIMIT 1), first_priority, 'P' || (substr(first_severity, 4) - 1)) AS priority, "
    "  coalesce((SELECT json_extract(body, '$.phase') FROM ops WHERE ticket = tid AND type = 'phase.move'"
    "    ORDER BY seq DESC LIMIT 1), 'detection') AS phase, "
    "  coalesce((SELECT json_extract(body, '$.state') FROM ops WHERE ticket = tid AND type = 'state.set'"
    "    ORDER BY seq DESC LIMIT 1), 'open') AS state, "
    "  coalesce(1000 * strftime('%s', started_text), opened) AS began, 1000 * strftime('%s', due_text) AS "
    "due, "
    "  coalesce((SELECT 1000 * strftime('%s', json_extract(body, '$.at')) FROM ops WHERE ticket = tid AND"
    "      type = 'milestone.set' ORDER BY seq DESC LIMIT 1),"
    "    (SELECT at FROM ops WHERE ticket = tid AND type = 'phase.move' AND"
    "      json_extract(body, '$.phase') IN ('review', 'closed') ORDER BY seq LIMIT 1)) AS resolved, "
    "  (SELECT min(at) FROM ops WHERE ticket = tid AND type IN ('role.assign', 'alert.ack')) AS answered, "
    "  (SELECT max(at) FROM ops WHERE ticket = tid) AS touched FROM opened), "
    "work AS (SELECT *, CASE kind WHEN 'incident' THEN phase NOT IN ('review', 'closed')"
    "  ELSE state IN ('open', 'in_progress') END AS open FROM ticket) ";

using SqlRow = std::vector<std::string>;

std::vector<SqlRow> ask(const QString& file, const std::string& sql)
{
    SQLite::Database database(file.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, sql);
    std::vector<SqlRow> rows;
    while (statement.executeStep()) {
        SqlRow row;
        for (int i = 0; i < statement.getColumnCount(); ++i)
            row.push_back(statement.getColumn(i).getString());
        rows.push_back(std::move(row));
    }
    return rows;
}

Time timeOf(const std::string& millis) { return Time(Duration(std::stoll(millis))); }
std::string millisOf(Time time) { return std::to_string(time.time_since_epoch().count()); }

QJsonArray recorded(const QString& file)
{
    return QJsonDocument::fromJson(readBytes(sharedData("prometheus/history/" + file)))["data"]["result"]
        .toArray();
}

} // namespace

class BoardsReferenceTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theBacklogIsThatOfTheLog();
    void timesToRestoreAreThoseOfTheLog();
    void timesToAcknowledgeAreThoseOfTheLog();
    void overdueFollowUpsAreThoseOfTheLog();
    void badIncidentsAreThoseOfTheLog();
    void activeIncidentsAreThoseOfTheLog();
    void deploysAreThoseOfTheirTable();
    void healthIsWhatPrometheusAnswered();

private:
    std::vector<SqlRow> sql(const std::string& question) { return ask(m_log->file(), tickets + question); }
    ExecutiveView executive(std::shared_ptr<const MeasuresBoard> measures = {});

    Time m_now{};
    std::unique_ptr<Logged> m_log;
    std::vector<Summary> m_summaries;
    std::vector<const Summary*> m_pointers;
};

void BoardsReferenceTest::initTestCase()
{
    m_log = std::make_unique<Logged>();
    QVERIFY2(m_log->problem.empty(), m_log->problem.c_str());
    m_now = m_log->clock.now() + std::chrono::hours(historyHours + 2);
    m_log->write(History(m_now).deeds());
    QVERIFY2(m_log->problem.empty(), m_log->problem.c_str());
    for (const auto& [id, summary] : m_log->hub->summaries())
        m_summaries.push_back(summary);
    QCOMPARE(m_summaries.size(), std::size_t(ticketCount));
    for (const Summary& summary : m_summaries)
        m_pointers.push_back(&summary);
}

ExecutiveView BoardsReferenceTest::executive(std::shared_ptr<const MeasuresBoard> measures)
{
    ExecutiveInput input;
    input.now = m_now;
    input.tickets = m_pointers;
    input.people = &m_log->hub->directory();
    input.measures = std::move(measures);
    return executiveView(input);
}

void BoardsReferenceTest::theBacklogIsThatOfTheLog()
{
    const auto view = executive().backlog;
    const std::string age = "(" + millisOf(m_now) + " - opened)";
    const auto rows =
        sql("SELECT priority, sum(" + age + " < 86400000), sum(" + age + " >= 86400000 AND " + age +
            " < 604800000), sum(" + age +
            " >= 604800000), min(opened) FROM work WHERE open AND kind <> 'follow_up' GROUP BY priority "
            "ORDER BY priority");
    QCOMPARE(rows.size(), std::size_t(5));
    int open = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const BacklogLine& line = view.lines[i];
        QCOMPARE(line.priority, QString::fromStdString(rows[i][0]));
        QCOMPARE(line.underDay, std::stoi(rows[i][1]));
        QCOMPARE(line.underWeek, std::stoi(rows[i][2]));
        QCOMPARE(line.older, std::stoi(rows[i][3]));
        QCOMPARE(line.oldest, "oldest " + format::ago(m_now - timeOf(rows[i][4])));
        open += line.underDay + line.underWeek + line.older;
    }
    QCOMPARE(view.value.value, QString::number(open));
    const std::string week = millisOf(m_now - 168h);
    const auto lately = sql(
        "SELECT sum(opened > " + week + "), sum(NOT open AND coalesce(resolved, touched) > " + week +
        "), sum(open AND priority = 'P1' AND " + age + " > 86400000) FROM work WHERE kind <> 'follow_up'");
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(view.details[i].value, QString::fromStdString(lately[0][i]));
    QVERIFY(std::stoi(lately[0][0]) > 0 && std::stoi(lately[0][1]) > 0);
}

void BoardsReferenceTest::timesToRestoreAreThoseOfTheLog()
{
    const std::string took =
        ", took AS (SELECT resolved - began AS d FROM work WHERE kind = 'incident' AND severity IN "
        "('SEV1', 'SEV2') AND resolved >= began AND resolved >= " +
        millisOf(m_now - 720h) + " AND resolved <= " + millisOf(m_now) + ") ";
    const auto mean = sql(took + "SELECT avg(d), count(*) FROM took");
    const auto median =
        sql(took + "SELECT avg(d) FROM (SELECT d FROM took ORDER BY d LIMIT 2 - (SELECT count(*) FROM took) "
                   "% 2 OFFSET (SELECT (count(*) - 1) / 2 FROM took))");
    QVERIFY(std::stoi(mean[0][1]) > 5);
    const auto words = [](const std::string& millis) {
        return boards::duration(Duration(std::llround(std::floor(std::stod(millis)))));
    };
    const auto times = executive().times;
    QVERIFY(!times.empty());
    QCOMPARE(times.front().value, "median " + words(median[0][0]) + ", mean " + words(mean[0][0]));
}

// The board of measures is made by the backend, of the tickets' facts.
void BoardsReferenceTest::timesToAcknowledgeAreThoseOfTheLog()
{
    std::vector<TicketFacts> facts;
    for (const Summary& summary : m_summaries) {
        const auto ticket = m_log->hub->ticket(summary.id);
        QVERIFY(ticket);
        facts.push_back(factsOf(**ticket, PersonId()));
    }
    MeasureInputs inputs;
    inputs.until = m_now;
    inputs.tickets = facts;
    const auto view = executive(std::make_shared<const MeasuresBoard>(measure(inputs)));
    const std::string took =
        ", took AS (SELECT (answered - opened) / 60000.0 AS d FROM work WHERE kind = 'incident' AND "
        "severity IN ('SEV1', 'SEV2') AND answered > " +
        millisOf(m_now - 720h) + " AND answered <= " + millisOf(m_now) + ") ";
    const auto mean = sql(took + "SELECT avg(d), count(*) FROM took");
    const auto median =
        sql(took + "SELECT avg(d) FROM (SELECT d FROM took ORDER BY d LIMIT 2 - (SELECT count(*) FROM took) "
                   "% 2 OFFSET (SELECT (count(*) - 1) / 2 FROM took))");
    QVERIFY(std::stoi(mean[0][1]) > 5);
    const auto words = [](const std::string& minutes) {
        return boards::duration(Duration(std::llround(std::stod(minutes) * 60'000)));
    };
    QCOMPARE(view.times.back().label, QString("Time to acknowledge"));
    QCOMPARE(view.times.back().value, "median " + words(median[0][0]) + ", mean " + words(mean[0][0]));
}

void BoardsReferenceTest::overdueFollowUpsAreThoseOfTheLog()
{
    const auto rows = sql("SELECT number, due FROM work WHERE kind = 'follow_up' AND open AND due < " +
                          millisOf(m_now) + " ORDER BY due, number");
    QVERIFY(rows.size() > 1);
    QCOMPARE(executive().overdue,
             QString("%1 follow-ups are overdue, OPS-%2 by %3")
                 .arg(rows.size())
                 .arg(QString::fromStdString(rows[0][0]), format::ago(m_now - timeOf(rows[0][1]))));
}

void BoardsReferenceTest::badIncidentsAreThoseOfTheLog()
{
    const auto rows = sql("SELECT lower(hex(tid)), began FROM work WHERE kind = 'incident' AND open AND "
                          "severity IN ('SEV1', 'SEV2') "
                          "ORDER BY severity, began, number");
    const auto impact = executive().impact;
    QCOMPARE(impact.size(), rows.size());
    QVERIFY(rows.size() > 2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(QString::fromStdString(impact[i].ticket.text()).remove('-'),
                 QString::fromStdString(rows[i][0]));
        QCOMPARE(impact[i].openFor, format::age(m_now - timeOf(rows[i][1])));
    }
    // The current week is the last of twelve, each from Monday on.
    const auto weeks = executive().weeks;
    for (const WeekBar& week : weeks) {
        const auto counted =
            sql("SELECT sum(severity = 'SEV1'), sum(severity = 'SEV2') FROM work WHERE kind = 'incident' "
                "AND began >= " +
                millisOf(week.from) + " AND began < " + millisOf(week.from + 168h));
        const auto number = [&](std::size_t i) {
            return counted[0][i].empty() ? 0 : std::stoi(counted[0][i]);
        };
        QCOMPARE(week.sev1, number(0));
        QCOMPARE(week.sev2, number(1));
    }
}

void BoardsReferenceTest::activeIncidentsAreThoseOfTheLog()
{
    OncallInput input;
    input.now = m_now;
    input.tickets = m_pointers;
    input.people = &m_log->hub->directory();
    input.catalog = std::make_shared<const Catalog>();
    const auto view = oncallView(input);
    const auto rows =
        sql("SELECT number, severity, began FROM work WHERE kind = 'incident' AND open ORDER BY severity, "
            "began, number");
    QCOMPARE(view.active.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QVERIFY2(view.active[i].detail.startsWith("INC-" + QString::fromStdString(rows[i][0]) + " "),
                 qPrintable(view.active[i].detail));
        QCOMPARE("SEV" + QString::number(view.active[i].severity), QString::fromStdString(rows[i][1]));
        QCOMPARE(view.active[i].right, format::clock(m_now - timeOf(rows[i][2])));
    }
    const auto due =
        sql("SELECT number FROM work WHERE kind = 'follow_up' AND open AND due IS NOT NULL ORDER BY due >= " +
            millisOf(m_now) + ", due, number");
    QVERIFY(!view.due.empty() && view.due.size() <= due.size());
    for (std::size_t i = 0; i < view.due.size(); ++i)
        QCOMPARE(view.due[i].key, "OPS-" + QString::fromStdString(due[i][0]));
}

void BoardsReferenceTest::deploysAreThoseOfTheirTable()
{
    TempDir folder;
    auto opened = openAlertStore(folder.stdFile("alerts.db"));
    QVERIFY(opened);
    auto& store = **opened;
    std::minstd_rand random(5);
    AlertChanges changes;
    for (int i = 0; i < 60; ++i) {
        Deploy deploy;
        deploy.at = m_now - std::chrono::minutes(random() % 2'880);
        deploy.service = "service-" + std::to_string(random() % 5);
        deploy.version = "v" + std::to_string(i);
        deploy.by = "Amir";
        deploy.text = "change";
        changes.deploys.push_back(deploy);
    }
    QVERIFY(store.save(changes));
    std::vector<IncidentStart> starts;
    for (int i = 0; i < 12; ++i)
        starts.push_back({"INC-" + std::to_string(i + 1), "service-" + std::to_string(i % 5),
                          m_now - std::chrono::minutes(random() % 1'440)});
    const auto found = store.deploys({}, m_now - 24h, 200);
    QVERIFY(found);
    OncallInput input;
    input.now = m_now;
    input.people = &m_log->hub->directory();
    input.catalog = std::make_shared<const Catalog>();
    input.deploys = std::make_shared<const DeploysBoard>(deploysBoard(*found, starts, Catalog()));
    const auto lines = oncallView(input).deploys;
    std::string incidents = "WITH incident(key, service, at) AS (VALUES ";
    for (std::size_t i = 0; i < starts.size(); ++i)
        incidents += (i ? ", ('" : "('") + starts[i].key + "', '" + starts[i].service + "', " +
                     millisOf(starts[i].at) + ")";
    const auto rows = ask(
        folder.file("alerts.db"),
        incidents +
            ") SELECT service, version, (SELECT (i.at - d.at) / 60000 || ' min before ' || key FROM "
            "incident i WHERE i.service = d.service AND i.at BETWEEN d.at AND d.at + 1800000 ORDER BY i.at "
            "LIMIT 1) FROM deploys d WHERE at >= " +
            millisOf(m_now - 24h) + " ORDER BY at DESC, id DESC");
    QVERIFY(!lines.empty() && lines.size() <= rows.size());
    int marked = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        marked += !rows[i][2].empty();
        if (i >= lines.size())
            continue;
        QCOMPARE(lines[i].service, QString::fromStdString(rows[i][0]));
        QVERIFY(lines[i].words.startsWith(QString::fromStdString(rows[i][1])));
        QCOMPARE(lines[i].lead, QString::fromStdString(rows[i][2]));
    }
    QVERIFY(marked > 0);
}

// The recorded rates of a minute, counted up as the poller counts; the answers are those of the recording
// rules.
void BoardsReferenceTest::healthIsWhatPrometheusAnswered()
{
    if (!haveSharedData())
        QSKIP("no shared data");
    std::map<int, EventCounts> minutes; // by second
    for (const auto& series : recorded("request_rate_by_route_code.json")) {
        const bool failed = series.toObject()["metric"].toObject()["code"].toString().startsWith('5');
        for (const auto& sample : series.toObject()["values"].toArray()) {
            const double rate = sample.toArray()[1].toString().toDouble() * 60;
            auto& minute = minutes[sample.toArray()[0].toInt()];
            minute.total += rate;
            minute.good += failed ? 0 : rate;
        }
    }
    std::map<int, double> errors; // of five minutes
    for (const auto& sample : recorded("error_ratio_5m.json").first().toObject()["values"].toArray())
        errors[sample.toArray()[0].toInt()] = sample.toArray()[1].toString().toDouble();
    Service service;
    service.name = "checkout-api";
    Objective objective;
    objective.name = "availability";
    objective.target = 0.999;
    const int first = minutes.begin()->first;
    EventSeries series;
    double good = 0, total = 0;
    int compared = 0;
    for (const auto& [at, events] : minutes) {
        if ((at - first) % 60 != 0)
            continue;
        const Time minute = Time(std::chrono::seconds(at - at % 60));
        series.put({minute, events.good, events.total});
        good += events.good;
        total += events.total;
        const ObjectiveFacts facts{&service, &objective, &series, {}, {}};
        OncallInput input;
        input.now = minute + 1min;
        input.people = &m_log->hub->directory();
        input.catalog = std::make_shared<const Catalog>();
        input.objectives =
            std::make_shared<const ObjectivesBoard>(makeObjectivesBoard({&facts, 1}, {}, 30, input.now));
        input.isLive = true;
        const auto health = oncallView(input).health;
        QCOMPARE(health.size(), std::size_t(1));
        // Prometheus extrapolates to the ends of its windows, and is younger than its window at first.
        if (const auto answer = errors.find(at); answer != errors.end() && at - first >= 300) {
            const double shown = health.front().now.text.toDouble() / 100;
            QVERIFY2(
                std::abs(1 - shown - answer->second) <= std::max(0.004, 0.05 * answer->second),
                qPrintable(QString("at %1: %2, Prometheus %3").arg(at).arg(1 - shown).arg(answer->second)));
            ++compared;
        }
        ExecutiveInput board;
        board.now = input.now;
        board.people = input.people;
        board.objectives = input.objectives;
        board.isLive = true;
        QCOMPARE(executiveView(board).availability.value.value, boards::ratio(good / total));
    }
    QVERIFY(compared >= 8);
}

WARROOM_TEST_MAIN(BoardsReferenceTest)
#include "tst_boards_reference.moc"
