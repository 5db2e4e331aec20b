// Reading and writing the wire format.
#include "intake/wire.h"

namespace warroom::intake {
namespace {

Error broken() { return fail(ErrorCode::Argument, "the body is not a complete protobuf message"); }

} // namespace

Result<std::uint64_t> WireReader::varint()
{
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 70; shift += 7) {
        if (m_rest.empty())
            return broken();
        const auto byte = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        // The tenth byte holds one bit.
        if (shift == 63 && byte > 1)
            return broken();
        out |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return out;
    }
    return broken();
}

Result<WireField> WireReader::next()
{
    TRY(const auto tag, varint());
    WireField out;
    out.number = static_cast<std::uint32_t>(tag >> 3);
    out.kind = static_cast<std::uint32_t>(tag & 7);
    if (out.number == 0 || tag >> 32 != 0)
        return broken();
    if (out.kind == 0) {
        TRY(out.value, varint());
        return out;
    }
    std::size_t size = out.kind == 1 ? 8 : 4;
    if (out.kind == 2) {
        TRY(const auto given, varint());
        if (given > m_rest.size())
            return broken();
        size = static_cast<std::size_t>(given);
    } else if (out.kind != 1 && out.kind != 5) {
        return broken(); // groups, which nobody writes any more
    }
    if (size > m_rest.size())
        return broken();
    out.bytes = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    if (out.kind != 2) {
        for (std::size_t i = size; i-- > 0;)
            out.value = out.value << 8 | static_cast<std::uint8_t>(out.bytes[i]);
    }
    return out;
}

void appendVarint(std::string& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

void appendBytes(std::string& out, std::uint32_t field, std::string_view bytes)
{
    appendVarint(out, field << 3 | 2);
    appendVarint(out, bytes.size());
    out += bytes;
}

} // namespace warroom::intake
