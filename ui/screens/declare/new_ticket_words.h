// What the form of a new ticket says of each section.
#pragma once

#include "domain/vocabulary.h"

#include <QString>
#include <QStringList>

namespace warroom::ui::new_ticket {

QString placeholderOf(Section section);
/// What the label column says under the name: until when it may wait.
QString dueOf(Section section);
QString iconOf(Section section, bool filled);
/// Of the nine, in their order.
QStringList sectionNames();

} // namespace warroom::ui::new_ticket
