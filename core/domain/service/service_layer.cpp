// The layers as one table.
#include "domain/service/service_layer.h"

namespace warroom {
namespace {

struct LayerWords
{
    Phrase title, expected;
};

// In the order of ServiceLayer.
constexpr std::array layerWords = std::to_array<LayerWords>({
    {WARROOM_PHRASE("Layer", "Edge and CDN"), WARROOM_PHRASE("Layer", "error rate, cache hit ratio")},
    {WARROOM_PHRASE("Layer", "Network"), WARROOM_PHRASE("Layer", "packet loss, latency, routing events")},
    {WARROOM_PHRASE("Layer", "Service, API"), WARROOM_PHRASE("Layer", "latency, error rate, traces")},
    {WARROOM_PHRASE("Layer", "Application"), WARROOM_PHRASE("Layer", "application logs, user sessions")},
    {WARROOM_PHRASE("Layer", "Data"), WARROOM_PHRASE("Layer", "query latency, replication lag")},
    {WARROOM_PHRASE("Layer", "Kubernetes"), WARROOM_PHRASE("Layer", "pod events, container metrics")},
    {WARROOM_PHRASE("Layer", "Serverless, PaaS"), WARROOM_PHRASE("Layer", "invocation errors, duration")},
    {WARROOM_PHRASE("Layer", "CI/CD"), WARROOM_PHRASE("Layer", "deploy success, build time")},
    {WARROOM_PHRASE("Layer", "Observability"), WARROOM_PHRASE("Layer", "missing traces, high cardinality")},
    {WARROOM_PHRASE("Layer", "Security, IAM"), WARROOM_PHRASE("Layer", "failed sign-ins, audit logs")},
});
static_assert(layerWords.size() == Names<ServiceLayer>::values.size());

const LayerWords& wordsOf(ServiceLayer layer) { return layerWords[static_cast<std::size_t>(layer)]; }

} // namespace

Phrase titleOf(ServiceLayer layer) { return wordsOf(layer).title; }
Phrase signalsOf(ServiceLayer layer) { return wordsOf(layer).expected; }

} // namespace warroom
