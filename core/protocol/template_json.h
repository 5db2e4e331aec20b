// The parts of the template codec that speak in JSON values; private to protocol/.
#pragma once

#include "domain/ticket/template.h"

#include <boost/json/value.hpp>

#include <string>

namespace warroom {

Result<TicketTemplate> parseTemplateValue(const boost::json::value& value, const std::string& path);

} // namespace warroom
