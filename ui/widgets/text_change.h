// One replaced range of a text, in UTF-16 positions, and how to make it as small as it can be.
#pragma once

#include <QString>

namespace warroom::ui {

struct TextChange
{
    int position = 0;
    QString removed;
    QString inserted;

    bool isEmpty() const { return removed.isEmpty() && inserted.isEmpty(); }
    bool operator==(const TextChange&) const = default;
};

/// Takes away what is equal at both ends of `removed` and `inserted`, without cutting a surrogate pair.
TextChange narrowed(TextChange change);

} // namespace warroom::ui
