// Random typing by several people, offline and with delays, always ends with one text; every seed is fixed.
#include "domain/text/rebase.h"

#include "base/text.h"
#include "support/test_main.h"

#include <algorithm>
#include <random>

using namespace warroom;
using namespace warroom::text;

namespace {

// How the people of one row behave.
struct Habits
{
    std::size_t people = 2;
    std::size_t edits = 40;
    int delay = 3;     // most rounds a message is under way
    int offline = 0;   // percent of the time
    int deleting = 40; // percent of the edits that delete too
};

class Dice final
{
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_engine() % bound; }
    bool percent(int chance) { return below(100) < static_cast<std::size_t>(chance); }

private:
    std::mt19937_64 m_engine;
};

// An edit of one to three places, with code points of every length.
Edit anEdit(Dice& dice, std::string_view document, int deleting)
{
    static const std::vector<std::string> pieces = {"a",  "b ", "word", "\n", "ö",       "ß", "й",
                                                    "שם", "€",  "障害", "한", "e\u0301", "🔥", "👩\u200D🚒"};
    Edit edit;
    std::size_t left = codePoints(document);
    for (std::size_t places = 1 + dice.below(3); places > 0; --places) {
        const std::size_t kept = dice.below(left + 1);
        edit.retain(static_cast<std::uint32_t>(kept));
        left -= kept;
        const bool deletes = left > 0 && dice.percent(deleting);
        if (deletes) {
            const std::size_t gone = 1 + dice.below(std::min<std::size_t>(left, 12));
            edit.remove(static_cast<std::uint32_t>(gone));
            left -= gone;
        }
        if (!deletes || dice.percent(50))
            edit.insert(pieces[dice.below(pieces.size())]);
    }
    return edit;
}

struct Accepted
{
    std::size_t author;
    Edit edit;
};

// The hub's order: a text and its log.
struct Hub
{
    std::string text;
    std::vector<Accepted> log;

    // False if an accepted edit does not fit the text.
    bool take(std::size_t author, std::vector<Edit> batch, std::size_t base)
    {
        std::vector<Edit> concurrent;
        for (std::size_t seq = base; seq < log.size(); ++seq)
            concurrent.push_back(log[seq].edit);
        for (auto& edit : rebase(std::move(batch), std::move(concurrent))) {
            if (!fits(text, edit))
                return false;
            text = text::apply(text, edit);
            log.push_back({author, std::move(edit)});
        }
        return true;
    }
};

struct Person
{
    PendingText replica;
    std::string editor;     // fed with local edits and what remote() returns
    std::size_t seen = 0;   // entries of the log
    std::vector<Edit> sent; // one batch is under way at a time
    std::size_t sentBase = 0;
    int batchArrives = -1; // round, -1 if none is under way
    std::size_t unconfirmed = 0;
    int backOnline = 0; // round
};

class SharedTyping final
{
public:
    SharedTyping(const Habits& habits, std::uint64_t seed) : m_habits(habits), m_dice(seed)
    {
        m_start = "Checkout is slow, größer 🔥 障害.";
        m_hub.text = m_start;
        m_people.assign(habits.people, Person{PendingText(m_start), m_start, 0, {}, 0, -1, 0, 0});
    }

    // Empty if all went well, else what went wrong.
    std::string run()
    {
        std::size_t made = 0;
        for (m_round = 0; made < m_habits.edits || !isSettled(); ++m_round) {
            for (std::size_t who = 0; who < m_people.size(); ++who) {
                if (made < m_habits.edits && m_dice.percent(60)) {
                    type(m_people[who]);
                    ++made;
                }
                act(who, made == m_habits.edits);
            }
            if (!m_problem.empty())
                return m_problem;
        }
        return compareAll();
    }

private:
    void type(Person& person)
    {
        const Edit edit = anEdit(m_dice, person.replica.shown(), m_habits.deleting);
        m_inserted += edit.lengthChange();
        person.replica.local(edit);
        person.editor = text::apply(person.editor, edit);
    }

    void act(std::size_t who, bool isEnding)
    {
        Person& person = m_people[who];
        if (!isEnding && m_round >= person.backOnline && m_dice.percent(m_habits.offline) &&
            m_dice.percent(10))
            person.backOnline = m_round + 10 + static_cast<int>(m_dice.below(100));
        if (!isEnding && m_round < person.backOnline)
            return;
        if (person.batchArrives >= 0 && m_round >= person.batchArrives) {
            if (!m_hub.take(who, std::exchange(person.sent, {}), person.sentBase))
                m_problem = "an accepted edit does not fit the hub's text";
            person.batchArrives = -1;
        }
        // The log reaches people one entry after the other, but late.
        for (std::size_t news = m_dice.below(m_hub.log.size() - person.seen + 1); news > 0; --news)
            receive(who, m_hub.log[person.seen++]);
        if (person.unconfirmed == 0 && !person.replica.pending().empty())
            send(person);
        check(person.replica.shown(), person.editor, "editor of " + std::to_string(who));
    }

