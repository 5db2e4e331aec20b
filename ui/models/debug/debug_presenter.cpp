// Watching the board, and choosing on it.
#include "models/debug/debug_presenter.h"

#include "base/time_text.h"
#include "bridge/workspace_bridge.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "models/services/service_words.h"
#include "protocol/board_codec.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

constexpr std::array s_ranges{15, 60, 360};
const std::string s_setting = "boards.debug";
const QString s_deploys = deploysQuestion(1);

Duration shiftOf(DebugBefore before)
{
    switch (before) {
    case DebugBefore::Hour:
        return std::chrono::hours(1);
    case DebugBefore::Day:
        return std::chrono::hours(24);
    case DebugBefore::Week:
        return std::chrono::hours(24 * 7);
    case DebugBefore::Nothing:
        break;
    }
    return {};
}

} // namespace

DebugPresenter::DebugPresenter(WorkspaceBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_catalog(bridge)
{
    connect(&m_catalog, &BoardFeedBase::changed, this, &DebugPresenter::boardChanged);
    connect(&bridge, &WorkspaceBridge::boardChanged, this, &DebugPresenter::onBoard);
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, &DebugPresenter::refreshMarks);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, [this] {
        if (m_loaded || m_trace.isEmpty() || m_traceProblem.isEmpty())
            return;
        if (m_bridge.connection().state == LinkState::Live)
            loadTrace();
    });
}

DebugPresenter::~DebugPresenter() { setActive(false); }

void DebugPresenter::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    if (active && !std::exchange(m_restored, true)) {
        m_bridge.setting(s_setting, this,
                         [this](const std::string& value) { restore(format::fromUtf8(value)); });
    }
    ask();
}

/// Service, name, minutes, what it is compared with, how dependencies and traces are shown; the last three
/// came later.
void DebugPresenter::restore(const QString& kept)
{
    const QStringList parts = kept.split(QLatin1Char('\n'));
    if (hasEndpoint())
        return;
    m_mayChoose = parts.size() < 3;
    if (m_mayChoose) {
        lookAtTheWorst();
        return;
    }
    m_minutes = std::clamp(parts[2].toInt(), s_ranges.front(), s_ranges.back());
    if (parts.size() >= 5) {
        m_before = static_cast<DebugBefore>(std::clamp(parts[3].toInt(), 0, 3));
        m_asGraph = parts[4] != QStringLiteral("list");
        m_tracesListed = parts.value(5) == QStringLiteral("list");
    }
    choose(parts[0], parts[1]);
}

void DebugPresenter::save()
{
    const QStringList parts{m_service,
                            m_name,
                            QString::number(m_until ? m_wholeMinutes : m_minutes),
                            QString::number(static_cast<int>(m_before)),
                            m_asGraph ? QStringLiteral("graph") : QStringLiteral("list"),
                            m_tracesListed ? QStringLiteral("list") : QStringLiteral("scatter")};
    m_bridge.setSetting(s_setting, parts.join(QLatin1Char('\n')).toStdString());
}

QString DebugPresenter::question(std::optional<Time> until) const
{
    QString out = QStringLiteral("debug?minutes=%1").arg(m_minutes);
    if (!m_service.isEmpty())
        out += QStringLiteral("&service=") + format::percentEncoded(m_service);
    if (!m_name.isEmpty())
        out += QStringLiteral("&name=") + format::percentEncoded(m_name);
    if (until)
        out += QStringLiteral("&until=") + format::percentEncoded(format::fromUtf8(formatTime(*until)));
    return out;
}

QString DebugPresenter::questionBefore() const
{
    if (m_before == DebugBefore::Nothing)
        return {};
    const Time until = m_until.value_or(std::chrono::floor<std::chrono::minutes>(m_bridge.now()));
    return question(until - shiftOf(m_before));
}

void DebugPresenter::watch(QString& watched, const QString& board)
{
    if (watched == board)
        return;
    const QString old = std::exchange(watched, board);
    if (!board.isEmpty())
        m_bridge.watch(board);
    if (!old.isEmpty())
        m_bridge.unwatch(old);
}

void DebugPresenter::ask()
{
    const QString now = m_active ? question(m_until) : QString();
    const QString before = m_active ? questionBefore() : QString();
    if (now != m_watched && m_active) {
        m_board.reset();
        m_pattern = -1;
    }
    if (before != m_watchedBefore)
        m_boardBefore.reset();
    watch(m_watched, now);
    watch(m_watchedBefore, before);
    watch(m_watchedDeploys, m_active ? s_deploys : QString());
    m_catalog.watch(m_active ? QStringLiteral("catalog") : QString());
    emit questionChanged();
    takeBoard();
    if (m_active)
        onBoard(s_deploys);
}

