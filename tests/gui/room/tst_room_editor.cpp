// The ticket's editor by keys alone: what each section takes, how preventions and actions become follow-up
// tickets, how whys are settled, and how Markdown shows while nobody writes.
#include "gui/room/room_seat.h"
#include "models/room/actions_model.h"
#include "models/room/follow_ups.h"
#include "models/room/whys_model.h"
#include "screens/markdown/markdown_view.h"
#include "screens/room/actions_body.h"
#include "screens/room/prose_field.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class RoomEditorTest final : public QObject
{
    Q_OBJECT

public slots:
    void onLink(const QUrl& url) { m_opened.append(url); }

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_seat.reset(); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler("https"); }

    void aPreventionBecomesAFollowUpByKeys();
    void theFollowUpShowsHowItStands();
    void aPreventionThatSaysNothingStaysOne();
    void anActionThatOutlivesTheIncidentMovesOn();
    void theNextRowIsThereAtOnce();
    void anOwnerIsCompletedAndTakenOver_data();
    void anOwnerIsCompletedAndTakenOver();
    void theRoomClosesWithAListOpen();
    void escapeLeavesTheLineAsItWas();
    void tbdIsOneKeyAlsoWhileTyping();
    void noneNeedsAReason();
    void aPhaseGoesBackWithAReason();
    void aCauseTakesEvidence();
    void aWhyIsLinkedToANewPrevention();
    void aWhyIsAnsweredDroppedAndOpenedAgain();
    void markdownShowsWhileNobodyWrites();
    void aClickPutsTheCaretWhereItWas();
    void whatOthersWriteInIsPlain();
    void theHeightHardlyJumps();
    void linksAreOpenedByKeys();
    void whatWasMaskedIsSaidAndLifted();
    void hostileTextShowsAsText_data();
    void hostileTextShowsAsText();

private:
    template<class T>
    std::vector<T> submitted() const
    {
        std::vector<T> found;
        for (const Op& op : m_seat->workspace().submittedOps()) {
            if (const auto* body = std::get_if<T>(&op.body))
                found.push_back(*body);
        }
        return found;
    }
    void writePrevention(const QString& text);
    ProseField* field(Section section) const
    {
        for (auto* one : m_seat->screen->findChildren<ProseField*>()) {
            if (one->editor()->accessibleName() == format(section))
                return one;
        }
        return nullptr;
    }
    static QString format(Section section) { return QString::fromUtf8(title(section).data()); }
    void setScope(const QString& text);

    std::unique_ptr<RoomSeat> m_seat;
    QList<QUrl> m_opened;
};

void RoomEditorTest::initTestCase()
{
    theme().apply(ThemeChoice::Dark);
    QDesktopServices::setUrlHandler("https", this, "onLink");
}

void RoomEditorTest::init()
{
    m_opened.clear();
    m_seat = std::make_unique<RoomSeat>();
    connect(m_seat->screen, &RoomScreen::otherLinkOpened, this, &RoomEditorTest::onLink);
    QVERIFY(m_seat->enter());
}

void RoomEditorTest::writePrevention(const QString& text)
{
    m_seat->press(Qt::Key_9);
    m_seat->write(text);
    QTRY_COMPARE(shown(m_seat->ticket().preventions).size(), std::size_t(1));
    QTRY_COMPARE(QString::fromStdString(m_seat->ticket().preventions[0].text.text), text);
    QTRY_VERIFY(m_seat->editor() && m_seat->editor()->content() == text);
}

void RoomEditorTest::setScope(const QString& text)
{
    m_seat->press(Qt::Key_3);
    m_seat->press(Qt::Key_A, Qt::ControlModifier);
    m_seat->editor()->textCursor().insertText(text);
    m_seat->press(Qt::Key_Escape);
    QTRY_COMPARE(QString::fromStdString(m_seat->prose(Section::Scope)), text);
}

