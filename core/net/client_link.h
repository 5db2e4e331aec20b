// What both clients share below the protocol: names to addresses, certificates to trust, failures as
// sentences.
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <vector>

namespace warroom::net {

// How long somebody waits: until a time, or until they are told to stop (null: nobody tells).
class Patience final
{
public:
    using Steady = std::chrono::steady_clock;

    Patience(std::chrono::milliseconds timeout, const std::atomic<bool>* stop)
        : m_deadline(Steady::now() + timeout), m_stop(stop)
    {}

    bool isOver() const { return Steady::now() >= m_deadline || (m_stop && *m_stop); }
    // When to look at isOver() again.
    Steady::time_point next() const
    {
        return m_stop ? std::min(m_deadline, Steady::now() + std::chrono::milliseconds(100)) : m_deadline;
    }

private:
    Steady::time_point m_deadline;
    const std::atomic<bool>* m_stop;
};

using Endpoints = std::vector<boost::asio::ip::tcp::endpoint>;

// Looks a host up without keeping anybody waiting who has lost interest: `done` is called at once for an
// address, and otherwise from a thread of its own, perhaps after the caller has gone. E_UNREACHABLE if there
// is none.
void resolve(const Url& url, std::function<void(Result<Endpoints>)> done);

// Trusts the system's certificates and, if given, those of a PEM file; always verifies. E_TLS names the file.
Result<std::shared_ptr<boost::asio::ssl::context>> clientTls(const std::string& caFile);
// Has the handshake check that the certificate names this host (never by its common name), and names it to
// the server. E_TLS if that cannot be set up.
Result<void> expectHost(SSL* ssl, const Url& url);

// Why no connection came about.
Error unreachable(const Url& url, const boost::system::error_code& reason);
Error timedOut(const Url& url);
// Why TLS failed; tells a certificate that is not trusted from other failures.
Error tlsFailure(const Url& url, SSL* ssl, const boost::system::error_code& reason);

} // namespace warroom::net
