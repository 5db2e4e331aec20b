// Arrangement of the form of an update, its keys, and posting.
#include "screens/room/update_composer.h"

#include "domain/ticket/severity_policy.h"
#include "models/format/format.h"
#include "models/room/line_input.h"
#include "models/room/mask_notes.h"
#include "models/room/roles_text.h"
#include "models/room/room_presenter.h"
#include "screens/comms/audience_row.h"
#include "screens/room/chip_group.h"
#include "screens/room/field_frame.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/text_link.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextDocument>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_fieldLeast = 58;
const QString s_choices = QStringLiteral("update.choices");

QStringList stateNames()
{
    QStringList names;
    for (int i = 0; i < toldStateCount; ++i)
        names << name(static_cast<ToldState>(i));
    return names;
}

ElideLabel* label(const QString& text, QWidget* parent)
{
    auto* made = new ElideLabel(Type::SmallMedium, Ink::Secondary, parent);
    made->setText(text);
    return made;
}

} // namespace

UpdateComposer::UpdateComposer(RoomPresenter& room, HeldPosts& held, QWidget* parent)
    : QWidget(parent), m_room(room), m_held(held), m_title(new ElideLabel(Type::Heading, Ink::Primary, this)),
      m_by(new ElideLabel(Type::Small, Ink::Secondary, this)),
      m_saved(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_problem(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_states(new ChipGroup(ChipChoice::One, stateNames(), this)), m_next(new QLineEdit(this)),
      m_nextNote(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_post(primaryButton(tr("Post update"), this)), m_check(new Button({}, ButtonKind::Default, this)),
      m_found(new InlineNote(Tone::Plain, QString(), this)), m_masks(new MaskNotes(room)),
      m_masked(new InlineNote(Tone::Warn, QString(), this)),
      m_prompt(new InlinePrompt([&room]() -> const Directory& { return room.people(); }, this)),
      m_heldNote(new InlineNote(Tone::Plain, QString(), this)), m_form(new QWidget(this))
{
    setAccessibleName(tr("Status update"));
    build();
    connect(m_post, &QPushButton::clicked, this, &UpdateComposer::post);
    connect(m_states, &ChipGroup::chosen, this, &UpdateComposer::useTemplate);
    connect(m_next, &QLineEdit::textEdited, this, [this] {
        m_nextChosen = true;
        onEdited();
        keepChoices();
    });
    connect(&held, &HeldPosts::changed, this, &UpdateComposer::refreshHeld);
    connect(&room, &RoomPresenter::changed, this, [this] {
        if (!m_nextChosen && defaultsBasis() != m_filledFor && draft().isEmpty())
            fillDefaults();
        refresh();
    });
    connect(&room, &RoomPresenter::presenceChanged, this, &UpdateComposer::refreshTogether);
    connect(&room, &RoomPresenter::opened, this, &UpdateComposer::fillDefaults);
    connect(&room.drafts(), &RoomDrafts::restored, this, &UpdateComposer::restoreChoices);
    connect(&room, &RoomPresenter::ticked, this, [this] {
        if (!m_nextChosen)
            fillNext();
    });
    fillDefaults();
    refresh();
}

void UpdateComposer::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(28, 16, 28, 20);
    outer->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_by, 1);
    head->addWidget(m_saved);
    outer->addLayout(head);
    outer->addWidget(m_heldNote);
    m_undo = m_heldNote->addAction(tr("Undo"), [this] { takeBack(); });
    m_undo->setKeyCaps(tr("Ctrl Z"));
    m_undo->installEventFilter(this);
    outer->addWidget(m_form);
    outer->addStretch(1);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(label(tr("State"), m_form));
    m_states->setLarge();
    column->addWidget(m_states);
    column->addSpacing(6);
    column->addWidget(textHead(tr("What customers see"), Section::UpdateCustomers, m_customers));
    column->addWidget(m_customers.field);
    column->addSpacing(6);
    column->addWidget(textHead(tr("What we do"), Section::UpdateInside, m_inside));
    column->addWidget(m_inside.field);
    buildMasked();
    column->addWidget(m_masked);
    column->addWidget(m_prompt);
    column->addWidget(m_found);
    m_found->hide();
    column->addSpacing(6);
    column->addWidget(label(tr("Next update"), m_form));
    auto* next = new QHBoxLayout;
    next->setSpacing(8);
    next->addWidget(m_next);
    next->addWidget(m_nextNote, 1);
    const auto fit = [this] {
        m_next->setFixedWidth(scaled(88));
        m_next->setFont(fontOf(Type::Mono));
    };
    fit();
    connect(&theme(), &Theme::changed, this, fit);
    m_next->setAccessibleName(tr("Next update at, UTC"));
    m_next->installEventFilter(this);
    column->addLayout(next);
    column->addSpacing(6);
    buildAudiences(column);
    column->addSpacing(10);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    m_post->setHeight(size::ButtonLarge);
    m_post->setKeyCaps(tr("Ctrl Enter"));
    m_post->installEventFilter(this);
    foot->addWidget(m_post);
    m_check->setHeight(size::ButtonLarge);
    m_check->setToolTip(tr("Alt C"));
    m_check->installEventFilter(this);
    connect(m_check, &QPushButton::clicked, this, &UpdateComposer::askToCheck);
    foot->addWidget(m_check);
    foot->addWidget(m_problem, 1);
    column->addLayout(foot);
    connect(m_customers.field, &FieldFrame::submitted, this,
            [this] { m_inside.field->setFocus(Qt::TabFocusReason); });
    connect(m_inside.field, &FieldFrame::submitted, this, [this] { m_next->setFocus(Qt::TabFocusReason); });
}

QWidget* UpdateComposer::textHead(const QString& title, Section section, Text& text)
{
    auto* head = new QWidget(m_form);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label(title, head));
    line->addStretch(1);
    text.count = new ElideLabel(Type::Small, Ink::Tertiary, head);
    line->addWidget(text.count);
    text.field = new FieldFrame(title, m_form);
    text.field->setMinimumHeight(scaled(s_fieldLeast));
    text.field->setWell(true);
    text.field->layout()->setAlignment(text.field->editor(), Qt::AlignTop);
    text.link = new TextLink(m_room, section, std::nullopt, text.field->editor());
    text.field->editor()->installEventFilter(this);
    connect(text.field->editor()->document(), &QTextDocument::contentsChanged, this,
            &UpdateComposer::onEdited);
    connect(text.field, &FieldFrame::escaped, this, &UpdateComposer::left);
    return head;
}

