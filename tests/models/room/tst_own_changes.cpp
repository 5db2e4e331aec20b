// Taking back one's own changes: each kind gives the value before back, and never over somebody else's.
#include "models/room/own_changes.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

PersonId mara() { return PersonId(Uuid{{1}}); }
PersonId tomas() { return PersonId(Uuid{{2}}); }
ItemId item(std::uint8_t number) { return ItemId(Uuid{{7, number}}); }

const Directory& people()
{
    static const Directory directory(
        {{mara(), "Mara", AccountRole::Responder, false}, {tomas(), "Tomas", AccountRole::Responder, false}},
        {});
    return directory;
}

// A ticket with one of everything, on which two people act.
class Log
{
public:
    Log()
    {
        TicketOpen open;
        open.title = "Checkout";
        act(tomas(), open);
        act(tomas(), ActionAdd{item(1), "Restore", Owner(tomas()), start, false, {}});
        act(tomas(), WhyAsk{item(2), "Why so late?", {}, {}, {}});
        act(tomas(), CauseAdd{item(3), "Partition", CauseState::Suspected, {}, {}});
        act(tomas(), PreventionAdd{item(4), "Alert", "an hour", Priority::P2, {}, {}});
        act(tomas(), ActionAdd{item(5), "Diff", {}, {}, false, {}});
        CommentAdd comment;
        comment.text = "noted";
        comment.kind = "note";
        m_comment = act(tomas(), comment);
    }

    OpId act(PersonId actor, Body body)
    {
        Op op;
        op.id = OpId(Uuid{{static_cast<std::uint8_t>(++m_seq)}});
        op.actor = actor;
        op.at = op.receivedAt = start;
        op.base = m_seq - 1;
        op.seq = m_seq;
        op.body = std::move(body);
        apply(ticket, op);
        return op.id;
    }
    OpId comment() const { return m_comment; }

    static constexpr Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    Ticket ticket;

private:
    Seq m_seq = 0;
    OpId m_comment;
};

ActionSet setOwner(PersonId owner)
{
    ActionSet set;
    set.item = item(1);
    set.owner = Owner(owner);
    return set;
}

// What of a ticket the changes here are about, to compare states by.
std::string fingerprint(const Ticket& t)
{
    std::string out = t.title.value() + std::to_string(static_cast<int>(t.severity.value()));
    const auto add = [&out](const auto& value) { out += "|" + std::to_string(static_cast<int>(value)); };
    for (const auto& action : t.actions) {
        out += action.text.value() +
               (action.owner.value().isNobody() ? "-" : action.owner.value().person()->text());
        add(action.done.value());
        add(action.removed.value());
        add(action.position.value() / 1000);
        add(action.due.value().has_value());
    }
    for (const auto& why : t.whys) {
        out += why.text.value() + why.end.value().answer + why.end.value().reason;
        add(why.end.value().state);
        add(why.removed.value());
    }
    add(t.causes.front().state.value());
    out += t.preventions.front().effect.value();
    add(t.preventions.front().due.value().has_value());
    add(t.preventions.front().kind.value().has_value());
    add(t.priority.value());
    out += t.service.value();
    add(milestone(t, Milestone::Started).has_value());
    for (const auto* list : {&t.responders, &t.watchers}) {
        const auto there = list->find(tomas());
        add(there != list->end() && there->second.value());
    }
    add(t.marks[static_cast<std::size_t>(Section::Scope)].value().mark);
    add(t.holder(IncidentRole::Commander).isNobody());
    for (const auto& entry : t.timeline) {
        if (entry.text == "noted") {
            add(entry.pinned);
            add(entry.struck);
            out += entry.kind;
        }
    }
    return out;
}

