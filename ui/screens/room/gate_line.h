// The line over the sections: the gauge of the format, and whether everything is saved.
#pragma once

#include "models/room/room_presenter.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

namespace warroom::ui {

/// The gauge of the format, and whether everything is saved.
class GateLine final : public QWidget
{
    Q_OBJECT

public:
    GateLine(RoomPresenter& room, QWidget* parent);
    /// The section that somebody here is writing in; it is marked in the gauge.
    void setEditing(std::optional<Section> section);
    /// One quiet sentence in place of the saved one, for some seconds.
    void say(const QString& sentence);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// All that it shows.
    struct Shown
    {
        bool hasTicket = false;
        int filled = 0;
        std::array<SectionProgress, sectionCount> marks{};
        QString status;
        bool isSaid = false;

        bool operator==(const Shown&) const = default;
    };

    void describe();

    RoomPresenter& m_room;
    QString statusText() const { return m_said.isEmpty() ? m_room.savedText() : m_said; }

    std::optional<Shown> m_shown;
    std::optional<Section> m_editing;
    QString m_said;
    QTimer m_unsay;
};

} // namespace warroom::ui
