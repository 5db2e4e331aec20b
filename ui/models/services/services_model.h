// The rows of the Services screen: the catalog's services, and all objectives.
#pragma once

#include "models/room/rows_model.h"
#include "models/services/service_words.h"

#include <map>
#include <vector>

namespace warroom::ui {

struct ServiceRow
{
    QString id; ///< the name
    QString about, tier, layer, owner;
    QString risk; ///< why it is raised; empty: it is not
    ServiceHealth health;
    QString spent;            ///< "412 %"
    std::vector<double> days; ///< SLI of each day; of the worst objective
    double target = 0;

    friend bool operator==(const ServiceRow& a, const ServiceRow& b);
};

/// The health of each service that has objectives.
std::map<std::string, ObjectiveHealth, std::less<>> healthOf(const Catalog& catalog,
                                                             const ObjectivesBoard& objectives);

/// The worst first, then by what was spent, then by tier and name.
class ServicesModel final : public RowsModel<ServiceRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    /// `filter`: every word must be in the name, the description, the layer, the owner or the raised risk.
    void setServices(const Catalog& catalog, const ObjectivesBoard& objectives, const QString& filter);
    QVariant data(const QModelIndex& index, int role) const override;
};

struct ObjectiveRow
{
    QString id; ///< service and objective
    QString service, objective, text, target, now, left, burn1h, burn6h, burn3d, problem;
    BoardTone nowTone = BoardTone::Plain, leftTone = BoardTone::Plain;
    BoardTone burn1hTone = BoardTone::Plain, burn6hTone = BoardTone::Plain, burn3dTone = BoardTone::Plain;
    ObjectiveHealth health = ObjectiveHealth::NoData;

    bool operator==(const ObjectiveRow&) const = default;
};

/// All objectives, in the order in which the board has them: the worst first.
class ObjectivesModel final : public RowsModel<ObjectiveRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    void setObjectives(const ObjectivesBoard& objectives, const QString& filter);
    QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace warroom::ui
