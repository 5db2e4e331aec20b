// The words of the document itself, in the reader's language.
#pragma once

#include <QString>

#include <string_view>

namespace warroom::pdf {

// The translation of an English label of the document or of the core; the English text where there is none,
// or where the text is not ours.
QString label(std::string_view english);

} // namespace warroom::pdf
