// The lines of a service, its objectives and its resources.
#include "screens/services/service_form.h"

#include "screens/declare/form_parts.h"
#include "screens/services/form_lines.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <fmt/format.h>

namespace warroom::ui {
namespace {

QStringList tierWords() { return {"0", "1", "2", "3"}; }

} // namespace

ServiceForm::ServiceForm(ServicesPresenter& services, QWidget* parent)
    : ServiceEntryForm(services, tr("Service, being written"), tr("Save"), "draft.services", parent)
{
    buildFoot();
}

void ServiceForm::buildFoot()
{
    const auto add = [this](const QString& text, const QString& keys, void (ServiceForm::*run)()) {
        auto* button = quietButton(text, this);
        button->setKeyCaps(keys);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    foot()->addWidget(add(tr("Objective"), tr("Ctrl Shift J"), &ServiceForm::addObjective));
    foot()->addWidget(add(tr("Resource"), tr("Ctrl Shift U"), &ServiceForm::addResource));
    foot()->addStretch(1);
}

void ServiceForm::open(ServiceDraft draft)
{
    const QString key = keyOf(draft, draft.name);
    begin(std::move(draft), key);
}

QString ServiceForm::titleOf(const ServiceDraft& draft, const QString&) const
{
    if (!draft.before.isEmpty())
        return tr("Edit %1").arg(draft.before);
    return draft.name.isEmpty() ? tr("New service") : tr("New service %1").arg(draft.name);
}

void ServiceForm::fill()
{
    m_objectives.clear();
    m_resources.clear();
    QVBoxLayout* column = beginLines();
    fillService(column);
    for (std::size_t at = 0; at < m_draft.objectives.size(); ++at)
        fillObjective(at, column);
    for (std::size_t at = 0; at < m_draft.resources.size(); ++at)
        fillResource(at, column);
    endLines(column);
}

void ServiceForm::fillService(QVBoxLayout* into)
{
    FormLines* lines = addLines(into);
    auto* name =
        lines->text(tr("Name"), "name", m_draft.name, tr("as alerts and traces call it: checkout-api"));
    // Tickets, alerts and telemetry know it by its name.
    name->setEnabled(m_draft.before.isEmpty());
    lines->text(tr("What it does"), "about", m_draft.about);
    lines->choice(tr("Tier"), "tier", m_draft.tier, tierWords());
    auto* layer = lines->text(tr("Layer"), "layer", m_draft.layer, tr("where in the stack: Data"));
    complete(*layer, layerTexts());
    lines->text(tr("Launched"), "launched", m_draft.launched, tr("the day its users got it: 2026-11-20"));
    auto* owner = lines->text(tr("Owner"), "owner", m_draft.owner, tr("a person or a group"));
    complete(*owner, knownOwners(*m_services.bridge().directory()));
    lines->text(tr("Escalation"), "escalation", m_draft.escalation);
    lines->text(tr("Needs"), "needs", m_draft.needs, tr("services, separated by commas"));
    lines->area(tr("Runbooks"), "runbooks", m_draft.runbooks, tr("Title | https://…, one a line"), 2);
    lines->area(tr("Links"), "links", m_draft.links, tr("Title | https://…, one a line"), 2);
}

void ServiceForm::addPartHead(const QString& title, const std::function<void()>& remove, QVBoxLayout* into)
{
    auto* head = new QHBoxLayout;
    auto* words = new ElideLabel(Type::BodyStrong, Ink::Primary, into->parentWidget());
    words->setText(title);
    auto* button = quietButton(tr("Remove"), into->parentWidget());
    button->setAccessibleName(tr("Remove %1").arg(title));
    connect(button, &QPushButton::clicked, this, [this, remove] {
        remove();
        fillLater();
    });
    head->addWidget(words, 1);
    head->addWidget(button);
    into->addLayout(head);
}

void ServiceForm::fillObjective(std::size_t at, QVBoxLayout* into)
{
    ObjectiveDraft& one = m_draft.objectives[at];
    const auto path = [at](const char* member) { return fmt::format("objectives[{}].{}", at, member); };
    addPartHead(
        tr("Objective %1").arg(at + 1),
        [this, at] {
            m_draft.objectives.erase(m_draft.objectives.begin() + static_cast<std::ptrdiff_t>(at));
        },
        into);
    FormLines* lines = addLines(into);
    lines->text(tr("Name"), path("name"), one.name, tr("availability"));
    lines->text(tr("What counts"), path("text"), one.text, tr("good requests / all requests"));
    lines->choice(tr("Source"), path("source"), one.source, {tr("Prometheus"), tr("Probe"), tr("Traces")});
    lines->text(tr("Good events"), path("good"), one.good, tr("PromQL with $window"));
    lines->text(tr("All events"), path("total"), one.total, tr("PromQL with $window"));
    lines->choice(tr("Asks by"), path("probe.kind"), one.probeKind, {tr("HTTP"), tr("TCP")});
    lines->text(tr("Target"), path("probe.target"), one.probeTarget, tr("https://shop.example/health"));
    lines->text(tr("Good statuses"), path("probe.expect"), one.expect, tr("200 204; empty: 200 to 399"));
    lines->text(tr("Every, s"), path("probe.every_s"), one.every);
    lines->text(tr("Gives up, ms"), path("probe.timeout_ms"), one.timeout);
    lines->text(tr("Span name"), path("span_name"), one.spanName, tr("empty: all requests of the service"));
    lines->text(tr("Slow from, ms"), path("threshold_ms"), one.threshold, tr("0: only failures are bad"));
    lines->text(tr("Objective, %"), path("target"), one.target, QStringLiteral("99.9"));
    lines->choice(tr("Over"), path("window"), one.window, {tr("Days"), tr("Month"), tr("Quarter")});
    lines->text(tr("Days"), path("window_days"), one.windowDays, QStringLiteral("30"));
    lines->choice(tr("Pages when"), path("burn_preset"), one.burn,
                  {tr("5 ×"), tr("14.4 × or 6 ×"), tr("own rules")});
    lines->area(tr("Rules"), path("burn"), one.burnRules, tr("14.4 60 5 page: rate, minutes, minutes, route"),
                2);
    lines->either(tr("In maintenance"), path("without_maintenance"), one.withoutMaintenance,
                  {tr("Counts"), tr("Does not count")});
    lines->text(tr("Runbook"), path("runbook"), one.runbook, tr("https://…"));
    m_objectives.push_back(lines);
    showLinesOf(at);
}

void ServiceForm::fillResource(std::size_t at, QVBoxLayout* into)
{
    ResourceDraft& one = m_draft.resources[at];
    const auto path = [at](const char* member) { return fmt::format("resources[{}].{}", at, member); };
    addPartHead(
        tr("Resource %1").arg(at + 1),
        [this, at] { m_draft.resources.erase(m_draft.resources.begin() + static_cast<std::ptrdiff_t>(at)); },
        into);
    FormLines* lines = addLines(into);
    lines->text(tr("Title"), path("title"), one.title, tr("Memory"));
    lines->text(tr("Query"), path("query"), one.query, tr("PromQL that gives one number"));
    lines->text(tr("Unit"), path("unit"), one.unit, tr("%, MB, requests"));
    lines->text(tr("Limit"), path("limit"), one.limit, tr("above it stands out; empty: none"));
    m_resources.push_back(lines);
}

/// Only what the source and the choices ask for.
void ServiceForm::showLinesOf(std::size_t at)
{
    const ObjectiveDraft& one = m_draft.objectives[at];
    const auto source = static_cast<SliSource>(one.source);
    const auto show = [&](const char* member, bool shown) {
        m_objectives[at]->setShown(fmt::format("objectives[{}].{}", at, member), shown);
    };
    show("good", source == SliSource::Prometheus);
    show("total", source == SliSource::Prometheus);
    const bool probe = source == SliSource::Probe;
    for (const char* member : {"probe.kind", "probe.target", "probe.every_s", "probe.timeout_ms"})
        show(member, probe);
    show("probe.expect", probe && one.probeKind == static_cast<int>(ProbeKind::Http));
    show("span_name", source == SliSource::Traces);
    show("threshold_ms", source != SliSource::Prometheus);
    show("window_days", one.window == static_cast<int>(ObjectiveWindow::Rolling));
    show("burn", one.burn == static_cast<int>(BurnPreset::Custom));
}

void ServiceForm::chosen()
{
    for (std::size_t at = 0; at < m_objectives.size(); ++at)
        showLinesOf(at);
}

QString ServiceForm::partName(const std::string& path) const
{
    const auto number = [&] { return QString::number(std::atoi(path.c_str() + path.find('[') + 1) + 1); };
    if (path.starts_with("objectives["))
        return tr("Objective %1").arg(number());
    return path.starts_with("resources[") ? tr("Resource %1").arg(number()) : QString();
}

void ServiceForm::addObjective()
{
    m_draft.objectives.push_back(ObjectiveDraft::usual());
    fill();
    edited();
    m_objectives.back()->enter();
    showLine(m_objectives.back());
}

void ServiceForm::addResource()
{
    m_draft.resources.push_back({});
    fill();
    edited();
    m_resources.back()->enter();
    showLine(m_resources.back());
}

void ServiceForm::fillLater()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            fill();
            enter();
        },
        Qt::QueuedConnection);
    edited();
}

} // namespace warroom::ui
