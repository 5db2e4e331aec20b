// Reading the attributes that tell who was called. Names are those of the semantic conventions, old ones too.
#include "domain/telemetry/span_words.h"

#include <array>
#include <span>
#include <string_view>

namespace warroom {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto peerNames = std::to_array<std::string_view>({"peer.service"});
constexpr auto databaseNames = std::to_array<std::string_view>({"db.system.name", "db.system"});
constexpr auto databaseParts = std::to_array<std::string_view>({"db.namespace", "db.name"});
constexpr auto messageNames = std::to_array<std::string_view>(
    {"messaging.destination.name", "messaging.destination", "messaging.system"});
constexpr auto hostNames = std::to_array<std::string_view>(
    {"server.address", "net.peer.name", "rpc.service", "http.host", "net.peer.ip"});

std::string_view firstOf(const Labels& attributes, Words names)
{
    for (const auto name : names) {
        const auto found = attributes.find(name);
        if (found != attributes.end() && !found->second.empty())
            return found->second;
    }
    return {};
}

} // namespace

bool isRequest(const Span& span)
{
    if (span.kind == SpanKind::Server || span.kind == SpanKind::Consumer)
        return true;
    return span.parent == SpanId{} && !isCall(span);
}

bool isCall(const Span& span) { return span.kind == SpanKind::Client || span.kind == SpanKind::Producer; }

std::string calledBy(const Span& span)
{
    if (!isCall(span))
        return {};
    const auto& attributes = span.attributes;
    if (const auto peer = firstOf(attributes, peerNames); !peer.empty())
        return std::string(peer);
    const auto host = firstOf(attributes, hostNames);
    if (const auto system = firstOf(attributes, databaseNames); !system.empty()) {
        const auto part = firstOf(attributes, databaseParts);
        std::string out(part.empty() ? system : part);
        return host.empty() ? out : out.append(" ").append(host);
    }
    if (const auto message = firstOf(attributes, messageNames); !message.empty())
        return std::string(message);
    return std::string(host.empty() ? std::string_view(span.name) : host);
}

WorkKind workOf(const Span& span)
{
    if (!firstOf(span.attributes, databaseNames).empty())
        return WorkKind::Query;
    if (span.kind == SpanKind::Producer || span.kind == SpanKind::Consumer)
        return WorkKind::Message;
    return span.kind == SpanKind::Client ? WorkKind::Call : WorkKind::Step;
}

} // namespace warroom
