// A client with its own cache at a real backend, and what it was told last.
#pragma once

#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <QtTest>

#include <map>

namespace warroom::test {

constexpr int clientPatience = 20'000; // ms

class Client final
{
public:
    Client(const BackendProcess& backend, std::string token)
    {
        WorkspaceOptions options;
        options.directory = m_folder.stdPath();
        options.connect = [&backend, token = std::move(token)] {
            return makeSocketTransport({backend.url().toStdString(), token, {}});
        };
        auto opened = openWorkspace(std::move(options));
        if (!opened)
            qFatal("%s", opened.error().message().c_str());
        m_workspace = std::move(*opened);
        m_workspace->start([] {});
    }

    Workspace& workspace() { return *m_workspace; }
    bool take()
    {
        auto change = m_workspace->takeChange();
        if (change.connection)
            connection = *change.connection;
        for (auto& summary : change.summaries)
            summaries.insert_or_assign(summary.id, summary);
        for (const auto id : change.gone)
            summaries.erase(id);
        for (auto& [id, room] : change.rooms)
            rooms.insert_or_assign(id, room);
        if (change.outbox)
            outbox = *change.outbox;
        return true;
    }
    bool sees(TicketId id) { return take() && summaries.contains(id); }
    bool hasLog(TicketId id)
    {
        take();
        const auto room = rooms.find(id);
        return room != rooms.end() && room->second.state == RoomState::Ready && room->second.ticket->exists();
    }
    bool isLive() { return take() && connection.state == LinkState::Live; }
    // What the cache holds of these words.
    std::size_t found(const std::string& words)
    {
        std::optional<std::size_t> count;
        m_workspace->search(words, 1,
                            [&](Result<std::vector<SearchHit>> hits) { count = hits ? hits->size() : 0; });
        if (!QTest::qWaitFor([&] { return count.has_value(); }, clientPatience))
            return 999;
        return *count;
    }

    Connection connection;
    std::map<TicketId, Summary> summaries;
    std::map<TicketId, Room> rooms;
    std::vector<PendingChange> outbox;

private:
    TempDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace warroom::test
