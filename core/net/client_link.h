// What both clients share below the protocol: names to addresses, certificates to trust, failures as
// sentences.
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <functional>
#include <vector>

namespace warroom::net {

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
