// Building of the frame and bringing screens to the front.
#include "shell/main_window.h"

#include "shell/actions.h"
#include "shell/side_pane.h"

#include "widgets/front_stack.h"
#include "widgets/incident_strip.h"
#include "widgets/inline_note.h"
#include "widgets/key_bar.h"
#include "widgets/severity_block.h"
#include "widgets/theme.h"
#include "widgets/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace warroom::ui {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_actions(new ActionRegistry(this)), m_severity(new SeverityBlock),
      m_strip(new IncidentStrip), m_rail(new NavRail), m_noteArea(new QWidget),
      m_notes(new QVBoxLayout(m_noteArea)), m_stack(new FrontStack), m_side(new SidePane),
      m_keyBar(new KeyBar), m_toasts(nullptr), m_status(new QLabel(this))
{
    setMinimumSize(1024, 640);
    build();
    addOwnActions();
    connect(m_severity, &QAbstractButton::clicked, this, &MainWindow::severityClicked);
    connect(m_strip, &IncidentStrip::titleClicked, this, &MainWindow::titleClicked);
    connect(m_strip, &IncidentStrip::pagesClicked, this, &MainWindow::pagesClicked);
    connect(m_strip, &IncidentStrip::commanderClicked, this, &MainWindow::commanderClicked);
    connect(m_strip, &IncidentStrip::syncClicked, this, &MainWindow::syncClicked);
    connect(m_rail, &NavRail::activated, this, &MainWindow::showScreen);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::refreshHints);
    connect(m_actions, &ActionRegistry::changed, this, [this] { m_menusStale = true; });
    connect(m_actions, &ActionRegistry::keysChosen, this, &MainWindow::rebuildRail);
}

MainWindow::~MainWindow()
{
    // Closing moves the focus, which must not reach a window that is half gone.
    disconnect(qApp, nullptr, this, nullptr);
}

void MainWindow::build()
{
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    m_notes->setContentsMargins(0, 0, 0, 0);
    m_notes->setSpacing(0);

    m_middle = new QWidget;
    m_beside = new QHBoxLayout(m_middle);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_noteArea);
    column->addWidget(m_stack, 1);
    m_beside->addLayout(column, 1);
    m_side->setParent(m_middle);
    connect(&theme(), &Theme::changed, this, &MainWindow::fitSidePane);
    connect(m_side, &SidePane::opened, this, &MainWindow::fitSidePane);
    connect(m_side, &SidePane::closed, this, &MainWindow::fitSidePane);
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::fitSidePane);

    auto* centre = new QWidget(this);
    auto* grid = new QGridLayout(centre);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_middle, 1, 1);
    grid->addWidget(m_keyBar, 2, 1);
    grid->addWidget(m_rail, 1, 0, 2, 1);
    grid->addWidget(m_severity, 0, 0);
    grid->addWidget(m_strip, 0, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);
    setCentralWidget(centre);
    m_toasts = new ToastStack(centre, size::Status);

    m_status->setAccessibleName(tr("Status"));
    m_status->setGeometry(-2, -2, 1, 1);
    m_status->lower();
}

void MainWindow::setBare(bool bare)
{
    m_rail->setVisible(!bare);
    m_keyBar->setVisible(!bare);
    auto* grid = static_cast<QGridLayout*>(centralWidget()->layout());
    grid->removeWidget(m_middle);
    grid->addWidget(m_middle, 1, bare ? 0 : 1, 1, bare ? 2 : 1);
}

void MainWindow::addScreen(const QString& id, const QString& text, const QString& icon, QWidget* screen,
                           RailPlace place)
{
    m_places.append({RailItem{id, text, icon, place}, screen});
    m_stack->addWidget(screen);
    addScreenAction(m_places.last().item);
    if (place != RailPlace::Hidden) // else its badges would go for nothing
        rebuildRail();
    if (m_places.size() == 1)
        showScreen(id);
}

QWidget* MainWindow::screenHost() const { return m_stack; }

void MainWindow::rebuildRail()
{
    QList<RailItem> items;
    for (const Place& place : m_places) {
        if (place.item.place != RailPlace::Hidden)
            items.append(place.item);
    }
    m_rail->setItems(items);
    for (const RailItem& item : items) {
        const QString keys = screenKeys(item);
        m_rail->setToolTip(item.id,
                           keys.isEmpty() ? item.text : tr("%1 (%2)", "screen (key)").arg(item.text, keys));
    }
    m_rail->setCurrent(railEntryOf(currentScreen()));
}

