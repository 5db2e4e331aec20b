// Small parts that forms share: labels, completion, the mark of what is needed.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QStringList>

class QLabel;
class QLineEdit;
class QWidget;

namespace warroom::ui {

QLabel* formLabel(const QString& text, QWidget* parent);
/// Completes by any part of the known words, whatever their case.
void complete(QLineEdit& field, const QStringList& words);
/// Services of the tickets in the local copy.
QStringList knownServices(const WorkspaceBridge& bridge);
/// People who are still here, and groups.
QStringList knownOwners(const Directory& directory);
/// Draws the field's frame as missing something.
void setNeeded(QWidget& field, bool needed);

} // namespace warroom::ui
