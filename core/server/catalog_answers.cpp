// Answering with histories and refusals.
#include "server/catalog_answers.h"

#include "base/text.h"
#include "base/time_text.h"
#include "protocol/json_writer.h"

#include <fmt/format.h>

#include <charconv>

namespace warroom {
namespace {

using json::Writer;

constexpr std::size_t changesShown = 100;

void answerConflict(BackendState& state, const Call& call, std::string_view kind, std::string_view name,
                    const Error& error)
{
    const auto changes = state.catalog->history(kind, name, 1);
    if (!changes || changes->empty()) {
        call.problem(error);
        return;
    }
    const auto& last = changes->front();
    const auto who = state.accounts->directory().nameOf(last.by);
    const Error told(error.code(),
                     fmt::format("{}; {} changed it at {}", error.message(), who, formatForPeople(last.at)),
                     error.path());
    Writer out;
    out.beginObject().field("changed_by", who).field("changed_at", formatTime(last.at));
    if (!last.body.empty())
        out.rawField("current", last.body);
    out.endObject();
    auto response = net::problem(told, call.requestId);
    response.body.back() = ',';
    response.body += std::string_view(out.take()).substr(1);
    call.responder.send(std::move(response));
}

void writeHistory(Writer& out, const BackendState& state, const std::vector<CatalogPart>& changes)
{
    out.key("history").beginArray();
    for (const auto& change : changes) {
        out.beginObject().field("at", formatTime(change.at)).field("by", change.by);
        out.field("by_name", state.accounts->directory().nameOf(change.by));
        out.field("removed", change.body.empty());
        if (!change.body.empty())
            out.rawField("body", change.body);
        out.endObject();
    }
    out.endArray();
}

} // namespace

bool needRole(const Call& call, AccountRole least)
{
    if (call.account.role >= least)
        return true;
    call.problem(fail(ErrorCode::Forbidden, fmt::format("this needs the role {} or a higher one; yours is {}",
                                                        nameOf(least), nameOf(call.account.role))));
    return false;
}

Result<EntryVersion> versionIn(const net::HttpRequest& request)
{
    auto text = trimmed(request.header("If-Match"));
    const auto asked = request.queryValue("version");
    if (text.empty() && asked)
        text = *asked;
    if (text.size() > 1 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    if (text.empty() || text == "*")
        return 0;
    EntryVersion version = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || version < 1)
        return fail(ErrorCode::FieldValue, "must be the number of a version", "version");
    return version;
}

void answerHistory(BackendState& state, const Call& call, std::string_view kind, std::string_view name)
{
    const auto changes = state.catalog->history(kind, name, changesShown);
    if (!changes) {
        call.problem(changes.error());
        return;
    }
    Writer out;
    out.beginObject();
    writeHistory(out, state, *changes);
    out.endObject();
    call.json(200, out.take());
}

void answerRefused(BackendState& state, const Call& call, std::string_view kind, std::string_view name,
                   const Error& error)
{
    if (error.code() == ErrorCode::Conflict)
        answerConflict(state, call, kind, name, error);
    else
        call.problem(error);
}

} // namespace warroom
