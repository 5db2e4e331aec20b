// The parts of the operation codec that speak in JSON values; private to protocol/.
#pragma once

#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/op_codec.h"

#include <boost/json/serialize.hpp>

namespace warroom {

Result<Body> parseBodyValue(std::string_view type, const boost::json::value& value);
// `ticket` stands in where the object names none. `before`, of the same ticket, says what the object leaves
// out because it is the same.
Result<ParsedRecord> parseRecordObject(const boost::json::object& object, const std::string& path, Time now,
                                       BodyForm form = BodyForm::Text, TicketId ticket = {},
                                       const OpRecord* before = nullptr);
void writeRecord(json::Writer& out, const OpRecord& record);
// As the followers of its ticket get it: without the ticket, the salt and the hash, and without what is the
// same as in the one that stands before it.
void writeSharedRecord(json::Writer& out, const OpRecord& record, const OpRecord* before);
Result<void> readHex(std::string_view text, std::uint8_t* to, std::size_t count, const std::string& path);

} // namespace warroom
