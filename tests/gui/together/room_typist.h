// The program that is killed: a person in the real room over a real workspace, who writes words by keys.
#pragma once

#include "protocol/ticket_codec.h"
#include "screens/room/actions_body.h"
#include "screens/room/room_screen.h"
#include "screens/room/timeline_pane.h"
#include "shell/screen_commands.h"
#include "widgets/auto_height_text_edit.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTextBlock>
#include <QtTest>

#include <cstdio>
#include <deque>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace warroom::test {

constexpr Section writtenSections[] = {Section::Symptoms, Section::Scope, Section::RootCause};

// In front of what a desk writes in a section: its own line, or its own item.
inline QString lineOf(Section section, int desk)
{
    const std::string_view name = nameOf(section);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QString("-%1:").arg(desk);
}

// Says "ready" when it is in the room, and after "finish" came in "state LIVE WAITING REFUSED DIGEST"
// whenever that changes, until "quit". DIGEST is of the canonical form of what the room shows.
class RoomTypist final
{
public:
    struct Task
    {
        TicketId ticket;
        int desk = 0;
        int start = 0; // how often this desk was started before
        quint32 seed = 0;
        QString journal; // gets each word once this workspace has it
    };

    RoomTypist(std::unique_ptr<Workspace> workspace, Task task)
        : m_workspace(std::move(workspace)), m_task(std::move(task)),
          m_random(m_task.seed * 7919U + static_cast<quint32>(m_task.desk * 1000 + m_task.start)),
          m_journal(::open(m_task.journal.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_APPEND, 0600))
    {
        m_actions = std::make_unique<ui::ActionRegistry>(&m_window);
        ui::addCommands(*m_actions, "Room", m_screen, m_screen->commands());
        m_window.resize(1376, 778);
        m_screen->resize(1376, 778);
        QObject::connect(&room(), &ui::RoomPresenter::changed, m_screen, [this] { noteWhatIsKept(); });
        QObject::connect(&m_input, &QSocketNotifier::activated, m_screen, [this] { hear(); });
    }
    ~RoomTypist()
    {
        m_actions.reset();
        ::close(m_journal);
    }
    RoomTypist(const RoomTypist&) = delete;
    RoomTypist& operator=(const RoomTypist&) = delete;

    // The program's exit code; what went wrong is on the standard error.
    int run()
    {
        if (!enter())
            return failed("the room did not open");
        say("ready");
        while (!m_finishes) {
            if (!act())
                return failed("a key led nowhere: " + m_doing);
            if (!m_unkept.empty() && m_unkept.front().since.hasExpired(patience))
                return failed("not in the ticket: " + m_unkept.front().word);
        }
        press(Qt::Key_Escape);
        if (!QTest::qWaitFor([this] { return m_unkept.empty(); }, patience))
            return failed("not in the ticket: " + m_unkept.front().word);
        while (!m_quits) {
            report();
            QTest::qWait(50);
        }
        return 0;
    }

private:
    static constexpr int patience = 60'000; // ms
    static constexpr int stationary = 20;   // keys, before a focus that does not come is given up

    struct Typed
    {
        QString word;
        QElapsedTimer since;
    };

