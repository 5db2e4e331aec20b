// What somebody is told who has not looked for a while, and the brief for who takes over.
#include "domain/ticket/brief.h"
#include "domain/ticket/catch_up.h"

#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr std::uint8_t me = 1, other = 2, third = 3;

CommentAdd say(const char* kind, const char* text = "said")
{
    CommentAdd comment;
    comment.text = text;
    comment.kind = kind;
    return comment;
}

ActionAdd action(std::uint8_t item, const char* text, Owner owner = {}, std::optional<Time> due = {})
{
    return {itemOf(item), text, std::move(owner), due, false, {}};
}

SectionEdit edit(Section section, std::string text)
{
    return {section, {}, text::Edit().insert(std::move(text))};
}

// "course said 1, actions late 1": group, what and the number of entries of each line.
QString told(const std::vector<CatchUpLine>& lines)
{
    const char* groups[] = {"course", "decisions", "updates", "actions", "whys", "texts", "notes"};
    const char* whats[] = {"said", "new", "changed", "done", "reopened", "late", "asked", "settled", "text"};
    QStringList out;
    for (const auto& line : lines)
        out << QString("%1 %2 %3")
                   .arg(groups[static_cast<int>(line.group)], whats[static_cast<int>(line.what)])
                   .arg(line.changes);
    return out.join(", ");
}

Directory people()
{
    return {{{personOf(me), "Mara", AccountRole::Commander, false},
             {personOf(other), "Priya", AccountRole::Responder, false}},
            {}};
}

} // namespace

class CatchUpTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTold_data();
    void whatIsTold();
    void everyLineNamesAnEntryThatIsThere();
    void typingThatWentOnIsTold();
    void whatBecameLateMeanwhileIsTold();
    void nothingNewIsNothing();
    void theBriefTellsAllItsParts();
    void theBriefSpeaksTheLanguageOfWhoAsks();
    void theBriefOfAnEmptyTicketIsShort();
    void theShortBriefAnswersWhoAsks();
};

void CatchUpTest::whatIsTold_data()
{
    QTest::addColumn<std::vector<Body>>("bodies"); // of somebody else, after one's last look
    QTest::addColumn<QString>("lines");
    const auto row = [](const char* name, std::vector<Body> bodies, const char* lines) {
        QTest::newRow(name) << bodies << QString(lines);
    };
    row("two moves of the phase are one line",
        {PhaseMove{Phase::Triage, {}, {}}, PhaseMove{Phase::Containment, {}, {}}}, "course said 2");
    row("each role is a line of its own",
        {RoleAssign{IncidentRole::Scribe, Owner(personOf(other))},
         RoleAssign{IncidentRole::Commander, Owner(personOf(third))},
         RoleAssign{IncidentRole::Scribe, Owner(personOf(third))}},
        "course said 1, course said 2");
    row("decisions and findings come before notes", {say("note"), say("decision"), say("finding")},
        "decisions said 1, decisions said 1, notes said 1");
    row("an update", {StatusPublish{"x", {}, {}}}, "updates said 1");
    row("an action that came and was done is one line", {action(4, "Restart"), ActionCheck{itemOf(4), true}},
        "actions done 2");
    row("a new action", {action(4, "Restart")}, "actions new 1");
    row("an old action that got another owner", {ActionSet{itemOf(1), {}, Owner(personOf(third)), {}}},
        "actions changed 1");
    row("an action that came and went is no line",
        {action(4, "Restart"), ItemRemove{Section::NextActions, itemOf(4)}}, "");
    row("a why", {WhyAsk{itemOf(5), "Why?", {}, {}, {}}}, "whys asked 1");
    row("a why with its answer", {WhyAsk{itemOf(5), "Why?", {}, {}, {}}, WhyAnswer{itemOf(5), "So."}},
        "whys settled 2");
    row("texts by section",
        {edit(Section::Symptoms, "slow"), edit(Section::Scope, "EU"),
         CauseAdd{itemOf(6), "disk", CauseState::Suspected, {}, {}},
         CauseSet{itemOf(6), CauseState::Confirmed, {}}},
        "texts text 1, texts text 1, texts text 2");
    row("who watches is not told", {WatchAdd{personOf(third)}}, "");
    row("ticks of a checklist are not told", {ChecklistCheck{"incident.escalate", true}}, "");
}

