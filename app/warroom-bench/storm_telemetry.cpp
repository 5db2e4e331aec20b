// Writing protobuf, and packing it.
#include "storm_telemetry.h"

#include "base/clock.h"
#include "intake/wire.h"

#include <fmt/format.h>
#include <zlib.h>

namespace warroom::bench {
namespace {

// The numbers of opentelemetry/proto/logs/v1/logs.proto.
constexpr std::uint32_t timeTag = 1 << 3 | 1, severityTag = 2 << 3, traceBytes = 16;

std::string textValue(std::string_view text)
{
    std::string out;
    intake::appendBytes(out, 1, text);
    return out;
}

std::string attribute(std::string_view name, std::string_view value)
{
    std::string out;
    intake::appendBytes(out, 1, name);
    intake::appendBytes(out, 2, textValue(value));
    return out;
}

void appendFixed(std::string& out, std::uint64_t value)
{
    for (int i = 0; i < 8; ++i)
        out += static_cast<char>(value >> (8 * i));
}

std::string record(int number, std::uint64_t nanos)
{
    std::string out;
    intake::appendVarint(out, timeTag);
    appendFixed(out, nanos);
    intake::appendVarint(out, severityTag);
    intake::appendVarint(out, number % 50 == 0 ? 17 : 9);
    intake::appendBytes(out, 3, number % 50 == 0 ? "ERROR" : "INFO");
    intake::appendBytes(out, 5,
                        textValue(fmt::format("GET /cart/{} took {} ms, upstream inventory answered {}",
                                              number, number % 700, number % 50 ? 200 : 503)));
    intake::appendBytes(out, 6, attribute("http.route", "/cart/{id}"));
    intake::appendBytes(out, 6, attribute("host.name", fmt::format("host-{}", number % 20)));
    intake::appendBytes(out, 6, attribute("k8s.pod.name", fmt::format("checkout-7f9c-{}", number % 40)));
    intake::appendBytes(out, 9, fmt::format("{:0{}}", number, int{traceBytes}));
    return out;
}

std::string packed(const std::string& bytes)
{
    constexpr int gzipWindow = 15 + 16;
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

std::string packedLogs(int records, int number)
{
    constexpr std::uint64_t nanosInMilli = 1'000'000;
    const auto now =
        static_cast<std::uint64_t>(SystemClock().now().time_since_epoch().count()) * nanosInMilli;
    std::string scope;
    for (int i = 0; i < records; ++i)
        intake::appendBytes(scope, 2, record(number * records + i, now + static_cast<std::uint64_t>(i)));
    std::string resource, resourceLogs, out;
    intake::appendBytes(resource, 1, attribute("service.name", "checkout"));
    intake::appendBytes(resourceLogs, 1, resource);
    intake::appendBytes(resourceLogs, 2, scope);
    intake::appendBytes(out, 1, resourceLogs);
    return packed(out);
}

} // namespace warroom::bench
