// Ties an editor to one text of the room: what is typed is submitted within a second, what others write comes
// in.
#pragma once

#include "models/room/room_presenter.h"
#include "models/room/section_editor_model.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace warroom::ui {

class AutoHeightTextEdit;

/// A child of its editor. Submits 400 ms after the last key, 500 ms after the first one, and when the focus
/// leaves. With another ticket it starts anew.
class TextLink final : public QObject
{
    Q_OBJECT

public:
    TextLink(RoomPresenter& room, Section section, std::optional<ItemId> item, AutoHeightTextEdit* editor);
    ~TextLink() override;

    Section section() const { return m_section; }
    const std::optional<ItemId>& item() const { return m_item; }
    AutoHeightTextEdit* editor() const { return m_editor; }

    /// Submits what was typed.
    void flush();
    /// Puts the caret back where it was when the program ended.
    void restoreCaret(int anchor, int position);
    /// Takes in the presenter's current state of the text.
    void refresh();
    /// Typed or submitted, and in no state of the room yet.
    bool isAhead() const { return m_sync.isAhead(); }
    bool isEmpty() const { return m_sync.shown().empty(); }
    const std::string& shown() const { return m_sync.shown(); }

private:
    void onEdited(int position, const QString& removed, const QString& inserted);
    void onOwnStep(const text::Edit& edit);
    void applyToEditor(const text::Edit& edit);
    void startAnew();
    void submit();
    void tellPlace(bool key);
    void showOthers();
    void edited();

    RoomPresenter& m_room;
    Section m_section;
    std::optional<ItemId> m_item;
    AutoHeightTextEdit* m_editor;
    EditorSync m_sync;
    QString m_text; ///< m_sync.shown(), as the editor counts
    CaretHistory m_history;
    std::map<ReplicaId, std::int64_t> m_carets; ///< as others told them last
    QTimer m_pause;
    QTimer m_latest;
};

} // namespace warroom::ui
