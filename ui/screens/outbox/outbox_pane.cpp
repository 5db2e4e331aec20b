// Arrangement and acts of the outbox pane.
#include "screens/outbox/outbox_pane.h"

#include "models/format/connection_text.h"
#include "models/format/format.h"
#include "screens/outbox/outbox_view.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>

namespace warroom::ui {
namespace {

constexpr int s_outboxPaneEdge = 20;

QLabel* words(Type type, QPalette::ColorRole ink, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(fontOf(type));
    label->setForegroundRole(ink);
    QObject::connect(&theme(), &Theme::changed, label, [label, type] { label->setFont(fontOf(type)); });
    return label;
}

} // namespace

OutboxPane::OutboxPane(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_model([this](TicketId ticket) { return keyOf(ticket); })
{
    setAccessibleName(tr("Outbox"));
    build();
    connectAll();
    m_model.setDirectory(bridge.directory());
    m_model.setChanges(bridge.outbox());
    setFocusProxy(m_view);
    showState();
}

void OutboxPane::build()
{
    m_counts = new ElideLabel(Type::Small, Ink::Tertiary, this);
    m_view = new OutboxView(m_model, this);
    m_empty = words(Type::Body, QPalette::PlaceholderText, this);
    m_empty->setText(tr("Everything has been sent."));
    m_connection = words(Type::Small, QPalette::Text, this);
    m_copy = words(Type::Small, QPalette::PlaceholderText, this);
    m_tryNow = new Button(tr("Try now"), ButtonKind::Default, this);
    m_offline = new Button(tr("Work offline"), ButtonKind::Default, this);
    m_offline->setCheckable(true);

    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_tryNow);
    acts->addWidget(m_offline);
    acts->addStretch(1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(s_outboxPaneEdge, 12, s_outboxPaneEdge, 16);
    foot->setSpacing(6);
    foot->addWidget(m_connection);
    foot->addWidget(m_copy);
    foot->addSpacing(4);
    foot->addLayout(acts);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(s_outboxPaneEdge, 8, s_outboxPaneEdge, 8);
    head->addWidget(m_counts);
    head->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addStretch(); // while nothing waits there is no list
    column->addLayout(foot);
}

void OutboxPane::connectAll()
{
    connect(&m_bridge, &WorkspaceBridge::outboxChanged, this, [this] {
        m_model.setChanges(m_bridge.outbox());
        showState();
    });
    connect(&m_bridge, &WorkspaceBridge::directoryChanged, this,
            [this] { m_model.setDirectory(m_bridge.directory()); });
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this, &OutboxPane::showState);
    connect(&m_bridge, &WorkspaceBridge::workOfflineChanged, this, &OutboxPane::showState);
    connect(&m_bridge, &WorkspaceBridge::summariesChanged, this, &OutboxPane::showState);
    connect(m_view, &OutboxView::discardRequested, this, &OutboxPane::discard);
    connect(m_view, &OutboxView::againRequested, this, &OutboxPane::again);
    connect(m_view, &OutboxView::opened, this, &OutboxPane::openTicket);
    connect(m_tryNow, &QPushButton::clicked, this, &OutboxPane::tryNow);
    connect(m_offline, &QPushButton::clicked, this,
            [this](bool offline) { m_bridge.setWorkOffline(offline); });
}

QList<KeyHint> OutboxPane::keyHints() const
{
    return {{QStringLiteral("J K"), tr("Move")},
            {QStringLiteral("Enter"), tr("Open the ticket")},
            {QStringLiteral("A"), tr("Try again")},
            {QStringLiteral("D"), tr("Discard")},
            {QStringLiteral("Esc"), tr("Close")}};
}

void OutboxPane::activated() { m_view->setFocus(); }

QString OutboxPane::keyOf(TicketId ticket) const
{
    const Summary* summary = m_bridge.summary(ticket);
    return summary ? format::fromUtf8(summary->key()) : QString();
}

void OutboxPane::discard(int row)
{
    const PendingChange change = m_model.change(row);
    m_bridge.discard(change.id);
    const QString what = changeText(change.body, *m_bridge.directory()).what;
    const QPointer<WorkspaceBridge> bridge(&m_bridge);
    emit discarded(tr("Discarded: %1").arg(what), [bridge, change] {
        if (bridge)
            bridge->submit(change.ticket, change.body);
    });
}

void OutboxPane::again(int row) { m_bridge.again(m_model.change(row).id); }

void OutboxPane::tryNow()
{
    m_bridge.setWorkOffline(false);
    m_bridge.reconnect();
}

void OutboxPane::showState()
{
    const int waiting = m_model.waitingCount(), refused = m_model.refusedCount();
    QStringList counts;
    if (waiting > 0)
        counts << tr("%n waiting", nullptr, waiting);
    if (refused > 0)
        counts << tr("%n not accepted", nullptr, refused);
    m_counts->setText(counts.join(QStringLiteral(", ")));
    m_counts->setVisible(!counts.isEmpty());
    m_empty->setVisible(counts.isEmpty());
    m_view->setVisible(!counts.isEmpty());

    const auto& connection = m_bridge.connection();
    m_connection->setText(format::connectionSentence(connection, m_bridge.worksOffline()));
    const auto tickets = static_cast<int>(m_bridge.summaries().size());
    QString copy = tickets == 1 ? tr("Local copy: %n ticket.", nullptr, 1)
                                : tr("Local copy: %1 tickets.").arg(QLocale().toString(tickets));
    if (connection.lastCurrent != Time{})
        copy = tr("%1 Complete as of %2.").arg(copy, format::utcSecond(connection.lastCurrent));
    m_copy->setText(copy);
    m_offline->setChecked(m_bridge.worksOffline());
    m_offline->setText(m_bridge.worksOffline() ? tr("Go online") : tr("Work offline"));
    m_offline->setIconName(m_bridge.worksOffline() ? QStringLiteral("live") : QStringLiteral("offline"));
    m_tryNow->setVisible(!connection.embedded && connection.state != LinkState::Live);
}

} // namespace warroom::ui
