// Two editors and one text: whatever is typed, sent, accepted and shown in whichever order, they end the
// same, and nothing that was typed is lost.
#include "domain/op/op.h"
#include "domain/text/rebase.h"
#include "models/room/section_editor_model.h"
#include "models/room/text_positions.h"
#include "support/test_main.h"

#include <QRandomGenerator>

using namespace warroom;
using namespace warroom::ui;

namespace {

text::Edit insertAt(std::uint32_t at, std::string_view words)
{
    text::Edit edit;
    edit.retain(at).insert(words);
    return edit;
}

text::Edit removeAt(std::uint32_t at, std::uint32_t count)
{
    text::Edit edit;
    edit.retain(at).remove(count);
    return edit;
}

// The text that the backend holds, and what it accepted, in order.
struct Hub
{
    std::string text;
    std::vector<std::pair<int, text::Edit>> log; // replica, edit
};

// A workspace and the editor in front of it.
class Seat
{
public:
    Seat(int number, Hub& hub)
        : m_number(number), m_hub(hub), m_core(hub.text), m_sync(hub.text),
          m_widget(QString::fromStdString(hub.text))
    {}

    void type(const text::Edit& edit)
    {
        for (const auto& step : replacementsOf(m_widget, edit))
            m_widget.replace(step.position, step.removed, step.inserted);
        m_sync.typed(edit);
    }
    void undo()
    {
        const auto edit = m_sync.undo();
        for (const auto& step : replacementsOf(m_widget, edit))
            m_widget.replace(step.position, step.removed, step.inserted);
    }
    void flush()
    {
        if (auto made = m_sync.take()) {
            m_inbox.push_back(std::move(*made));
            m_sync.submitted(++m_submitted);
        }
    }
    // The workspace's thread takes in one submission.
    void work()
    {
        if (m_inbox.empty())
            return;
        const auto made = std::move(m_inbox.front());
        m_inbox.pop_front();
        ++m_taken;
        auto edit = made.edit;
        if (made.base != m_core.shown())
            edit = text::transform(edit, text::diff(made.base, m_core.shown()), text::Side::Second);
        m_core.local(edit);
        ++m_waiting;
    }
    // The workspace reads the next line of the log.
    void receive()
    {
        if (m_read == m_hub.log.size())
            return;
        const auto& [who, edit] = m_hub.log[m_read++];
        if (who == m_number) {
            m_core.confirmFirst();
            --m_waiting;
        } else {
            m_core.remote(edit);
        }
    }
    // The backend accepts one of this seat's edits, which has to know all that was accepted before.
    void accept()
    {
        if (m_read != m_hub.log.size() || m_core.pending().size() != m_waiting || m_waiting == 0)
            return;
        const auto edit = m_core.pending().front();
        m_hub.text = text::apply(m_hub.text, edit);
        m_hub.log.emplace_back(m_number, edit);
    }
    void show()
    {
        const auto edit = m_sync.snapshot({m_core.shown(), m_taken});
        for (const auto& step : replacementsOf(m_widget, edit))
            m_widget.replace(step.position, step.removed, step.inserted);
    }
    void settle()
    {
        flush();
        while (!m_inbox.empty())
            work();
        for (int round = 0; round < 200; ++round) {
            while (m_read < m_hub.log.size())
                receive();
            accept();
        }
        show();
    }

    const EditorSync& sync() const { return m_sync; }
    const QString& widget() const { return m_widget; }

private:
    int m_number;
    Hub& m_hub;
    text::PendingText m_core;
    EditorSync m_sync;
    QString m_widget;
    std::deque<EditorSync::Submission> m_inbox;
    std::size_t m_waiting = 0; // taken in, and not accepted
    std::size_t m_read = 0;
    std::uint64_t m_submitted = 0, m_taken = 0;
};

} // namespace

class EditorSyncTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedSurvivesASnapshotWithoutIt();
    void whatIsSubmittedIsNotShownTwice();
    void anEditThatWasAcceptedBeforeItWasSeenIsNotShownTwice();
    void whatIsOnItsWayStaysHoweverLongItTakes();
    void theNextSubmissionStandsOnTheOneBefore();
    void undoTakesBackOwnWordsOnly();
    void redoBringsThemBack();
    void oneStepOfUndoIsARunOfTyping();
    void twoEditorsEndTheSame_data();
    void twoEditorsEndTheSame();
};

void EditorSyncTest::whatIsTypedSurvivesASnapshotWithoutIt()
{
    EditorSync sync("disk full");
    sync.typed(insertAt(9, " on db-2"));
    const auto remote = sync.snapshot({"the disk full"});
    QCOMPARE(sync.shown(), std::string("the disk full on db-2"));
    QCOMPARE(remote, insertAt(0, "the "));
    QVERIFY(sync.isDirty());
}

void EditorSyncTest::whatIsSubmittedIsNotShownTwice()
{
    EditorSync sync("a");
    sync.typed(insertAt(1, "b"));
    const auto made = sync.take();
    QVERIFY(made);
    QCOMPARE(made->base, std::string("a"));
    sync.submitted(1);
    QVERIFY(sync.snapshot({"ab", 1}).isEmpty());
    QVERIFY(!sync.isAhead());
    QVERIFY(sync.snapshot({"ab", 1}).isEmpty());
    QCOMPARE(sync.shown(), std::string("ab"));
}

