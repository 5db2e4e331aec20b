// Completing the name that the caret is in.
#include "screens/declare/names_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

#include <algorithm>

namespace warroom::ui {

QStringList namesIn(const QString& line)
{
    QStringList names;
    for (const QString& part : line.split(QLatin1Char(','))) {
        if (const QString name = part.simplified();
            !name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names << name;
    }
    return names;
}

std::vector<PersonId> peopleNamed(const QStringList& names, const Directory& directory, QStringList* unknown)
{
    std::vector<PersonId> people;
    const auto add = [&](PersonId person) {
        if (std::find(people.begin(), people.end(), person) == people.end())
            people.push_back(person);
    };
    for (const QString& name : names) {
        const Owner owner = directory.ownerFor(name.toStdString());
        if (const auto* person = owner.person()) {
            add(*person);
        } else if (const auto* id = owner.group()) {
            for (const Group& group : directory.groups()) {
                if (group.id == *id)
                    std::for_each(group.members.begin(), group.members.end(), add);
            }
        } else if (unknown) {
            *unknown << name;
        }
    }
    return people;
}

NamesField::NamesField(const QStringList& known, QWidget* parent)
    : QLineEdit(parent), m_known(known), m_found(new QStringListModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    setMaxLength(2000);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &NamesField::take);
    connect(this, &QLineEdit::textEdited, this, &NamesField::offer);
}

int NamesField::nameStart() const
{
    int start = static_cast<int>(text().left(cursorPosition()).lastIndexOf(QLatin1Char(','))) + 1;
    while (start < cursorPosition() && text()[start].isSpace())
        ++start;
    return start;
}

void NamesField::offer()
{
    const QString begun = text().mid(nameStart(), cursorPosition() - nameStart());
    const QStringList given = namesIn(text());
    QStringList names;
    for (const QString& name : m_known) {
        if (!begun.isEmpty() && name.startsWith(begun, Qt::CaseInsensitive) &&
            !given.contains(name, Qt::CaseInsensitive))
            names << name;
    }
    if (names.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_found->setStringList(names);
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

/// Tab would take the focus to the next field before the list hears of it.
bool NamesField::event(QEvent* event)
{
    // The first events come while the completer is not there yet.
    const bool isTab =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab;
    QAbstractItemView* list = isTab ? m_completer->popup() : nullptr;
    if (!list || !list->isVisible())
        return QLineEdit::event(event);
    const QModelIndex chosen = list->currentIndex();
    list->hide();
    if (chosen.isValid())
        take(chosen.data().toString());
    return true;
}

void NamesField::take(const QString& name)
{
    const int start = nameStart();
    const QString after = text().mid(cursorPosition());
    setText(text().left(start) + name + QStringLiteral(", ") + after);
    setCursorPosition(start + static_cast<int>(name.size()) + 2);
    emit textEdited(text());
}

} // namespace warroom::ui
