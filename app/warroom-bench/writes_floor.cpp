// The floor of `writes`: an epoll turn is a transaction.
#include "writes_load.h"

#include "floor_database.h"
#include "measure.h"

#include <charconv>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unordered_map>
#include <unordered_set>

namespace warroom::bench {
namespace {

constexpr std::string_view good = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
constexpr std::int64_t rooms = 10;

class WritesFloor final
{
public:
    WritesFloor(const Listener& listener, const std::string& file, WritesFloorCounts& counts, FloorUnit unit)
        : m_listener(listener), m_database(file), m_counts(counts), m_unit(unit), m_epoll(makeEpoll())
    {
        watch(m_epoll, listener.socket.value(), 0);
    }

    int run()
    {
        epoll_event events[128];
        for (;;) {
            const int count = epoll_wait(m_epoll.value(), events, 128, -1);
            for (int i = 0; i < count; ++i) {
                if (events[i].data.u64 == 0)
                    accept();
                else if (const auto found = m_peers.find(events[i].data.u64); found != m_peers.end())
                    serve(found);
            }
            answerAll();
        }
    }

private:
    struct Peer
    {
        Descriptor socket;
        std::string in;
    };
    using Peers = std::unordered_map<std::uint64_t, Peer>;

    void accept()
    {
        Descriptor socket(accept4(m_listener.socket.value(), nullptr, nullptr, SOCK_NONBLOCK));
        if (socket.value() < 0)
            return;
        setNoDelay(socket.value());
        watch(m_epoll, socket.value(), ++m_last);
        m_peers[m_last].socket = std::move(socket);
    }

    void serve(Peers::iterator found)
    {
        constexpr std::string_view lengthName = "Content-Length: ";
        Peer& peer = found->second;
        if (readSome(peer.socket.value(), peer.in) == Reading::Ended) {
            m_peers.erase(found);
            return;
        }
        const auto end = peer.in.find("\r\n\r\n");
        const auto lengthAt = peer.in.find(lengthName);
        if (end == std::string::npos || lengthAt > end)
            return;
        std::size_t length = 0;
        std::from_chars(peer.in.data() + lengthAt + lengthName.size(), peer.in.data() + end, length);
        if (peer.in.size() < end + 4 + length)
            return;
        store(peer, std::string_view(peer.in).substr(end + 4, length));
        peer.in.erase(0, end + 4 + length);
        m_waiting.push_back(found->first);
    }

    void store(const Peer& peer, std::string_view body)
    {
        constexpr std::string_view idName = R"("id":")";
        constexpr std::size_t idSize = 36;
        if (m_waiting.empty())
            m_database.begin();
        if (m_unit != FloorUnit::Request) {
            storeAlerts(peer, body);
            return;
        }
        const auto at = body.find(idName);
        const auto id = at == std::string_view::npos ? body : body.substr(at + idName.size(), idSize);
        const auto room = static_cast<std::int64_t>(m_counts.operations) % rooms;
        m_database.addEvent({id, room, peer.socket.value(), static_cast<std::int64_t>(nowMicros()), body});
        ++m_counts.operations;
    }

    // A walk over the body, and a row with its own text for each alert that counts.
    void storeAlerts(const Peer& peer, std::string_view body)
    {
        constexpr std::string_view name = "\"fingerprint\":\"";
        constexpr std::size_t size = 16;
        std::size_t begin = 0;
        for (auto at = body.find(name); at != std::string_view::npos; at = body.find(name, begin)) {
            const std::string id(body.substr(at + name.size(), size));
            const auto text = body.substr(begin, at - begin);
            begin = at + 1;
            ++m_counts.operations;
            const bool isNew = m_known.insert(id).second;
            const auto now = static_cast<std::int64_t>(nowMicros());
            if (isNew)
                m_database.addEvent({id, 1, peer.socket.value(), now, text});
            else if (m_unit == FloorUnit::EveryAlert)
                m_database.touchEvent(id, now);
        }
    }

    void answerAll()
    {
        if (m_waiting.empty())
            return;
        m_database.commit();
        ++m_counts.commits;
        for (const auto number : m_waiting) {
            if (const auto found = m_peers.find(number); found != m_peers.end())
                sendAll(found->second.socket.value(), good);
        }
        m_waiting.clear();
    }

    const Listener& m_listener;
    FloorDatabase m_database;
    WritesFloorCounts& m_counts;
    FloorUnit m_unit;
    std::unordered_set<std::string> m_known; // alerts
    Descriptor m_epoll;
    Peers m_peers;
    std::uint64_t m_last = 0;
    std::vector<std::uint64_t> m_waiting; // for the commit of this turn
};

} // namespace

int serveWritesFloor(const Listener& listener, const std::string& file, WritesFloorCounts& counts,
                     FloorUnit unit)
{
    return WritesFloor(listener, file, counts, unit).run();
}

} // namespace warroom::bench
