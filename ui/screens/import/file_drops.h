// Files that are dropped on a widget from another program.
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace warroom::ui {

/// The local files and folders among what is dragged or pasted.
QStringList filesOf(const QMimeData& data);

/// Takes drops of local files, and leaves all others as they are. Belongs to the widget.
class FileDrops final : public QObject
{
    Q_OBJECT

public:
    explicit FileDrops(QWidget* target);

signals:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace warroom::ui
