// The alerts of a notification as Alertmanager and Grafana share their shape. Private to this folder.
#pragma once

#include "intake/fields.h"

namespace warroom::intake {

// The array "alerts" of the notification; `source` names the sender.
Result<Received> readGroupedAlerts(const boost::json::object& notification, std::string_view source,
                                   const Bounds& bounds);
// One of them.
Result<AlertSignal> readGroupedAlert(const json::Reader& reader, std::string_view source,
                                     const Bounds& bounds);
Result<AlertSignal> readGroupedAlert(const FlatObject& object, std::string_view source, const Bounds& bounds);

} // namespace warroom::intake
