// A desktop's local copy: read without a network, and written to by way of its outbox.
#include "site.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/ticket/rules.h"
#include "protocol/template_codec.h"
#include "protocol/ticket_codec.h"
#include "store/cache_store.h"
#include "sync/replica.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace warroom::ctl {
namespace {

class WorkspaceSite final : public Site
{
public:
    WorkspaceSite(std::unique_ptr<CacheStore> store, const Clock& clock, IdSource& ids)
        : m_store(std::move(store)), m_clock(clock), m_replica(*m_store, clock, ids)
    {}

    Result<void> load() { return m_replica.load(); }

    Result<std::vector<Summary>> summaries(const Filter& filter) override
    {
        std::vector<Summary> found;
        for (const auto& [id, summary] : m_replica.summaries()) {
            if (filter.passes(summary))
                found.push_back(summary);
        }
        std::sort(found.begin(), found.end(), [](const Summary& a, const Summary& b) {
            return std::tie(a.number, a.id) < std::tie(b.number, b.id);
        });
        return found;
    }

    Result<std::shared_ptr<const Ticket>> ticket(const std::string& key) override
    {
        TRY(const auto id, find(key));
        return m_replica.shown(id);
    }

    Result<std::string> canonical(const std::string& key) override
    {
        TRY(const auto id, find(key));
        return formatCanonical(*m_replica.confirmed(id));
    }

    Result<Directory> directory() override { return m_replica.directory(); }

    std::string keyOf(TicketId id) override
    {
        const auto found = m_replica.summaries().find(id);
        return found == m_replica.summaries().end() ? std::string() : found->second.key();
    }

    Result<std::vector<Sent>> submit(TicketId ticket, const std::vector<NewOp>& ops,
                                     std::optional<Seq>) override
    {
        std::vector<Sent> all;
        for (const auto& op : ops) {
            auto allowed = check(ticket, op);
            all.push_back({op.id, 0, allowed ? std::nullopt : std::optional(allowed.error()), {}});
            if (!allowed)
                continue;
            m_replica.submit(op.id, ticket, withTemplate(op.body));
            for (const auto& masked : m_replica.takeChange().masked) {
                for (const auto& field : masked.fields)
                    all.back().masked.push_back({"body." + field.path, std::string(field.span.kind)});
            }
        }
        CHECK(m_replica.flush());
        return all;
    }

private:
    // A new ticket is born with the newest template that this copy has heard of.
    Body withTemplate(Body body) const
    {
        auto* opens = std::get_if<TicketOpen>(&body);
        if (!opens || opens->ownTemplate || opens->imported)
            return body;
        const auto board = m_store->board("templates");
        if (!board || !*board)
            return body;
        if (auto newest = protocol::parseNewestTemplate((*board)->json))
            opens->ownTemplate = std::move(*newest);
        return body;
    }
    Result<TicketId> find(const std::string& key)
    {
        const auto id = m_replica.findTicket(key);
        if (id.isNil() || !m_replica.shown(id)->exists())
            return fail(ErrorCode::NotFound,
                        fmt::format("this workspace has no ticket \"{}\"", escapeForMessage(key)));
        return id;
    }

    // What the backend would say, as far as the local copy knows. Somebody who never signed in is believed.
    Result<void> check(TicketId ticket, const NewOp& made)
    {
        Op op;
        op.id = made.id;
        op.ticket = ticket;
        op.actor = m_replica.person();
        op.replica = m_replica.replica();
        op.at = m_clock.now();
        op.base = m_replica.heard(ticket);
        op.body = made.body;
        const auto role = m_replica.person().isNil() ? AccountRole::Admin : m_replica.role();
        return decide(*m_replica.shown(ticket), {m_replica.person(), role}, op);
    }

    std::unique_ptr<CacheStore> m_store;
    const Clock& m_clock;
    Replica m_replica;
};

} // namespace

Result<std::unique_ptr<Site>> openWorkspaceSite(const std::string& directory, const Clock& clock,
                                                IdSource& ids)
{
    std::error_code ignored;
    if (!std::filesystem::exists(directory + "/cache.db", ignored))
        return fail(ErrorCode::Argument,
                    fmt::format("--workspace: {} holds no workspace", escapeForMessage(directory)));
    TRY(auto cache, openCache(directory));
    if (!cache.notice.empty())
        log::warning("{}", cache.notice);
    auto site = std::make_unique<WorkspaceSite>(std::move(cache.store), clock, ids);
    CHECK(site->load());
    return std::unique_ptr<Site>(std::move(site));
}

} // namespace warroom::ctl
