// The floor of `fanout`: the smallest WebSocket relay. No room, no order, no storage.
#include "fanout_load.h"

#include <cerrno>
#include <memory>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unordered_map>

namespace warroom::bench {
namespace {

// The answer to the sample nonce, which is the only one that the load sends.
constexpr std::string_view upgradeAnswer =
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

class Relay final
{
public:
    Relay(const Listener& listener, ssl_ctx_st* tls) : m_listener(listener), m_tls(tls), m_epoll(makeEpoll())
    {
        watch(m_epoll, listener.socket.value(), 0);
    }

    int run()
    {
        epoll_event events[256];
        for (;;) {
            const int count = epoll_wait(m_epoll.value(), events, 256, -1);
            for (int i = 0; i < count; ++i) {
                const auto number = events[i].data.u64;
                if (number == 0)
                    accept();
                else if (const auto found = m_peers.find(number); found != m_peers.end())
                    serve(found, events[i].events);
            }
        }
    }

private:
    struct Peer
    {
        WebSocket link;
        bool open = false;
        std::string out; // what the socket would not take
    };
    using Peers = std::unordered_map<std::uint64_t, Peer>;

    void accept()
    {
        Descriptor socket(accept4(m_listener.socket.value(), nullptr, nullptr, SOCK_NONBLOCK));
        if (socket.value() < 0)
            return;
        setNoDelay(socket.value());
        watch(m_epoll, socket.value(), ++m_last);
        auto& link = m_peers[m_last].link;
        link.socket = std::move(socket);
        if (m_tls)
            link.tls = TlsEnd::accept(link.socket.value(), m_tls);
    }

    void serve(Peers::iterator found, std::uint32_t ready)
    {
        Peer& peer = found->second;
        if (ready & EPOLLOUT)
            sendRest(found->first, peer);
        if (!(ready & (EPOLLIN | EPOLLHUP | EPOLLERR)))
            return;
        const auto reading = readSome(peer.link);
        if (reading == Reading::Ended)
            m_peers.erase(found);
        else if (reading == Reading::Bytes && (peer.open || upgrade(peer)))
            relay(found->first, framesOf(peer));
    }

    static bool upgrade(Peer& peer)
    {
        const auto end = peer.link.in.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        peer.link.in.erase(0, end + 4);
        peer.open = sendAll(peer.link, upgradeAnswer);
        return peer.open;
    }

    // All whole frames that came, as a server sends them, joined.
    static std::string framesOf(Peer& peer)
    {
        std::string out;
        std::size_t used = 0;
        while (const auto frame = frontFrame(std::string_view(peer.link.in).substr(used))) {
            used += frame->size;
            appendServerFrame(out, frame->opcode, frame->payload);
            if (frame->mask.size() != 4)
                continue;
            char* const payload = out.data() + out.size() - frame->payload.size();
            for (std::size_t i = 0; i < frame->payload.size(); ++i)
                payload[i] = static_cast<char>(payload[i] ^ frame->mask[i & 3]);
        }
        peer.link.in.erase(0, used);
        return out;
    }

    void relay(std::uint64_t from, const std::string& frames)
    {
        if (frames.empty())
            return;
        for (auto& [number, peer] : m_peers) {
            if (number == from || !peer.open)
                continue;
            if (!peer.out.empty()) {
                peer.out += frames;
                continue;
            }
            const auto sent = sendSome(peer, frames);
            if (sent < frames.size()) {
                peer.out.assign(frames, sent);
                waitFor(number, peer);
            }
        }
    }

    static std::size_t sendSome(Peer& peer, std::string_view bytes)
    {
        std::size_t taken = 0;
        ssize_t sent = 1;
        // A record of TLS holds less than may be waiting.
        while (taken < bytes.size() && sent > 0) {
            const auto rest = bytes.substr(taken);
            sent = peer.link.tls ? peer.link.tls.send(rest)
                                 : send(peer.link.socket.value(), rest.data(), rest.size(), MSG_NOSIGNAL);
            taken += sent > 0 ? static_cast<std::size_t>(sent) : 0;
        }
        return taken;
    }

    void sendRest(std::uint64_t number, Peer& peer)
    {
        const auto sent = sendSome(peer, peer.out);
        peer.out.erase(0, sent);
        waitFor(number, peer);
    }

    void waitFor(std::uint64_t number, const Peer& peer)
    {
        epoll_event event{};
        event.events = peer.out.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT;
        event.data.u64 = number;
        epoll_ctl(m_epoll.value(), EPOLL_CTL_MOD, peer.link.socket.value(), &event);
    }

    const Listener& m_listener;
    ssl_ctx_st* const m_tls;
    Descriptor m_epoll;
    Peers m_peers;
    std::uint64_t m_last = 0;
};

} // namespace

int serveFanoutFloor(const Listener& listener, ssl_ctx_st* tls) { return Relay(listener, tls).run(); }

} // namespace warroom::bench
