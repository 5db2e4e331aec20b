// The public face of ServerCore.
#include "net/server.h"

#include "net/connection.h"
#include "net/server_core.h"

namespace warroom::net {

Server::Server(ServerOptions options, ServerHandler& handler)
    : m_core(std::make_unique<ServerCore>(std::move(options), handler))
{}

Server::~Server() = default;

Result<std::uint16_t> Server::listen() { return m_core->listen(); }
std::uint16_t Server::port() const { return m_core->port(); }
void Server::run() { m_core->run(); }
void Server::stop() { m_core->stop(); }
void Server::post(std::function<void()> work) { m_core->loop().post(std::move(work)); }
std::optional<Time> Server::certificateEnd() const { return m_core->certificateEnd(); }
void Server::setLimits(const ServerLimits& limits) { m_core->setLimits(limits); }
void Server::setAllowedOrigins(std::vector<std::string> origins)
{
    m_core->setAllowedOrigins(std::move(origins));
}
std::size_t Server::connectionCount() const { return m_core->connectionCount(); }

Result<void> Server::reloadTls(const std::string& certificateFile, const std::string& keyFile)
{
    return m_core->reloadTls(certificateFile, keyFile);
}

void Server::every(std::chrono::milliseconds period, std::function<void()> work)
{
    m_core->loop().every(period, std::move(work));
}

} // namespace warroom::net
