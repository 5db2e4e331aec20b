// One part of the document: its heading over its body.
#pragma once

#include "models/postmortem/document_parts.h"

#include <QWidget>

class QVBoxLayout;

namespace warroom::ui {

class ElideLabel;

class DocumentBlock final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentBlock(DocumentPart part, QWidget* parent = nullptr);

    DocumentPart part() const { return m_part; }
    /// Takes the body over.
    void setBody(QWidget* body);
    QWidget* body() const { return m_body; }
    /// A few words at the end of the heading: how it is filled.
    void setNote(const QString& note);

private:
    DocumentPart m_part;
    QVBoxLayout* m_layout;
    ElideLabel* m_note;
    QWidget* m_body = nullptr;
};

} // namespace warroom::ui
