// Reading and matching of the filter.
#include "models/alerts/alert_filter.h"

#include "models/boards/board_words.h"
#include "models/format/format.h"

#include <algorithm>

namespace warroom::ui {
namespace {

const QString serviceToken = QStringLiteral("service:");

QString labelText(const Labels& labels)
{
    QString out;
    for (const auto& [name, value] : labels)
        out += format::fromUtf8(name) + QLatin1Char('=') + format::fromUtf8(value) + QLatin1Char('\n');
    return out;
}

} // namespace

AlertFilter AlertFilter::of(const QString& text)
{
    AlertFilter out;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!word.startsWith(serviceToken, Qt::CaseInsensitive))
            out.words << word;
        else if (word.size() > serviceToken.size())
            out.service = word.mid(serviceToken.size());
    }
    return out;
}

bool AlertFilter::matches(const AlertGroup& group) const
{
    const std::string wanted = service.toStdString();
    const bool ofService = service.isEmpty() || group.service == wanted ||
                           std::any_of(group.alerts.begin(), group.alerts.end(),
                                       [&](const AlertRow& alert) { return alert.service == wanted; });
    if (!ofService || words.isEmpty())
        return ofService;
    QString all = format::fromUtf8(group.title + '\n' + group.service + '\n') + boards::key(group.key) +
                  QLatin1Char('\n') + labelText(group.common);
    for (const AlertRow& alert : group.alerts)
        all += format::fromUtf8(alert.title + '\n' + alert.service + '\n') + labelText(alert.labels);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace warroom::ui
