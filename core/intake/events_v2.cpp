// The Events API v2 of PagerDuty, alert and change events
// (https://developer.pagerduty.com/docs/events-api-v2-overview).
#include "intake/fields.h"

#include <fmt/format.h>

namespace warroom::intake {
namespace {

// What is wrong is told as a sentence, since that is what the answer lists.
Error invalid(std::string sentence, std::string path)
{
    return fail(ErrorCode::Argument, std::move(sentence), std::move(path));
}

Result<std::string> needText(const json::Reader& reader, std::string_view name, std::size_t most)
{
    const std::string path = reader.pathOf(name);
    auto text = reader.text(name);
    if (!text || trimmed(*text).empty())
        return invalid(fmt::format("'{}' is missing or blank", path), path);
    if (most != 0 && codePoints(*text) > most)
        return invalid(fmt::format("'{}' is too long: at most {} characters are accepted", path, most), path)
            .withLimit(static_cast<std::int64_t>(most));
    return text;
}

Result<AlertAction> actionOf(const json::Reader& reader)
{
    TRY(const auto word, needText(reader, "event_action", 100));
    if (const auto action = parseName<AlertAction>(word))
        return *action;
    return invalid("'event_action' is invalid: it must be one of trigger, acknowledge, resolve",
                   "event_action");
}

Result<AlertLevel> levelOfPayload(const json::Reader& payload)
{
    TRY(const auto word, needText(payload, "severity", 100));
    if (const auto level = parseName<AlertLevel>(word))
        return *level;
    return invalid("'payload.severity' is invalid: it must be one of critical, error, warning, info",
                   "payload.severity");
}

void readLinks(const json::Reader& reader, std::vector<AlertUrl>& out)
{
    for (const auto& [list, url, text] : {std::tuple{"links", "href", "text"}, {"images", "src", "alt"}}) {
        const auto* all = reader.find(list);
        if (!all || !all->is_array())
            continue;
        for (const auto& one : all->get_array()) {
            if (!one.is_object())
                continue;
            const json::Reader link(one.get_object());
            const auto address = link.textOr(url, "");
            const auto words = link.textOr(text, "");
            if (address)
                addLink(out, *address, words ? *words : std::string());
        }
    }
    const auto client = reader.textOr("client", "");
    if (const auto url = reader.textOr("client_url", ""); url && !url->empty())
        addLink(out, *url, client && !client->empty() ? *client : std::string("Source"));
}

// An object, a text, or anything else: people read it as it is.
std::string detailsOf(const json::Reader& payload)
{
    const auto* details = payload.find("custom_details");
    if (!details)
        return {};
    if (!details->is_object())
        return tidy(textOf(*details), mostDetailCharacters);
    std::string out;
    for (const auto& [name, value] : details->get_object())
        out += (out.empty() ? "" : "\n") + std::string(std::string_view(name)) + ": " + textOf(value);
    return tidy(out, mostDetailCharacters);
}

Labels labelsOfPayload(const json::Reader& payload, const Bounds& bounds)
{
    Labels out;
    for (const auto* name : {"source", "component", "group", "class"}) {
        if (bounds.labels != 0 && out.size() == bounds.labels)
            break;
        if (const auto text = payload.textOr(name, ""); text && !text->empty())
            out.emplace(name, tidyValue(*text, bounds.labelValueBytes));
    }
    return out;
}

Result<EventV2> start(const json::Reader& reader)
{
    EventV2 out;
    TRY(out.routingKey, needText(reader, "routing_key", 255));
    return out;
}

// The payload of a trigger and of a change event.
Result<const boost::json::object*> payloadOf(const json::Reader& reader)
{
    auto payload = reader.object("payload");
    if (!payload)
        return invalid("'payload' is missing or blank", "payload");
    return payload;
}

Result<void> readTrigger(const json::Reader& reader, AlertSignal& signal, const Bounds& bounds)
{
    TRY(const auto* object, payloadOf(reader));
    const json::Reader payload(*object, "payload");
    // A longer summary is cut rather than refused: an alert that is lost helps nobody.
    TRY(const auto summary, needText(payload, "summary", 65'536));
    signal.title = tidyLine(summary, bounds.summaryCharacters);
    CHECK(needText(payload, "source", 4'096));
    TRY(signal.level, levelOfPayload(payload));
    TRY(signal.started, timeOf(payload, "timestamp"));
    signal.labels = labelsOfPayload(payload, bounds);
    signal.service = tidyLine(firstOf(signal.labels, {"component"}), 200);
    signal.details = detailsOf(payload);
    readLinks(reader, signal.links);
    judgeTimes(signal);
    return {};
}

} // namespace

Result<EventV2> readEventV2(std::string_view body, const Bounds& bounds)
{
    TRY(const auto object, json::parseObject(body));
    const json::Reader reader(object);
    TRY(auto out, start(reader));
    AlertSignal signal;
    signal.source = "events_v2";
    TRY(signal.action, actionOf(reader));
    if (reader.find("dedup_key") || signal.action != AlertAction::Trigger) {
        TRY(out.dedupKey, needText(reader, "dedup_key", bounds.dedupKeyCharacters));
    }
    signal.dedupKey = out.dedupKey;
    if (signal.action == AlertAction::Trigger)
        CHECK(readTrigger(reader, signal, bounds));
    else
        signal.title = "Event " + out.dedupKey;
    out.received.alerts.push_back(std::move(signal));
    return out;
}

Result<EventV2> readChangeEventV2(std::string_view body, const Bounds& bounds)
{
    TRY(const auto object, json::parseObject(body));
    const json::Reader reader(object);
    TRY(auto out, start(reader));
    TRY(const auto* given, payloadOf(reader));
    const json::Reader payload(*given, "payload");
    TRY(const auto summary, needText(payload, "summary", 65'536));
    Deploy deploy;
    TRY(const auto at, timeOf(payload, "timestamp"));
    deploy.at = at.value_or(Time{});
    TRY(const auto source, payload.textOr("source", ""));
    deploy.by = tidyLine(source, 200);
    deploy.text = tidyLine(summary, bounds.summaryCharacters);
    if (const auto details = detailsOf(payload); !details.empty())
        deploy.text = tidy(deploy.text + "\n" + details, mostDetailCharacters);
    if (const auto* details = payload.find("custom_details"); details && details->is_object()) {
        const json::Reader custom(details->get_object());
        if (const auto version = custom.textOr("version", ""))
            deploy.version = tidyLine(*version, 200);
        if (const auto service = custom.textOr("service", ""))
            deploy.service = tidyLine(*service, 200);
        if (const auto environment = custom.textOr("environment", ""))
            deploy.environment = tidyLine(*environment, 200);
    }
    std::vector<AlertUrl> links;
    readLinks(reader, links);
    if (!links.empty())
        deploy.url = links.front().url;
    out.received.deploys.push_back(std::move(deploy));
    return out;
}

} // namespace warroom::intake
