// The form's lines, and saving.
#include "screens/services/service_form.h"

#include "models/format/format.h"
#include "screens/declare/form_parts.h"
#include "screens/services/form_lines.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <fmt/format.h>

namespace warroom::ui {
namespace {

constexpr int s_edge = 24;
constexpr int s_gap = 12;

QStringList tierWords() { return {"0", "1", "2", "3"}; }

} // namespace

ServiceForm::ServiceForm(ServicesPresenter& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_title(new ElideLabel(Type::Heading, Ink::Primary, this)),
      m_problem(new InlineNote(Tone::Warn, {}, this)), m_scroll(new QScrollArea(this)),
      m_save(primaryButton(tr("Save"), this))
{
    setAccessibleName(tr("Service, being written"));
    build();
    m_keep.setSingleShot(true);
    m_keep.setInterval(duration::AutosaveMs);
    connect(&m_keep, &QTimer::timeout, this, &ServiceForm::keep);
    connect(&services, &ServicesPresenter::rightsChanged, this, &ServiceForm::showRights);
}

void ServiceForm::build()
{
    m_save->setKeyCaps(tr("Ctrl Enter"));
    auto* drop = quietButton(tr("Discard"), this);
    auto* objective = quietButton(tr("Add an objective"), this);
    objective->setKeyCaps(tr("Ctrl Shift J"));
    connect(m_save, &QPushButton::clicked, this, &ServiceForm::save);
    connect(drop, &QPushButton::clicked, this, &ServiceForm::discard);
    connect(objective, &QPushButton::clicked, this, &ServiceForm::addObjective);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(s_edge), scaled(8), scaled(s_edge), scaled(8));
    foot->setSpacing(scaled(8));
    foot->addWidget(m_save);
    foot->addWidget(objective);
    foot->addStretch(1);
    foot->addWidget(drop);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(scaled(s_edge), scaled(s_gap), scaled(s_edge), scaled(s_gap));
    head->addWidget(m_title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
}

void ServiceForm::open(ServiceDraft draft)
{
    m_draft = std::move(draft);
    m_title->setText(m_draft.before.isEmpty() ? tr("New service") : tr("Edit %1").arg(m_draft.before));
    m_saving = false;
    fill();
    showRights();
}

void ServiceForm::fill()
{
    m_objectives.clear();
    auto* content = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(s_edge), 0, scaled(s_edge), scaled(s_edge));
    column->setSpacing(scaled(s_gap));
    m_lines = new FormLines(content);
    auto* name =
        m_lines->text(tr("Name"), "name", m_draft.name, tr("as alerts and traces call it: checkout-api"));
    // Tickets, alerts and telemetry know it by its name.
    name->setEnabled(m_draft.before.isEmpty());
    m_lines->text(tr("What it does"), "about", m_draft.about);
    m_lines->choice(tr("Tier"), "tier", m_draft.tier, tierWords());
    auto* owner = m_lines->text(tr("Owner"), "owner", m_draft.owner, tr("a person or a group"));
    complete(*owner, knownOwners(*m_services.bridge().directory()));
    m_lines->text(tr("Escalation"), "escalation", m_draft.escalation);
    m_lines->text(tr("Needs"), "needs", m_draft.needs, tr("services, separated by commas"));
    m_lines->area(tr("Runbooks"), "runbooks", m_draft.runbooks, tr("Title | https://…, one a line"), 2);
    m_lines->area(tr("Links"), "links", m_draft.links, tr("Title | https://…, one a line"), 2);
    connect(m_lines, &FormLines::edited, &m_keep, qOverload<>(&QTimer::start));
    column->addWidget(m_lines);
    for (std::size_t at = 0; at < m_draft.objectives.size(); ++at)
        fillObjective(at, column);
    column->addStretch(1);
    m_scroll->setWidget(content);
    content->show();
}

void ServiceForm::fillObjective(std::size_t at, QVBoxLayout* into)
{
    ObjectiveDraft& one = m_draft.objectives[at];
    const auto path = [at](const char* member) { return fmt::format("objectives[{}].{}", at, member); };
    auto* head = new QHBoxLayout;
    auto* title = new ElideLabel(Type::BodyStrong, Ink::Primary, into->parentWidget());
    title->setText(tr("Objective %1").arg(at + 1));
    auto* remove = quietButton(tr("Remove"), into->parentWidget());
    remove->setAccessibleName(tr("Remove objective %1").arg(at + 1));
    connect(remove, &QPushButton::clicked, this, [this, at] { removeObjective(at); });
    head->addWidget(title, 1);
    head->addWidget(remove);
    auto* lines = new FormLines(into->parentWidget());
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
    connect(lines, &FormLines::edited, &m_keep, qOverload<>(&QTimer::start));
    connect(lines, &FormLines::chosen, this, [this, at] { showLinesOf(at); });
    into->addLayout(head);
    into->addWidget(lines);
    m_objectives.push_back(lines);
    showLinesOf(at);
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

void ServiceForm::addObjective()
{
    m_draft.objectives.push_back(ObjectiveDraft::usual());
    fill();
    m_keep.start();
    m_objectives.back()->enter();
    m_scroll->ensureWidgetVisible(m_objectives.back());
}

void ServiceForm::removeObjective(std::size_t at)
{
    m_draft.objectives.erase(m_draft.objectives.begin() + static_cast<std::ptrdiff_t>(at));
    // The button that was pressed goes with the lines.
    QMetaObject::invokeMethod(
        this,
        [this] {
            fill();
            enter();
        },
        Qt::QueuedConnection);
    m_keep.start();
}

void ServiceForm::showRights()
{
    const QString why = m_services.whyNot();
    m_save->setEnabled(why.isEmpty() && !m_saving);
    m_save->setToolTip(why);
    m_problem->setSentence(why.isEmpty() ? QString() : tr("%1 What you type is kept here.").arg(why));
    m_problem->setVisible(!why.isEmpty());
}

void ServiceForm::save()
{
    if (m_saving || !m_services.whyNot().isEmpty())
        return;
    for (FormLines* lines : m_objectives)
        lines->clearProblems();
    m_lines->clearProblems();
    const auto service = serviceOf(m_draft);
    if (!service)
        return showError(service.error());
    m_saving = true;
    showRights();
    m_services.save(*service, this, [this](const Result<void>& done) {
        m_saving = false;
        showRights();
        if (!done)
            return showError(done.error());
        m_keep.stop();
        m_services.keepDraft({});
        emit saved(m_draft.name.trimmed());
    });
}

void ServiceForm::showError(const Error& error)
{
    const QString sentence = format::fromUtf8(error.message());
    for (FormLines* lines : m_objectives) {
        if (lines->showProblem(error.path(), sentence)) {
            m_scroll->ensureWidgetVisible(QApplication::focusWidget());
            return;
        }
    }
    if (m_lines->showProblem(error.path(), sentence))
        return;
    m_problem->setSentence(tr("It was not saved: %1").arg(sentence));
    m_problem->show();
    m_problem->announce();
}

void ServiceForm::keep() { m_services.keepDraft(m_draft); }

void ServiceForm::discard()
{
    m_keep.stop();
    m_services.keepDraft({});
    emit closed();
}

void ServiceForm::enter() { m_lines->enter(); }

void ServiceForm::keyPressEvent(QKeyEvent* event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        if (m_keep.isActive()) {
            m_keep.stop();
            keep();
        }
        emit closed();
    } else if (enters && event->modifiers() & Qt::ControlModifier) {
        save();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace warroom::ui
