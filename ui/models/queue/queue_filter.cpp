// Reading the filter line.
#include "models/queue/queue_filter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace warroom::ui {
namespace {

QString wording(const char* text) { return QCoreApplication::translate("QueueFilter", text); }

// SEV1 is 1; "2", "SEV2", "<3", ">=4", "2-3". Bits, or nothing if it is no severity.
std::uint8_t severityBits(const QString& value)
{
    static const QRegularExpression form(QStringLiteral("^(<=|>=|<|>|)(?:sev)?([1-5])(?:-(?:sev)?([1-5]))?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(value);
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !match.captured(3).isEmpty()))
        return 0;
    const QString sign = match.captured(1);
    const int at = match.captured(2).toInt();
    int from = at, to = match.captured(3).isEmpty() ? at : match.captured(3).toInt();
    if (sign.startsWith(QLatin1Char('<')))
        from = 1, to = sign.size() == 2 ? at : at - 1;
    else if (sign.startsWith(QLatin1Char('>')))
        from = sign.size() == 2 ? at : at + 1, to = 5;
    std::uint8_t bits = 0;
    for (int i = from; i <= to; ++i)
        bits = static_cast<std::uint8_t>(bits | 1u << (i - 1));
    return bits;
}

template<class Value>
std::optional<Value> wordIn(const std::map<std::string, Value>& words, const std::string& word)
{
    const auto at = words.find(word);
    return at == words.end() ? std::nullopt : std::optional(at->second);
}

std::optional<QueueStatus> statusOf(const std::string& word)
{
    return wordIn<QueueStatus>(
        {{"open", QueueStatus::Open}, {"review", QueueStatus::Review}, {"closed", QueueStatus::Closed}},
        word);
}

std::optional<TicketKind> kindOf(const std::string& word)
{
    return wordIn<TicketKind>({{"incident", TicketKind::Incident},
                               {"support", TicketKind::Support},
                               {"follow-up", TicketKind::FollowUp},
                               {"follow_up", TicketKind::FollowUp},
                               {"followup", TicketKind::FollowUp}},
                              word);
}

std::optional<bool> truthOf(const std::string& word)
{
    return wordIn<bool>({{"yes", true}, {"true", true}, {"no", false}, {"false", false}}, word);
}

std::optional<Phase> phaseOf(const std::string& word)
{
    const auto phase = parseName<Phase>(word);
    return phase ? std::optional(*phase) : std::nullopt;
}

template<class Value>
bool append(std::vector<Value>& list, const std::optional<Value>& value)
{
    if (value)
        list.push_back(*value);
    return value.has_value();
}

bool appendText(std::vector<std::string>& list, const std::string& value)
{
    list.push_back(value);
    return true;
}

struct TokenKind
{
    bool (*take)(QueueFilter& filter, const std::string& value);
    const char* expected;
};

const std::map<QString, TokenKind>& tokenKinds()
{
    static const std::map<QString, TokenKind> kinds = {
        {QStringLiteral("status"),
         {[](QueueFilter& f, const std::string& v) { return append(f.status, statusOf(v)); },
          QT_TRANSLATE_NOOP("QueueFilter", "open, review or closed")}},
        {QStringLiteral("service"),
         {[](QueueFilter& f, const std::string& v) { return appendText(f.services, v); }, ""}},
        {QStringLiteral("sev"),
         {[](QueueFilter& f, const std::string& v) {
              const auto bits = severityBits(QString::fromStdString(v));
              f.severities |= bits;
              return bits != 0;
          },
          QT_TRANSLATE_NOOP("QueueFilter", "1 to 5, <3, >=4 or 2-3")}},
        {QStringLiteral("owner"),
         {[](QueueFilter& f, const std::string& v) { return appendText(f.owners, v); }, ""}},
        {QStringLiteral("late"),
         {[](QueueFilter& f, const std::string& v) {
              const auto truth = truthOf(v);
              if (truth)
                  f.late = truth;
              return truth.has_value();
          },
          QT_TRANSLATE_NOOP("QueueFilter", "yes or no")}},
        {QStringLiteral("kind"),
         {[](QueueFilter& f, const std::string& v) { return append(f.kinds, kindOf(v)); },
          QT_TRANSLATE_NOOP("QueueFilter", "incident, support or follow-up")}},
        {QStringLiteral("phase"),
         {[](QueueFilter& f, const std::string& v) { return append(f.phases, phaseOf(v)); },
          QT_TRANSLATE_NOOP("QueueFilter",
                            "detection, triage, containment, resolution, recovery, review or closed")}}};
    return kinds;
}

} // namespace

std::string foldedText(const QString& text) { return text.toCaseFolded().toStdString(); }

std::vector<FilterToken> filterTokens(const QString& text)
{
    // name: (no value yet), name:"a value", name:value, "some words", word. An open quote reaches to the end.
    static const QRegularExpression form(
        QString::fromLatin1(R"re(([A-Za-z]+):(?=\s|$)|(?:([A-Za-z]+):)?(?:"([^"]*)"?|([^\s"]+)))re"));
    std::vector<FilterToken> tokens;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        FilterToken token{
            static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), {}, {}};
        token.name = match.captured(1) + match.captured(2);
        token.value = match.captured(3) + match.captured(4);
        if (!tokenKinds().contains(token.name.toLower())) {
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
        if (token.name.isEmpty()) {
            if (!token.value.isEmpty()) {
                filter.words.push_back(foldedText(token.value));
                words << token.value;
            }
            continue;
        }
        const auto& kind = tokenKinds().at(token.name.toLower());
        for (const QString& value : token.value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (!kind.take(filter, foldedText(value.trimmed())))
                filter.problems << wording(
                                       QT_TRANSLATE_NOOP("QueueFilter", "%1:%2 is not known; expected %3."))
                                       .arg(token.name, value, wording(kind.expected));
        }
    }
    filter.plainText = words.join(QLatin1Char(' '));
    return filter;
}

} // namespace warroom::ui
