// Typing, clearing and keeping of the timeline's filter.
#include "screens/timeline/timeline_filter_row.h"

#include "models/room/room_presenter.h"
#include "models/timeline/timeline_model.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {

TimelineFilterRow::TimelineFilterRow(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_kind(new ElideLabel(Type::SmallStrong, Ink::Secondary, this)),
      m_field(new QLineEdit(this)), m_hidden(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 5);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_hidden);
    m_field->setProperty("kind", QStringLiteral("soft"));
    m_field->setPlaceholderText(tr("by:priya  in:whys  kind:finding  or words"));
    m_field->setAccessibleName(tr("Filter the timeline"));
    m_field->installEventFilter(this);
    const auto fit = [this] {
        m_field->setFont(fontOf(Type::Small));
        m_field->setFixedHeight(scaled(size::Field));
    };
    connect(&theme(), &Theme::changed, this, fit);
    fit();
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        apply({m_room.timeline()->filter().kind, text});
    });
    for (const auto signal : {&RoomPresenter::changed, &RoomPresenter::opened})
        connect(&room, signal, this, &TimelineFilterRow::refresh);
    connect(room.timeline(), &TimelineModel::modelReset, this, &TimelineFilterRow::refresh);
    refresh();
}

void TimelineFilterRow::load()
{
    m_room.bridge().setting(Setting, this, [this](const std::string& kept) {
        m_room.timeline()->setFilter(readKeptFilter(kept));
        emit filterChanged();
    });
}

void TimelineFilterRow::apply(const TimelineFilter& filter)
{
    m_room.timeline()->setFilter(filter);
    m_room.bridge().setSetting(Setting, keptFilter(filter));
    refresh();
    emit filterChanged();
}

void TimelineFilterRow::enter()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void TimelineFilterRow::setKind(TimelineKind kind) { apply({kind, m_room.timeline()->filter().line}); }

void TimelineFilterRow::nextKind()
{
    const int next = static_cast<int>(m_room.timeline()->filter().kind) + 1;
    setKind(next > static_cast<int>(TimelineKind::Comms) ? TimelineKind::All
                                                         : static_cast<TimelineKind>(next));
}

void TimelineFilterRow::clear()
{
    m_field->clear();
    apply({});
}

QString TimelineFilterRow::kindName(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::All:
        return tr("All");
    case TimelineKind::Story:
        return tr("Story");
    case TimelineKind::Decisions:
        return tr("Decisions");
    case TimelineKind::Actions:
        return tr("Actions");
    case TimelineKind::Alerts:
        return tr("Alerts");
    case TimelineKind::Comms:
        return tr("Comms");
    }
    return {};
}

void TimelineFilterRow::refresh()
{
    const TimelineFilter& filter = m_room.timeline()->filter();
    if (m_field->text() != filter.line)
        m_field->setText(filter.line);
    m_kind->setText(kindName(filter.kind));
    m_kind->setVisible(filter.kind != TimelineKind::All);
    m_hidden->setText(tr("%n hidden", "timeline entries", m_room.timeline()->hiddenCount()));
    setVisible(filter.isActive() || m_field->hasFocus());
}

bool TimelineFilterRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &TimelineFilterRow::refresh, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) {
        const QString typed = m_field->text();
        const QString completed = completedFilter(typed, m_room.people());
        if (completed == typed)
            return QWidget::eventFilter(watched, event);
        m_field->setText(completed);
        apply({m_room.timeline()->filter().kind, completed});
        return true;
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        clear();
        emit left();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit left();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void TimelineFilterRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
