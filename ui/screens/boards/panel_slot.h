// The place of a panel on its board; while the panel stands in a window of its own, a line says so there.
#pragma once

#include <QRect>
#include <QWidget>

#include <functional>

namespace warroom::ui {

class EmptyState;
class PanelWindow;

/// GUI thread. Its window goes with it.
class PanelSlot final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the panel. `id` is what it is remembered by.
    PanelSlot(const QString& id, const QString& title, QWidget* panel, QWidget* parent);
    ~PanelSlot() override;

    const QString& id() const { return m_id; }
    const QString& title() const { return m_title; }
    QWidget* panel() const { return m_panel; }
    /// Null while the panel is here.
    PanelWindow* panelWindow() const { return m_window; }
    /// Whether the focus is in the panel, or this is it.
    bool holds(const QWidget* focus) const;

    /// Into a window at `place`; an invalid one: where there is room.
    void detach(const QString& windowTitle, const QRect& place, std::function<bool(QKeyEvent&)> onKey);
    void bringBack();

signals:
    /// The panel went, came back, or its window has another place.
    void moved();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* focusIn() const;

    QString m_id, m_title;
    QWidget* m_panel;
    EmptyState* m_note = nullptr;
    PanelWindow* m_window = nullptr;
};

} // namespace warroom::ui
