// Which phrase a text was made of, and what was put into it.
#include "base/known_phrases.h"
#include "support/test_main.h"

using namespace warroom;

namespace {

const std::vector<Phrase> phrases = {
    WARROOM_PHRASE("Test", "there is nothing here"), WARROOM_PHRASE("Test", "%1 is damaged"),
    WARROOM_PHRASE("Test", "%1 cannot be read: %2"), WARROOM_PHRASE("Test", "%1 cannot be %2: %3"),
    WARROOM_PHRASE("Test", "from %1 to %2"),         WARROOM_PHRASE("Test", "nobody is named \"%1\" in %2"),
};

// Every phrase in square brackets, so that one sees which it was.
std::string inBrackets(const std::string&, const std::string& english) { return "[" + english + "]"; }

} // namespace

class KnownPhrasesTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysAText_data();
    void saysAText();
};

void KnownPhrasesTest::saysAText_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("said");
    const auto row = [](const char* name, const char* text, const char* said) {
        QTest::newRow(name) << std::string(text) << std::string(said);
    };
    row("a text without places", "there is nothing here", "[there is nothing here]");
    row("what is put in is said too", "cache.db is damaged", "[<cache.db> is damaged]");
    row("the phrase with the most words of its own", "a cannot be read: b", "[<a> cannot be read: <b>]");
    row("another one where it does not fit", "a cannot be moved: b", "[<a> cannot be <moved>: <b>]");
    row("places are as short as they can be", "from a to b to c", "[from <a> to <b to c>]");
    row("the words of a phrase inside of a value", "this is damaged is damaged",
        "[<this is damaged> is damaged]");
    row("a per cent sign in a value", "from %2 to %1", "[from <%2> to <%1>]");
    row("a name between quotation marks stays", "nobody is named \"x\" in y",
        "[nobody is named \"x\" in <y>]");
    row("nothing in a place", " is damaged", "");
    row("more than the phrase", "there is nothing here.", "");
    row("nothing", "", "");
}

void KnownPhrasesTest::saysAText()
{
    QFETCH(std::string, text);
    const KnownPhrases known(phrases);
    const auto said = known.say(Words(inBrackets, "xx"), text,
                                [](std::string_view place) { return "<" + std::string(place) + ">"; });
    QTEST(said.value_or(""), "said");
}

WARROOM_TEST_MAIN(KnownPhrasesTest)
#include "tst_known_phrases.moc"
