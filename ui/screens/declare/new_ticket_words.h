// What the form of a new ticket says of each section.
#pragma once

#include "domain/ticket/template.h"

#include <QString>
#include <QStringList>

namespace warroom::ui::new_ticket {

/// As the template says it, else in the form's own words.
QString placeholderOf(const TicketTemplate& asks, Section section);
/// What the label column says under the name: until when it may wait.
QString dueOf(const TicketTemplate& asks, Section section);
QString iconOf(Section section, bool filled);
/// Of the nine, in their order.
QStringList sectionNames();

} // namespace warroom::ui::new_ticket
