// What two people did at the same time and needs nobody: one line each, so that it is known.
#pragma once

#include "domain/people/directory.h"
#include "models/room/apart_time.h"
#include "models/room/merged_texts.h"

#include <QList>
#include <QString>

namespace warroom::ui {

struct QuietMerge
{
    QString where;   ///< the name of a section, or the timeline
    QString what;    ///< "Ines and you wrote in different sentences"
    QString outcome; ///< "both kept"

    bool operator==(const QuietMerge&) const = default;
};

/// In the order of the sections, the timeline last. `read`: texts that are to be read are no quiet merges.
QList<QuietMerge> quietMerges(const Ticket& ticket, const Directory& people, PersonId self,
                              const ApartTime::Span& apart, const std::vector<MergedText>& read);

} // namespace warroom::ui
