// What a backend answers about one alert and about its rules.
#pragma once

#include "base/result.h"

#include <string>

namespace warroom::test {

constexpr const char* storyAnswer = R"({"id":11,"key":"disk/orders-w3","rule":"critical pages",
"story":[
{"at":"2026-11-20T00:32:40Z","what":"received","why":"Alertmanager said it."},
{"at":"2026-11-20T00:32:41Z","what":"joined","incident":"INC-1",
 "why":"The rule \"critical pages\" made it a page, and the group was there already."}]})";
constexpr const char* rulesAnswer = R"({"rules":[
{"name":"payments page at once","service":"payments","route":"page"},
{"name":"critical pages","at_least":"critical","labels":{"env":"prod","team":"core"},"route":"page"},
{"name":"warnings become tickets","at_least":"warning","route":"ticket"}],"repeat_s":14400})";
constexpr const char* triedAnswer = R"({"alerts":214,"pages_were":31,"tickets_were":80,"records_were":103,
"pages":19,"tickets":92,"records":103,
"rules":[{"name":"critical pages","route":"page","alerts":19},{"name":"","route":"record","alerts":103}],
"changes":[{"title":"HighCpu","service":"search","was":"page","becomes":"ticket","count":12}]})";

inline Result<std::string> answerOf(const std::string& method, const std::string& path)
{
    if (path == "/api/v1/alerts/11")
        return storyAnswer;
    if (path == "/api/v1/rules/try")
        return triedAnswer;
    return path == "/api/v1/rules" && method == "GET" ? rulesAnswer : "{}";
}

} // namespace warroom::test
