// Keys and arrangement of the line that silences.
#include "screens/alerts/silence_line.h"

#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <array>

namespace warroom::ui {
namespace {

constexpr int s_silenceLineEdge = 16;
constexpr std::array s_minutes{1, 5, 30, 60};
constexpr std::array s_keys{Qt::Key_1, Qt::Key_5, Qt::Key_3, Qt::Key_6};

} // namespace

SilenceLine::SilenceLine(QWidget* parent)
    : AskingLine(parent), m_label(new ElideLabel(Type::SmallStrong, Ink::Primary, this)),
      m_reason(new QLineEdit(this)), m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    setAccessibleName(tr("Silence"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(s_silenceLineEdge, 8, s_silenceLineEdge, 8);
    line->setSpacing(8);
    line->addWidget(m_label);
    for (std::size_t i = 0; i < s_minutes.size(); ++i) {
        const int minutes = s_minutes[i];
        auto* button = new Button(tr("%1 min").arg(minutes), ButtonKind::Default, this);
        button->setKeyCaps(QString(QChar(static_cast<ushort>(s_keys[i]))));
        button->setAccessibleName(tr("Silence for %1 minutes").arg(minutes));
        watch(button);
        connect(button, &QPushButton::clicked, this, [this, minutes] { choose(minutes); });
        m_choices.append(button);
        line->addWidget(button);
    }
    m_reason->setAccessibleName(tr("Why it is silenced"));
    m_reason->setPlaceholderText(tr("Why, for those who come after you"));
    m_reason->setMaxLength(400);
    watch(m_reason);
    line->addWidget(m_reason, 1);
    line->addWidget(m_hint);
}

void SilenceLine::ask(const QString& title, Accept accept)
{
    m_accept = std::move(accept);
    m_label->setText(tr("Silence for"));
    m_label->setToolTip(title);
    setAccessibleDescription(title);
    m_reason->clear();
    m_hint->setInk(Ink::Tertiary);
    m_hint->setText(tr("1, 5, 3 or 6"));
    for (Button* button : m_choices)
        button->setKind(ButtonKind::Default);
    begin(m_choices[2]);
}

void SilenceLine::choose(int minutes)
{
    m_minutes = minutes;
    for (std::size_t i = 0; i < s_minutes.size(); ++i) {
        Button* button = m_choices[static_cast<int>(i)];
        button->setKind(s_minutes[i] == minutes ? ButtonKind::Primary : ButtonKind::Default);
    }
    m_hint->setText(tr("Enter silences"));
    m_reason->setFocus(Qt::OtherFocusReason);
}

void SilenceLine::submit()
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
        accept(m_minutes, reason);
}

bool SilenceLine::handleKey(const QWidget* at, int key)
{
    if (AskingLine::handleKey(at, key))
        return true;
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (at == m_reason) {
        if (enter)
            submit();
        return enter;
    }
    const auto place = std::find(s_keys.begin(), s_keys.end(), key);
    const auto button = std::find(m_choices.begin(), m_choices.end(), at) - m_choices.begin();
    if (place != s_keys.end())
        choose(s_minutes[static_cast<std::size_t>(place - s_keys.begin())]);
    else if (enter)
        choose(s_minutes[static_cast<std::size_t>(button)]);
    return place != s_keys.end() || enter;
}

} // namespace warroom::ui
