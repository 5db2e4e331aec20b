// One import from the choice of files to its report: reads them beside the GUI thread, and sends what they
// become through the bridge, ticket by ticket.
#pragma once

#include "base/work_queue.h"
#include "bridge/workspace_bridge.h"
#include "models/import/import_model.h"
#include "models/import/import_reader.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace warroom::ui {

enum class ImportStage
{
    Idle,
    Reading, ///< files are found and read; nothing is made
    Ready,   ///< to be looked at, and started
    Importing,
    Done
};

/// Goes on while nobody looks. A ticket counts as made once the local copy holds it; then it is on its way
/// like everything else, and waits in the outbox while there is no connection. GUI thread; the bridge must
/// outlive it.
class ImportRun final : public QObject
{
    Q_OBJECT

public:
    /// So many tickets are under way at once; stopping waits for no more than these.
    static constexpr int AtOnce = 8;

    explicit ImportRun(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~ImportRun() override;

    ImportModel& model() { return m_model; }
    const ImportModel& model() const { return m_model; }
    ImportStage stage() const { return m_stage; }
    bool isRunning() const { return m_stage == ImportStage::Reading || m_stage == ImportStage::Importing; }
    /// Files of the stage that is under way; 0 while they are still being looked for.
    int total() const { return m_total; }
    int done() const { return m_done; }
    const QStringList& chosen() const { return m_chosen; }
    /// Names of files in the chosen folders that hold no report, and why.
    const std::vector<std::pair<QString, QString>>& passedBy() const { return m_passedBy; }

    /// Reads files and folders, beside those that are ready; after a report it begins anew. Nothing happens
    /// while tickets are being made.
    void look(const QStringList& paths);
    /// Why nothing can be imported now; empty: start() does it.
    QString whyNot() const;
    void start();
    /// Ends the reading or the import after what is under way. What is made stays.
    void stop();

    /// "3 new, 1 here already, 1 cannot be imported", and how far it is.
    QString headline() const;
    /// All of it, file by file.
    QString report() const;

signals:
    void changed();
    /// Tickets were made, or it was tried.
    void finished();

private:
    void readNext();
    void readAll(const QStringList& paths, std::uint64_t turn, const std::shared_ptr<std::atomic_bool>& stop);
    void takeFiles(ImportFiles found);
    void takeRows(std::vector<ImportRow> rows);
    void endReading();
    void pump();
    void takeReady(int row, Result<ReadyImport> ready);
    void settle();
    void finish();
    void onSummaries(const std::vector<Summary>& summaries);
    void onOutbox();
    Author author() const;
    /// Runs on the GUI thread unless another choice was made meanwhile.
    void tell(std::uint64_t turn, std::function<void()> what);

    WorkspaceBridge& m_bridge;
    ImportModel m_model;
    ImportStage m_stage = ImportStage::Idle;
    QStringList m_chosen;
    QStringList m_waiting; ///< paths to read after those that are being read
    std::vector<std::pair<QString, QString>> m_passedBy;
    int m_total = 0, m_done = 0;
    std::uint64_t m_turn = 0;
    std::vector<int> m_todo; ///< rows
    std::size_t m_next = 0;
    int m_underWay = 0;
    std::unordered_map<TicketId, int> m_rowOf; ///< of all tickets that the rows stand for
    std::unordered_set<TicketId> m_sent;       ///< not yet in the local copy
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    bool m_works = false;
    WorkQueue m_queue; ///< last: its thread ends before what it works with
};

} // namespace warroom::ui
