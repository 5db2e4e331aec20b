// Keeping the catalog.
#include "server/catalog_desk.h"

#include "base/log.h"
#include "protocol/board_codec.h"
#include "protocol/members_json.h"
#include "server/catalog_masking.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace warroom {
namespace {

// The catalog is sent whole to those who watch it.
constexpr std::size_t mostParts = 1'000; // of a kind
constexpr std::size_t mostRules = 200;

template<class Part>
auto placeOf(std::vector<Part>& parts, std::string_view name)
{
    return std::lower_bound(parts.begin(), parts.end(), name,
                            [](const Part& part, std::string_view than) { return part.name < than; });
}

template<class Part>
Part* find(std::vector<Part>& parts, std::string_view name)
{
    const auto place = placeOf(parts, name);
    return place != parts.end() && place->name == name ? &*place : nullptr;
}

// Keeps the parts in the order of their names.
template<class Part>
void replace(std::vector<Part>& parts, Part part)
{
    const auto place = placeOf(parts, part.name);
    if (place != parts.end() && place->name == part.name)
        *place = std::move(part);
    else
        parts.insert(place, std::move(part));
}

void replace(Catalog& catalog, Routing routing)
{
    catalog.rules = std::move(routing.rules);
    catalog.waitSeconds = routing.waitSeconds;
    catalog.intervalSeconds = routing.intervalSeconds;
    catalog.repeatSeconds = routing.repeatSeconds;
    catalog.routeNames = std::move(routing.routeNames);
    catalog.rulesVersion = routing.version;
}

// What was kept before entries had versions is the first one.
template<class Part>
Part withVersion(Part part)
{
    part.version = std::max<EntryVersion>(1, part.version);
    return part;
}

EntryVersion versionOfBody(const std::string& body)
{
    const auto object = json::parseObject(body);
    const auto version = object ? json::Reader(*object).number("version") : Result<std::int64_t>(1);
    return version ? std::max<EntryVersion>(1, *version) : 1;
}

Result<void> checkVersion(EntryVersion named, EntryVersion stands)
{
    if (named < 0)
        return fail(ErrorCode::Range, "must be the version that was read, or 0", "version");
    if (named == 0 || named == stands)
        return {};
    return fail(ErrorCode::Conflict,
                stands == 0
                    ? std::string("it was removed meanwhile")
                    : fmt::format("it was changed meanwhile: version {} stands, not {}", stands, named),
                "version");
}

// Checked and masked. What the mask made longer is checked too.
template<class Part>
Result<void> prepare(Part& part)
{
    CHECK(check(part));
    CHECK(maskPart(part));
    return check(part);
}

template<class Part>
Result<void> prepareAll(std::vector<Part>& parts, std::string_view list)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto place = fmt::format("{}[{}]", list, i);
        if (auto good = prepare(parts[i]); !good)
            return Error(good.error()).inside(place);
        if (!names.insert(parts[i].name).second)
            return fail(ErrorCode::Exists, fmt::format("\"{}\" is there twice", parts[i].name),
                        place + ".name");
    }
    return {};
}

template<class Part>
Result<void> room(const std::vector<Part>& parts, std::string_view kind)
{
    if (parts.size() > mostParts)
        return Error(ErrorCode::Range, fmt::format("the catalog holds at most {} {}s", mostParts, kind))
            .withLimit(static_cast<std::int64_t>(mostParts));
    return {};
}

Error nothingNamed(std::string_view kind, std::string_view name)
{
    return fail(ErrorCode::NotFound, fmt::format("there is no {} named \"{}\"", kind, escapeForMessage(name)),
                "name");
}

std::string bodyOf(const Service& part) { return protocol::format(part); }
std::string bodyOf(const MaintenanceWindow& part) { return protocol::format(part); }
std::string bodyOf(const Heartbeat& part) { return protocol::format(part); }
std::string bodyOf(const Routing& part) { return json::formatMembers(part); }

Result<void> takeUp(Catalog& catalog, const CatalogPart& stored)
{
    if (stored.kind == part::service) {
        TRY(auto service, protocol::parsePart<Service>(stored.body));
        replace(catalog.services, withVersion(std::move(service)));
    } else if (stored.kind == part::window) {
        TRY(auto window, protocol::parsePart<MaintenanceWindow>(stored.body));
        replace(catalog.windows, withVersion(std::move(window)));
    } else if (stored.kind == part::heartbeat) {
        TRY(auto heartbeat, protocol::parsePart<Heartbeat>(stored.body));
        replace(catalog.heartbeats, withVersion(std::move(heartbeat)));
    } else if (stored.kind == part::routing) {
        TRY(auto routing, json::parseMembers<Routing>(stored.body));
        replace(catalog, withVersion(std::move(routing)));
    } else if (stored.kind != part::ticketTemplate) {
        return fail(ErrorCode::Unsupported, "this version does not know parts of this kind");
    }
    return {};
}

} // namespace

