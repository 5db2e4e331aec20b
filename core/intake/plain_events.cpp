// Alerts in our own plain shape, for senders that have none.
#include "intake/fields.h"

#include <fmt/format.h>

namespace warroom::intake {
namespace {

Result<AlertSignal> readOne(const json::Reader& reader, const Bounds& bounds)
{
    AlertSignal out;
    out.source = "events";
    TRY(const auto action, reader.textOr("action", "trigger"));
    TRY(out.action, parseName<AlertAction>(action, reader.pathOf("action")));
    TRY(out.labels, labelsOf(reader, "labels", out.oddity, bounds));
    TRY(const auto key, reader.textOr("key", ""));
    TRY(const auto title, reader.textOr("title", ""));
    if (out.action == AlertAction::Trigger && trimmed(title).empty())
        return json::missingField(reader.pathOf("title"));
    if (out.action != AlertAction::Trigger && trimmed(key).empty())
        return json::missingField(reader.pathOf("key"));
    const auto most = bounds.dedupKeyCharacters;
    if (most != 0 && codePoints(key) > most)
        return fail(ErrorCode::TextLong,
                    fmt::format("key has {} characters; at most {} are accepted", codePoints(key), most),
                    reader.pathOf("key"))
            .withLimit(static_cast<std::int64_t>(most));
    out.title = tidyLine(title.empty() ? "Event " + key : title, bounds.summaryCharacters);
    Labels named = out.labels;
    named.emplace("title", out.title);
    out.dedupKey = key.empty() ? keyOf(named) : tidyLine(key, most);
    TRY(const auto details, reader.textOr("details", ""));
    out.details = tidy(details, mostDetailCharacters);
    TRY(const auto level, reader.textOr("level", ""));
    const auto known = warroom::levelOf(level);
    if (!level.empty() && !known)
        return fail(ErrorCode::FieldValue, "expected critical, error, warning or info",
                    reader.pathOf("level"));
    out.level = known.value_or(levelOf(out.labels));
    TRY(const auto service, reader.textOr("service", serviceOf(out.labels)));
    out.service = tidyLine(service, 200);
    TRY(const auto runbook, reader.textOr("runbook", ""));
    out.runbook = tidyLine(runbook, 2'000);
    TRY(const auto url, reader.textOr("url", ""));
    addLink(out.links, url, "Source");
    TRY(out.started, timeOf(reader, "at"));
    if (out.action == AlertAction::Resolve)
        out.ended = std::exchange(out.started, std::nullopt);
    judgeTimes(out);
    return out;
}

} // namespace

Result<Received> readPlainEvents(std::string_view body, const Bounds& bounds)
{
    TRY(const auto document, json::parse(body));
    return readPlainEvents(document, bounds);
}

Result<Received> readPlainEvents(const boost::json::value& document, const Bounds& bounds)
{
    Received out;
    if (document.is_object()) {
        TRY(auto signal, readOne(json::Reader(document.get_object()), bounds));
        out.alerts.push_back(std::move(signal));
        return out;
    }
    if (!document.is_array())
        return json::wrongType(document, "an object or an array of objects", "");
    const auto& all = document.get_array();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto path = fmt::format("[{}]", i);
        if (!all[i].is_object())
            return json::wrongType(all[i], "an object", path);
        TRY(auto signal, readOne(json::Reader(all[i].get_object(), path), bounds));
        out.alerts.push_back(std::move(signal));
    }
    return out;
}

} // namespace warroom::intake
