// Looking things up in requests, decoding targets, and writing the answers that need no handler.
#include "net/http.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace warroom::net {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = lower(c);
    if (small >= 'a' && small <= 'f')
        return small - 'a' + 10;
    return std::nullopt;
}

enum class PlusSign
{
    IsPlus,
    IsBlank
};

Result<std::string> percentDecoded(std::string_view text, PlusSign plus)
{
    std::string out;
    out.reserve(text.size());
    const auto isWritten = [plus](char c) { return c == '%' || (c == '+' && plus == PlusSign::IsBlank); };
    if (std::none_of(text.begin(), text.end(), isWritten))
        out = text;
    for (std::size_t i = out.size(); i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(text[i] == '+' && plus == PlusSign::IsBlank ? ' ' : text[i]);
            continue;
        }
        const auto high = i + 1 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? hexDigit(text[i + 2]) : std::nullopt;
        if (!high || !low) {
            return fail(ErrorCode::Http,
                        fmt::format("the URL has a broken escape \"{}\"; write %25 for a percent sign",
                                    escapeForMessage(text.substr(i, 3))));
        }
        out.push_back(static_cast<char>(*high * 16 + *low));
        i += 2;
    }
    if (firstInvalidUtf8(out))
        return fail(ErrorCode::Http, "the URL does not decode to UTF-8");
    if (firstControl(out) ||
        std::any_of(out.begin(), out.end(), [](char c) { return c == '\r' || c == '\n'; }))
        return fail(ErrorCode::Http, "the URL holds a control character");
    return out;
}

struct StatusText
{
    int status;
    std::string_view text;
};

constexpr std::array statusTexts = {
    StatusText{100, "Continue"},
    StatusText{101, "Switching Protocols"},
    StatusText{200, "OK"},
    StatusText{201, "Created"},
    StatusText{202, "Accepted"},
    StatusText{204, "No Content"},
    StatusText{206, "Partial Content"},
    StatusText{304, "Not Modified"},
    StatusText{400, "Bad Request"},
    StatusText{401, "Unauthorized"},
    StatusText{403, "Forbidden"},
    StatusText{404, "Not Found"},
    StatusText{405, "Method Not Allowed"},
    StatusText{408, "Request Timeout"},
    StatusText{409, "Conflict"},
    StatusText{411, "Length Required"},
    StatusText{413, "Content Too Large"},
    StatusText{414, "URI Too Long"},
    StatusText{415, "Unsupported Media Type"},
    StatusText{417, "Expectation Failed"},
    StatusText{421, "Misdirected Request"},
    StatusText{422, "Unprocessable Content"},
    StatusText{426, "Upgrade Required"},
    StatusText{429, "Too Many Requests"},
    StatusText{431, "Request Header Fields Too Large"},
    StatusText{500, "Internal Server Error"},
    StatusText{501, "Not Implemented"},
    StatusText{503, "Service Unavailable"},
};

bool isPort(std::string_view text)
{
    unsigned value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc{} && end == text.data() + text.size() && value >= 1 && value <= 65535;
}

} // namespace

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool isSendableHeader(std::string_view name, std::string_view value)
{
    constexpr std::string_view forbidden("\r\n\0", 3);
    return !name.empty() && name.find_first_of(forbidden) == std::string_view::npos &&
           value.find_first_of(forbidden) == std::string_view::npos;
}

std::string_view headerValue(const Headers& headers, std::string_view name)
{
    for (const auto& [key, value] : headers) {
        if (equalIgnoringCase(key, name))
            return value;
    }
    return {};
}

std::size_t headerCount(const Headers& headers, std::string_view name)
{
    return static_cast<std::size_t>(std::count_if(headers.begin(), headers.end(), [&](const auto& header) {
        return equalIgnoringCase(header.first, name);
    }));
}

bool hasToken(std::string_view value, std::string_view token)
{
    const auto parts = split(value, ',');
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return equalIgnoringCase(trimmed(part), token); });
}

std::string_view HttpRequest::bearerToken() const
{
    constexpr std::string_view scheme = "Bearer ";
    const auto value = header("Authorization");
    const bool bears =
        value.size() > scheme.size() && equalIgnoringCase(value.substr(0, scheme.size()), scheme);
    return bears ? value.substr(scheme.size()) : std::string_view();
}

