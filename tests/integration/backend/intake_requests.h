// Requests of monitoring: as bytes for a plain connection, and sent to a backend.
#pragma once

#include "support/gzipped.h"
#include "support/integration/backend_process.h"

#include <string>
#include <string_view>

namespace warroom::test {

constexpr std::string_view intakeKey = "0123456789abcdef0123456789abcdef";

// Makes the intake key; whether that worked.
inline bool makeIntakeKey(const BackendProcess& backend)
{
    const auto made = backend.request("POST", "/api/v1/intake",
                                      "{\"name\":\"own\",\"key\":\"" + std::string(intakeKey) + "\"}");
    return made && made->status == 201;
}

// The status of a POST with the intake key; 0: no answer.
inline int sendTo(const BackendProcess& backend, const std::string& path, const std::string& body,
                  const net::Headers& headers = {{"Content-Type", "application/json"}})
{
    net::HttpClient client;
    net::HttpCall call;
    call.method = "POST";
    call.url = backend.url().toStdString() + path;
    call.headers = headers;
    call.headers.emplace_back("Authorization", "Bearer " + std::string(intakeKey));
    call.body = body;
    const auto answer = client.request(call);
    return answer ? answer->status : 0;
}

// A POST with the intake key; `headers` each with their end, also in place of the usual type.
inline std::string post(const std::string& path, const std::string& body,
                        const std::string& headers = "Content-Type: application/json\r\n")
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + std::string(intakeKey) +
           "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

// JSON that is written with single quotes.
inline std::string quotes(std::string text)
{
    for (auto& c : text)
        c = c == '\'' ? '"' : c;
    return text;
}

// One alert of Alertmanager with these members beside its labels and times; a later member is not said twice.
inline std::string webhook(const std::string& members, const std::string& whole = "'version':'4'")
{
    return quotes("{" + whole + ",'status':'firing','groupKey':'{}','alerts':[{" + members + "}]}");
}

inline std::string eventV2(const std::string& members)
{
    return quotes("{'routing_key':'" + std::string(intakeKey) + "'," + members + "}");
}

// A trigger of Events v2 with its payload.
inline std::string trigger(const std::string& key, const std::string& payload)
{
    return eventV2("'event_action':'trigger','dedup_key':'" + key + "','payload':{'source':'db-1'," +
                   payload + "}");
}

// A trace of one span of "checkout" with these members.
inline std::string spanWith(const std::string& members)
{
    return quotes("{'resourceSpans':[{'resource':{'attributes':[{'key':'service.name','value':{'stringValue':"
                  "'checkout'}}]},'scopeSpans':[{'spans':[{'name':'GET /pay'," +
                  members + "}]}]}]}");
}

} // namespace warroom::test