Result<void> check(const Routing& routing)
{
    if (routing.rules.size() > mostRules)
        return Error(ErrorCode::Range, fmt::format("at most {} rules are accepted", mostRules), "rules")
            .withLimit(static_cast<std::int64_t>(mostRules));
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < routing.rules.size(); ++i) {
        const auto place = fmt::format("rules[{}]", i);
        if (auto good = check(routing.rules[i]); !good)
            return Error(good.error()).inside(place);
        if (!names.insert(routing.rules[i].name).second)
            return fail(ErrorCode::Exists, "another rule has this name", place + ".name");
    }
    const auto between = [](std::int64_t value, std::int64_t least, std::int64_t most,
                            std::string_view name) -> Result<void> {
        if (value < least || value > most)
            return fail(ErrorCode::Range, fmt::format("must be between {} and {}", least, most),
                        std::string(name));
        return {};
    };
    CHECK(between(routing.waitSeconds, 0, 3'600, "wait_s"));
    CHECK(between(routing.intervalSeconds, 0, 86'400, "interval_s"));
    CHECK(between(routing.repeatSeconds, 60, 604'800, "repeat_s"));
    if (auto good = check(routing.routeNames); !good)
        return Error(good.error()).inside("route_names");
    return {};
}

Routing routingOf(const Catalog& catalog)
{
    return {catalog.rules,         catalog.waitSeconds, catalog.intervalSeconds,
            catalog.repeatSeconds, catalog.routeNames,  catalog.rulesVersion};
}

Result<void> CatalogDesk::load()
{
    TRY(const auto parts, m_store.catalogParts());
    m_catalog = {};
    for (const auto& stored : parts) {
        // One part that cannot be read must not keep the backend from starting; it stays as it is.
        if (const auto taken = takeUp(m_catalog, stored); !taken)
            log::error("the {} \"{}\" of the catalog is left out: {}", stored.kind, stored.name,
                       taken.error().message());
    }
    m_catalog.rulesVersion = std::max<EntryVersion>(1, m_catalog.rulesVersion); // of the built-in ones
    return {};
}

Result<void> CatalogDesk::keep(std::string_view kind, const std::string& name, std::string body, PersonId by)
{
    return m_store.putCatalogPart({std::string(kind), name, std::move(body), by, m_clock.now()});
}

void CatalogDesk::setRisks(std::vector<ServiceRisk> risks)
{
    if (std::exchange(m_catalog.risks, risks) != risks)
        tell();
}

void CatalogDesk::tell()
{
    for (const auto& told : m_told)
        told();
}

// Of a removed one the count goes on: who still has it in hand must not meet his version again.
Result<EntryVersion> CatalogDesk::versionAfter(std::string_view kind, const std::string& name,
                                               EntryVersion stands)
{
    if (stands > 0)
        return stands + 1;
    TRY(const auto changes, history(kind, name, 2));
    return changes.empty() ? 1 : versionOfBody(changes.back().body) + 2;
}

// Whether it changes what stands; then it has the version that it gets.
template<class Part>
Result<bool> CatalogDesk::settle(Part& part, const Part* known, std::string_view kind,
                                 const std::string& name)
{
    const EntryVersion stands = known ? known->version : 0;
    CHECK(checkVersion(part.version, stands));
    part.version = stands;
    if (known && *known == part)
        return false;
    TRY(part.version, versionAfter(kind, name, stands));
    return true;
}

template<class Part>
Result<void> CatalogDesk::putPart(std::vector<Part>& parts, Part part, std::string_view kind, PersonId by)
{
    CHECK(prepare(part));
    TRY(const bool changes, settle(part, find(parts, part.name), kind, part.name));
    if (!changes)
        return {};
    auto next = parts;
    replace(next, part);
    CHECK(room(next, kind));
    CHECK(keep(kind, part.name, bodyOf(part), by));
    parts = std::move(next);
    tell();
    return {};
}

Result<void> CatalogDesk::put(Service service, PersonId by)
{
    return putPart(m_catalog.services, std::move(service), part::service, by);
}

Result<void> CatalogDesk::put(MaintenanceWindow window, PersonId by)
{
    return putPart(m_catalog.windows, std::move(window), part::window, by);
}

Result<void> CatalogDesk::put(Heartbeat heartbeat, PersonId by)
{
    return putPart(m_catalog.heartbeats, std::move(heartbeat), part::heartbeat, by);
}

Result<void> CatalogDesk::put(Routing routing, PersonId by)
{
    CHECK(prepare(routing));
    const auto known = routingOf(m_catalog);
    TRY(const bool changes, settle(routing, &known, part::routing, {}));
    if (!changes)
        return {};
    CHECK(keep(part::routing, {}, bodyOf(routing), by));
    replace(m_catalog, std::move(routing));
    tell();
    return {};
}

Result<void> CatalogDesk::putAll(Catalog given, std::optional<Routing> routing, PersonId by)
{
    CHECK(prepareAll(given.services, "services"));
    CHECK(prepareAll(given.windows, "windows"));
    CHECK(prepareAll(given.heartbeats, "heartbeats"));
    if (routing)
        CHECK(prepare(*routing));
    Catalog next = m_catalog;
    std::vector<CatalogPart> changes;
    const auto now = m_clock.now();
    const auto take = [&](auto& parts, auto& known, std::string_view kind) -> Result<void> {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto& part = parts[i];
            const auto changed = settle(part, find(known, part.name), kind, part.name);
            if (!changed)
                return Error(changed.error()).inside(fmt::format("{}s[{}]", kind, i));
            if (!*changed)
                continue;
            changes.push_back({std::string(kind), part.name, bodyOf(part), by, now});
            replace(known, std::move(part));
        }
        return {};
    };
    CHECK(take(given.services, next.services, part::service));
    CHECK(take(given.windows, next.windows, part::window));
    CHECK(take(given.heartbeats, next.heartbeats, part::heartbeat));
    CHECK(room(next.services, part::service));
    CHECK(room(next.windows, part::window));
    CHECK(room(next.heartbeats, part::heartbeat));
    if (routing) {
        const auto known = routingOf(m_catalog);
        TRY(const bool changed, settle(*routing, &known, part::routing, {}));
        if (changed) {
            changes.push_back({std::string(part::routing), {}, bodyOf(*routing), by, now});
            replace(next, std::move(*routing));
        }
    }
    if (changes.empty())
        return {};
    CHECK(m_store.begin());
    for (const auto& change : changes) {
        if (auto kept = m_store.putCatalogPart(change); !kept) {
            m_store.rollback();
            return kept;
        }
    }
    CHECK(m_store.commit());
    m_catalog = std::move(next);
    tell();
    return {};
}

template<class Part>
Result<void> CatalogDesk::removePart(std::vector<Part>& parts, std::string_view kind, std::string_view name,
                                     EntryVersion version, PersonId by)
{
    const auto* known = find(parts, name);
    if (!known)
        return nothingNamed(kind, name);
    CHECK(checkVersion(version, known->version));
    CHECK(keep(kind, known->name, {}, by));
    parts.erase(placeOf(parts, name));
    tell();
    return {};
}

Result<void> CatalogDesk::removeService(std::string_view name, EntryVersion version, PersonId by)
{
    return removePart(m_catalog.services, part::service, name, version, by);
}

Result<void> CatalogDesk::removeWindow(std::string_view name, EntryVersion version, PersonId by)
{
    return removePart(m_catalog.windows, part::window, name, version, by);
}

Result<void> CatalogDesk::removeHeartbeat(std::string_view name, EntryVersion version, PersonId by)
{
    return removePart(m_catalog.heartbeats, part::heartbeat, name, version, by);
}

Result<void> CatalogDesk::endWindow(std::string_view name, PersonId by)
{
    const auto* known = find(m_catalog.windows, name);
    if (!known)
        return nothingNamed(part::window, name);
    const auto now = m_clock.now();
    if (now <= known->from)
        return removeWindow(name, 0, by);
    MaintenanceWindow ended = *known;
    if (ended.everyDays > 0)
        ended.ends = std::min(ended.ends.value_or(now), now);
    else
        ended.until = std::min(ended.until, now);
    return put(std::move(ended), by);
}

Result<std::vector<CatalogPart>> CatalogDesk::history(std::string_view kind, std::string_view name,
                                                      std::size_t limit)
{
    return m_store.catalogHistory(std::string(kind), std::string(name), limit);
}

} // namespace warroom
