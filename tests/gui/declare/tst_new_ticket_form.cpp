// The form of a new ticket: in any width nothing of it is cut or covered, and it asks what the template asks.
#include "gui/layout/layout_findings.h"
#include "models/queue/ticket_shelf.h"
#include "protocol/template_codec.h"
#include "support/templates.h"
#include "support/test_main.h"

#include "screens/declare/declare_pane.h"
#include "screens/declare/new_ticket_screen.h"
#include "shell/main_window.h"
#include "widgets/button.h"
#include "widgets/section_frame.h"
#include "widgets/theme.h"

#include <QPlainTextEdit>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestNewTicketForm final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }

    void nothingIsCutOrCovered_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("hasPane");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("submit");
        for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1440, 900)}) {
            for (const bool hasPane : {false, true}) {
                const int form =
                    size.width() - (size.width() < MainWindow::CompactBelow ? 48 : 64) - (hasPane ? 372 : 0);
                const bool narrow = form < 1100;
                const QByteArray name = QByteArray::number(size.width()) + (hasPane ? ", pane" : "");
                QTest::addRow("%s, empty", name.data())
                    << size << hasPane << "" << (narrow ? "Submit: 4 needed" : "Submit: a title is needed");
                QTest::addRow("%s, a draft", name.data())
                    << size << hasPane << "Status page lacks a partner section"
                    << (narrow ? "Submit: 3 needed" : "Submit: 3 sections needed");
            }
        }
    }
    void nothingIsCutOrCovered()
    {
        QFETCH(QSize, size);
        QFETCH(bool, hasPane);
        QFETCH(QString, title);
        QFETCH(QString, submit);
        const ShelfClock clock;
        const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
        TicketShelf shelf(clock, mara, Directory({{mara, "Mara Lind", AccountRole::Commander, false}}, {}));
        WorkspaceBridge bridge(shelf, clock);
        bridge.start();
        QTRY_VERIFY(bridge.isLoaded());
        MainWindow window;
        auto* form = new NewTicketScreen(bridge, window.screenHost());
        window.addScreen("new", "New ticket", "plus", form);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (hasPane)
            window.showSidePane(new DeclarePane(bridge));
        form->activated();
        QTest::keyClicks(QApplication::focusWidget(), title); // which makes the button longer

        const Button* button = nullptr;
        for (const auto* one : form->findChildren<Button*>()) {
            if (one->text().startsWith("Submit"))
                button = one;
        }
        QVERIFY(button);
        QTRY_COMPARE(button->text(), submit);
        QTRY_COMPARE(button->visibleRegion(), QRegion(button->rect()));
        QTRY_COMPARE(LayoutFindings::of(window), QStringList());
        QCOMPARE(window.size(), size);
        QCOMPARE(window.sidePane() && window.sidePane()->parentWidget()->property("overlay").toBool(), false);
    }

    void itAsksWhatTheNewestTemplateAsks_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("live");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("fixes");
        QTest::newRow("the built-in one") << false << true << "Which users, systems, regions?"
                                          << "TBD until Resolution";
        QTest::newRow("the team's") << true << true << "Which regions, how many customers? (version 3)"
                                    << "TBD until Containment";
        QTest::newRow("the last that is known")
            << true << false << "Which regions, how many customers? (version 3)"
            << "TBD until Containment";
    }
    void itAsksWhatTheNewestTemplateAsks()
    {
        QFETCH(bool, known);
        QFETCH(bool, live);
        QFETCH(QString, scope);
        QFETCH(QString, fixes);
        const ShelfClock clock;
        const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
        TicketShelf shelf(clock, mara, Directory({{mara, "Mara Lind", AccountRole::Commander, false}}, {}));
        if (!live)
            shelf.setLink(LinkState::Offline);
        WorkspaceBridge bridge(shelf, clock);
        bridge.start();
        NewTicketScreen form(bridge);
        form.resize(900, 700);
        form.show();
        if (known) {
            auto all = templatesTo(3);
            setNeed(all.back().content, Section::FixesSymptoms, Phase::Containment, Need::Filled);
            std::reverse(all.begin(), all.end());
            shelf.setBoard("templates", {clock.now(), protocol::formatTemplates(all, {}), live, {}});
        }
        const auto field = [&form](const QString& name) {
            const auto all = form.findChildren<QPlainTextEdit*>();
            return *std::find_if(all.begin(), all.end(),
                                 [&](const auto* one) { return one->accessibleName() == name; });
        };
        QTRY_COMPARE(field("Scope")->placeholderText(), scope);
        QCOMPARE(field("Symptoms")->placeholderText(), QString("What is seen, since when"));
        QStringList described;
        for (const auto* frame : form.findChildren<SectionFrame*>())
            described << frame->accessibleName() + ": " + frame->accessibleDescription();
        QVERIFY2(described.join('|').contains(fixes), qPrintable(described.join('|')));
    }

    void aLongPromptIsSeenWhole()
    {
        const ShelfClock clock;
        const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
        TicketShelf shelf(clock, mara, Directory({{mara, "Mara Lind", AccountRole::Commander, false}}, {}));
        WorkspaceBridge bridge(shelf, clock);
        bridge.start();
        NewTicketScreen form(bridge);
        form.resize(900, 700);
        form.show();
        auto content = testTemplate(2);
        content.sections[static_cast<std::size_t>(Section::Scope)].guidance =
            QString("Which regions and how many customers, ").repeated(9).toStdString();
        shelf.setBoard("templates",
                       {clock.now(),
                        protocol::formatTemplates(std::vector<PublishedTemplate>{{content, {}, {}, "x"}}, {}),
                        true,
                        {}});
        const auto fields = form.findChildren<QPlainTextEdit*>();
        auto* scope = *std::find_if(fields.begin(), fields.end(),
                                    [](const auto* one) { return one->accessibleName() == "Scope"; });
        QTRY_VERIFY(scope->placeholderText().size() > 300);
        const auto needed = [scope] {
            return QFontMetrics(scope->font())
                .boundingRect(0, 0, scope->viewport()->width(), 10'000, Qt::TextWordWrap,
                              scope->placeholderText())
                .height();
        };
        QVERIFY(needed() > 2 * scope->fontMetrics().height());
        QTRY_VERIFY2(scope->viewport()->height() >= needed(),
                     qPrintable(QString("%1 of %2").arg(scope->viewport()->height()).arg(needed())));
        // Nothing moves with the first letter.
        const int height = scope->height();
        scope->setPlainText("EU");
        QCOMPARE(scope->height(), height);
    }
};

WARROOM_GUI_TEST_MAIN(TestNewTicketForm)
#include "tst_new_ticket_form.moc"
