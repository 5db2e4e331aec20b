// HTTP requests and responses as plain values, and the forms in which answers are written.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warroom::net {

using Headers = std::vector<std::pair<std::string, std::string>>;

// The first header of that name, in any case; empty if there is none.
std::string_view headerValue(const Headers& headers, std::string_view name);
// How many headers have that name.
std::size_t headerCount(const Headers& headers, std::string_view name);
// Whether a comma-separated header value, such as that of Connection, names the token (in any case).
bool hasToken(std::string_view value, std::string_view token);
bool equalIgnoringCase(std::string_view a, std::string_view b);
// Whether a header can be sent as it is: the name is not empty, and neither holds a line end or a NUL.
bool isSendableHeader(std::string_view name, std::string_view value);

struct HttpRequest
{
    std::string id;     // names this request in the log and in the answer, "4f2a91c0-17"
    std::string method; // upper case; HEAD arrives as GET, the server leaves the body out
    std::string target; // as it was sent
    std::string path;   // percent-decoded, valid UTF-8 without control characters, begins with '/'
    std::vector<std::pair<std::string, std::string>> query; // decoded likewise, '+' is a blank
    Headers headers;
    std::string body;
    std::string peerAddress; // of the socket, never of a header: "127.0.0.1", "::1"
    bool secure = false;     // came over TLS

    std::string_view header(std::string_view name) const { return headerValue(headers, name); }
    std::optional<std::string_view> queryValue(std::string_view name) const;
    // Of "Authorization: Bearer …"; empty if there is none.
    std::string_view bearerToken() const;
};

struct HttpResponse
{
    int status = 200;
    Headers headers;
    std::string body;

    std::string_view header(std::string_view name) const { return headerValue(headers, name); }
};

// A JSON document that is already written.
HttpResponse json(int status, std::string body);
// A refusal as application/problem+json (RFC 9457): type, title, status, detail, code and, where they apply,
// path, limit and request_id. The status is that of the error's code unless another is given.
HttpResponse problem(const Error& error, std::string_view requestId, int status = 0);

// The standard words of a status, "Not Found"; "Status" for one that has none.
std::string_view reasonPhrase(int status);
// The text as a JSON string with its quotes. It must be valid UTF-8.
std::string jsonString(std::string_view text);

// Splits a request target and decodes it. Refuses (E_HTTP) broken escapes, what decodes to a control
// character or to bytes that are not UTF-8, and a target that does not begin with '/'.
struct DecodedTarget
{
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};
Result<DecodedTarget> decodeTarget(std::string_view target);

// "http://host:port/path?query" taken apart.
struct Url
{
    bool secure = false;
    std::string host; // IPv6 addresses without brackets
    std::string port; // of the scheme unless given
    std::string target = "/";

    // "host:port" for messages and for the Host header; IPv6 in brackets.
    std::string hostPort() const;
    // Accepts http and https (and ws and wss as their other names); refuses everything else, and user names.
    static Result<Url> parse(std::string_view text);
};

} // namespace warroom::net
