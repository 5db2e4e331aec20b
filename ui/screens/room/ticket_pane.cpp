// Building of the sections and keeping of their label columns.
#include "screens/room/ticket_pane.h"

#include "models/format/format.h"
#include "models/room/actions_model.h"
#include "models/room/apart_time.h"
#include "models/room/mask_notes.h"
#include "models/room/section_author.h"
#include "models/room/whys_model.h"
#include "screens/room/actions_body.h"
#include "screens/room/conflict_pane.h"
#include "screens/room/gate_line.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/merge_pane.h"
#include "screens/room/refused_pane.h"
#include "screens/room/room_skeleton.h"
#include "screens/room/text_bodies.h"
#include "screens/room/whys_body.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/section_frame.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <map>
#include <set>

namespace warroom::ui {
namespace {

constexpr int s_compactLabel = 140;
/// What the narrow label column has for the small line, at a text size of 100 %.
constexpr int s_stateRoom = 112;

std::size_t index(Section section) { return static_cast<std::size_t>(section); }

/// The name in the label column; the last section's whole name does not fit there.
QString labelOf(Section section)
{
    return section == Section::Prevention ? TicketPane::tr("Prevention", "name of a section, short")
                                          : format::name(section);
}

bool holdsRows(Section section) { return section == Section::NextActions || section == Section::Whys; }

} // namespace

TicketPane::TicketPane(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_gate(new GateLine(room, this)),
      m_offline(new InlineNote(Tone::Warn, QString(), this)),
      m_missing(new InlineNote(Tone::Warn, QString(), this)), m_scroll(new QScrollArea(this)),
      m_content(new QWidget), m_wheel(new InlineNote(Tone::Plain, QString(), m_content)),
      m_apart(new ApartTime(room.bridge(), this)), m_conflicts(new ConflictPane(room, *m_apart, m_content)),
      m_merges(new MergePane(room, m_content)), m_refused(new RefusedPane(room, *m_apart, m_content)),
      m_skeleton(new RoomSkeleton(room, this)),
      m_prompt(new InlinePrompt([&room]() -> const Directory& { return room.people(); }, this)),
      m_maskNotes(new MaskNotes(room))
{
    setAccessibleName(tr("Ticket"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_gate);
    layout->addWidget(m_offline);
    layout->addWidget(m_missing);
    m_missing->hide();
    layout->addWidget(m_skeleton, 1);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_prompt);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Sections"));
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_wheel->hide();
    m_wheel->addAction(tr("Take the wheel"), [&room] { room.takeWheel(); })->setKeyCaps(tr("Ctrl Alt Y"));
    buildSections();
    connect(&room, &RoomPresenter::changed, this, &TicketPane::refresh);
    connect(&room, &RoomPresenter::presenceChanged, this, &TicketPane::refresh);
    connect(&room, &RoomPresenter::mergedChanged, this, &TicketPane::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &TicketPane::refresh);
    connect(&room, &RoomPresenter::ticked, this, &TicketPane::refreshOffline);
    connect(&room, &RoomPresenter::ticked, this, [this] { refreshSection(Section::RootCause); });
    connect(m_maskNotes, &MaskNotes::changed, this, &TicketPane::refreshMasked);
    m_prompt->keepDrafts(room.drafts());
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { onFocusChanged(now); });
    refresh();
}

TicketPane::~TicketPane()
{
    // A list of names that closes with its field moves the focus when this is no longer whole.
    qApp->disconnect(this);
}

void TicketPane::buildSections()
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_conflicts);
    column->addWidget(m_merges);
    column->addWidget(m_refused);
    connect(m_conflicts, &ConflictPane::foldedChanged, m_refused, &RefusedPane::setFolded);
    connect(m_refused, &RefusedPane::left, this, [this] {
        m_conflicts->setFolded(true);
        focusRoom();
    });
    connect(m_merges, &MergePane::emptied, this, &TicketPane::focusRoom);
    connect(m_merges, &MergePane::editRequested, this,
            [this](Section section, const std::optional<ItemId>& item) {
                enter(section);
                if (item && index(section) < sectionCount)
                    m_bodies[index(section)]->restoreCaret(item, INT_MAX, INT_MAX);
            });
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        auto* frame = new SectionFrame(labelOf(section), m_content);
        SectionBody* body = nullptr;
        if (section == Section::OriginalRequest)
            body = new RequestBody(m_room, frame);
        else if (section == Section::NextActions)
            body = m_actions = new ActionsBody(m_room, frame);
        else if (section == Section::Whys)
            body = m_whys = new WhysBody(m_room, frame);
        else if (isProse(section))
            body = new ProseBody(m_room, section, frame);
        else
            body = new ParagraphsBody(m_room, section, frame);
        frame->setBody(body);
        connect(frame, &SectionFrame::labelClicked, this, [this, section] { enter(section); });
        column->addWidget(frame);
        m_frames[i] = frame;
        m_bodies[i] = body;
    }
    column->addStretch(1);
    connect(m_whys, &WhysBody::askRequested, this, &TicketPane::askWhy);
    connect(m_whys->list(), &WhyList::answerRequested, this, &TicketPane::answerWhy);
    connect(m_whys->list(), &WhyList::dropRequested, this, &TicketPane::dropWhy);
    connect(m_whys->list(), &WhyList::linkRequested, this, &TicketPane::linkWhy);
    setCompact(false);
}

