// The first action of a ticket is said in the language of whoever reads, until somebody words it.
#include "domain/ticket/first_action.h"

#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

const Words inGerman(
    [](const std::string&, const std::string& english) {
        return english == "Look into it" ? std::string("Ansehen") : english;
    },
    "de");

ActionSet worded(ItemId item, const char* text)
{
    ActionSet set;
    set.item = item;
    set.text = text;
    return set;
}

std::string read(const Ticket& ticket) { return textIn(inGerman, ticket, *shown(ticket.actions).back()); }

} // namespace

class FirstActionTest final : public QObject
{
    Q_OBJECT

private slots:
    void isSaidInTheLanguageOfTheReader()
    {
        TicketBuilder builder;
        builder.open();
        QCOMPARE(read(builder.ticket), std::string("Ansehen"));
        QCOMPARE(textIn(Words(), builder.ticket, builder.ticket.actions.front()),
                 std::string("Look into it"));
    }

    void whatElseIsChangedLeavesTheWords()
    {
        TicketBuilder builder;
        builder.open();
        ActionSet given;
        given.item = firstActionOf(builder.ticket.openedBy);
        given.owner = Owner(std::string("Night shift"));
        builder.by(2, given).by(2, ActionCheck{given.item, true});
        QCOMPARE(read(builder.ticket), std::string("Ansehen"));
    }

    void whatSomebodyWroteStays()
    {
        TicketBuilder builder;
        builder.open();
        const auto first = firstActionOf(builder.ticket.openedBy);
        builder.by(2, worded(first, "Free db1"));
        QCOMPARE(read(builder.ticket), std::string("Free db1"));
        builder.by(2, worded(first, "Look into it"));
        QCOMPARE(read(builder.ticket), std::string("Look into it"));
    }

    void anotherActionOfTheSameWordsStays()
    {
        TicketBuilder builder;
        builder.open().by(2, ActionAdd{itemOf(4), "Look into it", {}, {}, false, {}});
        QCOMPARE(read(builder.ticket), std::string("Look into it"));
    }
};

WARROOM_TEST_MAIN(FirstActionTest)
#include "tst_first_action.moc"
