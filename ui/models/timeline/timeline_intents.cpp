// Intents whose authors have written nothing since: which are quiet, and telling when that changes.
#include "models/format/format.h"
#include "models/timeline/timeline_model.h"

#include <algorithm>

namespace warroom::ui {

const OpenIntent* TimelineModel::quietIntent(const Entry& entry) const
{
    const auto found = std::find_if(m_intents.begin(), m_intents.end(),
                                    [&](const OpenIntent& open) { return open.entry == entry.id; });
    return found != m_intents.end() && found->isQuiet(m_now) ? &*found : nullptr;
}

QString TimelineModel::quietText(const Entry& entry) const
{
    const OpenIntent* quiet = quietIntent(entry);
    return quiet ? tr("no word since, %1", "duration").arg(format::ago(m_now - quiet->happened)) : QString();
}

/// Of what was open `before`, and quiet `then`, only what is otherwise now.
void TimelineModel::tellQuiet(const std::vector<OpenIntent>& before, Time then)
{
    const auto quietOf = [](const std::vector<OpenIntent>& open, Time at) {
        std::vector<OpId> quiet;
        for (const auto& one : open) {
            if (one.isQuiet(at))
                quiet.push_back(one.entry);
        }
        std::sort(quiet.begin(), quiet.end());
        return quiet;
    };
    const auto was = quietOf(before, then);
    const auto is = quietOf(m_intents, m_now);
    std::vector<OpId> changed;
    std::set_symmetric_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(changed));
    for (const OpId entry : changed) {
        if (const int row = rowOf(entry); row >= 0)
            emit dataChanged(index(row), index(row), {QuietRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    }
}

} // namespace warroom::ui
