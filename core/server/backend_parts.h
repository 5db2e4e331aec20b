// The backend's state that its files share: routes, sessions, administration.
#pragma once

#include "net/server.h"
#include "server/accounts.h"
#include "server/attachment_files.h"
#include "server/backend.h"
#include "server/backup_files.h"
#include "store/alert_store.h"
#include "store/search_index.h"
#include "sync/hub.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace warroom {

class AlertArchive;
class AlertCurves;
class BoardDesk;
class CatalogDesk;
class IntakeDesk;
class IntakeKeys;
class ObjectiveDesk;
class RiskWatch;
class SyncSessions;
class TelemetryDesk;
class TemplateDesk;

// What the routes work on. One home: the server's loop.
struct BackendState
{
    BackendConfig config;
    const Clock& clock;
    Uuid7Source ids;
    std::unique_ptr<LogStore> store;
    std::unique_ptr<SearchIndex> search;
    std::unique_ptr<Accounts> accounts;
    std::unique_ptr<Hub> hub;
    std::unique_ptr<AlertStore> alerts;
    std::unique_ptr<AlertArchive> archive;
    std::unique_ptr<AlertCurves> alertCurves;
    std::unique_ptr<IntakeKeys> intakeKeys;
    std::unique_ptr<IntakeDesk> desk;
    std::unique_ptr<TelemetryDesk> telemetry;
    std::unique_ptr<CatalogDesk> catalog;
    std::unique_ptr<TemplateDesk> templates;
    std::unique_ptr<RiskWatch> risks;
    std::unique_ptr<ObjectiveDesk> objectives;
    std::unique_ptr<BoardDesk> boards;
    std::unique_ptr<AttachmentFiles> attachments;
    std::unique_ptr<BackupFiles> backups;
    std::unique_ptr<net::Server> server;
    Time started{};
    std::uint64_t requests = 0;
    std::uint64_t badConfigs = 0;
    std::uint64_t restrictions = 0; // of tickets, and their ends, since the start
    std::chrono::seconds rateSecond{};
    std::unordered_map<std::int64_t, std::int64_t> rates; // requests of that second, by token

    BackendState(BackendConfig given, const Clock& withClock);
    ~BackendState();

    // Tells the hub that people or tokens changed.
    void accountsChanged();
    std::string keyOf(TicketId ticket) const;
    // The key where everybody reads the same: "Restricted" for a restricted ticket.
    std::string keyForAll(TicketId ticket) const;
    // Counts a request of the token's current second: nothing, or the refusal beyond requests_per_s.
    Result<void> countRequest(const Account& account);
};

// The way to answer one request; what answers later keeps only this.
struct Reply
{
    net::Responder responder;
    std::string requestId;

    void json(int status, std::string body) const;
    void problem(const Error& error, int status = 0) const;
};

// One request to answer, by whom.
struct Call : Reply
{
    net::HttpRequest request;
    Account account;
    std::vector<std::string> parts; // of the path, behind /api/v1
};

// /api/v1/…
void serveApi(BackendState& state, Call call);
std::uint64_t apiBodyLimit(const Limits& limits, std::string_view path);
// /metrics
std::string formatMetrics(const BackendState& state, std::size_t connections);

// Whether the request's method is one of these; else the problem was sent.
bool needMethod(const Call& call, std::initializer_list<std::string_view> methods);
// A whole number of the query, `fallback` if it is not there.
Result<std::int64_t> numberOf(const Call& call, std::string_view name, std::int64_t fallback);
// Whether the account may administer; else the problem was sent.
bool needAdmin(const Call& call);
// /api/v1/incidents, log
void serveIncidents(BackendState& state, const Call& call);
void serveLog(BackendState& state, const Call& call);
void serveUsers(BackendState& state, const Call& call);
void serveGroups(BackendState& state, const Call& call);
void serveTokens(BackendState& state, const Call& call);
// /api/v1/alerts, deploys, intake
void serveAlerts(BackendState& state, const Call& call);
// What people do to an alert: /api/v1/alerts/ID/…
void serveAlertActs(BackendState& state, const Call& call);
void serveDeploys(BackendState& state, const Call& call);
// /api/v1/traces, logs
void serveTraces(BackendState& state, const Call& call);
void serveLogs(BackendState& state, const Call& call);
void serveIntakeKeys(BackendState& state, const Call& call);
// /api/v1/services, windows, heartbeats, rules
void serveServices(BackendState& state, const Call& call);
void serveWindows(BackendState& state, const Call& call);
void serveHeartbeats(BackendState& state, const Call& call);
void serveRules(BackendState& state, const Call& call);
// /api/v1/templates
void serveTemplates(BackendState& state, const Call& call);
// /api/v1/rules/try
void serveRulesTry(BackendState& state, const Call& call);
void serveBackup(BackendState& state, const Call& call);
// /api/v1/slo
void serveSlo(BackendState& state, const Call& call);
// Makes state.objectives, which needs the server to post to.
Result<void> openObjectives(BackendState& state);

} // namespace warroom
