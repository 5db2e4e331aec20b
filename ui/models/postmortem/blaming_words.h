// A gentle look for words that blame: what they say of a person is better said of a system.
#pragma once

#include <QString>

namespace warroom::ui {

/// The first such words of the text, as they stand there; empty if there are none. English and German.
QString blamingWordsIn(const QString& text);

} // namespace warroom::ui
