// Documents in another language: nothing of ours stays English, and the English ones stay as they are.
#include "base/time_text.h"
#include "domain/op/catalogue.h"
#include "domain/op/op.h"
#include "export/external.h"
#include "export/html.h"
#include "export/markdown.h"
#include "export/postmortem.h"
#include "export/sentence.h"
#include "export/timeline_rows.h"
#include "support/test_main.h"

using namespace warroom;
using namespace std::chrono_literals;

namespace {

// A language of stars: small letters are ours and were not translated.
std::string starred(const std::string&, const std::string& english)
{
    std::string text = english;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }, '*');
    return text;
}

const Words stars(starred, "x");

std::string german(const std::string& context, const std::string& english)
{
    static const std::map<std::pair<std::string, std::string>, std::string> table = {
        {{"Postmortem", "Timeline"}, "Verlauf"},
        {{"Postmortem", "%1 incident of %2"}, "%1-Vorfall bei %2"},
        {{"Postmortem", "%1, from %2."}, "%1, seit %2."},
        {{"Record", "%1 takes over: %2"}, "%1 übernimmt: %2"},
        {{"External", "a responder"}, "jemand aus dem Team"},
    };
    const auto found = table.find({context, english});
    return found == table.end() ? english : found->second;
}

const Words inGerman(german, "de");
const Time start = *parseTime("2026-03-01T23:50:00Z");

Entry entryOf(std::string_view type, std::vector<std::string> args)
{
    Entry entry;
    entry.type = type;
    entry.args = std::move(args);
    return entry;
}

RecordedEntry recorded(const char* kind, Duration after)
{
    RecordedEntry entry;
    entry.t = start + after;
    entry.until = entry.t + 1min;
    entry.kind = kind;
    entry.text = "TEXT";
    entry.actor = "MARA";
    entry.source = 0;
    return entry;
}

// All that people wrote is in capitals.
RecordedIncident aFullIncident()
{
    RecordedIncident incident;
    incident.key = "INC-7";
    incident.title = "TITLE";
    incident.severity = "SEV1";
    incident.service = "CHECKOUT";
    incident.revision = 3;
    incident.started = start;
    incident.detected = start + 2min;
    incident.acknowledged = start + 4min;
    incident.mitigated = start + 40min;
    incident.originalRequest = "REQUEST";
    incident.impact = incident.wentWell = incident.wentBadly = incident.whatHelped = incident.lucky = "TEXT";
    RecordedItem item;
    item.text = "TEXT";
    item.owner = item.evidence = item.doneBy = item.reason = item.effect = item.ticket = "X";
    item.doneAt = item.due = start;
    item.priority = "P1";
    item.kind = "prevent";
    item.state = "ruled_out";
    item.done = false;
    incident.rootCauses = {item, item};
    incident.rootCauses[1].state = "suspected";
    incident.nextActions = incident.fixesSymptoms = incident.whys = incident.prevention = {item};
    incident.nextActions[0].done = true;
    incident.marks = {{"fixes_root_cause", "not_needed", "WHY", "MARA", {}, {}}};
    incident.roles = {{"commander", "MARA", start, start + 1min, {}}, {"ops_lead", "TOMAS", start, {}, {}}};
    incident.sources = {{"HTTPS", "BOOK", "ORIGINAL", {}}};
    for (const char* kind : {"decision", "phase.move", "role.assign", "status.publish", "evidence", "note"})
        incident.timeline.push_back(recorded(kind, 1h));
    incident.timeline.push_back(recorded("alert", -5min));
    incident.timeline.back().precision = "day";
    return incident;
}

// Without the units of durations, which are the same in all languages.
QString smallLetters(QString text)
{
    static const QRegularExpression units("\\b[0-9]+ (min|s|h|d)\\b"), small("[a-z]{2,}[^|\\n]*");
    return small.match(text.remove(units)).captured();
}

} // namespace

