// The actions that the frame itself has, the menu bar that Alt shows, and the round through the panes.
#include "shell/actions.h"
#include "shell/key_sheet.h"
#include "shell/main_window.h"
#include "shell/side_pane.h"

#include "widgets/icon.h"
#include "widgets/incident_strip.h"
#include "widgets/key_bar.h"
#include "widgets/severity_block.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>

namespace warroom::ui {

namespace {

bool takesText(const QWidget* widget) { return widget && widget->testAttribute(Qt::WA_InputMethodEnabled); }

/// The widgets of a pane that Tab reaches, in their order.
QList<QWidget*> stopsIn(QWidget* pane)
{
    QList<QWidget*> stops;
    QWidget* at = pane;
    do {
        const bool inside = at == pane || pane->isAncestorOf(at);
        const bool reached = (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy();
        if (inside && reached && at->isVisible() && at->isEnabled())
            stops.append(at);
        at = at->nextInFocusChain();
    } while (at != pane);
    return stops;
}

} // namespace

void MainWindow::addOwnActions()
{
    const QString group = tr("Everywhere");
    const auto add = [this, &group](const char* id, const QString& text, const QList<QKeySequence>& keys,
                                    std::function<void()> run) {
        ActionSpec spec;
        spec.id = QLatin1String(id);
        spec.text = text;
        spec.group = group;
        spec.keys = keys;
        spec.run = std::move(run);
        m_actions->add(spec);
    };
    add("window.palette", tr("Commands"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
        [this] { emit paletteRequested(); });
    add("window.keys", tr("Keys"), {QKeySequence(Qt::Key_F1)}, [this] { toggleKeySheet(); });
    add("window.theme", tr("Change between dark and light"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        [] { theme().toggle(); });
    add("window.next_pane", tr("Next pane"), {QKeySequence(Qt::Key_F6)}, [this] { cyclePanes(1); });
    add("window.previous_pane", tr("Previous pane"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
        [this] { cyclePanes(-1); });
    add("window.room", tr("Room of the focused incident"), {QKeySequence(Qt::Key_F2)},
        [this] { emit severityClicked(); });
    add("window.menu", tr("Show the menu bar"), {QKeySequence(Qt::Key_F10)}, [this] { toggleMenuBar(); });
    const auto showFixedKeys = [this] {
        QList<KeyHint> hints;
        for (const auto& [id, text] :
             {std::pair("window.keys", tr("Keys")), std::pair("window.palette", tr("Commands"))}) {
            if (const QString keys = m_actions->keyText(QLatin1String(id)); !keys.isEmpty())
                hints.append({keys, text});
        }
        m_keyBar->setFixedHints(hints);
    };
    for (const char* id : {"window.keys", "window.palette"})
        connect(m_actions->action(QLatin1String(id)), &QAction::changed, this, showFixedKeys);
    showFixedKeys();
    qApp->installEventFilter(this);
}

// Ctrl 1 to 9 in the order of the rail; the first one at its foot is what Ctrl comma shows everywhere.
void MainWindow::addScreenAction(const RailItem& item)
{
    if (item.place == RailPlace::Hidden)
        return;
    int before = 0;
    for (const Place& place : m_places)
        before += place.item.place == item.place && place.item.id != item.id ? 1 : 0;
    ActionSpec spec;
    spec.id = QStringLiteral("screen.") + item.id;
    spec.text = tr("Go to %1", "name of a screen").arg(item.text);
    spec.group = tr("Everywhere");
    spec.icon = item.icon;
    if (item.place == RailPlace::Top && before < 9)
        spec.keys = {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + before))};
    else if (item.place == RailPlace::Bottom && before == 0)
        spec.keys = {QKeySequence(Qt::CTRL | Qt::Key_Comma)};
    spec.run = [this, id = item.id] { showScreen(id); };
    m_actions->add(spec);
}

QString MainWindow::screenKeys(const RailItem& item) const
{
    return m_actions->keyText(QStringLiteral("screen.") + item.id);
}

void MainWindow::toggleKeySheet()
{
    if (qobject_cast<KeySheet*>(sidePane()))
        closeSidePane();
    else
        showSidePane(new KeySheet(*m_actions, m_keyBar->hints()));
}

void MainWindow::rebuildMenus()
{
    if (!m_menusStale)
        return;
    m_menusStale = false;
    menuBar()->clear();
    for (const QString& group : m_actions->groups()) {
        QMenu* menu = nullptr;
        for (const ActionRegistry::Entry* entry : m_actions->entries()) {
            if (entry->spec.group != group || entry->spec.keysOnly)
                continue;
            if (!menu)
                menu = menuBar()->addMenu(group);
            if (!entry->spec.icon.isEmpty())
                entry->action->setIcon(qtIcon(entry->spec.icon, tokens().text2, size::Icon));
            menu->addAction(entry->action);
        }
    }
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> stops;
    if (QWidget* shown = m_stack->currentWidget()) {
        // A screen marks its panes by the property; without it the screen counts as one.
        for (QWidget* child : shown->findChildren<QWidget*>()) {
            if (child->property("pane").toBool() && child->isVisible())
                stops.append(child);
        }
        if (stops.isEmpty())
            stops.append(shown);
    }
    if (m_side->isVisible())
        stops.append(m_side);
    stops.append(m_rail);
    stops.append(m_strip);
    return stops;
}

void MainWindow::cyclePanes(int step)
{
    const QList<QWidget*> stops = panes();
    qsizetype at = -1;
    for (QWidget* up = QApplication::focusWidget(); up && at < 0; up = up->parentWidget())
        at = stops.indexOf(up);
    for (qsizetype tries = 0; tries < stops.size(); ++tries) {
        at = at < 0 ? (step > 0 ? 0 : stops.size() - 1) : (at + step + stops.size()) % stops.size();
        const QList<QWidget*> inside = stopsIn(stops.at(at));
        if (!inside.isEmpty()) {
            inside.first()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // Screens build parts of themselves late, so the order of creation says nothing: pane by pane instead.
    QList<QWidget*> stops;
    for (QWidget* pane :
         std::initializer_list<QWidget*>{m_noteArea, m_stack, m_side, m_rail, m_severity, m_strip})
        stops.append(stopsIn(pane));
    if (stops.isEmpty())
        return false;
    const qsizetype at = stops.indexOf(QApplication::focusWidget());
    const qsizetype count = stops.size();
    const qsizetype to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::toggleMenuBar()
{
    const bool show = !menuWidget() || !menuWidget()->isVisible(); // made when it is first asked for
    if (show) {
        rebuildMenus();
        m_actions->refresh();
    }
    menuBar()->setVisible(show);
    if (show)
        menuBar()->setFocus(Qt::MenuBarFocusReason);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool mayFit = event->type() == QEvent::LayoutRequest && sidePane();
    if (watched == m_middle && (event->type() == QEvent::Resize || mayFit))
        fitSidePane();
    // Alt counts as pressed alone only if no other key came before its release, wherever the focus is.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        m_altAlone = key->key() == Qt::Key_Alt && !(key->modifiers() & ~Qt::AltModifier);
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_altAlone = false;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && sidePane())
        closeSidePane();
    else if (event->text() == QLatin1String("?") && !takesText(QApplication::focusWidget()))
        toggleKeySheet();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Alt && std::exchange(m_altAlone, false))
        toggleMenuBar();
    QMainWindow::keyReleaseEvent(event);
}

} // namespace warroom::ui
