// How many customers got in touch, in words.
#pragma once

#include "domain/ticket/contacts.h"

#include <QString>

namespace warroom::ui {

/// "3 contacts · 41 affected", "no contact of a customer is logged".
QString contactsText(const ContactCount& count);

} // namespace warroom::ui
