// Wiring of the desktop: screens, actions, strip.
#include "desktop.h"

#include "desktop_attention.h"
#include "desktop_palette.h"
#include "pdf_saver.h"

#include "models/comms/concerns_model.h"
#include "models/format/document_words.h"
#include "models/format/refusal_text.h"
#include "screens/declare/declare_pane.h"
#include "screens/declare/new_ticket_screen.h"
#include "screens/outbox/outbox_pane.h"
#include "screens/queue/queue_screen.h"
#include "screens/room/room_screen.h"
#include "screens/wall/wall_view.h"
#include "shell/actions.h"
#include "shell/key_editor.h"
#include "shell/screen_commands.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

namespace warroom::ui {
namespace {

const QString queueId = QStringLiteral("queue");
const QString roomId = QStringLiteral("room");
const QString settingsId = QStringLiteral("settings");
const QString newTicketId = QStringLiteral("new-ticket");

QString everywhere() { return Desktop::tr("Everywhere"); }

ActionSpec action(const QString& id, const QString& text, const QKeySequence& keys, std::function<void()> run)
{
    ActionSpec spec;
    spec.id = id;
    spec.text = text;
    spec.group = everywhere();
    if (!keys.isEmpty())
        spec.keys = {keys};
    spec.run = std::move(run);
    return spec;
}

} // namespace

Desktop::Desktop(WorkspaceBridge& bridge, DesktopSettings& settings, TokenStore& tokens, BackendKind backend)
    : m_bridge(bridge), m_strip(bridge), m_window(std::make_unique<MainWindow>())
{
    m_window->installEventFilter(&bridge);
    buildScreens(settings, tokens);
    buildActions();
    addRoomCommands();
    addQueueCommands();
    addImport();
    // Nobody sends signals to a backend of one's own: where they are shown is not there either.
    const bool shared = backend == BackendKind::Shared;
    if (shared)
        addAlerts();
    addBoards(backend);
    if (shared) {
        addServices();
        addTemplates();
    }
    addReviews();
    addPaletteAndAttention(settings);
    connectScreens();
    connectStrip();
    connectPeople();
    addWall();
    placeWindow();
}

// Hidden while all of it is there: screens that hide tell the window what its keys may do.
Desktop::~Desktop() { m_window->hide(); }

void Desktop::buildScreens(DesktopSettings& settings, TokenStore& tokens)
{
    m_queue = new QueueScreen(m_bridge, m_window->screenHost());
    m_room = new RoomScreen(m_bridge, m_window->screenHost());
    m_window->addScreen(queueId, tr("Queue"), QStringLiteral("queue"), m_queue);
    m_window->addScreen(roomId, tr("Room"), QStringLiteral("room"), m_room);
    m_settings = new SettingsScreen(m_bridge, settings, tokens, m_window->screenHost());
    m_window->addScreen(settingsId, tr("Settings"), QStringLiteral("settings"), m_settings,
                        RailPlace::Bottom);
    m_window->setWindowTitle(tr("warroom"));
}

void Desktop::buildActions()
{
    auto& actions = m_window->actions();
    actions.add(action(QStringLiteral("incident.declare"), tr("Declare an incident"),
                       QKeySequence(tr("Ctrl+Shift+D")), [this] { showDeclare(); }));
    actions.add(action(QStringLiteral("ticket.new"), tr("New ticket"), QKeySequence::New,
                       [this] { showNewTicket(); }));
    actions.add(action(QStringLiteral("incident.next"), tr("Next open incident"),
                       QKeySequence(tr("Ctrl+Tab")), [this] {
                           m_strip.pinNext();
                           const QString screen = m_window->currentScreen();
                           const bool shown = screen == roomId || screen == m_window->screenOf(m_wall);
                           if (const auto focused = m_strip.focused(); focused && shown)
                               m_room->open(*focused);
                       }));
    actions.add(action(QStringLiteral("outbox.show"), tr("Outbox and connection"),
                       QKeySequence(tr("Ctrl+Alt+S")), [this] { showOutbox(); }));
    actions.add(action(QStringLiteral("offline.toggle"), tr("Work offline, or come back"),
                       QKeySequence(tr("Ctrl+Alt+O")),
                       [this] { m_bridge.setWorkOffline(!m_bridge.worksOffline()); }));
    auto pdf = action(QStringLiteral("postmortem.pdf"), tr("Postmortem as PDF"), QKeySequence(tr("Ctrl+E")),
                      [this] { savePdf(); });
    pdf.scope = m_room; // elsewhere the key means something else
    pdf.whyNot = [this] { return m_room->presenter().hasTicket() ? QString() : tr("No incident is open."); };
    actions.add(pdf);
}

void Desktop::addRoomCommands() { addCommands(m_window->actions(), tr("Room"), m_room, m_room->commands()); }

void Desktop::addQueueCommands()
{
    addCommands(m_window->actions(), tr("Queue"), m_queue, m_queue->commands());
    m_window->actions().add(action(QStringLiteral("queue.overdue"), tr("Overdue follow-ups"),
                                   QKeySequence(tr("Ctrl+Alt+F")), [this] {
                                       m_window->showScreen(queueId);
                                       m_queue->showOverdueFollowUps();
                                   }));
    connect(m_queue, &QueueScreen::commandsChanged, this, [this] { m_window->actions().refresh(); });
    connect(m_queue, &QueueScreen::hintsChanged, m_window.get(), &MainWindow::refreshHints);
    connect(m_queue, &QueueScreen::undoOffered, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                m_window->showToast(sentence, tr("Undo"), undo);
            });
    connect(m_queue, &QueueScreen::waitingForMeChanged, this,
            [this] { m_window->rail()->setBadge(queueId, m_queue->waitingForMe(), Tone::Warn); });
}