void TicketPane::setCompact(bool compact)
{
    m_compact = compact;
    QStringList names;
    for (std::size_t i = 0; i < sectionCount; ++i)
        names << labelOf(static_cast<Section>(i));
    const int width = compact ? s_compactLabel : SectionFrame::labelWidthFor(names);
    for (std::size_t i = 0; i < sectionCount; ++i)
        m_frames[i]->setLabelWidth(holdsRows(static_cast<Section>(i)) ? width - RowList::Inset : width);
}

void TicketPane::refresh()
{
    const bool there = m_room.hasTicket();
    m_skeleton->setVisible(!there);
    m_scroll->setVisible(there);
    refreshOffline();
    for (std::size_t i = 0; i < sectionCount; ++i)
        refreshSection(static_cast<Section>(i));
    refreshWheel();
    if (!m_maskNotes->notes().empty())
        refreshMasked();
}

/// Says it and hinders nothing: what is written stays written.
void TicketPane::refreshWheel()
{
    const auto drives = m_room.driver();
    const bool shown = m_editing && index(*m_editing) < sectionCount && drives && *drives != m_room.self();
    const bool appears = shown && m_wheel->isHidden();
    if (shown) {
        auto* column = static_cast<QVBoxLayout*>(m_content->layout());
        const QWidget* frame = m_frames[index(*m_editing)];
        if (column->indexOf(m_wheel) != column->indexOf(frame) + 1) {
            column->removeWidget(m_wheel);
            column->insertWidget(column->indexOf(frame) + 1, m_wheel);
        }
        m_wheel->setSentence(tr("%1 drives: say it in the timeline, or take the wheel.", "person")
                                 .arg(format::personName(m_room.people(), *drives)));
    }
    m_wheel->setVisible(shown);
    if (appears)
        m_wheel->announce();
}

QString TicketPane::typingIn(Section section) const
{
    std::map<PersonId, QString> typing;
    for (const auto& other : m_room.present()) {
        if (other.typing && other.section == section)
            typing.emplace(other.person, other.name);
    }
    if (typing.empty())
        return {};
    const QString first = typing.begin()->second;
    if (typing.size() == 1)
        return tr("%1 is typing", "person").arg(first);
    return tr("%1 and %n more are typing", "person, how many more", static_cast<int>(typing.size()) - 1)
        .arg(first);
}

