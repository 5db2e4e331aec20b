// The form of a new ticket, its draft, and its sending.
#include "screens/declare/new_ticket_screen.h"

#include "domain/ticket/template.h"
#include "models/format/format.h"
#include "screens/declare/form_parts.h"
#include "screens/declare/form_text.h"
#include "screens/declare/new_ticket_side.h"
#include "screens/declare/new_ticket_words.h"
#include "screens/declare/pasted_report.h"
#include "screens/declare/title_field.h"
#include "screens/declare/title_teller.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/screen_bar.h"
#include "widgets/section_frame.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace warroom::ui {
namespace {

/// Narrower than this, what stands beside the form stands below it.
constexpr int s_sideFrom = 1100;
/// A column of prose is not wider than this.
constexpr int s_widestField = 860;

// As high as its sections want to be, so that the scroll area does not press them together.
class FormBody final : public QWidget
{
public:
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
};

} // namespace

NewTicketScreen::NewTicketScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_store(bridge, DraftStore::NewTicket, this),
      m_teller(new TitleTeller(bridge, this)), m_templates(bridge)
{
    setAccessibleName(tr("New ticket"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    buildBar(*outer);
    auto* content = new FormBody;
    content->setBackgroundRole(QPalette::Base);
    m_panes = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_panes->addLayout(column, 1);
    m_side = new NewTicketSide(m_bridge, this, content);
    m_panes->addWidget(m_side);
    buildHead(*column);
    buildSections(*column);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    clear();
    connectFields();
    m_store.load([this](const TicketDraft& draft) { fill(draft); });
    m_templates.watch(QStringLiteral("templates"));
    showState();
}

NewTicketScreen::~NewTicketScreen()
{
    // A field that loses the focus with its window speaks when this is no longer whole.
    for (const Row& row : m_rows)
        row.field->disconnect(this);
}

void NewTicketScreen::buildBar(QVBoxLayout& column)
{
    auto* bar = new ScreenBar(tr("Queue"), this);
    bar->tabs()->hide();
    m_crumb = new FormCrumb(tr("New ticket"), bar);
    static_cast<QHBoxLayout*>(bar->layout())->insertWidget(1, m_crumb);
    m_saved = formLabel({}, bar);
    m_submit = primaryButton(tr("Submit"), bar);
    bar->addTrailing(m_saved);
    bar->addTrailing(m_submit);
    m_note = new InlineNote(Tone::Warn, {}, this);
    column.addWidget(bar);
    column.addWidget(m_note);
}

void NewTicketScreen::buildHead(QVBoxLayout& column)
{
    auto* frame = new SectionFrame(tr("Title"), this);
    frame->setLabelWidth(SectionFrame::labelWidthFor(new_ticket::sectionNames()));
    auto* body = new QWidget;
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 2, 0, 4);
    lines->setSpacing(8);
    m_title = new TitleField(body);
    m_title->setAccessibleName(tr("Title"));
    m_title->setMinimumHeight(scaled(size::ButtonLarge));
    m_severityButton = new Button({}, ButtonKind::Default, body);
    m_severityButton->setHeight(size::ButtonLarge);
    m_severityButton->setToolTip(tr("Next severity (Ctrl .)"));
    m_kindButton = new Button({}, ButtonKind::Default, body);
    m_kindButton->setHeight(size::ButtonLarge);
    m_kindButton->setToolTip(tr("Next kind"));
    m_service = new QLineEdit(body);
    m_service->setAccessibleName(tr("Service"));
    m_service->setPlaceholderText(tr("Service"));
    m_service->setMaxLength(200);
    complete(*m_service, knownServices(m_bridge));
    m_owner = new QLineEdit(body);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setPlaceholderText(tr("Owner"));
    complete(*m_owner, knownOwners(*m_bridge.directory()));
    auto* first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_severityButton);
    first->addWidget(m_kindButton);
    auto* second = new QHBoxLayout;
    second->addWidget(m_service, 1);
    second->addWidget(m_owner, 1);
    lines->addLayout(first);
    lines->addLayout(second);
    frame->setBody(body);
    frame->setWidestBody(s_widestField);
    column.addWidget(frame);
}

void NewTicketScreen::buildSections(QVBoxLayout& column)
{
    const QStringList names = new_ticket::sectionNames();
    const int labelWidth = SectionFrame::labelWidthFor(names);
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        auto* frame = new SectionFrame(names[static_cast<int>(i)], this);
        frame->setLabelWidth(labelWidth);
        const bool tall = section == Section::OriginalRequest || section == Section::Symptoms;
        auto* field = new FormText(new_ticket::placeholderOf(asks(), section), tall ? 2 : 1, 12, frame);
        field->setAccessibleName(names[static_cast<int>(i)]);
        frame->setBody(field);
        frame->setWidestBody(s_widestField);
        column.addWidget(frame);
        m_rows[i] = {frame, field};
    }
}

