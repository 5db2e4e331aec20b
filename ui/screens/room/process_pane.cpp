// Arrangement of the parts, built anew when a word of them has changed.
#include "screens/room/process_pane.h"

#include "domain/board/overview.h"
#include "models/room/process_text.h"
#include "models/room/room_presenter.h"
#include "widgets/elide_label.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace warroom::ui {

ProcessPane::ProcessPane(RoomPresenter& room, QWidget* parent)
    : QScrollArea(parent), m_room(room), m_bridge(room.bridge())
{
    setAccessibleName(tr("How incidents are worked"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    connect(&room, &RoomPresenter::changed, this, &ProcessPane::rebuild);
    connect(&room, &RoomPresenter::ticked, this, &ProcessPane::rebuild);
    connect(&m_bridge, &WorkspaceBridge::summariesChanged, this, &ProcessPane::rebuild);
    connect(&m_bridge, &WorkspaceBridge::roomChanged, this, [this](TicketId ticket) {
        if (ticket == m_drill)
            rebuild();
    });
    rebuild();
}

ProcessPane::~ProcessPane()
{
    if (m_drill)
        m_bridge.unfollow(*m_drill);
}

QStringList ProcessPane::drill()
{
    std::vector<const Summary*> all;
    for (const auto& [id, summary] : m_bridge.summaries())
        all.push_back(&summary);
    const Summary* last = lastDrill(all);
    const std::optional<TicketId> wanted = last ? std::optional(last->id) : std::nullopt;
    if (const auto before = std::exchange(m_drill, wanted); before != wanted) {
        if (wanted)
            m_bridge.follow(*wanted);
        if (before)
            m_bridge.unfollow(*before);
    }
    const Room* room = wanted ? m_bridge.room(*wanted) : nullptr;
    const bool isHere = room && room->state == RoomState::Ready;
    return drillTexts(last, isHere ? room->ticket.get() : nullptr, m_room.now());
}

QList<KeyHint> ProcessPane::keyHints() const { return {{QStringLiteral("Esc"), tr("Close")}}; }

void ProcessPane::rebuild()
{
    QStringList kept;
    for (const TenetState& state : tenetsOf(*m_room.ticket(), m_room.now()))
        kept << tenetText(state);
    const QStringList practised = drill();
    const QStringList asked = phaseTexts(templateOf(*m_room.ticket()));
    if (widget() && kept + practised + asked == m_shown)
        return;
    m_shown = kept + practised + asked;
    const int at = verticalScrollBar()->value();
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 8, 20, 16);
    column->setSpacing(8);
    if (!kept.isEmpty())
        addPart(*column, tr("What is promised, and kept here"), kept);
    addPart(*column, tr("The last drill"), practised);
    addPart(*column, tr("What each phase asks"), asked);
    addPart(*column, tr("What each severity asks"), severityTexts());
    column->addStretch(1);
    setWidget(page);
    verticalScrollBar()->setValue(at);
}

void ProcessPane::addPart(QVBoxLayout& column, const QString& heading, const QStringList& lines)
{
    auto* head = new ElideLabel(Type::BodyStrong, Ink::Primary, this);
    head->setText(heading);
    column.addSpacing(8);
    column.addWidget(head);
    for (const QString& line : lines) {
        auto* text = new QLabel(line, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        column.addWidget(text);
    }
}

} // namespace warroom::ui
