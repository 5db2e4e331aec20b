// Putting the backend together, and what is served beside the API.
#include "server/backend.h"

#include "server/alert_archive.h"
#include "server/alert_curves.h"
#include "server/backend_parts.h"
#include "server/boards.h"
#include "server/catalog_desk.h"
#include "server/evidence.h"
#include "server/intake_api.h"
#include "server/intake_desk.h"
#include "server/intake_keys.h"
#include "server/objective_desk.h"
#include "server/prometheus_options.h"
#include "server/risk_watch.h"
#include "server/sign_in.h"
#include "server/sync_sessions.h"
#include "server/telemetry_desk.h"
#include "server/template_desk.h"

#include "base/log.h"
#include "base/text.h"
#include "protocol/messages.h"
#include "store/sqlite/private_files.h"
#include "sync/search_document.h"

#include <fmt/format.h>

#include <atomic>
#include <map>
#include <set>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto tickEvery = 100ms;
constexpr auto accountsEvery = 1s;
// A ticket is indexed whole each time. While operations come in, only so much text is indexed in a tick, or
// large busy tickets would cost more than the operations themselves.
constexpr std::size_t indexBytesOfBusyTick = 6 * 1024;
constexpr std::size_t indexTicketsOfTick = 50;

net::ServerLimits serverLimits(const Limits& limits)
{
    const auto size = [](std::int64_t value) { return static_cast<std::size_t>(value); };
    net::ServerLimits out;
    out.requestLine = size(limits.request_line_bytes);
    out.oneHeader = size(limits.header_bytes);
    out.allHeaders = size(limits.headers_bytes);
    out.headerCount = size(limits.headers);
    out.headerTime = std::chrono::seconds(limits.header_time_s);
    out.bodyTime = std::chrono::seconds(limits.body_time_s);
    out.idleTime = std::chrono::seconds(limits.idle_time_s);
    out.websocketMessage = static_cast<std::uint64_t>(limits.websocket_message_bytes);
    out.websocketFragments = static_cast<std::uint64_t>(limits.websocket_fragments);
    out.websocketQueue = size(limits.websocket_queue_bytes);
    out.pingAfter = std::chrono::seconds(limits.websocket_ping_s);
    out.silence = std::chrono::seconds(limits.websocket_silence_s);
    out.connectionsPerAddress = size(limits.connections_per_address);
    out.connections = size(limits.connections);
    return out;
}

class SingleNode final : public Backend, public net::ServerHandler
{
public:
    SingleNode(BackendConfig config, const Clock& clock)
        : m_state(std::move(config), clock), m_sessions(m_state)
    {}

    ~SingleNode() override
    {
        // Answers that are on their way belong to a loop that is gone.
        m_state.search.reset();
        m_state.telemetry.reset();
        m_state.archive.reset();
        m_state.alertCurves.reset();
        m_state.objectives.reset();
        m_state.attachments.reset();
        m_state.backups.reset();
        m_state.risks.reset();
        m_state.desk.reset();
        m_state.alerts.reset();
    }

    Result<std::uint16_t> start() override
    {
        auto& config = m_state.config;
        if (config.data.empty())
            config.data = defaultDataDirectory();
        TRY(m_state.store, openSqliteLog(config.data));
        m_state.accounts =
            std::make_unique<Accounts>(*m_state.store, m_state.clock, m_state.ids, config.limits);
        CHECK(m_state.accounts->load());
        if (m_state.accounts->empty())
            CHECK(makeAdministrator());
        m_state.catalog = std::make_unique<CatalogDesk>(*m_state.store, m_state.clock);
        CHECK(m_state.catalog->load());
        m_state.templates = std::make_unique<TemplateDesk>(*m_state.store, m_state.clock);
        CHECK(m_state.templates->load());
        TRY(m_state.search, openSearchIndex(config.data + "/search.db"));
        HubOptions options;
        options.server = "warroomd";
        options.ticketsInMemory =
            static_cast<std::size_t>(std::max<std::int64_t>(1, config.limits.tickets_in_memory));
        options.json = jsonLimits(config.limits);
        options.texts = textLimits(config.limits);
        options.times = operationTimes(config.limits);
        m_state.hub = std::make_unique<Hub>(*m_state.store, m_state.clock, options);
        CHECK(m_state.hub->load());
        m_state.hub->setTemplates([this]() -> const auto& { return m_state.templates->all(); });
        m_state.hub->setAccepted([this](const std::vector<OpRecord>& records) {
            for (const auto& record : records) {
                m_toIndex.insert(record.ticket);
                if (record.type == VisibilitySet::type)
                    onRestricted();
            }
            m_state.desk->heard(records);
        });
        CHECK(openIntake());
        m_state.boards = std::make_unique<BoardDesk>(m_state.clock);
        addBoards(m_state, *m_state.boards);
        m_state.hub->setLive([this](Hub::SessionId id, const Account& account, const auto& request) {
            m_sessions.serve(id, account, request);
        });
        indexWhatIsMissing();
        m_state.attachments = std::make_unique<AttachmentFiles>(config.data + "/attachments");
        m_state.backups = std::make_unique<BackupFiles>(config.data);
        m_state.started = m_state.clock.now();
        return listen();
    }

