// The turn: wait, read all that is ready, let the handler decide, send, and forget what is gone.
#include "net/server_core.h"

#include "base/id.h"
#include "base/log.h"
#include "base/text.h"
#include "net/connection.h"
#include "net/http_session.h"

#include <fmt/format.h>

#include <sys/resource.h>

#include <algorithm>
#include <climits>
#include <csignal>
#include <span>

namespace warroom::net {
namespace {

constexpr std::size_t refusedAtOnce = 256;    // refused connections that get an answer at a time
constexpr int descriptorsForFiles = 8;        // left for the stores, whatever connects
constexpr int descriptorsForRefusals = 8;     // and for connections that get an answer and no more
constexpr std::size_t refusalsPerSecond = 20; // lines in the log
constexpr std::size_t manyReceivers = 64;
constexpr std::size_t fewBytes = 1'500; // for each receiver
constexpr std::chrono::microseconds restBetweenTurns(100);
constexpr std::chrono::milliseconds longestSweep(500);
constexpr std::chrono::milliseconds shortestSweep(5);

// What the process may have open.
int descriptorLimit()
{
    static const int most = [] {
        rlimit limit{};
        const bool known = ::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur <= INT_MAX;
        return known ? static_cast<int>(limit.rlim_cur) : INT_MAX;
    }();
    return most;
}

} // namespace

ServerCore::ServerCore(ServerOptions options, ServerHandler& handler)
    : m_options(std::move(options)), m_handler(handler),
      m_listener(m_loop, [this](FileHandle socket, std::string peer) {
          onAccepted(std::move(socket), std::move(peer));
      })
{
    std::array<char, 4> random{};
    randomBytes(random.data(), random.size());
    for (const char byte : random)
        m_idPrefix += fmt::format("{:02x}", static_cast<unsigned char>(byte));
}

ServerCore::~ServerCore() = default;

Result<std::uint16_t> ServerCore::listen()
{
    std::signal(SIGPIPE, SIG_IGN);
    CHECK(loadTls());
    TRY(m_port, m_listener.open(m_options.host, m_options.port));
    return m_port;
}

Result<void> ServerCore::loadTls()
{
    if (m_options.certificateFile.empty() && m_options.keyFile.empty())
        return {};
    if (m_options.certificateFile.empty() || m_options.keyFile.empty())
        return fail(ErrorCode::Config, "TLS needs both a certificate and its key");
    TRY(m_tls, loadServerTls(m_options.certificateFile, m_options.keyFile));
    return {};
}

Result<void> ServerCore::reloadTls(const std::string& certificateFile, const std::string& keyFile)
{
    if (certificateFile.empty() != m_options.certificateFile.empty())
        return fail(ErrorCode::Config, "TLS is turned on or off by a new start only");
    if (certificateFile.empty())
        return {};
    TRY(auto loaded, loadServerTls(certificateFile, keyFile));
    if (const auto end = warroom::net::certificateEnd(loaded.get());
        end && *end <= std::chrono::system_clock::now()) {
        return fail(ErrorCode::Tls, fmt::format("the certificate \"{}\" has expired", certificateFile),
                    certificateFile);
    }
    m_tls = std::move(loaded);
    m_options.certificateFile = certificateFile;
    m_options.keyFile = keyFile;
    return {};
}

std::optional<Time> ServerCore::certificateEnd() const
{
    return m_tls ? warroom::net::certificateEnd(m_tls.get()) : std::nullopt;
}

std::string ServerCore::nextRequestId() { return m_idPrefix + '-' + std::to_string(++m_lastRequest); }

void ServerCore::onAccepted(FileHandle socket, std::string peer)
{
    // The system gives the lowest free number, so it says how many are in use.
    const int left = descriptorLimit() - socket.get() - descriptorsForFiles;
    const bool hasRoom = hasRoomFor(peer) && left > descriptorsForRefusals;
    if (!hasRoom && (isSecure() || m_refusedOpen >= refusedAtOnce || left <= 0)) {
        logRefusal(peer, "-", 503, "too many connections");
        return;
    }
    auto stream =
        isSecure() ? ByteStream::tls(std::move(socket), m_tls.get()) : ByteStream::plain(std::move(socket));
    if (!stream)
        return;
    auto connection = std::make_unique<Connection>(*this, std::move(stream), std::move(peer));
    auto session = std::make_shared<HttpSession>(*this, *connection);
    if (!connection->start(session))
        return;
    if (hasRoom) {
        ++m_perAddress[connection->peer()];
    } else {
        ++m_refusedOpen;
        connection->setStanding(Connection::Standing::Refused);
        session->refuseConnection();
    }
    m_connections.emplace(connection.get(), std::move(connection));
}

bool ServerCore::hasRoomFor(const std::string& peer) const
{
    if (limits().connections != 0 && m_connections.size() - m_refusedOpen >= limits().connections)
        return false;
    const auto found = m_perAddress.find(peer);
    return limits().connectionsPerAddress == 0 || found == m_perAddress.end() ||
           found->second < limits().connectionsPerAddress;
}

void ServerCore::countAsSignedIn(Connection& connection)
{
    if (connection.standing() != Connection::Standing::Unknown)
        return;
    connection.setStanding(Connection::Standing::SignedIn);
    if (const auto found = m_perAddress.find(connection.peer());
        found != m_perAddress.end() && --found->second == 0)
        m_perAddress.erase(found);
}

void ServerCore::logRefusal(std::string_view peer, std::string_view requestId, int status,
                            std::string_view why)
{
    if (m_loop.now() - m_logSecond >= std::chrono::seconds(1)) {
        if (m_notLogged > 0)
            log::info("{} more refusals were not logged", m_notLogged);
        m_logSecond = m_loop.now();
        m_loggedInSecond = m_notLogged = 0;
    }
    if (++m_loggedInSecond > refusalsPerSecond)
        ++m_notLogged;
    else
        log::info("refused {} {} {}: {}", peer, requestId, status, why);
}

void ServerCore::run()
{
    m_listener.start();
    m_loop.every(sweepPeriod(), [this] { sweep(); });
    auto wait = EventLoop::Wait::UntilReady;
    while (!m_stopWanted) {
        turn(wait);
        wait = m_again.empty() && m_notes.empty() ? EventLoop::Wait::UntilReady : EventLoop::Wait::No;
    }
    beginStop();
    const auto end = Steady::now() + m_options.stopTime * 9 / 10;
    while (!(m_connections.empty() && m_notes.empty()) && Steady::now() < end) {
        wait = m_again.empty() && m_notes.empty() && m_dirty.empty() ? EventLoop::Wait::UntilReady
                                                                     : EventLoop::Wait::No;
        turn(wait);
    }
    for (auto& [connection, owned] : m_connections)
        connection->drop();
    turn(EventLoop::Wait::No);
}

void ServerCore::stop()
{
    m_stopWanted = true;
    m_loop.wake();
}

void ServerCore::beginStop()
{
    m_stopping = true;
    m_listener.close();
    for (auto& [connection, owned] : m_connections)
        connection->stop();
}

void ServerCore::turn(EventLoop::Wait wait)
{
    m_loop.turn(wait);
    for (auto* connection : std::exchange(m_again, {}))
        connection->takeWaiting();
    for (auto& note : std::exchange(m_notes, {}))
        note();
    m_handler.onTurn();
    flushDirty();
    m_handler.onSent();
    reap();
}

// A few small messages to many: each send wakes a peer, which costs more than all else of the turn, and a
// second thread halves the time until the last has it. When there is no rest between the turns it would only
// take the time of somebody else.
bool ServerCore::needsHelp() const
{
    if (m_dirty.size() < manyReceivers || m_loop.waited() < restBetweenTurns)
        return false;
    std::size_t bytes = 0;
    for (const auto* connection : m_dirty)
        bytes += connection->queuedBytes();
    return bytes / m_dirty.size() < fewBytes;
}

// Each half of the receivers is sent to by a thread; what that meant for a connection is dealt with by
// flush().
void ServerCore::sendTogether()
{
    const std::span all(m_dirty);
    const auto send = [](std::span<Connection* const> half) {
        for (auto* connection : half)
            connection->sendEarly();
    };
    const auto middle = all.size() / 2;
    m_helper.share([&] { send(all.subspan(middle)); }, [&] { send(all.first(middle)); });
}

void ServerCore::flushDirty()
{
    if (needsHelp())
        sendTogether();
    // Flushing may queue more, for example the rest of a close.
    for (std::size_t i = 0; i < m_dirty.size(); ++i)
        m_dirty[i]->flush();
    m_dirty.clear();
}

void ServerCore::reap()
{
    if (m_gone.empty())
        return;
    std::erase_if(m_again, [](const Connection* connection) { return connection->isGone(); });
    for (auto* connection : std::exchange(m_gone, {})) {
        if (connection->standing() == Connection::Standing::Refused)
            --m_refusedOpen;
        countAsSignedIn(*connection);
        m_connections.erase(connection);
    }
}

void ServerCore::sweep()
{
    if (!m_stopping)
        m_listener.start();
    for (auto& [connection, owned] : m_connections)
        connection->tick(m_loop.now());
}

std::chrono::milliseconds ServerCore::sweepPeriod() const
{
    auto period = longestSweep;
    for (const auto limit : {limits().headerTime, limits().bodyTime, limits().idleTime, limits().answerTime,
                             limits().pingAfter, limits().silence, limits().closeTime}) {
        if (limit.count() > 0)
            period = std::min(period, std::max(limit / 4, shortestSweep));
    }
    return period;
}

} // namespace warroom::net
