// The form of the declare pane, its draft, and its sending.
#include "screens/declare/declare_pane.h"

#include "models/format/format.h"
#include "screens/declare/commander_suggestion.h"
#include "screens/declare/form_parts.h"
#include "screens/declare/form_text.h"
#include "screens/declare/in_writing_note.h"
#include "screens/declare/names_field.h"
#include "screens/declare/pasted_report.h"
#include "screens/declare/restrict_choice.h"
#include "screens/declare/severity_choice.h"
#include "screens/declare/similar_tickets.h"
#include "screens/declare/title_field.h"
#include "screens/declare/title_teller.h"
#include "screens/declare/watcher_suggestion.h"
#include "widgets/button.h"
#include "widgets/check_box.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>

namespace warroom::ui {
namespace {

// As high as its fields want to be, so that the scroll area does not press them together.
class FormColumn final : public QWidget
{
public:
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
};

} // namespace

DeclarePane::DeclarePane(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_store(bridge, DraftStore::Declare, this),
      m_suggestion(new WatcherSuggestion(bridge, this)), m_proposal(new CommanderSuggestion(bridge, this)),
      m_teller(new TitleTeller(bridge, this))
{
    setAccessibleName(tr("Declare an incident"));
    build();
    proposeCommander();
    connectFields();
    connectWatchers();
    m_store.load([this](const TicketDraft& draft) { fill(draft); });
    showAnnouncement();
    showState();
    setFocusProxy(m_title);
}

DeclarePane::~DeclarePane()
{
    // A field that loses the focus with its pane speaks when this is no longer whole.
    m_watchers->disconnect(this);
}

void DeclarePane::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_note = new InlineNote(Tone::Warn, {}, this);
    outer->addWidget(m_note);
    auto* content = new FormColumn;
    content->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 4, 20, 12);
    column->setSpacing(4);
    buildWhat(*column);
    buildWho(*column);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    buildFoot(*outer);
}

void DeclarePane::buildWhat(QVBoxLayout& column)
{
    m_title = new TitleField(this);
    m_title->setPlaceholderText(tr("What is broken, for whom; or paste the report"));
    addField(column, tr("Title"), m_title);
    m_similar = new SimilarTickets(m_bridge, this);
    column.addWidget(m_similar);
    column.addWidget(new InWritingNote(m_bridge, this));
    m_severity = new SeverityChoice(this);
    m_severity->setSeverity(Severity::Sev2);
    addField(column, tr("Severity"), m_severity);
    m_service = new QLineEdit(this);
    m_service->setMaxLength(200);
    complete(*m_service, knownServices(m_bridge));
    addField(column, tr("Service"), m_service);
    m_commander = new QLineEdit(this);
    complete(*m_commander, knownOwners(*m_bridge.directory()));
    addField(column, tr("Commander"), m_commander);
    m_owns = formLabel({}, this);
    column.addWidget(m_owns);
    m_risk = formLabel({}, this);
    column.addWidget(m_risk);
    m_risk->hide();
    m_request = new FormText(tr("Paste the alert, the mail or the chat as it came"), 3, 8, this);
    addField(column, tr("Original request"), m_request);
    m_origin = new QLineEdit(this);
    m_origin->setMaxLength(400);
    m_origin->setPlaceholderText(tr("Where it came from: who said it, a mail, an alert"));
    addField(column, tr("Reported by"), m_origin);
}

void DeclarePane::buildWho(QVBoxLayout& column)
{
    m_watchers = new NamesField(knownOwners(*m_bridge.directory()), this);
    m_watchers->setPlaceholderText(tr("Who wants to know, parted by commas"));
    addField(column, tr("Watchers"), m_watchers);
    m_unknown = formLabel({}, this);
    m_unknown->hide();
    column.addWidget(m_unknown);
    m_announces = new CheckBox(tr("Tell the watchers"), QStringLiteral("Alt A"), this);
    m_announces->setChecked(true);
    column.addSpacing(8);
    column.addWidget(m_announces);
    m_announcement = new FormText({}, 2, 6, this);
    m_announcement->setAccessibleName(tr("Announcement to the watchers"));
    column.addWidget(m_announcement);
    m_drill = new CheckBox(tr("A drill: it pages nobody"), QStringLiteral("Alt D"), this);
    column.addSpacing(8);
    column.addWidget(m_drill);
    m_restrict = new RestrictChoice(this);
    column.addSpacing(8);
    column.addWidget(m_restrict);
}

