// Deriving ids.
#include "import/document_ids.h"

#include <algorithm>
#include <string>

namespace warroom::incoming {

Uuid DocumentIds::next()
{
    const Digest digest = sha256(std::string(bytesOf(m_seed)) + std::to_string(++m_count));
    Uuid uuid;
    std::copy_n(digest.begin(), uuid.bytes.size(), uuid.bytes.begin());
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0Fu) | 0x80u);
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3Fu) | 0x80u);
    return uuid;
}

} // namespace warroom::incoming
