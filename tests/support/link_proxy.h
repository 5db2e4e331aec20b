// A network between one client and a backend that the test can cut, stall and restore.
#pragma once

#include <QtGlobal>

#include <arpa/inet.h>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <list>
#include <map>
#include <mutex>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace warroom::test {

class LinkProxy final
{
public:
    enum class Link
    {
        Open,
        Stalled, // nothing passes and nothing is closed: later it goes on with what it held, if it is
                 // restored
        Cut      // what was open is reset, with all that was on its way; new connections are reset too
    };

    // What is lost once, with its connection.
    enum class Loss
    {
        None,
        HalfARequest, // the backend gets the first half of what is sent next
        TheAnswer     // the backend's next answer does not come
    };

    explicit LinkProxy(int backendPort)
        : m_backendPort(backendPort), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            ::listen(m_listener, 16) != 0 ||
            ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            qFatal("the proxy cannot listen");
        m_url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        m_thread = std::thread([this] { run(); });
    }
    ~LinkProxy()
    {
        m_ends = true;
        m_thread.join();
        dropAll();
        ::close(m_listener);
    }
    LinkProxy(const LinkProxy&) = delete;
    LinkProxy& operator=(const LinkProxy&) = delete;

    const std::string& url() const { return m_url; }
    // For the connections that are made from now on: a restarted backend has another port.
    void setBackendPort(int port) { m_backendPort = port; }
    // In force within some 20 ms.
    void set(Link link) { m_link = link; }
    void loseNext(Loss what) { m_loss = what; }
    // Whether a connection goes through it now.
    bool isUsed() const { return m_used; }
    // How many connections were open when they were cut, or stalled.
    int cuts() const { return m_cuts; }
    int stalls() const { return m_stalls; }
    int losses() const { return m_losses; }
    // How often the backend gave an HTTP answer of which status, also those that were lost.
    std::map<int, int> answers() const
    {
        const std::lock_guard lock(m_answersMutex);
        return m_answers;
    }

private:
    static sockaddr_in loopback(int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        return address;
    }

    void run()
    {
        Link before = Link::Open;
        while (!m_ends) {
            const Link now = m_link;
            if (now != before)
                enter(now);
            before = now;
            std::vector<pollfd> all;
            if (now != Link::Stalled)
                all.push_back({m_listener, POLLIN, 0});
            for (const auto& [client, backend] : m_pairs) {
                if (now == Link::Stalled)
                    break;
                all.push_back({client, POLLIN, 0});
                all.push_back({backend, POLLIN, 0});
            }
            ::poll(all.data(), all.size(), 20);
            std::size_t at = 1;
            for (auto pair = m_pairs.begin(); at + 1 < all.size(); at += 2) {
                const bool open = pass(all[at], pair->second, Loss::HalfARequest) &&
                                  pass(all[at + 1], pair->first, Loss::TheAnswer);
                pair = open ? std::next(pair) : drop(pair);
            }
            if (!all.empty() && all[0].revents != 0)
                accept(now);
            m_used = now == Link::Open && !m_pairs.empty();
        }
    }

    void enter(Link link)
    {
        const auto open = static_cast<int>(m_pairs.size());
        if (link == Link::Stalled)
            m_stalls += open;
        if (link != Link::Cut)
            return;
        m_cuts += open;
        dropAll();
    }

    bool pass(const pollfd& from, int to, Loss loss)
    {
        char buffer[65536];
        if (from.revents == 0)
            return true;
        const auto got = ::recv(from.fd, buffer, sizeof buffer, 0);
        if (got <= 0)
            return false;
        auto size = static_cast<std::size_t>(got);
        if (loss == Loss::TheAnswer)
            note({buffer, size});
        auto expected = loss;
        const bool isLost = m_loss.compare_exchange_strong(expected, Loss::None);
        if (isLost) {
            ++m_losses;
            size = loss == Loss::HalfARequest ? size / 2 : 0;
        }
        return ::send(to, buffer, size, MSG_NOSIGNAL) == got;
    }

    // An answer begins with what is read at once, because nobody asks before the last one has come.
    void note(std::string_view bytes)
    {
        constexpr std::string_view version = "HTTP/1.1 ";
        if (!bytes.starts_with(version))
            return;
        const std::lock_guard lock(m_answersMutex);
        ++m_answers[std::atoi(std::string(bytes.substr(version.size(), 3)).c_str())];
    }

    static void reset(int socket)
    {
        const linger atOnce{1, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        ::close(socket);
    }
    using Pairs = std::list<std::pair<int, int>>;
    Pairs::iterator drop(Pairs::iterator pair)
    {
        reset(pair->first);
        reset(pair->second);
        return m_pairs.erase(pair);
    }
    void dropAll()
    {
        while (!m_pairs.empty())
            drop(m_pairs.begin());
    }

    void accept(Link link)
    {
        const int client = ::accept(m_listener, nullptr, nullptr);
        const int backend = ::socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in address = loopback(m_backendPort);
        const timeval longest{5, 0};
        for (const int socket : {client, backend})
            ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &longest, sizeof longest);
        const bool through =
            link == Link::Open &&
            ::connect(backend, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        m_pairs.emplace_back(client, backend);
        if (!through)
            drop(std::prev(m_pairs.end()));
    }

    std::atomic<int> m_backendPort;
    int m_listener;
    std::string m_url;
    std::atomic<bool> m_ends = false;
    std::atomic<Link> m_link = Link::Open;
    std::atomic<bool> m_used = false;
    std::atomic<int> m_cuts = 0;
    std::atomic<int> m_stalls = 0;
    std::atomic<Loss> m_loss = Loss::None;
    std::atomic<int> m_losses = 0;
    mutable std::mutex m_answersMutex; // guards m_answers
    std::map<int, int> m_answers;
    Pairs m_pairs; // client and backend; the proxy's thread, until it has ended
    std::thread m_thread;
};

} // namespace warroom::test
