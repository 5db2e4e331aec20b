// What public text should leave out: names of hosts and services, of people and companies, and bare counts.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace warroom::ui {

enum class PublicFinding
{
    Host,
    Service,
    Person,
    Company,
    Count
};

struct FoundWord
{
    int from = 0; ///< in UTF-16 units
    int length = 0;
    PublicFinding what = PublicFinding::Host;
    QString word;

    bool operator==(const FoundWord&) const = default;
};

/// Names that are known inside.
struct InsideNames
{
    QStringList services, people;
};

/// In the order of the text; nothing overlaps. A hint, never a reason to refuse a text.
std::vector<FoundWord> findInside(const QString& text, const InsideNames& names);
/// "For readers outside: orders-db (host), 954 (count)."; empty where nothing was found.
QString noteOf(const std::vector<FoundWord>& found);

} // namespace warroom::ui
