// Colouring of the tokens and the marks at both ends of the field.
#include "screens/queue/filter_line.h"

#include "models/queue/queue_filter.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextCharFormat>

namespace warroom::ui {
namespace {

constexpr int s_icon = 16;

QInputMethodEvent::Attribute coloured(int position, int length, const QColor& ink, const QColor& ground)
{
    QTextCharFormat format;
    format.setForeground(ink);
    format.setBackground(ground);
    return {QInputMethodEvent::TextFormat, position, length, format};
}

} // namespace

FilterLine::FilterLine(QWidget* parent) : QLineEdit(parent)
{
    setProperty("kind", QStringLiteral("soft"));
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("status:open  service:  sev:<3  owner:me  late:yes  kind:support  or words"));
    const auto fit = [this] {
        setFont(fontOf(Type::Small));
        setTextMargins(scaled(s_icon) + 4, 0, scaled(22), 0);
        colourTokens();
    };
    connect(&theme(), &Theme::changed, this, fit);
    connect(this, &QLineEdit::textChanged, this, &FilterLine::colourTokens);
    fit();
}

QSize FilterLine::sizeHint() const { return {scaled(240), scaled(size::Field)}; }

// QLineEdit takes formats for parts of its text only by the way that input methods use.
void FilterLine::colourTokens()
{
    QList<QInputMethodEvent::Attribute> attributes;
    for (const auto& token : filterTokens(text())) {
        if (token.name.isEmpty())
            continue;
        const int start = token.position - cursorPosition();
        const int name = static_cast<int>(token.name.size()) + 1;
        attributes << coloured(start, name, tokens().text3, tokens().selected);
        if (token.length > name)
            attributes << coloured(start + name, token.length - name, tokens().text, tokens().selected);
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void FilterLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = scaled(s_icon);
    const bool mirrored = isRightToLeft();
    const int middle = height() / 2;
    drawIcon(painter, QPointF(mirrored ? width() - 8 - side : 8, middle - side / 2.0),
             QStringLiteral("filter"), tokens().text3, side);
    const QSize cap = paint::keyCapSize(QStringLiteral("/"));
    paint::keyCap(painter, {mirrored ? 6 : width() - 6 - cap.width(), middle - cap.height() / 2},
                  QStringLiteral("/"));
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit escaped();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace warroom::ui
