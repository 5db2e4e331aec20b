// The log lines of the debug board: of a pattern, of a trace, or with words that are searched for.
#include "models/debug/debug_presenter.h"

#include "base/hash.h"
#include "base/time_text.h"
#include "bridge/workspace_bridge.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <algorithm>
#include <iterator>

namespace warroom::ui {
namespace {

LogRow rowOf(const LogLine& line)
{
    LogRow out;
    out.at = Time(std::chrono::duration_cast<Duration>(std::chrono::nanoseconds(line.at)));
    out.severity = line.severity;
    out.service = line.service;
    out.body = line.body;
    if (line.trace != TraceId{})
        out.trace = hexText({reinterpret_cast<const char*>(line.trace.data()), line.trace.size()});
    return out;
}

} // namespace

/// The patterns are ordered by how many lines they have, which changes: the chosen one is found again.
void DebugPresenter::keepPattern(const DebugBoard& fresh)
{
    if (!m_board || m_pattern < 0 || m_pattern >= static_cast<int>(m_board->patterns.size()))
        return;
    const LogPattern& chosen = m_board->patterns[static_cast<std::size_t>(m_pattern)];
    const auto again = std::find_if(fresh.patterns.begin(), fresh.patterns.end(), [&](const LogPattern& one) {
        return one.pattern == chosen.pattern && one.service == chosen.service &&
               one.severity == chosen.severity;
    });
    m_pattern = again == fresh.patterns.end() ? -1 : static_cast<int>(again - fresh.patterns.begin());
}

void DebugPresenter::choosePattern(int index)
{
    m_pattern = index;
    m_traceLines = false;
    emit linesChanged();
}

void DebugPresenter::showTraceLines(bool show)
{
    m_traceLines = show;
    emit linesChanged();
}

void DebugPresenter::searchLines(const QString& words)
{
    m_words = words.trimmed();
    m_found.clear();
    m_searchProblem.clear();
    m_traceLines = false;
    if (!m_words.isEmpty())
        askLines();
    emit linesChanged();
}

void DebugPresenter::askLines()
{
    if (!m_board || std::exchange(m_searching, true))
        return;
    const QString asked = m_words;
    const QString path =
        QStringLiteral("/api/v1/logs?level=warn&limit=200&q=%1&since=%2&until=%3")
            .arg(format::percentEncoded(asked),
                 format::percentEncoded(format::fromUtf8(formatTime(m_board->from))),
                 format::percentEncoded(format::fromUtf8(formatTime(m_board->until)))) +
        (m_service.isEmpty() ? QString() : QStringLiteral("&service=") + format::percentEncoded(m_service));
    m_bridge.call(QStringLiteral("GET"), path, {}, this, [this, asked](Result<std::string> answer) {
        m_searching = false;
        if (asked != m_words) {
            if (!m_words.isEmpty())
                askLines();
            return;
        }
        const auto read = answer ? protocol::parseTrace(*answer) : Result<protocol::Trace>(answer.error());
        m_searchProblem = read ? QString() : refusalText(read.error());
        if (read) {
            m_found.clear();
            std::transform(read->lines.begin(), read->lines.end(), std::back_inserter(m_found), rowOf);
        }
        emit linesChanged();
    });
}

std::vector<LogRow> DebugPresenter::lines() const
{
    std::vector<LogRow> out;
    if (m_traceLines) {
        if (m_loaded)
            std::transform(m_loaded->lines.begin(), m_loaded->lines.end(), std::back_inserter(out), rowOf);
        return out;
    }
    if (!m_words.isEmpty())
        return m_found;
    if (!m_board)
        return out;
    std::copy_if(m_board->lines.begin(), m_board->lines.end(), std::back_inserter(out),
                 [&](const LogRow& line) { return m_pattern < 0 || line.pattern == m_pattern; });
    return out;
}

} // namespace warroom::ui
