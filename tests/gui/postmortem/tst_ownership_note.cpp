// A note on what one owns: begun with a wording, put into the document by Enter, taken back by a key.
#include "gui/postmortem/review_seat.h"
#include "models/postmortem/ownership_wordings.h"
#include "screens/postmortem/ownership_block.h"
#include "screens/room/field_frame.h"
#include "support/test_main.h"
#include "widgets/button.h"

#include <QLabel>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr auto bothModifiers = Qt::ControlModifier | Qt::AltModifier;

} // namespace

class OwnershipNoteTest final : public QObject
{
    Q_OBJECT

private slots:
    void aWordingIsChosenAndTheNoteIsKept();
    void whatIsOnlyTypedGoesNowhere();
    void itIsTakenBackByAKey();
    void theNotesOfOthersAreReadOnly();
    void viewersAreNotAsked();

private:
    static std::string own(const ReviewSeat& seat)
    {
        const auto notes = seat.ticket().ownership;
        const auto found = notes.find(CheckoutRoom::person(1));
        return found == notes.end() ? std::string() : found->second.text;
    }
    static OwnershipBlock* block(const ReviewSeat& seat) { return seat.screen->findChild<OwnershipBlock*>(); }
};

void OwnershipNoteTest::aWordingIsChosenAndTheNoteIsKept()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    seat.press(Qt::Key_J, bothModifiers);
    QVERIFY(seat.screen->editor()->document()->current() == DocumentPart::Ownership);
    QCOMPARE(seat.editor(), block(seat)->field()->editor());
    QVERIFY(seat.postmortem().mark(DocumentPart::Ownership) == PartMark::Empty);
    seat.press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(block(seat)->field()->text(), ownershipWordings().front());
    seat.write("staging has one region.");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(own(seat), std::string("I made the change. It looked safe because staging has one region."));
    QTRY_VERIFY(seat.postmortem().mark(DocumentPart::Ownership) == PartMark::Done);
    // Written on, the newer words stand in its place.
    seat.write(" I would ask now.");
    seat.press(Qt::Key_Return);
    QTRY_VERIFY(own(seat).ends_with("one region. I would ask now."));
    QCOMPARE(seat.ticket().ownership.size(), std::size_t(1));
}

void OwnershipNoteTest::whatIsOnlyTypedGoesNowhere()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    const auto before = seat.checkout.workspace.submittedOps().size();
    seat.press(Qt::Key_J, bothModifiers);
    seat.write("I was tired");
    seat.press(Qt::Key_Down, Qt::ControlModifier);
    seat.press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(block(seat)->field()->text(), QString("I was tired"));
    seat.press(Qt::Key_Escape);
    QVERIFY(seat.screen->editor()->document()->hasFocus());
    QCOMPARE(seat.checkout.workspace.submittedOps().size(), before);
    QVERIFY(own(seat).empty());
}

void OwnershipNoteTest::itIsTakenBackByAKey()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    seat.by(1, OwnershipSet{"I asked late"});
    seat.by(2, OwnershipSet{"I saw it"});
    QTRY_COMPARE(block(seat)->field()->text(), QString("I asked late"));
    seat.press(Qt::Key_K, bothModifiers);
    QTRY_VERIFY(own(seat).empty());
    QTRY_VERIFY(block(seat)->field()->text().isEmpty());
    QCOMPARE(seat.ticket().ownership.size(), std::size_t(1));
}

void OwnershipNoteTest::theNotesOfOthersAreReadOnly()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    seat.by(2, OwnershipSet{"I saw it and said nothing"});
    const auto shown = [&] {
        for (const auto* label : block(seat)->findChildren<QLabel*>()) {
            if (label->isVisibleTo(block(seat)) && label->text().contains("I saw it and said nothing"))
                return label->text();
        }
        return QString();
    };
    QTRY_COMPARE(shown(), QString("Tomas: I saw it and said nothing"));
    QVERIFY(block(seat)->field()->text().isEmpty());
    seat.by(2, OwnershipSet{});
    QTRY_VERIFY(shown().isEmpty());
}

void OwnershipNoteTest::viewersAreNotAsked()
{
    ReviewSeat seat;
    QVERIFY(seat.enter());
    QVERIFY(seat.open());
    QVERIFY(block(seat)->field()->isVisibleTo(block(seat)));
    seat.checkout.workspace.setRole(AccountRole::Viewer);
    // Who holds the command of the incident is still only a viewer for what is written.
    QTRY_VERIFY(!block(seat)->field()->isVisibleTo(block(seat)));
    const auto before = seat.checkout.workspace.submittedOps().size();
    block(seat)->takeBack();
    QCOMPARE(seat.checkout.workspace.submittedOps().size(), before);
}

WARROOM_GUI_TEST_MAIN(OwnershipNoteTest)
#include "tst_ownership_note.moc"
