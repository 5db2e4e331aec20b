// Wording of where somebody is and what they do.
#include "models/room/presence_text.h"

#include "models/format/format.h"

#include <QCoreApplication>

#include <chrono>

namespace warroom::ui {
namespace {

struct PresenceTextWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::PresenceText)
};

constexpr auto quietAfter = std::chrono::seconds(60);

} // namespace

QString presenceText(const QString& name, const QStringList& sections, bool typing, Time seen, Time now)
{
    QString text = name;
    if (!sections.isEmpty())
        text = PresenceTextWords::tr("%1, in %2", "person, names of sections")
                   .arg(text, sections.join(QStringLiteral(", ")));
    if (typing)
        return PresenceTextWords::tr("%1, is typing", "person and place").arg(text);
    if (seen != Time{} && now - seen >= quietAfter)
        text = PresenceTextWords::tr("%1, last seen %2", "person and place, time")
                   .arg(text, format::utcMinute(seen));
    return text;
}

} // namespace warroom::ui