void DeclarePane::buildFoot(QVBoxLayout& column)
{
    m_saved = formLabel({}, this);
    m_declare = primaryButton(tr("Declare"), this);
    m_declare->setHeight(size::ButtonLarge);
    m_declare->setKeyCaps(QStringLiteral("Ctrl Enter"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 8, 20, 12);
    foot->addWidget(m_saved, 1);
    foot->addWidget(m_declare);
    column.addLayout(foot);
}

void DeclarePane::addField(QVBoxLayout& column, const QString& label, QWidget* field)
{
    column.addSpacing(8);
    auto* words = formLabel(label, this);
    words->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    column.addWidget(words);
    column.addWidget(field);
}

void DeclarePane::connectFields()
{
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_title), m_service, m_commander, m_origin})
        connect(field, &QLineEdit::textChanged, this, &DeclarePane::onEdited);
    connect(m_request, &QPlainTextEdit::textChanged, this, &DeclarePane::onEdited);
    connect(m_severity, &SeverityChoice::severityChanged, this, &DeclarePane::onEdited);
    connect(m_title, &TitleField::reportPasted, this, &DeclarePane::takeReport);
    connect(m_request, &FormText::pasted, this,
            [this](const QString& text) { takeOrigin(recognisedReport(text, m_bridge.now())); });
    connect(m_similar, &SimilarTickets::chosen, this, &DeclarePane::openRequested);
    connect(m_commander, &QLineEdit::textEdited, this,
            [this](const QString& text) { m_commanderSaid = !text.trimmed().isEmpty(); });
    connect(m_proposal, &CommanderSuggestion::changed, this, &DeclarePane::proposeCommander);
    connect(m_declare, &QPushButton::clicked, this, &DeclarePane::submit);
    connect(&m_store, &DraftStore::kept, this,
            [this] { m_saved->setText(tr("Draft saved %1").arg(format::utcSecond(m_bridge.now()))); });
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this, &DeclarePane::showState);
}

void DeclarePane::connectWatchers()
{
    connect(m_watchers, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_watchersSaid = !text.trimmed().isEmpty();
        onEdited();
    });
    connect(m_watchers, &QLineEdit::editingFinished, this, &DeclarePane::showUnknown);
    connect(m_suggestion, &WatcherSuggestion::suggested, this, [this](const QStringList& names) {
        if (m_watchersSaid || m_restrict->isOn())
            return;
        m_watchers->setText(names.join(QStringLiteral(", ")));
        onEdited();
    });
    connect(m_announces, &QCheckBox::toggled, this, &DeclarePane::onEdited);
    connect(m_announcement, &QPlainTextEdit::textChanged, this, [this] { m_store.keep(draft()); });
    auto* tell = new QShortcut(QKeySequence(QStringLiteral("Alt+A")), this);
    tell->setContext(Qt::WidgetWithChildrenShortcut);
    connect(tell, &QShortcut::activated, m_announces, &QCheckBox::toggle);
    connect(m_drill, &QCheckBox::toggled, this, &DeclarePane::onEdited);
    auto* practise = new QShortcut(QKeySequence(QStringLiteral("Alt+D")), this);
    practise->setContext(Qt::WidgetWithChildrenShortcut);
    connect(practise, &QShortcut::activated, m_drill, &QCheckBox::toggle);
    connect(m_restrict, &RestrictChoice::edited, this, &DeclarePane::onRestricted);
}

/// A guess lets nobody in.
void DeclarePane::onRestricted()
{
    if (!m_watchersSaid)
        m_watchers->setText(m_restrict->isOn() ? QString()
                                               : m_suggestion->names().join(QStringLiteral(", ")));
    onEdited();
}

QList<KeyHint> DeclarePane::keyHints() const
{
    if (m_severity->hasFocus())
        return {{QStringLiteral("1 – 5"), tr("Severity")},
                {QStringLiteral("Y N U"), tr("Answer")},
                {QStringLiteral("Tab"), tr("Next field")},
                {QStringLiteral("Ctrl Enter"), tr("Declare")},
                {QStringLiteral("Esc"), tr("Close, keep draft")}};
    return {
        {QStringLiteral("Tab"), tr("Next field")},          {QStringLiteral("Ctrl Enter"), tr("Declare")},
        {QStringLiteral("Alt A"), tr("Tell the watchers")}, {QStringLiteral("Alt D"), tr("Drill")},
        {QStringLiteral("Alt X"), tr("Restrict")},          {QStringLiteral("Esc"), tr("Close, keep draft")}};
}

void DeclarePane::activated() { m_title->setFocus(Qt::OtherFocusReason); }