void NewTicketScreen::connectFields()
{
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_title), m_service, m_owner})
        connect(field, &QLineEdit::textEdited, this, &NewTicketScreen::onEdited);
    for (const Row& row : m_rows) {
        connect(row.field, &QPlainTextEdit::textChanged, this, &NewTicketScreen::onEdited);
        connect(row.field, &FormText::focused, this, &NewTicketScreen::showState);
        connect(row.field, &FormText::left, this, &NewTicketScreen::showState);
        connect(row.frame, &SectionFrame::labelClicked, row.field, qOverload<>(&QWidget::setFocus));
    }
    FormText* request = m_rows[static_cast<std::size_t>(Section::OriginalRequest)].field;
    connect(request, &FormText::pasted, this, &NewTicketScreen::takeOrigin);
    connect(m_title, &TitleField::reportPasted, this, [this, request](const QString& text) {
        request->appendPlainText(text);
        takeOrigin(text);
    });
    connect(m_side, &NewTicketSide::edited, this, &NewTicketScreen::onEdited);
    connect(m_side, &NewTicketSide::openRequested, this, &NewTicketScreen::openRequested);
    connect(m_severityButton, &QPushButton::clicked, this, &NewTicketScreen::nextSeverity);
    connect(m_kindButton, &QPushButton::clicked, this, &NewTicketScreen::nextKind);
    connect(m_submit, &QPushButton::clicked, this, &NewTicketScreen::submit);
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this, &NewTicketScreen::showState);
    connect(&m_templates, &BoardFeedBase::changed, this, &NewTicketScreen::showAsked);
    connect(&m_store, &DraftStore::kept, this,
            [this] { m_saved->setText(tr("Saved %1").arg(format::utcSecond(m_bridge.now()))); });
}

/// What the ticket will be born with.
const TicketTemplate& NewTicketScreen::asks() const
{
    const auto all = m_templates.board();
    return all && !all->empty() ? all->front().content : builtInTemplate();
}

void NewTicketScreen::showAsked()
{
    for (std::size_t i = 0; i < sectionCount; ++i)
        m_rows[i].field->setPrompt(new_ticket::placeholderOf(asks(), static_cast<Section>(i)));
    showState();
}

QList<KeyHint> NewTicketScreen::keyHints() const
{
    return {{QStringLiteral("Tab"), tr("Next section")},
            {QStringLiteral("Ctrl Enter"), tr("Submit")},
            {QStringLiteral("Ctrl ."), tr("Severity")},
            {QStringLiteral("Alt X"), tr("Restrict")},
            {QStringLiteral("Ctrl W"), tr("Close, keep draft")}};
}

void NewTicketScreen::activated() { m_title->setFocus(); }

void NewTicketScreen::propose(const QString& title)
{
    // Answered after the draft that was asked for first.
    m_bridge.setting(DraftStore::NewTicket, this, [this, title](const std::string&) {
        if (m_title->text().isEmpty()) {
            m_title->setText(title);
            onEdited();
        }
    });
}

TicketDraft NewTicketScreen::draft() const
{
    TicketDraft draft;
    draft.kind = m_kind;
    draft.title = m_title->text();
    draft.severity = m_severity;
    draft.service = m_service->text();
    draft.person = m_owner->text();
    for (std::size_t i = 0; i < sectionCount; ++i)
        draft.sections[i] = m_rows[i].field->toPlainText();
    m_side->say(draft);
    return draft;
}

void NewTicketScreen::fill(const TicketDraft& draft)
{
    m_side->fill(draft); // first: it says whether the title is told
    m_kind = draft.kind;
    m_severity = draft.severity;
    m_title->setText(draft.title);
    m_service->setText(draft.service);
    m_owner->setText(draft.person);
    for (std::size_t i = 0; i < sectionCount; ++i)
        m_rows[i].field->setPlainText(draft.sections[i]);
    m_teller->tell(draft);
    showState();
}

/// What a person wrote is never replaced.
void NewTicketScreen::takeOrigin(const QString& report)
{
    const PastedReport known = recognisedReport(report, m_bridge.now());
    m_side->proposeOrigin(known.origin);
    if (m_title->text().trimmed().isEmpty())
        m_title->setText(known.title);
    onEdited();
}

void NewTicketScreen::clear()
{
    TicketDraft empty;
    empty.person = format::personName(*m_bridge.directory(), m_bridge.self());
    fill(empty);
    m_saved->clear();
}