void CatchUpTest::whatIsTold()
{
    QFETCH(std::vector<Body>, bodies);
    QFETCH(QString, lines);
    TicketBuilder builder;
    builder.open();
    const SeenMark seen{builder.seq, minute(1)};
    for (const auto& body : bodies)
        builder.by(other, body);
    builder.by(me, say("note", "my own words are not told"));
    QCOMPARE(told(catchUp(builder.ticket, seen, personOf(me), minute(30))), lines);
}

void CatchUpTest::everyLineNamesAnEntryThatIsThere()
{
    TicketBuilder builder;
    builder.open();
    builder.by(other, PhaseMove{Phase::Triage, {}, {}}).by(other, action(4, "Restart"));
    builder.by(third, edit(Section::Symptoms, "slow")).by(other, say("decision"));
    const auto lines = catchUp(builder.ticket, {}, personOf(third), minute(30));
    QCOMPARE(lines.size(), std::size_t(4)); // the declaration, the phase, the decision, the action
    for (const auto& line : lines) {
        const auto found = std::find_if(builder.ticket.timeline.begin(), builder.ticket.timeline.end(),
                                        [&](const Entry& entry) { return entry.id == line.entry; });
        QVERIFY(found != builder.ticket.timeline.end());
        QVERIFY(!line.by.empty());
    }
}

void CatchUpTest::typingThatWentOnIsTold()
{
    TicketBuilder builder;
    builder.open().by(other, edit(Section::Symptoms, "slow"));
    const SeenMark seen{builder.seq, minute(2)};
    QCOMPARE(told(catchUp(builder.ticket, seen, personOf(me), minute(2))), QString());
    // Within the same run of typing: the timeline gets no entry for it.
    const auto entries = builder.ticket.timeline.size();
    builder.by(other, SectionEdit{Section::Symptoms, {}, text::Edit().retain(4).insert(" and failing")});
    QCOMPARE(builder.ticket.timeline.size(), entries);
    QCOMPARE(told(catchUp(builder.ticket, seen, personOf(me), minute(4))), QString("texts text 1"));
}

void CatchUpTest::whatBecameLateMeanwhileIsTold()
{
    TicketBuilder builder;
    builder.open().by(other, action(4, "Restart", Owner(personOf(other)), minute(20)));
    const SeenMark seen{builder.seq, minute(2)};
    QCOMPARE(told(catchUp(builder.ticket, seen, personOf(me), minute(19))), QString());
    const auto lines = catchUp(builder.ticket, seen, personOf(me), minute(21));
    QCOMPARE(told(lines), QString("actions late 1"));
    QCOMPARE(lines.front().item, itemOf(4));
    // Whoever has seen that it is late is not told again.
    QCOMPARE(told(catchUp(builder.ticket, {builder.seq, minute(22)}, personOf(me), minute(23))), QString());
}

void CatchUpTest::nothingNewIsNothing()
{
    TicketBuilder builder;
    builder.open().by(other, say("note"));
    QVERIFY(catchUp(builder.ticket, {builder.seq, minute(2)}, personOf(me), minute(3)).empty());
    QVERIFY(catchUp(Ticket(), {}, personOf(me), minute(3)).empty());
}

