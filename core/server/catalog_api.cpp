// The HTTP API of the service catalog: services, maintenance windows, heartbeats, the rules of routing.
#include "domain/alert/triage.h"
#include "domain/service/hints.h"
#include "domain/service/readiness.h"
#include "domain/service/service_names.h"
#include "protocol/board_codec.h"
#include "protocol/members_json.h"
#include "server/catalog_answers.h"
#include "server/telemetry_desk.h"

#include "base/text.h"

#include <fmt/format.h>

#include <map>

namespace warroom {
namespace {

using json::Writer;

// The name that follows the noun in the path; a service's may have slashes.
std::string nameIn(const Call& call) { return join({call.parts.begin() + 1, call.parts.end()}, "/"); }

template<class Part>
void membersOf(Writer& out, const Part& part)
{
    Part::members(part, [&out](std::string_view name, const auto& member) {
        out.key(name);
        json::members::write(out, member);
    });
}

void writePart(Writer& out, const BackendState& state, const Service& service)
{
    out.beginObject();
    membersOf(out, service);
    out.key("hints");
    json::members::write(out, hintsFor(service, state.catalog->catalog(), state.accounts->directory()));
    const auto ready = readinessOf(service, state.catalog->catalog(), state.accounts->directory());
    out.key("readiness").beginObject().field("score", ready.score());
    membersOf(out, ready);
    out.endObject();
    const auto* risk = state.catalog->catalog().riskOf(service.name);
    out.key("risk").beginObject().field("raised", risk != nullptr);
    if (risk) {
        membersOf(out, *risk);
        out.field("why", sentenceOf(*risk));
    }
    out.endObject();
    const auto leftOut = state.telemetry->namesLeftOut();
    if (const auto names = leftOut.find(service.name); names != leftOut.end())
        out.field("names_left_out", names->second);
    out.endObject();
}

void writePart(Writer& out, const BackendState& state, const MaintenanceWindow& window)
{
    out.beginObject();
    membersOf(out, window);
    out.field("holds", holds(window, state.clock.now())).endObject();
}

void writePart(Writer& out, const BackendState&, const Heartbeat& heartbeat)
{
    out.beginObject();
    membersOf(out, heartbeat);
    out.endObject();
}

template<class Part>
void writeList(Writer& out, const BackendState& state, std::string_view name, const std::vector<Part>& parts)
{
    out.key(name).beginArray();
    for (const auto& part : parts)
        writePart(out, state, part);
    out.endArray();
}

// What tickets, open alerts and too rich telemetry call a service, and the catalog does not know.
Result<void> writeUnknown(Writer& out, BackendState& state, const Account& account)
{
    struct Seen
    {
        std::int64_t tickets = 0, alerts = 0, namesLeftOut = 0;
    };
    std::map<std::string, Seen> unknown;
    for (const auto& [service, names] : state.telemetry->namesLeftOut())
        unknown[service].namesLeftOut = names;
    for (const auto& [id, summary] : state.hub->summaries()) {
        if (!state.hub->maySee(account, id))
            continue;
        for (const auto service : serviceNames(summary.service))
            ++unknown[std::string(service)].tickets;
    }
    AlertQuery query;
    query.openOnly = true;
    TRY(const auto alerts, state.alerts->alerts(query));
    for (const auto& alert : alerts)
        ++unknown[alert.signal.service].alerts;
    std::erase_if(unknown, [&](const auto& one) {
        return one.first.empty() || state.catalog->catalog().find(one.first);
    });
    out.key("unknown").beginArray();
    for (const auto& [name, seen] : unknown)
        out.beginObject()
            .field("name", name)
            .field("tickets", seen.tickets)
            .field("alerts", seen.alerts)
            .field("names_left_out", seen.namesLeftOut)
            .endObject();
    out.endArray();
    return {};
}

bool asksForHistory(const Call& call) { return call.request.queryValue("history") == "true"; }

template<class Part>
const Part* partNamed(const std::vector<Part>& parts, std::string_view name)
{
    for (const auto& part : parts) {
        if (part.name == name)
            return &part;
    }
    return nullptr;
}

template<class Part>
void answerPart(BackendState& state, const Call& call, const std::vector<Part>& parts, std::string_view kind,
                const std::string& name)
{
    if (asksForHistory(call)) {
        answerHistory(state, call, kind, name);
        return;
    }
    const auto* part = partNamed(parts, name);
    if (!part) {
        call.problem(fail(ErrorCode::NotFound, fmt::format("there is no such {}", kind), "name"));
        return;
    }
    Writer out;
    writePart(out, state, *part);
    call.json(200, out.take());
}

// The part as the request has it; its name is the one in the path.
template<class Part>
Result<Part> partIn(const Call& call, const std::string& name)
{
    TRY(auto part, protocol::parsePart<Part>(call.request.body));
    if (part.name.empty())
        part.name = name;
    if (part.name != name)
        return fail(ErrorCode::FieldValue, "must be the name in the path, or be left out", "name");
    TRY(const auto version, versionIn(call.request));
    if (version != 0)
        part.version = version;
    return part;
}

template<class Part>
void putPart(BackendState& state, const Call& call, const std::vector<Part>& parts, std::string_view kind,
             const std::string& name)
{
    if (call.request.queryValue("new") == "true" && partNamed(parts, name)) {
        call.problem(
            fail(ErrorCode::Exists, fmt::format("there is already a {} of this name", kind), "name"));
        return;
    }
    auto part = partIn<Part>(call, name);
    const auto put = part ? state.catalog->put(std::move(*part), call.account.person) : part.error();
    if (put)
        answerPart(state, call, parts, kind, name);
    else
        answerRefused(state, call, kind, name, put.error());
}

void listServices(BackendState& state, const Call& call)
{
    Writer out;
    out.beginObject();
    writeList(out, state, "services", state.catalog->catalog().services);
    if (call.request.queryValue("unknown") == "true") {
        if (const auto written = writeUnknown(out, state, call.account); !written) {
            call.problem(written.error());
            return;
        }
    }
    out.endObject();
    call.json(200, out.take());
}

void answerRules(const BackendState& state, const Call& call)
{
    Writer out;
    out.beginObject();
    membersOf(out, routingOf(state.catalog->catalog()));
    out.key("built_in");
    json::members::write(out, defaultPolicy().rules);
    out.endObject();
    call.json(200, out.take());
}

// What the request says of routing; what it leaves out stays as it is. Nothing: it says nothing of it.
std::optional<Routing> routingIn(const json::bj::object& object, const Routing& given, const Routing& now)
{
    const auto has = [&](std::string_view name) { return object.contains(name); };
    if (!has("rules") && !has("wait_s") && !has("interval_s") && !has("repeat_s") && !has("route_names"))
        return std::nullopt;
    return Routing{has("rules") ? given.rules : now.rules,
                   has("wait_s") ? given.waitSeconds : now.waitSeconds,
                   has("interval_s") ? given.intervalSeconds : now.intervalSeconds,
                   has("repeat_s") ? given.repeatSeconds : now.repeatSeconds,
                   has("route_names") ? given.routeNames : now.routeNames,
                   given.version};
}

// Many parts at once, all or none: {"services":[…],"windows":[…],"heartbeats":[…],"rules":[…],"wait_s":…}.
// What is not named stays as it is.
Result<void> putMany(BackendState& state, const Call& call)
{
    TRY(const auto object, json::parseObject(call.request.body));
    TRY(auto catalog, protocol::parseBoard<Catalog>(call.request.body));
    auto routing = routingIn(object, routingOf(catalog), routingOf(state.catalog->catalog()));
    return state.catalog->putAll(std::move(catalog), std::move(routing), call.account.person);
}

// The whole list of rules, alone or as {"rules":[…],"wait_s":…}.
Result<void> putRules(BackendState& state, const Call& call)
{
    std::string body = call.request.body;
    if (trimmed(body).starts_with('['))
        body = "{\"rules\":" + body + "}";
    TRY(const auto object, json::parseObject(body));
    if (!object.contains("rules"))
        return json::missingField("rules");
    TRY(auto given, json::parseMembers<Routing>(body));
    TRY(const auto version, versionIn(call.request));
    if (version != 0)
        given.version = version;
    return state.catalog->put(*routingIn(object, given, routingOf(state.catalog->catalog())),
                              call.account.person);
}

void serveAllServices(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET", "PUT"}))
        return;
    if (call.request.method == "GET")
        listServices(state, call);
    else if (needRole(call, AccountRole::Commander)) {
        if (const auto put = putMany(state, call); put)
            listServices(state, call);
        else
            call.problem(put.error());
    }
}

template<class Part>
void answerList(const BackendState& state, const Call& call, std::string_view name,
                const std::vector<Part>& parts)
{
    if (!needMethod(call, {"GET"}))
        return;
    Writer out;
    out.beginObject();
    writeList(out, state, name, parts);
    out.endObject();
    call.json(200, out.take());
}

// One part by its name: everybody reads it, `writer` and above change it, commanders and above remove it.
template<class Part, class Remove>
void servePart(BackendState& state, const Call& call, const std::vector<Part>& parts, std::string_view kind,
               AccountRole writer, const Remove& remove)
{
    if (!needMethod(call, {"GET", "PUT", "DELETE"}))
        return;
    const auto name = nameIn(call);
    if (call.request.method == "GET")
        answerPart(state, call, parts, kind, name);
    else if (call.request.method == "PUT") {
        if (needRole(call, writer))
            putPart(state, call, parts, kind, name);
    } else if (needRole(call, AccountRole::Commander)) {
        const auto version = versionIn(call.request);
        const auto removed = version ? remove(name, *version) : version.error();
        if (removed)
            call.json(200, "{}");
        else
            answerRefused(state, call, kind, name, removed.error());
    }
}

void endWindow(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"POST"}) || !needRole(call, AccountRole::Responder))
        return;
    const auto& name = call.parts[1];
    if (const auto ended = state.catalog->endWindow(name, call.account.person); !ended)
        call.problem(ended.error());
    else if (const auto* window = partNamed(state.catalog->catalog().windows, name)) {
        Writer out;
        writePart(out, state, *window);
        call.json(200, out.take());
    } else {
        call.json(200, "{}"); // it had not begun
    }
}

} // namespace

