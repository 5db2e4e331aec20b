// Drawing a ticket's postmortem without keeping the GUI thread.
#pragma once

#include "bridge/workspace_bridge.h"
#include "export/external.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace warroom::ui {

/// One export at a time for each object. GUI thread.
class PdfSaver final : public QObject
{
    Q_OBJECT

public:
    PdfSaver(const WorkspaceBridge& bridge, QObject* parent);
    ~PdfSaver() override;

    void start(std::shared_ptr<const Ticket> ticket, const QString& file, DocumentProfile profile,
               const Words& words);
    void cancel() { m_cancelled = true; }

signals:
    /// `problem` is empty if the file is there.
    void finished(const QString& problem);

private:
    const WorkspaceBridge& m_bridge;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace warroom::ui
