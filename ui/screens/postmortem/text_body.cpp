// The editor, its link to the room, and what it says while it is empty.
#include "screens/postmortem/text_body.h"

#include "models/format/format.h"
#include "screens/room/text_link.h"
#include "widgets/auto_height_text_edit.h"

#include <QVBoxLayout>

namespace warroom::ui {

QString placeholderOf(Section section)
{
    switch (section) {
    case Section::Summary:
        return TextBody::tr("What happened, why, and how it ended, in a few sentences");
    case Section::Impact:
        return TextBody::tr("Who could not do what, how many, for how long");
    case Section::WhatHelped:
        return TextBody::tr("What made it shorter or smaller than it could have been");
    case Section::WentWell:
        return TextBody::tr("What worked as it was meant to");
    case Section::WentBadly:
        return TextBody::tr("What stood in the way: a missing signal, a slow tool, an unclear step");
    case Section::Lucky:
        return TextBody::tr("What helped by chance, and will not next time");
    default:
        return {};
    }
}

TextBody::TextBody(RoomPresenter& room, Section section, const QString& placeholder, QWidget* parent)
    : SectionBody(parent), m_editor(new AutoHeightTextEdit(this)),
      m_link(new TextLink(room, section, std::nullopt, m_editor))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    m_editor->setAccessibleName(format::name(section));
    m_editor->setPlaceholder(placeholder);
}

void TextBody::enter()
{
    m_editor->setFocus();
    m_editor->moveCursor(QTextCursor::End);
}

void TextBody::flush() { m_link->flush(); }

bool TextBody::restoreCaret(const std::optional<ItemId>& item, int anchor, int position)
{
    if (item)
        return false;
    m_link->restoreCaret(anchor, position);
    return true;
}

} // namespace warroom::ui
