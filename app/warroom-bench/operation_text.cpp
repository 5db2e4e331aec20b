// Filling in operations.
#include "operation_text.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace warroom::bench {

FreshIds::FreshIds()
{
    using namespace std::chrono;
    const auto millis = static_cast<unsigned long long>(
        duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    std::snprintf(m_text, sizeof m_text, "%08llx-%04llx-7%03x-8000-000000000000", millis >> 16 & 0xffffffff,
                  millis & 0xffff, static_cast<unsigned>(getpid()) & 0xfff);
}

std::string_view FreshIds::next()
{
    constexpr int lastDigit = 35;
    constexpr int countedDigits = 12;
    ++m_number;
    auto rest = m_number;
    for (int i = 0; i < countedDigits; ++i, rest >>= 4)
        m_text[lastDigit - i] = "0123456789abcdef"[rest & 0xf];
    return {m_text, sizeof m_text - 1};
}

std::string commentOperation(std::string_view id, std::string_view ticket, std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 160);
    out.append(R"({"id":")").append(id);
    if (!ticket.empty())
        out.append(R"(","ticket":")").append(ticket);
    out.append(R"(","type":"comment.add","body":{"text":")").append(text).append(R"("}})");
    return out;
}

std::string eventText(int n)
{
    return "event " + std::to_string(n) +
           " checkout latency above its threshold on eu-1, mitigation by rolling back the last deploy; error "
           "rate and queue "
           "depth are watched for ten minutes before this action item is closed";
}

std::string fillerText(std::size_t size)
{
    constexpr std::string_view words =
        "error rate and queue depth watched on eu-1 after the rollback of deploy 4711 ";
    std::string out;
    while (out.size() < size)
        out += words.substr(0, size - out.size());
    return out;
}

} // namespace warroom::bench
