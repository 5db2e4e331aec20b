// Alerts in groups: what Alertmanager's webhook and Grafana's have in common.
#include "intake/grouped.h"

#include <fmt/format.h>

namespace warroom::intake {
namespace {

// An object is a json::Reader or a FlatObject: what is asked of both is the same.

template<class Object>
Result<std::string_view> viewOr(const Object& object, std::string_view name, std::string_view fallback)
{
    return object.find(name) ? object.view(name) : fallback;
}

template<class Object>
Result<AlertAction> groupedActionOf(const Object& object)
{
    TRY(const auto status, object.view("status"));
    if (status == "firing")
        return AlertAction::Trigger;
    if (status == "resolved")
        return AlertAction::Resolve;
    return fail(
        ErrorCode::FieldValue,
        fmt::format("\"{}\" is not known here; expected firing or resolved", escapeForMessage(status)),
        object.pathOf("status"));
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
template<class Object>
std::string detailsOf(const Object& object, const Labels& annotations)
{
    std::string out(firstOf(annotations, {"description", "message"}));
    for (const auto& [name, value] : annotations) {
        const bool shown = name == "summary" || name == "title" || name == "description" ||
                           name == "message" || name == "runbook_url" || value.empty();
        if (!shown)
            out += fmt::format("{}{}: {}", out.empty() ? "" : "\n", name, value);
    }
    if (const auto values = viewOr(object, "valueString", ""); values && !values->empty())
        out.append(out.empty() ? "" : "\n").append(*values);
    return tidy(out, mostDetailCharacters);
}

template<class Object>
Result<AlertSignal> readAlert(const Object& object, std::string_view source, const Bounds& bounds)
{
    AlertSignal out;
    out.source = source;
    TRY(out.action, groupedActionOf(object));
    TRY(out.labels, labelsOf(object, "labels", out.oddity, bounds));
    std::string cut;
    TRY(const auto annotations, labelsOf(object, "annotations", cut, bounds));
    TRY(out.started, timeOf(object, "startsAt"));
    TRY(out.ended, timeOf(object, "endsAt"));
    if (out.action == AlertAction::Trigger)
        out.ended.reset();
    judgeTimes(out);
    TRY(const auto fingerprint, viewOr(object, "fingerprint", ""));
    out.dedupKey = fingerprint.empty() ? keyOf(out.labels) : tidyLine(fingerprint, bounds.dedupKeyCharacters);
    out.title = titleOf(out.labels, annotations, bounds);
    out.details = detailsOf(object, annotations);
    out.service = serviceOf(out.labels);
    out.level = levelOf(out.labels);
    out.runbook = tidyLine(firstOf(annotations, {"runbook_url", "runbook"}), 2'000);
    for (const auto& [field, words] : {std::pair{"generatorURL", "Source"},
                                       {"dashboardURL", "Dashboard"},
                                       {"panelURL", "Panel"},
                                       {"silenceURL", "Silence"}}) {
        if (const auto url = viewOr(object, field, ""); url)
            addLink(out.links, *url, words);
    }
    return out;
}

} // namespace

Result<AlertSignal> readGroupedAlert(const json::Reader& reader, std::string_view source,
                                     const Bounds& bounds)
{
    return readAlert(reader, source, bounds);
}

Result<AlertSignal> readGroupedAlert(const FlatObject& object, std::string_view source, const Bounds& bounds)
{
    return readAlert(object, source, bounds);
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
