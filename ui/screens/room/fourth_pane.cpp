// Choosing between the form and the graph.
#include "screens/room/fourth_pane.h"

#include "models/room/room_presenter.h"
#include "screens/comms/comms_page.h"
#include "screens/room/chip_group.h"
#include "screens/room/service_graph.h"
#include "widgets/empty_state.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr const char* s_fourthSetting = "room.fourth";
constexpr int s_commsPart = 0;
constexpr int s_graphPart = 1;

} // namespace

FourthPane::FourthPane(RoomPresenter& room, CommsPage& comms, QWidget* parent)
    : QWidget(parent), m_room(room), m_comms(comms), m_head(new QWidget(this)),
      m_choice(new ChipGroup(ChipChoice::One, {tr("Comms"), tr("Graph")}, m_head)),
      m_column(new QVBoxLayout(this)), m_graphPart(new QWidget(this)),
      m_graph(new ServiceGraph(room, m_graphPart)),
      m_none(new EmptyState(tr("Nothing measures the service of this incident."), m_graphPart))
{
    setAccessibleName(tr("Communication and graph"));
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(16, 0, 16, 1);
    head->addWidget(m_choice);
    head->addStretch(1);
    m_head->setFixedHeight(scaled(size::SubBar));
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    auto* graph = new QVBoxLayout(m_graphPart);
    graph->setContentsMargins(16, 12, 16, 12);
    graph->addWidget(m_graph);
    graph->addWidget(m_none);
    graph->addStretch(1);
    m_column->addWidget(m_graphPart, 1);
    m_graphPart->hide();
    connect(m_choice, &ChipGroup::chosen, this, [this](int part) {
        choose(part);
        keepChoice(part);
    });
    connect(m_graph, &ServiceGraph::changed, this, &FourthPane::refresh);
    connect(&theme(), &Theme::changed, this, [this] { m_head->setFixedHeight(scaled(size::SubBar)); });
    room.bridge().setting(s_fourthSetting, this, [this](const std::string& kept) {
        if (kept == "graph")
            choose(s_graphPart);
    });
    refresh();
}

void FourthPane::lend()
{
    if (m_choice->current() != s_commsPart || holdsComms())
        return;
    m_column->addWidget(&m_comms, 1);
    m_comms.show();
}

bool FourthPane::holdsComms() const { return m_comms.parentWidget() == this && m_comms.isVisibleTo(this); }

void FourthPane::showComms() { choose(s_commsPart); }

void FourthPane::choose(int part)
{
    m_choice->setCurrent(part);
    m_graphPart->setVisible(part == s_graphPart);
    m_graph->setWanted(isVisible() && part == s_graphPart);
    if (m_comms.parentWidget() == this)
        m_comms.setVisible(part == s_commsPart);
    if (isVisible())
        lend();
}

void FourthPane::keepChoice(int part)
{
    m_room.bridge().setSetting(s_fourthSetting, part == s_graphPart ? "graph" : "comms");
}

void FourthPane::refresh()
{
    m_graph->setVisible(!m_graph->isEmpty());
    m_none->setVisible(m_graph->isEmpty());
}

void FourthPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    choose(m_choice->current());
}

void FourthPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_graph->setWanted(false);
}

void FourthPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    horizontalHairline(painter, 0, width(), m_head->height() - 1, tokens().line);
}

} // namespace warroom::ui
