// UUIDs: text form, version 7, random bytes.
#include "base/id.h"

#include "base/text.h"

#include <stdexcept>
#include <sys/random.h>

namespace warroom {

std::string Uuid::text() const
{
    static constexpr char hex[] = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out += '-';
        out += hex[bytes[i] >> 4];
        out += hex[bytes[i] & 15];
    }
    return out;
}

Result<Uuid> Uuid::parse(std::string_view text)
{
    const auto value = [](char c) -> int {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        if (c >= 'A' && c <= 'F')
            return c - 'A' + 10;
        return -1;
    };
    Uuid uuid;
    bool good = text.size() == 36;
    for (std::size_t i = 0, byte = 0; good && i < 36;) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            good = text[i++] == '-';
            continue;
        }
        const int high = value(text[i]), low = value(text[i + 1]);
        good = high >= 0 && low >= 0;
        uuid.bytes[byte++] = static_cast<std::uint8_t>(high * 16 + low);
        i += 2;
    }
    if (!good)
        return fail(ErrorCode::FieldValue,
                    "\"" + escapeForMessage(text) + "\" is not an id; expected a UUID of 36 characters");
    return uuid;
}

Uuid Uuid7Source::next()
{
    const auto now = static_cast<std::uint64_t>(m_clock.now().time_since_epoch().count());
    if (now > m_lastMillis) {
        m_lastMillis = now;
        m_counter = 0;
    } else if (++m_counter == 0x1000) {
        ++m_lastMillis;
        m_counter = 0;
    }
    Uuid uuid;
    randomBytes(uuid.bytes.data() + 8, 8);
    for (int i = 0; i < 6; ++i)
        uuid.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(m_lastMillis >> (40 - 8 * i));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (m_counter >> 8));
    uuid.bytes[7] = static_cast<std::uint8_t>(m_counter);
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3F));
    return uuid;
}

void randomBytes(void* to, std::size_t count)
{
    auto* at = static_cast<std::uint8_t*>(to);
    while (count > 0) {
        const ssize_t got = getrandom(at, count, 0);
        if (got <= 0)
            throw std::runtime_error("the operating system gave no random numbers");
        at += got;
        count -= static_cast<std::size_t>(got);
    }
}

} // namespace warroom
