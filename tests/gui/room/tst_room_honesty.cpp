// What the room says of itself: how far entries have come, how old its figures are, what is missing, and what
// was merged.
#include "gui/room/room_seat.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/merge_pane.h"
#include "screens/room/room_skeleton.h"
#include "screens/room/timeline_view.h"
#include "screens/strip/strip_presenter.h"
#include "support/test_main.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QLabel>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

QStringList shownWords(const QWidget* in)
{
    QStringList words;
    for (const auto* label : in->findChildren<QLabel*>()) {
        if (label->isVisible())
            words << label->text();
    }
    for (const auto* label : in->findChildren<ElideLabel*>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words;
}

bool says(const QWidget* in, const QString& words) { return shownWords(in).filter(words).size() > 0; }

} // namespace

class RoomHonestyTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void anOwnEntryTellsHowFarItHasCome();
    void othersEntriesTellItWhenAsked();
    void ownEntriesGrowSilent();
    void aLostLinkIsSaidAtOnceWithTheAge();
    void theStripNamesWhoIsHere();
    void aRoomThatIsNotHereSaysWhatIsKnown_data();
    void aRoomThatIsNotHereSaysWhatIsKnown();
    void aSentenceRewrittenByTwoIsReadOnce();
    void aSentenceRewrittenByOthersIsReadByAnyone();

private:
    QModelIndex lastRow() const
    {
        const auto* model = m_seat->room().timeline();
        return model->index(model->rowCount() - 1, 0);
    }
    Delivery delivery() const
    {
        return static_cast<Delivery>(lastRow().data(TimelineModel::DeliveryRole).toInt());
    }

    std::unique_ptr<RoomSeat> m_seat;
};

void RoomHonestyTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
}

void RoomHonestyTest::anOwnEntryTellsHowFarItHasCome()
{
    auto& workspace = m_seat->workspace();
    workspace.setAccepting(false);
    m_seat->press(Qt::Key_1, Qt::AltModifier);
    m_seat->write("Binlogs are kept");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(lastRow().data().toString(), QString("Binlogs are kept"));
    QCOMPARE(delivery(), Delivery::Here);
    QVERIFY(lastRow().data(TimelineModel::FreshOwnRole).toBool());
    QCOMPARE(deliveryMark(lastRow(), RowLook::Plain).icon, QString("clock"));
    workspace.setSending(true);
    QTRY_COMPARE(delivery(), Delivery::Sent);
    QVERIFY(lastRow().data(Qt::AccessibleTextRole).toString().contains("sent, not confirmed"));
    workspace.setSending(false);
    workspace.setPresent({});
    workspace.acceptAll();
    QTRY_COMPARE(delivery(), Delivery::AtBackend);
    QVERIFY(lastRow().data(Qt::ToolTipRole).toString().contains("on disk at the backend"));
    const Seq seq = workspace.head();
    workspace.setPresent({RoomSeat::inSection(2, Section::Scope, {}, false, seq),
                          RoomSeat::inSection(3, Section::Scope, {}, false, seq - 1)});
    QTRY_COMPARE(delivery(), Delivery::Seen);
    QCOMPARE(deliveryMark(lastRow(), RowLook::Plain).count, QString("1"));
    QVERIFY(lastRow().data(Qt::AccessibleTextRole).toString().contains("seen by Tomas"));
    workspace.setPresent({RoomSeat::inSection(2, Section::Scope, {}, false, seq),
                          RoomSeat::inSection(3, Section::Scope, {}, false, seq)});
    QTRY_COMPARE(lastRow().data(TimelineModel::SeenCountRole).toInt(), 2);
    QVERIFY(lastRow().data(Qt::ToolTipRole).toString().contains("Ines"));
}

