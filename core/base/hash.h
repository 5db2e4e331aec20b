// SHA-256, for the log's chain, for tokens and for attachments.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace warroom {

using Digest = std::array<std::uint8_t, 32>;

// One digest over several parts; each part is preceded by its length, so that parts cannot run together.
// One home: the thread of its owner. Keeps its context, which is what makes it quick.
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    Sha256& add(std::string_view bytes);
    Sha256& addPart(std::string_view bytes);
    // Ends this digest; the next add() starts a new one.
    Digest finish();

private:
    void* m_context;
    bool m_started = false;
};

Digest sha256(std::string_view bytes);
std::string hexText(std::string_view bytes);
std::string hexText(const Digest& digest);
std::string_view bytesOf(const Digest& digest);

} // namespace warroom
