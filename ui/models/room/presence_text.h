// One line about somebody else in the room.
#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringList>

namespace warroom::ui {

/// "Tomas, in Symptoms, is typing"; "Ines, last seen 00:33" when nothing was heard for a minute.
QString presenceText(const QString& name, const QStringList& sections, bool typing, Time seen, Time now);

} // namespace warroom::ui
