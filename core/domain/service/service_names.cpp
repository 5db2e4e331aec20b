// Parting of the names.
#include "domain/service/service_names.h"

#include "base/text.h"

#include <algorithm>

namespace warroom {

std::vector<std::string_view> serviceNames(std::string_view named)
{
    std::vector<std::string_view> names;
    for (const auto part : split(named, ',')) {
        if (const auto name = trimmed(part); !name.empty())
            names.push_back(name);
    }
    return names;
}

bool namesService(std::string_view named, std::string_view service)
{
    if (service.empty() || named.find(service) == std::string_view::npos)
        return false;
    const auto names = serviceNames(named);
    return std::find(names.begin(), names.end(), service) != names.end();
}

} // namespace warroom
