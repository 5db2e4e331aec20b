// The bytes of one accepted connection, plain or over TLS, never waiting.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "net/event_loop.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

struct iovec;
struct ssl_ctx_st;

namespace warroom::net {

class ByteStream
{
public:
    enum class Status
    {
        Ok,         // `bytes` were moved
        Again,      // try again when the socket is ready for the same direction
        NeedsRead,  // a write that has to wait for the peer (TLS)
        NeedsWrite, // a read that has to send first (TLS)
        End,        // the peer has ended its side
        Failed      // the connection is broken
    };
    struct Outcome
    {
        Status status = Status::Ok;
        std::size_t bytes = 0;
    };

    virtual ~ByteStream() = default;
    virtual Outcome read(char* to, std::size_t most) = 0;
    // Writes as much as fits from the front of the pieces.
    virtual Outcome write(const iovec* pieces, int count) = 0;
    // Whether bytes wait that the socket no longer shows as readable.
    virtual bool hasBuffered() const = 0;
    // Bytes at the front of the last refused write that must be offered again, unchanged.
    virtual std::size_t promised() const = 0;
    // Tells the peer that nothing more comes; reading stays possible.
    virtual void endWriting() = 0;
    int fd() const { return m_socket.get(); }

    static std::unique_ptr<ByteStream> plain(FileHandle socket);
    // Null when TLS cannot be set up for want of memory.
    static std::unique_ptr<ByteStream> tls(FileHandle socket, ssl_ctx_st* context);

protected:
    explicit ByteStream(FileHandle socket) : m_socket(std::move(socket)) {}

private:
    FileHandle m_socket;
};

// The certificate and the rules of a TLS server: TLS 1.2 and later, forward secrecy, no compression and no
// renegotiation. Reads PEM files; the error (E_TLS) names the file that is at fault.
Result<std::shared_ptr<ssl_ctx_st>> loadServerTls(const std::string& certificateFile,
                                                  const std::string& keyFile);
// When its certificate expires; nothing if it does not say.
std::optional<Time> certificateEnd(ssl_ctx_st* context);

} // namespace warroom::net
