// The texts of the next status update: edited like any other text, and no part of the format or of the story.
#include "domain/ticket/format.h"
#include "domain/ticket/rules.h"
#include "support/test_main.h"

using namespace warroom;

namespace {

const PersonId mara(Uuid{{1}});

class Drafted final
{
public:
    Ticket ticket;

    Drafted()
    {
        TicketOpen open;
        open.title = "Checkout fails";
        does(open);
    }

    Result<void> does(Body body)
    {
        Op op;
        op.id = OpId(Uuid{{3, static_cast<std::uint8_t>(++m_seq)}});
        op.actor = mara;
        op.at = op.receivedAt = Time(std::chrono::hours(m_seq));
        op.base = m_seq - 1;
        op.seq = m_seq;
        op.body = std::move(body);
        if (auto allowed = decide(ticket, {mara, AccountRole::Responder}, op); !allowed)
            return allowed;
        apply(ticket, op);
        return {};
    }

private:
    Seq m_seq = 0;
};

} // namespace

class UpdateDraftTextsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theyAreTexts_data() { sections(); }
    void theyAreTexts()
    {
        QFETCH(int, section);
        const auto which = static_cast<Section>(section);
        Drafted drafted;
        const auto entries = drafted.ticket.timeline.size();
        QVERIFY_RESULT(drafted.does(SectionEdit{which, {}, text::Edit().insert("We know of it.")}));
        QVERIFY_RESULT(drafted.does(SectionEdit{which, {}, text::Edit().remove(3).insert("They ")}));
        QCOMPARE(drafted.ticket.prose[static_cast<std::size_t>(section)].text,
                 std::string("They know of it."));
        QVERIFY(sectionState(drafted.ticket, which) == SectionState::Filled);
        QCOMPARE(drafted.ticket.timeline.size(), entries);
    }

    void noPhaseAsksForThem_data() { sections(); }
    void noPhaseAsksForThem()
    {
        QFETCH(int, section);
        const auto which = static_cast<Section>(section);
        Drafted drafted;
        const int filled = filledCount(drafted.ticket);
        for (std::size_t phase = 0; phase < phaseCount; ++phase)
            QVERIFY(need(builtInTemplate(), which, static_cast<Phase>(phase)) == Need::Free);
        QVERIFY_RESULT(drafted.does(SectionEdit{which, {}, text::Edit().insert("We know of it.")}));
        QCOMPARE(filledCount(drafted.ticket), filled);
        QVERIFY(!drafted.does(SectionMarkSet{which, SectionMark::Tbd, {}}));
        QVERIFY(!isPostmortemText(which) && !isOfTicket(which) && isProse(which));
    }

    void noOtherTextIsOne()
    {
        for (std::size_t i = 0; i < textSectionCount; ++i) {
            const auto section = static_cast<Section>(i);
            const int kinds = (isOfTicket(section) ? 1 : 0) + (isPostmortemText(section) ? 1 : 0) +
                              (isUpdateDraft(section) ? 1 : 0);
            QCOMPARE(kinds, 1);
            QVERIFY(*parseName<Section>(nameOf(section)) == section);
            QVERIFY(!title(section).empty());
        }
    }

private:
    static void sections()
    {
        QTest::addColumn<int>("section");
        QTest::newRow("for customers") << static_cast<int>(Section::UpdateCustomers);
        QTest::newRow("for those inside") << static_cast<int>(Section::UpdateInside);
    }
};

WARROOM_TEST_MAIN(UpdateDraftTextsTest)
#include "tst_update_draft_texts.moc"