void DebugPresenter::onBoard(const QString& board)
{
    if (!m_active || board.isEmpty())
        return;
    const BoardData* data = m_bridge.board(board);
    if (board == m_watched) {
        takeBoard();
    } else if (data && board == m_watchedBefore) {
        if (auto read = protocol::parseBoard<DebugBoard>(data->json))
            m_boardBefore = std::move(*read);
        emit boardChanged();
    } else if (data && board == s_deploys) {
        if (auto read = protocol::parseBoard<DeploysBoard>(data->json))
            m_deploys = std::move(*read);
        refreshMarks();
    }
}

void DebugPresenter::takeBoard()
{
    const BoardData* data = m_watched.isEmpty() ? nullptr : m_bridge.board(m_watched);
    if (data) {
        m_live = data->live;
        m_at = data->at;
        m_problem = data->error ? refusalText(*data->error) : QString();
    }
    ++m_turn;
    if (data && data->json.size() > BoardFeedBase::ReadHere)
        return readElsewhere(data->json);
    if (data && !data->json.empty())
        accept(protocol::parseBoard<DebugBoard>(data->json));
    tellBoard();
}

/// No key waits for a large one.
void DebugPresenter::readElsewhere(const std::string& json)
{
    QThreadPool::globalInstance()->start([presenter = QPointer(this), turn = m_turn, json] {
        const auto read = std::make_shared<Result<DebugBoard>>(protocol::parseBoard<DebugBoard>(json));
        QMetaObject::invokeMethod(QCoreApplication::instance(), [presenter, turn, read] {
            if (!presenter || presenter->m_turn != turn)
                return;
            presenter->accept(std::move(*read));
            presenter->tellBoard();
        });
    });
}

void DebugPresenter::accept(Result<DebugBoard> read)
{
    if (!read) {
        m_problem = refusalText(read.error());
        return;
    }
    keepPattern(*read);
    m_board = std::move(*read);
    if (!m_words.isEmpty())
        askLines();
}

bool DebugPresenter::lookAtTheWorst()
{
    const bool fails = m_board && !m_board->endpoints.empty() && m_board->endpoints.front().failed > 0;
    if (!fails || hasEndpoint() || !std::exchange(m_mayChoose, false))
        return false;
    const EndpointRow worst = m_board->endpoints.front();
    lookAt(format::fromUtf8(worst.service), format::fromUtf8(worst.name));
    return true;
}

void DebugPresenter::tellBoard()
{
    if (lookAtTheWorst())
        return;
    refreshMarks();
    emit boardChanged();
    emit linesChanged();
    if (m_mayOpen && m_board && m_board->failedTraces > 0 && !m_board->dots.empty())
        chooseTrace(format::fromUtf8(m_board->dots.front().trace));
}

void DebugPresenter::choose(const QString& service, const QString& name)
{
    m_mayChoose = false;
    lookAt(service, name);
    save();
}

void DebugPresenter::lookAt(const QString& service, const QString& name)
{
    m_service = service;
    m_name = name;
    m_pattern = -1;
    m_traceLines = false;
    m_words.clear();
    m_found.clear();
    chooseTrace({});
    m_mayOpen = hasEndpoint();
    ask();
}

QString DebugPresenter::risk() const
{
    const auto catalog = m_catalog.board();
    const ServiceRisk* risk = catalog ? catalog->riskOf(m_service.toStdString()) : nullptr;
    return risk ? raisedRiskText(*risk) : QString();
}

std::vector<const EndpointRow*> DebugPresenter::endpointsFor(const QString& text) const
{
    std::vector<const EndpointRow*> out;
    if (!m_board)
        return out;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const EndpointRow& row : m_board->endpoints) {
        const QString whole = format::fromUtf8(row.service) + QLatin1Char(' ') + format::fromUtf8(row.name);
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return whole.contains(word, Qt::CaseInsensitive);
        });
        if (fits)
            out.push_back(&row);
    }
    return out;
}

