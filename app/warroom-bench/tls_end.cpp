// OpenSSL on loopback.
#include "tls_end.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace warroom::bench {
namespace {

constexpr long validFor = 24 * 3600; // seconds
constexpr long usualModes =
    SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Error noTls(const std::string& what) { return fail(ErrorCode::Tls, "no TLS: " + what); }

Certificate selfSigned(EVP_PKEY* key)
{
    Certificate out(X509_new(), X509_free);
    X509_set_version(out.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(out.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(out.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(out.get()), validFor);
    X509_set_pubkey(out.get(), key);
    X509_NAME* const name = X509_get_subject_name(out.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("warroom-bench"), -1, -1, 0);
    X509_set_issuer_name(out.get(), name);
    X509_EXTENSION* const names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    X509_add_ext(out.get(), names, -1);
    X509_EXTENSION_free(names);
    X509_sign(out.get(), key, EVP_sha256());
    return out;
}

ssl_ctx_st* clientTls()
{
    static const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()),
                                                                           SSL_CTX_free);
    SSL_CTX_set_mode(context.get(), usualModes);
    return context.get();
}

} // namespace

Result<TlsFiles> makeCertificate(const std::string& directory)
{
    const TlsFiles files{directory + "/bench.pem", directory + "/bench.key"};
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const auto certificate = selfSigned(key.get());
    const File certificateTo(std::fopen(files.certificate.c_str(), "w"), std::fclose);
    const File keyTo(std::fopen(files.key.c_str(), "w"), std::fclose);
    if (!certificateTo || !keyTo || PEM_write_X509(certificateTo.get(), certificate.get()) != 1 ||
        PEM_write_PrivateKey(keyTo.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return noTls("the certificate could not be written");
    return files;
}

Result<std::shared_ptr<ssl_ctx_st>> serverTls(const TlsFiles& files)
{
    std::shared_ptr<ssl_ctx_st> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX_set_mode(context.get(), usualModes);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 0);
    if (SSL_CTX_use_certificate_chain_file(context.get(), files.certificate.c_str()) != 1 ||
        SSL_CTX_use_PrivateKey_file(context.get(), files.key.c_str(), SSL_FILETYPE_PEM) != 1)
        return noTls("the certificate could not be read");
    return context;
}

void TlsEnd::release(ssl_st* ssl) { SSL_free(ssl); }

Result<TlsEnd> TlsEnd::connect(int socket)
{
    TlsEnd end(SSL_new(clientTls()));
    SSL_set_fd(end.m_ssl.get(), socket);
    if (SSL_connect(end.m_ssl.get()) != 1)
        return noTls("the handshake failed");
    return end;
}

TlsEnd TlsEnd::accept(int socket, ssl_ctx_st* context)
{
    TlsEnd end(SSL_new(context));
    SSL_set_fd(end.m_ssl.get(), socket);
    SSL_set_accept_state(end.m_ssl.get());
    return end;
}

ssize_t TlsEnd::send(std::string_view bytes)
{
    ERR_clear_error();
    std::size_t sent = 0;
    const int result = SSL_write_ex(m_ssl.get(), bytes.data(), bytes.size(), &sent);
    if (result == 1)
        return static_cast<ssize_t>(sent);
    const int reason = SSL_get_error(m_ssl.get(), result);
    errno = reason == SSL_ERROR_WANT_WRITE || reason == SSL_ERROR_WANT_READ ? EAGAIN : EPIPE;
    return -1;
}

Reading TlsEnd::read(std::string& to)
{
    std::array<char, SSL3_RT_MAX_PLAIN_LENGTH> record;
    auto outcome = Reading::Nothing;
    for (;;) {
        ERR_clear_error();
        std::size_t got = 0;
        const int result = SSL_read_ex(m_ssl.get(), record.data(), record.size(), &got);
        if (result == 1) {
            to.append(record.data(), got);
            outcome = Reading::Bytes;
            continue;
        }
        const int reason = SSL_get_error(m_ssl.get(), result);
        const bool waits = reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE;
        return waits || outcome == Reading::Bytes ? outcome : Reading::Ended;
    }
}

} // namespace warroom::bench
