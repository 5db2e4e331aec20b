// Declaring an incident beside whatever is on the screen, in one step: what was reported, how bad it is, who
// is told.
#pragma once

#include "screens/declare/draft_store.h"
#include "widgets/screen.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class CommanderSuggestion;
class FormText;
class InlineNote;
class NamesField;
class RestrictChoice;
class SeverityChoice;
class SimilarTickets;
class TitleField;
class TitleTeller;
class WatcherSuggestion;
struct PastedReport;

/// For the side pane of the shell. A report may be pasted into the title or the request: it is kept verbatim
/// with its origin, and proposes the title; the service proposes commander and watchers, until a person says
/// who. Esc (the side pane's) closes it and the draft is kept; Ctrl Enter
/// declares, Alt A says whether the watchers are told, Alt D that it is a drill.
class DeclarePane final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit DeclarePane(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~DeclarePane() override;

    QList<KeyHint> keyHints() const override;
    void activated() override;

    TicketDraft draft() const;

signals:
    void declared(warroom::TicketId ticket);
    /// An open ticket that is the same thing.
    void openRequested(warroom::TicketId ticket);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildWhat(QVBoxLayout& column);
    void buildWho(QVBoxLayout& column);
    void buildFoot(QVBoxLayout& column);
    void addField(QVBoxLayout& column, const QString& label, QWidget* field);
    void connectFields();
    void connectWatchers();
    void onRestricted();
    void fill(const TicketDraft& draft);
    void takeReport(const QString& text);
    void takeOrigin(const PastedReport& report);
    void onEdited();
    void submit();
    void showState();
    void showAnnouncement();
    void showUnknown();
    void proposeCommander();
    QString whyNot() const;

    WorkspaceBridge& m_bridge;
    DraftStore m_store;
    WatcherSuggestion* m_suggestion;
    CommanderSuggestion* m_proposal;
    TitleTeller* m_teller;
    TitleField* m_title;
    SimilarTickets* m_similar;
    SeverityChoice* m_severity;
    QLineEdit* m_service;
    QLineEdit* m_commander;
    QLabel* m_owns; ///< whose service it is
    QLabel* m_risk; ///< why it is raised
    FormText* m_request;
    QLineEdit* m_origin;
    NamesField* m_watchers;
    QLabel* m_unknown;
    QCheckBox* m_announces;
    FormText* m_announcement;
    QCheckBox* m_drill;
    RestrictChoice* m_restrict;
    InlineNote* m_note;
    QLabel* m_saved;
    Button* m_declare;
    QString m_drafted; ///< the announcement as it was drafted last
    bool m_watchersSaid = false;
    bool m_commanderSaid = false;
};

} // namespace warroom::ui
