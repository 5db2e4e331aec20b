// Reading what monitoring sends. Each function takes one request's body and gives what it says.
#pragma once

#include "base/result.h"
#include "domain/alert/alert.h"
#include "domain/alert/event_mapping.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom::intake {

constexpr std::size_t mostDetailCharacters = 16'384;

// How much of an alert is kept; 0: as much as comes. Labels beyond it are left out and texts cut; keys that
// people choose are refused.
struct Bounds
{
    std::size_t labels = 64;
    std::size_t labelValueBytes = 4'096;
    std::size_t summaryCharacters = 1'024;
    std::size_t dedupKeyCharacters = 255;

    friend bool operator==(const Bounds&, const Bounds&) = default;
};

struct Received
{
    std::vector<AlertSignal> alerts; // without `intake`; `service` only where the sender said it
    std::vector<Deploy> deploys;     // likewise; `at` is 0 where the sender gave no time
    std::int64_t notSent = 0;        // alerts that the sender left out, by its own count
};

// Alertmanager's webhook, version 4. An error's path is "alerts[0].startsAt".
Result<Received> readAlertmanager(std::string_view body, const Bounds& bounds = {});
// Grafana's webhook, and that of its alerting before version 8.
Result<Received> readGrafana(std::string_view body, const Bounds& bounds = {});
// {"key","action","title","details","level","service","labels","links","runbook","at"}, one or an array of
// them. Only a title (of a trigger) or a key (of the others) is required.
Result<Received> readPlainEvents(std::string_view body, const Bounds& bounds = {});
// What the mapping finds, read as readPlainEvents() reads it. Words for an action are understood as senders
// write them ("ok", "closed", "alerting"), and so are levels; unknown ones trigger, as a warning.
Result<Received> readMapped(std::string_view body, const EventMapping& mapping, const Bounds& bounds = {});
// {"service","version","environment","by","text","url","at"}, or what GitHub (deployment, deployment_status)
// and GitLab (deployment) send; told apart by their content.
Result<Received> readDeploy(std::string_view body);

// PagerDuty Events API v2. The errors are the sentences that its answer lists.
struct EventV2
{
    std::string routingKey;
    std::string dedupKey; // as it was sent; empty: the caller makes one
    Received received;
};
Result<EventV2> readEventV2(std::string_view body, const Bounds& bounds = {});
Result<EventV2> readChangeEventV2(std::string_view body, const Bounds& bounds = {});

} // namespace warroom::intake
