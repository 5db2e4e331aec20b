// Trimming of equal ends.
#include "widgets/text_change.h"

#include <algorithm>

namespace warroom::ui {

TextChange narrowed(TextChange change)
{
    const QString& before = change.removed;
    const QString& after = change.inserted;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    if (head > 0 && before.at(head - 1).isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    if (tail > 0 && before.at(before.size() - tail).isLowSurrogate())
        --tail;
    return {change.position + static_cast<int>(head), before.mid(head, before.size() - head - tail),
            after.mid(head, after.size() - head - tail)};
}

} // namespace warroom::ui
