// `storm`: desktops at a real warroomd while nothing else comes, in a storm of alerts, in a flood of
// telemetry.
#include "dimensions.h"

#include "daemon.h"
#include "intake_alerts.h"
#include "measure.h"
#include "operation_text.h"
#include "storm_load.h"
#include "storm_telemetry.h"
#include "writes_load.h"

#include "protocol/messages.h"
#include "store/alert_store.h"
#include "store/log_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <poll.h>
#include <set>

namespace warroom::bench {
namespace {

constexpr int services = 20; // share the alerts; each has one incident
constexpr int alertsInOne = 5, recordsInOne = 500;
constexpr double longestQuiet = 15; // seconds
constexpr std::string_view quietName = "quiet";

// The alerts of the storm: each key fires again and again, every other one in other words each time.
class StormAlerts final
{
public:
    StormAlerts(int alerts, int keys) : m_alerts(alerts), m_keys(keys) {}

    // Nothing when all were sent.
    std::string next(const std::string& bearer)
    {
        std::vector<std::string> texts;
        for (; m_sent < m_alerts && texts.size() < alertsInOne; ++m_sent)
            texts.push_back(text(m_sent % m_keys, "firing", m_sent / m_keys));
        return texts.empty() ? std::string() : post(bearer, texts);
    }
    std::string resolved(const std::string& bearer) const
    {
        std::vector<std::string> texts;
        for (int key = 0; key < m_keys; ++key)
            texts.push_back(text(key, "resolved", 0));
        return post(bearer, texts);
    }
    static std::string path() { return "/intake/alertmanager"; }

private:
    static std::string post(const std::string& bearer, const std::vector<std::string>& texts)
    {
        std::string out;
        appendPost(out, path(), bearer, webhookOf(texts));
        return out;
    }
    static std::string text(int key, std::string_view status, int pass)
    {
        return fmt::format(
            R"({{"status":"{0}","labels":{{"alertname":"ErrorRate{1}","severity":"critical","service":)"
            R"("storm-{2}","instance":"10.0.0.{1}:9100","cluster":"eu-1"}},"annotations":{{"summary":)"
            R"("Error rate above threshold on storm-{2}","description":"5xx ratio has been {3}% for )"
            R"(10 minutes"}},"startsAt":"2026-11-20T10:00:00Z","endsAt":"0001-01-01T00:00:00Z",)"
            R"("fingerprint":"{1:016x}"}})",
            status, key, key % services, key % 2 == 0 ? 5 : 5 + pass);
    }

    int m_alerts, m_keys;
    int m_sent = 0;
};

// One daemon with its desktops, and what was measured there so far.
class StormRound final
{
public:
    StormRound(const StormOptions& options, Daemon& daemon, const std::string& key, std::string incident)
        : m_options(options), m_daemon(daemon), m_bearer("Bearer " + key), m_incident(std::move(incident)),
          m_alerts(options.alerts, options.keys), m_storm(target())
    {}

    Result<void> measure()
    {
        CHECK(runPart({}, "", std::min(1.0, m_options.seconds))); // warm
        CHECK(runPart({}, quietName, std::min(longestQuiet, m_options.seconds)));
        StormLoad storm;
        storm.alerts.rate = m_options.alerts / (m_options.seconds * alertsInOne);
        storm.alerts.next = [this] { return m_alerts.next(m_bearer); };
        CHECK(runPart(storm, "storm", m_options.seconds));
        CHECK(runPart({}, quietName, std::min(longestQuiet, m_options.seconds)));
        packLogs();
        StormLoad flood;
        flood.telemetry.rate = double(m_options.records) / recordsInOne;
        flood.telemetry.next = [this] { return nextLogs(); };
        CHECK(runPart(flood, "flood", m_options.seconds));
        CHECK(checkAlerts());
        return checkAfterTheEnd();
    }

    Figures loaded, quiet;
    double pages = 0, operations = 0, recordsGood = 0, recordsRefused = 0;

private:
    struct Waits
    {
        std::vector<std::uint32_t> acknowledged, seen;
    };

