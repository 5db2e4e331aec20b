// Arrangement of the timeline pane and posting.
#include "screens/room/timeline_pane.h"

#include "models/format/format.h"
#include "models/room/line_input.h"
#include "models/room/room_presenter.h"
#include "models/timeline/entry_times.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/chip_group.h"
#include "screens/room/draft_keeper.h"
#include "screens/room/field_frame.h"
#include "screens/room/timeline_view.h"
#include "screens/timeline/entry_acts.h"
#include "screens/timeline/entry_prompt.h"
#include "screens/timeline/timeline_filter_row.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <iterator>

namespace warroom::ui {
namespace {

constexpr const char* s_kinds[] = {"note", "decision", "finding", "intent"};
constexpr int s_kindCount = static_cast<int>(TimelineKind::Comms) + 1;
constexpr int s_storyFilter = static_cast<int>(TimelineKind::Story);
constexpr auto clockEvery = std::chrono::seconds(10);

QStringList kindNames()
{
    QStringList names;
    for (int i = 0; i < s_kindCount; ++i)
        names << TimelineFilterRow::kindName(static_cast<TimelineKind>(i));
    return names;
}

} // namespace

TimelineComposer::TimelineComposer(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room),
      m_kinds(
          new ChipGroup(ChipChoice::One, {tr("Note"), tr("Decision"), tr("Finding"), tr("Intent")}, this)),
      m_field(new FieldFrame(QString(), this)), m_problem(new ElideLabel(Type::Label, Ink::Warn, this)),
      m_keeper(new DraftKeeper(room.drafts(), QStringLiteral("entry"), m_field->editor()))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 10);
    layout->setSpacing(4);
    layout->addWidget(m_kinds);
    layout->addWidget(m_field);
    layout->addWidget(m_problem);
    m_problem->hide();
    m_field->setKeyCaps(QStringLiteral("Enter"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_field, &FieldFrame::submitted, this, &TimelineComposer::post);
    connect(m_field->editor(), &AutoHeightTextEdit::edited, this, [this] { say({}); });
    connect(m_field, &FieldFrame::escaped, this, &TimelineComposer::left);
    connect(m_kinds, &ChipGroup::chosen, this, [this] { m_keeper->setAbout(QString::number(kind())); });
    connect(&room.drafts(), &RoomDrafts::restored, this, [this] {
        const FieldDraft kept = m_room.drafts().draft(QStringLiteral("entry"));
        if (!kept.text.isEmpty())
            setKind(kept.about.toInt());
    });
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &TimelineComposer::showTime);
    clock->start(clockEvery);
    showTime();
}

void TimelineComposer::post(const QString& text)
{
    const std::string chosen = s_kinds[kind()];
    if (const EntryLine typed = parseEntryLine(text, chosen, m_room.now()); !typed.problem.isEmpty())
        return say(typed.problem);
    if (!m_room.post(text, chosen))
        return;
    m_field->setText(QString());
    setKind(0);
}

void TimelineComposer::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void TimelineComposer::enterAt(Time time)
{
    enter();
    const EntryTimes times{time, {}};
    const bool today = format::utcDay(time).left(10) == format::utcDay(m_room.now()).left(10);
    const QString stamp = today ? timesForPeople(times) : timesLine(times);
    m_field->setText(QStringLiteral("@%1 %2").arg(stamp, m_field->text()));
    m_field->editor()->moveCursor(QTextCursor::End);
}

void TimelineComposer::showTime()
{
    m_field->setPlaceholder(
        tr("What happened? It is stamped %1 UTC", "time").arg(format::utcMinute(m_room.now())));
}

void TimelineComposer::showEvent(QShowEvent* event)
{
    showTime();
    QWidget::showEvent(event);
}

void TimelineComposer::setKind(int kind)
{
    m_kinds->setCurrent(kind);
    m_keeper->setAbout(QString::number(kind));
}

bool TimelineComposer::restore() { return m_keeper->takeFocus(); }

