// The sign of the program in the tray of the desktop: how things stand, at a glance.
#pragma once

#include <QObject>
#include <QPixmap>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace warroom::ui {

struct TrayState
{
    int severity = 0;   ///< of the worst open incident; 0: all is quiet
    int waiting = 0;    ///< what concerns the person and was not seen
    bool quiet = false; ///< do not disturb
    QString sentence;   ///< for the tooltip

    bool operator==(const TrayState&) const = default;
};

/// The picture of a state: a ring while all is quiet, the glyph of the severity, a dot for what waits, a bar
/// for do not disturb. Shape first: it is told apart without colours.
QPixmap trayPicture(const TrayState& state, int side, qreal devicePixelRatio);

/// Shows nothing where the desktop has no tray. GUI thread.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    void setState(const TrayState& state);
    /// Opens with the secondary button; must outlive it.
    void setMenu(QMenu* menu);

signals:
    /// The person clicked it.
    void activated();

private:
    void paint();

    std::unique_ptr<QSystemTrayIcon> m_icon; // none where there is no tray
    TrayState m_state;
};

} // namespace warroom::ui
