// A person's real workspace on a backend in the same process.
#pragma once

#include "server/embedded_backend.h"
#include "workspace/workspace.h"

#include <memory>
#include <string>

namespace warroom::test {

// Nothing if it cannot be opened.
inline std::unique_ptr<Workspace> seat(const std::string& directory, EmbeddedBackend& backend)
{
    WorkspaceOptions options;
    options.directory = directory;
    options.embedded = true;
    options.connect = [&backend] { return backend.connect(); };
    auto opened = openWorkspace(std::move(options));
    return opened ? std::move(*opened) : nullptr;
}

} // namespace warroom::test
