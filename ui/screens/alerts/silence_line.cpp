// Words of the line that silences.
#include "screens/alerts/silence_line.h"

#include <array>

namespace warroom::ui {
namespace {

constexpr std::array s_minutes{1, 5, 30, 60};
constexpr std::array s_keys{Qt::Key_1, Qt::Key_5, Qt::Key_3, Qt::Key_6};
constexpr int s_proposedMinutes = 30;

} // namespace

SilenceLine::SilenceLine(QWidget* parent) : ReasonLine(tr("Why it is silenced"), parent)
{
    setAccessibleName(tr("Silence"));
    QList<Choice> choices;
    for (std::size_t i = 0; i < s_minutes.size(); ++i)
        choices.append({s_minutes[i], s_keys[i], tr("%1 min").arg(s_minutes[i]),
                        tr("Silence for %1 minutes").arg(s_minutes[i])});
    setChoices(choices);
}

void SilenceLine::ask(const QString& title, Accept accept)
{
    askFor(title, {tr("Silence for"), tr("1, 5, 3 or 6"), tr("Enter silences")}, s_proposedMinutes,
           std::move(accept));
}

} // namespace warroom::ui