void EditorSyncTest::anEditThatWasAcceptedBeforeItWasSeenIsNotShownTwice()
{
    EditorSync sync("a");
    sync.typed(insertAt(1, "b"));
    sync.take();
    sync.submitted(1);
    sync.snapshot({"xab", 1});
    QCOMPARE(sync.shown(), std::string("xab"));
    QVERIFY(!sync.isAhead());
}

// The disk is slow: states in which the last words are not yet come one after the other, of which the newest
// edit is this person's own.
void EditorSyncTest::whatIsOnItsWayStaysHoweverLongItTakes()
{
    EditorSync sync;
    sync.typed(insertAt(0, "Renew"));
    sync.take();
    sync.submitted(1);
    sync.typed(insertAt(5, " certificates"));
    sync.take();
    sync.submitted(2);
    QVERIFY(sync.snapshot({"", 0}).isEmpty());
    QVERIFY(sync.snapshot({"Renew", 1, pendingSeq}).isEmpty());
    QVERIFY(sync.snapshot({"Renew", 1, 5}).isEmpty());
    QCOMPARE(sync.shown(), std::string("Renew certificates"));
    QVERIFY(sync.isAhead());
    QVERIFY(sync.snapshot({"Renew certificates", 2, 6}).isEmpty());
    QVERIFY(!sync.isAhead());
}

void EditorSyncTest::theNextSubmissionStandsOnTheOneBefore()
{
    EditorSync sync("");
    sync.typed(insertAt(0, "one"));
    sync.take();
    sync.submitted(1);
    sync.typed(insertAt(3, " two"));
    const auto second = sync.take();
    QVERIFY(second);
    QCOMPARE(second->base, std::string("one"));
    QCOMPARE(second->edit, insertAt(3, " two"));
}

void EditorSyncTest::undoTakesBackOwnWordsOnly()
{
    EditorSync sync("base");
    sync.typed(insertAt(4, " mine"));
    sync.closeStep();
    sync.snapshot({"theirs base"});
    QCOMPARE(sync.shown(), std::string("theirs base mine"));
    sync.undo();
    QCOMPARE(sync.shown(), std::string("theirs base"));
    QVERIFY(!sync.canUndo());
}

void EditorSyncTest::redoBringsThemBack()
{
    EditorSync sync("base");
    sync.typed(removeAt(0, 2));
    sync.undo();
    QCOMPARE(sync.shown(), std::string("base"));
    sync.snapshot({"the base"});
    sync.redo();
    QCOMPARE(sync.shown(), std::string("the se"));
}

void EditorSyncTest::oneStepOfUndoIsARunOfTyping()
{
    EditorSync sync;
    sync.typed(insertAt(0, "a"));
    sync.typed(insertAt(1, "b"));
    sync.closeStep();
    sync.typed(insertAt(2, "c"));
    sync.undo();
    QCOMPARE(sync.shown(), std::string("ab"));
    sync.undo();
    QCOMPARE(sync.shown(), std::string());
}

void EditorSyncTest::twoEditorsEndTheSame_data()
{
    QTest::addColumn<bool>("onlyInserts");
    QTest::newRow("nothing typed is lost") << true;
    QTest::newRow("with deleting and undoing") << false;
}

void EditorSyncTest::twoEditorsEndTheSame()
{
    QFETCH(bool, onlyInserts);
    for (quint32 seed = 1; seed <= 400; ++seed) {
        QRandomGenerator random(seed);
        Hub hub;
        hub.text = "The disk is full.";
        Seat seats[] = {Seat(1, hub), Seat(2, hub)};
        QStringList typed;
        for (int step = 0; step < 120; ++step) {
            Seat& seat = seats[random.bounded(2)];
            const auto length = static_cast<int>(codePointAt(seat.widget(), seat.widget().size()));
            const auto at = static_cast<std::uint32_t>(random.bounded(length + 1));
            switch (random.bounded(onlyInserts ? 7 : 9)) {
            case 0:
            case 1: {
                const QString word = QStringLiteral("<%1😀>").arg(typed.size());
                typed << word;
                seat.type(insertAt(at, word.toStdString()));
                break;
            }
            case 2:
                seat.flush();
                break;
            case 3:
                seat.work();
                break;
            case 4:
                seat.receive();
                break;
            case 5:
                seat.accept();
                break;
            case 6:
                seat.show();
                break;
            case 7:
                if (length > 0)
                    seat.type(removeAt(std::min(at, static_cast<std::uint32_t>(length - 1)), 1));
                break;
            case 8:
                seat.undo();
                break;
            }
            QCOMPARE(seat.widget().toStdString(), seat.sync().shown());
        }
        seats[0].settle();
        seats[1].settle();
        seats[0].settle();
        QCOMPARE(seats[0].sync().shown(), hub.text);
        QCOMPARE(seats[1].sync().shown(), hub.text);
        if (onlyInserts) {
            // Somebody may have typed inside of a word, so the characters are counted.
            const QString text = QString::fromStdString(hub.text);
            QCOMPARE(text.count(QStringLiteral("😀")), typed.size());
            QCOMPARE(text.count(QLatin1Char('<')), typed.size());
        }
    }
}

WARROOM_TEST_MAIN(EditorSyncTest)
#include "tst_editor_sync.moc"
