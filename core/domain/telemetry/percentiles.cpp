// Counting durations by size.
#include "domain/telemetry/percentiles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace warroom {
namespace {

constexpr double growth = 13.0 / 12.0;
constexpr double nanosOfMilli = 1e6;
constexpr double leastNanos = 1e3;
constexpr double mostNanosCounted = 86'400e9;
constexpr std::size_t mostSizes = 400;
constexpr double unknownValue = std::numeric_limits<double>::quiet_NaN();

std::size_t sizeOf(std::int64_t nanos)
{
    const double bounded = std::clamp(static_cast<double>(nanos), leastNanos, mostNanosCounted);
    return static_cast<std::size_t>(std::floor(std::log(bounded / leastNanos) / std::log(growth)));
}

// Between the bounds of the size, as far from both in proportion.
double nanosOf(std::size_t size) { return leastNanos * std::pow(growth, static_cast<double>(size) + 0.5); }

void writeNumber(std::string& out, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7)
        out += static_cast<char>(number | 0x80);
    out += static_cast<char>(number);
}

std::optional<std::uint64_t> readNumber(std::string_view& from)
{
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 63 && !from.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(from.front());
        from.remove_prefix(1);
        out |= std::uint64_t{byte & 0x7fu} << shift;
        if (byte < 0x80)
            return out;
    }
    return std::nullopt;
}

} // namespace

double percentileOf(std::vector<double>& values, double part)
{
    if (values.empty())
        return unknownValue;
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(part * static_cast<double>(values.size())));
    const auto at = values.begin() + std::max<std::ptrdiff_t>(0, rank - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

void Durations::add(std::int64_t nanos, std::int64_t count)
{
    const auto size = sizeOf(nanos);
    if (size >= m_sizes.size())
        m_sizes.resize(size + 1);
    m_sizes[size] += count;
    m_count += count;
    m_most = std::max(m_most, nanos);
}

void Durations::add(const Durations& other)
{
    m_sizes.resize(std::max(m_sizes.size(), other.m_sizes.size()));
    for (std::size_t size = 0; size < other.m_sizes.size(); ++size)
        m_sizes[size] += other.m_sizes[size];
    m_count += other.m_count;
    m_most = std::max(m_most, other.m_most);
}

double Durations::percentileMillis(double part) const
{
    const double rank = std::max(1.0, std::ceil(part * static_cast<double>(m_count)));
    std::int64_t passed = 0;
    for (std::size_t size = 0; size < m_sizes.size(); ++size) {
        passed += m_sizes[size];
        if (static_cast<double>(passed) >= rank)
            return std::min(nanosOf(size), static_cast<double>(m_most)) / nanosOfMilli;
    }
    return unknownValue;
}

double Durations::mostMillis() const
{
    return m_count > 0 ? static_cast<double>(m_most) / nanosOfMilli : unknownValue;
}

std::string Durations::bytes() const
{
    std::string out;
    writeNumber(out, static_cast<std::uint64_t>(m_most));
    std::size_t last = 0;
    for (std::size_t size = 0; size < m_sizes.size(); ++size) {
        if (m_sizes[size] == 0)
            continue;
        writeNumber(out, size - last);
        writeNumber(out, static_cast<std::uint64_t>(m_sizes[size]));
        last = size;
    }
    return out;
}

Result<void> Durations::addBytes(std::string_view bytes)
{
    const auto damaged = [] { return fail(ErrorCode::Internal, "stored durations are damaged"); };
    const auto most = readNumber(bytes);
    if (!most)
        return damaged();
    std::vector<std::pair<std::size_t, std::int64_t>> read;
    for (std::size_t size = 0; !bytes.empty();) {
        const auto step = readNumber(bytes);
        const auto count = readNumber(bytes);
        if (!step || !count || (size += *step) > mostSizes)
            return damaged();
        read.emplace_back(size, static_cast<std::int64_t>(*count));
    }
    for (const auto& [size, count] : read) {
        m_sizes.resize(std::max(m_sizes.size(), size + 1));
        m_sizes[size] += count;
        m_count += count;
    }
    m_most = std::max(m_most, static_cast<std::int64_t>(*most));
    return {};
}

} // namespace warroom