    StormTarget target() const
    {
        StormTarget out;
        out.request = {m_daemon.port(), "/sync", "Bearer " + m_daemon.token(),
                       std::string(protocol::subprotocol)};
        out.desktops = m_options.desktops;
        const auto clock = std::make_shared<SystemClock>();
        const auto replicas = std::make_shared<Uuid7Source>(*clock);
        out.greetings = [clock, replicas, ticket = *TicketId::parse(m_incident)] {
            protocol::Hello hello;
            hello.replica = replicas->make<ReplicaId>();
            hello.now = clock->now();
            hello.follow.logs.push_back({ticket, 0});
            hello.follow.summaries = 0;
            return std::vector{protocol::format(hello), protocol::format(protocol::Watch{"alerts"})};
        };
        const auto ids = std::make_shared<FreshIds>();
        out.operation = [ids, incident = m_incident](std::string& frame, std::string_view mark) {
            const auto text = std::string(mark) + "@@ " + fillerText(100);
            appendClientFrame(frame,
                              R"({"send":{"ops":[)" + commentOperation(ids->next(), incident, text) + "]}}");
        };
        return out;
    }

    // The packing is the sender's work, and desktops of the same thread must not wait for it.
    void packLogs()
    {
        constexpr int different = 20;
        for (int i = 0; i < different; ++i)
            m_logs.push_back(packedLogs(recordsInOne, i));
    }

    std::string nextLogs()
    {
        const auto& body = m_logs[m_nextLogs++ % m_logs.size()];
        return fmt::format(
                   "POST /v1/logs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-protobuf\r\n"
                   "Content-Encoding: gzip\r\nAuthorization: {}\r\nContent-Length: {}\r\n\r\n",
                   m_bearer, body.size()) +
               body;
    }

    Result<void> runPart(StormLoad load, std::string_view name, double seconds)
    {
        load.rate = m_options.rate;
        load.seconds = seconds;
        const auto before = useOf(m_daemon.process());
        TRY(auto counts, m_storm.run(load));
        const auto after = useOf(m_daemon.process());
        operations += static_cast<double>(counts.operations);
        if (name == quietName) {
            append(m_quiet.acknowledged, counts.acknowledged);
            append(m_quiet.seen, counts.seen);
        } else if (!name.empty()) {
            addFigures(std::string(name), counts);
            loaded.push_back({fmt::format("{}_cpu_percent", name),
                              (after.cpuSeconds - before.cpuSeconds) / seconds * 100, 1});
        }
        recordsGood += static_cast<double>(counts.telemetry.good) * recordsInOne;
        recordsRefused += static_cast<double>(counts.telemetry.refused) * recordsInOne;
        return {};
    }

    static void append(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& more)
    {
        to.insert(to.end(), more.begin(), more.end());
    }

    // Under this load, and, under the same names, what it is in quiet.
    void addFigures(const std::string& name, StormCounts& counts)
    {
        const auto add = [&](Figures& to, std::vector<std::uint32_t>& acknowledged,
                             std::vector<std::uint32_t>& seen) {
            to.push_back({name + "_ack_p50_us", percentile(acknowledged, 0.5), 0});
            to.push_back({name + "_ack_p99_us", percentile(acknowledged, 0.99), 0});
            to.push_back({name + "_seen_p99_us", percentile(seen, 0.99), 0});
        };
        add(loaded, counts.acknowledged, counts.seen);
        add(quiet, m_quiet.acknowledged, m_quiet.seen);
        for (auto* answers : {&counts.alerts, &counts.telemetry}) {
            if (!answers->waits.empty())
                loaded.push_back({name + "_answer_p99_us", percentile(answers->waits, 0.99), 0});
        }
        m_alertsRefused += counts.alerts.refused;
    }

    // What the store says of alerts, when it says this of all of them; or what it said last.
    Result<std::vector<Alert>> storedAlerts(const std::function<bool(const std::vector<Alert>&)>& settled)
    {
        constexpr std::uint64_t timeToSettle = 10'000'000;
        const auto until = nowMicros() + timeToSettle;
        for (;;) {
            TRY(const auto store, openAlertStoreReadOnly(m_daemon.directory() + "/alerts.db"));
            TRY(auto alerts, store->alerts({}));
            if (settled(alerts) || nowMicros() > until)
                return alerts;
            poll(nullptr, 0, 50);
        }
    }

