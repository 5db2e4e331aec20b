// Posting to the GUI thread, gathering by frame, and the latest state.
#include "bridge/workspace_bridge.h"

#include <QEvent>

#include <mutex>

namespace warroom::ui {
namespace {

/// For so long after a change of one's own nothing waits for the next frame.
constexpr std::chrono::milliseconds s_ownFor{100};

} // namespace

// Where other threads knock. It outlives the bridge, and is shut when the bridge goes.
class WorkspaceBridge::Inlet
{
public:
    explicit Inlet(WorkspaceBridge* bridge) : m_bridge(bridge) {}

    void shut()
    {
        const std::lock_guard lock(m_mutex);
        m_bridge = nullptr;
    }

    // Any thread. Runs on the GUI thread, or not at all once the bridge is gone.
    void post(std::function<void()> run)
    {
        const std::lock_guard lock(m_mutex);
        if (m_bridge)
            QMetaObject::invokeMethod(m_bridge, std::move(run), Qt::QueuedConnection);
    }

    void notified()
    {
        const std::lock_guard lock(m_mutex);
        if (m_bridge)
            QMetaObject::invokeMethod(m_bridge, &WorkspaceBridge::onNotified, Qt::QueuedConnection);
    }

    // A callback for another thread that carries its answer to `done` on this one, if `context` is still
    // there.
    template<class Answer>
    static std::function<void(Answer)> carry(const std::shared_ptr<Inlet>& inlet, QObject* context,
                                             std::function<void(Answer)> done)
    {
        struct Call
        {
            QPointer<QObject> context;
            std::function<void(Answer)> done;
        };
        return [inlet, call = std::make_shared<Call>(Call{context, std::move(done)})](Answer answer) {
            inlet->post([call, answer = std::move(answer)] {
                if (call->context)
                    call->done(answer);
            });
        };
    }

private:
    std::mutex m_mutex;
    WorkspaceBridge* m_bridge; // guarded by m_mutex
};

WorkspaceBridge::WorkspaceBridge(Workspace& workspace, const Clock& clock, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_clock(clock), m_inlet(std::make_shared<Inlet>(this))
{
    m_nextFrame.setSingleShot(true);
    m_nextFrame.setTimerType(Qt::PreciseTimer);
    connect(&m_nextFrame, &QTimer::timeout, this, &WorkspaceBridge::deliver);
}

WorkspaceBridge::~WorkspaceBridge() { m_inlet->shut(); }

void WorkspaceBridge::start()
{
    m_workspace.start([inlet = m_inlet] { inlet->notified(); });
}

const Summary* WorkspaceBridge::summary(TicketId ticket) const
{
    const auto at = m_summaries.find(ticket);
    return at == m_summaries.end() ? nullptr : &at->second;
}

const Room* WorkspaceBridge::room(TicketId ticket) const
{
    const auto at = m_rooms.find(ticket);
    return at == m_rooms.end() ? nullptr : &at->second;
}

OpId WorkspaceBridge::submitText(TicketId ticket, Section section, std::optional<ItemId> item,
                                 std::string baseText, text::Edit edit)
{
    return m_workspace.submitText(ticket, section, item, std::move(baseText), std::move(edit));
}

void WorkspaceBridge::setPresence(std::optional<TicketId> ticket, std::string section,
                                  std::optional<ItemId> item, std::optional<std::int64_t> caret, bool typing)
{
    m_workspace.setPresence(ticket, std::move(section), item, caret, typing);
}

void WorkspaceBridge::follow(TicketId ticket)
{
    if (++m_followers[ticket] == 1)
        m_workspace.follow(ticket);
}

void WorkspaceBridge::unfollow(TicketId ticket)
{
    const auto at = m_followers.find(ticket);
    if (at == m_followers.end() || --at->second > 0)
        return;
    m_followers.erase(at);
    m_rooms.erase(ticket);
    m_workspace.unfollow(ticket);
}

void WorkspaceBridge::watch(const QString& board)
{
    const std::string name = board.toStdString();
    if (++m_watchers[name] == 1)
        m_workspace.watch(name);
}

bool WorkspaceBridge::awaitsBoards() const
{
    return m_connection.state == LinkState::Live &&
           std::any_of(m_watchers.begin(), m_watchers.end(), [this](const auto& watched) {
               const auto at = m_boards.find(watched.first);
               return at == m_boards.end() || (!at->second.live && !at->second.error);
           });
}

void WorkspaceBridge::unwatch(const QString& board)
{
    const auto at = m_watchers.find(board.toStdString());
    if (at == m_watchers.end() || --at->second > 0)
        return;
    m_boards.erase(at->first);
    m_workspace.unwatch(at->first);
    m_watchers.erase(at);
}

const BoardData* WorkspaceBridge::board(const QString& board) const
{
    const auto at = m_boards.find(board.toStdString());
    return at == m_boards.end() ? nullptr : &at->second;
}

void WorkspaceBridge::call(const QString& method, const QString& path, const QByteArray& body,
                           QObject* context, std::function<void(Result<std::string>)> done)
{
    m_workspace.call(method.toStdString(), path.toStdString(), body.toStdString(),
                     Inlet::carry(m_inlet, context, std::move(done)));
}

void WorkspaceBridge::search(std::string words, int stream, QObject* context,
                             std::function<void(Result<std::vector<SearchHit>>)> done)
{
    m_workspace.search(std::move(words), stream, Inlet::carry(m_inlet, context, std::move(done)));
}

void WorkspaceBridge::history(TicketId ticket, Seq upTo, QObject* context,
                              std::function<void(Result<std::shared_ptr<const Ticket>>)> done)
{
    m_workspace.history(ticket, upTo, Inlet::carry(m_inlet, context, std::move(done)));
}

void WorkspaceBridge::setSetting(std::string name, std::string value)
{
    m_workspace.setSetting(std::move(name), std::move(value));
}

void WorkspaceBridge::setting(std::string name, QObject* context, std::function<void(std::string)> done)
{
    m_workspace.setting(std::move(name), Inlet::carry(m_inlet, context, std::move(done)));
}

void WorkspaceBridge::setWorkOffline(bool offline)
{
    if (offline == m_worksOffline)
        return;
    m_worksOffline = offline;
    m_workspace.setOffline(offline);
    emit workOfflineChanged(offline);
}

/// What somebody has just done is seen at once, however much comes from others: as long as what they did
/// waits for its frame, nothing else is told. Text is seen where it is typed.
void WorkspaceBridge::hasten(TicketId ticket)
{
    m_own = Own{m_clock.steady(), ticket};
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_nextFrame.isActive())
                deliver();
        },
        Qt::QueuedConnection);
}

