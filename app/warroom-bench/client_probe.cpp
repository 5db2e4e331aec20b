// Waiting on a workspace.
#include "client_probe.h"

#include "workspace/socket_transport.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <thread>

namespace warroom::bench {
namespace {

constexpr std::chrono::seconds longestSilence(120);
constexpr std::chrono::milliseconds betweenSearches(5);

} // namespace

Result<std::unique_ptr<ClientProbe>> ClientProbe::open(const std::string& directory, const Daemon& daemon)
{
    WorkspaceOptions options;
    options.directory = directory;
    options.server = daemon.url();
    options.token = daemon.token();
    options.connect = [url = daemon.url(), token = daemon.token()] {
        return makeSocketTransport({url, token, {}});
    };
    std::unique_ptr<ClientProbe> probe(new ClientProbe);
    TRY(probe->m_workspace, openWorkspace(std::move(options)));
    probe->m_workspace->start([target = probe.get()] {
        const std::lock_guard lock(target->m_mutex);
        target->m_changed = true;
        target->m_condition.notify_one();
    });
    return probe;
}

bool ClientProbe::awaitChange()
{
    std::unique_lock lock(m_mutex);
    const bool came = m_condition.wait_for(lock, longestSilence, [this] { return m_changed; });
    m_changed = false;
    return came;
}

Result<void> ClientProbe::wait(const std::string& what, const std::function<bool(const Seen&)>& condition)
{
    while (!condition(m_seen)) {
        if (!awaitChange())
            return fail(ErrorCode::Timeout,
                        "the client did not get there: " + what + "; " + m_seen.connection.error);
        auto change = m_workspace->takeChange();
        if (change.connection)
            m_seen.connection = *change.connection;
        for (auto& [id, room] : change.rooms)
            m_seen.rooms.insert_or_assign(id, std::move(room));
    }
    return {};
}

Result<void> ClientProbe::awaitFound(const std::string& word, TicketId ticket)
{
    const auto begin = std::chrono::steady_clock::now();
    do {
        std::promise<bool> answered;
        m_workspace->search(word, 0, [&](const Result<std::vector<SearchHit>>& hits) {
            answered.set_value(hits && std::any_of(hits->begin(), hits->end(),
                                                   [&](const SearchHit& hit) { return hit.id == ticket; }));
        });
        if (answered.get_future().get())
            return {};
        std::this_thread::sleep_for(betweenSearches);
    } while (std::chrono::steady_clock::now() - begin < longestSilence);
    return fail(ErrorCode::Timeout, "a search does not find " + word);
}

} // namespace warroom::bench
