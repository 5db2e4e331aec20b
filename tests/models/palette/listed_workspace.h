// A workspace that only lists: tickets and people as the test gives them, and answers to searches.
#pragma once

#include "workspace/workspace.h"

#include <utility>

namespace warroom::test {

// GUI thread only.
class ListedWorkspace final : public Workspace
{
public:
    void give(Directory people, std::vector<Summary> tickets, PersonId self)
    {
        m_change.directory = std::make_shared<const Directory>(std::move(people));
        m_change.summaries = std::move(tickets);
        Connection connection;
        connection.state = LinkState::Offline;
        connection.person = self;
        m_change.connection = connection;
        if (m_notify)
            m_notify();
    }
    std::vector<SearchHit> hits;
    std::vector<std::string> searched;

    void start(Notify notify) override
    {
        m_notify = std::move(notify);
        m_notify();
    }
    WorkspaceChange takeChange() override { return std::exchange(m_change, {}); }
    void search(std::string words, int, std::function<void(Result<std::vector<SearchHit>>)> done) override
    {
        searched.push_back(std::move(words));
        done(hits);
    }
    OpId submit(TicketId, Body) override { return {}; }
    void submitAll(TicketId, std::vector<NewOp>) override {}
    OpId submitText(TicketId, Section, std::optional<ItemId>, std::string, text::Edit) override { return {}; }
    TicketId declare(TicketOpen) override { return {}; }
    void discard(OpId) override {}
    void again(OpId) override {}
    void follow(TicketId) override {}
    void unfollow(TicketId) override {}
    void setWriting(std::string) override {}
    void setPresence(std::optional<TicketId>, std::string, std::optional<ItemId>, std::optional<std::int64_t>,
                     bool) override
    {}
    void history(TicketId, Seq, std::function<void(Result<std::shared_ptr<const Ticket>>)>) override {}
    void watch(std::string) override {}
    void unwatch(std::string) override {}
    void call(std::string, std::string, std::string, std::function<void(Result<std::string>)>) override {}
    void setOffline(bool) override {}
    void reconnect() override {}
    void setSetting(std::string, std::string) override {}
    void setting(std::string, std::function<void(std::string)> done) override { done({}); }
    ItemId newItem() override { return {}; }

private:
    Notify m_notify;
    WorkspaceChange m_change;
};

} // namespace warroom::test
