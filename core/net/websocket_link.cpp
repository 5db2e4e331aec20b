// Resolve, connect, verify, shake hands, then read and write; a watch ends whatever takes too long.
#include "net/websocket_link.h"

#include "base/text.h"
#include "net/client_link.h"
#include "net/silence_watch.h"
#include "net/socket_progress.h"
#include "net/websocket_codec.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>

namespace warroom::net {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
namespace {

using SteadyClock = std::chrono::steady_clock;
using boost::system::error_code;
using PlainSocket = beast::tcp_stream;
using TlsSocket = beast::ssl_stream<beast::tcp_stream>;

constexpr std::chrono::milliseconds watchPeriod(250);
constexpr std::chrono::milliseconds closeTime(500); // for the answer to our close, which is out by then
constexpr std::chrono::milliseconds settleTime(50); // for what a closed socket has interrupted
constexpr std::size_t writeBuffer = 64 * 1024; // a longer message goes in fragments, with pings between them
constexpr std::size_t readPiece = 64 * 1024;
constexpr auto lost = static_cast<std::uint16_t>(CloseCode::Lost);
constexpr auto normal = static_cast<std::uint16_t>(CloseCode::Normal);

ErrorCode codeOfStatus(unsigned status)
{
    switch (status) {
    case 401:
        return ErrorCode::Unauthenticated;
    case 403:
        return ErrorCode::Forbidden;
    case 426:
        return ErrorCode::Version;
    case 429:
    case 503:
        return ErrorCode::TooMany;
    default:
        return ErrorCode::Http;
    }
}

struct LinkParts
{
    std::weak_ptr<asio::io_context> io; // outlives the link; weak, since its pending work owns the link
    Url url;
    WebSocketTarget target;
    WebSocketClientOptions options;
    Tell tell;
    std::shared_ptr<asio::ssl::context> tls; // null for a plain link
};

template<class Stream>
class LinkOn final : public WebSocketLink, public std::enable_shared_from_this<LinkOn<Stream>>
{
public:
    LinkOn(LinkParts parts, Stream stream)
        : m_parts(std::move(parts)), m_ws(std::in_place, std::move(stream)), m_watch(m_ws->get_executor())
    {}

    void start() override;
    void send(std::string text) override;
    void close() override;
    void drop() override;

private:
    enum class Phase
    {
        Connecting,
        Open,
        Closing,
        Done
    };
    void onResolved(Result<Endpoints> endpoints);
    void secure();
    void shakeHands();
    void onHandshake(const error_code& ec);
    void read();
    void onRead(const error_code& ec);
    void write();
    void onWritten(const error_code& ec);
    void watch();
    void look();
    void ping();
    void closeNow();
    void release();
    void end(std::uint16_t code, Error why);
    void onBroken(const error_code& ec);
    static SilenceWatch::Time now() { return SteadyClock::now().time_since_epoch(); }
    int nativeSocket() { return beast::get_lowest_layer(*m_ws).socket().native_handle(); }
    auto self() { return this->shared_from_this(); }

