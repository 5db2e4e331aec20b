// Keys and painting of the whys.
#include "screens/room/whys_body.h"

#include "models/room/room_presenter.h"
#include "models/room/whys_model.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace warroom::ui {
namespace {

constexpr int s_whysBodyRow = 24;
constexpr int s_number = 24;
constexpr int s_asker = 40;

} // namespace

WhyList::WhyList(RoomPresenter& room, QWidget* parent) : RowList(s_whysBodyRow, parent), m_room(room)
{
    setAccessibleName(tr("Whys"));
    setModel(room.whys());
}

void WhyList::keyPressEvent(QKeyEvent* event)
{
    const auto* row = m_room.whys()->row(currentIndex());
    if (!row || event->modifiers() != Qt::NoModifier) {
        RowList::keyPressEvent(event);
        return;
    }
    const ItemId id = row->id;
    switch (event->key()) {
    case Qt::Key_A:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit answerRequested(id);
        return;
    case Qt::Key_D:
        emit dropRequested(id);
        return;
    case Qt::Key_L:
        emit linkRequested(id);
        return;
    case Qt::Key_O:
        if (row->state != WhyState::Open)
            m_room.reopenWhy(id);
        return;
    case Qt::Key_Delete:
        m_room.removeItem(Section::Whys, id);
        return;
    default:
        RowList::keyPressEvent(event);
    }
}

void WhyList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    const QRect number(rect.left() + Inset, rect.top(), scaled(s_number), rect.height());
    paint::text(painter, paint::mirrored(number, rect, rtl), Type::MonoSmall, t.text3,
                QString::number(index.data(WhysModel::NumberRole).toInt()));
    const QString askerText = index.data(WhysModel::AskerRole).toString();
    const int askerWidth = std::clamp(textWidth(Type::Label, askerText), scaled(s_asker), scaled(96));
    const QRect asker(rect.right() + 1 - askerWidth, rect.top(), askerWidth, rect.height());
    paint::text(painter, paint::mirrored(asker, rect, rtl), Type::Label, t.text3, askerText, Qt::AlignRight);
    const QString stateText = index.data(WhysModel::StateRole).toString();
    const int stateWidth = textWidth(Type::Label, stateText);
    const QRect state(asker.left() - 6 - stateWidth, rect.top(), stateWidth, rect.height());
    const bool open = index.data(WhysModel::IsOpenRole).toBool();
    paint::text(painter, paint::mirrored(state, rect, rtl), Type::Label, open ? t.text3 : t.text2, stateText,
                Qt::AlignRight);
    QRect text(number.right() + 1, rect.top(), state.left() - 8 - number.right() - 1, rect.height());
    const bool refused = !index.data(WhysModel::RefusedRole).toString().isEmpty();
    text.setRight(text.right() - paintRowMark(painter, paint::mirrored(text, rect, rtl),
                                              index.data(WhysModel::PendingRole).toBool(),
                                              index.data(WhysModel::ConflictRole).toBool(), refused));
    paint::text(painter, paint::mirrored(text, rect, rtl), Type::Body, t.text,
                index.data(Qt::DisplayRole).toString());
}

WhysBody::WhysBody(RoomPresenter& room, QWidget* parent)
    : SectionBody(parent), m_room(room), m_list(new WhyList(room, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    setMinimumHeight(scaled(s_whysBodyRow));
    connect(&room, &RoomPresenter::changed, this, [this, before = -1]() mutable {
        const int now = m_room.whys()->rowCount();
        if (std::exchange(before, now) != now)
            update();
    });
}

void WhysBody::enter()
{
    if (m_room.whys()->rowCount() > 0)
        m_list->setFocus(Qt::ShortcutFocusReason);
    else
        emit askRequested();
}

void WhysBody::paintEvent(QPaintEvent*)
{
    if (m_room.whys()->rowCount() > 0)
        return;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    const QRect line(rtl ? 0 : RowList::Inset, 0, width() - RowList::Inset, scaled(20));
    const int used = paint::text(painter, line, Type::Body, tokens().text3, tr("Ask freely with"));
    const QSize cap = paint::keyCapsSize(QStringLiteral("W"));
    const int x = rtl ? line.right() - used - 6 - cap.width() : line.left() + used + 6;
    paint::keyCaps(painter, {x, (line.height() - cap.height()) / 2 + 1}, QStringLiteral("W"));
}

void WhysBody::mouseReleaseEvent(QMouseEvent*)
{
    if (m_room.whys()->rowCount() == 0)
        emit askRequested();
}

} // namespace warroom::ui
