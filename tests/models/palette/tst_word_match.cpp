// What typed letters meet in a text, and how well.
#include "models/palette/word_match.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

class TestWordMatch final : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreMet_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rank");    // -1: not met
        QTest::addColumn<QString>("met"); // the text with what was met in brackets

        const auto row = [](const char* name, const char* typed, const char* text, int rank,
                            const char* met) {
            QTest::newRow(name) << QString(typed) << QString::fromUtf8(text) << rank
                                << QString::fromUtf8(met);
        };
        row("the beginning of the text is best", "ass", "Assign role", 0, "[Ass]ign role");
        row("a later word's start comes next", "rol", "Assign role", 1, "Assign [rol]e");
        row("several words, each at a start", "as ro", "Assign role", 0, "[As]sign [ro]le");
        row("the words may come in another order", "role assign", "Assign role", 1, "[Assign] [role]");
        row("initials of words", "ana", "Assign next action", 2, "[A]ssign [n]ext [a]ction");
        row("inside of a word is the last choice", "ass", "Password reset", 3, "P[ass]word reset");
        row("the start of a later word beats the inside of an earlier one", "set", "Reset a set", 1,
            "Reset a [set]");
        row("one letter is not looked for inside", "s", "Reset", -1, "");
        row("a number behind a dash begins a word", "2481", "INC-2481 Checkout", 1, "INC-[2481] Checkout");
        row("letter case makes no difference", "INC-24", "inc-2481", 0, "[inc-24]81");
        row("accents make no difference", "uber", "\303\234bergabe", 0, "[\303\234ber]gabe");
        row("every word must be met", "assign moon", "Assign role", -1, "");
        row("nothing typed fits everything", "", "Assign role", 0, "Assign role");
        row("runs that touch are one", "as si", "Assign", 3, "[Assi]gn");
    }
    void lettersAreMet()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(int, rank);
        QFETCH(QString, met);
        const auto match = matchWords(foldedLetters(typed), foldedLetters(text));
        QCOMPARE(match ? static_cast<int>(match->rank) : -1, rank);
        if (!match)
            return;
        QString marked = text;
        for (auto run = match->runs.rbegin(); run != match->runs.rend(); ++run) {
            marked.insert(run->start + run->length, ']');
            marked.insert(run->start, '[');
        }
        QCOMPARE(marked, met);
    }

    void foldingKeepsEveryCharacterInItsPlace()
    {
        const QString text =
            QString::fromUtf8("\303\204rger, Stra\303\237e, \316\221\316\270\316\256\316\275\316\261, "
                              "\330\247\330\256\330\252\330\250\330\247\330\261, \360\237\224\245");
        QCOMPARE(foldedLetters(text).size(), text.size());
    }
};

WARROOM_TEST_MAIN(TestWordMatch)
#include "tst_word_match.moc"
