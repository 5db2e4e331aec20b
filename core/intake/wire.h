// The wire format of protocol buffers (https://protobuf.dev/programming-guides/encoding/), as far as OTLP
// needs it.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace warroom::intake {

// One field of a message: its number, and a number or bytes.
struct WireField
{
    std::uint32_t number = 0;
    std::uint32_t kind = 0; // 0 varint, 1 eight bytes, 2 bytes, 5 four bytes
    std::uint64_t value = 0;
    std::string_view bytes;

    double asDouble() const
    {
        double out = 0;
        std::memcpy(&out, &value, sizeof out);
        return out;
    }
    // Zeros if it has another size.
    template<std::size_t Size>
    std::array<std::uint8_t, Size> asId() const
    {
        std::array<std::uint8_t, Size> out{};
        if (bytes.size() == Size)
            std::memcpy(out.data(), bytes.data(), Size);
        return out;
    }
};

// Walks the fields of a message. An error where it is cut or is none.
class WireReader final
{
public:
    explicit WireReader(std::string_view message) : m_rest(message) {}

    bool atEnd() const { return m_rest.empty(); }
    Result<WireField> next();

private:
    Result<std::uint64_t> varint();

    std::string_view m_rest;
};

void appendVarint(std::string& out, std::uint64_t value);
void appendBytes(std::string& out, std::uint32_t field, std::string_view bytes);

} // namespace warroom::intake
