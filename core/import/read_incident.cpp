// Telling a recorded incident from a postmortem, and judging what it becomes.
#include "import/read_incident.h"

#include "base/text.h"
#include "export/import_plan.h"
#include "export/recorded_incident_codec.h"
#include "import/document_ids.h"
#include "import/postmortem.h"

#include <fmt/format.h>

#include <set>

namespace warroom::incoming {
namespace {

bool isRecorded(const std::string& file, std::string_view bytes)
{
    if (file != "-")
        return lowerAscii(file).ends_with(".json");
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return trimmed(bytes).starts_with('{');
}

} // namespace

Result<ReadIncident> readIncident(std::string bytes, const std::string& file)
{
    ReadIncident read;
    if (isRecorded(file, bytes)) {
        auto incident = parseRecordedIncident(bytes, file);
        if (!incident)
            return Error(incident.error().code(), incident.error().message());
        read.incident = std::move(*incident);
        read.identity = formatRecordedIncident(read.incident);
        return read;
    }
    auto postmortem = readPostmortem(bytes, file);
    if (!postmortem)
        return Error(postmortem.error().code(),
                     fmt::format("{}: {}", escapeForMessage(file), postmortem.error().message()));
    read.incident = std::move(postmortem->incident);
    read.identity = "postmortem\n" + std::move(bytes);
    read.unmapped = std::move(postmortem->unmapped);
    read.assumed = std::move(postmortem->assumed);
    return read;
}

TicketId ticketOf(const ReadIncident& read) { return DocumentIds(read.identity).make<TicketId>(); }

PreparedImport prepareImport(const ReadIncident& read)
{
    DocumentIds ids(read.identity);
    PreparedImport made;
    made.ticket = ids.make<TicketId>();
    for (auto& planned : importPlan(read.incident, made.ticket, ids))
        made.ops.push_back({ids.make<OpId>(), std::move(planned.body)});
    return made;
}

bool mayBeLeft(const Body& body, const Error& error)
{
    const bool needsCommander =
        std::holds_alternative<PhaseMove>(body) || std::holds_alternative<RoleAssign>(body);
    return needsCommander && error.code() == ErrorCode::Forbidden;
}

Result<std::vector<std::string>> leaveForbidden(PreparedImport& import, const Author& author, Time now)
{
    Ticket ticket;
    std::set<std::string> reasons;
    std::vector<NewOp> kept;
    for (NewOp& made : import.ops) {
        Op op;
        op.id = made.id;
        op.ticket = import.ticket;
        op.actor = author.person;
        op.at = now;
        op.body = std::move(made.body);
        if (auto allowed = decide(ticket, author, op); !allowed) {
            if (!mayBeLeft(op.body, allowed.error()))
                return allowed.error();
            reasons.insert(allowed.error().message());
            continue;
        }
        apply(ticket, op);
        kept.push_back({made.id, std::move(op.body)});
    }
    import.ops = std::move(kept);
    return std::vector<std::string>(reasons.begin(), reasons.end());
}

} // namespace warroom::incoming
