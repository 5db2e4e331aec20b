// Arrangement, keys and sentences of the forms.
#include "screens/services/catalog_form.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/services/form_lines.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_formEdge = 24;
constexpr int s_formGap = 12;
constexpr int s_mostTaken = 6;   // named one by one
constexpr int s_mostWidth = 808; // of the lines with their edges

} // namespace

CatalogForm::CatalogForm(ServicesPresenter& services, const QString& name, const QString& act,
                         const std::string& setting, QWidget* parent)
    : QWidget(parent), m_services(services), m_kept(services.bridge(), setting, this),
      m_title(new ElideLabel(Type::Heading, Ink::Primary, this)),
      m_problem(new InlineNote(Tone::Warn, {}, this)), m_conflicts(new ConflictBox(this)),
      m_scroll(new QScrollArea(this)), m_foot(new QHBoxLayout), m_save(primaryButton(act, this)),
      m_discard(quietButton(tr("Discard"), this))
{
    setAccessibleName(name);
    m_save->setKeyCaps(tr("Ctrl Enter"));
    connect(m_save, &QPushButton::clicked, this, &CatalogForm::save);
    m_discard->setKeyCaps(tr("Shift Esc"));
    m_discard->setFocusPolicy(Qt::NoFocus); // it has its key, and comes and goes
    connect(m_discard, &QPushButton::clicked, this, &CatalogForm::discard);
    connect(&services, &ServicesPresenter::rightsChanged, this, &CatalogForm::showRights);
    connect(m_conflicts, &ConflictBox::decided, this, &CatalogForm::settle);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_foot->setContentsMargins(scaled(s_formEdge), scaled(8), scaled(s_formEdge), scaled(8));
    m_foot->setSpacing(scaled(8));
    m_foot->addWidget(m_save);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(scaled(s_formEdge), scaled(s_formGap), scaled(s_formEdge), scaled(s_formGap));
    head->addWidget(m_title, 1);
    head->addWidget(m_discard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_conflicts);
    column->addWidget(m_scroll, 1);
    column->addLayout(m_foot);
    m_problem->hide();
}

QVBoxLayout* CatalogForm::beginLines()
{
    m_focused.clear();
    for (const FormLines* lines : m_lines) {
        if (m_focused.empty())
            m_focused = lines->pathOf(QApplication::focusWidget());
    }
    m_lines.clear();
    auto* content = new QWidget(m_scroll);
    content->setMaximumWidth(scaled(s_mostWidth));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(s_formEdge), 0, scaled(s_formEdge), scaled(s_formEdge));
    column->setSpacing(scaled(s_formGap));
    return column;
}

FormLines* CatalogForm::addLines(QVBoxLayout* into)
{
    auto* lines = new FormLines(into->parentWidget());
    connect(lines, &FormLines::edited, this, [this] { edited(); });
    connect(lines, &FormLines::chosen, this, [this] { chosen(); });
    into->addWidget(lines);
    m_lines.push_back(lines);
    return lines;
}

void CatalogForm::endLines(QVBoxLayout* lines)
{
    lines->addStretch(1);
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_scroll->setWidget(lines->parentWidget());
    lines->parentWidget()->show();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    for (FormLines* some : m_lines) {
        if (!m_focused.empty() && some->focusLine(m_focused))
            return;
    }
}

void CatalogForm::setTitle(const QString& title) { m_title->setText(title); }

void CatalogForm::leave()
{
    m_kept.flush();
    emit closed();
}

void CatalogForm::showTyped(bool typed) { m_discard->setVisible(typed); }

void CatalogForm::tellDiscarded(const std::function<void()>& undo)
{
    emit discarded(tr("What was typed is discarded."), [form = QPointer<CatalogForm>(this), undo] {
        if (form)
            undo();
    });
}

void CatalogForm::enter()
{
    if (!m_lines.empty())
        m_lines.front()->enter();
}

void CatalogForm::goTo(const std::string& path)
{
    const std::string holder = path.substr(0, path.rfind('['));
    for (const std::string& place : {path, holder}) {
        for (FormLines* lines : m_lines) {
            if (!place.empty() && lines->focusLine(place))
                return m_scroll->ensureWidgetVisible(QApplication::focusWidget());
        }
    }
}

void CatalogForm::showLine(QWidget* line) { m_scroll->ensureWidgetVisible(line); }

void CatalogForm::showRights()
{
    const QString why = whyNot();
    m_save->setEnabled(why.isEmpty() && !m_saving);
    m_save->setToolTip(why);
    m_problem->setSentence(why.isEmpty() ? QString() : tr("%1 What you type is kept here.").arg(why));
    m_problem->setVisible(!why.isEmpty());
}

