// A real warroomd with a data folder of its own, and what the measures ask it over HTTP.
#pragma once

#include "child.h"
#include "tls_end.h"

#include "net/http_client.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace warroom::bench {

// The [limits] that a load needs beyond the defaults, as one line: no bound on the rate of messages or on
// connections.
std::string_view raisedLimits();

class Daemon final
{
public:
    // The warroomd beside this program, on a free port of loopback, with TLS if there is a certificate for
    // it. `directory` may hold a log already.
    static Result<std::unique_ptr<Daemon>> start(const std::string& directory,
                                                 const std::optional<TlsFiles>& tls = {});

    int port() const { return m_port; }
    pid_t process() const { return m_child.id(); }
    std::string url() const
    {
        return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(m_port);
    }
    const std::string& token() const { return m_token; }
    const std::string& directory() const { return m_directory; }

    // A new incident's id.
    Result<std::string> declare(const std::string& title);
    Result<std::vector<std::string>> declareSeveral(int count);
    // A new key for what monitoring sends.
    Result<std::string> intakeKey();
    // POST of JSON, or GET without a body; any answer but 2xx is an error.
    Result<std::string> call(const std::string& method, const std::string& path,
                             const std::string& body = {});
    // One value of /metrics.
    Result<double> metric(const std::string& name);
    // Ends without warning, as a power cut of the process does.
    void kill() { m_child.kill(); }

private:
    Daemon(Child child, std::string directory, const std::optional<TlsFiles>& tls)
        : m_child(std::move(child)), m_directory(std::move(directory)), m_tls(tls.has_value()),
          m_http(tls ? tls->certificate : "")
    {}

    Child m_child;
    std::string m_directory;
    bool m_tls;
    int m_port = 0;
    std::string m_token;
    net::HttpClient m_http;
};

} // namespace warroom::bench
