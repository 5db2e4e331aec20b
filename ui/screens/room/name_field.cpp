// Offering and taking over of names.
#include "screens/room/name_field.h"

#include "models/room/line_input.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace warroom::ui {

NameField::NameField(Names names, People people, QWidget* parent)
    : QLineEdit(parent), m_names(names), m_people(std::move(people))
{
    connect(this, &QLineEdit::textEdited, this, &NameField::offer);
}

void NameField::makeList()
{
    if (m_completer)
        return;
    m_found = new QStringListModel(this);
    m_completer = new QCompleter(m_found, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &NameField::take);
}

int NameField::wordStart() const
{
    if (m_names == Names::Whole)
        return 0;
    const auto query = ownerQuery(text(), cursorPosition());
    return query ? query->at + 1 : -1;
}

void NameField::offer()
{
    const int start = wordStart();
    const QString begun = start < 0 ? QString() : text().mid(start, cursorPosition() - start);
    const QStringList names = start < 0 ? QStringList() : ownerNames(m_people(), begun);
    const bool exact = names.size() == 1 && names.front() == begun;
    if (names.isEmpty() || exact || (m_names == Names::Whole && begun.isEmpty())) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    makeList();
    m_found->setStringList(names);
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NameField::take(const QString& name)
{
    const int start = wordStart();
    if (start < 0)
        return;
    const QString after = text().mid(cursorPosition());
    const QString gap =
        m_names == Names::Anywhere && !after.startsWith(QLatin1Char(' ')) ? QStringLiteral(" ") : QString();
    setText(text().left(start) + name + gap + after);
    setCursorPosition(start + static_cast<int>(name.size() + gap.size()));
}

bool NameField::listKey(int key)
{
    if (!m_completer)
        return false;
    QAbstractItemView* list = m_completer->popup();
    const bool takes = key == Qt::Key_Tab || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!list->isVisible() || (!takes && key != Qt::Key_Escape))
        return false;
    const QModelIndex chosen = list->currentIndex();
    list->hide();
    if (takes && chosen.isValid())
        take(chosen.data().toString());
    return true;
}

/// Tab would take the focus to the next field before the list hears of it.
bool NameField::event(QEvent* event)
{
    const bool isTab =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab;
    return (isTab && listKey(Qt::Key_Tab)) || QLineEdit::event(event);
}

void NameField::keyPressEvent(QKeyEvent* event)
{
    if (listKey(event->key()))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit submitted(text());
    else if (event->key() == Qt::Key_Escape)
        emit escaped();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace warroom::ui
