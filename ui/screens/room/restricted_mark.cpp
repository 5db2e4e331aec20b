// Showing that an incident is restricted, and why.
#include "screens/room/restricted_mark.h"

#include "models/format/format.h"

#include <QHBoxLayout>

namespace warroom::ui {

RestrictedMark::RestrictedMark(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_button(quietButton(tr("Restricted"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    m_button->setIconName(QStringLiteral("lock"));
    m_button->setObjectName(QStringLiteral("restricted"));
    connect(m_button, &QPushButton::clicked, this, &RestrictedMark::clicked);
    connect(&room, &RoomPresenter::changed, this, &RestrictedMark::refresh);
    refresh();
}

void RestrictedMark::refresh()
{
    const bool isRestricted = m_room.hasTicket() && m_room.ticket()->restriction;
    setVisible(isRestricted);
    if (!isRestricted)
        return;
    const auto& restriction = *m_room.ticket()->restriction;
    const QString said =
        tr("Restricted by %1: %2", "person, reason")
            .arg(m_room.name(Owner(restriction.set.by)), format::fromUtf8(restriction.reason));
    m_button->setAccessibleName(said);
    m_button->setToolTip(said);
}

} // namespace warroom::ui
