// A prevention or an action becomes a follow-up ticket: its words, its time, and both references.
#include "domain/ticket/make_follow_up.h"

#include "domain/op/validate.h"
#include "domain/ticket/prevention_score.h"
#include "ticket_builder.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

const TicketId newTicket = idOf<TicketId>(50);

TicketBuilder anIncident()
{
    TicketOpen open = TicketBuilder::anIncident();
    open.number = 42;
    open.service = "shop";
    PreventionAdd prevention;
    prevention.item = itemOf(20);
    prevention.text = "Alert on diverged writes\nfrom both sites";
    prevention.effect = "3: found 40 minutes earlier";
    prevention.priority = Priority::P1;
    TicketBuilder builder;
    builder.open(open)
        .by(1, prevention)
        .by(1, ActionAdd{itemOf(11), "Remove the old host", Owner(personOf(2)), minute(10), false, {}});
    return builder;
}

// The whole way: what the operations make of both tickets.
struct Made
{
    Ticket origin, followUp;
};

Made make(TicketBuilder builder, Section section, ItemId item, const Owner& owner)
{
    const auto ops = makeFollowUp(builder.ticket, section, item, {newTicket, owner, minute(60)});
    if (!ops)
        return {};
    TicketBuilder second;
    second.ticket.id = newTicket;
    second.open(ops->open);
    const OpId opened = second.ticket.openedBy;
    for (const Body& body : ops->after(opened)) {
        if (!validate(body) || !second.decided(AccountRole::Responder, body))
            return {};
        second.by(1, body);
    }
    builder.by(1, ops->back);
    return {builder.ticket, second.ticket};
}

} // namespace

class TestMakeFollowUp : public QObject
{
    Q_OBJECT

private slots:
    void itSaysWhatIsOnItsWay()
    {
        const auto builder = anIncident();
        const FollowUpWish wish{newTicket, {}, minute(60), "Alert on diverged writes, and page"};
        QCOMPARE(makeFollowUp(builder.ticket, Section::Prevention, itemOf(20), wish)->open.title,
                 "Alert on diverged writes, and page"s);
        QVERIFY(makeFollowUp(builder.ticket, Section::Prevention, itemOf(19), wish).error().code() ==
                ErrorCode::NotFound);
    }
    void aPreventionBecomesATicketThatRefersBack()
    {
        const Made made = make(anIncident(), Section::Prevention, itemOf(20), Owner(personOf(3)));
        const Ticket& t = made.followUp;
        QVERIFY(t.kind == TicketKind::FollowUp);
        QCOMPARE(t.title.value(), "Alert on diverged writes"s);
        QCOMPARE(
            t.request->text,
            "Alert on diverged writes\nfrom both sites\n\nExpected effect: 3: found 40 minutes earlier"s);
        QCOMPARE(t.request->origin, "INC-42: Checkout is slow"s);
        QCOMPARE(t.service.value(), "shop"s);
        QVERIFY(t.priority.value() == Priority::P1);
        QCOMPARE(t.due.value(), std::optional(minute(60) + std::chrono::days(30)));
        QCOMPARE(t.links.size(), std::size_t(1));
        QVERIFY(t.links[0].other == made.origin.id);
        QCOMPARE(t.links[0].relation, "came_from"s);
        QVERIFY(t.holder(IncidentRole::Commander) == Owner(personOf(3)));
        QCOMPARE(t.actions.size(), std::size_t(1));
        QVERIFY(t.actions[0].owner.value() == Owner(personOf(3)));
        QVERIFY(t.watchers.at(personOf(3)).value());
        QVERIFY(made.origin.preventions[0].followUp == newTicket);
    }

    void anActionKeepsItsOwner()
    {
        const Made made = make(anIncident(), Section::NextActions, itemOf(11), {});
        QVERIFY(made.followUp.holder(IncidentRole::Commander) == Owner(personOf(2)));
        QCOMPARE(made.followUp.title.value(), "Remove the old host"s);
        // It was due during the incident: that is no time for a follow-up.
        QCOMPARE(made.followUp.due.value(), std::optional(dueIn(Horizon::ShortTerm, minute(60))));
        for (const Action& action : made.origin.actions) {
            if (action.id == itemOf(11))
                QVERIFY(action.followUp == newTicket);
        }
    }

    void aDueTimeThatWasSaidIsKept()
    {
        TicketBuilder builder = anIncident();
        PreventionSet set;
        set.item = itemOf(20);
        set.due = dueIn(Horizon::LongTerm, minute(0));
        builder.by(1, set);
        const Made made = make(builder, Section::Prevention, itemOf(20), {});
        QCOMPARE(made.followUp.due.value(), std::optional(minute(0) + std::chrono::days(91)));
        QVERIFY(made.followUp.holder(IncidentRole::Commander).isNobody());
    }

    void isRefused_data()
    {
        QTest::addColumn<Section>("section");
        QTest::addColumn<int>("item");
        QTest::addColumn<QString>("code");
        QTest::newRow("an item that is not there") << Section::Prevention << 99 << "E_NOT_FOUND item";
        QTest::newRow("an item that was removed") << Section::Prevention << 21 << "E_NOT_FOUND item";
        QTest::newRow("one that is a follow-up already") << Section::Prevention << 22 << "E_EXISTS item";
        QTest::newRow("one that says nothing") << Section::Prevention << 23 << "E_FIELD_MISSING text";
        QTest::newRow("an item of another section") << Section::RootCause << 20 << "E_FIELD_VALUE section";
    }