void MainWindow::showScreen(const QString& id)
{
    QWidget* wanted = screen(id);
    if (!wanted)
        return;
    const QString entry = railEntryOf(id);
    const bool other = m_stack->currentWidget() != wanted || m_rail->current() != entry;
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(entry);
    if (auto* active = dynamic_cast<Screen*>(wanted))
        active->activated();
    // Keys of the screen work at once, even if it has put the focus nowhere.
    if (wanted != focusWidget() && !wanted->isAncestorOf(focusWidget()))
        wanted->setFocus(Qt::OtherFocusReason);
    refreshHints();
    if (other)
        emit screenChanged(id);
}

QString MainWindow::railEntryOf(const QString& id) const
{
    const auto place =
        std::find_if(m_places.begin(), m_places.end(), [&](const Place& one) { return one.item.id == id; });
    const bool hidden = place != m_places.end() && place->item.place == RailPlace::Hidden;
    return hidden ? m_places.front().item.id : id;
}

QString MainWindow::currentScreen() const
{
    for (const Place& place : m_places) {
        if (place.widget == m_stack->currentWidget())
            return place.item.id;
    }
    return {};
}

QWidget* MainWindow::screen(const QString& id) const
{
    for (const Place& place : m_places) {
        if (place.item.id == id)
            return place.widget;
    }
    return nullptr;
}

QStringList MainWindow::screens() const
{
    QStringList ids;
    for (const Place& place : m_places)
        ids << place.item.id;
    return ids;
}

QString MainWindow::screenOf(const QWidget* widget) const
{
    for (const Place& place : m_places) {
        if (place.widget == widget || place.widget->isAncestorOf(widget))
            return place.item.id;
    }
    return {};
}

QString MainWindow::screenName(const QString& id) const
{
    for (const Place& place : m_places) {
        if (place.item.id == id)
            return place.item.text;
    }
    return {};
}

void MainWindow::setStrip(const StripState& state)
{
    m_severity->setSeverity(state.severity);
    m_strip->setState(state);
}

void MainWindow::setNow(const QDateTime& utc) { m_keyBar->setClock(utc); }

void MainWindow::showSidePane(QWidget* pane)
{
    m_side->open(pane);
    refreshHints();
}

// Beside the screen where that keeps its least width, else over it: nothing in it is squeezed or cut.
void MainWindow::fitSidePane()
{
    const QWidget* shown = m_stack->currentWidget();
    const int wide = m_side->sizeHint().width();
    const int least = shown ? shown->minimumSizeHint().width() : 0;
    const bool over = m_middle->width() - wide < least;
    m_side->setProperty("overlay", over);
    if (over || !sidePane()) {
        m_beside->removeWidget(m_side);
        m_side->setGeometry(isRightToLeft() ? 0 : m_middle->width() - wide, 0, wide, m_middle->height());
        m_side->raise();
    } else if (m_beside->indexOf(m_side) < 0) {
        m_beside->addWidget(m_side);
    }
}

void MainWindow::closeSidePane() { m_side->closePane(); }

QWidget* MainWindow::sidePane() const { return m_side->content(); }

void MainWindow::showNote(InlineNote* note)
{
    m_notes->addWidget(note);
    note->show();
    note->announce();
}

void MainWindow::showToast(const QString& text, const QString& action, std::function<void()> run)
{
    m_toasts->showToast(text, action, std::move(run));
}

void MainWindow::announce(const QString& sentence)
{
    m_status->setText(sentence);
    m_status->setAccessibleName(sentence);
    QAccessibleEvent event(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MainWindow::refreshHints()
{
    // A pane inside the screen, or the side pane, may have keys of its own.
    for (QWidget* at = QApplication::focusWidget(); at && at != this; at = at->parentWidget()) {
        if (const auto* pane = dynamic_cast<const Screen*>(at)) {
            m_keyBar->setHints(pane->keyHints());
            return;
        }
    }
    const auto* shown = dynamic_cast<const Screen*>(m_stack->currentWidget());
    m_keyBar->setHints(shown ? shown->keyHints() : QList<KeyHint>());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    const bool compact = width() < CompactBelow;
    m_severity->setCompact(compact);
    m_rail->setCompact(compact);
    m_strip->setCompact(compact);
    m_keyBar->setCompact(compact);
    QMainWindow::resizeEvent(event);
}

} // namespace warroom::ui
