// Putting the preview together from the ticket.
#include "screens/queue/ticket_preview.h"

#include "domain/ticket/format.h"
#include "domain/ticket/merge_duplicate.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/queue/queue_row.h"
#include "screens/queue/preview_parts.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>

namespace warroom::ui {
namespace {

constexpr int s_padding = 20;
constexpr int s_mostActions = 6;

template<class Item>
QStringList paragraphs(const std::vector<Item>& items)
{
    QStringList out;
    for (const auto* item : shown(items))
        out << format::fromUtf8(item->text.text);
    return out;
}

QString contentOf(const Ticket& ticket, Section section)
{
    QStringList lines;
    switch (section) {
    case Section::OriginalRequest:
        return ticket.request
                   ? QCoreApplication::translate("warroom::ui::RequestBody", "“%1”", "a report, verbatim")
                         .arg(format::fromUtf8(ticket.request->text).trimmed())
                   : QString();
    case Section::Symptoms:
    case Section::Scope:
        return format::fromUtf8(ticket.prose[static_cast<std::size_t>(section)].text);
    case Section::RootCause:
        lines = paragraphs(ticket.causes);
        break;
    case Section::FixesSymptoms:
        lines = paragraphs(ticket.fixesSymptoms);
        break;
    case Section::FixesRootCause:
        lines = paragraphs(ticket.fixesRootCause);
        break;
    case Section::Prevention:
        lines = paragraphs(ticket.preventions);
        break;
    case Section::Whys:
        for (const auto* why : shown(ticket.whys))
            lines << format::fromUtf8(why->text.value());
        break;
    default: // next actions have lines of their own; the postmortem's texts are no part of the nine
        break;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TicketPreview::TicketPreview(WorkspaceBridge& bridge, QWidget* parent) : QScrollArea(parent), m_bridge(bridge)
{
    setAccessibleName(tr("Preview"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(scaled(Width));
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, [this](TicketId ticket) {
        if (ticket == m_ticket)
            refresh();
    });
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, &TicketPreview::refresh);
    connect(&theme(), &Theme::changed, this, [this] {
        setFixedWidth(scaled(Width));
        rebuild();
    });
    rebuild();
}

TicketPreview::~TicketPreview()
{
    if (m_ticket)
        m_bridge.unfollow(*m_ticket);
}

void TicketPreview::showTicket(std::optional<TicketId> ticket)
{
    if (ticket == m_ticket)
        return;
    if (ticket)
        m_bridge.follow(*ticket);
    if (m_ticket)
        m_bridge.unfollow(*m_ticket);
    m_ticket = ticket;
    refresh();
    verticalScrollBar()->setValue(0);
}

QSize TicketPreview::sizeHint() const { return {scaled(Width), scaled(400)}; }

QString TicketPreview::ownerName(const Owner& owner) const
{
    return format::ownerName(*m_bridge.directory(), owner);
}

void TicketPreview::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (m_isStale)
        refresh();
}

void TicketPreview::refresh()
{
    m_isStale = !isVisible();
    if (!m_isStale && content() != m_content)
        rebuild();
}

/// All that is shown of the ticket, but for what counts with the time.
QStringList TicketPreview::content() const
{
    const Summary* summary = m_ticket ? m_bridge.summary(*m_ticket) : nullptr;
    if (!summary)
        return {};
    QStringList out{format::fromUtf8(summary->key()), format::title(*summary),
                    format::name(summary->severity),  format::name(summary->priority),
                    ownerName(summary->commander),    format::fromUtf8(summary->service),
                    format::name(summary->state)};
    const bool isOpen = summary->isOpen();
    out << QString::number(isOpen && summary->nextUpdate) << QString::number(isOpen && summary->due);
    const Room* room = m_bridge.room(*m_ticket);
    if (!room || !room->ticket->exists())
        return out;
    const Ticket& ticket = *room->ticket;
    out << QString::number(static_cast<int>(room->state)) << format::name(ticket.phase.value());
    if (ticket.request)
        out << format::fromUtf8(ticket.request->origin);
    for (std::size_t i = 0; i < sectionCount; ++i)
        out << contentOf(ticket, static_cast<Section>(i));
    for (const auto* action : shown(ticket.actions))
        out << actionText(ticket, *action) + ownerName(action->owner.value()) +
                   QString::number(action->done.value());
    for (const auto& requirement : missing(ticket, nextPhase(ticket.phase.value())))
        out << format::sentence(requirement.section, requirement.need);
    for (const auto& link : linksInForce(ticket))
        out << format::fromUtf8(link.other.text()) + format::fromUtf8(std::string(link.relation));
    for (const auto& [person, watches] : ticket.watchers)
        out << QString::number(watches.value());
    return out;
}

void TicketPreview::rebuild()
{
    m_isStale = false;
    m_content = content();
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(s_padding, 14, s_padding, 14);
    column->setSpacing(0);
    const Summary* summary = m_ticket ? m_bridge.summary(*m_ticket) : nullptr;
    if (summary) {
        const Room* room = m_bridge.room(*m_ticket);
        const Ticket* ticket = room && room->ticket->exists() ? room->ticket.get() : nullptr;
        addHead(*column, *summary);
        if (room)
            addState(*column, room->state);
        if (ticket) {
            addLinks(*column, *ticket);
            addGate(*column, *ticket);
            addSections(*column, *ticket);
        }
        addFacts(*column, *summary, ticket);
    }
    column->addStretch(1);
    tick();
    const int scrolled = verticalScrollBar()->value();
    setWidget(content);
    verticalScrollBar()->setValue(scrolled);
}

void TicketPreview::addHead(QVBoxLayout& column, const Summary& summary)
{
    const QString key = summary.number == 0 ? tr("draft, on this device") : format::fromUtf8(summary.key());
    auto* head = new PreviewHead(format::number(summary.severity), key, nullptr);
    connect(head, &PreviewHead::openClicked, this, &TicketPreview::openRequested);
    column.addWidget(head);
    column.addSpacing(10);
    column.addWidget(wrappedText(format::title(summary), Type::Heading, QPalette::Text, nullptr));
    column.addSpacing(4);
    m_stage = wrappedText({}, Type::Small, QPalette::PlaceholderText, nullptr);
    column.addWidget(m_stage);
}

void TicketPreview::tick()
{
    const Summary* summary = m_ticket ? m_bridge.summary(*m_ticket) : nullptr;
    if (!summary)
        return;
    if (m_stage) {
        const QString stage = summary->kind == TicketKind::Incident ? format::name(summary->phase)
                                                                    : format::name(summary->state);
        const QString age = format::ago(ageOf(*summary, m_bridge.now()));
        QString facts =
            summary->isOpen() ? tr("%1 · open %2").arg(stage, age) : tr("%1 · lasted %2").arg(stage, age);
        if (!summary->service.empty())
            facts = tr("%1 · %2").arg(facts, format::fromUtf8(summary->service));
        if (summary->restricted)
            facts = tr("%1 · Restricted").arg(facts);
        setWrapped(*m_stage, facts, Type::Small);
    }
    if (m_due && summary->due) {
        const Duration left = *summary->due - m_bridge.now();
        m_due->say(left < Duration::zero() ? tr("Overdue by") : tr("Due in"),
                   format::ago(std::chrono::abs(left)));
    }
    if (m_update && summary->nextUpdate) {
        const Duration left = *summary->nextUpdate - m_bridge.now();
        m_update->say(left < Duration::zero() ? tr("Update late by") : tr("Update in"),
                      format::countdown(left));
    }
}

void TicketPreview::addLinks(QVBoxLayout& column, const Ticket& ticket)
{
    QStringList lines;
    for (const auto& link : linksInForce(ticket)) {
        const Summary* other = m_bridge.summary(link.other);
        const QString key = other ? format::fromUtf8(other->key()) : tr("a ticket that is not here");
        if (link.relation == duplicateOf)
            lines << tr("Duplicate of %1").arg(key);
        else if (link.relation == "came_from")
            lines << tr("Came from %1").arg(key);
        else
            lines << tr("Linked to %1").arg(key);
    }
    if (!lines.isEmpty())
        column.addWidget(
            wrappedText(lines.join(QStringLiteral(" · ")), Type::Small, QPalette::PlaceholderText, nullptr));
}

void TicketPreview::addState(QVBoxLayout& column, RoomState state)
{
    if (state != RoomState::Absent)
        return;
    column.addSpacing(14);
    column.addWidget(new InlineNote(
        Tone::Plain, tr("Only its summary is on this device. The rest comes with the next connection.")));
}

void TicketPreview::addGate(QVBoxLayout& column, const Ticket& ticket)
{
    if (!ticket.isIncident() || !ticket.isOpen())
        return;
    const Phase next = nextPhase(ticket.phase.value());
    const auto requirements = missing(ticket, next);
    if (requirements.empty())
        return;
    const auto& first = requirements.front();
    QString words = tr("For %1: %2").arg(format::name(next), format::sentence(first.section, first.need));
    const int more = static_cast<int>(requirements.size()) - 1;
    if (more > 0)
        words = tr("%1 %2").arg(words, more == 1 ? tr("And %n more section.", nullptr, more)
                                                 : tr("And %n more sections.", nullptr, more));
    column.addSpacing(14);
    column.addWidget(new InlineNote(Tone::Warn, words));
}

void TicketPreview::addSections(QVBoxLayout& column, const Ticket& ticket)
{
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        const bool actions = section == Section::NextActions && !shown(ticket.actions).empty();
        const QString content = contentOf(ticket, section).trimmed();
        if (content.isEmpty() && !actions)
            continue;
        column.addSpacing(14);
        auto* title = wrappedText(format::name(section), Type::SmallStrong, QPalette::Text, nullptr);
        title->setAccessibleDescription(tr("Section"));
        QPalette grey = title->palette();
        grey.setColor(QPalette::Text, tokens().text2);
        title->setPalette(grey);
        column.addWidget(title);
        column.addSpacing(3);
        if (actions) {
            addActions(column, ticket);
            continue;
        }
        column.addWidget(wrappedText(content, Type::Body, QPalette::Text, nullptr));
        if (section == Section::OriginalRequest && !ticket.request->origin.empty())
            column.addWidget(wrappedText(format::fromUtf8(ticket.request->origin), Type::Small,
                                         QPalette::PlaceholderText, nullptr));
    }
}

void TicketPreview::addActions(QVBoxLayout& column, const Ticket& ticket)
{
    int done = 0, drawn = 0, more = 0;
    for (const auto* action : shown(ticket.actions)) {
        if (action->done.value()) {
            ++done;
        } else if (drawn == s_mostActions) {
            ++more;
        } else {
            ++drawn;
            column.addWidget(new PreviewAction(actionText(ticket, *action),
                                               format::initials(ownerName(action->owner.value())), false,
                                               nullptr));
        }
    }
    QStringList rest;
    if (more > 0)
        rest << tr("%n more", nullptr, more);
    if (done > 0)
        rest << tr("%n done", nullptr, done);
    if (!rest.isEmpty())
        column.addWidget(
            wrappedText(rest.join(QStringLiteral(", ")), Type::Small, QPalette::PlaceholderText, nullptr));
}

void TicketPreview::addFacts(QVBoxLayout& column, const Summary& summary, const Ticket* ticket)
{
    column.addSpacing(16);
    auto* rule = new QWidget;
    rule->setFixedHeight(1);
    rule->setBackgroundRole(QPalette::Mid);
    rule->setAutoFillBackground(true);
    column.addWidget(rule);
    column.addSpacing(12);
    auto* facts = new QWidget;
    auto* line = new QHBoxLayout(facts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(24);
    const QString commander = ownerName(summary.commander);
    const auto add = [&](Type type, const QString& label, const QString& value) {
        auto* fact = new PreviewFact(type, facts);
        fact->say(label, value);
        line->addWidget(fact);
        return fact;
    };
    add(Type::Body, summary.kind == TicketKind::Incident ? tr("Commander") : tr("Owner"),
        commander.isEmpty() ? tr("none") : commander);
    add(Type::Mono, tr("Priority"), format::name(summary.priority));
    if (ticket) {
        const auto watchers = std::count_if(ticket->watchers.begin(), ticket->watchers.end(),
                                            [](const auto& watcher) { return watcher.second.value(); });
        add(Type::Mono, tr("Watchers"), QString::number(watchers));
    }
    if (summary.nextUpdate && summary.isOpen())
        m_update = add(Type::Mono, tr("Update in"), {});
    if (summary.due && summary.isOpen())
        m_due = add(Type::Mono, tr("Due in"), {});
    line->addStretch(1);
    column.addWidget(facts);
}

} // namespace warroom::ui
