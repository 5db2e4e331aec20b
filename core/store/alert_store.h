// What is kept of alerts beside the log: their state, their stories, deployments, heartbeats, and how noisy
// they were.
#pragma once

#include "base/result.h"
#include "domain/alert/alert_tally.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace warroom {

// Operations that must reach the log: decided with an alert, stored with it, gone when the log has them.
struct Deed
{
    std::int64_t id = 0; // 0: not stored yet
    std::string message; // which only those who made it read
};

struct AlertQuery
{
    bool openOnly = false;
    std::string service;     // empty: any
    TicketId ticket;         // nil: any
    std::int64_t before = 0; // ids below it; 0: from the newest
    Time heardSince{};
    // Only those that were held, and were over before that ended, which it did since then.
    std::optional<Time> wereHeldSince{};
    std::size_t limit = 1'000;
};

// An incident must be given what is known of a service at the time of its alert; once. Then the metrics of
// alerts that join it later, each once.
struct EvidenceNeed
{
    static constexpr std::size_t mostQueries = 8;

    TicketId ticket;
    std::string service;
    Time at{};
    bool done = false; // the first part
    // What its alerts ask of their metrics, as they came. Of the first `asked` there is nothing more to find.
    std::vector<std::string> queries{};
    std::size_t asked = 0;
};

struct DeployCount
{
    std::string service;
    std::size_t weeksAgo = 0; // of seven days each
    std::int64_t count = 0;
};

struct Beat
{
    std::string heartbeat;
    Time at{};
};

// What is stored together, or not at all.
struct AlertChanges
{
    std::vector<Alert*> alerts; // each once
    std::vector<Deed> deeds;
    std::vector<Deploy> deploys;
    std::vector<EvidenceNeed> evidence;
    std::vector<Beat> beats;
    std::vector<AlertTally> tallies; // alone they need not be saved at once: saveHeard()

    bool isNothing() const
    {
        return alerts.empty() && deeds.empty() && deploys.empty() && evidence.empty() && beats.empty();
    }
};

// One home: the hub's thread.
class AlertStore
{
public:
    virtual ~AlertStore() = default;

    // Alerts that are open, held or muted, or were heard of since `heardSince`.
    virtual Result<std::vector<Alert>> load(Time heardSince) = 0;
    virtual Result<std::vector<Deed>> deeds() = 0;
    virtual Result<std::int64_t> lastAlertId() = 0;
    // Since when; done or not.
    virtual Result<std::vector<EvidenceNeed>> evidence(Time since) = 0;
    virtual Result<std::map<std::string, Time>> beats() = 0;

    // All in one transaction that is on the disk when it returns; after an error nothing of it is there.
    // Takes the new steps of the alerts, and gives deeds and deploys their ids.
    virtual Result<void> save(AlertChanges& changes) = 0;
    // The same in two steps, so that who saves need not wait for the disk: write() takes what there is to
    // save, another thread brings it to the disk and calls `written`, and then finish() tells whether it is
    // there. After an error of either nothing of it is. All other calls wait for the disk first.
    virtual Result<void> write(AlertChanges& changes, std::function<void()> written) = 0;
    virtual bool isWritten() const = 0; // finish() does not wait
    virtual Result<void> finish() = 0;
    // When alerts were heard of last and how often, and what was counted: may be lost by a power cut. Tallies
    // from before `countedSince` are forgotten.
    virtual Result<void> saveHeard(std::span<const Alert* const> alerts, std::span<const AlertTally> tallies,
                                   Time countedSince) = 0;
    // Forgets deeds that the log has; those that a power cut keeps are only done again.
    virtual Result<void> deedsDone(std::span<const std::int64_t> ids) = 0;

    // The newest first.
    virtual Result<std::vector<Alert>> alerts(const AlertQuery& query) = 0;
    virtual Result<std::optional<Alert>> alert(std::int64_t id) = 0;
    // One that is resolved: load() gives all others.
    virtual Result<std::optional<Alert>> findResolved(const std::string& intake,
                                                      const std::string& dedupKey) = 0;
    // In their order.
    virtual Result<std::vector<AlertStep>> steps(std::int64_t alert) = 0;
    // Of one service, or of all; the newest first.
    virtual Result<std::vector<Deploy>> deploys(const std::string& service, Time since,
                                                std::size_t limit) = 0;
    // How many of each service came in each of the last weeks; weeks without one are left out.
    virtual Result<std::vector<DeployCount>> deployCounts(Time now, std::size_t weeks) = 0;
    // One of each name and service, with their sums; `at` is 0.
    virtual Result<std::vector<AlertTally>> tallies(Time since) = 0;
    // The sum of all.
    virtual Result<AlertTally> talliedInAll(Time since) = 0;
};

// `file` is made if it is not there, with mode 0600.
Result<std::unique_ptr<AlertStore>> openAlertStore(const std::string& file);
// Beside the one who writes, for reading only: what changes something fails.
Result<std::unique_ptr<AlertStore>> openAlertStoreReadOnly(const std::string& file);

} // namespace warroom