void RoomEditorTest::aPreventionBecomesAFollowUpByKeys()
{
    writePrevention("Alert on diverged writes");
    const auto plan = [&]() -> const Prevention& { return m_seat->room().ticket()->preventions.at(0); };
    m_seat->press(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(plan().kind.value() == PreventionKind::Prevent);
    m_seat->press(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(plan().kind.value() == PreventionKind::Detect);
    m_seat->press(Qt::Key_Tab);
    QCOMPARE(m_seat->focus()->accessibleName(), QString("Effect"));
    m_seat->write("3: found 40 minutes earlier");
    m_seat->press(Qt::Key_Tab);
    QCOMPARE(m_seat->focus()->accessibleName(), QString("Priority: not said"));
    m_seat->press(Qt::Key_Space);
    QTRY_VERIFY(plan().priority.value() == Priority::P0);
    m_seat->press(Qt::Key_Space);
    QTRY_VERIFY(plan().priority.value() == Priority::P1);
    m_seat->press(Qt::Key_Tab);
    m_seat->press(Qt::Key_Tab);
    QCOMPARE(m_seat->focus()->accessibleName(), QString("Due: not said"));
    m_seat->press(Qt::Key_Space);
    QTRY_VERIFY(plan().due.value().has_value());
    m_seat->press(Qt::Key_Space);
    QTRY_VERIFY(plan().due.value() == m_seat->checkout.clock.now() + std::chrono::days(91));
    m_seat->press(Qt::Key_Tab);
    QCOMPARE(m_seat->focus()->accessibleName(), QString("Owner of the follow-up ticket"));
    QWidget* owner = m_seat->focus();
    m_seat->write("Priya");
    QTest::keyClick(owner, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_seat->workspace().others().size(), std::size_t(1));
    const Ticket made = m_seat->workspace().others().begin()->second;
    QCOMPARE(made.title.value(), std::string("Alert on diverged writes"));
    QVERIFY(made.kind == TicketKind::FollowUp);
    QVERIFY(made.priority.value() == Priority::P1);
    QVERIFY(made.due.value() == m_seat->checkout.clock.now() + std::chrono::days(91));
    QVERIFY(made.holder(IncidentRole::Commander) == Owner(CheckoutRoom::person(5)));
    QVERIFY(made.links.at(0).other == m_seat->workspace().ticketId());
    const Prevention now = m_seat->ticket().preventions.at(0);
    QVERIFY(now.followUp == made.id);
    QVERIFY(now.kind.value() == PreventionKind::Detect);
    QCOMPARE(now.effect.value(), std::string("3: found 40 minutes earlier"));
}

void RoomEditorTest::theFollowUpShowsHowItStands()
{
    writePrevention("Alert on diverged writes");
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_seat->ticket().preventions.at(0).followUp.isNil());
    const TicketId made = m_seat->ticket().preventions[0].followUp;
    const auto shows = [&](const QString& text) {
        for (const auto* button : m_seat->screen->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text() == text)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shows("OPS-43 · Open · due 20 Dec"));
    m_seat->bridge.submit(made, StateSet{TicketState::Done, {}});
    QTRY_VERIFY(shows("OPS-43 · Done"));
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_opened, QList<QUrl>{QUrl("warroom://OPS-43")});
    QCOMPARE(m_seat->workspace().others().size(), std::size_t(1));
}

void RoomEditorTest::aPreventionThatSaysNothingStaysOne()
{
    writePrevention("x");
    m_seat->press(Qt::Key_Backspace);
    QTRY_COMPARE(m_seat->ticket().preventions[0].text.text, std::string());
    QSignalSpy said(&m_seat->room(), &RoomPresenter::said);
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(said.count(), 1);
    QVERIFY(m_seat->workspace().others().empty());
}

void RoomEditorTest::anActionThatOutlivesTheIncidentMovesOn()
{
    m_seat->press(Qt::Key_5);
    m_seat->press(Qt::Key_J);
    m_seat->press(Qt::Key_J);
    m_seat->press(Qt::Key_F);
    QTRY_COMPARE(m_seat->workspace().others().size(), std::size_t(1));
    const Ticket made = m_seat->workspace().others().begin()->second;
    QCOMPARE(made.title.value(), std::string("Restore orders-db us-east from backup"));
    QVERIFY(made.holder(IncidentRole::Commander) == Owner(CheckoutRoom::person(5)));
    const QModelIndex row = m_seat->room().actions()->index(2);
    QTRY_COMPARE(row.data(ActionsModel::DueTextRole).toString(), QString("OPS-43 · Open · due 20 Dec"));
    QVERIFY(!row.data(ActionsModel::LateRole).toBool());
    m_seat->press(Qt::Key_F);
    QCOMPARE(m_opened, QList<QUrl>{QUrl("warroom://OPS-43")});
}

