// Completing and taking paths.
#include "screens/import/path_field.h"

#include "screens/import/file_drops.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QDir>
#include <QFileSystemModel>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

namespace warroom::ui {

PathField::PathField(QWidget* parent) : QLineEdit(parent)
{
    // What is dropped is for the pane around it.
    setAcceptDrops(false);
    connect(this, &QLineEdit::returnPressed, this, &PathField::take);
}

void PathField::focusInEvent(QFocusEvent* event)
{
    if (!m_completer) {
        auto* files = new QFileSystemModel(this);
        files->setOption(QFileSystemModel::DontWatchForChanges);
        files->setOption(QFileSystemModel::DontUseCustomDirectoryIcons);
        files->setFilter(QDir::AllDirs | QDir::Files | QDir::NoDotAndDotDot);
        files->setRootPath(QDir::homePath());
        m_completer = new QCompleter(files, this);
        setCompleter(m_completer);
    }
    QLineEdit::focusInEvent(event);
}

void PathField::keyPressEvent(QKeyEvent* event)
{
    const QMimeData* pasted =
        event->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->mimeData() : nullptr;
    const QStringList files = pasted ? filesOf(*pasted) : QStringList();
    if (files.isEmpty())
        return QLineEdit::keyPressEvent(event);
    emit taken(files);
}

void PathField::take()
{
    QString path = text().trimmed();
    if (path.isEmpty())
        return;
    if (path.startsWith(QLatin1String("file:")))
        path = QUrl(path).toLocalFile();
    else if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    clear();
    if (m_completer) {
        // What is still being looked up on the disk is not offered any more.
        m_completer->setCompletionPrefix({});
        m_completer->popup()->hide();
    }
    emit taken({QDir::cleanPath(QDir(QDir::homePath()).absoluteFilePath(path))});
}

} // namespace warroom::ui
