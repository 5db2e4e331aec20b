// What a person can read in a window: the words of everything that is on the screen now.
#pragma once

#include "widgets/auto_height_text_edit.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace warroom::test {

// What the rows of a model say, with those below them.
inline void addRows(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& out)
{
    constexpr int mostRows = 400;
    for (int row = 0; row < std::min(model.rowCount(parent), mostRows); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            out << index.data(Qt::DisplayRole).toString() << index.data(Qt::AccessibleTextRole).toString();
        }
        addRows(model, model.index(row, 0, parent), out);
    }
}

// Of one widget without those in it: what is typed in it, what it is called, and the rows that it paints.
inline QStringList wordsOf(QWidget* widget)
{
    constexpr int mostRows = 400;
    QStringList out;
    if (const auto* text = qobject_cast<const ui::AutoHeightTextEdit*>(widget))
        out << text->content();
    else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
        out << plain->toPlainText();
    else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        out << line->text();
    else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
        addRows(*view->model(), view->rootIndex(), out);
    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
    if (!said)
        return out;
    out << said->text(QAccessible::Name) << said->text(QAccessible::Value);
    const int count = std::min(said->childCount(), mostRows);
    for (int i = 0; i < count; ++i) {
        const QAccessibleInterface* part = said->child(i);
        if (part && !part->object())
            out << part->text(QAccessible::Name);
    }
    return out;
}

// Whether these words stand somewhere in the part of the window that is seen.
inline bool isRead(const QWidget& window, const QString& words)
{
    const auto widgets = window.findChildren<QWidget*>();
    return std::any_of(widgets.begin(), widgets.end(), [&](QWidget* widget) {
        // A view's own region is covered by its viewport.
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        const QWidget* seen = view ? view->viewport() : widget;
        return widget->isVisible() && !seen->visibleRegion().isEmpty() &&
               wordsOf(widget).join(QLatin1Char('\n')).contains(words);
    });
}

} // namespace warroom::test
