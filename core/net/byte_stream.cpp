// Plain sockets by recv and sendmsg; TLS by OpenSSL on the socket, with its buffers released while idle.
#include "net/byte_stream.h"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <utility>

namespace warroom::net {
namespace {

constexpr std::size_t tlsRecord = 16 * 1024;

ByteStream::Status statusOfErrno()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? ByteStream::Status::Again
                                                                     : ByteStream::Status::Failed;
}

class PlainStream final : public ByteStream
{
public:
    explicit PlainStream(FileHandle socket) : ByteStream(std::move(socket)) {}

    Outcome read(char* to, std::size_t most) override
    {
        const ssize_t got = ::recv(fd(), to, most, MSG_DONTWAIT);
        if (got > 0)
            return {Status::Ok, static_cast<std::size_t>(got)};
        return {got == 0 ? Status::End : statusOfErrno(), 0};
    }

    Outcome write(const iovec* pieces, int count) override
    {
        if (count == 1) {
            const ssize_t sent = ::send(fd(), pieces->iov_base, pieces->iov_len, MSG_DONTWAIT | MSG_NOSIGNAL);
            return sent >= 0 ? Outcome{Status::Ok, static_cast<std::size_t>(sent)}
                             : Outcome{statusOfErrno(), 0};
        }
        msghdr message{};
        message.msg_iov = const_cast<iovec*>(pieces);
        message.msg_iovlen = static_cast<std::size_t>(count);
        const ssize_t sent = ::sendmsg(fd(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent >= 0)
            return {Status::Ok, static_cast<std::size_t>(sent)};
        return {statusOfErrno(), 0};
    }

    bool hasBuffered() const override { return false; }
    std::size_t promised() const override { return 0; }
    void endWriting() override { ::shutdown(fd(), SHUT_WR); }
};

class TlsStream final : public ByteStream
{
public:
    TlsStream(FileHandle socket, SSL* ssl) : ByteStream(std::move(socket)), m_ssl(ssl) {}
    ~TlsStream() override { SSL_free(m_ssl); }

    // All that has come, as a plain socket gives it: OpenSSL hands out one record at a time, and a peer that
    // sends message by message must not get a turn, and with it a commit, for each.
    Outcome read(char* to, std::size_t most) override
    {
        if (m_next)
            return {*std::exchange(m_next, std::nullopt), 0};
        std::size_t total = 0;
        while (total < most) {
            ERR_clear_error();
            std::size_t got = 0;
            const int result = SSL_read_ex(m_ssl, to + total, most - total, &got);
            if (result != 1) {
                const auto status = statusOf(result, Status::Again, Status::NeedsWrite);
                if (total == 0)
                    return {status, 0};
                if (status != Status::Again)
                    m_next = status;
                break;
            }
            total += got;
        }
        return {Status::Ok, total};
    }

    Outcome write(const iovec* pieces, int count) override
    {
        std::array<char, tlsRecord> record;
        std::size_t size = 0;
        for (int i = 0; i < count && size < record.size(); ++i) {
            const std::size_t part = std::min(pieces[i].iov_len, record.size() - size);
            std::memcpy(record.data() + size, pieces[i].iov_base, part);
            size += part;
        }
        ERR_clear_error();
        std::size_t sent = 0;
        const int result = SSL_write_ex(m_ssl, record.data(), size, &sent);
        m_promised = result == 1 ? 0 : size;
        if (result == 1)
            return {Status::Ok, sent};
        return {statusOf(result, Status::NeedsRead, Status::Again), 0};
    }

    bool hasBuffered() const override { return m_next || SSL_pending(m_ssl) > 0; }
    std::size_t promised() const override { return m_promised; }

    void endWriting() override
    {
        ERR_clear_error();
        if (SSL_is_init_finished(m_ssl))
            SSL_shutdown(m_ssl);
        ::shutdown(fd(), SHUT_WR);
    }

private:
    Status statusOf(int result, Status wantsRead, Status wantsWrite)
    {
        switch (SSL_get_error(m_ssl, result)) {
        case SSL_ERROR_WANT_READ:
            return wantsRead;
        case SSL_ERROR_WANT_WRITE:
            return wantsWrite;
        case SSL_ERROR_ZERO_RETURN:
            return Status::End;
        default:
            return Status::Failed;
        }
    }

    SSL* m_ssl;
    std::size_t m_promised = 0;
    std::optional<Status> m_next; // what ended a read that had bytes to give first
};

std::string opensslReason()
{
    const unsigned long code = ERR_get_error();
    const char* text = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return text ? text : "unknown reason";
}

} // namespace

std::unique_ptr<ByteStream> ByteStream::plain(FileHandle socket)
{
    return std::make_unique<PlainStream>(std::move(socket));
}

std::unique_ptr<ByteStream> ByteStream::tls(FileHandle socket, ssl_ctx_st* context)
{
    SSL* ssl = SSL_new(context);
    if (!ssl)
        return nullptr;
    if (SSL_set_fd(ssl, socket.get()) != 1) {
        SSL_free(ssl);
        return nullptr;
    }
    SSL_set_accept_state(ssl);
    return std::make_unique<TlsStream>(std::move(socket), ssl);
}

Result<std::shared_ptr<ssl_ctx_st>> loadServerTls(const std::string& certificateFile,
                                                  const std::string& keyFile)
{
    std::shared_ptr<ssl_ctx_st> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    const auto refused = [&](std::string_view what, const std::string& file) {
        return fail(ErrorCode::Tls, fmt::format("{} \"{}\": {}", what, file, opensslReason()), file);
    };
    if (!context)
        return refused("cannot set up TLS for", certificateFile);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                           SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                        SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 0);
    ERR_clear_error();
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificateFile.c_str()) != 1)
        return refused("cannot read the certificate", certificateFile);
    if (SSL_CTX_use_PrivateKey_file(context.get(), keyFile.c_str(), SSL_FILETYPE_PEM) != 1)
        return refused("cannot read the private key", keyFile);
    if (SSL_CTX_check_private_key(context.get()) != 1)
        return refused("the private key does not fit the certificate", keyFile);
    return context;
}

std::optional<Time> certificateEnd(ssl_ctx_st* context)
{
    const X509* certificate = SSL_CTX_get0_certificate(context);
    std::tm end{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) != 1)
        return std::nullopt;
    return Time(std::chrono::seconds(::timegm(&end)));
}

} // namespace warroom::net
