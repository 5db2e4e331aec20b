// A copy of all that a backend keeps in databases, as one file of one moment.
#pragma once

#include "base/result.h"

#include <memory>
#include <string>

namespace warroom {

class BackupCopy
{
public:
    virtual ~BackupCopy() = default;
    // Writes the new file `file`, mode 0600, whole or not at all, durable when it returns; Exists if there is
    // one. Beside it are files of its name and an ending meanwhile. Any thread, once; writers go on.
    virtual Result<void> write(const std::string& file) = 0;
};

// Of what is committed now in the databases of `directory`. To be called where the log and the alerts are
// written, between their transactions: then both are of the same moment. Telemetry is the largest of them and
// comes again by itself, so it is left out unless it is asked for.
Result<std::unique_ptr<BackupCopy>> beginBackupCopy(const std::string& directory, bool withTelemetry);

} // namespace warroom
