// Painting and keys of a role.
#include "screens/room/role_row.h"

#include "models/format/format.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <tuple>

namespace warroom::ui {
namespace {

constexpr int s_roleRow = 28;
constexpr int s_roleName = 84;
constexpr int s_roleNameMost = 144;

/// The name of a role where there is little room.
QString shortRoleName(IncidentRole role)
{
    return role == IncidentRole::CustomerLiaison ? RoleRow::tr("Customer", "short for customer liaison")
                                                 : format::name(role);
}

/// Of the column of names: as wide as the longest, so far as the people beside them keep their room.
int roleNameWidth()
{
    int wide = scaled(s_roleName);
    for (std::size_t i = 0; i < incidentRoleCount; ++i)
        wide = std::max(wide, textWidth(Type::Small, shortRoleName(static_cast<IncidentRole>(i))));
    return std::min(wide, scaled(s_roleNameMost));
}

} // namespace

RoleRow::RoleRow(RoomPresenter& room, IncidentRole role, QWidget* parent)
    : QAbstractButton(parent), m_room(room), m_role(role)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RoleRow::refresh()
{
    const auto before = std::tuple(m_holder, m_place, m_present);
    const Owner& holder = m_room.ticket()->holder(m_role);
    m_holder = m_room.name(holder);
    m_place.clear();
    m_present = false;
    if (const auto* person = holder.person()) {
        if (*person == m_room.self()) {
            m_present = true;
            m_place = tr("you", "holder of a role");
        }
        for (const auto& other : m_room.present()) {
            if (other.person == *person) {
                m_present = true;
                m_place = other.section ? format::name(*other.section) : tr("room", "where somebody is");
            }
        }
    }
    if (!accessibleName().isEmpty() && before == std::tuple(m_holder, m_place, m_present))
        return;
    setAccessibleName(m_holder.isEmpty()
                          ? tr("%1: nobody. Assign", "role").arg(format::name(m_role))
                          : tr("%1: %2", "role, its holder").arg(format::name(m_role), m_holder));
    setToolTip(format::name(m_role));
    update();
}

QSize RoleRow::sizeHint() const { return {scaled(200), scaled(s_roleRow)}; }

void RoleRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    if (hasFocus()) {
        painter.fillRect(rect(), t.selected);
        paint::accentBar(painter, rect(), 2);
    }
    const int side = paint::avatarSize().width();
    const QRect name(0, 0, roleNameWidth(), height());
    paint::text(painter, paint::mirrored(name, rect(), rtl), Type::Small, t.text3, shortRoleName(m_role));
    const QRect avatar(name.right() + 9, (height() - side) / 2, side, side);
    const auto look = m_holder.isEmpty() ? paint::AvatarLook::Empty
                      : m_present        ? paint::AvatarLook::Present
                                         : paint::AvatarLook::Person;
    paint::avatar(painter, paint::mirrored(avatar, rect(), rtl).topLeft(), format::initials(m_holder), look);
    // The name comes before the place where there is no room for both.
    const int free = width() - avatar.right() - 9 - textWidth(Type::Body, m_holder) - 8;
    const QString where = textWidth(Type::Label, m_place) <= free ? m_place : QString();
    const int placeWidth = textWidth(Type::Label, where);
    const QRect place(width() - placeWidth, 0, placeWidth, height());
    paint::text(painter, paint::mirrored(place, rect(), rtl), Type::Label, t.text3, where, Qt::AlignRight);
    const QRect holder(avatar.right() + 9, 0, place.left() - 8 - avatar.right() - 9, height());
    paint::text(painter, paint::mirrored(holder, rect(), rtl), Type::Body,
                m_holder.isEmpty() ? t.accent : t.text, m_holder.isEmpty() ? tr("Assign") : m_holder);
}

bool RoleRow::event(QEvent* event)
{
    // The letter is the room's elsewhere.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_T && key->modifiers() == Qt::NoModifier)
            event->accept();
    }
    return QAbstractButton::event(event);
}

void RoleRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        emit taken();
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_K)
        emit stepped(-1);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_J)
        emit stepped(1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace warroom::ui
