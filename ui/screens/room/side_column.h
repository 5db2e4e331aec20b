// The right column: roles, checklist, who is here, who watches, the facts.
#pragma once

#include "models/room/checklist_model.h"
#include "models/room/room_presenter.h"
#include "screens/room/role_row.h"

#include <QWidget>

#include <array>

class QScrollArea;
class QVBoxLayout;

namespace warroom::ui {

class ChecklistView;
class CollapsibleBlock;
class IncidentAlerts;
class InlineNote;
class ServiceGraph;

/// Names with a small text at the trailing side, one a line: people, times.
class FactList final : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString name, value;
        bool mono = false;

        bool operator==(const Fact&) const = default;
    };

    explicit FactList(QWidget* parent);
    void setFacts(const QList<Fact>& facts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Fact> m_facts;
};

class SideColumn final : public QWidget
{
    Q_OBJECT

public:
    enum class Part
    {
        All,
        People,
        Checklist
    };

    SideColumn(RoomPresenter& room, QWidget* parent = nullptr);

    /// As tabs in narrow windows only a part is shown.
    void setPart(Part part);
    void enterRoles();
    void enterChecklist();
    /// Whether the focus is on a role.
    bool isInRoles() const;
    bool isInChecklist() const;

signals:
    void assignRequested(warroom::IncidentRole role);
    void takeRequested(warroom::IncidentRole role);
    /// Who drives is to be chosen.
    void driverRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildRoles();
    void refreshGraph();
    void refreshAlerts();
    ChecklistView* buildChecklist(CollapsibleBlock* block, ChecklistModel* model);
    void refresh();
    void refreshChecklists();
    void refreshPeople();
    void refreshFacts();
    void check(const QString& step, bool done);

    RoomPresenter& m_room;
    QScrollArea* m_scroll;
    QWidget* m_content; ///< hidden while the ticket is not here: its figures would be wrong
    CollapsibleBlock* m_rolesBlock;
    CollapsibleBlock* m_graphBlock;
    CollapsibleBlock* m_checklistBlock;
    CollapsibleBlock* m_alertsBlock;
    CollapsibleBlock* m_ownBlock; ///< the checklists of the roles that this person holds
    CollapsibleBlock* m_hereBlock;
    CollapsibleBlock* m_watchersBlock;
    CollapsibleBlock* m_factsBlock;
    std::array<RoleRow*, incidentRoleCount + 1> m_roles{}; ///< the last: who drives
    InlineNote* m_span;                                    ///< that one lead has too many people
    ChecklistModel* m_incidentSteps;
    ChecklistModel* m_ownSteps;
    ChecklistView* m_checklist;
    ServiceGraph* m_graph;
    IncidentAlerts* m_alerts;
    bool m_partHasChecklists = true;
    FactList* m_here;
    FactList* m_facts;
};

} // namespace warroom::ui
