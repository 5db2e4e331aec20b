// The service catalog as it stands: checked, masked, kept with who changed what, and told to those who work
// by it.
#pragma once

#include "base/clock.h"
#include "domain/service/catalog.h"
#include "store/log_store.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace warroom {

// How alerts are routed: the rules, the three times around them, what the routes are called. Kept and changed
// as one.
struct Routing
{
    std::vector<RouteRule> rules; // in their order; empty: the built-in ones
    std::int64_t waitSeconds = Catalog().waitSeconds;
    std::int64_t intervalSeconds = Catalog().intervalSeconds;
    std::int64_t repeatSeconds = Catalog().repeatSeconds;
    RouteNames routeNames;
    EntryVersion version = 0;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("rules", self.rules);
        visit("wait_s", self.waitSeconds);
        visit("interval_s", self.intervalSeconds);
        visit("repeat_s", self.repeatSeconds);
        visit("route_names", self.routeNames);
        visit("version", self.version);
    }
    friend bool operator==(const Routing&, const Routing&) = default;
};
Result<void> check(const Routing& routing);
Routing routingOf(const Catalog& catalog);

// The kinds of parts, in the store and in its history.
namespace part {
constexpr std::string_view service = "service", window = "window", heartbeat = "heartbeat",
                           routing = "routing", // there is one, without a name
    ticketTemplate = "template";                // see template_desk.h
} // namespace part

// A change is checked, masked, on the disk, and only then in force and told. Putting what is there already
// changes nothing. Conflict if it names a version and another one stands, or none. Secrets where a mark would
// break the meaning (queries, targets of probes, names) are refused; the error names the member. One home:
// the server's loop.
class CatalogDesk final
{
public:
    CatalogDesk(LogStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    Result<void> load();
    // Valid until the next change; services, windows and heartbeats by name.
    const Catalog& catalog() const { return m_catalog; }

    // By name: a new one, or in place of the one that has it.
    Result<void> put(Service service, PersonId by);
    Result<void> put(MaintenanceWindow window, PersonId by);
    Result<void> put(Heartbeat heartbeat, PersonId by);
    Result<void> put(Routing routing, PersonId by);
    // Each part that is given, all of them or none; what is there besides stays.
    Result<void> putAll(Catalog given, std::optional<Routing> routing, PersonId by);

    // NotFound where there is none of that name. Version 0: whichever stands.
    Result<void> removeService(std::string_view name, EntryVersion version, PersonId by);
    Result<void> removeWindow(std::string_view name, EntryVersion version, PersonId by);
    Result<void> removeHeartbeat(std::string_view name, EntryVersion version, PersonId by);
    // The window is over now, and does not come again. One that has not begun has never been.
    Result<void> endWindow(std::string_view name, PersonId by);

    // Who changed what, the newest first; an empty body: removed. Empty kind or name: all.
    Result<std::vector<CatalogPart>> history(std::string_view kind, std::string_view name, std::size_t limit);

    // What stands beside what people say; told like a change of theirs.
    void setRisks(std::vector<ServiceRisk> risks);

    // Called after every change, with the catalog as it is then. Each one given is called.
    void onChanged(std::function<void()> told) { m_told.push_back(std::move(told)); }

private:
    template<class Part>
    Result<void> putPart(std::vector<Part>& parts, Part part, std::string_view kind, PersonId by);
    template<class Part>
    Result<void> removePart(std::vector<Part>& parts, std::string_view kind, std::string_view name,
                            EntryVersion version, PersonId by);
    template<class Part>
    Result<bool> settle(Part& part, const Part* known, std::string_view kind, const std::string& name);
    Result<EntryVersion> versionAfter(std::string_view kind, const std::string& name, EntryVersion stands);
    Result<void> keep(std::string_view kind, const std::string& name, std::string body, PersonId by);
    void tell();

    LogStore& m_store;
    const Clock& m_clock;
    Catalog m_catalog;
    std::vector<std::function<void()>> m_told;
};

} // namespace warroom
