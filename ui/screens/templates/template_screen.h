// The ticket template: its versions, the table of the next one, and what it takes to publish that.
#pragma once

#include "models/drafts/kept_drafts.h"
#include "models/templates/template_model.h"
#include "widgets/screen.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace warroom::ui {

class Button;
class ElideLabel;
class EmptyState;
class InlineNote;
class LoadingBars;
class TemplateTable;

/// Watches the templates while it is on the screen. What was changed, and why, is kept on this device.
/// GUI thread; the bridge must outlive it.
class TemplateScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    struct Command
    {
        QString id, text, icon;
        QList<QKeySequence> keys;
        std::function<QString()> whyNot;
        std::function<void()> run;
    };

    explicit TemplateScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);

    QList<Command> commands();
    QList<KeyHint> keyHints() const override;
    void activated() override;
    TemplateModel& model() { return m_model; }

signals:
    void said(const QString& sentence);
    void commandsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildBody();
    QLineEdit* addLine(QGridLayout* lines, const QString& label, const QString& placeholder);
    void showState();
    void showCell();
    void showVersions();
    void publish();
    QString whyNotPublish() const;
    void refuse(const QString& sentence);
    void readKept();
    void keep();
    int row() const;

    WorkspaceBridge& m_bridge;
    TemplateModel m_model;
    KeptDrafts m_kept;
    InlineNote* m_note;
    InlineNote* m_refusal;
    InlineNote* m_overtaken;
    QStackedWidget* m_content;
    QWidget* m_body = nullptr;
    LoadingBars* m_loading;
    EmptyState* m_failed;
    TemplateTable* m_table = nullptr;
    ElideLabel* m_cell = nullptr;
    QLineEdit* m_guidance = nullptr;
    QLineEdit* m_reason = nullptr;
    Button* m_publish = nullptr;
    QListWidget* m_versions = nullptr;
    QStringList m_listed;
    QString m_sentReason;
    bool m_isKeptRead = false;
};

} // namespace warroom::ui
