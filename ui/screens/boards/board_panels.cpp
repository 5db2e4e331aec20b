// Which panel the person means, and what is remembered of the windows.
#include "screens/boards/board_panels.h"

#include "screens/boards/panel_slot.h"
#include "screens/boards/panel_window.h"

#include <QApplication>

#include <algorithm>

namespace warroom::ui {

BoardPanels::BoardPanels(const QString& board, QWidget* parent) : QObject(parent), m_board(board)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (PanelSlot* slot : m_slots) {
            if (slot->holds(now))
                m_current = slot;
        }
    });
}

PanelSlot* BoardPanels::add(const QString& id, const QString& title, QWidget* panel)
{
    auto* slot = new PanelSlot(id, title, panel, panel->parentWidget());
    m_slots.push_back(slot);
    connect(slot, &PanelSlot::moved, this, &BoardPanels::changed);
    connect(slot, &QObject::destroyed, this, [this, slot] {
        m_slots.erase(std::remove(m_slots.begin(), m_slots.end(), slot), m_slots.end());
        m_current = m_current == slot ? nullptr : m_current;
    });
    return slot;
}

PanelSlot* BoardPanels::find(const QString& id) const
{
    const auto found =
        std::find_if(m_slots.begin(), m_slots.end(), [&](const PanelSlot* slot) { return slot->id() == id; });
    return found == m_slots.end() ? nullptr : *found;
}

bool BoardPanels::anyDetached() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const PanelSlot* slot) { return slot->panelWindow() != nullptr; });
}

void BoardPanels::detach(PanelSlot& slot, const QRect& place)
{
    slot.detach(tr("%1 · %2", "panel and board, the title of a window").arg(slot.title(), m_board), place,
                [this](QKeyEvent& event) { return m_onKey && m_onKey(event); });
}

QString BoardPanels::toggleCurrent()
{
    if (!m_current)
        return tr("Choose a panel with Tab first.");
    if (m_current->panelWindow())
        m_current->bringBack();
    else if (m_current->panel()->isHidden())
        return tr("This panel has nothing to show now.");
    else
        detach(*m_current, {});
    return {};
}

void BoardPanels::bringAllBack()
{
    for (PanelSlot* slot : m_slots)
        slot->bringBack();
}

QStringList BoardPanels::state() const
{
    QStringList out;
    for (const PanelSlot* slot : m_slots) {
        if (!slot->panelWindow())
            continue;
        const QRect at = slot->panelWindow()->geometry();
        out << QStringLiteral("%1 %2 %3 %4 %5")
                   .arg(slot->id())
                   .arg(at.x())
                   .arg(at.y())
                   .arg(at.width())
                   .arg(at.height());
    }
    return out;
}

void BoardPanels::restore(const QStringList& state)
{
    for (const QString& line : state) {
        const QStringList parts = line.split(QLatin1Char(' '));
        PanelSlot* slot = find(parts.first());
        if (slot && parts.size() == 5)
            detach(*slot, {parts[1].toInt(), parts[2].toInt(), parts[3].toInt(), parts[4].toInt()});
    }
}

void BoardPanels::setFoot(const QString& said, bool isStale)
{
    for (const PanelSlot* slot : m_slots) {
        if (PanelWindow* window = slot->panelWindow())
            window->setFoot(said.isEmpty() ? m_board
                                           : tr("%1 · %2", "board, how fresh it is").arg(m_board, said),
                            isStale);
    }
}

} // namespace warroom::ui
