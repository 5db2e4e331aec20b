// Packing bytes as a client would, for what is sent compressed.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <string>

namespace warroom::test {

// The bytes as one member of gzip.
inline std::string gzipped(const std::string& bytes)
{
    const auto packed =
        qCompress(QByteArray::fromStdString(bytes)); // 4 bytes of length, zlib's head, its sum
    const auto little = [](std::uint32_t number) {
        std::string out;
        for (int shift = 0; shift < 32; shift += 8)
            out += static_cast<char>(number >> shift & 0xff);
        return out;
    };
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + packed.mid(6, packed.size() - 10).toStdString() +
           little(~crc) + little(static_cast<std::uint32_t>(bytes.size()));
}

} // namespace warroom::test
