// Declaring an incident beside whatever is on the screen: title, severity, service, commander, what was
// reported.
#pragma once

#include "screens/declare/draft_store.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace warroom::ui {

class Button;
class InlineNote;
class SeverityChoice;

/// For the side pane of the shell. Esc (the side pane's) closes it and the draft is kept; Ctrl Enter
/// declares.
class DeclarePane final : public QWidget
{
    Q_OBJECT

public:
    explicit DeclarePane(WorkspaceBridge& bridge, QWidget* parent = nullptr);

    TicketDraft draft() const;

signals:
    void declared(warroom::TicketId ticket);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void addField(const QString& label, QWidget* field);
    void connectFields();
    void fill(const TicketDraft& draft);
    void onEdited();
    void submit();
    void showState();
    QString whyNot() const;

    WorkspaceBridge& m_bridge;
    DraftStore m_store;
    QLineEdit* m_title;
    SeverityChoice* m_severity;
    QLineEdit* m_service;
    QLineEdit* m_commander;
    QPlainTextEdit* m_request;
    InlineNote* m_note;
    QLabel* m_saved;
    Button* m_declare;
};

} // namespace warroom::ui
