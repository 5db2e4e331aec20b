// What each operation changes in the ticket, read as a short text.
#include "ticket_builder.h"

#include "base/time_text.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

std::string textOf(const Owner& owner)
{
    if (owner.person())
        return "person " + std::to_string(owner.person()->uuid().bytes[15]);
    return owner.name() ? *owner.name() : "nobody";
}

// The sections and people, one line each, without what is empty.
std::string page(const Ticket& t)
{
    std::string out;
    const auto line = [&](const std::string& text) { out += text + "\n"; };
    line(std::string(nameOf(t.severity.value())) + " " + std::string(nameOf(t.phase.value())) + ": " +
         t.title.value());
    if (t.request)
        line("request: " + t.request->text);
    for (const auto& report : t.laterRequests)
        line("later: " + report.text);
    for (const auto section : {Section::Symptoms, Section::Scope}) {
        if (const auto& prose = t.prose[static_cast<std::size_t>(section)].text; !prose.empty())
            line(std::string(nameOf(section)) + ": " + prose);
    }
    for (const auto* cause : shown(t.causes))
        line("cause: " + cause->text.text + ", " + std::string(nameOf(cause->state.value())));
    for (const auto* action : shown(t.actions))
        line("action: " + action->text.value() + " (" + textOf(action->owner.value()) + ")" +
             (action->done.value() ? " done" : ""));
    for (const auto* why : shown(t.whys))
        line("why: " + why->text.value() + " " + std::string(nameOf(why->end.value().state)));
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        if (!t.roles[i].value().isNobody())
            line(std::string(nameOf(static_cast<IncidentRole>(i))) + ": " + textOf(t.roles[i].value()));
    }
    return out;
}

// The timeline: time, type, words and arguments.
std::string timeline(const Ticket& t)
{
    std::string out;
    for (const auto& entry : t.timeline) {
        out += formatHourMinute(entry.happened) + (entry.until ? "-" + formatHourMinute(*entry.until) : "") +
               " " + std::string(entry.type);
        for (const auto& part : entry.args)
            out += " | " + part;
        out += (entry.text.empty() ? "" : " \"" + entry.text + "\"") + (entry.pinned ? " pinned" : "") +
               (entry.struck ? " struck" : "") + (entry.edited ? " edited" : "") + "\n";
    }
    return out;
}

SectionEdit write(std::uint32_t at, std::string text)
{
    return {Section::Symptoms, {}, text::Edit().retain(at).insert(text)};
}

CommentAdd comment(std::string text)
{
    CommentAdd body;
    body.text = std::move(text);
    return body;
}

} // namespace

class TestFold : public QObject
{
    Q_OBJECT

private slots:
    void anOpenedIncidentHasWorkToDo()
    {
        TicketBuilder builder;
        auto open = TicketBuilder::anIncident();
        open.severity = Severity::Sev2;
        open.request = "Nobody can pay";
        open.symptoms = "slow";
        builder.open(open);
        QCOMPARE(page(builder.ticket), "SEV2 detection: Checkout is slow\n"
                                       "request: Nobody can pay\n"
                                       "symptoms: slow\n"
                                       "action: Look into it (person 1)\n"s);
        QVERIFY(builder.ticket.priority.value() == Priority::P1);
        QVERIFY(builder.ticket.actions[0].id == firstActionOf(builder.ticket.openedBy));
        QCOMPARE(timeline(builder.ticket), "03:00 ticket.open | SEV2 | Checkout is slow\n"s);
    }

    void anImportedTicketIsWhatTheDocumentSays()
    {
        TicketBuilder builder;
        auto open = TicketBuilder::anIncident();
        open.imported = true;
        builder.open(open);
        QCOMPARE(page(builder.ticket), "SEV3 detection: Checkout is slow\n"s);
        QVERIFY(!milestone(builder.ticket, Milestone::Detected));
    }