void Desktop::addPaletteAndAttention(DesktopSettings& settings)
{
    m_palette = std::make_unique<DesktopPalette>(*this, m_bridge);
    m_attention = std::make_unique<DesktopAttention>(*this, m_bridge, settings, *m_palette);
    if (m_alerts)
        m_attention->watchPages(*m_alerts);
    m_settings->addSection(tr("Notifications"), QStringLiteral("bell"),
                           [this] { return m_attention->settingsBody(); });
    m_settings->addSection(tr("Keys"), QStringLiteral("edit"),
                           [this] { return new KeyEditor(m_window->actions()); });
    keepKeys(settings);
}

// What the person has chosen before, and from now on.
void Desktop::keepKeys(DesktopSettings& settings)
{
    auto& actions = m_window->actions();
    QHash<QString, QList<QKeySequence>> chosen;
    const auto kept = settings.keys();
    for (auto at = kept.begin(); at != kept.end(); ++at)
        chosen.insert(at.key(), at.value().isEmpty() ? QList<QKeySequence>()
                                                     : QKeySequence::listFromString(at.value()));
    actions.setChosenKeys(chosen);
    connect(&actions, &ActionRegistry::keysChosen, this, [&actions, &settings](const QString& id) {
        if (actions.hasDefaultKeys(id))
            settings.resetKeys(id);
        else
            settings.setKeys(
                id, QKeySequence::listToString(actions.action(id)->shortcuts(), QKeySequence::PortableText));
    });
}

void Desktop::connectScreens()
{
    connect(m_queue, &QueueScreen::openTicket, this, &Desktop::openTicket);
    connect(m_queue, &QueueScreen::newTicket, this, [this] { showNewTicket(); });
    connect(m_queue, &QueueScreen::declare, this, &Desktop::showDeclare);
    connect(m_room, &RoomScreen::hintsChanged, m_window.get(), &MainWindow::refreshHints);
    connect(m_room, &RoomScreen::otherLinkOpened, this, &Desktop::openLink);
    connect(&m_bridge, &WorkspaceBridge::loaded, this, [this] { openLink(m_link); });
    connect(m_room, &RoomScreen::ticketChanged, this, [this] { m_window->actions().refresh(); });
    connect(m_room, &RoomScreen::undoOffered, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                m_window->showToast(sentence, tr("Undo"), undo);
            });
    connect(m_settings, &SettingsScreen::told, this,
            [this](const QString& sentence) { m_window->showToast(sentence); });
    connect(&m_bridge, &WorkspaceBridge::notice, this, [this](const QString& sentence) {
        auto* note = new InlineNote(Tone::Warn, reasonText(sentence.toStdString()));
        note->addAction(tr("Close"), [note] { note->deleteLater(); });
        m_window->showNote(note);
    });
    connect(&m_bridge, &WorkspaceBridge::loaded, this, &Desktop::onLoaded);
    connect(m_window.get(), &MainWindow::screenChanged, this, [this] { m_chosen = true; });
}

