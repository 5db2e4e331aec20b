// Deduplicated into, grouped by, suppressed by, routed to: the decisions about an alert in lines.
#include "models/alerts/alert_facts.h"

#include "models/alerts/alert_words.h"
#include "models/boards/board_words.h"
#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace warroom::ui {
namespace {

struct AlertBecame
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::AlertBecame)
};

using format::fromUtf8;

QString heldWords(const QString& words, const protocol::HeldBy& held)
{
    const QString said = words.arg(fromUtf8(held.by), format::utcMinute(held.until));
    return held.reason.empty()
               ? said
               : AlertBecame::tr("%1: %2", "who until when, why").arg(said, fromUtf8(held.reason));
}

QString dedupWords(const AlertRow& alert, const protocol::AlertStory& told)
{
    const int count = static_cast<int>(alert.count);
    const QString into = count == 1 ? AlertBecame::tr("%n signal so far", nullptr, count)
                                    : AlertBecame::tr("%n signals are this one alert", nullptr, count);
    return told.dedupKey.empty() ? into : AlertBecame::tr("%1; key %2").arg(into, fromUtf8(told.dedupKey));
}

/// With which others, and on which ticket.
QString groupWords(const AlertGroup& group, const protocol::AlertStory& told)
{
    const int others = static_cast<int>(group.alerts.size() + static_cast<std::size_t>(group.more)) - 1;
    QString words = others <= 0   ? AlertBecame::tr("with no other alert")
                    : others == 1 ? AlertBecame::tr("with %n other alert", nullptr, others)
                                  : AlertBecame::tr("with %n other alerts", nullptr, others);
    if (!group.key.empty())
        words = AlertBecame::tr("%1, in %2", "how many others, ticket").arg(words, boards::key(group.key));
    const auto why = std::find_if(told.story.rbegin(), told.story.rend(), [](const auto& step) {
        return step.what == "joined" || step.what == "grouped" || step.what == "linked" ||
               step.what == "split" || step.what == "opened";
    });
    return why == told.story.rend() || why->why.empty()
               ? words
               : AlertBecame::tr("%1. %2", "with whom, why").arg(words, alerts::why(why->why));
}

QString suppressedWords(const protocol::AlertStory& told)
{
    if (told.muted)
        return heldWords(AlertBecame::tr("silenced by %1 until %2"), *told.muted);
    if (told.held)
        return heldWords(AlertBecame::tr("held by %1 until %2"), *told.held);
    const auto was = std::find_if(told.story.rbegin(), told.story.rend(), [](const auto& step) {
        return step.what == "no longer held" || step.what == "was held" || step.what == "heard again";
    });
    return was == told.story.rend() ? QString() : alerts::why(was->why);
}

QString routeWords(const AlertGroup& group, const protocol::AlertStory& told)
{
    if (const auto& by = told.overridden)
        return AlertBecame::tr("%1, by %2 instead of %3: %4", "route, who, route of the rules, why")
            .arg(alerts::word(by->route), fromUtf8(by->by), alerts::word(by->ruled), fromUtf8(by->reason));
    const QString route = alerts::word(group.route);
    if (!told.rule.empty())
        return AlertBecame::tr("%1, by the rule “%2”").arg(route, fromUtf8(told.rule));
    const auto received = std::find_if(told.story.rbegin(), told.story.rend(),
                                       [](const auto& step) { return step.what == "received"; });
    return received == told.story.rend()
               ? route
               : AlertBecame::tr("%1. %2", "route, why").arg(route, alerts::why(received->why));
}

/// Which of the two the last decision about it was.
QString explainedWords(const protocol::AlertStory& told)
{
    for (auto step = told.story.rbegin(); step != told.story.rend(); ++step) {
        if (step->what == "flapping")
            return AlertBecame::tr(
                "It flaps: it comes and goes. It stays where it is and makes no new ticket "
                "until it has been quiet for a while; that it is over is always heard.");
        if (step->what == "held back")
            return AlertBecame::tr(
                "A storm: so many tickets of one service came at once that this one joined "
                "the newest instead of making another. The alert itself is not held back.");
        if (step->what == "opened" || step->what == "joined" || step->what == "grouped" ||
            step->what == "linked" || step->what == "split" || step->what == "fires again" ||
            step->what == "no longer flapping")
            break;
    }
    return {};
}

} // namespace

void addTold(AlertFacts& facts, const AlertGroup& group, const AlertRow* alert,
             const protocol::AlertStory& told)
{
    const AlertRow* shown = alert ? alert : group.alerts.empty() ? nullptr : &group.alerts.front();
    if (!shown || told.id != shown->id)
        return;
    facts.story = told.story;
    facts.explained = explainedWords(told);
    const auto opened = [&](const protocol::StoryStep& step) {
        return step.what == "opened" && step.incident == group.key;
    };
    if (facts.isLinked && !group.key.empty() && std::any_of(told.story.begin(), told.story.end(), opened))
        facts.linkNote = AlertBecame::tr("It opened it.");
    const auto add = [&](const QString& name, const QString& words) {
        if (!words.isEmpty())
            facts.became.push_back({name, words});
    };
    add(AlertBecame::tr("Deduplicated"), dedupWords(*shown, told));
    add(AlertBecame::tr("Grouped"), groupWords(group, told));
    add(AlertBecame::tr("Held back"), suppressedWords(told));
    if (told.waitsUntil)
        add(AlertBecame::tr("Waits"),
            AlertBecame::tr("until %1 for more of its group").arg(format::utcMinute(*told.waitsUntil)));
    add(AlertBecame::tr("Routed"), routeWords(group, told));
}

} // namespace warroom::ui
