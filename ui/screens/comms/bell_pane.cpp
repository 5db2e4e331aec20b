// Painting and keys of the bell list.
#include "screens/comms/bell_pane.h"

#include "widgets/empty_state.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_bellPaneEdge = 16;
constexpr int s_time = 48;

class ConcernDelegate final : public QStyledItemDelegate
{
public:
    ConcernDelegate(const ConcernsModel& model, QListView* view)
        : QStyledItemDelegate(view), m_model(model), m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int width = m_view->viewport()->width() - 2 * s_bellPaneEdge - scaled(s_time);
        return {width, QFontMetrics(font(index))
                               .boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, index.data().toString())
                               .height() +
                           16};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const ConcernRow* row = m_model.row(index);
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, t.selected);
            paint::accentBar(*painter, option.rect, 2);
        }
        const QRect line = option.rect.adjusted(s_bellPaneEdge, 8, -s_bellPaneEdge, -8);
        paint::text(*painter, QRect(line.left(), line.top(), line.width(), lineHeight(Type::Body)),
                    Type::Mono, t.text3, row->time);
        const bool rtl = option.direction == Qt::RightToLeft;
        painter->setFont(font(index));
        painter->setPen(row->isUnread ? t.text : t.text2);
        painter->drawText(rtl ? line.adjusted(0, 0, -scaled(s_time), 0)
                              : line.adjusted(scaled(s_time), 0, 0, 0),
                          Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading, row->text);
        horizontalHairline(*painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(),
                           t.line);
        painter->restore();
    }

private:
    const QFont& font(const QModelIndex& index) const
    {
        return fontOf(m_model.row(index)->isUnread ? Type::BodyMedium : Type::Body);
    }

    const ConcernsModel& m_model;
    QListView* m_view;
};

} // namespace

BellPane::BellPane(ConcernsModel& concerns, QWidget* parent)
    : QWidget(parent), m_concerns(&concerns), m_view(new QListView(this))
{
    setAccessibleName(tr("What concerns me"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* nothing = new EmptyState(tr("Nothing has come for you."), this);
    nothing->setVisible(concerns.rowCount() == 0);
    column->addWidget(nothing);
    column->addWidget(m_view, 1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setItemDelegate(new ConcernDelegate(concerns, m_view));
    m_view->setModel(&concerns);
    m_view->setAccessibleName(accessibleName());
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    m_view->setVisible(concerns.rowCount() > 0);
    if (concerns.rowCount() > 0)
        m_view->setCurrentIndex(concerns.index(0, 0));
    setFocusProxy(m_view);
    connect(m_view, &QListView::clicked, this, &BellPane::choose);
}

BellPane::~BellPane()
{
    if (m_concerns)
        m_concerns->readAll();
}

QList<KeyHint> BellPane::keyHints() const
{
    return {{QStringLiteral("J K"), tr("Move")},
            {QStringLiteral("Enter"), tr("Go to the entry")},
            {QStringLiteral("Esc"), tr("Close")}};
}

void BellPane::activated() { m_view->setFocus(Qt::OtherFocusReason); }

void BellPane::choose(const QModelIndex& index)
{
    if (const ConcernRow* row = m_concerns ? m_concerns->row(index) : nullptr)
        emit chosen(row->ticket, row->id);
}

bool BellPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_J || key == Qt::Key_K) {
        QKeyEvent arrow(QEvent::KeyPress, key == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        return QCoreApplication::sendEvent(m_view, &arrow);
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_view->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace warroom::ui
