// Where in the stack a service stands, and what one expects to see of it there.
#pragma once

#include "base/words.h"
#include "domain/vocabulary.h"

namespace warroom {

enum class ServiceLayer : std::uint8_t
{
    Edge,
    Network,
    Api,
    Application,
    Data,
    Kubernetes,
    Serverless,
    Cicd,
    Observability,
    Security
};
template<>
struct Names<ServiceLayer>
{
    static constexpr std::array values =
        std::to_array<std::string_view>({"edge", "network", "api", "application", "data", "kubernetes",
                                         "serverless", "cicd", "observability", "security"});
};

// For people: "Data".
Phrase titleOf(ServiceLayer layer);
// "query latency, replication lag".
Phrase signalsOf(ServiceLayer layer);

} // namespace warroom
