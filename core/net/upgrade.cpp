// Handshake checks; extensions are never agreed to.
#include "net/upgrade.h"

#include "base/text.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace warroom::net {
namespace {

constexpr std::string_view acceptSalt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

std::string acceptValue(std::string_view key)
{
    const std::string salted = std::string(key).append(acceptSalt);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(salted.data(), salted.size(), digest.data(), &size, EVP_sha1(), nullptr);
    std::array<unsigned char, 64> text{};
    const int length = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(size));
    return {reinterpret_cast<const char*>(text.data()), static_cast<std::size_t>(length)};
}

// 16 bytes in base64.
bool isKey(std::string_view key)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return key.size() == 24 && key.ends_with("==") &&
           key.substr(0, 22).find_first_not_of(alphabet) == std::string_view::npos;
}

HttpResponse refused(const HttpRequest& request, int status, ErrorCode code, std::string message)
{
    return problem(fail(code, std::move(message)), request.id, status);
}

} // namespace

bool isUpgradeAttempt(const HttpRequest& request)
{
    return hasToken(request.header("Upgrade"), "websocket") || !request.header("Sec-WebSocket-Key").empty() ||
           !request.header("Sec-WebSocket-Version").empty();
}

std::optional<HttpResponse> checkUpgrade(const HttpRequest& request, const ServerOptions& options)
{
    if (request.method != "GET") {
        auto response = refused(request, 405, ErrorCode::MethodNotAllowed, "a WebSocket is opened with GET");
        response.headers.emplace_back("Allow", "GET");
        return response;
    }
    if (!hasToken(request.header("Upgrade"), "websocket"))
        return refused(request, 400, ErrorCode::Http, "the header \"Upgrade: websocket\" is missing");
    if (!hasToken(request.header("Connection"), "upgrade"))
        return refused(request, 400, ErrorCode::Http, "the header \"Connection: Upgrade\" is missing");
    if (request.header("Sec-WebSocket-Version") != "13") {
        auto response = refused(request, 426, ErrorCode::Version, "Sec-WebSocket-Version must be 13");
        response.headers.emplace_back("Sec-WebSocket-Version", "13");
        return response;
    }
    if (headerCount(request.headers, "Sec-WebSocket-Key") != 1 || !isKey(request.header("Sec-WebSocket-Key")))
        return refused(request, 400, ErrorCode::Http,
                       "the header \"Sec-WebSocket-Key\" is missing or not 16 bytes in base64");
    if (!request.header("Content-Length").empty() || !request.header("Transfer-Encoding").empty())
        return refused(request, 400, ErrorCode::Http, "a WebSocket handshake has no body");
    const auto& allowed = options.allowedOrigins;
    if (headerCount(request.headers, "Origin") > 0 &&
        (headerCount(request.headers, "Origin") > 1 ||
         std::find(allowed.begin(), allowed.end(), request.header("Origin")) == allowed.end()))
        return refused(request, 403, ErrorCode::Origin, "pages of this origin may not connect");
    return std::nullopt;
}

std::string switchingProtocols(const HttpRequest& request, const ServerOptions& options)
{
    std::string out =
        fmt::format("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    "Sec-WebSocket-Accept: {}\r\n",
                    acceptValue(request.header("Sec-WebSocket-Key")));
    const auto offered = split(request.header("Sec-WebSocket-Protocol"), ',');
    const bool offersOurs = std::any_of(offered.begin(), offered.end(), [&](std::string_view name) {
        return trimmed(name) == options.subprotocol;
    });
    if (offersOurs && !options.subprotocol.empty())
        out += fmt::format("Sec-WebSocket-Protocol: {}\r\n", options.subprotocol);
    return out + "\r\n";
}

} // namespace warroom::net
