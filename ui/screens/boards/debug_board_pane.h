// The Debug board: where it breaks. One endpoint, one time, four panels.
#pragma once

#include "models/debug/debug_presenter.h"
#include "models/debug/debug_snapshot.h"
#include "screens/boards/board_page.h"

#include <QWidget>

namespace warroom::ui {

class DebugDependencies;
class DebugHead;
class DebugLogs;
class DebugResources;
class DebugTraces;

/// Watches the backend while it is shown. GUI thread; the bridge outlives it.
class DebugBoardPane final : public QWidget, public BoardPage
{
    Q_OBJECT

public:
    explicit DebugBoardPane(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~DebugBoardPane() override;

    QList<KeyHint> keyHints() const override;
    void enter() override;
    QString age() const override;
    bool isStale() const override;
    void setRange(int) override {}
    bool hasRange() const override { return false; }
    void setPresenting(bool presenting) override;
    void drawPage(QPainter& painter, const QRect& page) override;
    BoardPanels* panels() const override { return m_panels; }
    bool press(QKeyEvent& event) override { return handleKey(event, true); }
    /// What the focus is on, else the open trace, else the figures.
    BoardSnapshot snapshot() const override;

    DebugPresenter& presenter() { return m_presenter; }
    DebugHead& head() const { return *m_head; }
    DebugTraces& traces() const { return *m_traces; }
    DebugDependencies& dependencies() const { return *m_dependencies; }
    DebugLogs& logs() const { return *m_logs; }
    DebugResources& resources() const { return *m_resources; }

    /// Why nothing can be attached ("No incident is focused"); empty: it can.
    void setAttachHint(const QString& why);

signals:
    /// To the focused ticket, as evidence.
    void attachRequested(const QString& title, const QString& markdown, const QByteArray& snapshotJson);
    /// Why something that was asked for was not done.
    void said(const QString& sentence);
    void keyHintsChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    /// On the screen, or one of its panels is.
    void setActive();
    void refresh();
    void refreshEmpty();
    /// Whether it was one of its keys; `act`: does it.
    bool handleKey(const QKeyEvent& event, bool act);
    void attach();
    void showLinesOfTrace();
    bool isWithin(const QWidget* widget) const;

    DebugPresenter m_presenter;
    DebugHead* m_head;
    DebugTraces* m_traces;
    DebugDependencies* m_dependencies;
    DebugLogs* m_logs;
    DebugResources* m_resources;
    BoardPanels* m_panels;
    bool m_isShown = false;
    QString m_attachHint;
};

} // namespace warroom::ui
