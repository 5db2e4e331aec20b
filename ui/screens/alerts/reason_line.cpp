// Keys and arrangement of a choice with its reason.
#include "screens/alerts/reason_line.h"

#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_reasonLineEdge = 16;
constexpr int s_mostReason = 400;

} // namespace

ReasonLine::ReasonLine(const QString& reasonName, QWidget* parent)
    : AskingLine(parent), m_label(new ElideLabel(Type::SmallStrong, Ink::Primary, this)),
      m_reason(new QLineEdit(this)), m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(s_reasonLineEdge, 8, s_reasonLineEdge, 8);
    line->setSpacing(8);
    line->addWidget(m_label);
    m_reason->setAccessibleName(reasonName);
    m_reason->setPlaceholderText(tr("Why, for those who come after you"));
    m_reason->setMaxLength(s_mostReason);
    watch(m_reason);
    line->addWidget(m_reason, 1);
    line->addWidget(m_hint);
}

void ReasonLine::setChoices(const QList<Choice>& choices)
{
    m_choices = choices;
    auto* line = static_cast<QBoxLayout*>(layout());
    for (int i = static_cast<int>(m_buttons.size()); i < choices.size(); ++i) {
        auto* button = new Button({}, ButtonKind::Default, this);
        watch(button);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_buttons.append(button);
        line->insertWidget(1 + i, button);
        setTabOrder(button, m_reason);
    }
    for (int i = 0; i < choices.size(); ++i) {
        m_buttons[i]->setText(choices[i].text);
        m_buttons[i]->setKeyCaps(QString(QChar(static_cast<ushort>(choices[i].key))));
        m_buttons[i]->setAccessibleName(choices[i].name);
    }
}

void ReasonLine::askFor(const QString& title, const Wording& wording, int proposed, Accept accept)
{
    m_wording = wording;
    m_accept = std::move(accept);
    m_label->setText(wording.question);
    m_label->setToolTip(title);
    setAccessibleDescription(title);
    m_reason->clear();
    m_hint->setInk(Ink::Tertiary);
    m_hint->setText(wording.keys);
    int first = 0;
    for (int i = 0; i < m_choices.size(); ++i) {
        m_buttons[i]->setKind(ButtonKind::Default);
        if (m_choices[i].value == proposed)
            first = i;
    }
    begin(m_buttons[first]);
}

void ReasonLine::choose(int place)
{
    m_value = m_choices[place].value;
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setKind(i == place ? ButtonKind::Primary : ButtonKind::Default);
    m_hint->setInk(Ink::Tertiary);
    m_hint->setText(m_wording.enter);
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonLine::submit()
{
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty()) {
        m_hint->setInk(Ink::Warn);
        m_hint->setText(tr("a reason is needed"));
        return;
    }
    const Accept accept = std::exchange(m_accept, {});
    dismiss();
    if (accept)
        accept(m_value, reason);
}

bool ReasonLine::handleKey(const QWidget* at, int key)
{
    if (AskingLine::handleKey(at, key))
        return true;
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (at == m_reason) {
        if (enter)
            submit();
        return enter;
    }
    const auto place =
        std::find_if(m_choices.begin(), m_choices.end(), [&](const Choice& one) { return one.key == key; });
    if (place != m_choices.end())
        choose(static_cast<int>(place - m_choices.begin()));
    else if (enter)
        choose(static_cast<int>(std::find(m_buttons.begin(), m_buttons.end(), at) - m_buttons.begin()));
    return place != m_choices.end() || enter;
}

} // namespace warroom::ui
