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
    wide = std::max(wide, textWidth(Type::Small, RoleRow::tr("Drives", "before a name")));
    return std::min(wide, scaled(s_roleNameMost));
}

} // namespace

RoleRow::RoleRow(RoomPresenter& room, std::optional<IncidentRole> role, QWidget* parent)
    : QAbstractButton(parent), m_room(room), m_role(role)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString RoleRow::roleName() const { return m_role ? format::name(*m_role) : tr("Drives", "before a name"); }

void RoleRow::refresh()
{
    const auto before = std::tuple(m_holder, m_place, m_present);
    const auto drives = m_room.driver();
    const Owner holder = m_role ? m_room.ticket()->holder(*m_role) : drives ? Owner(*drives) : Owner();
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
        if (!m_role)
            m_place = tr("since %1", "time").arg(format::utcMinute(m_room.ticket()->driver.at()));
        else if (drives == *person)
            m_place = tr("drives", "beside the holder of a role");
    }
    if (!accessibleName().isEmpty() && before == std::tuple(m_holder, m_place, m_present))
        return;
    setAccessibleName(m_holder.isEmpty() ? tr("%1: nobody. Assign", "role").arg(roleName())
                                         : tr("%1: %2", "role, its holder").arg(roleName(), m_holder));
    setAccessibleDescription(m_place);
    setToolTip(
        m_role ? roleName()
               : tr("Who types while the others say what. Ctrl Alt Y takes the wheel, Alt Y hands it on."));
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
    paint::text(painter, paint::mirrored(name, rect(), rtl), Type::Small, t.text3,
                m_role ? shortRoleName(*m_role) : roleName());
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
