// The routing rules against a scripted backend: read, changed with undo, refused, tried; and what is read of
// its answers about alerts.
#include "models/alerts/alert_boards.h"
#include "models/alerts/alert_facts.h"
#include "models/alerts/rules_model.h"
#include "models/queue/ticket_shelf.h"
#include "support/test_main.h"

#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

PersonId mara() { return PersonId(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001")); }

constexpr const char* twoRules = R"({"rules":[{"name":"one","service":"orders","route":"page"},
{"name":"two","at_least":"error","route":"ticket"}],
"built_in":[{"name":"critical pages","at_least":"critical","route":"page"}],"wait_s":5,"repeat_s":600,"version":4})";

} // namespace

class RulesModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_model.reset(); }
    void theRulesAreReadInTheirOrder();
    void withoutRulesTheBuiltInOnesAreShown();
    void aFailureSaysWhy();
    void everyChangeSendsTheWholeList();
    void removingIsTakenBack();
    void whatIsRefusedIsTakenBackAndSaid();
    void theLastOneCannotMoveFurther();
    void timesAloneLeaveTheBuiltInRules();
    void whoCameFirstIsShownAndMineAreKept();
    void theTrialTellsWhatWouldHaveHappened();
    void storiesAreRead();
    void theLikelyIncidentIsOfTheSameServiceAndTheNearest();

private:
    QStringList names() const
    {
        QStringList out;
        for (int i = 0; i < m_model->rowCount(); ++i)
            out << m_model->index(i).data().toString();
        return out;
    }
    // The answer comes over the bridge in its next turn.
    void load()
    {
        QSignalSpy changed(m_model.get(), &RulesModel::stateChanged);
        m_model->load();
        QTRY_VERIFY(!changed.isEmpty());
    }

    ShelfClock m_clock;
    std::unique_ptr<TicketShelf> m_shelf;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<RulesModel> m_model;
    std::string m_rules;
};

void RulesModelTest::init()
{
    m_bridge.reset();
    m_shelf = std::make_unique<TicketShelf>(m_clock, mara(), Directory());
    m_bridge = std::make_unique<WorkspaceBridge>(*m_shelf, m_clock);
    m_model = std::make_unique<RulesModel>(*m_bridge);
    m_rules = twoRules;
    m_shelf->answer = [this](const std::string& method, const std::string&) -> Result<std::string> {
        return method == "GET" ? m_rules : std::string("{}");
    };
}

void RulesModelTest::theRulesAreReadInTheirOrder()
{
    load();
    QCOMPARE(names(), (QStringList{"one", "two"}));
    QVERIFY(!m_model->isBuiltIn());
    QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(),
             QString("2, two: at least error, ticket"));
}

void RulesModelTest::withoutRulesTheBuiltInOnesAreShown()
{
    m_rules = R"({"rules":[],"built_in":[{"name":"critical pages","at_least":"critical","route":"page"}]})";
    load();
    QVERIFY(m_model->isBuiltIn());
    QCOMPARE(names(), QStringList{"critical pages"});
    RouteRule rule;
    rule.name = "new";
    m_model->insert(0, rule);
    QVERIFY(!m_model->isBuiltIn());
    QCOMPARE(names(), (QStringList{"new", "critical pages"}));
    QTRY_VERIFY(m_shelf->calls.back().starts_with("PUT"));
    QVERIFY(m_shelf->calls.back().find("critical pages") != std::string::npos);
    QVERIFY(m_shelf->calls.back().find("built_in") == std::string::npos);
}

void RulesModelTest::aFailureSaysWhy()
{
    m_shelf->answer = [](const std::string&, const std::string&) -> Result<std::string> {
        return Error(ErrorCode::Unreachable, "there is no connection");
    };
    load();
    QCOMPARE(m_model->state(), RulesModel::State::Failed);
    QCOMPARE(m_model->problem(), QString("there is no connection"));
}

void RulesModelTest::everyChangeSendsTheWholeList()
{
    load();
    RouteRule changed = *m_model->rule(0);
    changed.route = AlertRoute::Ticket;
    m_model->replace(0, changed);
    QCOMPARE(
        m_shelf->calls.back(),
        std::string(
            R"(PUT /api/v1/rules {"rules":[{"name":"one","at_least":null,"service":"orders",)"
            R"("labels":{},"route":"ticket"},{"name":"two","at_least":"error","service":"",)"
            R"("labels":{},"route":"ticket"}],"wait_s":5,"interval_s":0,"repeat_s":600,"route_names":{"page":"","ticket":"","record":""},)"
            R"("version":4})"));
    const auto sent = m_shelf->calls.size();
    m_model->replace(0, changed); // the same again
    QCOMPARE(m_shelf->calls.size(), sent);
}

void RulesModelTest::removingIsTakenBack()
{
    load();
    QStringList said;
    std::function<void()> undo;
    connect(m_model.get(), &RulesModel::done, this,
            [&](const QString& sentence, const std::function<void()>& back) {
                said << sentence;
                undo = back;
            });
    m_model->remove(0);
    QCOMPARE(names(), QStringList{"two"});
    QTRY_COMPARE(said, QStringList{"Rule one removed."});
    undo();
    QCOMPARE(names(), (QStringList{"one", "two"}));
    QTRY_VERIFY(m_shelf->calls.back().find(R"("name":"one")") != std::string::npos);
    QCOMPARE(said.size(), 1);
}