void RoomEditorTest::theNextRowIsThereAtOnce()
{
    m_seat->press(Qt::Key_N);
    m_seat->write("One !01:10");
    m_seat->press(Qt::Key_Return);
    m_seat->write("Two");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->room().actions()->rowCount(), 8);
    QCOMPARE(m_seat->room().actions()->index(6).data(ActionsModel::DueTextRole).toString(),
             QString("due 01:10"));
    QCOMPARE(m_seat->room().actions()->index(7).data().toString(), QString("Two"));
    QVERIFY(qobject_cast<QLineEdit*>(m_seat->focus()));
}

void RoomEditorTest::anOwnerIsCompletedAndTakenOver_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("by Tab") << Qt::Key_Tab;
    QTest::newRow("by Enter") << Qt::Key_Return;
}

void RoomEditorTest::anOwnerIsCompletedAndTakenOver()
{
    m_seat->press(Qt::Key_N);
    QFETCH(Qt::Key, key);
    auto* line = qobject_cast<QLineEdit*>(m_seat->focus());
    QVERIFY(line);
    m_seat->write("Call the vendor @Pl");
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), key);
    QCOMPARE(line->text(), QString("Call the vendor @Platform "));
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(m_seat->room().actions()->rowCount(), 6);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_seat->room().actions()->rowCount(), 7);
    QCOMPARE(m_seat->room().actions()->index(6).data(ActionsModel::OwnerRole).toString(),
             QString("Platform"));
}

void RoomEditorTest::theRoomClosesWithAListOpen()
{
    m_seat->press(Qt::Key_N);
    m_seat->write("Call the vendor @Pl");
    QTRY_VERIFY(QApplication::activePopupWidget());
    m_seat.reset();
    QVERIFY(!QApplication::activePopupWidget());
}

void RoomEditorTest::escapeLeavesTheLineAsItWas()
{
    m_seat->press(Qt::Key_5);
    QWidget* list = m_seat->focus();
    m_seat->press(Qt::Key_E);
    m_seat->write(" changed");
    m_seat->press(Qt::Key_Escape);
    QCOMPARE(m_seat->focus(), list);
    QVERIFY(submitted<ActionSet>().empty());
    QCOMPARE(m_seat->room().actions()->index(0).data().toString(), QString("Lock deploy pipeline"));
}

void RoomEditorTest::tbdIsOneKeyAlsoWhileTyping()
{
    m_seat->press(Qt::Key_7);
    QVERIFY(m_seat->editor());
    const auto mark = [&] { return m_seat->room().section(Section::FixesRootCause).mark; };
    const SectionMark before = mark();
    m_seat->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(mark() != before);
    QVERIFY(m_seat->editor());
    m_seat->press(Qt::Key_Escape);
    m_seat->press(Qt::Key_T);
    QTRY_VERIFY(mark() == before);
}

void RoomEditorTest::noneNeedsAReason()
{
    m_seat->press(Qt::Key_6);
    m_seat->press(Qt::Key_Escape);
    m_seat->press(Qt::Key_T, Qt::ShiftModifier);
    m_seat->press(Qt::Key_Return);
    QVERIFY(m_seat->room().section(Section::FixesSymptoms).mark != SectionMark::None);
    m_seat->write("nobody noticed");
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(m_seat->room().section(Section::FixesSymptoms).mark == SectionMark::None);
    QCOMPARE(m_seat->room().gate().missing, 0);
    m_seat->press(Qt::Key_T, Qt::ShiftModifier);
    QTRY_VERIFY(m_seat->room().section(Section::FixesSymptoms).mark == SectionMark::Open);
}

