// Looks through the widgets of a window for what is cut off, squeezed, outside of its place, or on top of
// something else.
#pragma once

#include "widgets/elide_label.h"
#include "widgets/strip_cell.h"
#include "widgets/type.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStackedWidget>
#include <QStringList>

#include <cstring>

namespace warroom::test {

// Of one window as it stands. What is known to lie over others on purpose (palette, toasts) is left out.
class LayoutFindings final
{
public:
    static QStringList of(const QWidget& window)
    {
        LayoutFindings look;
        look.children(window);
        return look.m_found;
    }

private:
    void children(const QWidget& parent)
    {
        QList<const QWidget*> shown;
        for (const QObject* object : parent.children()) {
            const auto* child = qobject_cast<const QWidget*>(object);
            if (child && child->isVisible() && !child->isWindow() && child->width() > 2 &&
                child->height() > 2)
                shown.append(child);
        }
        for (const QWidget* child : shown) {
            text(*child);
            typeSize(*child);
            scrolled(*child);
            squeezed(*child);
            inside(*child, parent);
            children(*child);
        }
        overlaps(shown);
    }

    static bool isOver(const QWidget& widget)
    {
        return widget.objectName() == "palette" || widget.inherits("warroom::ui::ToastStack") ||
               widget.inherits("warroom::ui::Toast") ||
               widget.testAttribute(Qt::WA_TransparentForMouseEvents) ||
               qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QSplitterHandle*>(&widget) ||
               std::strcmp(widget.metaObject()->className(), "QAbstractScrollAreaScrollBarContainer") == 0 ||
               widget.property("overlay").toBool();
    }

    void text(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget); label && !label->text().isEmpty()) {
            if (label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1
                                  : label->sizeHint().width() > label->width() + 1)
                add(widget, "its text is cut");
        } else if (const auto* elided = qobject_cast<const ui::ElideLabel*>(&widget)) {
            // It may give way, but not so far that nothing can be read.
            const bool cut = elided->sizeHint().width() > elided->width();
            if (cut && elided->width() < ui::textWidth(ui::Type::Label, "mmm…"))
                add(widget, "is elided to nothing");
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            if (button->inherits("QPushButton") && button->sizeHint().width() > button->width() + 1)
                add(widget, "its text is cut");
            if (button->sizeHint().height() > button->height() + 1 && button->inherits("QPushButton"))
                add(widget, "is not high enough for its text");
        } else if (const auto* cell = qobject_cast<const ui::StripCell*>(&widget)) {
            const bool title = cell->content().strongLabel.startsWith("INC");
            if (!title && cell->neededWidth() > cell->width() + 1)
                add(widget, QString("needs %1 px").arg(cell->neededWidth()));
        }
    }

    // What was given a font before the size of text was changed keeps the old one unless it looks after it.
    void typeSize(const QWidget& widget)
    {
        if (!qobject_cast<const QLabel*>(&widget) && !qobject_cast<const QLineEdit*>(&widget))
            return;
        for (int type = 0; type <= static_cast<int>(ui::Type::Figure); ++type) {
            if (ui::fontOf(static_cast<ui::Type>(type)).pixelSize() == widget.font().pixelSize())
                return;
        }
        add(widget, QString("has text of %1 px, as no type has").arg(widget.font().pixelSize()));
    }

    void squeezed(const QWidget& widget)
    {
        QSize least = widget.minimumSizeHint().boundedTo(widget.maximumSize());
        // What wraps needs less height the wider it is.
        if (const QLayout* layout = widget.layout(); layout && layout->hasHeightForWidth())
            least.setHeight(layout->minimumHeightForWidth(widget.width()));
        else if (widget.hasHeightForWidth())
            least.setHeight(widget.heightForWidth(widget.width()));
        // A header has the least size of any scroll area, though it scrolls nothing.
        if (isOver(widget) || !least.isValid() || qobject_cast<const QHeaderView*>(&widget))
            return;
        // A stack asks for what its hidden pages need too, and so does what holds one; pages are looked at
        // alone.
        if (widget.inherits("QStackedWidget") || !widget.findChildren<QStackedWidget*>().isEmpty())
            return;
        if (least.width() > widget.width() + 1)
            add(widget, QString("is narrower than the least %1 px").arg(least.width()));
        if (least.height() > widget.height() + 1)
            add(widget, QString("is lower than the least %1 px").arg(least.height()));
    }

    void inside(const QWidget& widget, const QWidget& parent)
    {
        if (isOver(widget) || qobject_cast<const QAbstractScrollArea*>(parent.parentWidget()))
            return;
        const QRect place = widget.geometry();
        const bool across = place.left() < -1 || place.right() > parent.width();
        const bool along = place.top() < -1 || place.bottom() > parent.height();
        if (across || along)
            add(widget, QString("reaches out of %1, %2x%3")
                            .arg(nameOf(parent))
                            .arg(parent.width())
                            .arg(parent.height()));
    }

    // What does not scroll sideways shows all of its width.
    void scrolled(const QWidget& widget)
    {
        const auto* area = qobject_cast<const QScrollArea*>(&widget);
        if (!area || !area->widget() || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            return;
        if (area->widget()->width() > area->viewport()->width() + 1)
            add(*area->widget(), QString("is wider than the %1 px that show").arg(area->viewport()->width()));
    }

    void overlaps(const QList<const QWidget*>& siblings)
    {
        for (qsizetype i = 0; i < siblings.size(); ++i) {
            for (qsizetype j = i + 1; j < siblings.size(); ++j) {
                const QWidget* a = siblings[i];
                const QWidget* b = siblings[j];
                if (isOver(*a) || isOver(*b))
                    continue;
                const QRect both = a->geometry().intersected(b->geometry());
                if (both.width() > 1 && both.height() > 1)
                    add(*a, "overlaps " + nameOf(*b));
            }
        }
    }

    void add(const QWidget& widget, const QString& what)
    {
        QStringList path;
        for (const QWidget* at = widget.parentWidget(); at && path.size() < 3; at = at->parentWidget())
            path.prepend(className(*at));
        m_found << QString("%1/%2 (%3x%4) %5")
                       .arg(path.join('/'), nameOf(widget))
                       .arg(widget.width())
                       .arg(widget.height())
                       .arg(what);
    }

    static QString className(const QWidget& widget)
    {
        return QString(widget.metaObject()->className()).section("::", -1);
    }
    static QString nameOf(const QWidget& widget)
    {
        QString name = widget.accessibleName();
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            name = label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            name = button->text();
        else if (const auto* elided = qobject_cast<const ui::ElideLabel*>(&widget))
            name = elided->text();
        return className(widget) + " “" + name.left(40) + "”";
    }

    QStringList m_found;
};

} // namespace warroom::test
