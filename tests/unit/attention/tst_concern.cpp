// What concerns one person, and what does not.
#include "attention/spoken_changes.h"
#include "models/comms/concern.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

PersonId person(std::uint8_t number) { return PersonId(Uuid{{9, number}}); }
ItemId item(std::uint8_t number) { return ItemId(Uuid{{7, number}}); }

const PersonId me = person(1);
const PersonId tomas = person(2);
const PersonId maraB = person(3);

Directory people()
{
    return {{{me, "Mara", AccountRole::Responder, false},
             {tomas, "Tomas", AccountRole::Responder, false},
             {maraB, "Mara Berg", AccountRole::Responder, false}},
            {{GroupId(Uuid{{8, 1}}), "Data", {me, tomas}}, {GroupId(Uuid{{8, 2}}), "Payments", {tomas}}}};
}

// A ticket that things happen to, and how it was before the last of them.
class Story final
{
public:
    Ticket before, now;

    Story()
    {
        TicketOpen opened;
        opened.title = "Checkout writes failing";
        does(tomas, opened);
        ActionAdd action;
        action.item = item(1);
        action.text = "Restore orders-db";
        does(tomas, action);
        does(me, WhyAsk{item(2), "Why across regions?", {}, {}, {}});
        does(tomas, WhyAsk{item(3), "Why no alert?", {}, {}, {}});
    }

    void does(PersonId who, Body body)
    {
        before = now;
        Op op;
        op.id = OpId(Uuid{{5, static_cast<std::uint8_t>(++m_seq)}});
        op.ticket = TicketId(Uuid{{1}});
        op.actor = who;
        op.replica = ReplicaId(Uuid{{6, who == me ? std::uint8_t{1} : std::uint8_t{2}}});
        op.at = Time(std::chrono::hours(m_seq));
        op.base = m_seq - 1;
        op.seq = m_pending ? 0 : m_seq;
        op.body = std::move(body);
        apply(now, op);
    }
    void says(PersonId who, const std::string& text)
    {
        CommentAdd comment;
        comment.text = text;
        does(who, comment);
    }
    void wait() { m_pending = true; }

private:
    Seq m_seq = 0;
    bool m_pending = false;
};

ActionSet giveTo(Owner owner)
{
    ActionSet set;
    set.item = item(1);
    set.owner = std::move(owner);
    return set;
}

struct Case
{
    const char* name;
    std::function<void(Story&)> happens;
    std::vector<ConcernKind> expected;
};

