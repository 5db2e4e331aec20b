// HTTP requests that wait for their answer, for the command line and for outgoing calls.
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace warroom::net {

struct HttpCall
{
    std::string method = "GET";
    std::string url = {}; // "https://host:port/path?query", already percent-encoded
    Headers headers = {};
    std::string body = {};
    std::chrono::milliseconds timeout = std::chrono::seconds(30); // for all of it
    std::uint64_t answerLimit = 64 * 1024 * 1024; // bytes of body; a larger answer is E_TOO_LARGE
    const std::atomic<bool>* stop = nullptr; // looked at ten times a second: true ends it like the timeout
};

// Keeps the connection of its last request for the next one to the same host. Redirects are not followed.
// Headers go out only after the certificate has been verified. One home: the thread of its owner, which it
// blocks.
class HttpClient final
{
public:
    // `caFile`: PEM certificates to trust beside those of the system; may be empty.
    explicit HttpClient(std::string caFile = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // Any status is a success here. Errors name host and port: E_UNREACHABLE, E_TLS, E_TIMEOUT, E_TOO_LARGE,
    // E_HTTP (the answer is not HTTP), E_ARGUMENT (the URL or a header is not valid).
    Result<HttpResponse> request(const HttpCall& call);

private:
    class Link;
    std::string m_caFile;
    std::unique_ptr<Link> m_link;
};

} // namespace warroom::net