void NewTicketScreen::onEdited()
{
    m_store.keep(draft());
    m_side->look(m_title->text(), m_service->text());
    m_teller->tell(draft());
    showState();
}

void NewTicketScreen::nameChoices()
{
    m_severityButton->setText(format::name(m_severity));
    m_severityButton->setSeverity(format::number(m_severity));
    m_severityButton->setAccessibleName(tr("Severity: %1").arg(format::name(m_severity)));
    m_kindButton->setText(format::name(m_kind));
    m_kindButton->setAccessibleName(tr("Kind: %1").arg(format::name(m_kind)));
    for (Button* button : {m_severityButton, m_kindButton})
        button->updateGeometry();
}

void NewTicketScreen::nextSeverity()
{
    m_severity = m_severity == Severity::Sev5 ? Severity::Sev1
                                              : static_cast<Severity>(static_cast<int>(m_severity) + 1);
    onEdited();
}

void NewTicketScreen::nextKind()
{
    m_kind = m_kind == TicketKind::FollowUp ? TicketKind::Incident
                                            : static_cast<TicketKind>(static_cast<int>(m_kind) + 1);
    onEdited();
}

void NewTicketScreen::showRow(std::size_t place, bool missing)
{
    const auto section = static_cast<Section>(place);
    const Row& row = m_rows[place];
    const bool editing = row.field->hasFocus();
    const bool needed = missing && section == Section::NextActions;
    row.frame->setIconName(editing ? QStringLiteral("edit")
                           : needed
                               ? QStringLiteral("octagon")
                               : new_ticket::iconOf(section, !row.field->toPlainText().trimmed().isEmpty()));
    row.frame->setStateLine(new_ticket::dueOf(asks(), section));
    row.frame->setState(editing ? SectionState::Editing : needed ? SectionState::Needed : SectionState::Idle);
    setNeeded(*row.field, needed && !editing);
}

void NewTicketScreen::showState()
{
    nameChoices();
    const TicketDraft now = draft();
    const auto missing = missingSections(now);
    for (std::size_t i = 0; i < sectionCount; ++i)
        showRow(i, std::find(missing.begin(), missing.end(), static_cast<Section>(i)) != missing.end());
    m_crumb->setNote(now.isEmpty() ? QString() : tr("Draft, on this device"));
    showSubmit(hasTitle(now), static_cast<int>(missing.size()));
    const bool offline = m_bridge.connection().state == LinkState::Offline;
    m_note->setVisible(offline);
    if (offline)
        m_note->setSentence(
            tr("You are offline. Keep working: the draft and other changes are kept here and sent in "
               "order later."));
}

void NewTicketScreen::showSubmit(bool hasTitle, int missing)
{
    const int needed = missing + (hasTitle ? 0 : 1);
    const QString words = needed == 0    ? tr("Submit")
                          : !hasTitle    ? tr("Submit: a title is needed")
                          : missing == 1 ? tr("Submit: %n section needed", nullptr, missing)
                                         : tr("Submit: %n sections needed", nullptr, missing);
    m_submit->setText(m_isNarrow && needed > 0 ? tr("Submit: %n needed", nullptr, needed) : words);
    m_submit->setToolTip(m_isNarrow ? words : QString());
    m_submit->setAccessibleName(words);
    m_submit->setKeyCaps(m_isNarrow ? QString() : QStringLiteral("Ctrl Enter"));
    m_submit->setEnabled(needed == 0);
    m_submit->updateGeometry();
}

void NewTicketScreen::submit()
{
    const TicketDraft now = draft();
    const auto missing = missingSections(now);
    if (!hasTitle(now) || !missing.empty()) {
        setNeeded(*m_title, !hasTitle(now));
        if (!hasTitle(now))
            m_title->setFocus();
        else
            m_rows[static_cast<std::size_t>(missing.front())].field->setFocus();
        return;
    }
    if (m_side->goToMissing())
        return;
    m_teller->tell(QString());
    const TicketId ticket = send(m_bridge, now);
    clear();
    m_store.drop();
    emit submitted(ticket);
}

void NewTicketScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wasNarrow = std::exchange(m_isNarrow, width() < scaled(s_sideFrom));
    m_panes->setDirection(m_isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setBelow(m_isNarrow);
    if (m_isNarrow != wasNarrow)
        showState();
}

void NewTicketScreen::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        submit();
    else if (control && event->key() == Qt::Key_Period)
        nextSeverity();
    else if (event->key() == Qt::Key_Escape || (control && event->key() == Qt::Key_W))
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
