// What an import says of itself: its headline, and the report as text.
#include "models/format/format.h"
#include "models/import/import_run.h"

#include <QDir>

namespace warroom::ui {
namespace {

// "3 new, 1 here already"; what there is none of is not said.
QString countsOf(const std::vector<std::pair<int, QString>>& counts)
{
    QStringList said;
    for (const auto& [count, words] : counts) {
        if (count > 0)
            said << words;
    }
    return said.join(QStringLiteral(", "));
}

void addPart(QStringList& lines, const QString& head, const ImportModel& model, ImportState state)
{
    if (model.count(state) == 0)
        return;
    lines << QString() << head;
    for (const ImportRow& row : model.rows()) {
        if (row.state != state)
            continue;
        QStringList words{row.name};
        if (!row.title.isEmpty())
            words << row.title;
        if (!row.ticket.isNil())
            words.prepend(model.stateText(row));
        lines << QStringLiteral("  ") + words.join(QStringLiteral("  "));
        for (const QString& detail : ImportModel::details(row))
            lines << QStringLiteral("      ") + detail;
    }
}

} // namespace

QString ImportRun::headline() const
{
    const auto count = [this](ImportState state) { return m_model.count(state); };
    const int fresh = count(ImportState::New), here = count(ImportState::Here), bad = count(ImportState::Bad);
    const int made = count(ImportState::Made), out = count(ImportState::LeftOut);
    const int stopped = count(ImportState::Stopped);
    switch (m_stage) {
    case ImportStage::Idle:
        return {};
    case ImportStage::Reading:
        return m_total == 0 ? tr("Looking for files") : tr("%1 of %2 files read").arg(m_done).arg(m_total);
    case ImportStage::Importing:
        return *m_stop ? tr("Ending what is under way") : tr("%1 of %2 imported").arg(m_done).arg(m_total);
    case ImportStage::Ready:
    case ImportStage::Done:
        break;
    }
    const QString said = countsOf({{made, tr("%n made", "tickets", made)},
                                   {fresh, tr("%n new", "files", fresh)},
                                   {here, tr("%n here already", "files", here)},
                                   {out, tr("%n left out", "files", out)},
                                   {bad, tr("%n cannot be imported", "files", bad)},
                                   {stopped, tr("%n not reached", "files", stopped)}});
    return said.isEmpty() ? tr("No report was found") : said;
}

QString ImportRun::report() const
{
    QStringList lines{tr("Import into warroom, %1").arg(format::utcDay(m_bridge.now()))};
    for (const QString& path : m_chosen)
        lines << tr("Chosen: %1").arg(QDir::toNativeSeparators(path));
    lines << headline();
    addPart(lines, tr("Made"), m_model, ImportState::Made);
    addPart(lines, tr("New, not imported yet"), m_model, ImportState::New);
    addPart(lines, tr("Here already"), m_model, ImportState::Here);
    addPart(lines, tr("Cannot be imported"), m_model, ImportState::Bad);
    addPart(lines, tr("Left out"), m_model, ImportState::LeftOut);
    addPart(lines, tr("Not reached"), m_model, ImportState::Stopped);
    if (!m_passedBy.empty())
        lines << QString() << tr("Passed by");
    for (const auto& [name, reason] : m_passedBy)
        lines << QStringLiteral("  %1: %2").arg(name, reason);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace warroom::ui
