// A workspace that holds boards and takes calls: what a screen of boards sees of the backend.
#pragma once

#include "gui/room/folding_workspace.h"
#include "protocol/signal_quality_codec.h"
#include "support/idle_workspace.h"

#include <set>

namespace warroom::test {

// Boards are what the test puts there; calls wait for the test's answer. GUI thread only.
class BoardWorkspace final : public IdleWorkspace
{
public:
    explicit BoardWorkspace(const HandClock& clock) : m_clock(clock), m_ids(clock)
    {
        m_connection.state = LinkState::Live;
        m_connection.person = self();
        m_connection.role = AccountRole::Commander;
        m_connection.roundTrip = std::chrono::milliseconds(38);
        m_change.connection = m_connection;
        m_change.directory = std::make_shared<const Directory>(
            std::vector<Person>{{self(), "Mara", AccountRole::Commander, false}}, std::vector<Group>{});
    }

    static PersonId self() { return PersonId(Uuid{{9, 1}}); }

    struct Call
    {
        std::string method, path, body;
        std::function<void(Result<std::string>)> done;
    };

    template<class Board>
    void put(const std::string& name, const Board& board)
    {
        m_boards[name] = {m_clock.now(), protocol::formatBoard(board), true, {}};
        tell(name);
    }
    void putSummaries(std::vector<Summary> summaries)
    {
        m_change.summaries = std::move(summaries);
        tell({});
    }
    void setRole(AccountRole role)
    {
        m_connection.role = role;
        tell({});
    }
    // The last known boards stay, and are not live any more.
    void setLink(LinkState state)
    {
        m_connection.state = state;
        for (auto& [name, board] : m_boards) {
            board.live = state == LinkState::Live;
            tell(name);
        }
        tell({});
    }
    std::vector<Call>& calls() { return m_calls; }
    // Answers the first call that waits.
    void answer(Result<std::string> answer)
    {
        Call call = std::move(m_calls.front());
        m_calls.erase(m_calls.begin());
        call.done(std::move(answer));
    }
    bool isWatched(const std::string& board) const { return m_watched.count(board) > 0; }
    // What is answered to whoever asks for services that the catalog does not know.
    void setUnknown(const std::string& services) { m_unknown = R"({"unknown":[)" + services + "]}"; }
    std::map<std::string, std::string>& settings() { return m_settings; }

    void start(Notify notify) override
    {
        m_notify = std::move(notify);
        m_told = true;
        m_notify();
    }
    WorkspaceChange takeChange() override
    {
        m_told = false;
        return std::exchange(m_change, {});
    }
    void watch(std::string board) override
    {
        m_watched.insert(board);
        tell(board);
    }
    void unwatch(std::string board) override { m_watched.erase(m_watched.find(board)); }
    void call(std::string method, std::string path, std::string body,
              std::function<void(Result<std::string>)> done) override
    {
        if (path == "/api/v1/services?unknown=true")
            return done(m_unknown);
        m_calls.push_back({std::move(method), std::move(path), std::move(body), std::move(done)});
    }
    void setSetting(std::string name, std::string value) override
    {
        m_settings[std::move(name)] = std::move(value);
    }
    void setting(std::string name, std::function<void(std::string)> done) override
    {
        done(m_settings[std::move(name)]);
    }
    ItemId newItem() override { return m_ids.make<ItemId>(); }

private:
    void tell(const std::string& board)
    {
        m_change.connection = m_connection;
        if (m_watched.count(board) > 0 && m_boards.count(board) > 0)
            m_change.boards[board] = m_boards[board];
        if (m_notify && !std::exchange(m_told, true))
            m_notify();
    }

    const HandClock& m_clock;
    Uuid7Source m_ids;
    std::map<std::string, BoardData> m_boards;
    std::multiset<std::string> m_watched;
    std::vector<Call> m_calls;
    std::string m_unknown = R"({"unknown":[]})";
    std::map<std::string, std::string> m_settings;
    Connection m_connection;
    Notify m_notify;
    WorkspaceChange m_change;
    bool m_told = false;
};

} // namespace warroom::test
