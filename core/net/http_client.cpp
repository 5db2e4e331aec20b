// One connection, plain or TLS, driven step by step against a deadline.
#include "net/http_client.h"

#include "base/text.h"
#include "net/client_link.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <fmt/format.h>
#include <poll.h>

#include <future>
#include <optional>

namespace warroom::net {
namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace {

using SteadyClock = std::chrono::steady_clock;
using Tcp = asio::ip::tcp;
using boost::system::error_code;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

Result<http::request<http::string_body>> message(const HttpCall& call, const Url& url)
{
    http::request<http::string_body> request;
    request.version(11);
    request.method_string(call.method);
    request.target(url.target);
    request.set(http::field::host, url.hostPort());
    request.set(http::field::user_agent, "warroom");
    for (const auto& [name, value] : call.headers) {
        if (!isSendableHeader(name, value))
            return fail(ErrorCode::Argument,
                        fmt::format("the header \"{}\" is not valid", escapeForMessage(name)));
        request.set(name, value);
    }
    request.body() = call.body;
    request.prepare_payload();
    return request;
}

HttpResponse plainValue(http::response<http::string_body>&& from)
{
    HttpResponse out;
    out.status = static_cast<int>(from.result_int());
    for (const auto& field : from)
        out.headers.emplace_back(view(field.name_string()), view(field.value()));
    out.body = std::move(from.body());
    return out;
}

} // namespace

class HttpClient::Link final
{
public:
    explicit Link(Url url) : m_url(std::move(url)) {}

    Result<void> open(const std::string& caFile, const Patience& patience);
    Result<HttpResponse> exchange(const HttpCall& call, const Patience& patience);

    bool leadsTo(const Url& url) const
    {
        return m_url.secure == url.secure && m_url.host == url.host && m_url.port == url.port;
    }
    // Nothing is expected to come between two requests; if something did, it is the end.
    bool isQuiet()
    {
        pollfd state{m_socket.native_handle(), POLLIN, 0};
        return m_keepAlive && ::poll(&state, 1, 0) == 0;
    }
    // Whether the last exchange ended before the first byte of an answer.
    bool wasStale() const { return m_stale; }

private:
    template<class Start>
    error_code await(const Patience& patience, Start start);
    template<class Stream>
    Result<HttpResponse> exchangeOn(Stream& stream, const HttpCall& call, const Patience& patience);
    Error failure(const error_code& reason, const HttpCall& call) const;

    Url m_url;
    asio::io_context m_io{1};
    Tcp::socket m_socket{m_io};
    std::shared_ptr<asio::ssl::context> m_context;
    std::optional<asio::ssl::stream<Tcp::socket&>> m_tls;
    boost::beast::flat_buffer m_buffer;
    bool m_keepAlive = false;
    bool m_stale = false;
};

// Runs one step; when patience is over the socket is closed, so that the step ends.
template<class Start>
error_code HttpClient::Link::await(const Patience& patience, Start start)
{
    std::optional<error_code> result;
    start([&result](const error_code& ec, const auto&...) { result = ec; });
    m_io.restart();
    while (!result && !patience.isOver())
        m_io.run_one_until(patience.next());
    if (result)
        return *result;
    error_code ignored;
    m_socket.close(ignored);
    m_io.restart();
    while (!result && m_io.run_one() > 0) {
    }
    return asio::error::timed_out;
}

Result<void> HttpClient::Link::open(const std::string& caFile, const Patience& patience)
{
    const auto promise = std::make_shared<std::promise<Result<Endpoints>>>();
    auto found = promise->get_future();
    resolve(m_url, [promise](Result<Endpoints> endpoints) { promise->set_value(std::move(endpoints)); });
    while (found.wait_until(patience.next()) != std::future_status::ready) {
        if (patience.isOver())
            return timedOut(m_url);
    }
    TRY(const auto endpoints, found.get());
    const auto connected =
        await(patience, [&](auto done) { asio::async_connect(m_socket, endpoints, std::move(done)); });
    if (connected == asio::error::timed_out)
        return timedOut(m_url);
    if (connected)
        return unreachable(m_url, connected);
    error_code ignored;
    m_socket.set_option(Tcp::no_delay(true), ignored);
    if (!m_url.secure)
        return {};
    TRY(m_context, clientTls(caFile));
    m_tls.emplace(m_socket, *m_context);
    CHECK(expectHost(m_tls->native_handle(), m_url));
    const auto secured = await(patience, [&](auto done) {
        m_tls->async_handshake(asio::ssl::stream_base::client, std::move(done));
    });
    if (secured == asio::error::timed_out)
        return timedOut(m_url);
    if (secured)
        return tlsFailure(m_url, m_tls->native_handle(), secured);
    return {};
}

Result<HttpResponse> HttpClient::Link::exchange(const HttpCall& call, const Patience& patience)
{
    return m_tls ? exchangeOn(*m_tls, call, patience) : exchangeOn(m_socket, call, patience);
}

template<class Stream>
Result<HttpResponse> HttpClient::Link::exchangeOn(Stream& stream, const HttpCall& call,
                                                  const Patience& patience)
{
    TRY(auto target, Url::parse(call.url));
    TRY(const auto request, message(call, target));
    m_keepAlive = m_stale = false;
    m_buffer.clear();
    const auto written =
        await(patience, [&](auto done) { http::async_write(stream, request, std::move(done)); });
    if (written == asio::error::timed_out)
        return timedOut(m_url);
    // A server that refuses may answer and close before it has read everything.
    http::response_parser<http::string_body> parser;
    parser.body_limit(call.answerLimit);
    parser.header_limit(64 * 1024);
    parser.skip(call.method == "HEAD");
    const auto got =
        await(patience, [&](auto done) { http::async_read(stream, m_buffer, parser, std::move(done)); });
    if (got) {
        m_stale = !parser.got_some() && got != asio::error::timed_out;
        return failure(written && m_stale ? written : got, call);
    }
    m_keepAlive = parser.get().keep_alive() && !written;
    return plainValue(parser.release());
}

Error HttpClient::Link::failure(const error_code& reason, const HttpCall& call) const
{
    const auto host = escapeForMessage(m_url.hostPort());
    if (reason == asio::error::timed_out)
        return timedOut(m_url);
    if (reason == http::error::body_limit) {
        return fail(ErrorCode::TooLarge,
                    fmt::format("the answer of {} is larger than {} bytes", host, call.answerLimit))
            .withLimit(static_cast<std::int64_t>(call.answerLimit));
    }
    if (m_stale || reason.category() == asio::error::get_system_category())
        return unreachable(m_url, reason);
    return fail(ErrorCode::Http,
                fmt::format("the answer of {} is not valid HTTP: {}", host, reason.message()));
}

HttpClient::HttpClient(std::string caFile) : m_caFile(std::move(caFile)) {}
HttpClient::~HttpClient() = default;

Result<HttpResponse> HttpClient::request(const HttpCall& call)
{
    const Patience patience(call.timeout, call.stop);
    TRY(const auto url, Url::parse(call.url));
    if (m_link && m_link->leadsTo(url) && m_link->isQuiet()) {
        auto answer = m_link->exchange(call, patience);
        if (answer || !m_link->wasStale() || call.method != "GET")
            return answer;
    }
    m_link = std::make_unique<Link>(url);
    if (const auto opened = m_link->open(m_caFile, patience); !opened) {
        m_link.reset();
        return opened.error();
    }
    return m_link->exchange(call, patience);
}

} // namespace warroom::net
