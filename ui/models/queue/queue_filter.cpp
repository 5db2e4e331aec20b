// Reading the filter line.
#include "models/queue/queue_filter.h"

#include "models/queue/filter_tokens.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace warroom::ui {
namespace {

QString wording(const char* text) { return QCoreApplication::translate("QueueFilter", text); }

// Calls back for every value of the token that is not known.
template<class Wrong>
void readToken(QueueFilter& filter, const FilterToken& token, Wrong wrong)
{
    const auto& kind = filterTokenKinds().at(token.name.toLower());
    for (const QString& value : token.value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!kind.take(filter, foldedText(value.trimmed())))
            wrong(value, kind);
    }
}

// Of "sevv:2" that it is near to a token; nothing of an address or "error:500".
QString nearMiss(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z-]+):"));
    const QString name = form.match(word).captured(1);
    if (name.size() < 3)
        return {};
    std::vector<std::string> names;
    for (const QString& known : filterTokenNames())
        names.push_back(known.toStdString());
    names.insert(names.end(), {"severity", "priority"});
    auto meant = nearest(name.toLower().toStdString(), names);
    if (!meant)
        return {};
    const QString shown = QString::fromStdString(*meant == "severity" || *meant == "priority"
                                                     ? meant->substr(0, *meant == "severity" ? 3 : 4)
                                                     : *meant);
    return wording(QT_TRANSLATE_NOOP("QueueFilter",
                                     "\"%1:\" is not known here and is searched as a word; \"%2:\" is."))
        .arg(name, shown);
}

// Whether every value of the wider list is allowed by the narrower one.
template<class List>
bool within(const List& next, const List& before)
{
    return before == List{} || next == before;
}

} // namespace

bool QueueFilter::hasTokens() const
{
    QueueFilter onlyWords;
    onlyWords.words = words;
    onlyWords.plainText = plainText;
    onlyWords.problems = problems;
    return *this != onlyWords;
}

bool QueueFilter::narrows(const QueueFilter& before) const
{
    const bool tokens = within(status, before.status) && within(services, before.services) &&
                        within(severities, before.severities) && within(priorities, before.priorities) &&
                        within(owners, before.owners) && within(late, before.late) &&
                        within(kinds, before.kinds) && within(due, before.due) &&
                        within(phases, before.phases);
    return tokens && std::all_of(before.words.begin(), before.words.end(), [this](const std::string& old) {
               return std::any_of(words.begin(), words.end(), [&old](const std::string& word) {
                   return word.find(old) != std::string::npos;
               });
           });
}

std::string foldedText(const QString& text) { return text.toCaseFolded().toStdString(); }

QStringList filterTokenNames()
{
    return {QStringLiteral("status"),  QStringLiteral("sev"),   QStringLiteral("prio"),
            QStringLiteral("service"), QStringLiteral("owner"), QStringLiteral("late"),
            QStringLiteral("kind"),    QStringLiteral("due"),   QStringLiteral("phase")};
}

QStringList filterTokenValues(const QString& name)
{
    const auto kind = filterTokenKinds().find(name.toLower());
    return kind == filterTokenKinds().end() ? QStringList() : kind->second.values;
}

std::vector<FilterToken> filterTokens(const QString& text)
{
    if (text.isEmpty())
        return {}; // as at most starts, which then need no expressions
    // name: (no value yet), name:"a value", name:value, "some words", word. An open quote reaches to the end.
    static const QRegularExpression form(
        QString::fromLatin1(R"re(([A-Za-z]+):(?=\s|$)|(?:([A-Za-z]+):)?(?:"([^"]*)"?|([^\s"]+)))re"));
    std::vector<FilterToken> tokens;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        FilterToken token;
        token.position = static_cast<int>(match.capturedStart());
        token.length = static_cast<int>(match.capturedLength());
        token.name = match.captured(1) + match.captured(2);
        token.value = match.captured(3) + match.captured(4);
        if (filterTokenKinds().contains(token.name.toLower())) {
            QueueFilter unused;
            readToken(unused, token,
                      [&token](const QString&, const FilterTokenKind&) { token.wrong = true; });
        } else {
            token.value = match.capturedView(3).isNull() ? match.captured(0) : match.captured(3);
            token.name.clear();
        }
        tokens.push_back(token);
    }
    return tokens;
}

QueueFilter parseQueueFilter(const QString& text)
{
    QueueFilter filter;
    QStringList words;
    for (const auto& token : filterTokens(text)) {
        if (!token.name.isEmpty()) {
            readToken(filter, token, [&](const QString& value, const FilterTokenKind& kind) {
                filter.problems << wording(
                                       QT_TRANSLATE_NOOP("QueueFilter", "%1:%2 is not known; expected %3."))
                                       .arg(token.name, value, wording(kind.expected));
            });
        } else if (!token.value.isEmpty()) {
            filter.words.push_back(foldedText(token.value));
            words << token.value;
            if (const QString hint = nearMiss(token.value); !hint.isEmpty())
                filter.problems << hint;
        }
    }
    filter.plainText = words.join(QLatin1Char(' '));
    return filter;
}

} // namespace warroom::ui
