// How a fuzz target reads its input: as numbers, and as damage to something sound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warroom::test {

// Takes the input from its front; after the end everything is 0.
class FuzzBytes final
{
public:
    FuzzBytes(const std::uint8_t* data, std::size_t size) : m_next(data), m_end(data + size) {}

    bool empty() const { return m_next == m_end; }
    std::uint8_t byte() { return empty() ? std::uint8_t{0} : *m_next++; }
    // From 0 to below `end`, which must not be 0.
    std::uint64_t number(std::uint64_t end)
    {
        std::uint64_t value = byte();
        for (std::uint64_t reach = 256; reach < end; reach *= 256)
            value = value * 256 + byte();
        return value % end;
    }
    std::string_view rest()
    {
        const std::string_view all(reinterpret_cast<const char*>(m_next),
                                   static_cast<std::size_t>(m_end - m_next));
        m_next = m_end;
        return all;
    }

private:
    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
};

// An input that begins with 0 is the bytes themselves. Any other is damage to what is sound: again and again
// a place, how many bytes to put there (0: end there), and those bytes.
inline std::string damagedBy(FuzzBytes input, const std::string& sound)
{
    if (input.byte() == 0)
        return std::string(input.rest());
    std::string bytes = sound;
    while (!input.empty() && !bytes.empty()) {
        const auto at = static_cast<std::size_t>(input.number(bytes.size()));
        const auto count = input.number(256);
        if (count == 0)
            bytes.resize(at);
        for (std::uint64_t i = 0; i < count && !input.empty() && at + i < bytes.size(); ++i)
            bytes[at + i] = static_cast<char>(input.byte());
    }
    return bytes;
}

} // namespace warroom::test
