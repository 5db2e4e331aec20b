// What the timeline says of an entry: its sentence, what kind of thing it is, who it came from, and its icon.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

namespace warroom::ui {

/// The sentence; of people's entries their own words, without marks of styles.
QString entrySentence(const Entry& entry, const Directory& people);
/// How many characters of the sentence stand in semibold: "SEV1 declared.", the first sentence of a decision.
int entryLead(const Entry& entry, const QString& sentence);
/// "Decision", "Action done", "Update 4"; empty for what needs no word.
QString entryKind(const Entry& entry);
/// Who it came from: the author of imported words, else the person.
QString entryAuthor(const Entry& entry, const Directory& people);
/// A name of the icon set.
QString entryIcon(const Entry& entry);
/// Declarations, alerts and pages: the icon is in crit ink.
bool entryIsAlarming(const Entry& entry);

} // namespace warroom::ui
