// The rows of questions and their keys.
#include "screens/services/conflict_box.h"

#include "screens/queue/preview_parts.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace warroom::ui {
namespace {

constexpr int s_conflictEdge = 24;
constexpr const char* s_questionAt = "question";
constexpr const char* s_isTheirs = "theirs";

} // namespace

ConflictBox::ConflictBox(QWidget* parent)
    : QWidget(parent), m_note(new InlineNote(Tone::Warn, {}, this)), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Changed meanwhile"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_note);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void ConflictBox::show(const QString& sentence, const std::vector<Question>& questions)
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may have been pressed
    }
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(scaled(s_conflictEdge), scaled(8), scaled(s_conflictEdge), scaled(8));
    rows->setSpacing(scaled(8));
    m_questions = static_cast<int>(questions.size());
    for (int i = 0; i < m_questions; ++i)
        rows->addWidget(row(i, questions[static_cast<std::size_t>(i)]));
    m_rows->setVisible(m_questions > 0);
    m_column->addWidget(m_rows);
    m_note->setTone(m_questions > 0 ? Tone::Warn : Tone::Plain);
    m_note->setSentence(sentence);
    if (!sentence.isEmpty() && !isVisible())
        m_note->announce();
    setVisible(!sentence.isEmpty());
}

QWidget* ConflictBox::row(int at, const Question& question)
{
    auto* made = new QWidget(m_rows);
    auto* line = new QHBoxLayout(made);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    line->addWidget(wrappedText(question.sentence, Type::Body, QPalette::Text, made), 1);
    for (const bool theirs : {false, true}) {
        auto* button = new Button(theirs ? question.theirs : question.mine, ButtonKind::Default, made);
        button->setHeight(24);
        button->setKeyCaps(theirs ? QStringLiteral("T") : QStringLiteral("M"));
        button->setProperty(s_questionAt, at);
        button->setProperty(s_isTheirs, theirs);
        button->setAccessibleDescription(question.sentence);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, at, theirs] { emit decided(at, theirs); });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    return made;
}

void ConflictBox::enter()
{
    if (auto* first = m_rows ? m_rows->findChild<Button*>() : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

bool ConflictBox::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key)
        return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const bool mine = pressed->key() == Qt::Key_M, theirs = pressed->key() == Qt::Key_T;
    if (pressed->modifiers() != Qt::NoModifier || (!mine && !theirs))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        emit decided(watched->property(s_questionAt).toInt(), theirs);
    return true;
}

} // namespace warroom::ui
