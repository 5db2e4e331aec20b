// The small rules of the postmortem's screens: names, days, the agenda, evidence, the lists.
#include "base/time_text.h"
#include "models/postmortem/blaming_words.h"
#include "models/postmortem/evidence_model.h"
#include "models/postmortem/name_offer.h"
#include "models/postmortem/postmortem_presenter.h"
#include "models/postmortem/review_meeting.h"
#include "models/postmortem/reviews_model.h"
#include "models/postmortem/tracker_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time now = *parseTime("2026-11-20T11:00:00Z");

PersonId person(std::uint8_t n) { return PersonId(Uuid{{9, n}}); }
TicketId ticketId(std::uint8_t n) { return TicketId(Uuid{{1, n}}); }
OpId opId(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes[15] = n;
    return OpId(uuid);
}

Directory people()
{
    return {{{person(1), "Mara", AccountRole::Responder, false},
             {person(2), "Keiko Tanaka", AccountRole::Responder, false},
             {person(3), "Ana", AccountRole::Responder, false}},
            {{GroupId(Uuid{{8, 1}}), "Data", {person(2)}}}};
}

class HandClock final : public Clock
{
public:
    Time now() const override { return at; }
    std::chrono::nanoseconds steady() const override { return {}; }
    Time at = ::now;
};

// A ticket with these entries: kind and words.
std::shared_ptr<Ticket> withEntries(const std::vector<std::pair<std::string, std::string>>& entries)
{
    auto ticket = std::make_shared<Ticket>();
    ticket->openedBy = opId(99);
    std::uint8_t n = 0;
    for (const auto& [kind, text] : entries) {
        Entry entry;
        entry.id = opId(++n);
        entry.seq = n;
        entry.type = CommentAdd::type;
        entry.happened = entry.recorded = now + std::chrono::minutes(n);
        entry.kind = kind;
        entry.text = text;
        ticket->timeline.push_back(entry);
    }
    return ticket;
}

Summary incident(std::uint8_t n, Phase phase, ReviewState review, Time resolved)
{
    Summary out;
    out.id = ticketId(n);
    out.number = n;
    out.title = "Incident " + std::to_string(n);
    out.phase = phase;
    out.review = review;
    out.opened = resolved - 1h;
    out.resolved = resolved;
    return out;
}

Summary followUp(std::uint8_t n, Owner owner, Priority priority, Time opened)
{
    Summary out;
    out.id = ticketId(n);
    out.number = n;
    out.kind = TicketKind::FollowUp;
    out.title = "Follow-up " + std::to_string(n);
    out.commander = std::move(owner);
    out.priority = priority;
    out.opened = out.lastActivity = opened;
    return out;
}

template<class Row>
QStringList titles(const std::vector<Row>& rows)
{
    QStringList out;
    for (const Row& row : rows)
        out << row.title;
    return out;
}

} // namespace

class PostmortemModelsTest final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreOffered_data();
    void namesAreOffered();
    void blameIsNoticed_data();
    void blameIsNoticed();
    void daysAreRead_data();
    void daysAreRead();
    void theMeetingRuns();
    void thePlanIsKept_data();
    void thePlanIsKept();
    void evidenceIsFiltered();
    void newEvidenceKeepsTheRows();
    void whatWaitsLongestIsFirst();
    void missingIsKnownLater();
    void followUpsAreGroupedByOwner();
    void partsAndSectionsFit();
};

void PostmortemModelsTest::namesAreOffered_data()
{
    QTest::addColumn<QString>("text"); // the caret stands at the bar
    QTest::addColumn<QString>("role"); // empty: nothing is offered
    QTest::newRow("somebody with a role") << "Then Mara|"
                                          << "the commander";
    QTest::newRow("a whole name") << "Keiko Tanaka|"
                                  << "the Data on-call";
    QTest::newRow("a first name") << "so Keiko|"
                                  << "the Data on-call";
    QTest::newRow("in the middle of a text") << "so Keiko| went"
                                             << "the Data on-call";
    QTest::newRow("somebody without a role or a team") << "Ana|"
                                                       << "a responder";
    QTest::newRow("a longer word") << "Anatomy|"
                                   << "";
    QTest::newRow("the end of a longer word") << "DiMara|"
                                              << "";
    QTest::newRow("the caret inside a word") << "Mara|thon"
                                             << "";
    QTest::newRow("a name in small letters") << "mara|"
                                             << "";
    QTest::newRow("behind the name") << "Mara |"
                                     << "";
    QTest::newRow("nothing") << "|"
                             << "";
}

