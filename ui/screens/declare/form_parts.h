// Small parts that forms share: labels, completion, the mark of what is needed.
#pragma once

#include "bridge/workspace_bridge.h"
#include "widgets/type.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace warroom::ui {

/// Behind the name of the screen that a form belongs to: the form's own name, and what is to be known of it.
class FormCrumb final : public QWidget
{
    Q_OBJECT

public:
    FormCrumb(const QString& name, QWidget* parent);
    void setNote(const QString& note);
    QSize sizeHint() const override;
    /// Without the note, which shows whole or not at all.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name, m_note;
};

QLabel* formLabel(const QString& text, QWidget* parent);
QLabel* formHead(const QString& text, QWidget* parent, Type type = Type::BodyStrong);
/// Completes by any part of the known words, whatever their case.
void complete(QLineEdit& field, const QStringList& words);
/// Services of the tickets in the local copy.
QStringList knownServices(const WorkspaceBridge& bridge);
/// People who are still here, and groups.
QStringList knownOwners(const Directory& directory);
/// Draws the field's frame as missing something.
void setNeeded(QWidget& field, bool needed);

} // namespace warroom::ui