void CatchUpTest::theBriefTellsAllItsParts()
{
    auto open = TicketBuilder::anIncident();
    open.severity = Severity::Sev1;
    open.symptoms = "38 % of orders fail";
    TicketBuilder builder;
    builder.open(open).by(me, RoleAssign{IncidentRole::Commander, Owner(personOf(me))});
    builder.by(other, CauseAdd{itemOf(6), "Split brain", CauseState::Suspected, {}, {}});
    builder.by(other, action(4, "Restore from backup", Owner(personOf(other)), minute(20)));
    builder.by(other, action(5, "Tell the desks", {}, minute(50)));
    builder.by(other, say("decision", "No fail-back before the diff"));
    builder.by(other, WhyAsk{itemOf(7), "Why did nothing alert?", {}, {}, {}});
    builder.by(other, StatusPublish{"Restore is running", {Audience::Customers}, minute(40)});
    const auto brief = briefOf(builder.ticket, people(), minute(30));
    QCOMPARE(textOf(brief), std::string("Condition\n"
                                        "- SEV1, Detection for 30 min, since 03:00 UTC.\n"
                                        "- 38 % of orders fail\n"
                                        "- Suspected cause: Split brain\n"
                                        "- Commander Mara.\n"
                                        "\n"
                                        "Actions in flight\n"
                                        "- Restore from backup (Priya, 10 min late)\n"
                                        "- Tell the desks (nobody, due 03:50)\n"
                                        "- Look into it (Mara, no due time)\n"
                                        "\n"
                                        "Needs\n"
                                        "- Triage: Original request must be filled.\n"
                                        "- Why did nothing alert?\n"
                                        "\n"
                                        "Decisions\n"
                                        "- 03:05 No fail-back before the diff\n"
                                        "\n"
                                        "Next clocks\n"
                                        "- Status update due 03:40\n"
                                        "- Tell the desks is due 03:50\n"));
    QVERIFY(!brief.actions.front().entry.isNil());
    QVERIFY(!brief.decisions.front().entry.isNil());
}

void CatchUpTest::theBriefSpeaksTheLanguageOfWhoAsks()
{
    // Small letters are ours and were not translated.
    const Words stars(
        [](const std::string&, const std::string& english) {
            std::string text = english;
            std::replace_if(
                text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }, '*');
            return text;
        },
        "x");
    auto open = TicketBuilder::anIncident();
    open.title = open.symptoms = "SLOW";
    TicketBuilder builder;
    builder.open(open).by(me, RoleAssign{IncidentRole::Commander, Owner(std::string("MARA"))});
    builder.by(other, CauseAdd{itemOf(6), "DISK", CauseState::Confirmed, {}, {}});
    builder.by(other, action(4, "RESTORE", Owner(std::string("PRIYA")), minute(20)));
    builder.by(other, action(5, "TELL", {}, minute(50)));
    builder.by(other, StatusPublish{"RUNNING", {Audience::Customers}, minute(40)});
    for (std::uint8_t why = 10; why < 17; ++why)
        builder.by(other, WhyAsk{itemOf(why), "WHY?", {}, {}, {}});
    const Directory nobody;
    QString all;
    for (const int now : {25, 45}) {
        all += QString::fromStdString(textOf(briefOf(builder.ticket, nobody, minute(now), stars), stars));
        all += QString::fromStdString(shortBrief(builder.ticket, nobody, minute(now), stars));
    }
    all.remove(QRegularExpression("\\b[0-9]+ min\\b")); // units of time
    QVERIFY2(!all.contains(QRegularExpression("[a-z]")), qPrintable(all));
    QVERIFY(all.contains("MARA") && all.contains("RESTORE") && all.contains("WHY?"));
}

void CatchUpTest::theBriefOfAnEmptyTicketIsShort()
{
    TicketBuilder builder;
    builder.open();
    const auto brief = briefOf(builder.ticket, people(), minute(1));
    QCOMPARE(brief.condition.size(), std::size_t(1));
    QVERIFY(brief.decisions.empty());
    QVERIFY(textOf(brief).find("Decisions") == std::string::npos);
}

void CatchUpTest::theShortBriefAnswersWhoAsks()
{
    auto open = TicketBuilder::anIncident();
    open.severity = Severity::Sev2;
    open.number = 7;
    TicketBuilder builder;
    builder.open(open).by(other, StatusPublish{"Restore is running", {Audience::Customers}, minute(40)});
    QCOMPARE(shortBrief(builder.ticket, people(), minute(10)),
             std::string("INC-7: Checkout is slow\n"
                         "SEV2, Detection for 10 min, since 03:00 UTC.\n"
                         "Last update 03:01 UTC: Restore is running\n"
                         "In flight: Look into it (Mara, no due time)\n"
                         "Next update 03:40 UTC"));
}

WARROOM_TEST_MAIN(CatchUpTest)
#include "tst_catch_up.moc"
