// The routing rules on the screen: the list, its one line of editing, and the trial beside it.
#pragma once

#include "models/alerts/alert_acts.h"
#include "models/alerts/rules_model.h"

#include <QWidget>

class QStackedWidget;

namespace warroom::ui {

class Button;
class EmptyState;
class InlineNote;
class LoadingBars;
class RuleForm;
class RulesHead;
class RulesView;
class NamesForm;
class TimesForm;
class TrialPane;

class RulesPage final : public QWidget
{
    Q_OBJECT

public:
    RulesPage(WorkspaceBridge& bridge, const AlertActs& acts, QWidget* parent = nullptr);

    RulesModel& model() { return m_model; }
    RulesView* view() const { return m_view; }
    /// Reads the rules again and puts the focus into the list.
    void enter();
    /// A new one above the current one, beginning with `proposal`.
    void startNew(const RouteRule& proposal = {});
    /// The same, as soon as the rules are here.
    void propose(const RouteRule& proposal);
    void editCurrent();
    void removeCurrent();
    void moveCurrent(int step);
    void tryOut();
    void editTimes();
    void editNames();
    /// The routes have other names.
    void showRouteNames();
    bool closeTrial();
    /// Why the rules cannot be changed now; empty: they can.
    QString whyNot() const;
    QString whyNotCurrent() const;
    /// Responders may try what only commanders may keep.
    QString whyNotTry() const;

signals:
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void stateChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void showState();
    QString noteWords() const;
    void showConflict(const QString& sentence);

    WorkspaceBridge& m_bridge;
    const AlertActs& m_acts;
    RulesModel m_model;
    std::optional<RouteRule> m_proposal;
    InlineNote* m_note;
    InlineNote* m_refusal;
    InlineNote* m_conflict;
    RuleForm* m_form;
    TimesForm* m_times;
    NamesForm* m_names;
    RulesHead* m_head;
    RulesView* m_view;
    QStackedWidget* m_content;
    EmptyState* m_failed;
    LoadingBars* m_loading;
    QWidget* m_trialLine;
    TrialPane* m_trial;
};

} // namespace warroom::ui