const std::vector<Case>& cases()
{
    using K = ConcernKind;
    static const std::vector<Case> all{
        {"a role that I am given",
         [](Story& s) {
             s.does(tomas, RoleAssign{IncidentRole::OpsLead, Owner(me)});
         },
         {K::RoleGiven}},
        {"a role that I take myself",
         [](Story& s) {
             s.does(me, RoleAssign{IncidentRole::OpsLead, Owner(me)});
         },
         {}},
        {"a role that somebody else is given",
         [](Story& s) {
             s.does(tomas, RoleAssign{IncidentRole::OpsLead, Owner(maraB)});
         },
         {}},
        {"a role that I hold already, given again",
         [](Story& s) {
             s.does(tomas, RoleAssign{IncidentRole::OpsLead, Owner(me)});
             s.does(tomas, RoleAssign{IncidentRole::OpsLead, Owner(me)});
         },
         {}},
        {"an action that I am given",
         [](Story& s) { s.does(tomas, giveTo(Owner(me))); },
         {K::ActionAssigned}},
        {"a new action that is mine",
         [](Story& s) {
             ActionAdd add;
             add.item = item(4);
             add.text = "Diff the writes";
             add.owner = Owner(me);
             s.does(tomas, add);
         },
         {K::ActionAssigned}},
        {"an action for a group of mine is the group's",
         [](Story& s) {
             s.does(tomas, giveTo(Owner(GroupId(Uuid{{8, 1}}))));
         },
         {}},
        {"an action for somebody else", [](Story& s) { s.does(tomas, giveTo(Owner(maraB))); }, {}},
        {"my name in an entry", [](Story& s) { s.says(tomas, "@Mara, can you look?"); }, {K::Mentioned}},
        {"my name without the sign", [](Story& s) { s.says(tomas, "Mara has looked"); }, {}},
        {"the longer name of somebody else", [](Story& s) { s.says(tomas, "ask @Mara Berg"); }, {}},
        {"my name in other letter case", [](Story& s) { s.says(tomas, "@mara"); }, {K::Mentioned}},
        {"a name that begins like mine", [](Story& s) { s.says(tomas, "@Marathon"); }, {}},
        {"an address of mail", [](Story& s) { s.says(tomas, "tomas@Mara.example"); }, {}},
        {"my group's name", [](Story& s) { s.says(tomas, "@Data please"); }, {K::Mentioned}},
        {"another group's name", [](Story& s) { s.says(tomas, "@Payments please"); }, {}},
        {"my own entry that names me", [](Story& s) { s.says(me, "@Mara"); }, {}},
        {"a pasted entry of somebody outside",
         [](Story& s) {
             CommentAdd pasted;
             pasted.text = "@Mara";
             pasted.author = "chat";
             s.does(tomas, pasted);
         },
         {}},
        {"my question is answered",
         [](Story& s) {
             s.does(tomas, WhyAnswer{item(2), "A new election."});
         },
         {K::QuestionAnswered}},
        {"I answer my own question",
         [](Story& s) {
             s.does(me, WhyAnswer{item(2), "A new election."});
         },
         {}},
        {"somebody else's question is answered",
         [](Story& s) {
             s.does(maraB, WhyAnswer{item(3), "No rule."});
         },
         {}},
        {"a new question that names me",
         [](Story& s) {
             s.does(tomas, WhyAsk{item(5), "@Mara why?", {}, {}, {}});
         },
         {K::Mentioned}},
        {"an update of a ticket that I watch",
         [](Story& s) {
             s.does(me, WatchAdd{me});
             s.does(tomas, StatusPublish{"Restoring", {Audience::Customers}, {}});
         },
         {K::StatusUpdate}},
        {"an update of a ticket that I do not watch",
         [](Story& s) {
             s.does(tomas, StatusPublish{"Restoring", {Audience::Customers}, {}});
         },
         {}},
        {"an update of a ticket that I watch no more",
         [](Story& s) {
             s.does(me, WatchAdd{me});
             s.does(me, WatchRemove{me});
             s.does(tomas, StatusPublish{"Restoring", {Audience::Customers}, {}});
         },
         {}},
        {"a role of mine that somebody else takes",
         [](Story& s) {
             s.does(tomas, RoleAssign{IncidentRole::Commander, Owner(me)});
             s.does(tomas, RoleAssign{IncidentRole::Commander, Owner(tomas)});
         },
         {K::RoleLost}},
        {"a role of mine that I give away",
         [](Story& s) {
             s.does(tomas, RoleAssign{IncidentRole::Commander, Owner(me)});
             s.does(me, RoleAssign{IncidentRole::Commander, Owner(tomas)});
         },
         {}},
        {"the severity of a ticket that I watch",
         [](Story& s) {
             s.does(me, WatchAdd{me});
             s.does(tomas, SeveritySet{Severity::Sev1});
         },
         {K::SeverityChanged}},
        {"the severity of a ticket that I do not watch",
         [](Story& s) { s.does(tomas, SeveritySet{Severity::Sev1}); },
         {}},
        {"the phase of a ticket that I watch",
         [](Story& s) {
             s.does(me, WatchAdd{me});
             s.does(tomas, PhaseMove{Phase::Triage, {}, "Has to go on."});
         },
         {K::PhaseMoved}},
        {"an action of mine that was done in the same breath",
         [](Story& s) {
             ActionAdd add;
             add.item = item(4);
             add.text = "Diff the writes";
             add.owner = Owner(me);
             add.done = true;
             s.does(tomas, add);
         },
         {}},
        {"what still waits to be sent",
         [](Story& s) {
             s.wait();
             s.says(tomas, "@Mara");
         },
         {}},
    };
    return all;
}

} // namespace

