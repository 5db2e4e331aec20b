// Rows of the key list: waiting for keys, checking and keeping them.
#include "shell/key_editor.h"

#include "shell/actions.h"

#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace warroom::ui {
namespace {

constexpr int s_padding = 8;

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == 0 || key == Qt::Key_unknown;
}

// What was pressed, as a shortcut says it: Shift counts with letters and named keys, not with signs.
QKeySequence pressed(const QKeyEvent& event)
{
    Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    const bool letter = key >= Qt::Key_A && key <= Qt::Key_Z;
    if (!letter && key > Qt::Key_Space && key < Qt::Key_Escape)
        with &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(with, static_cast<Qt::Key>(key)));
}

bool typesText(const QKeySequence& keys)
{
    const QKeyCombination first = keys[0];
    return first.key() < Qt::Key_Escape &&
           !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

const ActionRegistry::Entry* entryOf(const ActionRegistry& registry, const QString& id)
{
    for (const auto* entry : registry.entries()) {
        if (entry->spec.id == id)
            return entry;
    }
    return nullptr;
}

QString plainText(QString text) { return text.remove(QLatin1Char('&')); }

} // namespace

KeyEditor::KeyEditor(ActionRegistry& registry, QWidget* parent) : QWidget(parent), m_registry(registry)
{
    setAccessibleName(tr("Keys of all actions"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    connect(&registry, &ActionRegistry::changed, this, &KeyEditor::refresh);
    rebuild();
}

void KeyEditor::rebuild()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const QString& group : m_registry.groups()) {
        for (const auto* entry : m_registry.entries()) {
            if (entry->spec.group != group)
                continue;
            m_rows.append(new KeyRow(m_registry, entry->spec.id, this));
            layout()->addWidget(m_rows.last());
        }
    }
}

void KeyEditor::refresh()
{
    bool same = m_rows.size() == m_registry.entries().size();
    for (KeyRow* row : m_rows)
        same = same && m_registry.action(row->id());
    if (!same) {
        // Later: actions also go while the window does.
        m_stale = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (std::exchange(m_stale, false))
                    rebuild();
            },
            Qt::QueuedConnection);
        return;
    }
    for (KeyRow* row : m_rows)
        row->describe();
}

void KeyEditor::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const qsizetype at = m_rows.indexOf(static_cast<KeyRow*>(focusWidget())) + step;
    if (step == 0 || at < 0 || at >= m_rows.size())
        QWidget::keyPressEvent(event);
    else
        m_rows[at]->setFocus(Qt::TabFocusReason);
}

KeyRow::KeyRow(ActionRegistry& registry, const QString& id, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_id(id)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Button);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
    describe();
}

void KeyRow::describe()
{
    if (const auto* entry = entryOf(m_registry, m_id)) {
        m_text = plainText(entry->spec.text);
        m_group = entry->spec.group;
    }
    const QString keys = m_registry.keyText(m_id);
    setAccessibleText(this, tr("%1, %2: %3", "action, where it works, keys")
                                .arg(m_text, m_group, keys.isEmpty() ? tr("no key") : keys));
    setAccessibleDescription(m_problem.isEmpty() ? tr("Enter changes the keys, Backspace resets them")
                                                 : m_problem);
    updateGeometry();
    update();
}

QString KeyRow::trailing() const { return m_waiting ? tr("Press the new keys") : QString(); }

QSize KeyRow::sizeHint() const
{
    const int lines = m_problem.isEmpty() ? 0 : lineHeight(Type::Small) + 4;
    const int keys = paint::keyCapsSize(m_registry.keyText(m_id)).width();
    return {2 * s_padding + textWidth(Type::Body, m_text) + textWidth(Type::Small, m_group) + 40 + keys,
            scaled(size::RowDense) + lines};
}

QSize KeyRow::minimumSizeHint() const { return {scaled(240), sizeHint().height()}; }

void KeyRow::setWaiting(bool waiting)
{
    m_waiting = waiting;
    if (!waiting)
        m_problem.clear();
    describe();
}

QString KeyRow::problemOf(const QKeySequence& keys) const
{
    const auto* entry = entryOf(m_registry, m_id);
    if (entry && !entry->spec.scope && typesText(keys))
        return tr("%1 alone types text. Hold Ctrl or Alt with it.").arg(capsText(keys));
    const auto* other = entryOf(m_registry, m_registry.conflict(m_id, keys));
    if (!other)
        return {};
    return tr("%1 is taken by “%2” (%3). Press others, or Esc.")
        .arg(capsText(keys), plainText(other->spec.text), other->spec.group);
}

void KeyRow::take(QKeyEvent* event)
{
    const QKeySequence keys = pressed(*event);
    m_problem = problemOf(keys);
    if (m_problem.isEmpty()) {
        m_waiting = false;
        m_registry.setKeys(m_id, {keys});
        return;
    }
    describe();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool KeyRow::event(QEvent* event)
{
    // While it waits, no shortcut of the program runs.
    if (m_waiting && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (m_waiting && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return true;
    }
    return QWidget::event(event);
}

void KeyRow::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (m_waiting) {
        if (key == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
            setWaiting(false);
        else if (!isModifier(key))
            take(event);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        setWaiting(true);
    } else if (key == Qt::Key_Delete) {
        m_registry.setKeys(m_id, {});
    } else if (key == Qt::Key_Backspace) {
        m_registry.resetKeys(m_id);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void KeyRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        setWaiting(true);
}

void KeyRow::focusOutEvent(QFocusEvent* event)
{
    if (m_waiting)
        setWaiting(false);
    QWidget::focusOutEvent(event);
    update();
}

void KeyRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool mirrored = isRightToLeft();
    const int high = scaled(size::RowDense);
    if (hasFocus())
        paint::frame(painter, rect(), radius::Control, t.raised, t.accent);
    const QString keys = m_registry.keyText(m_id);
    const QSize caps = paint::keyCapsSize(keys);
    const int trail = m_waiting ? textWidth(Type::Small, trailing()) : caps.width();
    QRect words(s_padding, 0, width() - 2 * s_padding - trail - 12, high);
    QRect end(width() - s_padding - trail, 0, trail, high);
    if (mirrored) {
        words.moveRight(width() - 1 - s_padding);
        end.moveLeft(s_padding);
    }
    if (m_waiting)
        paint::text(painter, end, Type::Small, t.accent, trailing());
    else if (!keys.isEmpty())
        paint::keyCaps(painter, {end.left(), (high - caps.height()) / 2}, keys);
    const int used = paint::text(painter, words, Type::Body, t.text, m_text) + 8;
    mirrored ? words.setRight(words.right() - used) : words.setLeft(words.left() + used);
    const bool changed = !m_registry.hasDefaultKeys(m_id);
    if (words.width() > scaled(24))
        paint::text(painter, words, Type::Small, t.text3, changed ? tr("%1, changed").arg(m_group) : m_group);
    if (!m_problem.isEmpty())
        paint::text(painter, {s_padding, high, width() - 2 * s_padding, lineHeight(Type::Small)}, Type::Small,
                    t.warn.ink, m_problem);
}

} // namespace warroom::ui
