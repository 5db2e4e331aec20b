// Messages as programs send them: exports and webhooks of Slack, webhooks of Alertmanager, Grafana and
// PagerDuty.
#include "base/text.h"
#include "base/time_text.h"
#include "import/clean_text.h"
#include "import/pasted_readers.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <fmt/format.h>

#include <charconv>

namespace warroom::incoming {
namespace {

namespace bj = boost::json;

std::string_view textAt(const bj::object& object, std::string_view name)
{
    const auto* value = object.if_contains(bj::string_view(name.data(), name.size()));
    if (!value || !value->is_string())
        return {};
    return {value->get_string().data(), value->get_string().size()};
}

const bj::object* objectAt(const bj::object& object, std::string_view name)
{
    const auto* value = object.if_contains(bj::string_view(name.data(), name.size()));
    return value && value->is_object() ? &value->get_object() : nullptr;
}

// Nothing where there is no such list.
bj::array listAt(const bj::object& object, std::string_view name)
{
    const auto* value = object.if_contains(bj::string_view(name.data(), name.size()));
    return value && value->is_array() ? value->get_array() : bj::array();
}

// "<https://x|the graph> &amp; more" → "the graph (https://x) & more".
std::string slackText(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto end = text[0] == '<' ? text.find('>') : std::string_view::npos;
        if (end != std::string_view::npos && end > 1) {
            const std::string_view link = text.substr(1, end - 1);
            const auto bar = link.find('|');
            if (bar == std::string_view::npos)
                out += link;
            else
                out += fmt::format("{} ({})", link.substr(bar + 1), link.substr(0, bar));
            text.remove_prefix(end + 1);
            continue;
        }
        bool replaced = false;
        for (const auto& [name, character] : {std::pair("&amp;", '&'), {"&lt;", '<'}, {"&gt;", '>'}}) {
            if (!replaced && text.starts_with(name)) {
                out += character;
                text.remove_prefix(std::string_view(name).size());
                replaced = true;
            }
        }
        if (!replaced) {
            out += text[0];
            text.remove_prefix(1);
        }
    }
    return cleanText(out);
}

void addLine(std::string& to, std::string_view line)
{
    if (!trimmed(line).empty())
        to += (to.empty() ? "" : "\n") + std::string(line);
}

// Every text of a block, in its order, whatever the block is.
void addBlockTexts(std::string& to, const bj::value& value, int depth)
{
    if (depth > 8)
        return;
    if (value.is_array()) {
        for (const bj::value& one : value.get_array())
            addBlockTexts(to, one, depth + 1);
    } else if (value.is_object()) {
        const bj::object& object = value.get_object();
        if (textAt(object, "type") == "button")
            return;
        addLine(to, slackText(textAt(object, "text")));
        for (const char* name : {"text", "fields", "elements"}) {
            const auto* inner = object.if_contains(name);
            if (inner && !inner->is_string())
                addBlockTexts(to, *inner, depth + 1);
        }
    }
}

std::string attachmentText(const bj::object& attachment)
{
    std::string text;
    for (const char* name : {"pretext", "title", "text"})
        addLine(text, slackText(textAt(attachment, name)));
    for (const bj::value& field : listAt(attachment, "fields")) {
        if (field.is_object())
            addLine(text, slackText(fmt::format("{}: {}", textAt(field.get_object(), "title"),
                                                textAt(field.get_object(), "value"))));
    }
    if (text.empty())
        addLine(text, slackText(textAt(attachment, "fallback")));
    return text;
}

std::optional<Time> slackTime(std::string_view stamp)
{
    std::int64_t seconds = 0;
    const auto parsed = std::from_chars(stamp.data(), stamp.data() + stamp.size(), seconds);
    if (parsed.ec != std::errc() || seconds <= 0 || seconds > 4'102'444'800)
        return std::nullopt;
    int millis = 0, scale = 100;
    for (const char* digit = parsed.ptr + 1; digit < stamp.data() + stamp.size() && scale > 0; ++digit) {
        if (*digit < '0' || *digit > '9')
            break;
        millis += (*digit - '0') * scale;
        scale /= 10;
    }
    return Time(std::chrono::seconds(seconds) + std::chrono::milliseconds(millis));
}

bool isSlackMessage(const bj::object& object)
{
    return textAt(object, "type") == "message" || !textAt(object, "ts").empty() ||
           (object.contains("text") && (object.contains("username") || object.contains("blocks") ||
                                        object.contains("channel") || object.contains("attachments"))) ||
           (object.contains("attachments") && object.contains("channel"));
}

std::string slackAuthor(const bj::object& message)
{
    if (const auto* profile = objectAt(message, "user_profile")) {
        for (const char* name : {"real_name", "display_name", "name"}) {
            if (!textAt(*profile, name).empty())
                return std::string(textAt(*profile, name));
        }
    }
    return std::string(textAt(message, textAt(message, "username").empty() ? "user" : "username"));
}

void addSlackMessage(Pasted& pasted, const bj::object& message)
{
    PastedEntry entry;
    entry.author = originLine(elide(cleanText(slackAuthor(message)), 200));
    entry.at = slackTime(textAt(message, "ts"));
    entry.text = slackText(textAt(message, "text"));
    std::string blocks;
    for (const bj::value& block : listAt(message, "blocks"))
        addBlockTexts(blocks, block, 0);
    // An export repeats the text as blocks.
    if (!objectAt(message, "user_profile") && textAt(message, "ts").empty())
        addLine(entry.text, blocks);
    else if (entry.text.empty())
        entry.text = blocks;
    for (const bj::value& attachment : listAt(message, "attachments")) {
        if (attachment.is_object())
            addLine(entry.text, attachmentText(attachment.get_object()));
    }
    const bool isAlert = entry.text.starts_with("[FIRING") || entry.text.starts_with("[RESOLVED");
    entry.kind = isAlert ? "alert" : "note";
    const std::string channel = cleanText(textAt(message, "channel"));
    entry.origin = originLine(channel.empty() ? "chat" : "chat " + channel);
    if (!trimmed(entry.text).empty())
        pasted.entries.push_back(std::move(entry));
}

std::optional<Time> timeAt(const bj::object& object, std::string_view name)
{
    const auto time = parseTime(textAt(object, name));
    // "0001-01-01" is how Go says that there is none.
    return time && *time > Time{} ? std::optional(*time) : std::nullopt;
}

void addAlert(Pasted& pasted, const bj::object& alert, std::string_view origin)
{
    const bj::object none;
    const auto* labels = objectAt(alert, "labels") ? objectAt(alert, "labels") : &none;
    const auto* notes = objectAt(alert, "annotations") ? objectAt(alert, "annotations") : &none;
    const bool resolved = textAt(alert, "status") == "resolved";
    PastedEntry entry;
    entry.kind = "alert";
    entry.author = "monitoring";
    entry.text = fmt::format("[{}] {}", resolved ? "RESOLVED" : "FIRING", textAt(*labels, "alertname"));
    for (const char* name : {"summary", "description", "message", "runbook_url"})
        addLine(entry.text, textAt(*notes, name));
    std::string list;
    for (const auto& pair : *labels) {
        if (pair.key() != "alertname" && pair.value().is_string())
            list += fmt::format("{}{}={}", list.empty() ? "" : ", ", std::string_view(pair.key()),
                                textAt(*labels, std::string_view(pair.key())));
    }
    addLine(entry.text, list);
    addLine(entry.text, textAt(alert, "generatorURL"));
    entry.text = cleanText(entry.text);
    entry.at = timeAt(alert, resolved ? "endsAt" : "startsAt");
    entry.origin = originLine(cleanText(origin));
    pasted.entries.push_back(std::move(entry));
}

void addEvent(Pasted& pasted, const bj::object& event, const bj::object& payload)
{
    PastedEntry entry;
    entry.kind = "alert";
    entry.author = originLine(elide(cleanText(textAt(payload, "source")), 200));
    for (const char* name : {"summary", "component", "severity"})
        addLine(entry.text, cleanText(textAt(payload, name)));
    entry.at = timeAt(payload, "timestamp");
    entry.origin = originLine(cleanText(fmt::format("alert event {}", textAt(event, "event_action"))));
    if (!entry.text.empty())
        pasted.entries.push_back(std::move(entry));
}

void addObject(Pasted& pasted, const bj::object& object)
{
    const auto alerts = listAt(object, "alerts");
    const auto messages = listAt(object, "messages");
    const auto* payload = objectAt(object, "payload");
    if (!alerts.empty()) {
        pasted.from = PastedFrom::Alert;
        const std::string_view receiver = textAt(object, "receiver");
        for (const bj::value& alert : alerts) {
            if (alert.is_object())
                addAlert(pasted, alert.get_object(),
                         fmt::format("alert{}{}", receiver.empty() ? "" : " for ", receiver));
        }
    } else if (payload && !textAt(object, "event_action").empty()) {
        pasted.from = PastedFrom::Alert;
        addEvent(pasted, object, *payload);
    } else if (!messages.empty()) {
        for (const bj::value& message : messages) {
            if (message.is_object())
                addSlackMessage(pasted, message.get_object());
        }
    } else if (isSlackMessage(object)) {
        addSlackMessage(pasted, object);
    }
}

} // namespace

std::optional<Pasted> readMessageJson(const std::string& text)
{
    const std::string_view content = trimmed(text);
    if (!content.starts_with('{') && !content.starts_with('['))
        return std::nullopt;
    boost::system::error_code error;
    const bj::value value = bj::parse({content.data(), content.size()}, error);
    if (error)
        return std::nullopt;
    Pasted pasted;
    pasted.from = PastedFrom::Chat;
    if (value.is_object())
        addObject(pasted, value.get_object());
    if (value.is_array()) {
        for (const bj::value& one : value.get_array()) {
            if (one.is_object() && isSlackMessage(one.get_object()))
                addSlackMessage(pasted, one.get_object());
        }
    }
    if (pasted.entries.empty() || pasted.entries.size() > pastedEntriesMost)
        return std::nullopt;
    pasted.origin = pasted.entries[0].origin;
    pasted.author = pasted.entries[0].author;
    for (const PastedEntry& entry : pasted.entries)
        pasted.verbatim += (pasted.verbatim.empty() ? "" : "\n\n") + entry.text;
    return pasted;
}

} // namespace warroom::incoming
