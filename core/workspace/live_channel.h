// What a workspace hears besides the log: watched boards with what is last known of them, and answers to
// calls.
#pragma once

#include "base/clock.h"
#include "protocol/messages.h"
#include "store/cache_store.h"
#include "workspace/workspace.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace warroom {

// A state machine without sockets: what is to be sent leaves through takeOutgoing(). One home: the thread of
// the workspace.
class LiveChannel final
{
public:
    using Done = std::function<void(Result<std::string>)>;

    static constexpr std::size_t LargestCall = 1'000'000; // bytes of the message
    static constexpr Duration KeepEvery = std::chrono::seconds(30);

    LiveChannel(CacheStore& cache, const Clock& clock) : m_cache(cache), m_clock(clock) {}
    ~LiveChannel();
    LiveChannel(const LiveChannel&) = delete;
    LiveChannel& operator=(const LiveChannel&) = delete;

    // Counted.
    void watch(const std::string& board);
    void unwatch(const std::string& board);
    // Answers once: at once if it cannot be sent.
    void call(std::string method, std::string path, std::string body, Done done);

    // The backend has welcomed this session; whether it takes watch and call. Said again it changes nothing.
    void opened(bool offered);
    // The link is gone. What was live was so up to `heard`, by the backend's clock.
    void lost(Time heard);
    void heard(protocol::BoardUpdate&& update);
    void heard(protocol::Answer&& answer);

    std::vector<std::string> takeOutgoing() { return std::exchange(m_outgoing, {}); }
    // Watched boards that changed.
    std::map<std::string, BoardData> takeChange();

    // Keeps on disk what changed, unless that was done a short time ago.
    Result<void> keepSometimes();
    Result<void> keep();

private:
    struct Watched
    {
        int count = 0;
        bool kept = true; // on disk as it is here
        BoardData data;
    };
    enum class Link : std::uint8_t
    {
        Down,
        Open,
        NotOffered // there is a backend, but it takes neither watch nor call
    };

    void askFor(const std::string& board, Watched& watched);

    CacheStore& m_cache;
    const Clock& m_clock;
    Link m_link = Link::Down;
    std::map<std::string, Watched> m_watched;
    std::set<std::string> m_changed;
    std::map<std::int64_t, Done> m_calls; // under way
    std::int64_t m_lastCall = 0;
    std::vector<std::string> m_outgoing;
    std::chrono::nanoseconds m_kept{};
};

} // namespace warroom
