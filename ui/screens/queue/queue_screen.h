// The queue: what is open, what is worst, what lacks its sections.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/queue/filter_completion.h"
#include "models/queue/queue_model.h"
#include "models/queue/queue_triage.h"
#include "models/queue/saved_views.h"
#include "widgets/screen.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class EmptyState;
class FilterLine;
class InlineNote;
class InlinePrompt;
class LoadingBars;
class QueueView;
class ScreenBar;
class TicketPreview;
class ViewsPane;
struct PromptQuestion;

/// One thing that can be done in the queue. The shell puts them into its registry with the screen as their
/// scope: keys and palette are made from it.
struct QueueCommand
{
    QString id; ///< "queue.take"
    QString text;
    QString icon;
    QList<QKeySequence> keys;
    bool keysOnly = false;           ///< for the key sheet, not for the palette
    std::function<QString()> whyNot; ///< why it cannot be done now; empty: it can
    std::function<void()> run;
};

/// Counts what waits from the beginning; built when it is first seen, or asked to show something: a start
/// with an open incident never shows it.
class QueueScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    /// Streams of WorkspaceBridge::search that are taken.
    static constexpr int SearchStream = 1;
    /// The settings under which views are kept.
    static constexpr const char* ViewsSetting = "queue.views";
    static constexpr const char* LastViewSetting = "queue.view";

    explicit QueueScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~QueueScreen() override;

    QList<KeyHint> keyHints() const override;
    void activated() override;
    QList<QueueCommand> commands();

    const QueueModel& model() const { return m_model; }
    /// Moves to the ticket if it is shown.
    void showTicket(TicketId ticket);
    QueueViewState viewState();
    void setViewState(const QueueViewState& state);
    /// Follow-ups that should be done by now.
    void showOverdueFollowUps();
    /// Follow-ups that should be done by now and are this person's.
    int waitingForMe() const { return m_model.myOverdueFollowUps(); }

signals:
    void openTicket(warroom::TicketId ticket);
    void newTicket();
    void declare();
    /// An act has been done, and can be taken back.
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void hintsChanged();
    /// What whyNot() of the commands says may be different now.
    void commandsChanged();
    void waitingForMeChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void showParts();
    void buildBar();
    void buildList();
    QVBoxLayout* buildNotes();
    void connectBridge();
    void connectView();
    void connectActs();
    void loadViews();

    void onFilterEdited();
    void goToFilter();
    void searchText();
    void clearFilter();
    void setGrouping(QueueGrouping grouping);
    void nextGrouping();
    void sortBy(QueueSort sort);
    void nextSort();
    void setOrder(QueueOrder order);
    void setTab(int tab);
    void tick();
    void onChosenChanged();

    QString whyNotTriage() const;
    void ask(const PromptQuestion& question, const std::function<void(const QString&)>& accept);
    void askOwner();
    void askPriority();
    void askService();
    void askLink();
    void askMerge();
    // Calls back with the ticket of that key, or says that there is none.
    void withTicket(const QString& key, const std::function<void(TicketId)>& act);
    void refuse(const QString& sentence);

    void openViews();
    void chooseView(const QString& name);
    void saveView(const QString& name);
    void removeView(const QString& name);
    void storeViews();
    void keepView();
    void writeView();

    void nameButtons();
    void showCounts();
    void showContent();
    void fit();
    void showDrafts();
    void addDraftNote(const std::string& setting, const QString& sentence, void (QueueScreen::*resume)());
    QString emptySentence() const;
    FilterNames filterNames() const;

    WorkspaceBridge& m_bridge;
    QueueModel m_model;
    QueueTriage m_triage;
    SavedViews m_views;
    QTimer m_clock;
    QTimer m_keep;
    std::optional<QueueViewState> m_last; // of the last start, until it is built
    bool m_viewTouched = false;           // by the person, before the last one was read back
    bool m_many = false;                  // more than one ticket is chosen
    bool m_any = false;

    ScreenBar* m_bar = nullptr; ///< null until all of it is built
    Button* m_overdue = nullptr;
    Button* m_declare = nullptr;
    FilterLine* m_filter = nullptr;
    InlineNote* m_problem = nullptr;
    InlineNote* m_searchProblem = nullptr;
    InlineNote* m_refusal = nullptr;
    InlinePrompt* m_prompt = nullptr;
    ViewsPane* m_viewsPane = nullptr;
    QVBoxLayout* m_notes = nullptr;
    Button* m_grouping = nullptr;
    Button* m_sort = nullptr;
    QStackedWidget* m_content = nullptr;
    QueueView* m_view = nullptr;
    EmptyState* m_empty = nullptr;
    LoadingBars* m_loading = nullptr;
    QWidget* m_previewLine = nullptr;
    TicketPreview* m_preview = nullptr;
};

} // namespace warroom::ui
