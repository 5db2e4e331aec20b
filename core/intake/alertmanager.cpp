// Alertmanager's webhook, version 4
// (https://prometheus.io/docs/alerting/latest/configuration/#webhook_config).
#include "intake/grouped.h"

#include <fmt/format.h>

namespace warroom::intake {

Result<Received> readAlertmanager(std::string_view body, const Bounds& bounds)
{
    TRY(const auto object, json::parseObject(body));
    const json::Reader reader(object);
    TRY(const auto version, reader.text("version"));
    if (version != "4")
        return fail(ErrorCode::FieldValue,
                    fmt::format("version \"{}\" of the webhook is not supported; supported is \"4\"",
                                escapeForMessage(version)),
                    "version");
    return readGroupedAlerts(object, "alertmanager", bounds);
}

} // namespace warroom::intake