    Result<void> checkAlerts()
    {
        if (m_alertsRefused > 0)
            return fail(ErrorCode::Http, fmt::format("{} notifications were refused", m_alertsRefused));
        const auto total = [](const std::vector<Alert>& alerts) {
            std::int64_t count = 0;
            for (const auto& alert : alerts)
                count += alert.count;
            return count;
        };
        TRY(const auto alerts, storedAlerts([&](const auto& all) { return total(all) == m_options.alerts; }));
        std::set<TicketId> tickets;
        for (const auto& alert : alerts) {
            tickets.insert(alert.ticket);
            if (alert.state != AlertState::Firing || alert.ticket.isNil())
                return fail(ErrorCode::Internal, "an alert of the storm does not fire on an incident");
        }
        pages = static_cast<double>(tickets.size());
        const auto keys = static_cast<std::size_t>(std::min(m_options.keys, m_options.alerts));
        const auto wanted = std::min(keys, std::size_t{services});
        if (alerts.size() != keys || total(alerts) != m_options.alerts || tickets.size() != wanted)
            return fail(
                ErrorCode::Internal,
                fmt::format("{} alerts were said {} times and are on {} incidents; sent were {} of {} "
                            "keys for {} services",
                            alerts.size(), total(alerts), tickets.size(), m_options.alerts, keys, wanted));
        return {};
    }

    // Every resolve passes, and what was acknowledged is there after an end without warning.
    Result<void> checkAfterTheEnd()
    {
        TRY(const auto socket, connectToLoopback(m_daemon.port()));
        std::string in;
        if (!sendAll(socket.value(), m_alerts.resolved(m_bearer)))
            return fail(ErrorCode::Unreachable, "the connection of the resolves ended");
        auto answer = Answer::Missing;
        while (answer == Answer::Missing && readSome(socket.value(), in) == Reading::Bytes)
            answer = takeHttpAnswer(in);
        m_daemon.kill();
        TRY(const auto store, openAlertStore(m_daemon.directory() + "/alerts.db"));
        TRY(const auto alerts, store->alerts({}));
        const bool over = std::all_of(alerts.begin(), alerts.end(),
                                      [](const Alert& one) { return one.state == AlertState::Resolved; });
        TRY(const auto log, openSqliteLog(m_daemon.directory()));
        TRY(const auto head, log->head());
        if (answer != Answer::Good || !over)
            return fail(ErrorCode::Internal, "not every resolve passed");
        if (head.seq < static_cast<Seq>(operations) + 1) // and the declaration
            return fail(ErrorCode::Internal, "operations that were acknowledged are not in the log");
        return {};
    }

    const StormOptions& m_options;
    Daemon& m_daemon;
    std::string m_bearer, m_incident;
    StormAlerts m_alerts;
    std::vector<std::string> m_logs;
    std::size_t m_nextLogs = 0;
    std::uint64_t m_alertsRefused = 0;
    Waits m_quiet;
    Storm m_storm;
};

} // namespace

Result<Report> measureStorm(const StormOptions& options)
{
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    Report report("storm");
    report.setText("beside", "the same desktops in quiet, in the same run");
    report.setNumber("desktops", options.desktops);
    report.setNumber("rate", options.rate);
    report.setNumber("secs", options.seconds, 1);
    report.setNumber("alerts", options.alerts);
    report.setNumber("keys", options.keys);
    report.setNumber("records_per_s", options.records);
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    double pages = 0, operations = 0, good = 0, refused = 0;
    for (int round = 0; round < options.rounds; ++round) {
        TRY(const auto daemon, Daemon::start(scratch.path() + "/" + std::to_string(round)));
        TRY(const auto key, daemon->intakeKey());
        TRY(auto incident, daemon->declare("Storm"));
        StormRound one(options, *daemon, key, std::move(incident));
        CHECK(one.measure());
        pages = one.pages;
        operations += one.operations;
        good += one.recordsGood;
        refused += one.recordsRefused;
        report.addRound(std::move(one.loaded), std::move(one.quiet));
    }
    report.setNumber("incidents", pages);
    report.setNumber("operations", operations);
    report.setNumber("records_stored", good);
    report.setNumber("records_refused", refused);
    report.setFlag("nothing_lost", true);
    return report;
}

} // namespace warroom::bench
