// The address of a shared backend as people write it.
#pragma once

#include <QString>

namespace warroom::ui {

/// Where a workspace sends what is written in it.
struct BackendAddress
{
    QString server; ///< "https://warroom.internal:8787"; empty: the backend inside this program
    QString caFile; ///< certificates to trust beside those of the system; may be empty

    bool isShared() const { return !server.isEmpty(); }
    bool operator==(const BackendAddress&) const = default;
};

struct ParsedAddress
{
    QString server;       ///< in its one spelling; empty if there is a problem
    QString problem;      ///< a sentence for a person
    bool exposed = false; ///< not encrypted, and beyond this machine
};

/// Without a scheme it is https; only an address of this machine itself is http then. Never the other one by
/// itself.
ParsedAddress parseBackendAddress(const QString& text);
/// "warroom.internal:8787"
QString hostOf(const QString& server);

} // namespace warroom::ui
