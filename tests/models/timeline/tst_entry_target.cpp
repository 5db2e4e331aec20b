// Where entries lead, and entries as evidence.
#include "domain/op/catalogue.h"
#include "models/timeline/entry_target.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

const OpId opId{Uuid{{1, 2, 3}}};

Entry entryOf(std::string_view type)
{
    Entry entry;
    entry.id = opId;
    entry.type = type;
    return entry;
}

Ticket numbered()
{
    Ticket ticket;
    ticket.number = 2481;
    return ticket;
}

} // namespace

class EntryTargetTest final : public QObject
{
    Q_OBJECT

private slots:
    void leadsToWhatItChanged();
    void aLinkIsReadBack();
    void evidenceGrowsByALineAndHoldsAnEntryOnce();
    void wordsAloneAreEvidenceToo();
};

void EntryTargetTest::leadsToWhatItChanged()
{
    Entry item = entryOf(ActionAdd::type);
    item.section = Section::NextActions;
    item.item = ItemId(Uuid{{7}});
    QCOMPARE(targetOf(item).section, std::optional(Section::NextActions));
    QCOMPARE(targetOf(item).item, item.item);
    Entry role = entryOf(RoleAssign::type);
    role.args = {std::string(nameOf(IncidentRole::Scribe))};
    QCOMPARE(targetOf(role).role, std::optional(IncidentRole::Scribe));
    QVERIFY(targetOf(entryOf(StatusPublish::type)).update);
    QCOMPARE(targetOf(entryOf(RequestGive::type)).section, std::optional(Section::OriginalRequest));
    QVERIFY(targetOf(entryOf(CommentAdd::type)).isNone());
    QVERIFY(targetOf(entryOf(PhaseMove::type)).isNone());
}

void EntryTargetTest::aLinkIsReadBack()
{
    const QString link = entryLink(numbered(), opId);
    QVERIFY(link.startsWith("warroom://INC-2481#entry."));
    QCOMPARE(entryOfLink(link), std::optional(opId));
    QCOMPARE(entryOfLink(link + " with words"), std::optional(opId));
    Ticket unnumbered;
    unnumbered.id = TicketId(Uuid{{9}});
    QCOMPARE(entryOfLink(entryLink(unnumbered, opId)), std::optional(opId));
    QCOMPARE(entryOfLink("warroom://INC-2481#whys.2"), std::optional<OpId>());
    QCOMPARE(entryOfLink("https://example.org/#entry.1"), std::optional<OpId>());
}

void EntryTargetTest::evidenceGrowsByALineAndHoldsAnEntryOnce()
{
    const QString link = entryLink(numbered(), opId);
    const std::string one = withEvidence("seen in the trace", link, "23:41 62 ms\na query");
    QCOMPARE(QString::fromStdString(one), "seen in the trace\n" + link + " 23:41 62 ms a query");
    QCOMPARE(withEvidence(one, link, "other words"), one);
    const auto read = readEvidence(one);
    QCOMPARE(read.size(), 2);
    QVERIFY(read[0] == (Evidence{std::nullopt, "seen in the trace"}));
    QVERIFY(read[1] == (Evidence{opId, "23:41 62 ms a query"}));
}

void EntryTargetTest::wordsAloneAreEvidenceToo()
{
    QVERIFY(readEvidence("").isEmpty());
    QCOMPARE(withEvidence("", entryLink(numbered(), opId), "x").find('\n'), std::string::npos);
}

WARROOM_TEST_MAIN(EntryTargetTest)
#include "tst_entry_target.moc"
