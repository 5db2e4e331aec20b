// Resolving on a thread of its own, since a name server may take longer than anybody waits; and verification.
#include "net/client_link.h"

#include "base/text.h"

#include <fmt/format.h>
#include <netdb.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cstring>
#include <memory>
#include <thread>

namespace warroom::net {
namespace asio = boost::asio;
namespace {

std::optional<Endpoints> lookUp(const std::string& host, const std::string& port, int flags, int& failure)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    failure = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found);
    if (failure != 0)
        return std::nullopt;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    Endpoints endpoints;
    for (const addrinfo* address = found; address; address = address->ai_next) {
        asio::ip::tcp::endpoint endpoint;
        endpoint.resize(address->ai_addrlen);
        std::memcpy(endpoint.data(), address->ai_addr, address->ai_addrlen);
        endpoints.push_back(endpoint);
    }
    return endpoints;
}

} // namespace

void resolve(const Url& url, std::function<void(Result<Endpoints>)> done)
{
    int failure = 0;
    if (auto endpoints = lookUp(url.host, url.port, AI_NUMERICHOST, failure))
        return done(std::move(*endpoints));
    std::thread([url, done = std::move(done)] {
        int reason = 0;
        if (auto endpoints = lookUp(url.host, url.port, 0, reason))
            return done(std::move(*endpoints));
        done(fail(ErrorCode::Unreachable, fmt::format("cannot find {}: {}", escapeForMessage(url.hostPort()),
                                                      ::gai_strerror(reason))));
    }).detach();
}

Result<std::shared_ptr<asio::ssl::context>> clientTls(const std::string& caFile)
{
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_security_level(context->native_handle(), 2);
    boost::system::error_code ec;
    context->set_default_verify_paths(ec);
    context->set_verify_mode(asio::ssl::verify_peer);
    if (!caFile.empty()) {
        ec.clear();
        context->load_verify_file(caFile, ec);
        if (ec) {
            return fail(
                ErrorCode::Tls,
                fmt::format("cannot read the certificates to trust from \"{}\": {}", caFile, ec.message()),
                caFile);
        }
    }
    return context;
}

Result<void> expectHost(SSL* ssl, const Url& url)
{
    X509_VERIFY_PARAM* parameters = SSL_get0_param(ssl);
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT |
                                                    X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    boost::system::error_code notAnAddress;
    asio::ip::make_address(url.host, notAnAddress);
    const bool isSet = notAnAddress ? X509_VERIFY_PARAM_set1_host(parameters, url.host.c_str(), 0) == 1 &&
                                          SSL_set_tlsext_host_name(ssl, url.host.c_str()) == 1
                                    : X509_VERIFY_PARAM_set1_ip_asc(parameters, url.host.c_str()) == 1;
    if (!isSet)
        return fail(ErrorCode::Tls,
                    fmt::format("cannot check certificates for {}", escapeForMessage(url.hostPort())));
    return {};
}

Error unreachable(const Url& url, const boost::system::error_code& reason)
{
    return fail(ErrorCode::Unreachable,
                fmt::format("cannot reach {}: {}", escapeForMessage(url.hostPort()), reason.message()));
}

Error timedOut(const Url& url)
{
    return fail(ErrorCode::Timeout,
                fmt::format("no answer from {} in time", escapeForMessage(url.hostPort())));
}

Error tlsFailure(const Url& url, SSL* ssl, const boost::system::error_code& reason)
{
    if (const long verdict = SSL_get_verify_result(ssl); verdict != X509_V_OK) {
        return fail(ErrorCode::Tls,
                    fmt::format("the certificate of {} is not trusted: {}", escapeForMessage(url.hostPort()),
                                X509_verify_cert_error_string(verdict)));
    }
    return fail(ErrorCode::Tls, fmt::format("no secure connection to {}: {}",
                                            escapeForMessage(url.hostPort()), reason.message()));
}

} // namespace warroom::net
