// Reading gzip (RFC 1952) with a bound on what comes out.
#include "intake/otlp.h"

#include <fmt/format.h>

#include <zlib.h>

#include <algorithm>

namespace warroom::intake {
namespace {

struct Inflater
{
    z_stream stream{};
    // 16: a gzip header and trailer, with their check, are required.
    bool good = inflateInit2(&stream, 15 + 16) == Z_OK;

    Inflater() = default;
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

// What so many bytes may hold at the most before they count as a bomb.
std::size_t mostContent(std::size_t bytes, std::size_t mostRatio)
{
    constexpr std::size_t always = 1u << 20;
    const bool none = mostRatio == 0 || bytes > SIZE_MAX / mostRatio;
    return none ? SIZE_MAX : std::max(always, bytes * mostRatio);
}

} // namespace

Result<std::string> gunzip(std::string_view bytes, std::size_t most, std::size_t mostRatio)
{
    const auto mostOfRatio = mostContent(bytes.size(), mostRatio);
    Inflater inflater;
    if (!inflater.good)
        return fail(ErrorCode::Internal, "decompression could not begin");
    auto& stream = inflater.stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    std::array<char, 65'536> piece;
    for (int result = Z_OK; result != Z_STREAM_END;) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        result = inflate(&stream, Z_NO_FLUSH);
        const auto count = piece.size() - stream.avail_out;
        if ((result != Z_OK && result != Z_STREAM_END) || (result == Z_OK && count == 0))
            return fail(ErrorCode::Argument, "the body is not complete gzip");
        if (out.size() + count > mostOfRatio)
            return fail(ErrorCode::TooLarge,
                        fmt::format("the body decompresses to more than {} times its size", mostRatio))
                .withLimit(static_cast<std::int64_t>(mostOfRatio));
        if (out.size() + count > most)
            return fail(ErrorCode::TooLarge, "the decompressed body is larger than is accepted")
                .withLimit(static_cast<std::int64_t>(most));
        out.append(piece.data(), count);
    }
    if (stream.avail_in != 0)
        return fail(ErrorCode::Argument, "something follows the end of the gzip body");
    return out;
}

} // namespace warroom::intake
