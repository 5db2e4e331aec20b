// Whether parts of the catalog can be kept.
#include "domain/service/catalog.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t nameMost = 100, lineMost = 200, textMost = 2'000, urlMost = 2'000, queryMost = 4'000;
constexpr std::size_t routeNameMost = 20; // it stands in a badge
constexpr std::size_t partsMost = 20;     // objectives, resources, links … of one service
constexpr std::size_t namedMost = 100;    // services that one part names
constexpr std::size_t burnMost = 10;
constexpr auto turnMost = 31 * 24h; // one turn of a maintenance window

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

std::string at(std::string_view list, std::size_t index) { return fmt::format("{}[{}]", list, index); }

// Names of services may have slashes; those of other parts stand as one segment in a path.
enum class Slash : bool
{
    Refused,
    Accepted
};

Result<void> checkName(const std::string& name, Slash slash, std::string path)
{
    const bool good =
        !name.empty() && name.size() <= nameMost && std::all_of(name.begin(), name.end(), [&](char c) {
            return isNameCharacter(c) || (c == '/' && slash == Slash::Accepted);
        });
    if (!good)
        return fail(name.empty() ? ErrorCode::FieldMissing : ErrorCode::FieldValue,
                    fmt::format("must be 1 to {} of the characters a-z A-Z 0-9 . _ -{}", nameMost,
                                slash == Slash::Accepted ? " /" : ""),
                    std::move(path));
    return {};
}

Result<void> checkText(const std::string& text, std::size_t most, std::string path)
{
    if (codePoints(text) > most)
        return Error(ErrorCode::TextLong,
                     fmt::format("has {} characters; at most {} are accepted", codePoints(text), most), path)
            .withLimit(static_cast<std::int64_t>(most));
    if (firstControl(text))
        return fail(ErrorCode::TextControl, "must not hold control characters", std::move(path));
    return {};
}

Result<void> checkLine(const std::string& text, std::string path)
{
    if (text.find_first_of("\r\n\t") != std::string::npos)
        return fail(ErrorCode::TextControl, "must be one line", std::move(path));
    return checkText(text, lineMost, std::move(path));
}

Result<void> checkGiven(const std::string& text, std::size_t most, std::string path)
{
    if (trimmed(text).empty())
        return fail(ErrorCode::FieldMissing, "must be given", std::move(path));
    return checkText(text, most, std::move(path));
}

template<class Number>
Result<void> checkRange(Number value, Number least, Number most, std::string path)
{
    if (value < least || value > most)
        return fail(ErrorCode::Range, fmt::format("must be between {} and {}", least, most), std::move(path));
    return {};
}

Result<void> checkCount(std::size_t count, std::size_t most, std::string path)
{
    if (count > most)
        return Error(ErrorCode::Range, fmt::format("has {} elements; at most {} are accepted", count, most),
                     std::move(path))
            .withLimit(static_cast<std::int64_t>(most));
    return {};
}

// Who may sign in there does not belong into a catalog that everybody reads.
Result<void> checkUrl(std::string_view url, std::string path)
{
    const auto scheme = url.starts_with("https://")  ? std::string_view("https://")
                        : url.starts_with("http://") ? std::string_view("http://")
                                                     : std::string_view();
    const bool visible = std::all_of(
        url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f; });
    if (scheme.empty() || url.size() == scheme.size() || !visible || url.size() > urlMost)
        return fail(ErrorCode::FieldValue,
                    fmt::format("must be a URL that begins with http:// or https://, without blanks and with "
                                "at most {} bytes",
                                urlMost),
                    std::move(path));
    const auto place = url.substr(scheme.size());
    if (place.substr(0, place.find_first_of("/?#")).find('@') != std::string_view::npos)
        return fail(ErrorCode::FieldValue, "must not hold a user or a password", std::move(path));
    return {};
}

