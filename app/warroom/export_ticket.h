// A ticket of a workspace as a postmortem, without a window and without a network.
#pragma once

#include "export/external.h"

#include <QString>

namespace warroom::ui {

// Exit code of the command; on failure `message` says why.
int exportTicketPdf(const QString& workspace, const QString& key, const QString& out, DocumentProfile profile,
                    const Words& words, QString* message);

} // namespace warroom::ui
