// The connection in a few words: what the sync cell of the strip and the foot of the outbox say.
#pragma once

#include "workspace/workspace.h"

#include <QString>

namespace warroom::ui::format {

enum class ConnectionTone
{
    Quiet,
    Plain,
    Warn
};

/// "38 ms" over "Live" beside a cloud.
struct ConnectionText
{
    QString label;
    QString value;
    QString icon; ///< a name of the icon set
    ConnectionTone tone = ConnectionTone::Quiet;

    bool operator==(const ConnectionText&) const = default;
};

/// `questions`: fields of the shown tickets that need a person. What needs a person comes before what only
/// waits.
ConnectionText connectionText(const Connection& connection, int questions, Time now);
/// "Connected to warroom.internal, 41 ms", "Works on this device", "Offline since 00:30. …"
QString connectionSentence(const Connection& connection, bool offlineByChoice);

} // namespace warroom::ui::format
