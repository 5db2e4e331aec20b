// The pane beside the form.
#include "screens/declare/new_ticket_side.h"

#include "models/format/format.h"
#include "models/outbox/change_text.h"
#include "screens/declare/form_parts.h"
#include "screens/declare/in_writing_note.h"
#include "screens/declare/names_field.h"
#include "screens/declare/restrict_choice.h"
#include "screens/declare/similar_tickets.h"
#include "screens/declare/watcher_suggestion.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_width = 372;
constexpr std::size_t s_mostWaiting = 8;

} // namespace

NewTicketSide::NewTicketSide(WorkspaceBridge& bridge, QWidget* form, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_suggestion(new WatcherSuggestion(bridge, this)),
      m_origin(new QLineEdit(this)), m_watchers(new NamesField(knownOwners(*bridge.directory()), this)),
      m_restrict(new RestrictChoice(form)), m_similar(new SimilarTickets(bridge, this)),
      m_waiting(formLabel({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 16);
    column->setSpacing(4);
    addHead(*column, tr("Reported by"));
    m_origin->setAccessibleName(tr("Reported by"));
    m_origin->setMaxLength(400);
    m_origin->setPlaceholderText(tr("Who said it, a mail, an alert"));
    column->addWidget(m_origin);
    column->addSpacing(12);
    addHead(*column, tr("Watchers"));
    m_watchers->setAccessibleName(tr("Watchers"));
    m_watchers->setPlaceholderText(tr("Who wants to know, parted by commas"));
    column->addWidget(m_watchers);
    column->addWidget(formLabel(tr("They watch it from when it is sent."), this));
    column->addSpacing(8);
    column->addWidget(m_restrict);
    column->addSpacing(12);
    column->addWidget(m_similar);
    column->addWidget(new InWritingNote(bridge, this));
    column->addSpacing(12);
    m_waitingHead = addHead(*column, tr("Waiting to be sent"));
    m_waiting->setWordWrap(true);
    column->addWidget(m_waiting);
    column->addStretch(1);
    connect(m_origin, &QLineEdit::textEdited, this, &NewTicketSide::edited);
    connect(m_watchers, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_watchersSaid = !text.trimmed().isEmpty();
        emit edited();
    });
    connect(m_suggestion, &WatcherSuggestion::suggested, this, [this](const QStringList& names) {
        if (m_watchersSaid || m_restrict->isOn())
            return;
        m_watchers->setText(names.join(QStringLiteral(", ")));
        emit edited();
    });
    connect(m_restrict, &RestrictChoice::edited, this, &NewTicketSide::onRestricted);
    connect(m_similar, &SimilarTickets::chosen, this, &NewTicketSide::openRequested);
    connect(&bridge, &WorkspaceBridge::outboxChanged, this, &NewTicketSide::showWaiting);
    setBelow(false);
    showWaiting();
}

/// A guess lets nobody in.
void NewTicketSide::onRestricted()
{
    if (!m_watchersSaid)
        m_watchers->setText(m_restrict->isOn() ? QString()
                                               : m_suggestion->names().join(QStringLiteral(", ")));
    emit edited();
}

bool NewTicketSide::goToMissing()
{
    if (m_restrict->lacksReason())
        m_restrict->focusReason();
    return m_restrict->lacksReason();
}

QLabel* NewTicketSide::addHead(QVBoxLayout& column, const QString& text)
{
    QLabel* head = formHead(text, this);
    column.addWidget(head);
    return head;
}

void NewTicketSide::fill(const TicketDraft& draft)
{
    m_origin->setText(draft.origin);
    m_restrict->fill(draft);
    m_watchers->setText(draft.watchers);
    m_watchersSaid = draft.watchersSaid;
    look(draft.title, draft.service);
}

void NewTicketSide::say(TicketDraft& draft) const
{
    draft.origin = m_origin->text();
    draft.watchers = m_watchers->text();
    draft.watchersSaid = m_watchersSaid;
    m_restrict->say(draft);
}

void NewTicketSide::proposeOrigin(const QString& origin)
{
    if (m_origin->text().trimmed().isEmpty())
        m_origin->setText(origin);
}

void NewTicketSide::look(const QString& title, const QString& service)
{
    m_similar->look(title, service);
    m_suggestion->setService(service);
}

void NewTicketSide::setBelow(bool below)
{
    m_below = below;
    setMinimumWidth(below ? 0 : scaled(s_width));
    setMaximumWidth(below ? QWIDGETSIZE_MAX : scaled(s_width));
    update();
}

void NewTicketSide::showWaiting()
{
    const auto& outbox = m_bridge.outbox();
    QStringList lines;
    for (std::size_t i = 0; i < std::min(outbox.size(), s_mostWaiting); ++i)
        lines << tr("%1, %2", "change, time")
                     .arg(changeText(outbox[i].body, *m_bridge.directory()).what,
                          format::utcMinute(outbox[i].at));
    if (outbox.size() > s_mostWaiting)
        lines << tr("and %n more", nullptr, static_cast<int>(outbox.size() - s_mostWaiting));
    m_waiting->setText(lines.join(QLatin1Char('\n')));
    m_waiting->setVisible(!lines.isEmpty());
    m_waitingHead->setVisible(!lines.isEmpty());
}

void NewTicketSide::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_below)
        horizontalHairline(painter, 0, width(), 0, tokens().line);
    else
        verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), tokens().line);
}

} // namespace warroom::ui
