// The steps after the incident: the postmortem, its follow-up tickets, its review and its PDF.
#pragma once

#include "gui/journey/incident_story.h"
#include "screens/postmortem/evidence_pane.h"
#include "screens/postmortem/preview_pane.h"
#include "screens/postmortem/row_table.h"
#include "screens/postmortem/whys_block.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace warroom::test {

inline QString withoutBlanks(QString text) { return text.remove(QRegularExpression("\\s")); }

inline void writePostmortem(JourneySeat& seat)
{
    seat.press(Qt::Key_P, ctrlAlt);
    QTRY_COMPARE(seat.window().currentScreen(), QString("reviews"));
    QTRY_VERIFY_WITH_TIMEOUT(seat.isWriting(), JourneySeat::patience);
    QVERIFY(seat.review().document()->current() == ui::DocumentPart::Summary);
    seat.write("For forty minutes nobody in Europe could pay by card.");
    seat.press(Qt::Key_Down, Qt::ControlModifier);
    seat.write("About 2,300 orders were not placed.");
    QVERIFY(seat.walkTo(ui::DocumentPart::WentWell));
    seat.write("The second gateway was ready.");
    QTRY_COMPARE(seat.prose(Section::Summary),
                 std::string("For forty minutes nobody in Europe could pay by card."));
    QTRY_COMPARE(seat.prose(Section::Impact), std::string("About 2,300 orders were not placed."));
    QTRY_COMPARE(seat.prose(Section::WentWell), std::string("The second gateway was ready."));
    QVERIFY(seat.reads("The second gateway was ready."));
    KEPT(seat, "postmortem");
}

inline void pickStory(JourneySeat& seat)
{
    seat.press(Qt::Key_E, ctrlShift);
    QVERIFY(seat.review().evidence()->list()->hasFocus());
    const auto before = seat.review().postmortem().picked().size();
    QCOMPARE(before, std::size_t(1));
    seat.press(Qt::Key_Home);
    seat.press(Qt::Key_Space);
    QTRY_COMPARE(seat.review().postmortem().picked().size(), before + 1);
    seat.press(Qt::Key_Escape);
    QVERIFY(seat.walkTo(ui::DocumentPart::Timeline));
    QTRY_VERIFY(seat.reads("The gateway refuses every handshake"));
    KEPT(seat, "story");
}

inline void makeFollowUps(JourneySeat& seat)
{
    QVERIFY(seat.walkTo(ui::DocumentPart::Prevention));
    // What is still on its way when the key comes is part of it.
    constexpr int begun = 5;
    seat.write(firstPrevention.left(begun));
    QTRY_COMPARE_WITH_TIMEOUT(shown(seat.ticket().preventions).size(), std::size_t(1), JourneySeat::patience);
    seat.write(firstPrevention.mid(begun));
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(followUpOf(seat, firstPrevention), JourneySeat::patience);
    seat.press(Qt::Key_Return);
    seat.write(secondPrevention);
    seat.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(followUpOf(seat, secondPrevention), JourneySeat::patience);
    QTRY_COMPARE(shown(seat.ticket().preventions).size(), std::size_t(2));

    QVERIFY(seat.walkTo(ui::DocumentPart::FollowUps));
    QVERIFY(seat.review().document()->followUps()->hasFocus());
    seat.press(Qt::Key_Space);
    seat.write("@");
    seat.write("Pri");
    seat.press(Qt::Key_Tab);
    seat.press(Qt::Key_Return);
    seat.write("!");
    seat.write("+14");
    seat.press(Qt::Key_Return);
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_Space);
    QTRY_VERIFY(shown(seat.ticket().preventions)[1]->kind.value() == PreventionKind::Prevent);
    seat.press(Qt::Key_Space);
    QTRY_VERIFY(shown(seat.ticket().preventions)[1]->kind.value() == PreventionKind::Detect);
    QVERIFY(shown(seat.ticket().preventions)[0]->kind.value() == PreventionKind::Prevent);
    QTRY_COMPARE(followUpOf(seat, firstPrevention)->commander, Owner(seat.person("Priya Raman")));
    QTRY_VERIFY(followUpOf(seat, firstPrevention)->due == shown(seat.ticket().preventions)[0]->due.value());
    QVERIFY(seat.reads("Priya"));
    KEPT(seat, "follow-ups");
}

