// Painting of the tray's sign.
#include "attention/tray_icon.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_quietGlyph = 5; // the ring

} // namespace

QPixmap trayPicture(const TrayState& state, int side, qreal devicePixelRatio)
{
    QPixmap picture(QSize(side, side) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const qreal edge = side / 12.0;
    const QRectF glyph = QRectF(0, 0, side, side).adjusted(edge, edge, -edge, -edge);
    if (state.severity > 0)
        paint::severityGlyph(painter, glyph, state.severity, t.severity(state.severity).ink);
    else
        paint::severityGlyph(painter, glyph, s_quietGlyph, t.text3);
    if (state.quiet) {
        const QRectF bar(side * 0.2, side * 0.42, side * 0.6, side * 0.16);
        painter.fillRect(bar.adjusted(-1, -1, 1, 1), t.window);
        painter.fillRect(bar, t.text);
    }
    if (state.waiting > 0) {
        const qreal dot = side * 0.42;
        painter.setPen(QPen(t.window, side / 16.0));
        painter.setBrush(t.accent);
        painter.drawEllipse(QRectF(side - dot, 0, dot, dot).adjusted(-1, 1, -1, 1));
    }
    return picture;
}

TrayIcon::TrayIcon(QObject* parent) : QObject(parent)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    emit activated();
            });
    connect(&theme(), &Theme::changed, this, &TrayIcon::paint);
    paint();
    m_icon->show();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::setState(const TrayState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    paint();
}

void TrayIcon::setMenu(QMenu* menu)
{
    if (m_icon)
        m_icon->setContextMenu(menu);
}

void TrayIcon::paint()
{
    if (!m_icon)
        return;
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48})
        icon.addPixmap(trayPicture(m_state, side, 1));
    m_icon->setIcon(icon);
    m_icon->setToolTip(m_state.sentence);
}

} // namespace warroom::ui