    void run() override { m_state.server->run(); }
    void stop() override { m_state.server->stop(); }

    void reload(const BackendConfig& config) override
    {
        m_state.server->post([this, config] {
            if (const auto taken = takeOver(config); !taken)
                noteBadConfig(taken.error().message());
        });
    }

    void reloadRefused() override
    {
        m_state.server->post([this] { noteBadConfig("it has mistakes"); });
    }

private:
    // All that can be taken while running, or nothing.
    Result<void> takeOver(const BackendConfig& config)
    {
        const auto changes = changesBetween(m_state.config, config);
        TRY(auto prometheus, pollerOptionsOf(config.prometheus));
        auto& own = m_state.config;
        if (own.tlsCertificate.empty() == config.tlsCertificate.empty()) {
            CHECK(m_state.server->reloadTls(config.tlsCertificate, config.tlsKey));
            own.tlsCertificate = config.tlsCertificate;
            own.tlsKey = config.tlsKey;
        }
        own.limits = config.limits;
        own.mappings = config.mappings;
        own.prometheus = config.prometheus;
        m_state.server->setLimits(serverLimits(config.limits));
        m_state.hub->setBounds(jsonLimits(config.limits), textLimits(config.limits),
                               operationTimes(config.limits));
        m_state.desk->setBounds(intakeBounds(config.limits), eventTimes(config.limits),
                                textLimits(config.limits));
        m_state.telemetry->setLimits(config.limits);
        m_state.server->setAllowedOrigins(config.allowedOrigins);
        own.allowedOrigins = config.allowedOrigins;
        own.logLevel = config.logLevel;
        m_state.alertCurves->setPlace(prometheus.place);
        m_state.objectives->setPrometheus(std::move(prometheus));
        log::info("configuration reloaded; {}", changes.inForce.empty()
                                                    ? "nothing changed that is in force now"
                                                    : "changed: " + join(changes.inForce, ", "));
        if (!changes.atStart.empty())
            log::warning("changed in the configuration, and in force after a restart only: {}",
                         join(changes.atStart, ", "));
        log::start("warroomd", logLevelOf(config));
        return {};
    }

    void noteBadConfig(std::string_view why)
    {
        ++m_state.badConfigs;
        log::error("the configuration was not reloaded, the old one stays in force: {}", why);
    }

    Result<std::uint16_t> listen()
    {
        const auto& config = m_state.config;
        net::ServerOptions options;
        options.host = config.host;
        options.port = static_cast<std::uint16_t>(config.port);
        options.limits = serverLimits(config.limits);
        options.certificateFile = config.tlsCertificate;
        options.keyFile = config.tlsKey;
        options.allowedOrigins = config.allowedOrigins;
        options.subprotocol = std::string(protocol::subprotocol);
        m_state.server = std::make_unique<net::Server>(options, *this);
        CHECK(openObjectives(m_state));
        TRY(const auto port, m_state.server->listen());
        m_state.server->every(tickEvery, [this] {
            m_sessions.tick();
            m_state.boards->tick();
            indexNow();
        });
        m_state.server->every(accountsEvery, [this] {
            endExpired();
            m_state.desk->tick();
            m_state.objectives->tick();
            m_state.risks->tick(m_state.desk->counts().deploys);
        });
        return port;
    }