void Desktop::connectStrip()
{
    connect(&m_strip, &StripPresenter::changed, this, &Desktop::refreshStrip);
    connect(&m_second, &QTimer::timeout, this, &Desktop::refreshStrip);
    m_second.start(1000);
    const auto toFocused = [this] {
        if (const auto focused = m_strip.focused())
            openTicket(*focused);
    };
    connect(m_window.get(), &MainWindow::severityClicked, this, toFocused);
    connect(m_window.get(), &MainWindow::titleClicked, this, toFocused);
    connect(m_window.get(), &MainWindow::commanderClicked, this, [this, toFocused] {
        toFocused();
        m_room->showRoles();
    });
    connect(m_window.get(), &MainWindow::syncClicked, this, &Desktop::showOutbox);
    refreshStrip();
}

void Desktop::refreshStrip()
{
    const StripState strip = m_strip.state();
    m_window->setStrip(strip);
    m_attention->onStrip(strip);
    m_window->setNow(QDateTime::fromMSecsSinceEpoch(m_bridge.now().time_since_epoch().count(), Qt::UTC));
}

// An open incident is what one comes for; else the queue.
void Desktop::onLoaded()
{
    const bool byPerson = m_chosen;
    if (const auto focused = m_strip.focused(); focused && !byPerson) {
        m_room->open(*focused);
        m_window->showScreen(roomId);
    }
    refreshStrip();
}

void Desktop::openTicket(TicketId ticket)
{
    m_window->closeSidePane();
    m_strip.pin(ticket);
    m_room->open(ticket);
    m_window->showScreen(roomId);
}

void Desktop::showQueue() { m_window->showScreen(queueId); }

void Desktop::showSettings() { m_window->showScreen(settingsId); }

void Desktop::showDeclare()
{
    auto* pane = new DeclarePane(m_bridge);
    connect(pane, &DeclarePane::declared, this, &Desktop::openTicket, Qt::QueuedConnection);
    connect(pane, &DeclarePane::openRequested, this, &Desktop::openTicket, Qt::QueuedConnection);
    m_window->showSidePane(pane);
}

// Built when it is first asked for: most starts go to a room.
void Desktop::showNewTicket(const QString& title)
{
    if (!m_newTicket) {
        m_newTicket = new NewTicketScreen(m_bridge, m_window->screenHost());
        connect(m_newTicket, &NewTicketScreen::submitted, this, &Desktop::openTicket);
        connect(m_newTicket, &NewTicketScreen::openRequested, this, &Desktop::openTicket);
        connect(m_newTicket, &NewTicketScreen::closed, this, &Desktop::showQueue);
        m_window->addScreen(newTicketId, {}, {}, m_newTicket, RailPlace::Hidden);
    }
    m_window->showScreen(newTicketId);
    if (!title.isEmpty())
        m_newTicket->propose(title);
}

void Desktop::showOutbox()
{
    auto* pane = new OutboxPane(m_bridge);
    connect(pane, &OutboxPane::openTicket, this, &Desktop::openTicket, Qt::QueuedConnection);
    connect(pane, &OutboxPane::discarded, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                m_window->showToast(sentence, tr("Undo"), undo);
            });
    m_window->showSidePane(pane);
}

// Into the documents folder, under the incident's name; a note tells where, nothing asks.
void Desktop::savePdf() { savePdf(m_room->presenter().ticket(), DocumentProfile::Internal, documentWords()); }

void Desktop::savePdf(const std::shared_ptr<const Ticket>& ticket, DocumentProfile profile,
                      const Words& words)
{
    QString name = ticket->key().empty() ? tr("draft") : QString::fromStdString(ticket->key());
    if (profile == DocumentProfile::External)
        name += QStringLiteral("-external");
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        folder = QDir::homePath();
    const QString file = folder + QStringLiteral("/") + name + QStringLiteral(".pdf");
    auto* saver = new PdfSaver(m_bridge, this);
    connect(saver, &PdfSaver::finished, this, [this, saver, file](const QString& problem) {
        saver->deleteLater();
        if (problem.isEmpty())
            m_window->showToast(tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
        else
            m_window->showNote(new InlineNote(Tone::Warn, tr("The PDF was not saved: %1").arg(problem)));
    });
    saver->start(ticket, file, profile, words);
}

void Desktop::raise()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Desktop::placeWindow() { m_window->resize(1440, 900); }

} // namespace warroom::ui
