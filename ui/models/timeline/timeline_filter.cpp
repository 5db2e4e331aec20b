// Reading of the filter line, and sieving by it.
#include "models/timeline/timeline_filter.h"

#include "models/format/format.h"
#include "models/queue/filter_completion.h"
#include "models/queue/queue_filter.h"
#include "models/timeline/one_of.h"
#include "models/timeline/timeline_sentence.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

constexpr std::array<const char*, 6> s_kinds = {"all", "story", "decisions", "actions", "alerts", "comms"};

bool hasAny(const std::string& text, const std::vector<std::string>& parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return text.find(part) != std::string::npos; });
}

/// Parted by blanks that do not stand in double quotes, without the quotes.
QStringList wordsOf(const QString& line)
{
    QStringList words{QString()};
    bool inQuotes = false;
    for (const QChar letter : line) {
        if (letter == QLatin1Char('"'))
            inQuotes = !inQuotes;
        else if (letter.isSpace() && !inQuotes)
            words << QString();
        else
            words.last() += letter;
    }
    words.removeAll(QString());
    return words;
}

/// As a value of a token.
QString quoted(const QString& text)
{
    return text.contains(QLatin1Char(' ')) ? QLatin1Char('"') + text + QLatin1Char('"') : text;
}

QString bare(QString text) { return text.remove(QLatin1Char('"')); }

} // namespace

std::string keptFilter(const TimelineFilter& filter)
{
    return std::string(s_kinds[static_cast<std::size_t>(filter.kind)]) + ' ' +
           filter.line.trimmed().toStdString();
}

TimelineFilter readKeptFilter(const std::string& text)
{
    const QString kept = format::fromUtf8(text);
    const std::string kind = kept.section(QLatin1Char(' '), 0, 0).toStdString();
    const auto found = std::find(s_kinds.begin(), s_kinds.end(), kind);
    if (found == s_kinds.end())
        return {};
    return {static_cast<TimelineKind>(found - s_kinds.begin()), kept.section(QLatin1Char(' '), 1)};
}

TimelineSieve::TimelineSieve(const TimelineFilter& filter, PersonId self) : m_kind(filter.kind), m_self(self)
{
    const std::pair<QLatin1String, std::vector<std::string>*> tokens[] = {{QLatin1String("by:"), &m_persons},
                                                                          {QLatin1String("in:"), &m_sections},
                                                                          {QLatin1String("kind:"), &m_kinds}};
    for (const QString& word : wordsOf(filter.line)) {
        const auto token = std::find_if(std::begin(tokens), std::end(tokens), [&](const auto& one) {
            return word.startsWith(one.first, Qt::CaseInsensitive);
        });
        if (token == std::end(tokens)) {
            m_words.push_back(foldedText(word));
            continue;
        }
        for (const QString& part :
             word.mid(token->first.size()).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const std::string value = foldedText(part.trimmed());
            if (token->second == &m_persons && value == "me")
                m_mine = true;
            else if (!value.empty())
                token->second->push_back(value);
        }
    }
}

bool TimelineSieve::isOpen() const
{
    return m_kind == TimelineKind::All && !m_mine && m_persons.empty() && m_sections.empty() &&
           m_kinds.empty() && m_words.empty();
}

bool TimelineSieve::passesPerson(const Entry& entry, const Directory& people) const
{
    if (m_persons.empty() && !m_mine)
        return true;
    if (m_mine && entry.actor == m_self && entry.author.empty())
        return true;
    return hasAny(foldedText(entryAuthor(entry, people)), m_persons);
}

bool TimelineSieve::passes(const Entry& entry, const Directory& people) const
{
    if (!entryIsOfKind(entry, m_kind) || !passesPerson(entry, people))
        return false;
    if (!m_sections.empty()) {
        const std::string name = entry.section ? foldedText(format::name(*entry.section)) + ' ' +
                                                     std::string(nameOf(*entry.section))
                                               : std::string();
        if (!hasAny(name, m_sections))
            return false;
    }
    if (!m_kinds.empty() && !hasAny(foldedText(entryKind(entry)) + ' ' + entry.kind, m_kinds))
        return false;
    if (m_words.empty())
        return true;
    const std::string said = foldedText(entrySentence(entry, people));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const std::string& word) { return said.find(word) != std::string::npos; });
}

QString completedFilter(const QString& line, const Directory& people)
{
    const qsizetype from = line.lastIndexOf(QLatin1Char(' ')) + 1;
    const QString word = line.mid(from);
    const QString token = word.section(QLatin1Char(':'), 0, 0) + QLatin1Char(':');
    QStringList candidates;
    if (token == QLatin1String("by:")) {
        for (const Person& person : people.people())
            candidates << token + quoted(format::fromUtf8(person.name));
    } else if (token == QLatin1String("in:")) {
        for (std::size_t i = 0; i < textSectionCount; ++i)
            candidates << token + quoted(format::name(static_cast<Section>(i)));
    } else {
        candidates = QStringList{QStringLiteral("by:"), QStringLiteral("in:"), QStringLiteral("kind:")};
    }
    candidates.removeIf([&](const QString& candidate) {
        return word.isEmpty() || !bare(candidate).startsWith(bare(word), Qt::CaseInsensitive);
    });
    const QString common = commonBeginning(candidates);
    return bare(common).size() > bare(word).size() ? line.left(from) + common : line;
}

bool entryIsOfKind(const Entry& entry, TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::All:
        return true;
    case TimelineKind::Story:
        return entry.pinned;
    case TimelineKind::Decisions:
        return entry.kind == "decision" ||
               isOneOf(entry.type, {TicketOpen::type, TicketRaise::type, PhaseMove::type, SeveritySet::type,
                                    RoleAssign::type});
    case TimelineKind::Actions:
        return isOneOf(entry.type, {ActionAdd::type, ActionSet::type, ActionCheck::type}) ||
               isOneOf(entry.kind, {"intent", "mitigation"});
    case TimelineKind::Alerts:
        return isOneOf(entry.kind, {"alert", "page", "detection"});
    case TimelineKind::Comms:
        return entry.type == StatusPublish::type || isOneOf(entry.kind, {"communication", "contact"}) ||
               isOneOf(entry.type, {RequestGive::type, RequestAdd::type});
    }
    return true;
}

} // namespace warroom::ui
