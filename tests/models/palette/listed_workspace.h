// A workspace that only lists: tickets and people as the test gives them, and answers to searches.
#pragma once

#include "support/idle_workspace.h"

#include <utility>

namespace warroom::test {

// GUI thread only.
class ListedWorkspace final : public IdleWorkspace
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

private:
    Notify m_notify;
    WorkspaceChange m_change;
};

} // namespace warroom::test
