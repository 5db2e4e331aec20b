// The tick and the line for its reason.
#include "screens/declare/restrict_choice.h"

#include "screens/declare/form_parts.h"
#include "screens/declare/ticket_draft.h"
#include "widgets/check_box.h"

#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace warroom::ui {

RestrictChoice::RestrictChoice(QWidget* form)
    : QWidget(form), m_box(new CheckBox(tr("Only for those it names"), QStringLiteral("Alt X"), this)),
      m_reason(new QLineEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_box);
    column->addWidget(m_reason);
    m_box->setToolTip(
        tr("Roles, owners of actions and watchers see it; nobody else learns that it is there"));
    m_reason->setAccessibleName(tr("Why it is restricted"));
    m_reason->setPlaceholderText(tr("Why it is restricted"));
    m_reason->setMaxLength(2'000);
    connect(m_box, &QCheckBox::toggled, this, [this] {
        showReason();
        emit edited();
    });
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        showReason();
        emit edited();
    });
    auto* key = new QShortcut(QKeySequence(QStringLiteral("Alt+X")), form);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        m_box->toggle();
        if (isOn())
            focusReason();
    });
    showReason();
}

bool RestrictChoice::isOn() const { return m_box->isChecked(); }

bool RestrictChoice::lacksReason() const { return isOn() && m_reason->text().trimmed().isEmpty(); }

void RestrictChoice::focusReason() { m_reason->setFocus(Qt::OtherFocusReason); }

void RestrictChoice::fill(const TicketDraft& draft)
{
    const QSignalBlocker quiet(m_box);
    m_reason->setText(draft.restriction);
    m_box->setChecked(draft.restricted);
    showReason();
}

void RestrictChoice::say(TicketDraft& draft) const
{
    draft.restricted = isOn();
    draft.restriction = m_reason->text();
}

void RestrictChoice::showReason()
{
    m_reason->setVisible(isOn());
    setNeeded(*m_reason, lacksReason());
}

} // namespace warroom::ui
