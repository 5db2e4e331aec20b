// Wording of the lines, and the room that each group has.
#include "models/room/catch_up_model.h"

#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/timeline/timeline_sentence.h"

#include "domain/op/op.h"

#include <array>

namespace warroom::ui {
namespace {

/// Lines of each group, so that a night's absence fits on one screen.
constexpr std::array<std::size_t, 7> s_most{6, 6, 2, 6, 3, 5, 3};

QString titleOf(CatchUpGroup group)
{
    switch (group) {
    case CatchUpGroup::Course:
        return CatchUpModel::tr("Phase, severity, roles");
    case CatchUpGroup::Decisions:
        return CatchUpModel::tr("Decisions and findings");
    case CatchUpGroup::Updates:
        return CatchUpModel::tr("Updates");
    case CatchUpGroup::Actions:
        return CatchUpModel::tr("Actions");
    case CatchUpGroup::Whys:
        return CatchUpModel::tr("Whys");
    case CatchUpGroup::Texts:
        return CatchUpModel::tr("Texts");
    case CatchUpGroup::Notes:
        break;
    }
    return CatchUpModel::tr("Notes");
}

/// Turns lines into words.
class Wording
{
public:
    Wording(const Ticket& ticket, const Directory& people, Time now) : t(ticket), m_people(people), m_now(now)
    {}

    CatchUpRow rowOf(const CatchUpLine& line) const
    {
        CatchUpRow row;
        row.entry = line.entry;
        row.time = format::utcMinute(line.at);
        row.text = textOf(line);
        row.isWarning = line.what == CatchUpWhat::ActionLate;
        QStringList names;
        for (const auto& person : line.by)
            names << format::personName(m_people, person);
        row.detail = names.join(CatchUpModel::tr(", ", "between names in a list"));
        if (line.changes > 1)
            row.detail +=
                CatchUpModel::tr(" · %n changes", "after the names of those who made them", line.changes);
        return row;
    }

private:
    QString textOf(const CatchUpLine& line) const
    {
        if (line.what == CatchUpWhat::TextChanged && line.section)
            return line.section == Section::OriginalRequest
                       ? CatchUpModel::tr("Another report in %1", "name of a section")
                             .arg(format::name(*line.section))
                       : format::name(*line.section);
        const auto* item = line.section ? findItem(t, *line.section, line.item) : nullptr;
        if (line.group == CatchUpGroup::Actions && item)
            return actionText(line.what, static_cast<const Action&>(*item));
        if (line.group == CatchUpGroup::Whys && item)
            return whyText(static_cast<const Why&>(*item));
        return entryText(line.entry);
    }

    QString actionText(CatchUpWhat what, const Action& action) const
    {
        const QString owner = format::ownerName(m_people, action.owner.value());
        const QString words = ui::actionText(t, action);
        const QString text = owner.isEmpty()
                                 ? CatchUpModel::tr("%1 (nobody)", "next action").arg(words)
                                 : CatchUpModel::tr("%1 (%2)", "next action, owner").arg(words, owner);
        switch (what) {
        case CatchUpWhat::ActionNew:
            return CatchUpModel::tr("New: %1", "next action").arg(text);
        case CatchUpWhat::ActionDone:
            return CatchUpModel::tr("Done: %1", "next action").arg(text);
        case CatchUpWhat::ActionReopened:
            return CatchUpModel::tr("Open again: %1", "next action").arg(text);
        case CatchUpWhat::ActionLate:
            return CatchUpModel::tr("%1 late: %2", "span, next action")
                .arg(format::ago(m_now - action.due.value().value_or(m_now)), text);
        default:
            return CatchUpModel::tr("Changed: %1", "next action").arg(text);
        }
    }

    QString whyText(const Why& why) const
    {
        const QString text = format::fromUtf8(why.text.value());
        return why.end.value().state == WhyState::Open ? text
                                                       : CatchUpModel::tr("Settled: %1", "why").arg(text);
    }

    QString entryText(OpId id) const
    {
        for (const auto& entry : t.timeline) {
            if (entry.id != id)
                continue;
            const QString sentence = entrySentence(entry, m_people).simplified();
            return entry.type == PhaseMove::type
                       ? CatchUpModel::tr("Phase: %1", "name of a phase").arg(sentence)
                       : sentence;
        }
        return {};
    }

    const Ticket& t;
    const Directory& m_people;
    Time m_now;
};

CatchUpRow headOf(CatchUpGroup group)
{
    CatchUpRow head;
    head.isHead = true;
    head.text = titleOf(group);
    return head;
}

CatchUpRow leftOut(const CatchUpLine& first, std::size_t count)
{
    CatchUpRow row;
    row.entry = first.entry;
    row.time = format::utcMinute(first.at);
    row.text = CatchUpModel::tr("and %n more before", "lines that found no room", static_cast<int>(count));
    return row;
}

} // namespace

void CatchUpModel::setLines(const Ticket& ticket, const std::vector<CatchUpLine>& lines,
                            const Directory& people, Time now)
{
    const Wording words(ticket, people, now);
    beginResetModel();
    m_rows.clear();
    for (std::size_t from = 0; from < lines.size();) {
        const auto group = lines[from].group;
        std::size_t to = from;
        while (to < lines.size() && lines[to].group == group)
            ++to;
        m_rows.push_back(headOf(group));
        const std::size_t most = s_most[static_cast<std::size_t>(group)];
        const std::size_t first = to - from > most ? to - most : from;
        if (first > from)
            m_rows.push_back(leftOut(lines[from], first - from));
        for (std::size_t i = first; i < to; ++i)
            m_rows.push_back(words.rowOf(lines[i]));
        from = to;
    }
    endResetModel();
}

int CatchUpModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags CatchUpModel::flags(const QModelIndex& index) const
{
    return index.isValid() && row(index.row()).isHead ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

QVariant CatchUpModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CatchUpRow& at = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return at.text;
    case Qt::AccessibleTextRole:
        return at.isHead ? at.text : tr("%1: %2. %3", "time, what, who").arg(at.time, at.text, at.detail);
    case HeadRole:
        return at.isHead;
    case TimeRole:
        return at.time;
    case DetailRole:
        return at.detail;
    case WarningRole:
        return at.isWarning;
    default:
        return {};
    }
}

} // namespace warroom::ui
