// What monitoring says in the demo: two hours of traces and logs of a small shop, the requests of the days
// before, its deploys, heartbeats and alerts.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace warroom::ui {

/// One request to an intake endpoint.
struct DemoSignal
{
    QByteArray path;
    QByteArray body; ///< JSON
};

/// Traces, logs, deploys and heartbeats up to `now`; 35 minutes ago orders begin to fail. The same for the
/// same time.
QList<DemoSignal> demoTelemetry(const QDateTime& now);
/// The alerts that follow from it.
QList<DemoSignal> demoAlerts(const QDateTime& now);

} // namespace warroom::ui
