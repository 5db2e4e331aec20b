// What ticks the lines of the checklists off, and who acts on an incident at all.
#include "domain/ticket/checklists.h"
#include "domain/ticket/who_does_what.h"

#include "ticket_builder.h"

#include <set>

using namespace warroom;
using namespace warroom::test;

namespace {

const ChecklistStep& stepOf(std::string_view id)
{
    for (const auto& step : incidentChecklist()) {
        if (step.id == id)
            return step;
    }
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        for (const auto& step : checklistOf(static_cast<IncidentRole>(i))) {
            if (step.id == id)
                return step;
        }
    }
    qFatal("no step %s", std::string(id).c_str());
}

CommentAdd say(const char* kind)
{
    CommentAdd comment;
    comment.text = "said";
    comment.kind = kind;
    return comment;
}

RoleAssign give(IncidentRole role, std::uint8_t person) { return {role, Owner(personOf(person))}; }

ActionAdd action(std::uint8_t item, Owner owner) { return {itemOf(item), "Do it", owner, {}, false, {}}; }

} // namespace

class ChecklistsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyLineHasItsOwnName();
    void aLineTicksItself_data();
    void aLineTicksItself();
    void aPersonTicksTheRest();
    void whatTheTicketShowsCannotBeUnticked();
    void whatIsLacking_data();
    void whatIsLacking();
    void nothingIsLackingAfterwards();
    void theSpanOfControl_data();
    void theSpanOfControl();
};

void ChecklistsTest::everyLineHasItsOwnName()
{
    std::set<std::string_view> names;
    std::size_t count = incidentChecklist().size();
    QCOMPARE(count, std::size_t(5));
    for (const auto& step : incidentChecklist()) {
        QVERIFY(step.id.starts_with("incident."));
        names.insert(step.id);
    }
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        count += checklistOf(role).size();
        for (const auto& step : checklistOf(role)) {
            QVERIFY(step.id.starts_with(std::string(nameOf(role)) + "."));
            QVERIFY(!step.text.empty());
            names.insert(step.id);
        }
    }
    QCOMPARE(names.size(), count);
}

void ChecklistsTest::aLineTicksItself_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<std::vector<Body>>("bodies");
    QTest::addColumn<bool>("done");
    const auto row = [](const char* name, const char* step, std::vector<Body> bodies, bool done) {
        QTest::newRow(name) << QString(step) << bodies << done;
    };
    const CauseAdd cause{itemOf(9), "disk full", CauseState::Suspected, {}, {}};
    row("nobody commands", "incident.roles", {}, false);
    row("somebody commands", "incident.roles", {give(IncidentRole::Commander, 2)}, true);
    row("a cause without telemetry", "incident.hypothesis", {cause}, false);
    row("a cause and a finding", "incident.hypothesis", {cause, say("finding")}, true);
    row("no action done", "incident.actions", {}, false);
    row("an action done", "incident.actions", {ActionCheck{itemOf(1), true}}, true);
    row("no follow-up", "incident.review", {PreventionAdd{itemOf(5), "alert", {}, {}, {}, {}}}, false);
    row("a follow-up", "incident.review",
        {PreventionAdd{itemOf(5), "alert", {}, {}, {}, {}},
         FollowUpLink{Section::Prevention, itemOf(5), idOf<TicketId>(7)}},
        true);
    row("every open action has an owner", "commander.actions", {}, true);
    row("an open action without one", "commander.actions", {action(4, {})}, false);
    row("SEV3 asks for a commander only", "commander.roles", {give(IncidentRole::Commander, 2)}, true);
    row("SEV1 asks for more", "commander.roles",
        {give(IncidentRole::Commander, 2), SeveritySet{Severity::Sev1}}, false);
    row("told to responders only", "comms_lead.customers", {StatusPublish{"x", {Audience::Responders}, {}}},
        false);
    row("told to customers", "comms_lead.customers", {StatusPublish{"x", {Audience::Customers}, {}}}, true);
    row("no promise", "comms_lead.next", {StatusPublish{"x", {}, {}}}, false);
    row("a promise", "comms_lead.next", {StatusPublish{"x", {}, minute(30)}}, true);
    row("a decision", "scribe.decisions", {say("decision")}, true);
}

void ChecklistsTest::aLineTicksItself()
{
    QFETCH(QString, step);
    QFETCH(std::vector<Body>, bodies);
    QFETCH(bool, done);
    TicketBuilder builder;
    builder.open();
    for (const auto& body : bodies)
        builder.by(1, body);
    const auto state = stateOf(builder.ticket, stepOf(step.toStdString()));
    QCOMPARE(state.done, done);
    QCOMPARE(state.byItself, done);
}

