// incident import: recorded incidents and postmortems, all at once, file by file.
#include "commands/incident_files.h"

#include "import/clean_text.h"
#include "import/import_files.h"
#include "import/read_incident.h"
#include "input.h"
#include "protocol/json_writer.h"

#include <fmt/format.h>

#include <csignal>
#include <set>

namespace warroom::ctl {
namespace {

volatile std::sig_atomic_t interruptedBySignal = 0;

// Ctrl C ends the run between two tickets, while this lives; a second one ends the program.
class StopBetweenTickets final
{
public:
    StopBetweenTickets()
    {
        struct sigaction action = {};
        action.sa_handler = [](int) { interruptedBySignal = 1; };
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigaction(SIGINT, &action, &m_before);
    }
    ~StopBetweenTickets() { sigaction(SIGINT, &m_before, nullptr); }
    StopBetweenTickets(const StopBetweenTickets&) = delete;
    StopBetweenTickets& operator=(const StopBetweenTickets&) = delete;

private:
    struct sigaction m_before = {};
};

struct Imported
{
    std::string file;
    TicketId id;
    std::string key;
    std::size_t ops = 0;
    bool isNew = true;
    std::vector<std::string> unmapped, assumed;
};

struct Report
{
    std::vector<Imported> imported;
    std::vector<incoming::SkippedFile> skipped;
    std::size_t notReached = 0; // files, after an interruption or a lost backend
};

// Sends what the document becomes. The ids follow from the document, so that nothing is there twice.
Result<Imported> send(Context& context, const std::string& file, incoming::ReadIncident read)
{
    TRY(auto* site, context.site());
    const auto prepared = incoming::prepareImport(read);
    Imported made{file,
                  prepared.ticket,
                  {},
                  prepared.ops.size(),
                  true,
                  std::move(read.unmapped),
                  std::move(read.assumed)};
    made.isNew = !site->ticket(made.id.text());
    if (made.isNew) {
        TRY(const auto sent, site->submit(made.id, prepared.ops, std::nullopt));
        std::set<std::string> left;
        for (std::size_t i = 0; i < sent.size() && i < prepared.ops.size(); ++i) {
            if (!sent[i].error)
                continue;
            if (!incoming::mayBeLeft(prepared.ops[i].body, *sent[i].error))
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

Result<Imported> importOne(Context& context, const std::string& file)
{
    TRY(auto bytes, readFile(file, incoming::importedMostBytes));
    TRY(auto read, incoming::readIncident(std::move(bytes), file));
    return send(context, file, std::move(read));
}

// Without a backend, or not allowed: the next file would fare no better.
bool endsTheRun(const Error& error)
{
    const auto code = exitCodeOf(error.code());
    return code == ExitCode::Unreachable || code == ExitCode::Refused;
}

void writeTexts(json::Writer& to, std::string_view name, const std::vector<std::string>& texts)
{
    to.key(name).beginArray();
    for (const auto& text : texts)
        to.value(text);
    to.endArray();
}

void printIncidentImport(Context& context, const Report& report)
{
    json::Writer document;
    document.beginObject().key("imported").beginArray();
    std::size_t added = 0;
    for (const auto& made : report.imported) {
        const std::string file = incoming::cleanText(made.file);
        document.beginObject().field("file", file).field("id", made.id).field("key", made.key);
        document.field("ops", made.ops).field("new", made.isNew);
        writeTexts(document, "unmapped", made.unmapped);
        writeTexts(document, "assumed", made.assumed);
        document.endObject();
        std::string line = fmt::format("{}  {}{}", made.key.empty() ? made.id.text() : made.key, file,
                                       made.isNew ? "" : "  (there already)");
        if (!made.unmapped.empty())
            line += "\n    in the Original Request, as it was: " + join(made.unmapped, ", ");
        if (!made.assumed.empty())
            line += "\n    not said, taken as: " + join(made.assumed, ", ");
        context.out.line(line);
        added += made.isNew;
    }
    document.endArray().key("skipped").beginArray();
    for (const auto& one : report.skipped) {
        const std::string file = incoming::cleanText(one.file);
        document.beginObject()
            .field("file", file)
            .field("reason", incoming::cleanText(one.reason))
            .endObject();
        context.out.line(fmt::format("skipped  {}: {}", file, one.reason));
    }
    document.endArray().field("new", added).field("not_reached", report.notReached).endObject();
    context.out.either(document.take(),
                       fmt::format("{} new, {} there already, {} skipped, {} not reached", added,
                                   report.imported.size() - added, report.skipped.size(), report.notReached));
}

Result<ExitCode> importAll(Context& context, const std::vector<std::string>& named)
{
    const StopBetweenTickets guard;
    auto [files, skipped] = incoming::findFiles(named);
    Report report;
    report.skipped = std::move(skipped);
    std::optional<Error> end;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (interruptedBySignal) {
            report.notReached = files.size() - i;
            end = fail(ErrorCode::Cancelled, "interrupted; what is imported stays");
            break;
        }
        if (files.size() > 1)
            context.out.note(fmt::format("{} of {}: {}", i + 1, files.size(), files[i]));
        auto made = importOne(context, files[i]);
        if (made) {
            report.imported.push_back(*std::move(made));
        } else if (endsTheRun(made.error())) {
            report.notReached = files.size() - i;
            end = made.error();
            break;
        } else {
            context.out.note(made.error().message());
            report.skipped.push_back({files[i], made.error().message(), true});
        }
    }
    if (end && report.imported.empty() && report.skipped.empty())
        return *end;
    // One file that cannot be read needs no report: what is wrong with it was said.
    if (files.size() == 1 && report.skipped.size() == 1 && report.skipped.front().isMistake)
        return ExitCode::BadInput;
    printIncidentImport(context, report);
    if (end)
        return *end;
    const bool bad = std::any_of(report.skipped.begin(), report.skipped.end(),
                                 [](const incoming::SkippedFile& one) { return one.isMistake; });
    return bad ? ExitCode::BadInput : ExitCode::Done;
}

} // namespace

void addImport(Registry& registry, CLI::App& noun)
{
    auto files = std::make_shared<std::vector<std::string>>();
    auto& verb = registry.verb(noun, "import", "take in recorded incidents and postmortems",
                               [files](Context& context) { return importAll(context, *files); });
    verb.add_option("FILE", *files, "recorded incidents (JSON), postmortems (Markdown), folders of them")
        ->required();
}

} // namespace warroom::ctl
