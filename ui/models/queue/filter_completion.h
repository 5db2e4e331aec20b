// What Tab may put into the filter line at the caret.
#pragma once

#include <QString>
#include <QStringList>

namespace warroom::ui {

/// The names that the tickets at hand hold.
struct FilterNames
{
    QStringList services;
    QStringList owners;
};

/// The candidates replace `length` characters from `start`; each ends as it should be typed on: a token's
/// name with its colon, a value as it stands, in double quotes where it holds blanks.
struct FilterCompletion
{
    int start = 0;
    int length = 0;
    QStringList candidates;

    bool operator==(const FilterCompletion&) const = default;
};

/// For the word that ends at the caret; none at the start of a word, where every token would do.
FilterCompletion completeFilter(const QString& line, int caret, const FilterNames& names);

/// What all candidates begin with.
QString commonBeginning(const QStringList& candidates);

} // namespace warroom::ui
