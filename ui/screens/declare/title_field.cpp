// Catching what is pasted or dropped before a line would swallow its line ends.
#include "screens/declare/title_field.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

namespace warroom::ui {

TitleField::TitleField(QWidget* parent) : QLineEdit(parent) { setMaxLength(500); }

bool TitleField::takeReport(const QString& text)
{
    if (!text.trimmed().contains(QLatin1Char('\n')))
        return false;
    emit reportPasted(text);
    return true;
}

void TitleField::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste) && takeReport(QGuiApplication::clipboard()->text()))
        return;
    QLineEdit::keyPressEvent(event);
}

void TitleField::dropEvent(QDropEvent* event)
{
    if (!takeReport(event->mimeData()->text()))
        QLineEdit::dropEvent(event);
}

} // namespace warroom::ui
