// The stages of an import, and the pace at which tickets are made.
#include "models/import/import_run.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QFileInfo>

namespace warroom::ui {
namespace {

constexpr std::chrono::milliseconds s_tellEvery{50};

} // namespace

ImportRun::ImportRun(WorkspaceBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_model([this](TicketId ticket) {
          const Summary* summary = m_bridge.summary(ticket);
          return summary ? format::fromUtf8(summary->key()) : QString();
      })
{
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, &ImportRun::onSummaries);
    connect(&bridge, &WorkspaceBridge::outboxChanged, this, &ImportRun::onOutbox);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &ImportRun::changed);
    connect(&bridge, &WorkspaceBridge::masked, this, [this](const std::vector<masking::MaskedOp>& ops) {
        for (const auto& op : ops) {
            if (const auto at = m_rowOf.find(op.ticket); at != m_rowOf.end())
                m_model.change(at->second, [](ImportRow& row) { row.isMasked = true; });
        }
    });
}

ImportRun::~ImportRun()
{
    *m_stop = true;
    m_queue.stop();
}

void ImportRun::tell(std::uint64_t turn, std::function<void()> what)
{
    QMetaObject::invokeMethod(
        this,
        [this, turn, what = std::move(what)] {
            if (turn == m_turn)
                what();
        },
        Qt::QueuedConnection);
}

void ImportRun::look(const QStringList& paths)
{
    if (paths.isEmpty() || m_stage == ImportStage::Importing)
        return;
    if (m_stage == ImportStage::Done) {
        m_model.clear();
        m_rowOf.clear();
        m_passedBy.clear();
        m_chosen.clear();
        m_stage = ImportStage::Idle;
    }
    m_chosen += paths;
    m_waiting += paths;
    if (m_stage != ImportStage::Reading)
        readNext();
}

void ImportRun::readNext()
{
    if (!std::exchange(m_works, true))
        m_queue.start([] {}, std::chrono::hours(1), [] {});
    m_stage = ImportStage::Reading;
    m_total = m_done = 0;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const QStringList paths = std::exchange(m_waiting, {});
    m_queue.post([this, paths, turn = ++m_turn, stop = m_stop] { readAll(paths, turn, stop); });
    emit changed();
}

void ImportRun::readAll(const QStringList& paths, std::uint64_t turn,
                        const std::shared_ptr<std::atomic_bool>& stop)
{
    std::vector<ImportFile> files;
    for (const QString& path : paths) {
        if (*stop)
            break;
        ImportFiles found = importFilesOf(path);
        files.insert(files.end(), found.files.begin(), found.files.end());
        tell(turn, [this, found = std::move(found)] { takeFiles(found); });
    }
    std::vector<ImportRow> rows;
    auto told = std::chrono::steady_clock::now();
    for (const ImportFile& file : files) {
        if (*stop)
            break;
        rows.push_back(readImportRow(file));
        if (const auto now = std::chrono::steady_clock::now(); now - told >= s_tellEvery) {
            told = now;
            tell(turn, [this, rows = std::exchange(rows, {})] { takeRows(rows); });
        }
    }
    tell(turn, [this, rows = std::move(rows)] {
        takeRows(rows);
        endReading();
    });
}

void ImportRun::takeFiles(ImportFiles found)
{
    m_total += static_cast<int>(found.files.size());
    m_passedBy.insert(m_passedBy.end(), found.passedBy.begin(), found.passedBy.end());
    m_model.append(std::move(found.bad));
    emit changed();
}

void ImportRun::takeRows(std::vector<ImportRow> rows)
{
    m_done += static_cast<int>(rows.size());
    for (ImportRow& row : rows) {
        if (row.state != ImportState::New)
            continue;
        const int place = m_model.rowCount() + static_cast<int>(&row - rows.data());
        const auto [first, isFirst] = m_rowOf.emplace(row.ticket, place);
        if (m_bridge.summary(row.ticket)) {
            row.state = ImportState::Here;
        } else if (!isFirst) {
            const auto other = static_cast<std::size_t>(first->second);
            const auto known = static_cast<std::size_t>(m_model.rowCount());
            row.state = ImportState::Here;
            row.sameAs = other < known ? m_model.rows()[other].name : rows[other - known].name;
        }
    }
    m_model.append(std::move(rows));
    emit changed();
}

void ImportRun::endReading()
{
    if (!m_waiting.isEmpty())
        return readNext();
    m_stage = m_model.rowCount() == 0 && m_passedBy.empty() ? ImportStage::Idle : ImportStage::Ready;
    emit changed();
}

