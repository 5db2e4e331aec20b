// What Prometheus' HTTP API answers to a query, as numbers.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::probe {

struct Sample
{
    Time at{};
    double value = 0; // may be NaN or infinite, as Prometheus says
};

// The samples of one series: one for an instant query (a scalar or a vector of one element), any number for a
// range query. None: the query found nothing. Refused are an answer with "status":"error" (its sentence),
// several series (E_RANGE: the query must be summed up), a string as a result, and what is no answer of
// Prometheus.
Result<std::vector<Sample>> parseAnswer(std::string_view body);

struct Series
{
    std::map<std::string, std::string, std::less<>> labels; // without the metric's name
    std::vector<Sample> samples;
};
// The same for any number of series: at the most `most` of them, the first ones. A scalar has no labels.
Result<std::vector<Series>> parseSeries(std::string_view body, std::size_t most);

} // namespace warroom::probe
