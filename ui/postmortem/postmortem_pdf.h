// The postmortem as a PDF file.
#pragma once

#include "base/result.h"
#include "base/words.h"
#include "domain/recorded/recorded_incident.h"
#include "export/external.h"

#include <QString>

#include <atomic>
#include <functional>

namespace warroom {

enum class Paper
{
    A4,
    Letter
};

struct PdfOptions
{
    Paper paper = Paper::A4;
    DocumentProfile profile = DocumentProfile::Internal; // what the document says it is
    Words words;                                         // the language of headings and labels
    QString author = QStringLiteral("warroom");
    const std::atomic<bool>* cancelled = nullptr;      // looked at before each page
    std::function<void(int page, int pages)> progress; // after each page, in the calling thread
};

// Writes the document to `path`, all of it or nothing: a file that was there stays until the new one is
// complete. The same incident, options and fonts give the same bytes; nothing of the clock or the machine
// goes in. The file holds no action, no script, no attachment and nothing to fetch. Needs a QGuiApplication
// (offscreen will do); any thread, one call at a time, since the seed of Qt's hashes is fixed meanwhile.
// Errors: NotFound (no such folder), Argument (not a regular file), Forbidden (may not write there),
// StorageFull, Storage, Cancelled.
Result<void> writePostmortemPdf(const RecordedIncident& incident, const QString& path,
                                const PdfOptions& options);

// The command `warroom --from FILE.json --export-pdf OUT.pdf [--profile internal|external]`. Returns the exit
// code: 0 done, 1 the file could not be written, 2 the input is not a recorded incident; on failure `message`
// says why, for stderr.
int exportPdf(const QString& fromJson, const QString& out, DocumentProfile profile, QString* message,
              const Words& words = Words());

} // namespace warroom
