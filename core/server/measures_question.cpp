// Reading of the range and of the start.
#include "server/measures_question.h"

namespace warroom {

Result<MeasuresQuestion> MeasuresQuestion::of(const BoardQuestion& question)
{
    MeasuresQuestion out;
    TRY(out.from, parseName<RepairFrom>(question.argument("start", "started"), "start"));
    const std::string& range = question.argument("range", "30d");
    for (const auto days : {7, 30, 90}) {
        if (range != std::to_string(days) + "d")
            continue;
        out.days = days;
        return out;
    }
    return fail(ErrorCode::FieldValue, "range must be 7d, 30d or 90d", "range");
}

} // namespace warroom
