// One role of the incident with its holder, and who drives.
#pragma once

#include "models/room/room_presenter.h"

#include <QAbstractButton>

namespace warroom::ui {

/// One role with its holder; activated to give it to somebody, T takes it. Without a role: the wheel, and who
/// drives.
class RoleRow final : public QAbstractButton
{
    Q_OBJECT

public:
    RoleRow(RoomPresenter& room, std::optional<IncidentRole> role, QWidget* parent);
    IncidentRole role() const { return *m_role; }
    void refresh();
    QSize sizeHint() const override;

signals:
    void stepped(int step);
    void taken();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString roleName() const;

    RoomPresenter& m_room;
    std::optional<IncidentRole> m_role;
    QString m_holder, m_place;
    bool m_present = false;
};

} // namespace warroom::ui
