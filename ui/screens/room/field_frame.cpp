// Painting and keys of the field.
#include "screens/room/field_frame.h"

#include "widgets/auto_height_text_edit.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {

FieldFrame::FieldFrame(const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_editor(new AutoHeightTextEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(9, 6, 9, 7);
    layout->addWidget(m_editor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_editor);
    m_editor->installEventFilter(this);
    setPlaceholder(placeholder);
    connect(m_editor, &AutoHeightTextEdit::edited, this, qOverload<>(&QWidget::update));
    connect(m_editor, &AutoHeightTextEdit::focused, this, qOverload<>(&QWidget::update));
    connect(m_editor, &AutoHeightTextEdit::left, this, qOverload<>(&QWidget::update));
}

QString FieldFrame::text() const { return m_editor->content(); }

void FieldFrame::setText(const QString& text)
{
    m_editor->fill(text);
    update();
}

void FieldFrame::setPlaceholder(const QString& text)
{
    m_editor->setPlaceholder(text);
    m_editor->setAccessibleName(text);
}

void FieldFrame::setKeyCaps(const QString& keys)
{
    m_keys = keys;
    const int room = keys.isEmpty() ? 0 : paint::keyCapsSize(keys).width() + 6;
    // Margins are not mirrored by themselves.
    layout()->setContentsMargins(isRightToLeft() ? 9 + room : 9, 6, isRightToLeft() ? 9 : 9 + room, 7);
    update();
}

void FieldFrame::setWell(bool well)
{
    m_well = well;
    update();
}

void FieldFrame::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool focused = m_editor->hasFocus();
    paint::frame(painter, rect(), radius::Control, m_well ? t.window : t.raised,
                 focused  ? t.accent
                 : m_well ? t.control
                          : t.controlSoft);
    if (focused)
        paint::frame(painter, QRectF(rect()).adjusted(1, 1, -1, -1), radius::Control - 1, {}, t.accent);
    if (m_keys.isEmpty())
        return;
    const QSize caps = paint::keyCapsSize(m_keys);
    const int x = isRightToLeft() ? 8 : width() - 8 - caps.width();
    paint::keyCaps(painter, {x, height() - (scaled(32) + caps.height()) / 2}, m_keys);
}

bool FieldFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor || event->type() != QEvent::KeyPress || m_editor->isComposing())
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
        emit submitted(text());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        emit escaped();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldFrame::mousePressEvent(QMouseEvent*) { m_editor->setFocus(Qt::MouseFocusReason); }

} // namespace warroom::ui
