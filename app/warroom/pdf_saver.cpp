// The thread that draws a PDF.
#include "pdf_saver.h"

#include "export/record_ticket.h"
#include "models/format/refusal_text.h"
#include "postmortem/postmortem_pdf.h"

namespace warroom::ui {

PdfSaver::PdfSaver(const WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {}

PdfSaver::~PdfSaver()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void PdfSaver::start(std::shared_ptr<const Ticket> ticket, const QString& file, DocumentProfile profile,
                     const Words& words)
{
    const auto keyOf = [this](TicketId id) {
        const auto* summary = m_bridge.summary(id);
        return summary ? summary->key() : std::string();
    };
    // The document is taken here, from what the screen shows; only the drawing takes time.
    auto document = recordOf(*ticket, *m_bridge.directory(), keyOf, RecordForm::WithIds, words);
    if (profile == DocumentProfile::External)
        document = externalDocument(std::move(document), namesOf(*m_bridge.directory()), words);
    m_thread.reset(QThread::create([this, document = std::move(document), file, profile, words] {
        PdfOptions options;
        options.profile = profile;
        options.words = words;
        options.cancelled = &m_cancelled;
        const auto written = writePostmortemPdf(document, file, options);
        const QString problem = written ? QString() : refusalText(written.error());
        QMetaObject::invokeMethod(
            this, [this, problem] { emit finished(problem); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

} // namespace warroom::ui
