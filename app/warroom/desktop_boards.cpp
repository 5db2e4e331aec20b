// The boards in the window: their screen and its keys, where their panels lead, files, presenting, second
// windows.
#include "desktop.h"

#include "board_window.h"
#include "models/format/refusal_text.h"

#include "bridge/attachment_bridge.h"
#include "models/room/mask_notes.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/boards/boards_screen.h"
#include "screens/boards/debug_board_pane.h"
#include "screens/boards/executive_board.h"
#include "screens/boards/oncall_board.h"
#include "screens/measures/measures_pane.h"
#include "screens/queue/queue_screen.h"
#include "screens/room/room_screen.h"
#include "shell/screen_commands.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>

#include <utility>

namespace warroom::ui {
namespace {

const QString boardsId = QStringLiteral("boards");
const QString debugId = QStringLiteral("debug");
const QString measuresId = QStringLiteral("measures");
/// Read from across a room.
constexpr int presentingPercent = 150;

} // namespace

void Desktop::addBoards(BackendKind backend)
{
    m_boards = new BoardsScreen(m_bridge, m_window->screenHost());
    if (backend == BackendKind::Shared)
        addSignalBoards();
    m_boards->addBoard(measuresId, tr("Measures"), [this](QWidget* parent) { return newMeasures(parent); },
                       {});
    m_window->addScreen(boardsId, tr("Boards"), QStringLiteral("boards"), m_boards);
    addCommands(m_window->actions(), tr("Boards"), m_boards, m_boards->commands());
    connect(m_boards, &BoardsScreen::commandsChanged, this, [this] { m_window->actions().refresh(); });
    connect(m_boards, &BoardsScreen::hintsChanged, m_window.get(), &MainWindow::refreshHints);
    connect(m_boards, &BoardsScreen::said, this,
            [this](const QString& sentence) { m_window->showToast(sentence); });
    connect(m_boards, &BoardsScreen::saveRequested, this, &Desktop::saveBoard);
    connect(m_boards, &BoardsScreen::presentRequested, this, &Desktop::presentBoards);
    connect(m_boards, &BoardsScreen::detachRequested, this, &Desktop::detachBoard);
    connect(m_boards, &BoardsScreen::attachRequested, this, &Desktop::attachSnapshot);
    const auto hint = [this] {
        m_boards->setAttachHint(m_strip.focused() ? QString() : tr("No incident is focused."));
    };
    connect(&m_strip, &StripPresenter::focusedChanged, m_boards, hint);
    hint();
    connectBoards();
}

// Where Enter on a panel leads.
void Desktop::connectBoards()
{
    connect(m_boards, &BoardsScreen::openTicket, this, &Desktop::openTicket);
    connect(m_boards, &BoardsScreen::openQueue, this, &Desktop::showQueue);
    connect(m_boards, &BoardsScreen::openFollowUps, this, [this] {
        showQueue();
        m_queue->showOverdueFollowUps();
    });
    connect(m_boards, &BoardsScreen::openMeasures, this, [this] {
        m_window->showScreen(boardsId);
        m_boards->showBoard(measuresId);
    });
    connect(m_boards, &BoardsScreen::openLink, this,
            [](const QUrl& address) { QDesktopServices::openUrl(address); });
    connect(m_boards, &BoardsScreen::declare, this, &Desktop::showDeclare);
    connect(m_boards, &BoardsScreen::newTicket, this, [this] { showNewTicket(); });
}

// What needs a backend that monitoring talks to.
void Desktop::addSignalBoards()
{
    m_boards->addBoard(debugId, tr("Debug"), [this](QWidget* parent) { return newDebugBoard(parent); }, {});
    connect(m_boards, &BoardsScreen::openService, this, &Desktop::showService);
    connect(m_boards, &BoardsScreen::openDebug, this, &Desktop::showDebug);
    connect(m_boards, &BoardsScreen::openAlerts, this,
            [this] { m_window->showScreen(m_window->screenOf(m_alerts)); });
}

QWidget* Desktop::newDebugBoard(QWidget* parent)
{
    auto* debug = new DebugBoardPane(m_bridge, parent);
    const auto hint = [this, debug] {
        debug->setAttachHint(m_strip.focused() ? QString() : tr("No incident is focused."));
    };
    connect(&m_strip, &StripPresenter::focusedChanged, debug, hint);
    hint();
    connect(debug, &DebugBoardPane::keyHintsChanged, m_window.get(), &MainWindow::refreshHints);
    connect(debug, &DebugBoardPane::attachRequested, this, &Desktop::attachSnapshot);
    connect(debug, &DebugBoardPane::said, m_boards, &BoardsScreen::said);
    return debug;
}

QWidget* Desktop::newMeasures(QWidget* parent)
{
    auto* measures = new MeasuresPane(m_bridge, parent);
    measures->setRange(m_boards->rangeDays());
    connect(measures, &MeasuresPane::openTicket, this, &Desktop::openTicket);
    connect(measures, &MeasuresPane::openDebug, this,
            [this](const QString& service, const QString& endpoint) {
                showDebug(service);
                auto* debug = qobject_cast<DebugBoardPane*>(m_boards->board(debugId));
                if (debug && !endpoint.isEmpty())
                    debug->presenter().choose(service, endpoint);
            });
    connect(measures, &MeasuresPane::said, this,
            [this](const QString& sentence) { m_window->showToast(sentence); });
    return measures;
}

void Desktop::showDebug(const QString& service)
{
    m_window->closeSidePane();
    m_window->showScreen(boardsId);
    m_boards->showBoard(debugId);
    if (auto* debug = qobject_cast<DebugBoardPane*>(m_boards->board(debugId)); debug && !service.isEmpty())
        debug->presenter().choose(service, {});
}

void Desktop::setAttachments(AttachmentBridge* attachments)
{
    m_attachments = attachments;
    m_room->setAttachments(attachments);
    // The room says it itself, below what it shows.
    connect(attachments, &AttachmentBridge::masked, this, [this](const MaskedFile& file) {
        if (!m_room->isVisible() || m_room->presenter().ticketId() != file.ticket)
            m_window->showToast(MaskNotes::sentence(file));
    });
}

// The words onto the timeline of the focused incident, the data beside them as a file.
void Desktop::attachSnapshot(const QString& title, const QString& markdown, const QByteArray& snapshot)
{
    const auto ticket = m_strip.focused();
    if (!ticket)
        return;
    CommentAdd comment;
    comment.kind = "finding";
    comment.text = markdown.toStdString();
    comment.origin = title.toStdString();
    m_bridge.submit(*ticket, comment);
    m_window->showToast(tr("Attached: %1").arg(title));
    if (!m_attachments)
        return;
    m_attachments->addBytes(*ticket, {}, title + QStringLiteral(".json"), QStringLiteral("application/json"),
                            snapshot, this, [this, id = *ticket](const Result<AttachmentAdd>& added) {
                                if (added)
                                    m_bridge.submit(id, *added);
                                else
                                    m_window->showToast(refusalText(added.error()));
                            });
}

// Into the documents folder; a note tells where, nothing asks.
void Desktop::saveBoard(const QString& ending)
{
    const QString name = m_boards->paperName();
    if (name.isEmpty())
        return;
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        folder = QDir::homePath();
    const QString file = folder + QLatin1Char('/') + name + QLatin1Char('.') + ending;
    const QString problem = m_boards->savePaper(file);
    if (problem.isEmpty())
        m_window->showToast(tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
    else
        m_window->showNote(new InlineNote(Tone::Warn, tr("The board was not saved: %1").arg(problem)));
}

void Desktop::presentBoards(bool presenting)
{
    if (presenting == m_boards->isPresenting())
        return;
    m_boards->setPresenting(presenting);
    fillScreen(presenting);
}

// The whole screen, larger type, nothing but the strip and what is presented.
void Desktop::fillScreen(bool fill)
{
    if (std::exchange(m_fillsScreen, fill) == fill)
        return;
    m_window->setBare(fill);
    if (fill) {
        m_percentBefore = theme().textPercent();
        theme().setTextPercent(std::max(m_percentBefore, presentingPercent));
        m_window->setWindowState(m_window->windowState() | Qt::WindowFullScreen);
    } else {
        theme().setTextPercent(m_percentBefore);
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowFullScreen);
    }
}

void Desktop::detachBoard(const QString& id)
{
    auto* window = new BoardWindow(tr("Boards"));
    QWidget* board = m_boards->newBoard(id, window);
    if (!board) {
        delete window;
        m_window->showToast(tr("This board stays in the main window."));
        return;
    }
    window->setBoard(board);
    // At once: its board must not outlive the bridge.
    connect(this, &QObject::destroyed, window, [window] { delete window; });
    showDetached(window);
}

// With the strip of the main window over it.
void Desktop::showDetached(BoardWindow* window)
{
    const auto strip = [this, window] { window->setStrip(m_strip.state()); };
    connect(&m_second, &QTimer::timeout, window, strip);
    connect(&m_strip, &StripPresenter::changed, window, strip);
    connect(window, &BoardWindow::pagesClicked, this, [this] {
        raise();
        emit m_window->pagesClicked();
    });
    strip();
    window->show();
}

} // namespace warroom::ui
