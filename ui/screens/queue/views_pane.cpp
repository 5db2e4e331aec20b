// The keys, the list and the painting of saved views.
#include "screens/queue/views_pane.h"

#include "widgets/elide_label.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

constexpr int s_viewsPaneEdge = 16;
constexpr int s_mostRows = 8;
constexpr int s_nameWidth = 200;
constexpr int descriptionRole = Qt::UserRole + 1;

class ViewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, scaled(size::RowDense)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, current ? t.selected : t.raised);
        if (current)
            paint::accentBar(*painter, option.rect, 2);
        const QRect line = option.rect.adjusted(s_viewsPaneEdge, 0, -s_viewsPaneEdge, 0);
        const int name = scaled(s_nameWidth);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect first = mirrored ? line.adjusted(line.width() - name, 0, 0, 0)
                                     : line.adjusted(0, 0, name - line.width(), 0);
        const QRect rest = mirrored ? line.adjusted(0, 0, -name - 8, 0) : line.adjusted(name + 8, 0, 0, 0);
        paint::text(*painter, first, Type::BodyMedium, t.text, index.data().toString());
        paint::text(*painter, rest, Type::Small, t.text3, index.data(descriptionRole).toString());
    }
};

} // namespace

ViewsPane::ViewsPane(QWidget* parent)
    : LineChooser({tr("Saved views"), tr("Name of the view"),
                   tr("Choose with Up and Down, or name the present view to keep it"), tr("Saved views")},
                  new ViewDelegate, parent)
{
    connect(m_line, &QLineEdit::textEdited, m_list, &QListView::clearSelection);
}

void ViewsPane::open(const QList<SavedView>& views)
{
    setViews(views);
    m_hint->setText(tr("Enter opens or keeps, Del deletes"));
    begin();
}

void ViewsPane::setViews(const QList<SavedView>& views)
{
    m_model->clear();
    for (const SavedView& view : views) {
        auto* item = new QStandardItem(view.name);
        item->setData(describe(view.state), descriptionRole);
        item->setAccessibleText(
            tr("%1: %2", "name and content of a view").arg(view.name, describe(view.state)));
        m_model->appendRow(item);
    }
    fitList(std::min(static_cast<int>(views.size()), s_mostRows), scaled(size::RowDense));
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void ViewsPane::complain(const QString& sentence)
{
    m_hint->setInk(Ink::Warn);
    m_hint->setText(sentence);
}

QString ViewsPane::currentName() const
{
    const auto chosen = m_list->selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? QString() : chosen.front().data().toString();
}

void ViewsPane::move(int step)
{
    const bool any = !currentName().isEmpty();
    const int row = any ? m_list->currentIndex().row() + step : 0;
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
}

void ViewsPane::accept()
{
    if (const QString name = currentName(); !name.isEmpty())
        emit chosen(name);
    else if (!m_line->text().trimmed().isEmpty())
        emit saveRequested(m_line->text());
}

bool ViewsPane::handleKey(const QWidget* at, int key)
{
    if (key != Qt::Key_Delete)
        return LineChooser::handleKey(at, key);
    if (currentName().isEmpty())
        return false;
    emit removeRequested(currentName());
    return true;
}

} // namespace warroom::ui
