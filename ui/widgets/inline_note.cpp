// Arrangement and painting of inline notes.
#include "widgets/inline_note.h"

#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace warroom::ui {

namespace {

constexpr int s_bar = 3;

} // namespace

InlineNote::InlineNote(Tone tone, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_tone(tone), m_layout(new QHBoxLayout(this)), m_words(new QLabel(this))
{
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_layout->setContentsMargins(s_bar + 10, 6, 10, 6);
    m_layout->setSpacing(8);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setFont(fontOf(Type::Small));
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_layout->addWidget(m_words, 1);
    connect(&theme(), &Theme::changed, this, [this] { m_words->setFont(fontOf(Type::Small)); });
    setSentence(sentence);
}

void InlineNote::setSentence(const QString& sentence)
{
    m_words->setText(sentence);
    setAccessibleText(this, sentence);
}

void InlineNote::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

Button* InlineNote::addAction(const QString& text, const std::function<void()>& run)
{
    if (m_actions == MostActions)
        return nullptr;
    ++m_actions;
    auto* button = new Button(text, ButtonKind::Quiet, this);
    button->setHeight(24);
    connect(button, &QPushButton::clicked, this, run);
    m_layout->addWidget(button, 0, Qt::AlignTop);
    return button;
}

void InlineNote::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void InlineNote::paintEvent(QPaintEvent*)
{
    const StateColours colours = tokens().state(m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), colours.tint);
    painter.fillRect(QRect(isRightToLeft() ? width() - s_bar : 0, 0, s_bar, height()), colours.fill);
}

} // namespace warroom::ui