TicketDraft DeclarePane::draft() const
{
    TicketDraft draft;
    draft.kind = TicketKind::Incident;
    draft.title = m_title->text();
    draft.severity = m_severity->severity();
    draft.service = m_service->text();
    draft.person = m_commander->text();
    draft.personSaid = m_commanderSaid;
    draft.text(Section::OriginalRequest) = m_request->toPlainText();
    draft.origin = m_origin->text();
    draft.watchers = m_watchers->text();
    draft.watchersSaid = m_watchersSaid;
    const QString said = m_announcement->toPlainText();
    draft.announcement = said == m_drafted ? QString() : said;
    draft.announces = m_announces->isChecked();
    draft.drill = m_drill->isChecked();
    m_restrict->say(draft);
    return draft;
}

void DeclarePane::fill(const TicketDraft& draft)
{
    m_restrict->fill(draft);
    m_watchersSaid = draft.watchersSaid;
    m_watchers->setText(draft.watchers);
    m_announces->setChecked(draft.announces);
    m_drill->setChecked(draft.drill);
    m_title->setText(draft.title);
    m_severity->setSeverity(draft.severity);
    m_service->setText(draft.service);
    m_commanderSaid = draft.personSaid;
    if (m_commanderSaid)
        m_commander->setText(draft.person);
    m_request->setPlainText(draft.text(Section::OriginalRequest));
    m_origin->setText(draft.origin);
    if (!draft.announcement.isEmpty())
        m_announcement->setPlainText(draft.announcement);
}

void DeclarePane::takeReport(const QString& text)
{
    const QString before = m_request->toPlainText();
    m_request->setPlainText(before.trimmed().isEmpty() ? text : before + QStringLiteral("\n\n") + text);
    takeOrigin(recognisedReport(text, m_bridge.now()));
}

/// What a person wrote is never replaced.
void DeclarePane::takeOrigin(const PastedReport& report)
{
    if (m_origin->text().trimmed().isEmpty())
        m_origin->setText(report.origin);
    m_origin->setCursorPosition(0);
    if (m_title->text().trimmed().isEmpty()) {
        m_title->setText(report.title);
        m_title->selectAll();
    }
}

void DeclarePane::onEdited()
{
    m_suggestion->setService(m_service->text());
    m_proposal->setService(m_service->text());
    m_similar->look(m_title->text(), m_service->text());
    m_teller->tell(draft());
    showAnnouncement();
    showUnknown();
    m_store.keep(draft());
    showState();
}

/// Follows the form until a person writes in it.
void DeclarePane::showAnnouncement()
{
    m_announcement->setVisible(m_announces->isChecked());
    const bool untouched = m_announcement->toPlainText() == m_drafted;
    TicketDraft now = draft();
    if (now.title.trimmed().isEmpty())
        now.title = tr("we are looking into it");
    m_drafted = draftedAnnouncement(now, m_bridge.now());
    if (!untouched || m_announcement->toPlainText() == m_drafted)
        return;
    const QSignalBlocker quiet(m_announcement);
    m_announcement->setPlainText(m_drafted);
}

void DeclarePane::showUnknown()
{
    QStringList unknown;
    peopleNamed(namesIn(m_watchers->text()), *m_bridge.directory(), &unknown);
    m_unknown->setVisible(!unknown.isEmpty() && !m_watchers->hasFocus());
    m_unknown->setText(tr("Nobody here is called %1.").arg(unknown.join(QStringLiteral(", "))));
}

/// Nobody known: whoever declares.
void DeclarePane::proposeCommander()
{
    const ProposedCommander& proposed = m_proposal->proposal();
    m_owns->setVisible(!proposed.owner.isEmpty());
    m_owns->setText(tr("%1 owns %2.", "person or group, service").arg(proposed.owner, proposed.service));
    m_risk->setVisible(!m_proposal->risk().isEmpty());
    m_risk->setText(m_proposal->risk());
    if (!m_commanderSaid)
        m_commander->setText(format::personName(*m_bridge.directory(),
                                                proposed.person.isNil() ? m_bridge.self() : proposed.person));
}

QString DeclarePane::whyNot() const
{
    const auto& connection = m_bridge.connection();
    if (m_bridge.isLoaded() && connection.role == AccountRole::Viewer && !connection.person.isNil())
        return tr("Only responders may declare; this account is a viewer.");
    if (!hasTitle(draft()))
        return tr("A title is needed.");
    return m_restrict->lacksReason() ? tr("Restricting it needs a reason.") : QString();
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
        if (hasTitle(draft()) && m_restrict->lacksReason())
            m_restrict->focusReason();
        else
            m_title->setFocus();
        return;
    }
    m_teller->tell(QString());
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
