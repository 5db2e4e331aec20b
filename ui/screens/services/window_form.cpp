// Lines of a maintenance window.
#include "screens/services/window_form.h"

#include "models/services/draft_text.h"
#include "screens/declare/form_parts.h"
#include "screens/services/form_lines.h"
#include "widgets/button.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace warroom::ui {
namespace {

/// "checkout-api-2026-11-21-0200": of the characters that a name may have.
QString windowNameFor(const QString& service, const QString& from)
{
    QString name = service + QLatin1Char('-') + from;
    return name.replace(QLatin1Char(' '), QLatin1Char('-'))
        .replace(QLatin1Char('/'), QLatin1Char('-'))
        .remove(QLatin1Char(':'));
}

} // namespace

WindowForm::WindowForm(ServicesPresenter& services, QWidget* parent)
    : WindowEntryForm(services, tr("Maintenance window"), tr("Plan it"), "draft.windows", parent)
{
    auto* left = quietButton(tr("Leave"), this);
    left->setKeyCaps(tr("Esc"));
    connect(left, &QPushButton::clicked, this, &WindowForm::leave);
    foot()->addWidget(left);
    foot()->addStretch(1);
}

void WindowForm::plan(const QString& service)
{
    const auto& bridge = m_services.bridge();
    const Time next = std::chrono::ceil<std::chrono::hours>(bridge.now());
    WindowDraft draft;
    draft.services = service;
    draft.from = draft::timeText(next);
    draft.until = draft::timeText(next + std::chrono::hours(1));
    draft.name = windowNameFor(service, draft.from);
    draft.owner = QString::fromStdString(bridge.directory()->nameOf(bridge.self()));
    const QString key = keyOf(draft, service);
    begin(std::move(draft), key);
}

void WindowForm::open(const MaintenanceWindow& window)
{
    WindowDraft draft = draftOf(window);
    const QString key = keyOf(draft);
    begin(std::move(draft), key);
}

QString WindowForm::titleOf(const WindowDraft& draft, const QString& key) const
{
    return draft.before.isEmpty() ? tr("Maintenance of %1").arg(key.mid(1)) : tr("Edit %1").arg(draft.before);
}

void WindowForm::fill()
{
    QVBoxLayout* column = beginLines();
    FormLines* lines = addLines(column);
    lines->text(tr("From, UTC"), "from", m_draft.from);
    lines->text(tr("Until, UTC"), "until", m_draft.until);
    lines->text(tr("Why"), "reason", m_draft.reason, tr("what is done to it"));
    lines->text(tr("Services"), "services", m_draft.services, tr("separated by commas; empty: all"));
    lines->text(tr("Again after, days"), "every_days", m_draft.every, tr("empty: once"));
    lines->text(tr("Not after, UTC"), "ends", m_draft.ends, tr("of one that comes again; empty: for good"));
    auto* owner = lines->text(tr("Owner"), "owner", m_draft.owner, tr("a person or a group"));
    complete(*owner, knownOwners(*m_services.bridge().directory()));
    auto* name = lines->text(tr("Name"), "name", m_draft.name, tr("the change's number"));
    name->setEnabled(m_draft.before.isEmpty());
    endLines(column);
}

} // namespace warroom::ui
