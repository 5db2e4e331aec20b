// Putting the trial together from its answer.
#include "screens/alerts/trial_pane.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "screens/queue/preview_parts.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace warroom::ui {
namespace {

constexpr int s_trialPanePadding = 20;
constexpr std::size_t s_mostChanges = 40;

QWidget* countLine(const QString& name, std::int64_t was, std::int64_t would)
{
    auto* made = new QWidget;
    auto* line = new QHBoxLayout(made);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* words = new ElideLabel(Type::Body, Ink::Primary, made);
    words->setText(name);
    auto* before = new ElideLabel(Type::Mono, Ink::Tertiary, made);
    before->setText(TrialPane::tr("%1 were", "so many alerts").arg(was));
    auto* after = new ElideLabel(Type::Mono, was == would ? Ink::Secondary : Ink::Primary, made);
    after->setText(TrialPane::tr("%1 would be", "so many alerts").arg(would));
    line->addWidget(words, 1);
    line->addWidget(before);
    line->addWidget(after);
    return made;
}

} // namespace

TrialPane::TrialPane(QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(tr("What the rules would have done"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    connect(&theme(), &Theme::changed, this, &TrialPane::rebuild);
}

void TrialPane::setTrial(const RulesTried& trial)
{
    m_trial = trial;
    m_stale = false;
    rebuild();
}

void TrialPane::setStale()
{
    if (!std::exchange(m_stale, true))
        rebuild();
}

void TrialPane::rebuild()
{
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(s_trialPanePadding, 14, s_trialPanePadding, 14);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    auto* close = quietButton(tr("Close"));
    close->setHeight(24);
    connect(close, &QPushButton::clicked, this, &TrialPane::closeRequested);
    head->addWidget(
        wrappedText(tr("These rules, in the last 7 days"), Type::BodyStrong, QPalette::Text, nullptr), 1);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    if (m_stale)
        column->addWidget(
            new InlineNote(Tone::Warn, tr("The rules have changed since. T tries them again.")));
    const auto looked = static_cast<int>(m_trial.alerts);
    column->addWidget(wrappedText(looked == 1 ? tr("%n alert was looked at.", nullptr, looked)
                                              : tr("%n alerts were looked at.", nullptr, looked),
                                  Type::Small, QPalette::PlaceholderText, nullptr));
    if (m_trial.cut)
        column->addWidget(new InlineNote(
            Tone::Warn,
            tr("There were more: these are the newest of the week, and what is counted is theirs.")));
    column->addSpacing(8);
    const auto name = [](AlertRoute route, const QString& usual) {
        return alerts::isRenamed(route) ? alerts::word(route) : usual;
    };
    column->addWidget(countLine(name(AlertRoute::Page, tr("Pages")), m_trial.pagesWere, m_trial.pages));
    column->addWidget(
        countLine(name(AlertRoute::Ticket, tr("Tickets")), m_trial.ticketsWere, m_trial.tickets));
    column->addWidget(
        countLine(name(AlertRoute::Record, tr("Only recorded")), m_trial.recordsWere, m_trial.records));
    addChanges(*column);
    addRules(*column);
    column->addStretch(1);
    setWidget(content);
    content->show();
}

void TrialPane::addChanges(QVBoxLayout& column)
{
    column.addSpacing(12);
    column.addWidget(
        wrappedText(m_trial.changes.empty() ? tr("Nothing would have gone elsewhere.") : tr("Elsewhere"),
                    Type::Label, QPalette::PlaceholderText, nullptr));
    for (std::size_t i = 0; i < std::min(m_trial.changes.size(), s_mostChanges); ++i) {
        const auto& change = m_trial.changes[i];
        column.addSpacing(4);
        column.addWidget(wrappedText(format::fromUtf8(change.title), Type::Body, QPalette::Text, nullptr));
        const QString moved = tr("%1 instead of %2, %3 times", "route, route, count")
                                  .arg(alerts::word(change.becomes), alerts::word(change.was))
                                  .arg(change.count);
        column.addWidget(wrappedText(
            change.service.empty() ? moved : tr("%1 · %2").arg(format::fromUtf8(change.service), moved),
            Type::Small, QPalette::PlaceholderText, nullptr));
    }
}

// How often each rule would have decided.
void TrialPane::addRules(QVBoxLayout& column)
{
    if (m_trial.rules.empty())
        return;
    column.addSpacing(12);
    column.addWidget(wrappedText(tr("Alerts by rule"), Type::Label, QPalette::PlaceholderText, nullptr));
    for (const auto& rule : m_trial.rules) {
        auto* made = new QWidget;
        auto* line = new QHBoxLayout(made);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        auto* words = new ElideLabel(Type::Body, Ink::Primary, made);
        words->setText(rule.name.empty() ? tr("no rule") : format::fromUtf8(rule.name));
        auto* count = new ElideLabel(Type::Mono, Ink::Secondary, made);
        count->setText(QString::number(rule.alerts));
        line->addWidget(words, 1);
        line->addWidget(count);
        column.addWidget(made);
    }
}

} // namespace warroom::ui
