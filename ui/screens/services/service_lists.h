// The two tables of the Services screen: the catalog's services, and all objectives.
#pragma once

#include "models/services/services_model.h"
#include "screens/services/table_list.h"

namespace warroom::ui {

/// Health, name, tier, what it does, budget spent, 30 days.
class CatalogList final : public TableList
{
    Q_OBJECT

public:
    CatalogList(ServicesModel* model, QWidget* parent);

protected:
    void paintHead(QPainter& painter, const QRect& rect) const override;
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    ServicesModel* m_model;
};

/// Health, service, objective, target, now, budget left, burn rates.
class ObjectiveList final : public TableList
{
    Q_OBJECT

public:
    ObjectiveList(ObjectivesModel* model, QWidget* parent);

protected:
    void paintHead(QPainter& painter, const QRect& rect) const override;
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    ObjectivesModel* m_model;
};

/// The ink of a health: crit where it burns or is broken, warn where it is at risk, else quiet.
QColor healthInk(ServiceHealth health);
/// The mark in the middle of the box.
void paintHealth(QPainter& painter, const QRect& box, ServiceHealth health);

} // namespace warroom::ui
