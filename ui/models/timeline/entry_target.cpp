// Reading and writing of links to entries.
#include "models/timeline/entry_target.h"

#include "models/format/format.h"

#include <QRegularExpression>

#include <algorithm>

namespace warroom::ui {

EntryTarget targetOf(const Entry& entry)
{
    EntryTarget target;
    if (entry.type == RoleAssign::type) {
        if (const auto role = entry.args.empty() ? Result<IncidentRole>(Error())
                                                 : parseName<IncidentRole>(entry.args.front()))
            target.role = *role;
    } else if (entry.type == StatusPublish::type) {
        target.update = true;
    } else if (entry.type == RequestGive::type || entry.type == RequestAdd::type) {
        target.section = Section::OriginalRequest;
    } else if (entry.section) {
        target.section = entry.section;
        target.item = entry.item;
    }
    return target;
}

QString entryLink(const Ticket& ticket, OpId entry)
{
    const std::string key = ticket.key();
    return QStringLiteral("warroom://%1#entry.%2")
        .arg(format::fromUtf8(key.empty() ? ticket.id.text() : key), format::fromUtf8(entry.text()));
}

std::optional<OpId> entryOfLink(const QString& link)
{
    static const QRegularExpression form(QStringLiteral("^warroom://[^#\\s]+#entry\\.([0-9a-fA-F-]+)"));
    const auto match = form.match(link.trimmed());
    const auto id = OpId::parse(match.captured(1).toStdString());
    return match.hasMatch() && id ? std::optional<OpId>(*id) : std::nullopt;
}

QList<Evidence> readEvidence(const std::string& evidence)
{
    QList<Evidence> all;
    for (const QString& line : format::fromUtf8(evidence).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto entry = entryOfLink(line);
        all << Evidence{entry, entry ? line.trimmed().section(QLatin1Char(' '), 1) : line.trimmed()};
    }
    return all;
}

std::string withEvidence(const std::string& evidence, const QString& link, const QString& words)
{
    const auto entry = entryOfLink(link);
    const auto known = readEvidence(evidence);
    const bool there = std::any_of(known.begin(), known.end(),
                                   [&](const Evidence& one) { return one.entry && one.entry == entry; });
    if (there)
        return evidence;
    const QString line = (link + QLatin1Char(' ') + words.simplified()).trimmed();
    return evidence + (evidence.empty() || evidence.back() == '\n' ? "" : "\n") + line.toStdString();
}

} // namespace warroom::ui
