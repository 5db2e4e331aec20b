// A line for the path of a file or a folder, completed from the disk.
#pragma once

#include <QLineEdit>

class QCompleter;

namespace warroom::ui {

/// Enter takes what it says, and so does pasting files. "~/" is the home folder.
class PathField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PathField(QWidget* parent = nullptr);

signals:
    /// Absolute paths; whether they are there was not asked.
    void taken(const QStringList& paths);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void take();

    QCompleter* m_completer = nullptr; ///< made with the first focus: it looks at the disk
};

} // namespace warroom::ui
