// The queue: what is open, what is worst, what lacks its sections.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/queue/queue_model.h"
#include "widgets/screen.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class EmptyState;
class FilterLine;
class InlineNote;
class LoadingBars;
class QueueView;
class ScreenBar;
class TicketPreview;

class QueueScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    /// Streams of WorkspaceBridge::search that are taken.
    static constexpr int SearchStream = 1;

    explicit QueueScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~QueueScreen() override;

    QList<KeyHint> keyHints() const override;
    void activated() override;

    const QueueModel& model() const { return m_model; }
    /// Moves to the ticket if it is shown.
    void showTicket(TicketId ticket);

signals:
    void openTicket(warroom::TicketId ticket);
    void newTicket();
    void declare();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildBar();
    void buildList();
    void connectBridge();
    void connectView();

    void onFilterEdited();
    void goToFilter();
    void searchText();
    void clearFilter();
    void nextGrouping();
    void nextSort();
    void setSeverity(Severity severity);
    void tick();

    void nameButtons();
    void showCounts();
    void showContent();
    void showDrafts();
    void addDraftNote(const std::string& setting, const QString& sentence, void (QueueScreen::*resume)());
    QString emptySentence() const;

    WorkspaceBridge& m_bridge;
    QueueModel m_model;
    QTimer m_clock;
    ScreenBar* m_bar;
    Button* m_declare;
    FilterLine* m_filter;
    InlineNote* m_problem;
    QVBoxLayout* m_notes;
    Button* m_grouping;
    Button* m_sort;
    QStackedWidget* m_content;
    QueueView* m_view;
    EmptyState* m_empty;
    LoadingBars* m_loading;
    QWidget* m_previewLine;
    TicketPreview* m_preview;
};

} // namespace warroom::ui
