// What the readers share: labels, texts and times as senders write them. Private to this folder.
#pragma once

#include "base/text.h"
#include "intake/flat_object.h"
#include "intake/intake.h"
#include "protocol/json_reader.h"

namespace warroom::intake {

// Control characters gone, line ends as they were, at most so many characters; 0: all of them.
std::string tidy(std::string_view text, std::size_t mostCharacters);
// A label, a title: the same in one line.
std::string tidyLine(std::string_view text, std::size_t mostCharacters);
// The value of a label: tidy, at most so many bytes with the ellipsis; 0: all of them.
std::string tidyValue(std::string_view text, std::size_t mostBytes);

// An object whose values become texts, whatever they are; null values are left out. Says in `oddity` what was
// left out.
Result<Labels> labelsOf(const json::Reader& reader, std::string_view name, std::string& oddity,
                        const Bounds& bounds);
Result<Labels> labelsOf(const FlatObject& object, std::string_view name, std::string& oddity,
                        const Bounds& bounds);
// A value as people would write it: texts as they are, the rest as JSON.
std::string textOf(const boost::json::value& value);

// The first of these labels that is there and not empty; lives as long as they do.
std::string_view firstOf(const Labels& labels, std::initializer_list<std::string_view> names);
std::string serviceOf(const Labels& labels);
AlertLevel levelOf(const Labels& labels);
// A hash of the labels, for senders that give no key.
std::string keyOf(const Labels& labels);

// RFC 3339, or with the zone as "+0000"; year 1 stands for no time.
Result<std::optional<Time>> timeOf(const json::Reader& reader, std::string_view name);
Result<std::optional<Time>> timeOf(const FlatObject& object, std::string_view name);
// Notes times that cannot be: an end before its start. How far they may lie from now is for who knows the
// time.
void judgeTimes(AlertSignal& signal);

// What readPlainEvents() makes of a document that is parsed already.
Result<Received> readPlainEvents(const boost::json::value& document, const Bounds& bounds);

// http and https only: what people may click on.
void addLink(std::vector<AlertUrl>& links, std::string_view url, std::string_view text);

} // namespace warroom::intake
