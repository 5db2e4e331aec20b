// The client's thread, and the way of everything that is told back to its owner.
#include "net/websocket_client.h"

#include "net/websocket_codec.h"
#include "net/websocket_link.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <thread>

namespace warroom::net {
namespace asio = boost::asio;

class WebSocketClient::Core final
{
public:
    Core(Post post, Callbacks callbacks, WebSocketClientOptions options)
        : m_post(std::move(post)), m_callbacks(std::move(callbacks)), m_options(std::move(options)),
          m_thread([io = m_io] { io->run(); })
    {}

    ~Core()
    {
        m_current.reset();
        asio::post(*m_io, [this] {
            if (m_link)
                m_link->drop();
            m_link.reset();
            m_work.reset();
        });
        m_thread.join();
    }

    void connect(WebSocketTarget target)
    {
        m_current = std::make_shared<const Callbacks>(m_callbacks);
        Tell tell = [post = m_post,
                     current = std::weak_ptr(m_current)](std::function<void(const Callbacks&)> what) {
            post([current, what = std::move(what)] {
                if (const auto callbacks = current.lock())
                    what(*callbacks);
            });
        };
        asio::post(*m_io, [this, target = std::move(target), tell = std::move(tell)]() mutable {
            begin(std::move(target), std::move(tell));
        });
    }

    template<class Work>
    void onLink(Work work)
    {
        asio::post(*m_io, [this, work = std::move(work)]() mutable {
            if (m_link)
                work(*m_link);
        });
    }

private:
    void begin(WebSocketTarget target, Tell tell)
    {
        if (m_link)
            m_link->drop();
        m_link.reset();
        auto link = makeWebSocketLink(m_io, std::move(target), m_options, tell);
        if (!link) {
            return tell([why = link.error()](const Callbacks& callbacks) {
                if (callbacks.onClosed)
                    callbacks.onClosed(static_cast<std::uint16_t>(CloseCode::Lost), why);
            });
        }
        m_link = *link;
        m_link->start();
    }

    Post m_post;
    Callbacks m_callbacks;
    WebSocketClientOptions m_options;
    std::shared_ptr<const Callbacks> m_current; // of the last connect(); the owner's thread
    std::shared_ptr<asio::io_context> m_io = std::make_shared<asio::io_context>(1);
    asio::executor_work_guard<asio::io_context::executor_type> m_work{m_io->get_executor()};
    std::shared_ptr<WebSocketLink> m_link; // the network thread
    std::thread m_thread;
};

WebSocketClient::WebSocketClient(Post post, Callbacks callbacks, WebSocketClientOptions options)
    : m_core(std::make_unique<Core>(std::move(post), std::move(callbacks), std::move(options)))
{}

WebSocketClient::~WebSocketClient() = default;

void WebSocketClient::connect(WebSocketTarget target) { m_core->connect(std::move(target)); }

void WebSocketClient::send(std::string text)
{
    m_core->onLink([text = std::move(text)](WebSocketLink& link) mutable { link.send(std::move(text)); });
}

void WebSocketClient::close()
{
    m_core->onLink([](WebSocketLink& link) { link.close(); });
}

} // namespace warroom::net
