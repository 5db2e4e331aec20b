// Reading and writing the parts of the service catalog, and their history.
#include "store/sqlite/sqlite_catalog.h"

#define WARROOM_PART_COLUMNS "kind, name, body, by, at"

namespace warroom::sqlite {
namespace {

std::vector<CatalogPart> partsOf(Query& row)
{
    std::vector<CatalogPart> parts;
    while (row.step())
        parts.push_back({row.text(0), row.text(1), row.text(2), row.id<PersonId>(3), row.time(4)});
    return parts;
}

} // namespace

std::vector<CatalogPart> readCatalogParts(Database& database)
{
    Query row(database, "SELECT " WARROOM_PART_COLUMNS " FROM catalog_parts ORDER BY kind, name");
    return partsOf(row);
}

void writeCatalogPart(Database& database, const CatalogPart& part)
{
    Query(database, "INSERT INTO catalog_changes (" WARROOM_PART_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5)",
          part.kind, part.name, part.body, part.by, part.at)
        .exec();
    if (part.body.empty())
        Query(database, "DELETE FROM catalog_parts WHERE kind = ?1 AND name = ?2", part.kind, part.name)
            .exec();
    else
        Query(database,
              "INSERT OR REPLACE INTO catalog_parts (" WARROOM_PART_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5)",
              part.kind, part.name, part.body, part.by, part.at)
            .exec();
}

std::vector<CatalogPart> readCatalogHistory(Database& database, const std::string& kind,
                                            const std::string& name, std::int64_t limit)
{
    Query row(database,
              "SELECT " WARROOM_PART_COLUMNS " FROM catalog_changes WHERE (?1 = '' OR kind = ?1) AND "
              "(?2 = '' OR name = ?2) ORDER BY id DESC LIMIT ?3",
              kind, name, limit);
    return partsOf(row);
}

} // namespace warroom::sqlite
