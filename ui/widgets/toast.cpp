// Painting of a toast and the order of the stack.
#include "widgets/toast.h"

#include "widgets/accessible.h"
#include "widgets/elide_label.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {

namespace {

constexpr int s_width = 320;
constexpr int s_toastPadding = 12;
constexpr int s_toastEdge = 16;

} // namespace

Toast::Toast(const QString& text, const QString& action, std::function<void()> run, QWidget* parent)
    : QWidget(parent), m_text(text), m_action(action), m_run(std::move(run))
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::AlertMessage);
    setAccessibleName(text);
    if (!action.isEmpty())
        setAccessibleDescription(tr("Action: %1").arg(action));
    m_end.setSingleShot(true);
    m_end.setInterval(duration::ToastMs);
    connect(&m_end, &QTimer::timeout, this, &Toast::finished);
    m_end.start();
    if (!theme().reducedMotion()) {
        auto* fade = new QPropertyAnimation(this, "opacity", this);
        fade->setDuration(duration::FadeMs);
        fade->setStartValue(0.0);
        fade->setEndValue(1.0);
        fade->start(QAbstractAnimation::DeleteWhenStopped);
    }
}

void Toast::setOpacity(qreal opacity)
{
    m_opacity = opacity;
    update();
}

QSize Toast::sizeHint() const { return {scaled(s_width), scaled(size::Bar)}; }

QRect Toast::actionRect() const
{
    if (m_action.isEmpty())
        return {};
    const int wide = textWidth(Type::SmallStrong, m_action) + 2 * s_toastPadding;
    return {isRightToLeft() ? 0 : width() - wide, 0, wide, height()};
}

void Toast::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setOpacity(m_opacity);
    paint::frame(painter, rect(), radius::Popup, t.overlay, t.controlSoft);
    const QRect action = actionRect();
    const QRect words = isRightToLeft()
                            ? rect().adjusted(action.width() + s_toastPadding, 0, -s_toastPadding, 0)
                            : rect().adjusted(s_toastPadding, 0, -action.width() - s_toastPadding, 0);
    paint::text(painter, words, Type::Body, t.text, m_text);
    paint::text(painter, action, Type::SmallStrong, t.accent, m_action, Qt::AlignHCenter, Qt::ElideNone);
}

void Toast::mousePressEvent(QMouseEvent* event) { event->accept(); }

void Toast::mouseReleaseEvent(QMouseEvent* event)
{
    if (actionRect().contains(event->position().toPoint()) && m_run)
        m_run();
    emit finished();
}

void Toast::enterEvent(QEnterEvent* event)
{
    m_end.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    m_end.start();
    QWidget::leaveEvent(event);
}

ToastStack::ToastStack(QWidget* host, int bottomMargin)
    : QWidget(host), m_bottomMargin(bottomMargin), m_layout(new QVBoxLayout(this)),
      m_more(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Hints"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_more, 0, Qt::AlignRight);
    m_more->hide();
    hide();
    host->installEventFilter(this);
}

void ToastStack::showToast(const QString& text, const QString& action, std::function<void()> run)
{
    auto* toast = new Toast(text, action, std::move(run), this);
    m_toasts.append(toast);
    m_layout->addWidget(toast);
    connect(toast, &Toast::finished, this, [this, toast] {
        m_toasts.removeOne(toast);
        toast->hide();
        toast->deleteLater();
        settle();
    });
    settle();
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

int ToastStack::shownCount() const
{
    return static_cast<int>(std::min<qsizetype>(m_toasts.size(), MostShown));
}

int ToastStack::collapsedCount() const { return static_cast<int>(m_toasts.size()) - shownCount(); }

void ToastStack::settle()
{
    const int hidden = collapsedCount();
    for (qsizetype i = 0; i < m_toasts.size(); ++i)
        m_toasts.at(i)->setVisible(i >= hidden);
    m_more->setText(tr("%n earlier", nullptr, hidden));
    m_more->setVisible(hidden > 0);
    setVisible(!m_toasts.isEmpty());
    m_layout->activate();
    const QSize wanted = m_layout->sizeHint();
    const QWidget* host = parentWidget();
    const int x = isRightToLeft() ? s_toastEdge : host->width() - wanted.width() - s_toastEdge;
    setGeometry(x, host->height() - scaled(m_bottomMargin) - s_toastEdge - wanted.height(), wanted.width(),
                wanted.height());
    raise();
}

bool ToastStack::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        settle();
    return QWidget::eventFilter(watched, event);
}

} // namespace warroom::ui
