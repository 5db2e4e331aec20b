// The words of a text that may hold Markdown, for places that show no styles.
#pragma once

#include <QString>

namespace warroom::ui {

/// Without the marks of styles; items of lists keep their bullet, number or box. A text without marks comes
/// back as it is.
QString shownWords(const QString& text);

} // namespace warroom::ui
