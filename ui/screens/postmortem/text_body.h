// The body of a text that only the postmortem has: edited together like the texts of the room.
#pragma once

#include "screens/room/text_bodies.h"

namespace warroom::ui {

class AutoHeightTextEdit;
class TextLink;

class TextBody final : public SectionBody
{
    Q_OBJECT

public:
    TextBody(RoomPresenter& room, Section section, const QString& placeholder, QWidget* parent = nullptr);

    AutoHeightTextEdit* editor() const { return m_editor; }
    void enter() override;
    void flush() override;
    bool restoreCaret(const std::optional<ItemId>& item, int anchor, int position) override;

private:
    AutoHeightTextEdit* m_editor;
    TextLink* m_link;
};

/// What an empty part asks for, in words about systems.
QString placeholderOf(Section section);

} // namespace warroom::ui
