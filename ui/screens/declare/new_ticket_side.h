// Beside the form of a new ticket: who reported it, who watches it, what is open already, and what else waits
// to be sent.
#pragma once

#include "screens/declare/ticket_draft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace warroom::ui {

class NamesField;
class RestrictChoice;
class SimilarTickets;
class WatcherSuggestion;

class NewTicketSide final : public QWidget
{
    Q_OBJECT

public:
    /// `form`: where its keys work.
    NewTicketSide(WorkspaceBridge& bridge, QWidget* form, QWidget* parent);

    void fill(const TicketDraft& draft);
    /// Adds what stands here to the draft.
    void say(TicketDraft& draft) const;
    /// Where a pasted report came from, unless a person said it.
    void proposeOrigin(const QString& origin);
    /// The title and the service that the form says now.
    void look(const QString& title, const QString& service);
    /// To the reason of the restriction, if it is still missing; whether it is.
    bool goToMissing();
    /// Below the form instead of beside it.
    void setBelow(bool below);

signals:
    void edited();
    void openRequested(warroom::TicketId ticket);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void onRestricted();
    QLabel* addHead(QVBoxLayout& column, const QString& text);
    void showWaiting();

    WorkspaceBridge& m_bridge;
    WatcherSuggestion* m_suggestion;
    QLineEdit* m_origin;
    NamesField* m_watchers;
    RestrictChoice* m_restrict;
    SimilarTickets* m_similar;
    QLabel* m_waitingHead;
    QLabel* m_waiting;
    bool m_watchersSaid = false;
    bool m_below = false;
};

} // namespace warroom::ui
