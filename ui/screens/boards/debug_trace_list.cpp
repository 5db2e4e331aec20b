// Painting of the requests.
#include "screens/boards/debug_trace_list.h"

#include "models/debug/debug_presenter.h"
#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/debug_list.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_traceRow = 24;
constexpr int s_traceIcon = 12;

const std::vector<TraceDot> s_noTraces;

} // namespace

DebugTraceList::DebugTraceList(DebugPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter),
      m_list(new DebugList(
          tr("Requests, the failed and the slowest first"),
          [this](int row) {
              const DebugBoard* board = m_presenter.board();
              const auto at = static_cast<std::size_t>(row);
              return board && at < board->dots.size() ? debugtext::sentence(board->dots[at]) : QString();
          },
          [this](QPainter& painter, const QRect& rect, int row) { paintRow(painter, rect, row); }, this))
{
    m_list->setRowHeight(s_traceRow);
    m_list->leaveLetters();
    connect(m_list, &DebugList::rowChosen, this, [this](int row) {
        const DebugBoard* board = m_presenter.board();
        if (board && row >= 0 && static_cast<std::size_t>(row) < board->dots.size())
            m_presenter.chooseTrace(format::fromUtf8(board->dots[static_cast<std::size_t>(row)].trace));
    });
    connect(m_list, &DebugList::rowOpened, this, &DebugTraceList::opened);
    connect(&presenter, &DebugPresenter::traceChanged, this, &DebugTraceList::refresh);
}

void DebugTraceList::refresh()
{
    const auto& dots = m_presenter.board() ? m_presenter.board()->dots : s_noTraces;
    m_list->setCount(static_cast<int>(dots.size()));
    const std::string chosen = m_presenter.chosenTrace().toStdString();
    const auto found =
        std::find_if(dots.begin(), dots.end(), [&](const TraceDot& dot) { return dot.trace == chosen; });
    const int row = found == dots.end() ? -1 : static_cast<int>(found - dots.begin());
    if (row != m_list->currentRow())
        m_list->setCurrentRow(row);
    m_list->viewport()->update();
}

void DebugTraceList::resizeEvent(QResizeEvent*) { m_list->setGeometry(rect()); }

void DebugTraceList::paintRow(QPainter& painter, const QRect& rect, int index) const
{
    const Tokens& t = tokens();
    const TraceDot& dot = m_presenter.board()->dots[static_cast<std::size_t>(index)];
    const bool rtl = isRightToLeft();
    const int side = scaled(s_traceIcon);
    const QRect icon = paint::mirrored(
        {rect.left() + boards::Side, rect.top() + (rect.height() - side) / 2, side, side}, rect, rtl);
    const QColor ink = dot.failed ? t.crit.ink : t.text2;
    drawIcon(painter, icon.topLeft(), dot.failed ? QStringLiteral("x") : QStringLiteral("dot"), ink, side);
    const int took = scaled(64);
    const int from = rect.left() + boards::Side + side + 8;
    const QRect time(from, rect.top(), rect.right() - took - 8 - from, rect.height());
    paint::text(painter, paint::mirrored(time, rect, rtl), Type::MonoSmall, t.text2,
                format::utcSecond(dot.at));
    paint::text(painter,
                paint::mirrored({rect.right() + 1 - took - 4, rect.top(), took, rect.height()}, rect, rtl),
                Type::MonoSmall, ink, debugtext::millis(dot.millis), Qt::AlignRight);
}

} // namespace warroom::ui
