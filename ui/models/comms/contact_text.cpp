// The words of the count.
#include "models/comms/contact_text.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

struct ContactCountWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Contacts)
};

} // namespace

QString contactsText(const ContactCount& count)
{
    if (count.contacts == 0)
        return ContactCountWords::tr("No contact of a customer is logged.");
    const QString affected =
        ContactCountWords::tr("%n affected", "customers", static_cast<int>(count.affected));
    return ContactCountWords::tr("%1 · %2", "how many contacts, how many affected")
        .arg(ContactCountWords::tr("%n contacts", "of customers", count.contacts), affected);
}

} // namespace warroom::ui