void RoomHonestyTest::othersEntriesTellItWhenAsked()
{
    CommentAdd comment;
    comment.text = "from Tomas";
    comment.kind = "note";
    m_seat->workspace().remote(CheckoutRoom::person(2), m_seat->checkout.clock.now(), comment);
    QTRY_COMPARE(lastRow().data().toString(), QString("from Tomas"));
    QVERIFY(deliveryMark(lastRow(), RowLook::Plain).icon.isEmpty());
    QCOMPARE(deliveryMark(lastRow(), RowLook::CurrentFocused).icon, QString("check"));
    QVERIFY(!lastRow().data(Qt::AccessibleTextRole).toString().contains("backend"));
    QVERIFY(lastRow().data(Qt::ToolTipRole).toString().contains("backend"));
}

void RoomHonestyTest::ownEntriesGrowSilent()
{
    QVERIFY(m_seat->room().post("short", "note"));
    QTRY_COMPARE(lastRow().data().toString(), QString("short"));
    QVERIFY(lastRow().data(TimelineModel::FreshOwnRole).toBool());
    QSignalSpy changed(m_seat->room().timeline(), &QAbstractItemModel::dataChanged);
    m_seat->room().timeline()->setNow(m_seat->checkout.clock.now() + std::chrono::minutes(11));
    QVERIFY(!lastRow().data(TimelineModel::FreshOwnRole).toBool());
    QCOMPARE(changed.size(), 1);
}

void RoomHonestyTest::aLostLinkIsSaidAtOnceWithTheAge()
{
    StripPresenter strip(m_seat->bridge);
    QVERIFY(strip.state().age.isEmpty());
    m_seat->workspace().setLink(LinkState::Offline);
    m_seat->checkout.clock.set(m_seat->checkout.clock.now() + std::chrono::minutes(12));
    m_seat->workspace().setLink(LinkState::Offline);
    QTRY_COMPARE(strip.state().age, QString("as of 00:34, 12 min ago"));
    QCOMPARE(strip.state().syncValue, QString("Offline"));
    QTRY_VERIFY(says(m_seat->screen, "Shown as of 00:34, 12 min ago"));
    QVERIFY(says(m_seat->screen, "You are offline"));
    QVERIFY(shownWords(m_seat->screen).contains("as of 00:34"));
    m_seat->workspace().setLink(LinkState::Live);
    QTRY_VERIFY(!says(m_seat->screen, "as of"));
    QVERIFY(strip.state().age.isEmpty());
}

void RoomHonestyTest::theStripNamesWhoIsHere()
{
    StripPresenter strip(m_seat->bridge);
    auto ines = RoomSeat::inSection(3, Section::Symptoms);
    ines.section.clear();
    ines.seen = m_seat->checkout.clock.now() - std::chrono::minutes(3);
    m_seat->workspace().setPresent({RoomSeat::inSection(2, Section::Symptoms, 4, true), ines});
    QTRY_COMPARE(strip.state().hereNames,
                 (QStringList{"Tomas, in Symptoms, is typing", "Ines, last seen 00:31"}));
    QCOMPARE(strip.state().here, (QStringList{"TO", "IN"}));
}

void RoomHonestyTest::aRoomThatIsNotHereSaysWhatIsKnown_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("on its way") << static_cast<int>(RoomState::Loading) << "on its way";
    QTest::newRow("without a connection")
        << static_cast<int>(RoomState::Absent)
        << "Only the summary is here; the rest comes when the connection is "
           "back.";
}

void RoomHonestyTest::aRoomThatIsNotHereSaysWhatIsKnown()
{
    QFETCH(int, state);
    QFETCH(QString, words);
    m_seat->workspace().setRoomState(static_cast<RoomState>(state));
    const auto* skeleton = m_seat->screen->findChild<RoomSkeleton*>();
    QTRY_VERIFY(skeleton->isVisible());
    QVERIFY(says(skeleton, words));
    QVERIFY(says(skeleton, "Checkout writes failing after orders-db failover"));
    QVERIFY(says(skeleton, "Containment"));
    QVERIFY(!m_seat->room().hasTicket());
    QCOMPARE(m_seat->room().timeline()->rowCount(), 0);
    QVERIFY2(shownWords(m_seat->screen).filter("of 5").isEmpty(), "a figure of a ticket that is not here");
    m_seat->workspace().setRoomState(RoomState::Ready);
    QTRY_VERIFY(!skeleton->isVisible());
    QVERIFY(m_seat->room().hasTicket());
    QTRY_VERIFY(m_seat->room().timeline()->rowCount() > 10);
}

