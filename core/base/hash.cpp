// SHA-256 through OpenSSL's EVP interface.
#include "base/hash.h"

#include <openssl/evp.h>

#include <algorithm>
#include <stdexcept>

namespace warroom {
namespace {

const EVP_MD* algorithm()
{
    // An implicit fetch for each digest would double its cost.
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

} // namespace

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || !algorithm())
        throw std::runtime_error("SHA-256 is not available");
}

Sha256::~Sha256() { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(m_context)); }

Sha256& Sha256::add(std::string_view bytes)
{
    auto* context = static_cast<EVP_MD_CTX*>(m_context);
    if (!m_started)
        EVP_DigestInit_ex2(context, algorithm(), nullptr);
    m_started = true;
    EVP_DigestUpdate(context, bytes.data(), bytes.size());
    return *this;
}

Sha256& Sha256::addPart(std::string_view bytes)
{
    constexpr std::size_t lengthBytes = 8;
    constexpr std::size_t small = 512;
    // Each update costs about as much as a block of the hash: a small part goes in with its length.
    std::array<char, lengthBytes + small> piece;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        piece[i] = static_cast<char>(static_cast<std::uint64_t>(bytes.size()) >> (56 - 8 * i));
    if (bytes.size() > small) {
        add({piece.data(), lengthBytes});
        return add(bytes);
    }
    std::copy(bytes.begin(), bytes.end(), piece.begin() + lengthBytes);
    return add({piece.data(), lengthBytes + bytes.size()});
}

Digest Sha256::finish()
{
    if (!m_started)
        add({});
    Digest digest;
    EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(m_context), digest.data(), nullptr);
    m_started = false;
    return digest;
}

Digest sha256(std::string_view bytes)
{
    thread_local Sha256 sha;
    return sha.add(bytes).finish();
}

std::string hexText(std::string_view bytes)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        out += hex[static_cast<unsigned char>(c) >> 4];
        out += hex[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::string hexText(const Digest& digest) { return hexText(bytesOf(digest)); }

std::string_view bytesOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

} // namespace warroom
