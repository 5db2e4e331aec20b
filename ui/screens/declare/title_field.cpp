// Catching what is pasted or dropped before a line would swallow its line ends.
#include "screens/declare/title_field.h"

#include "base/seen_characters.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBoundaryFinder>

namespace warroom::ui {
namespace {

/// Of a title, as people count characters; each may take many units of QString.
constexpr std::size_t s_mostOfTitle = 500;

bool fitsTitle(const QString& text)
{
    return static_cast<std::size_t>(text.size()) <= s_mostOfTitle ||
           seenCharacters(text.toStdString()) <= s_mostOfTitle;
}

} // namespace

TitleField::TitleField(QWidget* parent) : QLineEdit(parent)
{
    setMaxLength(20 * static_cast<int>(s_mostOfTitle));
    connect(this, &QLineEdit::textEdited, this, &TitleField::cutToMost);
}

// Never within a character: half an emoji is not what was pasted.
void TitleField::cutToMost(const QString& text)
{
    if (fitsTitle(text))
        return;
    QString kept = text;
    QTextBoundaryFinder ends(QTextBoundaryFinder::Grapheme, text);
    ends.toEnd();
    while (!fitsTitle(kept) && ends.toPreviousBoundary() >= 0)
        kept.truncate(ends.position());
    setText(kept);
}

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