    LinkParts m_parts;
    std::optional<websocket::stream<Stream>> m_ws;
    asio::steady_timer m_watch;
    websocket::response_type m_response;
    beast::flat_buffer m_buffer;
    std::deque<std::string> m_queue;
    bool m_writing = false;
    bool m_pinging = false;
    Phase m_phase = Phase::Connecting;
    SteadyClock::time_point m_until{}; // end of connecting, then of closing
    SilenceWatch m_silence{m_parts.options.pingEvery, m_parts.options.silence};
    std::uint64_t m_taken = 0; // bytes that the peer's machine has confirmed
};

template<class Stream>
void LinkOn<Stream>::start()
{
    m_until = SteadyClock::now() + m_parts.options.connectTime;
    watch();
    resolve(m_parts.url, [io = m_parts.io.lock(), weak = std::weak_ptr(self())](Result<Endpoints> endpoints) {
        asio::post(*io, [weak, endpoints = std::move(endpoints)]() mutable {
            if (const auto link = weak.lock())
                link->onResolved(std::move(endpoints));
        });
    });
}

template<class Stream>
void LinkOn<Stream>::onResolved(Result<Endpoints> endpoints)
{
    if (m_phase != Phase::Connecting)
        return;
    if (!endpoints)
        return end(lost, endpoints.error());
    beast::get_lowest_layer(*m_ws).async_connect(
        *endpoints, [this, keep = self()](const error_code& ec, const auto&) {
            if (m_phase != Phase::Connecting)
                return;
            if (ec)
                return end(lost, unreachable(m_parts.url, ec));
            error_code ignored;
            beast::get_lowest_layer(*m_ws).socket().set_option(asio::ip::tcp::no_delay(true), ignored);
            secure();
        });
}

template<class Stream>
void LinkOn<Stream>::secure()
{
    if constexpr (std::is_same_v<Stream, TlsSocket>) {
        SSL* ssl = m_ws->next_layer().native_handle();
        if (const auto expected = expectHost(ssl, m_parts.url); !expected)
            return end(lost, expected.error());
        m_ws->next_layer().async_handshake(asio::ssl::stream_base::client,
                                           [this, keep = self(), ssl](const error_code& ec) {
                                               if (m_phase != Phase::Connecting)
                                                   return;
                                               if (ec)
                                                   return end(lost, tlsFailure(m_parts.url, ssl, ec));
                                               shakeHands();
                                           });
    } else {
        shakeHands();
    }
}

template<class Stream>
void LinkOn<Stream>::shakeHands()
{
    beast::get_lowest_layer(*m_ws).expires_never();
    m_ws->set_option(websocket::stream_base::timeout{websocket::stream_base::none(),
                                                     websocket::stream_base::none(), false});
    m_ws->set_option(websocket::stream_base::decorator([parts = m_parts](websocket::request_type& request) {
        for (const auto& [name, value] : parts.target.headers)
            request.set(name, value);
        if (!parts.target.subprotocol.empty())
            request.set(beast::http::field::sec_websocket_protocol, parts.target.subprotocol);
    }));
    m_ws->control_callback([this](websocket::frame_type, beast::string_view) { m_silence.heard(now()); });
    m_ws->read_message_max(static_cast<std::size_t>(m_parts.options.largestMessage));
    m_ws->write_buffer_bytes(writeBuffer);
    m_ws->text(true);
    m_ws->async_handshake(m_response, m_parts.url.hostPort(), m_parts.url.target,
                          [this, keep = self()](const error_code& ec) { onHandshake(ec); });
}

template<class Stream>
void LinkOn<Stream>::onHandshake(const error_code& ec)
{
    if (m_phase != Phase::Connecting)
        return;
    const auto host = escapeForMessage(m_parts.url.hostPort());
    if (ec == websocket::error::upgrade_declined) {
        return end(lost, fail(codeOfStatus(m_response.result_int()),
                              fmt::format("{} answered {} {} to the WebSocket handshake", host,
                                          m_response.result_int(),
                                          reasonPhrase(static_cast<int>(m_response.result_int())))));
    }
    if (ec)
        return end(lost, unreachable(m_parts.url, ec));
    const auto agreed = m_response[beast::http::field::sec_websocket_protocol];
    if (!m_parts.target.subprotocol.empty() && agreed != m_parts.target.subprotocol) {
        return end(lost, fail(ErrorCode::Version,
                              fmt::format("{} does not speak {}", host, m_parts.target.subprotocol)));
    }
    m_phase = Phase::Open;
    m_silence.opened(now(), now() - (m_until.time_since_epoch() - m_parts.options.connectTime));
    m_parts.tell([](const WebSocketClient::Callbacks& callbacks) {
        if (callbacks.onOpen)
            callbacks.onOpen();
    });
    read();
}

template<class Stream>
void LinkOn<Stream>::read()
{
    m_ws->async_read_some(m_buffer, readPiece,
                          [this, keep = self()](const error_code& ec, std::size_t) { onRead(ec); });
}

template<class Stream>
void LinkOn<Stream>::onRead(const error_code& ec)
{
    if (m_phase == Phase::Done)
        return;
    if (ec)
        return onBroken(ec);
    m_silence.heard(now());
    if (m_ws->is_message_done()) {
        m_parts.tell(
            [text = beast::buffers_to_string(m_buffer.data())](const WebSocketClient::Callbacks& callbacks) {
                if (callbacks.onText)
                    callbacks.onText(text);
            });
        m_buffer.clear();
    }
    read();
}

template<class Stream>
void LinkOn<Stream>::send(std::string text)
{
    if (m_phase != Phase::Open)
        return;
    m_queue.push_back(std::move(text));
    if (!m_writing)
        write();
}

template<class Stream>
void LinkOn<Stream>::write()
{
    m_writing = true;
    m_ws->async_write(asio::buffer(m_queue.front()),
                      [this, keep = self()](const error_code& ec, std::size_t) { onWritten(ec); });
}

template<class Stream>
void LinkOn<Stream>::onWritten(const error_code& ec)
{
    m_writing = false;
    if (m_phase == Phase::Done || ec)
        return; // the read tells what has happened
    m_queue.pop_front();
    if (!m_queue.empty())
        write();
    else if (m_phase == Phase::Closing)
        closeNow();
}

template<class Stream>
void LinkOn<Stream>::close()
{
    if (m_phase == Phase::Connecting)
        return end(lost, fail(ErrorCode::Cancelled, "closed before it was open"));
    if (m_phase != Phase::Open)
        return;
    m_phase = Phase::Closing;
    m_until = SteadyClock::now() + closeTime;
    if (!m_writing)
        closeNow();
}

template<class Stream>
void LinkOn<Stream>::closeNow()
{
    m_ws->async_close(websocket::close_code::normal, [this, keep = self()](const error_code&) {
        end(normal, fail(ErrorCode::Cancelled, "closed"));
    });
}

template<class Stream>
void LinkOn<Stream>::onBroken(const error_code& ec)
{
    if (m_phase == Phase::Closing)
        return end(normal, fail(ErrorCode::Cancelled, "closed"));
    if (ec == websocket::error::closed) {
        const auto& reason = m_ws->reason();
        const auto words = std::string_view(reason.reason.data(), reason.reason.size());
        return end(reason.code,
                   fail(ErrorCode::Unreachable,
                        words.empty() ? "the server has closed the connection" : std::string(words)));
    }
    end(lost, unreachable(m_parts.url, ec));
}

template<class Stream>
void LinkOn<Stream>::watch()
{
    const auto period = std::min({watchPeriod, m_parts.options.silence / 4, m_parts.options.connectTime / 4});
    m_watch.expires_after(std::max(period, std::chrono::milliseconds(1)));
    m_watch.async_wait([this, keep = self()](const error_code& ec) {
        if (ec || m_phase == Phase::Done)
            return;
        look();
        if (m_phase != Phase::Done)
            watch();
    });
}

template<class Stream>
void LinkOn<Stream>::look()
{
    const bool isLate = SteadyClock::now() >= m_until;
    if (m_phase == Phase::Connecting && isLate)
        return end(lost, timedOut(m_parts.url));
    if (m_phase == Phase::Closing && isLate)
        return end(normal, fail(ErrorCode::Cancelled, "closed"));
    if (m_phase != Phase::Open)
        return;
    // A long message on its way out keeps pings back; as long as the peer's machine takes more of it, the
    // link lives.
    if (const auto taken = acknowledgedBytes(nativeSocket()); taken != m_taken) {
        m_taken = taken;
        if (m_writing)
            m_silence.taken(now());
    }
    const auto verdict = m_silence.look(now());
    if (verdict == SilenceWatch::Verdict::Lost)
        return end(lost, timedOut(m_parts.url));
    if (verdict == SilenceWatch::Verdict::Ping && !m_pinging)
        ping();
}

template<class Stream>
void LinkOn<Stream>::ping()
{
    m_pinging = true;
    m_ws->async_ping({}, [this, keep = self()](const error_code&) { m_pinging = false; });
}

template<class Stream>
void LinkOn<Stream>::end(std::uint16_t code, Error why)
{
    if (m_phase == Phase::Done)
        return;
    drop();
    m_parts.tell([code, why = std::move(why)](const WebSocketClient::Callbacks& callbacks) {
        if (callbacks.onClosed)
            callbacks.onClosed(code, why);
    });
}

template<class Stream>
void LinkOn<Stream>::drop()
{
    if (m_phase == Phase::Done)
        return;
    m_phase = Phase::Done;
    error_code ignored;
    beast::get_lowest_layer(*m_ws).socket().close(ignored);
    m_watch.expires_after(settleTime);
    m_watch.async_wait([this, keep = self()](const error_code&) { release(); });
}

// When a close and the read of its answer meet, Beast may leave one of them waiting for ever; what waits owns
// this link. It goes with the stream, once everything else has come to its end.
template<class Stream>
void LinkOn<Stream>::release()
{
    m_ws.reset();
}

} // namespace

Result<std::shared_ptr<WebSocketLink>> makeWebSocketLink(std::shared_ptr<asio::io_context> io,
                                                         WebSocketTarget target,
                                                         const WebSocketClientOptions& options, Tell tell)
{
    TRY(auto url, Url::parse(target.url));
    for (const auto& [name, value] : target.headers) {
        if (!isSendableHeader(name, value))
            return fail(ErrorCode::Argument,
                        fmt::format("the header \"{}\" is not valid", escapeForMessage(name)));
    }
    auto& context = *io;
    LinkParts parts{io, std::move(url), std::move(target), options, std::move(tell), nullptr};
    std::shared_ptr<WebSocketLink> link;
    if (parts.url.secure) {
        TRY(parts.tls, clientTls(options.caFile));
        auto& tls = *parts.tls;
        link =
            std::make_shared<LinkOn<TlsSocket>>(std::move(parts), TlsSocket(beast::tcp_stream(context), tls));
    } else {
        link = std::make_shared<LinkOn<PlainSocket>>(std::move(parts), beast::tcp_stream(context));
    }
    return link;
}

} // namespace warroom::net
