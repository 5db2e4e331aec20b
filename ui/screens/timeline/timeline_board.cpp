// Wiring of lanes and table.
#include "screens/timeline/timeline_board.h"

#include "models/room/room_presenter.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/chip_group.h"
#include "screens/timeline/entry_prompt.h"
#include "screens/timeline/lanes_view.h"
#include "screens/timeline/timeline_filter_row.h"
#include "screens/timeline/timeline_table.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace warroom::ui {
namespace {

using namespace std::chrono_literals;

constexpr double s_panPart = 0.25;
constexpr double s_zoomFactor = 1.5;
constexpr int s_timelineBoardEdge = 20;
constexpr int s_compactBelow = 620;
/// What is free on the axis before the first mark, as a part of the whole.
constexpr int s_marginPart = 50;

} // namespace

TimelineBoard::TimelineBoard(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_objectives(room.bridge()), m_deploys(room.bridge()),
      m_tools(new QWidget(this)), m_lanes(new LanesView(room, this)),
      m_filterRow(new TimelineFilterRow(room, this)), m_table(new TimelineTable(*room.timeline(), this)),
      m_prompt(new EntryPrompt(this)), m_said(new ElideLabel(Type::Small, Ink::Secondary)),
      m_acts(new EntryActs(room, *m_prompt, this))
{
    setAccessibleName(tr("Timeline"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_lanes);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_prompt);
    auto* said = new QWidget(this);
    auto* line = new QHBoxLayout(said);
    line->setContentsMargins(s_timelineBoardEdge, 4, s_timelineBoardEdge, 4);
    line->addWidget(m_said);
    layout->addWidget(said);
    said->hide();
    setFocusProxy(m_table);
    buildTools();
    connectParts();
    refresh();
    if (m_room.timeline()->rowCount() > 0)
        m_table->setCurrentRow(m_room.timeline()->rowCount() - 1);
}

void TimelineBoard::buildTools()
{
    auto* layout = new QHBoxLayout(m_tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    // None of them is chosen while another part of the axis is seen.
    m_ranges =
        new ChipGroup(ChipChoice::Several, {tr("15 min"), tr("1 h"), tr("All", "time range")}, m_tools);
    chooseRange(AllRange);
    layout->addWidget(m_ranges);
    auto* add = new Button(tr("Entry"), ButtonKind::Default, m_tools);
    add->setIconName(QStringLiteral("plus"));
    layout->addWidget(add);
    connect(m_ranges, &ChipGroup::chosen, this, &TimelineBoard::showRange);
    connect(add, &QPushButton::clicked, this, [this] { emit entryRequested(std::nullopt); });
}

void TimelineBoard::connectParts()
{
    connect(&m_room, &RoomPresenter::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_room, &RoomPresenter::said, this, &TimelineBoard::say);
    connect(&m_room, &RoomPresenter::ticked, this, [this] {
        if (isVisible())
            m_lanes->setNow(m_room.now());
    });
    for (BoardFeedBase* feed :
         {static_cast<BoardFeedBase*>(&m_objectives), static_cast<BoardFeedBase*>(&m_deploys)})
        connect(feed, &BoardFeedBase::changed, this, &TimelineBoard::showSignals);
    connect(m_table, &TimelineTable::rowChanged, this, [this] {
        say({});
        onRowChanged();
    });
    connect(m_table, &TimelineTable::actRequested, this, &TimelineBoard::runAct);
    connect(m_table, &TimelineTable::nextFilterRequested, m_filterRow, &TimelineFilterRow::nextKind);
    connect(m_filterRow, &TimelineFilterRow::filterChanged, this, &TimelineBoard::showEmptyText);
    connect(m_filterRow, &TimelineFilterRow::left, m_table,
            [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_lanes, &LanesView::entryChosen, this, [this](OpId entry) {
        const int row = m_room.timeline()->rowOf(entry);
        if (row < 0)
            m_filterRow->clear();
        m_table->setCurrentRow(m_room.timeline()->rowOf(entry));
        m_table->setFocus(Qt::MouseFocusReason);
    });
    connect(m_lanes, &LanesView::timeChosen, this,
            [this](Time time) { m_table->setCurrentRow(std::max(0, m_room.timeline()->rowAt(time))); });
    connect(m_lanes, &LanesView::panned, this, &TimelineBoard::pan);
    connect(m_lanes, &LanesView::zoomed, this, &TimelineBoard::zoom);
}

/// While it is seen, and somebody sends signals at all.
void TimelineBoard::watchSignals()
{
    const bool watched = isVisible() && m_room.hasTicket() && !m_room.bridge().connection().embedded &&
                         !m_room.ticket()->service.value().empty();
    m_objectives.watch(watched ? QStringLiteral("objectives?range=30d") : QString());
    m_deploys.watch(watched
                        ? QStringLiteral("deploys?days=%1").arg(daysOfDeploys(*m_room.ticket(), m_room.now()))
                        : QString());
}

void TimelineBoard::showSignals()
{
    const auto objectives = m_objectives.board();
    const auto deploys = m_deploys.board();
    m_lanes->setSignals(signalLanes(*m_room.ticket(), objectives.get(), deploys.get()));
    fitExtent();
}

/// The axis reaches from the first entry, or the deploy before it, to the last or to now.
void TimelineBoard::fitExtent()
{
    Time begin = m_lanes->lanes().begin();
    if (const auto deploy = m_lanes->firstDeploy())
        begin = std::min(begin, *deploy);
    const Time last = m_lanes->lanes().end();
    const Time end = m_room.ticket()->isOpen() ? std::max(last, m_room.now()) : last;
    const Duration margin = std::max<Duration>(1min, (end - begin) / s_marginPart);
    TimeWindow window = m_lanes->window();
    window.setExtent(begin - margin, end + margin);
    m_lanes->setWindow(window);
}

/// A new state of the room. A window that showed everything goes on doing so.
void TimelineBoard::refresh()
{
    m_lanes->setLanes(TimelineLanes(m_room.ticket()));
    watchSignals();
    showSignals();
    m_lanes->setNow(m_room.now());
    showEmptyText();
    onRowChanged();
}

void TimelineBoard::showEmptyText()
{
    m_table->setEmptyText(m_room.timeline()->filter().isActive()
                              ? tr("No entry matches. Esc clears the filter.")
                              : tr("Nothing happened yet. I writes the first entry."));
    if (!m_table->currentIndex().isValid() && m_room.timeline()->rowCount() > 0)
        m_table->setCurrentRow(m_room.timeline()->rowCount() - 1);
}

void TimelineBoard::showRange(int chip)
{
    TimeWindow window = m_lanes->window();
    chooseRange(chip);
    if (chip == AllRange)
        window.showAll();
    else
        window.showLast(chip == 0 ? Duration(15min) : Duration(1h));
    m_lanes->setWindow(window);
}

void TimelineBoard::chooseRange(int chip)
{
    for (int i = 0; i < m_ranges->count(); ++i)
        m_ranges->setChosen(i, i == chip);
}

void TimelineBoard::pan(double part)
{
    TimeWindow window = m_lanes->window();
    if (!window.showsAll())
        chooseRange(-1);
    window.pan(part);
    m_lanes->setWindow(window);
}

void TimelineBoard::zoom(double factor, Time around)
{
    TimeWindow window = m_lanes->window();
    window.zoom(factor, around);
    m_lanes->setWindow(window);
    chooseRange(window.showsAll() ? AllRange : -1);
}

const Entry* TimelineBoard::current() const
{
    return m_room.timeline()->entry(m_room.timeline()->index(m_table->currentRow()));
}

std::optional<Time> TimelineBoard::cursorTime() const
{
    const Entry* entry = current();
    return entry ? std::optional(entry->happened) : std::nullopt;
}

void TimelineBoard::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->parentWidget()->setVisible(!sentence.isEmpty());
}

void TimelineBoard::onRowChanged()
{
    const auto time = cursorTime();
    m_lanes->setCursorTime(time);
    if (!time || m_lanes->window().contains(*time))
        return;
    TimeWindow window = m_lanes->window();
    window.reveal(*time);
    m_lanes->setWindow(window);
}

void TimelineBoard::find() { m_filterRow->enter(); }

void TimelineBoard::runAct(EntryAct act)
{
    if (const Entry* entry = current())
        m_acts->run(act, *entry);
}

QList<KeyHint> TimelineBoard::keyHints() const
{
    if (m_prompt->isAsking())
        return {{tr("Enter"), tr("Keep")}, {tr("Shift Enter"), tr("New line")}, {tr("Esc"), tr("Drop")}};
    return {{tr("← →"), tr("Pan")},
            {tr("Ctrl + −"), tr("Zoom")},
            {tr("J K"), tr("Entry")},
            {QStringLiteral("I"), tr("Insert at cursor")},
            {QStringLiteral("F"), tr("Filter kinds")},
            {tr("Shift M"), tr("Mark for postmortem")},
            {tr("Enter"), tr("Open source")}};
}

void TimelineBoard::activated() { m_table->setFocus(Qt::OtherFocusReason); }

void TimelineBoard::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void TimelineBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    watchSignals();
}

void TimelineBoard::resizeEvent(QResizeEvent* event)
{
    m_lanes->setCompact(height() < scaled(s_compactBelow));
    QWidget::resizeEvent(event);
}

void TimelineBoard::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const Time around = cursorTime().value_or(m_lanes->window().until());
    if (event->key() == Qt::Key_Left && !control)
        pan(-s_panPart);
    else if (event->key() == Qt::Key_Right && !control)
        pan(s_panPart);
    else if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoom(1 / s_zoomFactor, around);
    else if (control && event->key() == Qt::Key_Minus)
        zoom(s_zoomFactor, around);
    else if (event->key() == Qt::Key_I && event->modifiers() == Qt::NoModifier)
        emit entryRequested(cursorTime());
    else if (event->key() == Qt::Key_Escape && m_room.timeline()->filter().isActive())
        m_filterRow->clear();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