void RoomHonestyTest::aSentenceRewrittenByTwoIsReadOnce()
{
    auto& workspace = m_seat->workspace();
    auto* pane = m_seat->screen->findChild<MergePane*>();
    QVERIFY(!pane->isVisible());
    workspace.setAccepting(false);
    workspace.setLink(LinkState::Offline);
    m_seat->press(Qt::Key_3);
    m_seat->press(Qt::Key_Home);
    m_seat->write("Mostly ");
    QTRY_COMPARE(m_seat->room().room().pending.size(), std::size_t(1));
    m_seat->theirs(2, Section::Scope, text::Edit().retain(11).insert(" shops"));
    m_seat->checkout.clock.set(m_seat->checkout.clock.now() + std::chrono::minutes(1));
    workspace.setAccepting(true);
    workspace.setLink(LinkState::Live);
    workspace.acceptAll();
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(says(pane, "yours"));
    QVERIFY(says(pane, "Tomas"));
    const QString merged = m_seat->editor()->content();
    QVERIFY(merged.startsWith("Mostly Web and iOS shops in"));
    m_seat->press(Qt::Key_Escape);
    m_seat->screen->showQuestions();
    m_seat->press(Qt::Key_H);
    QTRY_VERIFY(says(pane, "Yours alone"));
    QStringList versions;
    for (const auto* text : pane->findChildren<AutoHeightTextEdit*>())
        versions << text->content();
    QVERIFY(versions.filter("Mostly Web and iOS in").size() == 1);
    QVERIFY(versions.filter(QRegularExpression("^Web and iOS shops in")).size() == 1);
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(!pane->isVisible());
    QCOMPARE(QString::fromStdString(m_seat->prose(Section::Scope)), merged);
    QVERIFY(m_seat->focus());
    QVERIFY(std::holds_alternative<TextSettle>(workspace.submittedOps().back().body));
}

// Two others wrote apart. Their mark is everybody's: whoever reads it first settles it.
void RoomHonestyTest::aSentenceRewrittenByOthersIsReadByAnyone()
{
    auto& workspace = m_seat->workspace();
    auto* pane = m_seat->screen->findChild<MergePane*>();
    const Time before = m_seat->checkout.clock.now();
    const Seq seen = workspace.head();
    const auto theirs = [&](std::uint8_t who, const text::Edit& edit) {
        workspace.remote(CheckoutRoom::person(who), before,
                         SectionEdit{Section::Scope, std::nullopt, edit, seen});
    };
    theirs(2, text::Edit().retain(11).insert(" shops"));
    m_seat->checkout.clock.set(before + std::chrono::minutes(1));
    theirs(3, text::Edit().insert("Mostly "));
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(says(pane, "Ines"));
    QVERIFY(says(pane, "Tomas"));
    m_seat->screen->showQuestions();
    m_seat->press(Qt::Key_H);
    QTRY_VERIFY(says(pane, "Ines alone"));
    QVERIFY(says(pane, "Tomas alone"));
    workspace.setRole(AccountRole::Viewer);
    QTRY_COMPARE(m_seat->bridge.connection().role, AccountRole::Viewer);
    m_seat->press(Qt::Key_Return);
    QVERIFY(pane->isVisible());
    workspace.setRole(AccountRole::Responder);
    workspace.remote(CheckoutRoom::person(5), m_seat->checkout.clock.now(),
                     TextSettle{Section::Scope, std::nullopt});
    QTRY_VERIFY(!pane->isVisible());
    QCOMPARE(m_seat->ticket().timeline.back().type, TextSettle::type);
}

WARROOM_GUI_TEST_MAIN(RoomHonestyTest)
#include "tst_room_honesty.moc"
