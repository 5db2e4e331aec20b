// Walking the members of a part of the catalog, and masking the texts among them.
#include "server/catalog_masking.h"

#include "protocol/members_json.h"
#include "server/masked_text.h"

#include <fmt/format.h>

namespace warroom {
namespace {

// Fingerprints are of one ticket elsewhere; the catalog is not on a ticket.
const masking::MaskOptions& options()
{
    static const masking::MaskOptions catalog{"service catalog", {}, masking::Addresses::Keep};
    return catalog;
}

bool isForPeople(std::string_view member)
{
    constexpr auto members = std::to_array<std::string_view>(
        {"about", "text", "reason", "title", "owner", "escalation", "unit", "url", "runbook"});
    return std::find(members.begin(), members.end(), member) != members.end();
}

Result<void> refuseSecret(std::string_view text, const std::string& path)
{
    for (const auto& finding : masking::findSecrets(text)) {
        if (finding.group == masking::Group::Credential)
            return fail(
                ErrorCode::FieldValue,
                fmt::format("holds what looks like a secret ({}); everybody reads the catalog", finding.kind),
                path);
    }
    return {};
}

template<class T>
Result<void> walk(T& value, std::string_view member, const std::string& path)
{
    Result<void> done;
    if constexpr (json::members::HasMembers<T>) {
        T::members(value, [&](std::string_view name, auto& below) {
            if (done)
                done = walk(below, name, path.empty() ? std::string(name) : fmt::format("{}.{}", path, name));
        });
    } else if constexpr (IsVector<T>::value) {
        for (std::size_t i = 0; i < value.size() && done; ++i)
            done = walk(value[i], member, fmt::format("{}[{}]", path, i));
    } else if constexpr (std::is_same_v<T, Labels>) {
        for (const auto& [name, text] : value) {
            if (done)
                done = refuseSecret(fmt::format("{}={}", name, text), fmt::format("{}.{}", path, name));
        }
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (isForPeople(member))
            maskIn(value, options());
        else
            done = refuseSecret(value, path);
    }
    return done;
}

} // namespace

Result<void> maskPart(Service& service) { return walk(service, {}, {}); }
Result<void> maskPart(MaintenanceWindow& window) { return walk(window, {}, {}); }
Result<void> maskPart(Heartbeat& heartbeat) { return walk(heartbeat, {}, {}); }
Result<void> maskPart(Routing& routing) { return walk(routing, {}, {}); }

} // namespace warroom
