// The HTTP API of what people do to alerts, and of rules that are tried.
#include "server/intake_desk.h"

#include "domain/alert/surroundings.h"
#include "domain/alert/try_rules.h"
#include "protocol/alert_story.h"
#include "protocol/json_reader.h"
#include "protocol/members_json.h"
#include "server/alert_archive.h"
#include "server/backend_parts.h"
#include "server/catalog_desk.h"

#include "base/text.h"

#include <charconv>

namespace warroom {
namespace {

constexpr std::int64_t mostMutedMinutes = 7 * 24 * 60;
constexpr auto triedSpan = std::chrono::days(7);

using Act = decltype(AlertAct::what);

constexpr std::size_t mostReasonCharacters = 500;

Result<std::string> reasonIn(const json::Reader& reader)
{
    TRY(const auto reason, reader.textOr("reason", ""));
    if (codePoints(reason) > mostReasonCharacters)
        return fail(ErrorCode::TextLong, "reason may have 500 characters", "reason")
            .withLimit(mostReasonCharacters);
    return std::string(trimmed(reason));
}

Result<Act> muting(const BackendState& state, const json::Reader& reader)
{
    TRY(const auto minutes, reader.number("minutes"));
    TRY(auto reason, reasonIn(reader));
    if (minutes < 0 || minutes > mostMutedMinutes)
        return fail(ErrorCode::Range, "minutes must be from 0, which ends it, to 10080", "minutes")
            .withLimit(mostMutedMinutes);
    if (minutes > 0 && reason.empty())
        return json::missingField("reason");
    act::Mute out;
    if (minutes > 0)
        out.until = state.clock.now() + std::chrono::minutes(minutes);
    out.reason = std::move(reason);
    return Act(out);
}

Result<Act> routing(const json::Reader& reader)
{
    TRY(const auto name, reader.text("route"));
    TRY(const auto route, parseName<AlertRoute>(name, "route"));
    TRY(auto reason, reasonIn(reader));
    if (reason.empty())
        return json::missingField("reason");
    return Act(act::Route{route, std::move(reason)});
}

Result<Act> linking(BackendState& state, const Account& account, const json::Reader& reader)
{
    TRY(const auto name, reader.text("ticket"));
    const TicketId ticket = state.hub->findTicket(name, account);
    if (ticket.isNil())
        return fail(ErrorCode::NotFound, "there is no such ticket", "ticket");
    return Act(act::Link{ticket});
}

Result<Act> readAct(BackendState& state, const Account& account, const std::string& what,
                    const std::string& body)
{
    TRY(const auto object, json::parseObject(trimmed(body).empty() ? "{}" : body));
    const json::Reader reader(object);
    if (what == "acknowledge")
        return Act(act::Acknowledge{});
    if (what == "mute")
        return muting(state, reader);
    if (what == "split")
        return Act(act::Split{});
    if (what == "route")
        return routing(reader);
    if (what == "link")
        return linking(state, account, reader);
    if (!reader.find("useful"))
        return json::missingField("useful");
    TRY(const auto useful, reader.flagOr("useful", true));
    return Act(act::Useful{useful});
}

bool mayAct(const Call& call)
{
    if (call.account.role >= AccountRole::Responder)
        return true;
    call.problem(fail(ErrorCode::Forbidden, "acting on alerts needs a responder; this account is a viewer"));
    return false;
}

} // namespace

void serveAlertActs(BackendState& state, const Call& call)
{
    static constexpr std::array<std::string_view, 6> known = {"acknowledge", "mute",  "split",
                                                              "link",        "route", "useful"};
    const auto& what = call.parts[2];
    const auto& text = call.parts[1];
    std::int64_t id = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), id);
    const bool isNumber = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    if (!isNumber || std::find(known.begin(), known.end(), what) == known.end()) {
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
        return;
    }
    if (!needMethod(call, {"POST"}) || !mayAct(call))
        return;
    auto act = readAct(state, call.account, what, call.request.body);
    if (!act) {
        call.problem(act.error());
        return;
    }
    state.desk->act({id, call.account.person, {}, std::move(*act), false},
                    [call = Reply(call)](const Result<void>& done) {
                        if (done)
                            call.json(200, "{}");
                        else
                            call.problem(done.error());
                    });
}

void serveRulesTry(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"POST"}) || !mayAct(call))
        return;
    std::string body = call.request.body;
    if (trimmed(body).starts_with('['))
        body = "{\"rules\":" + body + "}";
    const auto list = protocol::parseRuleList(body);
    if (!list) {
        call.problem(list.error());
        return;
    }
    AlertQuery query;
    query.heardSince = state.clock.now() - triedSpan;
    query.limit = mostTried + 1; // one more tells that there are more
    Catalog catalog = state.catalog->catalog();
    catalog.rules = list->rules;
    state.archive->ask([&state, call = Reply(call), policy = policyOf(catalog), query](AlertStore* store) {
        const auto alerts = store
                                ? store->alerts(query)
                                : fail(ErrorCode::Storage, "the alerts cannot be read now; try again later");
        auto answer =
            alerts ? Result<std::string>(json::formatMembers(tryRules(policy, *alerts, query.heardSince)))
                   : alerts.error();
        state.server->post([call, answer = std::move(answer)] {
            if (answer)
                call.json(200, *answer);
            else
                call.problem(answer.error());
        });
    });
}

} // namespace warroom
