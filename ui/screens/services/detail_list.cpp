// Painting and keys of the short lists.
#include "screens/services/detail_list.h"

#include "screens/services/service_lists.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_row = 28;
constexpr int s_detailListMark = 22;
/// Clear of the mark of the current row.
constexpr int s_detailListEdge = 6;
constexpr int s_detailListGap = 12;

} // namespace

QVariant DetailRows::data(const QModelIndex& index, int role) const
{
    const DetailRow* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{shown->title, shown->hint};
    if (shown->hasMark)
        parts << healthWord(shown->health);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

DetailList::DetailList(const QString& title, QWidget* parent) : RowList(s_row, parent)
{
    setAccessibleName(title);
    setModel(&m_rows);
}

void DetailList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const DetailRow* row = m_rows.row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    QRect rest = rect;
    if (row->hasMark) {
        const int mark = scaled(s_detailListMark);
        paintHealth(painter, {rtl ? rest.right() + 1 - mark : rest.left(), rest.top(), mark, rest.height()},
                    row->health);
        rest = rtl ? rest.adjusted(0, 0, -mark, 0) : rest.adjusted(mark, 0, 0, 0);
    } else {
        rest = rtl ? rest.adjusted(0, 0, -scaled(s_detailListEdge), 0)
                   : rest.adjusted(scaled(s_detailListEdge), 0, 0, 0);
    }
    const bool quiet = row->hasMark && healthRank(row->health) > 2;
    const int used = paint::text(painter, rest, Type::Body, quiet ? t.text2 : t.text, row->title) +
                     scaled(s_detailListGap);
    paint::text(painter, rtl ? rest.adjusted(0, 0, -used, 0) : rest.adjusted(used, 0, 0, 0), Type::Small,
                t.text3, row->hint);
}

/// Del means the row here, not the service that the screen removes with it.
bool DetailList::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        event->accept();
        return true;
    }
    return RowList::event(event);
}

void DetailList::keyPressEvent(QKeyEvent* event)
{
    const DetailRow* row = m_rows.row(currentIndex());
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (row && plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit opened(row->id);
    else if (row && plain && event->key() == Qt::Key_Delete)
        emit removed(row->id);
    else
        RowList::keyPressEvent(event);
}

void DetailList::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const DetailRow* row = m_rows.row(indexAt(event->pos())))
        emit opened(QString(row->id));
}

} // namespace warroom::ui
