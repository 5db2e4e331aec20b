// What is worth a second thought about a service, in words and with the place in its form.
#pragma once

#include "domain/people/directory.h"
#include "domain/service/catalog.h"

#include <QString>

#include <vector>

namespace warroom::ui {

struct ServiceHint
{
    QString about; ///< the member: "objectives[1].runbook"
    QString text;

    bool operator==(const ServiceHint&) const = default;
};

std::vector<ServiceHint> serviceHints(const Service& service, const Catalog& catalog,
                                      const Directory& people);

} // namespace warroom::ui
