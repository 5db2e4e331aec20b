// Sockets as sessions of the hub.
#include "server/sync_sessions.h"

#include "net/websocket_codec.h"
#include "server/board_desk.h"
#include "server/sign_in.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr int closeToken = 4401;

std::optional<std::string_view> bearerToken(const net::HttpRequest& request)
{
    const auto header = request.header("Authorization");
    if (header.empty())
        return std::nullopt;
    constexpr std::string_view scheme = "Bearer ";
    if (header.size() <= scheme.size() || !net::equalIgnoringCase(header.substr(0, scheme.size()), scheme))
        return std::string_view();
    return header.substr(scheme.size());
}

// The frame of a message that goes to many, made once.
std::shared_ptr<const std::string> framed(const std::shared_ptr<const std::string>& message)
{
    thread_local std::shared_ptr<const std::string> lastMessage;
    thread_local std::shared_ptr<const std::string> lastFrame;
    if (message != lastMessage) {
        lastMessage = message;
        lastFrame = std::make_shared<const std::string>(net::frame(net::Opcode::Text, *message));
    }
    return lastFrame;
}

} // namespace

class SyncSessions::Sink final : public SessionSink
{
public:
    explicit Sink(std::shared_ptr<net::WebSocket> socket) : m_socket(std::move(socket)) {}

    void send(const std::shared_ptr<const std::string>& message) override { m_socket->send(framed(message)); }
    void close(int code, std::string_view reason) override
    {
        m_socket->close(static_cast<std::uint16_t>(code), reason.substr(0, 120));
    }
    // Asked by who has more to send than fits at once: that everything has gone out is told from then on.
    std::size_t queuedBytes() const override
    {
        if (!std::exchange(m_listening, true))
            m_socket->onDrained(m_drained);
        return m_socket->queuedBytes();
    }
    void whenDrained(std::function<void()> drained) { m_drained = std::move(drained); }
    void stopListening()
    {
        m_listening = false;
        m_socket->onDrained({});
    }

private:
    std::shared_ptr<net::WebSocket> m_socket;
    std::function<void()> m_drained;
    mutable bool m_listening = false;
};

std::optional<net::HttpResponse> SyncSessions::open(const net::HttpRequest& request,
                                                    std::shared_ptr<net::WebSocket> socket)
{
    std::optional<Account> account;
    if (const auto token = bearerToken(request)) {
        auto known = signInPerson(m_state, *token, request.peerAddress);
        if (!known) {
            auto response = net::problem(known.error(), request.id);
            if (response.status == 401)
                response.headers.emplace_back("WWW-Authenticate", "Bearer");
            if (response.status == 429)
                response.headers.emplace_back("Retry-After", "60");
            return response;
        }
        account = *known;
        socket->signedIn();
    }
    Client client;
    client.socket = socket;
    client.sink = std::make_shared<Sink>(socket);
    client.address = request.peerAddress;
    client.opened = client.refilled = m_state.clock.steady();
    client.allowance = static_cast<double>(m_state.config.limits.messages_burst);
    client.greeted = account.has_value();
    const auto id = m_state.hub->open(client.sink, account);
    socket->onMessage([this, id](std::string_view text) { onMessage(id, text); });
    socket->onClosed([this, id](std::uint16_t) {
        m_state.hub->close(id);
        m_state.boards->leave(id);
        m_calls.leave(id);
        m_clients.erase(id);
    });
    client.sink->whenDrained([this, id] {
        if (m_state.hub->isCatchingUp(id))
            m_state.server->post([] {}); // it can take more: another turn
        else if (const auto found = m_clients.find(id); found != m_clients.end())
            found->second.sink->stopListening();
    });
    m_clients.emplace(id, std::move(client));
    return std::nullopt;
}

void SyncSessions::onMessage(Hub::SessionId id, std::string_view text)
{
    const auto found = m_clients.find(id);
    if (found == m_clients.end())
        return;
    auto& client = found->second;
    if (!client.greeted) {
        // The token comes with hello: the hub asks who that is, and guesses count for this address.
        m_state.hub->setAuthenticate([this, &client](std::string_view token) {
            auto account = m_state.accounts->authenticate(token, client.address);
            if (account) {
                client.greeted = true;
                client.socket->signedIn();
            }
            return account;
        });
    }
    m_state.hub->receive(id, text);
    m_state.hub->setAuthenticate({});
    if (m_state.config.limits.messages_per_s == 0)
        return;
    refill(client);
    client.allowance -= 1;
    if (client.allowance < 0 && !client.paused) {
        client.paused = true;
        client.socket->pauseReading();
    }
}

void SyncSessions::serve(Hub::SessionId id, const Account& account, const protocol::LiveRequest& request)
{
    const auto found = m_clients.find(id);
    if (found == m_clients.end())
        return;
    const auto& client = found->second;
    if (const auto* asked = std::get_if<protocol::Watch>(&request))
        watch(id, client, asked->board);
    else if (const auto* left = std::get_if<protocol::Unwatch>(&request))
        m_state.boards->unwatch(id, left->board);
    else
        m_calls.serve(id, client.sink, account, client.address, std::get<protocol::Call>(request));
}

void SyncSessions::watch(Hub::SessionId id, const Client& client, const std::string& board)
{
    const auto watched = m_state.boards->watch(id, client.sink, board);
    if (watched)
        return;
    const protocol::BoardUpdate refused{board, m_state.clock.now(), {}, watched.error()};
    client.sink->send(std::make_shared<const std::string>(protocol::format(refused)));
}

void SyncSessions::refill(Client& client)
{
    const auto now = m_state.clock.steady();
    const double seconds = std::chrono::duration<double>(now - client.refilled).count();
    client.refilled = now;
    const auto& limits = m_state.config.limits;
    client.allowance = std::min(static_cast<double>(limits.messages_burst),
                                client.allowance + seconds * static_cast<double>(limits.messages_per_s));
}

void SyncSessions::tick()
{
    m_calls.tick();
    const auto now = m_state.clock.steady();
    const auto life = std::chrono::seconds(m_state.config.limits.websocket_unauthenticated_s);
    for (auto& [id, client] : m_clients) {
        if (!client.greeted && life.count() > 0 && now - client.opened > life)
            client.socket->close(closeToken, "no token came in time");
        if (!client.paused)
            continue;
        refill(client);
        if (client.allowance >= 1) {
            client.paused = false;
            client.socket->resumeReading();
        }
    }
}

} // namespace warroom
