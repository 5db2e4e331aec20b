// Arrangement and focus of the prompt.
#include "screens/room/inline_prompt.h"

#include "screens/room/draft_keeper.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace warroom::ui {

InlinePrompt::InlinePrompt(NameField::People people, QWidget* parent)
    : QWidget(parent), m_label(new ElideLabel(Type::SmallStrong, Ink::Primary, this)),
      m_line(new NameField(NameField::Names::Anywhere, people, this)),
      m_nameLine(new NameField(NameField::Names::Whole, people, this)),
      m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(10);
    layout->addWidget(m_label);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_nameLine, 1);
    layout->addWidget(m_hint);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (NameField* line : {m_line, m_nameLine}) {
        connect(line, &NameField::submitted, this, &InlinePrompt::onSubmitted);
        connect(line, &NameField::escaped, this, &InlinePrompt::dismiss);
    }
    hide();
}

void InlinePrompt::ask(const PromptQuestion& question, std::function<void(const QString&)> accept)
{
    QWidget* focus = QApplication::focusWidget();
    if (!isAsking() || !focus || !isAncestorOf(focus))
        m_focusBefore = focus;
    m_question = question;
    m_accept = std::move(accept);
    m_label->setText(question.label);
    m_hint->setText(question.hint);
    m_hint->setVisible(!question.hint.isEmpty());
    m_line->setVisible(!question.names);
    m_nameLine->setVisible(question.names);
    NameField* line = question.names ? m_nameLine : m_line;
    if (m_keeper) {
        m_keeper->setActive(!question.names && !question.draft.isEmpty());
        m_keeper->setAbout(question.draft);
    }
    line->setText(question.text);
    line->setPlaceholderText(question.placeholder);
    line->setAccessibleName(question.label);
    show();
    line->setFocus(Qt::ShortcutFocusReason);
}

void InlinePrompt::keepDrafts(RoomDrafts& drafts)
{
    m_keeper = new DraftKeeper(drafts, QString::fromLatin1(DraftName), m_line);
    m_keeper->setActive(false);
}

void InlinePrompt::resume(const FieldDraft& draft)
{
    m_line->setText(draft.text);
    m_line->setCursorPosition(draft.caret);
}

void InlinePrompt::onSubmitted(const QString& line)
{
    if (!m_accept)
        return;
    if (line.trimmed().size() < m_question.least) {
        m_hint->setInk(Ink::Warn);
        return;
    }
    const auto accept = std::exchange(m_accept, {});
    dismiss();
    accept(line.trimmed());
}

void InlinePrompt::dismiss()
{
    m_accept = {};
    m_line->clear();
    m_hint->setInk(Ink::Tertiary);
    const QPointer<QWidget> back = m_focusBefore;
    m_focusBefore.clear();
    if (back)
        back->setFocus(Qt::OtherFocusReason);
    hide();
}

void InlinePrompt::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
    paint::accentBar(painter, rect(), 2);
}

} // namespace warroom::ui
