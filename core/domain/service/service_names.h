// The services that a ticket names: one, or several that are parted by commas.
#pragma once

#include <string_view>
#include <vector>

namespace warroom {

// In their order, without blanks around them; empty ones are left out. They live as long as the text.
std::vector<std::string_view> serviceNames(std::string_view named);

bool namesService(std::string_view named, std::string_view service);

} // namespace warroom
