// Telling the person at this desktop what concerns them, with its settings, its tray and its keys.
#pragma once

#include "attention/attention.h"
#include "attention/desktop_notifier.h"
#include "attention/page_attention.h"
#include "attention/spoken_changes.h"
#include "attention/tray_icon.h"
#include "models/palette/palette_item.h"

#include <QMenu>
#include <QObject>

namespace warroom::ui {

class AlertsScreen;
class ChoiceLine;
class Desktop;
class DesktopPalette;
class DesktopSettings;

/// GUI thread. What it is given must outlive it.
class DesktopAttention final : public QObject
{
    Q_OBJECT

public:
    DesktopAttention(Desktop& desktop, WorkspaceBridge& bridge, DesktopSettings& settings,
                     DesktopPalette& palette);

    Attention& attention() { return m_attention; }
    PageAttention& pages() { return m_pages; }
    /// The pages that wait there are told until somebody has them.
    void watchPages(AlertsScreen& alerts);
    /// To be called with every new state of the strip.
    void onStrip(const StripState& strip);
    /// The body of the section of the settings.
    QWidget* settingsBody();

private:
    void connectAttention();
    void addActions(DesktopPalette& palette);
    PaletteStep chooseQuiet();
    void setQuiet(std::optional<Time> until);
    QString quietText() const;
    void showQuiet();
    void refreshTray();

    Desktop& m_desktop;
    WorkspaceBridge& m_bridge;
    DesktopSettings& m_settings;
    DesktopNotifier m_notifier;
    Attention m_attention;
    PageAttention m_pages;
    SpokenChanges m_spoken;
    QMenu m_menu;
    TrayIcon m_tray;
    TrayState m_state;
    QPointer<ChoiceLine> m_quietLine;
};

} // namespace warroom::ui
