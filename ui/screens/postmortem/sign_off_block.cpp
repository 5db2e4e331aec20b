// Painting of the sign-off.
#include "screens/postmortem/sign_off_block.h"

#include "models/format/format.h"
#include "models/postmortem/postmortem_presenter.h"
#include "models/room/room_presenter.h"
#include "widgets/accessible.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_signEdge = 16;
constexpr int s_signHead = 36;
constexpr int s_signRow = 28;
constexpr int s_signFoot = 10;

} // namespace

SignOffBlock::SignOffBlock(PostmortemPresenter& postmortem, QWidget* parent)
    : QWidget(parent), m_postmortem(postmortem)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sign-off"));
    connect(&postmortem, &PostmortemPresenter::changed, this, &SignOffBlock::refresh);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
    refresh();
}

void SignOffBlock::refresh()
{
    const RoomPresenter& room = m_postmortem.room();
    auto rows = signOffs(*room.ticket(), room.people(), room.now());
    setVisible(!rows.empty());
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    QStringList spoken;
    for (const SignOff& row : m_rows)
        spoken << tr("%1: %2", "person, what they did").arg(row.name, row.state);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize SignOffBlock::sizeHint() const
{
    return {scaled(200),
            scaled(s_signHead + s_signFoot) + static_cast<int>(m_rows.size()) * scaled(s_signRow)};
}

void SignOffBlock::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), t.surface);
    horizontalHairline(painter, 0, width(), 0, t.line);
    const bool rtl = isRightToLeft();
    const QRect area = rect().adjusted(s_signEdge, 0, -s_signEdge, 0);
    paint::text(painter, QRect(area.left(), 0, area.width(), scaled(s_signHead)), Type::BodyStrong, t.text,
                tr("Sign-off"));
    int y = scaled(s_signHead);
    for (const SignOff& row : m_rows) {
        const QRect line(area.left(), y, area.width(), scaled(s_signRow));
        y += line.height();
        const QSize face = paint::avatarSize();
        const int x = rtl ? line.right() + 1 - face.width() : line.left();
        paint::avatar(painter, {x, line.top() + (line.height() - face.height()) / 2},
                      format::initials(row.name), paint::AvatarLook::Person);
        const int used = textWidth(Type::Label, row.state) + 1;
        paint::text(painter, line, Type::Label, row.waits ? t.text3 : t.text2, row.state, Qt::AlignRight);
        const int lead = face.width() + 8;
        const QString who =
            row.role.isEmpty() ? row.name : tr("%1, %2", "person, role").arg(row.name, row.role);
        paint::text(painter,
                    rtl ? line.adjusted(used + 8, 0, -lead, 0) : line.adjusted(lead, 0, -used - 8, 0),
                    Type::Body, t.text, who);
    }
}

} // namespace warroom::ui
