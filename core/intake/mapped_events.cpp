// Alerts in somebody else's JSON, by a mapping: brought into our own plain shape, and read as that.
#include "intake/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace warroom::intake {
namespace {

namespace bj = boost::json;

const bj::value* find(const bj::value& in, const std::string& pointer)
{
    if (pointer.empty())
        return nullptr;
    boost::system::error_code error;
    const auto* found = in.find_pointer(pointer, error);
    return error || !found || found->is_null() ? nullptr : found;
}

std::string actionIn(const std::string& word)
{
    static constexpr std::array<std::string_view, 9> ends = {
        "resolve", "resolved", "ok", "closed", "close", "recovery", "recovered", "normal", "up"};
    static constexpr std::array<std::string_view, 4> answers = {"acknowledge", "acknowledged", "ack",
                                                                "acked"};
    const auto plain = lowerAscii(trimmed(word));
    const auto isOneOf = [&](const auto& words) {
        return std::find(words.begin(), words.end(), plain) != words.end();
    };
    return isOneOf(ends) ? "resolve" : isOneOf(answers) ? "acknowledge" : "trigger";
}

bj::object plainEvent(const bj::value& event, const EventMapping& mapping, const Bounds& bounds)
{
    bj::object out;
    for (const auto& field : mappingFields) {
        const auto* found = field.name == "each" ? nullptr : find(event, mapping.*field.member);
        if (!found)
            continue;
        if (field.name == "labels") {
            if (found->is_object())
                out["labels"] = *found;
            continue;
        }
        std::string text = textOf(*found);
        if (field.name == "action")
            text = actionIn(text);
        if (field.name == "key")
            text = tidyLine(text, bounds.dedupKeyCharacters);
        if (field.name == "level")
            text = std::string(nameOf(warroom::levelOf(text).value_or(AlertLevel::Warning)));
        out[field.name] = text;
    }
    return out;
}

} // namespace

Result<Received> readMapped(std::string_view body, const EventMapping& mapping, const Bounds& bounds)
{
    TRY(const auto document, json::parse(body));
    const auto* events = mapping.each.empty() ? &document : find(document, mapping.each);
    if (!events)
        return fail(ErrorCode::FieldMissing, "there is nothing where the mapping looks for events",
                    mapping.each);
    if (!events->is_array())
        return readPlainEvents(plainEvent(*events, mapping, bounds), bounds);
    bj::array all;
    for (const auto& event : events->get_array())
        all.push_back(plainEvent(event, mapping, bounds));
    return readPlainEvents(all, bounds);
}

} // namespace warroom::intake