inline void settleWhys(JourneySeat& seat)
{
    QVERIFY(seat.walkTo(ui::DocumentPart::Whys));
    QVERIFY(qobject_cast<ui::WhyItem*>(seat.focus()));
    seat.press(Qt::Key_A);
    seat.write(firstAnswer);
    seat.press(Qt::Key_Return);
    seat.write(secondAnswer);
    seat.press(Qt::Key_Return);
    seat.press(Qt::Key_Escape);
    QVERIFY(qobject_cast<ui::WhyItem*>(seat.focus()));
    seat.press(Qt::Key_L);
    seat.write("2");
    seat.press(Qt::Key_Return);
    const auto end = [&seat](std::size_t i) { return shown(seat.ticket().whys)[i]->end.value(); };
    QTRY_COMPARE(QString::fromStdString(end(0).answer), firstAnswer);
    QTRY_COMPARE(QString::fromStdString(end(1).answer), secondAnswer);
    QTRY_VERIFY(end(2).state == WhyState::Linked);
    QCOMPARE(end(2).prevention, shown(seat.ticket().preventions)[1]->id);
    QVERIFY(seat.reads(firstAnswer) && seat.reads(secondAnswer));
    KEPT(seat, "answers");
}

inline void holdReview(JourneySeat& seat)
{
    seat.press(Qt::Key_M, ctrlShift);
    QVERIFY(seat.review().side() == ui::PostmortemEditor::Side::Meeting);
    seat.press(Qt::Key_PageDown, Qt::AltModifier);
    QVERIFY(seat.isWriting());
    seat.write("We agree on the order of things");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.ticket().timeline.back().text, std::string("We agree on the order of things"));
    KEPT(seat, "meeting");
    seat.press(Qt::Key_M, ctrlShift);

    QTRY_COMPARE(seat.review().postmortem().stepText(), QString("Request review"));
    seat.press(Qt::Key_R, ctrlShift);
    QTRY_VERIFY(seat.ticket().review.value() == ReviewState::InReview);
    seat.press(Qt::Key_R, ctrlShift);
    QTRY_VERIFY(seat.ticket().review.value() == ReviewState::Reviewed);
    seat.press(Qt::Key_R, ctrlShift);
    QTRY_VERIFY(seat.ticket().review.value() == ReviewState::Closed);
    KEPT(seat, "reviewed");
}

inline void savePdf(JourneySeat& seat)
{
    seat.press(Qt::Key_P, Qt::ControlModifier);
    const ui::PreviewPane* preview = seat.review().preview();
    QTRY_VERIFY_WITH_TIMEOUT(preview->isVisible() && preview->pageCount() > 0 && preview->isUpToDate(),
                             JourneySeat::patience);
    KEPT(seat, "preview");
    seat.press(Qt::Key_S, Qt::ControlModifier);
    const QString pdf = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + '/' +
                        QString::fromStdString(seat.ticket().key()) + ".pdf";
    QTRY_VERIFY_WITH_TIMEOUT(seat.reads("Saved as"), JourneySeat::patience);
    QVERIFY2(QFileInfo(pdf).size() > 1000, qPrintable(pdf));
    QVERIFY(seat.picture("pdf"));

    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("did not run: no pdftotext");
    QProcess tool;
    tool.start("pdftotext", {"-layout", "-enc", "UTF-8", pdf, "-"});
    QVERIFY(tool.waitForFinished() && tool.exitCode() == 0);
    const QString text = withoutBlanks(QString::fromUtf8(tool.readAllStandardOutput()));
    for (const QString& words : {headline, rootCause, firstAnswer, secondAnswer, firstPrevention,
                                 secondPrevention, QString("About 2,300 orders were not placed.")})
        QVERIFY2(text.contains(withoutBlanks(words)), qPrintable(words));
}

inline void lookAtFollowUps(JourneySeat& seat)
{
    QCOMPARE(followUpsOf(seat).size(), std::size_t(3));
    for (const Summary* one : followUpsOf(seat)) {
        seat.bridge().follow(one->id);
        QTRY_VERIFY(seat.bridge().room(one->id) && seat.bridge().room(one->id)->ticket->exists());
        const Ticket& made = *seat.bridge().room(one->id)->ticket;
        QVERIFY2(made.due.value().has_value(), made.title.value().c_str());
        QVERIFY2(std::any_of(made.links.begin(), made.links.end(),
                             [&](const Link& link) {
                                 return link.other == seat.incident && link.relation == "came_from";
                             }),
                 made.title.value().c_str());
        seat.bridge().unfollow(one->id);
    }
    seat.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(seat.window().currentScreen(), QString("queue"));
    KEPT(seat, "queue");
    for (const QString& words : {firstPrevention, secondPrevention, movedAction})
        QTRY_VERIFY2(seat.reads(words), qPrintable(words));
    seat.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(seat.window().currentScreen(), QString("reviews"));
    for (int i = 0; i < 3 && seat.desktop().reviews().isEditing(); ++i)
        seat.press(Qt::Key_Escape);
    QVERIFY(!seat.desktop().reviews().isEditing());
    seat.press(Qt::Key_Right);
    QTRY_COMPARE(seat.desktop().reviews().tracker().counts().open, 3);
    QTRY_VERIFY(seat.reads(firstPrevention));
    KEPT(seat, "tracker");
}

} // namespace warroom::test
