// The notes of the ticket pane on what was masked, and the question that lifts a false alarm.
#include "models/room/leaks.h"
#include "screens/declare/severity_aid.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/ticket_pane.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/section_frame.h"

#include <QBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

/// Below which section a note stands; the last place is for what is in none.
std::size_t placeOf(const MaskNote& note)
{
    const auto section = note.section ? static_cast<std::size_t>(*note.section) : sectionCount;
    return std::min(section, sectionCount);
}

/// What stands in the draft of an update is said there.
bool isHere(const MaskNote& note) { return !note.section || !isUpdateDraft(*note.section); }

} // namespace

void TicketPane::setAttachments(AttachmentBridge* attachments) { m_maskNotes->setAttachments(attachments); }

/// Made when it has something to say for the first time: most never have.
InlineNote* TicketPane::maskedNote(std::size_t place)
{
    if (m_masked[place])
        return m_masked[place];
    QWidget* above = place < sectionCount ? static_cast<QWidget*>(m_frames[place]) : m_missing;
    auto* column = static_cast<QBoxLayout*>(above->parentWidget()->layout());
    auto* note = new InlineNote(Tone::Warn, QString(), above->parentWidget());
    column->insertWidget(column->indexOf(above) + 1, note);
    Button* lift = note->addAction(tr("Not a secret …"), [this, place] { askLift(place); });
    lift->setObjectName(QStringLiteral("lift"));
    Button* leak = note->addAction(QString(), [this, place] { followLeak(place); });
    leak->setObjectName(QStringLiteral("leak"));
    leak->setToolTip(QStringLiteral("Ctrl Alt N"));
    note->addAction(tr("Close"), [this, place] {
        const auto& notes = m_maskNotes->notes();
        const auto at = std::find_if(notes.begin(), notes.end(), [&](const MaskNote& one) {
            return isHere(one) && placeOf(one) == place;
        });
        m_maskNotes->close(static_cast<std::size_t>(at - notes.begin()));
    });
    m_masked[place] = note;
    return note;
}

/// The first note of each place; the next one follows when it is gone.
void TicketPane::refreshMasked()
{
    const auto& notes = m_maskNotes->notes();
    for (std::size_t place = 0; place < m_masked.size(); ++place) {
        const auto note = std::find_if(notes.begin(), notes.end(), [&](const MaskNote& one) {
            return isHere(one) && placeOf(one) == place;
        });
        const bool shown = note != notes.end();
        if (!shown && !m_masked[place])
            continue;
        InlineNote* line = maskedNote(place);
        if (shown) {
            line->setSentence(MaskNotes::sentence(*note));
            line->findChild<Button*>(QStringLiteral("lift"))->setVisible(note->mayBeLifted());
            const QString offer = leakOffer(m_room, *note);
            auto* leak = line->findChild<Button*>(QStringLiteral("leak"));
            leak->setText(offer);
            leak->setVisible(!offer.isEmpty());
        }
        const bool appears = shown && line->isHidden();
        line->setVisible(shown);
        if (appears)
            line->announce();
    }
}

void TicketPane::followLeak(std::size_t place)
{
    const auto& notes = m_maskNotes->notes();
    const auto note = std::find_if(notes.begin(), notes.end(),
                                   [&](const MaskNote& one) { return isHere(one) && placeOf(one) == place; });
    if (note != notes.end())
        ui::followLeak(m_room, MaskNote(*note), SeverityAid().proposal());
}

void TicketPane::followLeak()
{
    const auto& notes = m_maskNotes->notes();
    const auto last = std::find_if(notes.rbegin(), notes.rend(),
                                   [](const MaskNote& one) { return !credentialsOf(one).empty(); });
    if (last != notes.rend())
        ui::followLeak(m_room, MaskNote(*last), SeverityAid().proposal());
    else
        emit m_room.said(tr("No credential of yours was masked here."));
}

void TicketPane::askLift()
{
    const auto& notes = m_maskNotes->notes();
    const auto last = std::find_if(notes.rbegin(), notes.rend(),
                                   [](const MaskNote& one) { return isHere(one) && one.mayBeLifted(); });
    if (last != notes.rend())
        askLift(placeOf(*last));
    else
        emit m_room.said(tr("Nothing of yours was masked here."));
}

void TicketPane::askLift(std::size_t place)
{
    const auto noteOf = [this, place] {
        const auto& notes = m_maskNotes->notes();
        return std::find_if(notes.begin(), notes.end(),
                            [&](const MaskNote& one) { return isHere(one) && placeOf(one) == place; });
    };
    const auto asked = noteOf();
    const bool ofFile = asked != m_maskNotes->notes().end() && asked->file;
    const QString hint =
        ofFile ? tr("the file comes back as it was attached") : tr("the text comes back as it was written");
    m_prompt->ask({tr("Not a secret, because"), {}, {}, hint, 1, false, {}},
                  [this, noteOf](const QString& reason) {
                      const auto& notes = m_maskNotes->notes();
                      if (const auto at = noteOf(); at != notes.end())
                          m_maskNotes->lift(static_cast<std::size_t>(at - notes.begin()), reason);
                  });
}

} // namespace warroom::ui
