// Opening the place, sending operations, telling what became of them.
#include "context.h"

#include "protocol/json_writer.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

std::string told(std::string_view line, Seq seq)
{
    return seq == 0 ? std::string(line) + " (queued)" : std::string(line);
}

} // namespace

std::string nameOf(const Ticket& ticket) { return ticket.number == 0 ? ticket.id.text() : ticket.key(); }

Result<Api*> Context::api()
{
    if (!globals.workspace.empty() || !globals.data.empty())
        return fail(ErrorCode::Argument, fmt::format("this needs a backend; it does not work with {}",
                                                     globals.data.empty() ? "--workspace" : "--data"));
    if (!m_api) {
        TRY(auto opened, Api::open(globals));
        m_api.emplace(std::move(opened));
    }
    return &*m_api;
}

Result<Site*> Context::site()
{
    if (m_site)
        return m_site.get();
    if (!globals.workspace.empty()) {
        TRY(m_site, openWorkspaceSite(globals.workspace, clock, ids));
    } else if (!globals.data.empty()) {
        TRY(m_site, openDataSite(globals.data));
    } else {
        TRY(auto* backend, api());
        m_site = makeServerSite(*backend, clock);
    }
    return m_site.get();
}

void Context::tellMasked(const std::vector<protocol::MaskedPart>& masked)
{
    for (const auto& part : masked)
        out.note(fmt::format("masked in {}: {}", part.path, part.kind));
}

Result<Sent> Context::sendOne(const Ticket& ticket, Body body)
{
    TRY(auto* place, site());
    TRY(auto sent, place->submit(ticket.id, {{ids.make<OpId>(), std::move(body)}}, ticket.head));
    if (sent.empty())
        return fail(ErrorCode::Http, "the backend did not say what became of the operation");
    if (sent.front().error)
        return *sent.front().error;
    tellMasked(sent.front().masked);
    return sent.front();
}

Result<void> Context::submit(const Ticket& ticket, Body body, std::string_view line)
{
    return submitItem(ticket, std::move(body), {}, line);
}

Result<void> Context::submitItem(const Ticket& ticket, Body body, ItemId item, std::string_view line)
{
    TRY(const auto sent, sendOne(ticket, std::move(body)));
    json::Writer document;
    document.beginObject().field("id", sent.id);
    if (!item.isNil())
        document.field("item", item);
    document.field("seq", sent.seq).endObject();
    out.either(document.take(), told(line, sent.seq));
    return {};
}

Result<void> Context::submitAll(const Ticket& ticket, std::vector<Body> bodies, std::string_view line)
{
    TRY(auto* place, site());
    std::vector<NewOp> ops;
    for (auto& body : bodies)
        ops.push_back({ids.make<OpId>(), std::move(body)});
    std::vector<Sent> sent;
    if (!ops.empty()) {
        TRY(sent, place->submit(ticket.id, ops, ticket.head));
    }
    json::Writer document;
    document.beginObject().key("ops").beginArray();
    Seq last = ticket.head;
    for (const auto& one : sent) {
        if (one.error)
            return *one.error;
        tellMasked(one.masked);
        document.beginObject().field("id", one.id).field("seq", one.seq).endObject();
        last = one.seq;
    }
    document.endArray().endObject();
    out.either(document.take(), ops.empty() ? std::string(line) + " (nothing changed)" : told(line, last));
    return {};
}

} // namespace warroom::ctl