    void aNightOnOnePage()
    {
        TicketBuilder builder;
        builder.open()
            .by(2, RoleAssign{IncidentRole::Commander, Owner(personOf(2))})
            .by(2, SeveritySet{Severity::Sev1})
            .by(3, write(0, "carts time out"))
            .by(3, CauseAdd{itemOf(1), "disk full", CauseState::Suspected, {}, {}})
            .by(2, ActionAdd{itemOf(2), "Free db1", Owner("Night shift"s), {}, false, {}})
            .by(4, CauseSet{itemOf(1), CauseState::Confirmed, "df -h"})
            .by(4, ActionCheck{itemOf(2), true})
            .by(4, WhyAsk{itemOf(3), "Why no alert?", {}, {}, {}})
            .by(4, WhyAnswer{itemOf(3), "It was muted"})
            .by(2, PhaseMove{Phase::Triage, {}, "we are past that"});
        QCOMPARE(page(builder.ticket), "SEV1 triage: Checkout is slow\n"
                                       "symptoms: carts time out\n"
                                       "cause: disk full, confirmed\n"
                                       "action: Look into it (person 1)\n"
                                       "action: Free db1 (Night shift) done\n"
                                       "why: Why no alert? answered\n"
                                       "commander: person 2\n"s);
        QCOMPARE(timeline(builder.ticket), "03:00 ticket.open | SEV3 | Checkout is slow\n"
                                           "03:01 role.assign | commander\n"
                                           "03:02 severity.set | SEV1 | SEV3\n"
                                           "03:03 section.edit\n"
                                           "03:04 cause.add | disk full\n"
                                           "03:05 action.add | Free db1\n"
                                           "03:06 cause.set | disk full | confirmed\n"
                                           "03:07 action.check | Free db1 | done\n"
                                           "03:08 why.ask | Why no alert?\n"
                                           "03:09 why.answer | Why no alert? | It was muted\n"
                                           "03:10 phase.move | triage | detection |  | we are past that\n"s);
    }

    void typingMakesOneEntryForARun()
    {
        TicketBuilder builder;
        builder.open().by(2, write(0, "a")).by(2, write(1, "b")).by(3, write(2, "c")).by(2, write(3, "d"));
        for (int i = 0; i < 10; ++i)
            builder.by(4, comment("a while later"));
        builder.by(2, write(4, "e"));
        const auto text = timeline(builder.ticket);
        QVERIFY2(text.starts_with("03:00 ticket.open | SEV3 | Checkout is slow\n03:01-03:04 "
                                  "section.edit\n03:03 section.edit\n"),
                 text.c_str());
        QVERIFY2(text.ends_with("03:15 section.edit\n"), text.c_str());
        QCOMPARE(builder.ticket.prose[1].text, "abcde"s);
    }

    void entriesAreCorrectedPinnedAndStruckButStay()
    {
        TicketBuilder builder;
        builder.open().by(1, comment("it is dns"));
        const auto entry = builder.ticket.timeline.back().id;
        builder.by(1, EntrySet{entry, "it is not dns", "decision", minute(-30), std::optional(minute(-20))})
            .by(1, EntryPin{entry, true})
            .by(1, EntryStrike{entry, true});
        QCOMPARE(timeline(builder.ticket),
                 "03:00 ticket.open | SEV3 | Checkout is slow\n"
                 "02:30-02:40 comment.add \"it is not dns\" pinned struck edited\n"s);
        QCOMPARE(builder.ticket.timeline.back().kind, "decision"s);
    }

    void aLiftedFileStandsInPlaceOfTheMaskedOne()
    {
        TicketBuilder builder;
        builder.open();
        builder.by(2, AttachmentAdd{std::string(64, 'a'), "app.log", {}, 9, {}});
        const auto masked = builder.ticket.attachments.back().id;
        const auto before = timeline(builder.ticket).size();
        builder.by(2, MaskLift{"0a1b", "email", "made up", masked});
        AttachmentAdd whole{std::string(64, 'b'), "app.log", {}, 7, {}};
        whole.replaces = masked;
        builder.by(2, whole);
        builder.by(2, MaskLift{"2c3d", "email", "in a text", {}});
        const auto& t = builder.ticket;
        QCOMPARE(timeline(t).substr(before), "03:02 mask.lift | email | made up | app.log\n"
                                             "03:03 attachment.add | app.log | " +
                                                 std::string(64, 'b') +
                                                 " | 7 | replaces\n03:04 mask.lift | email | in a text\n");
        QCOMPARE(t.attachments.size(), std::size_t(2));
        QVERIFY(t.attachments[0].replaces.isNil());
        QCOMPARE(t.attachments[1].replaces, masked);
        QCOMPARE(t.liftedMasks.size(), std::size_t(2));
    }

    void whatChangesNothingLeavesNoEntry()
    {
        TicketBuilder builder;
        builder.open().by(1, SeveritySet{Severity::Sev3}).by(1, TicketRename{"Checkout is slow"});
        QCOMPARE(builder.ticket.timeline.size(), std::size_t{1});
        QCOMPARE(builder.ticket.head, Seq{3});
    }

    void itemsAreRemovedPutBackAndMoved()
    {
        TicketBuilder builder;
        builder.open()
            .by(1, ActionAdd{itemOf(11), "two", {}, {}, false, {}})
            .by(1, ActionAdd{itemOf(12), "three", {}, {}, false, {}})
            .by(1, ItemMove{Section::NextActions, itemOf(12), 1})
            .by(1, ItemRemove{Section::NextActions, itemOf(11)});
        QCOMPARE(shown(builder.ticket.actions).size(), std::size_t{2});
        QCOMPARE(shown(builder.ticket.actions).front()->text.value(), "three"s);
        builder.by(1, ItemRestore{Section::NextActions, itemOf(11)});
        QCOMPARE(shown(builder.ticket.actions).back()->text.value(), "two"s);
    }