    void receive(std::size_t who, const Accepted& entry)
    {
        Person& person = m_people[who];
        if (entry.author != who) {
            person.editor = text::apply(person.editor, person.replica.remote(entry.edit));
            return;
        }
        if (!(person.replica.pending().front() == entry.edit))
            m_problem = "a pending edit differs from what the hub accepted";
        person.replica.confirmFirst();
        --person.unconfirmed;
    }

    void send(Person& person)
    {
        const auto& pending = person.replica.pending();
        const std::size_t count = 1 + m_dice.below(pending.size());
        person.sent.assign(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(count));
        person.sentBase = person.seen;
        person.unconfirmed = count;
        person.batchArrives =
            m_round + static_cast<int>(m_dice.below(static_cast<std::size_t>(m_habits.delay) + 1));
    }

    bool isSettled() const
    {
        return std::all_of(m_people.begin(), m_people.end(), [&](const Person& person) {
            return person.replica.pending().empty() && person.seen == m_hub.log.size();
        });
    }

    void check(const std::string& expected, const std::string& actual, const std::string& what)
    {
        if (actual != expected)
            m_problem = what + " differs: \"" + actual + "\" instead of \"" + expected + "\"";
        if (firstInvalidUtf8(actual))
            m_problem = what + " is not valid UTF-8";
    }

    std::string compareAll()
    {
        std::string replayed = m_start;
        for (const auto& entry : m_hub.log)
            replayed = text::apply(replayed, entry.edit);
        check(m_hub.text, replayed, "the replayed log");
        for (const auto& person : m_people) {
            check(m_hub.text, person.replica.confirmed(), "confirmed text");
            check(m_hub.text, person.replica.shown(), "shown text");
        }
        if (m_hub.log.size() != m_habits.edits)
            m_problem = "the log has another number of edits than were made";
        const auto length = static_cast<std::int64_t>(codePoints(m_hub.text));
        if (m_habits.deleting == 0 && length != static_cast<std::int64_t>(codePoints(m_start)) + m_inserted)
            m_problem = "something that was typed is lost or there twice";
        return m_problem;
    }

    const Habits m_habits;
    Dice m_dice;
    std::string m_start;
    Hub m_hub;
    std::vector<Person> m_people;
    std::int64_t m_inserted = 0;
    int m_round = 0;
    std::string m_problem;
};

} // namespace

Q_DECLARE_METATYPE(Habits)

class TestTextConvergence : public QObject
{
    Q_OBJECT

private slots:
    void everyoneEndsWithOneText_data()
    {
        QTest::addColumn<Habits>("habits");
        QTest::addColumn<int>("repetitions");

        QTest::newRow("two people, 40 edits") << Habits{2, 40, 3, 0, 40} << 300;
        QTest::newRow("three people, 40 edits, mostly deleting") << Habits{3, 40, 3, 0, 90} << 200;
        QTest::newRow("four people, 40 edits, slow lines") << Habits{4, 40, 20, 0, 40} << 200;
        QTest::newRow("four people, 400 edits, often offline") << Habits{4, 400, 5, 60, 40} << 20;
        QTest::newRow("three people, 400 edits, nothing deleted") << Habits{3, 400, 10, 40, 0} << 20;
        QTest::newRow("two people, 4,000 edits, offline for long") << Habits{2, 4000, 5, 90, 55} << 2;
        QTest::newRow("four people, 4,000 edits, slow lines") << Habits{4, 4000, 30, 30, 55} << 2;
    }

    void everyoneEndsWithOneText()
    {
        QFETCH(Habits, habits);
        QFETCH(int, repetitions);
        for (int seed = 1; seed <= repetitions; ++seed) {
            const std::string problem = SharedTyping(habits, static_cast<std::uint64_t>(seed)).run();
            QVERIFY2(problem.empty(), ("seed " + std::to_string(seed) + ": " + problem).c_str());
        }
    }

    void randomEditsObeyTheLaws()
    {
        for (std::uint64_t seed = 1; seed <= 20000; ++seed) {
            Dice dice(seed);
            const std::string document = text::apply("größe 🔥 障害", anEdit(dice, "größe 🔥 障害", 50));
            const Edit a = anEdit(dice, document, 50);
            const Edit b = anEdit(dice, document, 50);
            const std::string afterA = text::apply(document, a);
            const Edit next = anEdit(dice, afterA, 50);
            const auto [newA, newB] = transformPair(a, b);

            const std::string merged = text::apply(afterA, newB);
            const bool lawful = merged == text::apply(text::apply(document, b), newA) &&
                                text::apply(document, compose(a, next)) == text::apply(afterA, next) &&
                                text::apply(document, compose(a, newB)) == merged &&
                                text::apply(afterA, invert(a, document)) == document &&
                                text::apply(document, diff(document, merged)) == merged &&
                                !firstInvalidUtf8(merged);
            QVERIFY2(lawful, ("seed " + std::to_string(seed)).c_str());
        }
    }
};

WARROOM_TEST_MAIN(TestTextConvergence)
#include "tst_text_convergence.moc"
