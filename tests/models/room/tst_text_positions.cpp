// Positions between the editor (UTF-16) and the core (code points).
#include "models/room/text_positions.h"
#include "support/test_main.h"

#include <QRandomGenerator>

using namespace warroom;
using namespace warroom::ui;

class TextPositionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void positions_data();
    void positions();
    void anEditOfTheEditorIsTheSameInTheCore();
    void replacementsMakeTheEdit_data();
    void replacementsMakeTheEdit();
    void anyEditOfAnyTextIsMadeByItsReplacements();
};

void TextPositionsTest::positions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("utf16");
    QTest::addColumn<unsigned>("codePoint");
    QTest::newRow("at the start") << "abc" << 0 << 0u;
    QTest::newRow("plain letters count one each") << "abc" << 2 << 2u;
    QTest::newRow("letters of two bytes count one") << QStringLiteral("äöü") << 3 << 3u;
    QTest::newRow("a pair counts one") << QStringLiteral("a😀b") << 3 << 2u;
    QTest::newRow("behind two pairs") << QStringLiteral("😀😀") << 4 << 2u;
}

void TextPositionsTest::positions()
{
    QFETCH(QString, text);
    QFETCH(int, utf16);
    QFETCH(unsigned, codePoint);
    QCOMPARE(codePointAt(text, utf16), codePoint);
    QCOMPARE(utf16At(text, codePoint), utf16);
    QCOMPARE(utf16At(text, 1000), text.size());
}

void TextPositionsTest::anEditOfTheEditorIsTheSameInTheCore()
{
    const QString before = QStringLiteral("x😀yz");
    const text::Edit edit = editOf(before, 3, u"y", u"é😀");
    QCOMPARE(QString::fromStdString(text::apply(before.toStdString(), edit)), QStringLiteral("x😀é😀z"));
}

void TextPositionsTest::replacementsMakeTheEdit_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing") << "abc"
                             << "abc";
    QTest::newRow("a word put in") << "a c"
                                   << "a b c";
    QTest::newRow("two places") << "one two three"
                                << "1 two 3";
    QTest::newRow("pairs gone and come") << QStringLiteral("😀 a 😀") << QStringLiteral("a 😎 b");
    QTest::newRow("all gone") << QStringLiteral("😀x") << "";
}

namespace {

QString replaced(QString text, const std::vector<Replacement>& steps)
{
    for (const auto& step : steps)
        text.replace(step.position, step.removed, step.inserted);
    return text;
}

} // namespace

void TextPositionsTest::replacementsMakeTheEdit()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const text::Edit edit = text::diff(before.toStdString(), after.toStdString());
    QCOMPARE(replaced(before, replacementsOf(before, edit)), after);
}

void TextPositionsTest::anyEditOfAnyTextIsMadeByItsReplacements()
{
    QRandomGenerator random(7);
    const QStringList letters = {"a", "ß", QStringLiteral("😀"), " ", "\n"};
    const auto word = [&](int most) {
        QString text;
        for (int i = random.bounded(most + 1); i > 0; --i)
            text += letters[random.bounded(5)];
        return text;
    };
    for (int round = 0; round < 500; ++round) {
        const QString before = word(12);
        text::Edit edit;
        auto left = codePointAt(before, before.size());
        while (left > 0) {
            const auto step = static_cast<std::uint32_t>(random.bounded(static_cast<int>(left)) + 1);
            edit.insert(word(2).toStdString());
            if (random.bounded(2) == 0)
                edit.retain(step);
            else
                edit.remove(step);
            left -= step;
        }
        edit.insert(word(2).toStdString());
        QCOMPARE(replaced(before, replacementsOf(before, edit)).toStdString(),
                 text::apply(before.toStdString(), edit));
    }
}

WARROOM_TEST_MAIN(TextPositionsTest)
#include "tst_text_positions.moc"