    void aRoleHandedOverEndsTheFirstTerm()
    {
        TicketBuilder builder;
        builder.open()
            .by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(1))})
            .by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(2))})
            .by(2, RoleAssign{IncidentRole::Commander, {}});
        const auto& terms = builder.ticket.roleTerms;
        QCOMPARE(terms.size(), std::size_t{2});
        QCOMPARE(terms[0].until, std::optional(minute(2)));
        QCOMPARE(terms[1].from, minute(2));
        QCOMPARE(terms[1].until, std::optional(minute(3)));
    }

    void milestonesFollowThePhasesUntilTheyAreCorrected()
    {
        TicketBuilder builder;
        builder.open();
        QVERIFY(!milestone(builder.ticket, Milestone::Started));
        QCOMPARE(milestone(builder.ticket, Milestone::Detected), std::optional(minute(0)));
        builder.by(1, PhaseMove{Phase::Resolution, {}, "x"});
        QCOMPARE(milestone(builder.ticket, Milestone::Mitigated), std::optional(minute(1)));
        builder.by(1, PhaseMove{Phase::Containment, "again", {}});
        QVERIFY(!milestone(builder.ticket, Milestone::Mitigated));
        builder.by(1, PhaseMove{Phase::Closed, {}, "x"});
        QCOMPARE(milestone(builder.ticket, Milestone::Mitigated), std::optional(minute(3)));
        QCOMPARE(milestone(builder.ticket, Milestone::Resolved), std::optional(minute(3)));
        builder.by(1, MilestoneSet{Milestone::Resolved, std::optional(minute(60))});
        QCOMPARE(milestone(builder.ticket, Milestone::Resolved), std::optional(minute(60)));
        builder.by(1, MilestoneSet{Milestone::Resolved, std::optional<Time>()});
        QCOMPARE(milestone(builder.ticket, Milestone::Resolved), std::optional(minute(3)));
    }

    void raisingKeepsTheNumber()
    {
        TicketBuilder builder;
        auto open = TicketBuilder::anIncident();
        open.kind = TicketKind::Support;
        open.number = 43;
        builder.open(open);
        QCOMPARE(builder.ticket.key(), "OPS-43"s);
        builder.by(1, TicketRaise{Severity::Sev2});
        QCOMPARE(builder.ticket.key(), "INC-43"s);
    }

    void whatWaitsStandsLastAndIsNotInTheHead()
    {
        TicketBuilder builder;
        builder.open().pending(2, comment("not sent"));
        QCOMPARE(builder.ticket.head, Seq{1});
        QCOMPARE(builder.ticket.timeline.back().seq, pendingSeq);
    }

    void aTypeFromTheFutureOnlyMovesTheHead()
    {
        TicketBuilder builder;
        builder.open();
        const auto before = page(builder.ticket);
        builder.by(1, UnknownBody{"mood.set", "{}"});
        QCOMPARE(page(builder.ticket), before);
        QCOMPARE(builder.ticket.head, Seq{2});
    }

    void aCopyDoesNotChangeWithItsOriginal()
    {
        TicketBuilder builder;
        builder.open();
        for (int i = 0; i < 300; ++i)
            builder.by(1, comment("x"));
        const Ticket copy = builder.ticket;
        builder.by(1, EntryPin{builder.ticket.timeline[7].id, true}).by(1, comment("y"));
        QVERIFY(builder.ticket.timeline[7].id == copy.timeline[7].id);
        QCOMPARE(copy.timeline.size(), std::size_t{301});
        for (const auto& entry : copy.timeline)
            QVERIFY(!entry.pinned);
    }

    void clocksThatAreFarOffAreNotBelieved_data()
    {
        QTest::addColumn<int>("hoursAhead");
        QTest::addColumn<int>("hoursOfSkew");
        QTest::addColumn<int>("expectedHours");
        QTest::newRow("a right clock") << 0 << 0 << 0;
        QTest::newRow("a clock that is ahead, and known to be") << 5 << 5 << 0;
        QTest::newRow("written offline two days ago") << -48 << 0 << -48;
        QTest::newRow("two days in the future") << 48 << 0 << 0;
        QTest::newRow("eight days ago") << -192 << 0 << 0;
    }
    void clocksThatAreFarOffAreNotBelieved()
    {
        QFETCH(int, hoursAhead);
        QFETCH(int, hoursOfSkew);
        QFETCH(int, expectedHours);
        Op op;
        op.seq = 1;
        op.receivedAt = minute(0);
        op.at = minute(60 * hoursAhead);
        op.skew = std::chrono::hours(hoursOfSkew);
        QCOMPARE(op.happened(), minute(60 * expectedHours));
    }
};

WARROOM_TEST_MAIN(TestFold)
#include "tst_fold.moc"
