// The HTTP API of alerts, deploys and intake keys.
#include "server/intake_desk.h"
#include "server/intake_keys.h"

#include "base/time_text.h"
#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "server/alert_archive.h"
#include "server/backend_parts.h"

#include <algorithm>
#include <charconv>

namespace warroom {
namespace {

using json::Writer;

constexpr std::size_t mostListed = 1'000;

std::optional<std::int64_t> numberIn(std::string_view text)
{
    std::int64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() && number >= 0;
    return whole ? std::optional(number) : std::nullopt;
}

void time(Writer& out, std::string_view name, const std::optional<Time>& value)
{
    if (value)
        out.field(name, formatTime(*value));
}

void hold(Writer& out, std::string_view name, const std::optional<AlertHold>& value)
{
    if (value)
        out.key(name)
            .beginObject()
            .field("by", value->by)
            .field("until", formatTime(value->until))
            .field("reason", value->reason)
            .endObject();
}

// What was decided about it, and what people did.
void peopleFields(Writer& out, const Alert& alert)
{
    out.field("rule", alert.rule).field("why", alert.why).field("waits", waitsForPeople(alert));
    if (const auto& by = alert.overridden)
        out.key("override")
            .beginObject()
            .field("route", nameOf(by->to))
            .field("rules", nameOf(by->ruled))
            .field("by", by->by)
            .field("reason", by->reason)
            .field("at", formatTime(by->at))
            .endObject();
    hold(out, "muted", alert.mute);
    hold(out, "held", alert.held);
    time(out, "waits_until", alert.waits);
    time(out, "acknowledged", alert.acknowledged);
    if (!alert.acknowledgedBy.empty())
        out.field("acknowledged_by", alert.acknowledgedBy);
    if (!alert.useful.empty())
        out.field("useful", alert.useful);
}

void alertFields(Writer& out, const BackendState& state, const Account& account, const Alert& alert)
{
    const auto& signal = alert.signal;
    out.field("id", alert.id).field("source", signal.source).field("intake", signal.intake);
    out.field("key", signal.dedupKey)
        .field("state", nameOf(alert.state))
        .field("level", nameOf(signal.level));
    out.field("route", nameOf(alert.route)).field("title", signal.title).field("details", signal.details);
    out.field("service", signal.service).key("labels").beginObject();
    for (const auto& [name, value] : signal.labels)
        out.field(name, value);
    out.endObject().key("links").beginArray();
    for (const auto& link : signal.links)
        out.beginObject().field("url", link.url).field("text", link.text).endObject();
    out.endArray();
    if (!signal.runbook.empty())
        out.field("runbook", signal.runbook);
    if (!signal.oddity.empty())
        out.field("note", signal.oddity);
    // Of a ticket that the account may not see it is told the key alone.
    if (!alert.ticket.isNil() && state.hub->maySee(account, alert.ticket))
        out.field("ticket", alert.ticket);
    if (!alert.ticket.isNil())
        out.field("incident", state.keyOf(alert.ticket));
    peopleFields(out, alert);
    time(out, "started", signal.started);
    time(out, "resolved", alert.resolved);
    out.field("first", formatTime(alert.first))
        .field("last", formatTime(alert.last))
        .field("count", alert.count);
}

void answerAlerts(BackendState& state, const Reply& call, const Account& account,
                  const Result<std::vector<Alert>>& alerts)
{
    if (!alerts) {
        call.problem(alerts.error());
        return;
    }
    Writer out;
    out.beginObject().key("alerts").beginArray();
    for (const auto& alert : *alerts) {
        out.beginObject();
        alertFields(out, state, account, alert);
        out.endObject();
    }
    out.endArray().endObject();
    call.json(200, out.take());
}

void listAlerts(BackendState& state, const Call& call)
{
    AlertQuery query;
    const auto status = call.request.queryValue("status").value_or("open");
    const auto limit = numberIn(call.request.queryValue("limit").value_or("1000"));
    const auto before = numberIn(call.request.queryValue("before").value_or("0"));
    if (status != "open" && status != "all") {
        call.problem(fail(ErrorCode::FieldValue, "status must be open or all", "status"));
        return;
    }
    if (!limit || !before) {
        call.problem(fail(ErrorCode::Range, "limit and before must be whole numbers from 0 on"));
        return;
    }
    query.openOnly = status == "open";
    query.service = call.request.queryValue("service").value_or("");
    query.before = *before;
    query.limit = std::min(mostListed, static_cast<std::size_t>(*limit));
    if (const auto name = call.request.queryValue("incident")) {
        query.ticket = state.hub->findTicket(*name, call.account);
        if (query.ticket.isNil()) {
            call.problem(fail(ErrorCode::NotFound, "there is no such incident", "incident"));
            return;
        }
    }
    if (const auto since = call.request.queryValue("were_held_since")) {
        const auto parsed = parseTime(*since);
        if (!parsed) {
            call.problem(Error(parsed.error()).inside("were_held_since"));
            return;
        }
        query.wereHeldSince = *parsed;
    }
    // All that ever were may have to be looked at: the loop does not wait for it.
    state.archive->ask([&state, call = Reply(call), account = call.account, query](AlertStore* store) {
        auto alerts = store ? store->alerts(query)
                            : fail(ErrorCode::Storage, "the alerts cannot be read now; try again later");
        state.server->post([&state, call, account, alerts = std::move(alerts)] {
            answerAlerts(state, call, account, alerts);
        });
    });
}

void showAlert(BackendState& state, const Call& call)
{
    const auto id = numberIn(call.parts[1]);
    const auto alert = id ? state.alerts->alert(*id) : Result<std::optional<Alert>>(std::optional<Alert>());
    const auto steps =
        id ? state.alerts->steps(*id) : Result<std::vector<AlertStep>>(std::vector<AlertStep>());
    if (!alert || !steps) {
        call.problem(alert ? steps.error() : alert.error());
        return;
    }
    if (!*alert) {
        call.problem(fail(ErrorCode::NotFound, "there is no such alert"));
        return;
    }
    Writer out;
    out.beginObject();
    alertFields(out, state, call.account, **alert);
    out.key("story").beginArray();
    for (const auto& step : *steps) {
        out.beginObject().field("at", formatTime(step.at)).field("what", step.what).field("why", step.why);
        if (!step.ticket.isNil())
            out.field("incident", state.keyOf(step.ticket));
        out.endObject();
    }
    out.endArray().endObject();
    call.json(200, out.take());
}

std::string shown(const IntakeKey& key)
{
    return Writer()
        .beginObject()
        .field("name", key.name)
        .field("service", key.service)
        .field("created", formatTime(key.created))
        .field("revoked", key.revoked)
        .endObject()
        .take();
}

void answerKey(const Call& call, int status, const std::string& name, const Result<std::string>& key)
{
    if (key)
        call.json(status, Writer().beginObject().field("name", name).field("key", *key).endObject().take());
    else
        call.problem(key.error());
}

Result<void> addKey(BackendState& state, const Call& call)
{
    TRY(const auto object, json::parseObject(call.request.body));
    const json::Reader reader(object);
    TRY(const auto name, reader.text("name"));
    TRY(const auto service, reader.textOr("service", ""));
    TRY(const auto own, reader.textOr("key", ""));
    answerKey(call, 201, name, state.intakeKeys->add(name, service, own));
    return {};
}

} // namespace

void serveAlerts(BackendState& state, const Call& call)
{
    if (call.parts.size() == 3) {
        serveAlertActs(state, call);
        return;
    }
    if (!needMethod(call, {"GET"}))
        return;
    if (call.parts.size() == 1)
        listAlerts(state, call);
    else if (call.parts.size() == 2)
        showAlert(state, call);
    else
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
}

void serveDeploys(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET"}))
        return;
    const auto limit = numberIn(call.request.queryValue("limit").value_or("100"));
    const auto service = std::string(call.request.queryValue("service").value_or(""));
    Time since{};
    if (const auto given = call.request.queryValue("since")) {
        const auto parsed = parseTime(*given);
        if (!parsed) {
            call.problem(Error(parsed.error()).inside("since"));
            return;
        }
        since = *parsed;
    }
    if (!limit) {
        call.problem(fail(ErrorCode::Range, "limit must be a whole number from 0 on", "limit"));
        return;
    }
    const auto most = std::min(mostListed, static_cast<std::size_t>(*limit));
    const auto deploys = state.alerts->deploys(service, since, most);
    if (!deploys) {
        call.problem(deploys.error());
        return;
    }
    Writer out;
    out.beginObject().key("deploys").beginArray();
    for (const auto& deploy : *deploys) {
        out.beginObject()
            .field("id", deploy.id)
            .field("at", formatTime(deploy.at))
            .field("service", deploy.service);
        out.field("environment", deploy.environment).field("version", deploy.version).field("by", deploy.by);
        out.field("text", deploy.text).field("url", deploy.url).field("intake", deploy.intake).endObject();
    }
    out.endArray().endObject();
    call.json(200, out.take());
}

void serveIntakeKeys(BackendState& state, const Call& call)
{
    if (!needAdmin(call))
        return;
    if (call.parts.size() == 1 && call.request.method == "GET") {
        Writer out;
        out.beginObject().key("intake").beginArray();
        for (const auto& key : state.intakeKeys->all())
            out.raw(shown(key));
        out.endArray().endObject();
        call.json(200, out.take());
    } else if (call.parts.size() == 1) {
        if (!needMethod(call, {"POST"}))
            return;
        if (const auto added = addKey(state, call); !added)
            call.problem(added.error());
    } else if (call.parts.size() == 3 && call.parts[2] == "rotate") {
        if (needMethod(call, {"POST"}))
            answerKey(call, 200, call.parts[1], state.intakeKeys->rotate(call.parts[1]));
    } else if (call.parts.size() == 3 && call.parts[2] == "revoke") {
        if (!needMethod(call, {"POST"}))
            return;
        if (const auto revoked = state.intakeKeys->revoke(call.parts[1]); revoked)
            call.json(200, "{}");
        else
            call.problem(revoked.error());
    } else {
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
    }
}

} // namespace warroom
