// What an alert asks Prometheus, read from the address that Prometheus sends with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace warroom::probe {

struct AlertExpression
{
    std::string query;           // without the comparison that makes an alert of it
    std::optional<double> limit; // what it is compared with
    bool firesBelow = false;     // and on which side of it the alert fires
};

// From "g0.expr" of the address. Only its text counts: whose address it is says nothing of whom to ask.
// Nothing where it has none, or one over 4,000 bytes. Of "a > 1 and b > 2" the values are those of a, and its
// limit is 1; a comparison with what is no plain number stays in the query.
std::optional<AlertExpression> expressionIn(std::string_view url);

} // namespace warroom::probe
