// Arrangement of the screen bar.
#include "widgets/screen_bar.h"

#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace warroom::ui {

ScreenBar::ScreenBar(const QString& title, QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_tabs(new TabBar(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_layout->setContentsMargins(16, 0, 16, 1);
    m_layout->setSpacing(12);
    if (!title.isEmpty()) {
        auto* label = new ElideLabel(Type::Bar, Ink::Primary, this);
        label->setText(title);
        m_layout->addWidget(label);
        m_layout->addSpacing(4);
    }
    m_layout->addWidget(m_tabs);
    m_layout->addStretch(1);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ScreenBar::addTrailing(QWidget* widget) { m_layout->addWidget(widget, 0, Qt::AlignVCenter); }

QSize ScreenBar::sizeHint() const { return {m_layout->sizeHint().width(), scaled(size::Bar)}; }

void ScreenBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
