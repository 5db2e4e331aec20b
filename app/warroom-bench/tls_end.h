// One end of TLS on a socket of loopback, for the loads and floors of servers that speak it.
#pragma once

#include "raw_socket.h"

#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>

struct ssl_st;
struct ssl_ctx_st;

namespace warroom::bench {

// PEM files of a certificate for 127.0.0.1 that signs itself.
struct TlsFiles
{
    std::string certificate;
    std::string key;
};
Result<TlsFiles> makeCertificate(const std::string& directory);
// What the ends of a server have in common.
Result<std::shared_ptr<ssl_ctx_st>> serverTls(const TlsFiles& files);

// None, when it was made without anything: then the socket is plain. The socket stays its owner's.
class TlsEnd final
{
public:
    TlsEnd() = default;
    // Shakes hands on a blocking socket; whoever answers is believed.
    static Result<TlsEnd> connect(int socket);
    // Hands are shaken by the first reads.
    static TlsEnd accept(int socket, ssl_ctx_st* context);

    explicit operator bool() const { return m_ssl != nullptr; }
    // As send(): what was taken, or -1 and errno.
    ssize_t send(std::string_view bytes);
    // Appends all that is there.
    Reading read(std::string& to);

private:
    explicit TlsEnd(ssl_st* ssl) : m_ssl(ssl, &TlsEnd::release) {}
    static void release(ssl_st* ssl);

    std::shared_ptr<ssl_st> m_ssl;
};

} // namespace warroom::bench
