// A real workspace whose boards are played to it: more updates than a backend sends in the time.
#pragma once

#include "dashboard_boards.h"

#include "workspace/workspace.h"

#include <set>
#include <string>
#include <vector>

namespace warroom::bench {

// All but the boards is the workspace's own. Its thread is the one that plays.
class PlayedWorkspace final : public Workspace
{
public:
    explicit PlayedWorkspace(Workspace& workspace) : m_workspace(workspace) {}

    // The next change tells those who watch boards of these kinds, live and as of `at`.
    void play(std::vector<PlayedBoard> boards, Time at);

    void start(Notify notify) override
    {
        m_notify = notify;
        m_workspace.start(std::move(notify));
    }
    WorkspaceChange takeChange() override;
    void watch(std::string board) override { m_watched.insert(std::move(board)); }
    void unwatch(std::string board) override { m_watched.erase(board); }

    OpId submit(TicketId ticket, Body body) override { return m_workspace.submit(ticket, std::move(body)); }
    void submitAll(TicketId ticket, std::vector<NewOp> ops) override
    {
        m_workspace.submitAll(ticket, std::move(ops));
    }
    OpId submitText(TicketId ticket, Section section, std::optional<ItemId> item, std::string baseText,
                    text::Edit edit) override
    {
        return m_workspace.submitText(ticket, section, item, std::move(baseText), std::move(edit));
    }
    std::uint64_t submitted() const override { return m_workspace.submitted(); }
    TicketId declare(TicketOpen body) override { return m_workspace.declare(std::move(body)); }
    void discard(OpId op) override { m_workspace.discard(op); }
    void again(OpId op) override { m_workspace.again(op); }
    void follow(TicketId ticket) override { m_workspace.follow(ticket); }
    void unfollow(TicketId ticket) override { m_workspace.unfollow(ticket); }
    void setPresence(std::optional<TicketId> ticket, std::string section, std::optional<ItemId> item,
                     std::optional<std::int64_t> caret, bool typing) override
    {
        m_workspace.setPresence(ticket, std::move(section), item, caret, typing);
    }
    void setWriting(std::string title) override { m_workspace.setWriting(std::move(title)); }
    void call(std::string method, std::string path, std::string body,
              std::function<void(Result<std::string>)> done) override
    {
        m_workspace.call(std::move(method), std::move(path), std::move(body), std::move(done));
    }
    void search(std::string words, int stream,
                std::function<void(Result<std::vector<SearchHit>>)> done) override
    {
        m_workspace.search(std::move(words), stream, std::move(done));
    }
    void history(TicketId ticket, Seq upTo,
                 std::function<void(Result<std::shared_ptr<const Ticket>>)> done) override
    {
        m_workspace.history(ticket, upTo, std::move(done));
    }
    void setOffline(bool offline) override { m_workspace.setOffline(offline); }
    void reconnect() override { m_workspace.reconnect(); }
    void setSetting(std::string name, std::string value) override
    {
        m_workspace.setSetting(std::move(name), std::move(value));
    }
    void setting(std::string name, std::function<void(std::string)> done) override
    {
        m_workspace.setting(std::move(name), std::move(done));
    }
    ItemId newItem() override { return m_workspace.newItem(); }

private:
    Workspace& m_workspace;
    Notify m_notify;
    std::set<std::string> m_watched;
    std::map<std::string, BoardData> m_played;
};

} // namespace warroom::bench
