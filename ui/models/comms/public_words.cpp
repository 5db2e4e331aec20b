// Patterns of names and counts.
#include "models/comms/public_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace warroom::ui {
namespace {

struct PublicWording
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::PublicWords)
};

struct Pattern
{
    PublicFinding what;
    QRegularExpression expression;
};

const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = {
        {PublicFinding::Host, QRegularExpression(QStringLiteral(R"(\b\d{1,3}(\.\d{1,3}){3}\b)"))},
        {PublicFinding::Host,
         QRegularExpression(QStringLiteral(
             R"(\b[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.(internal|intern|local|lan|corp|svc)\b)"))},
        {PublicFinding::Host, QRegularExpression(QStringLiteral(
                                  R"(\b[a-z][a-z0-9]*(-[a-z0-9]+)*-\d+[a-z0-9]*(\.[a-z0-9-]+)*\b)"))},
        {PublicFinding::Host, QRegularExpression(QStringLiteral(
                                  R"(\b[a-z][a-z0-9]*(-[a-z0-9]+)*-)"
                                  R"((api|db|svc|gw|gateway|cache|queue|prod|stage|node|host|worker|cluster)"
                                  R"(|primary|replica|east|west|north|south)\b)"))},
        {PublicFinding::Company,
         QRegularExpression(QStringLiteral(R"(\b\p{Lu}[\p{L}\d&]*(\s+\p{Lu}[\p{L}\d&]*)*\s+)"
                                           R"((GmbH|AG|KG|SE|Inc|Ltd|LLC|Corp|BV|SA|SAS|PLC)\b\.?)"))},
        {PublicFinding::Count,
         QRegularExpression(QStringLiteral(
             R"((?<![\d:.,])\d{1,3}([,.]\d{3})+(?![\d:]|\s?%)|(?<![\d:.,])\d{3,}(?![\d:.,]*\d|\s?%|\s?ms))"))},
    };
    return all;
}

void addWholeWords(std::vector<FoundWord>& found, const QString& text, const QStringList& names,
                   PublicFinding what)
{
    for (const QString& name : names) {
        if (name.size() < 2)
            continue;
        const QRegularExpression word(
            QStringLiteral(R"((?<![\w-])%1(?![\w-]))").arg(QRegularExpression::escape(name)),
            QRegularExpression::UseUnicodePropertiesOption |
                (what == PublicFinding::Service ? QRegularExpression::CaseInsensitiveOption
                                                : QRegularExpression::NoPatternOption));
        for (auto at = word.globalMatch(text); at.hasNext();) {
            const auto match = at.next();
            found.push_back({static_cast<int>(match.capturedStart()),
                             static_cast<int>(match.capturedLength()), what, match.captured()});
        }
    }
}

QString name(PublicFinding what)
{
    switch (what) {
    case PublicFinding::Host:
        return PublicWording::tr("host");
    case PublicFinding::Service:
        return PublicWording::tr("service");
    case PublicFinding::Person:
        return PublicWording::tr("person");
    case PublicFinding::Company:
        return PublicWording::tr("company");
    case PublicFinding::Count:
        break;
    }
    return PublicWording::tr("count");
}

} // namespace

std::vector<FoundWord> findInside(const QString& text, const InsideNames& names)
{
    std::vector<FoundWord> found;
    addWholeWords(found, text, names.services, PublicFinding::Service);
    addWholeWords(found, text, names.people, PublicFinding::Person);
    for (const auto& pattern : patterns()) {
        for (auto at = pattern.expression.globalMatch(text); at.hasNext();) {
            const auto match = at.next();
            found.push_back({static_cast<int>(match.capturedStart()),
                             static_cast<int>(match.capturedLength()), pattern.what, match.captured()});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const FoundWord& a, const FoundWord& b) {
        return a.from != b.from ? a.from < b.from : a.length > b.length;
    });
    int end = 0;
    std::erase_if(found, [&](const FoundWord& word) {
        if (word.from < end)
            return true;
        end = word.from + word.length;
        return false;
    });
    return found;
}

QString noteOf(const std::vector<FoundWord>& found)
{
    if (found.empty())
        return {};
    QStringList words;
    for (const auto& word : found) {
        const QString line =
            PublicWording::tr("%1 (%2)", "a word, what it is").arg(word.word, name(word.what));
        if (!words.contains(line))
            words << line;
    }
    return PublicWording::tr("Customers read this: %1. Public text leaves inside names and counts out.",
                             "words")
        .arg(words.join(PublicWording::tr(", ", "between words")));
}

} // namespace warroom::ui
