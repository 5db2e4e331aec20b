// Wording of the hints.
#include "models/services/service_hints.h"

#include "domain/service/hints.h"
#include "models/format/format.h"
#include "models/services/service_words.h"

#include <QCoreApplication>

#include <charconv>

namespace warroom::ui {
namespace {

struct HintWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::ServiceHints)
};

/// Of "objectives[1].runbook" 1.
std::size_t placeIn(const std::string& about)
{
    std::size_t place = 0;
    const std::size_t open = about.find('[');
    if (open != std::string::npos)
        std::from_chars(about.data() + open + 1, about.data() + about.size(), place);
    return place;
}

QString needWords(const Service& service, const std::string& about)
{
    const std::size_t place = placeIn(about);
    const QString need = place < service.needs.size() ? format::fromUtf8(service.needs[place]) : QString();
    return HintWords::tr("It needs %1, which is not in the catalog.").arg(need);
}

QString objectiveWords(HintKind kind, const Service& service, const std::string& about)
{
    const std::size_t place = placeIn(about);
    if (place >= service.objectives.size())
        return {};
    const Objective& objective = service.objectives[place];
    const QString name = format::fromUtf8(objective.name);
    if (kind == HintKind::NoAction)
        return HintWords::tr("%1 has no runbook: who is paged for it does not read what to do.").arg(name);
    if (kind == HintKind::RoundTheClock)
        return HintWords::tr("%1 pages at any hour for a service of tier %2; a ticket would do.")
            .arg(name)
            .arg(service.tier);
    if (kind == HintKind::FixedWindow)
        return HintWords::tr("%1: a query does not ask about $window, so that the same events count again.")
            .arg(name);
    return HintWords::tr("%1: %2 is more than people, its probe or what it needs can keep.")
        .arg(name, targetText(objective.target));
}

} // namespace

std::vector<ServiceHint> serviceHints(const Service& service, const Catalog& catalog, const Directory& people)
{
    std::vector<ServiceHint> out;
    for (const Hint& hint : hintsFor(service, catalog, people)) {
        QString text;
        if (hint.kind == HintKind::OwnerGone)
            text = service.owner.empty()
                       ? HintWords::tr("Nobody owns this service.")
                       : HintWords::tr("Its owner %1 is not in this workspace, or nobody is left there.")
                             .arg(format::fromUtf8(service.owner));
        else if (hint.kind == HintKind::UnknownNeed)
            text = needWords(service, hint.about);
        else
            text = objectiveWords(hint.kind, service, hint.about);
        QString about = format::fromUtf8(hint.about);
        if (hint.kind == HintKind::RoundTheClock)
            about += QStringLiteral("_preset"); // where one begins to choose
        out.push_back({about, text});
    }
    return out;
}

} // namespace warroom::ui
