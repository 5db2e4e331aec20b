// Reviews: what was learnt, and whether it is being done. Postmortems, their follow-ups, and the editor.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/postmortem/reviews_model.h"
#include "models/postmortem/tracker_model.h"
#include "screens/room/room_screen.h"
#include "widgets/screen.h"

#include <QTimer>
#include <QWidget>

#include <set>

class QStackedWidget;

namespace warroom::ui {

class EmptyState;
class InlineNote;
class PostmortemEditor;
class PostmortemList;
class ScreenBar;
class TrackerList;

/// Built when it is first shown, or asked to show something: most starts never show it.
class ReviewsScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit ReviewsScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~ReviewsScreen() override;

    /// The editor of this incident's postmortem.
    void edit(TicketId incident);
    void showList();
    bool isEditing() const;
    /// Built when it is first asked for.
    PostmortemEditor* editor();
    const ReviewsModel& reviews() const { return m_reviews; }
    const TrackerModel& tracker() const { return m_tracker; }

    /// For the shell's registry, with the screen as their scope.
    QList<RoomCommand> commands();
    QList<KeyHint> keyHints() const override;
    void activated() override;
    void setVisible(bool visible) override;

signals:
    void openTicket(warroom::TicketId ticket);
    /// The PDF as the preview shows it, into a file.
    void saveRequested(bool external);
    void hintsChanged();
    /// Another page of the screen: what can be done has changed.
    void pageChanged();
    void said(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void makeParts();
    void refresh();
    void showContent();
    void followVisible();
    void letGo();
    QString notEditing() const;

    WorkspaceBridge& m_bridge;
    ReviewsModel m_reviews;
    TrackerModel m_tracker;
    QStackedWidget* m_pages = nullptr; ///< null until all of it is built
    QWidget* m_lists = nullptr;
    ScreenBar* m_bar = nullptr;
    InlineNote* m_offline = nullptr;
    QStackedWidget* m_content = nullptr;
    PostmortemList* m_postmortems = nullptr;
    TrackerList* m_followUps = nullptr;
    EmptyState* m_empty = nullptr;
    PostmortemEditor* m_editor = nullptr;
    bool m_hadTicket = false; ///< in the editor
    QTimer m_clock;
    std::set<TicketId> m_followed; ///< the rows on the screen, for what they lack
};

} // namespace warroom::ui
