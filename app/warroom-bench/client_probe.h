// A real client's workspace, and waiting for what it shows.
#pragma once

#include "daemon.h"

#include "workspace/workspace.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace warroom::bench {

class ClientProbe final
{
public:
    // What was shown up to now.
    struct Seen
    {
        Connection connection;
        std::map<TicketId, Room> rooms; // of followed tickets
    };

    // A workspace in `directory` over a socket to the daemon, connecting at once.
    static Result<std::unique_ptr<ClientProbe>> open(const std::string& directory, const Daemon& daemon);

    Workspace& workspace() { return *m_workspace; }
    // Looks at each change until the condition holds.
    Result<void> wait(const std::string& what, const std::function<bool(const Seen&)>& condition);
    const Seen& seen() const { return m_seen; }
    // Waits until a search for the word finds the ticket.
    Result<void> awaitFound(const std::string& word, TicketId ticket);

private:
    ClientProbe() = default;
    bool awaitChange();

    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_changed = false; // guarded by m_mutex
    Seen m_seen;
    std::unique_ptr<Workspace> m_workspace; // last: its thread ends first
};

} // namespace warroom::bench
