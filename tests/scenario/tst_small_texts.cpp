// Every pair and every triple of small edits of one short text with a combining mark and an emoji, through
// the hub and the replicas: the merged text is the one that the rules allow, on every side.
#include "support/scenario/fake_war_room.h"
#include "support/test_main.h"

#include <algorithm>
#include <array>

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;
using text::Edit;

namespace {

// e, a combining acute, woman, joiner, computer.
const std::array<std::string, 5> points = {"e", "\u0301", "\U0001F469", "\u200D", "\U0001F4BB"};
// What each author puts in.
const std::array<std::string, 3> marks = {"A", "\u0308", "\U0001F44D"};
constexpr std::size_t worldsInARoom = 400, worldsInATicket = 40;

struct SmallEdit
{
    std::size_t at = 0;
    std::size_t removed = 0;
    bool inserts = false;
};

std::vector<SmallEdit> smallEdits()
{
    std::vector<SmallEdit> out;
    for (std::size_t at = 0; at <= points.size(); ++at)
        out.push_back({at, 0, true});
    for (std::size_t removed = 1; removed <= 2; ++removed) {
        for (std::size_t at = 0; at + removed <= points.size(); ++at)
            out.push_back({at, removed, false});
    }
    for (std::size_t at = 0; at < points.size(); ++at)
        out.push_back({at, 1, true});
    return out;
}

Edit editOf(const SmallEdit& small, std::size_t author)
{
    Edit edit;
    edit.retain(static_cast<std::uint32_t>(small.at));
    if (small.inserts)
        edit.insert(marks[author]);
    return edit.remove(static_cast<std::uint32_t>(small.removed));
}

// What a merged text is made of: points by their place, what authors put in by 100 + author; empty if there
// is anything else in it.
std::vector<std::size_t> partsOf(std::string_view shown)
{
    std::vector<std::size_t> out;
    const auto take = [&](const std::string& part, std::size_t number) {
        if (!shown.starts_with(part))
            return false;
        shown.remove_prefix(part.size());
        out.push_back(number);
        return true;
    };
    while (!shown.empty()) {
        bool known = false;
        for (std::size_t i = 0; i < points.size() && !known; ++i)
            known = take(points[i], i);
        for (std::size_t i = 0; i < marks.size() && !known; ++i)
            known = take(marks[i], 100 + i);
        if (!known)
            return {};
    }
    return out;
}

std::vector<std::size_t> survivors(const std::vector<SmallEdit>& edits)
{
    std::vector<std::size_t> out;
    for (std::size_t place = 0; place < points.size(); ++place) {
        const bool removed = std::any_of(edits.begin(), edits.end(), [&](const SmallEdit& edit) {
            return edit.at <= place && place < edit.at + edit.removed;
        });
        if (!removed)
            out.push_back(place);
    }
    return out;
}

// By the rules alone: what anybody removed is gone and all else is there; what was put in stands between what
// is left of its neighbours; at one place in the order of arrival. Two who write at different places are
// never turned round; a third may have taken out what told the places apart.
bool isAllowed(std::string_view shown, const std::vector<SmallEdit>& edits)
{
    const auto left = survivors(edits);
    std::vector<std::size_t> kept;
    std::vector<std::size_t> inserted; // authors
    for (const auto part : partsOf(shown)) {
        if (part < 100) {
            kept.push_back(part);
            continue;
        }
        const std::size_t author = part - 100;
        const std::size_t at = edits[author].at;
        const auto before = std::count_if(left.begin(), left.end(), [&](std::size_t p) { return p < at; });
        if (!edits[author].inserts || kept.size() != static_cast<std::size_t>(before))
            return false;
        for (const auto other : inserted) {
            const bool turnedRound = edits[other].at == at ? other >= author : edits[other].at > at;
            if (turnedRound && (edits.size() == 2 || edits[other].at == at))
                return false;
        }
        inserted.push_back(author);
    }
    const auto wrote =
        std::count_if(edits.begin(), edits.end(), [](const SmallEdit& e) { return e.inserts; });
    if (kept != left || inserted.size() != static_cast<std::size_t>(wrote))
        return false;
    return true;
}

std::string described(const std::vector<SmallEdit>& edits)
{
    std::string out;
    for (const auto& edit : edits)
        out += "at " + std::to_string(edit.at) + (edit.inserts ? " insert" : "") + " remove " +
               std::to_string(edit.removed) + "; ";
    return out;
}

enum class Way
{
    OneAfterTheOther,
    InOneTurn,
    AfterBeingOffline
};

// One room with a text for each world; the authors' edits arrive in the order of the authors.
class TextRoom final
{
public:
    TextRoom(std::size_t authors, std::size_t worlds) : m_room({.clients = authors + 1}), m_authors(authors)
    {
        std::string all;
        for (const auto& point : points)
            all += point;
        for (std::size_t i = 0; i < worlds; ++i) {
            if (i % worldsInATicket == 0)
                m_tickets.push_back(m_room.declare(0));
            m_items.push_back(m_room.newId<ItemId>());
            m_room.act(0, m_tickets.back(), FixAdd{Section::FixesSymptoms, m_items.back(), all, {}});
        }
        m_room.settle();
    }

