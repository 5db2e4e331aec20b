// Opening, closing and the focus of the side pane.
#include "shell/side_pane.h"

#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {

namespace {

constexpr int s_width = 372;

} // namespace

SidePane::SidePane(QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)),
      m_title(new ElideLabel(Type::BodyStrong, Ink::Primary)), m_head(new QWidget(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* close = new Button(QString(), ButtonKind::Quiet);
    close->setIconName(QStringLiteral("x"));
    close->setHeight(24);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the pane"));
    connect(close, &QPushButton::clicked, this, &SidePane::closePane);
    auto* line = new QHBoxLayout(m_head);
    line->setContentsMargins(20, 8, 12, 8);
    line->addWidget(m_title, 1);
    line->addWidget(close);
    m_layout->setContentsMargins(1, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_head);
    hide();
}

void SidePane::open(QWidget* content)
{
    if (m_content)
        delete m_content;
    else
        m_focusBefore = QApplication::focusWidget();
    m_content = content;
    m_title->setText(content->accessibleName());
    setAccessibleName(content->accessibleName());
    m_layout->addWidget(content, 1);
    show();
    content->show();
    content->setFocus(Qt::OtherFocusReason);
    emit opened();
}

void SidePane::closePane()
{
    if (!m_content)
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_content->hide();
    m_content->deleteLater();
    m_content = nullptr;
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit closed();
}

QSize SidePane::sizeHint() const { return {scaled(s_width), 0}; }

void SidePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), tokens().line);
    horizontalHairline(painter, 0, width(), m_head->geometry().bottom(), tokens().line);
}

void SidePane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        closePane();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
