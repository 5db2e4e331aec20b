// The measures page: M1 to M10, each with its target, its value, and the incidents behind it.
#pragma once

#include "models/boards/board_feed.h"
#include "models/measures/measures_model.h"
#include "screens/boards/board_page.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace warroom::ui {

class ChoiceLine;
class ElideLabel;
class InlineNote;
class LoadingBars;
class MeasureList;
class SourceList;

/// Watches its board while it is on the screen. GUI thread; the bridge must outlive it.
class MeasuresPane final : public QWidget, public BoardPage
{
    Q_OBJECT

public:
    explicit MeasuresPane(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~MeasuresPane() override;

    const MeasuresModel& measures() const { return m_measures; }
    const SourcesModel& sources() const { return m_sources; }
    RepairFrom repairFrom() const { return m_from; }
    void setRepairFrom(RepairFrom from);
    /// Into the documents folder; says where, or why not.
    void exportCsv();

    QList<KeyHint> keyHints() const override;
    void enter() override;
    QString age() const override;
    bool isStale() const override;
    void setRange(int days) override;
    bool hasRange() const override { return true; }
    void setPresenting(bool) override {}
    void drawPage(QPainter& painter, const QRect& page) override;
    BoardSnapshot snapshot() const override;

signals:
    void openTicket(warroom::TicketId ticket);
    /// An empty endpoint: all of the service.
    void openDebug(const QString& service, const QString& endpoint);
    void said(const QString& sentence);
    void changed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void watch();
    void chooseStart(RepairFrom from);
    void refresh();
    void showMeasure(const QModelIndex& index);
    const MeasureRow* rowOf(const QString& id) const;

    WorkspaceBridge& m_bridge;
    BoardFeed<MeasuresBoard> m_feed;
    MeasuresModel m_measures;
    SourcesModel m_sources;
    int m_range = 30;
    RepairFrom m_from = RepairFrom::Started;
    QSplitter* m_split;
    MeasureList* m_list;
    QWidget* m_side;
    ElideLabel* m_title;
    QLabel* m_definition;
    ElideLabel* m_facts;
    ElideLabel* m_state;
    ChoiceLine* m_start;
    SourceList* m_sourceList;
    ElideLabel* m_none;
    LoadingBars* m_loading;
    InlineNote* m_problem;
};

} // namespace warroom::ui