Result<void> checkHostPort(std::string_view target, std::string path)
{
    const auto colon = target.rfind(':');
    const auto host = target.substr(0, colon);
    const auto port = colon == std::string_view::npos ? std::string_view() : target.substr(colon + 1);
    int number = 0;
    const auto parsed = std::from_chars(port.data(), port.data() + port.size(), number);
    const bool visible = std::all_of(host.begin(), host.end(), [](char c) {
        return isNameCharacter(c) || c == ':' || c == '[' || c == ']';
    });
    if (host.empty() || host.size() > 255 || !visible || parsed.ec != std::errc() ||
        parsed.ptr != port.data() + port.size() || number < 1 || number > 65'535)
        return fail(ErrorCode::FieldValue, "must be HOST:PORT with a port from 1 to 65535", std::move(path));
    return {};
}

Result<void> checkNames(const std::vector<std::string>& names, std::string_view path)
{
    CHECK(checkCount(names.size(), namedMost, std::string(path)));
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(checkName(names[i], Slash::Accepted, at(path, i)));
        if (!known.insert(names[i]).second)
            return fail(ErrorCode::FieldValue, fmt::format("\"{}\" is named twice", names[i]), at(path, i));
    }
    return {};
}

Result<void> checkLinks(const std::vector<NamedLink>& links, std::string_view path)
{
    CHECK(checkCount(links.size(), partsMost, std::string(path)));
    for (std::size_t i = 0; i < links.size(); ++i) {
        CHECK(checkLine(links[i].title, at(path, i) + ".title"));
        CHECK(checkUrl(links[i].url, at(path, i) + ".url"));
    }
    return {};
}