    void isRefused()
    {
        QFETCH(Section, section);
        QFETCH(int, item);
        TicketBuilder builder = anIncident();
        for (std::uint8_t i = 21; i <= 23; ++i) {
            PreventionAdd add;
            add.item = itemOf(i);
            add.text = i == 23 ? " \n" : "x";
            builder.by(1, add);
        }
        builder.by(1, ItemRemove{Section::Prevention, itemOf(21)})
            .by(1, FollowUpLink{Section::Prevention, itemOf(22), newTicket});
        const auto made = makeFollowUp(builder.ticket, section, itemOf(static_cast<std::uint8_t>(item)),
                                       {newTicket, {}, minute(60)});
        QVERIFY(!made);
        const auto code = QString::fromUtf8(codeName(made.error().code()).data()) + ' ' +
                          QString::fromStdString(made.error().path());
        QTEST(code, "code");
    }

    void theTitleHasNoMarks()
    {
        TicketBuilder builder = anIncident();
        PreventionAdd add;
        add.item = itemOf(30);
        add.text = "- Alert on **diverged** `orders-db`\nmore";
        builder.by(1, add);
        const Made made = make(builder, Section::Prevention, itemOf(30), {});
        QCOMPARE(made.followUp.title.value(), "Alert on diverged orders-db"s);
        QCOMPARE(made.followUp.request->text, add.text);
    }

    void aLongFirstLineIsCut()
    {
        TicketBuilder builder = anIncident();
        PreventionAdd add;
        add.item = itemOf(30);
        add.text = std::string(900, 'x');
        builder.by(1, add);
        const Made made = make(builder, Section::Prevention, itemOf(30), {});
        QVERIFY(made.followUp.title.value().size() < 210);
        QVERIFY(made.followUp.request->text.size() == 900);
    }

    void helpIsTheFirstWord_data()
    {
        QTest::addColumn<QString>("effect");
        QTest::addColumn<int>("help");
        QTest::newRow("a figure alone") << "2" << 2;
        QTest::newRow("a figure and words") << " 3: earlier by 40 min" << 3;
        QTest::newRow("minutes are no figure of help") << "30 minutes earlier" << 0;
        QTest::newRow("four is too much") << "4" << 0;
        QTest::newRow("words alone") << "earlier" << 0;
        QTest::newRow("nothing") << "" << 0;
    }

    void helpIsTheFirstWord()
    {
        QFETCH(QString, effect);
        QTEST(helpOf(effect.toStdString()).value_or(0), "help");
    }

    void worthIsHelpTimesCare()
    {
        TicketBuilder builder = anIncident();
        QCOMPARE(worthOf(builder.ticket.preventions[0]), std::optional(12));
        PreventionSet set;
        set.item = itemOf(20);
        set.effect = "earlier";
        builder.by(1, set);
        QVERIFY(!worthOf(builder.ticket.preventions[0]));
    }

    // Each letter is a prevention: its help, its priority.
    void preventionsAreSortedByWorth_data()
    {
        QTest::addColumn<QString>("given"); // help and priority of each; "--": not said
        QTest::addColumn<QString>("order");
        QTest::addColumn<int>("moves");
        QTest::newRow("in order already") << "30 22 14"
                                          << "abc" << 0;
        QTest::newRow("two change places") << "14 30"
                                           << "ba" << 2;
        QTest::newRow("only what moves") << "30 14 22 --"
                                         << "acbd" << 2;
        QTest::newRow("unscored come last, as they were") << "-- 11 --"
                                                          << "bac" << 2;
        QTest::newRow("equals stay as they are") << "22 22 30"
                                                 << "cab" << 3;
        QTest::newRow("none") << ""
                              << "" << 0;
    }

    void preventionsAreSortedByWorth()
    {
        QFETCH(QString, given);
        QFETCH(int, moves);
        TicketBuilder builder;
        builder.open();
        std::uint8_t id = 40;
        for (const QString& one : given.split(' ', Qt::SkipEmptyParts)) {
            PreventionAdd add;
            add.item = itemOf(id++);
            if (one != "--") {
                add.effect = one.left(1).toStdString();
                add.priority = static_cast<Priority>(one.mid(1).toInt());
            }
            builder.by(1, add);
        }
        const auto found = sortByWorth(builder.ticket);
        QCOMPARE(static_cast<int>(found.size()), moves);
        for (const ItemMove& move : found)
            builder.by(1, move);
        QString order;
        for (const Prevention* prevention : shown(builder.ticket.preventions))
            order += QChar('a' + prevention->id.uuid().bytes[15] - 40);
        QTEST(order, "order");
        QVERIFY(sortByWorth(builder.ticket).empty());
    }

    // Two who add at the same time can have given one position twice.
    void equalPositionsArePartedBySorting()
    {
        TicketBuilder builder;
        builder.open();
        for (const std::uint8_t id : {40, 41}) {
            PreventionAdd add;
            add.item = itemOf(id);
            add.effect = id == 41 ? "3" : "1";
            add.priority = Priority::P1;
            builder.by(1, add);
            builder.by(1, ItemMove{Section::Prevention, itemOf(id), 7});
        }
        for (const ItemMove& move : sortByWorth(builder.ticket))
            builder.by(1, move);
        QCOMPARE(shown(builder.ticket.preventions).front()->id, itemOf(41));
    }
};

WARROOM_TEST_MAIN(TestMakeFollowUp)
#include "tst_make_follow_up.moc"