    void meet(const std::vector<std::vector<SmallEdit>>& worlds, Way way)
    {
        if (way == Way::AfterBeingOffline) {
            for (std::size_t author = 0; author < m_authors; ++author)
                m_room.cut(author);
        }
        for (std::size_t i = 0; i < worlds.size(); ++i) {
            for (std::size_t author = 0; author < m_authors; ++author)
                m_room.type(author, ticketOf(i), Section::FixesSymptoms, m_items[i],
                            editOf(worlds[i][author], author));
            if (way != Way::AfterBeingOffline)
                deliver(way == Way::InOneTurn);
        }
        for (std::size_t author = 0; way == Way::AfterBeingOffline && author < m_authors; ++author) {
            m_room.reconnect(author);
            m_room.settle();
        }
    }

    // What differs from the rules in a world, or nothing.
    std::string wrong(std::size_t world, const std::vector<SmallEdit>& edits)
    {
        for (std::size_t client = 0; client < m_room.size(); ++client) {
            const auto shown =
                m_room.shownText(client, ticketOf(world), Section::FixesSymptoms, m_items[world]);
            if (!isAllowed(shown, edits))
                return described(edits) + "client " + std::to_string(client) + " shows \"" + shown + '"';
        }
        return {};
    }
    std::string wrong() { return m_room.wrong(); }

private:
    TicketId ticketOf(std::size_t world) const { return m_tickets[world / worldsInATicket]; }

    void deliver(bool inOneTurn)
    {
        for (std::size_t author = 0; author < m_authors; ++author) {
            while (m_room.hubHears(author))
                ;
            if (!inOneTurn)
                m_room.hubTurns();
        }
        m_room.settle();
    }

    FakeWarRoom m_room;
    std::size_t m_authors;
    std::vector<TicketId> m_tickets;
    std::vector<ItemId> m_items;
};

} // namespace

Q_DECLARE_METATYPE(Way)

class TestSmallTexts : public QObject
{
    Q_OBJECT

    static void rowsOfWays()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("one after the other") << Way::OneAfterTheOther;
        QTest::newRow("in one turn") << Way::InOneTurn;
        QTest::newRow("after being offline") << Way::AfterBeingOffline;
    }

    // The edits of the authors stand in all orders in `worlds`, so one order of arrival is enough.
    static std::string wrongIn(const std::vector<std::vector<SmallEdit>>& worlds, Way way)
    {
        for (std::size_t from = 0; from < worlds.size(); from += worldsInARoom) {
            const std::size_t end = std::min(from + worldsInARoom, worlds.size());
            const std::vector<std::vector<SmallEdit>> some(worlds.begin() + static_cast<std::ptrdiff_t>(from),
                                                           worlds.begin() + static_cast<std::ptrdiff_t>(end));
            TextRoom room(some[0].size(), some.size());
            room.meet(some, way);
            for (std::size_t i = 0; i < some.size(); ++i) {
                if (auto found = room.wrong(i, some[i]); !found.empty())
                    return found;
            }
            if (auto found = room.wrong(); !found.empty())
                return found;
        }
        qInfo("%zu texts", worlds.size());
        return {};
    }

private slots:
    void theRulesSeeWhatIsWrong_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("allowed");
        const std::string tail = points[2] + points[3] + points[4];
        const auto row = [](const char* name, const std::string& shown, bool allowed) {
            QTest::newRow(name) << QString::fromStdString(shown) << allowed;
        };
        // One puts in at 1 and takes out what follows, the other puts in at 2.
        row("as it must be", points[0] + marks[0] + marks[1] + tail, true);
        row("turned round", points[0] + marks[1] + marks[0] + tail, false);
        row("one's words are lost", points[0] + marks[0] + tail, false);
        row("one's words are there twice", points[0] + marks[0] + marks[0] + marks[1] + tail, false);
        row("what was taken out is back", points[0] + marks[0] + points[1] + marks[1] + tail, false);
        row("more was taken out", points[0] + marks[0] + marks[1] + points[2] + points[3], false);
        row("a point is split", points[0] + marks[0] + marks[1] + tail.substr(0, 2) + tail.substr(4), false);
    }
    void theRulesSeeWhatIsWrong()
    {
        QFETCH(QString, shown);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowed(shown.toStdString(), {{1, 1, true}, {2, 0, true}}), allowed);
    }

    void everyPairOfEditsMergesByTheRules_data() { rowsOfWays(); }
    void everyPairOfEditsMergesByTheRules()
    {
        QFETCH(Way, way);
        std::vector<std::vector<SmallEdit>> worlds;
        for (const auto& a : smallEdits()) {
            for (const auto& b : smallEdits())
                worlds.push_back({a, b});
        }
        const auto wrong = wrongIn(worlds, way);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void everyTripleOfEditsMergesByTheRules_data() { rowsOfWays(); }
    void everyTripleOfEditsMergesByTheRules()
    {
        QFETCH(Way, way);
        std::vector<std::vector<SmallEdit>> worlds;
        for (const auto& a : smallEdits()) {
            for (const auto& b : smallEdits()) {
                for (const auto& c : smallEdits())
                    worlds.push_back({a, b, c});
            }
        }
        const auto wrong = wrongIn(worlds, way);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

WARROOM_TEST_MAIN(TestSmallTexts)
#include "tst_small_texts.moc"
