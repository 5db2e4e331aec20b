// An incident is not closed by one key while its postmortem or the owner of a follow-up is missing.
#include "gui/room/room_seat.h"
#include "support/test_main.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class RoomClosingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void anUnreviewedPostmortemIsSaidOnce();
    void aReviewedOneIsClosedAtOnce();
    void aSmallIncidentNeedsNone();
    void escapeThinksAgain();

private:
    void by(Body body)
    {
        m_seat->workspace().remote(CheckoutRoom::person(1), m_seat->checkout.clock.now(), std::move(body));
    }
    void settleEverything();
    bool says(const QString& words) const
    {
        for (const auto* note : m_seat->screen->findChildren<InlineNote*>()) {
            if (note->isVisible() && note->accessibleName().contains(words))
                return true;
        }
        return false;
    }
    Phase phase() const { return m_seat->ticket().phase.value(); }

    std::unique_ptr<RoomSeat> m_seat;
};

void RoomClosingTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
    settleEverything();
}

void RoomClosingTest::settleEverything()
{
    for (std::uint8_t i = 1; i <= 6; ++i)
        by(ActionCheck{CheckoutRoom::item(i), true});
    by(CauseSet{CheckoutRoom::item(20), CauseState::Confirmed, {}});
    by(FixAdd{Section::FixesSymptoms, CheckoutRoom::item(70), "Reads go elsewhere", {}});
    by(FixAdd{Section::FixesRootCause, CheckoutRoom::item(71), "No election across regions", {}});
    for (std::uint8_t i = 30; i <= 32; ++i)
        by(WhyDrop{CheckoutRoom::item(i), "asked elsewhere"});
    by(SectionMarkSet{Section::Prevention, SectionMark::None, "nothing can"});
    by(PhaseMove{Phase::Review, {}, {}});
    QTRY_COMPARE(m_seat->room().gate().next, Phase::Closed);
    QCOMPARE(m_seat->room().gate().sentences, QStringList());
}

void RoomClosingTest::anUnreviewedPostmortemIsSaidOnce()
{
    m_seat->press(Qt::Key_P);
    QVERIFY(says("The postmortem is not reviewed. P once more closes the incident all the same."));
    QCOMPARE(phase(), Phase::Review);
    CommentAdd meanwhile;
    meanwhile.text = "others go on";
    by(meanwhile);
    QTRY_COMPARE(m_seat->room().ticket()->timeline.back().text, std::string("others go on"));
    m_seat->press(Qt::Key_P);
    QTRY_COMPARE(phase(), Phase::Closed);
    QVERIFY(!says("postmortem"));
}

void RoomClosingTest::aReviewedOneIsClosedAtOnce()
{
    by(ReviewSet{ReviewState::InReview});
    by(ReviewSet{ReviewState::Reviewed});
    QTRY_COMPARE(m_seat->room().ticket()->review.value(), ReviewState::Reviewed);
    m_seat->press(Qt::Key_P);
    QTRY_COMPARE(phase(), Phase::Closed);
}

void RoomClosingTest::aSmallIncidentNeedsNone()
{
    by(SeveritySet{Severity::Sev4});
    QTRY_COMPARE(m_seat->room().ticket()->severity.value(), Severity::Sev4);
    m_seat->press(Qt::Key_P);
    QTRY_COMPARE(phase(), Phase::Closed);
}

void RoomClosingTest::escapeThinksAgain()
{
    m_seat->press(Qt::Key_P);
    QVERIFY(says("not reviewed"));
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!says("not reviewed"));
    m_seat->press(Qt::Key_P);
    QVERIFY(says("not reviewed"));
    QCOMPARE(phase(), Phase::Review);
}

WARROOM_GUI_TEST_MAIN(RoomClosingTest)
#include "tst_room_closing.moc"