    ui::RoomPresenter& room() const { return m_screen->presenter(); }
    static QWidget* focus() { return QApplication::focusWidget(); }
    static bool isWriting()
    {
        const auto* text = qobject_cast<ui::AutoHeightTextEdit*>(focus());
        return (text && !text->isReadOnly()) || qobject_cast<QLineEdit*>(focus());
    }
    bool chance(int of) { return m_random.bounded(of) == 0; }
    void pause() { QTest::qWait(m_random.bounded(3, 30)); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus() ? focus() : &m_window, key, modifiers);
        pause();
    }
    // Presses a key until the focus is where it leads to.
    bool go(Qt::Key key, Qt::KeyboardModifiers modifiers, const std::function<bool()>& arrived)
    {
        for (int i = 0; i < stationary; ++i) {
            // Esc in the line that adds an action leads back to the text from which one came.
            for (int steps = 0; modifiers == Qt::NoModifier && isWriting() && steps < stationary; ++steps)
                press(Qt::Key_Escape);
            press(key, modifiers);
            if (QTest::qWaitFor(arrived, patience / stationary))
                return true;
        }
        return false;
    }

    bool enter()
    {
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            return false;
        m_screen->open(m_task.ticket);
        m_bridge.start();
        const auto there = [this] { return room().hasTicket() && room().state() == RoomState::Ready; };
        if (!QTest::qWaitFor(there, patience))
            return false;
        m_actions->refresh();
        m_screen->activated();
        return m_journal >= 0 && QTest::qWaitFor([] { return focus() != nullptr; }, patience);
    }

    bool act()
    {
        const int dice = m_random.bounded(10);
        if (dice < 6)
            return writeInSection();
        if (dice < 8)
            return writeEntry();
        return dice == 8 ? addAction() : checkAction();
    }

    bool writeInSection()
    {
        const Section section = writtenSections[m_random.bounded(3)];
        m_doing = lineOf(section, m_task.desk);
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(section));
        if (!go(key, Qt::NoModifier, [] { return isWriting(); }))
            return false;
        if (chance(5)) {
            if (!click(lineOf(section, m_random.bounded(1, 4))))
                return false;
            press(Qt::Key_Home, Qt::ControlModifier);
            QTest::keyClick(focus(), '.');
            pause();
        }
        if (!click(m_doing))
            return false;
        for (int words = m_random.bounded(1, 4); words > 0; --words) {
            typeWord();
            QTest::keyClick(focus(), ' ');
            pause();
        }
        QTest::qWait(m_random.bounded(400));
        return true;
    }
    // The caret to the end of the line that holds this, as a click there sets it.
    bool click(const QString& words)
    {
        for (auto* editor : m_screen->findChildren<ui::AutoHeightTextEdit*>()) {
            // A merged text that is shown to be read once is no place to write.
            if (editor->isReadOnly() || !editor->isVisible() || !editor->content().contains(words))
                continue;
            const QTextCursor found = editor->document()->find(words);
            if (found.isNull())
                continue;
            editor->setFocus(Qt::MouseFocusReason);
            QTextCursor caret(found.block());
            caret.movePosition(QTextCursor::EndOfBlock);
            editor->setTextCursor(caret);
            return editor->hasFocus();
        }
        return false;
    }

    bool writeEntry()
    {
        m_doing = "timeline";
        auto* composer = m_screen->findChild<ui::TimelineComposer*>();
        return go(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier,
                  [composer] { return composer->isAncestorOf(focus()); }) &&
               writeLine();
    }
    bool addAction()
    {
        m_doing = "new action";
        auto* actions = m_screen->findChild<ui::ActionsBody*>();
        return go(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier,
                  [actions] {
                      return actions->isAncestorOf(focus()) && qobject_cast<QLineEdit*>(focus());
                  }) &&
               writeLine();
    }
    // What was left there by a program that was killed goes: it may be posted already.
    bool writeLine()
    {
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(focus(), Qt::Key_Delete);
        typeWord();
        press(Qt::Key_Return);
        return true;
    }
    bool checkAction()
    {
        m_doing = "check an action";
        auto* list = m_screen->findChild<ui::ActionsBody*>()->list();
        if (!go(Qt::Key_5, Qt::NoModifier, [list] { return list->hasFocus(); }))
            return false;
        for (int steps = m_random.bounded(1, 6); steps > 0; --steps)
            press(chance(3) ? Qt::Key_Up : Qt::Key_Down);
        press(Qt::Key_Space);
        return true;
    }

    // Where the focus is. Sometimes with a slip of the finger that is taken back.
    void typeWord()
    {
        const QString word = QString("w%1x%2x%3")
                                 .arg(m_task.desk)
                                 .arg(m_task.start, 3, 10, QLatin1Char('0'))
                                 .arg(m_words++, 5, 10, QLatin1Char('0'));
        for (const QChar letter : word) {
            if (chance(40)) {
                QTest::keyClick(focus(), 'q');
                QTest::qWait(m_random.bounded(500));
                press(Qt::Key_Backspace);
            }
            QTest::keyClick(focus(), letter.toLatin1());
            pause();
        }
        m_unkept.push_back({word, {}});
        m_unkept.back().since.start();
    }

    bool isInTicket(const std::string& word) const
    {
        const auto has = [&](const std::string& text) { return text.find(word) != std::string::npos; };
        const Ticket& ticket = *room().ticket();
        const auto& prose = ticket.prose;
        const auto& entries = ticket.timeline;
        return std::any_of(prose.begin(), prose.end(), [&](const Prose& p) { return has(p.text); }) ||
               std::any_of(ticket.causes.begin(), ticket.causes.end(),
                           [&](const Cause& cause) { return has(cause.text.text); }) ||
               std::any_of(ticket.actions.begin(), ticket.actions.end(),
                           [&](const Action& action) { return has(action.text.value()); }) ||
               std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return has(e.text); });
    }
    // What the room shows is in the log or in the outbox: from here on it may not be lost.
    void noteWhatIsKept()
    {
        std::erase_if(m_unkept, [this](const Typed& typed) {
            if (!isInTicket(typed.word.toStdString()))
                return false;
            const QByteArray line = typed.word.toLatin1() + '\n';
            return ::write(m_journal, line.constData(), static_cast<std::size_t>(line.size())) ==
                       line.size() &&
                   ::fsync(m_journal) == 0;
        });
    }

    void hear()
    {
        char buffer[256];
        const auto got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            ::_exit(1);
        const QByteArray said(buffer, static_cast<qsizetype>(got));
        m_finishes = m_finishes || said.contains("finish");
        m_quits = m_quits || said.contains("quit");
    }
    void report()
    {
        const Connection& connection = m_bridge.connection();
        const auto text = QByteArray::fromStdString(formatCanonical(*room().ticket()));
        const QByteArray state = "state " + QByteArray::number(connection.state == LinkState::Live ? 1 : 0) +
                                 ' ' + QByteArray::number(static_cast<qulonglong>(connection.waiting)) + ' ' +
                                 QByteArray::number(static_cast<qulonglong>(connection.refused)) + ' ' +
                                 QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        if (state != m_reported)
            say(state.constData());
        m_reported = state;
    }
    static void say(const char* line)
    {
        std::printf("%s\n", line);
        std::fflush(stdout);
    }
    int failed(const QString& why) const
    {
        std::fprintf(stderr, "%s; the focus is in %s\n", qPrintable(why),
                     focus() ? focus()->metaObject()->className() : "nothing");
        for (const auto* editor : m_screen->findChildren<ui::AutoHeightTextEdit*>())
            std::fprintf(stderr, "the editor \"%s\" holds:\n%s\n", qPrintable(editor->accessibleName()),
                         qPrintable(editor->content()));
        for (const auto* line : m_screen->findChildren<QLineEdit*>())
            std::fprintf(stderr, "the line \"%s\" holds: %s\n", qPrintable(line->accessibleName()),
                         qPrintable(line->text()));
        std::fprintf(stderr, "the ticket: %s\n", formatCanonical(*room().ticket()).c_str());
        return 4;
    }

    std::unique_ptr<Workspace> m_workspace;
    Task m_task;
    SystemClock m_clock;
    ui::WorkspaceBridge m_bridge{*m_workspace, m_clock};
    QWidget m_window;
    ui::RoomScreen* m_screen = new ui::RoomScreen(m_bridge, &m_window);
    std::unique_ptr<ui::ActionRegistry> m_actions;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QRandomGenerator m_random;
    int m_journal;
    int m_words = 0;
    std::deque<Typed> m_unkept; // typed, and not seen in the ticket yet
    QString m_doing;
    QByteArray m_reported;
    bool m_finishes = false;
    bool m_quits = false;
};

} // namespace warroom::test