void PostmortemModelsTest::namesAreOffered()
{
    QFETCH(QString, text);
    QFETCH(QString, role);
    Ticket ticket;
    Op op;
    op.seq = 1;
    ticket.roles[static_cast<std::size_t>(IncidentRole::Commander)].set(Owner(person(1)), op);
    const auto caret = static_cast<int>(text.indexOf('|'));
    const auto offer = nameOfferAt(text.remove('|'), caret, ticket, people());
    QCOMPARE(offer ? offer->role : QString(), role);
    if (offer)
        QCOMPARE(offer->from + offer->length, caret);
}

void PostmortemModelsTest::blameIsNoticed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("what somebody should have done") << "The commander Should have paged"
                                                    << "Should have";
    QTest::newRow("a human error") << "It was human error."
                                   << "human error";
    QTest::newRow("in German") << "Das war menschliches Versagen"
                               << "menschliches Versagen";
    QTest::newRow("a longer word") << "a carelessness-free default"
                                   << "carelessness";
    QTest::newRow("a default is no fault") << "The default of the faulty switch"
                                           << "";
    QTest::newRow("words about systems") << "The runbook did not say which region"
                                         << "";
}

void PostmortemModelsTest::blameIsNoticed()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(blamingWordsIn(text), words);
}

void PostmortemModelsTest::daysAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    QTest::newRow("a whole date") << "2027-01-31"
                                  << "2027-01-31";
    QTest::newRow("days from now") << "+14"
                                   << "2026-12-04";
    QTest::newRow("a day and a month") << "5 Dec"
                                       << "2026-12-05";
    QTest::newRow("a month that is over: next year") << "31 Oct"
                                                     << "2027-10-31";
    QTest::newRow("with dots") << "24.12."
                               << "2026-12-24";
    QTest::newRow("no day of that month") << "31 Nov"
                                          << "";
    QTest::newRow("words") << "soon"
                           << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void PostmortemModelsTest::daysAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, day);
    const auto read = dayFromText(text, now);
    QCOMPARE(read ? QString::fromStdString(formatTime(*read)).left(10) : QString(), day);
}

void PostmortemModelsTest::theMeetingRuns()
{
    HandClock clock;
    ReviewMeeting meeting(clock);
    QVERIFY(meeting.planned() == 48min);
    QSignalSpy changed(&meeting, &ReviewMeeting::changed);
    meeting.next();
    QCOMPARE(meeting.current(), std::optional<std::size_t>(0));
    clock.at += 2min;
    QVERIFY(meeting.left() == 1min);
    meeting.next();
    clock.at += 5min;
    meeting.previous();
    clock.at += 90s;
    QVERIFY(meeting.spent(0) == 3min + 30s);
    QVERIFY(meeting.left() == -30s);
    QVERIFY(meeting.spent(1) == 5min);
    meeting.previous();
    QCOMPARE(meeting.current(), std::optional<std::size_t>(0));
    meeting.goTo(5);
    meeting.next();
    QVERIFY(!meeting.isRunning());
    QCOMPARE(changed.size(), 5);
    meeting.start();
    QVERIFY(meeting.spent(1) == Duration(0));
}

void PostmortemModelsTest::thePlanIsKept_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("plan");
    QTest::newRow("a plan") << "1,2,3,4,5,6"
                            << "1,2,3,4,5,6";
    QTest::newRow("of another number of items") << "1,2"
                                                << "3,10,10,10,10,5";
    QTest::newRow("with something else in it") << "1,x,3,4,5,6"
                                               << "1,10,3,4,5,6";
    QTest::newRow("too short and too long") << "0,999,10,10,10,5"
                                            << "1,120,10,10,10,5";
    QTest::newRow("nothing") << ""
                             << "3,10,10,10,10,5";
}

void PostmortemModelsTest::thePlanIsKept()
{
    QFETCH(QString, given);
    QFETCH(QString, plan);
    HandClock clock;
    ReviewMeeting meeting(clock);
    meeting.setPlan(given);
    QCOMPARE(meeting.plan(), plan);
}

void PostmortemModelsTest::evidenceIsFiltered()
{
    auto ticket = withEntries(
        {{"note", "chatter"}, {"decision", "keep it"}, {"finding", "disk full"}, {"note", "picked"}});
    ticket->timeline.change(3).pinned = true;
    ticket->prose[static_cast<std::size_t>(Section::Impact)].text =
        "12:00 disk full " + citationMark(opId(3));
    EvidenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTicket(ticket, std::make_shared<const Directory>(people()));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.count(EvidenceFilter::Unused), 1);
    QCOMPARE(model.count(EvidenceFilter::All), 4);
    QCOMPARE(model.index(1).data(EvidenceModel::UsedRole).toString(), QString("used in Impact"));
    QCOMPARE(model.index(2).data(EvidenceModel::UsedRole).toString(), QString("used in Timeline"));
    QCOMPARE(model.citation(model.index(0)), QString("11:02 keep it [#00000002]"));
    model.setFilter(EvidenceFilter::Unused);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), QString("keep it"));
    model.setFilter(EvidenceFilter::All);
    QCOMPARE(model.rowCount(), 4);
    ticket = std::make_shared<Ticket>(*ticket);
    ticket->timeline.change(0).struck = true;
    model.setTicket(ticket, std::make_shared<const Directory>(people()));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.citation({}), QString());
}