void CatalogForm::clearProblems()
{
    for (FormLines* lines : m_lines)
        lines->clearProblems();
    showRights();
}

void CatalogForm::showError(const Error& error)
{
    const QString sentence = refusalText(error);
    // The objectives and resources first: their paths are the longer ones.
    for (std::size_t i = m_lines.size(); i-- > 0;) {
        if (m_lines[i]->showProblem(error.path(), sentence)) {
            m_scroll->ensureWidgetVisible(QApplication::focusWidget());
            return;
        }
    }
    m_problem->setSentence(
        error.path().empty()
            ? tr("It was not saved: %1").arg(sentence)
            : tr("It was not saved: %1: %2", "member, reason").arg(format::fromUtf8(error.path()), sentence));
    m_problem->show();
    m_problem->announce();
}

QString CatalogForm::partName(const std::string&) const { return {}; }

QString CatalogForm::labelOf(const std::string& path) const
{
    const QString part = partName(path);
    QString label;
    for (const FormLines* lines : m_lines) {
        if (label.isEmpty())
            label = lines->labelOf(path);
    }
    if (label.isEmpty())
        return part.isEmpty() ? format::fromUtf8(path) : part;
    return part.isEmpty() ? label : tr("%1 (%2)", "field, part of the entry").arg(label, part);
}

QString CatalogForm::valueWords(const std::string& path, const QVariant& value) const
{
    QString words;
    for (const FormLines* lines : m_lines) {
        if (words.isEmpty())
            words = lines->wordsOf(path, value);
    }
    words = words.simplified();
    return words.isEmpty() ? tr("nothing", "a field that was left empty") : QStringLiteral("“%1”").arg(words);
}

ConflictBox::Question CatalogForm::questionOf(const FieldConflict& conflict, const QString& who) const
{
    const QString place = labelOf(conflict.path);
    switch (conflict.kind) {
    case FieldConflict::Kind::Value:
        return {tr("%1: you wrote %2, %3 wrote %4")
                    .arg(place, valueWords(conflict.path, conflict.mine), who,
                         valueWords(conflict.path, conflict.theirs)),
                tr("Keep mine"), tr("Take theirs")};
    case FieldConflict::Kind::RemovedByThem:
        return {tr("%1: you changed it, %2 removed it").arg(place, who), tr("Keep it"), tr("Remove it")};
    case FieldConflict::Kind::RemovedByMe:
        return {tr("%1: you removed it, %2 changed it").arg(place, who), tr("Remove it"), tr("Keep it")};
    }
    return {};
}

QString CatalogForm::whenWords(const std::optional<Time>& at)
{
    return at ? tr("at %1", "time").arg(format::utcMinute(*at)) : tr("meanwhile");
}

void CatalogForm::sayRemoved(const QString& by, const std::optional<Time>& at)
{
    const QString who = by.isEmpty() ? tr("somebody else") : by;
    m_conflicts->show(tr("%1 removed it %2. Saving makes it anew.", "person, when").arg(who, whenWords(at)),
                      {});
}

void CatalogForm::say(const QString& by, const std::optional<Time>& at,
                      const std::vector<FieldConflict>& left, const std::vector<std::string>& taken)
{
    const QString who = by.isEmpty() ? tr("somebody else") : by;
    std::vector<ConflictBox::Question> questions;
    for (const FieldConflict& conflict : left)
        questions.push_back(questionOf(conflict, who));
    QStringList names;
    for (const std::string& path : taken)
        names << labelOf(path);
    names.removeDuplicates();
    if (names.size() > s_mostTaken)
        names = names.mid(0, s_mostTaken) << tr("more");
    QString sentence = tr("%1 changed it %2.", "person, when").arg(who, whenWords(at));
    if (!names.isEmpty())
        sentence += QLatin1Char(' ') + tr("Taken over: %1.").arg(names.join(QStringLiteral(", ")));
    if (!left.empty()) {
        const int count = static_cast<int>(left.size());
        sentence += QLatin1Char(' ') + (count == 1 ? tr("%n place is for you to decide.", nullptr, count)
                                                   : tr("%n places are for you to decide.", nullptr, count));
    }
    m_conflicts->show(sentence, questions);
}

void CatalogForm::keyPressEvent(QKeyEvent* event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && event->modifiers() & Qt::ShiftModifier)
        discard();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else if (enters && event->modifiers() & Qt::ControlModifier)
        save();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