    Result<void> openIntake()
    {
        m_state.intakeKeys =
            std::make_unique<IntakeKeys>(*m_state.store, m_state.clock, m_state.config.limits);
        CHECK(m_state.intakeKeys->load());
        const std::string alerts = m_state.config.data + "/alerts.db";
        TRY(m_state.alerts, openAlertStore(alerts));
        m_state.archive = std::make_unique<AlertArchive>(alerts);
        TRY(const auto prometheus, pollerOptionsOf(m_state.config.prometheus));
        m_state.alertCurves = std::make_unique<AlertCurves>(prometheus.place, m_state.clock);
        m_state.desk = std::make_unique<IntakeDesk>(*m_state.alerts, *m_state.hub, m_state.clock, m_state.ids,
                                                    [this] { return monitoring(); });
        m_state.desk->setBounds(intakeBounds(m_state.config.limits), eventTimes(m_state.config.limits),
                                textLimits(m_state.config.limits));
        m_state.desk->setWritten([this] { m_state.server->post([] {}); });
        TRY(auto telemetry, openTelemetryStore(m_state.config.data + "/telemetry.db"));
        m_state.telemetry =
            std::make_unique<TelemetryDesk>(std::move(telemetry), m_state.clock, m_state.config.limits);
        m_state.desk->setFindEvidence([this](const EvidenceNeed& need, std::function<void(Evidence)> found) {
            findEvidence(m_state, need, std::move(found));
        });
        m_state.risks = std::make_unique<RiskWatch>(*m_state.alerts, *m_state.catalog, m_state.clock);
        m_state.desk->setCatalog(m_state.catalog->catalog());
        m_state.catalog->onChanged([this] { m_state.desk->setCatalog(m_state.catalog->catalog()); });
        return m_state.desk->load();
    }

    // Who opens tickets for alerts: a person of the directory, made when first needed.
    Account monitoring()
    {
        const std::string name = "Monitoring";
        const auto* known = m_state.accounts->findPerson(name);
        if (!known) {
            if (const auto made = m_state.accounts->addPerson(name, AccountRole::Responder); made) {
                m_state.accountsChanged();
                return {made->id, AccountRole::Responder, 0, true};
            }
            log::error("there is nobody to write for monitoring");
            return {};
        }
        return {known->id, AccountRole::Responder, 0, true};
    }

    // The token is in its file before the account is there: a start that was cut short makes both again.
    Result<void> makeAdministrator()
    {
        CHECK(m_state.store->begin());
        TRY(const auto person, m_state.accounts->addPerson("admin", AccountRole::Admin));
        TRY(const auto token, m_state.accounts->addToken(person.id, std::nullopt));
        CHECK(sqlite::writePrivateFile(m_state.config.data + "/admin.token", token.token + "\n"));
        return m_state.store->commit();
    }

    // A token that ran out closes its sessions as a revoked one does.
    void endExpired()
    {
        for (const auto& token : m_state.accounts->tokens()) {
            if (token.expires && !token.revoked && *token.expires <= m_state.clock.now() &&
                m_expired.insert(token.id).second)
                m_state.accountsChanged();
        }
    }

    void indexWhatIsMissing()
    {
        const auto indexed = m_state.search->takeIndexed();
        for (const auto& [id, summary] : m_state.hub->summaries()) {
            const auto known = indexed.find(id);
            if (known == indexed.end() || known->second < summary.head)
                m_toIndex.insert(id);
        }
    }

    // What is made for all to read says less now, or more.
    void onRestricted()
    {
        ++m_state.restrictions;
        for (const auto board : {"measures", "deploys", "objectives", "alerts"})
            m_state.boards->changed(board);
    }

    // A few at a time, so that a first start with a large log goes on serving; in turn, so that none waits
    // for ever.
    void indexNow()
    {
        const auto turns = m_state.hub->counts().turns;
        const bool busy = turns != std::exchange(m_turnsAtIndexing, turns);
        m_indexDebt = busy ? m_indexDebt - std::min(m_indexDebt, indexBytesOfBusyTick) : 0;
        std::vector<SearchDocument> documents;
        while (!m_toIndex.empty() && documents.size() < indexTicketsOfTick &&
               (!busy || m_indexDebt < indexBytesOfBusyTick)) {
            auto next = m_toIndex.upper_bound(m_lastIndexed);
            if (next == m_toIndex.end())
                next = m_toIndex.begin();
            m_lastIndexed = *next;
            m_toIndex.erase(next);
            if (auto ticket = m_state.hub->ticket(m_lastIndexed)) {
                documents.push_back(searchDocument(**ticket));
                m_indexDebt += documents.back().sections.size() + documents.back().timeline.size();
            }
        }
        if (!documents.empty())
            m_state.search->put(std::move(documents));
    }

    // ---- net::ServerHandler

    std::uint64_t bodyLimit(std::string_view, std::string_view path) override
    {
        if (isIntakePath(path))
            return intakeBodyLimit(m_state.config.limits, path);
        return apiBodyLimit(m_state.config.limits, path);
    }

    bool needsLength(std::string_view path) override { return !isHeartbeatPath(path); }

