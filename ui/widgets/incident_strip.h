// The strip over every screen: title, pages that wait, who is here, phase, duration, commander, next update,
// connection.
#pragma once

#include "widgets/strip_state.h"

#include <QWidget>

namespace warroom::ui {

class StripCell;

class IncidentStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentStrip(QWidget* parent = nullptr);

    /// Cheap to call every second: only cells whose content differs are painted again.
    void setState(const StripState& state);
    const StripState& state() const { return m_state; }
    /// The form for windows under 1280 px: no presence, shorter wording, narrower cells.
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void titleClicked();
    void pagesClicked();
    void commanderClicked();
    void syncClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Place;

    void fill();
    void fillIncident();
    void fillQuiet();
    void fillPages(bool brief);
    void fillSync();
    void arrange();
    int neededBy(const Place& place) const;

    StripState m_state;
    bool m_compact = false;
    StripCell* m_title;
    StripCell* m_pages;
    StripCell* m_here;
    StripCell* m_phase;
    StripCell* m_duration;
    StripCell* m_commander;
    StripCell* m_next;
    StripCell* m_sync;
};

} // namespace warroom::ui
