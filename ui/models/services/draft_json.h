// Drafts as JSON, member by member, for the local copy.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace warroom::ui::draft {

inline void readValue(const QJsonValue& from, QString& value) { value = from.toString(); }
inline void readValue(const QJsonValue& from, int& value) { value = from.toInt(); }
inline void readValue(const QJsonValue& from, bool& value) { value = from.toBool(); }

template<class Part>
QJsonObject objectOf(const Part& part)
{
    QJsonObject out;
    Part::members(part, [&](const char* name, const auto& value) { out.insert(QLatin1String(name), value); });
    return out;
}

/// What is missing is empty.
template<class Part>
Part partOf(const QJsonObject& from)
{
    Part out;
    Part::members(out,
                  [&](const char* name, auto& value) { readValue(from.value(QLatin1String(name)), value); });
    return out;
}

template<class Part>
QJsonArray arrayOf(const std::vector<Part>& parts)
{
    QJsonArray out;
    for (const Part& part : parts)
        out.append(objectOf(part));
    return out;
}

} // namespace warroom::ui::draft
