// Arrangement of the wall view and following the room.
#include "screens/wall/wall_view.h"

#include "models/comms/sent_updates_model.h"
#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/service_graph.h"
#include "screens/room/timeline_view.h"
#include "widgets/accessible.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_wallMargin = 24;
constexpr int s_toldPart = 5, s_timelinePart = 4;

} // namespace

WallView::WallView(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_entries(new TimelineModel(this)), m_updates(new SentUpdatesModel(this)), m_headline(new QLabel(this)),
      m_source(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_service(new ElideLabel(Type::BodyStrong, Ink::Primary, this)), m_graph(new ServiceGraph(room, this)),
      m_timeline(new TimelineView(this))
{
    setAccessibleRole(this, QAccessible::Pane);
    setAccessibleName(tr("Wall view"));
    setFocusPolicy(Qt::StrongFocus);
    m_timeline->setFocusPolicy(Qt::NoFocus);
    m_timeline->setModel(m_entries);
    m_timeline->setEmptyText(tr("Nothing happened yet."));
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(1);
    m_parts->addWidget(buildTold());
    m_parts->addWidget(m_timeline);
    connect(&room, &RoomPresenter::changed, this, &WallView::refresh);
    connect(&room, &RoomPresenter::opened, this, &WallView::refresh);
    connect(&room, &RoomPresenter::ticked, this, [this] {
        if (isVisible())
            m_entries->setNow(m_room.now());
    });
    connect(m_graph, &ServiceGraph::changed, this, &WallView::refreshGraph);
    connect(&theme(), &Theme::changed, this, &WallView::takeType);
    takeType();
    refreshGraph();
}

QWidget* WallView::buildTold()
{
    auto* told = new QWidget(this);
    auto* column = new QVBoxLayout(told);
    column->setContentsMargins(s_wallMargin, s_wallMargin, s_wallMargin, s_wallMargin);
    column->setSpacing(8);
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    column->addWidget(m_headline);
    column->addWidget(m_source);
    column->addSpacing(s_wallMargin);
    column->addWidget(m_service);
    column->addWidget(m_graph, 100);
    column->addStretch(1);
    return told;
}

// Beside each other with a curve; without one the timeline has the room below what was told.
void WallView::arrange()
{
    const bool beside = !m_graph->isEmpty();
    m_parts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_parts->setStretch(0, beside ? s_toldPart : 0);
    m_parts->setStretch(1, beside ? s_timelinePart : 1);
    update();
}

void WallView::takeType()
{
    m_headline->setFont(fontOf(Type::Title));
    update();
}

QString WallView::headline() const { return m_headline->text(); }

QString WallView::source() const { return m_source->text(); }

// Nobody looks: nothing is worked out.
void WallView::refresh()
{
    if (!isVisible())
        return;
    if (m_room.hasTicket()) {
        m_entries->setNow(m_room.now());
        m_entries->setRoom(m_room.room(), m_room.bridge().directory(), m_room.self());
    } else {
        m_entries->clear();
    }
    refreshTold();
}

void WallView::refreshTold()
{
    if (!m_room.hasTicket()) {
        m_headline->setText(tr("No incident is focused."));
        m_source->setText({});
        return;
    }
    m_updates->setTicket(*m_room.ticket(), m_room.people());
    const auto& sent = m_updates->rows();
    const auto last =
        std::find_if(sent.begin(), sent.end(), [](const SentRow& row) { return !row.isStruck; });
    if (last != sent.end()) {
        m_headline->setText(last->text);
        m_source->setText(tr("%1 · %2 · %3", "update, who, time").arg(last->number, last->by, last->time));
        return;
    }
    m_headline->setText(format::fromUtf8(m_room.ticket()->title.value()));
    m_source->setText(tr("No update was posted yet."));
}

void WallView::refreshGraph()
{
    m_service->setText(m_graph->summary());
    m_service->setInk(m_graph->isInBreach() ? Ink::Crit : Ink::Primary);
    m_service->setVisible(!m_graph->isEmpty());
    m_graph->setVisible(!m_graph->isEmpty());
    arrange();
}

QList<KeyHint> WallView::keyHints() const
{
    return {{tr("Page ↑ ↓"), tr("Scroll")}, {tr("Esc"), tr("Back to the room")}};
}

void WallView::activated() { setFocus(Qt::OtherFocusReason); }

void WallView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_graph->setWanted(true);
    refresh();
    m_timeline->goToEnd();
}

void WallView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_graph->setWanted(false);
}

void WallView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        QApplication::sendEvent(m_timeline->verticalScrollBar(), event);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void WallView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    const QRect list = m_timeline->geometry();
    const int side = isRightToLeft() ? list.right() + 1 : list.left() - 1;
    painter.fillRect(m_graph->isEmpty() ? QRect(0, list.top() - 1, width(), 1) : QRect(side, 0, 1, height()),
                     tokens().line);
}

} // namespace warroom::ui
