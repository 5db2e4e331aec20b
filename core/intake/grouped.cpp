// Alerts in groups: what Alertmanager's webhook and Grafana's have in common.
#include "intake/grouped.h"

#include <fmt/format.h>

namespace warroom::intake {
namespace {

Result<AlertAction> groupedActionOf(const json::Reader& reader)
{
    TRY(const auto status, reader.text("status"));
    if (status == "firing")
        return AlertAction::Trigger;
    if (status == "resolved")
        return AlertAction::Resolve;
    return fail(
        ErrorCode::FieldValue,
        fmt::format("\"{}\" is not known here; expected firing or resolved", escapeForMessage(status)),
        reader.pathOf("status"));
}

std::string titleOf(const Labels& labels, const Labels& annotations, const Bounds& bounds)
{
    const auto summary = firstOf(annotations, {"summary", "title"});
    const auto name = firstOf(labels, {"alertname", "rulename"});
    if (!summary.empty())
        return tidyLine(summary, bounds.summaryCharacters);
    return name.empty() ? std::string("An alert without a name") : tidyLine(name, bounds.summaryCharacters);
}

// What the annotations say besides the title, and Grafana's values.
std::string detailsOf(const json::Reader& reader, const Labels& annotations)
{
    std::string out = firstOf(annotations, {"description", "message"});
    for (const auto& [name, value] : annotations) {
        const bool shown = name == "summary" || name == "title" || name == "description" ||
                           name == "message" || name == "runbook_url" || value.empty();
        if (!shown)
            out += fmt::format("{}{}: {}", out.empty() ? "" : "\n", name, value);
    }
    if (const auto values = reader.textOr("valueString", ""); values && !values->empty())
        out += (out.empty() ? "" : "\n") + *values;
    return tidy(out, mostDetailCharacters);
}

} // namespace

Result<AlertSignal> readGroupedAlert(const json::Reader& reader, std::string_view source,
                                     const Bounds& bounds)
{
    AlertSignal out;
    out.source = source;
    TRY(out.action, groupedActionOf(reader));
    TRY(out.labels, labelsOf(reader, "labels", out.oddity, bounds));
    std::string cut;
    TRY(const auto annotations, labelsOf(reader, "annotations", cut, bounds));
    TRY(out.started, timeOf(reader, "startsAt"));
    TRY(out.ended, timeOf(reader, "endsAt"));
    if (out.action == AlertAction::Trigger)
        out.ended.reset();
    judgeTimes(out);
    TRY(auto fingerprint, reader.textOr("fingerprint", ""));
    out.dedupKey = fingerprint.empty() ? keyOf(out.labels) : tidyLine(fingerprint, bounds.dedupKeyCharacters);
    out.title = titleOf(out.labels, annotations, bounds);
    out.details = detailsOf(reader, annotations);
    out.service = serviceOf(out.labels);
    out.level = levelOf(out.labels);
    out.runbook = tidyLine(firstOf(annotations, {"runbook_url", "runbook"}), 2'000);
    for (const auto& [field, words] : {std::pair{"generatorURL", "Source"},
                                       {"dashboardURL", "Dashboard"},
                                       {"panelURL", "Panel"},
                                       {"silenceURL", "Silence"}}) {
        if (const auto url = reader.textOr(field, ""); url)
            addLink(out.links, *url, words);
    }
    return out;
}

Result<Received> readGroupedAlerts(const boost::json::object& notification, std::string_view source,
                                   const Bounds& bounds)
{
    const json::Reader reader(notification);
    TRY(const auto* alerts, reader.array("alerts"));
    Received out;
    TRY(out.notSent, reader.numberOr("truncatedAlerts", 0));
    out.alerts.reserve(alerts->size());
    for (std::size_t i = 0; i < alerts->size(); ++i) {
        const std::string path = fmt::format("alerts[{}]", i);
        if (!(*alerts)[i].is_object())
            return json::wrongType((*alerts)[i], "an object", path);
        TRY(auto signal, readGroupedAlert(json::Reader((*alerts)[i].get_object(), path), source, bounds));
        out.alerts.push_back(std::move(signal));
    }
    return out;
}

} // namespace warroom::intake
