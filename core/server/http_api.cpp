// The HTTP API: who answers which path; attachments, search, and what the backend says of itself.
#include "server/backend_parts.h"
#include "server/boards.h"
#include "server/json_body.h"
#include "server/template_desk.h"

#include "base/log.h"
#include "base/text.h"
#include "protocol/json_writer.h"
#include "protocol/messages.h"
#include "protocol/ticket_codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace warroom {
namespace {

using json::Writer;

void serveAttachment(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET"}))
        return;
    const std::string sha256 = call.parts.size() > 1 ? call.parts[1] : "";
    if (!state.hub->mayGet(call.account, sha256)) {
        call.problem(fail(ErrorCode::NotFound, "there is no such attachment"));
        return;
    }
    state.attachments->get(sha256, [&state, call = Reply(call)](Result<std::string> bytes) {
        state.server->post([call, bytes = std::move(bytes)]() mutable {
            if (!bytes) {
                call.problem(bytes.error());
                return;
            }
            // Never rendered: whatever the bytes are, they are a file.
            net::HttpResponse response{200,
                                       {{"Content-Type", "application/octet-stream"},
                                        {"Content-Disposition", "attachment"},
                                        {"X-Content-Type-Options", "nosniff"}},
                                       std::move(*bytes)};
            call.responder.send(std::move(response));
        });
    });
}

void serveSearch(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET"}))
        return;
    const auto words = call.request.queryValue("q");
    const auto limit = numberOf(call, "limit", 20);
    if (!words || trimmed(*words).empty()) {
        call.problem(fail(ErrorCode::FieldMissing, "q, the words to look for, is missing", "q"));
        return;
    }
    if (!limit) {
        call.problem(limit.error());
        return;
    }
    const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(*limit, 1, 200));
    // So many more as may be hidden from this account.
    const auto asked = count + state.hub->restrictedCount();
    state.search->query(
        std::string(*words), true, asked, 0,
        [&state, call = Reply(call), account = call.account, count](Result<std::vector<SearchHit>> hits) {
            state.server->post([&state, call, account, count, hits = std::move(hits)] {
                if (!hits) {
                    call.problem(hits.error());
                    return;
                }
                Writer out;
                out.beginObject().key("hits").beginArray();
                std::size_t shown = 0;
                for (const auto& hit : *hits) {
                    if (shown == count)
                        break;
                    if (!state.hub->maySee(account, hit.id))
                        continue;
                    ++shown;
                    out.beginObject()
                        .field("id", hit.id)
                        .field("key", state.keyOf(hit.id))
                        .field("title", hit.title);
                    out.field("snippet", hit.snippet)
                        .rawField("rank", fmt::format("{:.6f}", hit.rank))
                        .endObject();
                }
                out.endArray().endObject();
                call.json(200, out.take());
            });
        });
}

void serveMe(BackendState& state, const Call& call)
{
    Writer out;
    out.beginObject().field("person", call.account.person);
    out.field("name", state.accounts->directory().nameOf(call.account.person));
    out.field("role", nameOf(call.account.role)).endObject();
    call.json(200, out.take());
}

} // namespace

Result<std::int64_t> numberOf(const Call& call, std::string_view name, std::int64_t fallback)
{
    const auto given = call.request.queryValue(name);
    if (!given)
        return fallback;
    std::int64_t number = 0;
    const auto parsed = std::from_chars(given->data(), given->data() + given->size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != given->data() + given->size() || number < 0)
        return fail(ErrorCode::Range, fmt::format("{} must be a whole number from 0 on", name),
                    std::string(name));
    return number;
}

bool needMethod(const Call& call, std::initializer_list<std::string_view> methods)
{
    if (std::find(methods.begin(), methods.end(), call.request.method) != methods.end())
        return true;
    std::string allowed;
    for (const auto method : methods)
        allowed += (allowed.empty() ? "" : ", ") + std::string(method);
    auto response =
        net::problem(fail(ErrorCode::MethodNotAllowed, "this path serves " + allowed), call.request.id);
    response.headers.emplace_back("Allow", allowed);
    call.responder.send(std::move(response));
    return false;
}

void Reply::json(int status, std::string body) const { responder.send(net::json(status, std::move(body))); }

void Reply::problem(const Error& error, int status) const
{
    auto response = net::problem(error, requestId, status);
    if (response.status >= 500)
        log::warning("request {} failed: {}", requestId, error.message());
    if (response.status == 503)
        response.headers.emplace_back("Retry-After", "5");
    responder.send(std::move(response));
}

std::uint64_t apiBodyLimit(const Limits& limits, std::string_view path)
{
    return static_cast<std::uint64_t>(path.ends_with("/attachments") ? limits.attachment_bytes
                                                                     : limits.api_body_bytes);
}

void serveApi(BackendState& state, Call call)
{
    const std::string_view rest =
        std::string_view(call.request.path).substr(std::string_view("/api/v1/").size());
    call.parts.reserve(4);
    for (std::size_t from = 0; from <= rest.size();) {
        const auto end = std::min(rest.find('/', from), rest.size());
        call.parts.emplace_back(rest.substr(from, end - from));
        from = end + 1;
    }
    const std::string& what = call.parts.front();
    if (const auto fits = call.parts.back() == "attachments"
                              ? Result<void>()
                              : checkJsonBody(call.request, state.config.limits);
        !fits) {
        call.problem(fits.error());
        return;
    }
    const auto plain = [&](auto&& answer) {
        if (needMethod(call, {"GET"}))
            answer();
    };
    if (what == "incidents")
        serveIncidents(state, call);
    else if (what == "attachments")
        serveAttachment(state, call);
    else if (what == "search")
        serveSearch(state, call);
    else if (what == "me")
        plain([&] { serveMe(state, call); });
    else if (what == "directory")
        plain([&] { call.json(200, protocol::formatDirectory(state.accounts->directory())); });
    else if (what == "users")
        serveUsers(state, call);
    else if (what == "groups")
        serveGroups(state, call);
    else if (what == "tokens")
        serveTokens(state, call);
    else if (what == "log")
        serveLog(state, call);
    else if (what == "alerts")
        serveAlerts(state, call);
    else if (what == "deploys")
        serveDeploys(state, call);
    else if (what == "traces")
        serveTraces(state, call);
    else if (what == "logs")
        serveLogs(state, call);
    else if (what == "boards")
        serveBoards(state, call);
    else if (what == "intake")
        serveIntakeKeys(state, call);
    else if (what == "services")
        serveServices(state, call);
    else if (what == "windows")
        serveWindows(state, call);
    else if (what == "heartbeats")
        serveHeartbeats(state, call);
    else if (what == "rules")
        serveRules(state, call);
    else if (what == "templates")
        serveTemplates(state, call);
    else if (what == "backup")
        serveBackup(state, call);
    else if (what == "slo")
        serveSlo(state, call);
    else if (what == "limits")
        plain([&] { call.json(200, formatLimits(state.config.limits)); });
    else if (what == "operations")
        plain([&] { call.json(200, formatCatalogue()); });
    else if (what == "format")
        plain([&] { call.json(200, formatTicketFormat(state.templates->all().back().content)); });
    else
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
}

} // namespace warroom
