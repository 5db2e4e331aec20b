// The metrics that alerts speak of, asked of the configured Prometheus on a thread of its own.
#pragma once

#include "base/work_queue.h"
#include "domain/alert/alert.h"
#include "probe/alert_expression.h"
#include "probe/prometheus.h"
#include "server/evidence_curves.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace warroom {

struct CurveQuestion
{
    std::string title;
    Labels labels; // of the alert: they say which of several series is meant
    probe::AlertExpression asked;
};

// These queries, each as the oldest of the alerts asks it; those that none of them asks are left out.
std::vector<CurveQuestion> curveQuestions(std::vector<const Alert*> alerts,
                                          std::span<const std::string> queries);
// The series whose labels agree with the alert's, and most of them; null: none agrees.
const probe::Series* seriesMeant(std::span<const probe::Series> found, const Labels& labels);

// A Prometheus that does not answer is left in peace for 5 s, 10 s … 5 min. One home: the server's loop.
class AlertCurves final
{
public:
    // A place without a URL: there is no Prometheus.
    AlertCurves(probe::PrometheusPlace place, const Clock& clock);
    // Ends the question that is on its way; `found` is called for all of them.
    ~AlertCurves();

    // Asks there from now on.
    void setPlace(probe::PrometheusPlace place);
    bool hasPlace() const { return m_asker != nullptr; }
    // `found` is called on the thread of asking, with the curves of those questions that have an answer, over
    // [from, until).
    using Found = std::function<void(std::vector<EvidenceCurve>)>;
    void ask(std::vector<CurveQuestion> questions, Time from, Time until, Found found);

private:
    struct Asker;

    const Clock& m_clock;
    probe::PrometheusPlace m_place;
    std::unique_ptr<Asker> m_asker; // null: there is no Prometheus
};

} // namespace warroom
