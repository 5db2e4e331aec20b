// A workspace in which nothing happens: a test's own says only what differs.
#pragma once

#include "workspace/workspace.h"

namespace warroom::test {

class IdleWorkspace : public Workspace
{
public:
    void start(Notify) override {}
    WorkspaceChange takeChange() override { return {}; }
    OpId submit(TicketId, Body) override { return {}; }
    void submitAll(TicketId, std::vector<NewOp>) override {}
    OpId submitText(TicketId, Section, std::optional<ItemId>, std::string, text::Edit) override { return {}; }
    std::uint64_t submitted() const override { return 0; }
    TicketId declare(TicketOpen) override { return {}; }
    void discard(OpId) override {}
    void again(OpId) override {}
    void follow(TicketId) override {}
    void unfollow(TicketId) override {}
    void setPresence(std::optional<TicketId>, std::string, std::optional<ItemId>, std::optional<std::int64_t>,
                     bool) override
    {}
    void setWriting(std::string) override {}
    void watch(std::string) override {}
    void unwatch(std::string) override {}
    void call(std::string, std::string, std::string, std::function<void(Result<std::string>)>) override {}
    void search(std::string, int, std::function<void(Result<std::vector<SearchHit>>)>) override {}
    void history(TicketId, Seq, std::function<void(Result<std::shared_ptr<const Ticket>>)>) override {}
    void setOffline(bool) override {}
    void reconnect() override {}
    void setSetting(std::string, std::string) override {}
    void setting(std::string, std::function<void(std::string)> done) override { done({}); }
    ItemId newItem() override { return {}; }
};

} // namespace warroom::test
