// What people own of the incident: the notes of the others, and the field for one's own.
#pragma once

#include "screens/room/text_bodies.h"

#include <vector>

class QLabel;

namespace warroom::ui {

class Button;
class FieldFrame;

/// Nobody is asked for a note, and nothing counts one: no measure, no board, no search. Only Enter puts it
/// into the document; what is merely typed stays on this device. Alt with a digit begins it with a wording.
class OwnershipBlock final : public SectionBody
{
    Q_OBJECT

public:
    OwnershipBlock(RoomPresenter& room, QWidget* parent = nullptr);

    void enter() override;
    void takeBack();
    FieldFrame* field() const { return m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void showOthers();
    void store(const QString& text);
    void begin(int wording);
    void keepDraft();
    void takeDraft();
    void leave();
    bool mayWrite() const;

    RoomPresenter& m_room;
    QLabel* m_hint;
    QWidget* m_others;
    FieldFrame* m_field;
    QWidget* m_wordings;
    Button* m_back;
    QString m_stored; ///< one's own note as the ticket has it
    QStringList m_shown;
};

} // namespace warroom::ui
