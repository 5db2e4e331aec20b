// Whether people could answer for a service at night: the four parts of being ready.
#pragma once

#include "domain/people/directory.h"
#include "domain/service/catalog.h"

namespace warroom {

struct Readiness
{
    static constexpr int parts = 4;

    bool monitoring = false; // something is promised of it, and measured
    bool alerting = false;   // somebody hears when that fails, or when its signal stops
    bool escalation = false; // a policy says who is asked next
    bool rotation = false;   // at least two people take turns

    int score() const { return int(monitoring) + int(alerting) + int(escalation) + int(rotation); }

    template<class Self, class Visit>
    static void members(Self& self, Visit&& visit)
    {
        visit("monitoring", self.monitoring);
        visit("alerting", self.alerting);
        visit("escalation", self.escalation);
        visit("rotation", self.rotation);
    }
    friend bool operator==(const Readiness&, const Readiness&) = default;
};

// Pure. The service need not be in the catalog.
Readiness readinessOf(const Service& service, const Catalog& catalog, const Directory& people);

} // namespace warroom