bool DebugPresenter::chooseTyped(const QString& text)
{
    if (text.trimmed().isEmpty()) {
        choose({}, {});
        return true;
    }
    const auto found = endpointsFor(text);
    if (found.empty())
        return false;
    const auto whole = [](const EndpointRow& row) {
        return format::fromUtf8(row.service) + QLatin1Char(' ') + format::fromUtf8(row.name);
    };
    const auto same = std::find_if(found.begin(), found.end(), [&](const EndpointRow* row) {
        return whole(*row).compare(text.trimmed(), Qt::CaseInsensitive) == 0;
    });
    const EndpointRow& row = same == found.end() ? *found.front() : **same;
    choose(format::fromUtf8(row.service), format::fromUtf8(row.name));
    return true;
}

void DebugPresenter::setMinutes(int minutes)
{
    m_minutes = minutes;
    m_until.reset();
    ask();
    save();
}

void DebugPresenter::stepRange(int direction)
{
    if (m_until) {
        zoomOut();
        return;
    }
    const auto at = std::lower_bound(s_ranges.begin(), s_ranges.end(), m_minutes) - s_ranges.begin();
    const auto next = std::clamp<std::ptrdiff_t>(at + direction, 0, std::ssize(s_ranges) - 1);
    setMinutes(s_ranges[static_cast<std::size_t>(next)]);
}

void DebugPresenter::zoomTo(Time from, Time until)
{
    const Time begin = std::chrono::floor<std::chrono::minutes>(std::min(from, until));
    const Time end = std::chrono::ceil<std::chrono::minutes>(std::max(from, until));
    if (!m_until)
        m_wholeMinutes = m_minutes;
    m_until = end;
    m_minutes = std::max(1, static_cast<int>((end - begin) / std::chrono::minutes(1)));
    ask();
}

void DebugPresenter::zoomOut()
{
    if (m_until)
        setMinutes(m_wholeMinutes);
}

void DebugPresenter::setBefore(DebugBefore before)
{
    m_before = before;
    ask();
    save();
}

void DebugPresenter::listTraces(bool list)
{
    if (std::exchange(m_tracesListed, list) == list)
        return;
    save();
    emit questionChanged();
}

void DebugPresenter::showGraph(bool show)
{
    if (std::exchange(m_asGraph, show) == show)
        return;
    save();
    emit questionChanged();
}

void DebugPresenter::refreshMarks()
{
    if (!m_active)
        return;
    std::vector<const Summary*> tickets;
    tickets.reserve(m_bridge.summaries().size());
    for (const auto& [id, summary] : m_bridge.summaries())
        tickets.push_back(&summary);
    m_marks =
        m_board ? boardMarks(tickets, &m_deploys, m_board->from, m_board->until) : std::vector<BoardMark>();
    emit marksChanged();
}

void DebugPresenter::chooseTrace(const QString& trace)
{
    m_mayOpen = false;
    if (m_trace == trace)
        return;
    m_trace = trace;
    m_loaded.reset();
    m_tree = {};
    m_traceProblem.clear();
    if (!trace.isEmpty())
        loadTrace();
    emit traceChanged();
    if (m_traceLines)
        emit linesChanged();
}

void DebugPresenter::loadTrace()
{
    const QString asked = m_trace;
    m_bridge.call(QStringLiteral("GET"), QStringLiteral("/api/v1/traces/") + asked, {}, this,
                  [this, asked](Result<std::string> answer) {
                      if (asked != m_trace)
                          return;
                      auto trace =
                          answer ? protocol::parseTrace(*answer) : Result<protocol::Trace>(answer.error());
                      m_traceProblem = trace ? QString() : refusalText(trace.error());
                      if (trace) {
                          m_loaded = std::move(*trace);
                          m_tree = treeOf(m_loaded->spans);
                      }
                      emit traceChanged();
                      if (m_traceLines)
                          emit linesChanged();
                  });
}

void DebugPresenter::stepTrace(int direction)
{
    if (!m_board || m_board->dots.empty())
        return;
    const auto& dots = m_board->dots;
    const auto current = std::find_if(dots.begin(), dots.end(), [&](const TraceDot& dot) {
        return format::fromUtf8(dot.trace) == m_trace;
    });
    const auto at = current == dots.end() ? (direction > 0 ? -1 : 1) : current - dots.begin();
    const auto next = std::clamp<std::ptrdiff_t>(at + direction, 0, std::ssize(dots) - 1);
    chooseTrace(format::fromUtf8(dots[static_cast<std::size_t>(next)].trace));
}

} // namespace warroom::ui
