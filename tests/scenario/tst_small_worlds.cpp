// Every pair of operations that there are, made without knowing of each other, in every order: all end with
// the same ticket, and nothing vanishes. Triples of those that touch the same thing.
#include "domain/op/catalogue.h"
#include "support/scenario/small_world.h"
#include "support/test_main.h"

#include <algorithm>
#include <numeric>

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

Q_DECLARE_METATYPE(warroom::test::Meeting)

namespace {

const PreparedTicket& prepared(bool support)
{
    static const PreparedTicket incident(TicketKind::Incident);
    static const PreparedTicket supportTicket(TicketKind::Support);
    return support ? supportTicket : incident;
}

Outcome meet(const std::vector<const Sample*>& deeds, const std::vector<std::size_t>& arrival,
             Meeting meeting)
{
    const bool support =
        std::any_of(deeds.begin(), deeds.end(), [](const Sample* deed) { return deed->needsSupport; });
    return prepared(support).meet(deeds, arrival, meeting);
}

std::string described(const std::vector<const Sample*>& deeds, const std::vector<std::size_t>& arrival)
{
    std::string out;
    for (const auto author : arrival)
        out += "client " + std::to_string(author) + ": " + deeds[author]->name + "; ";
    return out;
}

// In the order in which they are listed first; each other order follows.
std::vector<std::vector<std::size_t>> arrivals(std::size_t authors)
{
    std::vector<std::size_t> order(authors);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::vector<std::size_t>> out;
    do
        out.push_back(order);
    while (std::next_permutation(order.begin(), order.end()));
    return out;
}

// Deeds whose triples are all tried: those that touch one thing.
struct Group
{
    const char* name;
    std::vector<std::string_view> deeds;
};

const std::vector<Group>& groups()
{
    static const std::vector<Group> all = {
        {"edits of one text",
         {"section.edit symptoms, at the start", "section.edit symptoms, between a letter and its mark",
          "section.edit symptoms, inside an emoji", "section.edit symptoms, taking the emoji out",
          "section.edit symptoms, writing over the middle", "section.edit symptoms, taking everything out"}},
        {"one action",
         {"action.set words", "action.set owner and due", "action.check done", "item.remove a action",
          "item.restore an action that is there", "item.move an action"}},
        {"a text that two rewrote",
         {"section.edit a fix", "text.settle a fix that two rewrote", "item.remove a fix"}},
        {"one cause",
         {"section.edit a cause, more", "section.edit a cause, less", "cause.set state", "cause.set evidence",
          "item.remove a cause", "item.move a cause"}},
        {"one why",
         {"why.set", "why.answer", "why.link", "why.drop", "item.remove a why", "item.remove a prevention"}},
        {"values of the ticket",
         {"ticket.rename own words", "ticket.rename the same words", "severity.set own",
          "severity.set the same", "phase.move own", "phase.move the same"}},
        {"a ticket that becomes an incident",
         {"ticket.raise", "state.set own", "severity.set own", "phase.move own", "priority.set own"}},
        {"one entry and its section",
         {"entry.set words", "entry.set times", "entry.pin", "entry.strike", "cause.add under one id",
          "section.mark root cause"}},
    };
    return all;
}

std::string typeOfSample(std::size_t index)
{
    const auto& name = samples()[index].name;
    return name.substr(0, name.find(' '));
}

bool firstOfType(std::size_t index) { return index == 0 || typeOfSample(index - 1) != typeOfSample(index); }

void rowsOfMeetings()
{
    QTest::addColumn<Meeting>("meeting");
    QTest::newRow("one after the other") << Meeting::OneAfterTheOther;
    QTest::newRow("in one turn") << Meeting::InOneTurn;
    QTest::newRow("after being offline") << Meeting::AfterBeingOffline;
}

} // namespace

class TestSmallWorlds : public QObject
{
    Q_OBJECT

    int m_worlds = 0;