void RulesModelTest::whatIsRefusedIsTakenBackAndSaid()
{
    load();
    QSignalSpy refused(m_model.get(), &RulesModel::refused);
    m_shelf->answer = [](const std::string&, const std::string&) -> Result<std::string> {
        return Error(ErrorCode::Forbidden, "a commander does this");
    };
    m_model->remove(1);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.front().front().toString(), QString("The rules were not kept: a commander does this"));
    QCOMPARE(names(), (QStringList{"one", "two"}));
}

void RulesModelTest::theLastOneCannotMoveFurther()
{
    load();
    QVERIFY(!m_model->move(1, 1));
    QVERIFY(m_model->move(1, -1));
    QCOMPARE(names(), (QStringList{"two", "one"}));
}

void RulesModelTest::timesAloneLeaveTheBuiltInRules()
{
    m_rules = R"({"rules":[],"built_in":[{"name":"critical pages","route":"page"}],"repeat_s":600})";
    load();
    m_model->setTimes({30, 60, 1'200});
    QVERIFY(m_model->isBuiltIn());
    QTRY_VERIFY(m_shelf->calls.back().starts_with("PUT"));
    QCOMPARE(
        m_shelf->calls.back(),
        std::string(
            R"(PUT /api/v1/rules {"rules":[],"wait_s":30,"interval_s":60,"repeat_s":1200,"route_names":{"page":"","ticket":"","record":""},)"
            R"("version":0})"));
    QCOMPARE(m_model->times().wait, std::int64_t(30));
}

// Nothing that was changed is lost, and nothing of the other's is overwritten without being asked.
void RulesModelTest::whoCameFirstIsShownAndMineAreKept()
{
    load();
    QSignalSpy conflicted(m_model.get(), &RulesModel::conflicted);
    bool stale = true;
    m_shelf->answer = [&](const std::string& method, const std::string& path) -> Result<std::string> {
        if (path.ends_with("history=true"))
            return R"({"history":[{"at":"2026-11-20T00:31:00Z","by_name":"Lena","removed":false}]})";
        if (method == "GET")
            return R"({"rules":[{"name":"theirs","route":"page"}],"repeat_s":600,"version":5})";
        if (std::exchange(stale, false))
            return Error(ErrorCode::Conflict, "version 5 stands, not 4", "version");
        return "{}";
    };
    m_model->remove(0);
    QTRY_COMPARE(conflicted.count(), 1);
    QVERIFY(conflicted.front().front().toString().contains("Lena"));
    QCOMPARE(names(), QStringList{"theirs"});
    QVERIFY(m_model->hasMine());
    m_model->decideMine(true);
    QCOMPARE(names(), QStringList{"two"});
    QTRY_VERIFY(m_shelf->calls.back().starts_with("PUT"));
    QVERIFY(m_shelf->calls.back().ends_with(R"("version":5})"));
    QVERIFY(!m_model->hasMine());
}

void RulesModelTest::theTrialTellsWhatWouldHaveHappened()
{
    load();
    RulesTried told;
    connect(m_model.get(), &RulesModel::tried, this, [&](const RulesTried& trial) { told = trial; });
    m_shelf->answer = [](const std::string&, const std::string&) -> Result<std::string> {
        return R"({"alerts":20,"pages_were":7,"pages":3,)"
               R"("changes":[{"title":"HighCpu","was":"page","becomes":"ticket","count":4}]})";
    };
    m_model->tryOut();
    QTRY_COMPARE(told.alerts, std::int64_t(20));
    QCOMPARE(told.changes.front().becomes, AlertRoute::Ticket);
    QVERIFY(m_shelf->calls.back().starts_with("POST /api/v1/rules/try {"));
}

void RulesModelTest::storiesAreRead()
{
    const auto story = protocol::parseAlertStory(
        R"({"id":7,"title":"x","story":[
{"at":"2026-11-20T00:32:40Z","what":"joined","why":"Because.","incident":"INC-1"}]})");
    QVERIFY(story);
    QCOMPARE(story->id, std::int64_t(7));
    QCOMPARE(story->story.front().incident, std::string("INC-1"));
    QVERIFY(!protocol::parseAlertStory(R"({"story":[{"at":"yesterday"}]})"));
}

void RulesModelTest::theLikelyIncidentIsOfTheSameServiceAndTheNearest()
{
    const auto incident = [](Severity severity, const char* service, int opened) {
        Summary one;
        one.severity = severity;
        one.service = service;
        one.opened = minuteOf(opened);
        return one;
    };
    const std::vector<Summary> incidents = {incident(Severity::Sev1, "search", 0),
                                            incident(Severity::Sev2, "orders-db, checkout", 10),
                                            incident(Severity::Sev3, "orders-db", 200)};
    QCOMPARE(likelyIncident(incidents, "orders-db", minuteOf(20)), 1);
    QCOMPARE(likelyIncident(incidents, "orders-db", minuteOf(190)), 2);
    QCOMPARE(likelyIncident(incidents, "edge", minuteOf(20)), -1);
    QCOMPARE(likelyIncident(incidents, "", minuteOf(20)), -1);
}

WARROOM_TEST_MAIN(RulesModelTest)
#include "tst_rules_model.moc"
