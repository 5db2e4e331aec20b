// incident export: the ticket as a document.
#include "commands/incident_files.h"

#include "export/csv.h"
#include "export/external.h"
#include "export/html.h"
#include "export/markdown.h"
#include "export/record_ticket.h"
#include "export/recorded_incident_codec.h"
#include "input.h"
#include "protocol/json_writer.h"
#include "run_program.h"

#include <fmt/format.h>

#include <cstdlib>
#include <unistd.h>

namespace warroom::ctl {
namespace {

struct Export
{
    std::string key, format, output, table = "timeline", profile = "internal";
};

// A file that goes with the object.
class TemporaryFile final
{
public:
    static Result<TemporaryFile> holding(std::string_view bytes)
    {
        const char* folder = std::getenv("TMPDIR");
        TemporaryFile made(std::string(folder && *folder ? folder : "/tmp") + "/warroom-XXXXXX");
        const int fd = mkstemp(made.m_path.data());
        if (fd < 0)
            return fail(ErrorCode::Storage, "no temporary file could be made");
        const bool good = write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
        close(fd);
        if (!good)
            return fail(ErrorCode::Storage, "the temporary file could not be written");
        return made;
    }
    TemporaryFile(TemporaryFile&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    ~TemporaryFile()
    {
        if (!m_path.empty())
            unlink(m_path.c_str());
    }
    const std::string& path() const { return m_path; }

private:
    explicit TemporaryFile(std::string path) : m_path(std::move(path)) {}
    std::string m_path;
};

Result<void> drawPdf(const RecordedIncident& incident, const Export& given)
{
    const std::string& output = given.output;
    if (output == "-")
        return fail(ErrorCode::Argument, "a PDF needs a file; give it with --output");
    auto program = findProgram("warroom");
    if (!program)
        return fail(ErrorCode::NotFound,
                    program.error().message() + "; the package warroom brings it and draws the PDF");
    TRY(const auto file, TemporaryFile::holding(formatRecordedIncident(incident)));
    TRY(const int code,
        runProgram(*program, {"--from", file.path(), "--export-pdf", output, "--profile", given.profile}));
    if (code != 0)
        return fail(ErrorCode::Internal,
                    fmt::format("{} could not draw the PDF (exit code {})", *program, code));
    return {};
}

Result<std::string> formatted(const Export& given, const RecordedIncident& incident)
{
    if (given.format == "json")
        return formatRecordedIncident(incident);
    if (given.format == "markdown")
        return formatMarkdown(incident);
    if (given.format == "html")
        return formatHtml(incident);
    if (given.table != "timeline" && given.table != "actions")
        return fail(ErrorCode::Argument, "--table must be timeline or actions");
    return formatCsv(incident, given.table == "actions" ? CsvTable::Actions : CsvTable::Timeline);
}

Result<void> exportTicket(Context& context, const Export& given)
{
    static const std::vector<std::string> formats = {"pdf", "markdown", "json", "csv", "html"};
    if (std::find(formats.begin(), formats.end(), given.format) == formats.end())
        return fail(ErrorCode::Argument, "--format must be pdf, markdown, json, csv or html");
    TRY(const auto profile, parseProfile(given.profile));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    TRY(const auto people, site->directory());
    auto incident = recordOf(
        *ticket, people, [&](TicketId other) { return site->keyOf(other); },
        given.format == "json" ? RecordForm::Document : RecordForm::WithIds);
    if (profile == DocumentProfile::External)
        incident = externalDocument(std::move(incident), namesOf(people));
    if (given.format == "pdf") {
        CHECK(drawPdf(incident, given));
    } else {
        TRY(const auto text, formatted(given, incident));
        if (given.output == "-") {
            context.out.bytes(text);
            return {};
        }
        CHECK(writeFile(given.output, text, Existing::Replace));
    }
    json::Writer document;
    document.beginObject().field("file", given.output).field("format", given.format).endObject();
    context.out.either(document.take(), given.output);
    return {};
}

} // namespace

void addExport(Registry& registry, CLI::App& noun)
{
    auto given = std::make_shared<Export>();
    auto& verb = registry.verb(noun, "export", "write a ticket as a document",
                               simply([given](Context& context) { return exportTicket(context, *given); }));
    verb.add_option("KEY", given->key, "INC-42")->required();
    verb.add_option("--format", given->format, "pdf, markdown, json, csv or html")->required();
    verb.add_option("--output", given->output, "the file; - is standard output, but for PDF")->required();
    verb.add_option("--profile", given->profile, "internal, or external without names, hosts and whys");
    verb.add_option("--table", given->table, "for CSV: timeline or actions");
}

} // namespace warroom::ctl
