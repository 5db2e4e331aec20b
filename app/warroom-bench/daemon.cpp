// Starting warroomd and talking to it.
#include "daemon.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <charconv>
#include <fstream>

namespace warroom::bench {
namespace {

constexpr std::chrono::seconds timeToStart(60);

Result<void> writeConfiguration(const std::string& file, const std::optional<TlsFiles>& tls)
{
    std::ofstream out(file);
    out << "log_level = \"warning\"\nlimits = { " << raisedLimits() << " }\n";
    if (tls)
        out << "tls_cert = \"" << tls->certificate << "\"\ntls_key = \"" << tls->key << "\"\n";
    if (!out.flush())
        return fail(ErrorCode::Storage, "the configuration of warroomd could not be written");
    return {};
}

Result<int> portOf(const std::string& line)
{
    int port = 0;
    const auto colon = line.rfind(':');
    if (!line.starts_with("listening on ") || colon == std::string::npos ||
        std::from_chars(line.data() + colon + 1, line.data() + line.size(), port).ec != std::errc())
        return fail(ErrorCode::Internal, "warroomd said \"" + line + "\" instead of where it listens");
    return port;
}

} // namespace

std::string_view raisedLimits()
{
    return "messages_per_s = 0, requests_per_s = 0, connections_per_address = 0";
}

Result<std::unique_ptr<Daemon>> Daemon::start(const std::string& directory,
                                              const std::optional<TlsFiles>& tls)
{
    const std::string configuration = directory + ".toml";
    CHECK(writeConfiguration(configuration, tls));
    TRY(auto child, Child::run({programDirectory() + "/warroomd", "--listen", "127.0.0.1:0", "--data",
                                directory, "--config", configuration}));
    std::unique_ptr<Daemon> daemon(new Daemon(std::move(child), directory, tls));
    TRY(const auto line, daemon->m_child.readLine(timeToStart));
    TRY(daemon->m_port, portOf(line));
    std::ifstream in(directory + "/admin.token");
    if (!std::getline(in, daemon->m_token))
        return fail(ErrorCode::Internal, "warroomd left no admin.token");
    return daemon;
}

Result<std::string> Daemon::declare(const std::string& title)
{
    TRY(const auto answer,
        call("POST", "/api/v1/incidents", fmt::format(R"({{"title":"{}","severity":"SEV2"}})", title)));
    boost::json::error_code error;
    const auto document = boost::json::parse(answer, error);
    const auto* object = error ? nullptr : document.if_object();
    const auto* id = object ? object->if_contains("id") : nullptr;
    if (!id || !id->is_string())
        return fail(ErrorCode::Internal, "warroomd gave a new incident no id");
    return std::string(id->get_string());
}

Result<std::vector<std::string>> Daemon::declareSeveral(int count)
{
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) {
        TRY(ids.emplace_back(), declare(fmt::format("Checkout latency, case {}", i + 1)));
    }
    return ids;
}

Result<std::string> Daemon::intakeKey()
{
    TRY(const auto answer, call("POST", "/api/v1/intake", "{\"name\":\"bench\"}"));
    boost::json::error_code broken;
    const auto value = boost::json::parse(answer, broken);
    if (broken || !value.is_object() || !value.get_object().contains("key"))
        return fail(ErrorCode::Http, "the backend gave no intake key");
    return std::string(std::string_view(value.get_object().at("key").get_string()));
}

Result<std::string> Daemon::call(const std::string& method, const std::string& path, const std::string& body)
{
    net::HttpCall call;
    call.method = method;
    call.url = url() + path;
    call.headers = {{"Authorization", "Bearer " + m_token}};
    if (!body.empty())
        call.headers.emplace_back("Content-Type", "application/json");
    call.body = body;
    TRY(auto response, m_http.request(call));
    if (response.status / 100 != 2)
        return fail(ErrorCode::Internal,
                    fmt::format("{} {} was answered {}: {}", method, path, response.status, response.body));
    return std::move(response.body);
}

Result<double> Daemon::metric(const std::string& name)
{
    TRY(const auto text, call("GET", "/metrics"));
    const auto at = text.find("\n" + name + " ");
    if (at == std::string::npos)
        return fail(ErrorCode::NotFound, "warroomd does not measure " + name);
    return std::strtod(text.c_str() + at + name.size() + 2, nullptr);
}

} // namespace warroom::bench