Body bodyOf(int kind, const Log& log)
{
    ActionSet set;
    set.item = item(1);
    PreventionSet effect;
    effect.item = item(4);
    effect.effect = "a day";
    PreventionSet planned;
    planned.item = item(4);
    EntrySet kindOfEntry;
    switch (kind) {
    case 0:
        return TicketRename{"Checkout fails"};
    case 1:
        return SeveritySet{Severity::Sev1};
    case 2:
        return setOwner(mara());
    case 3:
        set.due = std::optional<Time>();
        return set;
    case 4:
        set.text = "Restore now";
        return set;
    case 5:
        return ActionCheck{item(1), true};
    case 6:
        return ItemMove{Section::NextActions, item(5), 1};
    case 7:
        return ItemRemove{Section::NextActions, item(1)};
    case 8:
        return WhySet{item(2), "Why only now?"};
    case 9:
        return WhyAnswer{item(2), "Nobody looked."};
    case 10:
        return WhyDrop{item(2), "asked twice"};
    case 11:
        return CauseSet{item(3), CauseState::Confirmed, {}};
    case 12:
        return effect;
    case 13:
        return SectionMarkSet{Section::Scope, SectionMark::Unknown, {}};
    case 14:
        return RoleAssign{IncidentRole::Commander, Owner(mara())};
    case 15:
        return EntryPin{log.comment(), true};
    case 16:
        return EntryStrike{log.comment(), true};
    case 17:
        return WhyLink{item(2), item(4)};
    case 18:
        return PrioritySet{Priority::P0};
    case 19:
        return ServiceSet{"checkout-api"};
    case 20:
        return MilestoneSet{Milestone::Started, std::optional(Log::start)};
    case 21:
        return ResponderAdd{tomas()};
    case 22:
        return WatchAdd{tomas()};
    case 23:
        planned.due = std::optional(Log::start);
        return planned;
    case 24:
        planned.kind = std::optional(PreventionKind::Detect);
        return planned;
    default:
        kindOfEntry.entry = log.comment();
        kindOfEntry.kind = "finding";
        return kindOfEntry;
    }
}

} // namespace

class OwnChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachKindIsTakenBack_data();
    void eachKindIsTakenBack();
    void whoWasReleasedComesBack();
    void aReopenedWhyEndsAsItHad();
    void anAddedItemIsRemoved();
    void whatOthersChangedSinceStays();
    void onlyTheFieldThatIsStillOnesOwnGoesBack();
    void theSameFieldTwiceGoesBackTwice();
    void whatCannotBeTakenBackIsNotKept();
    void theSentenceNamesTheItem();
};

void OwnChangesTest::eachKindIsTakenBack_data()
{
    QTest::addColumn<int>("kind");
    const char* names[] = {"title",
                           "severity",
                           "owner",
                           "due",
                           "text of an action",
                           "done",
                           "an order",
                           "a removal",
                           "a why",
                           "an answer",
                           "a dropped",
                           "the state",
                           "an effect",
                           "a mark",
                           "a role",
                           "a pin",
                           "a strike",
                           "a linked why",
                           "a priority",
                           "a service",
                           "a time",
                           "a responder",
                           "a watcher",
                           "a due day",
                           "a kind of measure",
                           "a kind of entry",
                           nullptr};
    for (int i = 0; names[i]; ++i)
        QTest::newRow(names[i]) << i;
}

void OwnChangesTest::eachKindIsTakenBack()
{
    QFETCH(int, kind);
    Log log;
    const std::string before = fingerprint(log.ticket);
    OwnChanges own;
    const Body body = bodyOf(kind, log);
    own.note(log.ticket, body, people());
    log.act(mara(), body);
    QVERIFY(fingerprint(log.ticket) != before);
    const auto undone = own.takeLast(log.ticket, mara());
    QVERIFY(undone && undone->back);
    log.act(mara(), *undone->back);
    QCOMPARE(fingerprint(log.ticket), before);
    QVERIFY(own.isEmpty());
}

void OwnChangesTest::whoWasReleasedComesBack()
{
    Log log;
    log.act(tomas(), ResponderAdd{tomas()});
    log.act(tomas(), WatchAdd{tomas()});
    OwnChanges own;
    for (const Body& body : {Body(ResponderRemove{tomas()}), Body(WatchRemove{tomas()})}) {
        const std::string before = fingerprint(log.ticket);
        own.note(log.ticket, body, people());
        log.act(mara(), body);
        QVERIFY(fingerprint(log.ticket) != before);
        log.act(mara(), *own.takeLast(log.ticket, mara())->back);
        QCOMPARE(fingerprint(log.ticket), before);
    }
}

