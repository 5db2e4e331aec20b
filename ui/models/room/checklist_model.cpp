// The words of the checklists, and their rows.
#include "models/room/checklist_model.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

constexpr const char* context = "warroom::ui::Checklist";

struct StepWords
{
    std::string_view id;
    const char* text;
};

constexpr StepWords stepWords[] = {
    {"incident.roles", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Acknowledge, assign commander")},
    {"incident.hypothesis", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Attach telemetry, hypothesis")},
    {"incident.actions", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Start runbook, record actions")},
    {"incident.escalate", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Escalate if unresolved after 2 h")},
    {"incident.review", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Book review, assign follow-ups")},
    {"commander.scope", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Confirm severity and scope")},
    {"commander.roles", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Fill the roles of this severity")},
    {"commander.actions", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "An owner for every open action")},
    {"commander.brief", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Brief whoever joined")},
    {"ops_lead.freeze", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Stop deploys and other changes")},
    {"ops_lead.runbook", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Choose the runbook")},
    {"ops_lead.way_back", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Know the way back of each change")},
    {"comms_lead.first", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Send the first update")},
    {"comms_lead.customers", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Tell customers and desks")},
    {"comms_lead.next", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Promise the next update")},
    {"scribe.times", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Times of impact and detection")},
    {"scribe.decisions", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Decisions with their reason")},
    {"scribe.whys", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "Whys as they are asked")},
    {"customer_liaison.symptoms",
     QT_TRANSLATE_NOOP("warroom::ui::Checklist", "What customers see, in Symptoms")},
    {"customer_liaison.answer", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "An answer for the desks")},
    {"customer_liaison.count", QT_TRANSLATE_NOOP("warroom::ui::Checklist", "How many customers are hit")},
};

} // namespace

QString stepText(const ChecklistStep& step)
{
    const auto found = std::find_if(std::begin(stepWords), std::end(stepWords),
                                    [&](const StepWords& line) { return line.id == step.id; });
    return found == std::end(stepWords) ? QString() : QCoreApplication::translate(context, found->text);
}

void ChecklistModel::setSteps(const Ticket& ticket, std::span<const ChecklistStep> steps)
{
    std::vector<StepRow> wanted;
    for (const auto& step : steps) {
        const auto state = stateOf(ticket, step);
        wanted.push_back({std::string(step.id), stepText(step), state.done, state.byItself});
    }
    setRows(std::move(wanted));
}

int ChecklistModel::doneCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](auto& row) { return row.done; }));
}

QString ChecklistModel::countText() const
{
    return tr("%1 of %2", "done steps, steps").arg(doneCount()).arg(rowCount());
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const
{
    const StepRow* at = row(index);
    if (!at)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return at->text;
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "step, done or open").arg(at->text, at->done ? tr("done") : tr("open"));
    case Qt::ToolTipRole:
        return at->byItself ? tr("The ticket shows it") : at->text;
    case DoneRole:
        return at->done;
    case ByItselfRole:
        return at->byItself;
    default:
        return {};
    }
}

} // namespace warroom::ui