void PostmortemModelsTest::newEvidenceKeepsTheRows()
{
    const auto directory = std::make_shared<const Directory>(people());
    EvidenceModel model;
    model.setTicket(withEntries({{"decision", "a"}}), directory);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.setTicket(withEntries({{"decision", "a"}, {"decision", "b"}}), directory);
    QCOMPARE(inserted.size(), 1);
    model.setTicket(withEntries({{"decision", "a"}, {"decision", "b"}}), directory);
    QCOMPARE(data.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void PostmortemModelsTest::whatWaitsLongestIsFirst()
{
    const std::vector<Summary> all = {
        incident(1, Phase::Resolution, ReviewState::Draft, now - 1h),
        incident(2, Phase::Recovery, ReviewState::Draft, now - 2h),
        incident(3, Phase::Review, ReviewState::InReview, now - 48h * 3),
        incident(4, Phase::Closed, ReviewState::Closed, now - 24h * 90),
        incident(5, Phase::Closed, ReviewState::Draft, now - 24h * 9),
        incident(6, Phase::Closed, ReviewState::Reviewed, now - 24h * 4),
    };
    std::vector<const Summary*> summaries;
    for (const Summary& summary : all)
        summaries.push_back(&summary);
    ReviewsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSummaries(summaries, people(), now);
    QCOMPARE(titles(model.rows()),
             QStringList({"Incident 3", "Incident 6", "Incident 2", "Incident 5", "Incident 4"}));
    QCOMPARE(model.openCount(), 2);
    QCOMPARE(model.rows()[0].age, QString("6 d"));
    QCOMPARE(model.rows()[3].state, QString("Closed without review"));
}

void PostmortemModelsTest::missingIsKnownLater()
{
    const Summary one = incident(2, Phase::Recovery, ReviewState::Draft, now - 2h);
    ReviewsModel model;
    model.setSummaries({&one}, people(), now);
    QVERIFY(!model.rows()[0].missing);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.setMissing(one.id, 3);
    model.setMissing(ticketId(77), 4);
    QCOMPARE(data.size(), 1);
    model.setSummaries({&one}, people(), now);
    QCOMPARE(model.rows()[0].missing, std::optional(3));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains("3 missing"));
}

void PostmortemModelsTest::followUpsAreGroupedByOwner()
{
    std::vector<Summary> all = {
        followUp(1, Owner(person(1)), Priority::P2, now - 24h * 10),
        followUp(2, Owner(person(2)), Priority::P1, now - 24h * 40),
        followUp(3, Owner(person(2)), Priority::P3, now - 24h * 40),
        followUp(4, {}, Priority::P3, now - 24h * 2),
        followUp(5, Owner(person(2)), Priority::P3, now - 24h * 50),
        followUp(6, Owner(person(2)), Priority::P3, now - 24h * 500),
    };
    all[4].state = TicketState::Done;
    all[5].state = TicketState::Done;
    std::vector<const Summary*> summaries;
    for (const Summary& summary : all)
        summaries.push_back(&summary);
    TrackerModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSummaries(summaries, people(), now);
    QCOMPARE(titles(model.rows()), QStringList({"Keiko Tanaka", "Follow-up 2", "Follow-up 3", "Follow-up 5",
                                                "Nobody yet", "Follow-up 4", "Mara", "Follow-up 1"}));
    QCOMPARE(model.rows()[0].due, QString("2 open · 1 late · 1 done"));
    QCOMPARE(model.rows()[1].due, QString("10 d late"));
    QCOMPARE(model.rows()[1].limit, QString("30 days"));
    QCOMPARE(model.rows()[2].limit, QString("a quarter"));
    QVERIFY(model.counts() == (TrackerCounts{4, 1, 1}));
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
}

void PostmortemModelsTest::partsAndSectionsFit()
{
    for (int i = 0; i < documentPartCount; ++i) {
        const auto part = static_cast<DocumentPart>(i);
        QVERIFY(!partName(part).isEmpty());
        if (const auto section = sectionOf(part))
            QVERIFY(partOf(*section) == part);
    }
    QVERIFY(!partOf(Section::Symptoms));
}

WARROOM_TEST_MAIN(PostmortemModelsTest)
#include "tst_postmortem_models.moc"
