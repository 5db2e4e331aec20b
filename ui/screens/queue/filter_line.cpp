// Colouring and completing of the tokens, and the marks at both ends of the field.
#include "screens/queue/filter_line.h"

#include "models/queue/queue_filter.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
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

FilterLine::FilterLine(std::function<FilterNames()> names, QWidget* parent)
    : QLineEdit(parent), m_names(std::move(names)), m_candidates(new QStringListModel(this)),
      m_completer(new QCompleter(m_candidates, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterLine::take);
    connect(this, &QLineEdit::textEdited, this, [this] { m_completer->popup()->hide(); });
    setProperty("kind", QStringLiteral("soft"));
    setAccessibleName(tr("Filter"));
    setPlaceholderText(
        tr("status:open  service:  sev:<3  owner:me  late:yes  due:week  or words; Tab completes"));
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
            attributes << coloured(start + name, token.length - name,
                                   token.wrong ? tokens().warn.ink : tokens().text, tokens().selected);
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

bool FilterLine::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && complete())
            return true;
    }
    return QLineEdit::event(event);
}

bool FilterLine::complete()
{
    const auto found = completeFilter(text(), cursorPosition(), m_names());
    if (found.candidates.isEmpty())
        return false;
    if (found.candidates.size() == 1) {
        take(found.candidates.front());
        return true;
    }
    const QString common = commonBeginning(found.candidates);
    if (common.size() > found.length)
        take(common);
    m_candidates->setStringList(found.candidates);
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    return true;
}

void FilterLine::take(const QString& candidate)
{
    const auto found = completeFilter(text(), cursorPosition(), m_names());
    const QString after = text().mid(found.start + found.length);
    setText(text().left(found.start) + candidate + after);
    setCursorPosition(found.start + static_cast<int>(candidate.size()));
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
