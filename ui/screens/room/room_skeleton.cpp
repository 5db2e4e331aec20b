// Wording of what is known of a ticket before its log is here.
#include "screens/room/room_skeleton.h"

#include "models/format/format.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/loading_bars.h"

#include <QVBoxLayout>

namespace warroom::ui {

RoomSkeleton::RoomSkeleton(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, this)),
      m_facts(new ElideLabel(Type::Small, Ink::Tertiary, this)), m_sentence(new EmptyState(QString(), this)),
      m_bars(new LoadingBars(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(20, 16, 20, 0);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addWidget(m_bars);
    column->addStretch(1);
    connect(&room, &RoomPresenter::changed, this, &RoomSkeleton::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &RoomSkeleton::refresh);
    connect(&room, &RoomPresenter::ticked, this, &RoomSkeleton::refresh);
    refresh();
}

void RoomSkeleton::refresh()
{
    const Summary* summary = m_room.hasTicket() ? nullptr : m_room.summary();
    const bool loading = summary && m_room.state() == RoomState::Loading;
    m_title->setVisible(summary);
    m_facts->setVisible(summary);
    if (loading)
        m_bars->start();
    else
        m_bars->stop();
    if (!summary) {
        m_sentence->setSentence(tr("No incident is focused. Enter opens the queue."));
        return;
    }
    m_title->setText(
        tr("%1 %2", "key, title").arg(format::fromUtf8(summary->key()), format::fromUtf8(summary->title)));
    QStringList facts{format::name(summary->severity), format::name(summary->phase)};
    if (const QString commander = m_room.name(summary->commander); !commander.isEmpty())
        facts << tr("commander %1").arg(commander);
    facts << tr("last change %1", "time").arg(format::utcDay(summary->lastActivity));
    if (const Staleness age = m_room.age(); !age.isEmpty())
        facts << age.whole;
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_sentence->setSentence(
        loading ? tr("The rest of this incident is on its way.")
                : tr("Only the summary is here; the rest comes when the connection is back."));
}

} // namespace warroom::ui
