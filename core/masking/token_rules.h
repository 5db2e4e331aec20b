// The one table of values that are recognised by their own form.
#pragma once

#include <span>
#include <string_view>

namespace warroom::masking {

// A form is literal text and runs of characters: <class:count>, <class:least-most>, <class:least+>.
// Classes: d digits, h hexadecimal, l lower case and digits, u upper case and digits, a letters and digits,
// w those with - and _, b those with + / = too, p what stands in the path and query of an address.
// It begins where no letter, digit or _ stands before it, and ends where no letter or digit follows.
// Only the last run may be open.
struct TokenRule
{
    std::string_view kind;
    std::string_view form;
};

std::span<const TokenRule> tokenRules();

} // namespace warroom::masking