class DocumentLanguageTest final : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void everySentenceIsTranslated();
    void everyWordOfADocumentIsTranslated();
    void aGermanDocumentIsGerman();
    void theSameLogIsTheSameInEnglish();
    void anExternalDocumentNamesNobodyInAnyLanguage();
};

void DocumentLanguageTest::sentences_data()
{
    QTest::addColumn<std::string>("type");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, std::string_view type, const QStringList& args,
                        const char* english) {
        QTest::newRow(name) << std::string(type) << args << QString(english);
    };
    row("a phase with a reason", PhaseMove::type, {"triage", "detection", "SURE"},
        "Phase Triage, was Detection: SURE");
    row("a phase against the format", PhaseMove::type, {"triage", "detection", "", "SURE"},
        "Phase Triage, was Detection, against the format: SURE");
    row("a state", StateSet::type, {"in_progress", "open", ""}, "State in progress, was open");
    row("a time that was corrected", MilestoneSet::type, {"started", "0"},
        "Time \"started\" corrected to 1970-01-01 00:00 UTC");
    row("a time that was not", MilestoneSet::type, {"started", ""},
        "Time \"started\" is what the log says again");
    row("a role that nobody has", RoleAssign::type, {"ops_lead"}, "Ops lead is vacant");
    row("another ticket", TicketLink::type, {"came_from"}, "Refers to another ticket: came from");
    row("no other ticket", TicketLink::type, {"none"}, "No longer refers to another ticket");
    row("a cause", CauseSet::type, {"DISK", "ruled_out"}, "Cause is ruled out: DISK");
    row("an action that is done", ActionCheck::type, {"ASK", "done"}, "Action done: ASK");
    row("an action that is not", ActionCheck::type, {"ASK", "open"}, "Action open again: ASK");
    row("a line of a checklist", ChecklistCheck::type, {"ASK", "done"}, "Checklist, done: ASK");
    row("a review", ReviewSet::type, {"in_review", "draft"}, "Postmortem in review, was draft");
    row("a day", DueSet::type, {"0"}, "Due 1970-01-01 00:00 UTC");
    row("no day", DueSet::type, {""}, "No longer due on a day");
    row("a file", AttachmentAdd::type, {"APP", "DIGEST", "9"}, "File APP");
    row("a file in place of another", AttachmentAdd::type, {"APP", "DIGEST", "9", "replaces"},
        "File APP, in place of the one before");
    row("a mask of a text", MaskLift::type, {"EMAIL", "MADE UP"}, "No secret (EMAIL): MADE UP");
    row("a mask of a file", MaskLift::type, {"EMAIL", "MADE UP", "APP"}, "No secret in APP (EMAIL): MADE UP");
    row("an alert", AlertAck::type, {"7", "DISK FULL"}, "Alert acknowledged: DISK FULL");
}

void DocumentLanguageTest::sentences()
{
    QFETCH(std::string, type);
    QFETCH(QStringList, args);
    QFETCH(QString, english);
    std::vector<std::string> values;
    for (const QString& arg : args)
        values.push_back(arg.toStdString());
    const Entry entry = entryOf(type, values);
    QCOMPARE(QString::fromStdString(sentence(entry, {})), english);
    const QString said = QString::fromStdString(sentence(entry, {}, stars));
    QCOMPARE(smallLetters(said), QString());
}

void DocumentLanguageTest::everySentenceIsTranslated()
{
    for (const auto& kind : catalogue()) {
        Entry entry = entryOf(kind.type, {"FIRST", "SECOND", "THIRD", "FOURTH"});
        entry.section = Section::Prevention;
        entry.who = Owner(std::string("MARA"));
        const std::string english = sentence(entry, {});
        if (english == kind.type)
            continue;
        const QString said = QString::fromStdString(sentence(entry, {}, stars));
        QVERIFY2(smallLetters(said).isEmpty(), qPrintable(said));
        QCOMPARE(sentence(entry, {}), english);
    }
}

