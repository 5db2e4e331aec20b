// Importing incidents beside whatever is on the screen: files are chosen, looked at, made tickets of, and
// reported.
#pragma once

#include "models/import/import_run.h"
#include "widgets/screen.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class ElideLabel;
class EmptyState;
class ImportList;
class InlineNote;
class LoadingBars;
class PathField;

/// For the side pane of the shell. Ctrl Enter imports, Alt C ends what is under way, Ctrl E saves the report;
/// Esc (the side pane's) closes it, and the run goes on. What is dropped on it is chosen.
class ImportPane final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit ImportPane(ImportRun& run, WorkspaceBridge& bridge, QWidget* parent = nullptr);

    QList<KeyHint> keyHints() const override;
    void activated() override;

signals:
    void openTicket(warroom::TicketId ticket);
    void saveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildHead(QVBoxLayout& column);
    void buildFoot(QVBoxLayout& column);
    void connectAll();
    void start();
    void showState();
    void showHead();
    void showNote();

    ImportRun& m_run;
    WorkspaceBridge& m_bridge;
    InlineNote* m_note;
    PathField* m_path;
    ElideLabel* m_headline;
    QWidget* m_progress;
    QLabel* m_details;
    ImportList* m_list;
    EmptyState* m_empty;
    LoadingBars* m_loading;
    Button* m_report;
    Button* m_stop;
    Button* m_import;
    ImportStage m_shown = ImportStage::Idle;
};

} // namespace warroom::ui
