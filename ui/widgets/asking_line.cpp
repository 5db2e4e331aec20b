// Focus, keys and ground of lines that ask.
#include "widgets/asking_line.h"

#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {

AskingLine::AskingLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void AskingLine::watch(QWidget* field) { field->installEventFilter(this); }

void AskingLine::begin(QWidget* first)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    show();
    first->setFocus(Qt::ShortcutFocusReason);
}

void AskingLine::dismiss()
{
    forget();
    const QPointer<QWidget> back = m_focusBefore;
    m_focusBefore.clear();
    if (back && back->isVisible())
        back->setFocus(Qt::OtherFocusReason);
    hide();
}

bool AskingLine::handleKey(const QWidget*, int key)
{
    if (key != Qt::Key_Escape)
        return false;
    dismiss();
    return true;
}

bool AskingLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool plain = pressed->modifiers() == Qt::NoModifier && pressed->key() < Qt::Key_F1;
        if (plain)
            event->accept();
        return plain;
    }
    if (event->type() == QEvent::KeyPress &&
        handleKey(qobject_cast<QWidget*>(watched), static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void AskingLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
    paint::accentBar(painter, rect(), 2);
}

} // namespace warroom::ui
