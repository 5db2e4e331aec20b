// Checks the shape and the size of a header line by line as it comes. What is plain in every respect is taken
// apart here; everything else, and its body, is parsed by Beast.
#include "net/http_reader.h"

#include "base/text.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace warroom::net {
namespace http = boost::beast::http;
namespace {

std::string_view viewOf(boost::beast::string_view text) { return {text.data(), text.size()}; }

HttpReader::Refusal malformed(std::string message)
{
    return {400, fail(ErrorCode::Http, std::move(message))};
}

HttpReader::Refusal tooLong(int status, std::string message, std::size_t limit)
{
    return {status,
            fail(ErrorCode::TooLarge, std::move(message)).withLimit(static_cast<std::int64_t>(limit))};
}

constexpr std::size_t bodyAtOnce = 64 * 1024; // room that is made for a body before it comes
constexpr std::size_t lengthDigits = 15;

// Characters of a header's name, RFC 9110 section 5.6.2.
constexpr std::array<bool, 256> tokenCharacters = [] {
    std::array<bool, 256> out{};
    for (const char c : std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        out[static_cast<unsigned char>(c)] = true;
    return out;
}();

bool isVisible(char c) { return c > 0x20 && c < 0x7F; }

bool isTokenStart(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\r'; }

} // namespace

struct HttpReader::Parser : http::request_parser<http::string_body>
{};

HttpReader::HttpReader(const HeaderLimits& limits) : m_limits(limits) {}
HttpReader::~HttpReader() = default;

HttpReader::Step HttpReader::read(std::string_view& bytes)
{
    if (m_plain)
        return readPlainBody(bytes);
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

// One line of a plain header; false for what has to be looked at closely.
bool HttpReader::takeField(std::string_view line, bool& hasConnection)
{
    const auto colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        return false;
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    const auto isToken = [](char c) { return tokenCharacters[static_cast<unsigned char>(c)]; };
    if (!std::all_of(name.begin(), name.end(), isToken) ||
        !std::all_of(value.begin(), value.end(), [](char c) { return c == ' ' || isVisible(c); }))
        return false;
    if (equalIgnoringCase(name, "Transfer-Encoding") || equalIgnoringCase(name, "Upgrade"))
        return false;
    if (equalIgnoringCase(name, "Connection")) {
        const bool closes = equalIgnoringCase(value, "close");
        if (std::exchange(hasConnection, true) || (!closes && !equalIgnoringCase(value, "keep-alive")))
            return false;
        m_keepAlive = !closes;
    }
    if (equalIgnoringCase(name, "Content-Length")) {
        std::uint64_t length = 0;
        const auto end = value.data() + value.size();
        if (m_contentLength || value.empty() || value.size() > lengthDigits ||
            std::from_chars(value.data(), end, length).ptr != end)
            return false;
        m_contentLength = length;
    }
    m_request.headers.emplace_back(name, value);
    return true;
}

// Takes a header apart in which nothing is unusual; false leaves it to the whole parser.
bool HttpReader::parsePlain(std::string_view header)
{
    const auto nextLine = [&header] {
        const auto end = header.find('\n');
        const auto line = header.substr(0, end - 1);
        header.remove_prefix(end + 1);
        return line;
    };
    const auto first = nextLine();
    const auto methodEnd = first.find(' ');
    const auto method = first.substr(0, methodEnd);
    if (methodEnd == std::string_view::npos || !first.ends_with(" HTTP/1.1") ||
        first.size() < methodEnd + 11 ||
        !std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return false;
    const auto target = first.substr(methodEnd + 1, first.size() - methodEnd - 10);
    if (!std::all_of(target.begin(), target.end(), isVisible))
        return false;
    m_request = HttpRequest{};
    m_request.headers.reserve(m_lines);
    m_contentLength = std::nullopt;
    m_keepAlive = true;
    bool hasConnection = false;
    for (auto line = nextLine(); !line.empty(); line = nextLine()) {
        if (!takeField(line, hasConnection))
            return false;
    }
    m_request.method = method;
    m_request.target = target;
    m_isHead = method == "HEAD";
    m_version = 11;
    m_plain = true;
    return true;
}

HttpReader::Step HttpReader::parseHeader(std::string_view header)
{
    if (parsePlain(header)) {
        if (m_isHead)
            m_request.method = "GET";
        if (auto refusal = checkFields())
            return refuse(std::move(*refusal));
        return Step::Head;
    }
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
    m_request.method = viewOf(message.method_string());
    m_request.target = viewOf(message.target());
    for (const auto& field : message)
        m_request.headers.emplace_back(viewOf(field.name_string()), viewOf(field.value()));
    m_isHead = message.method() == http::verb::head;
    if (m_isHead)
        m_request.method = "GET";
    m_keepAlive = message.keep_alive();
    m_version = message.version();
    m_contentLength = std::nullopt;
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
    if (headerCount(headers, "Host") > 1 || (headerCount(headers, "Host") == 0 && m_version == 11))
        return malformed("there must be exactly one Host header");
    const bool hasLength = headerCount(headers, "Content-Length") > 0;
    m_chunked = headerCount(headers, "Transfer-Encoding") > 0;
    if (headerCount(headers, "Content-Length") > 1 || headerCount(headers, "Transfer-Encoding") > 1 ||
        (hasLength && m_chunked))
        return malformed("the length of the body is stated twice");
    if (m_chunked && !equalIgnoringCase(m_request.header("Transfer-Encoding"), "chunked"))
        return Refusal{
            501, fail(ErrorCode::Unsupported, "the only transfer coding that is accepted is \"chunked\"")};
    if (m_chunked && m_version != 11)
        return malformed("HTTP/1.0 has no chunked bodies");
    if (hasLength && m_parser)
        m_contentLength = m_parser->content_length().value_or(0);
    return std::nullopt;
}

void HttpReader::allowBody(std::uint64_t limit)
{
    m_bodyLimit = limit;
    if (m_parser)
        m_parser->body_limit(limit);
}

HttpReader::Step HttpReader::tooLarge()
{
    return refuse(tooLong(413, fmt::format("the body is larger than {} bytes", m_bodyLimit), m_bodyLimit));
}

HttpReader::Step HttpReader::readPlainBody(std::string_view& bytes)
{
    const std::uint64_t length = m_contentLength.value_or(0);
    if (length > m_bodyLimit)
        return tooLarge();
    auto& body = m_request.body;
    if (body.empty())
        body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(length, bodyAtOnce)));
    const auto part = bytes.substr(0, static_cast<std::size_t>(length - body.size()));
    body.append(part);
    bytes.remove_prefix(part.size());
    return body.size() == length ? Step::Whole : Step::More;
}

HttpReader::Step HttpReader::readBody(std::string_view& bytes)
{
    if (m_contentLength.value_or(0) > m_bodyLimit)
        return tooLarge();
    while (!m_parser->is_done()) {
        if (bytes.empty())
            return Step::More;
        boost::system::error_code ec;
        const std::size_t taken = m_parser->put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
        bytes.remove_prefix(taken);
        if (ec == http::error::need_more)
            return Step::More;
        if (ec == http::error::body_limit)
            return tooLarge();
        if (ec)
            return refuse(malformed("the body is malformed: " + ec.message()));
    }
    m_request.body = std::move(m_parser->get().body());
    return Step::Whole;
}

HttpRequest HttpReader::takeRequest()
{
    m_parser.reset();
    m_plain = false;
    m_scanned = m_lineStart = m_requestLineEnd = m_lines = 0;
    return std::exchange(m_request, HttpRequest{});
}

HttpReader::Step HttpReader::refuse(Refusal refusal)
{
    m_refusal = std::move(refusal);
    return Step::Refused;
}

} // namespace warroom::net