class TestConcern final : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatConcernsMe_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name) << static_cast<int>(i);
    }
    void onlyWhatConcernsMe()
    {
        QFETCH(int, index);
        const Case& now = cases()[static_cast<std::size_t>(index)];
        Story story;
        now.happens(story);
        std::vector<ConcernKind> kinds;
        for (const Concern& concern : concerns(story.now, story.before.head, me, people())) {
            kinds.push_back(concern.kind);
            QCOMPARE(concern.by, story.now.timeline.size() ? tomas : me);
        }
        QVERIFY(kinds == now.expected);
    }

    void theUpdateIsForItsRole_data()
    {
        QTest::addColumn<int>("role"); // -1: none
        QTest::addColumn<bool>("otherLeadsComms");
        QTest::addColumn<int>("secondsBefore");
        QTest::addColumn<int>("secondsAfter");
        QTest::addColumn<int>("kind"); // -1: nothing
        const int comms = static_cast<int>(IncidentRole::CommsLead);
        const int commander = static_cast<int>(IncidentRole::Commander);
        const int due = static_cast<int>(ConcernKind::UpdateDue);
        const int late = static_cast<int>(ConcernKind::UpdateLate);
        QTest::newRow("the comms lead hears of it two minutes before") << comms << false << 121 << 120 << due;
        QTest::newRow("once only") << comms << false << 120 << 119 << -1;
        QTest::newRow("and when it is late") << comms << false << 1 << 0 << late;
        QTest::newRow("the commander hears of it when it is late") << commander << true << 1 << -1 << late;
        QTest::newRow("but not before, while somebody leads comms") << commander << true << 121 << 119 << -1;
        QTest::newRow("before too, where nobody does") << commander << false << 121 << 119 << due;
        QTest::newRow("who has no role hears nothing") << -1 << false << 121 << -1 << -1;
        QTest::newRow("after a long sleep it is late, and that is said once")
            << comms << false << 4000 << -900 << late;
    }
    void theUpdateIsForItsRole()
    {
        QFETCH(int, role);
        QFETCH(bool, otherLeadsComms);
        QFETCH(int, secondsBefore);
        QFETCH(int, secondsAfter);
        QFETCH(int, kind);
        const Time next = Time(std::chrono::hours(100));
        Story story;
        if (otherLeadsComms)
            story.does(tomas, RoleAssign{IncidentRole::CommsLead, Owner(tomas)});
        if (role >= 0)
            story.does(tomas, RoleAssign{static_cast<IncidentRole>(role), Owner(me)});
        story.does(tomas, StatusPublish{"Restoring", {Audience::Customers}, next});
        const auto found = updateConcern(story.now, me, next - std::chrono::seconds(secondsBefore),
                                         next - std::chrono::seconds(secondsAfter));
        QCOMPARE(found ? static_cast<int>(found->kind) : -1, kind);
    }

    void changesOfTheStripAreSpoken_data()
    {
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("phase");
        QTest::addColumn<int>("link");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QStringList>("said");
        const int live = static_cast<int>(LinkState::Live);
        QTest::newRow("nothing changed") << 1 << "Triage" << live << 400 << QStringList{};
        QTest::newRow("the severity") << 2 << "Triage" << live << 400 << QStringList{"Severity is now SEV2"};
        QTest::newRow("the phase") << 1 << "Recovery" << live << 400 << QStringList{"Phase is now Recovery"};
        QTest::newRow("the connection") << 1 << "Triage" << static_cast<int>(LinkState::Offline) << 400
                                        << QStringList{"Offline. What you write is kept here."};
        QTest::newRow("a connection that is being made")
            << 1 << "Triage" << static_cast<int>(LinkState::Connecting) << 400 << QStringList{};
        QTest::newRow("seconds that tick") << 1 << "Triage" << live << 399 << QStringList{};
        QTest::newRow("five minutes left")
            << 1 << "Triage" << live << 300 << QStringList{"Next update in 5 minutes"};
        QTest::newRow("two minutes left")
            << 1 << "Triage" << live << 120 << QStringList{"Next update in 2 minutes"};
        QTest::newRow("nothing left")
            << 1 << "Triage" << live << -3 << QStringList{"The next update is due now"};
        QTest::newRow("no incident any more") << 0 << "" << live << 400 << QStringList{"No incident is open"};
    }
    void changesOfTheStripAreSpoken()
    {
        QFETCH(int, severity);
        QFETCH(QString, phase);
        QFETCH(int, link);
        QFETCH(int, seconds);
        QFETCH(QStringList, said);
        StripState strip;
        strip.severity = 1;
        strip.key = "INC-1";
        strip.title = "Checkout";
        strip.phaseName = "Triage";
        SpokenChanges spoken;
        QCOMPARE(spoken.take(strip, LinkState::Live, Duration(400s)), QStringList{});
        strip.severity = severity;
        strip.phaseName = phase;
        QCOMPARE(spoken.take(strip, static_cast<LinkState>(link), Duration(std::chrono::seconds(seconds))),
                 said);
    }

    void theLastPageThatIsTakenIsSpoken()
    {
        StripState strip;
        SpokenChanges spoken;
        const auto with = [&](int pages) {
            strip.pages = pages;
            return spoken.take(strip, LinkState::Live, std::nullopt);
        };
        QCOMPARE(with(2), QStringList{});
        QCOMPARE(with(1), QStringList{});
        QCOMPARE(with(0), QStringList{"No page waits any more"});
        QCOMPARE(with(0), QStringList{});
        QCOMPARE(with(1), QStringList{}); // each page that comes is told by itself
    }
};

WARROOM_TEST_MAIN(TestConcern)
#include "tst_concern.moc"