void ChecklistsTest::aPersonTicksTheRest()
{
    TicketBuilder builder;
    builder.open().by(1, ChecklistCheck{"incident.escalate", true});
    auto state = stateOf(builder.ticket, stepOf("incident.escalate"));
    QVERIFY(state.done);
    QVERIFY(!state.byItself);
    builder.by(2, ChecklistCheck{"incident.escalate", false});
    state = stateOf(builder.ticket, stepOf("incident.escalate"));
    QVERIFY(!state.done);
}

void ChecklistsTest::whatTheTicketShowsCannotBeUnticked()
{
    TicketBuilder builder;
    builder.open().by(1, give(IncidentRole::Commander, 1)).by(1, ChecklistCheck{"incident.roles", false});
    QVERIFY(stateOf(builder.ticket, stepOf("incident.roles")).done);
    builder.by(1, RoleAssign{IncidentRole::Commander, {}});
    QVERIFY(!stateOf(builder.ticket, stepOf("incident.roles")).done);
}

void ChecklistsTest::whatIsLacking_data()
{
    QTest::addColumn<std::vector<Body>>("bodies");
    QTest::addColumn<int>("lack"); // -1: nothing
    const auto row = [](const char* name, std::vector<Body> bodies, std::optional<Lack> lack) {
        QTest::newRow(name) << bodies << (lack ? static_cast<int>(*lack) : -1);
    };
    const Body command = give(IncidentRole::Commander, 1);
    row("nobody commands", {}, Lack::Commander);
    row("whoever declared looks into it", {command}, std::nullopt);
    row("all actions are done", {command, ActionCheck{itemOf(1), true}}, Lack::Action);
    row("the only open action is nobody's", {command, ActionCheck{itemOf(1), true}, action(2, {})},
        Lack::Owner);
    row("one of two open actions is somebody's", {command, action(2, {})}, std::nullopt);
    row("a group acts", {command, ActionCheck{itemOf(1), true}, action(2, Owner(idOf<GroupId>(1)))},
        std::nullopt);
    row("the only action was removed", {command, ItemRemove{Section::NextActions, itemOf(1)}}, Lack::Action);
}

void ChecklistsTest::whatIsLacking()
{
    QFETCH(std::vector<Body>, bodies);
    QFETCH(int, lack);
    TicketBuilder builder;
    builder.open();
    for (const auto& body : bodies)
        builder.by(1, body);
    const auto lacks = lackOf(builder.ticket);
    QCOMPARE(lacks ? static_cast<int>(*lacks) : -1, lack);
}

void ChecklistsTest::nothingIsLackingAfterwards()
{
    TicketBuilder builder;
    builder.open().by(1, PhaseMove{Phase::Review, {}, "skipped in a test"});
    QVERIFY(!lackOf(builder.ticket));
    auto support = TicketBuilder::anIncident();
    support.kind = TicketKind::Support;
    TicketBuilder other;
    other.open(support);
    QVERIFY(!lackOf(other.ticket));
}

void ChecklistsTest::theSpanOfControl_data()
{
    QTest::addColumn<std::vector<int>>("roles"); // persons who hold the roles in their order, 0: nobody
    QTest::addColumn<std::vector<int>>("crew");
    QTest::addColumn<int>("lead");
    QTest::addColumn<int>("people");
    QTest::addColumn<bool>("tooWide");
    using People = std::vector<int>;
    QTest::newRow("nobody but the commander") << People{1} << People{} << 0 << 0 << false;
    QTest::newRow("seven are few enough") << People{1} << People{2, 3, 4, 5, 6, 7, 8} << 0 << 7 << false;
    QTest::newRow("eight are too many") << People{1} << People{2, 3, 4, 5, 6, 7, 8, 9} << 0 << 8 << true;
    QTest::newRow("with an ops lead they are the ops lead's")
        << People{1, 2} << People{3, 4, 5, 6, 7, 8, 9, 10} << 1 << 8 << true;
    QTest::newRow("leads are not counted among the crew")
        << People{1, 2, 3, 4, 5} << People{1, 2, 3, 6} << 0 << 4 << false;
    QTest::newRow("a commander who leads operations too has all of them")
        << People{1, 1, 3} << People{4, 5, 6, 7, 8, 9, 10} << 0 << 8 << true;
}

void ChecklistsTest::theSpanOfControl()
{
    QFETCH(std::vector<int>, roles);
    QFETCH(std::vector<int>, crew);
    TicketBuilder builder;
    builder.open().by(1, ActionCheck{itemOf(1), true});
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (roles[i] > 0)
            builder.by(1, give(static_cast<IncidentRole>(i), static_cast<std::uint8_t>(roles[i])));
    }
    for (const int person : crew)
        builder.by(1, ResponderAdd{personOf(static_cast<std::uint8_t>(person))});
    const auto span = widestSpan(builder.ticket);
    QTEST(static_cast<int>(span.lead), "lead");
    QTEST(span.people, "people");
    QTEST(span.isTooWide(), "tooWide");
}

WARROOM_TEST_MAIN(ChecklistsTest)
#include "tst_checklists.moc"