void RoomEditorTest::aPhaseGoesBackWithAReason()
{
    m_seat->press(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    m_seat->press(Qt::Key_Return);
    QVERIFY(m_seat->ticket().phase.value() == Phase::Containment);
    m_seat->write("it spreads again");
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(m_seat->ticket().phase.value() == Phase::Triage);
    QCOMPARE(submitted<PhaseMove>().back().reason, std::string("it spreads again"));
}

void RoomEditorTest::aCauseTakesEvidence()
{
    m_seat->press(Qt::Key_4);
    QWidget* cause = m_seat->focus();
    m_seat->press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_seat->focus() != cause);
    m_seat->write("https://graphs.example/lag");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->ticket().causes[0].evidence.value(), std::string("https://graphs.example/lag"));
    QCOMPARE(m_seat->focus(), cause);
    const auto isShown = [&] {
        const auto views = m_seat->screen->findChildren<MarkdownView*>();
        return std::any_of(views.begin(), views.end(), [](const MarkdownView* view) {
            return view->isVisible() && view->shownText().contains("graphs.example");
        });
    };
    QTRY_VERIFY(isShown());
}

void RoomEditorTest::aWhyIsLinkedToANewPrevention()
{
    m_seat->press(Qt::Key_8);
    m_seat->press(Qt::Key_L);
    m_seat->write("Alert on diverged writes");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(shown(m_seat->room().ticket()->preventions).size(), std::size_t(1));
    const WhyEnd end = m_seat->ticket().whys[0].end.value();
    QVERIFY(end.state == WhyState::Linked);
    QVERIFY(end.prevention == m_seat->ticket().preventions[0].id);
    m_seat->press(Qt::Key_J);
    m_seat->press(Qt::Key_L);
    m_seat->write("1");
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(m_seat->ticket().whys[1].end.value().prevention == end.prevention);
    QCOMPARE(shown(m_seat->ticket().preventions).size(), std::size_t(1));
}

void RoomEditorTest::aWhyIsAnsweredDroppedAndOpenedAgain()
{
    m_seat->press(Qt::Key_8);
    QWidget* list = m_seat->focus();
    m_seat->press(Qt::Key_A);
    m_seat->write("Nobody limited it");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->ticket().whys[0].end.value().answer, std::string("Nobody limited it"));
    QCOMPARE(m_seat->focus(), list);
    m_seat->press(Qt::Key_J);
    m_seat->press(Qt::Key_D);
    m_seat->press(Qt::Key_Return); // not without a reason
    m_seat->write("asked twice");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->ticket().whys[1].end.value().reason, std::string("asked twice"));
    QTRY_COMPARE(m_seat->room().whys()->index(1).data(WhysModel::StateRole).toString(), QString("dropped"));
    m_seat->press(Qt::Key_O);
    QTRY_VERIFY(m_seat->ticket().whys[1].end.value().state == WhyState::Open);
}

void RoomEditorTest::markdownShowsWhileNobodyWrites()
{
    setScope("Web in **EU**:\n- `POST /v2/orders`\n- [graph](https://graphs.example)");
    ProseField* scope = field(Section::Scope);
    QTRY_VERIFY(scope->isRendered());
    QCOMPARE(scope->view()->shownText(), QString("Web in EU:\n• POST /v2/orders\n• graph"));
    m_seat->press(Qt::Key_3);
    QVERIFY(!scope->isRendered());
    QCOMPARE(m_seat->focus(), static_cast<QWidget*>(scope->editor()));
    QVERIFY(scope->editor()->viewport()->isVisible());
    m_seat->write(" x");
    QVERIFY(scope->editor()->content().endsWith(" x"));
    m_seat->press(Qt::Key_Escape);
    QVERIFY(scope->isRendered());
    QVERIFY(!field(Section::RootCause)->isRendered());
}

void RoomEditorTest::aClickPutsTheCaretWhereItWas()
{
    setScope("Web in **EU** and `US`");
    ProseField* scope = field(Section::Scope);
    QTRY_VERIFY(scope->isRendered());
    QTest::mouseClick(scope->view(), Qt::LeftButton, {}, QPoint(2, 8));
    QCOMPARE(m_seat->focus(), static_cast<QWidget*>(scope->editor()));
    QCOMPARE(scope->editor()->textCursor().position(), 0);
    m_seat->press(Qt::Key_Escape);
    QTest::mouseClick(scope->view(), Qt::LeftButton, {}, QPoint(scope->width() - 4, 8));
    const int end = scope->editor()->textCursor().position();
    QVERIFY2(end >= 20, qPrintable(QString::number(end)));
}

