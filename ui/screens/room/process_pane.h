// How incidents are worked here, and how far this one kept what is promised: phases, severities, tenets.
#pragma once

#include "widgets/screen.h"

#include <QScrollArea>

class QVBoxLayout;

namespace warroom::ui {

class RoomPresenter;

/// Follows the ticket while it is open. GUI thread.
class ProcessPane final : public QScrollArea, public Screen
{
    Q_OBJECT

public:
    explicit ProcessPane(RoomPresenter& room, QWidget* parent = nullptr);

    QList<KeyHint> keyHints() const override;
    void activated() override { setFocus(Qt::OtherFocusReason); }

private:
    void rebuild();
    void addPart(QVBoxLayout& column, const QString& heading, const QStringList& lines);

    RoomPresenter& m_room;
    QStringList m_shown;
};

} // namespace warroom::ui
