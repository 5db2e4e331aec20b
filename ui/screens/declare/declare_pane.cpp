// The form of the declare pane, its draft, and its sending.
#include "screens/declare/declare_pane.h"

#include "models/format/format.h"
#include "screens/declare/form_parts.h"
#include "screens/declare/severity_choice.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace warroom::ui {

DeclarePane::DeclarePane(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_store(bridge, DraftStore::Declare, this)
{
    setAccessibleName(tr("Declare an incident"));
    build();
    m_commander->setText(format::personName(*bridge.directory(), bridge.self()));
    connectFields();
    m_store.load([this](const TicketDraft& draft) { fill(draft); });
    showState();
    setFocusProxy(m_title);
}

void DeclarePane::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 16);
    column->setSpacing(4);
    m_note = new InlineNote(Tone::Warn, {}, this);
    column->addWidget(m_note);
    m_title = new QLineEdit(this);
    m_title->setMaxLength(500);
    m_title->setPlaceholderText(tr("What is broken, for whom"));
    addField(tr("Title"), m_title);
    m_severity = new SeverityChoice(this);
    m_severity->setSeverity(Severity::Sev2);
    addField(tr("Severity"), m_severity);
    m_service = new QLineEdit(this);
    m_service->setMaxLength(200);
    complete(*m_service, knownServices(m_bridge));
    addField(tr("Service"), m_service);
    m_commander = new QLineEdit(this);
    complete(*m_commander, knownOwners(*m_bridge.directory()));
    addField(tr("Commander"), m_commander);
    m_request = new QPlainTextEdit(this);
    m_request->setPlaceholderText(tr("Paste the alert or the report as it came"));
    m_request->setTabChangesFocus(true);
    m_request->setFixedHeight(scaled(120));
    addField(tr("Original request"), m_request);
    m_saved = formLabel({}, this);
    m_declare = primaryButton(tr("Declare"), this);
    m_declare->setHeight(size::ButtonLarge);
    m_declare->setKeyCaps(QStringLiteral("Ctrl Enter"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_saved, 1);
    foot->addWidget(m_declare);
    column->addSpacing(12);
    column->addLayout(foot);
    column->addStretch(1);
}

void DeclarePane::addField(const QString& label, QWidget* field)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addSpacing(8);
    auto* words = formLabel(label, this);
    words->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    column->addWidget(words);
    column->addWidget(field);
}

void DeclarePane::connectFields()
{
    for (QLineEdit* field : {m_title, m_service, m_commander})
        connect(field, &QLineEdit::textChanged, this, &DeclarePane::onEdited);
    connect(m_request, &QPlainTextEdit::textChanged, this, &DeclarePane::onEdited);
    connect(m_severity, &SeverityChoice::severityChanged, this, &DeclarePane::onEdited);
    connect(m_declare, &QPushButton::clicked, this, &DeclarePane::submit);
    connect(&m_store, &DraftStore::kept, this,
            [this] { m_saved->setText(tr("Draft saved %1").arg(format::utcSecond(m_bridge.now()))); });
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this, &DeclarePane::showState);
}

TicketDraft DeclarePane::draft() const
{
    TicketDraft draft;
    draft.kind = TicketKind::Incident;
    draft.title = m_title->text();
    draft.severity = m_severity->severity();
    draft.service = m_service->text();
    draft.person = m_commander->text();
    draft.text(Section::OriginalRequest) = m_request->toPlainText();
    return draft;
}

void DeclarePane::fill(const TicketDraft& draft)
{
    m_title->setText(draft.title);
    m_severity->setSeverity(draft.severity);
    m_service->setText(draft.service);
    m_commander->setText(draft.person);
    m_request->setPlainText(draft.text(Section::OriginalRequest));
}

void DeclarePane::onEdited()
{
    m_store.keep(draft());
    showState();
}

QString DeclarePane::whyNot() const
{
    const auto& connection = m_bridge.connection();
    if (m_bridge.isLoaded() && connection.role == AccountRole::Viewer && !connection.person.isNil())
        return tr("Only responders may declare; this account is a viewer.");
    return hasTitle(draft()) ? QString() : tr("A title is needed.");
}

void DeclarePane::showState()
{
    const QString reason = whyNot();
    m_declare->setEnabled(reason.isEmpty());
    m_declare->setToolTip(reason);
    const bool offline = m_bridge.connection().state == LinkState::Offline;
    m_note->setVisible(offline);
    if (offline)
        m_note->setSentence(tr("You are offline. The incident is kept here and sent in order later; "
                               "nobody is paged until then."));
}

void DeclarePane::submit()
{
    if (!whyNot().isEmpty()) {
        setNeeded(*m_title, !hasTitle(draft()));
        m_title->setFocus();
        return;
    }
    const TicketId ticket = send(m_bridge, draft());
    m_store.drop();
    emit declared(ticket);
}

void DeclarePane::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        submit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
