// What people own: each only for themselves, only inside, and counted by nothing.
#include "domain/board/overview.h"
#include "domain/measures/ticket_facts.h"
#include "domain/ticket/catch_up.h"
#include "domain/ticket/rules.h"
#include "export/external.h"
#include "export/html.h"
#include "export/import_plan.h"
#include "export/markdown.h"
#include "export/record_ticket.h"
#include "export/recorded_incident_codec.h"
#include "protocol/ticket_codec.h"
#include "protocol/ticket_snapshot.h"
#include "support/test_main.h"
#include "sync/search_document.h"

using namespace warroom;
using namespace std::string_literals;
using namespace std::chrono_literals;

namespace {

constexpr auto words = "I made the change. It looked safe because staging has one region.";

PersonId person(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes[15] = n;
    return PersonId(uuid);
}

const Directory people{
    {{person(1), "Mara", AccountRole::Commander, false}, {person(2), "Tomas", AccountRole::Responder, false}},
    {}};

// A history of one ticket, an operation a minute.
class History final
{
public:
    History()
    {
        ticket.id = TicketId(Uuid{{9}});
        TicketOpen open;
        open.title = "Checkout fails";
        by(1, open);
    }
    History& by(std::uint8_t who, Body body)
    {
        Op op;
        op.id = OpId(Uuid{{static_cast<std::uint8_t>(m_seq + 1)}});
        op.ticket = ticket.id;
        op.actor = person(who);
        op.base = m_seq;
        op.seq = ++m_seq;
        op.at = op.receivedAt = Time(std::chrono::sys_days(std::chrono::year(2026) / 3 / 4)) + m_seq * 1min;
        op.body = std::move(body);
        apply(ticket, op);
        return *this;
    }
    Result<void> decided(std::uint8_t who, AccountRole role, Body body) const
    {
        Op op;
        op.actor = person(who);
        op.base = m_seq;
        op.body = std::move(body);
        return decide(ticket, {person(who), role}, op);
    }
    RecordedIncident record() const { return recordOf(ticket, people, {}); }

    Ticket ticket;

private:
    Seq m_seq = 0;
};

bool tells(const std::string& text) { return text.find("staging has one region") != std::string::npos; }

} // namespace

class OwnershipTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNoteIsItsAuthors();
    void itIsTakenBackByItsAuthor();
    void viewersAndTicketsHaveNone();
    void everyInternalFormTellsIt();
    void nothingExternalTellsIt();
    void nothingCountsIt();
    void itSurvivesASnapshot();
};

void OwnershipTest::aNoteIsItsAuthors()
{
    History history;
    history.by(2, OwnershipSet{words})
        .by(1, OwnershipSet{"I did not ask"})
        .by(1, OwnershipSet{"I asked late"});
    QCOMPARE(history.ticket.ownership.size(), std::size_t(2));
    QCOMPARE(history.ticket.ownership[person(2)].text, std::string(words));
    QCOMPARE(history.ticket.ownership[person(1)].text, "I asked late"s);
    QCOMPARE(history.ticket.ownership[person(1)].written.by, person(1));
    // The operation has no place for anybody else: a person that is named is no field of it.
    const auto parsed = OwnershipSet{words};
    int fields = 0;
    OwnershipSet::fields(parsed, [&](const auto&, const FieldSpec& spec) {
        QCOMPARE(std::string(spec.name), "text"s);
        ++fields;
    });
    QCOMPARE(fields, 1);
}

void OwnershipTest::itIsTakenBackByItsAuthor()
{
    History history;
    history.by(2, OwnershipSet{words}).by(1, OwnershipSet{});
    QVERIFY(history.ticket.ownership.contains(person(2)));
    history.by(2, OwnershipSet{"  \n"});
    QVERIFY(history.ticket.ownership.empty());
    QVERIFY(!tells(formatCanonical(history.ticket)));
}