void UpdateComposer::buildAudiences(QVBoxLayout* column)
{
    column->addWidget(label(tr("Who is told"), m_form));
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (std::size_t i = 0; i < byKey.size(); ++i) {
        auto* row = new AudienceRow(byKey[i], tr("Alt %1").arg(i + 1), m_form);
        row->setChecked(true);
        row->installEventFilter(this);
        connect(row, &QAbstractButton::clicked, this, [this] {
            onEdited();
            keepChoices();
        });
        m_audiences[static_cast<std::size_t>(byKey[i])] = row;
        rows->addWidget(row);
    }
    column->addLayout(rows);
}

void UpdateComposer::open()
{
    emit opened();
    if (m_held.of(m_room.ticketId()))
        m_undo->setFocus(Qt::ShortcutFocusReason);
    else
        m_customers.field->setFocus(Qt::ShortcutFocusReason);
}

bool UpdateComposer::restore()
{
    // Coming to the front puts the focus into the first field, which then is the place.
    const DraftPlace place = m_room.drafts().place();
    if (!place.section || !isUpdateDraft(*place.section))
        return false;
    emit opened();
    const Text& text = *place.section == Section::UpdateInside ? m_inside : m_customers;
    text.link->restoreCaret(place.anchor, place.caret);
    return true;
}

UpdateDraft UpdateComposer::draft() const
{
    UpdateDraft draft;
    draft.customers = m_customers.field->text();
    draft.inside = m_inside.field->text();
    draft.next = m_next->text().trimmed();
    for (const AudienceRow* row : m_audiences)
        draft.audiences[static_cast<std::size_t>(row->audience())] = row->isChecked();
    return draft;
}

/// What others have begun to write since stays behind it.
void UpdateComposer::fill(const UpdateDraft& draft)
{
    for (auto [text, words] :
         {std::pair(&m_customers, &draft.customers), std::pair(&m_inside, &draft.inside)}) {
        const QString now = text->field->text();
        if (!now.contains(*words))
            write(*text, now.trimmed().isEmpty() ? *words : *words + QLatin1Char('\n') + now);
    }
    m_next->setText(draft.next);
    m_nextChosen = true;
    for (AudienceRow* row : m_audiences)
        row->setChecked(draft.isTo(row->audience()));
    keepChoices();
    onEdited();
}

/// Most changes of a ticket change nothing of what an update begins with.
QString UpdateComposer::defaultsBasis() const
{
    const Ticket& ticket = *m_room.ticket();
    const auto next = m_room.nextUpdateByDefault();
    return QStringLiteral("%1 %2 %3")
        .arg(static_cast<int>(ticket.severity.value()))
        .arg(static_cast<int>(ticket.phase.value()))
        .arg(next ? format::utcMinute(*next) : QString());
}

/// What a new update begins with, unless it was begun before; the texts are the drafts'.
void UpdateComposer::fillDefaults()
{
    const Ticket& ticket = *m_room.ticket();
    m_filledFor = defaultsBasis();
    const auto told = policyOf(ticket.severity.value()).told;
    for (AudienceRow* row : m_audiences)
        row->setChecked(std::find(told.begin(), told.end(), row->audience()) != told.end());
    m_states->setCurrent(static_cast<int>(toldStateOf(ticket.phase.value())));
    m_nextChosen = false;
    fillNext();
    restoreChoices();
}

void UpdateComposer::fillNext()
{
    const auto next = m_room.nextUpdateByDefault();
    m_next->setText(next ? format::utcMinute(*next) : QString());
    onEdited();
}