Author ImportRun::author() const
{
    const Connection& connection = m_bridge.connection();
    // Who never signed in is believed, as for everything else that is written offline.
    return {connection.person, connection.person.isNil() ? AccountRole::Admin : connection.role};
}

QString ImportRun::whyNot() const
{
    if (author().role == AccountRole::Viewer)
        return tr("Only responders may import; this account is a viewer.");
    if (m_stage == ImportStage::Reading)
        return tr("The files are being read.");
    if (m_stage == ImportStage::Importing)
        return tr("The import is under way.");
    return m_model.count(ImportState::New) == 0 ? tr("There is nothing new to import.") : QString();
}

void ImportRun::start()
{
    if (m_stage != ImportStage::Ready || !whyNot().isEmpty())
        return;
    m_todo.clear();
    for (std::size_t i = 0; i < m_model.rows().size(); ++i) {
        if (m_model.rows()[i].state == ImportState::New)
            m_todo.push_back(static_cast<int>(i));
    }
    m_next = 0;
    m_done = 0;
    m_total = static_cast<int>(m_todo.size());
    m_stop = std::make_shared<std::atomic_bool>(false);
    ++m_turn;
    m_stage = ImportStage::Importing;
    emit changed();
    pump();
}

void ImportRun::pump()
{
    while (m_underWay < AtOnce && m_next < m_todo.size() && !*m_stop) {
        const int row = m_todo[m_next++];
        ++m_underWay;
        m_model.change(row, [](ImportRow& going) { going.state = ImportState::Going; });
        const ImportRow& going = m_model.rows()[static_cast<std::size_t>(row)];
        m_queue.post([this, row, file = ImportFile{going.file, going.name}, author = author(),
                      now = m_bridge.now(), turn = m_turn, stop = m_stop] {
            auto ready =
                *stop ? Result<ReadyImport>(fail(ErrorCode::Cancelled, {})) : readyImport(file, author, now);
            tell(turn, [this, row, ready = std::move(ready)] { takeReady(row, ready); });
        });
    }
    if (m_underWay == 0 && m_stage == ImportStage::Importing)
        finish();
}

void ImportRun::takeReady(int row, Result<ReadyImport> ready)
{
    if (*m_stop || !ready) {
        const QString problem = *m_stop ? QString() : refusalText(ready.error());
        m_model.change(row, [this, &problem](ImportRow& ended) {
            ended.state = *m_stop ? ImportState::Stopped : ImportState::Bad;
            ended.problem = problem;
        });
        return settle();
    }
    const TicketId ticket = ready->import.ticket;
    // It may be another one than when it was looked at: the file, or what is here, has changed.
    const bool isHere = m_bridge.summary(ticket) || m_rowOf.try_emplace(ticket, row).first->second != row;
    m_model.change(row, [&](ImportRow& going) {
        going.ticket = ticket;
        going.isLeft = ready->isLeft;
        if (isHere)
            going.state = ImportState::Here;
    });
    if (isHere)
        return settle();
    m_sent.insert(ticket);
    m_bridge.submitAll(ticket, std::move(ready->import.ops));
}

void ImportRun::settle()
{
    --m_underWay;
    ++m_done;
    emit changed();
    pump();
}

void ImportRun::finish()
{
    for (; m_next < m_todo.size(); ++m_next)
        m_model.change(m_todo[m_next], [](ImportRow& row) { row.state = ImportState::Stopped; });
    m_stage = ImportStage::Done;
    emit changed();
    emit finished();
}

void ImportRun::stop()
{
    if (!isRunning())
        return;
    *m_stop = true;
    m_waiting.clear();
    emit changed();
}

void ImportRun::onSummaries(const std::vector<Summary>& summaries)
{
    if (m_rowOf.empty())
        return;
    for (const Summary& summary : summaries) {
        const auto at = m_rowOf.find(summary.id);
        if (at == m_rowOf.end())
            continue;
        const bool isMade = m_sent.erase(summary.id) > 0;
        m_model.change(at->second, [isMade](ImportRow& row) {
            if (isMade)
                row.state = ImportState::Made;
        });
        if (isMade)
            settle();
    }
}

// What the backend refused stays in the outbox; the report says so.
void ImportRun::onOutbox()
{
    if (m_rowOf.empty())
        return;
    for (const PendingChange& change : m_bridge.outbox()) {
        const auto at = change.refused ? m_rowOf.find(change.ticket) : m_rowOf.end();
        if (at == m_rowOf.end())
            continue;
        const ImportRow& row = m_model.rows()[static_cast<std::size_t>(at->second)];
        if (row.state == ImportState::Made && row.problem.isEmpty())
            m_model.change(at->second,
                           [&change](ImportRow& made) { made.problem = refusalText(*change.refused); });
    }
}

} // namespace warroom::ui
