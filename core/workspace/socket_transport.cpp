// A WebSocket client as a transport.
#include "workspace/socket_transport.h"

#include "net/websocket_client.h"
#include "protocol/messages.h"

namespace warroom {
namespace {

constexpr std::uint16_t closeToken = 4401;

class SocketTransport final : public Transport
{
public:
    explicit SocketTransport(SocketOptions options) : m_options(std::move(options)) {}

    void start(Events events) override
    {
        net::WebSocketClientOptions clientOptions;
        clientOptions.caFile = m_options.caFile;
        m_client = std::make_unique<net::WebSocketClient>(
            [](std::function<void()> work) { work(); },
            net::WebSocketClient::Callbacks{
                events.opened,
                events.message,
                [closed = events.closed](std::uint16_t code, Error error) {
                    closed(code == closeToken ? fail(ErrorCode::Unauthenticated, error.message())
                                              : std::move(error));
                },
            },
            clientOptions);
        net::WebSocketTarget target;
        target.url = m_options.url + "/sync";
        if (!m_options.token.empty())
            target.headers.emplace_back("Authorization", "Bearer " + m_options.token);
        target.subprotocol = std::string(protocol::subprotocol);
        m_client->connect(std::move(target));
    }

    void send(std::string message) override { m_client->send(std::move(message)); }

private:
    SocketOptions m_options;
    std::unique_ptr<net::WebSocketClient> m_client;
};

} // namespace

std::unique_ptr<Transport> makeSocketTransport(const SocketOptions& options)
{
    return std::make_unique<SocketTransport>(options);
}

} // namespace warroom
