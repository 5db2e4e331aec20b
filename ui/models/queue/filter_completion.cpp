// Finding the candidates.
#include "models/queue/filter_completion.h"

#include "models/queue/queue_filter.h"

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int mostCandidates = 8;

QString quoted(const QString& value)
{
    return value.contains(QLatin1Char(' ')) ? QLatin1Char('"') + value + QLatin1Char('"') : value;
}

QStringList valuesOf(const QString& token, const FilterNames& names)
{
    if (token == QLatin1String("service"))
        return names.services;
    if (token == QLatin1String("owner"))
        return QStringList{QStringLiteral("me"), QStringLiteral("none")} + names.owners;
    return filterTokenValues(token);
}

// Those that begin so, then those with a later word that does.
QStringList fitting(const QStringList& values, const QString& begun)
{
    QStringList first, later;
    for (const QString& value : values) {
        if (value.startsWith(begun, Qt::CaseInsensitive))
            first << value;
        else if (value.contains(QLatin1Char(' ') + begun, Qt::CaseInsensitive))
            later << value;
    }
    return (first + later).mid(0, mostCandidates);
}

} // namespace

FilterCompletion completeFilter(const QString& line, int caret, const FilterNames& names)
{
    const auto tokens = filterTokens(line);
    const auto at = std::find_if(tokens.begin(), tokens.end(), [caret](const FilterToken& token) {
        return token.position < caret && caret <= token.position + token.length;
    });
    if (at == tokens.end())
        return {};
    FilterCompletion out;
    if (at->name.isEmpty()) {
        out.start = at->position;
        out.length = caret - at->position;
        for (const QString& name : fitting(filterTokenNames(), line.mid(out.start, out.length)))
            out.candidates << name + QLatin1Char(':');
        return out;
    }
    // The last of the values that are parted by commas; quotes stand around all of them.
    out.start = at->position + static_cast<int>(at->name.size()) + 1;
    if (caret < out.start)
        return {};
    out.length = caret - out.start;
    QString typed = line.mid(out.start, out.length);
    typed.remove(QLatin1Char('"'));
    const auto comma = typed.lastIndexOf(QLatin1Char(','));
    const QString earlier = typed.left(comma + 1), begun = typed.mid(comma + 1);
    for (const QString& value : fitting(valuesOf(at->name.toLower(), names), begun)) {
        if (value != begun)
            out.candidates << quoted(earlier + value);
    }
    return out;
}

QString commonBeginning(const QStringList& candidates)
{
    QString common = candidates.value(0);
    for (const QString& candidate : candidates) {
        while (!candidate.startsWith(common, Qt::CaseInsensitive))
            common.chop(1);
    }
    return common;
}

} // namespace warroom::ui
