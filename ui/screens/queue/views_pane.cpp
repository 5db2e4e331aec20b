// The keys, the list and the painting of saved views.
#include "screens/queue/views_pane.h"

#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

constexpr int s_edge = 16;
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
        const QRect line = option.rect.adjusted(s_edge, 0, -s_edge, 0);
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
    : QWidget(parent), m_line(new QLineEdit(this)), m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this)),
      m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Saved views"));
    m_line->setAccessibleName(tr("Name of the view"));
    m_line->setPlaceholderText(tr("Choose with Up and Down, or name the present view to keep it"));
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ViewDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { emit chosen(index.data().toString()); });
    connect(m_line, &QLineEdit::textEdited, m_list, &QListView::clearSelection);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(s_edge, 8, s_edge, 8);
    head->setSpacing(10);
    auto* label = new ElideLabel(Type::SmallStrong, Ink::Primary, this);
    label->setText(tr("Saved views"));
    head->addWidget(label);
    head->addWidget(m_line, 1);
    head->addWidget(m_hint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ViewsPane::open(const QList<SavedView>& views)
{
    m_focusBefore = QApplication::focusWidget();
    m_line->clear();
    setViews(views);
    m_hint->setInk(Ink::Tertiary);
    m_hint->setText(tr("Enter opens or keeps, Del deletes"));
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
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
    const int rows = std::min(static_cast<int>(views.size()), s_mostRows);
    m_list->setFixedHeight(rows * scaled(size::RowDense));
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void ViewsPane::close()
{
    const QPointer<QWidget> back = m_focusBefore;
    m_focusBefore.clear();
    if (back && back->isVisible())
        back->setFocus(Qt::OtherFocusReason);
    hide();
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

bool ViewsPane::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Delete:
        if (currentName().isEmpty())
            return false;
        emit removeRequested(currentName());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool ViewsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress &&
        handleKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void ViewsPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
