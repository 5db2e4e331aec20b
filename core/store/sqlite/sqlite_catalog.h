// The service catalog in the backend's database. The caller has the transaction and catches.
#pragma once

#include "store/log_store.h"
#include "store/sqlite/database.h"

namespace warroom::sqlite {

std::vector<CatalogPart> readCatalogParts(Database& database);
void writeCatalogPart(Database& database, const CatalogPart& part);
std::vector<CatalogPart> readCatalogHistory(Database& database, const std::string& kind,
                                            const std::string& name, std::int64_t limit);

} // namespace warroom::sqlite
