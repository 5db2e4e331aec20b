// Arrangement of the timeline pane and posting.
#include "screens/room/timeline_pane.h"

#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/chip_group.h"
#include "screens/room/draft_keeper.h"
#include "screens/room/field_frame.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/timeline_view.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace warroom::ui {
namespace {

constexpr const char* s_kinds[] = {"note", "decision", "finding", "intent"};
constexpr TimelineFilter s_filters[] = {TimelineFilter::All, TimelineFilter::Decisions,
                                        TimelineFilter::Actions, TimelineFilter::Alerts,
                                        TimelineFilter::Comms};
constexpr auto clockEvery = std::chrono::seconds(10);

} // namespace

TimelineComposer::TimelineComposer(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room),
      m_kinds(
          new ChipGroup(ChipChoice::One, {tr("Note"), tr("Decision"), tr("Finding"), tr("Intent")}, this)),
      m_field(new FieldFrame(QString(), this)),
      m_keeper(new DraftKeeper(room.drafts(), QStringLiteral("entry"), m_field->editor()))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 10);
    layout->setSpacing(4);
    layout->addWidget(m_kinds);
    layout->addWidget(m_field);
    m_field->setKeyCaps(QStringLiteral("Enter"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_field, &FieldFrame::submitted, this, [this](const QString& text) {
        if (!m_room.post(text, s_kinds[kind()]))
            return;
        m_field->setText(QString());
        setKind(0);
    });
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
    const int x = isRightToLeft() ? 16 : width() - 16 - caps.width();
    paint::keyCaps(painter, {x, m_kinds->geometry().center().y() - caps.height() / 2 + 1}, keys);
}

TimelinePane::TimelinePane(RoomPresenter& room, InlinePrompt* prompt, QWidget* parent)
    : QWidget(parent), m_room(room), m_head(new QWidget(this)),
      m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, m_head)),
      m_age(new ElideLabel(Type::Label, Ink::Warn, m_head)),
      m_filters(new ChipGroup(
          ChipChoice::One, {tr("All"), tr("Decisions"), tr("Actions"), tr("Alerts"), tr("Comms")}, m_head)),
      m_view(new TimelineView(this)), m_new(new Button(QString(), ButtonKind::Default, this)),
      m_composer(new TimelineComposer(room, this))
{
    setAccessibleName(tr("Timeline"));
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
    layout->addWidget(m_view, 1);
    layout->addWidget(m_composer);
    m_new->setHeight(24);
    m_new->hide();
    m_new->setFocusPolicy(Qt::NoFocus);
    m_view->setModel(room.timeline());
    connect(m_filters, &ChipGroup::chosen, this, [this](int index) {
        m_room.timeline()->setFilter(s_filters[index]);
        m_view->goToEnd();
    });
    connect(m_new, &QPushButton::clicked, m_view, &TimelineView::goToEnd);
    connect(m_view, &TimelineView::newBelowChanged, this, [this](int count) {
        m_new->setText(tr("%n new", "timeline entries", count));
        m_new->setVisible(count > 0);
        placeNewChip();
    });
    connect(m_view, &TimelineView::editRequested, this, [this, prompt](const QModelIndex& index) {
        const Entry* entry = m_room.timeline()->entry(index);
        if (!entry || !index.data(TimelineModel::OwnWordsRole).toBool())
            return;
        prompt->ask({tr("Edit entry"), {}, format::fromUtf8(entry->text), {}, 1, false, {}},
                    [this, id = entry->id](const QString& text) { m_room.editEntry(id, text); });
    });
    connect(m_view, &TimelineView::strikeRequested, this, [this](const QModelIndex& index) {
        if (const Entry* entry = m_room.timeline()->entry(index); entry && !entry->kind.empty())
            m_room.strikeEntry(entry->id, !entry->struck);
    });
    connect(m_view, &TimelineView::pinRequested, this, [this](const QModelIndex& index) {
        if (const Entry* entry = m_room.timeline()->entry(index))
            m_room.pinEntry(entry->id, !entry->pinned);
    });
    connect(&room, &RoomPresenter::changed, this, &TimelinePane::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &TimelinePane::showAge);
    connect(&room, &RoomPresenter::ticked, this, &TimelinePane::showAge);
    connect(&theme(), &Theme::changed, this, [this] { m_head->setFixedHeight(scaled(size::SubBar)); });
    refresh();
}

void TimelinePane::refresh()
{
    m_filters->setText(0, m_room.hasTicket()
                              ? tr("All %1", "number of entries").arg(m_room.timeline()->entryCount())
                              : tr("All"));
    m_composer->setEnabled(m_room.hasTicket());
    showAge();
}

// Where both do not fit whole, the age takes the title's place.
void TimelinePane::showAge()
{
    const QString since = m_room.hasTicket() ? m_room.age().since : QString();
    m_age->setText(since);
    m_age->setVisible(!since.isEmpty());
    const auto* head = m_head->layout();
    const int needed = head->contentsMargins().left() + m_title->sizeHint().width() + head->spacing() +
                       m_age->sizeHint().width() + head->spacing() + m_filters->sizeHint().width() +
                       head->contentsMargins().right();
    m_title->setVisible(since.isEmpty() || needed <= m_head->width());
}

void TimelinePane::setHeadShown(bool shown) { m_head->setVisible(shown); }

void TimelinePane::nextFilter()
{
    const int next = (m_filters->current() + 1) % m_filters->count();
    m_filters->setCurrent(next);
    emit m_filters->chosen(next);
}

void TimelinePane::placeNewChip()
{
    m_new->resize(m_new->sizeHint());
    m_new->move((width() - m_new->width()) / 2, m_composer->y() - m_new->height() - 8);
    m_new->raise();
}

void TimelinePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeNewChip();
    showAge();
}

void TimelinePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    if (m_head->isVisible())
        horizontalHairline(painter, 0, width(), m_head->geometry().bottom(), tokens().line);
}

} // namespace warroom::ui
