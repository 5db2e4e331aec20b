// /api/v1/slo: what was promised of a service, whether it is kept, and whether it may be deployed.
#include "base/text.h"
#include "base/time_text.h"
#include "protocol/json_writer.h"
#include "server/backend_parts.h"
#include "server/catalog_desk.h"
#include "server/objective_desk.h"

#include <fmt/format.h>

#include <cmath>

namespace warroom {
namespace {

void number(json::Writer& out, std::string_view name, double value)
{
    if (std::isfinite(value))
        out.rawField(name, fmt::format("{:.10g}", value));
    else
        out.key(name).null();
}

void objective(json::Writer& out, const ObjectiveState& state)
{
    out.beginObject().field("objective", state.objective).field("text", state.text);
    number(out, "target", state.target);
    out.field("window_days", state.windowDays).field("health", nameOf(state.health));
    number(out, "sli", state.sli);
    number(out, "budget_left", 1 - state.spent);
    number(out, "budget_left_min", state.leftMinutes);
    number(out, "burn_5m", state.burn5m);
    number(out, "burn_30m", state.burn30m);
    number(out, "burn_1h", state.burn1h);
    number(out, "burn_6h", state.burn6h);
    number(out, "burn_3d", state.burn3d);
    out.field("problem", state.problem).endObject();
}

void trend(json::Writer& out, const TrendWarning& warning)
{
    out.beginObject().field("kind", nameOf(warning.kind)).field("subject", warning.subject);
    out.field("title", warning.title).field("text", warning.text).field("why", warning.why);
    out.field("since", formatTime(warning.since)).field("judged", formatTime(warning.judged));
    if (warning.reaches)
        out.field("reaches", formatTime(*warning.reaches));
    number(out, "now", warning.now);
    number(out, "bound", warning.bound);
    out.endObject();
}

// {"service","go","reasons":[…],"objectives":[…],"trends":[…]}
std::string formatGate(const DeployGate& gate)
{
    json::Writer out;
    out.beginObject().field("service", gate.service).field("go", gate.go).key("reasons").beginArray();
    for (const auto& reason : gate.reasons)
        out.value(reason);
    out.endArray().key("objectives").beginArray();
    for (const auto& state : gate.objectives)
        objective(out, state);
    out.endArray().key("trends").beginArray();
    for (const auto& warning : gate.trends)
        trend(out, warning);
    out.endArray().endObject();
    return out.take();
}

// {"services":[{"service","go","reasons","objectives","trends"}]}: those that have objectives.
std::string formatGates(const BackendState& state, bool allowNoData)
{
    json::Writer out;
    out.beginObject().key("services").beginArray();
    for (const auto& service : state.catalog->catalog().services) {
        if (service.objectives.empty())
            continue;
        if (const auto gate = state.objectives->gate(service.name, allowNoData); gate)
            out.raw(formatGate(*gate));
    }
    out.endArray().endObject();
    return out.take();
}

} // namespace

void serveSlo(BackendState& state, const Call& call)
{
    if (!needMethod(call, {"GET"}))
        return;
    const bool allowNoData = call.request.queryValue("allow_no_data").value_or("false") == "true";
    if (call.parts.size() == 1) {
        call.json(200, formatGates(state, allowNoData));
        return;
    }
    // A service may have slashes in its name.
    const auto service = join({call.parts.begin() + 1, call.parts.end()}, "/");
    const auto gate = state.objectives->gate(service, allowNoData);
    if (gate)
        call.json(200, formatGate(*gate));
    else
        call.problem(gate.error());
}

} // namespace warroom
