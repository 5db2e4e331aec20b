// Keys, place and foot of a panel's window.
#include "screens/boards/panel_window.h"

#include "screens/boards/board_paint.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_panelWindowFoot = 26;
constexpr QSize s_least(360, 220);
/// So much of a window must be on a screen.
constexpr QSize s_seen(80, 40);
constexpr auto s_rest = std::chrono::milliseconds(300);

bool isSeen(const QRect& window)
{
    const auto screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&](const QScreen* screen) {
        const QRect part = screen->availableGeometry().intersected(window);
        return part.width() >= s_seen.width() && part.height() >= s_seen.height();
    });
}

} // namespace

PanelWindow::PanelWindow(const QString& title, QWidget* panel, std::function<bool(QKeyEvent&)> onKey)
    : m_panel(panel), m_onKey(std::move(onKey))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(s_least);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, footHeight());
    column->addWidget(panel);
    m_rest.setSingleShot(true);
    m_rest.setInterval(s_rest);
    connect(&m_rest, &QTimer::timeout, this, &PanelWindow::placed);
    connect(&theme(), &Theme::changed, this, [this, column] {
        column->setContentsMargins(0, 0, 0, footHeight());
        update();
    });
}

int PanelWindow::footHeight() const
{
    return std::max(scaled(s_panelWindowFoot), lineHeight(Type::Small) + 8);
}

QWidget* PanelWindow::release()
{
    layout()->removeWidget(m_panel);
    return std::exchange(m_panel, nullptr);
}

void PanelWindow::setFoot(const QString& said, bool isStale)
{
    if (said == m_foot && isStale == m_isStale)
        return;
    m_foot = said;
    m_isStale = isStale;
    update();
}

void PanelWindow::place(const QRect& left, QSize size, const QWidget* beside)
{
    if (left.isValid() && isSeen(left)) {
        setGeometry(left);
        return;
    }
    resize(size.expandedTo(s_least) + QSize(0, footHeight()));
    const QScreen* here = beside->screen();
    for (const QScreen* screen : QGuiApplication::screens()) {
        if (screen == here)
            continue;
        const QRect room = screen->availableGeometry();
        resize(this->size().boundedTo(room.size()));
        move(room.center() - rect().center());
        return;
    }
}

void PanelWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    emit closed();
}

void PanelWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isEscape = event->key() == Qt::Key_Escape;
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (event->key() == Qt::Key_F11 || (isEscape && isFullScreen()))
        setWindowState(windowState() ^ Qt::WindowFullScreen);
    else if (event->key() == Qt::Key_O && isPlain)
        close();
    else if (m_onKey && m_onKey(*event))
        event->accept();
    else if (isEscape || event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}

void PanelWindow::moveEvent(QMoveEvent*) { m_rest.start(); }

void PanelWindow::resizeEvent(QResizeEvent*) { m_rest.start(); }

void PanelWindow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), t.surface);
    if (m_panel && m_panel->isHidden())
        paint::text(painter, rect().adjusted(boards::Side, boards::Top, -boards::Side, 0), Type::Body,
                    t.text3, tr("Nothing to show now."), Qt::AlignLeft | Qt::AlignTop);
    const QRect foot(0, height() - footHeight(), width(), footHeight());
    painter.fillRect(foot, t.window);
    horizontalHairline(painter, 0, width(), foot.top(), t.line);
    const QRect words = foot.adjusted(boards::Side, 0, -boards::Side, 0);
    const QString back = tr("O  Back onto the board");
    paint::text(painter, words, Type::Small, t.text3, back, Qt::AlignRight);
    paint::text(painter,
                paint::mirrored(words.adjusted(0, 0, -textWidth(Type::Small, back) - boards::Gap, 0), words,
                                isRightToLeft()),
                Type::Small, m_isStale ? t.warn.ink : t.text3, m_foot);
}

} // namespace warroom::ui
