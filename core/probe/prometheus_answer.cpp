// Scalars, vectors and matrices; times are seconds with a fraction, values are strings.
#include "probe/prometheus_answer.h"

#include "base/text.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string>

namespace warroom::probe {
namespace {

namespace bj = boost::json;

constexpr std::size_t longestReason = 300;

Error strange(std::string_view what)
{
    return fail(ErrorCode::Http, fmt::format("Prometheus answered {}", what));
}

const bj::value* find(const bj::value& in, std::string_view name)
{
    return in.is_object() ? in.get_object().if_contains(name) : nullptr;
}

std::string_view textOf(const bj::value* value)
{
    return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

// [1795163603, "0.25"]
Result<Sample> sampleOf(const bj::value& pair)
{
    if (!pair.is_array() || pair.get_array().size() != 2 || !pair.get_array()[0].is_number() ||
        !pair.get_array()[1].is_string())
        return strange("with a sample that is not [time, \"value\"]");
    const double seconds = pair.get_array()[0].to_number<double>();
    const std::string text(pair.get_array()[1].get_string());
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(std::abs(seconds) < 1e11))
        return strange(fmt::format("with the value \"{}\", which is no number", escapeForMessage(text)));
    return Sample{Time(Duration(std::llround(seconds * 1000))), value};
}

// Of one element of a vector or a matrix.
Result<std::vector<Sample>> samplesOf(const bj::value& series, std::string_view type)
{
    std::vector<Sample> out;
    if (const auto* one = find(series, "value"); type == "vector" && one) {
        TRY(out.emplace_back(), sampleOf(*one));
        return out;
    }
    const auto* values = find(series, "values");
    if (type != "matrix" || !values || !values->is_array())
        return strange("with a series that has no values");
    for (const auto& pair : values->get_array()) {
        TRY(out.emplace_back(), sampleOf(pair));
    }
    return out;
}

Result<Series> seriesOf(const bj::value& series, std::string_view type)
{
    Series out;
    if (const auto* labels = find(series, "metric"); labels && labels->is_object()) {
        for (const auto& [name, value] : labels->get_object()) {
            if (std::string_view(name) != "__name__")
                out.labels.emplace(std::string_view(name), textOf(&value));
        }
    }
    TRY(out.samples, samplesOf(series, type));
    return out;
}

// The result of a query, and its type.
struct QueryResult
{
    bj::value document;
    std::string type;

    const bj::value& result() const { return document.get_object().at("data").get_object().at("result"); }
};

Result<QueryResult> resultIn(std::string_view body)
{
    boost::system::error_code broken;
    QueryResult out;
    out.document = bj::parse(bj::string_view(body.data(), body.size()), broken);
    if (broken)
        return strange("something that is not JSON");
    const auto& value = out.document;
    if (textOf(find(value, "status")) == "error") {
        const auto why = textOf(find(value, "error"));
        return fail(ErrorCode::Argument, fmt::format("Prometheus refuses the query: {}",
                                                     elide(escapeForMessage(why), longestReason)));
    }
    const auto* data = find(value, "data");
    const auto* result = data ? find(*data, "result") : nullptr;
    if (textOf(find(value, "status")) != "success" || !result || !result->is_array())
        return strange("something that is not the result of a query");
    out.type = textOf(find(*data, "resultType"));
    if (out.type == "string")
        return fail(ErrorCode::FieldType, "the query gives a text and must give a number");
    return out;
}

} // namespace

Result<std::vector<Sample>> parseAnswer(std::string_view body)
{
    TRY(const auto answer, resultIn(body));
    if (answer.type == "scalar") {
        TRY(const auto sample, sampleOf(answer.result()));
        return std::vector<Sample>{sample};
    }
    const auto& series = answer.result().get_array();
    if (series.empty())
        return std::vector<Sample>();
    if (series.size() > 1)
        return fail(
            ErrorCode::Range,
            fmt::format("the query gives {} series and must give one; put sum(…) around it", series.size()));
    return samplesOf(series.front(), answer.type);
}

Result<std::vector<Series>> parseSeries(std::string_view body, std::size_t most)
{
    TRY(const auto answer, resultIn(body));
    if (answer.type == "scalar") {
        TRY(const auto sample, sampleOf(answer.result()));
        return std::vector<Series>{{{}, {sample}}};
    }
    std::vector<Series> out;
    for (const auto& one : answer.result().get_array()) {
        if (out.size() == most)
            break;
        TRY(out.emplace_back(), seriesOf(one, answer.type));
    }
    return out;
}

} // namespace warroom::probe