void WorkspaceBridge::onNotified()
{
    const auto now = m_clock.steady();
    const auto since = m_lastDelivery ? now - *m_lastDelivery : Frame;
    const bool isOwn = m_own && now - m_own->since < s_ownFor;
    if (since >= Frame || isOwn)
        deliver();
    else
        m_nextFrame.start(std::chrono::ceil<std::chrono::milliseconds>(Frame - since));
}

// The painting of what others did may be due already, and would come before anything that is posted now.
bool WorkspaceBridge::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::UpdateRequest && m_own && m_own->isAwaited)
        deliver();
    return QObject::eventFilter(watched, event);
}

void WorkspaceBridge::deliver()
{
    if (m_own)
        m_own->isAwaited = false;
    m_nextFrame.stop();
    m_lastDelivery = m_clock.steady();
    WorkspaceChange change = m_workspace.takeChange();
    // All state first, so that whoever hears one signal reads all of the batch.
    const bool isOther = change.connection && (!m_loaded || !(*change.connection == m_connection));
    if (change.connection)
        m_connection = *change.connection;
    if (change.directory)
        m_directory = change.directory;
    for (const auto ticket : change.gone) {
        m_summaries.erase(ticket);
        Summary nothing;
        nothing.id = ticket;
        nothing.phase = Phase::Closed;
        change.summaries.push_back(std::move(nothing));
    }
    for (const auto& summary : change.summaries) {
        if (std::find(change.gone.begin(), change.gone.end(), summary.id) == change.gone.end())
            m_summaries.insert_or_assign(summary.id, summary);
    }
    std::erase_if(change.rooms, [this](const auto& room) { return !m_followers.contains(room.first); });
    for (const auto& [ticket, room] : change.rooms)
        m_rooms.insert_or_assign(ticket, room);
    if (change.outbox)
        m_outbox = std::move(*change.outbox);
    // Once it can be seen, it is painted before anything else is told.
    if (m_own && (change.outbox || change.rooms.contains(m_own->ticket)))
        m_own.reset();
    if (change.inWriting)
        m_inWriting = *change.inWriting;
    std::erase_if(change.boards, [this](const auto& board) { return !m_watchers.contains(board.first); });
    for (const auto& [name, data] : change.boards)
        m_boards.insert_or_assign(name, data);

    if (change.directory)
        emit directoryChanged();
    if (isOther)
        emit connectionChanged(m_connection);
    if (!change.summaries.empty())
        emit summariesChanged(change.summaries);
    if (!change.gone.empty())
        emit ticketsGone(change.gone);
    if (!change.goneFiles.empty())
        emit filesGone(change.goneFiles);
    for (const auto& [ticket, room] : change.rooms)
        emit roomChanged(ticket, room);
    if (change.outbox)
        emit outboxChanged();
    if (change.inWriting)
        emit inWritingChanged();
    for (const auto& [name, data] : change.boards)
        emit boardChanged(QString::fromStdString(name));
    if (!change.masked.empty())
        emit masked(change.masked);
    for (const auto& sentence : change.notices)
        emit notice(QString::fromStdString(sentence));
    if (!m_loaded) {
        m_loaded = true;
        emit loaded();
    }
}

} // namespace warroom::ui