void UpdateComposer::post()
{
    const QString whyNot = m_room.whyNot(StatusPublish{});
    if (!whyNot.isEmpty() || !m_held.hold(m_room.ticketId(), draft())) {
        m_problem->setText(whyNot.isEmpty() ? problemOf(draft()) : whyNot);
        m_problem->setInk(Ink::Warn);
        return;
    }
    empty();
    m_room.drafts().keep(s_choices, {});
    m_room.drafts().flush();
    fillDefaults();
    m_undo->setFocus(Qt::OtherFocusReason);
}

void UpdateComposer::takeBack()
{
    const auto back = m_held.takeBack(m_room.ticketId());
    if (!back)
        return;
    fill(*back);
    m_customers.field->setFocus(Qt::OtherFocusReason);
}

void UpdateComposer::useTemplate()
{
    const auto words =
        templateOf(static_cast<ToldState>(m_states->current()), *m_room.ticket(), m_room.people());
    for (auto [text, written] :
         {std::pair(&m_customers, &words.customers), std::pair(&m_inside, &words.inside)}) {
        const QString now = text->field->text();
        if (!now.trimmed().isEmpty() && now != text->filled)
            continue;
        text->filled = *written;
        write(*text, *written);
    }
}

void UpdateComposer::toggle(Audience audience)
{
    m_audiences[static_cast<std::size_t>(audience)]->toggle();
    onEdited();
    keepChoices();
}

/// Beside the texts, which keep themselves.
void UpdateComposer::keepChoices()
{
    QString to;
    for (const auto audience : reachedBy(draft()))
        to += QString::number(static_cast<int>(audience));
    m_room.drafts().keep(s_choices, {m_next->text() + QLatin1Char('|') + to, 0, 0, {}});
}

void UpdateComposer::restoreChoices()
{
    const QString kept = m_room.drafts().draft(s_choices).text;
    const auto bar = kept.indexOf(QLatin1Char('|'));
    if (bar < 0)
        return;
    m_next->setText(kept.left(bar));
    m_nextChosen = true;
    for (AudienceRow* row : m_audiences)
        row->setChecked(kept.mid(bar + 1).contains(QString::number(static_cast<int>(row->audience()))));
    onEdited();
}

void UpdateComposer::refresh()
{
    const Ticket& ticket = *m_room.ticket();
    m_title->setText(tr("Update %1", "number of a status update").arg(ticket.updates.size() + 1));
    int responders = 0, watchers = 0;
    for (const auto& [person, member] : ticket.responders)
        responders += member.value();
    for (const auto& [person, member] : ticket.watchers)
        watchers += member.value();
    m_audiences[static_cast<std::size_t>(Audience::Customers)]->setDetail(tr("read the first text"));
    m_audiences[static_cast<std::size_t>(Audience::Executives)]->setDetail(tr("read what we do"));
    m_audiences[static_cast<std::size_t>(Audience::Responders)]->setDetail(
        tr("read what we do, %1 here, %2 watching", "two numbers of people").arg(responders).arg(watchers));
    refreshTogether();
    refreshHeld();
}

void UpdateComposer::refreshHeld()
{
    const HeldPost* held = m_held.of(m_room.ticketId());
    m_heldNote->setVisible(held != nullptr);
    m_form->setEnabled(!held);
    if (!held)
        return;
    m_heldNote->setTone(held->stranded ? Tone::Warn : Tone::Plain);
    m_heldNote->setSentence(
        held->stranded ? tr("Posted at %1, but the program ended before it went out. Undo brings it back to "
                            "be read again.",
                            "time")
                             .arg(format::utcMinute(held->pressed))
                       : tr("Goes out in %n s to: %1.", "audiences", m_held.secondsLeft(m_room.ticketId()))
                             .arg(audiencesText(reachedBy(held->draft))));
}

void UpdateComposer::onEdited()
{
    const UpdateDraft now = draft();
    const auto count = [](const Text& text) {
        const auto used = static_cast<int>(text.field->text().trimmed().size());
        text.count->setText(
            tr("%1 of %2", "characters used, characters there are").arg(used).arg(UpdateDraft::Most));
        text.count->setInk(used > UpdateDraft::Most ? Ink::Warn : Ink::Tertiary);
    };
    count(m_customers);
    count(m_inside);
    const auto next = nextTimeOfDay(now.next, m_room.now());
    const Time minute = std::chrono::floor<std::chrono::minutes>(m_room.now());
    m_nextNote->setText(next ? tr("%1 after this one. The strip counts down for everyone.", "span")
                                   .arg(format::ago(*next - minute))
                        : now.next.isEmpty() ? tr("Nothing is promised: the cadence of the severity counts.")
                                             : tr("A time such as 01:10."));
    m_problem->setText(tr("Post can be taken back for 10 s"));
    m_problem->setInk(Ink::Tertiary);
    markFound();
    emit edited();
}

} // namespace warroom::ui