void TicketPane::refreshSection(Section section)
{
    if (index(section) >= sectionCount)
        return;
    const SectionView& view = m_room.section(section);
    SectionFrame* frame = m_frames[index(section)];
    const bool editing = m_editing == section;
    frame->setIconName(editing ? QStringLiteral("edit") : view.icon);
    frame->setState(editing       ? SectionState::Editing
                    : view.needed ? SectionState::Needed
                                  : SectionState::Idle);
    const auto& merged = m_room.merged();
    const bool unread = std::any_of(merged.begin(), merged.end(),
                                    [&](const MergedText& one) { return one.section == section; });
    if (unread && !editing)
        frame->setIconName(QStringLiteral("merge"));
    const QString typing = typingIn(section);
    frame->setStateLine(!typing.isEmpty() ? typing
                        : editing         ? tr("you are editing")
                        : unread          ? tr("merged, read once")
                                          : stateAndAuthor(section));
    refreshPeople(section);
}

/// Rows tell who each of them is of; of the other sections the author is named where there is room, and
/// always in the tooltip and to assistive programs.
QString TicketPane::stateAndAuthor(Section section)
{
    const SectionView& view = m_room.section(section);
    const QString state = stateLine(view, m_room.now());
    const auto author = sectionAuthor(*m_room.ticket(), section, m_room.people());
    SectionFrame* frame = m_frames[index(section)];
    const QString written =
        author ? tr("Last written by %1, %2", "person, time").arg(author->name, format::utcDay(author->at))
               : QString();
    QStringList more{state == view.stateLine ? QString() : view.stateLine, written};
    more.removeAll(QString());
    if (const QString described = more.join(QLatin1Char('\n')); frame->accessibleDescription() != described)
        frame->setAccessibleDescription(described);
    if (!author || holdsRows(section) || section == Section::OriginalRequest)
        return state;
    const QString both = tr("%1 · %2", "state of a section, who wrote it last").arg(state, author->name);
    return textWidth(Type::Label, both) <= scaled(s_stateRoom) ? both : state;
}

/// Each person once, whoever came first first.
void TicketPane::refreshPeople(Section section)
{
    if (index(section) >= sectionCount)
        return;
    QStringList initials, names;
    std::set<PersonId> seen;
    for (const auto& other : m_room.present()) {
        if (other.section != section || !seen.insert(other.person).second)
            continue;
        initials << other.initials;
        names << m_room.presenceText(other);
    }
    SectionFrame* frame = m_frames[index(section)];
    frame->setPeople(initials, names);
    if (!frame->accessibleDescription().isEmpty())
        names << frame->accessibleDescription();
    frame->setToolTip(names.join(QLatin1Char('\n')));
}

void TicketPane::refreshOffline()
{
    QString sentence = m_room.offlineText();
    if (const Staleness age = m_room.age(); !age.isEmpty())
        sentence = sentence.isEmpty() ? tr("Shown %1.", "as of a time").arg(age.whole)
                                      : tr("%1 Shown %2.", "sentence, as of a time").arg(sentence, age.whole);
    m_offline->setSentence(sentence);
    m_offline->setVisible(m_room.hasTicket() && !sentence.isEmpty());
}

void TicketPane::onFocusChanged(QWidget* now)
{
    const auto before = m_editing;
    m_editing.reset();
    for (std::size_t i = 0; now && i < sectionCount; ++i) {
        if (!m_frames[i]->isAncestorOf(now))
            continue;
        m_current = static_cast<Section>(i);
        const auto* text = qobject_cast<const QTextEdit*>(now);
        if (text && !text->isReadOnly())
            m_editing = m_current;
    }
    if (before == m_editing)
        return;
    hideMissing();
    if (before)
        refreshSection(*before);
    if (m_editing)
        refreshSection(*m_editing);
    m_gate->setEditing(m_editing);
    refreshWheel();
}

void TicketPane::enter(Section section)
{
    if (!m_room.hasTicket() || index(section) >= sectionCount)
        return;
    SectionFrame* frame = m_frames[index(section)];
    m_scroll->ensureWidgetVisible(frame, 0, 0);
    m_bodies[index(section)]->enter();
}

