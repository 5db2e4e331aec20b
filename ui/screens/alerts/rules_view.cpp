// Keys and painting of the list of rules.
#include "screens/alerts/rules_view.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "screens/alerts/route_badge.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

constexpr int s_rulesViewEdge = 16;
constexpr int s_rulesViewGap = 12;
constexpr int s_rowHeight = 44;

struct Cells
{
    QRect place, name, conditions, route;
};

// From the leading edge on; the conditions take what is left.
Cells cellsOf(const QRect& line, Qt::LayoutDirection direction)
{
    const int place = scaled(28), route = widestRouteBadge();
    const int name = std::min(scaled(260), line.width() * 2 / 5);
    QRect box = line.adjusted(s_rulesViewEdge, 0, -s_rulesViewEdge, 0);
    Cells cells;
    const auto take = [&](int width) {
        const QRect cell(box.left(), box.top(), width, box.height());
        box.setLeft(box.left() + width + s_rulesViewGap);
        return cell;
    };
    cells.place = take(place);
    cells.name = take(name);
    cells.route = QRect(box.right() + 1 - route, box.top(), route, box.height());
    cells.conditions = box.adjusted(0, 0, -route - s_rulesViewGap, 0);
    if (direction == Qt::RightToLeft) {
        for (QRect* cell : {&cells.place, &cells.name, &cells.conditions, &cells.route})
            cell->moveLeft(line.left() + line.right() - cell->right());
    }
    return cells;
}

class RulesDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, scaled(s_rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const auto* rule = static_cast<const RulesModel*>(index.model())->rule(index.row());
        const bool current = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->fillRect(option.rect, current ? t.selected : hovered ? t.raised : t.surface);
        const Cells cells = cellsOf(option.rect.adjusted(0, 0, 0, -1), option.direction);
        paint::text(*painter, cells.place, Type::Mono, t.text3, QString::number(index.row() + 1));
        paint::text(*painter, cells.name, Type::BodyStrong, t.text, index.data().toString());
        paint::text(*painter, cells.conditions, Type::Body, t.text2, alerts::conditions(*rule));
        const QSize badge = routeBadgeSize(rule->route);
        const int x = option.direction == Qt::RightToLeft ? cells.route.right() + 1 - badge.width()
                                                          : cells.route.left();
        paintRouteBadge(*painter, {x, cells.route.top() + (cells.route.height() - badge.height()) / 2},
                        rule->route);
        horizontalHairline(*painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(),
                           t.line);
        if (current)
            paint::accentBar(*painter, option.rect, 2);
    }
};

} // namespace

RulesView::RulesView(RulesModel& model, QWidget* parent) : QListView(parent), m_model(model)
{
    setAccessibleName(tr("Routing rules"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setItemDelegate(new RulesDelegate(this));
    setModel(&model);
    connect(&model, &RulesModel::modelAboutToBeReset, this, [this] { m_kept = std::max(currentRow(), 0); });
    connect(&model, &RulesModel::modelReset, this, [this] { setCurrentRow(m_kept); });
    connect(this, &QListView::doubleClicked, this, &RulesView::opened);
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

// Letters are commands here.
void RulesView::keyboardSearch(const QString&) {}

void RulesView::setCurrentRow(int row)
{
    setCurrentIndex(m_model.index(std::clamp(row, 0, std::max(m_model.rowCount() - 1, 0))));
}

void RulesView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentRow(0);
}

void RulesView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_J:
        setCurrentRow(currentRow() + 1);
        return;
    case Qt::Key_K:
        setCurrentRow(currentRow() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit opened();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

RulesHead::RulesHead(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize RulesHead::sizeHint() const { return {scaled(200), scaled(size::RowDense)}; }

void RulesHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    painter.fillRect(rect(), t.surface);
    const Cells cells = cellsOf(rect().adjusted(0, 0, 0, -1), layoutDirection());
    paint::text(painter, cells.name, Type::Label, t.text3, tr("Rule"));
    paint::text(painter, cells.conditions, Type::Label, t.text3, tr("When all of it holds"));
    paint::text(painter, cells.route, Type::Label, t.text3, tr("Route"));
    horizontalHairline(painter, 0, width(), height() - 1, t.line);
}

} // namespace warroom::ui
