// Keys and painting of the field.
#include "screens/alerts/cycle_field.h"

#include "widgets/accessible.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_cycleFieldPadding = 8;
constexpr int s_mark = 12;

} // namespace

CycleField::CycleField(const QString& name, const QStringList& words, QWidget* parent)
    : QAbstractButton(parent), m_name(name), m_words(words)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(name);
    connect(this, &QAbstractButton::clicked, this, [this] { setChoice(m_choice + 1); });
    setChoice(0);
}

void CycleField::setChoice(int choice)
{
    const int count = static_cast<int>(m_words.size());
    m_choice = (choice % count + count) % count;
    setAccessibleText(this, tr("%1: %2", "field: value").arg(m_name, m_words[m_choice]));
    update();
}

void CycleField::setWords(const QStringList& words)
{
    m_words = words;
    setChoice(m_choice);
    updateGeometry();
}

QSize CycleField::sizeHint() const
{
    int widest = 0;
    for (const QString& word : m_words)
        widest = std::max(widest, textWidth(Type::Body, word));
    return {widest + 3 * s_cycleFieldPadding + scaled(s_mark), scaled(size::Field)};
}

void CycleField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    paint::frame(painter, rect(), radius::Control, t.window, hasFocus() ? t.accent : t.control);
    const int side = scaled(s_mark);
    const bool mirrored = isRightToLeft();
    drawIcon(painter,
             QPointF(mirrored ? s_cycleFieldPadding : width() - s_cycleFieldPadding - side,
                     (height() - side) / 2.0),
             QStringLiteral("down"), t.text3, side);
    const QRect box = mirrored ? rect().adjusted(side + 2 * s_cycleFieldPadding, 0, -s_cycleFieldPadding, 0)
                               : rect().adjusted(s_cycleFieldPadding, 0, -side - 2 * s_cycleFieldPadding, 0);
    paint::text(painter, box, Type::Body, t.text, m_words[m_choice]);
}

void CycleField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        setChoice(m_choice + 1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        setChoice(m_choice - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit submitted();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace warroom::ui