void TicketPane::enter(Section section, ItemId item)
{
    enter(section);
    if (item.isNil() || !m_room.hasTicket())
        return;
    const auto choose = [](RowList* list, int row) {
        if (row < 0)
            return;
        list->setFocus(Qt::OtherFocusReason);
        list->setCurrentIndex(list->model()->index(row, 0));
    };
    if (section == Section::NextActions)
        choose(m_actions->list(), m_room.actions()->rowOf(item));
    else if (section == Section::Whys)
        choose(m_whys->list(), m_room.whys()->rowOf(item));
    else
        m_bodies[index(section)]->restoreCaret(item, INT_MAX, INT_MAX);
}

ParagraphsBody* TicketPane::paragraphs(Section section) const
{
    return static_cast<ParagraphsBody*>(m_bodies[index(section)]);
}

QString TicketPane::whyNoCause() const
{
    return paragraphs(Section::RootCause)->currentWords().isEmpty() ? tr("Go into a cause first (4).")
                                                                    : QString();
}

void TicketPane::preventCause()
{
    const QString words = paragraphs(Section::RootCause)->currentWords();
    m_scroll->ensureWidgetVisible(m_frames[index(Section::Prevention)], 0, 0);
    paragraphs(Section::Prevention)->addWith(tr("%1: ", "a cause, what would prevent it follows").arg(words));
}

void TicketPane::sortPreventions()
{
    m_scroll->ensureWidgetVisible(m_frames[index(Section::Prevention)], 0, 0);
    paragraphs(Section::Prevention)->sortByScore();
}

void TicketPane::flush()
{
    for (SectionBody* body : m_bodies)
        body->flush();
}

bool TicketPane::isAhead() const
{
    return std::any_of(m_bodies.begin(), m_bodies.end(), [](const auto* body) { return body->isAhead(); });
}

void TicketPane::enterQuestions()
{
    m_conflicts->setFolded(false);
    if (m_conflicts->count() > 0)
        m_conflicts->enter();
    else if (!m_merges->enter())
        m_refused->enter();
}

QList<KeyHint> TicketPane::questionHints() const
{
    const QWidget* focus = QApplication::focusWidget();
    const KeyHint next{tr("Alt ↓"), tr("Next question")}, fold{tr("Esc"), tr("Fold away")};
    if (m_conflicts->isAncestorOf(focus))
        return {{QStringLiteral("1"), tr("Yours")},
                {QStringLiteral("2"), tr("Theirs")},
                {tr("Enter"), tr("Take it")},
                next,
                fold};
    if (m_merges->isAncestorOf(focus))
        return {{tr("Enter"), tr("Reads well")},
                {QStringLiteral("H"), tr("Show both")},
                {QStringLiteral("E"), tr("Edit")},
                next};
    if (m_refused->isAncestorOf(focus))
        return {{tr("Enter"), tr("Choose")}, next, fold};
    return {};
}

void TicketPane::focusRoom() { m_scroll->setFocus(Qt::OtherFocusReason); }

void TicketPane::showMissing(const GateView& gate)
{
    const QString keys = gate.first ? tr("P or Enter goes there, Shift Enter advances anyway.")
                                    : tr("P raises it to an incident, Shift P says why not.");
    m_saysLeft = false;
    m_missing->setSentence(gate.sentences.join(QLatin1Char(' ')) + QLatin1Char(' ') + keys);
    m_missing->show();
    m_missing->announce();
}

void TicketPane::showLeft(const QString& sentence)
{
    m_missing->setSentence(sentence);
    m_missing->show();
    m_missing->announce();
    m_saysLeft = true;
}

void TicketPane::hideMissing()
{
    m_missing->hide();
    m_saysLeft = false;
}

void TicketPane::restorePlace()
{
    if (restorePrompt() || m_actions->restore())
        return;
    const DraftPlace place = m_room.drafts().place();
    if (!place.section || index(*place.section) >= sectionCount)
        return;
    m_scroll->ensureWidgetVisible(m_frames[index(*place.section)], 0, 0);
    m_bodies[index(*place.section)]->restoreCaret(place.item, place.anchor, place.caret);
}

void TicketPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        flush();
        hideMissing();
        focusRoom();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TicketPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
