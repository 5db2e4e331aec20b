// The wordings that are offered.
#include "models/postmortem/ownership_wordings.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

struct OwnershipWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Ownership)
};

} // namespace

QStringList ownershipWordings()
{
    return {OwnershipWords::tr("I made the change. It looked safe because "),
            OwnershipWords::tr("I saw it and did not say so because "),
            OwnershipWords::tr("I did not know that "), OwnershipWords::tr("What would have helped me: ")};
}

} // namespace warroom::ui
