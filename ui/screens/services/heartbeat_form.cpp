// Lines of a heartbeat.
#include "screens/services/heartbeat_form.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "screens/declare/form_parts.h"
#include "screens/services/form_lines.h"
#include "widgets/button.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace warroom::ui {

HeartbeatForm::HeartbeatForm(ServicesPresenter& services, QWidget* parent)
    : HeartbeatEntryForm(services, tr("Heartbeat"), tr("Save"), "draft.heartbeats", parent)
{
    auto* left = quietButton(tr("Leave"), this);
    left->setKeyCaps(tr("Esc"));
    connect(left, &QPushButton::clicked, this, &HeartbeatForm::leave);
    foot()->addWidget(left);
    foot()->addStretch(1);
}

void HeartbeatForm::open(HeartbeatDraft draft)
{
    const QString key = keyOf(draft);
    begin(std::move(draft), key);
}

QString HeartbeatForm::titleOf(const HeartbeatDraft& draft, const QString&) const
{
    return draft.before.isEmpty() ? tr("New heartbeat") : tr("Edit %1").arg(draft.before);
}

void HeartbeatForm::fill()
{
    QVBoxLayout* column = beginLines();
    FormLines* lines = addLines(column);
    auto* name = lines->text(tr("Name"), "name", m_draft.name, tr("nightly-backup"));
    name->setEnabled(m_draft.before.isEmpty());
    auto* service = lines->text(tr("Service"), "service", m_draft.service, tr("whose signal it is"));
    QStringList services;
    for (const Service& one : m_services.catalog().services)
        services << format::fromUtf8(one.name);
    complete(*service, services);
    lines->text(tr("Expected every, s"), "every_s", m_draft.every);
    lines->text(tr("Grace, s"), "grace_s", m_draft.grace, tr("so much later it is an alert"));
    lines->choice(
        tr("Then it is a"), "route", m_draft.route,
        {alerts::word(AlertRoute::Page), alerts::word(AlertRoute::Ticket), alerts::word(AlertRoute::Record)});
    endLines(column);
}

} // namespace warroom::ui
