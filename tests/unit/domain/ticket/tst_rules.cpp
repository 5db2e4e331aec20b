// Who may do what, and when.
#include "domain/ticket/rules.h"

#include "domain/op/catalogue.h"
#include "ticket_builder.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

// A ticket with one of everything; its command is held by person 7.
TicketBuilder aTicket()
{
    TicketBuilder builder;
    TicketOpen open = TicketBuilder::anIncident();
    open.request = "Nobody can pay";
    open.symptoms = "slow";
    builder.open(open);
    builder.by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(7))});
    builder.by(1, CauseAdd{itemOf(10), "disk", CauseState::Suspected, {}, {}});
    builder.by(1, ActionAdd{itemOf(11), "Call", {}, {}, false, {}});
    builder.by(1, WhyAsk{itemOf(12), "Why?", {}, {}, {}});
    builder.by(1, PreventionAdd{itemOf(13), "alert", {}, {}, {}, {}});
    CommentAdd comment;
    comment.text = "hello";
    builder.by(2, comment);
    return builder;
}

Permission permissionOf(const Body& body) { return findOpKind(typeOf(body))->permission; }

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    // Every type against every account role, with and without this incident's command.
    void everyTypeAsksForItsRole_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("commands");
        for (std::size_t type = 0; type < catalogue().size(); ++type) {
            for (const auto role :
                 {AccountRole::Viewer, AccountRole::Responder, AccountRole::Commander, AccountRole::Admin}) {
                for (const bool commands : {false, true})
                    QTest::newRow(
                        qPrintable(QStringLiteral("%1 by a %2%3")
                                       .arg(QString::fromStdString(std::string(catalogue()[type].type)),
                                            QString::fromStdString(std::string(nameOf(role))),
                                            commands ? " in command" : "")))
                        << int(type) << int(role) << commands;
            }
        }
    }
    void everyTypeAsksForItsRole()
    {
        QFETCH(int, type);
        QFETCH(int, role);
        QFETCH(bool, commands);
        const auto builder = aTicket();
        const Body body = emptyBody(static_cast<std::size_t>(type));
        const auto account = static_cast<AccountRole>(role);
        bool expected = account >= lowestRole(permissionOf(body)) ||
                        (commands && permissionOf(body) == Permission::Command);
        // The empty body names nobody, so a viewer does not watch for itself here.
        if (permissionOf(body) == Permission::WatchSelf)
            expected = account >= AccountRole::Responder;
        if (permissionOf(body) == Permission::Restrict && commands)
            expected = account >= AccountRole::Responder;
        const auto allowed = mayUse(builder.ticket, {personOf(commands ? 7 : 8), account}, body);
        QCOMPARE(bool(allowed), expected);
        if (!allowed)
            QCOMPARE(allowed.error().code(), ErrorCode::Forbidden);
    }

    void aViewerMayWatchForItself()
    {
        const auto builder = aTicket();
        QVERIFY(mayUse(builder.ticket, {personOf(8), AccountRole::Viewer}, WatchAdd{personOf(8)}));
        QVERIFY(mayUse(builder.ticket, {personOf(8), AccountRole::Viewer}, WatchRemove{personOf(8)}));
        QVERIFY(!mayUse(builder.ticket, {personOf(8), AccountRole::Viewer}, WatchAdd{personOf(9)}));
    }

    void anyResponderMayTakeAVacantCommand()
    {
        TicketBuilder builder;
        builder.open();
        const RoleAssign takes{IncidentRole::Commander, Owner(personOf(8))};
        QVERIFY(mayUse(builder.ticket, {personOf(8), AccountRole::Responder}, takes));
        QVERIFY(!mayUse(builder.ticket, {personOf(8), AccountRole::Viewer}, takes));
        QVERIFY(!mayUse(builder.ticket, {personOf(8), AccountRole::Responder},
                        RoleAssign{IncidentRole::Scribe, {}}));
        builder.by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(7))});
        QVERIFY(!mayUse(builder.ticket, {personOf(8), AccountRole::Responder}, takes));
    }

    void whatIsRefusedOnATicketWithOneOfEverything_data()
    {
        QTest::addColumn<std::vector<Body>>("bodies"); // the last one is judged
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, std::vector<Body> bodies, const char* expected) {
            QTest::newRow(name) << bodies << QString(expected);
        };
        row("opening it again", {TicketBuilder::anIncident()}, "E_EXISTS ticket");
        row("a type from the future", {UnknownBody{"mood.set", "{}"}}, "E_UNKNOWN_OP type");
        row("a title of blanks", {TicketRename{"  "}}, "E_TEXT_EMPTY body.title");
        row("a title of 501 characters", {TicketRename{std::string(501, 'x')}}, "E_TEXT_LONG body.title");
        row("a title of two lines", {TicketRename{"a\nb"}}, "E_TEXT_CONTROL body.title");
        row("a title with a zero byte", {TicketRename{"a\0b"s}}, "E_TEXT_CONTROL body.title");
        row("a phase that is the present one", {PhaseMove{Phase::Detection, {}, {}}},
            "E_TRANSITION body.phase");
        row("a phase forward with all that it needs", {PhaseMove{Phase::Triage, {}, {}}}, "");
        row("a phase forward that needs more", {PhaseMove{Phase::Resolution, {}, {}}}, "E_FORMAT body.phase");
        row("advancing anyway for 9 characters", {PhaseMove{Phase::Resolution, {}, "no time !"}},
            "E_FORMAT body.override_reason");
        row("advancing anyway for 9 characters and blanks",
            {PhaseMove{Phase::Resolution, {}, "no time !    "}}, "E_FORMAT body.override_reason");
        row("advancing anyway for 10 characters", {PhaseMove{Phase::Resolution, {}, "no time ü!"}}, "");
        row("a phase back without a reason",
            {PhaseMove{Phase::Triage, {}, {}}, PhaseMove{Phase::Detection, " ", {}}},
            "E_TRANSITION body.reason");
        row("a phase back with a reason",
            {PhaseMove{Phase::Triage, {}, {}}, PhaseMove{Phase::Detection, "too early", {}}}, "");
        row("a state for an incident", {StateSet{TicketState::Done, {}}}, "E_TRANSITION");
        row("raising an incident", {TicketRaise{Severity::Sev1}}, "E_TRANSITION");
        row("a link to itself", {TicketLink{idOf<TicketId>(99), "related"}}, "E_FIELD_VALUE body.other");
        row("another Original Request", {RequestGive{"Payments fail", {}}}, "E_LOCKED");
        row("editing the Original Request",
            {SectionEdit{Section::OriginalRequest, {}, text::Edit().insert("x")}}, "E_LOCKED body.section");
        row("a later report beside it", {RequestAdd{"Payments fail", {}, {}}}, "");
        row("an edit within the text",
            {SectionEdit{Section::Symptoms, {}, text::Edit().retain(4).insert("er")}}, "");
        row("an edit past the end", {SectionEdit{Section::Symptoms, {}, text::Edit().retain(5).insert("er")}},
            "E_RANGE body.edit");
        row("an edit of a list as a whole", {SectionEdit{Section::RootCause, {}, text::Edit().insert("x")}},
            "E_FIELD_MISSING body.item");
        row("an edit of an item that is not there",
            {SectionEdit{Section::RootCause, itemOf(66), text::Edit().insert("x")}}, "E_NOT_FOUND body.item");
        row("a text that grows too long",
            {SectionEdit{Section::Scope, {}, text::Edit().insert(std::string(262'000, 'x'))},
             SectionEdit{Section::Scope, {}, text::Edit().insert(std::string(145, 'x'))}},
            "E_TEXT_LONG body.edit");
        row("a control character in an edit",
            {SectionEdit{Section::Scope, {}, text::Edit().insert("a\x1b[0m")}}, "E_TEXT_CONTROL body.edit");
        row("marking the Original Request", {SectionMarkSet{Section::OriginalRequest, SectionMark::Tbd, {}}},
            "E_FIELD_VALUE body.section");
        row("none without a reason", {SectionMarkSet{Section::Prevention, SectionMark::None, " "}},
            "E_FIELD_MISSING body.reason");
        row("an item id that is taken", {CauseAdd{itemOf(10), "again", CauseState::Suspected, {}, {}}},
            "E_EXISTS body.item");
        row("an item id of zeros", {ActionAdd{ItemId(), "x", {}, {}, false, {}}}, "E_FIELD_VALUE body.item");
        row("a fix among the whys", {FixAdd{Section::Whys, itemOf(20), "x", {}}},
            "E_FIELD_VALUE body.section");
        row("setting a cause that is not there", {CauseSet{itemOf(66), CauseState::Confirmed, {}}},
            "E_NOT_FOUND body.item");
        row("checking an action that is not there", {ActionCheck{itemOf(66), true}}, "E_NOT_FOUND body.item");
        row("linking a why to no prevention", {WhyLink{itemOf(12), itemOf(66)}},
            "E_NOT_FOUND body.prevention");
        row("linking a why to a prevention", {WhyLink{itemOf(12), itemOf(13)}}, "");
        row("dropping a why without a reason", {WhyDrop{itemOf(12), ""}}, "E_TEXT_EMPTY body.reason");
        row("removing from a section without items", {ItemRemove{Section::Symptoms, itemOf(10)}},
            "E_FIELD_VALUE body.section");
        row("removing twice",
            {ItemRemove{Section::RootCause, itemOf(10)}, ItemRemove{Section::RootCause, itemOf(10)}}, "");
        row("a follow-up of a why", {FollowUpLink{Section::Whys, itemOf(12), idOf<TicketId>(5)}},
            "E_FIELD_VALUE body.section");
        row("pinning an entry that is not there", {EntryPin{idOf<OpId>(66), true}}, "E_NOT_FOUND body.entry");
        row("rewriting what the program wrote", {EntrySet{idOf<OpId>(2), "other words", {}, {}, {}}},
            "E_LOCKED body.text");
        row("correcting the time of what the program wrote", {EntrySet{idOf<OpId>(2), {}, {}, minute(1), {}}},
            "");
        row("an attachment without a digest", {AttachmentAdd{"abc", "a.png", {}, 1, {}}},
            "E_FIELD_VALUE body.sha256");
        row("an attachment of negative size", {AttachmentAdd{std::string(64, 'a'), "a.png", {}, -1, {}}},
            "E_RANGE body.size");
        const AttachmentAdd file{std::string(64, 'a'), "a.log", {}, 1, {}};
        const auto inPlaceOf = [&](std::uint8_t op) {
            AttachmentAdd other = file;
            other.replaces = idOf<OpId>(op);
            return other;
        };
        row("a file in place of one that is not there", {inPlaceOf(66)}, "E_NOT_FOUND body.replaces");
        row("a file in place of a comment", {inPlaceOf(7)}, "E_NOT_FOUND body.replaces");
        row("a file in place of another", {file, inPlaceOf(8)}, "");
        row("lifting a mask without a reason", {MaskLift{"0a1b", "email", " "}}, "E_TEXT_EMPTY body.reason");
        row("lifting the mask of a file that is not there",
            {MaskLift{"0a1b", "email", "made up", idOf<OpId>(66)}}, "E_NOT_FOUND body.attachment");
        row("lifting the mask of a file", {file, MaskLift{"0a1b", "email", "made up", idOf<OpId>(8)}}, "");
    }
    void whatIsRefusedOnATicketWithOneOfEverything()
    {
        QFETCH(std::vector<Body>, bodies);
        QFETCH(QString, expected);
        auto builder = aTicket();
        for (std::size_t i = 0; i + 1 < bodies.size(); ++i)
            builder.by(1, bodies[i]);
        QCOMPARE(refusal(builder.decided(AccountRole::Admin, bodies.back())), expected);
    }

    void nothingHappensToATicketThatIsNotThere()
    {
        TicketBuilder builder;
        QCOMPARE(refusal(builder.decided(AccountRole::Admin, TicketRename{"x"})),
                 QString("E_NOT_FOUND ticket"));
        QCOMPARE(refusal(builder.decided(AccountRole::Responder, TicketBuilder::anIncident())), QString());
        QCOMPARE(refusal(builder.decided(AccountRole::Viewer, TicketBuilder::anIncident())),
                 QString("E_FORBIDDEN"));
    }

    void somebodyElsesEntryIsForTheScribeOrACommander_data()
    {
        QTest::addColumn<int>("person");
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("expected");
        QTest::newRow("its author") << 2 << int(AccountRole::Responder) << "";
        QTest::newRow("somebody else") << 3 << int(AccountRole::Responder) << "E_FORBIDDEN";
        QTest::newRow("the scribe") << 4 << int(AccountRole::Responder) << "";
        QTest::newRow("a commander") << 3 << int(AccountRole::Commander) << "";
    }
    void somebodyElsesEntryIsForTheScribeOrACommander()
    {
        QFETCH(int, person);
        QFETCH(int, role);
        QFETCH(QString, expected);
        auto builder = aTicket();
        const auto entry = builder.ticket.timeline.back().id;
        builder.by(1, RoleAssign{IncidentRole::Scribe, Owner(personOf(4))});
        const EntrySet correction{entry, "hello all", {}, {}, {}};
        QCOMPARE(refusal(builder.decided(static_cast<AccountRole>(role), correction,
                                         static_cast<std::uint8_t>(person))),
                 expected);
    }

    void somebodyElsesFileIsReplacedByTheScribeOrACommander_data()
    {
        somebodyElsesEntryIsForTheScribeOrACommander_data();
    }
    void somebodyElsesFileIsReplacedByTheScribeOrACommander()
    {
        QFETCH(int, person);
        QFETCH(int, role);
        QFETCH(QString, expected);
        auto builder = aTicket();
        AttachmentAdd file{std::string(64, 'a'), "a.log", {}, 1, {}};
        builder.by(2, file);
        file.replaces = builder.ticket.attachments.back().id;
        builder.by(1, RoleAssign{IncidentRole::Scribe, Owner(personOf(4))});
        QCOMPARE(
            refusal(builder.decided(static_cast<AccountRole>(role), file, static_cast<std::uint8_t>(person))),
            expected);
    }

    void anOriginalRequestGivenUnawareIsKept()
    {
        auto builder = aTicket();
        auto op = builder.opOf(3, 0, RequestGive{"Payments fail", {}});
        QVERIFY_RESULT(decide(builder.ticket, {personOf(3), AccountRole::Responder}, op));
    }

    void aSupportTicketHasStatesAndCanBeRaised()
    {
        TicketBuilder builder;
        auto open = TicketBuilder::anIncident();
        open.kind = TicketKind::Support;
        builder.open(open);
        QCOMPARE(refusal(builder.decided(AccountRole::Responder, StateSet{TicketState::Done, {}})),
                 QString());
        QCOMPARE(refusal(builder.decided(AccountRole::Admin, PhaseMove{Phase::Triage, {}, {}})),
                 QString("E_TRANSITION"));
        QCOMPARE(refusal(builder.decided(AccountRole::Responder, TicketRaise{Severity::Sev2})), QString());
    }
};

WARROOM_TEST_MAIN(TestRules)
#include "tst_rules.moc"
