// Making of a paragraph.
#include "screens/start/paragraph.h"

#include "widgets/theme.h"

#include <QLabel>

namespace warroom::ui {

QLabel* paragraph(Type type, Ink ink, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Otherwise it follows the background of the pane, and so does its ink.
    label->setForegroundRole(QPalette::WindowText);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    const auto dress = [label, type, ink] {
        label->setFont(fontOf(type));
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, tokens().ink(ink));
        label->setPalette(colours);
    };
    dress();
    QObject::connect(&theme(), &Theme::changed, label, dress);
    return label;
}

} // namespace warroom::ui
