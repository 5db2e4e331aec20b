// Requests to the backend's HTTP API.
#pragma once

#include "base/result.h"
#include "globals.h"
#include "net/http_client.h"

#include <string>
#include <string_view>

namespace warroom::ctl {

// One segment of a path, or a value of a query.
std::string percentEncoded(std::string_view text);

// A refusal of the backend comes as the error that it stands for. One home: the main thread, which it blocks.
class Api final
{
public:
    // Finds the token: --token-file, WARROOM_TOKEN, or the administrator's of a backend on this machine.
    static Result<Api> open(const Globals& globals);

    // `path` begins behind /api/v1.
    Result<std::string> get(std::string_view path);
    Result<std::string> post(std::string_view path, std::string body,
                             std::string_view mediaType = "application/json");
    Result<std::string> put(std::string_view path, std::string body);
    Result<std::string> remove(std::string_view path);

    const std::string& server() const { return m_server; }
    const std::string& token() const { return m_token; }
    const std::string& caFile() const { return m_caFile; }

private:
    Api(std::string server, std::string token, std::string caFile);
    Result<std::string> request(std::string method, std::string_view path, std::string body,
                                std::string_view mediaType);

    std::string m_server, m_token, m_caFile;
    std::unique_ptr<net::HttpClient> m_client;
};

} // namespace warroom::ctl
