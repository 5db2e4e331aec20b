// Arrangement of the empty state.
#include "widgets/empty_state.h"

#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace warroom::ui {

EmptyState::EmptyState(const QString& sentence, QWidget* parent)
    : QWidget(parent), m_headline(new ElideLabel(Type::Title, Ink::Secondary, this)),
      m_sentence(new QLabel(this)), m_actions(new QHBoxLayout)
{
    setAccessibleRole(this, QAccessible::Grouping);
    m_headline->hide();
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_actions->setSpacing(8);
    m_actions->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::Bar / 2, 16, size::Bar / 2, 16);
    column->setSpacing(4);
    column->addStretch(1);
    column->addWidget(m_headline);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    column->addLayout(m_actions);
    column->addStretch(1);
    setSentence(sentence);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setHeadline(const QString& headline)
{
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
}

Button* EmptyState::addAction(const QString& text, const QString& keys)
{
    auto* button = new Button(text, ButtonKind::Default, this);
    button->setKeyCaps(keys);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

} // namespace warroom::ui
