// Who may restrict a ticket, and who sees it then.
#include "domain/ticket/summary.h"
#include "domain/ticket/visibility.h"
#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr std::uint8_t group = 40;

// Declared by person 1, commanded by 2; 3 watches, 4 owns an action, 5 responds, the group of 6 owns another;
// 7 did all of that once and does no more; 8 and 9 have nothing to do with it.
TicketBuilder aNamedTicket()
{
    TicketBuilder builder;
    builder.open();
    builder.by(1, RoleAssign{IncidentRole::Scribe, Owner(personOf(7))});
    builder.by(1, RoleAssign{IncidentRole::Scribe, Owner(std::string("Person 8"))});
    builder.by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(2))});
    builder.by(1, WatchAdd{personOf(3)}).by(1, WatchAdd{personOf(7)}).by(7, WatchRemove{personOf(7)});
    builder.by(1, ActionAdd{itemOf(11), "Call", Owner(personOf(4)), {}, false, {}});
    builder.by(1, ActionAdd{itemOf(12), "Look", Owner(idOf<GroupId>(group)), {}, false, {}});
    builder.by(1, ActionAdd{itemOf(13), "Nothing", Owner(personOf(7)), {}, false, {}});
    builder.by(1, ItemRemove{Section::NextActions, itemOf(13)});
    builder.by(1, ResponderAdd{personOf(5)});
    return builder;
}

Directory people()
{
    std::vector<Person> all;
    for (std::uint8_t i = 1; i <= 9; ++i)
        all.push_back({personOf(i), "Person " + std::to_string(i), AccountRole::Responder, false});
    return {std::move(all), {{idOf<GroupId>(group), "Data", {personOf(6)}}}};
}

} // namespace

class TestVisibility : public QObject
{
    Q_OBJECT

private slots:
    void sees_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("sees");
        const auto row = [](const char* name, int who, AccountRole role, bool sees) {
            QTest::newRow(name) << who << int(role) << sees;
        };
        row("who declared it", 1, AccountRole::Responder, true);
        row("who declared it, a viewer by now", 1, AccountRole::Viewer, true);
        row("its commander", 2, AccountRole::Responder, true);
        row("a watcher", 3, AccountRole::Viewer, true);
        row("the owner of an action", 4, AccountRole::Responder, true);
        row("a responder of it", 5, AccountRole::Responder, true);
        row("one of a group that owns an action", 6, AccountRole::Responder, true);
        row("who was all that once", 7, AccountRole::Responder, false);
        row("who has the name of a role's holder", 8, AccountRole::Commander, false);
        row("a commander of others", 9, AccountRole::Commander, false);
        row("a viewer", 9, AccountRole::Viewer, false);
        row("an administrator", 9, AccountRole::Admin, true);
    }
    void sees()
    {
        QFETCH(int, who);
        QFETCH(int, role);
        QFETCH(bool, sees);
        auto builder = aNamedTicket();
        const Author author{personOf(static_cast<std::uint8_t>(who)), static_cast<AccountRole>(role)};
        QVERIFY(maySee(builder.ticket, author, people()));
        QVERIFY(!summaryOf(builder.ticket).restricted);
        builder.by(2, VisibilitySet{true, "legal hold"});
        QCOMPARE(maySee(builder.ticket, author, people()), sees);
        QVERIFY(summaryOf(builder.ticket).restricted);
        builder.by(2, VisibilitySet{false, {}});
        QVERIFY(maySee(builder.ticket, author, people()));
    }

    void whoeverRestrictedItGoesOnSeeingIt()
    {
        auto builder = aNamedTicket();
        builder.by(9, VisibilitySet{true, "legal hold"});
        QVERIFY(maySee(builder.ticket, {personOf(9), AccountRole::Responder}, people()));
    }

    void mayRestrict_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("may");
        const auto row = [](const char* name, int who, AccountRole role, bool may) {
            QTest::newRow(name) << who << int(role) << may;
        };
        row("who declared it", 1, AccountRole::Responder, true);
        row("who declared it, a viewer by now", 1, AccountRole::Viewer, false);
        row("its commander", 2, AccountRole::Responder, true);
        row("its commander, a viewer by now", 2, AccountRole::Viewer, false);
        row("a watcher", 3, AccountRole::Responder, false);
        row("the owner of an action", 4, AccountRole::Commander, false);
        row("an administrator", 9, AccountRole::Admin, true);
    }
    void mayRestrict()
    {
        QFETCH(int, who);
        QFETCH(int, role);
        QFETCH(bool, may);
        auto builder = aNamedTicket();
        for (const bool restricted : {true, false}) {
            const auto decided =
                builder.decided(static_cast<AccountRole>(role), VisibilitySet{restricted, "legal hold"},
                                static_cast<std::uint8_t>(who));
            QCOMPARE(bool(decided), may);
            if (!may)
                QCOMPARE(decided.error().code(), ErrorCode::Forbidden);
        }
    }

    void restrictingNeedsAReason()
    {
        auto builder = aNamedTicket();
        const auto blank = builder.decided(AccountRole::Admin, VisibilitySet{true, " \n"});
        QVERIFY(!blank);
        QCOMPARE(blank.error().code(), ErrorCode::FieldMissing);
        QCOMPARE(blank.error().path(), std::string("body.reason"));
        QVERIFY(builder.decided(AccountRole::Admin, VisibilitySet{false, {}}));
    }

    void whoHasNotSeenARestrictionDoesNotLiftIt()
    {
        auto builder = aNamedTicket();
        const Seq before = builder.seq;
        builder.by(2, VisibilitySet{true, "legal hold"});
        const auto lift = builder.opOf(1, before, VisibilitySet{false, {}});
        const auto decided = decide(builder.ticket, {personOf(1), AccountRole::Responder}, lift);
        QVERIFY(!decided);
        QCOMPARE(decided.error().code(), ErrorCode::Conflict);
        QVERIFY(builder.decided(AccountRole::Responder, VisibilitySet{false, {}}, 1));
        // One's own, made apart, follow one another.
        const auto own = builder.opOf(2, before, VisibilitySet{false, {}});
        QVERIFY(decide(builder.ticket, {personOf(2), AccountRole::Responder}, own));
    }

    void theTimelineTellsIt()
    {
        auto builder = aNamedTicket();
        builder.by(2, VisibilitySet{true, "legal hold"});
        const Entry told = builder.ticket.timeline.back();
        QCOMPARE(told.args, (std::vector<std::string>{"restricted", "legal hold"}));
        const auto entries = builder.ticket.timeline.size();
        builder.by(2, VisibilitySet{false, "over"});
        QCOMPARE(builder.ticket.timeline.back().args, (std::vector<std::string>{"lifted", "over"}));
        builder.by(2, VisibilitySet{false, "over"});
        QCOMPARE(builder.ticket.timeline.size(), entries + 1);
    }
};

WARROOM_TEST_MAIN(TestVisibility)
#include "tst_visibility.moc"