void OwnershipTest::viewersAndTicketsHaveNone()
{
    const History history;
    QVERIFY(history.decided(2, AccountRole::Responder, OwnershipSet{words}));
    QVERIFY(history.decided(2, AccountRole::Responder, OwnershipSet{}));
    QCOMPARE(history.decided(2, AccountRole::Viewer, OwnershipSet{words}).error().code(),
             ErrorCode::Forbidden);
    History support;
    support.ticket.kind = TicketKind::Support;
    QCOMPARE(support.decided(2, AccountRole::Responder, OwnershipSet{words}).error().code(),
             ErrorCode::Transition);
}

void OwnershipTest::everyInternalFormTellsIt()
{
    History history;
    history.by(2, OwnershipSet{words});
    const auto record = history.record();
    QCOMPARE(record.ownership.size(), std::size_t(1));
    QCOMPARE(record.ownership[0].person, "Tomas"s);
    const std::string markdown = formatMarkdown(record), html = formatHtml(record);
    QVERIFY(markdown.find("\n## What we own\n") != std::string::npos);
    QVERIFY(markdown.find("- **Tomas**: I made the change.") != std::string::npos);
    QVERIFY(html.find("<h2 id=\"ownership\">What we own</h2>") != std::string::npos);
    QVERIFY(tells(html));
    QVERIFY(tells(formatRecordedIncident(record)));
    QVERIFY(tells(formatCanonical(history.ticket)));
    // Where nobody wrote one, there is no such part.
    QVERIFY(formatMarkdown(History().record()).find("What we own") == std::string::npos);
    QVERIFY(formatHtml(History().record()).find("ownership") == std::string::npos);
}

void OwnershipTest::nothingExternalTellsIt()
{
    History history;
    history.by(2, OwnershipSet{words});
    const auto outside = externalDocument(history.record(), namesOf(people));
    QVERIFY(outside.ownership.empty());
    for (const auto& text : {formatMarkdown(outside), formatHtml(outside), formatRecordedIncident(outside)}) {
        QVERIFY(!tells(text));
        QVERIFY(text.find("What we own") == std::string::npos);
    }
    // What goes out to be imported has none, and an import gives nobody words.
    QVERIFY(!tells(formatRecordedIncident(recordOf(history.ticket, people, {}, RecordForm::Document))));
    const auto again = parseRecordedIncident(formatRecordedIncident(history.record()), "again.json");
    QVERIFY(again.has_value());
    QCOMPARE(*again, history.record());
    QVERIFY(!tells(formatRecordedIncident(externalDocument(*again))));
    const SystemClock clock;
    Uuid7Source ids(clock);
    for (const auto& planned : importPlan(*again, TicketId(Uuid{{7}}), ids))
        QVERIFY(!std::holds_alternative<OwnershipSet>(planned.body));
}

void OwnershipTest::nothingCountsIt()
{
    History with, without;
    CommentAdd decision;
    decision.text = "It is back";
    decision.kind = "decision";
    for (auto* history : {&with, &without})
        history->by(2, decision);
    const SeenMark seen{with.ticket.head, with.ticket.lastActivity};
    with.by(2, OwnershipSet{words});
    QCOMPARE(factsOf(with.ticket, {}), factsOf(without.ticket, {}));
    Summary a = summaryOf(with.ticket);
    const Summary b = summaryOf(without.ticket);
    QCOMPARE(a.head, b.head + 1);
    a.head = b.head;
    QCOMPARE(a, b);
    auto found = searchDocument(with.ticket);
    const auto plain = searchDocument(without.ticket);
    QCOMPARE(found.sections, plain.sections);
    QCOMPARE(found.timeline, plain.timeline);
    QCOMPARE(with.ticket.timeline.size(), without.ticket.timeline.size());
    QVERIFY(catchUp(with.ticket, seen, person(1), with.ticket.lastActivity + 1h).empty());
    QCOMPARE(with.record().timeline, without.record().timeline);
}

void OwnershipTest::itSurvivesASnapshot()
{
    History history;
    history.by(2, OwnershipSet{words}).by(1, DriverSet{person(2)});
    const auto back = unpackTicket(packTicket(history.ticket));
    QVERIFY(back.has_value());
    QCOMPARE(formatCanonical(*back), formatCanonical(history.ticket));
    QVERIFY(tells(formatCanonical(*back)));
}

WARROOM_TEST_MAIN(OwnershipTest)
#include "tst_ownership.moc"
