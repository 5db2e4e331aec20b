// A backend without sockets, with a clock turned by hand: its hub, its alerts, and the desk of signals, which
// may end and come back.
#pragma once

#include "protocol/messages.h"
#include "server/intake_desk.h"
#include "support/scenario/fake_time.h"
#include "support/scenario/memory_log.h"
#include "support/temp_dir.h"

#include <QStringList>

namespace warroom::test {

using namespace std::chrono_literals;

// Fails while it is told to.
class FailingAlerts final : public AlertStore
{
public:
    explicit FailingAlerts(std::unique_ptr<AlertStore> inner) : m_inner(std::move(inner)) {}

    bool fails = false;
    bool isSlow = false;    // what is written stays on its way
    bool failsLate = false; // what was written does not get to the disk

    Result<std::vector<Alert>> load(Time heardSince) override { return m_inner->load(heardSince); }
    Result<std::vector<Deed>> deeds() override { return m_inner->deeds(); }
    Result<std::int64_t> lastAlertId() override { return m_inner->lastAlertId(); }
    Result<std::vector<EvidenceNeed>> evidence(Time since) override { return m_inner->evidence(since); }
    Result<std::map<std::string, Time>> beats() override { return m_inner->beats(); }
    Result<void> save(AlertChanges& changes) override
    {
        if (fails)
            return warroom::fail(ErrorCode::StorageFull, "the disk is full");
        return m_inner->save(changes);
    }
    Result<void> write(AlertChanges& changes, std::function<void()> written) override
    {
        if (fails)
            return warroom::fail(ErrorCode::StorageFull, "the disk is full");
        if (!failsLate)
            return m_inner->write(changes, std::move(written));
        written();
        return {};
    }
    bool isWritten() const override { return !isSlow && m_inner->isWritten(); }
    Result<void> finish() override
    {
        if (failsLate)
            return warroom::fail(ErrorCode::StorageFull, "the disk is full");
        return m_inner->finish();
    }
    Result<void> saveHeard(std::span<const Alert* const> alerts, std::span<const AlertTally> tallies,
                           Time countedSince) override
    {
        return m_inner->saveHeard(alerts, tallies, countedSince);
    }
    Result<void> deedsDone(std::span<const std::int64_t> ids) override { return m_inner->deedsDone(ids); }
    Result<std::vector<Alert>> alerts(const AlertQuery& query) override { return m_inner->alerts(query); }
    Result<std::optional<Alert>> alert(std::int64_t id) override { return m_inner->alert(id); }
    Result<std::optional<Alert>> findResolved(const std::string& intake, const std::string& key) override
    {
        return m_inner->findResolved(intake, key);
    }
    Result<std::vector<AlertStep>> steps(std::int64_t alert) override { return m_inner->steps(alert); }
    Result<std::vector<Deploy>> deploys(const std::string& service, Time since, std::size_t limit) override
    {
        return m_inner->deploys(service, since, limit);
    }
    Result<std::vector<DeployCount>> deployCounts(Time now, std::size_t weeks) override
    {
        return m_inner->deployCounts(now, weeks);
    }
    Result<std::vector<AlertTally>> tallies(Time since) override { return m_inner->tallies(since); }
    Result<AlertTally> talliedInAll(Time since) override { return m_inner->talliedInAll(since); }

private:
    std::unique_ptr<AlertStore> m_inner;
};

// A backend without sockets: its hub, its alerts, its desk.
struct AlertRoom
{
    FakeClock clock;
    SeededIds ids{7};
    std::shared_ptr<LogDisk> disk = std::make_shared<LogDisk>();
    TempDir folder;
    Person person{ids.make<PersonId>(), "Monitoring", AccountRole::Responder, false};
    Person mara{ids.make<PersonId>(), "Mara", AccountRole::Responder, false};
    Catalog catalog;
    std::vector<EvidenceNeed> asked;     // for evidence
    std::function<void(Evidence)> found; // what the last of them waits for
    std::unique_ptr<MemoryLog> log;
    std::unique_ptr<Hub> hub;
    std::unique_ptr<FailingAlerts> alerts;
    std::unique_ptr<IntakeDesk> desk;

    AlertRoom()
    {
        disk->people.push_back(person);
        disk->people.push_back(mara);
        start();
    }

