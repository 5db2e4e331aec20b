// A real Alertmanager to measure against, where one is installed.
#pragma once

#include "child.h"

#include <memory>

namespace warroom::bench {

class Alertmanager final
{
public:
    // Whether there is such a program.
    static bool isInstalled();
    // On a free port of loopback, with one receiver that does nothing. `directory` is made.
    static Result<std::unique_ptr<Alertmanager>> start(const std::string& directory);

    int port() const { return m_port; }
    pid_t process() const { return m_child.id(); }

private:
    Alertmanager(Child child, int port) : m_child(std::move(child)), m_port(port) {}

    Child m_child;
    int m_port;
};

} // namespace warroom::bench
