// Arrangement of a part.
#include "screens/postmortem/document_block.h"

#include "widgets/accessible.h"
#include "widgets/elide_label.h"

#include <QHBoxLayout>

namespace warroom::ui {

DocumentBlock::DocumentBlock(DocumentPart part, QWidget* parent)
    : QWidget(parent), m_part(part), m_layout(new QVBoxLayout(this)),
      m_note(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(partName(part));
    auto* name = new ElideLabel(Type::Bar, Ink::Primary, this);
    name->setText(partName(part));
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(name);
    head->addStretch(1);
    head->addWidget(m_note);
    m_layout->setContentsMargins(0, 16, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addLayout(head);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DocumentBlock::setBody(QWidget* body)
{
    m_body = body;
    m_layout->addWidget(body);
}

void DocumentBlock::setNote(const QString& note) { m_note->setText(note); }

} // namespace warroom::ui
