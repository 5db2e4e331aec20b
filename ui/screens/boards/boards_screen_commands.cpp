// What can be done on the boards by keys and from the palette.
#include "screens/boards/board_page.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/boards_screen.h"
#include "screens/boards/oncall_board.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"

#include <QKeyEvent>

namespace warroom::ui {

void BoardsScreen::togglePanel()
{
    if (BoardPanels* all = panels()) {
        if (const QString why = all->toggleCurrent(); !why.isEmpty())
            emit said(why);
    }
}

void BoardsScreen::attach()
{
    const BoardPage* shown = page();
    const BoardSnapshot what = shown ? shown->snapshot() : BoardSnapshot();
    if (!m_attachHint.isEmpty())
        emit said(m_attachHint);
    else if (what.isEmpty())
        emit said(tr("There is nothing to attach yet."));
    else
        emit attachRequested(what.title, what.markdown, what.json);
}

/// The board's own keys, and those of all boards as far as they mean it.
bool BoardsScreen::press(const QString& id, QKeyEvent& event)
{
    auto* owner = dynamic_cast<BoardPage*>(board(id));
    if (owner && owner->press(event))
        return true;
    const QKeySequence keys(event.key() | static_cast<int>(event.modifiers().toInt()));
    for (const RoomCommand& command : commands()) {
        const bool isOfAll =
            command.id == QLatin1String("boards.shorter") || command.id == QLatin1String("boards.longer");
        if (!command.keys.contains(keys) || !(isOfAll || id == current()))
            continue;
        if (const QString why = command.whyNot ? command.whyNot() : QString(); !why.isEmpty())
            emit said(why);
        else
            command.run();
        return true;
    }
    return false;
}

QList<RoomCommand> BoardsScreen::commands()
{
    const auto none = [] { return QString(); };
    const auto ranged = [this] {
        const BoardPage* shown = page();
        return shown && shown->hasRange() ? QString() : tr("This board has no range.");
    };
    const auto paper = [this] { return page() ? QString() : tr("This board does not go on paper."); };
    const auto onCall = [this] { return oncall() ? QString() : tr("That is on the On-call board."); };
    const auto acting = [this, onCall] {
        return m_isPresenting ? tr("This view is for reading.") : onCall();
    };
    QList<RoomCommand> all;
    const auto add = [&](const QString& id, const QString& text, const char* icon, const QString& keys,
                         std::function<QString()> whyNot, std::function<void()> run) {
        all.append({QStringLiteral("boards.") + id,
                    text,
                    QString::fromLatin1(icon),
                    {QKeySequence(keys)},
                    false,
                    std::move(whyNot),
                    std::move(run)});
    };
    for (int i = 0; i < m_boards.size(); ++i)
        add(m_boards[i].id, tr("%1 board").arg(m_boards[i].title), "boards", QString::number(i + 1), none,
            [this, id = m_boards[i].id] { showBoard(id); });
    add(QStringLiteral("shorter"), tr("Shorter range"), "clock", QStringLiteral("["), ranged,
        [this] { step(-1); });
    add(QStringLiteral("longer"), tr("Longer range"), "clock", QStringLiteral("]"), ranged,
        [this] { step(1); });
    add(QStringLiteral("export"), tr("Save the board as PDF"), "pdf", QStringLiteral("E"), paper,
        [this] { emit saveRequested(QStringLiteral("pdf")); });
    add(QStringLiteral("picture"), tr("Save the board as a picture"), "pdf", QStringLiteral("Shift+E"), paper,
        [this] { emit saveRequested(QStringLiteral("png")); });
    add(QStringLiteral("present"), tr("Present: whole screen, larger type"), "eye", QStringLiteral("F11"),
        paper, [this] { emit presentRequested(!m_isPresenting); });
    add(QStringLiteral("detach"), tr("Board in a window of its own"), "boards",
        QStringLiteral("Ctrl+Shift+O"), paper, [this] { emit detachRequested(current()); });
    all += panelCommands();
    // Why it cannot be done now is said when it is tried: it changes with the connection.
    add(QStringLiteral("acknowledge"), tr("Acknowledge the page"), "bell", QStringLiteral("A"), onCall,
        [this] { oncall()->acknowledge(); });
    add(QStringLiteral("raise"), tr("Open a ticket about the trend"), "plus", QStringLiteral("R"), onCall,
        [this] { oncall()->raiseTrend(); });
    add(QStringLiteral("declare"), tr("Declare an incident"), "flag", QStringLiteral("D"), acting,
        [this] { emit declare(); });
    add(QStringLiteral("ticket"), tr("New ticket"), "plus", QStringLiteral("C"), acting,
        [this] { emit newTicket(); });
    for (int number = 1; number <= 5; ++number)
        add(QStringLiteral("runbook%1").arg(number), tr("Open runbook %1").arg(number), "runbook",
            QStringLiteral("Alt+%1").arg(number), onCall, [this, number] { oncall()->openRunbook(number); });
    return all;
}

QList<RoomCommand> BoardsScreen::panelCommands()
{
    const auto whyNot = [this] {
        return panels() ? QString() : tr("The panels of this board stay together.");
    };
    const auto anyPage = [this] { return page() ? QString() : tr("Nothing of this board can be attached."); };
    const auto ofDebug = [this] {
        return current() == QLatin1String("debug") ? QString() : tr("That is on the Debug board.");
    };
    const auto pressed = [this](Qt::Key key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        if (BoardPage* shown = page())
            shown->press(event);
    };
    const auto command = [](const char* id, const QString& text, const char* icon, const char* keys,
                            std::function<QString()> why, std::function<void()> run) {
        return RoomCommand{QStringLiteral("boards.") + QString::fromLatin1(id),
                           text,
                           QString::fromLatin1(icon),
                           {QKeySequence(QString::fromLatin1(keys))},
                           false,
                           std::move(why),
                           std::move(run)};
    };
    return {command("panel", tr("Panel in a window of its own"), "boards", "O", whyNot,
                    [this] { togglePanel(); }),
            command("panels.back", tr("All panels back onto the board"), "boards", "Shift+O", whyNot,
                    [this] { panels()->bringAllBack(); }),
            command("attach", tr("Attach what is chosen to the ticket"), "plus", "T", anyPage,
                    [this] { attach(); }),
            command("graph", tr("Dependencies as a graph or a list"), "services", "G", ofDebug,
                    [pressed] { pressed(Qt::Key_G); }),
            command("compare", tr("Compare with an hour, a day, a week ago"), "clock", "V", ofDebug,
                    [pressed] { pressed(Qt::Key_V); })};
}

QList<KeyHint> BoardsScreen::keyHints() const
{
    QList<KeyHint> hints;
    const int index = m_bar->tabs()->currentIndex();
    if (const BoardPage* shown = page())
        hints = shown->keyHints();
    else if (index >= 0 && m_boards[index].keys)
        hints = m_boards[index].keys();
    QStringList numbers;
    for (int i = 1; i <= m_boards.size(); ++i)
        numbers.append(QString::number(i));
    hints.prepend({numbers.join(QLatin1Char(' ')), tr("Board")});
    return hints;
}

} // namespace warroom::ui
