// Moving a panel between its board and its window.
#include "screens/boards/panel_slot.h"

#include "screens/boards/panel_window.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace warroom::ui {

PanelSlot::PanelSlot(const QString& id, const QString& title, QWidget* panel, QWidget* parent)
    : QWidget(parent), m_id(id), m_title(title), m_panel(panel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(panel);
    setSizePolicy(panel->sizePolicy());
}

PanelSlot::~PanelSlot() { delete m_window; }

bool PanelSlot::holds(const QWidget* focus) const
{
    return focus && (focus == m_panel || m_panel->isAncestorOf(focus) || isAncestorOf(focus));
}

/// What has the focus in the panel, or had it last.
QWidget* PanelSlot::focusIn() const
{
    QWidget* focus = m_panel->window()->focusWidget();
    return focus && m_panel->isAncestorOf(focus) ? focus : nullptr;
}

void PanelSlot::detach(const QString& windowTitle, const QRect& place, std::function<bool(QKeyEvent&)> onKey)
{
    if (m_window)
        return;
    const QSize size = m_panel->size();
    const QPointer<QWidget> focus = focusIn();
    const QWidget* board = parentWidget();
    layout()->removeWidget(m_panel);
    m_note = new EmptyState(tr("%1 is in a window of its own.").arg(m_title), this);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    connect(m_note->addAction(tr("Bring back"), tr("Shift O")), &Button::clicked, this,
            &PanelSlot::bringBack);
    layout()->addWidget(m_note);
    m_window = new PanelWindow(windowTitle, m_panel, std::move(onKey));
    connect(m_window, &PanelWindow::closed, this, &PanelSlot::bringBack);
    connect(m_window, &PanelWindow::placed, this, &PanelSlot::moved);
    m_window->place(place, size, board);
    m_window->show();
    (focus ? focus.data() : m_panel)->setFocus(Qt::OtherFocusReason);
    emit moved();
}

void PanelSlot::bringBack()
{
    PanelWindow* window = std::exchange(m_window, nullptr);
    if (!window)
        return;
    const bool wasActive = window->isActiveWindow();
    const QPointer<QWidget> focus = focusIn();
    window->release();
    delete std::exchange(m_note, nullptr);
    const bool isHidden = m_panel->isHidden();
    layout()->addWidget(m_panel);
    m_panel->setVisible(!isHidden);
    window->hide();
    window->deleteLater();
    if (wasActive) {
        this->window()->activateWindow();
        (focus ? focus.data() : m_panel)->setFocus(Qt::OtherFocusReason);
    }
    emit moved();
}

void PanelSlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
