// Between the editor's positions (UTF-16 units of a QString) and the core's (code points of UTF-8).
#pragma once

#include "domain/text/text_edit.h"

#include <QString>

#include <vector>

namespace warroom::ui {

/// Code points in front of a UTF-16 position. A position inside a surrogate pair counts as the one in front
/// of it; positions outside of the text are clamped to it.
std::uint32_t codePointAt(QStringView text, qsizetype utf16);
/// The UTF-16 position in front of a code point; the end of the text if it has fewer.
qsizetype utf16At(QStringView text, std::uint64_t codePoint);

/// What a person did in the editor, as an edit: `removed` stood at `position` of `before`, and `inserted`
/// stands there now.
text::Edit editOf(QStringView before, int position, QStringView removed, QStringView inserted);

/// One replaced range; its position counts in the text as it is after the replacements before it.
struct Replacement
{
    int position = 0;
    int removed = 0;
    QString inserted;

    bool operator==(const Replacement&) const = default;
};

/// The steps that make an edit in an editor that shows `before`, from the start of the text on.
std::vector<Replacement> replacementsOf(QStringView before, const text::Edit& edit);

} // namespace warroom::ui
