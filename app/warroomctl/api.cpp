// The token, the requests, and reading refusals.
#include "api.h"

#include "base/text.h"
#include "input.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cstdlib>

namespace warroom::ctl {
namespace {

constexpr std::string_view defaultServer = "http://127.0.0.1:8787";
constexpr std::size_t tokenMost = 64 * 1024;
constexpr std::uint64_t answerMost = std::uint64_t{16} * 1024 * 1024 * 1024;
constexpr auto patience = std::chrono::minutes(5);

std::string fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string administratorsToken()
{
    const std::string data = fromEnvironment("XDG_DATA_HOME");
    const std::string home = fromEnvironment("HOME");
    const std::string base = !data.empty() ? data : home.empty() ? std::string() : home + "/.local/share";
    return base.empty() ? std::string() : base + "/warroom/server/admin.token";
}

Result<std::string> findToken(const Globals& globals)
{
    if (!globals.tokenFile.empty()) {
        TRY(const std::string text, readFile(globals.tokenFile, tokenMost));
        return std::string(trimmed(text));
    }
    if (const auto token = fromEnvironment("WARROOM_TOKEN"); !token.empty())
        return std::string(trimmed(token));
    // Of a backend on this machine only: an administrator's token is not handed to another one.
    if (!globals.serverGiven && fromEnvironment("WARROOM_SERVER").empty()) {
        if (const auto text = readFile(administratorsToken(), tokenMost))
            return std::string(trimmed(*text));
    }
    return std::string();
}

std::string textOf(const boost::json::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
}

ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorCode::Unauthenticated;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Exists;
    case 413:
        return ErrorCode::TooLarge;
    case 400:
    case 422:
        return ErrorCode::FieldValue;
    case 429:
        return ErrorCode::TooMany;
    default:
        return ErrorCode::Internal;
    }
}

Error refusalOf(const net::HttpResponse& response, const std::string& server)
{
    boost::system::error_code ignored;
    const auto value = boost::json::parse(response.body, ignored);
    if (ignored || !value.is_object())
        return fail(codeOfStatus(response.status), fmt::format("{} answered {}", server, response.status));
    const auto& object = value.get_object();
    std::string words = textOf(object, "detail");
    if (words.empty())
        words = fmt::format("{} answered {}", server, response.status);
    Error error(codeFromName(textOf(object, "code")).value_or(codeOfStatus(response.status)),
                std::move(words), textOf(object, "path"));
    if (const auto* limit = object.if_contains("limit"); limit && limit->is_int64())
        error.withLimit(limit->get_int64());
    return error;
}

} // namespace

std::string percentEncoded(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.' || c == '~';
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

Api::Api(std::string server, std::string token, std::string caFile)
    : m_server(std::move(server)), m_token(std::move(token)), m_caFile(std::move(caFile)),
      m_client(std::make_unique<net::HttpClient>(m_caFile))
{}

Result<Api> Api::open(const Globals& globals)
{
    std::string server = globals.server;
    if (server.empty())
        server = fromEnvironment("WARROOM_SERVER");
    if (server.empty())
        server = defaultServer;
    while (server.ends_with('/'))
        server.pop_back();
    auto url = net::Url::parse(server);
    if (!url)
        return fail(ErrorCode::Argument, fmt::format("--server: {}", url.error().message()));
    TRY(std::string token, findToken(globals));
    return Api(std::move(server), std::move(token), globals.caFile);
}

Result<std::string> Api::request(std::string method, std::string_view path, std::string body,
                                 std::string_view mediaType)
{
    net::HttpCall call;
    call.method = std::move(method);
    call.url = m_server + "/api/v1" + std::string(path);
    if (!m_token.empty())
        call.headers.emplace_back("Authorization", "Bearer " + m_token);
    if (!body.empty())
        call.headers.emplace_back("Content-Type", std::string(mediaType));
    call.body = std::move(body);
    call.timeout = patience;
    call.answerLimit = answerMost;
    TRY(auto response, m_client->request(call));
    if (response.status >= 200 && response.status < 300)
        return std::move(response.body);
    return refusalOf(response, m_server);
}

Result<std::string> Api::get(std::string_view path) { return request("GET", path, {}, {}); }

Result<std::string> Api::post(std::string_view path, std::string body, std::string_view mediaType)
{
    return request("POST", path, std::move(body), mediaType);
}

Result<std::string> Api::put(std::string_view path, std::string body)
{
    return request("PUT", path, std::move(body), "application/json");
}

Result<std::string> Api::remove(std::string_view path) { return request("DELETE", path, {}, {}); }

} // namespace warroom::ctl
