// Words of the line that sends an alert elsewhere.
#include "screens/alerts/route_line.h"

#include "models/alerts/alert_words.h"

namespace warroom::ui {

RouteLine::RouteLine(QWidget* parent) : ReasonLine(tr("Why it goes there"), parent)
{
    setAccessibleName(tr("Send the alert elsewhere"));
}

// What they are called may have changed since it asked last.
void RouteLine::ask(const QString& title, AlertRoute now, Accept accept)
{
    QList<Choice> choices;
    for (const auto& [route, key] :
         {std::pair{AlertRoute::Page, Qt::Key_1}, std::pair{AlertRoute::Ticket, Qt::Key_2},
          std::pair{AlertRoute::Record, Qt::Key_3}}) {
        const QString word = alerts::word(route);
        choices.append({static_cast<int>(route), key, word, tr("Make it: %1").arg(word)});
    }
    setChoices(choices);
    const auto proposed = now == AlertRoute::Ticket ? AlertRoute::Page : AlertRoute::Ticket;
    askFor(title, {tr("Until it is over, make it"), tr("1, 2 or 3"), tr("Enter sends it there")},
           static_cast<int>(proposed), std::move(accept));
}

} // namespace warroom::ui
