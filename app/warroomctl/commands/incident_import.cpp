// incident import: recorded incidents, all at once.
#include "commands/incident_files.h"

#include "document_ids.h"
#include "export/import_plan.h"
#include "export/recorded_incident_codec.h"
#include "input.h"
#include "protocol/json_writer.h"

#include <fmt/format.h>

#include <set>

namespace warroom::ctl {
namespace {

constexpr std::size_t fileMost = 32 * 1024 * 1024;

struct Imported
{
    std::string file;
    TicketId id;
    std::string key;
    std::size_t ops = 0;
    bool isNew = true;
};

// Position and roles need a commander; without them the import is still the whole document.
bool mayBeLeft(const Sent& sent, const Body& body)
{
    const bool position = std::holds_alternative<PhaseMove>(body) || std::holds_alternative<RoleAssign>(body);
    return position && sent.error && sent.error->code() == ErrorCode::Forbidden;
}

// Sends what the document becomes. The ids follow from the document, so that nothing is there twice.
Result<Imported> import(Context& context, const std::string& file, const RecordedIncident& incident)
{
    TRY(auto* site, context.site());
    DocumentIds ids(formatRecordedIncident(incident));
    Imported made{file, ids.make<TicketId>(), {}, 0, true};
    made.isNew = !site->ticket(made.id.text());
    std::vector<NewOp> ops;
    for (auto& planned : importPlan(incident, made.id, ids))
        ops.push_back({ids.make<OpId>(), std::move(planned.body)});
    made.ops = ops.size();
    if (made.isNew) {
        TRY(const auto sent, site->submit(made.id, ops, std::nullopt));
        std::set<std::string> left;
        for (std::size_t i = 0; i < sent.size() && i < ops.size(); ++i) {
            if (!sent[i].error)
                continue;
            if (!mayBeLeft(sent[i], ops[i].body))
                return fail(sent[i].error->code(), fmt::format("{}: {}", file, sent[i].error->message()),
                            sent[i].error->path());
            left.insert(sent[i].error->message());
        }
        for (const auto& why : left)
            context.out.note(fmt::format("{}: imported, but {}", file, why));
    }
    made.key = site->keyOf(made.id);
    return made;
}

Result<void> importAll(Context& context, const std::vector<std::string>& files)
{
    // All are read before anything is sent: a bad file leaves nothing half done.
    std::vector<RecordedIncident> incidents;
    for (const auto& file : files) {
        TRY(const auto text, readFile(file, fileMost));
        auto incident = parseRecordedIncident(text, file);
        if (!incident)
            return Error(incident.error().code(), incident.error().message());
        incidents.push_back(std::move(*incident));
    }
    json::Writer document;
    document.beginObject().key("imported").beginArray();
    std::size_t added = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        TRY(const auto made, import(context, files[i], incidents[i]));
        document.beginObject().field("file", made.file).field("id", made.id).field("key", made.key);
        document.field("ops", made.ops).field("new", made.isNew).endObject();
        context.out.line(fmt::format("{}  {}{}", made.key.empty() ? made.id.text() : made.key, made.file,
                                     made.isNew ? "" : "  (there already)"));
        added += made.isNew;
    }
    document.endArray().field("new", added).endObject();
    context.out.either(document.take(), fmt::format("{} new", added));
    return {};
}

} // namespace

void addImport(Registry& registry, CLI::App& noun)
{
    auto files = std::make_shared<std::vector<std::string>>();
    auto& verb = registry.verb(noun, "import", "take in recorded incidents",
                               simply([files](Context& context) { return importAll(context, *files); }));
    verb.add_option("FILE", *files, "recorded incidents, JSON")->required();
}

} // namespace warroom::ctl
