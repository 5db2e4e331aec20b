// Checks the shape and the size of a header line by line as it comes; Beast then parses it, and the body.
#include "net/http_reader.h"

#include "base/text.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace warroom::net {
namespace http = boost::beast::http;
namespace {

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

HttpReader::Refusal malformed(std::string message)
{
    return {400, fail(ErrorCode::Http, std::move(message))};
}

HttpReader::Refusal tooLong(int status, std::string message, std::size_t limit)
{
    return {status,
            fail(ErrorCode::TooLarge, std::move(message)).withLimit(static_cast<std::int64_t>(limit))};
}

bool isTokenStart(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\r'; }

} // namespace

struct HttpReader::Parser : http::request_parser<http::string_body>
{};

HttpReader::HttpReader(const HeaderLimits& limits) : m_limits(limits) {}
HttpReader::~HttpReader() = default;

HttpReader::Step HttpReader::read(std::string_view& bytes)
{
    return m_parser ? readBody(bytes) : scanHeader(bytes);
}

HttpReader::Step HttpReader::scanHeader(std::string_view& bytes)
{
    while (m_scanned == 0 && bytes.starts_with("\r\n"))
        bytes.remove_prefix(2);
    if (bytes.empty())
        return Step::More;
    if (!isTokenStart(bytes.front()))
        return refuse(malformed("this is not HTTP; a request begins like \"GET / HTTP/1.1\""));
    for (auto end = bytes.find('\n', m_scanned); end != std::string_view::npos;
         end = bytes.find('\n', m_scanned)) {
        if (end == m_lineStart || bytes[end - 1] != '\r')
            return refuse(malformed("a line of the header does not end with CR LF"));
        const auto line = bytes.substr(m_lineStart, end - 1 - m_lineStart);
        if (line.empty() && m_lines > 0) {
            const auto header = bytes.substr(0, end + 1);
            bytes.remove_prefix(end + 1);
            return parseHeader(header);
        }
        if (auto refusal = checkLine(line))
            return refuse(std::move(*refusal));
        m_scanned = m_lineStart = end + 1;
        if (m_lines++ == 0)
            m_requestLineEnd = m_lineStart;
        if (m_lineStart - m_requestLineEnd > m_limits.allHeaders) {
            return refuse(tooLong(431,
                                  fmt::format("the headers are longer than {} bytes", m_limits.allHeaders),
                                  m_limits.allHeaders));
        }
    }
    m_scanned = bytes.size();
    if (auto refusal = checkUnended(bytes.size()))
        return refuse(std::move(*refusal));
    return Step::More;
}

std::optional<HttpReader::Refusal> HttpReader::checkLine(std::string_view line) const
{
    if (m_lines == 0) {
        if (line.size() > m_limits.requestLine) {
            return tooLong(414, fmt::format("the request line is longer than {} bytes", m_limits.requestLine),
                           m_limits.requestLine);
        }
        if (!line.ends_with(" HTTP/1.1") && !line.ends_with(" HTTP/1.0"))
            return malformed("the request line does not end with \"HTTP/1.1\"");
        return std::nullopt;
    }
    if (line.size() > m_limits.oneHeader) {
        return tooLong(431, fmt::format("a header is longer than {} bytes", m_limits.oneHeader),
                       m_limits.oneHeader);
    }
    if (m_lines > m_limits.count)
        return tooLong(431, fmt::format("there are more than {} headers", m_limits.count), m_limits.count);
    if (line.front() == ' ' || line.front() == '\t')
        return malformed("a header is folded over several lines");
    return std::nullopt;
}

// The line that is still coming may be too long already.
std::optional<HttpReader::Refusal> HttpReader::checkUnended(std::size_t size) const
{
    const std::size_t length = size - m_lineStart;
    if (m_lines == 0 && length > m_limits.requestLine + 1) {
        return tooLong(414, fmt::format("the request line is longer than {} bytes", m_limits.requestLine),
                       m_limits.requestLine);
    }
    if (m_lines > 0 && length > m_limits.oneHeader + 1) {
        return tooLong(431, fmt::format("a header is longer than {} bytes", m_limits.oneHeader),
                       m_limits.oneHeader);
    }
    return std::nullopt;
}

HttpReader::Step HttpReader::parseHeader(std::string_view header)
{
    m_parser = std::make_unique<Parser>();
    m_parser->header_limit(static_cast<std::uint32_t>(header.size() + 1));
    m_parser->body_limit(boost::none);
    boost::system::error_code ec;
    m_parser->put(boost::asio::buffer(header.data(), header.size()), ec);
    if (ec == http::error::bad_transfer_encoding || ec == http::error::bad_content_length ||
        ec == http::error::multiple_content_length)
        return refuse(malformed("the length of the body is stated twice or wrongly"));
    if (ec || !m_parser->is_header_done())
        return refuse(malformed("the header is malformed: " + ec.message()));
    m_parser->eager(true);
    const auto& message = m_parser->get();
    m_request = HttpRequest{};
    m_request.method = view(message.method_string());
    m_request.target = view(message.target());
    for (const auto& field : message)
        m_request.headers.emplace_back(view(field.name_string()), view(field.value()));
    m_isHead = message.method() == http::verb::head;
    if (m_isHead)
        m_request.method = "GET";
    m_keepAlive = message.keep_alive();
    if (auto refusal = checkFields())
        return refuse(std::move(*refusal));
    return Step::Head;
}

std::optional<HttpReader::Refusal> HttpReader::checkFields()
{
    const Headers& headers = m_request.headers;
    auto decoded = decodeTarget(m_request.target);
    if (!decoded)
        return Refusal{400, decoded.error()};
    m_request.path = std::move(decoded->path);
    m_request.query = std::move(decoded->query);
    if (headerCount(headers, "Host") > 1 ||
        (headerCount(headers, "Host") == 0 && m_parser->get().version() == 11))
        return malformed("there must be exactly one Host header");
    const bool hasLength = headerCount(headers, "Content-Length") > 0;
    m_chunked = headerCount(headers, "Transfer-Encoding") > 0;
    m_contentLength = std::nullopt;
    if (headerCount(headers, "Content-Length") > 1 || headerCount(headers, "Transfer-Encoding") > 1 ||
        (hasLength && m_chunked))
        return malformed("the length of the body is stated twice");
    if (m_chunked && !equalIgnoringCase(m_request.header("Transfer-Encoding"), "chunked"))
        return Refusal{
            501, fail(ErrorCode::Unsupported, "the only transfer coding that is accepted is \"chunked\"")};
    if (m_chunked && m_parser->get().version() != 11)
        return malformed("HTTP/1.0 has no chunked bodies");
    if (hasLength)
        m_contentLength = m_parser->content_length().value_or(0);
    return std::nullopt;
}

void HttpReader::allowBody(std::uint64_t limit)
{
    m_bodyLimit = limit;
    m_parser->body_limit(limit);
}

HttpReader::Step HttpReader::readBody(std::string_view& bytes)
{
    const auto large = [&] {
        return refuse(
            tooLong(413, fmt::format("the body is larger than {} bytes", m_bodyLimit), m_bodyLimit));
    };
    if (m_contentLength.value_or(0) > m_bodyLimit)
        return large();
    while (!m_parser->is_done()) {
        if (bytes.empty())
            return Step::More;
        boost::system::error_code ec;
        const std::size_t taken = m_parser->put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
        bytes.remove_prefix(taken);
        if (ec == http::error::need_more)
            return Step::More;
        if (ec == http::error::body_limit)
            return large();
        if (ec)
            return refuse(malformed("the body is malformed: " + ec.message()));
    }
    m_request.body = std::move(m_parser->get().body());
    return Step::Whole;
}

HttpRequest HttpReader::takeRequest()
{
    m_parser.reset();
    m_scanned = m_lineStart = m_requestLineEnd = m_lines = 0;
    return std::exchange(m_request, HttpRequest{});
}

HttpReader::Step HttpReader::refuse(Refusal refusal)
{
    m_refusal = std::move(refusal);
    return Step::Refused;
}

} // namespace warroom::net