    // Ends without a farewell, and comes back.
    void start()
    {
        desk.reset();
        hub.reset();
        alerts.reset();
        log = std::make_unique<MemoryLog>(disk);
        hub = std::make_unique<Hub>(*log, clock, HubOptions{});
        if (!hub->load())
            qFatal("the hub does not load");
        auto opened = openAlertStore(folder.stdFile("alerts.db"));
        if (!opened)
            qFatal("no store of alerts: %s", opened.error().message().c_str());
        alerts = std::make_unique<FailingAlerts>(std::move(*opened));
        desk = std::make_unique<IntakeDesk>(*alerts, *hub, clock, ids, [this] {
            return Account{person.id, AccountRole::Responder, 0};
        });
        hub->setAccepted([this](const std::vector<OpRecord>& records) { desk->heard(records); });
        desk->setFindEvidence([this](const EvidenceNeed& need, std::function<void(Evidence)> then) {
            asked.push_back(need);
            found = std::move(then);
        });
        desk->setCatalog(catalog);
        if (!desk->load())
            qFatal("the desk does not load");
    }

    void setCatalog(Catalog next)
    {
        catalog = std::move(next);
        desk->setCatalog(catalog);
    }

    // A person's act over HTTP; the error's code, or nothing.
    std::optional<ErrorCode> act(std::int64_t alert, decltype(AlertAct::what) what)
    {
        std::optional<ErrorCode> refused;
        desk->act({alert, mara.id, {}, std::move(what), false}, [&](const Result<void>& done) {
            if (!done)
                refused = done.error().code();
        });
        desk->turn();
        return refused;
    }

    std::optional<ErrorCode> beat(const std::string& name, const std::string& service = {})
    {
        std::optional<ErrorCode> refused;
        desk->beat(name, {"key", service, {}, {}, false}, [&](const Result<void>& done) {
            if (!done)
                refused = done.error().code();
        });
        desk->turn();
        return refused;
    }

    // Whether it was taken.
    bool say(const std::string& key, AlertAction action = AlertAction::Trigger,
             AlertLevel level = AlertLevel::Critical)
    {
        AlertSignal signal;
        signal.dedupKey = key;
        signal.action = action;
        signal.level = level;
        signal.title = "It is down: " + key;
        signal.service = "service " + key;
        return say(std::move(signal));
    }
    // An alert of one service that all of these have, with the address that says what it is made of.
    bool sayAbout(const std::string& key, std::string url)
    {
        AlertSignal signal;
        signal.dedupKey = key;
        signal.level = AlertLevel::Critical;
        signal.title = "It is down: " + key;
        signal.service = "checkout";
        signal.links.push_back({std::move(url), "Source"});
        return say(std::move(signal));
    }
    bool say(AlertSignal signal)
    {
        signal.source = "events";
        intake::Received received;
        received.alerts.push_back(std::move(signal));
        bool taken = false;
        desk->receive(std::move(received), {"key", {}, {}, {}, false},
                      [&](const Result<void>& saved) { taken = saved.has_value(); });
        desk->turn();
        return taken;
    }

    void turn()
    {
        hub->turn();
        desk->tick();
        clock.advance(2s);
        hub->turn();
    }

    Alert find(const std::string& key, const std::string& intake = "key")
    {
        const auto stored = alerts->alerts({});
        for (const auto& one : stored ? *stored : std::vector<Alert>()) {
            if (one.signal.intake == intake && one.signal.dedupKey == key)
                return one;
        }
        return {};
    }
    // The words of a ticket's timeline, and the types of what is not a comment.
    QStringList timeline(TicketId ticket)
    {
        QStringList out;
        const auto view = hub->ticket(ticket);
        if (!view)
            return out;
        for (const auto& entry : (*view)->timeline) {
            const auto words = entry.text.empty() ? std::string(entry.type) : entry.text;
            out << QString::fromStdString(words);
        }
        return out;
    }
    QStringList story(const std::string& key)
    {
        QStringList out;
        const auto steps = alerts->steps(find(key).id);
        for (const auto& step : steps ? *steps : std::vector<AlertStep>())
            out << QString::fromStdString(step.what);
        return out;
    }
    std::size_t tickets() { return hub->summaries().size(); }
};

// Catalogs with one thing in them.
inline Catalog withHeartbeat(const std::string& name, AlertRoute route)
{
    Catalog out;
    out.heartbeats.push_back({name, "batch", 60, 30, route});
    return out;
}

inline Catalog withWindow(const std::string& service, Time until)
{
    Catalog out;
    MaintenanceWindow window;
    window.name = "CHG-1177";
    window.services = {service};
    window.until = until;
    out.windows.push_back(window);
    return out;
}

} // namespace warroom::test