void RoomEditorTest::whatOthersWriteInIsPlain()
{
    setScope("Web in **EU**");
    ProseField* scope = field(Section::Scope);
    QTRY_VERIFY(scope->isRendered());
    m_seat->workspace().setPresent({RoomSeat::inSection(2, Section::Scope, 3, true)});
    QTRY_VERIFY(!scope->isRendered());
    m_seat->workspace().setPresent({});
    QTRY_VERIFY(scope->isRendered());
    m_seat->theirs(2, Section::Scope, text::Edit().insert("**All** of "));
    QTRY_COMPARE(scope->view()->shownText(), QString("All of Web in EU"));
}

void RoomEditorTest::theHeightHardlyJumps()
{
    setScope(
        "Web in **EU**:\n\n- one\n  - two\n1. three\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |");
    ProseField* scope = field(Section::Scope);
    QTRY_VERIFY(scope->isRendered());
    const int rendered = scope->height();
    m_seat->press(Qt::Key_3);
    const int plain = scope->height();
    QVERIFY2(std::abs(rendered - plain) <= 3 * scaled(19),
             qPrintable(QString("%1 and %2").arg(rendered).arg(plain)));
    setScope("Web in **EU** and `US`:\n- one\n- two");
    QTRY_VERIFY(scope->isRendered());
    const int list = scope->height();
    m_seat->press(Qt::Key_3);
    QCOMPARE(scope->height(), list);
}

void RoomEditorTest::linksAreOpenedByKeys()
{
    setScope("[the plan](https://plans.example/1)");
    m_seat->press(Qt::Key_3);
    m_seat->press(Qt::Key_Home);
    m_seat->press(Qt::Key_Right);
    m_seat->press(Qt::Key_Right);
    m_seat->press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_opened, QList<QUrl>{QUrl("https://plans.example/1")});
    QCOMPARE(m_seat->editor()->content(), QString("[the plan](https://plans.example/1)"));
}

void RoomEditorTest::whatWasMaskedIsSaidAndLifted()
{
    m_seat->workspace().setAccepting(false);
    setScope("Key [masked: github_token] for EU");
    masking::MaskedOp masked;
    masked.op = m_seat->workspace().submittedOps().back().id;
    masked.ticket = m_seat->workspace().ticketId();
    masked.fields.push_back(
        {"edit", {"github_token", masking::Group::Credential, "a1b2c3", "ghp_example", 4, 22}});
    const auto notes = [&] {
        QStringList found;
        for (const auto* label : m_seat->screen->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains("masked:"))
                found << label->text();
        }
        return found;
    };
    QVERIFY(notes().isEmpty());
    m_seat->workspace().tellMasked({masked});
    QTRY_COMPARE(notes(), QStringList{"1 secret masked: github_token."});
    m_seat->press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    m_seat->press(Qt::Key_Return); // not without a reason
    m_seat->write("it is the example of the manual");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->prose(Section::Scope), std::string("Key ghp_example for EU"));
    QCOMPARE(submitted<MaskLift>().size(), std::size_t(1));
    QCOMPARE(submitted<MaskLift>()[0].fingerprint, std::string("a1b2c3"));
    QCOMPARE(submitted<MaskLift>()[0].reason, std::string("it is the example of the manual"));
    QVERIFY(notes().isEmpty());
}

void RoomEditorTest::hostileTextShowsAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("HTML") << "**a** <img src=x onerror=alert(1)><b>c</b>"
                          << "a <img src=x onerror=alert(1)><b>c</b>";
    QTest::newRow("a script's link") << "**a** [b](javascript:alert(1))"
                                     << "a [b](javascript:alert(1))";
    QTest::newRow("a style") << "`<style>*{}</style>`"
                             << "<style>*{}</style>";
    QTest::newRow("an entity") << "**a** &lt;"
                               << "a &lt;";
}

void RoomEditorTest::hostileTextShowsAsText()
{
    QFETCH(QString, text);
    MarkdownView view;
    view.resize(400, 100);
    view.setText(text);
    QVERIFY(view.hasMarkup());
    QTEST(view.shownText(), "shown");
    QImage picture(400, 100, QImage::Format_ARGB32_Premultiplied);
    view.render(&picture);
    for (int x = 0; x < 400; x += 4)
        QVERIFY(view.linkAt({x, 8}).isEmpty());
}

WARROOM_GUI_TEST_MAIN(RoomEditorTest)
#include "tst_room_editor.moc"
