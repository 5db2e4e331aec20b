// The panels of a board that can be taken to windows of their own, and which of them are.
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QKeyEvent;
class QWidget;

namespace warroom::ui {

class PanelSlot;

/// GUI thread; belongs to its board. A board goes on being live while one of its panels is in a window.
class BoardPanels final : public QObject
{
    Q_OBJECT

public:
    /// `board` is what the board is called: "Executive".
    BoardPanels(const QString& board, QWidget* parent);

    /// Puts the panel into a place that a layout can hold.
    PanelSlot* add(const QString& id, const QString& title, QWidget* panel);
    const std::vector<PanelSlot*>& slotList() const { return m_slots; }
    PanelSlot* find(const QString& id) const;
    bool anyDetached() const;
    /// The one with the focus, or the one that had it last; null: none had it.
    PanelSlot* current() const { return m_current; }

    /// The current one into a window, or back. Returns why it cannot be; empty: it was.
    QString toggleCurrent();
    void bringAllBack();
    /// "availability 20 40 600 400" for each that is in a window.
    QStringList state() const;
    void restore(const QStringList& state);
    /// How fresh the board is, for the foot of each window.
    void setFoot(const QString& said, bool isStale);
    /// Keys that a panel in a window does not want.
    void setKeys(std::function<bool(QKeyEvent&)> onKey) { m_onKey = std::move(onKey); }

signals:
    void changed();

private:
    void detach(PanelSlot& slot, const QRect& place);

    QString m_board;
    std::vector<PanelSlot*> m_slots;
    PanelSlot* m_current = nullptr;
    std::function<bool(QKeyEvent&)> m_onKey;
};

} // namespace warroom::ui