    void onRequest(net::HttpRequest&& request, net::Responder responder) override
    {
        ++m_state.requests;
        if (request.path == "/healthz" || request.path == "/readyz") {
            serveHealth(request, responder);
            return;
        }
        if (isIntakePath(request.path)) {
            Reply reply{std::move(responder), request.id};
            serveIntake(m_state, std::move(reply), std::move(request));
            return;
        }
        Call call{{std::move(responder), request.id}, std::move(request), {}, {}};
        auto account = signIn(call.request);
        if (!account) {
            auto response = net::problem(account.error(), call.request.id);
            if (response.status == 401)
                response.headers.emplace_back("WWW-Authenticate", "Bearer");
            if (response.status == 429)
                response.headers.emplace_back("Retry-After", "60");
            call.responder.send(std::move(response));
            return;
        }
        call.responder.signedIn();
        call.account = *account;
        if (const auto counted = m_state.countRequest(call.account); !counted) {
            auto response = net::problem(counted.error(), call.request.id);
            response.headers.emplace_back("Retry-After", "1");
            call.responder.send(std::move(response));
            return;
        }
        if (call.request.path == "/metrics") {
            net::HttpResponse response{200, {{"Content-Type", "text/plain; version=0.0.4"}}, {}};
            response.body = formatMetrics(m_state, m_state.server->connectionCount());
            call.responder.send(std::move(response));
        } else if (call.request.path.starts_with("/api/v1/")) {
            serveApi(m_state, std::move(call));
        } else if (call.request.path == "/sync") {
            call.problem(fail(ErrorCode::Http, "/sync is a WebSocket; send an upgrade"), 426);
        } else {
            call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
        }
    }

    void serveHealth(const net::HttpRequest& request, const net::Responder& responder)
    {
        if (request.method != "GET") {
            responder.send(
                net::problem(fail(ErrorCode::MethodNotAllowed, "only GET is served here"), request.id));
            return;
        }
        // It lives, but a balancer should send writers elsewhere.
        if (const auto& error = m_state.hub->commitError(); error && request.path == "/readyz") {
            responder.send(net::problem(*error, request.id));
            return;
        }
        responder.send(net::json(200, R"({"status":"ok"})"));
    }

    Result<Account> signIn(const net::HttpRequest& request)
    {
        if (net::headerCount(request.headers, "Authorization") > 1)
            return fail(ErrorCode::Unauthenticated, "more than one Authorization header came");
        const auto token = request.bearerToken();
        if (token.empty())
            return fail(ErrorCode::Unauthenticated, "a bearer token is needed in Authorization");
        return signInPerson(m_state, token, request.peerAddress);
    }

    std::optional<net::HttpResponse> onUpgrade(const net::HttpRequest& request,
                                               std::shared_ptr<net::WebSocket> socket) override
    {
        if (request.path != "/sync")
            return net::problem(fail(ErrorCode::NotFound, "WebSockets are served at /sync"), request.id);
        return m_sessions.open(request, std::move(socket));
    }

    void onTurn() override
    {
        if (m_state.hub->turn())
            m_state.server->post([] {});
    }

    // People's acknowledgements are on their way: they do not wait for the disk to have the alerts.
    void onSent() override
    {
        if (m_state.desk->turn())
            m_state.server->post([] {});
        m_state.store->checkpoint();
    }

    BackendState m_state;
    SyncSessions m_sessions;
    std::set<TicketId> m_toIndex;
    TicketId m_lastIndexed;
    std::size_t m_indexDebt = 0; // bytes that were indexed ahead of what busy ticks allow
    std::uint64_t m_turnsAtIndexing = 0;
    std::set<std::int64_t> m_expired;
};

} // namespace

BackendState::BackendState(BackendConfig given, const Clock& withClock)
    : config(std::move(given)), clock(withClock), ids(withClock)
{}

BackendState::~BackendState() = default;

void BackendState::accountsChanged()
{
    hub->accountsChanged([this](const Account& account) { return accounts->current(account); });
}

Result<void> BackendState::countRequest(const Account& account)
{
    const auto most = config.limits.requests_per_s;
    if (most == 0)
        return {};
    const auto second = std::chrono::duration_cast<std::chrono::seconds>(clock.steady());
    if (second != rateSecond)
        rates.clear();
    rateSecond = second;
    if (++rates[account.token] <= most)
        return {};
    return fail(ErrorCode::TooMany, "this token sends more requests in a second than are accepted")
        .withLimit(most);
}

std::string BackendState::keyOf(TicketId ticket) const
{
    const auto found = hub->summaries().find(ticket);
    return found == hub->summaries().end() ? std::string() : found->second.key();
}

std::string BackendState::keyForAll(TicketId ticket) const
{
    const auto found = hub->summaries().find(ticket);
    return found == hub->summaries().end() ? std::string() : warroom::keyForAll(found->second);
}

std::unique_ptr<Backend> makeBackend(BackendConfig config, const Clock& clock)
{
    return std::make_unique<SingleNode>(std::move(config), clock);
}

} // namespace warroom
