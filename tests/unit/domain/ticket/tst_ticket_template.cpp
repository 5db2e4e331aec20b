// The ticket template: what a version may ask, whose needs a ticket has, and how one moves to a newer
// version.
#include "domain/ticket/format.h"
#include "domain/ticket/summary.h"
#include "support/templates.h"
#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr auto at = [](auto value) { return static_cast<std::size_t>(value); };

TicketTemplate asking(Section section, Phase phase, Need need)
{
    auto made = testTemplate(2);
    made.sections[at(section)].needs[at(phase)] = need;
    return made;
}

TicketOpen bornWith(std::int64_t version)
{
    auto body = TicketBuilder::anIncident();
    body.symptoms = "red";
    body.request = "It is slow";
    if (version > 1)
        body.ownTemplate = testTemplate(version);
    return body;
}

bool needsScope(const Ticket& ticket)
{
    const auto requirements = missing(ticket, Phase::Triage);
    return std::any_of(requirements.begin(), requirements.end(),
                       [](const Requirement& one) { return one.section == Section::Scope; });
}

} // namespace

class TicketTemplateTest final : public QObject
{
    Q_OBJECT

private slots:
    void theBuiltInOneIsATemplate()
    {
        QVERIFY_RESULT(check(builtInTemplate()));
        QVERIFY_RESULT(check(testTemplate(2)));
        QCOMPARE(builtInTemplate().version, std::int64_t{1});
    }