    // All orders of arrival; the first thing that is wrong.
    std::string wrongInAnyOrder(const std::vector<const Sample*>& deeds, Meeting meeting, bool independent)
    {
        std::optional<Outcome> first;
        for (const auto& arrival : arrivals(deeds.size())) {
            ++m_worlds;
            auto outcome = meet(deeds, arrival, meeting);
            if (!outcome.wrong.empty())
                return described(deeds, arrival) + outcome.wrong;
            if (first && independent && outcome.accepted != first->accepted)
                return described(deeds, arrival) + "the order decides what is accepted";
            if (first && independent && outcome.shown != first->shown)
                return described(deeds, arrival) + "the order shows, though they share nothing:\n" +
                       first->shown + "\n" + outcome.shown;
            if (!first)
                first = std::move(outcome);
        }
        return {};
    }

private slots:
    void everyTypeOfTheCatalogueHasASample()
    {
        for (const auto& kind : catalogue()) {
            bool found = false;
            for (std::size_t i = 0; i < samples().size(); ++i)
                found = found || typeOfSample(i) == kind.type;
            QVERIFY2(found, std::string(kind.type).c_str());
        }
    }

    void everySampleIsWhatItSays()
    {
        for (const auto& sample : samples()) {
            const auto outcome = meet({&sample}, {0}, Meeting::OneAfterTheOther);
            QVERIFY2(outcome.wrong.empty(), (sample.name + ": " + outcome.wrong).c_str());
            QVERIFY2(outcome.accepted[0] != sample.refusedAlone, sample.name.c_str());
            SeededIds ids(1);
            const Body made = sample.make(knownThings(ids, Time{}), 0);
            QVERIFY2(sample.name.starts_with(typeOf(made)), sample.name.c_str());
        }
    }

    // Every pair of samples meets online; in the other ways those do that share something, and one sample of
    // each type.
    void everyPairEndsAlikeInBothOrders_data() { rowsOfMeetings(); }
    void everyPairEndsAlikeInBothOrders()
    {
        QFETCH(Meeting, meeting);
        const auto& all = samples();
        m_worlds = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = i; j < all.size(); ++j) {
                const bool independent = !shareSomething(all[i], all[j]);
                const bool isNew = !independent || (firstOfType(i) && firstOfType(j));
                if (meeting != Meeting::OneAfterTheOther && !isNew)
                    continue;
                const auto wrong = wrongInAnyOrder({&all[i], &all[j]}, meeting, independent);
                QVERIFY2(wrong.empty(), wrong.c_str());
            }
        }
        qInfo("%d worlds: the pairs of %zu operations of %zu types", m_worlds, all.size(),
              catalogue().size());
    }

    void everyTripleThatTouchesOneThingEndsAlike_data() { rowsOfMeetings(); }
    void everyTripleThatTouchesOneThingEndsAlike()
    {
        QFETCH(Meeting, meeting);
        m_worlds = 0;
        for (const auto& group : groups()) {
            std::vector<const Sample*> deeds;
            for (const auto name : group.deeds) {
                deeds.push_back(findSample(name));
                QVERIFY2(deeds.back(), std::string(name).c_str());
            }
            for (std::size_t i = 0; i < deeds.size(); ++i) {
                for (std::size_t j = i; j < deeds.size(); ++j) {
                    for (std::size_t k = j; k < deeds.size(); ++k) {
                        // A turn takes them one by one: only how they are sent on is another.
                        if (meeting == Meeting::InOneTurn && (i == j || j == k))
                            continue;
                        const auto wrong = wrongInAnyOrder({deeds[i], deeds[j], deeds[k]}, meeting, false);
                        QVERIFY2(wrong.empty(), (group.name + ": "s + wrong).c_str());
                    }
                }
            }
        }
        qInfo("%d worlds of three authors", m_worlds);
    }
};

WARROOM_TEST_MAIN(TestSmallWorlds)
#include "tst_small_worlds.moc"
