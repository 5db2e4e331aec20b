// What a change was, in a few words: "Why asked" over the question, "Phase" over "Resolution".
#pragma once

#include "domain/op/op.h"
#include "domain/people/directory.h"

#include <QString>

namespace warroom::ui {

struct ChangeText
{
    QString what;   ///< never empty
    QString detail; ///< one line, may be long or empty

    bool operator==(const ChangeText&) const = default;
};

/// Of every type of operation, known or not.
ChangeText changeText(const Body& body, const Directory& directory);

} // namespace warroom::ui
