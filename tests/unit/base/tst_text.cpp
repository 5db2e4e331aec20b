// UTF-8 text: what is valid, how it is counted, cut, split and shown in messages.
#include "base/text.h"
#include "support/test_main.h"

using namespace warroom;

class TextTest final : public QObject
{
    Q_OBJECT

private slots:
    void firstInvalidUtf8_data();
    void firstInvalidUtf8();
    void codePoints_data();
    void codePoints();
    void byteOffset_data();
    void byteOffset();
    void firstControl_data();
    void firstControl();
    void escapeForMessage_data();
    void escapeForMessage();
    void messageShowsAtMostEightyCharacters();
    void elide_data();
    void elide();
    void trimmed_data();
    void trimmed();
    void lowerAsciiLeavesOtherBytesAlone();
    void paragraphs_data();
    void paragraphs();
    void split_data();
    void split();
    void joinPutsTheSeparatorBetween();
    void nearest_data();
    void nearest();
};

void TextTest::firstInvalidUtf8_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("expected"); // -1: all of it is valid

    QTest::newRow("nothing is valid") << std::string() << -1;
    QTest::newRow("ASCII is valid") << std::string("plain") << -1;
    QTest::newRow("two, three and four bytes are valid") << std::string("é€😀") << -1;
    QTest::newRow("a zero byte is valid") << std::string("a\0b", 3) << -1;
    QTest::newRow("the last code point is valid") << std::string("\xF4\x8F\xBF\xBF") << -1;
    QTest::newRow("one past the last code point is not") << std::string("\xF4\x90\x80\x80") << 0;
    QTest::newRow("a lone continuation is found where it is") << std::string("ab\x80") << 2;
    QTest::newRow("a cut sequence is found at its start") << std::string("ab\xE2\x82") << 2;
    QTest::newRow("an overlong slash is not valid") << std::string("\xC0\xAF") << 0;
    QTest::newRow("an overlong three bytes form is not valid") << std::string("\xE0\x9F\xBF") << 0;
    QTest::newRow("an overlong four bytes form is not valid") << std::string("\xF0\x8F\xBF\xBF") << 0;
    QTest::newRow("a surrogate is not valid") << std::string("x\xED\xA0\x80") << 1;
    QTest::newRow("the code point before the surrogates is valid") << std::string("\xED\x9F\xBF") << -1;
    QTest::newRow("byte FF is not valid") << std::string("\xFF") << 0;
}

void TextTest::firstInvalidUtf8()
{
    QFETCH(std::string, text);
    QFETCH(int, expected);
    const auto found = warroom::firstInvalidUtf8(text);
    QCOMPARE(found ? static_cast<int>(*found) : -1, expected);
}

void TextTest::codePoints_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("expected");

    QTest::newRow("nothing has none") << std::string() << 0;
    QTest::newRow("ASCII counts its bytes") << std::string("abc") << 3;
    QTest::newRow("a letter of two bytes counts once") << std::string("é") << 1;
    QTest::newRow("an emoji counts once") << std::string("a😀b") << 3;
    QTest::newRow("a combining mark counts by itself") << std::string("e\xCC\x81") << 2;
}

void TextTest::codePoints()
{
    QFETCH(std::string, text);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(warroom::codePoints(text)), expected);
}

void TextTest::byteOffset_data()
{
    QTest::addColumn<int>("codePoint");
    QTest::addColumn<int>("expected");

    // The text is "aé€😀z": its code points start at 0, 1, 3, 6 and 10.
    QTest::newRow("the first is at the start") << 0 << 0;
    QTest::newRow("after one byte") << 1 << 1;
    QTest::newRow("after two bytes") << 2 << 3;
    QTest::newRow("after three bytes") << 3 << 6;
    QTest::newRow("after four bytes") << 4 << 10;
    QTest::newRow("one past the last is the size") << 5 << 11;
    QTest::newRow("far past the last is the size") << 500 << 11;
}

void TextTest::byteOffset()
{
    QFETCH(int, codePoint);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(warroom::byteOffset("aé€😀z", static_cast<std::size_t>(codePoint))), expected);
}

void TextTest::firstControl_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("expected"); // -1: clean

    QTest::newRow("plain text is clean") << std::string("plain é 😀") << -1;
    QTest::newRow("tab, line feed and carriage return are clean") << std::string("a\tb\r\nc") << -1;
    QTest::newRow("a zero byte is a control") << std::string("a\0b", 3) << 1;
    QTest::newRow("escape is a control") << std::string("ab\x1B[31m") << 2;
    QTest::newRow("DEL is a control") << std::string("\x7F") << 0;
    QTest::newRow("C1 is a control") << std::string("x\xC2\x85") << 1;
    QTest::newRow("a no-break space is clean") << std::string("x\xC2\xA0y") << -1;
}

void TextTest::firstControl()
{
    QFETCH(std::string, text);
    QFETCH(int, expected);
    const auto found = warroom::firstControl(text);
    QCOMPARE(found ? static_cast<int>(*found) : -1, expected);
}

void TextTest::escapeForMessage_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("expected");

    QTest::newRow("plain text stays") << std::string("SEV1 é") << std::string("SEV1 é");
    QTest::newRow("a line end is shown") << std::string("a\nb") << std::string("a\\x0Ab");
    QTest::newRow("an escape sequence is shown") << std::string("\x1B[0m") << std::string("\\x1B[0m");
    QTest::newRow("a broken byte is shown") << std::string("a\xFF") << std::string("a\\xFF");
    QTest::newRow("C1 is shown byte by byte") << std::string("\xC2\x85") << std::string("\\xC2\\x85");
}

