// When a link is pinged, and when it counts as lost because nothing was heard. Turned by whoever owns the
// link.
#pragma once

#include <chrono>
#include <cstdint>

namespace warroom::net {

// A value without a clock of its own: every call says what time it is, on a clock that never goes back. A
// link that falls silent is called lost `silence` after the last byte that came, at the next look().
class SilenceWatch final
{
public:
    using Time = std::chrono::nanoseconds;
    enum class Verdict : std::uint8_t
    {
        Fine,
        Ping, // to be sent now
        Lost
    };

    SilenceWatch(Time pingEvery, Time silence) : m_pingEvery(pingEvery), m_silence(silence) {}

    // `took`: how long connecting took. The first byte may take that much longer: a link with a long delay is
    // not a dead one, and from then on something comes with every ping.
    void opened(Time now, Time took)
    {
        m_heard = now + took;
        m_pinged = now;
    }
    void heard(Time now) { m_heard = now; }
    // The peer's machine takes more of a long message, which keeps pings back.
    void taken(Time now) { m_heard = now; }

    Verdict look(Time now)
    {
        if (now - m_heard >= m_silence)
            return Verdict::Lost;
        if (now - m_pinged < m_pingEvery)
            return Verdict::Fine;
        m_pinged = now;
        return Verdict::Ping;
    }

private:
    Time m_pingEvery, m_silence;
    Time m_heard{}, m_pinged{};
};

} // namespace warroom::net
