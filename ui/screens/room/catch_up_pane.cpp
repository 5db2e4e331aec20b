// Painting of the lines, and their keys.
#include "screens/room/catch_up_pane.h"

#include "domain/ticket/brief.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/room/catch_up_watch.h"
#include "models/room/room_presenter.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
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

constexpr int s_edge = 16;
constexpr int s_catchUpPaneRow = 26;
constexpr int s_head = 34;
constexpr int s_time = 48;

class CatchUpDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {scaled(120), scaled(index.data(CatchUpModel::HeadRole).toBool() ? s_head : s_catchUpPaneRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        painter->save();
        const QRect line = option.rect.adjusted(s_edge, 0, -s_edge, 0);
        if (index.data(CatchUpModel::HeadRole).toBool()) {
            paint::text(*painter, line.adjusted(0, 8, 0, 0), Type::LabelStrong, t.text3,
                        index.data().toString());
            painter->restore();
            return;
        }
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, t.selected);
            paint::accentBar(*painter, option.rect, 2);
        }
        const bool rtl = option.direction == Qt::RightToLeft;
        painter->setLayoutDirection(option.direction);
        paint::text(*painter, line, Type::Mono, t.text3, index.data(CatchUpModel::TimeRole).toString());
        const QString detail = index.data(CatchUpModel::DetailRole).toString();
        const int side = detail.isEmpty() ? 0 : std::min(textWidth(Type::Label, detail), line.width() / 3);
        const int time = scaled(s_time);
        const QRect words = rtl ? line.adjusted(side + 8, 0, -time, 0) : line.adjusted(time, 0, -side - 8, 0);
        const bool warns = index.data(CatchUpModel::WarningRole).toBool();
        paint::text(*painter, words, Type::Body, warns ? t.warn.ink : t.text, index.data().toString());
        const QRect end = rtl ? QRect(line.left(), line.top(), side, line.height())
                              : QRect(line.right() + 1 - side, line.top(), side, line.height());
        paint::text(*painter, end, Type::Label, t.text3, detail, Qt::AlignRight);
        painter->restore();
    }
};

} // namespace

CatchUpPane::CatchUpPane(RoomPresenter& room, CatchUpWatch& watch, QWidget* parent)
    : QWidget(parent), m_room(room), m_watch(&watch), m_ticket(room.ticketId()), m_model(this),
      m_since(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_state(new ElideLabel(Type::Body, Ink::Primary, this)), m_view(new QListView(this)),
      m_nothing(new EmptyState(QString(), this))
{
    setAccessibleName(tr("Catch me up"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(s_edge, 8, s_edge, 4);
    head->setSpacing(2);
    head->addWidget(m_since);
    head->addWidget(m_state);
    head->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setItemDelegate(new CatchUpDelegate(m_view));
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("What changed"));
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_view, &QListView::clicked, this, &CatchUpPane::choose);
    fill();
}

CatchUpPane::~CatchUpPane()
{
    if (m_watch && m_room.ticketId() == m_ticket)
        m_watch->read();
}

void CatchUpPane::fill()
{
    const auto lines = m_watch->lines();
    const auto& mark = m_watch->mark();
    m_model.setLines(*m_room.ticket(), lines, m_room.people(), m_room.now());
    m_since->setText(mark.seq == 0
                         ? tr("You are here for the first time")
                         : tr("Since %1 UTC, %2 ago", "time, span")
                               .arg(format::utcMinute(mark.at), format::ago(m_room.now() - mark.at)));
    const auto brief = briefOf(*m_room.ticket(), m_room.people(), m_room.now(), documentWords());
    m_state->setText(format::fromUtf8(brief.condition.front().text));
    m_nothing->setSentence(tr("Nothing changed since you looked."));
    m_nothing->setVisible(lines.empty());
    m_view->setVisible(!lines.empty());
    if (m_model.rowCount() > 1)
        m_view->setCurrentIndex(m_model.index(1, 0));
}

QList<KeyHint> CatchUpPane::keyHints() const
{
    return {{QStringLiteral("J K"), tr("Move")},
            {QStringLiteral("Enter"), tr("Go to the entry")},
            {tr("Space"), tr("All read")},
            {QStringLiteral("Esc"), tr("Close")}};
}

void CatchUpPane::activated() { m_view->setFocus(Qt::OtherFocusReason); }

void CatchUpPane::choose(const QModelIndex& index)
{
    if (index.isValid() && !m_model.row(index.row()).isHead)
        emit entryChosen(m_model.row(index.row()).entry);
}

bool CatchUpPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_J || key->key() == Qt::Key_K) {
        QKeyEvent arrow(QEvent::KeyPress, key->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up,
                        Qt::NoModifier);
        return QCoreApplication::sendEvent(m_view, &arrow);
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(m_view->currentIndex());
        return true;
    }
    if (key->key() == Qt::Key_Space) {
        emit finished();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace warroom::ui
