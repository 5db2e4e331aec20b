// Reading a ticket from a workspace's local copy and drawing it.
#include "export_ticket.h"

#include "base/id.h"
#include "export/record_ticket.h"
#include "models/format/refusal_text.h"
#include "postmortem/postmortem_pdf.h"
#include "store/cache_store.h"
#include "sync/replica.h"

#include <QFileInfo>

namespace warroom::ui {
namespace {

Result<void> exportTicket(const QString& workspace, const QString& key, const QString& out,
                          DocumentProfile profile, const Words& words)
{
    if (!QFileInfo::exists(workspace + QStringLiteral("/cache.db")))
        return fail(ErrorCode::NotFound, workspace.toStdString() + " holds no workspace");
    TRY(auto cache, openCache(workspace.toStdString()));
    const SystemClock clock;
    Uuid7Source ids(clock);
    Replica replica(*cache.store, clock, ids);
    CHECK(replica.load());
    const auto id = replica.findTicket(key.toStdString());
    const auto ticket = replica.shown(id);
    if (id.isNil() || !ticket->exists())
        return fail(ErrorCode::NotFound, "this workspace has no ticket " + key.toStdString());
    const auto keyOf = [&](TicketId other) {
        const auto found = replica.summaries().find(other);
        return found == replica.summaries().end() ? std::string() : found->second.key();
    };
    RecordedIncident document = recordOf(*ticket, replica.directory(), keyOf, RecordForm::WithIds, words);
    if (profile == DocumentProfile::External)
        document = externalDocument(std::move(document), namesOf(replica.directory()), words);
    PdfOptions options;
    options.profile = profile;
    options.words = words;
    return writePostmortemPdf(document, out, options);
}

} // namespace

int exportTicketPdf(const QString& workspace, const QString& key, const QString& out, DocumentProfile profile,
                    const Words& words, QString* message)
{
    const auto exported = exportTicket(workspace, key, out, profile, words);
    if (exported)
        return 0;
    *message = refusalText(exported.error());
    return 1;
}

} // namespace warroom::ui
