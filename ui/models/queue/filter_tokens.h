// The kinds of tokens that the filter line knows, and how the value of each is read.
#pragma once

#include "models/queue/queue_filter.h"

#include <map>

namespace warroom::ui {

struct FilterTokenKind
{
    /// Adds the folded value to the filter; false if it is not known.
    bool (*take)(QueueFilter& filter, const std::string& value);
    const char* expected; ///< what is known, for a person; context QueueFilter
    QStringList values;   ///< what is offered
};

/// By name, in lower case.
const std::map<QString, FilterTokenKind>& filterTokenKinds();

} // namespace warroom::ui
