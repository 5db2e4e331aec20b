// Painting of the preview's parts.
#include "screens/queue/preview_parts.h"

#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace warroom::ui {

QLabel* wrappedText(const QString& text, Type type, QPalette::ColorRole ink, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText); // plain text has no line height
    label->setWordWrap(true);
    label->setFont(fontOf(type));
    label->setForegroundRole(ink);
    setWrapped(*label, text, type);
    return label;
}

void setWrapped(QLabel& label, const QString& text, Type type)
{
    QString words = text.toHtmlEscaped();
    words.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    label.setText(
        QStringLiteral("<div style=\"line-height:%1px\">%2</div>").arg(lineHeight(type)).arg(words));
}

PreviewHead::PreviewHead(int severity, const QString& key, QWidget* parent)
    : QWidget(parent), m_severity(severity), m_key(key)
{
    auto* open = new Button(tr("Open"), ButtonKind::Default, this);
    open->setKeyCaps(QStringLiteral("Enter"));
    open->setHeight(24);
    open->setFocusPolicy(Qt::TabFocus);
    connect(open, &QPushButton::clicked, this, &PreviewHead::openClicked);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(open);
}

void PreviewHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QSize badge = paint::severityBadgeSize(m_severity);
    const bool mirrored = isRightToLeft();
    const int x = mirrored ? width() - badge.width() : 0;
    paint::severityBadge(painter, {x, (height() - badge.height()) / 2}, m_severity);
    const QRect rest =
        mirrored ? rect().adjusted(0, 0, -badge.width() - 8, 0) : rect().adjusted(badge.width() + 8, 0, 0, 0);
    paint::text(painter, rest, Type::Mono, tokens().text2, m_key);
}

PreviewAction::PreviewAction(const QString& text, const QString& initials, bool done, QWidget* parent)
    : QWidget(parent), m_text(text), m_initials(initials), m_done(done)
{
    setAccessibleName(done ? tr("Done: %1").arg(text) : text);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize PreviewAction::sizeHint() const { return {scaled(200), scaled(26)}; }

void PreviewAction::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    const bool mirrored = isRightToLeft();
    const QSize box = paint::checkBoxSize(), face = paint::avatarSize();
    paint::checkBox(painter, {mirrored ? width() - box.width() : 0, (height() - box.height()) / 2}, m_done);
    const QString nobody = tr("no owner");
    const int trail = m_initials.isEmpty() ? textWidth(Type::Small, nobody) : face.width();
    const int lead = box.width() + 8;
    const QRect words =
        mirrored ? rect().adjusted(trail + 8, 0, -lead, 0) : rect().adjusted(lead, 0, -trail - 8, 0);
    paint::text(painter, words, Type::Body, m_done ? t.text3 : t.text, m_text);
    if (m_done)
        return;
    if (m_initials.isEmpty())
        paint::text(painter, rect(), Type::Small, t.warn.ink, nobody, Qt::AlignRight);
    else
        paint::avatar(painter, {mirrored ? 0 : width() - face.width(), (height() - face.height()) / 2},
                      m_initials);
}

PreviewFact::PreviewFact(Type type, QWidget* parent)
    : QWidget(parent), m_label(new ElideLabel(Type::Label, Ink::Tertiary, this)),
      m_value(new ElideLabel(type, Ink::Primary, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_label);
    column->addWidget(m_value);
}

void PreviewFact::say(const QString& label, const QString& value)
{
    m_label->setText(label);
    m_value->setText(value);
    setAccessibleName(tr("%1: %2").arg(label, value));
}

} // namespace warroom::ui
