// Painting of what was told.
#include "screens/comms/sent_list.h"

#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "widgets/accessible.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_sentListWidth = 300;
constexpr int s_sentListEdge = 16;
constexpr int s_dot = 8;

QRect wordsRect(const QRect& row, int above)
{
    return row.adjusted(s_sentListEdge, above, -s_sentListEdge, -10);
}

class SentDelegate final : public QStyledItemDelegate
{
public:
    SentDelegate(const SentUpdatesModel& model, QListView* view)
        : QStyledItemDelegate(view), m_model(model), m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int width = m_view->viewport()->width() - 2 * s_sentListEdge;
        const int words = QFontMetrics(fontOf(Type::Body))
                              .boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, index.data().toString())
                              .height();
        return {width, above() + words + 12};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const SentRow* row = m_model.row(index);
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (option.state & QStyle::State_HasFocus) {
            painter->fillRect(option.rect, t.selected);
            paint::accentBar(*painter, option.rect, 2);
        }
        QRect head(option.rect.left() + s_sentListEdge, option.rect.top() + 9,
                   option.rect.width() - 2 * s_sentListEdge, lineHeight(Type::Body));
        const int timing = textWidth(Type::Label, row->timing);
        paint::text(*painter, head, Type::Label, row->isLate ? t.warn.ink : t.text3, row->timing,
                    Qt::AlignRight);
        const bool rtl = option.direction == Qt::RightToLeft;
        const auto advance = [&](int by) {
            rtl ? head.setRight(head.right() - by) : head.setLeft(head.left() + by);
        };
        rtl ? head.setLeft(head.left() + timing + 8) : head.setRight(head.right() - timing - 8);
        advance(paint::text(*painter, head, Type::Mono, t.text2, row->time) + 8);
        advance(paint::text(*painter, head, Type::BodyStrong, t.text, row->number) + 8);
        paint::text(*painter, head, Type::Small, t.text3,
                    row->to.isEmpty() ? row->by
                                      : SentList::tr("%1 · %2", "audiences, author").arg(row->to, row->by));
        QFont font = fontOf(Type::Body);
        font.setStrikeOut(row->isStruck);
        painter->setFont(font);
        painter->setPen(row->isStruck ? t.text3 : t.text2);
        painter->drawText(wordsRect(option.rect, above()), Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading,
                          row->text);
        horizontalHairline(*painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(),
                           t.line);
        painter->restore();
    }

private:
    static int above() { return 9 + lineHeight(Type::Body) + 1; }

    const SentUpdatesModel& m_model;
    QListView* m_view;
};

} // namespace

CadenceLine::CadenceLine(RoomPresenter& room, QWidget* parent) : QWidget(parent), m_room(room)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
}

QSize CadenceLine::sizeHint() const { return {scaled(200), scaled(76)}; }

void CadenceLine::refresh()
{
    const Ticket& ticket = *m_room.ticket();
    const auto clock = updateClock(ticket);
    m_from = ticket.opened.at;
    m_due = clock.due;
    m_isLate = updateState(clock, m_room.now()) == UpdateState::Late;
    m_dots.clear();
    for (const auto& sent : sentUpdates(ticket)) {
        if (!sent.struck)
            m_dots.push_back({sent.update->published.at, sent.late >= std::chrono::minutes(1)});
    }
    setAccessibleText(
        this, !m_due     ? tr("No update is due")
              : m_isLate ? tr("The update is late, it was due at %1", "time").arg(format::utcMinute(*m_due))
                         : tr("The next update is due at %1", "time").arg(format::utcMinute(*m_due)));
    update();
}

void CadenceLine::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::text(painter, QRect(s_sentListEdge, 6, width() - 2 * s_sentListEdge, lineHeight(Type::BodyStrong)),
                Type::BodyStrong, t.text, tr("Cadence"));
    const int y = scaled(42);
    const int left = s_sentListEdge, right = width() - s_sentListEdge - s_dot;
    horizontalHairline(painter, s_sentListEdge, width() - s_sentListEdge, y, t.controlSoft);
    Time to = m_room.now();
    if (m_due)
        to = std::max(to, *m_due);
    const auto span = std::max<std::int64_t>(1, (to - m_from).count());
    const auto xOf = [&](Time at) {
        const double part = static_cast<double>((at - m_from).count()) / static_cast<double>(span);
        return left + std::clamp(part, 0.0, 1.0) * (right - left);
    };
    painter.setPen(Qt::NoPen);
    for (const Dot& dot : m_dots) {
        painter.setBrush(dot.late ? t.warn.fill : t.text3);
        painter.drawEllipse(QRectF(xOf(dot.at), y - s_dot / 2.0, s_dot, s_dot));
    }
    if (m_due) {
        painter.setBrush(t.surface);
        painter.setPen(QPen(m_isLate ? t.crit.fill : t.warn.fill, 2));
        painter.drawEllipse(QRectF(xOf(*m_due) + 1, y - s_dot / 2.0 + 1, s_dot - 2, s_dot - 2));
    }
    const QRect foot(s_sentListEdge, y + 8, width() - 2 * s_sentListEdge, lineHeight(Type::MonoSmall));
    paint::text(painter, foot, Type::MonoSmall, t.text3, format::utcMinute(m_from));
    if (m_due)
        paint::text(painter, foot, Type::MonoSmall, m_isLate ? t.crit.ink : t.text3,
                    tr("due %1", "time").arg(format::utcMinute(*m_due)), Qt::AlignRight);
}

SentList::SentList(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_model(this),
      m_verdict(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_none(new ElideLabel(Type::Body, Ink::Tertiary, this)), m_view(new QListView(this)),
      m_cadence(new CadenceLine(room, this))
{
    setAccessibleName(tr("Sent updates"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(s_sentListEdge, 10, s_sentListEdge, 8);
    auto* title = new ElideLabel(Type::BodyStrong, Ink::Primary, this);
    title->setText(tr("Sent"));
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_verdict);
    column->addLayout(head);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(s_sentListEdge, 0, s_sentListEdge, 8);
    none->addWidget(m_none);
    column->addLayout(none);
    m_none->setText(tr("Nobody was told anything yet."));
    // The cadence stands under the last row, or at the foot where there are more.
    column->addWidget(m_view, 1000);
    column->addWidget(m_cadence);
    column->addStretch(1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setItemDelegate(new SentDelegate(m_model, m_view));
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Sent updates"));
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    connect(&room, &RoomPresenter::changed, this, &SentList::refresh);
    connect(&room, &RoomPresenter::ticked, this, [this] {
        if (isVisible())
            m_cadence->refresh();
    });
}

void SentList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Only while it is seen: it reads the whole log.
void SentList::refresh()
{
    if (!isVisible())
        return;
    m_model.setTicket(*m_room.ticket(), m_room.people());
    m_verdict->setText(m_model.verdict());
    m_none->setVisible(m_model.rowCount() == 0);
    m_cadence->refresh();
    fitRows();
}

void SentList::fitRows()
{
    int height = 0;
    for (int i = 0; i < m_model.rowCount(); ++i)
        height += m_view->sizeHintForRow(i);
    m_view->setMaximumHeight(height);
}

bool SentList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        fitRows();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const SentRow* row = m_model.row(m_view->currentIndex());
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && row) {
            emit entryChosen(row->id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QSize SentList::sizeHint() const { return {scaled(s_sentListWidth), 200}; }

void SentList::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), t.line);
    horizontalHairline(painter, 0, width(), m_view->y() - 1, t.line);
}

} // namespace warroom::ui
