// Importing in the window: the action, files that are dropped on the queue, and the report.
#include "desktop.h"

#include "models/import/import_run.h"
#include "screens/import/file_drops.h"
#include "screens/import/import_pane.h"
#include "screens/queue/queue_screen.h"
#include "shell/actions.h"
#include "widgets/inline_note.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace warroom::ui {

void Desktop::addImport()
{
    ActionSpec spec;
    spec.id = QStringLiteral("incident.import");
    spec.text = tr("Import incidents…");
    spec.group = tr("Everywhere");
    spec.icon = QStringLiteral("down");
    spec.keys = {QKeySequence(tr("Ctrl+Alt+I"))};
    spec.run = [this] { showImport(); };
    m_window->actions().add(spec);
    connect(new FileDrops(m_queue), &FileDrops::dropped, this, &Desktop::showImport);
}

// The run outlives its pane, so that nobody has to keep it open.
void Desktop::showImport(const QStringList& paths)
{
    if (!m_import) {
        m_import = new ImportRun(m_bridge, this);
        connect(m_import, &ImportRun::finished, this, [this] {
            m_window->announce(m_import->headline());
            if (!qobject_cast<ImportPane*>(m_window->sidePane()))
                m_window->showToast(m_import->headline(), tr("Show"), [this] { showImport(); });
        });
    }
    if (!paths.isEmpty() && m_import->stage() == ImportStage::Importing)
        m_window->showToast(tr("An import is under way; choose more when it is done."));
    m_import->look(paths);
    if (qobject_cast<ImportPane*>(m_window->sidePane()))
        return;
    auto* pane = new ImportPane(*m_import, m_bridge);
    connect(pane, &ImportPane::openTicket, this, &Desktop::openTicket, Qt::QueuedConnection);
    connect(pane, &ImportPane::saveRequested, this, &Desktop::saveImportReport);
    m_window->showSidePane(pane);
}

// Into the documents folder; a note tells where, nothing asks.
void Desktop::saveImportReport()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        folder = QDir::homePath();
    const auto now = QDateTime::fromMSecsSinceEpoch(m_bridge.now().time_since_epoch().count(), Qt::UTC);
    const QString name = now.toString(QStringLiteral("'/warroom-import-'yyyy-MM-dd-HHmmss'.txt'"));
    QSaveFile file(folder + name);
    const bool saved =
        file.open(QIODevice::WriteOnly) && file.write(m_import->report().toUtf8()) >= 0 && file.commit();
    if (saved)
        m_window->showToast(tr("Saved as %1").arg(QDir::toNativeSeparators(file.fileName())));
    else
        m_window->showNote(
            new InlineNote(Tone::Warn, tr("The report was not saved: %1").arg(file.errorString())));
}

} // namespace warroom::ui