    void aCellAsks_data()
    {
        QTest::addColumn<Section>("section");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Need>("need");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, Section section, Phase phase, Need need, bool good) {
            QTest::newRow(name) << section << phase << need << good;
        };
        row("more of the scope", Section::Scope, Phase::Review, Need::Filled, false); // closed asks less then
        row("more of the scope, to the end", Section::Scope, Phase::Closed, Need::Filled, true);
        row("what a scope cannot give", Section::Scope, Phase::Closed, Need::Settled, false);
        row("a confirmed cause of whys", Section::Whys, Phase::Closed, Need::Confirmed, false);
        row("marks of next actions", Section::NextActions, Phase::Closed, Need::FilledOrMarked, false);
        row("less than settled whys at closing", Section::Whys, Phase::Closed, Need::OneOrMore, false);
        row("less than no open action at closing", Section::NextActions, Phase::Closed, Need::OpenOwned,
            false);
        row("nothing of the whys in review", Section::Whys, Phase::Review, Need::Free, true);
        row("less of prevention at closing", Section::Prevention, Phase::Closed, Need::TbdOk, true);
        row("a suspected cause at closing, confirmed in review", Section::RootCause, Phase::Closed,
            Need::SuspectedOk, false);
        row("no symptoms", Section::Symptoms, Phase::Triage, Need::TbdOk, false);
        row("a marked request", Section::OriginalRequest, Phase::Closed, Need::FilledOrMarked, false);
        row("more at the declaration", Section::Scope, Phase::Detection, Need::TbdOk, false);
        row("less at the declaration", Section::RootCause, Phase::Detection, Need::Free, false);
    }
    void aCellAsks()
    {
        QFETCH(Section, section);
        QFETCH(Phase, phase);
        QFETCH(Need, need);
        QFETCH(bool, good);
        QCOMPARE(check(asking(section, phase, need)).has_value(), good);
    }

    void whatACellMayBeChangedToIsATemplate()
    {
        for (std::size_t s = 0; s < sectionCount; ++s) {
            for (std::size_t p = 0; p < phaseCount; ++p) {
                const auto section = static_cast<Section>(s);
                const auto phase = static_cast<Phase>(p);
                const auto choices = choicesOf(builtInTemplate(), section, phase);
                QVERIFY(!choices.empty());
                QVERIFY(p != 0 || choices.size() == 1);
                for (const auto choice : choices) {
                    auto changed = builtInTemplate();
                    setNeed(changed, section, phase, choice);
                    QVERIFY_RESULT(check(changed));
                    QVERIFY(need(changed, section, phase) == choice);
                }
            }
        }
    }

    void guidanceIsShort_data()
    {
        QTest::addColumn<QString>("guidance");
        QTest::addColumn<bool>("good");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("400 bytes") << QString(400, 'a') << true;
        QTest::newRow("401 bytes") << QString(401, 'a') << false;
        QTest::newRow("201 characters of two bytes") << QString(201, QChar(0xe4)) << false;
        QTest::newRow("two lines") << QString("one\ntwo") << false;
    }
    void guidanceIsShort()
    {
        QFETCH(QString, guidance);
        QFETCH(bool, good);
        auto made = testTemplate(2);
        made.sections[at(Section::Scope)].guidance = guidance.toStdString();
        QCOMPARE(check(made).has_value(), good);
    }

    void aTicketKeepsTheNeedsThatItWasBornWith()
    {
        TicketBuilder old, born;
        old.open(bornWith(1));
        born.open(bornWith(2));
        QVERIFY(!needsScope(old.ticket));
        QVERIFY(needsScope(born.ticket));
        QCOMPARE(templateOf(old.ticket).version, std::int64_t{1});
        QVERIFY(!old.ticket.ownTemplate);
        QVERIFY(summaryOf(born.ticket).needed >> at(Section::Scope) & 1);
        QVERIFY(!(summaryOf(old.ticket).needed >> at(Section::Scope) & 1));
        QVERIFY(old.decided(AccountRole::Commander, PhaseMove{Phase::Triage, {}, {}}));
        const auto gated = born.decided(AccountRole::Commander, PhaseMove{Phase::Triage, {}, {}});
        QVERIFY(!gated && gated.error().code() == ErrorCode::Format);
        born.by(1, SectionMarkSet{Section::Scope, SectionMark::Tbd, {}});
        QVERIFY(born.decided(AccountRole::Commander, PhaseMove{Phase::Triage, {}, {}}));
    }

    void theBuiltInOneSaidAloudIsNoOwnTemplate()
    {
        TicketBuilder builder;
        auto body = bornWith(1);
        body.ownTemplate = builtInTemplate();
        builder.open(body);
        QVERIFY(!builder.ticket.ownTemplate);
    }

    void whatIsNoTemplateOpensNoTicket()
    {
        TicketBuilder builder;
        auto body = bornWith(2);
        body.ownTemplate = asking(Section::Whys, Phase::Closed, Need::Free);
        const auto refused = builder.decided(AccountRole::Responder, body);
        QVERIFY(!refused);
        QCOMPARE(QString::fromStdString(refused.error().path()),
                 QString("body.template.sections.whys.needs.closed"));
    }

    void adopting_data()
    {
        QTest::addColumn<int>("has");
        QTest::addColumn<int>("adopts");
        QTest::addColumn<bool>("good");
        QTest::newRow("a newer one") << 2 << 3 << true;
        QTest::newRow("much newer") << 1 << 4 << true;
        QTest::newRow("the same") << 2 << 2 << false;
        QTest::newRow("an older one") << 3 << 2 << false;
        QTest::newRow("the built-in one") << 2 << 1 << false;
    }
    void adopting()
    {
        QFETCH(int, has);
        QFETCH(int, adopts);
        QFETCH(bool, good);
        TicketBuilder builder;
        builder.open(bornWith(has));
        QCOMPARE(builder.decided(AccountRole::Commander, TemplateAdopt{testTemplate(adopts)}).has_value(),
                 good);
    }

    void adoptingIsToldAndAsksFromThenOn()
    {
        TicketBuilder builder;
        builder.open(bornWith(1)).by(1, TemplateAdopt{testTemplate(3)});
        QVERIFY(needsScope(builder.ticket));
        const auto& told = builder.ticket.timeline[builder.ticket.timeline.size() - 1];
        QVERIFY(told.type == TemplateAdopt::type);
        QVERIFY((told.args == std::vector<std::string>{"3", "1"}));
    }

    void ofTwoThatWereAdoptedAtOnceTheNewerOneStays()
    {
        for (const auto& [first, second] : {std::pair(2, 3), std::pair(3, 2)}) {
            TicketBuilder builder;
            builder.open(bornWith(1));
            const auto seen = builder.seq;
            builder.with(1, seen, TemplateAdopt{testTemplate(first)});
            builder.with(2, seen, TemplateAdopt{testTemplate(second)});
            QCOMPARE(templateOf(builder.ticket).version, std::int64_t{3});
        }
    }

    void aTicketThatIsOverStaysAsItIs()
    {
        TicketBuilder builder;
        builder.open(bornWith(1)).by(1, PhaseMove{Phase::Closed, {}, "nothing more to be done"});
        const auto refused = builder.decided(AccountRole::Commander, TemplateAdopt{testTemplate(2)});
        QVERIFY(!refused && refused.error().code() == ErrorCode::Transition);
    }

    void whoMayAdopt()
    {
        TicketBuilder builder;
        builder.open(bornWith(1));
        const TemplateAdopt adopt{testTemplate(2)};
        QVERIFY(!builder.decided(AccountRole::Responder, adopt, 2));
        QVERIFY(builder.decided(AccountRole::Commander, adopt, 2));
        builder.by(1, RoleAssign{IncidentRole::Commander, Owner(personOf(2)), {}});
        QVERIFY(builder.decided(AccountRole::Responder, adopt, 2));
    }
};

WARROOM_TEST_MAIN(TicketTemplateTest)
#include "tst_ticket_template.moc"
