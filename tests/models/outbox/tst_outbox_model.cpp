// The outbox as rows: words for every type of change, and signals as small as what happened.
#include "domain/op/catalogue.h"
#include "models/outbox/outbox_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;

namespace {

PendingChange change(std::uint8_t id, Body body)
{
    PendingChange out;
    Uuid uuid;
    uuid.bytes[15] = id;
    out.id = OpId(uuid);
    out.at = *parseTime("2026-11-20T00:33:00Z");
    out.body = std::move(body);
    return out;
}

} // namespace

class OutboxModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeHasWords();
    void words_data();
    void words();
    void onlyWhatHappenedIsSignalled();
    void refusedOnesSayWhy();
};

void OutboxModelTest::everyTypeHasWords()
{
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const QString what = changeText(emptyBody(i), Directory()).what;
        QVERIFY2(!what.isEmpty(), catalogue()[i].type.data());
        QVERIFY2(!what.contains('%'), qPrintable(what));
    }
    QCOMPARE(changeText(UnknownBody{"page.send", "{}"}, Directory()).detail, QString("page.send"));
}

void OutboxModelTest::words_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("detail");

    QTest::newRow("a note, on one line") << 0 << "Timeline note"
                                         << "Restore at 38 %, disk watched";
    QTest::newRow("a decision") << 1 << "Timeline decision"
                                << "Keep binlogs";
    QTest::newRow("owner and due of an action") << 2 << "Action, owner and due"
                                                << "Keiko, 2026-11-20 00:50 UTC";
    QTest::newRow("typed text is counted") << 3 << "Root cause(s)"
                                           << "3 characters typed";
    QTest::newRow("removed text is counted") << 4 << "Symptoms"
                                             << "1 character removed";
    QTest::newRow("a mark with its reason") << 5 << "Fixes for symptoms"
                                            << "None: nothing helped";
    QTest::newRow("a phase") << 6 << "Phase"
                             << "Post-incident review";
    QTest::newRow("a role given up") << 7 << "Scribe"
                                     << "nobody";
}

void OutboxModelTest::words()
{
    CommentAdd note{"Restore at 38 %,\n disk watched", {}, {}, {}, false, {}, {}, {}, {}};
    CommentAdd decision{"Keep binlogs", "decision", {}, {}, false, {}, {}, {}, {}};
    ActionSet action;
    action.owner = Owner(std::string("Keiko"));
    action.due.emplace(*parseTime("2026-11-20T00:50:00Z"));
    const std::vector<Body> bodies = {
        note,
        decision,
        action,
        SectionEdit{Section::RootCause, ItemId(), text::Edit().retain(4).insert("abc")},
        SectionEdit{Section::Symptoms, {}, text::Edit().remove(1)},
        SectionMarkSet{Section::FixesSymptoms, SectionMark::None, "nothing helped"},
        PhaseMove{Phase::Review, {}, {}},
        RoleAssign{IncidentRole::Scribe, {}}};
    QFETCH(int, place);
    const ChangeText text = changeText(bodies[static_cast<std::size_t>(place)], Directory());
    QTEST(text.what, "what");
    QTEST(text.detail, "detail");
}

void OutboxModelTest::onlyWhatHappenedIsSignalled()
{
    OutboxModel model([](TicketId) { return QString("INC-42"); });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &OutboxModel::rowsInserted), removed(&model, &OutboxModel::rowsRemoved),
        changed(&model, &OutboxModel::dataChanged), reset(&model, &OutboxModel::modelReset);
    const auto take = [&] {
        const QString text = QString("%1 %2 %3 %4")
                                 .arg(inserted.count())
                                 .arg(removed.count())
                                 .arg(changed.count())
                                 .arg(reset.count());
        for (QSignalSpy* spy : {&inserted, &removed, &changed, &reset})
            spy->clear();
        return text;
    };
    const PendingChange a = change(1, SeveritySet{Severity::Sev1}), b = change(2, TicketRename{"x"}),
                        c = change(3, WhyAsk{});
    model.setChanges({a, b});
    QCOMPARE(take(), QString("2 0 0 0"));
    PendingChange sending = a;
    sending.sending = true;
    model.setChanges({sending, b, c});
    QCOMPARE(take(), QString("1 0 1 0"));
    model.setChanges({b, c});
    QCOMPARE(take(), QString("0 1 0 0"));
    model.setChanges({b, c});
    QCOMPARE(take(), QString("0 0 0 0"));
    QCOMPARE(model.index(0).data().toString(), QString("Title"));
    QCOMPARE(model.waitingCount(), 2);
}

void OutboxModelTest::refusedOnesSayWhy()
{
    OutboxModel model([](TicketId) { return QString("INC-42"); });
    PendingChange refused = change(1, PhaseMove{Phase::Resolution, {}, {}});
    refused.refused = Error(ErrorCode::Format, "Fixes for symptoms must be filled.");
    model.setChanges({refused});
    QCOMPARE(model.refusedCount(), 1);
    QCOMPARE(model.index(0).data(OutboxModel::ReasonRole).toString(),
             QString("Fixes for symptoms must be filled."));
    QCOMPARE(model.index(0).data(OutboxModel::StateTextRole).toString(), QString("not accepted"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             QString("Phase, Resolution, INC-42, 00:33, not accepted, Fixes for symptoms must be filled."));
}

WARROOM_TEST_MAIN(OutboxModelTest)
#include "tst_outbox_model.moc"
