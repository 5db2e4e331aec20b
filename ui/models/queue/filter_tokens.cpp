// Reading the values of tokens.
#include "models/queue/filter_tokens.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace warroom::ui {
namespace {

// "2", "SEV2", "<3", ">=4", "2-3" with `prefix` before the digits. Bit n: the digit `first` + n.
std::uint8_t levelBits(const std::string& value, const char* prefix, int first)
{
    const QRegularExpression form(
        QStringLiteral("^(<=|>=|<|>|)(?:%1)?([%2-%3])(?:-(?:%1)?([%2-%3]))?$")
            .arg(QString::fromLatin1(prefix), QString::number(first), QString::number(first + 4)));
    const auto match = form.match(QString::fromStdString(value));
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !match.captured(3).isEmpty()))
        return 0;
    const QString sign = match.captured(1);
    const int at = match.captured(2).toInt() - first;
    int from = at, to = match.captured(3).isEmpty() ? at : match.captured(3).toInt() - first;
    if (sign.startsWith(QLatin1Char('<')))
        from = 0, to = sign.size() == 2 ? at : at - 1;
    else if (sign.startsWith(QLatin1Char('>')))
        from = sign.size() == 2 ? at : at + 1, to = 4;
    std::uint8_t bits = 0;
    for (int i = from; i <= to; ++i)
        bits = static_cast<std::uint8_t>(bits | 1u << i);
    return bits;
}

bool takeLevels(std::uint8_t& into, std::uint8_t bits)
{
    into |= bits;
    return bits != 0;
}

template<class Value>
bool takeOne(std::vector<Value>& list, const std::map<std::string, Value>& known, const std::string& word)
{
    const auto at = known.find(word);
    if (at != known.end())
        list.push_back(at->second);
    return at != known.end();
}

bool takeText(std::vector<std::string>& list, const std::string& value)
{
    list.push_back(value);
    return true;
}

bool takeStatus(QueueFilter& filter, const std::string& value)
{
    return takeOne<QueueStatus>(
        filter.status,
        {{"open", QueueStatus::Open}, {"review", QueueStatus::Review}, {"closed", QueueStatus::Closed}},
        value);
}

bool takeKind(QueueFilter& filter, const std::string& value)
{
    return takeOne<TicketKind>(filter.kinds,
                               {{"incident", TicketKind::Incident},
                                {"support", TicketKind::Support},
                                {"follow-up", TicketKind::FollowUp},
                                {"follow_up", TicketKind::FollowUp},
                                {"followup", TicketKind::FollowUp}},
                               value);
}

bool takeLate(QueueFilter& filter, const std::string& value)
{
    const bool yes = value == "yes" || value == "true", no = value == "no" || value == "false";
    if (yes || no)
        filter.late = yes;
    return yes || no;
}

bool takePhase(QueueFilter& filter, const std::string& value)
{
    const auto phase = parseName<Phase>(value);
    if (phase)
        filter.phases.push_back(*phase);
    return static_cast<bool>(phase);
}

bool takeDue(QueueFilter& filter, const std::string& value)
{
    const auto of = [](int days) { return DueWithin{days}; };
    const bool named = takeOne<DueWithin>(filter.due,
                                          {{"overdue", of(0)},
                                           {"late", of(0)},
                                           {"today", of(1)},
                                           {"week", of(7)},
                                           {"month", of(30)},
                                           {"quarter", of(92)},
                                           {"none", {}}},
                                          value);
    static const QRegularExpression days(QStringLiteral("^<?(\\d{1,4})d?$"));
    const auto match = named ? QRegularExpressionMatch() : days.match(QString::fromStdString(value));
    if (match.hasMatch())
        filter.due.push_back(of(match.captured(1).toInt()));
    return named || match.hasMatch();
}

QStringList words(const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); }

} // namespace

const std::map<QString, FilterTokenKind>& filterTokenKinds()
{
    static const std::map<QString, FilterTokenKind> kinds = {
        {QStringLiteral("status"),
         {takeStatus, QT_TRANSLATE_NOOP("QueueFilter", "open, review or closed"),
          words("open review closed")}},
        {QStringLiteral("service"),
         {[](QueueFilter& f, const std::string& v) { return takeText(f.services, v); }, "", {}}},
        {QStringLiteral("sev"),
         {[](QueueFilter& f, const std::string& v) {
              return takeLevels(f.severities, levelBits(v, "sev", 1));
          },
          QT_TRANSLATE_NOOP("QueueFilter", "1 to 5, <3, >=4 or 2-3"), words("1 2 3 4 5 <3 >=4")}},
        {QStringLiteral("prio"),
         {[](QueueFilter& f, const std::string& v) { return takeLevels(f.priorities, levelBits(v, "p", 0)); },
          QT_TRANSLATE_NOOP("QueueFilter", "0 to 4, <2, >=3 or 1-2"), words("0 1 2 3 4 <2 >=3")}},
        {QStringLiteral("owner"),
         {[](QueueFilter& f, const std::string& v) { return takeText(f.owners, v); }, "", {}}},
        {QStringLiteral("late"), {takeLate, QT_TRANSLATE_NOOP("QueueFilter", "yes or no"), words("yes no")}},
        {QStringLiteral("kind"),
         {takeKind, QT_TRANSLATE_NOOP("QueueFilter", "incident, support or follow-up"),
          words("incident support follow-up")}},
        {QStringLiteral("due"),
         {takeDue, QT_TRANSLATE_NOOP("QueueFilter", "overdue, today, week, month, quarter, none or <14d"),
          words("overdue today week month quarter none")}},
        {QStringLiteral("phase"),
         {takePhase,
          QT_TRANSLATE_NOOP("QueueFilter",
                            "detection, triage, containment, resolution, recovery, review or closed"),
          words("detection triage containment resolution recovery review closed")}}};
    return kinds;
}

} // namespace warroom::ui
