// A mark's fields to JSON and back.
#include "export/mark_json.h"

#include "base/time_text.h"
#include "export/field_reader.h"
#include "export/json_reader.h"

namespace warroom {

Result<RecordedMark> readRecordedMark(const boost::json::value& value)
{
    if (!value.is_object())
        return fail(ErrorCode::FieldType, "expected an object with section and state");
    RecordedMark mark;
    json_reader::FieldReader fields(value.get_object());
    fields.requiredText("section", mark.section);
    fields.requiredText("state", mark.state);
    fields.text("reason", mark.reason);
    fields.text("by", mark.by);
    fields.time("at", mark.at);
    mark.extra = fields.extra();
    if (fields.error())
        return *fields.error();
    return mark;
}

boost::json::value toJson(const RecordedMark& mark)
{
    boost::json::object to{{"section", mark.section}, {"state", mark.state}};
    if (!mark.reason.empty())
        to["reason"] = mark.reason;
    if (!mark.by.empty())
        to["by"] = mark.by;
    if (mark.at)
        to["at"] = formatTime(*mark.at);
    const auto rest = json_reader::read(mark.extra.empty() ? "{}" : mark.extra);
    if (rest && rest->is_object()) {
        for (const auto& pair : rest->get_object())
            to.emplace(pair.key(), pair.value());
    }
    return to;
}

} // namespace warroom
