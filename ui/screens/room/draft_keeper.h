// Keeps what stands in one field of the room while it is not submitted, and puts it back after a restart.
#pragma once

#include "models/room/room_drafts.h"

class QLineEdit;
class QWidget;

namespace warroom::ui {

class AutoHeightTextEdit;

/// A child of its field. Empty fields are filled, full ones left alone. GUI thread.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(RoomDrafts& drafts, const QString& name, AutoHeightTextEdit* field);
    DraftKeeper(RoomDrafts& drafts, const QString& name, QLineEdit* field);

    /// What the field is for just now; goes with the draft.
    void setAbout(const QString& about);
    /// Takes over what was kept, if the field is empty.
    void fill();
    /// The field is asked for something else: what stands in it is no draft.
    void setActive(bool active) { m_active = active; }
    /// Whether the focus was here when the program ended; takes it then.
    bool takeFocus();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectDrafts();
    void keep();
    void keepPlace();
    FieldDraft current() const;
    void show(const FieldDraft& draft);

    RoomDrafts& m_drafts;
    QString m_name, m_about;
    AutoHeightTextEdit* m_text = nullptr;
    QLineEdit* m_line = nullptr;
    QWidget* m_field;
    bool m_active = true;
};

} // namespace warroom::ui
