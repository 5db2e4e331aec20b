// Arrangement and focus of the prompt.
#include "screens/timeline/entry_prompt.h"

#include "screens/room/field_frame.h"
#include "widgets/accessible.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace warroom::ui {

EntryPrompt::EntryPrompt(QWidget* parent)
    : QWidget(parent), m_label(new ElideLabel(Type::SmallStrong, Ink::Primary, this)),
      m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this)), m_field(new FieldFrame(QString(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 10);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(m_field);
    layout->addWidget(m_hint);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_field, &FieldFrame::submitted, this, &EntryPrompt::onSubmitted);
    connect(m_field, &FieldFrame::escaped, this, &EntryPrompt::dismiss);
    connect(m_field->editor(), &AutoHeightTextEdit::edited, this, [this] { say({}); });
    hide();
}

void EntryPrompt::ask(const EntryQuestion& question, Accept accept)
{
    QWidget* focus = QApplication::focusWidget();
    if (!focus || !isAncestorOf(focus))
        m_focusBefore = focus;
    m_question = question;
    m_accept = std::move(accept);
    m_label->setText(question.label);
    m_field->setPlaceholder(question.label);
    m_field->setText(question.text);
    say({});
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->editor()->selectAll();
}

void EntryPrompt::say(const QString& problem)
{
    m_problem = problem;
    m_hint->setInk(problem.isEmpty() ? Ink::Tertiary : Ink::Warn);
    m_hint->setText(problem.isEmpty() ? m_question.hint : problem);
    m_hint->setToolTip(m_hint->text());
    m_hint->setVisible(!m_hint->text().isEmpty());
    if (problem.isEmpty())
        return;
    setAccessibleText(m_hint, problem);
    QAccessibleEvent event(m_hint, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void EntryPrompt::onSubmitted(const QString& text)
{
    if (!m_accept)
        return;
    const QString problem = m_accept(text.trimmed());
    if (problem.isEmpty())
        dismiss();
    else
        say(problem);
}

void EntryPrompt::dismiss()
{
    m_accept = {};
    m_field->setText(QString());
    const QPointer<QWidget> back = m_focusBefore;
    m_focusBefore.clear();
    if (back)
        back->setFocus(Qt::OtherFocusReason);
    hide();
}

void EntryPrompt::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), tokens().raised);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
    paint::accentBar(painter, rect(), 2);
}

} // namespace warroom::ui
