// Numbers, texts, times and ids as bytes: what a snapshot is made of.
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/text.h"

#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace warroom::protocol {

// Numbers take seven bits a byte, so that small ones are short; times are told by their distance from the
// one before.
class ByteWriter final
{
public:
    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += static_cast<char>(value | 0x80);
        m_bytes += static_cast<char>(value);
    }
    void signedNumber(std::int64_t value)
    {
        const auto bits = static_cast<std::uint64_t>(value);
        number(bits << 1 ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }
    void text(std::string_view value)
    {
        number(value.size());
        m_bytes += value;
    }
    void time(Time value)
    {
        const auto millis = value.time_since_epoch().count();
        signedNumber(static_cast<std::int64_t>(static_cast<std::uint64_t>(millis) -
                                               static_cast<std::uint64_t>(m_time)));
        m_time = millis;
    }
    // For ids that stand once.
    void uuid(const Uuid& value)
    {
        number(value.isNil() ? 0 : 1);
        if (!value.isNil())
            raw(value);
    }
    // For ids that come back often: in full the first time, then by their place among all that came.
    void knownUuid(const Uuid& value)
    {
        if (value.isNil())
            return number(0);
        const auto [at, isNew] = m_known.try_emplace(value, m_known.size() + 2);
        number(isNew ? 1 : at->second);
        if (isNew)
            raw(value);
    }

    std::string take() { return std::move(m_bytes); }

private:
    void raw(const Uuid& value)
    {
        m_bytes.append(reinterpret_cast<const char*>(value.bytes.data()), value.bytes.size());
    }

    std::string m_bytes;
    std::unordered_map<Uuid, std::uint64_t> m_known;
    std::int64_t m_time = 0;
};

// Reads what a ByteWriter wrote. After the first thing that cannot be, failed() is true and all that is read
// is zero, so one look at the end is enough. The bytes must outlive it.
class ByteReader final
{
public:
    explicit ByteReader(std::string_view bytes) : m_next(bytes.data()), m_end(m_next + bytes.size()) {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_next == m_end; }
    void fail()
    {
        m_failed = true;
        m_next = m_end;
    }

    std::uint64_t number()
    {
        if (m_next != m_end && !(*m_next & 0x80))
            return static_cast<unsigned char>(*m_next++);
        return longNumber();
    }
    // A number below `end`.
    std::uint64_t below(std::uint64_t end)
    {
        const auto value = number();
        if (value < end)
            return value;
        fail();
        return 0;
    }
    std::int64_t signedNumber()
    {
        const auto bits = number();
        return static_cast<std::int64_t>(bits >> 1 ^ (bits & 1 ? ~std::uint64_t{0} : 0));
    }
    // How many elements follow that take at least so many bytes each; never more than there can be.
    std::size_t count(std::size_t leastBytes)
    {
        const auto value = number();
        if (value <= left() / leastBytes)
            return static_cast<std::size_t>(value);
        fail();
        return 0;
    }
    void text(std::string& value)
    {
        const std::size_t size = count(1);
        const std::string_view bytes(m_next, size);
        // Most is ASCII, and that is seen at a glance.
        if (!isAscii(bytes) && firstInvalidUtf8(bytes))
            return fail();
        value.assign(bytes);
        m_next += size;
    }
    Time time()
    {
        m_time += static_cast<std::uint64_t>(signedNumber());
        const auto millis = static_cast<std::int64_t>(m_time);
        if (millis > farthest || millis < -farthest)
            fail();
        return m_failed ? Time{} : Time(Duration(millis));
    }
    Uuid uuid() { return below(2) ? raw() : Uuid{}; }
    Uuid knownUuid()
    {
        const auto place = below(m_known.size() + 2);
        if (place > 1)
            return m_known[place - 2];
        if (place == 0)
            return {};
        m_known.push_back(raw());
        return m_known.back();
    }

private:
    // Past the year 9999 on either side: no operation has such a time, and sums of two cannot overflow.
    static constexpr std::int64_t farthest = std::int64_t{1} << 48;

    std::size_t left() const { return static_cast<std::size_t>(m_end - m_next); }

    std::uint64_t longNumber()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && m_next != m_end; shift += 7) {
            const std::uint64_t byte = static_cast<unsigned char>(*m_next++);
            if (shift == 63 && byte > 1)
                break;
            value |= (byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        fail();
        return 0;
    }

    Uuid raw()
    {
        Uuid value;
        if (left() < value.bytes.size()) {
            fail();
            return value;
        }
        std::memcpy(value.bytes.data(), m_next, value.bytes.size());
        m_next += value.bytes.size();
        return value;
    }

    static bool isAscii(std::string_view bytes)
    {
        std::uint64_t any = 0, word = 0;
        for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
            std::memcpy(&word, bytes.data(), sizeof word);
            any |= word;
        }
        for (const char c : bytes)
            any |= static_cast<std::uint64_t>(static_cast<unsigned char>(c));
        return !(any & 0x8080808080808080ull);
    }

    const char* m_next;
    const char* m_end;
    bool m_failed = false;
    std::vector<Uuid> m_known;
    std::uint64_t m_time = 0;
};

} // namespace warroom::protocol
