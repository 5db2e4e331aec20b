// Grafana's webhook (its alerts are Alertmanager's with more links), and that of its alerting before
// version 8.
#include "intake/grouped.h"

namespace warroom::intake {
namespace {

std::string matchesOf(const json::Reader& reader)
{
    const auto* matches = reader.find("evalMatches");
    std::string out;
    if (!matches || !matches->is_array())
        return out;
    for (const auto& match : matches->get_array()) {
        if (!match.is_object())
            continue;
        const json::Reader one(match.get_object());
        const auto metric = one.textOr("metric", "");
        const auto* value = one.find("value");
        out += "\n" + (metric ? *metric : std::string()) + (value ? " " + textOf(*value) : std::string());
    }
    return out;
}

Result<AlertSignal> readLegacy(const json::Reader& reader, const Bounds& bounds)
{
    AlertSignal out;
    out.source = "grafana";
    TRY(const auto state, reader.text("state"));
    if (state != "alerting" && state != "ok" && state != "no_data" && state != "pending" && state != "paused")
        return fail(ErrorCode::FieldValue, "expected alerting, ok, no_data, pending or paused", "state");
    out.action = state == "ok" ? AlertAction::Resolve : AlertAction::Trigger;
    TRY(out.labels, labelsOf(reader, "tags", out.oddity, bounds));
    TRY(const auto title, reader.textOr("title", ""));
    TRY(const auto name, reader.textOr("ruleName", title));
    TRY(const auto message, reader.textOr("message", ""));
    const auto* rule = reader.find("ruleId");
    out.dedupKey = tidyLine("rule-" + tidyLine(rule ? textOf(*rule) : name, 0), bounds.dedupKeyCharacters);
    out.title = tidyLine(name.empty() ? "An alert without a name" : name, bounds.summaryCharacters);
    out.details = tidy(message + matchesOf(reader), mostDetailCharacters);
    out.service = serviceOf(out.labels);
    out.level = levelOf(out.labels);
    TRY(const auto url, reader.textOr("ruleUrl", ""));
    addLink(out.links, url, "Rule");
    TRY(const auto image, reader.textOr("imageUrl", ""));
    addLink(out.links, image, "Picture");
    return out;
}

} // namespace

Result<Received> readGrafana(std::string_view body, const Bounds& bounds)
{
    TRY(const auto object, json::parseObject(body));
    const json::Reader reader(object);
    if (reader.has("alerts") || !reader.has("ruleName"))
        return readGroupedAlerts(object, "grafana", bounds);
    Received out;
    TRY(auto signal, readLegacy(reader, bounds));
    out.alerts.push_back(std::move(signal));
    return out;
}

} // namespace warroom::intake