Result<void> check(const Probe& probe)
{
    CHECK(checkRange<std::int64_t>(probe.everySeconds, 5, 3'600, "every_s"));
    CHECK(checkRange<std::int64_t>(probe.timeoutMillis, 100, 60'000, "timeout_ms"));
    if (probe.timeoutMillis > probe.everySeconds * 1'000)
        return fail(ErrorCode::Range, "must not be longer than every_s", "timeout_ms");
    CHECK(checkCount(probe.expect.size(), partsMost, "expect"));
    for (std::size_t i = 0; i < probe.expect.size(); ++i)
        CHECK(checkRange<std::int64_t>(probe.expect[i], 100, 599, at("expect", i)));
    return probe.kind == ProbeKind::Http ? checkUrl(probe.target, "target")
                                         : checkHostPort(probe.target, "target");
}

Result<void> check(const BurnRule& rule)
{
    if (!(rule.rate > 0 && rule.rate <= 1'000))
        return fail(ErrorCode::Range, "must be above 0 and at most 1000", "rate");
    CHECK(checkRange<std::int64_t>(rule.longMinutes, 1, 43'200, "long_min"));
    CHECK(checkRange<std::int64_t>(rule.shortMinutes, 1, rule.longMinutes, "short_min"));
    return {};
}

Result<void> checkSource(const Objective& objective)
{
    CHECK(checkText(objective.good, queryMost, "good"));
    CHECK(checkText(objective.total, queryMost, "total"));
    CHECK(checkLine(objective.spanName, "span_name"));
    if (objective.source == SliSource::Prometheus) {
        CHECK(checkGiven(objective.good, queryMost, "good"));
        CHECK(checkGiven(objective.total, queryMost, "total"));
    } else if (objective.source == SliSource::Probe) {
        if (auto checked = check(objective.probe); !checked)
            return Error(checked.error()).inside("probe");
    }
    return {};
}

Result<void> check(const Objective& objective)
{
    CHECK(checkName(objective.name, Slash::Refused, "name"));
    CHECK(checkText(objective.text, textMost, "text"));
    CHECK(checkSource(objective));
    CHECK(checkRange<std::int64_t>(objective.thresholdMillis, 0, 3'600'000, "threshold_ms"));
    if (!(objective.target > 0 && objective.target < 1))
        return fail(ErrorCode::Range, "must be between 0 and 1, for example 0.999", "target");
    CHECK(checkRange<std::int64_t>(objective.windowDays, 1, 92, "window_days"));
    CHECK(checkCount(objective.burn.size(), burnMost, "burn"));
    for (std::size_t i = 0; i < objective.burn.size(); ++i) {
        if (auto checked = check(objective.burn[i]); !checked)
            return Error(checked.error()).inside(at("burn", i));
    }
    return objective.runbook.empty() ? Result<void>() : checkUrl(objective.runbook, "runbook");
}

Result<void> checkObjectives(const std::vector<Objective>& objectives)
{
    CHECK(checkCount(objectives.size(), partsMost, "objectives"));
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        if (auto checked = check(objectives[i]); !checked)
            return Error(checked.error()).inside(at("objectives", i));
        if (!names.insert(objectives[i].name).second)
            return fail(ErrorCode::Exists,
                        fmt::format("another objective of this service is named \"{}\"", objectives[i].name),
                        at("objectives", i) + ".name");
    }
    return {};
}

Result<void> checkResources(const std::vector<Resource>& resources)
{
    CHECK(checkCount(resources.size(), partsMost, "resources"));
    for (std::size_t i = 0; i < resources.size(); ++i) {
        const auto& resource = resources[i];
        const auto place = at("resources", i);
        CHECK(checkGiven(resource.title, lineMost, place + ".title"));
        CHECK(checkText(resource.unit, 20, place + ".unit"));
        CHECK(checkGiven(resource.query, queryMost, place + ".query"));
        if (!(resource.limit >= 0 && resource.limit <= 1e15))
            return fail(ErrorCode::Range, "must be a number from 0 on", place + ".limit");
    }
    return {};
}

} // namespace

Result<void> check(const Service& service)
{
    CHECK(checkName(service.name, Slash::Accepted, "name"));
    CHECK(checkText(service.about, textMost, "about"));
    CHECK(checkRange<std::int64_t>(service.tier, 0, 3, "tier"));
    CHECK(checkLine(service.owner, "owner"));
    CHECK(checkLine(service.escalation, "escalation"));
    CHECK(checkNames(service.needs, "needs"));
    const auto self = std::find(service.needs.begin(), service.needs.end(), service.name);
    if (self != service.needs.end())
        return fail(ErrorCode::FieldValue, "a service cannot need itself",
                    at("needs", static_cast<std::size_t>(self - service.needs.begin())));
    CHECK(checkLinks(service.runbooks, "runbooks"));
    CHECK(checkLinks(service.links, "links"));
    CHECK(checkObjectives(service.objectives));
    return checkResources(service.resources);
}

Result<void> check(const MaintenanceWindow& window)
{
    CHECK(checkName(window.name, Slash::Refused, "name"));
    CHECK(checkGiven(window.owner, lineMost, "owner"));
    CHECK(checkGiven(window.reason, textMost, "reason"));
    CHECK(checkNames(window.services, "services"));
    if (window.from == Time{})
        return fail(ErrorCode::FieldMissing, "must be given", "from");
    if (window.until <= window.from)
        return fail(ErrorCode::Range, "must be later than from", "until");
    if (window.until - window.from > turnMost)
        return fail(ErrorCode::Range, "must be at most 31 days later than from", "until");
    CHECK(checkRange<std::int64_t>(window.everyDays, 0, 366, "every_days"));
    if (window.everyDays > 0 && window.until - window.from > std::chrono::days(window.everyDays))
        return fail(ErrorCode::Range, "the next turn would begin before the one before it ends",
                    "every_days");
    if (window.ends && window.everyDays == 0)
        return fail(ErrorCode::FieldValue, "only a window that comes again has it; give every_days", "ends");
    if (window.ends && *window.ends <= window.from)
        return fail(ErrorCode::Range, "must be later than from", "ends");
    return {};
}

Result<void> check(const Heartbeat& heartbeat)
{
    CHECK(checkName(heartbeat.name, Slash::Refused, "name"));
    if (!heartbeat.service.empty())
        CHECK(checkName(heartbeat.service, Slash::Accepted, "service"));
    CHECK(checkRange<std::int64_t>(heartbeat.everySeconds, 10, 604'800, "every_s"));
    return checkRange<std::int64_t>(heartbeat.graceSeconds, 0, 604'800, "grace_s");
}

Result<void> check(const RouteRule& rule)
{
    CHECK(checkGiven(rule.name, nameMost, "name"));
    CHECK(checkLine(rule.service, "service"));
    CHECK(checkCount(rule.labels.size(), partsMost, "labels"));
    for (const auto& [name, value] : rule.labels) {
        CHECK(checkGiven(name, lineMost, "labels"));
        CHECK(checkText(value, textMost, "labels." + name));
    }
    return {};
}

// Two routes that people read alike would be one to them.
Result<void> check(const RouteNames& names)
{
    std::set<std::string> taken;
    for (const auto route : {AlertRoute::Page, AlertRoute::Ticket, AlertRoute::Record}) {
        const std::string name(names.of(route)), path(nameOf(route));
        CHECK(checkLine(name, path));
        CHECK(checkGiven(name, routeNameMost, path));
        if (!taken.insert(lowerAscii(trimmed(name))).second)
            return fail(ErrorCode::Exists, "another route has this name", path);
    }
    return {};
}

} // namespace warroom