void TextTest::escapeForMessage()
{
    QFETCH(std::string, text);
    QFETCH(std::string, expected);
    QCOMPARE(warroom::escapeForMessage(text), expected);
}

void TextTest::messageShowsAtMostEightyCharacters()
{
    QCOMPARE(warroom::escapeForMessage(std::string(80, 'x')), std::string(80, 'x'));
    QCOMPARE(warroom::escapeForMessage(std::string(81, 'x')), std::string(80, 'x') + "…");
}

void TextTest::elide_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<std::string>("expected");

    QTest::newRow("a short text stays") << std::string("abc") << 5 << std::string("abc");
    QTest::newRow("a text that just fits stays") << std::string("abc") << 3 << std::string("abc");
    QTest::newRow("a long text ends in an ellipsis") << std::string("abcd") << 3 << std::string("ab…");
    QTest::newRow("it is cut between code points") << std::string("é€😀z") << 3 << std::string("é€…");
    QTest::newRow("one leaves the ellipsis") << std::string("abc") << 1 << std::string("…");
}

void TextTest::elide()
{
    QFETCH(std::string, text);
    QFETCH(int, count);
    QFETCH(std::string, expected);
    QCOMPARE(warroom::elide(text, static_cast<std::size_t>(count)), expected);
}

void TextTest::trimmed_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("expected");

    QTest::newRow("nothing stays nothing") << std::string() << std::string();
    QTest::newRow("blanks become nothing") << std::string(" \t\r\n ") << std::string();
    QTest::newRow("both ends are cut") << std::string("\t a b \r\n") << std::string("a b");
    QTest::newRow("the middle stays") << std::string("a  b") << std::string("a  b");
}

void TextTest::trimmed()
{
    QFETCH(std::string, text);
    QFETCH(std::string, expected);
    QCOMPARE(std::string(warroom::trimmed(text)), expected);
}

void TextTest::lowerAsciiLeavesOtherBytesAlone()
{
    QCOMPARE(warroom::lowerAscii("SEV-1 @Z[ ÄÖ"), std::string("sev-1 @z[ ÄÖ"));
}

void TextTest::paragraphs_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::vector<std::string>>("expected");

    using Texts = std::vector<std::string>;
    QTest::newRow("nothing has none") << std::string() << Texts{};
    QTest::newRow("blank lines have none") << std::string("\n \n\t\n") << Texts{};
    QTest::newRow("one line is one") << std::string("one") << Texts{"one"};
    QTest::newRow("lines that follow each other are one") << std::string("one\ntwo") << Texts{"one\ntwo"};
    QTest::newRow("an empty line parts two") << std::string("one\n\ntwo\n") << Texts{"one", "two"};
    QTest::newRow("a line of blanks parts two") << std::string("one\n  \ntwo") << Texts{"one", "two"};
    QTest::newRow("many empty lines part two")
        << std::string("\n\none\n\n\n\ntwo\n\n") << Texts{"one", "two"};
    QTest::newRow("carriage returns part as well")
        << std::string("one\r\n\r\ntwo\r\n") << Texts{"one", "two"};
}

void TextTest::paragraphs()
{
    QFETCH(std::string, text);
    QFETCH(std::vector<std::string>, expected);
    QCOMPARE(warroom::paragraphs(text), expected);
}

void TextTest::split_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::vector<std::string>>("expected");

    using Texts = std::vector<std::string>;
    QTest::newRow("nothing is one empty part") << std::string() << Texts{""};
    QTest::newRow("no separator is one part") << std::string("a b") << Texts{"a b"};
    QTest::newRow("each separator parts") << std::string("a,b,c") << Texts{"a", "b", "c"};
    QTest::newRow("empty parts are kept") << std::string(",a,,") << Texts{"", "a", "", ""};
}

void TextTest::split()
{
    QFETCH(std::string, text);
    QFETCH(std::vector<std::string>, expected);
    std::vector<std::string> parts;
    for (const auto part : warroom::split(text, ','))
        parts.emplace_back(part);
    QCOMPARE(parts, expected);
}

void TextTest::joinPutsTheSeparatorBetween()
{
    QCOMPARE(join({}, ", "), std::string());
    QCOMPARE(join({"a"}, ", "), std::string("a"));
    QCOMPARE(join({"a", "", "c"}, ", "), std::string("a, , c"));
}

void TextTest::nearest_data()
{
    QTest::addColumn<std::string>("word");
    QTest::addColumn<std::optional<std::string>>("expected");

    using Hint = std::optional<std::string>;
    QTest::newRow("a swapped pair is near") << std::string("incidnet") << Hint("incident");
    QTest::newRow("a missing letter is near") << std::string("sectio") << Hint("section");
    QTest::newRow("the nearest of several wins") << std::string("actoin") << Hint("action");
    QTest::newRow("another word has no hint") << std::string("zebra") << Hint();
}

void TextTest::nearest()
{
    QFETCH(std::string, word);
    QFETCH(std::optional<std::string>, expected);
    QCOMPARE(warroom::nearest(word, {"incident", "section", "action", "why"}), expected);
}

WARROOM_TEST_MAIN(TextTest)
#include "tst_text.moc"
