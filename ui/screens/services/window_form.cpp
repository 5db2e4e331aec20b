// Lines and saving of a maintenance window.
#include "screens/services/window_form.h"

#include "models/format/format.h"
#include "screens/services/form_lines.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_edge = 24;

/// "2026-11-21 02:00".
QString timeText(Time time) { return format::utcDay(time).left(16); }

/// "checkout-api-2026-11-21-0200": of the characters that a name may have.
QString nameFor(const QString& service, const QString& from)
{
    QString name = service + QLatin1Char('-') + from;
    return name.replace(QLatin1Char(' '), QLatin1Char('-'))
        .replace(QLatin1Char('/'), QLatin1Char('-'))
        .remove(QLatin1Char(':'));
}

} // namespace

WindowForm::WindowForm(ServicesPresenter& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_title(new ElideLabel(Type::Heading, Ink::Primary, this)),
      m_problem(new InlineNote(Tone::Warn, {}, this)), m_save(primaryButton(tr("Plan it"), this))
{
    setAccessibleName(tr("Maintenance window"));
    m_save->setKeyCaps(tr("Ctrl Enter"));
    auto* leave = quietButton(tr("Leave"), this);
    leave->setKeyCaps(tr("Esc"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addWidget(m_save);
    foot->addWidget(leave);
    foot->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(s_edge), scaled(12), scaled(s_edge), scaled(s_edge));
    column->setSpacing(scaled(12));
    column->addWidget(m_title);
    column->addWidget(m_problem);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &WindowForm::save);
    connect(leave, &QPushButton::clicked, this, &WindowForm::closed);
    connect(&services, &ServicesPresenter::rightsChanged, this, &WindowForm::showRights);
}

void WindowForm::open(const QString& service)
{
    m_service = service;
    const Time next = std::chrono::ceil<std::chrono::hours>(m_services.bridge().now());
    const QString from = timeText(next);
    m_draft = {nameFor(service, from), from, timeText(next + std::chrono::hours(1)), {}};
    m_title->setText(tr("Maintenance of %1").arg(service));
    delete m_lines;
    m_lines = new FormLines(this);
    m_lines->text(tr("From, UTC"), "from", m_draft.from);
    m_lines->text(tr("Until, UTC"), "until", m_draft.until);
    m_lines->text(tr("Why"), "reason", m_draft.reason, tr("what is done to it"));
    m_lines->text(tr("Name"), "name", m_draft.name, tr("the change's number"));
    static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_lines);
    showRights();
}

void WindowForm::showRights()
{
    const QString why = m_services.whyNot();
    m_save->setEnabled(why.isEmpty());
    m_save->setToolTip(why);
    m_problem->setSentence(why);
    m_problem->setVisible(!why.isEmpty());
}

void WindowForm::save()
{
    if (!m_services.whyNot().isEmpty())
        return;
    m_lines->clearProblems();
    const auto& bridge = m_services.bridge();
    const auto window = windowOf(m_draft, m_service.toStdString(), bridge.directory()->nameOf(bridge.self()));
    if (!window)
        return showError(window.error());
    m_services.saveWindow(*window, this, [this](const Result<void>& done) {
        if (done)
            emit saved(m_draft.name.trimmed());
        else
            showError(done.error());
    });
}

void WindowForm::showError(const Error& error)
{
    const QString sentence = format::fromUtf8(error.message());
    if (m_lines->showProblem(error.path(), sentence))
        return;
    m_problem->setSentence(tr("It was not saved: %1").arg(sentence));
    m_problem->show();
}

void WindowForm::enter() { m_lines->enter(); }

void WindowForm::keyPressEvent(QKeyEvent* event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (enters && event->modifiers() & Qt::ControlModifier)
        save();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
