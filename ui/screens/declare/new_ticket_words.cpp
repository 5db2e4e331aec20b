// The words and icons of the form's sections.
#include "screens/declare/new_ticket_words.h"

#include "models/format/format.h"
#include "models/room/section_view.h"

#include <QCoreApplication>

namespace warroom::ui::new_ticket {
namespace {

struct NewTicketScreen
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::NewTicketScreen)
};

bool isRequired(Section section)
{
    return section == Section::OriginalRequest || section == Section::Symptoms ||
           section == Section::NextActions;
}

} // namespace

QString placeholderOf(const TicketTemplate& asks, Section section)
{
    const auto& guidance = asks.sections[static_cast<std::size_t>(section)].guidance;
    if (!guidance.empty())
        return format::fromUtf8(guidance);
    switch (section) {
    case Section::OriginalRequest:
        return NewTicketScreen::tr("What was reported, word for word");
    case Section::Symptoms:
        return NewTicketScreen::tr("What is seen, since when");
    case Section::Scope:
        return NewTicketScreen::tr("Which users, systems, regions?");
    case Section::NextActions:
        return NewTicketScreen::tr("First action, for example \"Look into it\", then @ to assign");
    case Section::Whys:
        return NewTicketScreen::tr("Why …?");
    default:
        return NewTicketScreen::tr("TBD");
    }
}

QString dueOf(const TicketTemplate& asks, Section section)
{
    switch (section) {
    case Section::OriginalRequest:
    case Section::Symptoms:
        return NewTicketScreen::tr("required");
    case Section::Scope:
        return NewTicketScreen::tr("optional");
    case Section::NextActions:
        return NewTicketScreen::tr("one needed to submit");
    case Section::Whys:
        return NewTicketScreen::tr("ask freely");
    default:
        return tbdLine(asks, section);
    }
}

QString iconOf(Section section, bool filled)
{
    if (filled)
        return QStringLiteral("check");
    const bool free = isRequired(section) || section == Section::Scope || section == Section::Whys;
    return free ? QStringLiteral("ring") : QStringLiteral("half");
}

QStringList sectionNames()
{
    QStringList names;
    for (std::size_t i = 0; i < sectionCount; ++i)
        names << (static_cast<Section>(i) == Section::Prevention
                      ? QCoreApplication::translate("warroom::ui::TicketPane", "Prevention",
                                                    "name of a section, short")
                      : format::name(static_cast<Section>(i)));
    return names;
}

} // namespace warroom::ui::new_ticket
