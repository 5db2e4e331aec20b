// Fields and bounds of the line.
#include "screens/alerts/times_form.h"

#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace warroom::ui {
namespace {

constexpr int s_timesEdge = 16;
constexpr int s_secondsWidth = 84;

} // namespace

TimesForm::TimesForm(QWidget* parent)
    : AskingLine(parent), m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    setAccessibleName(tr("Times around the rules"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(s_timesEdge, 8, s_timesEdge, 6);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_hint);
    m_wait = addField(tr("A ticket waits, s"), tr("So long a group's first ticket waits for more of it."));
    m_interval = addField(tr("Entries every, s"), tr("So long is between two entries about one ticket."));
    m_repeat = addField(tr("Page again after, s"), tr("After so long a page that nobody has is said again."));
    line->addStretch(1);
}

QLineEdit* TimesForm::addField(const QString& label, const QString& why)
{
    auto* line = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
    auto* words = new ElideLabel(Type::Small, Ink::Secondary, this);
    words->setText(label);
    auto* field = new QLineEdit(this);
    field->setAccessibleName(label);
    field->setAccessibleDescription(why);
    field->setToolTip(why);
    field->setFixedWidth(scaled(s_secondsWidth));
    watch(field);
    connect(field, &QLineEdit::returnPressed, this, &TimesForm::submit);
    line->addWidget(words);
    line->addWidget(field);
    return field;
}

void TimesForm::edit(const RulesModel::Times& times, Accept accept)
{
    m_accept = std::move(accept);
    m_wait->setText(QString::number(times.wait));
    m_interval->setText(QString::number(times.interval));
    m_repeat->setText(QString::number(times.repeat));
    m_hint->setInk(Ink::Tertiary);
    m_hint->setText(tr("In seconds; 0 waits for nothing. Enter keeps, Esc leaves"));
    begin(m_wait);
    m_wait->selectAll();
}

std::optional<std::int64_t> TimesForm::secondsIn(QLineEdit& field, const Limits& limits)
{
    bool good = false;
    const qlonglong seconds = field.text().trimmed().toLongLong(&good);
    if (good && seconds >= limits.least && seconds <= limits.most)
        return seconds;
    m_hint->setInk(Ink::Warn);
    m_hint->setText(
        tr("%1: between %2 and %3").arg(field.accessibleName()).arg(limits.least).arg(limits.most));
    field.setFocus(Qt::OtherFocusReason);
    return std::nullopt;
}

void TimesForm::submit()
{
    const auto wait = secondsIn(*m_wait, {0, 3'600});
    const auto interval = wait ? secondsIn(*m_interval, {0, 86'400}) : std::nullopt;
    const auto repeat = interval ? secondsIn(*m_repeat, {60, 604'800}) : std::nullopt;
    if (!repeat)
        return;
    const Accept accept = std::exchange(m_accept, {});
    dismiss();
    if (accept)
        accept({*wait, *interval, *repeat});
}

} // namespace warroom::ui
