// SipHash-2-4 with a result of 128 bits (https://www.aumasson.jp/siphash/siphash.pdf).
#include "intake/text_mark.h"

#include "base/id.h"

#include <bit>
#include <cstring>

namespace warroom::intake {
namespace {

static_assert(std::endian::native == std::endian::little, "the words of a text are read as they lie");

struct SipState
{
    std::uint64_t a, b, c, d;

    explicit SipState(const TextMark& key)
        : a(key[0] ^ 0x736f6d6570736575u), b(key[1] ^ 0x646f72616e646f6du ^ 0xeeu),
          c(key[0] ^ 0x6c7967656e657261u), d(key[1] ^ 0x7465646279746573u)
    {}
    void round()
    {
        a += b;
        c += d;
        b = std::rotl(b, 13) ^ a;
        d = std::rotl(d, 16) ^ c;
        a = std::rotl(a, 32);
        c += b;
        a += d;
        b = std::rotl(b, 17) ^ c;
        d = std::rotl(d, 21) ^ a;
        c = std::rotl(c, 32);
    }
    void take(std::uint64_t word)
    {
        d ^= word;
        round();
        round();
        a ^= word;
    }
    std::uint64_t finish()
    {
        for (int i = 0; i < 4; ++i)
            round();
        return a ^ b ^ c ^ d;
    }
};

} // namespace

TextMark markOf(const TextMark& key, std::string_view text)
{
    SipState state(key);
    std::size_t at = 0;
    std::uint64_t word = 0;
    for (; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        state.take(word);
    }
    word = 0;
    if (at < text.size())
        std::memcpy(&word, text.data() + at, text.size() - at);
    state.take(word | static_cast<std::uint64_t>(text.size()) << 56);
    state.c ^= 0xee;
    const auto first = state.finish();
    state.b ^= 0xdd;
    return {first, state.finish()};
}

TextMark randomMark()
{
    TextMark out;
    randomBytes(out.data(), sizeof out);
    return out;
}

} // namespace warroom::intake