void DocumentLanguageTest::everyWordOfADocumentIsTranslated()
{
    RecordedIncident incident = aFullIncident();
    QCOMPARE(smallLetters(QString::fromStdString(formatMarkdown(incident, stars))), QString());
    incident.resolved = start + 90min;
    QCOMPARE(smallLetters(QString::fromStdString(formatMarkdown(incident, stars))), QString());
    for (const DocumentFact& fact : documentFacts({}, stars))
        QCOMPARE(smallLetters(QString::fromStdString(fact.label + fact.value)), QString());
    QCOMPARE(smallLetters(QString::fromStdString(formatMarkdown({}, stars))), QString());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(smallLetters(QString::fromStdString(spanEndName(static_cast<SpanEnd>(i), stars))),
                 QString());
}

void DocumentLanguageTest::aGermanDocumentIsGerman()
{
    const std::string markdown = formatMarkdown(aFullIncident(), inGerman);
    QVERIFY(markdown.find("\n## Verlauf\n") != std::string::npos);
    QVERIFY(markdown.find("SEV1-Vorfall bei CHECKOUT, seit 2026-03-01 23:50 UTC.") != std::string::npos);
    const std::string html = formatHtml(aFullIncident(), inGerman);
    QVERIFY(html.find("<html lang=\"de\">") != std::string::npos);
    QVERIFY(html.find("<h2 id=\"timeline\">Verlauf</h2>") != std::string::npos);
    Entry entry = entryOf(ActionSet::type, {"Dump ziehen"});
    entry.who = Owner(std::string("Tomas"));
    QCOMPARE(sentence(entry, {}, inGerman), std::string("Tomas übernimmt: Dump ziehen"));
    QCOMPARE(sentence(entry, {}), std::string("Tomas takes over: Dump ziehen"));
}

void DocumentLanguageTest::theSameLogIsTheSameInEnglish()
{
    const RecordedIncident incident = aFullIncident();
    const std::string markdown = formatMarkdown(incident), html = formatHtml(incident);
    QVERIFY(formatMarkdown(incident, inGerman) != markdown);
    QVERIFY(formatHtml(incident, inGerman) != html);
    QCOMPARE(formatMarkdown(incident), markdown);
    QCOMPARE(formatHtml(incident), html);
    QCOMPARE(formatMarkdown(incident, Words()), markdown);
    QVERIFY(markdown.find("\n## Timeline\n") != std::string::npos);
    QVERIFY(
        markdown.find("SEV1 incident of CHECKOUT, from 2026-03-01 23:50 UTC. It was detected after 2 min, "
                      "acknowledged 2 min later and mitigated after 40 min; it is not resolved yet.") !=
        std::string::npos);
    QVERIFY(markdown.find("commander: MARA, 2026-03-01 23:50 UTC to 2026-03-01 23:51 UTC") !=
            std::string::npos);
}

void DocumentLanguageTest::anExternalDocumentNamesNobodyInAnyLanguage()
{
    RecordedIncident incident = aFullIncident();
    incident.impact = "Keiko asked Mara, see https://wiki.corp/alerts";
    incident.roles[0].person = "Mara";
    const auto german = externalDocument(incident, {"Keiko", "Mara"}, inGerman);
    QCOMPARE(german.impact, std::string("jemand aus dem Team asked the commander, see [link]"));
    QVERIFY(externalDocument(german, {"Keiko", "Mara"}, inGerman) == german);
    const auto other = externalDocument(incident, {"Keiko", "Mara"}, stars);
    QVERIFY(other.impact.ends_with("see [****]"));
    QCOMPARE(externalDocument(incident, {"Keiko", "Mara"}).impact,
             std::string("a responder asked the commander, see [link]"));
}

WARROOM_TEST_MAIN(DocumentLanguageTest)
#include "tst_document_language.moc"