int TimelineComposer::kind() const { return std::max(0, m_kinds->current()); }

void TimelineComposer::enter() { m_field->setFocus(Qt::ShortcutFocusReason); }

void TimelineComposer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), tokens().surface);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
    const QString keys = QStringLiteral("Alt 1–4");
    const QSize caps = paint::keyCapsSize(keys);
    // Long names of kinds leave no room for them.
    if (m_kinds->width() + caps.width() + 40 > width())
        return;
    const int x = isRightToLeft() ? 16 : width() - 16 - caps.width();
    paint::keyCaps(painter, {x, m_kinds->geometry().center().y() - caps.height() / 2 + 1}, keys);
}

TimelinePane::TimelinePane(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_head(new QWidget(this)),
      m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, m_head)),
      m_age(new ElideLabel(Type::Label, Ink::Warn, m_head)),
      m_filters(new ChipGroup(ChipChoice::One, kindNames(), m_head)),
      m_filterRow(new TimelineFilterRow(room, this)), m_view(new TimelineView(this)),
      m_new(new Button(QString(), ButtonKind::Default, this)), m_prompt(new EntryPrompt(this)),
      m_acts(new EntryActs(room, *m_prompt, this)), m_composer(new TimelineComposer(room, this))
{
    setAccessibleName(tr("Timeline"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(16, 0, 16, 1);
    m_title->setText(tr("Timeline"));
    head->addWidget(m_title);
    head->addWidget(m_age);
    head->addStretch(1);
    head->addWidget(m_filters);
    m_head->setFixedHeight(scaled(size::SubBar));
    layout->addWidget(m_head);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_prompt);
    layout->addWidget(m_composer);
    m_new->setHeight(24);
    m_new->hide();
    m_new->setFocusPolicy(Qt::NoFocus);
    m_view->setModel(room.timeline());
    connect(m_filters, &ChipGroup::chosen, this,
            [this](int index) { m_filterRow->setKind(static_cast<TimelineKind>(index)); });
    connect(m_filterRow, &TimelineFilterRow::filterChanged, this, &TimelinePane::showFilter);
    connect(room.timeline(), &TimelineModel::modelReset, this, &TimelinePane::showFilter);
    connect(m_filterRow, &TimelineFilterRow::left, m_view,
            [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_new, &QPushButton::clicked, m_view, &TimelineView::goToEnd);
    connect(m_view, &TimelineView::newBelowChanged, this, [this](int count) {
        m_new->setText(tr("%n new", "timeline entries", count));
        m_new->setVisible(count > 0);
        placeNewChip();
    });
    connect(m_view, &TimelineView::actRequested, this, [this](EntryAct act, const QModelIndex& index) {
        if (const Entry* entry = m_room.timeline()->entry(index))
            m_acts->run(act, *entry);
    });
    connect(m_view, &TimelineView::nextFilterRequested, this, &TimelinePane::nextFilter);
    connect(m_view, &TimelineView::clearFilterRequested, m_filterRow, &TimelineFilterRow::clear);
    m_filterRow->load();
    connect(&room, &RoomPresenter::changed, this, &TimelinePane::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &TimelinePane::fitHead);
    connect(&room, &RoomPresenter::ticked, this, &TimelinePane::fitHead);
    connect(&theme(), &Theme::changed, this, [this] { m_head->setFixedHeight(scaled(size::SubBar)); });
    refresh();
}

void TimelinePane::refresh()
{
    m_composer->setEnabled(m_room.hasTicket());
    fitHead();
}

/// The texts of the filters that count entries: of all, and of the story.
std::pair<QString, QString> TimelinePane::countedFilters(bool withAll, bool withStory) const
{
    const int story = m_room.timeline()->storyCount();
    const QString storyName = TimelineFilterRow::kindName(TimelineKind::Story);
    return {withAll && m_room.hasTicket()
                ? tr("All %1", "number of entries").arg(m_room.timeline()->entryCount())
                : tr("All"),
            withStory && story > 0 ? tr("%1 %2", "Story, number of entries").arg(storyName).arg(story)
                                   : storyName};
}

void TimelinePane::showFilter()
{
    const TimelineFilter& filter = m_room.timeline()->filter();
    m_filters->setCurrent(static_cast<int>(filter.kind));
    m_view->setEmptyText(!filter.isActive() ? QString()
                         : filter.kind == TimelineKind::Story && filter.line.isEmpty()
                             ? tr("Nothing is marked yet. Shift M marks an entry, Esc shows all.")
                             : tr("No entry matches. Esc clears the filter."));
}

bool TimelinePane::isAsking() const
{
    return m_prompt->isAsking() && m_prompt->isAncestorOf(QApplication::focusWidget());
}

void TimelinePane::find() { m_filterRow->enter(); }

const Entry* TimelinePane::current() const
{
    const TimelineModel* model = m_room.timeline();
    const QModelIndex at = m_view->currentIndex();
    return model->entry(at.isValid() ? at : model->index(model->rowCount() - 1));
}

bool TimelinePane::goTo(OpId entry, Qt::FocusReason reason)
{
    TimelineModel* model = m_room.timeline();
    const auto& log = m_room.ticket()->timeline;
    const bool there = std::any_of(log.begin(), log.end(), [&](const Entry& one) { return one.id == entry; });
    if (!there)
        return false;
    if (model->rowOf(entry) < 0)
        m_filterRow->clear();
    const QModelIndex at = model->index(model->rowOf(entry));
    m_view->setCurrentIndex(at);
    m_view->scrollTo(at, QAbstractItemView::PositionAtCenter);
    if (reason != Qt::NoFocusReason)
        m_view->setFocus(reason);
    return true;
}

// Where not all fits, the counts go first, then the title: the filters and the age say what this is. The age
// is always whole.
void TimelinePane::fitHead()
{
    const QString since = m_room.hasTicket() ? m_room.age().since : QString();
    m_age->setText(since);
    m_age->setVisible(!since.isEmpty());
    const auto* head = m_head->layout();
    const int age = since.isEmpty() ? 0 : m_age->sizeHint().width() + head->spacing();
    const int title = m_title->sizeHint().width() + head->spacing();
    const auto wide = &ChipButton::widthOf;
    const int others =
        m_filters->sizeHint().width() - wide(m_filters->text(0)) - wide(m_filters->text(s_storyFilter));
    const int room =
        m_head->width() - head->contentsMargins().left() - head->contentsMargins().right() - others - age;
    struct Choice
    {
        bool title, all, story;
    };
    constexpr Choice choices[] = {{true, true, true},
                                  {true, true, false},
                                  {false, true, true},
                                  {false, true, false},
                                  {false, false, false}};
    const auto fits = [&](const Choice& choice) {
        const auto [all, story] = countedFilters(choice.all, choice.story);
        return (choice.title ? title : 0) + wide(all) + wide(story) <= room;
    };
    const auto* chosen = std::find_if(std::begin(choices), std::end(choices) - 1, fits);
    const auto [all, story] = countedFilters(chosen->all, chosen->story);
    m_filters->setText(0, all);
    m_filters->setText(s_storyFilter, story);
    m_title->setVisible(chosen->title);
}

void TimelinePane::setHeadShown(bool shown) { m_head->setVisible(shown); }

void TimelinePane::nextFilter() { m_filterRow->nextKind(); }

void TimelinePane::placeNewChip()
{
    m_new->resize(m_new->sizeHint());
    m_new->move((width() - m_new->width()) / 2, m_view->geometry().bottom() - m_new->height() - 8);
    m_new->raise();
}

void TimelinePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeNewChip();
    fitHead();
}

void TimelinePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    if (m_head->isVisible())
        horizontalHairline(painter, 0, width(), m_head->geometry().bottom(), tokens().line);
}

} // namespace warroom::ui
