// What speaks against posting, and what is posted.
#include "models/comms/update_draft.h"

#include "models/room/line_input.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace warroom::ui {
namespace {

struct UpdateDraftWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::UpdateDraft)
};

bool isInside(const UpdateDraft& draft)
{
    return draft.isTo(Audience::Responders) || draft.isTo(Audience::Executives);
}

} // namespace

QString problemOf(const UpdateDraft& draft)
{
    const QString customers = draft.customers.trimmed();
    const QString inside = draft.inside.trimmed();
    const bool toCustomers = draft.isTo(Audience::Customers);
    if (!toCustomers && !isInside(draft))
        return UpdateDraftWords::tr("Nobody is chosen to be told.");
    if (draft.isEmpty())
        return UpdateDraftWords::tr("Nothing is written yet.");
    if (toCustomers && customers.isEmpty())
        return UpdateDraftWords::tr("Customers are chosen, but nothing is written for them.");
    if (isInside(draft) && inside.isEmpty())
        return UpdateDraftWords::tr("Responders or executives are chosen, but nothing is written for them.");
    if (toCustomers && customers.size() > UpdateDraft::Most)
        return UpdateDraftWords::tr("The text for customers is too long by %n.", "characters",
                                    static_cast<int>(customers.size()) - UpdateDraft::Most);
    if (isInside(draft) && inside.size() > UpdateDraft::Most)
        return UpdateDraftWords::tr("The text of what we do is too long by %n.", "characters",
                                    static_cast<int>(inside.size()) - UpdateDraft::Most);
    if (!draft.next.trimmed().isEmpty() && !nextTimeOfDay(draft.next.trimmed(), Time{}))
        return UpdateDraftWords::tr("The next update needs a time such as 01:10.");
    return {};
}

std::vector<StatusPublish> publications(const UpdateDraft& draft, Time now)
{
    std::vector<StatusPublish> out;
    if (!problemOf(draft).isEmpty())
        return out;
    const auto next = nextTimeOfDay(draft.next.trimmed(), now);
    if (draft.isTo(Audience::Customers))
        out.push_back({draft.customers.trimmed().toStdString(), {Audience::Customers}, next});
    if (!isInside(draft))
        return out;
    StatusPublish inside{draft.inside.trimmed().toStdString(), {}, next};
    for (const auto audience : {Audience::Responders, Audience::Executives}) {
        if (draft.isTo(audience))
            inside.audiences.push_back(audience);
    }
    out.push_back(std::move(inside));
    return out;
}

std::vector<Audience> reachedBy(const UpdateDraft& draft)
{
    std::vector<Audience> reached;
    for (const auto audience : {Audience::Responders, Audience::Executives, Audience::Customers}) {
        if (draft.isTo(audience))
            reached.push_back(audience);
    }
    return reached;
}

QJsonObject toJson(const UpdateDraft& draft)
{
    QJsonArray to;
    for (const auto audience : reachedBy(draft))
        to.append(static_cast<int>(audience));
    return {{"customers", draft.customers}, {"inside", draft.inside}, {"to", to}, {"next", draft.next}};
}

UpdateDraft draftOf(const QJsonObject& json)
{
    UpdateDraft draft;
    draft.customers = json["customers"].toString();
    draft.inside = json["inside"].toString();
    draft.next = json["next"].toString();
    draft.audiences = {};
    for (const auto& to : json["to"].toArray()) {
        const int audience = to.toInt(-1);
        if (audience >= 0 && audience < 3)
            draft.audiences[static_cast<std::size_t>(audience)] = true;
    }
    return draft;
}

} // namespace warroom::ui
