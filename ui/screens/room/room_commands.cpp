// What can be done in the room by a key, a menu or the palette.
#include "screens/room/room_screen.h"

#include "models/format/format.h"
#include "models/postmortem/document_parts.h"
#include "models/timeline/ticket_past.h"
#include "screens/room/actions_body.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/ticket_pane.h"
#include "screens/room/timeline_pane.h"

namespace warroom::ui {
namespace {

/// The letter while the focus is in the room, with Ctrl Shift also from inside a text.
QList<QKeySequence> letter(const char* key)
{
    const QString name = QString::fromLatin1(key);
    return {QKeySequence(name), QKeySequence(QStringLiteral("Ctrl+Shift+") + name)};
}

bool mayBeNone(Section section)
{
    return section == Section::FixesSymptoms || section == Section::Prevention;
}

bool mayBeTbd(Section section)
{
    return section != Section::OriginalRequest && section != Section::NextActions && section != Section::Whys;
}

} // namespace

QString RoomScreen::noTicket() const
{
    if (m_past->isActive())
        return tr("The ticket is shown as it was. Esc goes back to now.");
    return m_room->hasTicket() ? QString() : tr("No incident is open here.");
}

QList<RoomCommand> RoomScreen::commands()
{
    const auto ticket = [this] { return noTicket(); };
    const auto may = [this](Body body) {
        return
            [this, body = std::move(body)] { return m_past->isActive() ? noTicket() : m_room->whyNot(body); };
    };
    const auto mayMove = [this, ofIncident = may(PhaseMove{}), ofWork = may(StateSet{})] {
        return m_room->hasTicket() && !m_room->ticket()->isIncident() ? ofWork() : ofIncident();
    };
    QList<RoomCommand> all{
        {"room.action", tr("New action"), "plus", letter("N"), false, ticket,
         [this] { m_ticket->actionsBody()->startAdding(); }},
        {"room.why", tr("Ask why"), "why", letter("W"), false, ticket, [this] { m_ticket->askWhy(); }},
        {"room.tbd", tr("Mark TBD"), "half", letter("T"), false, ticket, [this] { markTbd(); }},
        {"room.cause.prevent",
         tr("Prevention for this cause"),
         "plus",
         {QKeySequence("Ctrl+Alt+V")},
         false,
         [this, may] {
             const QString no = may(PreventionAdd{})();
             return no.isEmpty() ? m_ticket->whyNoCause() : no;
         },
         [this] { m_ticket->preventCause(); }},
        {"room.prevention.sort",
         tr("Sort prevention by score"),
         "up",
         {QKeySequence("Ctrl+Alt+W")},
         false,
         may(ItemMove{}),
         [this] { m_ticket->sortPreventions(); }},
        {"room.none",
         tr("Mark none, because …"),
         "x",
         {QKeySequence("Shift+T")},
         false,
         ticket,
         [this] { markNone(); }},
        {"room.unmask",
         tr("Not a secret …"),
         "eye",
         {QKeySequence("Ctrl+Alt+M")},
         false,
         ticket,
         [this] { m_ticket->askLift(); }},
        {"room.leak",
         tr("Raise the masked credential as a security incident"),
         "lock",
         {QKeySequence("Ctrl+Alt+N")},
         false,
         ticket,
         [this] { m_ticket->followLeak(); }},
        {"room.update", tr("Post update"), "mega", letter("U"), false, ticket, [this] { writeUpdate(); }},
        {"room.phase", tr("Advance phase"), "arrow", letter("P"), false, mayMove, [this] { advance(); }},
        {"room.phase.anyway",
         tr("Advance anyway"),
         "arrow",
         {QKeySequence("Shift+P")},
         false,
         mayMove,
         [this] { askOverride(); }},
        {"room.phase.back",
         tr("Back a phase"),
         "undo",
         {QKeySequence("Ctrl+Alt+G")},
         false,
         may(PhaseMove{}),
         [this] { m_ticket->askBack(); }},
        {"room.drop",
         tr("Drop this ticket, or open it again …"),
         "x",
         {QKeySequence("Shift+X")},
         false,
         may(StateSet{}),
         [this] { m_ticket->askDrop(); }},
        {"room.raise",
         tr("Raise to an incident …"),
         "flag",
         {QKeySequence("Shift+I")},
         false,
         may(TicketRaise{}),
         [this] { m_ticket->askRaise(); }},
        {"room.roles", tr("Roles"), "user", letter("R"), false, ticket, [this] { showRoles(); }},
        {"room.note", tr("Write a timeline entry"), "note", letter("M"), false, ticket,
         [this] { m_timeline->composer()->enter(); }},
        {"room.undo",
         tr("Undo my last change here"),
         "undo",
         {QKeySequence::Undo},
         false,
         ticket,
         [this] { m_room->undoLast(); }},
        {"room.questions",
         tr("Answer questions"),
         "merge",
         {QKeySequence("Q")},
         false,
         ticket,
         [this] { showQuestions(); }},
    };
    const QString kinds[] = {tr("Note"), tr("Decision"), tr("Finding"), tr("Intent")};
    for (int i = 0; i < 4; ++i) {
        all.append({QStringLiteral("room.entry.%1").arg(i + 1),
                    tr("Timeline: %1", "kind of an entry").arg(kinds[i]),
                    "note",
                    {QKeySequence(QStringLiteral("Alt+%1").arg(i + 1))},
                    false,
                    ticket,
                    [this, i] {
                        m_timeline->composer()->setKind(i);
                        m_timeline->composer()->enter();
                    }});
    }
    for (int i = 0; i < static_cast<int>(sectionCount); ++i) {
        const auto section = static_cast<Section>(i);
        all.append({QStringLiteral("room.section.%1").arg(i + 1),
                    tr("Go to %1", "name of a section").arg(format::name(section)),
                    "right",
                    {QKeySequence(QString::number(i + 1))},
                    false,
                    ticket,
                    [this, section] { goTo(section); }});
    }
    return all + factCommands() + visibilityCommands() + timelineCommands() + peopleCommands() +
           intakeCommands() + contactCommands();
}

void RoomScreen::ask(const QString& label, const QString& placeholder, const QString& hint, bool names,
                     std::function<void(const QString&)> accept)
{
    askLine({label, placeholder, {}, hint, names ? 0 : 1, names, {}}, std::move(accept));
}

void RoomScreen::askLine(const PromptQuestion& question, std::function<void(const QString&)> accept)
{
    m_past->end();
    showTab(QStringLiteral("ticket"));
    m_ticket->prompt()->ask(question, std::move(accept));
}

/// What the format does not ask for, yet nobody means to leave behind; empty: nothing.
QString RoomScreen::leftByClosing() const
{
    const Ticket& ticket = *m_room->ticket();
    if (m_room->gate().next != Phase::Closed || ticket.isDuplicate())
        return {};
    QStringList sentences;
    if (ticket.severity.value() <= Severity::Sev2 && ticket.review.value() < ReviewState::Reviewed)
        sentences << tr("The postmortem is not reviewed.");
    for (const ReviewGap& gap :
         beforeReview(ticket, [this](TicketId id) { return m_room->bridge().summary(id); })) {
        if (gap.kind == ReviewGapKind::NoOwner)
            sentences << sentenceOf(gap) + QLatin1Char('.');
    }
    if (!sentences.isEmpty())
        sentences << tr("P once more closes the incident all the same.");
    return sentences.join(QLatin1Char(' '));
}

/// The first time says what is missing, or left behind; again, or Enter, goes to the first of it.
void RoomScreen::advance()
{
    const GateView gate = m_room->gate();
    if (!gate.shown)
        return;
    if (gate.missing == 0) {
        const QString left = m_ticket->saysLeft() ? QString() : leftByClosing();
        if (!left.isEmpty()) {
            m_ticket->focusRoom();
            m_ticket->showLeft(left);
            return;
        }
        m_ticket->hideMissing();
        m_room->advance();
        return;
    }
    if (m_gateAsked) {
        m_gateAsked = false;
        if (gate.first)
            goTo(*gate.first);
        else
            m_ticket->askRaise();
        return;
    }
    m_gateAsked = true;
    m_ticket->focusRoom();
    m_ticket->showMissing(gate);
}

void RoomScreen::askOverride()
{
    m_gateAsked = false;
    m_ticket->askOverride();
}

void RoomScreen::markNone()
{
    const auto section = m_ticket->currentSection();
    if (section && mayBeNone(*section))
        m_ticket->askNone(*section);
    else if (const auto first = m_room->gate().first; first && mayBeNone(*first))
        m_ticket->askNone(*first);
}

void RoomScreen::markTbd()
{
    const auto section = m_ticket->currentSection();
    if (section && mayBeTbd(*section))
        m_room->toggleTbd(*section);
    else if (const auto first = m_room->gate().first; first && mayBeTbd(*first))
        m_room->toggleTbd(*first);
}

} // namespace warroom::ui
