// Counting wrong guesses by address.
#include "server/guess_lock.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t addressesRemembered = 10'000, guessesRemembered = 1'000;

} // namespace

bool GuessLock::isLocked(const std::string& address)
{
    const auto found = m_wrong.find(address);
    if (found == m_wrong.end())
        return false;
    auto& wrong = found->second;
    const auto now = m_clock.steady();
    while (!wrong.empty() && now - wrong.front().at > std::chrono::hours(1))
        wrong.pop_front();
    const auto lastMinute = std::count_if(
        wrong.begin(), wrong.end(), [&](const Wrong& one) { return now - one.at < std::chrono::minutes(1); });
    const auto over = [](std::int64_t count, std::int64_t limit) { return limit > 0 && count >= limit; };
    return over(lastMinute, m_limits.login_failures_per_minute) ||
           over(static_cast<std::int64_t>(wrong.size()), m_limits.login_failures_per_hour);
}

void GuessLock::noteWrong(const std::string& address, const std::optional<Digest>& guess)
{
    if (m_wrong.size() >= addressesRemembered && !m_wrong.contains(address))
        m_wrong.erase(m_wrong.begin());
    auto& wrong = m_wrong[address];
    if (guess)
        std::erase_if(wrong, [&](const Wrong& one) { return one.guess == guess; });
    wrong.push_back({m_clock.steady(), guess});
    if (wrong.size() > guessesRemembered)
        wrong.pop_front();
}

} // namespace warroom
