// Identifiers: 128 bits, made by whoever acts, also offline. UUID version 7 (RFC 9562), so they sort by time.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

namespace warroom {

struct Uuid
{
    std::array<std::uint8_t, 16> bytes{};

    bool isNil() const { return *this == Uuid{}; }
    // "018f3b5e-7c00-7abc-8def-0123456789ab".
    std::string text() const;
    static Result<Uuid> parse(std::string_view text);

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

// An identifier of one kind of thing; ids of two kinds do not mix.
template<class Tag>
class Id final
{
public:
    Id() = default;
    explicit Id(const Uuid& uuid) : m_uuid(uuid) {}

    const Uuid& uuid() const { return m_uuid; }
    bool isNil() const { return m_uuid.isNil(); }
    std::string text() const { return m_uuid.text(); }
    static Result<Id> parse(std::string_view text)
    {
        auto uuid = Uuid::parse(text);
        if (!uuid)
            return uuid.error();
        return Id(*uuid);
    }

    friend auto operator<=>(const Id&, const Id&) = default;

private:
    Uuid m_uuid;
};

using OpId = Id<struct OpTag>;
using TicketId = Id<struct TicketTag>;
using ItemId = Id<struct ItemTag>; // a cause, an action, a why, a fix, a prevention
using PersonId = Id<struct PersonTag>;
using GroupId = Id<struct GroupTag>;
using ReplicaId = Id<struct ReplicaTag>; // one client's copy with its outbox
using EpochId = Id<struct EpochTag>;     // one life of a backend's log; a restored backup starts another

// Randomness and time for ids as a seam. One home: the thread of its owner.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual Uuid next() = 0;
    template<class Tagged>
    Tagged make()
    {
        return Tagged(next());
    }
};

// UUIDv7 from the clock and the operating system's random numbers; ascending within one source.
class Uuid7Source final : public IdSource
{
public:
    explicit Uuid7Source(const Clock& clock) : m_clock(clock) {}
    Uuid next() override;

private:
    const Clock& m_clock;
    std::uint64_t m_lastMillis = 0;
    std::uint16_t m_counter = 0;
};

// Fills the bytes from the operating system's random numbers.
void randomBytes(void* to, std::size_t count);

} // namespace warroom

template<>
struct std::hash<warroom::Uuid>
{
    std::size_t operator()(const warroom::Uuid& uuid) const noexcept
    {
        std::uint64_t high = 0, low = 0;
        std::memcpy(&high, uuid.bytes.data(), 8);
        std::memcpy(&low, uuid.bytes.data() + 8, 8);
        return static_cast<std::size_t>((high * 0x9E3779B97F4A7C15ull) ^ low);
    }
};

template<class Tag>
struct std::hash<warroom::Id<Tag>>
{
    std::size_t operator()(const warroom::Id<Tag>& id) const noexcept
    {
        return std::hash<warroom::Uuid>{}(id.uuid());
    }
};
