// The styled words of one line.
#pragma once

#include "domain/text/markdown.h"

namespace warroom::markdown {

// `at`: where the line begins in the source.
Spans parseInline(std::string_view line, std::size_t at);

} // namespace warroom::markdown