void OwnChangesTest::aReopenedWhyEndsAsItHad()
{
    Log log;
    log.act(tomas(), WhyAnswer{item(2), "Nobody looked."});
    OwnChanges own;
    own.note(log.ticket, WhyReopen{item(2)}, people());
    log.act(mara(), WhyReopen{item(2)});
    log.act(mara(), *own.takeLast(log.ticket, mara())->back);
    QCOMPARE(log.ticket.whys.front().end.value().answer, std::string("Nobody looked."));
}

void OwnChangesTest::anAddedItemIsRemoved()
{
    Log log;
    OwnChanges own;
    const auto before = shown(log.ticket.actions).size();
    const Body body = ActionAdd{item(9), "Page", {}, {}, false, {}};
    own.note(log.ticket, body, people());
    log.act(mara(), body);
    const auto undone = own.takeLast(log.ticket, mara());
    QVERIFY(undone && undone->back);
    QVERIFY(std::holds_alternative<ItemRemove>(*undone->back));
    log.act(mara(), *undone->back);
    QCOMPARE(shown(log.ticket.actions).size(), before);
}

void OwnChangesTest::whatOthersChangedSinceStays()
{
    Log log;
    OwnChanges own;
    own.note(log.ticket, setOwner(mara()), people());
    log.act(mara(), setOwner(mara()));
    log.act(tomas(), setOwner(tomas()));
    log.act(tomas(), setOwner(mara()));
    const auto undone = own.takeLast(log.ticket, mara());
    QVERIFY(undone);
    QVERIFY2(!undone->back, "the value is the same, but it is Tomas's now");
}

void OwnChangesTest::onlyTheFieldThatIsStillOnesOwnGoesBack()
{
    Log log;
    OwnChanges own;
    ActionSet both = setOwner(mara());
    both.text = "Restore now";
    own.note(log.ticket, both, people());
    log.act(mara(), both);
    log.act(tomas(), setOwner(tomas()));
    const auto undone = own.takeLast(log.ticket, mara());
    QVERIFY(undone && undone->back);
    const auto& back = std::get<ActionSet>(*undone->back);
    QCOMPARE(*back.text, std::string("Restore"));
    QVERIFY(!back.owner);
}

void OwnChangesTest::theSameFieldTwiceGoesBackTwice()
{
    Log log;
    OwnChanges own;
    for (const auto severity : {Severity::Sev2, Severity::Sev1}) {
        own.note(log.ticket, SeveritySet{severity}, people());
        log.act(mara(), SeveritySet{severity});
    }
    for (const auto severity : {Severity::Sev2, Severity::Sev3}) {
        log.act(mara(), *own.takeLast(log.ticket, mara())->back);
        QCOMPARE(log.ticket.severity.value(), severity);
    }
    QVERIFY(!own.takeLast(log.ticket, mara()));
}

void OwnChangesTest::whatCannotBeTakenBackIsNotKept()
{
    Log log;
    OwnChanges own;
    CommentAdd comment;
    comment.text = "said";
    own.note(log.ticket, comment, people());
    own.note(log.ticket, PhaseMove{Phase::Triage, {}, {}}, people());
    own.note(log.ticket, StatusPublish{"said", {}, {}}, people());
    own.note(log.ticket, ActionCheck{item(99), true}, people());
    QCOMPARE(own.takeLast(log.ticket, mara())->back.has_value(), false);
    QVERIFY(own.isEmpty());
}

void OwnChangesTest::theSentenceNamesTheItem()
{
    Log log;
    OwnChanges own;
    own.note(log.ticket, setOwner(mara()), people());
    log.act(mara(), setOwner(mara()));
    QCOMPARE(own.takeLast(log.ticket, mara())->what, QString("Action, owner: Restore"));
}

WARROOM_TEST_MAIN(OwnChangesTest)
#include "tst_own_changes.moc"
