// When each of the lines is there.
#include "screens/room/room_notes.h"

#include "models/format/format.h"
#include "models/room/catch_up_watch.h"
#include "models/room/roles_text.h"
#include "models/room/room_presenter.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"

#include <QVBoxLayout>

namespace warroom::ui {

RoomNotes::RoomNotes(RoomPresenter& room, CatchUpWatch& watch, QWidget* parent)
    : QWidget(parent), m_room(room), m_watch(watch), m_missed(new InlineNote(Tone::Plain, QString(), this)),
      m_lack(new InlineNote(Tone::Warn, QString(), this)),
      m_follows(new InlineNote(Tone::Plain, QString(), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    for (InlineNote* note : {m_missed, m_lack, m_follows}) {
        column->addWidget(note);
        note->hide();
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_missed->addAction(tr("Catch me up"), [this] { emit catchUpRequested(); })
        ->setKeyCaps(tr("Ctrl Shift K"));
    m_follows->addAction(tr("Write the update"), [this] { emit updateRequested(); })
        ->setKeyCaps(QStringLiteral("U"));
    m_fill = m_follows->addAction(tr("Fill the roles"), [this] { emit rolesRequested(); });
    m_fill->setKeyCaps(QStringLiteral("R"));
    m_follows->addAction(tr("Close"), [this] { dismiss(); })->setKeyCaps(QStringLiteral("Esc"));
    connect(&room, &RoomPresenter::changed, this, &RoomNotes::refresh);
    connect(&room, &RoomPresenter::opened, this, &RoomNotes::dismiss);
    connect(&watch, &CatchUpWatch::waitingChanged, this, &RoomNotes::refresh);
    refresh();
}

void RoomNotes::refresh()
{
    const auto lack = m_room.hasTicket() ? lackOf(*m_room.ticket()) : std::nullopt;
    if (lack)
        m_lack->setSentence(lackText(*lack));
    m_lack->setVisible(lack.has_value());
    const int missed = m_watch.waiting();
    if (missed >= LeastMissed)
        m_missed->setSentence(tr("%n things changed since you looked at %1 UTC.", "time", missed)
                                  .arg(format::utcMinute(m_watch.mark().at)));
    m_missed->setVisible(missed >= LeastMissed);
}

void RoomNotes::showConsequences(const SeverityConsequences& follows)
{
    const QString sentence = consequencesText(follows);
    m_follows->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    m_follows->setSentence(sentence);
    m_fill->setVisible(!follows.vacant.empty());
    m_follows->announce();
}

bool RoomNotes::dismiss()
{
    const bool shown = !m_follows->isHidden();
    m_follows->hide();
    return shown;
}

} // namespace warroom::ui
