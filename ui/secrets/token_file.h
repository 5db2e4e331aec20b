// A token in a file that only its owner can read.
#pragma once

#include "base/result.h"

#include <QString>

namespace warroom::ui {

/// Any thread; they touch the disk. Mode 0600 in a folder of mode 0700, whatever the umask; a link in the
/// place of the file or of its forerunner is not followed. The old content stays until the new one is whole.
Result<void> writeTokenFile(const QString& file, const QString& token);
/// E_NOT_FOUND if there is no such file.
Result<QString> readTokenFile(const QString& file);
/// A file that is not there counts as removed.
Result<void> removeTokenFile(const QString& file);

} // namespace warroom::ui