std::optional<std::string_view> HttpRequest::queryValue(std::string_view name) const
{
    for (const auto& [key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

std::string_view reasonPhrase(int status)
{
    for (const auto& row : statusTexts) {
        if (row.status == status)
            return row.text;
    }
    return "Status";
}

std::string jsonString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
    return out;
}

HttpResponse json(int status, std::string body)
{
    HttpResponse out{status, {}, std::move(body)};
    out.headers.emplace_back("Content-Type", "application/json");
    return out;
}

HttpResponse problem(const Error& error, std::string_view requestId, int status)
{
    const int code = status != 0 ? status : httpStatus(error.code());
    std::string body = fmt::format(R"({{"type":"about:blank","title":{},"status":{},"detail":{},"code":"{}")",
                                   jsonString(reasonPhrase(code)), code, jsonString(error.message()),
                                   codeName(error.code()));
    if (!error.path().empty())
        body += ",\"path\":" + jsonString(error.path());
    if (error.limit())
        body += fmt::format(",\"limit\":{}", *error.limit());
    if (!requestId.empty())
        body += ",\"request_id\":" + jsonString(requestId);
    body += "}";
    return {code, {{"Content-Type", "application/problem+json"}}, std::move(body)};
}

Result<DecodedTarget> decodeTarget(std::string_view target)
{
    if (target.empty() || target.front() != '/')
        return fail(ErrorCode::Http, "the request target must be a path that begins with \"/\"");
    target = target.substr(0, target.find('#'));
    const auto mark = target.find('?');
    DecodedTarget out;
    TRY(out.path, percentDecoded(target.substr(0, mark), PlusSign::IsPlus));
    if (mark == std::string_view::npos)
        return out;
    for (const auto part : split(target.substr(mark + 1), '&')) {
        if (part.empty())
            continue;
        const auto equals = part.find('=');
        TRY(auto key, percentDecoded(part.substr(0, equals), PlusSign::IsBlank));
        std::string value;
        if (equals != std::string_view::npos) {
            TRY(value, percentDecoded(part.substr(equals + 1), PlusSign::IsBlank));
        }
        out.query.emplace_back(std::move(key), std::move(value));
    }
    return out;
}

std::string Url::hostPort() const
{
    return host.find(':') == std::string::npos ? host + ":" + port : "[" + host + "]:" + port;
}

Result<Url> Url::parse(std::string_view text)
{
    const auto refused = [&](std::string_view why) {
        return fail(ErrorCode::Argument, fmt::format("\"{}\" {}; an address looks like https://host:8787",
                                                     escapeForMessage(text), why));
    };
    Url url;
    const auto mark = text.find("://");
    const std::string scheme = lowerAscii(text.substr(0, mark));
    if (mark == std::string_view::npos ||
        (scheme != "http" && scheme != "https" && scheme != "ws" && scheme != "wss"))
        return refused("does not begin with http:// or https://");
    url.secure = scheme == "https" || scheme == "wss";
    std::string_view rest = text.substr(mark + 3);
    const auto slash = rest.find_first_of("/?#");
    std::string_view authority = rest.substr(0, slash);
    if (slash != std::string_view::npos)
        url.target =
            (rest[slash] == '/' ? "" : "/") + std::string(rest.substr(slash, rest.find('#') - slash));
    if (authority.find('@') != std::string_view::npos)
        return refused("holds a user name, which is not accepted");
    std::string_view port;
    if (!authority.empty() && authority.front() == '[') {
        const auto end = authority.find(']');
        if (end == std::string_view::npos)
            return refused("has an IPv6 address without its closing bracket");
        url.host = authority.substr(1, end - 1);
        port = authority.substr(end + 1);
    } else {
        const auto colon = authority.find(':');
        url.host = authority.substr(0, colon);
        port = colon == std::string_view::npos ? std::string_view{} : authority.substr(colon);
    }
    if (url.host.empty() || url.host.find_first_of(" \t\r\n%\\") != std::string::npos ||
        firstControl(url.host))
        return refused("has no valid host name");
    if (url.target.find_first_of(" \t\r\n") != std::string::npos || firstControl(url.target))
        return refused("holds a blank or a control character");
    if (!port.empty() && (port.front() != ':' || !isPort(port.substr(1))))
        return refused("has no valid port (1 to 65535)");
    url.port = port.empty() ? (url.secure ? "443" : "80") : std::string(port.substr(1));
    return url;
}

} // namespace warroom::net
