// Taking what monitoring sends, each sender in its own words.
#include "server/intake_api.h"

#include "base/text.h"
#include "intake/intake.h"
#include "protocol/json_writer.h"
#include "server/intake_desk.h"
#include "server/intake_keys.h"
#include "server/json_body.h"
#include "server/sign_in.h"

#include <algorithm>

namespace warroom {
namespace {

using json::Writer;

enum class Form : std::uint8_t
{
    Alertmanager,
    Grafana,
    Events,
    Deploys,
    EventV2,
    ChangeEventV2,
    Otlp,
    Heartbeat
};

struct Path
{
    std::string_view path;
    Form form;
};
constexpr std::array paths = {
    Path{"/intake/alertmanager", Form::Alertmanager},
    Path{"/intake/grafana", Form::Grafana},
    Path{"/intake/events", Form::Events},
    Path{"/intake/deploys", Form::Deploys},
    Path{"/v1/traces", Form::Otlp},
    Path{"/v1/logs", Form::Otlp},
    Path{"/v2/enqueue", Form::EventV2},
    Path{"/v2/change/enqueue", Form::ChangeEventV2},
};

constexpr Path heartbeats = {"/intake/heartbeat/", Form::Heartbeat}; // and the name of one

const Path* findPath(std::string_view path)
{
    if (isHeartbeatPath(path))
        return &heartbeats;
    const auto found =
        std::find_if(paths.begin(), paths.end(), [&](const Path& one) { return one.path == path; });
    return found == paths.end() ? nullptr : &*found;
}

bool speaksV2(Form form) { return form == Form::EventV2 || form == Form::ChangeEventV2; }

// {"status","message","errors"}: how the Events API v2 refuses.
void refuseV2(const Reply& reply, const Error& error, int status)
{
    Writer out;
    out.beginObject().field("status", status == 400 ? "invalid event" : "error");
    out.field("message", status == 400 ? "Event object is invalid" : error.message());
    out.key("errors").beginArray().value(error.message()).endArray().endObject();
    auto response = net::json(status, out.take());
    if (status == 429 || status == 503)
        response.headers.emplace_back("Retry-After", "5");
    reply.responder.send(std::move(response));
}

void refuse(const Reply& reply, Form form, const Error& error)
{
    const int status = httpStatus(error.code());
    if (speaksV2(form))
        refuseV2(reply, error,
                 status >= 500 || status == 429 || status == 413 || status == 415 || status == 405 ? status
                                                                                                   : 400);
    else
        reply.problem(error);
}

Result<void> checkRequest(const net::HttpRequest& request, const Limits& limits)
{
    if (request.method != "POST")
        return fail(ErrorCode::MethodNotAllowed, "only POST is served here");
    if (const auto coding = trimmed(request.header("Content-Encoding"));
        !coding.empty() && coding != "identity")
        return fail(ErrorCode::MediaType, "the body must come without a content coding");
    return checkJsonBody(request, limits);
}

Result<intake::Received> read(Form form, std::string_view body, const intake::Bounds& bounds)
{
    switch (form) {
    case Form::Grafana:
        return intake::readGrafana(body, bounds);
    case Form::Events:
        return intake::readPlainEvents(body, bounds);
    case Form::Deploys:
        return intake::readDeploy(body);
    case Form::Alertmanager:
    case Form::EventV2:
    case Form::ChangeEventV2:
    case Form::Otlp:
    case Form::Heartbeat:
        break;
    }
    return fail(ErrorCode::Internal, "this path has a reader of its own");
}

// The key of the header or the address; null: the refusal was sent.
const IntakeKey* needKey(BackendState& state, const Reply& reply, const net::HttpRequest& request)
{
    const auto key = signInSender(state, intakeKeyOf(request), request.peerAddress);
    if (key) {
        reply.responder.signedIn();
        return *key;
    }
    auto response = net::problem(key.error(), reply.requestId);
    if (response.status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (response.status == 429)
        response.headers.emplace_back("Retry-After", "60");
    reply.responder.send(std::move(response));
    return nullptr;
}

// Any method and any body: what matters is that it came.
void serveHeartbeat(BackendState& state, const Reply& reply, const net::HttpRequest& request)
{
    if (request.method != "POST" && request.method != "GET" && request.method != "PUT") {
        reply.problem(fail(ErrorCode::MethodNotAllowed, "POST, PUT and GET are served here"));
        return;
    }
    const auto* key = needKey(state, reply, request);
    if (!key)
        return;
    state.desk->beat(request.path.substr(heartbeats.path.size()), *key, [reply](const Result<void>& stored) {
        if (stored)
            reply.json(200, R"({"status":"success"})");
        else
            reply.problem(stored.error());
    });
}

// How the sender's own JSON is read: by ?mapping=, or by the name of its key; null: it is in our shape.
Result<const EventMapping*> mappingOf(const BackendState& state, const net::HttpRequest& request,
                                      const IntakeKey& key)
{
    const auto& mappings = state.config.mappings;
    const auto asked = request.queryValue("mapping");
    const auto found = mappings.find(std::string(asked.value_or(key.name)));
    if (found != mappings.end())
        return &found->second;
    if (asked)
        return fail(ErrorCode::NotFound, "there is no mapping \"" + escapeForMessage(*asked) + "\"",
                    "mapping");
    return nullptr;
}

IntakeDesk::Answer answerFor(const Reply& reply, std::size_t alerts, std::int64_t notSent)
{
    return [reply, alerts, notSent](const Result<void>& stored) {
        if (!stored) {
            reply.problem(stored.error());
            return;
        }
        Writer out;
        out.beginObject().field("status", "success").field("alerts", alerts);
        if (notSent > 0)
            out.field("not_sent", notSent);
        out.endObject();
        reply.json(200, out.take());
    };
}

// Alerts that are sent again as they were need not be read again, which only the desk knows.
void serveWebhook(BackendState& state, const Reply& reply, net::HttpRequest& request)
{
    const auto* key = needKey(state, reply, request);
    if (!key)
        return;
    auto webhook = state.desk->openWebhook(std::move(request.body));
    if (!webhook) {
        reply.problem(webhook.error());
        return;
    }
    auto answer = answerFor(reply, webhook->size(), webhook->notSent());
    state.desk->receive(std::move(*webhook), *key, std::move(answer));
}

// Monitoring's other shapes.
void serveKeyed(BackendState& state, const Reply& reply, const net::HttpRequest& request, Form form)
{
    const auto* key = needKey(state, reply, request);
    if (!key)
        return;
    const auto mapping =
        form == Form::Events ? mappingOf(state, request, *key) : Result<const EventMapping*>(nullptr);
    if (!mapping) {
        reply.problem(mapping.error());
        return;
    }
    const auto bounds = intakeBounds(state.config.limits);
    auto received =
        *mapping ? intake::readMapped(request.body, **mapping, bounds) : read(form, request.body, bounds);
    if (!received) {
        reply.problem(received.error());
        return;
    }
    auto answer = answerFor(reply, received->alerts.size(), received->notSent);
    state.desk->receive(std::move(*received), *key, std::move(answer));
}

// The Events API v2: the key stands in the body.
void serveV2(BackendState& state, const Reply& reply, const net::HttpRequest& request, Form form)
{
    const auto bounds = intakeBounds(state.config.limits);
    auto event = form == Form::EventV2 ? intake::readEventV2(request.body, bounds)
                                       : intake::readChangeEventV2(request.body, bounds);
    if (!event) {
        refuse(reply, form, event.error());
        return;
    }
    const auto found = state.intakeKeys->recognise(event->routingKey, request.peerAddress);
    if (!found) {
        const bool locked = found.error().code() == ErrorCode::TooMany;
        refuseV2(reply, locked ? found.error() : fail(ErrorCode::Argument, "'routing_key' is not known"),
                 locked ? 429 : 400);
        return;
    }
    const auto* key = *found;
    reply.responder.signedIn();
    if (form == Form::EventV2 && event->dedupKey.empty()) {
        event->dedupKey = state.ids.make<OpId>().text();
        event->received.alerts.front().dedupKey = event->dedupKey;
    }
    state.desk->receive(std::move(event->received), *key,
                        [reply, form, dedupKey = event->dedupKey](const Result<void>& stored) {
                            if (!stored) {
                                refuse(reply, form, stored.error());
                                return;
                            }
                            Writer out;
                            out.beginObject().field("status", "success");
                            out.field("message",
                                      form == Form::EventV2 ? "Event processed" : "Change event processed");
                            if (form == Form::EventV2)
                                out.field("dedup_key", dedupKey);
                            out.endObject();
                            reply.json(202, out.take());
                        });
}

} // namespace

std::string_view intakeKeyOf(const net::HttpRequest& request)
{
    const auto token = request.bearerToken();
    return token.empty() ? request.queryValue("key").value_or("") : token;
}

bool isIntakePath(std::string_view path) { return findPath(path) != nullptr; }

bool isHeartbeatPath(std::string_view path)
{
    return path.starts_with(heartbeats.path) && path.size() > heartbeats.path.size();
}

std::uint64_t intakeBodyLimit(const Limits& limits, std::string_view path)
{
    const auto* found = findPath(path);
    if (found && found->form == Form::Otlp)
        return static_cast<std::uint64_t>(limits.otlp_body_bytes);
    return static_cast<std::uint64_t>(found && speaksV2(found->form) ? limits.events_v2_body_bytes
                                                                     : limits.intake_body_bytes);
}

void serveIntake(BackendState& state, Reply reply, net::HttpRequest request)
{
    const Form form = findPath(request.path)->form;
    if (form == Form::Otlp)
        serveOtlp(state, std::move(reply), std::move(request));
    else if (form == Form::Heartbeat)
        serveHeartbeat(state, reply, request);
    else if (const auto good = checkRequest(request, state.config.limits); !good)
        refuse(reply, form, good.error());
    else if (form == Form::Alertmanager)
        serveWebhook(state, reply, request);
    else if (speaksV2(form))
        serveV2(state, reply, request, form);
    else
        serveKeyed(state, reply, request, form);
}

} // namespace warroom
