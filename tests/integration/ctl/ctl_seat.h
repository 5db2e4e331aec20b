// A backend of the test's own, and the command line as its administrator uses it.
#pragma once

#include "integration/ctl/ctl_process.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"

#include <memory>

namespace warroom::test {

// For a test to inherit from, which starts the backend.
class CtlSeat
{
protected:
    CtlResult ctl(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return runCtl(QStringList{"--json"} + arguments,
                      {{"WARROOM_SERVER", m_backend->url()},
                       {"WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken())}},
                      input);
    }
    CtlResult ctlAs(const std::string& token, const QStringList& arguments) const
    {
        return runCtl(arguments, {{"WARROOM_SERVER", m_backend->url()},
                                  {"WARROOM_TOKEN", QString::fromStdString(token)}});
    }
    QString declare(const QString& title = "Checkout fails") const
    {
        return ctl({"incident", "declare", "--title", title, "--severity", "SEV2"}).json()["key"].toString();
    }
    QJsonObject show(const QString& key) const { return ctl({"incident", "show", key}).json(); }

    TempDir m_dir;
    std::unique_ptr<BackendProcess> m_backend;
};

} // namespace warroom::test
