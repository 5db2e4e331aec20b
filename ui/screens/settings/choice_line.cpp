// Painting and keys of the line.
#include "screens/settings/choice_line.h"

#include "widgets/accessible.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_padding = 14;

int widthOf(const QString& word) { return textWidth(Type::SmallMedium, word) + 2 * scaled(s_padding); }

} // namespace

ChoiceLine::ChoiceLine(const QString& name, const QStringList& words, QWidget* parent)
    : QWidget(parent), m_name(name), m_words(words)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ComboBox);
    describe();
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ChoiceLine::describe()
{
    setAccessibleText(this,
                      tr("%1: %2", "what is chosen among, what is chosen").arg(m_name, m_words[m_current]));
}

void ChoiceLine::setCurrent(int index)
{
    m_current = std::clamp(index, 0, static_cast<int>(m_words.size()) - 1);
    describe();
    update();
}

void ChoiceLine::choose(int index)
{
    if (index < 0 || index >= m_words.size() || index == m_current)
        return;
    setCurrent(index);
    emit chosen(index);
}

QSize ChoiceLine::sizeHint() const
{
    int width = 0;
    for (const QString& word : m_words)
        width += widthOf(word);
    return {width, scaled(size::Button)};
}

QRect ChoiceLine::cell(int index) const
{
    int x = 0;
    for (int i = 0; i < index; ++i)
        x += widthOf(m_words[i]);
    const int width = widthOf(m_words[index]);
    return {isRightToLeft() ? this->width() - x - width : x, 0, width, height()};
}

void ChoiceLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    const QRect all = cell(0).united(cell(static_cast<int>(m_words.size()) - 1));
    paint::frame(painter, all, radius::Control, t.window, t.controlSoft);
    for (int i = 0; i < m_words.size(); ++i) {
        const QRect box = cell(i);
        const bool chosen = i == m_current;
        if (chosen)
            paint::frame(painter, box, radius::Control, t.selected, hasFocus() ? t.accent : t.control);
        else if (i > 0 && i - 1 != m_current)
            verticalHairline(painter, isRightToLeft() ? box.right() : box.left(), 6, height() - 6, t.line);
        paint::text(painter, box, Type::SmallMedium, chosen ? t.text : t.text2, m_words[i], Qt::AlignHCenter);
    }
}

void ChoiceLine::keyPressEvent(QKeyEvent* event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    if (event->key() == Qt::Key_Right)
        choose(m_current + forward);
    else if (event->key() == Qt::Key_Left)
        choose(m_current - forward);
    else
        QWidget::keyPressEvent(event);
}

void ChoiceLine::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < m_words.size(); ++i) {
        if (cell(i).contains(event->position().toPoint()))
            choose(i);
    }
}

} // namespace warroom::ui
