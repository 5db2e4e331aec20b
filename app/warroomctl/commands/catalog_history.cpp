// Printing the history of a part of the catalog.
#include "commands/catalog_history.h"

#include "protocol/members_json.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct Change
{
    Time at{};
    std::string byName;
    bool removed = false;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("at", self.at);
        visit("by_name", self.byName);
        visit("removed", self.removed);
    }
};

struct History
{
    std::vector<Change> changes;

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("history", self.changes);
    }
};

} // namespace

Result<void> printHistory(Context& context, const std::string& path)
{
    TRY(auto* api, context.api());
    TRY(const auto answer, api->get(path + "?history=true"));
    TRY(const auto history, json::parseMembers<History>(answer));
    if (history.changes.empty())
        return fail(ErrorCode::NotFound, "there never was anything of this name");
    context.out.document(answer);
    for (const auto& change : history.changes)
        context.out.line(fmt::format("{}  {:<7}  {}", formatForPeople(change.at),
                                     change.removed ? "removed" : "set", change.byName));
    return {};
}

} // namespace warroom::ctl
