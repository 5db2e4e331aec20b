// What concerns a person, as a title and a sentence.
#pragma once

#include "models/comms/concern.h"

#include "domain/ticket/summary.h"

#include <QString>

namespace warroom::ui {

struct ConcernText
{
    QString title; ///< "INC-2481: Checkout writes failing"
    QString body;  ///< "Mara gave you a role: Ops lead"

    bool operator==(const ConcernText&) const = default;
};

/// `ticket`: null if nothing is known of it.
ConcernText concernText(const Concern& concern, const Summary* ticket, const Directory& people);

} // namespace warroom::ui