void serveServices(BackendState& state, const Call& call)
{
    const auto remove = [&](const std::string& name, EntryVersion version) {
        return state.catalog->removeService(name, version, call.account.person);
    };
    if (call.parts.size() == 1)
        serveAllServices(state, call);
    else
        servePart(state, call, state.catalog->catalog().services, part::service, AccountRole::Commander,
                  remove);
}

void serveWindows(BackendState& state, const Call& call)
{
    const auto& windows = state.catalog->catalog().windows;
    const auto remove = [&](const std::string& name, EntryVersion version) {
        return state.catalog->removeWindow(name, version, call.account.person);
    };
    if (call.parts.size() == 1)
        answerList(state, call, "windows", windows);
    else if (call.parts.size() == 3 && call.parts[2] == "end")
        endWindow(state, call);
    else
        servePart(state, call, windows, part::window, AccountRole::Responder, remove);
}

void serveHeartbeats(BackendState& state, const Call& call)
{
    const auto& heartbeats = state.catalog->catalog().heartbeats;
    const auto remove = [&](const std::string& name, EntryVersion version) {
        return state.catalog->removeHeartbeat(name, version, call.account.person);
    };
    if (call.parts.size() == 1)
        answerList(state, call, "heartbeats", heartbeats);
    else
        servePart(state, call, heartbeats, part::heartbeat, AccountRole::Commander, remove);
}

void serveRules(BackendState& state, const Call& call)
{
    if (call.parts.size() == 2 && call.parts[1] == "try") {
        serveRulesTry(state, call);
        return;
    }
    if (call.parts.size() != 1) {
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
        return;
    }
    if (!needMethod(call, {"GET", "PUT"}))
        return;
    if (call.request.method == "GET") {
        if (asksForHistory(call))
            answerHistory(state, call, part::routing, {});
        else
            answerRules(state, call);
        return;
    }
    if (!needRole(call, AccountRole::Commander))
        return;
    if (const auto put = putRules(state, call); put)
        answerRules(state, call);
    else
        answerRefused(state, call, part::routing, {}, put.error());
}

} // namespace warroom
