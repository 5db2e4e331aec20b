// The desktop's language reaches what the core makes: documents, copies, and reasons of refusals.
#include "domain/said_names.h"
#include "export/markdown.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "postmortem/labels.h"
#include "support/few_words.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const QHash<QString, QString> s_german = {
    {"Language|en", "de"},
    {"Postmortem|Timeline", "Verlauf"},
    {"Format|Whys", "Warum-Fragen"},
    {"Format|Scope", "Umfang"},
    {"Format|Triage", "Einordnung"},
    {"Format|Symptoms", "Symptome"},
    {"Format|Next actions", "Nächste Schritte"},
    {"Format|%1 must be filled.", "„%1“ muss ausgefüllt sein."},
    {"Format|%1 needs at least one action with an owner.", "„%1“ braucht einen Schritt."},
    {"Format|%1 needs at least one question.", "„%1“ braucht mindestens eine Frage."},
    {"Refusal|%1 still requires: %2", "%1 verlangt noch: %2"},
    {"Refusal|%1 cannot be marked", "%1 lässt sich nicht kennzeichnen"},
    {"Refusal|must be given", "fehlt noch"},
    {"Refusal|it ends before it starts", "es endet, bevor es beginnt"},
    {"Refusal|%1 cannot be written: %2", "%1 lässt sich nicht schreiben: %2"},
    {"Refusal|there is no person \"%1\"", "niemand heißt „%1“"},
    {"Refusal|%1 more in %2 were left out; at most %3 are kept", "%1 mehr in %2, höchstens %3"},
};

} // namespace

class DocumentWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void englishIsTheSource();
    void documentsSpeakTheDesktopsLanguage();
    void requirementsAreTheDesktopsSentences();
    void refusals_data();
    void refusals();
    void anEnglishDesktopShowsRefusalsAsTheyCame();
};

void DocumentWordsTest::englishIsTheSource()
{
    QCOMPARE(documentWords().language(), std::string("en"));
    QCOMPARE(formatMarkdown({}, documentWords()), formatMarkdown({}));
}

void DocumentWordsTest::documentsSpeakTheDesktopsLanguage()
{
    const std::string english = formatMarkdown({});
    const FewWords german(s_german);
    QCOMPARE(documentWords().language(), std::string("de"));
    QVERIFY(formatMarkdown({}, documentWords()).find("## Verlauf") != std::string::npos);
    QCOMPARE(pdf::label(documentWords(), "Timeline"), QString("Verlauf"));
    // English stays possible, and the same.
    QCOMPARE(formatMarkdown({}), english);
    QCOMPARE(pdf::label(Words(), "Timeline"), QString("Timeline"));
}

void DocumentWordsTest::requirementsAreTheDesktopsSentences()
{
    const FewWords german(s_german);
    const Requirement requirement{Section::Whys, Need::OneOrMore, "Whys needs at least one question."};
    QCOMPARE(format::fromUtf8(sentenceIn(documentWords(), requirement)),
             QString("„Warum-Fragen“ braucht mindestens eine Frage."));
    QCOMPARE(sentenceIn(Words(), requirement), requirement.sentence);
}

void DocumentWordsTest::refusals_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a section, by its title") << "scope cannot be marked"
                                             << "Umfang lässt sich nicht kennzeichnen";
    QTest::newRow("what the format asks for, sentence by sentence")
        << "Triage still requires: Symptoms must be filled. Next actions needs at least one action with an "
           "owner."
        << "Einordnung verlangt noch: „Symptome“ muss ausgefüllt sein. „Nächste Schritte“ braucht einen "
           "Schritt.";
    QTest::newRow("requirements that are not ours stay") << "Triage still requires: something new."
                                                         << "Einordnung verlangt noch: something new.";
    QTest::newRow("a reason in a reason") << "a.pdf cannot be written: must be given"
                                          << "a.pdf lässt sich nicht schreiben: fehlt noch";
    QTest::newRow("the reason behind what it is about") << "a.json: severity: must be given"
                                                        << "a.json: severity: fehlt noch";
    QTest::newRow("several reasons")
        << "2 more in labels were left out; at most 64 are kept; it ends before "
           "it starts; something else"
        << "2 mehr in labels, höchstens 64; es endet, bevor es beginnt; something "
           "else";
    QTest::newRow("somebody who is named like a section") << "there is no person \"scope\""
                                                          << "niemand heißt „scope“";
    QTest::newRow("what is not known stays") << "the disk is full"
                                             << "the disk is full";
}

void DocumentWordsTest::refusals()
{
    QFETCH(QString, english);
    const FewWords german(s_german);
    QTEST(refusalText(Error(ErrorCode::Format, english.toStdString())), "shown");
}

void DocumentWordsTest::anEnglishDesktopShowsRefusalsAsTheyCame()
{
    QCOMPARE(refusalText(Error(ErrorCode::Locked, "scope cannot be marked")),
             QString("scope cannot be marked"));
}

WARROOM_TEST_MAIN(DocumentWordsTest)
#include "tst_document_words.moc"
