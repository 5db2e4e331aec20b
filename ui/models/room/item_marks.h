// Which items of a room's lists wait to be sent, were refused, or have a question open.
#pragma once

#include "workspace/workspace.h"

#include <QString>

#include <map>
#include <set>

namespace warroom::ui {

struct ItemMarks
{
    std::set<ItemId> pending;
    std::map<ItemId, QString> refused; ///< with the reason
    std::set<ItemId> questioned;

    bool isPending(ItemId item) const { return pending.contains(item); }
    bool isQuestioned(ItemId item) const { return questioned.contains(item); }
    QString refusal(ItemId item) const
    {
        const auto found = refused.find(item);
        return found == refused.end() ? QString() : found->second;
    }
};

ItemMarks itemMarks(const Room& room);
/// The item that an operation is about; nil if it is about none.
ItemId itemOf(const Body& body);
/// The section that an operation is about.
std::optional<Section> sectionOf(const Body& body);

} // namespace warroom::ui
