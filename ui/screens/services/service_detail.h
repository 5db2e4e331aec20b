// The right pane of the Services screen: one service, its objectives, and what hangs on it.
#pragma once

#include "models/services/services_presenter.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace warroom::ui {

class DetailList;
class ElideLabel;
class InlineNote;
class ObjectivePanel;
class PairRow;
class ServiceHead;

/// Follows the presenter. GUI thread.
class ServiceDetail final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ServiceDetail(ServicesPresenter& services, QWidget* parent = nullptr);

    void showService(const QString& service);
    const QString& service() const { return m_service; }
    void refresh();
    /// Brings the focus to the first objective's budget, or to what the service needs.
    void enterBudget();
    void enterNeeds();
    DetailList* needs() const { return m_needs; }
    DetailList* neededBy() const { return m_neededBy; }
    DetailList* windows() const { return m_windows; }
    DetailList* hints() const { return m_hints; }

signals:
    void serviceOpened(const QString& service);
    void windowOpened(const QString& window);
    void windowRemoved(const QString& window);
    void debugRequested();
    /// The place in the form that a hint is about: "objectives[1].runbook".
    void hintOpened(const QString& place);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* block(const QString& title, DetailList* list, ElideLabel* none);
    void build();
    void showFacts(const Service& service);
    void showObjectives();
    void showLists(const Service& service);
    void showHints(const Service& service);

    ServicesPresenter& m_services;
    QString m_service;
    ServiceHead* m_head;
    PairRow* m_facts;
    QVBoxLayout* m_objectives;
    std::vector<ObjectivePanel*> m_panels;
    ElideLabel* m_noObjective;
    InlineNote* m_trends; ///< of its resources; an objective says its own
    DetailList* m_needs;
    DetailList* m_neededBy;
    DetailList* m_links;
    DetailList* m_windows;
    DetailList* m_hints;
    QWidget* m_hintsBlock;
    ElideLabel* m_none[4];
};

/// Name and chips.
class ServiceHead final : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceHead(QWidget* parent);

    void setService(const QString& name, const QStringList& chips);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QStringList m_chips;
};

} // namespace warroom::ui
