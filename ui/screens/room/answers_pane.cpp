// Listing what is approved, and copying it.
#include "screens/room/answers_pane.h"

#include "domain/ticket/contacts.h"
#include "models/comms/contact_text.h"
#include "models/comms/update_templates.h"
#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "models/timeline/timeline_model.h"
#include "widgets/elide_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace warroom::ui {

AnswersPane::AnswersPane(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_count(new ElideLabel(Type::Label, Ink::Secondary, this)),
      m_note(new ElideLabel(Type::Label, Ink::Warn, this)), m_list(new QListWidget(this))
{
    setAccessibleName(tr("What customers may be told"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_count);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    m_list->setAccessibleName(accessibleName());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(6);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    connect(&room, &RoomPresenter::changed, this, &AnswersPane::refresh);
    refresh();
}

QList<KeyHint> AnswersPane::keyHints() const
{
    return {{QStringLiteral("Enter"), tr("Copy")},
            {QStringLiteral("L"), tr("Log a contact")},
            {QStringLiteral("Esc"), tr("Close")}};
}

void AnswersPane::activated() { m_list->setFocus(Qt::OtherFocusReason); }

/// The words of the row are what is copied; its time and number are read besides. Where nothing was published
/// yet, the wording that an update would begin with is shown as a proposal, and is not to be copied.
void AnswersPane::refresh()
{
    const Ticket& ticket = *m_room.ticket();
    const auto approved = approvedAnswers(ticket);
    m_count->setText(contactsText(m_room.timeline()->contacts()));
    m_note->setVisible(approved.empty());
    m_note->setText(tr("Nothing is approved for customers yet. Below is what an update could say."));
    QStringList rows;
    for (const StatusUpdate* update : approved) {
        const auto number = std::find_if(ticket.updates.begin(), ticket.updates.end(),
                                         [&](const StatusUpdate& one) { return one.id == update->id; });
        rows << tr("Update %1 · %2 · %3", "number, time, who sent it")
                        .arg(number - ticket.updates.begin() + 1)
                        .arg(format::utcDay(update->published.at),
                             format::personName(m_room.people(), update->published.by)) +
                    QLatin1Char('\n') + format::fromUtf8(update->text);
    }
    if (approved.empty() && m_room.hasTicket())
        rows << tr("Not approved") + QLatin1Char('\n') +
                    templateOf(toldStateOf(ticket.phase.value()), ticket, m_room.people()).customers;
    if (rows == m_shown)
        return;
    m_shown = rows;
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    for (int i = 0; i < rows.size(); ++i) {
        auto* item = new QListWidgetItem(rows[i], m_list);
        const bool isApproved = !approved.empty();
        if (isApproved)
            item->setData(Qt::UserRole, format::fromUtf8(approved[static_cast<std::size_t>(i)]->text));
        item->setData(Qt::AccessibleTextRole, rows[i]);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void AnswersPane::copy()
{
    const auto* item = m_list->currentItem();
    const QString words = item ? item->data(Qt::UserRole).toString() : QString();
    if (words.isEmpty()) {
        emit m_room.said(tr("Nothing is approved for customers yet. U posts an update."));
        return;
    }
    QGuiApplication::clipboard()->setText(words);
    emit m_room.said(tr("Copied. L logs whom it was told to."));
}

bool AnswersPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPlain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (key->key() == Qt::Key_L && isPlain) {
        emit contactRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace warroom::ui
